//! Fear of a movement at work: the same movement as an exercise, on the easiest rung first, one small step further each week in
//! which it was done and stayed bearable. Evidence 6.5: strength training reduced fear together with fatigue; feeling that more
//! and more load is possible makes work less frightening. The steps are a proposal. Knows no programme.

use super::catalogue::{ExerciseId, FAMILIES, Kind};
use super::diary::{Diary, Entry};
use super::pain_monitor::ACCEPTABLE;
use super::profile::Equipment;
use super::session::told::Load;
use super::units::Day;

/// Two steps on each of the three rungs: a few repetitions, then the usual number.
pub const STEPS: u8 = 6;
/// Weeks that are looked back on: as far as every start can.
const LOOK_BACK: i32 = 84;
/// What was done so lately is what one can now.
const NOW: i32 = 14;

/// Where somebody stands, and what has become possible since the first week.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// From 0 to 5.
    pub step: u8,
    pub gain: Option<Gain>,
}

/// More than in the first week.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gain {
    /// Tenths of a kilogram.
    Weight(u16),
    /// Levels of a band.
    Band(u8),
    /// Repetitions of a set.
    Reps(u16),
}

/// The rung of a step, 1 to 3, and whether it is done with the usual number of repetitions.
#[must_use]
pub const fn rung(step: u8) -> (u8, bool) {
    let rung = step / 2 + 1;
    (if rung > 3 { 3 } else { rung }, step % 2 == 1 || step >= STEPS)
}

/// An exercise for each rung of a family, as far as there is one to be done with these things.
#[must_use]
pub fn members(family: &str, owned: &[Equipment]) -> [Option<ExerciseId>; 3] {
    let found = FAMILIES.iter().find(|known| known.name == family);
    let members = found.map_or(&[][..], |family| family.members);
    [1, 2, 3].map(|rung| {
        let mut of_rung = members.iter().copied().filter(|id| id.get().level == rung);
        of_rung.find(|id| id.get().kind == Kind::Strength && id.get().possible_with(owned))
    })
}

/// Where a family of exercises stands at the beginning of a week.
#[must_use]
pub fn standing(diary: &Diary, family: &str, today: Day) -> Standing {
    let of_family = |exercise: ExerciseId| exercise.get().family == family && !exercise.is_own();
    let lately = |entry: &&Entry| entry.day.plus(LOOK_BACK) >= today && entry.day <= today;
    let entries: Vec<&Entry> = diary
        .entries
        .iter()
        .filter(lately)
        .filter(|entry| entry.done.iter().any(|done| of_family(done.exercise) && done.sets > 0))
        .collect();
    let mut step = 0_u8;
    let mut at = 0;
    while let Some(first) = entries.get(at) {
        let monday = first.day.monday();
        let week: Vec<&&Entry> = entries
            .iter()
            .skip(at)
            .take_while(|entry| entry.day.monday() == monday)
            .collect();
        at += week.len();
        // A week is over when the next one has begun.
        if monday >= today.monday() {
            break;
        }
        let worst = week
            .iter()
            .flat_map(|entry| entry.sets.iter())
            .filter(|set| of_family(set.exercise))
            .filter_map(|set| set.told.pain)
            .max();
        step = if worst > Some(ACCEPTABLE) {
            step.saturating_sub(1)
        } else {
            (step + 1).min(STEPS - 1)
        };
    }
    let gain = gain(&entries, of_family, today);
    Standing { step, gain }
}

