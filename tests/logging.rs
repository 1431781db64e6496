//! What is told of sets, early ends and mornings: kept set by set, correctable for ever, asked only when it makes sense.
#![allow(clippy::expect_used, clippy::indexing_slicing)] // what is missing must stop the test

mod scenes;

use kraftpause::app::Event;
use kraftpause::app::flow;
use kraftpause::app::flow::questions::Question;
use kraftpause::app::route::Route;
use kraftpause::domain::diary::{After, Diary, Entry, Morning};
use kraftpause::domain::pain::{Duration, Pain, Region, Side, Site};
use kraftpause::domain::profile::Answer;
use kraftpause::domain::session::run::{Run, Step};
use kraftpause::domain::session::score::Task;
use kraftpause::domain::session::told::{Load, StopReason, Told};
use kraftpause::domain::units::{Day, Instant};
use scenes::phone::*;
use scenes::*;

const KNEE: Site = Site {
    region: Region::Knee,
    side: Side::Right,
};
const TWELVE_AND_A_HALF: Load = Load::Weight(125);

/// Trains until so many sets are done and the rest after the last of them runs.
fn until_sets(phone: &mut Phone, sets: usize) {
    let count = |phone: &Phone| phone.model.run.as_ref().map_or(0, |active| active.run.bouts.len());
    while count(phone) < sets {
        train(phone, 1);
    }
}

fn running(phone: &Phone) -> &Run {
    &phone.model.run.as_ref().expect("a session runs").run
}

fn told(reps: u16) -> Told {
    Told {
        reps,
        ..Told::default()
    }
}

/// The whole strength session, then the questions page.
fn trained() -> Phone {
    let mut phone = start(0);
    train(&mut phone, 3600);
    phone
}

fn entry(phone: &Phone) -> &Entry {
    phone.model.diary.get(START).expect("in the diary")
}

// In the session

#[test]
fn the_last_set_is_corrected_in_the_rest_and_the_diary_keeps_each_set() {
    let mut phone = start(0);
    until_sets(&mut phone, 1);
    assert_eq!(phone.task(), Some(Task::Rest));
    let (bout, last) = running(&phone).last_bout().unwrap();
    let fewer = Told {
        reps: 9,
        pain: Some(3),
        reserve: Some(1),
        ..last.told
    };
    let since = running(&phone).since;
    phone.step(Step::Tell { bout, told: fewer });
    assert_eq!(running(&phone).since, since, "the clock does not mind");
    let mut phone = phone.killed_and_opened(phone.now.at);
    train(&mut phone, 3600);
    let sets = &entry(&phone).sets;
    assert_eq!(sets[0].told, fewer);
    let squats = sets.iter().filter(|set| set.exercise == exercise("squat-bw"));
    assert_eq!(squats.map(|set| set.told.reps).collect::<Vec<_>>(), [9, 12, 12]);
    assert_eq!((entry(&phone).done[0].sets, entry(&phone).done[0].reps), (3, 33));
}

#[test]
fn a_load_told_once_is_there_in_the_next_set_and_in_the_next_session() {
    let mut phone = start(0);
    let row = exercise("row-db");
    phone.step(Step::Load {
        item: 1,
        load: Some(Load::Weight(100)),
    });
    until_sets(&mut phone, 4);
    let (bout, last) = running(&phone).last_bout().unwrap();
    assert_eq!((last.exercise, last.told.load), (row, Some(Load::Weight(100))));
    let heavier = Told {
        load: Some(TWELVE_AND_A_HALF),
        ..last.told
    };
    phone.step(Step::Tell { bout, told: heavier });
    train(&mut phone, 3600);
    let rows = entry(&phone).sets.iter().filter(|set| set.exercise == row);
    assert!(rows.clone().all(|set| set.told.load == Some(TWELVE_AND_A_HALF)));
    assert_eq!(rows.count(), 6, "three sets on each side");
    phone.wait(60);
    phone.model.program = Some(std::sync::Arc::new(scenes::phone::plan()));
    phone.send(Event::SessionStarted { number: 0 });
    assert_eq!(running(&phone).score.items[1].load, Some(TWELVE_AND_A_HALF));
    assert_eq!(running(&phone).score.items[0].load, None);
}

