//! What could stand in for an exercise: same intent, allowed for the person, best first; and how much of it.

use super::allowed::{Barrier, is_hard_intervals};
use super::assess::Assessment;
use super::dose;
use super::timing;
use super::wishes::{Liking, SwapReason, Wishes};
use super::{Dose, Past};
use crate::domain::catalogue::own::NO_LADDER;
use crate::domain::catalogue::{Exercise, ExerciseId, Kind, Position, Target};
use crate::domain::order;
use crate::domain::profile::{Equipment, Profile};
use crate::domain::units::Day;
use core::ops::RangeInclusive;

/// Most alternatives that are offered at once.
const MOST: usize = 4;

/// Levels of an exercise, easiest to hardest.
const LEVELS: RangeInclusive<u8> = 1..=3;

/// Exercises with the same intent, best first, four at most; never one that equipment, pain or clearance forbids, that
/// hurt before, or that the session has already: nobody wants to swap into a double.
#[must_use]
pub fn alternatives(
    profile: &Profile,
    wishes: &Wishes,
    past: &Past,
    today: Day,
    current: ExerciseId,
    because: SwapReason,
    session: &[ExerciseId],
) -> Vec<ExerciseId> {
    let who = Assessment::of(profile, past, today);
    let now = current.get();
    let own = wishes.kept_own().filter(|own| super::own::against(&who, own).is_none());
    let catalogue = ExerciseId::all().filter(|id| allowed(&who, id.get(), now, because));
    let mut found: Vec<((usize, usize), ExerciseId)> = catalogue
        .chain(own.map(|own| own.id))
        .filter(|id| *id != current && !session.contains(id) && wishes.hurt_by(*id).is_none())
        .filter_map(|id| {
            let near = distance(id.get(), now, because)? + usize::from(wishes.liking(id) != Liking::Liked);
            Some(((behind(wishes, id), near), id))
        })
        .collect();
    order::by_key(&mut found, |candidate| *candidate);
    found.into_iter().take(MOST).map(|(_, id)| id).collect()
}

/// Whether a reason can be meant of an exercise: what it does not ask for is no reason against it.
#[must_use]
pub fn applies(because: SwapReason, exercise: &Exercise) -> bool {
    let on_a_ladder = exercise.ladder != NO_LADDER;
    // Lying or sitting still, nothing can fall or stamp.
    let cannot_be_heard = exercise.quiet && matches!(exercise.position, Position::Lying | Position::Sitting);
    match because {
        SwapReason::NoEquipmentHere => !exercise.equipment.is_empty(),
        SwapReason::Floor => is_low(exercise),
        SwapReason::Noise => on_a_ladder && !cannot_be_heard,
        SwapReason::Hurts | SwapReason::Bored => true,
        SwapReason::Easier => on_a_ladder && exercise.level > *LEVELS.start(),
        SwapReason::Harder => on_a_ladder && exercise.level < *LEVELS.end(),
    }
}

/// From, to.
pub type StandIn = (ExerciseId, ExerciseId);

/// The best stand-in for each exercise of a session that does not suit for a reason of the place.
#[must_use]
pub fn stand_ins(
    profile: &Profile,
    wishes: &Wishes,
    past: &Past,
    today: Day,
    because: SwapReason,
    session: &[ExerciseId],
) -> Vec<StandIn> {
    let owned = profile.equipment.as_deref().unwrap_or_default();
    let suits = |exercise: &Exercise| match because {
        SwapReason::Floor => !is_low(exercise),
        SwapReason::Noise => exercise.quiet,
        SwapReason::NoEquipmentHere => exercise.possible_with(owned),
        _ => true,
    };
    let mut session = session.to_vec();
    let mut swaps: Vec<StandIn> = Vec::new();
    for from in session.clone() {
        if suits(from.get()) || swaps.iter().any(|(done, _)| *done == from) {
            continue;
        }
        if let Some(to) = alternatives(profile, wishes, past, today, from, because, &session).first() {
            session.push(*to);
            swaps.push((from, *to));
        }
    }
    swaps
}

