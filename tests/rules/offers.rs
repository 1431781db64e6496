//! What could stand in for an exercise: each reason offers what it says, best first, and remembers what was said
//! before.

use crate::people::{TODAY, exercise, fit, having, own, pain, swapping, yes_to};
use kraftpause::domain::catalogue::own::OwnWork;
use kraftpause::domain::catalogue::{ExerciseId, Position};
use kraftpause::domain::pain::Region;
use kraftpause::domain::profile::{Equipment, Profile};
use kraftpause::domain::program::Past;
use kraftpause::domain::program::alternatives::applies;
use kraftpause::domain::program::{Liking, SwapReason, Wishes, alternatives};
use kraftpause::domain::screening::SafetyQuestion;

use SwapReason::{Bored, Easier, Floor, Harder, Hurts, NoEquipmentHere, Noise};

fn offers(profile: &Profile, wishes: &Wishes, from: &str, because: SwapReason) -> Vec<ExerciseId> {
    alternatives(profile, wishes, &Past::default(), TODAY, exercise(from), because, &[])
}

pub fn plainly(profile: &Profile, from: &str, because: SwapReason) -> Vec<ExerciseId> {
    offers(profile, &Wishes::default(), from, because)
}

/// Everything in the cupboard, practised, at home.
pub fn rich() -> Profile {
    Profile {
        equipment: Some(Equipment::ASKED.to_vec()),
        ..fit()
    }
}

pub fn is_low(id: ExerciseId) -> bool {
    matches!(id.get().position, Position::Lying | Position::AllFours)
}

#[test]
fn without_the_band_the_same_movement_comes_first() {
    let found = plainly(&fit(), "lat-raise-band", NoEquipmentHere);
    assert_eq!(found.first(), Some(&exercise("lat-raise-free")));
    assert!(found.len() <= 4 && found.len() >= 2, "{found:?}");
}

#[test]
fn only_reasons_that_can_be_meant_are_asked() {
    let asked = |id: &str| SwapReason::ALL.map(|because| applies(because, exercise(id).get()));
    // No equipment here, floor, noise, hurts, bored, easier, harder.
    assert_eq!(asked("squat-bw"), [false, false, true, true, true, true, true]);
    for id in ExerciseId::all() {
        let facts = id.get();
        assert_eq!(
            applies(NoEquipmentHere, facts),
            !facts.equipment.is_empty(),
            "{}",
            facts.id
        );
        assert_eq!(applies(Floor, facts), is_low(id), "{}", facts.id);
        // Whatever has something to offer may also be asked for.
        for because in [Easier, Harder] {
            let nothing = plainly(&rich(), facts.id, because).is_empty();
            assert!(nothing || applies(because, facts), "{} {because:?}", facts.id);
        }
    }
    // What is the person's own stands on no ladder, and whether it is heard is theirs to know.
    let own = ExerciseId::own(Region::Knee, false, 0);
    let meant: Vec<SwapReason> = SwapReason::ALL
        .into_iter()
        .filter(|because| applies(*because, own.get()))
        .collect();
    assert_eq!(meant, [Hurts, Bored]);
}

#[test]
fn every_reason_offers_what_it_says() {
    let asked = |thing: &Equipment| Equipment::ASKED.contains(thing);
    for from in ExerciseId::all() {
        let now = from.get();
        // What is missing is what is asked for; chair and wall only where there is nothing else.
        let things = now.equipment.iter().filter(|thing| asked(thing)).count();
        let missing = |thing: &Equipment| now.equipment.contains(thing) && (things == 0 || asked(thing));
        for because in SwapReason::ALL {
            for id in plainly(&rich(), now.id, because) {
                let other = id.get();
                let same_ladder = other.family == now.family;
                let holds = match because {
                    NoEquipmentHere => !other.equipment.iter().any(missing),
                    Floor => !is_low(id),
                    Noise => other.quiet,
                    Hurts => other.level <= now.level && (!same_ladder || other.level < now.level),
                    Bored => true,
                    Easier => same_ladder && other.level < now.level,
                    Harder => same_ladder && other.level > now.level,
                };
                assert!(
                    holds && other.kind == now.kind,
                    "{because:?}: {} -> {}",
                    now.id,
                    other.id
                );
            }
        }
    }
}