#[test]
fn what_nobody_can_have_done_or_felt_is_not_taken() {
    let mut run = run(&two_minutes());
    run.take(Step::Done { reps: None }, after(60));
    let mut open = scenes::run(&strength());
    while open.bouts.is_empty() {
        open.take(Step::Done { reps: None }, after(200));
        open.take(Step::Skip, after(200));
    }
    let before = open.clone();
    for told in [
        told(1_000),
        Told {
            pain: Some(11),
            ..told(3)
        },
    ] {
        open.take(Step::Tell { bout: 0, told }, after(201));
    }
    open.take(Step::Tell { bout: 9, told: told(3) }, after(201));
    let (item, load) = (0, Some(Load::Band(9)));
    open.take(Step::Load { item, load }, after(201));
    assert_eq!((open.bouts, open.score), (before.bouts, before.score));
}

#[test]
fn i_had_to_stop_is_kept_with_its_reason() {
    let mut phone = start(0);
    until_sets(&mut phone, 1);
    phone.step(Step::StopFor(StopReason::Pain(Some(Region::Knee))));
    assert_eq!(entry(&phone).after.stopped, Some(StopReason::Pain(Some(Region::Knee))));
    assert!(!entry(&phone).complete);
    let opened = phone.killed_and_opened(after(9_000));
    assert_eq!(opened.model.diary, phone.model.diary);
    // A stop sign also brings the safety questions back.
    let mut unwell = start(0);
    until_sets(&mut unwell, 1);
    unwell.send(Event::Unwell);
    assert_eq!(entry(&unwell).after.stopped, Some(StopReason::Sign));
    unwell.send(Event::Go(Route::Today));
    assert_eq!(unwell.model.route, Route::Question(Question::Safety));
}

#[test]
fn pain_is_asked_of_the_exercise_that_touches_the_sore_place() {
    let mut phone = start(0);
    let asks = |phone: &Phone, name| flow::diary::asks_pain(&phone.model, exercise(name));
    assert!(!asks(&phone, "squat-bw"));
    let pains = vec![Pain::new(KNEE, 4, Duration::UnderSixWeeks)];
    phone.send(Event::Answered(Answer::Pains(pains)));
    assert!(asks(&phone, "squat-bw"));
    assert!(!asks(&phone, "ext-rot-db"));
}

// Later

#[test]
fn everything_can_be_corrected_later_and_stays_so() {
    let mut phone = trained();
    let squat = exercise("squat-bw");
    phone.send(Event::SetCorrected {
        id: START,
        exercise: squat,
        set: 1,
        told: told(7),
    });
    assert_eq!(entry(&phone).done[0].reps, 12 + 7 + 12);
    let after_session = After {
        effort: Some(7),
        mood: Some(4),
        stopped: Some(StopReason::Time),
        pains: vec![(KNEE, 2)],
        note: "Bedre enn sist".to_owned(),
    };
    phone.send(Event::AfterAnswered {
        id: START,
        after: after_session.clone(),
    });
    let opened = phone.killed_and_opened(after(9_000));
    assert_eq!(opened.model.diary, phone.model.diary);
    assert_eq!(entry(&opened).after, after_session);
    assert_eq!(entry(&opened).set(squat, 1).map(|set| set.told), Some(told(7)));
}

