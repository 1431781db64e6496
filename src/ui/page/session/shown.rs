//! What the session's screen is about, as one small value: it changes with the phase, never with the seconds,
//! so the middle of the screen is built once for each phase.

use crate::app::Model;
use crate::domain::session::breath::Rhythm;
use crate::domain::session::run::State;
use crate::domain::session::score::{Phase, ScoreItem, Task};

#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Shown {
    /// Place in the score.
    pub at: usize,
    pub phase: Phase,
    /// The exercise that is done, or that comes next in a rest.
    pub item: Option<ScoreItem>,
    pub paused: bool,
}

/// The colour of the screen; word and shape say the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mood {
    Work,
    Hard,
    Rest,
    Paused,
}

impl Mood {
    pub const fn id(self) -> &'static str {
        match self {
            Mood::Work => "work",
            Mood::Hard => "hard",
            Mood::Rest => "rest",
            Mood::Paused => "paused",
        }
    }
}

/// How the middle of the screen is laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scene {
    /// The moving figure with its words.
    Figure,
    /// The ring with the time that is left.
    Ring,
    Paused,
}

impl Shown {
    pub fn of(model: &Model) -> Option<Shown> {
        let run = &model.run.as_ref()?.run;
        let phase = *run.phase()?;
        Some(Shown {
            at: run.at,
            phase,
            item: phase.item.and_then(|item| run.score.items.get(item)).copied(),
            paused: matches!(run.state, State::Paused { .. }),
        })
    }

    pub fn mood(&self) -> Mood {
        if self.paused {
            return Mood::Paused;
        }
        match self.phase.task {
            Task::Interval { .. } => Mood::Hard,
            Task::Rest | Task::Recovery { .. } | Task::ChangeSide | Task::CoolDown => Mood::Rest,
            _ => Mood::Work,
        }
    }

    /// The rhythm of breathing and letting go, while it is done.
    pub fn rhythm(&self) -> Option<Rhythm> {
        let item = self.item.filter(|_| self.phase.task == Task::Steady)?;
        Rhythm::of(item.exercise)
    }

    pub fn scene(&self) -> Scene {
        if self.paused {
            return Scene::Paused;
        }
        match self.phase.task {
            Task::Ready
            | Task::Reps { .. }
            | Task::Hold { .. }
            | Task::Timed { .. }
            | Task::ToFatigue { .. }
            | Task::ChangeSide
                if self.item.is_some() =>
            {
                Scene::Figure
            }
            _ => Scene::Ring,
        }
    }
}
