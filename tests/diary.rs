//! What the diary adds up to, and what it never counts.

use kraftpause::domain::diary::{After, Diary, Entry, Share, Totals};
use kraftpause::domain::pain::{Region, Side, Site};
use kraftpause::domain::program::Focus;
use kraftpause::domain::session::steering::Steered;
use kraftpause::domain::units::{Day, Instant, Span};
use proptest::prelude::*;

/// A Monday.
const MONDAY: Day = Day(20_780);

fn entry(id: i64, day: i32, number: u8, minutes: i64) -> Entry {
    Entry {
        id: Instant(id),
        day: MONDAY.plus(day),
        number,
        focus: Focus::WholeBody,
        length: Span::minutes(minutes),
        complete: true,
        done: Vec::new(),
        sets: Vec::new(),
        after: After::default(),
        morning: None,
        steered: Steered::default(),
    }
}

fn told(region: Region, side: Side, worst: u8) -> After {
    After {
        pains: vec![(Site { region, side }, worst)],
        ..After::default()
    }
}

fn diary(entries: impl IntoIterator<Item = Entry>) -> Diary {
    let mut diary = Diary::default();
    for entry in entries {
        diary.put(entry);
    }
    diary
}

#[test]
fn the_same_session_is_counted_once() {
    let diary = diary([entry(5, 0, 0, 20), entry(5, 0, 0, 20), entry(5, 0, 0, 21)]);
    assert_eq!(diary.minutes_in_week(MONDAY), 21);
    assert_eq!(diary.totals().sessions, 1);
}

#[test]
fn a_session_that_comes_again_does_not_wipe_what_was_told_after_it() {
    let mut diary = diary([entry(5, 0, 0, 20)]);
    assert!(diary.correct(Instant(5), told(Region::Neck, Side::Left, 3)));
    diary.put(entry(5, 0, 0, 20));
    assert_eq!(diary.pain_over_time(Region::Neck), [(MONDAY, 3)]);
}

#[test]
fn what_was_told_can_be_corrected_and_what_does_not_exist_cannot() {
    let mut diary = diary([entry(5, 0, 0, 20), entry(6, 1, 1, 20)]);
    assert!(diary.correct(Instant(6), told(Region::Knee, Side::Right, 7)));
    assert!(diary.correct(Instant(6), told(Region::Knee, Side::Right, 4)));
    assert!(!diary.correct(Instant(7), told(Region::Knee, Side::Right, 9)));
    assert_eq!(diary.pain_over_time(Region::Knee), [(MONDAY.plus(1), 4)]);
    assert_eq!(diary.regions_told(), [Region::Knee]);
}

#[test]
fn weeks_without_training_are_weeks_too() {
    let diary = diary([
        entry(1, -15, 0, 30),
        entry(2, -9, 0, 10),
        entry(3, 0, 0, 12),
        entry(4, 6, 1, 8),
    ]);
    assert_eq!(
        diary.minutes_per_week(MONDAY.plus(4), 4),
        [
            (MONDAY.plus(-21), 30),
            (MONDAY.plus(-14), 10),
            (MONDAY.plus(-7), 0),
            (MONDAY, 20)
        ]
    );
    assert_eq!(
        diary.totals(),
        Totals {
            sessions: 4,
            minutes: 60,
            first: Some(MONDAY.plus(-15))
        }
    );
}

#[test]
fn minutes_are_added_before_they_are_rounded() {
    let mut first = entry(1, 0, 0, 0);
    first.length = Span::seconds(10 * 60 + 20);
    let mut second = entry(2, 1, 1, 0);
    second.length = Span::seconds(10 * 60 + 20);
    assert_eq!(diary([first, second]).minutes_in_week(MONDAY), 21);
}

#[test]
fn the_share_counts_whole_sessions_once_and_not_the_week_that_still_runs() {
    let mut stopped = entry(4, -5, 2, 5);
    stopped.complete = false;
    let diary = diary([
        entry(1, -7, 0, 20),
        entry(2, -6, 1, 20),
        // The same session again in the same week, and one that was stopped: neither adds.
        entry(3, -6, 1, 20),
        stopped,
        entry(5, 0, 0, 20),
    ]);
    let share = diary.share_done(MONDAY.plus(2), 8, 3);
    assert_eq!(share, Some(Share { done: 3, planned: 4 }));
    assert_eq!(share.map(Share::per_cent), Some(75));
    assert_eq!(Diary::default().share_done(MONDAY, 8, 3), None);
}

#[test]
fn the_worst_of_both_sides_and_of_the_day_is_the_pain_of_the_day() {
    let mut morning = entry(1, 0, 0, 20);
    morning.after = told(Region::Shoulder, Side::Left, 2);
    morning.after.pains.push((
        Site {
            region: Region::Shoulder,
            side: Side::Right,
        },
        5,
    ));
    let mut evening = entry(2, 0, 1, 20);
    evening.after = told(Region::Shoulder, Side::Left, 3);
    let mut next = entry(3, 2, 2, 20);
    next.after = told(Region::Shoulder, Side::Left, 1);
    let silent = entry(4, 3, 0, 20);
    let diary = diary([silent, next, evening, morning]);
    assert_eq!(
        diary.pain_over_time(Region::Shoulder),
        [(MONDAY, 5), (MONDAY.plus(2), 1)]
    );
    assert!(diary.pain_over_time(Region::Hip).is_empty());
}

proptest! {
    #[test]
    fn the_order_of_putting_makes_no_difference(ids in prop::collection::vec(0..40_i64, 0..30)) {
        let forward = diary(ids.iter().map(|id| entry(*id, 0, 0, *id)));
        let backward = diary(ids.iter().rev().map(|id| entry(*id, 0, 0, *id)));
        prop_assert_eq!(&forward, &backward);
        prop_assert!(forward.entries.windows(2).all(|pair| pair[0].id < pair[1].id));
        for id in ids {
            prop_assert!(forward.get(Instant(id)).is_some());
        }
    }
}
