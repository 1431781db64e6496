//! Taking back: of any change within thirty days, exactly, and that too; files that come in, and files that take the
//! place of everything.

#![allow(clippy::indexing_slicing)] // a wrong place must stop the test

mod scenes;

use kraftpause::app::Event;
use kraftpause::app::effect::Write;
use kraftpause::app::flow::saving;
use kraftpause::app::flow::undo::{Change, State, changes};
use kraftpause::archive::{self, Record, What};
use kraftpause::domain::diary::Diary;
use kraftpause::domain::profile::{Answer, Profile, Sex};
use kraftpause::domain::program::{Liking, Wishes};
use kraftpause::domain::small_question::Asked;
use kraftpause::domain::units::{Instant, Span};
use proptest::prelude::*;
use scenes::phone::*;
use scenes::values::*;
use scenes::*;

fn lines(phone: &Phone) -> Vec<Change> {
    changes(&phone.model.recent, phone.now.at)
}

fn instants(change: &Change) -> Vec<Instant> {
    change.records.iter().map(|record| record.at).collect()
}

fn undo_newest(phone: &mut Phone) {
    let of = instants(&lines(phone)[0]);
    phone.send(Event::Undo(of));
}

fn told(phone: &Phone) -> (Profile, Wishes, Asked, Diary) {
    let model = &phone.model;
    (
        model.profile.clone(),
        model.wishes.clone(),
        model.asked.clone(),
        model.diary.clone(),
    )
}

/// Gives the phone the texts of a file.
fn bring(phone: &mut Phone, write: Write) {
    let (_, effects) = saving::save(&mut phone.model, write);
    phone.take(effects);
}

fn texts(phone: &Phone) -> Vec<String> {
    phone.disk.log.values().cloned().collect()
}

#[test]
fn an_answer_is_taken_back_and_the_one_before_counts() {
    let mut phone = Phone::with_plan();
    phone.wait(5);
    phone.send(Event::Answered(Answer::Age(40)));
    let before = told(&phone);
    phone.wait(5);
    phone.send(Event::Answered(Answer::Age(41)));
    undo_newest(&mut phone);
    assert_eq!(told(&phone), before);
    assert_eq!(phone.model.profile.age, Some(40));
    // The same after a new start: it stands on the disk.
    assert_eq!(told(&phone.killed_and_opened(phone.now.at)), before);
}

#[test]
fn what_was_taken_back_can_be_brought_back() {
    let mut phone = Phone::with_plan();
    phone.wait(5);
    phone.send(Event::Answered(Answer::Age(41)));
    let with = told(&phone);
    phone.wait(5);
    undo_newest(&mut phone);
    for _ in 0..3 {
        let State::Undone(by) = lines(&phone)[0].state.clone() else {
            panic!("it says that it was taken back");
        };
        phone.wait(5);
        phone.send(Event::Undo(by));
        assert_eq!(told(&phone), with);
        assert_eq!(lines(&phone)[0].state, State::Counts);
        phone.wait(5);
        undo_newest(&mut phone);
        assert_ne!(told(&phone), with);
    }
}

#[test]
fn a_session_and_a_session_taken_out_can_be_taken_back() {
    let mut phone = start(2);
    phone.wait(131);
    phone.send(Event::Go(kraftpause::app::Route::Today));
    let trained = told(&phone);
    phone.send(Event::EntryDropped(START));
    assert!(phone.model.diary.entries.is_empty());
    undo_newest(&mut phone);
    assert_eq!(told(&phone), trained);
    let session = lines(&phone).into_iter().find(|change| {
        let mut what = change.records.iter().map(|record| &record.what);
        what.any(|what| matches!(what, What::Finished(_)))
    });
    phone.send(Event::Undo(instants(&session.unwrap())));
    assert!(phone.model.diary.entries.is_empty());
    assert!(phone.killed_and_opened(phone.now.at).model.diary.entries.is_empty());
}

#[test]
fn after_thirty_days_it_stands() {
    let mut phone = Phone::with_plan();
    phone.wait(5);
    phone.send(Event::Answered(Answer::Age(41)));
    let of = instants(&lines(&phone)[0]);
    let mut later = phone.killed_and_opened(phone.now.at + Span(30 * 86_400_000));
    assert_eq!(lines(&later), []);
    later.send(Event::Undo(of.clone()));
    assert_eq!(later.model.profile.age, Some(41));
    assert_eq!(later.records().len(), phone.records().len());
    // A day before it was still possible.
    let mut before = phone.killed_and_opened(phone.now.at + Span(29 * 86_400_000));
    before.send(Event::Undo(of));
    assert_ne!(before.model.profile.age, Some(41));
}

