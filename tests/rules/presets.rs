//! Ready-made sessions: their timelines, who gets them, and what is said to those who do not.

use crate::people::{TODAY, fit, items, pain, week, yes_to};
use kraftpause::domain::evidence::RuleId;
use kraftpause::domain::max_load::{brzycki, epley, load_for};
use kraftpause::domain::pain::Region;
use kraftpause::domain::pressure::Pressure;
use kraftpause::domain::profile::{Equipment, Pregnancy, Profile};
use kraftpause::domain::program::Past;
use kraftpause::domain::program::reason::{Fact, Reason};
use kraftpause::domain::program::{self, Dose, PlannedSession, Preset, Wishes};
use kraftpause::domain::red_flag::RedFlag;
use kraftpause::domain::screening::{SafetyQuestion, Screening};

fn preset(profile: &Profile, preset: Preset) -> Result<PlannedSession, Vec<Reason>> {
    program::preset(profile, &Wishes::default(), &Past::default(), TODAY, preset)
}

fn doses(session: &PlannedSession) -> Vec<Dose> {
    session.items.iter().map(|item| item.dose).collect()
}

fn says(session: &PlannedSession, rule: RuleId) -> bool {
    session.reasons.iter().any(|reason| reason.rule == rule)
}

#[test]
fn dose_circuit() {
    for (which, exercises, minutes, dose) in [
        (Preset::M5, 4, 5, (1, 50, 20)),
        (Preset::M10, 4, 10, (2, 45, 15)),
        (Preset::M20, 5, 20, (3, 40, 30)),
        (Preset::M30, 6, 30, (3, 40, 35)),
    ] {
        let session = preset(&fit(), which).unwrap();
        let (sets, seconds, rest) = dose;
        assert_eq!(
            doses(&session),
            vec![Dose::Timed { sets, seconds, rest }; exercises],
            "{which:?}"
        );
        assert_eq!(session.minutes, minutes);
        assert!(says(&session, RuleId::DoseCircuit));
        let by_the_clock = |reason: &Reason| reason.rule == RuleId::DoseCircuit;
        assert!(session.items.iter().all(|item| item.reasons.iter().any(by_the_clock)));
    }
    let usual = week(&fit());
    assert!(
        items(&usual).all(|item| !matches!(item.dose, Dose::Timed { .. })),
        "the week counts repetitions"
    );
}

#[test]
fn short_sets_and_whole_intervals_follow_their_timelines() {
    let two = preset(&fit(), Preset::M2).unwrap();
    assert_eq!(doses(&two), [Dose::ToFatigue { seconds: 120 }]);
    assert!(says(&two, RuleId::DoseTwoMinutes));
    let twelve = preset(&fit(), Preset::M12).unwrap();
    assert!(
        matches!(
            doses(&twelve)[..],
            [Dose::Reps {
                sets: 6,
                reps: 8..=12,
                ..
            }]
        ),
        "{:?}",
        doses(&twelve)
    );
    assert!(says(&twelve, RuleId::DoseEverySecondMinute));
    for (which, warm_up, number, minutes) in [
        (Preset::Hit35, 300, 4, 35),
        (Preset::Hit40, 600, 4, 40),
        (Preset::HitStart, 420, 2, 23),
    ] {
        let session = preset(&fit(), which).unwrap();
        let [
            Dose::Intervals {
                warm,
                rounds,
                work: 240,
                rest: 180,
                cool: 300,
                ..
            },
        ] = doses(&session)[..]
        else {
            panic!("{which:?}: {:?}", doses(&session))
        };
        assert_eq!((warm, rounds, session.minutes), (warm_up, number, minutes));
    }
}

#[test]
fn only_what_is_harmless_is_there_for_everyone() {
    let limited = Profile {
        screening: yes_to(&[SafetyQuestion::ChestPain]),
        ..fit()
    };
    let help = Profile {
        pains: Some(vec![pain(Region::LowBack, 4)]),
        red_flags: Some(vec![RedFlag::BackNumb]),
        ..fit()
    };
    for which in Preset::ALL {
        let open = preset(&limited, which);
        assert_eq!(open.is_ok(), which == Preset::Easy, "{which:?}");
        assert_eq!(preset(&help, which).unwrap_err()[0].rule, RuleId::RedFlagEmergency);
    }
    let beginner = Profile { habits: None, ..fit() };
    assert_eq!(preset(&beginner, Preset::Hit35).unwrap_err()[0].rule, RuleId::HitStart);
    assert!(preset(&beginner, Preset::HitStart).is_ok());
}

#[test]
fn easy_walk() {
    let session = preset(&fit(), Preset::Easy).unwrap();
    let [Dose::Minutes { minutes, effort }] = doses(&session)[..] else {
        panic!("{:?}", doses(&session))
    };
    assert!((15..=30).contains(&minutes) && effort.1 <= 11, "{minutes} {effort:?}");
    assert_eq!(session.items[0].exercise.get().id, "walk-easy");
    assert!(says(&session, RuleId::EasyWalk));
    let low = Profile {
        screening: yes_to(&[SafetyQuestion::Fainting]),
        ..fit()
    };
    assert_eq!(
        doses(&preset(&low, Preset::Easy).unwrap()),
        doses(&session),
        "a little for everyone who may walk"
    );
}

