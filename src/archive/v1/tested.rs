//! Results of tests, and the calendar file that was handed over, in version 1.

use crate::archive::codes::{self, choice, code};
use crate::domain::catalogue::ExerciseId;
use crate::domain::fitness_test;
use crate::domain::reminder::{self, MOST_SERIES};
use crate::domain::units::Day;
use serde::{Deserialize, Serialize};

/// Test, result, what it was worked out from, exercise.
#[derive(Serialize, Deserialize)]
pub struct Tested(
    u16,
    u16,
    Vec<u16>,
    #[serde(default, skip_serializing_if = "Option::is_none")] Option<String>,
);

/// Pulses of stages; or load, repetitions, reserve.
const MOST_TOLD: usize = 10;

pub fn write_tested(tested: &fitness_test::Tested) -> Tested {
    Tested(
        code(&codes::TESTS, &tested.test),
        tested.value,
        tested.told.clone(),
        tested.exercise.map(ExerciseId::stored),
    )
}

/// What an exercise that is gone lifted is a result of nothing.
pub fn read_tested(Tested(test, value, told, exercise): Tested) -> Option<fitness_test::Tested> {
    let test = choice(&codes::TESTS, test)?;
    (value <= test.most() && told.len() <= MOST_TOLD).then_some(())?;
    let exercise = match exercise {
        Some(id) => Some(ExerciseId::from_str_id(&id)?),
        None => None,
    };
    Some(fitness_test::Tested {
        test,
        value,
        told,
        exercise,
    })
}

#[derive(Serialize, Deserialize)]
pub struct Reminded {
    base: i64,
    sequence: u16,
    /// Minute of the day that was chosen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    minute: Option<u16>,
    ahead: u16,
    /// Number, day, minute of the day, minutes, weeks.
    series: Vec<(u32, i32, u16, u16, u8)>,
}

pub fn write_reminded(handed: &reminder::Handed) -> Reminded {
    let each = |series: &reminder::Series| (series.number, series.day.0, series.minute, series.minutes, series.weeks);
    Reminded {
        base: handed.base.0,
        sequence: handed.sequence,
        minute: handed.minute,
        ahead: handed.ahead,
        series: handed.series.iter().map(each).collect(),
    }
}

pub fn read_reminded(stored: &Reminded) -> Option<reminder::Handed> {
    let right =
        stored.series.len() <= MOST_SERIES && stored.minute.is_none_or(|minute| minute < 1440) && stored.ahead <= 1440;
    let series = |(number, day, minute, minutes, weeks): &(u32, i32, u16, u16, u8)| {
        let right = *minute < 1440 && *minutes <= 1440 && (0..=84_000).contains(day);
        right.then_some(reminder::Series {
            number: *number,
            day: Day(*day),
            minute: *minute,
            minutes: *minutes,
            weeks: *weeks,
        })
    };
    right.then_some(())?;
    Some(reminder::Handed {
        base: super::parts::instant(stored.base)?,
        sequence: stored.sequence,
        minute: stored.minute,
        ahead: stored.ahead,
        series: stored.series.iter().map(series).collect::<Option<_>>()?,
    })
}
