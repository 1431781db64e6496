//! Hard intervals and steady cardio: who gets which, how hard, how often.

use crate::lived::{made, past, weeks};
use crate::people::{ACTIVE, ONCE_EASILY, fit, hardest, has_hard_intervals, items, names, pain, told, week, yes_to};
use kraftpause::domain::evidence::RuleId;
use kraftpause::domain::pain::Region;
use kraftpause::domain::profile::{Equipment, Habits, Intensity, Profile, Split, WorkKind};
use kraftpause::domain::program::reason::Fact;
use kraftpause::domain::program::{Block, Dose, Past, Program};
use kraftpause::domain::screening::{SafetyQuestion, Screening};

fn rounds(program: &Program) -> Vec<(u16, (u8, u8))> {
    items(program)
        .filter_map(|item| match item.dose {
            Dose::Intervals { rounds, effort, .. } if item.dose.is_hard() => Some((rounds, effort)),
            _ => None,
        })
        .collect()
}

fn one_session(profile: Profile) -> Program {
    week(&Profile {
        split: Some(Split::One),
        ..profile
    })
}

#[test]
fn hit_intervals() {
    let program = one_session(fit());
    assert_eq!(rounds(&program), [(4, (15, 17))]);
    assert!(names(&program, RuleId::HitIntervals));
    assert!(!names(&program, RuleId::HitStart));
}

#[test]
fn hit_start() {
    let beginner = one_session(Profile {
        habits: Some(ONCE_EASILY),
        resting_pulse: Some(50),
        ..fit()
    });
    assert_eq!(rounds(&beginner), [(3, (13, 14))], "not yet vigorous");
    assert!(names(&beginner, RuleId::HitStart));

    // Trains, but a heavier body and a resting pulse of 99 put the estimate below 39 (35 years, men).
    let unfit = one_session(Profile {
        weight_kg: Some(92),
        resting_pulse: Some(99),
        habits: Some(Habits {
            intensity: Intensity::Easy,
            ..ACTIVE
        }),
        ..fit()
    });
    assert_eq!(rounds(&unfit), [(3, (14, 15))]);

    let old = one_session(Profile {
        age: Some(66),
        habits: None,
        ..fit()
    });
    assert_eq!(rounds(&old), []);
    assert!(hardest(&old) <= 13);
    assert!(names(&old, RuleId::HitStart));
}

#[test]
fn hit_whole() {
    for split in [Split::Three, Split::Five, Split::Six] {
        let program = week(&Profile {
            split: Some(split),
            ..fit()
        });
        assert!(
            !has_hard_intervals(&program),
            "{split:?}: sessions of twenty minutes or less"
        );
        assert_eq!(told(&program, RuleId::HitWhole), Some(vec![Fact::Split(split)]));
    }
    for split in [Split::One, Split::Two, Split::Micro] {
        let program = week(&Profile {
            split: Some(split),
            ..fit()
        });
        assert_eq!(rounds(&program).len(), 1, "{split:?}");
        assert!(names(&program, RuleId::HitWhole));
    }
    let half = week(&Profile {
        split: Some(Split::Two),
        ..fit()
    });
    assert_eq!(rounds(&half), [(3, (15, 17))], "half an hour holds three rounds");
}

#[test]
fn hit_gap() {
    let program = week(&Profile {
        split: Some(Split::Two),
        week_minutes: Some(120),
        weight_kg: Some(98),
        ..fit()
    });
    let days: Vec<u8> = program
        .sessions
        .iter()
        .filter(|session| session.items.iter().any(|item| item.dose.is_hard()))
        .map(|session| session.weekday)
        .collect();
    assert_eq!(days.len(), 2);
    assert!(days[1] - days[0] >= 2 && days[0] + 7 - days[1] >= 2, "{days:?}");
    assert!(names(&program, RuleId::HitGap));

    // Room for intervals each day, and still a day between.
    let daily = made(&long_days(), &with_hard_weeks(2));
    let hard = daily.sessions.iter().filter(|session| session.is_hard());
    let days: Vec<u8> = hard.map(|session| session.weekday).collect();
    assert_eq!(days, [0, 2, 4]);
}

