//! Shifts, reminders and tests: what stands at the moment and what can happen. Data only; the machines are `flow::roster`,
//! `flow::reminders` and `flow::testing`.

use super::data::Way;
use crate::domain::fitness_test::{Step, Test, Tested};
use crate::domain::ics::Refused;
use crate::domain::reminder::Handed;
use crate::domain::roster::Group;
use crate::domain::units::Instant;

/// A calendar file was opened, and nothing of it is taken over yet.
#[derive(Clone, Debug, PartialEq, Default)]
pub enum Rostering {
    #[default]
    Nothing,
    Looked(Looked),
    /// `None`: it could not be read at all.
    Refused(Option<Refused>),
}

#[derive(Clone, Debug, PartialEq)]
pub struct Looked {
    pub groups: Vec<Group>,
    /// Appointments that repeat in a way we do not understand.
    pub strange: u32,
    /// There was more in it than is read.
    pub cut: bool,
}

#[derive(Clone, Debug, PartialEq)]
pub enum RosterEvent {
    PickWanted,
    /// The groups of these places are shifts.
    Taken(Vec<usize>),
    PutAway,
}

/// Minute of the day, if one was chosen, and minutes before a session.
pub type When = (Option<u16>, u16);

#[derive(Clone, Debug, PartialEq)]
pub enum RemindEvent {
    FileWanted(When, Way),
    /// A file that calls everything off.
    OffWanted(Way),
}

/// What is known of reminders.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Reminding {
    /// The file that was handed over last; with no series when it called everything off.
    pub handed: Option<Handed>,
    /// On its way out.
    pub leaves: Option<Handed>,
}

/// A test that is being done.
#[derive(Clone, Debug, PartialEq)]
pub struct Testing {
    pub test: Test,
    pub steps: Vec<Step>,
    /// Which of them.
    pub at: usize,
    /// When that began.
    pub since: Instant,
    /// Whole seconds that each step that waits for a tap took.
    pub took: Vec<u16>,
    /// Over: the result is asked for.
    pub over: bool,
}

#[derive(Clone, Debug, PartialEq)]
pub enum TestEvent {
    Begin(Test),
    /// The step is over, whatever the clock says.
    Next,
    /// Stopped before its end; what was told so far may still be a result.
    Stop,
    /// Nothing came of it.
    Drop,
    Told(Tested),
}
