//! Stretches of days that a person begins and ends by a tap: a flare-up, an illness, a holiday. Knows nothing of what they mean.

use super::units::Day;

/// From its first day up to the day on which it was over; `None` while it lasts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Stretch {
    pub from: Day,
    /// The first day after it.
    pub to: Option<Day>,
}

/// All of one kind, oldest first; no two overlap.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Stretches(Vec<Stretch>);

/// More than these are history.
const KEPT: usize = 40;

impl Stretch {
    #[must_use]
    pub fn covers(self, day: Day) -> bool {
        day >= self.from && self.to.is_none_or(|to| day < to)
    }
}

impl Stretches {
    /// One that lasts already is not begun again.
    pub fn begin(&mut self, day: Day) {
        match self.0.last_mut() {
            Some(last) if last.to.is_none() => {}
            // Ended and begun again on one day: it was not over.
            Some(last) if last.to.is_some_and(|to| to >= day) => last.to = None,
            _ => self.begin_apart(day),
        }
    }

    /// Another one, even where the one before ended on this very day.
    pub fn begin_apart(&mut self, day: Day) {
        self.0.push(Stretch { from: day, to: None });
        if self.0.len() > KEPT {
            self.0.remove(0);
        }
    }

    /// What is ended on the day it was begun was a slip of the finger and has not been.
    pub fn end(&mut self, day: Day) {
        match self.0.last_mut() {
            Some(last) if last.to.is_none() && last.from >= day => {
                self.0.pop();
            }
            Some(last) if last.to.is_none() => last.to = Some(day),
            _ => {}
        }
    }

    #[must_use]
    pub fn all(&self) -> &[Stretch] {
        &self.0
    }

    #[must_use]
    pub fn last(&self) -> Option<Stretch> {
        self.0.last().copied()
    }

    /// The one that was not ended yet.
    #[must_use]
    pub fn running(&self) -> Option<Stretch> {
        self.last().filter(|last| last.to.is_none())
    }

    #[must_use]
    pub fn covers(&self, day: Day) -> bool {
        self.0.iter().any(|stretch| stretch.covers(day))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(all: &[(bool, i32)]) -> Stretches {
        let mut stretches = Stretches::default();
        for (begins, day) in all {
            if *begins {
                stretches.begin(Day(*day));
            } else {
                stretches.end(Day(*day));
            }
        }
        stretches
    }

    #[test]
    fn it_lasts_from_its_first_day_to_the_day_it_was_over() {
        let one = told(&[(true, 10), (false, 14)]);
        let covered: Vec<i32> = (8..17).filter(|day| one.covers(Day(*day))).collect();
        assert_eq!(covered, [10, 11, 12, 13]);
        assert_eq!(one.running(), None);
        assert!(told(&[(true, 10)]).covers(Day(99)));
    }

    #[test]
    fn a_slip_of_the_finger_leaves_no_trace() {
        assert_eq!(told(&[(true, 10), (false, 10)]), Stretches::default());
        let again = told(&[(true, 10), (false, 12), (true, 12)]);
        assert_eq!(
            again,
            told(&[(true, 10)]),
            "over and begun again on one day: it went on"
        );
    }

    #[test]
    fn what_cannot_be_changes_nothing() {
        assert_eq!(told(&[(false, 10)]), Stretches::default());
        assert_eq!(told(&[(true, 10), (true, 12)]), told(&[(true, 10)]));
        assert_eq!(
            told(&[(true, 10), (false, 12), (false, 15)]),
            told(&[(true, 10), (false, 12)])
        );
    }
}
