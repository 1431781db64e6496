//! Everything in the database at once: as the texts that lie there, and as what they mean to this version.

use super::essence::Essence;
use super::{ActiveRun, Record, decode, decode_run, pack};
use crate::domain::diary::Early;
use crate::domain::units::Instant;

/// All that is stored, or what a start needs of it; `None` stands for something that is not even a text.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Contents {
    /// In the order in which it was written; without what lies in packs.
    pub log: Vec<Option<String>>,
    /// The session that was running, if there is one.
    pub run: Option<Option<String>>,
    /// The names of the packs that were not read.
    pub packs: Vec<String>,
    /// What stands for them.
    pub essence: Option<String>,
}

/// What this version can read of it.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Stored {
    /// In the order in which they were written.
    pub records: Vec<Record>,
    /// Texts that could not be read; they stay where they are.
    pub unreadable: u32,
    /// The session that was running.
    pub run: Option<ActiveRun>,
    /// There is a running session, and nobody can read it: it is put aside before its place is taken.
    pub run_unreadable: bool,
    /// What older sessions add up to that are not among the records.
    pub early: Option<Early>,
    /// The newest record that there is, also among those that are not here.
    pub newest: Instant,
    /// Nothing stands for the packs: they must be read first.
    pub needs_packs: bool,
}

impl Contents {
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.log.is_empty() && self.run.is_none() && self.packs.is_empty()
    }

    /// How many records there are, those in packs too.
    #[must_use]
    pub fn count(&self) -> u32 {
        let packed: u32 = self.packs.iter().map(|name| pack::count(name)).sum();
        packed.saturating_add(u32::try_from(self.log.len()).unwrap_or(u32::MAX))
    }
}

/// Reads what can be read and counts the rest.
#[must_use]
pub fn read(contents: Contents) -> Stored {
    let mut stored = Stored::default();
    for text in contents.log {
        match text.as_deref().map(decode) {
            Some(Ok(record)) => stored.records.push(record),
            _ => stored.unreadable += 1,
        }
    }
    if !contents.packs.is_empty() {
        let essence = contents.essence.as_deref().and_then(Essence::read);
        let essence = essence.filter(|essence| essence.fits(&contents.packs, &stored.records));
        match essence.and_then(|essence| Some((essence.kept()?, essence.newest(), essence.early))) {
            Some((mut kept, newest, early)) => {
                stored.newest = newest;
                kept.append(&mut stored.records);
                stored.records = kept;
                stored.early = Some(early);
            }
            None => stored.needs_packs = true,
        }
    }
    if let Some(text) = contents.run {
        match text.as_deref().map(decode_run) {
            Some(Ok(active)) => stored.run = Some(active),
            _ => {
                stored.unreadable += 1;
                stored.run_unreadable = true;
            }
        }
    }
    stored
}