/// Then what is written later stands right after what was there, as if it were written in one go.
#[test]
fn on_a_clock_that_was_set_back_what_was_undone_is_not_taken_for_a_file() {
    let mut phone = Phone::with_plan();
    phone.wait(5);
    phone.send(Event::Answered(Answer::Age(41)));
    phone.now.at = phone.now.at + Span::seconds(-3_600);
    undo_newest(&mut phone);
    assert_ne!(phone.model.profile.age, Some(41));
    assert!(
        matches!(lines(&phone)[0].state, State::Undone(_)),
        "{:?}",
        lines(&phone)[0]
    );
}

#[test]
fn what_is_not_known_cannot_be_taken_back() {
    let mut phone = Phone::with_plan();
    let before = phone.records();
    phone.send(Event::Undo(Vec::new()));
    phone.send(Event::Undo(vec![Instant(5)]));
    assert_eq!(phone.records(), before);
}

#[test]
fn without_a_database_it_is_taken_back_too() {
    let mut phone = Phone::open_with(Disk::default(), START, Writes::Denied);
    phone.send(Event::FirstAnswered {
        lang: kraftpause::text::Lang::Nb,
        work: kraftpause::domain::profile::WorkKind::Sitting,
    });
    phone.now.at = phone.now.at + Span::seconds(9);
    phone.send(Event::Answered(Answer::Sex(Sex::Female)));
    undo_newest(&mut phone);
    assert_eq!(phone.model.profile.sex, None);
    assert!(phone.model.profile.work.is_some());
}

// Files

/// Another phone of the same person, with an age and a session.
fn other_phone() -> Phone {
    let mut other = start(2);
    other.wait(131);
    other.send(Event::Answered(Answer::Age(50)));
    other
}

#[test]
fn a_file_is_added_once_and_can_be_taken_back() {
    let other = other_phone();
    let mut phone = Phone::open(Disk::default(), after(-86_400));
    phone.send(Event::FirstAnswered {
        lang: kraftpause::text::Lang::Nb,
        work: kraftpause::domain::profile::WorkKind::Heavy,
    });
    phone.now.at = after(9_000);
    let before = told(&phone);
    bring(&mut phone, Write::Merge(texts(&other)));
    assert_eq!(phone.model.diary, other.model.diary);
    let merged = phone.disk.clone();
    bring(&mut phone, Write::Merge(texts(&other)));
    assert_eq!(phone.disk, merged, "the same file twice changes nothing");
    let file = lines(&phone)
        .into_iter()
        .find(|change| matches!(change.records[0].what, What::Brought(_)));
    phone.send(Event::Undo(instants(&file.unwrap())));
    assert_eq!(told(&phone), before);
}

#[test]
fn a_file_takes_the_place_of_everything_and_can_be_taken_back() {
    let other = other_phone();
    let mut phone = Phone::with_plan();
    phone.now.at = after(50_000);
    phone.send(Event::Answered(Answer::Age(22)));
    let before = told(&phone);
    phone.now.at = after(90_000);
    bring(
        &mut phone,
        Write::Replace {
            texts: texts(&other),
            run: None,
        },
    );
    assert_eq!(told(&phone), told(&other));
    assert_eq!(told(&phone.killed_and_opened(after(90_100))), told(&other));
    phone.now.at = after(90_200);
    let shown = lines(&phone);
    assert!(
        shown
            .iter()
            .skip(1)
            .all(|change| change.state != State::Undone(Vec::new()))
    );
    undo_newest(&mut phone);
    assert_eq!(told(&phone), before);
}

#[test]
fn two_records_of_the_same_instant_both_stay() {
    let record = |age| Record {
        at: START,
        what: What::Answered(Answer::Age(age)),
    };
    let mut phone = Phone::open(Disk::default(), after(60));
    bring(&mut phone, Write::Merge(vec![archive::encode(&record(30))]));
    bring(&mut phone, Write::Merge(vec![archive::encode(&record(40))]));
    let kept = phone.records();
    assert!(kept.contains(&record(30)) && kept.contains(&record(40)));
    assert!(
        phone.disk.log.keys().any(|key| key.len() == 24),
        "the later one under a longer key"
    );
}

// Any history

