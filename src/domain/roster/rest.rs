//! Time that belongs to sleep and rest between shifts. Every limit is in `program::proposals`.

use super::Shift;
use crate::domain::ics::Wall;
use crate::domain::program::proposals as p;
use crate::domain::units::Day;

/// Time in which nobody is asked to train.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rest {
    pub from: Wall,
    pub to: Wall,
}

/// A shift with three hours or more between 23 and 6 o'clock (the hours of a night worker in directive 2003/88/EC).
#[must_use]
pub fn is_night(shift: Shift) -> bool {
    let (first, last) = (shift.from.day(), shift.to.day());
    let during = |evening: Day| {
        let (from, to) = (Wall::at(evening, p::NIGHT.0), Wall::at(evening.plus(1), p::NIGHT.1));
        (shift.to.0.min(to.0) - shift.from.0.max(from.0)).max(0)
    };
    (first.0 - 1..=last.0).map(|day| during(Day(day))).sum::<i64>() >= p::NIGHT_WORK
}

/// Work, sleep after nights, and rests too short to give an hour away. `shifts` in their order.
#[must_use]
pub fn taken(shifts: &[Shift]) -> Vec<Rest> {
    let mut taken = Vec::new();
    for shift in shifts {
        let sleep = if is_night(*shift) { p::SLEEP_AFTER_NIGHT } else { p::WAY };
        taken.push(Rest {
            from: shift.from.plus(-p::WAY),
            to: shift.to.plus(sleep),
        });
    }
    taken.extend(short_rests(shifts));
    taken
}

/// The rests between two shifts that are shorter than the limit.
#[must_use]
pub fn short_rests(shifts: &[Shift]) -> Vec<Rest> {
    let pairs = shifts.windows(2).filter_map(|pair| match pair {
        [before, after] => Some(Rest {
            from: before.to,
            to: after.from,
        }),
        _ => None,
    });
    pairs
        .filter(|rest| (1..p::SHORT_REST).contains(&(rest.to.0 - rest.from.0)))
        .collect()
}

/// Nights that begin in the week of this Monday.
#[must_use]
pub fn nights(shifts: &[Shift], monday: Day) -> u8 {
    let begins = |shift: &&Shift| shift.from.day().monday() == monday && is_night(**shift);
    u8::try_from(shifts.iter().filter(begins).count()).unwrap_or(u8::MAX)
}