/// What the person has told before puts an exercise behind the others, and dislike to the end.
fn behind(wishes: &Wishes, id: ExerciseId) -> usize {
    let exercise = id.get();
    let low = is_low(exercise) && wishes.said(SwapReason::Floor);
    let loud = !exercise.quiet && wishes.said(SwapReason::Noise);
    let swap = wishes.swap_of(id);
    let bored = swap.is_some_and(|swap| swap.because == Some(SwapReason::Bored));
    let told = [low, loud, bored];
    let disliked = wishes.liking(id) == Liking::Disliked;
    told.map(usize::from).iter().sum::<usize>() + usize::from(disliked) * (told.len() + 1)
}

fn is_low(exercise: &Exercise) -> bool {
    matches!(exercise.position, Position::Lying | Position::AllFours)
}

/// A dose of the new exercise that takes about the time of the old one.
#[must_use]
pub fn dose_for(
    profile: &Profile,
    wishes: &Wishes,
    past: &Past,
    today: Day,
    from: ExerciseId,
    like: Dose,
    to: ExerciseId,
) -> Dose {
    if let Some(own) = wishes.own(to) {
        return super::own::dose(own);
    }
    let who = Assessment::of(profile, past, today);
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

fn allowed(who: &Assessment, exercise: &Exercise, now: &Exercise, because: SwapReason) -> bool {
    match who.barrier(exercise, who.level) {
        None => true,
        // What is as hard as what they do now is theirs to choose; harder only when they ask for it.
        Some(Barrier::Level) => exercise.level <= now.level || (because == SwapReason::Harder && may_ask_for_more(who)),
        Some(_) => false,
    }
}

/// Fear and a missing clearance ask for small steps, which the plan makes.
fn may_ask_for_more(who: &Assessment) -> bool {
    !who.low_only() && who.fear.is_none()
}

/// Smaller is nearer; `None` when the intent is another or the reason speaks against it.
fn distance(exercise: &Exercise, now: &Exercise, because: SwapReason) -> Option<usize> {
    let family = exercise.ladder == now.ladder && now.ladder != NO_LADDER;
    let level = usize::from(exercise.level.abs_diff(now.level));
    let harder = exercise.level > now.level;
    let shared = shared_targets(exercise, now);
    if shared == 0 || !is_same_work(exercise, now) {
        return None;
    }
    let softer = is_hard_intervals(now) && !is_hard_intervals(exercise);
    let first = usize::from(exercise.trains.first() != now.trains.first());
    let intent = 2 * first + 6_usize.saturating_sub(2 * shared.min(3)) + 4 * usize::from(softer);
    match because {
        SwapReason::NoEquipmentHere => {
            if exercise.equipment.iter().any(|thing| is_missing(*thing, now)) {
                return None;
            }
            let any = usize::from(exercise.equipment.iter().any(is_asked));
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
        SwapReason::Floor => (!is_low(exercise)).then_some(intent + 2 * usize::from(!family) + level),
        SwapReason::Noise => exercise.quiet.then_some(intent + 2 * usize::from(!family) + level),
        SwapReason::Bored => Some(intent + 5 * usize::from(family) + 2 * level),
        SwapReason::Easier => (family && exercise.level < now.level).then_some(level),
        SwapReason::Harder => (family && harder).then_some(level),
    }
}

/// Strength for strength and so on. Intervals may give way to steady cardio, never the other way round.
#[must_use]
pub fn is_same_work(exercise: &Exercise, now: &Exercise) -> bool {
    exercise.kind == now.kind && (is_hard_intervals(now) || !is_hard_intervals(exercise))
}

/// What is not there: the things that are asked for, or chair and wall where it needs nothing else.
fn is_missing(thing: Equipment, now: &Exercise) -> bool {
    now.equipment.contains(&thing) && (is_asked(&thing) || !now.equipment.iter().any(is_asked))
}

fn is_asked(thing: &Equipment) -> bool {
    Equipment::ASKED.contains(thing)
}

fn shared_targets(exercise: &Exercise, now: &Exercise) -> usize {
    let shares = |target: &&Target| now.trains.contains(target);
    exercise.trains.iter().filter(shares).count()
}
