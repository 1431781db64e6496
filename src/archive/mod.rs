//! How data lasts: the stored shapes (never the domain types themselves), their versions, and the way between.
//! Knows nothing of databases: text in, text out. What comes in may be anything; it never panics.
//!
//! **Record.** One thing that happened, as JSON: `{"v":1,"at":<milliseconds>,"did":{"<what>":…}}`, the shapes in [`v1`].
//! Records are only ever added. On one phone each has its own `at`, later than that of all records before it
//! (`app::flow::saving` sees to that), so `at` is both its place in the log and its key ([`Record::key`]):
//! writing a record twice leaves one. Two phones may have given the same `at`: both records stay ([`second_key`]).
//! The log is the set of its texts in the order of (`at`, text). What is undone stays there too, and does not count
//! ([`What::Undone`], [`living`]).
//!
//! **Packs.** Records that are old lie together ([`pack`]); what a start needs of them stands in one text that can
//! be made anew at any time ([`essence`]).
//!
//! **Running session.** One text that is replaced at each step: `{"v":1,…}`, also in [`v1`].
//!
//! **Versions.** A shape that is out in the world is never changed; it may only get a field that can be missing and is
//! left out when there is nothing to say. Any other shape gets its own module, the older is read by its own and
//! translated on, and `tests/fixtures` proves it for ever.
//! Nothing is rewritten on the disk. A text of a newer version is [`Unreadable::Newer`] and stays where it is.

pub mod backup;
mod base64;
pub mod carry;
mod codes;
mod contents;
pub mod copies;
pub mod csv;
pub mod essence;
mod log;
pub mod merge;
pub mod pack;
pub mod sealed;
pub mod v1;

pub use contents::{Contents, Stored, read};
pub use log::{key_of, living, merging, place, replacing, second_key, tell};

use crate::domain::catalogue::ExerciseId;
use crate::domain::catalogue::own::OwnExercise;
use crate::domain::diary::{After, Entry, Morning};
use crate::domain::fitness_test::Tested;
use crate::domain::profile::Answer;
use crate::domain::program::{Focus, Liking, Swap};
use crate::domain::reminder::Handed;
use crate::domain::session::run::Run;
use crate::domain::session::told::Told;
use crate::domain::small_question::SmallQuestion;
use crate::domain::units::Instant;
use serde::Deserialize;

/// One thing that happened, as the log keeps it.
#[derive(Clone, Debug, PartialEq)]
pub struct Record {
    /// When, and by that which: no two records of one phone share it.
    pub at: Instant,
    pub what: What,
}

#[derive(Clone, Debug, PartialEq)]
pub enum What {
    Answered(Answer),
    Swapped(Swap),
    /// Every swap of an exercise is taken back.
    Unswapped(ExerciseId),
    /// An own exercise was added or corrected.
    OwnPut(OwnExercise),
    /// And taken out.
    OwnDropped(ExerciseId),
    /// How the person finds an exercise.
    Rated {
        exercise: ExerciseId,
        liking: Liking,
    },
    /// A small question was answered, or put off; the answers are records of their own.
    Asked {
        question: SmallQuestion,
        answered: bool,
    },
    Finished(Entry),
    /// The questions after a session, or a later correction of them.
    After {
        id: Instant,
        after: After,
    },
    /// A set of a session was told otherwise; its place among the sets of this exercise.
    Retold {
        id: Instant,
        exercise: ExerciseId,
        set: u16,
        told: Told,
    },
    /// The morning after a session.
    Morning {
        id: Instant,
        morning: Morning,
    },
    /// A session was taken out of the diary.
    Dropped(Instant),
    /// And came back.
    Restored(Instant),
    /// What a test gave, on the day of the record.
    Tested(Tested),
    /// A calendar file with reminders was handed over.
    Reminded(Handed),
    /// What was written at these instants, all before this record, does not count; unless this record is itself undone.
    Undone(Vec<Instant>),
    /// The records of these instants came from elsewhere, in the transaction that wrote this one.
    Brought(Vec<Instant>),
    /// Something about an exercise that no longer exists: true once, without meaning now.
    Moot,
}

/// A running session with what the diary must know of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActiveRun {
    pub number: u8,
    pub focus: Focus,
    pub run: Run,
}

/// A stored text that this program cannot read. It stays in the database as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// Not one of our shapes, or values that no person can have given.
    Broken,
    /// Written by a newer version.
    Newer(u32),
}

/// How a record of version 1 begins as we write it.
const FIRST: &str = "{\"v\":1,\"at\"";

/// No text of ours comes near this; a longer one is not read at all.
pub const MOST_BYTES: usize = 200_000;

impl Record {
    /// The key in the database. Keys sort as the records were written.
    #[must_use]
    pub fn key(&self) -> String {
        key_of(self.at)
    }
}

#[must_use]
pub fn encode(record: &Record) -> String {
    v1::write_record(record)
}

/// # Errors
/// Broken, or of a newer version.
pub fn decode(text: &str) -> Result<Record, Unreadable> {
    // Nearly all texts are of this version and whole: those are read once, not twice.
    if text.starts_with(FIRST)
        && text.len() <= MOST_BYTES
        && let Some(record) = v1::read_record(text)
    {
        return Ok(record);
    }
    match version(text)? {
        1 => v1::read_record(text).ok_or(Unreadable::Broken),
        newer => Err(Unreadable::Newer(newer)),
    }
}

#[must_use]
pub fn encode_run(active: &ActiveRun) -> String {
    v1::write_run(active)
}

/// # Errors
/// Broken, or of a newer version.
pub fn decode_run(text: &str) -> Result<ActiveRun, Unreadable> {
    match version(text)? {
        1 => v1::read_run(text).ok_or(Unreadable::Broken),
        newer => Err(Unreadable::Newer(newer)),
    }
}

/// The version alone can be read from the texts of every version, also of those to come.
fn version(text: &str) -> Result<u32, Unreadable> {
    #[derive(Deserialize)]
    struct Versioned {
        v: u32,
    }
    if text.len() > MOST_BYTES {
        return Err(Unreadable::Broken);
    }
    match serde_json::from_str(text) {
        Ok(Versioned { v }) if v > 0 => Ok(v),
        _ => Err(Unreadable::Broken),
    }
}
