//! Old records in packs: nothing is lost on the way, damage is seen, what stands for them at the start says the same as
//! they do, and a fuller copy never makes way for an emptier one.

#![allow(clippy::indexing_slicing)] // a wrong place must stop the test

mod scenes;

use kraftpause::app::model::{Boot, Preferences};
use kraftpause::app::{Effect, Event, Later, Model, Route, update};
use kraftpause::archive::copies::{Generation, SLOTS, best, is_due, may_replace, slot};
use kraftpause::archive::essence::Essence;
use kraftpause::archive::{self, Contents, Record, What, pack};
use kraftpause::domain::catalogue::ExerciseId;
use kraftpause::domain::progress::Chart;
use kraftpause::domain::units::{Instant, Now, Span};
use proptest::prelude::*;
use scenes::phone::Phone;
use scenes::values::any_record;
use scenes::*;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn a_pack_gives_back_what_was_packed(texts in prop::collection::vec(any_text(), 0..30)) {
        let read = pack::read(&pack::write(&texts));
        prop_assert_eq!(read, pack::Unpacked { texts, whole: true });
    }

    #[test]
    fn a_damaged_pack_says_so_and_gives_what_it_still_has(
        texts in prop::collection::vec(any_record().prop_map(|record| archive::encode(&record)), 2..9),
        at in any::<prop::sample::Index>(),
    ) {
        let pack = pack::write(&texts);
        let at = at.index(pack.len());
        prop_assume!(pack.is_char_boundary(at) && pack.is_char_boundary(at + 1) && &pack[at..=at] != "~");
        let damaged = format!("{}~{}", &pack[..at], &pack[at + 1..]);
        let read = pack::read(&damaged);
        prop_assert!(!read.whole);
        let left = read.texts.iter().filter(|text| texts.contains(text)).count();
        let in_head = at < pack.find('\n').unwrap_or(0);
        prop_assert!(left + 2 >= texts.len() || (in_head && left == 0), "{left} of {}", texts.len());
    }

    /// From what stands for the packs and what came since: the same person, the same sums. Where that cannot be, it says so.
    #[test]
    fn what_stands_for_the_packs_says_the_same_as_they_do(
        log in any_log(),
        (upto, made) in (any::<prop::sample::Index>(), any::<prop::sample::Index>()),
    ) {
        let upto = upto.index(log.len());
        let made = upto + made.index(log.len() - upto);
        let (packed, tail) = log.split_at(upto + 1);
        let names = vec!["one".to_owned(), "two".to_owned()];
        let essence = Essence::of(log[..=made].to_vec(), packed[upto].at, &names);
        prop_assert_eq!(Essence::read(&essence.write()), Some(essence.clone()));
        let stored = archive::read(Contents {
            log: tail.iter().map(|record| Some(archive::encode(record))).collect(),
            run: None,
            packs: names.clone(),
            essence: Some(essence.write()),
        });
        prop_assert_eq!(stored.needs_packs, !essence.fits(&names, tail));
        if !stored.needs_packs {
            let mut brief = model();
            brief.diary.early = stored.early.unwrap_or_default();
            (Later::here().take_in)(&mut brief, stored.records);
            let mut whole = model();
            (Later::here().take_in)(&mut whole, log);
            prop_assert_eq!(&brief.profile, &whole.profile);
            prop_assert_eq!(&brief.wishes, &whole.wishes);
            prop_assert_eq!(&brief.asked, &whole.asked);
            prop_assert_eq!(brief.diary.totals(), whole.diary.totals());
            for exercise in ExerciseId::all() {
                prop_assert_eq!(brief.diary.last_load(exercise), whole.diary.last_load(exercise));
            }
        }
    }

    /// Nobody believes it when a letter of it is wrong.
    #[test]
    fn a_damaged_essence_is_made_anew(log in any_log(), at in any::<prop::sample::Index>()) {
        let text = Essence::of(log, place(900), &[]).write();
        let at = at.index(text.len());
        prop_assume!(text.is_char_boundary(at) && text.is_char_boundary(at + 1) && &text[at..=at] != "~");
        prop_assert_eq!(Essence::read(&format!("{}~{}", &text[..at], &text[at + 1..])), None);
    }
}

fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![
        any_record().prop_map(|record| archive::encode(&record)),
        ".*",
        Just("two\nlines".to_owned()),
        Just("\"quoted\"".to_owned()),
        Just(String::new()),
    ]
}

fn place(number: i64) -> Instant {
    Instant(START.0 + number * 60_000)
}

/// A life with sessions, what was told after them, what was taken out and what was undone, back and forth.
fn any_log() -> impl Strategy<Value = Vec<Record>> {
    let near = || 1..9_i64;
    let what = prop_oneof![
        8 => any_record().prop_map(|record| record.what),
        2 => near().prop_map(|back| What::Undone(vec![Instant(-back)])),
        1 => near().prop_map(|back| What::Dropped(Instant(-back))),
        1 => near().prop_map(|back| What::Restored(Instant(-back))),
    ];
    prop::collection::vec(what, 1..40).prop_map(|all| {
        let record = |(number, mut what): (i64, What)| {
            // Places count back from here; a session begins a moment before its record.
            let there = |at: &Instant| place(number + at.0);
            match &mut what {
                What::Finished(entry) => entry.id = place(number) + Span(-1),
                What::Undone(of) => *of = of.iter().filter(|at| at.0 < 0).map(there).collect(),
                What::Brought(_) => what = What::Brought(Vec::new()),
                What::Dropped(id) | What::Restored(id) if id.0 < 0 => *id = there(id) + Span(-1),
                _ => {}
            }
            let at = place(number);
            Record { at, what }
        };
        (10..).zip(all).map(record).collect()
    })
}

fn model() -> Model {
    Model {
        now: Now {
            at: place(2_000),
            offset_minutes: 60,
        },
        ..Model::default()
    }
}

#[test]
fn an_essence_of_other_packs_is_not_believed() {
    let log = vec![Record {
        at: place(1),
        what: What::Moot,
    }];
    let names = |last: &str| vec!["one".to_owned(), last.to_owned()];
    let essence = Essence::of(log, place(1), &names("two"));
    assert!(essence.fits(&names("two"), &[]));
    assert!(!essence.fits(&names("three"), &[]));
    assert!(!essence.fits(&names("two")[..1], &[]));
}

#[test]
fn a_name_tells_how_many_records_a_pack_holds() {
    let pack = pack::write(&["{}".to_owned(), "{}".to_owned()]);
    let name = pack::name(place(1), &pack);
    assert_eq!(pack::count(&name), 2);
    assert!(name < pack::name(place(2), &pack));
}

// Fixtures: texts as they lie on phones out there. These files are NEVER edited; a new version adds new files.

#[test]
fn a_pack_and_a_generation_of_version_1_are_still_read() {
    let text = include_str!("fixtures/pack-v1.txt");
    let read = pack::read(text);
    assert!(read.whole);
    let records = include_str!("fixtures/records-v1.jsonl").lines().take(5);
    let texts: Vec<&str> = records.chain(["not ours\nat all"]).collect();
    assert_eq!(read.texts, texts);
    assert_eq!(pack::write(&read.texts), text);
    let generation = include_str!("fixtures/generation-v1.json").trim_end();
    let read = Generation::read(generation).unwrap();
    assert_eq!(read.packs, [pack::name(START, text)]);
    assert_eq!((read.count, read.at, read.tail.len()), (9, START, 1));
    assert_eq!(read.write(), generation);
}

// Copies

fn copy(at: i64, count: u32) -> Generation {
    Generation {
        at: Instant(at),
        count,
        packs: vec!["a".to_owned()],
        tail: vec!["b".to_owned()],
    }
}

#[test]
fn an_empty_or_much_smaller_state_never_takes_the_place_of_a_fuller_one() {
    assert!(may_replace(0, 1) && may_replace(100, 101) && may_replace(100, 75));
    assert!(!may_replace(100, 0) && !may_replace(0, 0) && !may_replace(100, 74));
    let (old, new) = (copy(1, 100), copy(2, 110));
    assert_eq!(slot([Some(&old), Some(&new)], 111), Some(0), "the older makes way");
    assert_eq!(slot([Some(&old), Some(&new)], 0), None);
    assert_eq!(slot([Some(&old), Some(&new)], 3), None, "both are much fuller");
    // After a loss that nobody noticed: the fuller one stays, the small one makes way again and again.
    let small = copy(3, 5);
    assert_eq!(slot([Some(&new), Some(&small)], 6), Some(1));
    assert_eq!(slot([Some(&new), None], 3), Some(1));
    assert_eq!(slot([None, None], 3), Some(0));
}

