//! Illnesses and holidays: when they began, when they were over, and how long training waits after a fever (remembered advice:
//! 24 to 48 hours without symptoms). What a pause changes is decided in `progression::rest`. Nothing is caught up on.

use super::stretch::{Stretch, Stretches};
use super::units::Day;

/// Why nothing was trained.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Away {
    /// Ill, without fever.
    Ill,
    Fever,
    Holiday,
}

impl Away {
    pub const ALL: [Away; 3] = [Away::Ill, Away::Fever, Away::Holiday];

    #[must_use]
    pub const fn is_ill(self) -> bool {
        matches!(self, Away::Ill | Away::Fever)
    }
}

/// Illnesses and holidays, oldest first.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Aways {
    stretches: Stretches,
    /// Of each stretch by its first day.
    kinds: Vec<(Day, Away)>,
}

/// Whole days without symptoms before the first session after a fever: 24 to 48 hours.
pub const REST_AFTER_FEVER: i32 = 2;
/// An illness of so many days asks for the safety questions again (evidence 5.6).
pub const LONG_ILLNESS: i32 = 7;

/// What a day is after an illness.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rest {
    /// It lasts.
    Away(Away),
    /// The fever is gone; training waits until this day.
    Recovering { until: Day },
}

impl Aways {
    /// Another kind while one lasts is a correction of it.
    pub fn begin(&mut self, day: Day, kind: Away) {
        self.stretches.begin(day);
        if let Some(running) = self.stretches.running() {
            self.kinds.retain(|(from, _)| *from != running.from);
            self.kinds.push((running.from, kind));
        }
        let stretches = &self.stretches;
        self.kinds
            .retain(|(from, _)| stretches.all().iter().any(|stretch| stretch.from == *from));
    }

    pub fn end(&mut self, day: Day) {
        self.stretches.end(day);
        let stretches = &self.stretches;
        self.kinds
            .retain(|(from, _)| stretches.all().iter().any(|stretch| stretch.from == *from));
    }

    fn kind(&self, stretch: Stretch) -> Option<Away> {
        self.kinds
            .iter()
            .find(|(from, _)| *from == stretch.from)
            .map(|(_, kind)| *kind)
    }

    /// All of them with their kinds, oldest first.
    pub fn all(&self) -> impl Iterator<Item = (Stretch, Away)> + '_ {
        let with = |stretch: &Stretch| Some((*stretch, self.kind(*stretch)?));
        self.stretches.all().iter().filter_map(with)
    }

    /// What lasts now.
    #[must_use]
    pub fn running(&self) -> Option<(Stretch, Away)> {
        self.all().last().filter(|(stretch, _)| stretch.to.is_none())
    }

    #[must_use]
    pub fn covers(&self, day: Day) -> bool {
        self.stretches.covers(day)
    }

    /// Whether a day is for rest: away or ill, or the fever just gone.
    #[must_use]
    pub fn rest(&self, day: Day) -> Option<Rest> {
        let (stretch, kind) = self.all().filter(|(stretch, _)| stretch.from <= day).last()?;
        match stretch.to {
            None => Some(Rest::Away(kind)),
            Some(to) if day < to => Some(Rest::Away(kind)),
            Some(to) if kind == Away::Fever && day < to.plus(REST_AFTER_FEVER) => Some(Rest::Recovering {
                until: to.plus(REST_AFTER_FEVER),
            }),
            Some(_) => None,
        }
    }

    /// The end of the last illness of more than a week: the safety questions come again.
    #[must_use]
    pub fn long_illness_over(&self) -> Option<Day> {
        let ill = self.all().filter(|(_, kind)| kind.is_ill());
        let long = ill.filter_map(|(stretch, _)| stretch.to.filter(|to| to.0 - stretch.from.0 > LONG_ILLNESS));
        long.max()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(told: &[(i32, Option<Away>)]) -> Aways {
        let mut aways = Aways::default();
        for (day, what) in told {
            match what {
                Some(kind) => aways.begin(Day(*day), *kind),
                None => aways.end(Day(*day)),
            }
        }
        aways
    }

    #[test]
    fn training_waits_two_days_after_a_fever() {
        let fever = all(&[(10, Some(Away::Fever)), (13, None)]);
        assert_eq!(fever.rest(Day(12)), Some(Rest::Away(Away::Fever)));
        let until = Day(15);
        assert_eq!(fever.rest(Day(13)), Some(Rest::Recovering { until }));
        assert_eq!(fever.rest(Day(14)), Some(Rest::Recovering { until }));
        assert_eq!(fever.rest(Day(15)), None);
    }

    #[test]
    fn a_cold_without_fever_waits_for_nothing_when_it_is_over() {
        let cold = all(&[(10, Some(Away::Ill)), (13, None)]);
        assert_eq!(cold.rest(Day(13)), None);
    }

    #[test]
    fn a_long_illness_is_remembered_and_a_holiday_is_none() {
        let long = all(&[(10, Some(Away::Fever)), (45, None)]);
        assert_eq!(long.long_illness_over(), Some(Day(45)));
        let holiday = all(&[(10, Some(Away::Holiday)), (45, None)]);
        assert_eq!(holiday.long_illness_over(), None);
    }

    #[test]
    fn what_was_pressed_first_can_be_corrected() {
        let aways = all(&[(10, Some(Away::Ill)), (11, Some(Away::Fever))]);
        let kinds: Vec<Away> = aways.all().map(|(_, kind)| kind).collect();
        assert_eq!(kinds, [Away::Fever]);
        assert_eq!(all(&[(10, Some(Away::Ill)), (10, None)]), Aways::default());
    }
}
