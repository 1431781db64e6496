//! Who may train what: old answers, a professional's yes, signs beside complaints, pregnancy, sore places that wait.
#![allow(clippy::panic)] // a week with other limits must stop the test

use crate::people::{
    ACTIVE, NO_TO_ALL, ONCE_EASILY, TODAY, exercises, fit, hardest, has_hard_intervals, hour, ids, left_out, names,
    pain, strength, told, week, week_on, yes_to,
};
use kraftpause::domain::catalogue::Kind;
use kraftpause::domain::evidence::RuleId;
use kraftpause::domain::pain::Region;
use kraftpause::domain::pressure::Pressure;
use kraftpause::domain::profile::{Equipment, Profile, Split};
use kraftpause::domain::program::reason::Fact;
use kraftpause::domain::program::{Blocks, Limit, Milestone, Program};
use kraftpause::domain::red_flag::{FlagGroup, RedFlag, Urgency};
use kraftpause::domain::screening::{Clearance, SafetyQuestion, Screening};

#[test]
fn screen_expired() {
    let answered = |days: i32| {
        week(&Profile {
            screened_on: Some(TODAY.plus(-days)),
            ..hour()
        })
    };
    assert_eq!(answered(365).clearance, Clearance::Cleared);
    assert!(!names(&answered(365), RuleId::ScreenExpired));
    let old = answered(366);
    assert_eq!(old.clearance, Clearance::LowOnly);
    assert_eq!(told(&old, RuleId::ScreenExpired), Some(vec![Fact::ScreenedLongAgo]));
    assert!(hardest(&old) <= 12 && !has_hard_intervals(&old));
    assert!(strength(&old).count() > 0, "light bands stay");
}

#[test]
fn screen_again() {
    let due = |screened_on| {
        let program = week(&Profile { screened_on, ..fit() });
        let mut milestones = program.milestones.into_iter();
        milestones
            .find(|(_, what)| *what == Milestone::Rescreen)
            .map(|(day, _)| day)
    };
    assert_eq!(due(Some(TODAY)), Some(TODAY.plus(91)), "a quarter of a year");
    assert_eq!(due(Some(TODAY.plus(-90))), Some(TODAY.plus(1)));
    assert_eq!(due(Some(TODAY.plus(-200))), Some(TODAY), "what was due is due today");
    assert_eq!(due(None), None, "nothing was answered yet");
    assert!(RuleId::ScreenAgain.get().sources.len() > 1);
}

#[test]
fn clearance_stepwise() {
    let cleared = |days: i32, questions: &[SafetyQuestion]| {
        week(&Profile {
            screening: Screening {
                cleared_by_professional: true,
                ..yes_to(questions)
            },
            cleared_on: Some(TODAY.plus(-days)),
            ..hour()
        })
    };
    let heart = [SafetyQuestion::HeartOrPressure];
    let fresh = cleared(27, &heart);
    assert_eq!(fresh.clearance, Clearance::Cleared);
    let because = vec![Fact::ClearedByProfessional, Fact::ClearedWeeks(3)];
    assert_eq!(told(&fresh, RuleId::ClearanceStepwise), Some(because.clone()));
    assert!(!has_hard_intervals(&fresh) && hardest(&fresh) <= 13, "moderate first");
    for limit in [Limit::Intervals, Limit::Effort(13)] {
        let reason = left_out(&fresh, limit).unwrap();
        assert_eq!((reason.rule, &reason.because), (RuleId::ClearanceStepwise, &because));
    }
    let later = cleared(28, &heart);
    assert!(has_hard_intervals(&later) && !names(&later, RuleId::ClearanceStepwise));
    assert!(
        has_hard_intervals(&cleared(1, &[])),
        "no yes, nothing to be cleared from"
    );
}

/// The rows of the decision of Riebe 2015 (evidence 5.1): what those may do who have not, or who have, been active.
#[test]
fn symptoms_known_disease_and_habits_decide_together() {
    let may = |habits, questions: &[SafetyQuestion], cleared_by_professional| {
        week(&Profile {
            habits: Some(habits),
            screening: Screening {
                cleared_by_professional,
                ..yes_to(questions)
            },
            ..hour()
        })
    };
    for habits in [ONCE_EASILY, ACTIVE] {
        let symptoms = may(habits, &[SafetyQuestion::ChestPain], false);
        assert_eq!(strength(&symptoms).count(), 0, "nothing but easy before a doctor");
        assert!(hardest(&symptoms) <= 12);
        // Stricter than the table for the active, who might do moderate work: the disease is not known to be stable.
        let disease = may(habits, &[SafetyQuestion::HeartOrPressure], false);
        assert_eq!(disease.clearance, Clearance::LowOnly);
    }
    assert!(
        hardest(&may(ONCE_EASILY, &[], false)) <= 14,
        "light to moderate, then more"
    );
    assert!(has_hard_intervals(&may(
        ACTIVE,
        &[SafetyQuestion::HeartOrPressure],
        true
    )));
    assert_eq!(hardest(&may(ACTIVE, &[], false)), 17, "everything");
}

