//! Sessions and mornings of a sore back, and what the table makes of them.

use super::*;
use crate::domain::diary::After;
use crate::domain::pain::{Duration, Side};
use crate::domain::program::{Dose, Focus};
use crate::domain::session::bout::{Done, Set};
use crate::domain::session::steering::Steered as Talked;
use crate::domain::session::told::Told;
use crate::domain::units::{Instant, Span};

/// A Monday.
const FIRST: Day = Day(20_780);
const BACK: Site = Site {
    region: Region::LowBack,
    side: Side::Left,
};

fn sore(worst: u8) -> Vec<Pain> {
    vec![Pain::new(BACK, worst, Duration::OverThreeMonths)]
}

/// A session of bridges: its day, pain in the set, pain after it, the morning.
fn entry(day: i32, during: u8, after: Option<u8>, morning: Option<Morning>) -> Entry {
    let exercise = ExerciseId::from_str_id("bridge").unwrap();
    let worked = Span::seconds(40);
    Entry {
        id: Instant(i64::from(day) * 86_400_000),
        day: FIRST.plus(day),
        number: 0,
        focus: Focus::WholeBody,
        length: Span::minutes(10),
        complete: true,
        done: vec![Done {
            exercise,
            dose: Dose::Reps {
                sets: 1,
                reps: 12,
                rest: 60,
                reserve: 4,
            },
            sets: 1,
            reps: 12,
            reserve: None,
            worked,
        }],
        sets: vec![Set {
            exercise,
            side: None,
            finished: true,
            told: Told {
                reps: 12,
                pain: Some(during),
                ..Told::default()
            },
            worked,
        }],
        after: After {
            pains: after.map(|worst| (BACK, worst)).into_iter().collect(),
            ..After::default()
        },
        morning,
        steered: Talked::default(),
    }
}

fn told(entries: Vec<Entry>, today: i32) -> Vec<Steered> {
    told_with(entries, &FlareUps::default(), today)
}

fn told_with(entries: Vec<Entry>, flare_ups: &FlareUps, today: i32) -> Vec<Steered> {
    let mut diary = Diary::default();
    entries.into_iter().for_each(|entry| diary.put(entry));
    regions(&sore(3), |_| false, &diary, flare_ups, FIRST.plus(today))
}

fn back(entries: Vec<Entry>, today: i32) -> Steered {
    let all = told(entries, today);
    let [back] = all[..] else { panic!("{all:?}") };
    assert_eq!(back.region, Region::LowBack);
    back
}

fn more(worst: u8) -> Option<Morning> {
    Some(Morning::More(vec![(BACK, worst)]))
}

#[test]
fn nothing_is_known_of_regions_that_are_not_sore() {
    let mut diary = Diary::default();
    diary.put(entry(0, 0, None, None));
    let all = regions(&[], |_| false, &diary, &FlareUps::default(), FIRST.plus(1));
    assert_eq!(all, [], "silence of the healthy holds nothing back");
    assert_eq!(
        told(Vec::new(), 1),
        [],
        "nor is anything known before the first session"
    );
}

#[test]
fn the_morning_after_decides() {
    let next = |during, morning| back(vec![entry(0, during, None, morning)], 1).next;
    assert_eq!(next(2, Some(Morning::NoPain)), Next::Progress);
    assert_eq!(next(2, Some(Morning::AsUsual)), Next::Progress);
    assert_eq!(next(5, Some(Morning::AsUsual)), Next::ProgressAfterTwo);
    assert_eq!(next(2, None), Next::Repeat, "not answered yet");
    assert_eq!(next(2, Some(Morning::Unsaid)), Next::Repeat);
    assert_eq!(next(2, more(4)), Next::Repeat);
    assert_eq!(next(2, more(5)), Next::Less { per_cent: 10 });
    assert_eq!(next(2, more(6)), Next::Easier { per_cent: 25 });
    assert_eq!(next(2, more(3)), Next::Repeat, "more is more, whatever the number");
    let somewhere = Some(Morning::More(Vec::new()));
    assert_eq!(
        next(2, somewhere),
        Next::Less { per_cent: 10 },
        "more, without a number"
    );
}

