//! What each exercise was done with over time: the heaviest weight or band of a day; where there is no load, the most repetitions of a
//! set, or the longest hold. Cardio is not lifted and not here. Knows nothing of what is to be lifted next.

use super::slices::{Period, Slices};
use crate::domain::catalogue::{ExerciseId, Kind};
use crate::domain::diary::Diary;
use crate::domain::session::bout::Set;
use crate::domain::session::told::{Load, LoadKind};
use crate::domain::units::Day;

/// What the values of an exercise count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Tenths of a kilogram.
    Weight,
    /// 1 (lightest) to 8.
    Band,
    /// Of one set.
    Reps,
    /// Of one hold.
    Seconds,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Loads {
    pub unit: Unit,
    /// The best of each day, oldest first; never empty.
    pub days: Vec<(Day, u16)>,
    pub slices: Slices,
    pub values: Vec<Option<u16>>,
}

/// Exercises of which something can be shown, with the number of sessions; the most done first.
#[must_use]
pub fn exercises(diary: &Diary) -> Vec<(ExerciseId, u32)> {
    let mut all: Vec<(ExerciseId, u32)> = Vec::new();
    for entry in &diary.entries {
        for done in &entry.done {
            let shown = entry
                .sets
                .iter()
                .any(|set| set.exercise == done.exercise && best_of(set).is_some());
            if !shown {
                continue;
            }
            match all.iter_mut().find(|(exercise, _)| *exercise == done.exercise) {
                Some((_, times)) => *times += 1,
                None => all.push((done.exercise, 1)),
            }
        }
    }
    all.sort_by_key(|(_, times)| core::cmp::Reverse(*times));
    all
}

/// `None` when there is nothing to show of it.
#[must_use]
pub fn loads(diary: &Diary, exercise: ExerciseId, period: Period, today: Day) -> Option<Loads> {
    let sets = || {
        let all = diary.entries.iter().flat_map(|entry| {
            let own = entry.sets.iter().filter(|set| set.exercise == exercise);
            own.map(|set| (entry.day, set))
        });
        all.filter_map(|(day, set)| Some((day, best_of(set)?)))
    };
    // A load was not always told; where it ever was, it is what counts.
    let loaded = LoadKind::of(exercise.get()).map(|kind| match kind {
        LoadKind::Weight => Unit::Weight,
        LoadKind::Band => Unit::Band,
    });
    let has = |unit: &Unit| sets().any(|(_, (of, _))| of == *unit);
    let unit = loaded
        .into_iter()
        .chain([Unit::Reps, Unit::Seconds])
        .find(|unit| has(unit))?;
    let mut days: Vec<(Day, u16)> = Vec::new();
    for (day, (_, value)) in sets().filter(|(_, (of, _))| *of == unit) {
        match days.last_mut() {
            Some((last, best)) if *last == day => *best = value.max(*best),
            _ => days.push((day, value)),
        }
    }
    let slices = Slices::of(period, days.first()?.0, today);
    Some(Loads {
        values: slices.largest(days.iter().copied()),
        unit,
        days,
        slices,
    })
}

/// What a set counts by; the load, where it was told.
fn best_of(set: &Set) -> Option<(Unit, u16)> {
    if set.exercise.get().kind == Kind::Cardio || !set.finished {
        return None;
    }
    let seconds = u16::try_from(set.worked.0 / 1000).unwrap_or(u16::MAX);
    match (set.told.load, set.told.reps) {
        (Some(Load::Weight(tenths)), _) => Some((Unit::Weight, tenths)),
        (Some(Load::Band(level)), _) => Some((Unit::Band, u16::from(level))),
        (None, 0) => (seconds > 0).then_some((Unit::Seconds, seconds)),
        (None, reps) => Some((Unit::Reps, reps)),
    }
}
