//! Which exercise on which rung with what, how much of it, and what the person wants instead.

use crate::people::{
    ACTIVE, ONCE_EASILY, TODAY, exercise, exercises, fit, ids, items, names, strength, told, week, yes_to,
};
use kraftpause::domain::catalogue::Kind;
use kraftpause::domain::evidence::RuleId;
use kraftpause::domain::profile::{Equipment, Frequency, Habits, Profile};
use kraftpause::domain::program::Past;
use kraftpause::domain::program::assess::Assessment;
use kraftpause::domain::program::reason::Fact;
use kraftpause::domain::program::{Dose, dose, timing};
use kraftpause::domain::screening::SafetyQuestion;
use kraftpause::domain::units::Span;

#[test]
fn level_form() {
    let training = |frequency| {
        let habits = Some(Habits { frequency, ..ACTIVE });
        Assessment::of(&Profile { habits, ..fit() }, &Past::default(), TODAY).level
    };
    assert_eq!(training(Frequency::Never), 1);
    assert_eq!(training(Frequency::Once), 2);
    assert_eq!(training(Frequency::TwoOrThree), 3);
    let old = Profile { age: Some(65), ..fit() };
    assert_eq!(Assessment::of(&old, &Past::default(), TODAY).level, 1);
    assert_eq!(
        told(&week(&fit()), RuleId::LevelForm).unwrap().first(),
        Some(&Fact::Active(Frequency::TwoOrThree))
    );
}

#[test]
fn equipment_own() {
    let program = week(&fit());
    assert!(ids(&program).contains(&"lat-raise-band"));
    assert_eq!(
        told(&program, RuleId::EquipmentOwn),
        Some(vec![Fact::Has(Equipment::Band)])
    );
    let dumbbells = week(&Profile {
        equipment: Some(vec![Equipment::Dumbbell]),
        ..fit()
    });
    assert!(ids(&dumbbells).contains(&"lat-raise-db"));
}

#[test]
fn equipment_none() {
    let program = week(&Profile {
        equipment: Some(Vec::new()),
        ..fit()
    });
    assert_eq!(told(&program, RuleId::EquipmentNone), Some(vec![Fact::NoEquipment]));
    assert!(strength(&program).count() >= 3);
}

#[test]
fn dose_first_weeks() {
    let program = week(&fit());
    assert!(names(&program, RuleId::DoseFirstWeeks));
    for item in items(&program).filter(|item| item.exercise.get().kind == Kind::Strength) {
        if let Dose::Reps { reserve, sets, .. } = item.dose {
            assert_eq!(reserve, 4);
            assert!(sets <= 3);
        }
    }
}

#[test]
fn loaded_exercises_start_at_the_light_end() {
    let program = week(&Profile {
        equipment: Some(vec![Equipment::Dumbbell]),
        ..fit()
    });
    let raise = items(&program)
        .find(|item| item.exercise.get().id == "lat-raise-db")
        .unwrap();
    assert!(
        matches!(raise.dose, Dose::Reps { reps: 11..=15, .. }),
        "15 RM less four in reserve: {:?}",
        raise.dose
    );
}

#[test]
fn dose_two_sets() {
    let program = week(&Profile {
        habits: Some(ONCE_EASILY),
        resting_pulse: Some(50),
        ..fit()
    });
    assert!(names(&program, RuleId::DoseTwoSets));
    for item in items(&program).filter(|item| item.exercise.get().kind == Kind::Strength) {
        assert!(
            matches!(
                item.dose,
                Dose::Reps { sets: 1..=2, .. } | Dose::Hold { sets: 1..=2, .. }
            ),
            "{:?}",
            item.dose
        );
    }
}

#[test]
fn dose_every_second_minute() {
    let raise = exercise("lat-raise-band").get();
    let (dose, dosed) = dose::every_second_minute(raise, Span::minutes(12)).unwrap();
    assert_eq!(dosed, dose::Dosed::Everyone(RuleId::DoseEverySecondMinute));
    let Dose::Reps { sets, reps, rest, .. } = dose else {
        panic!("{dose:?}")
    };
    assert_eq!((sets, reps), (6, 12));
    assert_eq!(
        timing::work_length(raise, dose) + Span::seconds(i64::from(rest)),
        Span::minutes(2),
        "a set starts every second minute"
    );
    assert!(
        dose::every_second_minute(raise, Span::minutes(5)).is_none(),
        "too short to be worth it"
    );
}

#[test]
fn relax_easy() {
    let program = week(&Profile {
        screening: yes_to(&[SafetyQuestion::OtherDisease]),
        ..fit()
    });
    assert!(names(&program, RuleId::RelaxEasy));
    assert!(exercises(&program).any(|exercise| exercise.kind == Kind::Relaxation));
    assert_eq!(program.blocks.relax, 1);
}