#[test]
fn sore_muscles_are_not_pain() {
    let sore = back(vec![entry(0, 1, None, Some(Morning::OnlySore))], 1);
    assert_eq!((sore.next, sore.load_per_cent), (Next::Progress, 100));
}

#[test]
fn pain_that_has_not_settled_after_a_day_is_more_than_pain_that_has() {
    let still = Some(Morning::Still(vec![(BACK, 4)]));
    assert_eq!(
        back(vec![entry(0, 2, None, still)], 2).next,
        Next::Easier { per_cent: 25 }
    );
}

#[test]
fn too_much_pain_counts_at_once_and_two_calm_sessions_give_the_level_back() {
    let stopped = back(vec![entry(0, 6, None, None)], 0);
    assert_eq!((stopped.levels_down, stopped.load_per_cent), (1, 70));
    let calm = |day| entry(day, 2, None, Some(Morning::AsUsual));
    let one = back(vec![entry(0, 6, None, None), calm(2)], 3);
    assert_eq!((one.levels_down, one.load_per_cent, one.set_less), (1, 100, false));
    let two = back(vec![entry(0, 6, None, None), calm(2), calm(4)], 5);
    assert_eq!(two.levels_down, 0);
    let again = vec![
        entry(0, 6, None, None),
        calm(2),
        entry(4, 7, None, None),
        calm(7),
        calm(9),
    ];
    assert_eq!(back(again, 10).levels_down, 1, "two levels down, one back");
}

#[test]
fn who_stops_because_of_pain_has_had_too_much() {
    let mut stopped = entry(0, 2, None, None);
    stopped.after.stopped = Some(StopReason::Pain(Some(Region::LowBack)));
    assert_eq!(back(vec![stopped.clone()], 0).next, Next::Stop { per_cent: 30 });
    stopped.after.stopped = Some(StopReason::Pain(Some(Region::Knee)));
    let of_back = told(vec![stopped], 0)
        .into_iter()
        .find(|told| told.region == Region::LowBack);
    assert_eq!(of_back.unwrap().next, Next::Repeat, "that was the knee");
}

#[test]
fn two_weeks_of_rising_pain_go_by_the_calendar() {
    let weeks = |worst: [u8; 3]| -> Vec<Entry> {
        let calm = || Some(Morning::AsUsual);
        (0..)
            .zip(worst)
            .map(|(week, worst)| entry(week * 7, 1, Some(worst), calm()))
            .collect()
    };
    let rising = back(weeks([1, 2, 3]), 15);
    assert_eq!((rising.next, rising.paced), (Next::Pace, true));
    assert!(back(weeks([1, 2, 3]), 14 + 28).paced, "for four weeks");
    assert!(!back(weeks([1, 3, 3]), 15).paced);
    assert!(!back(weeks([3, 2, 1]), 15).paced);
}

#[test]
fn what_a_flare_up_told_is_kept_out_of_the_trend() {
    let mut flare_ups = FlareUps::default();
    flare_ups.begin(FIRST.plus(14));
    let calm = || Some(Morning::AsUsual);
    let entries = || {
        vec![
            entry(0, 1, Some(1), calm()),
            entry(7, 1, Some(2), calm()),
            entry(15, 7, Some(8), None),
        ]
    };
    let all = told_with(entries(), &flare_ups, 16);
    assert_eq!(
        (all[0].day, all[0].paced, all[0].levels_down),
        (FIRST.plus(7), false, 0)
    );
    assert_eq!(told(entries(), 16)[0].levels_down, 1);
}

#[test]
fn after_four_weeks_nothing_is_known_any_more() {
    assert_eq!(told(vec![entry(0, 6, None, None)], 28).len(), 1);
    assert_eq!(told(vec![entry(0, 6, None, None)], 29), []);
}

#[test]
fn a_sign_for_a_doctor_comes_before_everything() {
    let mut diary = Diary::default();
    diary.put(entry(0, 1, None, Some(Morning::NoPain)));
    let all = regions(
        &sore(3),
        |region| region == Region::LowBack,
        &diary,
        &FlareUps::default(),
        FIRST.plus(1),
    );
    assert_eq!(all[0].next, Next::RedFlag);
}
