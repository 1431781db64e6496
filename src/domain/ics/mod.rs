//! Calendar files (RFC 5545): what a roster is read from and reminders are written as.
//! Knows appointments and their repetition, not what they mean. What comes in may be anything; sizes and steps are bounded.

mod lines;
mod parse;
mod read;
mod rule;
mod unfold;
mod wall;
mod write;

pub use read::{Calendar, Found, Refused, appointments, read};
pub use rule::{Every, Rule, Until};
pub use wall::{Wall, Zone};
pub use write::write;

use super::units::Day;

/// A longer file is not read.
pub const MOST_BYTES: usize = 1_000_000;
/// More appointments are not read; ten years of shifts are fewer.
pub const MOST_EVENTS: usize = 5_000;

/// When something begins, as the file says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Start {
    /// At a wall clock: floating, or of a named zone. Whose zone it is does not matter to somebody who works there.
    Wall(Wall),
    /// Minutes since 1970-01-01T00:00Z.
    Utc(i64),
    /// The whole day.
    Day(Day),
}

/// One appointment as it stands in the file, with its repetition not yet written out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    pub uid: String,
    /// Goes up when the appointment is replaced.
    pub sequence: u32,
    pub cancelled: bool,
    pub start: Start,
    /// Length in minutes.
    pub minutes: u32,
    pub rule: Option<Rule>,
    /// It repeats in a way that is not understood; only its first time is known.
    pub strange: bool,
    /// Times at which it does not take place.
    pub except: Vec<Start>,
    /// The time of a series for which this one stands.
    pub replaces: Option<Start>,
    pub title: String,
    pub note: String,
    /// Minutes before the start.
    pub alarm: Option<u16>,
}

impl Event {
    /// Once, without words and alarm.
    #[must_use]
    pub const fn once(uid: String, start: Start, minutes: u32) -> Event {
        Event {
            uid,
            sequence: 0,
            cancelled: false,
            start,
            minutes,
            rule: None,
            strange: false,
            except: Vec::new(),
            replaces: None,
            title: String::new(),
            note: String::new(),
            alarm: None,
        }
    }
}

#[cfg(test)]
mod tests;
