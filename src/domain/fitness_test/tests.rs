//! The numbers of the tests against what was worked out by hand, and what must hold for any pulse.

use super::line::{stepping, uptake, walking};
use super::*;
use crate::domain::fitness::Uptake;
use crate::domain::profile::{BoutLength, Frequency, Habits, Intensity, Profile, Sex};
use proptest::prelude::*;

fn forty_five() -> Profile {
    Profile {
        age: Some(45),
        sex: Some(Sex::Male),
        height_cm: Some(180),
        weight_kg: Some(80),
        ..Profile::default()
    }
}

fn told(test: Test, value: u16) -> Tested {
    Tested {
        test,
        value,
        told: Vec::new(),
        exercise: None,
    }
}

#[test]
fn work_costs_what_the_equations_say() {
    // 5.5 km/h at 10 per cent: 29.2 (evidence 4.2).
    assert_eq!(walking(55, 10), 29_166);
    assert_eq!(walking(50, 0), 11_833);
    // 30 cm, 15 steps: 0.2 x 15 + 2.394 x 0.3 x 15 + 3.5.
    assert_eq!(stepping(15, 300), 17_273);
}

#[test]
fn a_line_through_the_stages_leads_to_the_highest_pulse() {
    // 5 km/h: 17.833, 23.833 and 29.833; ten beats for each six; 182.2 at the top: 29.833 + 6 x 4.22 with the last at 140.
    let value = uptake(Test::Treadmill, &forty_five(), &[120, 130, 140]).unwrap();
    assert!((value.0 - 55_153).abs() <= 2, "{value:?}");
    let own = Profile {
        max_pulse: Some(160),
        ..forty_five()
    };
    // Only 120 and 130 lie below 85 per cent of 160; 136 would be the limit.
    let value = uptake(Test::Treadmill, &own, &[120, 130, 150]).unwrap();
    assert!((value.0 - 41_833).abs() <= 2, "{value:?}");
}

#[test]
fn without_two_pulses_that_rise_there_is_no_number() {
    for pulses in [
        &[120][..],
        &[],
        &[0, 0, 0],
        &[130, 130, 130],
        &[140, 130, 120],
        &[90, 100, 105],
    ] {
        assert_eq!(uptake(Test::Treadmill, &forty_five(), pulses), None, "{pulses:?}");
    }
    assert_eq!(uptake(Test::Walk, &forty_five(), &[120, 130]), None);
    assert_eq!(
        uptake(Test::Step, &Profile::default(), &[120, 130]),
        None,
        "no age, no highest pulse"
    );
}

#[test]
fn the_treadmill_takes_thirteen_minutes_and_the_step_ten() {
    let minutes = |test, what: fn(&Step) -> bool| -> u16 {
        let steps = steps(test, &forty_five());
        steps
            .iter()
            .filter(|step| what(step))
            .map(|step| step.seconds)
            .sum::<u16>()
            / 60
    };
    let work = |step: &Step| !matches!(step.does, Does::Ready | Does::CoolDown);
    assert_eq!(minutes(Test::Treadmill, work), 13);
    assert_eq!(minutes(Test::Step, work), 10);
    assert_eq!(minutes(Test::Walk, work), 6);
    assert_eq!(minutes(Test::Chair, work), 1);
    let fit = Profile {
        habits: Some(Habits {
            frequency: Frequency::TwoOrThree,
            intensity: Intensity::Breathless,
            length: BoutLength::HalfHourOrMore,
        }),
        ..forty_five()
    };
    assert_eq!((protocol::speed(&forty_five()), protocol::speed(&fit)), (50, 55));
    assert_eq!(
        (protocol::step_height(&forty_five()), protocol::step_height(&fit)),
        (200, 300)
    );
    assert_eq!(protocol::stop_pulse(Test::Treadmill, &forty_five()), Some(155));
    assert_eq!(protocol::stop_pulse(Test::Step, &forty_five()), Some(146));
    assert_eq!(protocol::stop_pulse(Test::Walk, &forty_five()), None);
}

#[test]
fn push_ups_are_seen_against_what_is_called_good_for_age_and_sex() {
    let good = |sex, from, to| Reference::Good { sex, from, to };
    let of = |sex| {
        let profile = Profile { sex, ..forty_five() };
        reference(Test::PushUps, &profile, 9)
    };
    assert_eq!(of(Some(Sex::Male)), good(Sex::Male, 13, 16));
    assert_eq!(of(Some(Sex::Female)), good(Sex::Female, 11, 14));
    assert_eq!(of(None), Reference::Own);
}

#[test]
fn a_walk_is_seen_against_what_enright_expects() {
    // 7.57 x 180 - 5.02 x 45 - 1.76 x 80 - 309 = 686.9
    assert_eq!(reference(Test::Walk, &forty_five(), 600), Reference::Expected(687));
    let woman = Profile {
        sex: Some(Sex::Female),
        height_cm: Some(165),
        weight_kg: Some(65),
        ..forty_five()
    };
    // 2.11 x 165 - 2.29 x 65 - 5.78 x 45 + 667 = 606.2
    assert_eq!(reference(Test::Walk, &woman, 600), Reference::Expected(606));
    assert_eq!(reference(Test::Walk, &Profile::default(), 600), Reference::Own);
}

#[test]
fn results_are_kept_by_day_and_due_after_three_months() {
    let mut results = Results::default();
    results.put(Day(100), told(Test::Walk, 500));
    results.put(Day(50), told(Test::Chair, 30));
    results.put(Day(100), told(Test::Walk, 520));
    let days: Vec<(Day, u16)> = results.all().iter().map(|(day, told)| (*day, told.value)).collect();
    assert_eq!(days, [(Day(50), 30), (Day(100), 520)]);
    assert_eq!(results.due(Test::Walk), Some(Day(190)));
    assert_eq!(results.due(Test::Trunk), None);
    assert_eq!(results.due_on(Day(189)), [Test::Chair]);
    assert_eq!(results.due_on(Day(190)), [Test::Walk, Test::Chair]);
    let said: Vec<i32> = (130..300).filter(|day| results.newly_due(Day(*day))).collect();
    let expected: Vec<i32> = (140..154).chain(190..204).collect();
    assert_eq!(said, expected, "two weeks each, and nobody is pressed");
}

#[test]
fn every_test_has_an_address_of_its_own() {
    for test in Test::ALL {
        assert_eq!(Test::from_id(test.id()), Some(test));
    }
    assert_eq!(Test::from_id("marathon"), None);
}

proptest! {
    #[test]
    fn any_pulses_give_a_possible_uptake_or_none(pulses in prop::collection::vec(0..300_u16, 0..8), age in 16..90_u8) {
        let profile = Profile { age: Some(age), ..forty_five() };
        for test in Test::ALL {
            if let Some(Uptake(value)) = uptake(test, &profile, &pulses) {
                prop_assert!((10_000..=95_000).contains(&value));
            }
        }
    }

    #[test]
    fn the_same_result_twice_is_no_change(value in 0..1000_u16) {
        for test in Test::ALL {
            prop_assert_eq!(change(test, Some(Sex::Female), value, value), Change::NotSure);
            prop_assert!(error(test, None, value) > 0);
        }
    }
}