#[test]
fn pace_quota() {
    let sore = Profile {
        pains: Some(vec![pain(Region::LowBack, 6)]),
        fear: Some(8),
        ..fit()
    };
    let session = preset(&sore, Preset::Pace).unwrap();
    assert!(
        matches!(
            doses(&session)[..],
            [Dose::Minutes {
                minutes: 15,
                effort: (_, ..=11)
            }]
        ),
        "{:?}",
        doses(&session)
    );
    let [reason] = &session.reasons[..] else {
        panic!("{:?}", session.reasons)
    };
    assert_eq!(reason.rule, RuleId::PaceQuota);
    assert_eq!(reason.because, [Fact::of_pain(pain(Region::LowBack, 6)), Fact::Fear(8)]);
    assert!(!says(&preset(&sore, Preset::Easy).unwrap(), RuleId::PaceQuota));
}

/// Practised, cleared, with a bar: may lift heavily.
fn lifter() -> Profile {
    Profile {
        equipment: Some(vec![Equipment::Barbell]),
        strength_practice: Some(true),
        ..fit()
    }
}

#[test]
fn mst_dose() {
    let session = preset(&lifter(), Preset::Mst).unwrap();
    let heavy = Dose::Reps {
        sets: 4,
        reps: 4,
        rest: 180,
        reserve: 1,
    };
    assert_eq!(doses(&session), [heavy]);
    assert_eq!(session.items[0].exercise.get().id, "squat-bb");
    assert!((20..=25).contains(&session.minutes), "{}", session.minutes);
    assert!(says(&session, RuleId::MstDose));
    let without = Profile {
        equipment: Some(vec![Equipment::Dumbbell]),
        ..lifter()
    };
    assert!(preset(&without, Preset::Mst).is_err(), "there is nothing heavy to lift");
    assert!(
        items(&week(&lifter())).all(|item| item.dose != heavy),
        "never in a week by itself"
    );
}

#[test]
fn mst_gate() {
    let against = |profile: Profile| match preset(&profile, Preset::Mst) {
        Ok(_) => Vec::new(),
        Err(reasons) => {
            assert_eq!(reasons[0].rule, RuleId::MstGate);
            reasons[0].because.clone()
        }
    };
    let pressed = |systolic, diastolic| Profile {
        pressure: Some((TODAY, Pressure { systolic, diastolic })),
        ..lifter()
    };
    let sore = |region, worst| Profile {
        pains: Some(vec![pain(region, worst)]),
        ..lifter()
    };
    assert_eq!(against(pressed(159, 99)), []);
    for (systolic, diastolic) in [(160, 80), (120, 100)] {
        let because = [Fact::Pressure(Pressure { systolic, diastolic })];
        assert_eq!(against(pressed(systolic, diastolic)), because);
    }
    for region in Region::ALL {
        let lifts = matches!(region, Region::Hip | Region::Knee | Region::LowBack);
        assert_eq!(against(sore(region, 2)), [], "{region:?}");
        if lifts {
            assert_eq!(against(sore(region, 3)), [Fact::of_pain(pain(region, 3))]);
        }
    }
    assert_eq!(against(sore(Region::Neck, 5)), []);
    for strength_practice in [None, Some(false)] {
        let unpractised = Profile {
            strength_practice,
            ..lifter()
        };
        assert_eq!(against(unpractised), [Fact::NotAnswered]);
    }
    let born = Profile {
        pregnancy: Some(Pregnancy::Born { checked: true }),
        ..lifter()
    };
    assert_eq!(against(born).len(), 1);
    let limited = Profile {
        screening: Screening {
            stable_regions: vec![Region::Elbow],
            ..yes_to(&[SafetyQuestion::BoneOrJoint])
        },
        ..lifter()
    };
    assert_eq!(against(limited), [Fact::Stable(Region::Elbow)]);
    let low = Profile {
        screening: yes_to(&[SafetyQuestion::Medicine]),
        ..lifter()
    };
    assert_eq!(preset(&low, Preset::Mst).unwrap_err()[0].rule, RuleId::ScreenLowOnly);
}

/// The vectors of evidence 3.5, in tenths of a kilogram.
#[test]
fn one_rm() {
    for (load, reps, by_epley, by_brzycki) in [(600, 5, 700, 675), (400, 10, 533, 533), (800, 3, 880, 847)] {
        assert_eq!(epley(load, reps, 0), Some(by_epley));
        assert_eq!(brzycki(load, reps, 0), Some(by_brzycki));
        assert_eq!(
            brzycki(load, reps - 2, 2),
            Some(by_brzycki),
            "two in reserve count as done"
        );
    }
    assert_eq!(
        (brzycki(900, 1, 0), epley(900, 1, 0)),
        (Some(900), Some(900)),
        "one is one"
    );
    assert_eq!(
        (brzycki(900, 11, 0), brzycki(900, 0, 0)),
        (None, None),
        "too many say nothing"
    );
    assert_eq!(load_for(675, 85, 25), 550, "57.4 kg, rounded down to the plates");
    assert!(!RuleId::OneRm.get().sources.is_empty());
}
