//! Fitness over time: the estimate from answers each time one of them changed, and tests as they were done. What an
//! estimate may be off by stands beside it; a difference inside that is no change. Knows nothing of how a test is done.

use super::history::History;
use crate::domain::catalogue::ExerciseId;
use crate::domain::fitness::{Uptake, estimate};
use crate::domain::fitness_age;
use crate::domain::fitness_test::{self, Results, Test};
use crate::domain::profile::{Answer, Profile, Sex};
use crate::domain::units::Day;

/// What the estimate may be off by, thousandths of ml/kg/min.
#[must_use]
pub fn error(sex: Sex) -> u16 {
    fitness_test::error(Test::Estimate, Some(sex), 0).saturating_mul(100)
}

/// All results of a test, of a lift those of one exercise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    pub test: Test,
    pub exercise: Option<ExerciseId>,
    /// In the unit of the test, oldest first; never empty.
    pub days: Vec<(Day, u16)>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Estimates {
    pub sex: Sex,
    /// By the day from which it counts, oldest first; never empty.
    pub days: Vec<(Day, Uptake)>,
}

impl Estimates {
    /// Youngest and oldest fitness age of the newest estimate, whole years.
    #[must_use]
    pub fn age(&self) -> Option<(u16, u16)> {
        let (_, newest) = self.days.last()?;
        let (young, old) = fitness_age::band(self.sex, *newest, i32::from(error(self.sex)));
        Some(((young + 5) / 10, (old + 5) / 10))
    }
}

/// The estimate after each day on which something it is reckoned from was told; `None` while something is missing.
#[must_use]
pub fn estimates(history: &History) -> Option<Estimates> {
    let mut so_far = Profile::default();
    let mut days: Vec<(Day, Uptake)> = Vec::new();
    for (day, answer) in history.all() {
        so_far.accept(answer.clone(), *day);
        let Some(uptake) = estimate(&so_far) else { continue };
        match days.last_mut() {
            Some((last, known)) if *last == *day => *known = uptake,
            Some((_, known)) if *known == uptake => {}
            _ => days.push((*day, uptake)),
        }
    }
    let sex = so_far.sex.filter(|_| !days.is_empty())?;
    Some(Estimates { sex, days })
}

/// Everything that was tested, guided by the app or told as an answer; the estimate has its own way ([`estimates`]).
#[must_use]
pub fn lines(history: &History, results: &Results) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    let mut put = |test: Test, exercise: Option<ExerciseId>, day: Day, value: u16| {
        let known = lines
            .iter_mut()
            .find(|line| line.test == test && line.exercise == exercise);
        let Some(line) = known else {
            let days = vec![(day, value)];
            return lines.push(Line { test, exercise, days });
        };
        // Of a day the guided result counts; it comes first.
        if line.days.iter().all(|(other, _)| *other != day) {
            line.days.push((day, value));
        }
    };
    for (day, told) in results.all().iter().filter(|(_, told)| told.test != Test::Estimate) {
        put(told.test, told.exercise, *day, told.value);
    }
    for (day, answer) in history.all() {
        if let Some((test, value)) = of(answer) {
            put(test, None, *day, value);
        }
    }
    for line in &mut lines {
        line.days.sort_by_key(|(day, _)| *day);
    }
    let place = |test: Test| Test::ALL.iter().position(|other| *other == test);
    lines.sort_by_key(|line| place(line.test));
    lines
}

const fn of(answer: &Answer) -> Option<(Test, u16)> {
    match answer {
        Answer::OneLeg(value) => Some((Test::OneLeg, *value)),
        Answer::SitToStand(value) => Some((Test::Chair, *value)),
        Answer::PushUps(value) => Some((Test::PushUps, *value)),
        Answer::TrunkHold(value) => Some((Test::Trunk, *value)),
        _ => None,
    }
}