#[test]
fn a_copy_is_due_once_a_day_and_when_the_clock_was_set_back() {
    let hours = |hours: i64| Instant(START.0 + hours * 3_600_000);
    let last = copy(hours(0).0, 9);
    assert!(is_due([None, None], hours(0)));
    assert!(!is_due([None, Some(&last)], hours(19)));
    assert!(is_due([None, Some(&last)], hours(21)));
    assert!(is_due([None, Some(&last)], hours(-1)));
}

#[test]
fn the_fullest_copy_comes_back_first_and_of_equals_the_newest() {
    let all = vec![copy(1, 5), copy(3, 90), copy(4, 90), copy(5, 2)];
    let order: Vec<i64> = best(all).iter().map(|generation| generation.at.0).collect();
    assert_eq!(order, [4, 3, 1, 5]);
}

#[test]
fn a_generation_is_read_as_it_was_written() {
    let generation = copy(7, 8);
    assert_eq!(Generation::read(&generation.clone().write()), Some(generation));
    assert_eq!(
        Generation::read(r#"{"v":2,"at":1,"count":1,"packs":[],"tail":[]}"#),
        None
    );
    assert_eq!(Generation::read(""), None);
    assert_ne!(SLOTS[0], SLOTS[1]);
}

/// A session lies in a pack; it was out when the essence was made, and comes back when that is undone.
#[test]
fn undoing_what_changed_a_packed_session_makes_the_essence_anew() {
    let record = |number, what| Record {
        at: place(number),
        what,
    };
    let out = record(2, What::Dropped(place(1)));
    let essence = Essence::of(vec![record(1, What::Moot), out.clone()], place(1), &[]);
    assert!(essence.fits(&[], core::slice::from_ref(&out)));
    let back = record(3, What::Undone(vec![out.at]));
    assert!(!essence.fits(&[], &[out, back]));
}

/// Somebody who has answered everything and trained once.
fn trained() -> Vec<Record> {
    let mut records = Phone::with_plan().records();
    let entry = years::entry(years::TODAY, 0, 1);
    records.push(Record {
        at: records.last().map_or(START, |record| record.at) + Span::minutes(30),
        what: What::Finished(entry),
    });
    records
}

/// The page is opened at an address, with everything in packs.
fn opened_at(route: Route) -> Vec<Effect> {
    let records = trained();
    let upto = records.iter().map(|record| record.at).max().unwrap_or_default();
    let packs = vec!["one".to_owned()];
    let essence = Some(Essence::of(records, upto, &packs).write());
    let contents = Contents {
        packs,
        essence,
        ..Contents::default()
    };
    let preferences = Preferences {
        returning: true,
        ..Preferences::default()
    };
    let now = Now {
        at: upto,
        offset_minutes: 60,
    };
    let mut model = Model::default();
    let route = Some(route);
    let mut effects = Vec::new();
    for event in [
        Event::Started { preferences, route },
        Event::LaterArrived(Some(Later::here())),
        Event::TabIsOurs,
        Event::Opened(contents),
    ] {
        effects.extend(update(&mut model, event, now));
    }
    assert_eq!((model.boot, Some(model.route)), (Boot::Ready, route));
    effects
}

#[test]
fn a_page_that_tells_of_all_sessions_reads_the_packs_also_when_it_is_loaded_there() {
    for route in [Route::Progress, Route::Chart(Chart::Minutes), Route::Report] {
        assert!(opened_at(route).contains(&Effect::ReadPacks), "{route:?}");
    }
    assert!(!opened_at(Route::Today).contains(&Effect::ReadPacks));
}

/// Who comes back from a chart goes on where the link to it stands.
#[test]
fn the_way_back_from_a_chart_leads_to_its_link() {
    let mut model = Phone::with_plan().model;
    let chart = Route::Chart(Chart::Loads);
    model.route = chart;
    let now = model.now;
    let effects = update(&mut model, Event::Arrived(Some(Route::Progress)), now);
    assert_eq!(effects, [Effect::FocusLink(chart)]);
}
