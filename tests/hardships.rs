//! What phones do to people: the page is killed, the disk fails, the clock is set, another tab is open.
//! Nothing is lost, and nothing is counted twice.

mod scenes;

use kraftpause::app::Event;
use kraftpause::app::effect::{Effect, Write};
use kraftpause::app::event::Trouble;
use kraftpause::app::model::{Boot, Storage};
use kraftpause::app::route::Route;
use kraftpause::archive::{self, ActiveRun, What};
use kraftpause::domain::diary::After;
use kraftpause::domain::profile::{Answer, WorkKind};
use kraftpause::domain::session::run::Step;
use kraftpause::domain::session::score::Task;
use kraftpause::domain::units::Span;
use kraftpause::text::Lang;
use proptest::prelude::*;
use scenes::phone::*;
use scenes::values::{any_morning, any_own, any_swap};
use scenes::*;

// Killed

/// Not at five moments but at some two hundred: all along both sessions, with the page away for a while.
#[test]
fn killed_at_any_moment_the_same_phase_stands_there_and_nothing_is_lost() {
    for (number, away) in [(0, 17), (0, 1_000), (1, 17), (1, 400)] {
        let mut phone = start(number);
        while phone.model.run.is_some() {
            let at = phone.now.at + Span::seconds(away);
            let mut opened = phone.killed_and_opened(at);
            let mut lived = phone.model.run.clone().unwrap();
            lived.run.take(Step::Heard(at), at);
            // Work that ended meanwhile is only counted when the person says so.
            let asked = opened
                .model
                .run
                .as_ref()
                .is_some_and(|active| active.run.missed().is_some());
            assert_eq!(asked, work_ended(&phone, &lived), "asked for exactly that");
            opened.step(Step::CountIt);
            if lived.run.is_over() {
                assert_eq!(opened.model.run, None);
                let entry = opened.model.diary.get(START).expect("finished into the diary");
                assert_eq!(entry.done, lived.run.done());
                assert_eq!(opened.model.route, Route::After(START));
                assert!(opened.disk.run.is_none());
            } else {
                assert_eq!(opened.model.run.as_ref(), Some(&lived));
                assert_eq!(opened.model.route, Route::Session);
                assert!(opened.awake && opened.ticking);
            }
            train(&mut phone, 17);
        }
    }
}

fn work_ended(phone: &Phone, lived: &ActiveRun) -> bool {
    let before = phone.model.run.as_ref().map_or(0, |active| active.run.bouts.len());
    lived.run.bouts.len() > before
}

#[test]
fn a_session_killed_again_and_again_ends_in_the_diary_as_if_nothing_had_happened() {
    let mut calm = start(0);
    train(&mut calm, 3600);
    let mut hunted = start(0);
    while hunted.model.run.is_some() {
        train(&mut hunted, 23);
        if hunted.model.run.is_some() {
            hunted = hunted.killed_and_opened(hunted.now.at);
        }
    }
    assert_eq!(hunted.model.diary, calm.model.diary);
    assert_eq!(hunted.records().len(), calm.records().len());
}

#[test]
fn a_session_forgotten_until_tomorrow_waits_as_a_pause_and_counts_nothing() {
    let mut phone = start(1);
    phone.wait(400);
    phone.send(Event::Hidden);
    let mut opened = phone.killed_and_opened(after(86_400));
    assert_eq!(opened.task(), Some(Task::Interval { round: 1, rounds: 4 }));
    assert!(!opened.awake && !opened.ticking);
    assert!(opened.model.diary.entries.is_empty());
    opened.step(Step::Stop);
    let entry = opened.model.diary.get(START).unwrap();
    assert_eq!(entry.length, Span::seconds(400), "where it was last seen");
    assert_eq!((entry.done[0].sets, entry.done[0].worked), (0, Span::seconds(90)));
    assert!(!entry.complete);
}

#[test]
fn a_running_session_that_was_finished_already_is_only_taken_away() {
    let mut phone = start(2);
    let leftover = phone.disk.run.clone();
    phone.wait(130);
    phone.disk.run = leftover;
    let opened = phone.killed_and_opened(after(500));
    assert_eq!(opened.model.diary.entries.len(), 1);
    assert!(opened.disk.run.is_none() && opened.model.run.is_none());
    assert_eq!(opened.model.route, Route::Today);
}

// The disk

#[test]
fn a_step_is_saved_before_it_is_shown() {
    let mut phone = start(0);
    phone.writes = Writes::Slow;
    let before = phone.model.run.clone();
    phone.step(Step::Skip);
    assert_eq!(phone.model.run, before, "not yet");
    phone.step(Step::Skip);
    assert_eq!(
        phone.model.run, before,
        "both taps count, none is shown before it is safe"
    );
    phone.deliver();
    assert!(matches!(phone.task(), Some(Task::Reps { set: 1, .. })));
}

#[test]
fn the_end_is_shown_when_the_diary_has_it() {
    let mut phone = start(2);
    phone.writes = Writes::Slow;
    phone.wait(131);
    assert_eq!(phone.model.route, Route::Session);
    assert!(phone.model.diary.entries.is_empty());
    phone.step(Step::Stop);
    phone.deliver();
    assert_eq!(phone.model.route, Route::After(START));
    assert_eq!(phone.model.diary.entries.len(), 1);
}