fn any_log() -> impl Strategy<Value = Vec<Record>> {
    let what = prop_oneof![
        8 => any_record().prop_map(|record| record.what),
        3 => prop::collection::vec(0..60_i64, 1..4).prop_map(|of| What::Undone(of.into_iter().map(place_of).collect())),
        1 => (0..60_i64).prop_map(|id| What::Dropped(place_of(id))),
    ];
    prop::collection::vec(what, 1..60).prop_map(|all| {
        (0..)
            .zip(all)
            .map(|(place, mut what)| {
                if let What::Finished(entry) = &mut what {
                    entry.id = Instant(place_of(place).0 - 1);
                }
                let at = place_of(place);
                Record { at, what }
            })
            .collect()
    })
}

fn place_of(place: i64) -> Instant {
    Instant(START.0 + place * 60_000)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    /// Whatever was written: undone it is as if it had never been, and brought back as if nothing had happened.
    #[test]
    fn undo_is_exact(log in any_log(), from in any::<prop::sample::Index>()) {
        let from = from.index(log.len());
        let with = archive::living(log.clone());
        let undo = Record { at: place_of(900), what: What::Undone(log[from..].iter().map(|record| record.at).collect()) };
        let back = Record { at: place_of(901), what: What::Undone(vec![undo.at]) };
        let mut undone = log.clone();
        undone.push(undo.clone());
        let counts = |records: Vec<Record>| -> Vec<Record> {
            records.into_iter().filter(|record| record.at < place_of(900)).collect()
        };
        prop_assert_eq!(counts(archive::living(undone.clone())), archive::living(log[..from].to_vec()));
        undone.push(back);
        prop_assert_eq!(counts(archive::living(undone)), with);
    }

    /// In whatever order they lie there.
    #[test]
    fn what_counts_does_not_depend_on_the_order(log in any_log(), again in prop::collection::vec(any::<prop::sample::Index>(), 0..9)) {
        let mut mixed: Vec<Record> = log.iter().rev().cloned().collect();
        mixed.extend(again.iter().map(|at| at.get(&log).clone()));
        prop_assert_eq!(archive::living(mixed), archive::living(log));
    }

    /// Merging is the union: nothing lost, nothing twice, in any order, and again changes nothing.
    #[test]
    fn merging_adds_what_is_missing_and_nothing_else(one in any_log(), other in any_log()) {
        let texts = |log: &[Record]| -> Vec<String> { log.iter().map(archive::encode).collect() };
        let (one, other) = (texts(&one), texts(&other));
        let merge = |into: &[String], from: &[String]| {
            let mut all = into.to_vec();
            all.extend(archive::merging(into.iter().map(String::as_str), from.to_vec(), START));
            all
        };
        let merged = merge(&one, &other);
        prop_assert_eq!(merge(&merged, &other), merged.clone());
        prop_assert_eq!(merge(&merged, &one), merged.clone());
        let brought = |text: &String| !text.contains("brought");
        let sorted = |texts: Vec<String>| {
            let mut texts: Vec<String> = texts.into_iter().filter(brought).collect();
            texts.sort();
            texts
        };
        prop_assert_eq!(sorted(merged), sorted(merge(&other, &one)));
    }

    /// Replaced, only the new counts; and undone, only the old.
    #[test]
    fn replacing_lets_only_the_new_count(old in any_log(), new in any_log()) {
        // Two phones do not write in the same millisecond here.
        let new: Vec<Record> = new.into_iter().map(|record| Record { at: record.at + Span(7), ..record }).collect();
        let texts = |log: &[Record]| -> Vec<String> { log.iter().map(archive::encode).collect() };
        let (before, wanted) = (texts(&old), texts(&new));
        let added = archive::replacing(before.iter().map(String::as_str), wanted, place_of(2_000));
        let all: Vec<Record> = before.iter().chain(&added).map(|text| archive::decode(text).unwrap()).collect();
        let mark = |record: &Record| record.at < place_of(2_000);
        let counts: Vec<Record> = archive::living(all).into_iter().filter(mark).collect();
        prop_assert_eq!(counts, archive::living(new));
    }
}

#[test]
fn a_liking_is_taken_back_with_its_week() {
    let mut phone = Phone::with_plan();
    phone.wait(5);
    phone.send(Event::Rated {
        exercise: exercise("row-band"),
        liking: Liking::Disliked,
    });
    undo_newest(&mut phone);
    assert_eq!(phone.model.wishes.liking(exercise("row-band")), Liking::Neutral);
}
