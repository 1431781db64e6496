//! The estimate of fitness with what it may be off by, and tests, in words. A difference inside the error is said to be none.

use super::super::{Text, fitness_test};
use super::tenths;
use crate::domain::catalogue::ExerciseId;
use crate::domain::fitness_test::Test;
use crate::domain::profile::Profile;
use crate::domain::progress::fitness::{Estimates, Line, error};

/// The newest estimate as a band, the fitness age as a band, and what can be said of the difference from the first.
#[must_use]
pub fn summary(text: &Text, estimates: &Estimates) -> Vec<String> {
    let (Some((_, first)), Some((_, last))) = (estimates.days.first(), estimates.days.last()) else {
        return Vec::new();
    };
    let error = i32::from(error(estimates.sex));
    let off = |by: i32| tenths(text, crate::domain::fitness::Uptake(last.0.saturating_add(by)).tenths());
    let mut lines = vec![text.progress_chart_uptake_sum(&tenths(text, last.tenths()), &off(-error), &off(error))];
    lines.extend(estimates.age().map(|(young, old)| {
        if young == old {
            text.progress_chart_uptake_age_same(&young)
        } else {
            text.progress_chart_uptake_age(&young, &old)
        }
    }));
    if estimates.days.len() > 1 {
        let change = last.0.saturating_sub(first.0);
        let said = match () {
            () if change.abs() < error => text.progress_chart_uptake_same(),
            () if change > 0 => text.progress_chart_uptake_up(),
            () => text.progress_chart_uptake_down(),
        };
        lines.push(said.to_owned());
    }
    lines
}

/// `Armhevinger`; of a lift, what was lifted.
#[must_use]
pub fn test(text: &Text, test: Test, exercise: Option<ExerciseId>) -> String {
    let name = fitness_test::name(text, test);
    match exercise {
        Some(exercise) => format!("{name}: {}", text.exercise(exercise).name),
        None => name,
    }
}

/// First and latest result, what the latest means, and whether it is really another than the first.
#[must_use]
pub fn results(text: &Text, line: &Line, profile: &Profile) -> Vec<String> {
    let (Some(first), Some((_, last))) = (line.days.first(), line.days.last()) else {
        return Vec::new();
    };
    let say = |value: u16| fitness_test::value(text, line.test, value);
    let mut lines = match line.days.len() {
        1 => vec![text.progress_chart_test_once(&say(first.1))],
        _ => vec![text.progress_chart_test_sum(&say(first.1), &say(*last))],
    };
    lines.extend(fitness_test::meaning(text, line.test, profile, *last));
    if line.days.len() > 1 {
        lines.push(fitness_test::changed(text, line.test, profile, *first, *last));
    }
    lines
}
