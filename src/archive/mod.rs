//! How data lasts: the stored shapes (never the domain types themselves), their versions, and the way between.
//! Knows nothing of databases: text in, text out.

use crate::domain::catalogue::ExerciseId;
use crate::domain::diary::{After, Entry};
use crate::domain::profile::Answer;
use crate::domain::program::Focus;
use crate::domain::session::run::Run;
use crate::domain::units::Instant;

/// One thing that happened, as the log keeps it.
#[derive(Clone, Debug, PartialEq)]
pub struct Record {
    pub at: Instant,
    pub what: What,
}

#[derive(Clone, Debug, PartialEq)]
pub enum What {
    Answered(Answer),
    Swapped {
        from: ExerciseId,
        to: ExerciseId,
    },
    Finished(Entry),
    /// The questions after a session, or a later correction of them.
    After {
        id: Instant,
        after: After,
    },
}

/// A running session with what the diary must know of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActiveRun {
    pub number: u8,
    pub focus: Focus,
    pub run: Run,
}

/// A stored text that this program cannot read. It stays in the database as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// Not one of our shapes.
    Broken(String),
    /// Written by a newer version.
    Newer(u32),
}
