//! Which exercise on which rung with what, how much of it, and what the person wants instead.

use crate::people::{
    ACTIVE, ONCE_EASILY, TODAY, exercise, exercises, fit, ids, items, names, pain, strength, told, week, yes_to,
};
use kraftpause::domain::catalogue::{ExerciseId, Kind};
use kraftpause::domain::evidence::RuleId;
use kraftpause::domain::pain::Region;
use kraftpause::domain::profile::{Equipment, Frequency, Habits, Profile, Split};
use kraftpause::domain::program::alternatives::{alternatives_besides, dose_for};
use kraftpause::domain::program::assess::Assessment;
use kraftpause::domain::program::reason::Fact;
use kraftpause::domain::program::{self, Dose, SwapReason, Wishes, alternatives, dose, timing};
use kraftpause::domain::screening::SafetyQuestion;
use kraftpause::domain::units::Span;

#[test]
fn level_form() {
    let training = |frequency| {
        let habits = Some(Habits { frequency, ..ACTIVE });
        Assessment::of(&Profile { habits, ..fit() }, TODAY).level
    };
    assert_eq!(training(Frequency::Never), 1);
    assert_eq!(training(Frequency::Once), 2);
    assert_eq!(training(Frequency::TwoOrThree), 3);
    let old = Profile { age: Some(65), ..fit() };
    assert_eq!(Assessment::of(&old, TODAY).level, 1);
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

fn swapping(swaps: &[(&str, &str)]) -> Vec<&'static str> {
    let swaps = swaps.iter().map(|(from, to)| (exercise(from), exercise(to))).collect();
    ids(&program::make(
        &fit(),
        &Wishes {
            swaps,
            ..Wishes::default()
        },
        TODAY,
    ))
}

#[test]
fn swap_wish() {
    let plain = swapping(&[]);
    assert!(plain.contains(&"lat-raise-band") && !plain.contains(&"lat-raise-free"));
    let swapped = swapping(&[("lat-raise-band", "lat-raise-free")]);
    assert!(!swapped.contains(&"lat-raise-band") && swapped.contains(&"lat-raise-free"));
    let swaps = vec![(exercise("lat-raise-band"), exercise("lat-raise-free"))];
    let program = program::make(
        &fit(),
        &Wishes {
            swaps,
            ..Wishes::default()
        },
        TODAY,
    );
    let because = told(&program, RuleId::SwapWish);
    assert_eq!(because, Some(vec![Fact::SwappedFrom(exercise("lat-raise-band"))]));
}

#[test]
fn the_newest_swap_counts_and_a_swap_back_undoes() {
    let (band, free, row) = ("lat-raise-band", "lat-raise-free", "shrug-band");
    assert_eq!(swapping(&[(band, free), (free, band)]), swapping(&[]));
    assert!(swapping(&[(band, free), (band, row)]).contains(&row));
    assert!(swapping(&[(band, free), (free, row)]).contains(&row));
}

#[test]
fn a_swap_to_what_is_not_possible_does_not_count() {
    assert_eq!(
        swapping(&[("lat-raise-band", "lat-raise-db")]),
        swapping(&[]),
        "no dumbbells"
    );
}

#[test]
fn without_the_band_the_same_movement_comes_first() {
    let found = alternatives(&fit(), TODAY, exercise("lat-raise-band"), SwapReason::NoEquipmentHere);
    assert_eq!(found.first(), Some(&exercise("lat-raise-free")));
    assert!(found.len() <= 4 && found.len() >= 2, "{found:?}");
    assert!(found.iter().all(|id| !id.get().equipment.contains(&Equipment::Band)));
}

#[test]
fn what_hurts_gives_way_to_something_easier_or_different() {
    let found = alternatives(&fit(), TODAY, exercise("squat-bw"), SwapReason::Hurts);
    assert!(!found.is_empty());
    for id in found {
        let other = id.get();
        assert!(
            other.level <= 2 && (other.family != "squat" || other.level == 1),
            "{}",
            other.id
        );
    }
}

#[test]
fn what_the_session_has_already_is_not_offered() {
    let found = alternatives(&fit(), TODAY, exercise("lat-raise-band"), SwapReason::WantOther);
    let session: Vec<ExerciseId> = found.iter().copied().take(2).collect();
    let others = alternatives_besides(
        &fit(),
        TODAY,
        exercise("lat-raise-band"),
        SwapReason::WantOther,
        &session,
    );
    assert!(session.iter().all(|id| !others.contains(id)));
    assert_eq!(found.get(2..), others.get(..found.len() - 2));
}

#[test]
fn something_else_means_another_family_first() {
    let found = alternatives(&fit(), TODAY, exercise("lat-raise-band"), SwapReason::WantOther);
    assert_ne!(found.first().unwrap().get().family, "lateral-raise");
    assert!(found.first().unwrap().get().trains(Region::Shoulder));
}

#[test]
fn intervals_may_give_way_to_intervals_or_to_steady_work() {
    let profile = Profile {
        equipment: Some(vec![Equipment::Bike]),
        ..fit()
    };
    let found = alternatives(&profile, TODAY, exercise("hill-4x4"), SwapReason::WantOther);
    assert_eq!(found.first(), Some(&exercise("bike-4x4")));
    let steady = alternatives(&profile, TODAY, exercise("walk-brisk"), SwapReason::WantOther);
    assert!(!steady.contains(&exercise("bike-4x4")));
}

#[test]
fn a_swapped_exercise_takes_about_the_same_time() {
    let profile = Profile {
        split: Some(Split::One),
        equipment: Some(vec![Equipment::Band, Equipment::Bike]),
        pains: Some(vec![pain(Region::LowBack, 3)]),
        ..fit()
    };
    for item in items(&week(&profile)) {
        for because in SwapReason::ALL {
            for other in alternatives(&profile, TODAY, item.exercise, because) {
                let dose = dose_for(&profile, TODAY, item.exercise, item.dose, other);
                let (old, new) = (
                    timing::dose_length(item.exercise.get(), item.dose),
                    timing::dose_length(other.get(), dose),
                );
                let names = (item.exercise.get().id, other.get().id);
                assert!(new <= old + Span::seconds(90), "{names:?}: {old:?} {new:?}");
            }
        }
    }
}