#[test]
fn a_failed_write_is_shown_kept_and_tried_again_without_a_second_copy() {
    for writes in [Writes::Fail(Trouble::DiskFull), Writes::AnswerLost] {
        let mut phone = start(0);
        let before = phone.records().len();
        phone.writes = writes;
        train(&mut phone, 300);
        phone.step(Step::Stop);
        // Everything goes on, and the trouble is on the screen.
        assert!(matches!(phone.model.storage, Storage::Failing(_)));
        assert_eq!(phone.model.diary.entries.len(), 1);
        let id = START;
        let told = After {
            effort: Some(4),
            ..After::default()
        };
        phone.send(Event::AfterAnswered {
            id,
            after: told.clone(),
        });
        let alarms = |phone: &Phone| {
            phone
                .effects
                .iter()
                .filter(|effect| matches!(effect, Effect::RetryAfter(_)))
                .count()
        };
        assert_eq!(alarms(&phone), 1, "one alarm, however many writes fail");
        phone.send(Event::Retry);
        assert_eq!(alarms(&phone), 2);
        let kept: Vec<&Write> = phone.model.unsaved.iter().map(|(_, write)| write).collect();
        assert!(
            matches!(kept[..], [Write::Finish(_), Write::Append(_)]),
            "in their order: {kept:?}"
        );

        phone.writes = Writes::AtOnce;
        phone.send(Event::Retry);
        assert_eq!(phone.model.storage, Storage::Fine);
        assert!(phone.model.unsaved.is_empty());
        assert_eq!(phone.records().len(), before + 2);
        phone.send(Event::Retry);
        assert_eq!(alarms(&phone), 3, "nothing waits, so nobody comes back");
        let opened = phone.killed_and_opened(after(5000));
        assert_eq!(opened.model.diary, phone.model.diary);
        assert_eq!(opened.model.diary.get(id).map(|entry| entry.after.clone()), Some(told));
    }
}

#[test]
fn without_a_database_a_whole_session_works_until_the_page_is_closed() {
    let mut phone = Phone::open_with(Disk::default(), START, Writes::Denied);
    assert_eq!((phone.model.boot, phone.model.storage), (Boot::Ready, Storage::Denied));
    phone.send(Event::FirstAnswered {
        lang: Lang::Da,
        work: WorkKind::Heavy,
    });
    phone.model.program = Some(std::sync::Arc::new(plan()));
    phone.send(Event::SessionStarted { number: 0 });
    train(&mut phone, 3600);
    assert_eq!(phone.model.diary.entries.len(), 1);
    assert_eq!(phone.model.storage, Storage::Denied);
}

#[test]
fn records_stay_in_order_when_the_clock_is_set_back() {
    let mut phone = Phone::with_plan();
    phone.send(Event::Answered(Answer::Age(50)));
    phone.now.at = phone.now.at + Span::minutes(-60 * 24 * 400);
    phone.send(Event::Answered(Answer::Age(51)));
    let opened = phone.killed_and_opened(phone.now.at);
    assert_eq!(opened.model.profile.age, Some(51));
    assert_eq!(opened.model.profile, phone.model.profile);
}

#[test]
fn what_cannot_be_read_is_counted_and_left_alone() {
    let mut phone = start(2);
    phone.wait(130);
    let mut disk = phone.disk.clone();
    disk.log
        .insert("000000000000001".to_owned(), "{\"v\":9,\"at\":1}".to_owned());
    disk.log.insert("000000000000002".to_owned(), "garbage".to_owned());
    disk.run = Some("half a te".to_owned());
    let mut opened = Phone::default();
    opened.disk = disk.clone();
    opened.disk.run = None;
    let opened = opened.killed_and_opened(after(500));
    assert_eq!(opened.model.unreadable, 2);
    assert_eq!(opened.model.diary, phone.model.diary);
    assert_eq!(opened.disk.log, disk.log);
}

// Other tabs

#[test]
fn only_one_tab_writes_and_taking_over_brings_everything_along() {
    let mut first = start(0);
    train(&mut first, 200);

    let mut second = Phone::default();
    second.now = first.now;
    second.send(Event::Started {
        preferences: first.disk.preferences,
        route: None,
    });
    second.send(Event::OtherTabHolds);
    assert_eq!(second.model.boot, Boot::Elsewhere);
    second.disk = first.disk.clone();
    for event in [
        Event::Session(Step::Stop),
        Event::SessionStarted { number: 1 },
        Event::Answered(Answer::Age(60)),
        Event::Tick,
        Event::Woken,
    ] {
        second.send(event);
    }
    assert_eq!(second.disk, first.disk, "nothing was written");

    let running = first.model.run.clone();
    second.send(Event::TakeOver);
    first.send(Event::TakenOver);
    assert_eq!(second.model.run, running);
    assert_eq!(second.model.route, Route::Session);
    assert!(second.effects.contains(&Effect::FocusHeading));
    assert_eq!(
        (first.model.boot, first.awake, first.ticking),
        (Boot::Elsewhere, false, false)
    );
    // The first tab cannot touch the session any more.
    let disk = first.disk.clone();
    first.step(Step::Stop);
    first.wait(4000);
    assert_eq!(first.disk, disk);
}

