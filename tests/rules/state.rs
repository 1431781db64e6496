//! How the body and the days are: effort of work, tests, blood pressure, sleep, stress, fear, and where one trains.

use crate::people::{
    ONCE_EASILY, TODAY, advised, exercises, fit, hardest, has_hard_intervals, hour, items, left_out, names, pain,
    parts, strength, told, week,
};
use kraftpause::domain::catalogue::{Kind, Position, Unsuited};
use kraftpause::domain::check_in::CheckIn;
use kraftpause::domain::evidence::RuleId;
use kraftpause::domain::exposure::Exposure;
use kraftpause::domain::pain::{Duration, Pain, Region};
use kraftpause::domain::profile::{
    Equipment, Frequency, Habits, Place, Profile, SelfTests, Sex, Task, WorkDay, WorkKind,
};
use kraftpause::domain::program::reason::Fact;
use kraftpause::domain::program::{Limit, Program};

#[test]
fn exposure_effort() {
    let working = |work_effort, heavy| {
        let work = WorkDay {
            sitting: 80 - heavy,
            heavy,
            ..WorkKind::Sitting.typical()
        };
        week(&Profile {
            work: Some(work),
            work_effort: Some(work_effort),
            ..fit()
        })
    };
    let hard = working(5, 0);
    assert_eq!(hard.exposure, Exposure::Heavy);
    assert_eq!(parts(&hard), [2, 2, 1, 1, 0]);
    assert_eq!(told(&hard, RuleId::ExposureEffort), Some(vec![Fact::WorkEffort(5)]));
    let easy = working(4, 0);
    assert_eq!(easy.exposure, Exposure::Sedentary);
    assert!(!names(&easy, RuleId::ExposureEffort));
    let both = working(9, 25);
    assert_eq!(
        told(&both, RuleId::ExposureHeavy),
        Some(vec![Fact::Heavy(25)]),
        "what is lifted says more"
    );
}

#[test]
fn fitness_alarm() {
    // 100.27 - 0.296 x 60 - 0.369 x 102 - 0.155 x pulse: 28.1 at 108 beats, 27.5 at 112. Average for his age.
    let man = |pulse| {
        week(&Profile {
            age: Some(60),
            waist_cm: Some(102),
            resting_pulse: Some(pulse),
            habits: Some(Habits {
                frequency: Frequency::Never,
                ..ONCE_EASILY
            }),
            ..fit()
        })
    };
    let alarmed = man(112);
    assert_eq!(
        told(&alarmed, RuleId::FitnessAlarm),
        Some(vec![Fact::Fitness(275), Fact::Age(60)])
    );
    assert_eq!(parts(&alarmed), [4, 1, 0, 1, 0]);
    assert!(!names(&man(108), RuleId::FitnessAlarm));
    assert_eq!(parts(&man(108)), [3, 2, 0, 1, 0]);
    // A woman below 21 is below what is usual at every age, and hears that instead.
    let woman = week(&Profile {
        age: Some(64),
        sex: Some(Sex::Female),
        waist_cm: Some(88),
        resting_pulse: Some(130),
        habits: Some(ONCE_EASILY),
        ..fit()
    });
    assert!(names(&woman, RuleId::FitnessLow) && !names(&woman, RuleId::FitnessAlarm));
}

fn tested(age: u8, one_leg: Option<u16>, sit_to_stand: Option<u16>) -> Program {
    week(&Profile {
        age: Some(age),
        habits: None,
        equipment: Some(vec![Equipment::Step, Equipment::Stairs]),
        tests: SelfTests {
            one_leg,
            sit_to_stand,
            ..SelfTests::default()
        },
        ..fit()
    })
}

#[test]
fn balance_test() {
    for (age, failed, passed) in [(35, 29, 30), (59, 29, 30), (60, 9, 10)] {
        let unsteady = tested(age, Some(failed), None);
        assert_eq!(parts(&unsteady), [2, 2, 0, 2, 0], "{age}");
        assert_eq!(told(&unsteady, RuleId::BalanceTest), Some(vec![Fact::OneLeg(failed)]));
        assert_eq!(
            left_out(&unsteady, Limit::Falls).unwrap().because,
            [Fact::OneLeg(failed)]
        );
        assert!(exercises(&unsteady).any(|exercise| exercise.kind == Kind::Balance));
        assert!(exercises(&unsteady).all(|exercise| !exercise.unsuited.contains(&Unsuited::Falls)));
        let steady = tested(age, Some(passed), None);
        assert!(!names(&steady, RuleId::BalanceTest) && left_out(&steady, Limit::Falls).is_none());
        assert_eq!(parts(&steady), [3, 2, 0, 1, 0]);
    }
    let old = tested(66, Some(5), None);
    assert_eq!(parts(&old), [2, 2, 0, 2, 0], "age and test give one part together");
}

