//! What stands in: in what amount, and for a whole session at once.

use crate::offers::{is_low, plainly, rich};
use crate::people::{TODAY, exercise, fit, having, items, own, pain, swap, week};
use kraftpause::domain::catalogue::ExerciseId;
use kraftpause::domain::catalogue::own::OwnWork;
use kraftpause::domain::pain::Region;
use kraftpause::domain::profile::{Equipment, Profile, Split};
use kraftpause::domain::program::Past;
use kraftpause::domain::program::alternatives::{dose_for, stand_ins};
use kraftpause::domain::program::{Dose, SwapReason, Wishes, timing};
use kraftpause::domain::units::Span;

use SwapReason::{Bored, Easier, Floor, Harder, Hurts, NoEquipmentHere, Noise};

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
            for other in plainly(&profile, item.exercise.get().id, because) {
                let dose = dose_for(
                    &profile,
                    &Wishes::default(),
                    &Past::default(),
                    TODAY,
                    item.exercise,
                    item.dose,
                    other,
                );
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

#[test]
fn an_own_exercise_stands_in_as_it_was_told() {
    let knee = own(Region::Knee, OwnWork::Reps(17), 4);
    let wishes = having(std::slice::from_ref(&knee));
    for like in [
        Dose::ToFatigue { seconds: 120 },
        Dose::Timed {
            sets: 2,
            seconds: 45,
            rest: 15,
        },
        Dose::Reps {
            sets: 1,
            reps: 8,
            rest: 30,
            reserve: 4,
        },
    ] {
        let dose = dose_for(
            &fit(),
            &wishes,
            &Past::default(),
            TODAY,
            exercise("squat-bw"),
            like,
            knee.id,
        );
        assert!(matches!(dose, Dose::Reps { sets: 4, reps: 17, .. }), "{dose:?}");
    }
}

#[test]
fn a_session_gets_stand_ins_each_once_and_none_twice() {
    let session: Vec<ExerciseId> = ["bridge", "squat-bw", "birddog", "plank", "bridge", "walk-easy"]
        .map(exercise)
        .to_vec();
    let found = stand_ins(&rich(), &Wishes::default(), &Past::default(), TODAY, Floor, &session);
    let from: Vec<ExerciseId> = found.iter().map(|(from, _)| *from).collect();
    assert_eq!(from, ["bridge", "birddog", "plank"].map(exercise));
    for (at, (_, to)) in found.iter().enumerate() {
        assert!(!is_low(*to) && !session.contains(to));
        assert!(
            found.iter().skip(at + 1).all(|(_, other)| other != to),
            "{} twice",
            to.get().id
        );
    }
    // Only what the reason speaks of.
    let stairs = Profile {
        equipment: Some(vec![Equipment::Band]),
        ..fit()
    };
    let session = ["row-db", "row-band", "squat-bw"].map(exercise);
    let found = stand_ins(
        &stairs,
        &Wishes::default(),
        &Past::default(),
        TODAY,
        NoEquipmentHere,
        &session,
    );
    assert_eq!(
        found.iter().map(|(from, _)| *from).collect::<Vec<_>>(),
        [exercise("row-db")]
    );
    let session = ["row-4x4", "squat-bw", "march"].map(exercise);
    let found = stand_ins(&rich(), &Wishes::default(), &Past::default(), TODAY, Noise, &session);
    assert_eq!(
        found.iter().map(|(from, _)| *from).collect::<Vec<_>>(),
        ["row-4x4", "march"].map(exercise)
    );
    assert!(found.iter().all(|(_, to)| to.get().quiet));
    for because in [Hurts, Bored, Easier, Harder] {
        assert_eq!(
            stand_ins(&rich(), &Wishes::default(), &Past::default(), TODAY, because, &session),
            [],
            "{because:?}"
        );
    }
    // What hurt is no stand-in either.
    let wishes = Wishes {
        swaps: found
            .iter()
            .map(|(_, to)| swap(to.get().id, "breathing", Hurts))
            .collect(),
        ..Wishes::default()
    };
    let again = stand_ins(&rich(), &wishes, &Past::default(), TODAY, Noise, &session);
    assert!(again.iter().all(|pair| !found.contains(pair)));
}
