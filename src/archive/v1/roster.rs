//! Shifts in version 1, as numbers of an answer. A rotation: 0, the number of the week (since the Monday 1969-12-29) in which it begins, then each day.
//! Shifts of a file: 1, such a number, then three for each: days since that Monday, first minute of the day, minutes.

use crate::archive::codes::{self, choice, code};
use crate::domain::ics::Wall;
use crate::domain::roster::{MOST_SHIFTS, Roster, Shift};
use crate::domain::units::Day;

/// Three days before the first of all days.
const FIRST_MONDAY: i32 = -3;
/// The last week of this century and the next that a day can lie in.
const LAST_WEEK: u16 = 12_000;

pub fn write(roster: &Roster) -> Vec<u16> {
    match roster {
        Roster::Rotation { monday, turns } => {
            let turns = turns.iter().map(|turn| code(&codes::TURNS, turn));
            [0, week(*monday)].into_iter().chain(turns).collect()
        }
        Roster::Shifts(shifts) => {
            let begin = shifts.first().map_or(Day(0), |shift| shift.from.day()).monday();
            let each = |shift: &Shift| {
                let days = number(i64::from(shift.from.day().0) - i64::from(begin.0));
                [days, shift.from.minute(), number(shift.to.0 - shift.from.0)]
            };
            [1, week(begin)]
                .into_iter()
                .chain(shifts.iter().flat_map(each))
                .collect()
        }
    }
}

pub fn read(numbers: &[u16]) -> Option<Roster> {
    let [kind, week @ 0..=LAST_WEEK, rest @ ..] = numbers else {
        return None;
    };
    let monday = Day(FIRST_MONDAY + i32::from(*week) * 7);
    match kind {
        0 => {
            let turns = rest.iter().map(|turn| choice(&codes::TURNS, *turn));
            Roster::rotation(monday, turns.collect::<Option<_>>()?)
        }
        1 if rest.len() <= MOST_SHIFTS * 3 && rest.len().is_multiple_of(3) => {
            let shift = |numbers: &[u16]| match numbers {
                [days, minute @ 0..1440, length] => {
                    let from = Wall::at(monday.plus(i32::from(*days)), *minute);
                    Some(Shift::new(from, *length))
                }
                _ => None,
            };
            let shifts: Vec<Shift> = rest.chunks(3).map(shift).collect::<Option<_>>()?;
            Roster::of_shifts(shifts)
        }
        _ => None,
    }
}

fn week(monday: Day) -> u16 {
    number((i64::from(monday.0) - i64::from(FIRST_MONDAY)).div_euclid(7))
}

fn number(number: i64) -> u16 {
    u16::try_from(number).unwrap_or(u16::MAX)
}
