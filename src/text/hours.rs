//! Hours of a day, and shifts, in words.

use super::{Lang, Text};
use crate::domain::roster::{Shift, Turn, is_night};

/// `07:00`, as the language writes it.
#[must_use]
pub fn time(text: &Text, minute: u16) -> String {
    let sign = if text.lang == Lang::Da { '.' } else { ':' };
    format!("{:02}{sign}{:02}", minute / 60 % 24, minute % 60)
}

#[must_use]
pub fn turn(text: &Text, turn: Turn) -> &str {
    match turn {
        Turn::Off => text.roster_off(),
        Turn::Early => text.roster_early(),
        Turn::Day => text.roster_day(),
        Turn::Late => text.roster_late(),
        Turn::Night => text.roster_night(),
    }
}

/// `nattevakt 22:30–07:30`
#[must_use]
pub fn shift(text: &Text, shift: Shift) -> String {
    let (from, to) = (time(text, shift.from.minute()), time(text, shift.to.minute()));
    if is_night(shift) {
        text.roster_night_shift(&from, &to)
    } else {
        text.roster_shift(&from, &to)
    }
}

/// The hours that stand for a kind of shift.
#[must_use]
pub fn usual(text: &Text, turn: Turn) -> String {
    turn.hours().map_or_else(String::new, |(from, length)| {
        format!("{}–{}", time(text, from), time(text, from + length))
    })
}