#[test]
fn what_the_old_tab_could_not_save_is_not_lost_and_does_not_disturb_the_new_one() {
    let mut phone = start(2);
    phone.writes = Writes::Fail(Trouble::Interrupted);
    phone.wait(130);
    assert_eq!(phone.model.diary.entries.len(), 1);
    phone.send(Event::TakenOver);
    // Only the record is brought home; whatever session the other tab runs stays.
    let running = Some("of the other tab".to_owned());
    phone.disk.run = running.clone();
    phone.writes = Writes::AtOnce;
    phone.send(Event::Retry);
    assert_eq!(phone.disk.run, running);
    let finished = |record: &archive::Record| matches!(record.what, What::Finished(_));
    assert_eq!(phone.records().iter().filter(|record| finished(record)).count(), 1);
}

#[test]
fn a_tab_that_comes_back_keeps_what_it_had_not_saved() {
    let mut phone = Phone::with_plan();
    phone.writes = Writes::Fail(Trouble::Interrupted);
    phone.send(Event::Answered(Answer::Age(61)));
    phone.send(Event::TakenOver);
    phone.writes = Writes::AtOnce;
    phone.send(Event::TakeOver);
    assert_eq!(phone.model.profile.age, Some(61));
    assert!(phone.model.unsaved.is_empty());
    assert_eq!(phone.killed_and_opened(after(10)).model.profile.age, Some(61));
}

/// Of the first session, whether it is there or not.
fn any_correction() -> impl Strategy<Value = Event> {
    let id = START;
    prop_oneof![
        (any_exercise(), 0..4_u16, any_told()).prop_map(move |(exercise, set, told)| Event::SetCorrected {
            id,
            exercise,
            set,
            told
        }),
        any_morning().prop_map(move |morning| Event::MorningAnswered { id, morning }),
        Just(Event::EntryDropped(id)),
        Just(Event::EntryRestored(id)),
    ]
}

fn any_event() -> impl Strategy<Value = (Event, i64)> {
    let event = prop_oneof![
        12 => any_step().prop_map(Event::Session),
        4 => Just(Event::Tick),
        2 => Just(Event::Woken),
        2 => (0..4_u8).prop_map(|number| Event::SessionStarted { number }),
        1 => (any_swap(), any::<bool>()).prop_map(|(swap, everywhere)| Event::Swapped { swap, everywhere }),
        1 => any_own().prop_map(Event::OwnPut),
        1 => any_own().prop_map(|own| Event::OwnDropped(own.id)),
        1 => Just(Event::Go(Route::Today)),
        1 => Just(Event::Go(Route::Session)),
        1 => Just(Event::Hidden),
        1 => (0..9_000_i64).prop_map(|second| Event::Heard(after(second))),
        1 => Just(Event::Arrived(Some(Route::Today))),
        1 => any_correction(),
        1 => Just(Event::Retry),
        1 => any::<bool>().prop_map(Event::SoundSwitched),
        1 => (16..90_u8).prop_map(|age| Event::Answered(Answer::Age(age))),
    ];
    (event, 0..240_i64)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, ..ProptestConfig::default() })]

    /// Anything in any order, with failing writes and kills in between; the phone checks the disk at every event.
    #[test]
    fn whatever_happens_the_disk_leads_to_what_is_shown(
        events in prop::collection::vec((any_event(), 0..12_u8), 0..60),
    ) {
        let mut phone = Phone::with_plan();
        for ((event, seconds), fate) in events {
            phone.now.at = phone.now.at + Span::seconds(seconds);
            phone.writes = match fate {
                0 => Writes::Fail(Trouble::Interrupted),
                1 => Writes::AnswerLost,
                _ => Writes::AtOnce,
            };
            if fate == 2 && phone.model.unsaved.is_empty() {
                let program = phone.model.program.clone();
                let (answers, diary) = (phone.model.profile.clone(), phone.model.diary.clone());
                phone = phone.killed_and_opened(phone.now.at);
                prop_assert_eq!(&phone.model.profile, &answers);
                prop_assert!(phone.model.diary.entries.len() >= diary.entries.len());
                phone.model.program = program;
            }
            phone.send(event);
        }
        phone.writes = Writes::AtOnce;
        phone.send(Event::Retry);
        prop_assert!(phone.model.unsaved.is_empty());
        let opened = phone.killed_and_opened(phone.now.at);
        prop_assert_eq!(opened.model.profile, phone.model.profile);
        prop_assert_eq!(opened.model.wishes, phone.model.wishes);
        let same = |id| opened.model.diary.get(id) == phone.model.diary.get(id);
        prop_assert!(phone.model.diary.entries.iter().all(|entry| same(entry.id)));
        prop_assert_eq!(opened.model.diary.dropped, phone.model.diary.dropped);
    }
}