#[test]
fn easier_and_harder_go_one_rung_and_come_in_order() {
    let profile = rich();
    let levels = |from: &str, because| -> Vec<u8> {
        let found = plainly(&profile, from, because);
        found.iter().map(|id| id.get().level).collect()
    };
    assert_eq!(levels("lat-raise-db", Easier).first(), Some(&2));
    assert_eq!(levels("lat-raise-free", Harder).first(), Some(&2));
    assert!(levels("lat-raise-db", Easier).is_sorted_by(|one, next| one >= next));
    assert!(levels("lat-raise-free", Harder).is_sorted());
    assert!(levels("lat-raise-db", Harder).is_empty(), "the top");
    assert!(levels("lat-raise-free", Easier).is_empty(), "the bottom");
}

#[test]
fn harder_is_not_for_the_afraid_and_not_while_only_easy_is_cleared() {
    let beginner = Profile {
        age: Some(65),
        ..rich()
    };
    let harder = |profile: &Profile| plainly(profile, "row-band", Harder);
    assert!(harder(&beginner).contains(&exercise("row-db")), "one's own choice");
    let sore = Profile {
        pains: Some(vec![pain(Region::Knee, 4)]),
        ..beginner.clone()
    };
    let afraid = |score| Profile {
        fear: Some(score),
        ..sore.clone()
    };
    assert_eq!(harder(&afraid(7)), []);
    assert!(!harder(&afraid(6)).is_empty());
    let easy = Profile {
        screening: yes_to(&[SafetyQuestion::Medicine]),
        ..beginner
    };
    assert_eq!(plainly(&easy, "ext-rot-band", Harder), []);
    assert!(plainly(&easy, "row-band", Harder).iter().all(|id| id.get().level <= 2));
    // Nor does any other reason lead up a rung.
    for because in [NoEquipmentHere, Floor, Noise, Hurts, Bored, Easier] {
        let found = plainly(&sore, "row-band", because);
        assert!(found.iter().all(|id| id.get().level == 1), "{because:?}");
    }
}

#[test]
fn what_hurts_gives_way_to_something_easier_or_different() {
    let found = plainly(&fit(), "squat-bw", Hurts);
    assert!(!found.is_empty());
    let first = found.first().unwrap().get();
    assert_ne!(
        first.family, "squat",
        "another movement before the same one made easier"
    );
}

#[test]
fn what_hurt_is_never_offered_nor_what_is_harder() {
    let wishes = swapping(&[("lat-raise-band", "shrug-band", Hurts)]);
    let mut easier = false;
    for from in ExerciseId::all() {
        for because in SwapReason::ALL {
            for id in offers(&rich(), &wishes, from.get().id, because) {
                assert!(
                    id.get().family != "lateral-raise" || id.get().level == 1,
                    "{}",
                    id.get().id
                );
                easier |= id == exercise("lat-raise-free");
            }
        }
    }
    assert!(easier);
}

#[test]
fn something_else_means_another_family_first() {
    let found = plainly(&fit(), "lat-raise-band", Bored);
    assert_ne!(found.first().unwrap().get().family, "lateral-raise");
    assert!(found.first().unwrap().get().trains(Region::Shoulder));
}

#[test]
fn intervals_may_give_way_to_intervals_or_to_steady_work() {
    let profile = Profile {
        equipment: Some(vec![Equipment::Bike]),
        ..fit()
    };
    assert_eq!(
        plainly(&profile, "hill-4x4", Bored).first(),
        Some(&exercise("bike-4x4"))
    );
    for because in SwapReason::ALL {
        assert!(
            !plainly(&profile, "walk-brisk", because).contains(&exercise("bike-4x4")),
            "{because:?}"
        );
    }
    let easier = plainly(&profile, "hill-4x4", Easier);
    assert!(easier.contains(&exercise("walk-brisk")), "{easier:?}");
}

#[test]
fn what_the_session_has_already_is_not_offered() {
    let found = plainly(&fit(), "lat-raise-band", Bored);
    let session: Vec<ExerciseId> = found.iter().copied().take(2).collect();
    let others = alternatives(
        &fit(),
        &Wishes::default(),
        &Past::default(),
        TODAY,
        exercise("lat-raise-band"),
        Bored,
        &session,
    );
    assert!(session.iter().all(|id| !others.contains(id)));
    assert_eq!(found.get(2..), others.get(..found.len() - 2));
}

