//! Minutes of training and hard minutes, for each week or as the weekly mean of a longer piece of time, and the goals that
//! the present plan sets. Knows nothing of what was planned in earlier weeks: no plan is ever stored.

use super::slices::{Period, Slices};
use crate::domain::diary::{Diary, Entry};
use crate::domain::program::{Dose, Program, proposals as p};
use crate::domain::units::{Day, Span};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Minutes {
    pub slices: Slices,
    /// A week, in the order of the slices.
    pub all: Vec<u16>,
    /// Of those, in hard intervals or hard steady work.
    pub hard: Vec<u16>,
    /// Of this week alone.
    pub now: (u16, u16),
    pub goal: Goal,
}

/// Minutes of the planned week; 0 where nothing is planned.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Goal {
    pub all: u16,
    pub hard: u16,
}

impl Goal {
    #[must_use]
    pub fn of(program: &Program) -> Goal {
        let items = program.sessions.iter().flat_map(|session| &session.items);
        let hard: u32 = items.map(|item| planned_hard(item.dose)).sum();
        Goal {
            all: program.week_minutes,
            hard: u16::try_from((hard + 30) / 60).unwrap_or(u16::MAX),
        }
    }
}

/// `None` before the first session.
#[must_use]
pub fn minutes(diary: &Diary, goal: Goal, period: Period, today: Day) -> Option<Minutes> {
    let slices = Slices::of(period, diary.totals().first?, today);
    let told = diary.entries.iter().map(|entry| (entry.day, entry));
    let sums = slices.gather((0_i64, 0_i64), told, |(all, hard), entry| {
        *all += entry.length.0;
        *hard += hard_time(entry).0;
    });
    let weekly = |of: fn(&(i64, i64)) -> i64| {
        let parts = slices.all.iter().zip(&sums);
        parts
            .map(|(slice, sums)| {
                // A week that still runs is shown as far as it has come; a longer piece as its mean so far.
                let days = slice.days(today).max(7);
                rounded(i128::from(of(sums)) * 7, i128::from(days) * 60_000)
            })
            .collect()
    };
    let week = || diary.in_week(today.monday());
    Some(Minutes {
        all: weekly(|sums| sums.0),
        hard: weekly(|sums| sums.1),
        now: (
            rounded(i128::from(week().map(|entry| entry.length).sum::<Span>().0), 60_000),
            rounded(i128::from(week().map(hard_time).sum::<Span>().0), 60_000),
        ),
        goal,
        slices,
    })
}

/// Time under hard work in a session.
#[must_use]
pub fn hard_time(entry: &Entry) -> Span {
    let done = entry.done.iter().filter(|done| is_hard(done.dose));
    done.map(|done| done.worked).sum()
}

/// Seconds of hard work that a dose asks for.
#[must_use]
pub const fn planned_hard(dose: Dose) -> u32 {
    match dose {
        Dose::Intervals { work, rounds, .. } if is_hard(dose) => work as u32 * rounds as u32,
        Dose::Minutes { minutes, .. } if is_hard(dose) => minutes as u32 * 60,
        _ => 0,
    }
}

/// Cardio of which even the easiest moment is hard.
const fn is_hard(dose: Dose) -> bool {
    match dose {
        Dose::Intervals { effort, .. } | Dose::Minutes { effort, .. } => effort.0 >= p::HARD_FROM_EFFORT,
        _ => false,
    }
}

/// The mean of the whole weeks before this one, and how many they were; `None` in the first week.
#[must_use]
pub fn before(diary: &Diary, today: Day) -> Option<(u16, u32)> {
    let first = diary.totals().first?.monday();
    let weeks = i64::from(today.monday().0 - first.0) / 7;
    let weeks = weeks.clamp(0, 8);
    let from = today.monday().plus(i32::try_from(-7 * weeks).ok()?);
    let lately = diary.entries.iter().rev().take_while(|entry| entry.day >= from);
    let whole = lately.filter(|entry| entry.day < today.monday());
    let sum: Span = whole.map(|entry| entry.length).sum();
    let mean = i128::from(sum.0).checked_div(i128::from(weeks))?;
    Some((rounded(mean, 60_000), u32::try_from(weeks).ok()?))
}

fn rounded(dividend: i128, divisor: i128) -> u16 {
    u16::try_from((2 * dividend.max(0) + divisor) / (2 * divisor)).unwrap_or(u16::MAX)
}