#[test]
fn legs_test() {
    // Men at 35: 41 less 16 x 13 / 55 is 37 rises.
    let weak = tested(35, None, Some(36));
    assert_eq!(parts(&weak), [2, 2, 1, 1, 0]);
    assert_eq!(told(&weak, RuleId::LegsTest), Some(vec![Fact::SitToStand(36)]));
    assert!(
        strength(&weak).any(|exercise| exercise.trains(Region::Knee)),
        "legs first in strength of the whole body"
    );
    let strong = tested(35, None, Some(37));
    assert_eq!(parts(&strong), [3, 2, 0, 1, 0]);
    assert!(!names(&strong, RuleId::LegsTest));
}

/// The same score a week ago and today, or today alone.
fn checked_in(told: CheckIn, weeks: i32) -> Program {
    let mut profile = hour();
    for back in 0..weeks {
        profile.check_ins.put(TODAY.plus(-7 * back), told);
    }
    week(&profile)
}

#[test]
fn sleep_poor() {
    let slept = |score, weeks| {
        let sleep = Some(score);
        checked_in(
            CheckIn {
                sleep,
                ..CheckIn::default()
            },
            weeks,
        )
    };
    let poor = slept(7, 2);
    assert_eq!(parts(&poor), [2, 2, 0, 1, 1], "one part is calm");
    assert_eq!(told(&poor, RuleId::SleepPoor), Some(vec![Fact::Sleep(7)]));
    assert_eq!(advised(&poor, RuleId::SleepPoor), Some(vec![Fact::Sleep(7)]));
    assert_eq!(left_out(&poor, Limit::Intervals).unwrap().rule, RuleId::SleepPoor);
    assert!(!has_hard_intervals(&poor) && exercises(&poor).any(|exercise| exercise.kind == Kind::Relaxation));
    for usual in [slept(6, 2), slept(10, 1)] {
        assert!(has_hard_intervals(&usual) && !names(&usual, RuleId::SleepPoor));
        assert_eq!(usual.blocks.relax, 0);
    }
}

#[test]
fn stress_high() {
    let stressed = |score, weeks| {
        let stress = Some(score);
        checked_in(
            CheckIn {
                stress,
                ..CheckIn::default()
            },
            weeks,
        )
    };
    let much = stressed(4, 2);
    assert_eq!(parts(&much), [2, 2, 0, 1, 1]);
    assert_eq!(told(&much, RuleId::StressHigh), Some(vec![Fact::Stress(4)]));
    assert_eq!(advised(&much, RuleId::StressHigh), Some(vec![Fact::Stress(4)]));
    assert!(!has_hard_intervals(&much));
    for usual in [stressed(3, 2), stressed(5, 1)] {
        assert!(has_hard_intervals(&usual) && advised(&usual, RuleId::StressHigh).is_none());
    }
    let both = CheckIn {
        sleep: Some(9),
        stress: Some(5),
        ..CheckIn::default()
    };
    assert_eq!(checked_in(both, 2).blocks.relax, 1, "one calm part for both");
}

#[test]
fn work_ability_low() {
    let able = |scores: &[(i32, u8)]| {
        let mut profile = hour();
        for (days, score) in scores {
            let work_ability = Some(*score);
            let told = CheckIn {
                work_ability,
                ..CheckIn::default()
            };
            profile.check_ins.put(TODAY.plus(-days), told);
        }
        let program = week(&profile);
        assert_eq!(program.sessions, week(&hour()).sessions, "advice, no other week");
        advised(&program, RuleId::WorkAbilityLow)
    };
    assert_eq!(able(&[(0, 5)]), Some(vec![Fact::WorkAbility(5)]));
    assert_eq!(able(&[(0, 6)]), None);
    assert_eq!(
        able(&[(14, 10), (0, 8)]),
        Some(vec![Fact::WorkAbility(8)]),
        "a fall of two"
    );
    assert_eq!(able(&[(14, 9), (0, 8)]), None);
}

fn sore(duration: Duration) -> Profile {
    let back = Pain {
        duration,
        ..pain(Region::LowBack, 5)
    };
    Profile {
        pains: Some(vec![back]),
        equipment: Some(vec![Equipment::Band, Equipment::Kettlebell]),
        ..hour()
    }
}

#[test]
fn fear_graded() {
    let afraid = |fear, duration| {
        week(&Profile {
            fear: Some(fear),
            feared_task: Some(Task::Lifting),
            ..sore(duration)
        })
    };
    let much = afraid(7, Duration::UnderSixWeeks);
    let because = vec![Fact::Fear(7), Fact::FearedTask(Task::Lifting)];
    assert_eq!(told(&much, RuleId::FearGraded), Some(because));
    assert!(strength(&much).all(|exercise| exercise.level == 1), "the first rung");
    assert!(
        strength(&much).any(|exercise| exercise.family == "hinge"),
        "nearest to the feared movement"
    );
    let little = afraid(6, Duration::UnderSixWeeks);
    assert!(!names(&little, RuleId::FearGraded));
    assert!(strength(&little).any(|exercise| exercise.level > 1));
    let nothing_sore = week(&Profile {
        fear: Some(10),
        ..hour()
    });
    assert!(
        !names(&nothing_sore, RuleId::FearGraded),
        "fear of what hurts, not of training"
    );
}

