//! The amount that the calendar gives an exercise: three tries in which the person stops when they like, then 70 per cent of
//! their mean, then a little more each week that was done. Worked out from the diary, never stored. Knows no programme.

use super::{NextWeek, Unit, next_week, start, today};
use crate::domain::catalogue::ExerciseId;
use crate::domain::diary::{Diary, Entry};
use crate::domain::program::Dose;
use crate::domain::session::bout::Done;
use crate::domain::units::Day;

/// Where the amount of an exercise stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quota {
    /// So many of the three tries have been.
    Trying(u8),
    Set {
        unit: Unit,
        /// Minutes, or repetitions of one set on one side.
        amount: u16,
        /// Weeks since it was first set, from 1.
        week: u16,
        moved: Moved,
    },
}

/// What the last week did to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moved {
    /// The first week.
    Begun,
    More,
    Same,
    Less,
}

pub const TRIES: usize = 3;
/// Days that are looked back on: as far as every start can.
const LOOK_BACK: i32 = 84;
/// What was done so early in that time was done before it, too.
const SETTLED: i32 = 14;

/// The amount of an exercise in a week. `planned`: how often a week it should come.
#[must_use]
pub fn of(diary: &Diary, exercise: ExerciseId, planned: usize, day: Day) -> Quota {
    let this_week = day.monday();
    let lately = |entry: &&Entry| entry.day.plus(LOOK_BACK) >= day && entry.day < day;
    let done: Vec<(Day, Unit, u16)> = diary
        .entries
        .iter()
        .filter(lately)
        .filter_map(|entry| {
            let done = entry.done.iter().find(|done| done.exercise == exercise)?;
            let (unit, amount) = amount(done)?;
            Some((entry.day, unit, amount))
        })
        .collect();
    // Somebody who has gone on for so long has no tries left in sight; the oldest amount was the calendar's.
    let begun_before = has_before(diary, exercise, day.plus(-LOOK_BACK));
    let (begun, unit, mut amount, after) = match done.as_slice() {
        [first, after @ ..] if begun_before && first.0 <= day.plus(SETTLED - LOOK_BACK) => {
            (first.0, first.1, first.2, after)
        }
        [first, second, third, after @ ..] => (third.0, first.1, start([first.2, second.2, third.2]), after),
        few => return Quota::Trying(u8::try_from(few.len()).unwrap_or_default()),
    };
    // The quota begins with the session after the third try, and moves with each Monday.
    let (mut week, mut moved, mut monday) = (1_u16, Moved::Begun, begun.monday());
    let mut record: Vec<bool> = Vec::new();
    while monday.plus(7) <= this_week {
        let least = today(amount).least;
        let of_week = after.iter().filter(|(day, ..)| day.monday() == monday);
        let kept = of_week.filter(|(.., amount)| *amount >= least).count();
        let is_first = monday == begun.monday();
        // What was left of the week of the third try was not planned with the quota.
        let wanted = if is_first { kept } else { planned };
        record.extend((0..wanted).map(|place| place < kept));
        monday = monday.plus(7);
        if is_first && kept == 0 {
            continue;
        }
        (amount, moved) = match next_week(amount, unit, &record) {
            NextWeek::More(amount) => (amount, Moved::More),
            NextWeek::Same(amount) => (amount, Moved::Same),
            NextWeek::Less(amount) => (amount, Moved::Less),
        };
        week = week.saturating_add(1);
    }
    Quota::Set {
        unit,
        amount,
        week,
        moved,
    }
}

/// Whether it was done before a day, as far as that can be known: of packed sessions only their number is.
fn has_before(diary: &Diary, exercise: ExerciseId, day: Day) -> bool {
    let did = |entry: &Entry| entry.day < day && entry.done.iter().any(|done| done.exercise == exercise);
    diary.early.sessions > 0 || diary.entries.iter().any(did)
}

