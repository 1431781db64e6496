//! Cardio grows in this order: how often, how long, how hard (evidence 7.4). How often is the person's own week; the
//! minutes beside the sessions grow by a tenth a week, the hard rounds by the weeks in which they were done.

use super::rest::Return;
use crate::domain::program::proposals as p;
use crate::domain::program::{Dose, Past};
use crate::domain::session::steering::Turn;
use crate::domain::units::Day;

/// What the past says about cardio. The default: nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Cardio {
    /// Weeks with training before the one that is made, of the last thirteen.
    pub weeks: u8,
    /// Weeks with whole hard intervals, a pause taken off.
    pub hard_weeks: u8,
    /// The last hard session left no breath: the highest effort that is left, 6 to 20.
    pub out_of_breath: Option<u8>,
    /// Back after a pause of two weeks or more.
    pub back: Option<Return>,
}

#[must_use]
pub fn of(past: &Past, monday: Day, back: Option<Return>) -> Cardio {
    let before = || past.weeks_before(monday);
    let count = |weeks: usize| u8::try_from(weeks).unwrap_or(u8::MAX);
    let hard = count(before().filter(|week| week.hard > 0).count());
    let off = match back.map(|back| back.days) {
        Some(days) if days >= p::RETURNS[1].0 => hard,
        Some(days) if days >= p::RETURNS[0].0 => 2,
        Some(_) => 1,
        None => 0,
    };
    let last = past.breath.iter().rfind(|(day, exercise, _)| {
        let hard = |dose: Dose| dose.is_hard();
        let times = past.times(*exercise);
        *day < monday && times.iter().any(|time| time.day == *day && hard(time.dose))
    });
    let out_of_breath = last
        .filter(|(_, _, turn)| *turn == Turn::Slower)
        .and_then(|(day, exercise, _)| {
            let time = past.times(*exercise).iter().find(|time| time.day == *day)?;
            let Dose::Intervals { effort, .. } = time.dose else {
                return None;
            };
            Some(effort.1.saturating_sub(1).max(p::BEGINNER_EFFORT.0))
        });
    Cardio {
        weeks: count(before().filter(|week| week.sessions > 0).count()),
        hard_weeks: hard.saturating_sub(off),
        out_of_breath,
        back: back.filter(|back| back.days >= p::RETURNS[0].0),
    }
}

impl Cardio {
    /// Highest effort of hard rounds for somebody new to them; `None` when they are new no more.
    #[must_use]
    pub fn new_to_it(self, first: u8) -> Option<u8> {
        let (every, most) = (p::EFFORT_WEEKS, p::HARDEST_EFFORT);
        let effort = first.saturating_add(self.hard_weeks / every);
        (effort < most).then_some(effort)
    }

    /// Hard minutes of a week at most; `None` when hard rounds are new no more.
    #[must_use]
    pub fn most_hard_minutes(self) -> Option<u16> {
        (self.hard_weeks < p::FIRST_HARD_WEEKS).then_some(p::FIRST_HARD_MINUTES)
    }

    /// Minutes beside the sessions: from those of a beginner a tenth more each week that was trained.
    #[must_use]
    pub fn leisure(self, beginner: u16, usual: u16) -> u16 {
        let grown = (0..self.weeks).fold(u32::from(beginner) * 10, |tenths, _| tenths + tenths / p::MINUTES_SHARE);
        u16::try_from(grown / 50 * 5)
            .unwrap_or(usual)
            .clamp(beginner.min(usual), usual)
    }
}
