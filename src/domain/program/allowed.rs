//! What may be chosen for a person at all: equipment, clearance, pregnancy, pressure, pain, place, effort, level.
//! Says which of them stands in the way; what is best among the allowed is decided elsewhere.

use super::assess::Assessment;
use super::intensity::Ceiling;
use super::proposals as p;
use crate::domain::catalogue::{Caution, Exercise, Kind, Position, Unsuited, Work};
use crate::domain::pain::{PAIN_HIGH, Pain, Region};
use crate::domain::pressure::Band;
use crate::domain::profile::{Equipment, Pregnancy};
use crate::domain::screening::Clearance;

/// What stands in the way of an exercise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Barrier {
    Equipment,
    Clearance,
    /// Pregnancy, a risk of falling, very high blood pressure.
    State,
    Pain(Pain),
    /// No floor to lie or kneel on, or it is heard too far.
    Place,
    /// It hurt, or is harder than one that did.
    Hurt,
    Effort,
    Level,
}

impl Assessment {
    /// The first thing that stands in the way of an exercise when rung `wanted` is aimed at; `None` when nothing does.
    #[must_use]
    pub fn barrier(&self, exercise: &Exercise, wanted: u8) -> Option<Barrier> {
        self.fixed_barrier(exercise)
            .or_else(|| self.barrier_at(exercise, wanted))
    }

    /// The same for each rung that can be aimed at.
    #[must_use]
    pub fn barriers(&self, exercise: &Exercise) -> [Option<Barrier>; 3] {
        match self.fixed_barrier(exercise) {
            Some(barrier) => [Some(barrier); 3],
            None if self.touches_nothing_sore(exercise) => [1, 2, 3].map(|rung| self.sound_barrier(exercise, rung)),
            None => [1, 2, 3].map(|rung| self.barrier_at(exercise, rung)),
        }
    }

    /// Most exercises have nothing to do with most complaints.
    fn touches_nothing_sore(&self, exercise: &Exercise) -> bool {
        let touches = |pain: &Pain| exercise.trains(pain.site.region) || caution(exercise, pain.site.region).is_some();
        !self.complaints.iter().any(touches)
    }

    /// What stands in the way whatever the rung.
    fn fixed_barrier(&self, exercise: &Exercise) -> Option<Barrier> {
        if !exercise.possible_with(&self.owned) {
            return Some(Barrier::Equipment);
        }
        if !self.cleared_for(exercise) {
            return Some(Barrier::Clearance);
        }
        self.state_against(exercise).then_some(Barrier::State)
    }

    fn barrier_at(&self, exercise: &Exercise, wanted: u8) -> Option<Barrier> {
        match self.pain_against(exercise, wanted) {
            Some(pain) => Some(Barrier::Pain(pain)),
            None => self.sound_barrier(exercise, wanted),
        }
    }

    /// What stands in the way when no pain does.
    fn sound_barrier(&self, exercise: &Exercise, wanted: u8) -> Option<Barrier> {
        if self.no_floor() && matches!(exercise.position, Position::Lying | Position::AllFours) {
            return Some(Barrier::Place);
        }
        if self.needs_quiet && !exercise.quiet {
            return Some(Barrier::Place);
        }
        if exercise.kind == Kind::Cardio {
            return (!self.within_ceiling(exercise)).then_some(Barrier::Effort);
        }
        (exercise.level > self.rung_for(exercise, wanted)).then_some(Barrier::Level)
    }

    /// The screening allows it.
    #[must_use]
    pub fn cleared_for(&self, exercise: &Exercise) -> bool {
        if self.spared.iter().any(|region| loads(exercise, *region)) {
            return false;
        }
        match &self.clearance {
            Clearance::Cleared | Clearance::WithLimits(_) => true,
            Clearance::LowOnly => gentle(exercise) && (!self.no_strength() || effortless(exercise)),
            Clearance::Without(regions) => {
                let touches = |region: &Region| exercise.trains(*region) || loads(exercise, *region);
                !regions.iter().any(touches) && gentle(exercise) && effortless(exercise)
            }
            // Breathing; the second rung tenses muscles.
            Clearance::SeekHelp(_) => exercise.kind == Kind::Relaxation && exercise.level == 1,
        }
    }