/// The most of one of its exercises in the last two weeks against its first time.
fn gain(entries: &[&Entry], of_family: impl Fn(ExerciseId) -> bool, today: Day) -> Option<Gain> {
    let exercise = entries.iter().rev().find_map(|entry| {
        entry
            .done
            .iter()
            .map(|done| done.exercise)
            .find(|exercise| of_family(*exercise))
    })?;
    let of = |entry: &&Entry| -> Vec<(Option<Load>, u16)> {
        let sets = entry.sets.iter().filter(|set| set.exercise == exercise && set.finished);
        sets.map(|set| (set.told.load, set.told.reps)).collect()
    };
    let first = entries.iter().map(of).find(|sets| !sets.is_empty())?;
    let now: Vec<(Option<Load>, u16)> = entries
        .iter()
        .filter(|entry| entry.day.plus(NOW) >= today)
        .flat_map(of)
        .collect();
    let weight = |sets: &[(Option<Load>, u16)]| {
        let tenths = sets.iter().filter_map(|(load, _)| match load {
            Some(Load::Weight(tenths)) => Some(*tenths),
            _ => None,
        });
        tenths.max()
    };
    let band = |sets: &[(Option<Load>, u16)]| {
        let levels = sets.iter().filter_map(|(load, _)| match load {
            Some(Load::Band(level)) => Some(*level),
            _ => None,
        });
        levels.max()
    };
    let reps = |sets: &[(Option<Load>, u16)]| sets.iter().map(|(_, reps)| *reps).max();
    let more = |gain: u16| (gain > 0).then_some(gain);
    if let (Some(first), Some(now)) = (weight(&first), weight(&now)) {
        return more(now.saturating_sub(first)).map(Gain::Weight);
    }
    if let (Some(first), Some(now)) = (band(&first), band(&now)) {
        let levels = now.saturating_sub(first);
        return (levels > 0).then_some(Gain::Band(levels));
    }
    more(reps(&now)?.saturating_sub(reps(&first)?)).map(Gain::Reps)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::diary::After;
    use crate::domain::program::{Dose, Focus};
    use crate::domain::session::bout::{Done, Set};
    use crate::domain::session::steering::Steered;
    use crate::domain::session::told::Told;
    use crate::domain::units::{Instant, Span};

    /// A Monday.
    const FIRST: Day = Day(20_780);

    /// Day, tenths of a kilogram, pain in the set.
    fn lifted(all: &[(i32, u16, u8)]) -> Diary {
        let exercise = ExerciseId::from_str_id("deadlift-kb").unwrap();
        let mut diary = Diary::default();
        for (day, tenths, pain) in all {
            let told = Told {
                reps: 8,
                load: Some(Load::Weight(*tenths)),
                reserve: None,
                pain: Some(*pain),
            };
            let worked = Span::seconds(30);
            diary.put(Entry {
                id: Instant(i64::from(*day) * 86_400_000),
                day: FIRST.plus(*day),
                number: 0,
                focus: Focus::WholeBody,
                length: Span::minutes(10),
                complete: true,
                done: vec![Done {
                    exercise,
                    dose: Dose::Reps {
                        sets: 1,
                        reps: 8,
                        rest: 60,
                        reserve: 4,
                    },
                    sets: 1,
                    reps: 8,
                    reserve: None,
                    worked,
                }],
                sets: vec![Set {
                    exercise,
                    side: None,
                    finished: true,
                    told,
                    worked,
                }],
                after: After::default(),
                morning: None,
                steered: Steered::default(),
            });
        }
        diary
    }

    fn step(all: &[(i32, u16, u8)], day: i32) -> u8 {
        standing(&lifted(all), "hinge", FIRST.plus(day)).step
    }

    #[test]
    fn one_step_for_each_week_in_which_it_was_done() {
        assert_eq!(step(&[], 0), 0);
        assert_eq!(step(&[(0, 80, 2), (2, 80, 2)], 4), 0, "the week is not over");
        assert_eq!(step(&[(0, 80, 2), (2, 80, 2)], 7), 1, "one step, however often");
        assert_eq!(
            step(&[(0, 80, 2), (14, 80, 2)], 21),
            2,
            "a week without it takes nothing away"
        );
        let weekly: Vec<(i32, u16, u8)> = (0..10).map(|week| (week * 7, 80, 2)).collect();
        assert_eq!(step(&weekly, 70), STEPS - 1);
    }

    #[test]
    fn a_week_with_too_much_pain_goes_one_step_back() {
        assert_eq!(step(&[(0, 80, 2), (7, 80, 5), (14, 80, 6)], 21), 1);
        assert_eq!(step(&[(0, 80, 8)], 7), 0);
    }

    #[test]
    fn two_steps_make_a_rung() {
        let all: Vec<(u8, bool)> = (0..STEPS).map(rung).collect();
        let expected = [(1, false), (1, true), (2, false), (2, true), (3, false), (3, true)];
        assert_eq!(all, expected);
    }

    #[test]
    fn what_has_become_possible_is_told_against_the_first_time() {
        let gain = |all: &[(i32, u16, u8)]| standing(&lifted(all), "hinge", FIRST.plus(28)).gain;
        assert_eq!(gain(&[(0, 80, 2), (21, 120, 2)]), Some(Gain::Weight(40)));
        assert_eq!(gain(&[(0, 120, 2), (21, 80, 2)]), None, "less is not told");
        assert_eq!(gain(&[(0, 80, 2)]), None);
        assert_eq!(
            standing(&lifted(&[(0, 80, 2)]), "squat", FIRST.plus(7)),
            Standing { step: 0, gain: None }
        );
    }
}
