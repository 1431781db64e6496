//! Where in a week of shifts training has room: for each day the minute that suits best, and of the days those that suit
//! best together. All sets of days are looked at, so the same roster gives the same days.

use super::rest::{is_night, taken};
use super::{Rest, Shift};
use crate::domain::ics::Wall;
use crate::domain::order;
use crate::domain::profile::Slot;
use crate::domain::program::proposals as p;
use crate::domain::units::Day;

/// A minute of a day at which a session can begin.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    pub day: Day,
    pub minute: u16,
    /// 0: suits well; more: suits less.
    pub burden: u8,
}

/// What is looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wanted<'a> {
    /// The days as they would be without a roster, Monday 0, in their order.
    pub weekdays: &'a [u8],
    pub slot: Option<Slot>,
    /// Minutes that a session needs.
    pub room: u16,
    /// Minute of the day that the person likes best; else that of the slot.
    pub minute: Option<u16>,
    /// Days of the week that may be used, from Monday.
    pub days: u8,
}

/// The minute of the day for a part of the day (proposal: the middle of what the words mean).
#[must_use]
pub const fn usual_minute(slot: Option<Slot>) -> u16 {
    match slot {
        Some(Slot::Morning) => 7 * 60,
        Some(Slot::BeforeLunch) | None => 11 * 60,
        Some(Slot::AtWork) => 13 * 60,
        Some(Slot::AfterWork) => 16 * 60 + 30,
        Some(Slot::AtHome) => 18 * 60 + 30,
    }
}

/// Minutes after the begin of a shift, when training is at work: before the break, or after it (proposal).
const fn into_shift(slot: Option<Slot>) -> Option<u16> {
    match slot {
        Some(Slot::BeforeLunch) => Some(210),
        Some(Slot::AtWork) => Some(300),
        _ => None,
    }
}

/// As many of the wanted sessions as have room, in order. Each on a day of its own.
#[must_use]
pub fn places(shifts: &[Shift], monday: Day, wanted: Wanted) -> Vec<Place> {
    let open: Vec<Place> = (0..i32::from(wanted.days.min(7)))
        .filter_map(|weekday| place(shifts, monday.plus(weekday), wanted))
        .collect();
    let count = wanted.weekdays.len().min(open.len());
    // Each bit is a day that is chosen.
    let sets = (0_u8..128).filter(|set| {
        let within = (open.len()..7).all(|at| set & (1 << at) == 0);
        within && usize::try_from(set.count_ones()) == Ok(count)
    });
    let chosen = |set: u8| open.iter().enumerate().filter(move |(at, _)| set & (1 << at) != 0);
    let best = sets.min_by_key(|set| {
        let days: Vec<&Place> = chosen(*set).map(|(_, place)| place).collect();
        (cost(&days, wanted.weekdays), *set)
    });
    best.map_or_else(Vec::new, |set| chosen(set).map(|(_, place)| *place).collect())
}

/// Strain first, then days side by side, then how far it is from the usual days.
fn cost(days: &[&Place], usual: &[u8]) -> u32 {
    let strain: u32 = days.iter().map(|place| u32::from(place.burden) * 20).sum();
    let beside = days
        .windows(2)
        .filter(|pair| matches!(pair, [first, second] if first.day.plus(1) == second.day));
    let usually = usual
        .windows(2)
        .filter(|pair| matches!(pair, [first, second] if first + 1 == *second));
    let beside = beside.count().saturating_sub(usually.count());
    let moved: u32 = days
        .iter()
        .zip(usual)
        .map(|(place, weekday)| u32::from(place.day.weekday().abs_diff(*weekday)))
        .sum();
    strain + u32::try_from(beside).unwrap_or(0) * 50 + moved
}

/// The minute of this day at which a session can begin, if there is one.
#[must_use]
pub fn minute_on(shifts: &[Shift], day: Day, wanted: Wanted) -> Option<u16> {
    place(shifts, day, wanted).map(|place| place.minute)
}

fn place(shifts: &[Shift], day: Day, wanted: Wanted) -> Option<Place> {
    let at_work = into_shift(wanted.slot).and_then(|into| {
        let mut own = shifts
            .iter()
            .filter(|shift| shift.from.day() == day && !is_night(**shift));
        let shift = own.next()?;
        let rested = !super::short_rests(shifts).iter().any(|rest| rest.to == shift.from);
        let from = shift.from.plus(into.into());
        let fits = from.plus(wanted.room.into()) <= shift.to && from.day() == day;
        (rested && fits).then_some(Place {
            day,
            minute: from.minute(),
            burden: 0,
        })
    });
    if at_work.is_some() {
        return at_work;
    }
    let likes = wanted.minute.unwrap_or_else(|| usual_minute(wanted.slot));
    let after_work = shifts
        .iter()
        .rfind(|shift| shift.to.day() == day && wanted.slot == Some(Slot::AfterWork) && !is_night(**shift));
    let likes = after_work.map_or(Wall::at(day, likes), |shift| shift.to.plus(p::WAY));
    let starts = free(shifts, day, wanted.room)
        .into_iter()
        .map(|(from, to)| Wall(likes.0.clamp(from.0, to.0)));
    let best = starts.min_by_key(|start| (start.0 - likes.0).abs())?;
    Some(Place {
        day,
        minute: best.minute(),
        burden: burden(shifts, day, into_shift(wanted.slot).is_some()),
    })
}

/// Spans of the day in which a session of this length may begin: first and last beginning.
fn free(shifts: &[Shift], day: Day, room: u16) -> Vec<(Wall, Wall)> {
    let mut taken: Vec<Rest> = taken(shifts);
    order::by_key(&mut taken, |rest| rest.from);
    let (mut from, end) = (Wall::at(day, p::AWAKE.0), Wall::at(day, p::AWAKE.1));
    let mut free = Vec::new();
    let mut keep = |from: Wall, to: Wall| {
        let last = to.plus(-i64::from(room));
        if from <= last {
            free.push((from, last));
        }
    };
    for rest in taken {
        keep(from, rest.from.min(end));
        from = from.max(rest.to);
    }
    keep(from, end);
    free
}

/// How much a day asks already: free and early days least, nights most.
fn burden(shifts: &[Shift], day: Day, at_work: bool) -> u8 {
    let mut burden = 0;
    let mut works = false;
    for shift in shifts {
        let night = is_night(*shift);
        let (begins, ends) = (shift.from.day() == day, shift.to.day() == day);
        works |= begins;
        burden += match (night, begins, ends) {
            (true, true, _) | (true, _, true) => 2,
            (false, true, _) if shift.from.minute() >= p::LATE_FROM => 1,
            _ => 0,
        };
    }
    // Who trains at work has to come there on a free day.
    burden + u8::from(at_work && !works)
}