#[test]
fn a_correction_that_changes_nothing_or_nothing_that_exists_is_not_written() {
    let mut phone = trained();
    let (id, squat) = (START, exercise("squat-bw"));
    let before = phone.records().len();
    let same = entry(&phone).sets[0].told;
    for (id, exercise, set, told) in [
        (id, squat, 0, same),
        (id, squat, 3, told(5)),
        (id, exercise("plank-knee"), 0, told(5)),
        (Instant(5), squat, 0, told(5)),
        (id, squat, 0, told(5_000)),
    ] {
        phone.send(Event::SetCorrected {
            id,
            exercise,
            set,
            told,
        });
    }
    phone.send(Event::EntryDropped(Instant(5)));
    phone.send(Event::EntryRestored(id));
    let morning = Morning::NoPain;
    phone.send(Event::MorningAnswered {
        id: Instant(5),
        morning,
    });
    assert_eq!(phone.records().len(), before);
}

#[test]
fn a_session_taken_out_is_gone_from_every_sum_and_can_come_back() {
    let mut phone = trained();
    let kept = phone.model.diary.clone();
    assert_eq!(phone.model.next_session().map(|next| next.number), Some(1));
    phone.send(Event::EntryDropped(START));
    assert_eq!(phone.model.diary.totals().sessions, 0);
    assert_eq!(phone.model.next_session().map(|next| next.number), Some(0));
    assert_eq!(phone.model.route, Route::Today, "its page is gone, too");
    let mut opened = phone.killed_and_opened(after(9_000));
    assert_eq!(opened.model.diary, phone.model.diary);
    opened.send(Event::EntryRestored(START));
    assert_eq!(opened.model.diary, kept);
    assert_eq!(opened.killed_and_opened(after(9_001)).model.diary, kept);
}

#[test]
fn a_running_session_whose_end_was_taken_out_does_not_come_back() {
    let mut phone = start(2);
    let leftover = phone.disk.run.clone();
    phone.wait(130);
    phone.send(Event::EntryDropped(START));
    phone.disk.run = leftover;
    let opened = phone.killed_and_opened(after(500));
    assert!(opened.model.run.is_none() && opened.model.diary.entries.is_empty());
}

// The next morning

const DAY: i64 = 86_400;

#[test]
fn the_morning_is_asked_once_on_a_later_day() {
    let phone = trained();
    let asked = |phone: &Phone| {
        phone
            .model
            .diary
            .asks_morning(phone.model.now.day())
            .map(|entry| entry.id)
    };
    assert_eq!(asked(&phone), None, "not on the same day");
    for (days, expected) in [(1, Some(START)), (3, Some(START)), (4, None)] {
        assert_eq!(asked(&phone.killed_and_opened(after(days * DAY))), expected, "{days}");
    }
    for morning in [Morning::More(vec![(KNEE, 5)]), Morning::OnlySore, Morning::Unsaid] {
        let mut opened = phone.killed_and_opened(after(DAY));
        opened.send(Event::MorningAnswered {
            id: START,
            morning: morning.clone(),
        });
        assert_eq!(asked(&opened), None);
        let again = opened.killed_and_opened(after(DAY + 60));
        assert_eq!(entry(&again).morning, Some(morning));
        assert_eq!(asked(&again), None);
    }
}

#[test]
fn the_morning_is_not_asked_after_training_today_nor_of_a_session_without_work() {
    let phone = trained();
    let mut diary = phone.model.diary.clone();
    let (first, today) = (diary.entries[0].clone(), Day(first_day(&diary) + 1));
    assert!(diary.asks_morning(today).is_some());
    diary.put(Entry {
        id: after(DAY),
        day: today,
        ..first.clone()
    });
    assert_eq!(diary.asks_morning(today), None);
    assert_eq!(
        diary.asks_morning(today.plus(1)).map(|entry| entry.id),
        Some(after(DAY))
    );
    let mut idle = Diary::default();
    idle.put(Entry {
        done: Vec::new(),
        sets: Vec::new(),
        ..first
    });
    assert_eq!(idle.asks_morning(today), None);
}

fn first_day(diary: &Diary) -> i32 {
    diary.entries[0].day.0
}
