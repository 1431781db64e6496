//! What must not be done: the safety questions, and pain in a region.

use crate::people::{
    TODAY, exercises, fit, hardest, has_hard_intervals, ids, items, left_out, names, pain, strength, told, week, yes_to,
};
use kraftpause::domain::catalogue::{Caution, Kind};
use kraftpause::domain::evidence::RuleId;
use kraftpause::domain::pain::Region;
use kraftpause::domain::profile::{Course, Equipment, Profile, Split, WorkKind};
use kraftpause::domain::program::reason::Fact;
use kraftpause::domain::program::{Dose, Limit, Program};
use kraftpause::domain::screening::{Clearance, SafetyQuestion, Screening};

fn screened(screening: Screening) -> Program {
    week(&Profile {
        screening,
        split: Some(Split::Two),
        ..fit()
    })
}

#[test]
fn screen_cleared() {
    let program = week(&fit());
    assert_eq!(program.clearance, Clearance::Cleared);
    assert_eq!(told(&program, RuleId::ScreenCleared), Some(vec![Fact::SafetyNo]));

    let seen = Screening {
        cleared_by_professional: true,
        ..yes_to(&[SafetyQuestion::ChestPain])
    };
    let program = screened(seen);
    assert_eq!(program.clearance, Clearance::Cleared);
    let because = vec![Fact::SafetyYes(SafetyQuestion::ChestPain), Fact::ClearedByProfessional];
    assert_eq!(told(&program, RuleId::ScreenCleared), Some(because));
}

#[test]
fn screen_limits() {
    let program = screened(Screening {
        stable_regions: vec![Region::Shoulder, Region::Shoulder],
        ..yes_to(&[SafetyQuestion::BoneOrJoint])
    });
    assert_eq!(program.clearance, Clearance::WithLimits(vec![Region::Shoulder]));
    assert!(names(&program, RuleId::ScreenLimits));
    assert!(strength(&program).all(|exercise| !exercise.trains(Region::Shoulder)));
    assert!(strength(&program).count() > 0, "the rest of the body is trained");
}

#[test]
fn a_doctors_word_keeps_the_limits_of_a_stable_region() {
    let program = screened(Screening {
        stable_regions: vec![Region::Knee],
        cleared_by_professional: true,
        ..yes_to(&[SafetyQuestion::BoneOrJoint, SafetyQuestion::Medicine])
    });
    assert_eq!(program.clearance, Clearance::WithLimits(vec![Region::Knee]));
}

#[test]
fn screen_low_only() {
    for question in SafetyQuestion::ALL {
        let program = screened(yes_to(&[question]));
        assert_eq!(program.clearance, Clearance::LowOnly, "{question:?}");
        assert!(!has_hard_intervals(&program));
        assert!(hardest(&program) <= 12, "{question:?}");
        assert!(strength(&program).all(|exercise| exercise.equipment.contains(&Equipment::Band)));
        for item in items(&program) {
            if let Dose::Reps { reserve, .. } = item.dose
                && item.exercise.get().kind == Kind::Strength
            {
                assert!(reserve >= 4, "light band work");
            }
            assert!(!matches!(item.dose, Dose::ToFatigue { .. }), "nothing to exhaustion");
        }
    }
    let walks = screened(yes_to(&[SafetyQuestion::Medicine]));
    assert!(names(&walks, RuleId::ScreenLowOnly));
    assert!(ids(&walks).contains(&"walk-easy") && ids(&walks).contains(&"breathing"));
}

#[test]
fn an_unanswered_safety_question_is_not_a_no() {
    let mut screening = crate::people::NO_TO_ALL;
    screening.yes[3] = None;
    let program = screened(screening);
    assert_eq!(program.clearance, Clearance::LowOnly);
    assert_eq!(told(&program, RuleId::ScreenLowOnly), Some(vec![Fact::NotAnswered]));
}

#[test]
fn known_trouble_beside_another_yes_needs_the_professional() {
    let program = screened(Screening {
        stable_regions: vec![Region::Knee],
        ..yes_to(&[SafetyQuestion::BoneOrJoint, SafetyQuestion::HeartOrPressure])
    });
    assert_eq!(program.clearance, Clearance::LowOnly);
}

#[test]
fn screen_symptoms() {
    for question in [SafetyQuestion::ChestPain, SafetyQuestion::Fainting] {
        let program = screened(yes_to(&[question, SafetyQuestion::Medicine]));
        assert_eq!(program.clearance, Clearance::LowOnly);
        let because = told(&program, RuleId::ScreenSymptoms).expect("symptoms are named");
        assert!(because.contains(&Fact::SafetyYes(question)));
        assert_eq!(strength(&program).count(), 0, "walks, mobility and breathing only");
    }
    assert!(!names(
        &screened(yes_to(&[SafetyQuestion::Medicine])),
        RuleId::ScreenSymptoms
    ));
}

