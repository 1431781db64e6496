//! What the person asks for on top of the rules: swaps with their reasons, what is liked, exercises of their own.

use crate::domain::catalogue::ExerciseId;
use crate::domain::catalogue::own::OwnExercise;

/// How a person finds an exercise.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Liking {
    Liked,
    Disliked,
    /// Neither any more.
    Neutral,
}

/// Why the person wants another exercise.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SwapReason {
    NoEquipmentHere,
    /// Cannot get down on the floor.
    Floor,
    Noise,
    Hurts,
    Bored,
    /// One step down the same ladder.
    Easier,
    /// One step up.
    Harder,
}

impl SwapReason {
    pub const ALL: [SwapReason; 7] = [
        SwapReason::NoEquipmentHere,
        SwapReason::Floor,
        SwapReason::Noise,
        SwapReason::Hurts,
        SwapReason::Bored,
        SwapReason::Easier,
        SwapReason::Harder,
    ];

    /// Lies in the place, not in the exercise: it may hold for the whole plan.
    #[must_use]
    pub const fn is_of_the_place(self) -> bool {
        matches!(
            self,
            SwapReason::NoEquipmentHere | SwapReason::Floor | SwapReason::Noise
        )
    }
}

/// An exercise swapped away, and what stands for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Swap {
    pub from: ExerciseId,
    pub to: ExerciseId,
    /// `None`: told before reasons were kept.
    pub because: Option<SwapReason>,
}

/// What the person asked for on top of the rules.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Wishes {
    /// Newest last.
    pub swaps: Vec<Swap>,
    /// Newest last; the newest of an exercise counts.
    pub likings: Vec<(ExerciseId, Liking)>,
    /// In the order in which they were added; those taken out stay for the diary's sake.
    pub own: Vec<OwnExercise>,
}

impl Wishes {
    #[must_use]
    pub fn liking(&self, exercise: ExerciseId) -> Liking {
        let mut told = self.likings.iter().rev();
        told.find(|(rated, _)| *rated == exercise)
            .map_or(Liking::Neutral, |(_, liking)| *liking)
    }

    /// The swap that counts for an exercise: the newest.
    #[must_use]
    pub fn swap_of(&self, exercise: ExerciseId) -> Option<Swap> {
        self.swaps.iter().rev().copied().find(|swap| swap.from == exercise)
    }

    /// The swaps that count: of each exercise the newest, in the order in which they were made.
    pub fn standing(&self) -> impl Iterator<Item = Swap> {
        let last = |at: usize, from| !self.swaps.iter().skip(at + 1).any(|later| later.from == from);
        let swaps = self.swaps.iter().enumerate();
        swaps
            .filter(move |(at, swap)| last(*at, swap.from))
            .map(|(_, swap)| *swap)
    }

    /// Whether some swap that still counts was made for this reason.
    #[must_use]
    pub fn said(&self, because: SwapReason) -> bool {
        self.standing().any(|swap| swap.because == Some(because))
    }

    /// Whether anything was ever swapped away because it hurt.
    #[must_use]
    pub fn any_hurt(&self) -> bool {
        self.swaps.iter().any(|swap| swap.because == Some(SwapReason::Hurts))
    }

    /// The exercise that hurt and for whose sake this one is left out: itself, or one that is not harder on the same
    /// ladder. What was chosen later is the person's own decision.
    #[must_use]
    pub fn hurt_by(&self, exercise: ExerciseId) -> Option<ExerciseId> {
        let facts = exercise.get();
        let chosen_after = |at: usize| self.swaps.iter().skip(at + 1).any(|swap| swap.to == exercise);
        self.swaps.iter().enumerate().rev().find_map(|(at, swap)| {
            let hurt = swap.from.get();
            let kin = !exercise.is_own() && hurt.family == facts.family && facts.level >= hurt.level;
            let hurts = swap.because == Some(SwapReason::Hurts) && (swap.from == exercise || kin);
            let undone = self.swaps.iter().skip(at + 1).any(|later| later.to == swap.from);
            (hurts && !undone && !chosen_after(at)).then_some(swap.from)
        })
    }

    /// Takes every swap of an exercise back.
    pub fn unswap(&mut self, exercise: ExerciseId) {
        self.swaps.retain(|swap| swap.from != exercise);
    }

    /// The own exercises that are not taken out.
    pub fn kept_own(&self) -> impl Iterator<Item = &OwnExercise> {
        self.own.iter().filter(|own| !own.gone)
    }

    #[must_use]
    pub fn own(&self, exercise: ExerciseId) -> Option<&OwnExercise> {
        self.own.iter().find(|own| own.id == exercise)
    }

    /// Adds an own exercise, or puts a corrected one in the place of the old.
    pub fn put_own(&mut self, told: OwnExercise) {
        match self.own.iter_mut().find(|own| own.id == told.id) {
            Some(own) => *own = told,
            None => self.own.push(told),
        }
    }

    pub fn drop_own(&mut self, exercise: ExerciseId) {
        if let Some(own) = self.own.iter_mut().find(|own| own.id == exercise) {
            own.gone = true;
        }
        // What was swapped to it comes back as it was, but not what hurt.
        self.swaps
            .retain(|swap| swap.to != exercise || swap.because == Some(SwapReason::Hurts));
    }
}
