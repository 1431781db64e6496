//! A session as it happens: a state machine over a score. State holds instants, never counters,
//! so that a lock, a kill or a sleep is just a later `now`.

use super::cue::Cue;
use super::score::{Phase, Score};
use crate::domain::catalogue::ExerciseId;
use crate::domain::program::Dose;
use crate::domain::units::{Instant, Span};

/// What can happen to a running session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// The clock moved; phases that end by clock may have ended.
    Tick,
    Pause,
    Resume,
    /// The set is done, with the repetitions the person counted, if told.
    Done {
        reps: Option<u16>,
    },
    /// Repetitions left in reserve in the last set.
    Reserve(u8),
    /// Back to the start of this phase, or to the one before when it has just begun.
    Back,
    /// On to the next phase; what was not done is not counted.
    Skip,
    /// Skips what is left of this exercise.
    SkipExercise,
    /// Replaces what is left of this exercise.
    Swap {
        exercise: ExerciseId,
        dose: Dose,
    },
    /// Ends the session here; what was done counts.
    Stop,
}

/// What was done of one exercise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Done {
    pub exercise: ExerciseId,
    pub dose: Dose,
    pub sets: u16,
    /// Of all sets together, where counted.
    pub reps: u16,
    /// Of the last set, where told.
    pub reserve: Option<u8>,
    /// Time under work.
    pub worked: Span,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    Running,
    Paused {
        since: Instant,
    },
    /// All phases are over, or the person stopped.
    Over {
        at: Instant,
    },
}

/// A session between its first and its last step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    pub score: Score,
    /// Place of the present phase in the score.
    pub at: usize,
    /// When the present phase began; a pause moves it on.
    pub since: Instant,
    pub started: Instant,
    pub state: State,
    pub done: Vec<Done>,
}

impl Run {
    #[must_use]
    pub fn start(score: Score, now: Instant) -> Run {
        Run {
            score,
            at: 0,
            since: now,
            started: now,
            state: State::Running,
            done: Vec::new(),
        }
    }

    /// Takes one step. Impossible steps change nothing.
    pub fn take(&mut self, _step: Step, _now: Instant) {}

    /// The present phase; `None` when over.
    #[must_use]
    pub fn phase(&self) -> Option<&Phase> {
        match self.state {
            State::Over { .. } => None,
            _ => self.score.phases.get(self.at),
        }
    }

    /// Time spent in the present phase, pauses not counted.
    #[must_use]
    pub fn elapsed(&self, now: Instant) -> Span {
        let until = match self.state {
            State::Paused { since } => since,
            State::Running | State::Over { .. } => now,
        };
        Span((until - self.since).0.max(0))
    }

    /// Time left of the present phase; for a phase that ends by tap, of what is expected.
    #[must_use]
    pub fn left(&self, now: Instant) -> Span {
        let length = self.phase().map_or(Span::ZERO, |phase| phase.length);
        Span((length.0 - self.elapsed(now).0).max(0))
    }

    /// Time from start to now (or to the end), pauses not counted.
    #[must_use]
    pub fn active_time(&self, now: Instant) -> Span {
        let until = match self.state {
            State::Running => now,
            State::Paused { since } => since,
            State::Over { at } => at,
        };
        until - self.started
    }

    /// Expected time left of the whole session.
    #[must_use]
    pub fn total_left(&self, now: Instant) -> Span {
        let later: Span = self
            .score
            .phases
            .iter()
            .skip(self.at + 1)
            .map(|phase| phase.length)
            .sum();
        self.left(now) + later
    }

    /// The sounds still to come while nobody touches the phone; empty when paused or over.
    #[must_use]
    pub fn cues(&self, _now: Instant) -> Vec<Cue> {
        Vec::new()
    }
}
