//! Tests that a person can do alone: what they are called, what they measure, what they gave. How each goes stands in
//! [`protocol`], whom it is not for in [`gate`], what a result says in [`result`].

pub mod gate;
pub mod line;
pub mod protocol;
pub mod result;

pub use gate::against;
pub use protocol::{Does, Step, steps};
pub use result::{Change, Reference, change, error, reference};

use super::catalogue::ExerciseId;
use super::program::proposals as p;
use super::units::Day;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Test {
    /// From answers alone.
    Estimate,
    /// Thirteen minutes of walking uphill.
    Treadmill,
    /// Up and down a step, faster every two minutes.
    Step,
    /// As far as six minutes of walking lead.
    Walk,
    /// Rises from a chair in a minute.
    Chair,
    PushUps,
    /// Forearms and toes.
    Trunk,
    /// One leg, eyes open.
    OneLeg,
    /// The largest load, from a set of repetitions.
    Lift,
}

/// What the number of a result is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Unit {
    /// Maximal oxygen uptake, tenths of ml/kg/min.
    Uptake,
    Metres,
    Times,
    Seconds,
    /// Tenths of a kilogram.
    Load,
}

impl Test {
    /// In the order in which they are offered.
    pub const ALL: [Test; 9] = [
        Test::Estimate,
        Test::Walk,
        Test::Chair,
        Test::OneLeg,
        Test::PushUps,
        Test::Trunk,
        Test::Step,
        Test::Treadmill,
        Test::Lift,
    ];

    /// In addresses.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Test::Estimate => "estimate",
            Test::Treadmill => "treadmill",
            Test::Step => "step",
            Test::Walk => "walk",
            Test::Chair => "chair",
            Test::PushUps => "push-ups",
            Test::Trunk => "trunk",
            Test::OneLeg => "one-leg",
            Test::Lift => "lift",
        }
    }

    #[must_use]
    pub fn from_id(id: &str) -> Option<Test> {
        Test::ALL.into_iter().find(|test| test.id() == id)
    }

    #[must_use]
    pub const fn unit(self) -> Unit {
        match self {
            Test::Estimate | Test::Treadmill | Test::Step => Unit::Uptake,
            Test::Walk => Unit::Metres,
            Test::Chair | Test::PushUps => Unit::Times,
            Test::Trunk | Test::OneLeg => Unit::Seconds,
            Test::Lift => Unit::Load,
        }
    }

    /// Goes by the pulse, and means nothing where something else moves it.
    #[must_use]
    pub const fn needs_pulse(self) -> bool {
        matches!(self, Test::Treadmill | Test::Step)
    }

    /// Largest number that a result can have.
    #[must_use]
    pub const fn most(self) -> u16 {
        match self.unit() {
            Unit::Uptake => 1_000,
            Unit::Metres => 1_500,
            Unit::Times => 200,
            Unit::Seconds => 900,
            Unit::Load => 6_000,
        }
    }
}

/// What a test gave.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tested {
    pub test: Test,
    /// In the unit of the test.
    pub value: u16,
    /// What it was worked out from: pulses in the order of the stages; or load in tenths, repetitions, reserve.
    pub told: Vec<u16>,
    /// What was lifted.
    pub exercise: Option<ExerciseId>,
}

/// All results, oldest first; of one test and exercise on a day the last one counts.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Results(Vec<(Day, Tested)>);

impl Results {
    pub fn put(&mut self, day: Day, tested: Tested) {
        let same = |(known, other): &(Day, Tested)| {
            *known == day && other.test == tested.test && other.exercise == tested.exercise
        };
        self.0.retain(|known| !same(known));
        let at = self.0.partition_point(|(known, _)| *known <= day);
        self.0.insert(at, (day, tested));
    }

    #[must_use]
    pub fn all(&self) -> &[(Day, Tested)] {
        &self.0
    }

    /// Results of one test, and of a lift those of one exercise, oldest first.
    pub fn of(&self, test: Test, exercise: Option<ExerciseId>) -> impl DoubleEndedIterator<Item = (Day, &Tested)> {
        let own = self.0.iter().filter(move |(_, told)| told.test == test);
        own.filter(move |(_, told)| exercise.is_none() || told.exercise == exercise)
            .map(|(day, told)| (*day, told))
    }

    /// When a test is to be done again; `None` before its first time. Sooner, its own error is larger than what a body can
    /// have gained.
    #[must_use]
    pub fn due(&self, test: Test) -> Option<Day> {
        let (day, _) = self.of(test, None).next_back()?;
        Some(day.plus(p::RETEST_DAYS))
    }

    /// Tests that were done once and are due on a day.
    #[must_use]
    pub fn due_on(&self, today: Day) -> Vec<Test> {
        let due = |test: &Test| self.due(*test).is_some_and(|day| day <= today);
        Test::ALL.into_iter().filter(due).collect()
    }

    /// Whether a test became due lately: said for some days, then no more.
    #[must_use]
    pub fn newly_due(&self, today: Day) -> bool {
        let lately = |day: Day| day <= today && today.0 - day.0 < p::RETEST_SAID_DAYS;
        Test::ALL.into_iter().filter_map(|test| self.due(test)).any(lately)
    }
}

#[cfg(test)]
mod tests;
