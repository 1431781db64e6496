//! Rosters of people one meets, and what must hold for all of them.

use super::*;
use crate::domain::ics::{Found, Zone, read};
use crate::domain::profile::Slot;
use crate::domain::program::proposals as p;
use crate::domain::units::{Instant, Now};
use proptest::prelude::*;

/// A Monday.
const MONDAY: Day = Day(20_780);

fn turns(letters: &str) -> Vec<Turn> {
    letters
        .chars()
        .filter(|letter| *letter != ' ')
        .map(|letter| match letter {
            'E' => Turn::Early,
            'D' => Turn::Day,
            'L' => Turn::Late,
            'N' => Turn::Night,
            _ => Turn::Off,
        })
        .collect()
}

fn rotation(letters: &str) -> Roster {
    Roster::rotation(MONDAY, turns(letters)).unwrap()
}

const fn wanted(weekdays: &[u8], slot: Option<Slot>) -> Wanted<'_> {
    Wanted {
        weekdays,
        slot,
        room: 30,
        minute: None,
        days: 7,
    }
}

/// Weekdays and hours of a week's places.
fn found(letters: &str, weekdays: &[u8], slot: Option<Slot>) -> Vec<(u8, String)> {
    let shifts = rotation(letters).around(MONDAY).unwrap();
    places(&shifts, MONDAY, wanted(weekdays, slot))
        .iter()
        .map(|place| {
            let time = format!("{}:{:02}", place.minute / 60, place.minute % 60);
            (place.day.weekday(), time)
        })
        .collect()
}

fn days(letters: &str, weekdays: &[u8], slot: Option<Slot>) -> Vec<u8> {
    found(letters, weekdays, slot).into_iter().map(|(day, _)| day).collect()
}

#[test]
fn a_week_of_day_shifts_keeps_the_usual_days() {
    for usual in [&[2][..], &[1, 4], &[0, 2, 4], &[0, 1, 2, 3, 4]] {
        assert_eq!(days("DDDDD--", usual, Some(Slot::BeforeLunch)), usual);
    }
    assert_eq!(days("DDDDD--", &[0, 2, 4], Some(Slot::AtHome)), [0, 2, 4]);
}

#[test]
fn free_days_are_taken_before_nights() {
    assert_eq!(days("NNN--LL", &[0, 2, 4], Some(Slot::AtHome)), [0, 4, 6]);
    assert_eq!(days("NNNN---", &[1, 4], Some(Slot::AtHome)), [0, 5]);
}

#[test]
fn at_work_means_on_days_with_work_and_in_the_shift() {
    assert_eq!(
        found("E-L-N--", &[0, 2, 4], Some(Slot::BeforeLunch)),
        [
            (0, "10:30".to_owned()),
            (2, "18:30".to_owned()),
            (6, "11:00".to_owned())
        ]
    );
}

#[test]
fn after_work_follows_the_shift() {
    assert_eq!(found("E------", &[0], Some(Slot::AfterWork)), [(0, "15:30".to_owned())]);
}

#[test]
fn what_lies_before_the_week_still_needs_its_sleep() {
    // The rotation repeats: the night of Sunday ends on Monday morning.
    let shifts = rotation("------N").around(MONDAY).unwrap();
    let morning = Wanted {
        slot: Some(Slot::Morning),
        ..wanted(&[0], None)
    };
    assert_eq!(minute_on(&shifts, MONDAY, morning), Some(7 * 60 + 30 + 9 * 60));
}

#[test]
fn nothing_is_known_of_weeks_beyond_the_file() {
    let shift = Turn::Day.on(MONDAY.plus(9)).unwrap();
    let roster = Roster::of_shifts([shift]).unwrap();
    assert_eq!(roster.around(MONDAY), None);
    assert_eq!(roster.around(MONDAY.plus(7)), Some(vec![shift]));
    assert_eq!(roster.around(MONDAY.plus(14)), None);
    assert_eq!((roster.ends(), roster.weeks()), (Some(MONDAY.plus(9)), None));
}

#[test]
fn rotations_are_whole_weeks_from_a_monday() {
    assert_eq!(Roster::rotation(MONDAY, turns("DDDDD-")), None);
    assert_eq!(Roster::rotation(MONDAY.plus(1), turns("DDDDD--")), None);
    assert_eq!(Roster::rotation(MONDAY, Vec::new()), None);
    assert_eq!(Roster::rotation(MONDAY, vec![Turn::Off; 7 * 9]), None);
    let two = rotation("NNNNNNN DDDDDDD");
    assert_eq!(two.weeks(), Some(2));
    assert_eq!(nights(&two.around(MONDAY).unwrap(), MONDAY), 7);
    let next = MONDAY.plus(7);
    assert_eq!(nights(&two.around(next).unwrap(), next), 0);
    assert_eq!(
        two.around(MONDAY.plus(-14)).unwrap().len(),
        two.around(MONDAY).unwrap().len()
    );
}

