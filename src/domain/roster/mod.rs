//! When a person works: a rotation tapped in, or the shifts of a calendar file. Knows hours, not training;
//! [`places`] says where in such a week training has room.

mod from_calendar;
mod places;
mod rest;

pub use from_calendar::{Group, groups};
pub use places::{Place, Wanted, minute_on, places, usual_minute};
pub use rest::{Rest, is_night, nights, short_rests};

use super::ics::Wall;
use super::units::Day;

/// What one day of a rotation is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Turn {
    Off,
    Early,
    Day,
    Late,
    Night,
}

impl Turn {
    /// In the order in which they are offered.
    pub const ALL: [Turn; 5] = [Turn::Early, Turn::Day, Turn::Late, Turn::Night, Turn::Off];

    /// First minute and length in minutes of a usual shift (proposal: round hours of Nordic rosters; the true ones
    /// come from a calendar file).
    #[must_use]
    pub const fn hours(self) -> Option<(u16, u16)> {
        match self {
            Turn::Off => None,
            Turn::Early => Some((7 * 60, 8 * 60)),
            Turn::Day => Some((8 * 60, 8 * 60)),
            Turn::Late => Some((15 * 60, 8 * 60)),
            Turn::Night => Some((22 * 60 + 30, 9 * 60)),
        }
    }

    /// The shift on a day.
    #[must_use]
    pub fn on(self, day: Day) -> Option<Shift> {
        let (from, length) = self.hours()?;
        Some(Shift::new(Wall::at(day, from), length))
    }
}

/// Work from one minute of the wall clock to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Shift {
    pub from: Wall,
    pub to: Wall,
}

impl Shift {
    #[must_use]
    pub const fn new(from: Wall, minutes: u16) -> Shift {
        Shift {
            from,
            to: from.plus(minutes as i64),
        }
    }
}

/// What is known of the person's shifts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Roster {
    /// Repeats for ever: whole weeks, the first of which began on this Monday.
    Rotation { monday: Day, turns: Vec<Turn> },
    /// As a file told them, in their order; what lies before and after is not known.
    Shifts(Vec<Shift>),
}

/// Weeks of the longest rotation that can be tapped in.
pub const MOST_WEEKS: usize = 8;
/// More shifts of a file are not kept: more than a year.
pub const MOST_SHIFTS: usize = 400;
/// Minutes of a shift: what is shorter is an errand, what is longer is not one shift.
pub const SHIFT_MINUTES: (i64, i64) = (60, 26 * 60);

impl Roster {
    /// A rotation, when its weeks are whole and neither none nor too many.
    #[must_use]
    pub fn rotation(monday: Day, turns: Vec<Turn>) -> Option<Roster> {
        let whole = turns.len().is_multiple_of(7) && (1..=MOST_WEEKS).contains(&(turns.len() / 7));
        (whole && monday.weekday() == 0).then_some(Roster::Rotation { monday, turns })
    }

    /// Shifts in order, each once, none impossible and not too many; `None` when nothing is left.
    #[must_use]
    pub fn of_shifts(shifts: impl IntoIterator<Item = Shift>) -> Option<Roster> {
        let (least, most) = SHIFT_MINUTES;
        let possible = shifts
            .into_iter()
            .filter(|shift| (least..=most).contains(&(shift.to.0 - shift.from.0)));
        let shifts: Vec<Shift> = super::order::set(possible).into_iter().take(MOST_SHIFTS).collect();
        (!shifts.is_empty()).then_some(Roster::Shifts(shifts))
    }

    /// Shifts that begin on the days from `first` to `last`, in their order.
    #[must_use]
    pub fn shifts(&self, first: Day, last: Day) -> Vec<Shift> {
        match self {
            Roster::Rotation { monday, turns } => {
                let length = i32::try_from(turns.len()).unwrap_or(i32::MAX).max(1);
                let turn = |day: Day| {
                    let at = day.0.saturating_sub(monday.0).rem_euclid(length);
                    turns.get(usize::try_from(at).ok()?).copied()
                };
                (first.0..=last.0)
                    .map(Day)
                    .filter_map(|day| turn(day)?.on(day))
                    .collect()
            }
            Roster::Shifts(all) => {
                let within = |shift: &&Shift| (first..=last).contains(&shift.from.day());
                all.iter().filter(within).copied().collect()
            }
        }
    }

    /// What must be known of a week to place training in it: its shifts and those of two days around it. `None` when
    /// nothing is known of the week itself.
    #[must_use]
    pub fn around(&self, monday: Day) -> Option<Vec<Shift>> {
        if let Roster::Shifts(all) = self {
            let (first, last) = (all.first()?.from.day(), all.last()?.from.day());
            let known = first.monday() <= monday && monday <= last.monday();
            known.then_some(())?;
        }
        Some(self.shifts(monday.plus(-2), monday.plus(8)))
    }

    /// Weeks after which everything comes again; `None` for shifts of a file.
    #[must_use]
    pub fn weeks(&self) -> Option<u8> {
        match self {
            Roster::Rotation { turns, .. } => u8::try_from(turns.len() / 7).ok(),
            Roster::Shifts(_) => None,
        }
    }

    /// The last day of which something is known; `None` when it goes on.
    #[must_use]
    pub fn ends(&self) -> Option<Day> {
        match self {
            Roster::Rotation { .. } => None,
            Roster::Shifts(all) => Some(all.last()?.to.day()),
        }
    }
}

#[cfg(test)]
mod tests;
