//! What a blood pressure allows (evidence 5.4).

use crate::people::{
    TODAY, advised, exercises, fit, hardest, has_hard_intervals, hour, left_out, names, parts, strength, told, week,
};
use kraftpause::domain::catalogue::{Exercise, Kind, Work};
use kraftpause::domain::evidence::RuleId;
use kraftpause::domain::exposure::Exposure;
use kraftpause::domain::pressure::Pressure;
use kraftpause::domain::profile::{Equipment, Profile, Split, WorkKind};
use kraftpause::domain::program::reason::Fact;
use kraftpause::domain::program::{Limit, Milestone, Program};
use kraftpause::domain::red_flag::Urgency;
use kraftpause::domain::screening::Clearance;

fn pressed(systolic: u16, diastolic: u16) -> Program {
    week(&Profile {
        pressure: Some((TODAY, Pressure { systolic, diastolic })),
        ..hour()
    })
}

fn value(systolic: u16, diastolic: u16) -> Vec<Fact> {
    vec![Fact::Pressure(Pressure { systolic, diastolic })]
}

#[test]
fn pressure_cardio() {
    let raised = pressed(130, 80);
    assert_eq!(told(&raised, RuleId::PressureCardio), Some(value(130, 80)));
    assert_eq!(parts(&raised), [4, 1, 0, 1, 0]);
    assert!(
        has_hard_intervals(&raised) && hardest(&raised) == 17,
        "no limit of effort yet"
    );
    assert_eq!(parts(&pressed(159, 80)), [4, 1, 0, 1, 0]);
    for program in [pressed(129, 80), pressed(160, 80)] {
        assert!(!names(&program, RuleId::PressureCardio));
        assert_eq!(parts(&program), [3, 2, 0, 1, 0]);
    }
    let heavier = week(&Profile {
        weight_kg: Some(98),
        pressure: Some((
            TODAY,
            Pressure {
                systolic: 135,
                diastolic: 80,
            },
        )),
        ..hour()
    });
    assert_eq!(
        parts(&heavier),
        [4, 1, 0, 1, 0],
        "one part for weight, waist and pressure together"
    );
    assert!(names(&heavier, RuleId::WeightCardio) && !names(&heavier, RuleId::PressureCardio));
}

#[test]
fn pressure_calm() {
    for (systolic, diastolic) in [(140, 80), (120, 90), (159, 99)] {
        let program = pressed(systolic, diastolic);
        assert!(!has_hard_intervals(&program) && hardest(&program) <= 14);
        assert_eq!(told(&program, RuleId::PressureCalm), Some(value(systolic, diastolic)));
        for limit in [Limit::Intervals, Limit::Effort(14)] {
            assert_eq!(left_out(&program, limit).unwrap().because, value(systolic, diastolic));
        }
        assert_eq!(
            advised(&program, RuleId::PressureCalm),
            Some(value(systolic, diastolic))
        );
        assert_eq!(left_out(&program, Limit::Maximal), None);
        let again = (TODAY.plus(28), Milestone::MeasurePressure);
        assert!(program.milestones.contains(&again), "after four weeks");
    }
    let fine = pressed(139, 89);
    assert!(has_hard_intervals(&fine) && fine.limits.is_empty() && advised(&fine, RuleId::PressureCalm).is_none());
    assert!(
        !fine
            .milestones
            .iter()
            .any(|(_, what)| *what == Milestone::MeasurePressure)
    );
}

