//! Tests in words: what they are called, how they go, what a result says.

use super::because::decimal;
use super::{Text, date};
use crate::domain::fitness_test::protocol::{speed, step_height};
use crate::domain::fitness_test::{Change, Does, Reference, Test, Unit, change, error, reference};
use crate::domain::profile::{Profile, Sex};
use crate::domain::units::Day;

#[must_use]
pub fn name(t: &Text, test: Test) -> String {
    match test {
        Test::Estimate => t.fitness_test_name_estimate(),
        Test::Walk => t.fitness_test_name_walk(),
        Test::Chair => t.fitness_test_name_chair(),
        Test::OneLeg => t.fitness_test_name_one_leg(),
        Test::PushUps => t.fitness_test_name_push_ups(),
        Test::Trunk => t.fitness_test_name_trunk(),
        Test::Step => t.fitness_test_name_step(),
        Test::Treadmill => t.fitness_test_name_treadmill(),
        Test::Lift => t.fitness_test_name_lift(),
    }
    .to_owned()
}

/// How it goes, for this person.
#[must_use]
pub fn how(t: &Text, test: Test, profile: &Profile) -> String {
    match test {
        Test::Estimate => t.fitness_test_how_estimate().to_owned(),
        Test::Walk => t.fitness_test_how_walk().to_owned(),
        Test::Chair => t.fitness_test_how_chair().to_owned(),
        Test::OneLeg => t.fitness_test_how_one_leg().to_owned(),
        Test::PushUps => t.fitness_test_how_push_ups().to_owned(),
        Test::Trunk => t.fitness_test_how_trunk().to_owned(),
        Test::Step => t.fitness_test_how_step(&(step_height(profile) / 10)),
        Test::Treadmill => t.fitness_test_how_treadmill(&decimal(t.lang, speed(profile))),
        Test::Lift => t.fitness_test_how_lift().to_owned(),
    }
}

/// What to do in a step.
#[must_use]
pub fn does(t: &Text, does: Does) -> String {
    match does {
        Does::Ready => t.fitness_test_do_ready().to_owned(),
        Does::WarmUp(speed) => t.fitness_test_do_warm_up(&decimal(t.lang, speed)),
        Does::Uphill(speed, grade) => t.fitness_test_do_uphill(&decimal(t.lang, speed), &grade),
        Does::Steps(rate) => t.fitness_test_do_steps(&rate),
        Does::Walk => t.fitness_test_do_walk().to_owned(),
        Does::Rise => t.fitness_test_do_rise().to_owned(),
        Does::PushUp => t.fitness_test_do_push_up().to_owned(),
        Does::Hold => t.fitness_test_do_hold().to_owned(),
        Does::Stand => t.fitness_test_do_stand().to_owned(),
        Does::Lift => t.fitness_test_result().to_owned(),
        Does::CoolDown => t.fitness_test_do_cool_down().to_owned(),
    }
}

/// `41,3 ml/kg/min`, `560 meter`
#[must_use]
pub fn value(t: &Text, test: Test, value: u16) -> String {
    match test.unit() {
        Unit::Uptake => t.fitness_test_value_uptake(&decimal(t.lang, value)),
        Unit::Metres => t.fitness_test_value_metres(&value),
        Unit::Times => t.fitness_test_value_times(&value),
        Unit::Seconds => t.fitness_test_value_seconds(&value),
        Unit::Load => t.fitness_test_value_load(&decimal(t.lang, value)),
    }
}

/// How far a result can be off, and what it is seen against: a sentence each.
#[must_use]
pub fn meaning(t: &Text, test: Test, profile: &Profile, found: u16) -> Vec<String> {
    let off = error(test, profile.sex, found);
    let said = |number: u16| value(t, test, number);
    let mut lines = vec![t.fitness_test_range(&said(found.saturating_sub(off)), &said(found.saturating_add(off)))];
    match reference(test, profile, found) {
        Reference::Uptake { mean, band, .. } => {
            lines.push(t.fitness_test_mean(&said(mean)));
            lines.push(t.fitness_test_age(&(band.0 / 10), &(band.1 / 10)));
        }
        Reference::Expected(metres) => lines.push(t.fitness_test_expected(&metres)),
        Reference::ThreeOfFour(count) => lines.push(t.fitness_test_three_of_four(&count)),
        Reference::Good { sex, from, to } => lines.push(match sex {
            Sex::Male => t.fitness_test_good_men(&from, &to),
            Sex::Female => t.fitness_test_good_women(&from, &to),
        }),
        Reference::Limit(seconds) => lines.push(t.fitness_test_limit(&seconds)),
        Reference::Own => lines.push(t.fitness_test_own().to_owned()),
    }
    lines
}

/// Whether something has really changed since an earlier result.
#[must_use]
pub fn changed(t: &Text, test: Test, profile: &Profile, before: (Day, u16), after: u16) -> String {
    let (day, earlier) = before;
    let day = date::full(t, day);
    match change(test, profile.sex, earlier, after) {
        Change::NotSure => t.fitness_test_change_not_sure(&day),
        Change::Better => t.fitness_test_change_better(&day),
        Change::Less => t.fitness_test_change_less(&day),
    }
}
