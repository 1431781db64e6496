//! Pieces of work as they were done, and what they add up to by exercise. Knows nothing of how a session runs.

use super::told::Told;
use crate::domain::catalogue::ExerciseId;
use crate::domain::pain::Side;
use crate::domain::program::Dose;
use crate::domain::units::Span;

/// One set of one side, one round, one walk: what was done in one phase of a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bout {
    /// Place of its phase in the score; going back to it or before takes it away.
    pub phase: usize,
    pub exercise: ExerciseId,
    pub dose: Dose,
    pub side: Option<Side>,
    /// Done to its end; otherwise only its time counts.
    pub finished: bool,
    pub told: Told,
    /// Time under work.
    pub worked: Span,
}

/// A piece of work as the diary keeps it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Set {
    pub exercise: ExerciseId,
    pub side: Option<Side>,
    /// Done to its end; otherwise only its time counts.
    pub finished: bool,
    pub told: Told,
    /// Time under work.
    pub worked: Span,
}

impl From<&Bout> for Set {
    fn from(bout: &Bout) -> Set {
        Set {
            exercise: bout.exercise,
            side: bout.side,
            finished: bout.finished,
            told: bout.told,
            worked: bout.worked,
        }
    }
}

/// What was done of one exercise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Done {
    pub exercise: ExerciseId,
    pub dose: Dose,
    /// Left and right of the same set are one; a side that was skipped takes nothing away from the other.
    pub sets: u16,
    /// Of all sets together, both sides.
    pub reps: u16,
    /// Of the last set for which it was told.
    pub reserve: Option<u8>,
    /// Time under work.
    pub worked: Span,
}

/// Adds bouts up by exercise, in the order in which the exercises were begun. The newest dose stands.
#[must_use]
pub fn by_exercise(bouts: &[Bout]) -> Vec<Done> {
    let mut all: Vec<Done> = Vec::new();
    for bout in bouts {
        if !all.iter().any(|done| done.exercise == bout.exercise) {
            all.push(Done {
                exercise: bout.exercise,
                dose: bout.dose,
                sets: 0,
                reps: 0,
                reserve: None,
                worked: Span::ZERO,
            });
        }
    }
    for done in &mut all {
        let own = || bouts.iter().filter(|bout| bout.exercise == done.exercise);
        let of_side = |side| own().filter(|bout| bout.finished && bout.side == side).count();
        let sets = of_side(None) + of_side(Some(Side::Left)).max(of_side(Some(Side::Right)));
        let reps = own().fold(0_u16, |reps, bout| reps.saturating_add(bout.told.reps));
        let worked = own().map(|bout| bout.worked).sum();
        let reserve = own().rev().find_map(|bout| bout.told.reserve);
        let dose = own().next_back().map_or(done.dose, |bout| bout.dose);
        *done = Done {
            exercise: done.exercise,
            dose,
            sets: u16::try_from(sets).unwrap_or(u16::MAX),
            reps,
            reserve,
            worked,
        };
    }
    all
}

/// Adds up anew what a person tells of the sets of an exercise; how many there were and how long they took stays.
pub fn retell(done: &mut [Done], sets: &[Set]) {
    for done in done {
        let own = || sets.iter().filter(|set| set.exercise == done.exercise);
        if own().next().is_some() {
            done.reps = own().fold(0_u16, |reps, set| reps.saturating_add(set.told.reps));
            done.reserve = own().rev().find_map(|set| set.told.reserve);
        }
    }
}
