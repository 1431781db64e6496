//! Missed days shift the sequence: what was not done comes next, and the course of eight weeks waits (evidence 3.1, 7.5).

use crate::domain::program::Past;
use crate::domain::program::proposals as p;
use crate::domain::units::Day;

/// By how many places the sequence of a week's sessions begins later: by every session done before this week, so that
/// it goes on where the person left it.
#[must_use]
pub fn places(past: &Past) -> usize {
    usize::try_from(past.sessions_before).unwrap_or(0)
}

/// The week of the interval course on a Monday, from 1; `None` when nobody looked at the past. A week counts with two
/// hard sessions, or at the second try with one. A week off leads one step back, two or three lead two; after four the
/// first week is repeated once and the course goes on where it was left; after eight it begins again.
#[must_use]
pub fn interval_week(past: &Past, begun: Day, monday: Day) -> Option<u8> {
    past.today?;
    let mut at = 1_u8;
    let mut rejoin = None;
    let (mut off, mut tries) = (0_u8, 0_u8);
    let mut week = begun.monday();
    while week < monday && off < u8::MAX {
        let hard = past
            .weeks
            .iter()
            .find(|done| done.monday == week)
            .map_or(0, |done| done.hard);
        if hard == 0 {
            off += 1;
            tries = 0;
            match off {
                1 | 2 => at = at.saturating_sub(1).max(1),
                4 => {
                    // Two steps were taken back already.
                    rejoin = Some(at.saturating_add(2)).filter(|_| at > 1);
                    at = 1;
                }
                8 => rejoin = None,
                _ => {}
            }
        } else {
            off = 0;
            tries += 1;
            if hard >= p::COURSE_SESSIONS || tries > 1 {
                at = rejoin.take().unwrap_or(at.saturating_add(1));
                tries = 0;
            }
        }
        week = week.plus(7);
    }
    Some(at)
}

/// Weeks in which a course may wait; afterwards it is over, because nobody remembers its beginning.
#[must_use]
pub fn is_over(begun: Day, monday: Day) -> bool {
    monday.0.saturating_sub(begun.monday().0) / 7 >= i32::from(crate::domain::program::past::WEEKS)
}
