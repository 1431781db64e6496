//! Before and after: the first two weeks against the two weeks around the fourth, or the thirteenth, week. A difference is called
//! a change only when it is larger than the scale's or the test's own error; otherwise it is "about the same".
//! Flare-ups and other days that are kept out count on neither side.

use super::fitness::{self, Line};
use super::kept_out::KeptOut;
use super::wellbeing::{self, Feeling};
use super::{pain, tenths};
use crate::domain::catalogue::ExerciseId;
use crate::domain::diary::Diary;
use crate::domain::fitness_test::{self, Results, Test};
use crate::domain::pain::Region;
use crate::domain::profile::Profile;
use crate::domain::program::proposals as p;
use crate::domain::units::Day;

/// When it is looked back (evidence 2.2: repeated after a month, closed after three).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum At {
    FourWeeks,
    ThreeMonths,
}

impl At {
    pub const ALL: [At; 2] = [At::FourWeeks, At::ThreeMonths];

    const fn days(self) -> i32 {
        match self {
            At::FourWeeks => 28,
            At::ThreeMonths => 91,
        }
    }

    /// How far from that day a test may lie and still be meant.
    const fn slack(self) -> i32 {
        match self {
            At::FourWeeks => 13,
            At::ThreeMonths => 30,
        }
    }
}

/// What is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Of {
    Pain(Region),
    Feeling(Feeling),
    /// Tenths of ml/kg/min.
    Uptake,
    /// In the unit of the test; of a lift, what was lifted.
    Test(Test, Option<ExerciseId>),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    Better,
    Worse,
    /// Nearer than the error.
    Same,
}

/// Both sides in tenths, those of tests in their unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Compared {
    pub of: Of,
    pub before: u16,
    pub after: u16,
    pub verdict: Verdict,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// Comes on this day.
    NotYet(Day),
    /// May be empty: too little was told on one of the sides.
    Told(Vec<Compared>),
}

/// `None` before the first session.
#[must_use]
pub fn change(
    diary: &Diary,
    profile: &Profile,
    results: &Results,
    kept_out: &KeptOut,
    at: At,
    today: Day,
) -> Option<Change> {
    let first = diary.totals().first?;
    let then = first.plus(at.days());
    if today < then {
        return Some(Change::NotYet(then));
    }
    let looks = Looks { first, then, at };
    let mut all: Vec<Compared> = pain::told(diary, kept_out)
        .into_iter()
        .filter_map(|told| looks.means(Of::Pain(told.region), &told.days))
        .collect();
    all.extend(Feeling::ALL.into_iter().filter_map(|feeling| {
        let told = wellbeing::told(&profile.check_ins, diary, kept_out, feeling);
        looks.means(Of::Feeling(feeling), &told)
    }));
    let sex = profile.sex;
    if let Some(estimates) = fitness::estimates(&profile.history) {
        let days: Vec<(Day, u16)> = estimates
            .days
            .iter()
            .map(|(day, uptake)| (*day, uptake.tenths()))
            .collect();
        all.extend(looks.results(Of::Uptake, &days, |before, after| {
            fitness_test::change(Test::Estimate, sex, before, after)
        }));
    }
    all.extend(
        fitness::lines(&profile.history, results)
            .into_iter()
            .filter_map(|Line { test, exercise, days }| {
                let judge = |before, after| fitness_test::change(test, sex, before, after);
                looks.results(Of::Test(test, exercise), &days, judge)
            }),
    );
    Some(Change::Told(all))
}

/// The two looks that are compared.
#[derive(Clone, Copy)]
struct Looks {
    first: Day,
    then: Day,
    at: At,
}

impl Looks {
    /// The means of two weeks each; a single answer on a side says too little.
    fn means(self, of: Of, told: &[(Day, u8)]) -> Option<Compared> {
        let mean = |from: Day, to: Day| {
            let here = told.iter().filter(|(day, _)| from <= *day && *day <= to);
            let (sum, count) = here.fold((0_u32, 0_u32), |(sum, count), (_, value)| {
                (sum + u32::from(*value), count + 1)
            });
            (count > 1).then(|| tenths(sum, count)).flatten()
        };
        // Check-ins and the morning of the first day may have been told just before the first session.
        let before = mean(self.first.plus(-7), self.first.plus(13))?;
        let after = mean(self.then.plus(-7), self.then.plus(6))?;
        let better_high = match of {
            Of::Feeling(feeling) => feeling.is_better_high(),
            Of::Pain(_) | Of::Uptake | Of::Test(..) => false,
        };
        let verdict = match () {
            () if before.abs_diff(after) < error(of) => Verdict::Same,
            () if (after > before) == better_high => Verdict::Better,
            () => Verdict::Worse,
        };
        Some(Compared {
            of,
            before,
            after,
            verdict,
        })
    }

    /// The first result, if it is from the beginning, and the one nearest to the day, as far as it may lie away. How exact
    /// a test is, the test itself knows.
    fn results(
        self,
        of: Of,
        told: &[(Day, u16)],
        judge: impl Fn(u16, u16) -> fitness_test::Change,
    ) -> Option<Compared> {
        let slack = self.at.slack();
        let (day, before) = *told.iter().find(|(day, _)| *day <= self.first.plus(27))?;
        let away = |other: &Day| i64::from(other.0).abs_diff(i64::from(self.then.0));
        let near = told
            .iter()
            .filter(|(other, _)| *other > day && away(other) <= slack.unsigned_abs().into());
        let (_, after) = *near.min_by_key(|(other, _)| away(other))?;
        let verdict = match judge(before, after) {
            fitness_test::Change::NotSure => Verdict::Same,
            fitness_test::Change::Better => Verdict::Better,
            fitness_test::Change::Less => Verdict::Worse,
        };
        Some(Compared {
            of,
            before,
            after,
            verdict,
        })
    }
}

/// What a difference of two means must reach to be called a change, tenths.
const fn error(of: Of) -> u16 {
    match of {
        Of::Pain(_) => p::REAL_PAIN_CHANGE,
        Of::Feeling(Feeling::WorkAbility) => p::REAL_WORK_ABILITY_CHANGE,
        Of::Feeling(Feeling::Stress | Feeling::Mood) => p::REAL_SHORT_SCALE_CHANGE,
        Of::Feeling(Feeling::Sleep | Feeling::Energy) => p::REAL_SCALE_CHANGE,
        Of::Uptake | Of::Test(..) => 0,
    }
}
