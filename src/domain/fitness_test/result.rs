//! What a result says: how far it can be off, what others of this age and sex reach, and whether it has really changed.

use super::Test;
use crate::domain::fitness::{Class, Uptake};
use crate::domain::fitness_age;
use crate::domain::profile::{Profile, Sex};
use crate::domain::program::proposals as p;
use crate::domain::self_test;

/// How far the number can be off, in the unit of the test. Of the uptakes two of three people lie within it (Nes 2011;
/// Loe 2016); the others are proposals.
#[must_use]
pub fn error(test: Test, sex: Option<Sex>, value: u16) -> u16 {
    let of_both = |(men, women): (u16, u16)| match sex {
        Some(Sex::Female) => women,
        _ => men,
    };
    match test {
        Test::Estimate => of_both(p::ESTIMATE_ERROR),
        Test::Treadmill => of_both(p::TREADMILL_ERROR),
        Test::Step => of_both(p::STEP_ERROR),
        Test::Walk => p::WALK_ERROR,
        Test::Chair => p::CHAIR_ERROR,
        Test::PushUps => p::PUSH_UP_ERROR,
        Test::Trunk => share(value, p::TRUNK_ERROR, 5),
        Test::OneLeg => share(value, p::ONE_LEG_ERROR, 3),
        Test::Lift => share(value, p::LIFT_ERROR, 10),
    }
}

/// Per cent of a value, but not less.
const fn share(value: u16, per_cent: u16, least: u16) -> u16 {
    let share = (value as u32 * per_cent as u32 / 100) as u16;
    if share > least { share } else { least }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Change {
    /// Within what the test itself can be off.
    NotSure,
    Better,
    Less,
}

/// Whether the later of two results is really another.
#[must_use]
pub fn change(test: Test, sex: Option<Sex>, before: u16, after: u16) -> Change {
    let error = error(test, sex, before.max(after));
    if before.abs_diff(after) <= error {
        Change::NotSure
    } else if after > before {
        Change::Better
    } else {
        Change::Less
    }
}

/// What a result is seen against.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reference {
    /// The average of healthy people of this age and sex, tenths of ml/kg/min; the fitness age as a band, tenths of a year.
    Uptake { mean: u16, band: (u16, u16), class: Class },
    /// Metres to expect for this age, sex, height and weight.
    Expected(u16),
    /// Three of four of this age and sex reach it.
    ThreeOfFour(u16),
    /// So many push-ups are called good for this age and sex: men on their toes, women on their knees.
    Good { sex: Sex, from: u16, to: u16 },
    /// Below it balance is trained more.
    Limit(u16),
    /// One's own earlier results only.
    Own,
}

/// What this person's result is seen against.
#[must_use]
pub fn reference(test: Test, profile: &Profile, value: u16) -> Reference {
    let known = profile.sex.zip(profile.age);
    match (test, known) {
        (Test::Estimate | Test::Treadmill | Test::Step, Some((sex, age))) => {
            let uptake = Uptake(i32::from(value) * 100);
            let off = i32::from(error(test, Some(sex), value)) * 100;
            Reference::Uptake {
                mean: fitness_age::mean(sex, age),
                band: fitness_age::band(sex, uptake, off),
                class: Class::of(uptake, sex, age),
            }
        }
        (Test::Walk, Some((sex, age))) => expected_walk(profile, sex, age).map_or(Reference::Own, Reference::Expected),
        (Test::Chair, Some((sex, age))) => Reference::ThreeOfFour(self_test::sit_to_stand_limit(sex, age)),
        (Test::PushUps, Some((sex, age))) => {
            let (from, to) = self_test::push_ups_good(sex, age);
            Reference::Good { sex, from, to }
        }
        (Test::OneLeg, _) => Reference::Limit(self_test::one_leg_limit(profile.age)),
        _ => Reference::Own,
    }
}

/// Metres in six minutes (Enright 1998): men 7.57 cm - 5.02 y - 1.76 kg - 309; women 2.11 cm - 2.29 kg - 5.78 y + 667.
fn expected_walk(profile: &Profile, sex: Sex, age: u8) -> Option<u16> {
    let (height, weight) = (i64::from(profile.height_cm?), i64::from(profile.weight_kg?));
    let age = i64::from(age);
    let hundredths = match sex {
        Sex::Male => 757 * height - 502 * age - 176 * weight - 30_900,
        Sex::Female => 211 * height - 229 * weight - 578 * age + 66_700,
    };
    u16::try_from((hundredths + 50).div_euclid(100))
        .ok()
        .filter(|metres| *metres > 100)
}
