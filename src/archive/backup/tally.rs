//! How much a log holds, in numbers that a person knows from the diary: what a backup says of itself, and by which the
//! program sees whether a file holds what it should.

use crate::archive::{Record, What, living};
use crate::domain::order;
use crate::domain::units::{Day, Instant};
use std::collections::BTreeMap;

/// Of a log.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Counts {
    pub records: u32,
    /// Sessions in the diary; those that were taken out are not counted.
    pub sessions: u32,
    /// Their sets.
    pub sets: u32,
    /// Days on which something was trained.
    pub days: u32,
}

/// What stands in a diary.
#[derive(Clone, Debug, Default)]
pub struct Tally {
    records: u32,
    /// Session: its day, its sets, whether it stands in the diary.
    sessions: BTreeMap<Instant, (Day, usize, bool)>,
}

impl Tally {
    /// Of all records of a log.
    #[must_use]
    pub fn of(records: Vec<Record>) -> Tally {
        let mut tally = Tally {
            records: small(records.len()),
            ..Tally::default()
        };
        for record in living(records) {
            match record.what {
                What::Finished(entry) => {
                    tally.sessions.insert(entry.id, (entry.day, entry.sets.len(), true));
                }
                What::Dropped(id) => tally.stands(id, false),
                What::Restored(id) => tally.stands(id, true),
                _ => {}
            }
        }
        tally
    }

    fn stands(&mut self, id: Instant, now: bool) {
        if let Some((_, _, stands)) = self.sessions.get_mut(&id) {
            *stands = now;
        }
    }

    #[must_use]
    pub fn counts(&self) -> Counts {
        let standing = || self.sessions.values().filter(|(_, _, stands)| *stands);
        let days = order::set(standing().map(|(day, ..)| *day));
        Counts {
            records: self.records,
            sessions: small(standing().count()),
            sets: small(standing().map(|(_, sets, _)| sets).sum()),
            days: small(days.len()),
        }
    }

    /// The sessions that stand in the diary.
    pub fn sessions(&self) -> impl Iterator<Item = (Instant, Day)> {
        let standing = self.sessions.iter().filter(|(_, (_, _, stands))| *stands);
        standing.map(|(id, (day, ..))| (*id, *day))
    }
}

pub fn small(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
