//! What a person tells of a set or of an early end: repetitions, load, reserve, pain, why it stopped. All of it can be
//! told later and told again. Knows nothing of how a session runs; `asks_pain` says when pain is worth a question.

use crate::domain::catalogue::{Exercise, ExerciseId, Target};
use crate::domain::pain::{PAIN_CASE, Pain, Region, Site, worst_in};
use crate::domain::profile::Equipment;
use crate::domain::program::{SwapReason, Wishes};

/// What was lifted or pulled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Load {
    /// Tenths of a kilogram, of one dumbbell or kettlebell, or of the whole bar.
    Weight(u16),
    /// 1 (lightest) to 8: colours differ from brand to brand (evidence 7.3).
    Band(u8),
}

/// What is asked of an exercise with a load.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LoadKind {
    Weight,
    Band,
}

/// Half a tonne; more is a slip of the finger.
pub const MOST_WEIGHT: u16 = 5_000;
pub const MOST_BAND: u8 = 8;
/// More repetitions in one set are a slip of the finger.
pub const MOST_REPS: u16 = 999;
/// A larger reserve says nothing more.
pub const MOST_RESERVE: u8 = 10;
pub const MOST_PAIN: u8 = 10;

impl LoadKind {
    /// `None`: nothing to lift, nothing to pull.
    #[must_use]
    pub fn of(exercise: &Exercise) -> Option<LoadKind> {
        let needs = |things: &[Equipment]| things.iter().any(|thing| exercise.equipment.contains(thing));
        if needs(&[Equipment::Dumbbell, Equipment::Kettlebell, Equipment::Barbell]) {
            Some(LoadKind::Weight)
        } else {
            needs(&[Equipment::Band]).then_some(LoadKind::Band)
        }
    }
}

/// What is told of one set. As planned until somebody tells otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Told {
    pub reps: u16,
    pub load: Option<Load>,
    /// Repetitions left in reserve.
    pub reserve: Option<u8>,
    /// The strongest during the set, 0 to 10.
    pub pain: Option<u8>,
}

impl Load {
    /// Whether anybody can have lifted or pulled this.
    #[must_use]
    pub const fn is_possible(self) -> bool {
        match self {
            Load::Weight(tenths) => tenths <= MOST_WEIGHT,
            Load::Band(level) => level >= 1 && level <= MOST_BAND,
        }
    }
}

impl Told {
    /// Whether a person can have done and felt this.
    #[must_use]
    pub fn is_possible(self) -> bool {
        self.reps <= MOST_REPS
            && self.load.is_none_or(Load::is_possible)
            && self.reserve.is_none_or(|reserve| reserve <= MOST_RESERVE)
            && self.pain.is_none_or(|pain| pain <= MOST_PAIN)
    }
}

/// Why a session ended before its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StopReason {
    Tired,
    /// And where, if that was told.
    Pain(Option<Region>),
    /// One of the stop signs (evidence 5.3).
    Sign,
    Time,
    Other,
}

/// Whether pain during this exercise is worth a question: it loads a place that is sore (told with the answers, or of the
/// last session), or it stands in for what hurt. Everybody else is spared it.
#[must_use]
pub fn asks_pain(exercise: ExerciseId, pains: &[Pain], lately: &[(Site, u8)], wishes: &Wishes) -> bool {
    let facts = exercise.get();
    let is_sore = |region: Region| {
        let told = lately.iter().filter(|(site, _)| site.region == region);
        let last = told.map(|(_, worst)| *worst).max();
        worst_in(pains, region).max(last.unwrap_or(0)) >= PAIN_CASE
    };
    let trained = facts.trains.iter().filter_map(|target| match target {
        Target::Region(region) => Some(*region),
        // The middle of the body is the low back as much as the stomach.
        Target::Core => Some(Region::LowBack),
        Target::Balance | Target::Cardio | Target::Relax => None,
    });
    let touched = trained.chain(facts.avoid.iter().map(|(region, _)| *region));
    let stands_in =
        |swap: &crate::domain::program::Swap| swap.to == exercise && swap.because == Some(SwapReason::Hurts);
    touched.into_iter().any(is_sore) || wishes.swaps.iter().any(stands_in)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::pain::{Duration, Side};
    use crate::domain::program::Swap;

    fn id(name: &str) -> ExerciseId {
        ExerciseId::from_str_id(name).unwrap()
    }

    fn site(region: Region) -> Site {
        let side = Side::Left;
        Site { region, side }
    }

    fn sore(region: Region, worst: u8) -> Vec<Pain> {
        vec![Pain::new(site(region), worst, Duration::UnderSixWeeks)]
    }

    #[test]
    fn pain_is_asked_only_where_a_sore_place_is_touched() {
        let none = Wishes::default();
        let squat = id("squat-bw");
        assert!(asks_pain(squat, &sore(Region::Knee, 3), &[], &none));
        assert!(!asks_pain(squat, &sore(Region::Knee, 2), &[], &none), "hardly anything");
        assert!(!asks_pain(squat, &sore(Region::Elbow, 8), &[], &none), "elsewhere");
        assert!(!asks_pain(squat, &[], &[], &none));
        assert!(asks_pain(id("plank"), &sore(Region::LowBack, 4), &[], &none));
    }

    #[test]
    fn what_the_last_session_left_sore_is_asked_for_too() {
        let lately = [(site(Region::Knee), 4)];
        assert!(asks_pain(id("squat-bw"), &[], &lately, &Wishes::default()));
    }

    #[test]
    fn what_stands_in_for_something_that_hurt_is_asked_for() {
        let (from, to) = (id("squat-bw"), id("sit-to-stand"));
        let swapped = |because| Wishes {
            swaps: vec![Swap { from, to, because }],
            ..Wishes::default()
        };
        assert!(asks_pain(to, &[], &[], &swapped(Some(SwapReason::Hurts))));
        assert!(!asks_pain(to, &[], &[], &swapped(Some(SwapReason::Bored))));
        assert!(!asks_pain(from, &[], &[], &swapped(Some(SwapReason::Hurts))));
    }

    #[test]
    fn only_what_has_a_load_is_asked_for_it() {
        let kind = |name| LoadKind::of(id(name).get());
        assert_eq!(kind("row-db"), Some(LoadKind::Weight));
        assert_eq!(kind("row-band"), Some(LoadKind::Band));
        assert_eq!(kind("squat-bw"), None);
    }

    #[test]
    fn slips_of_the_finger_are_told_from_what_can_be() {
        let fine = Told {
            reps: 12,
            load: Some(Load::Weight(125)),
            reserve: Some(2),
            pain: Some(10),
        };
        assert!(fine.is_possible());
        let load = |load| Told {
            load: Some(load),
            ..fine
        };
        for wrong in [
            Told { reps: 1_000, ..fine },
            Told {
                reserve: Some(11),
                ..fine
            },
            Told { pain: Some(11), ..fine },
            load(Load::Weight(5_001)),
            load(Load::Band(0)),
            load(Load::Band(9)),
        ] {
            assert!(!wrong.is_possible(), "{wrong:?}");
        }
    }
}
