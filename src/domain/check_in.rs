//! How the last week was: sleep, stress, energy, work ability, each one question. Evidence 6.6.
//! What stays bad over two check-ins is a flag; one bad week is not.

use super::units::Day;

/// One check-in; every item may be left out. Items of the same day are merged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct CheckIn {
    /// Sleep of the last seven days, 0 best to 10 worst.
    pub sleep: Option<u8>,
    /// Stress, 1 not at all to 5 very much.
    pub stress: Option<u8>,
    /// Energy and mood now, 0 worst to 10 best.
    pub energy: Option<u8>,
    /// Work ability now against one's lifetime best, 0 to 10.
    pub work_ability: Option<u8>,
}

/// All check-ins, oldest first.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct CheckIns(Vec<(Day, CheckIn)>);

/// What stays bad.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Flags {
    pub sleep: Option<u8>,
    pub stress: Option<u8>,
    pub work_ability: Option<u8>,
}

/// From this score sleep counts as poor.
pub const POOR_SLEEP: u8 = 7;
/// From this score stress counts as high.
pub const HIGH_STRESS: u8 = 4;
/// Up to this score work ability counts as poor.
pub const POOR_WORK_ABILITY: u8 = 5;
/// A fall of work ability by so much counts too.
pub const WORK_ABILITY_FALL: u8 = 2;
/// Two scores count as weeks in a row when they lie so many days apart (five, because nobody answers on the dot).
const A_WEEK: core::ops::RangeInclusive<i32> = 5..=16;
/// An answer older than this says nothing about now.
const STALE_DAYS: i32 = 28;
/// Check-ins kept, for the charts: one a week for twenty years.
const KEPT: usize = 1_040;

impl CheckIns {
    /// Adds what was told on a day; what was told there before and is not told now stays.
    pub fn put(&mut self, day: Day, told: CheckIn) {
        let at = match self.0.binary_search_by_key(&day, |(known, _)| *known) {
            Ok(at) => at,
            Err(at) => {
                self.0.insert(at, (day, CheckIn::default()));
                at
            }
        };
        if let Some((_, known)) = self.0.get_mut(at) {
            known.sleep = told.sleep.or(known.sleep);
            known.stress = told.stress.or(known.stress);
            known.energy = told.energy.or(known.energy);
            known.work_ability = told.work_ability.or(known.work_ability);
        }
        if self.0.len() > KEPT {
            self.0.remove(0);
        }
    }

    #[must_use]
    pub fn all(&self) -> &[(Day, CheckIn)] {
        &self.0
    }

    /// What stays bad, seen from a day.
    #[must_use]
    pub fn flags(&self, today: Day) -> Flags {
        Flags {
            sleep: self.twice(today, |told| told.sleep, |score| score >= POOR_SLEEP),
            stress: self.twice(today, |told| told.stress, |score| score >= HIGH_STRESS),
            work_ability: self.work_ability(today),
        }
    }

    /// Newest first, what is stale left out.
    fn scores(&self, today: Day, of: impl Fn(&CheckIn) -> Option<u8>) -> impl Iterator<Item = (Day, u8)> {
        self.0
            .iter()
            .rev()
            .filter_map(move |(day, told)| Some((*day, of(told)?)))
            .filter(move |(day, _)| today.0.saturating_sub(day.0) <= STALE_DAYS)
    }

    /// The newest score, when it is bad and the one a week or two before was, too.
    fn twice(&self, today: Day, of: impl Fn(&CheckIn) -> Option<u8>, bad: impl Fn(u8) -> bool) -> Option<u8> {
        let mut scores = self.scores(today, of);
        let (day, newest) = scores.next()?;
        let before = scores.find(|(earlier, _)| A_WEEK.contains(&day.0.saturating_sub(earlier.0)))?;
        (bad(newest) && bad(before.1)).then_some(newest)
    }

    fn work_ability(&self, today: Day) -> Option<u8> {
        let mut scores = self.scores(today, |told| told.work_ability);
        let (_, newest) = scores.next()?;
        let fell = scores
            .next()
            .is_some_and(|(_, before)| before >= newest.saturating_add(WORK_ABILITY_FALL));
        (newest <= POOR_WORK_ABILITY || fell).then_some(newest)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sleep(nights: &[(i32, u8)]) -> Option<u8> {
        let mut all = CheckIns::default();
        for (day, score) in nights {
            all.put(
                Day(*day),
                CheckIn {
                    sleep: Some(*score),
                    ..CheckIn::default()
                },
            );
        }
        all.flags(Day(100)).sleep
    }

    #[test]
    fn one_bad_week_is_no_flag_and_two_are() {
        assert_eq!(sleep(&[(99, 9)]), None);
        assert_eq!(sleep(&[(92, 7), (99, 8)]), Some(8));
        assert_eq!(sleep(&[(92, 6), (99, 8)]), None);
        assert_eq!(sleep(&[(92, 9), (99, 6)]), None);
        assert_eq!(sleep(&[(98, 9), (99, 9)]), None, "two days are not two weeks");
        assert_eq!(sleep(&[(60, 9), (67, 9)]), None, "that was a month ago");
    }

    #[test]
    fn work_ability_counts_when_low_or_falling() {
        let flag = |scores: &[(i32, u8)]| {
            let mut all = CheckIns::default();
            for (day, score) in scores {
                let work_ability = Some(*score);
                all.put(
                    Day(*day),
                    CheckIn {
                        work_ability,
                        ..CheckIn::default()
                    },
                );
            }
            all.flags(Day(100)).work_ability
        };
        assert_eq!(flag(&[(99, 6)]), None);
        assert_eq!(flag(&[(99, 5)]), Some(5));
        assert_eq!(flag(&[(90, 9), (99, 7)]), Some(7));
        assert_eq!(flag(&[(90, 8), (99, 7)]), None);
    }

    #[test]
    fn items_of_one_day_are_merged() {
        let mut all = CheckIns::default();
        let (sleep, stress) = (Some(3), Some(2));
        all.put(
            Day(1),
            CheckIn {
                sleep,
                ..CheckIn::default()
            },
        );
        all.put(
            Day(1),
            CheckIn {
                stress,
                ..CheckIn::default()
            },
        );
        assert_eq!(all.all().len(), 1);
        assert_eq!(all.all()[0].1.sleep, sleep);
        assert_eq!(all.all()[0].1.stress, stress);
    }
}