#[test]
fn pressure_high() {
    for (systolic, diastolic) in [(160, 80), (120, 100), (179, 109)] {
        let program = pressed(systolic, diastolic);
        assert_eq!(program.clearance, Clearance::Cleared);
        assert!(
            !has_hard_intervals(&program) && hardest(&program) <= 13,
            "moderate cardio"
        );
        for limit in [Limit::Intervals, Limit::Effort(13), Limit::Maximal, Limit::Holds] {
            let reason = left_out(&program, limit).unwrap();
            assert_eq!(
                (reason.rule, &reason.because),
                (RuleId::PressureHigh, &value(systolic, diastolic))
            );
        }
        assert_eq!(
            advised(&program, RuleId::PressureHigh),
            Some(value(systolic, diastolic))
        );
        assert!(strength(&program).all(|exercise| exercise.level < 3), "light strength");
    }
    assert_eq!(left_out(&pressed(159, 99), Limit::Holds), None);

    let lifting = |systolic| {
        let pressure = Pressure {
            systolic,
            diastolic: 80,
        };
        let program = week(&Profile {
            work: Some(WorkKind::Heavy.typical()),
            pressure: Some((TODAY, pressure)),
            equipment: Some(Vec::new()),
            week_minutes: Some(120),
            ..hour()
        });
        let held = |exercise: &Exercise| matches!(exercise.work, Work::Hold { high, .. } if high > 20);
        strength(&program).filter(|exercise| held(exercise)).count()
    };
    assert!(lifting(159) > 0, "planks");
    assert_eq!(lifting(160), 0, "no long holds");
}

#[test]
fn pressure_stop() {
    for (systolic, diastolic) in [(180, 80), (120, 110)] {
        let program = pressed(systolic, diastolic);
        assert_eq!(program.clearance, Clearance::SeekHelp(Urgency::Today));
        assert_eq!(told(&program, RuleId::PressureStop), Some(value(systolic, diastolic)));
        assert_eq!(
            left_out(&program, Limit::Training).unwrap().because,
            value(systolic, diastolic)
        );
        assert_eq!(
            advised(&program, RuleId::PressureStop),
            Some(value(systolic, diastolic))
        );
        assert!(exercises(&program).all(|exercise| exercise.kind == Kind::Relaxation));
    }
    assert_eq!(pressed(179, 109).clearance, Clearance::Cleared);
}

#[test]
fn pressure_repeat() {
    let working = |kind: WorkKind, days: Option<i32>| {
        let measured = |days: i32| {
            (
                TODAY.plus(-days),
                Pressure {
                    systolic: 120,
                    diastolic: 80,
                },
            )
        };
        week(&Profile {
            work: Some(kind.typical()),
            pressure: days.map(measured),
            ..hour()
        })
    };
    let due = |program: &Program| {
        let mut due = program.milestones.iter();
        due.find(|(_, what)| *what == Milestone::MeasurePressure)
            .map(|(day, _)| *day)
    };
    let unknown = working(WorkKind::Heavy, None);
    assert_eq!(
        advised(&unknown, RuleId::PressureRepeat),
        Some(vec![Fact::PressureUnknown])
    );
    assert_eq!(due(&unknown), Some(TODAY));
    let old = working(WorkKind::Heavy, Some(29));
    assert_eq!(advised(&old, RuleId::PressureRepeat), Some(vec![Fact::PressureOld]));
    let because = vec![Fact::Exposure(Exposure::Heavy), Fact::PressureOld];
    assert_eq!(told(&old, RuleId::HeavyPressure), Some(because));
    let known = working(WorkKind::Heavy, Some(28));
    assert_eq!(advised(&known, RuleId::PressureRepeat), None);
    assert_eq!(due(&known), Some(TODAY), "four weeks are over today");
    assert!(!names(&known, RuleId::HeavyPressure));
    let sitting = working(WorkKind::Sitting, None);
    assert_eq!((advised(&sitting, RuleId::PressureRepeat), due(&sitting)), (None, None));
}

/// Evidence 1.6 would leave heavy workers one hard part at 140/90; 5.4 leaves nobody one. The stricter counts.
#[test]
fn heavy_work_with_a_high_pressure_has_no_hard_part_either() {
    let working = |systolic| {
        let (work, diastolic) = (Some(WorkKind::Heavy.typical()), 80);
        let pressure = Some((TODAY.plus(-60), Pressure { systolic, diastolic }));
        week(&Profile {
            work,
            pressure,
            equipment: Some(vec![Equipment::Bike]),
            split: Some(Split::Two),
            ..fit()
        })
    };
    let old = working(120);
    assert_eq!(left_out(&old, Limit::OneHard).unwrap().rule, RuleId::HeavyPressure);
    assert_eq!(hardest(&old), 14, "one part at most");
    let high = working(140);
    assert_eq!(left_out(&high, Limit::OneHard), None);
    assert!(
        !has_hard_intervals(&high) && hardest(&high) <= 13,
        "and both rules hold"
    );
}
