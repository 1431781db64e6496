//! What the person wants on top of the rules: swaps with their reasons, and exercises of their own.

use crate::people::{TODAY, exercise, fit, ids, items, pain, told, week};
use kraftpause::domain::catalogue::ExerciseId;
use kraftpause::domain::evidence::RuleId;
use kraftpause::domain::pain::Region;
use kraftpause::domain::profile::{Equipment, Profile, Split};
use kraftpause::domain::program::alternatives::dose_for;
use kraftpause::domain::program::reason::Fact;
use kraftpause::domain::program::{self, Swap, SwapReason, Wishes, alternatives, timing};
use kraftpause::domain::units::Span;

fn swap(from: &str, to: &str, because: Option<SwapReason>) -> Swap {
    Swap {
        from: exercise(from),
        to: exercise(to),
        because,
    }
}

fn offers(profile: &Profile, from: ExerciseId, because: SwapReason) -> Vec<ExerciseId> {
    alternatives(profile, &Wishes::default(), TODAY, from, because, &[])
}

fn swapping(swaps: &[(&str, &str)]) -> Vec<&'static str> {
    let swaps = swaps.iter().map(|(from, to)| swap(from, to, None)).collect();
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
    let swaps = vec![swap("lat-raise-band", "lat-raise-free", Some(SwapReason::Bored))];
    let program = program::make(
        &fit(),
        &Wishes {
            swaps,
            ..Wishes::default()
        },
        TODAY,
    );
    let because = told(&program, RuleId::SwapWish);
    let from = Fact::SwappedFrom(exercise("lat-raise-band"));
    assert_eq!(because, Some(vec![from, Fact::SwapReason(SwapReason::Bored)]));
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
    let found = offers(&fit(), exercise("lat-raise-band"), SwapReason::NoEquipmentHere);
    assert_eq!(found.first(), Some(&exercise("lat-raise-free")));
    assert!(found.len() <= 4 && found.len() >= 2, "{found:?}");
    assert!(found.iter().all(|id| !id.get().equipment.contains(&Equipment::Band)));
}

#[test]
fn what_hurts_gives_way_to_something_easier_or_different() {
    let found = offers(&fit(), exercise("squat-bw"), SwapReason::Hurts);
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
    let found = offers(&fit(), exercise("lat-raise-band"), SwapReason::Bored);
    let session: Vec<ExerciseId> = found.iter().copied().take(2).collect();
    let others = alternatives(
        &fit(),
        &Wishes::default(),
        TODAY,
        exercise("lat-raise-band"),
        SwapReason::Bored,
        &session,
    );
    assert!(session.iter().all(|id| !others.contains(id)));
    assert_eq!(found.get(2..), others.get(..found.len() - 2));
}

#[test]
fn something_else_means_another_family_first() {
    let found = offers(&fit(), exercise("lat-raise-band"), SwapReason::Bored);
    assert_ne!(found.first().unwrap().get().family, "lateral-raise");
    assert!(found.first().unwrap().get().trains(Region::Shoulder));
}

#[test]
fn intervals_may_give_way_to_intervals_or_to_steady_work() {
    let profile = Profile {
        equipment: Some(vec![Equipment::Bike]),
        ..fit()
    };
    let found = offers(&profile, exercise("hill-4x4"), SwapReason::Bored);
    assert_eq!(found.first(), Some(&exercise("bike-4x4")));
    let steady = offers(&profile, exercise("walk-brisk"), SwapReason::Bored);
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
            for other in offers(&profile, item.exercise, because) {
                let dose = dose_for(&profile, &Wishes::default(), TODAY, item.exercise, item.dose, other);
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