fn hurting(region: Region, worst: u8) -> Program {
    week(&Profile {
        pains: Some(vec![pain(region, worst)]),
        split: Some(Split::One),
        equipment: Some(vec![Equipment::Band, Equipment::Dumbbell, Equipment::Kettlebell]),
        ..fit()
    })
}

#[test]
fn pain_high() {
    for region in Region::ALL {
        let program = hurting(region, 6);
        for exercise in exercises(&program) {
            let careful = exercise.avoid.iter().any(|(avoided, _)| *avoided == region);
            assert!(!careful, "{region:?} 6: {}", exercise.id);
            assert!(
                !exercise.trains(region) || exercise.level == 1 || exercise.kind == Kind::Mobility,
                "{region:?} 6: {}",
                exercise.id
            );
        }
    }
    assert!(names(&hurting(Region::Neck, 6), RuleId::PainHigh));
    assert!(!names(&hurting(Region::Neck, 5), RuleId::PainHigh));
}

#[test]
fn pain_shorten() {
    // Body-weight squats (rung 2) ask for care with the knee; rising from a chair is the rung below.
    let program = week(&Profile {
        pains: Some(vec![pain(Region::Knee, 4)]),
        habits: Some(crate::people::ONCE_EASILY),
        resting_pulse: Some(50),
        ..fit()
    });
    assert!(ids(&program).contains(&"sit-to-stand"), "{:?}", ids(&program));
    assert!(!ids(&program).contains(&"squat-bw"));
    let rising = items(&program)
        .find(|item| item.exercise.get().id == "sit-to-stand")
        .unwrap();
    let reason = rising
        .reasons
        .iter()
        .find(|reason| reason.rule == RuleId::PainShorten)
        .unwrap();
    assert!(matches!(
        reason.because[..],
        [Fact::Pain {
            region: Region::Knee,
            worst: 4,
            ..
        }]
    ));
}

#[test]
fn pain_swap() {
    // All fours asks to be swapped with a sore knee.
    let program = week(&Profile {
        work: Some(WorkKind::Heavy.typical()),
        pains: Some(vec![pain(Region::Knee, 3), pain(Region::LowBack, 4)]),
        split: Some(Split::One),
        week_minutes: Some(120),
        ..fit()
    });
    assert!(names(&program, RuleId::PainSwap));
    for exercise in exercises(&program) {
        assert!(
            !exercise.avoid.contains(&(Region::Knee, Caution::Swap)),
            "{}",
            exercise.id
        );
    }
}

#[test]
fn a_sore_region_without_strength_says_whether_nothing_suits_or_there_is_no_room() {
    let sore = |region, worst, course: Option<Course>, minutes| {
        week(&Profile {
            pains: Some(vec![pain(region, worst)]),
            course: course.map(|course| (course, TODAY)),
            week_minutes: Some(minutes),
            ..fit()
        })
    };
    let hand = sore(Region::WristHand, 6, None, 60);
    let because = vec![Fact::of_pain(pain(Region::WristHand, 6))];
    let reason = left_out(&hand, Limit::NoExercise(Region::WristHand)).expect("all that trains it asks for care");
    assert_eq!((reason.rule, &reason.because), (RuleId::PainHigh, &because));

    let running = sore(Region::Neck, 5, Some(Course::Intervals), 60);
    let because = vec![Fact::of_pain(pain(Region::Neck, 5)), Fact::Course(Course::Intervals, 1)];
    let reason = left_out(&running, Limit::NoRoom(Region::Neck)).expect("the hour is for intervals");
    assert_eq!((reason.rule, &reason.because), (RuleId::CourseIntervals, &because));
    let longer = sore(Region::Neck, 5, Some(Course::Intervals), 90);
    assert_eq!(
        left_out(&longer, Limit::NoRoom(Region::Neck)),
        None,
        "half an hour of strength beside them"
    );

    let two = week(&Profile {
        pains: Some(vec![pain(Region::LowBack, 5), pain(Region::Neck, 4)]),
        split: Some(Split::Micro),
        week_minutes: Some(30),
        ..fit()
    });
    let reason = left_out(&two, Limit::NoRoom(Region::Neck)).expect("two minutes a day are for the back");
    let because = vec![Fact::of_pain(pain(Region::Neck, 4)), Fact::WeekMinutes(30)];
    assert_eq!((reason.rule, &reason.because), (RuleId::WeekMinutes, &because));
}