/// How much of it was done: minutes of a walk, repetitions of a set. Holds and intervals have no quota.
fn amount(done: &Done) -> Option<(Unit, u16)> {
    match done.dose {
        Dose::Minutes { .. } => {
            let minutes = u16::try_from((done.worked.0 + 30_000) / 60_000).ok()?;
            (minutes > 0).then_some((Unit::Minutes, minutes))
        }
        Dose::Reps { .. } => {
            let sides = if done.exercise.get().per_side { 2 } else { 1 };
            let reps = done.reps / done.sets.saturating_mul(sides).max(1);
            (reps > 0 && done.sets > 0).then_some((Unit::Reps, reps))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::diary::{After, Early};
    use crate::domain::program::Focus;
    use crate::domain::session::steering::Steered;
    use crate::domain::units::{Instant, Span};

    /// A Monday.
    const FIRST: Day = Day(20_780);

    fn walk() -> ExerciseId {
        ExerciseId::from_str_id("walk-easy").unwrap()
    }

    /// Walks of so many minutes on these days, counted from the first Monday.
    fn walked(walks: &[(i32, i64)]) -> Diary {
        let mut diary = Diary::default();
        for (day, minutes) in walks {
            let worked = Span::minutes(*minutes);
            let dose = Dose::Minutes {
                minutes: 20,
                effort: (9, 11),
            };
            diary.put(Entry {
                id: Instant(i64::from(*day) * 86_400_000),
                day: FIRST.plus(*day),
                number: 0,
                focus: Focus::Cardio,
                length: worked,
                complete: true,
                done: vec![Done {
                    exercise: walk(),
                    dose,
                    sets: 1,
                    reps: 0,
                    reserve: None,
                    worked,
                }],
                sets: Vec::new(),
                after: After::default(),
                morning: None,
                steered: Steered::default(),
            });
        }
        diary
    }

    fn on(diary: &Diary, day: i32) -> Quota {
        of(diary, walk(), 2, FIRST.plus(day))
    }

    fn set(amount: u16, week: u16, moved: Moved) -> Quota {
        let unit = Unit::Minutes;
        Quota::Set {
            unit,
            amount,
            week,
            moved,
        }
    }

    #[test]
    fn three_tries_come_first_and_their_mean_decides() {
        assert_eq!(on(&walked(&[]), 0), Quota::Trying(0));
        assert_eq!(on(&walked(&[(0, 30), (2, 10)]), 4), Quota::Trying(2));
        assert_eq!(on(&walked(&[(0, 30), (2, 10), (4, 20)]), 5), set(14, 1, Moved::Begun));
        assert_eq!(
            on(&walked(&[(4, 20)]), 4),
            Quota::Trying(0),
            "today's own does not count yet"
        );
    }

    #[test]
    fn the_calendar_raises_it_and_not_a_good_day() {
        let good = [(0, 30), (2, 10), (4, 20), (7, 14), (10, 60)];
        assert_eq!(on(&walked(&good), 13), set(14, 1, Moved::Begun), "the same all week");
        assert_eq!(
            on(&walked(&good), 14),
            set(15, 2, Moved::More),
            "one minute, whatever was walked"
        );
    }

    #[test]
    fn half_on_a_bad_day_counts_and_less_does_not() {
        let half = [(0, 20), (2, 20), (4, 20), (7, 7), (10, 7), (14, 8), (17, 8)];
        assert_eq!(on(&walked(&half), 21), set(16, 3, Moved::More));
        let less = [(0, 20), (2, 20), (4, 20), (7, 6), (10, 6)];
        assert_eq!(on(&walked(&less), 14), set(14, 2, Moved::Same), "two of two missed");
        assert_eq!(on(&walked(&less), 21), set(12, 3, Moved::Less), "four of four");
    }

    /// What has become long ago is no beginning.
    #[test]
    fn after_months_it_goes_on_where_it_is() {
        let mut walks: Vec<(i32, i64)> = vec![(0, 30), (2, 30), (4, 30)];
        walks.extend((1..30).flat_map(|week| [(week * 7, 40), (week * 7 + 3, 40)]));
        let Quota::Set { amount, .. } = on(&walked(&walks), 29 * 7 + 6) else {
            panic!("still trying");
        };
        assert!(amount >= 40, "{amount} minutes, not 70 per cent of them again");
        let mut packed = walked(&walks[40..]);
        packed.early = Early {
            sessions: 43,
            ..Early::default()
        };
        assert!(matches!(on(&packed, 29 * 7 + 6), Quota::Set { amount: 28.., .. }));
    }
}
