//! A session written out as phases, the way a score is: everything that will happen, before it happens.

use crate::domain::catalogue::ExerciseId;
use crate::domain::pain::Side;
use crate::domain::profile::Profile;
use crate::domain::program::{Dose, PlannedSession};
use crate::domain::units::Span;

/// What the person does in a phase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Task {
    /// Get into position; the exercise is shown.
    Ready,
    /// Easy movement before the work.
    WarmUp,
    /// Repetitions at tempo; ends when the person says so.
    Reps {
        set: u16,
        sets: u16,
        reps: u16,
        side: Option<Side>,
    },
    Hold {
        set: u16,
        sets: u16,
        side: Option<Side>,
    },
    /// One set until tired; ends by tap, at the latest when the time is up.
    ToFatigue,
    /// Time to change sides.
    ChangeSide,
    Rest,
    /// Steady cardio, walking, breathing.
    Steady,
    Interval {
        round: u16,
        rounds: u16,
    },
    /// Easy movement between two intervals.
    Recovery {
        round: u16,
        rounds: u16,
    },
    CoolDown,
}

/// How a phase ends when nobody intervenes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ends {
    /// When its length is over.
    ByClock,
    /// When the person taps; the length is only what is expected.
    ByTap,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Phase {
    pub task: Task,
    pub length: Span,
    pub ends: Ends,
    /// Place in [`Score::items`] of what is done, or of what comes next in a rest. `None`: general warm-up, cool-down.
    pub item: Option<usize>,
}

/// An exercise with its dose as it is trained today (after swaps).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ScoreItem {
    pub exercise: ExerciseId,
    pub dose: Dose,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Score {
    pub items: Vec<ScoreItem>,
    pub phases: Vec<Phase>,
}

impl Score {
    /// Writes a planned session out.
    #[must_use]
    pub fn of(session: &PlannedSession, _profile: &Profile) -> Score {
        let items = session
            .items
            .iter()
            .map(|item| ScoreItem {
                exercise: item.exercise,
                dose: item.dose,
            })
            .collect();
        Score {
            items,
            phases: Vec::new(),
        }
    }

    /// Sum of all phases.
    #[must_use]
    pub fn length(&self) -> Span {
        self.phases.iter().map(|phase| phase.length).sum()
    }
}