#[test]
fn pace_graded() {
    let unsure = |fear, self_efficacy, duration| {
        week(&Profile {
            fear,
            self_efficacy,
            ..sore(duration)
        })
    };
    let long = Duration::OverThreeMonths;
    let (afraid, doubting) = (unsure(Some(7), None, long), unsure(None, Some(4), long));
    let back = Fact::of_pain(pain(Region::LowBack, 5));
    assert_eq!(told(&afraid, RuleId::PaceGraded), Some(vec![back, Fact::Fear(7)]));
    assert_eq!(
        told(&doubting, RuleId::PaceGraded),
        Some(vec![back, Fact::SelfEfficacy(4)])
    );
    for program in [&afraid, &doubting] {
        assert!(!has_hard_intervals(program) && hardest(program) <= 13);
        assert!(advised(program, RuleId::PaceGraded).is_some());
        for item in items(program).filter(|item| item.reasons.iter().any(|reason| reason.rule == RuleId::PaceGraded)) {
            assert!(item.exercise.get().trains(Region::LowBack));
        }
    }
    let on_days = |days| {
        let mut profile = sore(long);
        profile.fear = Some(7);
        for pain in profile.pains.iter_mut().flatten() {
            pain.days = Some(days);
        }
        names(&week(&profile), RuleId::PaceGraded)
    };
    assert!(on_days(3) && !on_days(2), "long-lasting is three days a week");
    let shorter = Duration::SixWeeksToThreeMonths;
    for program in [unsure(Some(6), Some(5), long), unsure(Some(7), Some(4), shorter)] {
        assert!(!names(&program, RuleId::PaceGraded));
    }
}

#[test]
fn pain_limits_work() {
    let limited = |score| {
        let program = week(&Profile {
            pain_limits_work: Some(score),
            ..sore(Duration::OverThreeMonths)
        });
        assert_eq!(
            program.sessions,
            week(&sore(Duration::OverThreeMonths)).sessions,
            "advice, no other week"
        );
        advised(&program, RuleId::PainLimitsWork)
    };
    assert_eq!(limited(7), Some(vec![Fact::LimitsWork(7)]));
    assert_eq!(limited(6), None);
}

#[test]
fn place_floor() {
    let low = |program: &Program| {
        exercises(program).any(|exercise| matches!(exercise.position, Position::Lying | Position::AllFours))
    };
    for place in Place::ALL {
        let program = week(&Profile {
            place: Some(place),
            ..sore(Duration::OverThreeMonths)
        });
        let reason = left_out(&program, Limit::Floor);
        if matches!(place, Place::Desk | Place::Outdoors) {
            let reason = reason.expect("nowhere to lie");
            assert_eq!(
                (reason.rule, &reason.because),
                (RuleId::PlaceFloor, &vec![Fact::Place(place)])
            );
            assert!(!low(&program) && strength(&program).any(|exercise| exercise.trains(Region::LowBack)));
        } else {
            assert_eq!(reason, None, "{place:?}");
        }
    }
    let home = Profile {
        place: Some(Place::Home),
        equipment: Some(Vec::new()),
        ..sore(Duration::OverThreeMonths)
    };
    assert!(low(&week(&home)));
}

/// Evidence 1.6: each modifier takes its part from the largest other kind as the ones before it left them.
#[test]
fn modifiers_act_in_their_order() {
    let mut profile = Profile {
        weight_kg: Some(140),
        resting_pulse: Some(99),
        pains: Some(vec![pain(Region::Neck, 4)]),
        ..fit()
    };
    let expect = |profile: &Profile, expected: [u8; 5], rule: RuleId| {
        let program = week(profile);
        assert_eq!(parts(&program), expected, "{rule:?}");
        assert_eq!(program.block_reasons.last().map(|(_, reason)| reason.rule), Some(rule));
        assert_eq!(program.blocks.sum(), 6);
    };
    // Pain takes from cardio, low fitness gives it back, weight takes one more.
    expect(&profile, [4, 1, 0, 1, 0], RuleId::WeightCardio);
    profile.tests.one_leg = Some(10);
    expect(&profile, [3, 1, 0, 2, 0], RuleId::BalanceTest);
    profile.tests.sit_to_stand = Some(10);
    expect(&profile, [2, 1, 1, 2, 0], RuleId::LegsTest);
    let stress = Some(5);
    for back in [0, 7] {
        let told = CheckIn {
            stress,
            ..CheckIn::default()
        };
        profile.check_ins.put(TODAY.plus(-back), told);
    }
    expect(&profile, [1, 1, 1, 2, 1], RuleId::StressHigh);
    let rules: Vec<RuleId> = week(&profile)
        .block_reasons
        .iter()
        .map(|(_, reason)| reason.rule)
        .collect();
    let order = [
        RuleId::PainStrength,
        RuleId::FitnessLow,
        RuleId::WeightCardio,
        RuleId::BalanceTest,
        RuleId::LegsTest,
        RuleId::StressHigh,
    ];
    assert!(rules.ends_with(&order), "{rules:?}");
}
