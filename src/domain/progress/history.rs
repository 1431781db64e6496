//! Answers of which not only the newest counts: what fitness is reckoned from, and self-tests. Kept by the day on which
//! they were given. A test that gives the same again after some weeks is news; the same height is not.

use crate::domain::profile::Answer;
use crate::domain::units::Day;
use core::mem::discriminant;

#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct History(Vec<(Day, Answer)>);

impl History {
    /// Takes an answer in if it is one of these; the last one of a day and kind counts.
    pub fn keep(&mut self, answer: &Answer, day: Day) {
        if !is_kept(answer) {
            return;
        }
        // A clock that was set back does not put what is told now before what was told then.
        let day = self.0.last().map_or(day, |(last, _)| day.max(*last));
        let same = |(_, other): &&mut (Day, Answer)| discriminant(other) == discriminant(answer);
        match self.0.iter_mut().rev().find(same) {
            Some((_, known)) if known == answer && !is_test(answer) => {}
            Some((when, known)) if *when == day => known.clone_from(answer),
            _ => self.0.push((day, answer.clone())),
        }
    }

    /// In the order in which they were given.
    #[must_use]
    pub fn all(&self) -> &[(Day, Answer)] {
        &self.0
    }

    /// The day of the newest self-test.
    #[must_use]
    pub fn last_tested(&self) -> Option<Day> {
        let newest = self.0.iter().rfind(|(_, answer)| is_test(answer));
        newest.map(|(day, _)| *day)
    }
}

/// Whether an answer is kept although a newer one of its kind was given.
#[must_use]
pub const fn is_kept(answer: &Answer) -> bool {
    let reckoned = matches!(
        answer,
        Answer::Age(_)
            | Answer::Sex(_)
            | Answer::HeightCm(_)
            | Answer::WeightKg(_)
            | Answer::WaistCm(_)
            | Answer::RestingPulse(_)
            | Answer::Habits(_)
    );
    reckoned || is_test(answer)
}

const fn is_test(answer: &Answer) -> bool {
    matches!(
        answer,
        Answer::OneLeg(_) | Answer::SitToStand(_) | Answer::PushUps(_) | Answer::TrunkHold(_)
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn history(told: &[(i32, Answer)]) -> Vec<(Day, Answer)> {
        let mut history = History::default();
        for (day, answer) in told {
            history.keep(answer, Day(*day));
        }
        history.0
    }

    #[test]
    fn a_test_with_the_same_result_is_news_on_another_day_only() {
        let days = |told: &[i32]| {
            let told: Vec<_> = told.iter().map(|day| (*day, Answer::PushUps(20))).collect();
            history(&told).len()
        };
        assert_eq!(days(&[1, 1]), 1);
        assert_eq!(days(&[1, 90]), 2);
    }

    #[test]
    fn the_same_weight_is_no_news_and_the_last_of_a_day_counts() {
        let told = [(1, Answer::WeightKg(80)), (9, Answer::WeightKg(80))];
        assert_eq!(history(&told), [(Day(1), Answer::WeightKg(80))]);
        let told = [(1, Answer::WeightKg(80)), (1, Answer::WeightKg(81))];
        assert_eq!(history(&told), [(Day(1), Answer::WeightKg(81))]);
    }

    #[test]
    fn a_clock_that_was_set_back_changes_no_order() {
        let told = [(9, Answer::Age(50)), (1, Answer::Age(51)), (2, Answer::PushUps(3))];
        assert_eq!(
            history(&told),
            [(Day(9), Answer::Age(51)), (Day(9), Answer::PushUps(3))]
        );
    }

    #[test]
    fn what_the_charts_do_not_show_is_not_kept() {
        assert!(history(&[(1, Answer::WeekMinutes(60)), (2, Answer::Fear(3))]).is_empty());
    }
}
