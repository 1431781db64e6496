//! What follows from the past: heavier or lighter, more or fewer repetitions, up or down a ladder, a gentler week, a way
//! back after a pause. Pure values worked out from [`Past`]; nothing of it is stored, so a corrected diary corrects the plan.
//! Knows no sessions: `program` asks here while it makes a week. Rules after evidence 3.4, 3.5 and 7.

pub mod cardio;
pub mod far;
pub mod heavy;
pub mod judge;
pub mod ladder;
pub mod next;
pub mod rack;
pub mod rest;
pub mod shift;
pub mod stage;
mod unloaded;

pub use next::Next;

use super::catalogue::{Exercise, ExerciseId, Kind};
use super::exposure::Exposure;
use super::program::Past;
use super::program::assess::Assessment;
use super::units::Day;
use rest::{Easing, Return};
use stage::Stage;

/// All that follows for one person and week. The default: nothing is known of the past.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Progress {
    /// Where the person stands in the weeks of training.
    pub stage: Stage,
    /// What is next for each exercise that was done before.
    pub next: Vec<(ExerciseId, Next)>,
    /// Families whose rung is another than the answers say.
    pub rungs: Vec<ladder::Rung>,
    /// Fewer sets this week, and why.
    pub easing: Option<Easing>,
    /// How far back the person comes from a pause.
    pub back: Option<Return>,
    /// By how many places the sequence of sessions has moved.
    pub shift: usize,
}

impl Progress {
    /// `monday`: the first day of the week that is made. What was done before it decides how the week is built; what
    /// was done since then decides only loads, because a plan does not change within its week.
    #[must_use]
    pub fn of(who: &Assessment, past: &Past, monday: Day) -> Progress {
        let Some(today) = past.today else {
            return Progress::default();
        };
        let back = rest::back(past, monday);
        let careful = !who.may_exhaust();
        let heavy = who.exposure == Exposure::Heavy && !careful;
        let stage = stage::of(past, monday, heavy, careful);
        let mut progress = Progress {
            easing: rest::easing(who, past, monday, back),
            shift: shift::places(past),
            stage,
            back,
            ..Progress::default()
        };
        let look = next::Look {
            who,
            past,
            stage,
            monday,
            today: today.max(monday),
            deload: matches!(progress.easing, Some(Easing::Deload { .. })),
        };
        for trail in &past.trails {
            if trail.exercise.get().kind == Kind::Strength && !trail.exercise.is_own() {
                progress.next.push((trail.exercise, look.next(trail)));
            }
        }
        for (exercise, load) in &past.old_loads {
            if past.times(*exercise).is_empty() && !exercise.is_own() {
                progress.next.push((*exercise, look.long_ago(*exercise, *load)));
            }
        }
        progress.rungs = ladder::rungs(who, past, monday, back);
        progress
    }

    /// What is next for an exercise; `None` when it is new.
    #[must_use]
    pub fn next(&self, exercise: ExerciseId) -> Option<&Next> {
        let found = self.next.iter().find(|(known, _)| *known == exercise);
        found.map(|(_, next)| next)
    }

    /// The same by its facts.
    #[must_use]
    pub fn next_of(&self, exercise: &Exercise) -> Option<&Next> {
        let found = self.next.iter().find(|(known, _)| core::ptr::eq(known.get(), exercise));
        found.map(|(_, next)| next)
    }

    /// The rung of a family, when the past has moved it.
    #[must_use]
    pub fn rung(&self, family: u8) -> Option<&ladder::Rung> {
        self.rungs.iter().find(|rung| rung.family == family)
    }
}
