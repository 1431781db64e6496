//! What was done: finished sessions, and what they add up to. Knows nothing of plans except the goal it is given.

use super::pain::{Region, Site};
use super::program::Focus;
use super::session::bout::Done;
use super::units::{Day, Instant, Span};

/// A finished session. `id` is its start instant: two sessions cannot start in the same millisecond.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    pub id: Instant,
    pub day: Day,
    /// Place in the week's sequence of sessions.
    pub number: u8,
    pub focus: Focus,
    /// From start to end without pauses.
    pub length: Span,
    /// Whether all phases were reached, or the person stopped before.
    pub complete: bool,
    pub done: Vec<Done>,
    /// The answers after the session; all may be missing.
    pub after: After,
}

/// How it was: asked right after the session, can be corrected later.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct After {
    /// Own effort scale 0 to 10.
    pub effort: Option<u8>,
    /// 0 to 10 by place, now.
    pub pains: Vec<(Site, u8)>,
    pub note: String,
}

/// All finished sessions, oldest first.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Diary {
    pub entries: Vec<Entry>,
}

impl Diary {
    /// Puts an entry in its place; one with the same id is replaced.
    pub fn put(&mut self, entry: Entry) {
        match self.entries.binary_search_by_key(&entry.id, |other| other.id) {
            Ok(at) => {
                if let Some(slot) = self.entries.get_mut(at) {
                    *slot = entry;
                }
            }
            Err(at) => self.entries.insert(at, entry),
        }
    }

    /// Whole minutes trained in the week that begins on this Monday.
    #[must_use]
    pub fn minutes_in_week(&self, monday: Day) -> u16 {
        let total: Span = self.in_week(monday).map(|entry| entry.length).sum();
        u16::try_from((total.0 + 30_000) / 60_000).unwrap_or(u16::MAX)
    }

    /// Entries of the week that begins on this Monday.
    pub fn in_week(&self, monday: Day) -> impl Iterator<Item = &Entry> {
        self.entries.iter().filter(move |entry| entry.day.monday() == monday)
    }

    /// The worst pain told after each session, for one region: (day, 0 to 10), oldest first.
    #[must_use]
    pub fn pain_over_time(&self, region: Region) -> Vec<(Day, u8)> {
        self.entries
            .iter()
            .filter_map(|entry| {
                let worst = entry
                    .after
                    .pains
                    .iter()
                    .filter(|(site, _)| site.region == region)
                    .map(|(_, worst)| *worst)
                    .max()?;
                Some((entry.day, worst))
            })
            .collect()
    }
}
