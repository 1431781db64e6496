//! Any wishes there can be: swaps as the app offers them and as only a strange file could tell them, likings, own
//! exercises that are there or gone.
#![allow(clippy::expect_used)] // amounts come from their own ranges

use crate::people::{TODAY, items, week_with};
use kraftpause::domain::catalogue::ExerciseId;
use kraftpause::domain::catalogue::own::{MOST_OWN, OwnExercise, OwnWork, SETS};
use kraftpause::domain::pain::Region;
use kraftpause::domain::profile::Profile;
use kraftpause::domain::program::Past;
use kraftpause::domain::program::{Liking, Swap, SwapReason, Wishes, alternatives};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{Index, select};

/// One thing a person does about an exercise.
#[derive(Clone, Debug)]
pub enum Pick {
    /// Another one for something in the week, from what is offered for this reason.
    Offered(Index, SwapReason, Index),
    /// Any exercise for any other one.
    Wild(Index, Index, Option<SwapReason>),
    /// The last but so many is taken back.
    Back(Index),
    Rated(Index, Liking),
    Put(Box<OwnExercise>),
}

pub fn any_own() -> impl Strategy<Value = OwnExercise> {
    let work = |hold| OwnWork::range(if hold { OwnWork::Hold(0) } else { OwnWork::Reps(0) });
    (
        select(Region::ALL.to_vec()),
        any::<bool>(),
        0..3_u8,
        prop::bool::weighted(0.15),
    )
        .prop_flat_map(move |(region, hold, number, gone)| {
            let (low, high, _) = work(hold);
            let id = ExerciseId::own(region, hold, number);
            (Just((id, hold, gone)), low..=high, SETS.0..=SETS.1)
        })
        .prop_map(|((id, hold, gone), amount, sets)| {
            let work = if hold {
                OwnWork::Hold(amount)
            } else {
                OwnWork::Reps(amount)
            };
            let told = OwnExercise::told(id, "Mine", work, sets, "").expect("within its range");
            OwnExercise { gone, ..told }
        })
}

fn any_pick() -> impl Strategy<Value = Pick> {
    let reason = || select(SwapReason::ALL.to_vec());
    prop_oneof![
        5 => (any::<Index>(), prop_oneof![1 => Just(SwapReason::Hurts), 2 => reason()], any::<Index>())
            .prop_map(|(item, because, offer)| Pick::Offered(item, because, offer)),
        1 => (any::<Index>(), any::<Index>(), option::of(reason()))
            .prop_map(|(from, to, because)| Pick::Wild(from, to, because)),
        1 => any::<Index>().prop_map(Pick::Back),
        1 => (any::<Index>(), select(vec![Liking::Liked, Liking::Disliked]))
            .prop_map(|(exercise, liking)| Pick::Rated(exercise, liking)),
        2 => any_own().prop_map(|own| Pick::Put(Box::new(own))),
    ]
}

pub fn any_picks() -> impl Strategy<Value = Vec<Pick>> {
    let own = any_own().prop_map(|own| Pick::Put(Box::new(own)));
    prop_oneof![
        4 => prop::collection::vec(any_pick(), 0..9),
        // An instructor's whole list.
        1 => prop::collection::vec(own, 5..MOST_OWN),
    ]
}

/// What these come to for a person.
pub fn wanting(profile: &Profile, picks: &[Pick]) -> Wishes {
    let mut wishes = Wishes::default();
    for pick in picks {
        let mut known: Vec<ExerciseId> = ExerciseId::all().collect();
        known.extend(wishes.own.iter().map(|own| own.id));
        match pick {
            Pick::Offered(item, because, offer) => {
                let program = week_with(profile, &wishes);
                let there: Vec<ExerciseId> = items(&program).map(|item| item.exercise).collect();
                if there.is_empty() {
                    continue;
                }
                let (from, because) = (*item.get(&there), *because);
                let offers = alternatives(profile, &wishes, &Past::default(), TODAY, from, because, &[]);
                if offers.is_empty() {
                    continue;
                }
                let to = *offer.get(&offers);
                let because = Some(because);
                wishes.swaps.push(Swap { from, to, because });
            }
            Pick::Wild(from, to, because) => wishes.swaps.push(Swap {
                from: *from.get(&known),
                to: *to.get(&known),
                because: *because,
            }),
            Pick::Back(which) if !wishes.swaps.is_empty() => {
                let swap = *which.get(&wishes.swaps);
                wishes.unswap(swap.from);
            }
            Pick::Back(_) => {}
            Pick::Rated(exercise, liking) => wishes.likings.push((*exercise.get(&known), *liking)),
            Pick::Put(own) => {
                wishes.put_own((**own).clone());
                if own.gone {
                    wishes.drop_own(own.id);
                }
            }
        }
    }
    wishes
}