fn with_sign(sign: RedFlag, region: Region, worst: u8) -> Program {
    week(&Profile {
        pains: Some(vec![pain(region, worst)]),
        red_flags: Some(vec![sign]),
        equipment: Some(Equipment::ASKED.to_vec()),
        ..hour()
    })
}

fn signs(urgency: Urgency) -> Vec<(RedFlag, Region)> {
    let groups = FlagGroup::ALL.into_iter();
    let all = groups.flat_map(|group| {
        let regions = group.regions().iter();
        regions.flat_map(move |region| group.flags().iter().map(move |sign| (*sign, *region)))
    });
    all.filter(|(sign, _)| sign.urgency() == urgency).collect()
}

fn nothing_but_calm(program: &Program, rule: RuleId, fact: Fact) {
    let calm = Blocks {
        relax: 1,
        ..Blocks::default()
    };
    assert_eq!(program.blocks, calm);
    assert_eq!((program.sessions.len(), program.leisure_minutes), (1, 0));
    assert!(program.week_minutes <= 5);
    assert!(exercises(program).all(|exercise| exercise.kind == Kind::Relaxation));
    assert_eq!(told(program, rule), Some(vec![fact]));
    let [limited] = &program.limits[..] else {
        panic!("one limit says it all: {:?}", program.limits)
    };
    assert_eq!((limited.limit, limited.reason.rule), (Limit::Training, rule));
    assert_eq!(limited.reason.because, [fact]);
}

#[test]
fn red_flag_emergency() {
    for (sign, region) in signs(Urgency::Now) {
        let program = with_sign(sign, region, 3);
        assert_eq!(program.clearance, Clearance::SeekHelp(Urgency::Now), "{sign:?}");
        nothing_but_calm(&program, RuleId::RedFlagEmergency, Fact::RedFlag(sign));
        assert_eq!(
            with_sign(sign, region, 2).clearance,
            Clearance::Cleared,
            "the complaint is gone"
        );
    }
    let named: Vec<RedFlag> = signs(Urgency::Now).into_iter().map(|(sign, _)| sign).collect();
    assert!(
        [RedFlag::BackNumb, RedFlag::NeckHead, RedFlag::Chest]
            .iter()
            .all(|sign| named.contains(sign))
    );
}

#[test]
fn red_flag_today() {
    for (sign, region) in signs(Urgency::Today) {
        let program = with_sign(sign, region, 3);
        assert_eq!(program.clearance, Clearance::SeekHelp(Urgency::Today), "{sign:?}");
        nothing_but_calm(&program, RuleId::RedFlagToday, Fact::RedFlag(sign));
        assert_eq!(with_sign(sign, region, 2).clearance, Clearance::Cleared);
    }
    for sign in [
        RedFlag::JointHot,
        RedFlag::Calf,
        RedFlag::CannotBear,
        RedFlag::Deformity,
    ] {
        assert_eq!(sign.urgency(), Urgency::Today);
    }
}

#[test]
fn red_flag_doctor() {
    for (sign, region) in signs(Urgency::BeforeTraining) {
        let program = with_sign(sign, region, 3);
        assert_eq!(program.clearance, Clearance::Without(vec![region]), "{sign:?}");
        assert_eq!(told(&program, RuleId::RedFlagDoctor), Some(vec![Fact::RedFlag(sign)]));
        for limit in [Limit::Strength, Limit::Region(region)] {
            assert_eq!(left_out(&program, limit).unwrap().rule, RuleId::RedFlagDoctor);
        }
        assert_eq!(strength(&program).count(), 0);
        assert!(exercises(&program).all(|exercise| !exercise.trains(region)));
        assert!(ids(&program).contains(&"walk-easy") && hardest(&program) <= 11);
        assert_eq!(with_sign(sign, region, 2).clearance, Clearance::Cleared);
    }
    let row = [
        RedFlag::BackInjury,
        RedFlag::BackIll,
        RedFlag::BackNight,
        RedFlag::BackFirst,
    ];
    for sign in row.into_iter().chain([RedFlag::NeckInjury, RedFlag::NeckNerves]) {
        assert_eq!(sign.urgency(), Urgency::BeforeTraining);
    }
}

