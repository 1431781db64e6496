//! What could stand in for an exercise: same intent, allowed for the person, best first; and how much of it.

use super::Dose;
use super::allowed::{Barrier, is_hard_intervals};
use super::assess::Assessment;
use super::dose;
use super::timing;
use crate::domain::catalogue::{Exercise, ExerciseId, Kind, Target};
use crate::domain::order;
use crate::domain::profile::{Equipment, Profile};
use crate::domain::units::Day;

/// Why the person wants another exercise.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SwapReason {
    NoEquipmentHere,
    Hurts,
    WantOther,
}

impl SwapReason {
    pub const ALL: [SwapReason; 3] = [SwapReason::NoEquipmentHere, SwapReason::Hurts, SwapReason::WantOther];
}

/// Most alternatives that are offered at once.
const MOST: usize = 4;

/// Exercises with the same intent, best first, four at most; never one that equipment, pain or clearance forbids.
#[must_use]
pub fn alternatives(profile: &Profile, today: Day, current: ExerciseId, because: SwapReason) -> Vec<ExerciseId> {
    alternatives_besides(profile, today, current, because, &[])
}

/// The same without what the session has already: nobody wants to swap into a double.
#[must_use]
pub fn alternatives_besides(
    profile: &Profile,
    today: Day,
    current: ExerciseId,
    because: SwapReason,
    session: &[ExerciseId],
) -> Vec<ExerciseId> {
    let who = Assessment::of(profile, today);
    let now = current.get();
    let mut found: Vec<(usize, ExerciseId)> = ExerciseId::all()
        .filter(|id| *id != current && !session.contains(id))
        .filter(|id| allowed(&who, id.get(), now))
        .filter_map(|id| Some((distance(id.get(), now, because)?, id)))
        .collect();
    order::by_key(&mut found, |candidate| *candidate);
    found.into_iter().take(MOST).map(|(_, id)| id).collect()
}

/// A dose of the new exercise that takes about the time of the old one.
#[must_use]
pub fn dose_for(profile: &Profile, today: Day, from: ExerciseId, like: Dose, to: ExerciseId) -> Dose {
    let who = Assessment::of(profile, today);
    let time = timing::dose_length(from.get(), like);
    let exercise = to.get();
    if let Dose::Intervals { rounds, .. } = like
        && like.is_hard()
        && is_hard_intervals(exercise)
    {
        return dose::intervals(&who, exercise, rounds).0;
    }
    if let (Dose::Timed { .. }, true) = (like, exercise.kind != Kind::Cardio) {
        return like;
    }
    if let Dose::ToFatigue { .. } = like
        && matches!(dose::usual(&who, exercise, time).0, Dose::Reps { .. })
        && exercise.kind == Kind::Strength
        && !exercise.per_side
    {
        return like;
    }
    let (mut fitting, _) = dose::usual(&who, exercise, time);
    // The nearest number of sets that does not take longer, one at least.
    while timing::dose_length(exercise, fitting) > time {
        match dose::with_sets(fitting, -1, 1).or_else(|| dose::less_in_a_set(exercise, fitting)) {
            Some(less) => fitting = less,
            None => break,
        }
    }
    fitting
}

fn allowed(who: &Assessment, exercise: &Exercise, now: &Exercise) -> bool {
    match who.barrier(exercise, who.level) {
        None => true,
        // What is as hard as what they do now is theirs to choose.
        Some(Barrier::Level) => exercise.level <= now.level,
        Some(_) => false,
    }
}

/// Smaller is nearer; `None` when the intent is another or the reason speaks against it.
fn distance(exercise: &Exercise, now: &Exercise, because: SwapReason) -> Option<usize> {
    let family = exercise.family == now.family;
    let level = usize::from(exercise.level.abs_diff(now.level));
    let harder = exercise.level > now.level;
    let shared = shared_targets(exercise, now);
    let same_kind = exercise.kind == now.kind && is_hard_intervals(exercise) == is_hard_intervals(now);
    // Intervals may give way to steady cardio, never the other way round.
    let softer = exercise.kind == Kind::Cardio && now.kind == Kind::Cardio && !is_hard_intervals(exercise);
    if shared == 0 || !(same_kind || softer) {
        return None;
    }
    let first = usize::from(exercise.trains.first() != now.trains.first());
    let intent = 2 * first + 6_usize.saturating_sub(2 * shared.min(3)) + 4 * usize::from(!same_kind);
    match because {
        SwapReason::NoEquipmentHere => {
            let needs = |thing: &&Equipment| Equipment::ASKED.contains(thing);
            if exercise
                .equipment
                .iter()
                .filter(needs)
                .any(|thing| now.equipment.contains(thing))
            {
                return None;
            }
            let any = usize::from(exercise.equipment.iter().any(|thing| Equipment::ASKED.contains(thing)));
            Some(intent + 2 * usize::from(!family) + level + 3 * any)
        }
        SwapReason::Hurts => {
            // The same movement only when it is easier; nothing harder; other families first.
            if harder || (family && exercise.level >= now.level) {
                return None;
            }
            let as_careful = exercise
                .avoid
                .iter()
                .filter(|(region, _)| now.avoid.iter().any(|(other, _)| other == region))
                .count();
            Some(intent + 2 * as_careful + usize::from(family) + 2 * usize::from(exercise.level >= now.level))
        }
        SwapReason::WantOther => Some(intent + 5 * usize::from(family) + 2 * level),
    }
}

fn shared_targets(exercise: &Exercise, now: &Exercise) -> usize {
    let shares = |target: &&Target| now.trains.contains(target);
    exercise.trains.iter().filter(shares).count()
}
