//! Tests of fitness and strength: whom they are not for, when they stop, and what may be said of a result.

use crate::people::fit;
use kraftpause::domain::evidence::RuleId;
use kraftpause::domain::fitness_test::protocol::stop_pulse;
use kraftpause::domain::fitness_test::{Change, Reference, Test, against, change, error, reference};
use kraftpause::domain::pain::{Duration, Pain, Region, Side, Site};
use kraftpause::domain::pressure::Pressure;
use kraftpause::domain::profile::{Pregnancy, Profile, Sex};
use kraftpause::domain::screening::Screening;
use kraftpause::domain::units::Day;

const TODAY: Day = Day(20_780);

fn healthy() -> Profile {
    Profile {
        age: Some(45),
        sex: Some(Sex::Female),
        ..fit()
    }
}

fn stops(test: Test, profile: &Profile) -> Vec<RuleId> {
    against(test, profile, TODAY).iter().map(|reason| reason.rule).collect()
}

#[test]
fn a_healthy_person_may_do_every_test() {
    for test in Test::ALL {
        assert_eq!(stops(test, &healthy()), [], "{test:?}");
    }
}

#[test]
fn test_screening() {
    let open = Profile {
        screening: Screening::default(),
        ..healthy()
    };
    for test in Test::ALL {
        let expected: &[RuleId] = if test == Test::Estimate {
            &[]
        } else {
            &[RuleId::TestScreening]
        };
        assert_eq!(stops(test, &open), expected, "{test:?}");
    }
}

#[test]
fn test_pregnant() {
    let carrying = Profile {
        pregnancy: Some(Pregnancy::Pregnant {
            late: false,
            complicated: false,
            hard_agreed: true,
        }),
        ..healthy()
    };
    for test in Test::ALL.into_iter().filter(|test| *test != Test::Estimate) {
        assert!(stops(test, &carrying).contains(&RuleId::TestPregnant), "{test:?}");
    }
}

#[test]
fn test_pressure() {
    let with = |systolic, diastolic| Profile {
        pressure: Some((TODAY, Pressure { systolic, diastolic })),
        ..healthy()
    };
    let stopped = |profile: &Profile| -> Vec<Test> {
        let stopped = |test: &Test| stops(*test, profile).contains(&RuleId::TestPressure);
        Test::ALL.into_iter().filter(stopped).collect()
    };
    assert_eq!(stopped(&with(139, 89)), []);
    assert_eq!(stopped(&with(140, 80)), [Test::PushUps, Test::Trunk, Test::Lift]);
    assert_eq!(stopped(&with(150, 100)).len(), 7, "all but the estimate and one leg");
}

#[test]
fn test_pain() {
    let sore = |region, worst| Profile {
        pains: Some(vec![Pain::new(
            Site {
                region,
                side: Side::Left,
            },
            worst,
            Duration::UnderSixWeeks,
        )]),
        ..healthy()
    };
    assert_eq!(stops(Test::Chair, &sore(Region::Knee, 6)), [RuleId::TestPain]);
    assert_eq!(stops(Test::Chair, &sore(Region::Knee, 5)), []);
    assert_eq!(stops(Test::Chair, &sore(Region::Shoulder, 9)), []);
    assert_eq!(stops(Test::PushUps, &sore(Region::Shoulder, 9)), [RuleId::TestPain]);
}

#[test]
fn test_pulse() {
    let medicine = Profile {
        screening: Screening {
            yes: [false, false, false, false, true, false, false].map(Some),
            cleared_by_professional: true,
            ..Screening::default()
        },
        ..healthy()
    };
    for test in Test::ALL {
        let by_pulse = matches!(test, Test::Treadmill | Test::Step);
        assert_eq!(
            stops(test, &medicine).contains(&RuleId::TestPulse),
            by_pulse,
            "{test:?}"
        );
    }
    let ageless = Profile { age: None, ..healthy() };
    assert_eq!(stops(Test::Step, &ageless), [RuleId::TestPulse]);
}

#[test]
fn test_stop() {
    // 211 - 0.64 x 45 = 182.2; 85 and 80 per cent of it.
    assert_eq!(stop_pulse(Test::Treadmill, &healthy()), Some(155));
    assert_eq!(stop_pulse(Test::Step, &healthy()), Some(146));
}

#[test]
fn test_change() {
    let sex = Some(Sex::Female);
    assert_eq!(error(Test::Estimate, sex, 350), 51);
    assert_eq!(change(Test::Estimate, sex, 350, 401), Change::NotSure);
    assert_eq!(change(Test::Estimate, sex, 350, 402), Change::Better);
    assert_eq!(
        change(Test::Estimate, Some(Sex::Male), 350, 402),
        Change::NotSure,
        "5.7 for men"
    );
    assert_eq!(change(Test::Chair, sex, 34, 30), Change::Less);
    assert_eq!(change(Test::Walk, sex, 560, 610), Change::NotSure);
    assert_eq!(
        change(Test::Trunk, sex, 100, 120),
        Change::NotSure,
        "a fifth of the longer one"
    );
    assert_eq!(change(Test::Trunk, sex, 100, 130), Change::Better);
}

#[test]
fn fitness_age() {
    let Reference::Uptake { mean, band, .. } = reference(Test::Estimate, &healthy(), 360) else {
        panic!("an uptake has an age");
    };
    assert_eq!(mean, 384);
    // 36.0 is 51.0 years (evidence 4.4); 41.1 and 30.9 lie on both sides.
    assert!(band.0 < 510 && 510 < band.1, "{band:?}");
    let nobody = Profile { sex: None, ..healthy() };
    assert_eq!(reference(Test::Estimate, &nobody, 360), Reference::Own);
}