#[test]
fn the_most_urgent_sign_decides_and_each_region_counts() {
    let all = |signs: &[RedFlag]| {
        week(&Profile {
            pains: Some(vec![
                pain(Region::LowBack, 4),
                pain(Region::Neck, 4),
                pain(Region::Knee, 4),
            ]),
            red_flags: Some(signs.to_vec()),
            ..fit()
        })
    };
    let two = all(&[RedFlag::NeckNerves, RedFlag::BackNight]);
    assert_eq!(two.clearance, Clearance::Without(vec![Region::Neck, Region::LowBack]));
    let today = all(&[RedFlag::BackNight, RedFlag::Calf]);
    assert_eq!(today.clearance, Clearance::SeekHelp(Urgency::Today));
    assert_eq!(
        told(&today, RuleId::RedFlagToday),
        Some(vec![Fact::RedFlag(RedFlag::Calf)])
    );
    let now = all(&[RedFlag::Calf, RedFlag::BackNumb, RedFlag::NeckHead]);
    let because = vec![Fact::RedFlag(RedFlag::BackNumb), Fact::RedFlag(RedFlag::NeckHead)];
    assert_eq!(told(&now, RuleId::RedFlagEmergency), Some(because));
    // A pressure that forbids training is said before any sign.
    let (systolic, diastolic) = (180, 80);
    let pressed = week(&Profile {
        pressure: Some((TODAY, Pressure { systolic, diastolic })),
        pains: Some(vec![pain(Region::LowBack, 4)]),
        red_flags: Some(vec![RedFlag::BackNumb]),
        ..fit()
    });
    assert!(names(&pressed, RuleId::PressureStop));
}

#[test]
fn pain_spared() {
    let stable = |regions: &[Region]| {
        week(&Profile {
            pains: Some(vec![pain(Region::Knee, 5)]),
            screening: Screening {
                stable_regions: regions.to_vec(),
                ..yes_to(&[SafetyQuestion::BoneOrJoint])
            },
            ..fit()
        })
    };
    let spared = stable(&[Region::Knee]);
    let reason = left_out(&spared, Limit::Spared(Region::Knee)).unwrap();
    assert_eq!(reason.rule, RuleId::PainSpared);
    let knee = Fact::of_pain(pain(Region::Knee, 5));
    assert_eq!(reason.because, [Fact::Stable(Region::Knee), knee]);
    assert!(!names(&spared, RuleId::PainStrength), "no strength of its own");
    assert_eq!(spared.blocks.strength_specific, 2, "and no part for it");
    assert!(strength(&spared).all(|exercise| !exercise.trains(Region::Knee)));

    let other = stable(&[Region::Shoulder]);
    assert_eq!(left_out(&other, Limit::Spared(Region::Knee)), None);
    let reason = left_out(&other, Limit::Spared(Region::Shoulder)).unwrap();
    assert_eq!(reason.rule, RuleId::ScreenLimits, "nothing hurts there");
    assert!(names(&other, RuleId::PainStrength));
}

#[test]
fn pain_two_regions() {
    let sore = |number: usize| {
        let all = [pain(Region::LowBack, 5), pain(Region::Elbow, 3), pain(Region::Knee, 4)];
        week(&Profile {
            pains: Some(all[..number].to_vec()),
            split: Some(Split::One),
            ..fit()
        })
    };
    let three = sore(3);
    let reason = left_out(&three, Limit::Waits(Region::Elbow)).expect("the weakest waits, wherever it was told");
    assert_eq!(reason.rule, RuleId::PainTwoRegions);
    assert!(matches!(
        reason.because[..],
        [Fact::Pain {
            region: Region::Elbow,
            worst: 3,
            ..
        }]
    ));
    assert_eq!(left_out(&three, Limit::Waits(Region::Knee)), None);
    assert_eq!(
        three.blocks.strength_specific, 3,
        "one part more, however many are sore"
    );
    let two = sore(2);
    assert_eq!(left_out(&two, Limit::Waits(Region::Elbow)), None);
    assert!(strength(&two).any(|exercise| exercise.trains(Region::Elbow)));
}

/// Rescreening after an event is a new answer: it counts from the day it is given.
#[test]
fn an_answer_of_today_makes_the_week_of_today() {
    let old = Profile {
        screening: NO_TO_ALL,
        screened_on: Some(TODAY),
        ..hour()
    };
    assert_eq!(week_on(&old, TODAY.plus(366)).clearance, Clearance::LowOnly);
    let mut renewed = old;
    renewed.accept(
        kraftpause::domain::profile::Answer::Screening(NO_TO_ALL),
        TODAY.plus(366),
    );
    assert_eq!(week_on(&renewed, TODAY.plus(366)).clearance, Clearance::Cleared);
}
