//! Courses as weeks of seats: eight weeks of four times four (evidence 3.4), five minutes a day at the office, twice
//! half an hour in the workshop (evidence 2.2). A course that a safety answer forbids gives way to the usual plan.

use super::assess::Assessment;
use super::hard_days::interval_length;
use super::proposals as p;
use super::split::Seat;
use super::{Block, Preset};
use crate::domain::evidence::RuleId;
use crate::domain::profile::Course;
use crate::domain::units::Span;

/// What one week of the interval course asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct IntervalWeek {
    pub sessions: u8,
    pub rounds: u16,
    /// Perceived exertion, 6 to 20.
    pub effort: (u8, u8),
}

/// The eight weeks. Those whose fitness is low begin with two rounds; a third session comes from week 5 for those who
/// have more than an hour a week (proposal on the clinic's course).
#[must_use]
pub const fn interval_week(week: u8, unfit: bool, long_week: bool) -> IntervalWeek {
    let (rounds, effort) = match week {
        0..=1 => (if unfit { 2 } else { 3 }, (14, 15)),
        2 => (3, (15, 15)),
        3..=4 => (4, (15, 16)),
        5..=6 => (4, (16, 16)),
        _ => (4, (16, 17)),
    };
    let sessions = if week >= 5 && long_week { 3 } else { 2 };
    IntervalWeek {
        sessions,
        rounds,
        effort,
    }
}

/// The week of the interval course for this person, if it runs. In its first two weeks
/// those who have not trained stay below vigorous.
#[must_use]
pub fn interval_week_of(who: &Assessment) -> Option<IntervalWeek> {
    let running = who.course.filter(|running| running.course == Course::Intervals)?;
    let long_week = who.week_minutes > p::WEEK_MINUTES;
    let mut week = interval_week(running.week, who.unfit(), long_week);
    let only_new = who
        .intensity
        .reasons
        .iter()
        .all(|reason| reason.rule == RuleId::HitStart);
    if running.week <= 2 || !only_new {
        let most = who.intensity.effort;
        week.effort = (week.effort.0.min(most), week.effort.1.min(most));
    }
    if !only_new {
        week.rounds = week.rounds.min(p::ROUNDS.1);
    }
    Some(week)
}

/// The seats of the running course; `None` without one, or when it must not be done.
#[must_use]
pub fn seats(who: &Assessment) -> Option<Vec<Seat>> {
    Some(match who.course?.course {
        Course::Intervals => intervals(who)?,
        Course::Office => (0..5).map(five_minutes).collect(),
        Course::Workshop => [1, 3].map(half_hour).to_vec(),
    })
}

fn five_minutes(weekday: u8) -> Seat {
    Seat {
        preset: Some(Preset::M5),
        ..Seat::empty(weekday, Span::minutes(5))
    }
}

fn half_hour(weekday: u8) -> Seat {
    let length = Span::minutes(30);
    let work = Span::minutes(27);
    Seat {
        parts: vec![
            (Block::StrengthSpecific, Span(work.0 * 2 / 3)),
            (Block::StrengthGeneral, Span(work.0 / 3)),
        ],
        ..Seat::empty(weekday, length)
    }
}

/// Hard days with two days between, and strength for what is left of the week.
fn intervals(who: &Assessment) -> Option<Vec<Seat>> {
    let week = interval_week_of(who)?;
    let days: &[u8] = if week.sessions > 2 { &[0, 2, 4] } else { &[0, 3] };
    let length = interval_length(week.rounds);
    let mut seats: Vec<Seat> = days
        .iter()
        .map(|day| Seat {
            rounds: week.rounds,
            ..Seat::empty(*day, length)
        })
        .collect();
    let hard: i64 = seats.iter().map(|seat| seat.length.0).sum();
    let left = Span(Span::minutes(i64::from(who.week_minutes)).0 - hard);
    if left >= p::SHORTEST_SESSION {
        seats.insert(
            1,
            Seat {
                parts: vec![(Block::StrengthSpecific, left)],
                ..Seat::empty(1, left)
            },
        );
    }
    Some(seats)
}