/// Long sessions on every working day.
fn long_days() -> Profile {
    Profile {
        split: Some(Split::Five),
        week_minutes: Some(180),
        weight_kg: Some(98),
        ..fit()
    }
}

fn with_hard_weeks(count: i32) -> Past {
    weeks(past(Vec::new()), count, 1)
}

#[test]
fn hit_first_weeks() {
    for behind in [0, 1] {
        let program = made(&long_days(), &with_hard_weeks(behind));
        let minutes: u16 = rounds(&program).iter().map(|(rounds, _)| rounds * 4).sum();
        assert!((24..=30).contains(&minutes), "{minutes} hard minutes");
        let known = if behind > 0 {
            vec![Fact::HardWeeks(1)]
        } else {
            Vec::new()
        };
        assert_eq!(told(&program, RuleId::HitFirstWeeks), Some(known));
    }
    let third = made(&long_days(), &with_hard_weeks(2));
    assert!(rounds(&third).iter().map(|(rounds, _)| rounds * 4).sum::<u16>() > 30);
    assert!(!names(&third, RuleId::HitFirstWeeks));
}

#[test]
fn hit_stop() {
    let pulse = |beats| {
        one_session(Profile {
            resting_pulse: Some(beats),
            weight_kg: Some(60),
            ..fit()
        })
    };
    assert!(!has_hard_intervals(&pulse(101)));
    assert_eq!(told(&pulse(101), RuleId::HitStop), Some(vec![Fact::RestingPulse(101)]));
    assert!(has_hard_intervals(&pulse(100)));

    let sore = |region, worst| {
        one_session(Profile {
            pains: Some(vec![pain(region, worst)]),
            week_minutes: Some(90),
            ..fit()
        })
    };
    assert!(!has_hard_intervals(&sore(Region::LowBack, 6)));
    assert!(names(&sore(Region::LowBack, 6), RuleId::HitStop));
    let limited = one_session(Profile {
        screening: Screening {
            stable_regions: vec![Region::Knee],
            ..yes_to(&[SafetyQuestion::BoneOrJoint])
        },
        ..fit()
    });
    assert!(!has_hard_intervals(&limited));
    assert!(
        has_hard_intervals(&sore(Region::Neck, 6)),
        "the neck is not loaded by walking uphill"
    );
}

#[test]
fn heavy_pressure() {
    let program = week(&Profile {
        work: Some(WorkKind::Heavy.typical()),
        equipment: Some(vec![Equipment::Bike]),
        split: Some(Split::Two),
        ..fit()
    });
    assert!(names(&program, RuleId::HeavyPressure));
    assert!(!has_hard_intervals(&program));
    let hard_minutes: u16 = items(&program)
        .map(|item| match item.dose {
            Dose::Minutes { minutes, effort } if effort.1 >= 14 => minutes,
            Dose::Intervals { .. } => 60,
            _ => 0,
        })
        .sum();
    assert!(
        (1..=11).contains(&hard_minutes),
        "one part of ten minutes: {hard_minutes}"
    );
}

#[test]
fn cardio_steady() {
    let program = week(&fit());
    assert!(names(&program, RuleId::CardioSteady));
    let steady: u16 = items(&program)
        .filter(|item| item.block == Block::Cardio)
        .map(|item| match item.dose {
            Dose::Minutes { minutes, .. } => minutes,
            _ => 0,
        })
        .sum();
    assert!(
        (24..=32).contains(&steady),
        "three of six parts of sixty minutes: {steady}"
    );
}

#[test]
fn cardio_that_asks_for_care_with_a_sore_knee_gives_way() {
    let program = week(&Profile {
        pains: Some(vec![pain(Region::Knee, 4)]),
        equipment: Some(vec![Equipment::Stairs]),
        ..fit()
    });
    for item in items(&program).filter(|item| item.block == Block::Cardio) {
        let exercise = item.exercise.get();
        assert!(
            exercise.avoid.iter().all(|(region, _)| *region != Region::Knee),
            "{}",
            exercise.id
        );
    }
}