#[test]
fn nights_are_known_by_their_hours() {
    let night = |from: u16, minutes: u16| is_night(Shift::new(Wall::at(MONDAY, from), minutes));
    assert!(night(22 * 60, 8 * 60) && night(0, 6 * 60) && night(20 * 60, 12 * 60) && night(8 * 60, 24 * 60));
    assert!(!night(15 * 60, 9 * 60) && !night(6 * 60, 8 * 60) && !night(4 * 60, 8 * 60));
}

#[test]
fn a_calendar_is_grouped_and_what_looks_like_work_comes_first() {
    let text = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20260302T150000\nDTEND:20260302T160000\nSUMMARY:Tannlege\nEND:VEVENT\n\
        BEGIN:VEVENT\nDTSTART;VALUE=DATE:20260303\nSUMMARY:N - post 3\nRRULE:FREQ=DAILY;COUNT=2\nEND:VEVENT\n\
        BEGIN:VEVENT\nDTSTART;VALUE=DATE:20260308\nSUMMARY:Bursdag\nEND:VEVENT\n\
        BEGIN:VEVENT\nDTSTART:20260305T070000\nDTEND:20260305T153000\nSUMMARY:Vakt\nEND:VEVENT\nEND:VCALENDAR";
    let zone = Zone::of(Now {
        at: Instant(0),
        offset_minutes: 60,
    });
    let around = (Day(20_400), Day(20_800));
    let groups = groups(&read(text, around, zone).unwrap().found);
    let told: Vec<(&str, usize, bool)> = groups
        .iter()
        .map(|group| (group.title.as_str(), group.shifts.len(), group.likely))
        .collect();
    assert_eq!(
        told,
        [("N - post 3", 2, true), ("Vakt", 1, true), ("Tannlege", 1, false)]
    );
    assert!(groups[0].shifts.iter().all(|shift| is_night(*shift)));
    let none: Vec<Found> = Vec::new();
    assert!(super::groups(&none).is_empty());
}

fn any_shifts() -> impl Strategy<Value = Vec<Shift>> {
    let one = (-2..9_i32, 0..1440_u16, 60..900_u16);
    prop::collection::vec(one, 0..12).prop_map(|all| {
        let shifts = all
            .into_iter()
            .map(|(day, minute, length)| Shift::new(Wall::at(MONDAY.plus(day), minute), length));
        match Roster::of_shifts(shifts) {
            Some(Roster::Shifts(shifts)) => shifts,
            _ => Vec::new(),
        }
    })
}

fn slots() -> impl Strategy<Value = Option<Slot>> {
    prop::option::of(prop::sample::select(Slot::ALL.to_vec()))
}

proptest! {
    /// Whatever the shifts: nothing between a night and its sleep, nothing in a short rest, nothing during work unless
    /// training is at work, each day once and inside the week.
    #[test]
    fn no_place_takes_sleep_or_rest(shifts in any_shifts(), slot in slots(), count in 1..7_usize, room in 10..60_u16) {
        let usual: Vec<u8> = (0..7).take(count).collect();
        let wanted = Wanted { room, ..wanted(&usual, slot) };
        let places = places(&shifts, MONDAY, wanted);
        prop_assert!(places.len() <= count);
        prop_assert!(places.windows(2).all(|pair| pair[0].day < pair[1].day));
        for place in &places {
            let (from, to) = (Wall::at(place.day, place.minute), Wall::at(place.day, place.minute + room));
            prop_assert_eq!(place.day.monday(), MONDAY);
            let meets = |begin: Wall, end: Wall| from < end && begin < to;
            let at_work = matches!(slot, Some(Slot::AtWork | Slot::BeforeLunch));
            for shift in &shifts {
                let night = is_night(*shift);
                let until = if night { shift.to.plus(p::SLEEP_AFTER_NIGHT) } else { shift.to };
                let inside = at_work && !night && shift.from <= from && to <= shift.to;
                prop_assert!(inside || !meets(shift.from, until) || at_work && overlap(&shifts), "{place:?} {shift:?}");
            }
            for rest in short_rests(&shifts) {
                prop_assert!(!meets(rest.from, rest.to) || at_work && overlap(&shifts), "{place:?} {rest:?}");
            }
        }
    }

    #[test]
    fn any_title_and_length_is_grouped_without_harm(titles in prop::collection::vec(".{0,12}", 0..50), length in 0..100_000_i64) {
        let found: Vec<Found> = titles.into_iter().map(|title| Found {
            from: Wall::at(MONDAY, 0),
            to: Wall::at(MONDAY, 0).plus(length),
            all_day: length % 2 == 0,
            title,
        }).collect();
        prop_assert!(groups(&found).len() <= 30);
    }
}

/// Two shifts at once cannot both be true; who trains at work then trains in one of them.
fn overlap(shifts: &[Shift]) -> bool {
    shifts
        .windows(2)
        .any(|pair| pair[1].from < pair[0].to.plus(p::SLEEP_AFTER_NIGHT))
}
