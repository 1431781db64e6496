//! Pain has flared up: seven eased days, then a graded way back, and no line of the trend. Resting in bed is not part of it
//! (evidence 6.1: what is unloaded for long gets weaker; light activity can be recovery). The seven days are of the task; how
//! much on which day is a proposal. Knows no exercises.

use super::stretch::{Stretch, Stretches};
use super::units::Day;

/// Days of the eased plan.
pub const EASED_DAYS: i32 = 7;
/// Days of the way back.
pub const WAY_BACK_DAYS: i32 = 7;
/// Per cent of the usual session on each eased day: movement goes on, at half, then a little more.
const EASED: [u8; 7] = [50, 50, 50, 60, 60, 70, 70];
/// And on each day of the way back.
const BACK: [u8; 7] = [80, 80, 80, 90, 90, 90, 90];
/// A flare-up that comes so soon after another, or is not over by itself, is a case for somebody who knows: days from one
/// beginning to the next.
pub const SOON_AGAIN_DAYS: i32 = 28;

#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct FlareUps(Stretches);

/// Where a day lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// Day 1 to 7 of the eased plan.
    Eased { day: u8, per_cent: u8 },
    /// Day 1 to 7 of the way back.
    Back { day: u8, per_cent: u8 },
}

impl Phase {
    #[must_use]
    pub const fn per_cent(self) -> u8 {
        match self {
            Phase::Eased { per_cent, .. } | Phase::Back { per_cent, .. } => per_cent,
        }
    }
}

impl FlareUps {
    pub fn begin(&mut self, day: Day) {
        // One whose seven days are over has ended by itself: pressed again, it is another.
        if let Some(running) = self.0.running()
            && day >= running.from.plus(EASED_DAYS)
        {
            self.0.end(running.from.plus(EASED_DAYS));
            // On the very day the seven are over it goes on as a new seven, not as the same.
            self.0.begin_apart(day);
            return;
        }
        self.0.begin(day);
    }

    pub fn end(&mut self, day: Day) {
        let natural = self.0.running().map(|running| running.from.plus(EASED_DAYS));
        self.0.end(natural.map_or(day, |natural| day.min(natural)));
    }

    #[must_use]
    pub fn all(&self) -> &[Stretch] {
        self.0.all()
    }

    /// The first day after the eased ones.
    fn over(stretch: Stretch) -> Day {
        let natural = stretch.from.plus(EASED_DAYS);
        stretch.to.map_or(natural, |to| to.min(natural))
    }

    /// Eased, on the way back, or neither.
    #[must_use]
    pub fn phase(&self, day: Day) -> Option<Phase> {
        let stretch = self.0.all().iter().rev().find(|stretch| stretch.from <= day)?;
        let over = FlareUps::over(*stretch);
        let place = |since: i32| usize::try_from(since).ok();
        let number = |since: i32| u8::try_from(since + 1).unwrap_or(u8::MAX);
        if day < over {
            let since = day.0 - stretch.from.0;
            let per_cent = *EASED.get(place(since)?)?;
            let day = number(since);
            return Some(Phase::Eased { day, per_cent });
        }
        let since = day.0 - over.0;
        let per_cent = *BACK.get(place(since)?)?;
        let day = number(since);
        Some(Phase::Back { day, per_cent })
    }

    /// An eased day: what is told on it says nothing about where the pain is going.
    #[must_use]
    pub fn covers(&self, day: Day) -> bool {
        matches!(self.phase(day), Some(Phase::Eased { .. }))
    }

    /// It came back within four weeks, or is begun anew after its seven days: worth a talk with somebody who knows.
    #[must_use]
    pub fn wants_a_look(&self, today: Day) -> bool {
        match self.0.all() {
            [.., before, last] => self.covers(today) && last.from.0 - before.from.0 < SOON_AGAIN_DAYS,
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn begun(day: i32) -> FlareUps {
        let mut all = FlareUps::default();
        all.begin(Day(day));
        all
    }

    fn shares(all: &FlareUps, days: core::ops::Range<i32>) -> Vec<Option<u8>> {
        days.map(|day| all.phase(Day(day)).map(Phase::per_cent)).collect()
    }

    #[test]
    fn seven_eased_days_a_graded_way_back_and_then_as_before() {
        let all = begun(10);
        let eased = [50, 50, 50, 60, 60, 70, 70].map(Some);
        assert_eq!(shares(&all, 10..17), eased);
        assert_eq!(shares(&all, 17..24), [80, 80, 80, 90, 90, 90, 90].map(Some));
        assert_eq!(shares(&all, 24..40), vec![None; 16]);
        assert_eq!(shares(&all, 0..10), vec![None; 10], "and nothing before it began");
        let shares: Vec<u8> = shares(&all, 10..24).into_iter().flatten().collect();
        assert!(shares.is_sorted(), "never back and forth");
    }

    #[test]
    fn what_settles_sooner_begins_its_way_back_sooner() {
        let mut all = begun(10);
        all.end(Day(13));
        assert_eq!(all.phase(Day(12)), Some(Phase::Eased { day: 3, per_cent: 50 }));
        assert_eq!(all.phase(Day(13)), Some(Phase::Back { day: 1, per_cent: 80 }));
        assert_eq!(all.phase(Day(20)), None);
    }

    #[test]
    fn it_is_over_by_itself_after_seven_days() {
        let mut late = begun(10);
        late.end(Day(30));
        assert_eq!(late.phase(Day(17)), Some(Phase::Back { day: 1, per_cent: 80 }));
        assert_eq!(late.phase(Day(30)), None, "ended late is not ended again");
    }

    #[test]
    fn begun_anew_it_is_seven_days_once_more_and_worth_a_look() {
        let mut all = begun(10);
        assert!(!all.wants_a_look(Day(12)));
        all.begin(Day(17));
        assert_eq!(all.phase(Day(17)), Some(Phase::Eased { day: 1, per_cent: 50 }));
        assert!(all.wants_a_look(Day(18)));
        assert!(!all.wants_a_look(Day(25)), "the way back is no reason");
        let mut rare = begun(10);
        rare.begin(Day(10 + SOON_AGAIN_DAYS));
        assert!(!rare.wants_a_look(Day(40)));
    }

    #[test]
    fn taken_back_on_the_same_day_it_never_was() {
        let mut all = begun(10);
        all.end(Day(10));
        assert_eq!(all, FlareUps::default());
    }

    #[test]
    fn only_eased_days_are_kept_out_of_the_trend() {
        let all = begun(10);
        let covered: Vec<i32> = (5..30).filter(|day| all.covers(Day(*day))).collect();
        assert_eq!(covered, (10..17).collect::<Vec<_>>());
    }
}
