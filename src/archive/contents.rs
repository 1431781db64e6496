//! Everything in the database at once: as the texts that lie there, and as what they mean to this version.

use super::{ActiveRun, Record, decode, decode_run};

/// All that is stored; `None` stands for something that is not even a text.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Contents {
    /// In the order in which it was written.
    pub log: Vec<Option<String>>,
    /// The session that was running, if there is one.
    pub run: Option<Option<String>>,
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
}

impl Contents {
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.log.is_empty() && self.run.is_none()
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