/// Offers in two heaps: those against which nothing was said come first. Otherwise they would not all have done so.
fn puts_behind(wishes: &Wishes, said_against: impl Fn(ExerciseId) -> bool) {
    let against = |found: &[ExerciseId]| found.iter().map(|id| said_against(*id)).collect::<Vec<bool>>();
    let mut changed = 0;
    for from in ExerciseId::all().map(|id| id.get().id) {
        for because in [Bored, NoEquipmentHere, Hurts, Noise] {
            let found = against(&offers(&rich(), wishes, from, because));
            assert!(found.is_sorted(), "{because:?} for {from}: {found:?}");
            changed += usize::from(!against(&plainly(&rich(), from, because)).is_sorted());
        }
    }
    assert!(changed > 0, "there is something to put behind");
}

#[test]
fn what_was_said_before_puts_things_behind() {
    let floor = swapping(&[("bridge", "hinge-drill", Floor)]);
    puts_behind(&floor, is_low);
    let noise = swapping(&[("row-4x4", "hill-4x4", Noise)]);
    puts_behind(&noise, |id| !id.get().quiet);
    let bored = swapping(&[("squat-bw", "sit-to-stand", Bored), ("bridge", "hinge-drill", Bored)]);
    let swapped = |id| [exercise("squat-bw"), exercise("bridge")].contains(&id);
    puts_behind(&bored, swapped);
    // Taken back, it is as if it had never been said.
    let mut back = floor.clone();
    back.unswap(exercise("bridge"));
    for from in ExerciseId::all() {
        let id = from.get().id;
        assert_eq!(offers(&rich(), &back, id, Bored), plainly(&rich(), id, Bored));
    }
}

#[test]
fn disliked_comes_last_and_liked_a_little_sooner() {
    let disliked: Vec<ExerciseId> = ExerciseId::all().step_by(3).collect();
    let mut wishes = swapping(&[("bridge", "hinge-drill", Floor), ("row-4x4", "hill-4x4", Noise)]);
    wishes.likings = disliked.iter().map(|id| (*id, Liking::Disliked)).collect();
    puts_behind(&wishes, |id| disliked.contains(&id));
    // Two that are as near as each other: the liked one first.
    let found = plainly(&rich(), "lat-raise-band", Bored);
    let (first, second) = (found[0], found[1]);
    let liking = |id| Wishes {
        likings: vec![(id, Liking::Liked)],
        ..Wishes::default()
    };
    assert_eq!(offers(&rich(), &liking(first), "lat-raise-band", Bored)[0], first);
    let places: Vec<_> = [Wishes::default(), liking(second)]
        .iter()
        .map(|wishes| {
            offers(&rich(), wishes, "lat-raise-band", Bored)
                .iter()
                .position(|id| *id == second)
        })
        .collect();
    assert!(places[1] <= places[0], "{places:?}");
}

#[test]
fn own_exercises_of_the_region_are_offered() {
    let (neck, knee) = (
        own(Region::Neck, OwnWork::Hold(20), 2),
        own(Region::Knee, OwnWork::Reps(12), 2),
    );
    let mut wishes = having(&[neck.clone(), knee.clone()]);
    let offered = |wishes: &Wishes, profile: &Profile, from: &str| {
        let found = SwapReason::ALL.map(|because| offers(profile, wishes, from, because));
        found.concat()
    };
    let found = offered(&wishes, &fit(), "neck-iso");
    assert!(found.contains(&neck.id) && !found.contains(&knee.id));
    assert!(
        !offered(&wishes, &fit(), "walk-easy").iter().any(|id| id.is_own()),
        "no cardio"
    );
    assert!(
        !offered(&wishes, &fit(), "neck-mob").iter().any(|id| id.is_own()),
        "no mobility"
    );
    // It is nobody's easier or harder form, and not before its region is fit for it.
    for because in [Easier, Harder] {
        assert!(!offers(&fit(), &wishes, "neck-iso", because).contains(&neck.id));
    }
    let sore = Profile {
        pains: Some(vec![pain(Region::Neck, 6)]),
        ..fit()
    };
    assert!(!offered(&wishes, &sore, "neck-nod").contains(&neck.id));
    // Where it hurts another own one may stand in; gone ones are not offered.
    let again = ExerciseId::own(Region::Neck, true, 1);
    let other = kraftpause::domain::catalogue::own::OwnExercise {
        id: again,
        ..neck.clone()
    };
    wishes.put_own(other);
    let instead = |wishes: &Wishes| alternatives(&fit(), wishes, &Past::default(), TODAY, neck.id, Hurts, &[]);
    assert!(instead(&wishes).contains(&again));
    wishes.drop_own(again);
    assert!(!instead(&wishes).contains(&again));
}