    /// Pregnancy, a failed test of balance or very high blood pressure speak against it.
    fn state_against(&self, exercise: &Exercise) -> bool {
        let unsuited = |state| exercise.unsuited.contains(&state);
        let carrying = match self.pregnancy {
            Pregnancy::Pregnant { late, .. } => {
                unsuited(Unsuited::Pregnancy)
                    || unsuited(Unsuited::Falls)
                    || (late && unsuited(Unsuited::LatePregnancy))
            }
            _ => false,
        };
        let falls = self.balance_failed.is_some() && unsuited(Unsuited::Falls);
        let strains = self.pressure_band() >= Some(Band::VeryHigh) && strains(exercise);
        carrying || falls || strains
    }

    /// The complaint that speaks against an exercise. From 3: what asks to be swapped goes, what asks to be shortened
    /// must lie one rung below the one aimed at (or on the first; cardio is done more gently instead). From 6: whatever
    /// asks for caution goes, and of what trains the region only the first rung stays.
    #[must_use]
    pub fn pain_against(&self, exercise: &Exercise, wanted: u8) -> Option<Pain> {
        self.complaints.iter().copied().find(|pain| {
            let region = pain.site.region;
            let caution = caution(exercise, region);
            if pain.worst >= PAIN_HIGH {
                return caution.is_some() || (exercise.trains(region) && exercise.level > 1);
            }
            match caution {
                None => false,
                Some(Caution::Swap) => true,
                Some(Caution::Shorten) if exercise.kind == Kind::Cardio => is_hard_intervals(exercise),
                Some(Caution::Shorten) => exercise.level > wanted.saturating_sub(1).max(1),
            }
        })
    }

    /// A complaint asks for caution with this exercise, though it is allowed.
    #[must_use]
    pub fn with_caution(&self, exercise: &Exercise) -> Option<Pain> {
        self.complaints
            .iter()
            .copied()
            .find(|pain| caution(exercise, pain.site.region).is_some())
    }

    /// Highest perceived exertion of cardio.
    #[must_use]
    pub fn highest_effort(&self) -> u8 {
        self.intensity.effort
    }

    fn within_ceiling(&self, exercise: &Exercise) -> bool {
        if is_hard_intervals(exercise) {
            return self.intensity.ceiling >= Ceiling::Start;
        }
        let least = exercise.effort.map_or(0, |effort| effort.0);
        least <= self.highest_effort()
    }
}

fn caution(exercise: &Exercise, region: Region) -> Option<Caution> {
    exercise
        .avoid
        .iter()
        .find_map(|(avoided, caution)| (*avoided == region).then_some(*caution))
}

/// Puts load on a region: trains it with effort, or names it among what to be careful with.
fn loads(exercise: &Exercise, region: Region) -> bool {
    let trained = matches!(exercise.kind, Kind::Strength | Kind::Balance) && exercise.trains(region);
    trained || caution(exercise, region).is_some()
}

/// What is left until a professional has said yes: mobility, breathing, easy steady movement, light bands.
fn gentle(exercise: &Exercise) -> bool {
    let steady = matches!(exercise.work, Work::Minutes { .. });
    match exercise.kind {
        Kind::Mobility | Kind::Relaxation => true,
        Kind::Cardio => steady && exercise.effort.is_none_or(|effort| effort.1 <= p::EASY_EFFORT),
        Kind::Strength => {
            let reps = matches!(exercise.work, Work::Reps { .. });
            reps && exercise.level <= 2 && exercise.equipment.contains(&Equipment::Band)
        }
        Kind::Balance => false,
    }
}

/// Long holds and heavy loads, which drive the blood pressure up.
#[must_use]
pub fn strains(exercise: &Exercise) -> bool {
    let long_hold = matches!(exercise.work, Work::Hold { high, .. } if high > p::LONG_HOLD);
    let strength = exercise.kind == Kind::Strength;
    strength && (long_hold || exercise.level > 2 || exercise.equipment.contains(&Equipment::Barbell))
}

/// What is left of the gentle while nobody has looked at chest pain or fainting: no strength, no high knees.
fn effortless(exercise: &Exercise) -> bool {
    exercise.kind != Kind::Strength && exercise.effort.is_none_or(|effort| effort.1 < p::EASY_EFFORT)
}

/// Intervals of minutes at high effort, as four times four; short bouts on the stairs are not.
#[must_use]
pub fn is_hard_intervals(exercise: &Exercise) -> bool {
    matches!(exercise.work, Work::Intervals { work, .. } if work >= 180)
}
