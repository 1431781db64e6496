//! Another exercise for one place or for the whole plan: in the week, in the answers and in the session that runs.

use crate::scenes::phone::*;
use crate::scenes::*;
use kraftpause::app::Event;
use kraftpause::app::route::Route;
use kraftpause::archive::What;
use kraftpause::domain::catalogue::{Exercise, ExerciseId, Position};
use kraftpause::domain::profile::{Answer, Equipment};
use kraftpause::domain::program::Past;
use kraftpause::domain::program::{Dose, Swap, SwapReason, alternatives};
use kraftpause::domain::session::run::Step;
use std::sync::Arc;

/// A phone in the middle of a session of these.
fn training(items: &[(&str, Dose)], equipment: &[Equipment]) -> Phone {
    let mut phone = Phone::with_plan();
    phone.send(Event::Answered(Answer::Equipment(equipment.to_vec())));
    let mut plan = plan();
    plan.sessions[0] = session(items);
    phone.model.program = Some(Arc::new(plan));
    phone.send(Event::SessionStarted { number: 0 });
    phone
}

/// The best offer, as a tap takes it.
fn swap(phone: &Phone, from: &str, because: SwapReason) -> Swap {
    let from = exercise(from);
    let (profile, wishes) = (&phone.model.profile, &phone.model.wishes);
    let offers = alternatives(
        profile,
        wishes,
        &Past::default(),
        phone.model.week(),
        from,
        because,
        &running(phone),
    );
    Swap {
        from,
        to: offers[0],
        because: Some(because),
    }
}

fn running(phone: &Phone) -> Vec<ExerciseId> {
    let items = &phone.model.run.as_ref().unwrap().run.score.items;
    items.iter().map(|item| item.exercise).collect()
}

fn planned(phone: &Phone) -> Vec<&'static Exercise> {
    let sessions = &phone.model.program.as_ref().unwrap().sessions;
    let items = sessions.iter().flat_map(|session| &session.items);
    items.map(|item| item.exercise.get()).collect()
}

fn is_low(exercise: &Exercise) -> bool {
    matches!(exercise.position, Position::Lying | Position::AllFours)
}

/// Killed at this very moment, everything stands there again.
fn survives(phone: &Phone) {
    let opened = phone.killed_and_opened(phone.now.at);
    assert_eq!(opened.model.profile, phone.model.profile);
    assert_eq!(opened.model.wishes, phone.model.wishes);
    assert_eq!(opened.model.program, phone.model.program);
    assert_eq!(opened.model.run, phone.model.run);
}

#[test]
fn no_floor_anywhere_changes_plan_answers_and_the_rest_of_the_session() {
    let items = [("bridge", REPS), ("squat-bw", REPS), ("birddog", REPS), ("plank", HOLD)];
    let mut phone = training(&items, &[Equipment::Band]);
    // The bridge is behind them already.
    phone.step(Step::Skip);
    train(&mut phone, 120);
    phone.step(Step::SkipExercise);
    let before = running(&phone);
    let done = phone.model.run.as_ref().unwrap().run.done();
    assert_eq!(done.len(), 1);
    let swap = swap(&phone, "birddog", SwapReason::Floor);
    let everywhere = true;
    let records = phone.records().len();
    phone.send(Event::Swapped { swap, everywhere });
    let after = running(&phone);
    assert_eq!(after[..2], before[..2], "what is done and what is not on the floor");
    assert_eq!(after[2], swap.to);
    assert!(after[2..].iter().all(|id| !is_low(id.get())));
    assert!(
        (0..4).all(|at| !after[at + 1..].contains(&after[at])),
        "no doubles: {after:?}"
    );
    assert_eq!(phone.model.run.as_ref().unwrap().run.done(), done);
    // The whole plan, and a record of each, in this order.
    assert!(phone.model.profile.avoids_floor);
    assert!(planned(&phone).iter().all(|exercise| !is_low(exercise)));
    let new: Vec<What> = phone.records().drain(records..).map(|record| record.what).collect();
    assert_eq!(new, [What::Swapped(swap), What::Answered(Answer::AvoidsFloor(true))]);
    survives(&phone);
    // Taken back like any answer.
    phone.send(Event::Answered(Answer::AvoidsFloor(false)));
    assert!(!phone.model.profile.avoids_floor);
    survives(&phone);
}

#[test]
fn what_was_done_already_does_not_stand_in() {
    let best = {
        let phone = training(&[("birddog", REPS), ("bridge", REPS)], &[]);
        let (profile, wishes) = (&phone.model.profile, &phone.model.wishes);
        let offers = alternatives(
            profile,
            wishes,
            &Past::default(),
            phone.model.week(),
            exercise("bridge"),
            SwapReason::Floor,
            &[],
        );
        offers[0]
    };
    let items = [(best.get().id, REPS), ("birddog", REPS), ("bridge", REPS)];
    let mut phone = training(&items, &[]);
    phone.step(Step::Skip);
    phone.step(Step::SkipExercise);
    let swap = swap(&phone, "birddog", SwapReason::Floor);
    let everywhere = true;
    phone.send(Event::Swapped { swap, everywhere });
    let after = running(&phone);
    assert_eq!(after[..2], [best, swap.to]);
    assert!(
        after[2] != best && after[2] != swap.to && !is_low(after[2].get()),
        "{after:?}"
    );
}

#[test]
fn no_noise_anywhere_changes_plan_answers_and_the_rest_of_the_session() {
    let walk = Dose::Minutes {
        minutes: 5,
        effort: (9, 11),
    };
    let mut phone = training(&[("squat-bw", REPS), ("march", walk)], &[Equipment::Rower]);
    let swap = swap(&phone, "march", SwapReason::Noise);
    let everywhere = true;
    phone.send(Event::Swapped { swap, everywhere });
    assert_eq!(running(&phone), [exercise("squat-bw"), swap.to]);
    assert!(swap.to.get().quiet && phone.model.profile.needs_quiet);
    assert!(planned(&phone).iter().all(|exercise| exercise.quiet));
    survives(&phone);
}

#[test]
fn without_the_dumbbells_nothing_needs_them_any_more() {
    let owned = [Equipment::Band, Equipment::Dumbbell];
    let items = [
        ("row-db", REPS),
        ("lat-raise-db", REPS),
        ("squat-bw", REPS),
        ("shrug-db", REPS),
    ];
    let mut phone = training(&items, &owned);
    let dumbbells = |exercise: &Exercise| exercise.equipment.contains(&Equipment::Dumbbell);
    let swap = swap(&phone, "row-db", SwapReason::NoEquipmentHere);
    let everywhere = true;
    phone.send(Event::Swapped { swap, everywhere });
    assert_eq!(phone.model.profile.equipment, Some(vec![Equipment::Band]));
    let after = running(&phone);
    assert_eq!((after[0], after[2]), (swap.to, exercise("squat-bw")));
    assert!(after.iter().all(|id| !dumbbells(id.get())), "{after:?}");
    assert!(
        (0..4).all(|at| !after[at + 1..].contains(&after[at])),
        "no doubles: {after:?}"
    );
    assert!(planned(&phone).iter().all(|exercise| !dumbbells(exercise)));
    survives(&phone);
}

#[test]
fn a_swap_of_one_place_says_nothing_of_the_others() {
    for because in SwapReason::ALL {
        let mut phone = training(&[("bridge-single", REPS), ("plank", HOLD)], &[]);
        let before = phone.model.profile.clone();
        let to = exercise("hinge-drill");
        let from = exercise("bridge-single");
        let because = Some(because);
        let everywhere = false;
        let swap = Swap { from, to, because };
        phone.send(Event::Swapped { swap, everywhere });
        assert_eq!(running(&phone), [to, exercise("plank")], "{because:?}");
        assert_eq!(phone.model.profile, before);
        assert_eq!(phone.model.wishes.swaps, [swap]);
        survives(&phone);
    }
}

/// What lies in the exercise cannot hold for all others.
#[test]
fn only_reasons_of_the_place_become_answers() {
    for because in SwapReason::ALL {
        let mut phone = training(&[("row-band", REPS), ("plank", HOLD)], &[Equipment::Band]);
        let before = phone.model.profile.clone();
        let (from, to) = (exercise("row-band"), exercise("rev-fly-free"));
        let swap = Swap {
            from,
            to,
            because: Some(because),
        };
        let everywhere = true;
        phone.send(Event::Swapped { swap, everywhere });
        assert_eq!(phone.model.profile != before, because.is_of_the_place(), "{because:?}");
        let low = running(&phone).iter().any(|id| is_low(id.get()));
        assert_eq!(low, because != SwapReason::Floor, "{because:?}");
        survives(&phone);
    }
}

#[test]
fn a_swap_for_itself_and_a_swap_without_reason_everywhere_do_no_harm() {
    let mut phone = Phone::with_plan();
    let records = phone.records().len();
    let (from, to) = (exercise("row-band"), exercise("pull-apart-band"));
    for everywhere in [true, false] {
        let because = Some(SwapReason::Floor);
        let swap = Swap {
            from,
            to: from,
            because,
        };
        phone.send(Event::Swapped { swap, everywhere });
    }
    assert_eq!(phone.records().len(), records);
    assert!(!phone.model.profile.avoids_floor);
    let everywhere = true;
    let because = None;
    phone.send(Event::Swapped {
        swap: Swap { from, to, because },
        everywhere,
    });
    assert_eq!(phone.records().len(), records + 1);
    survives(&phone);
}

#[test]
fn what_was_swapped_away_comes_back_when_it_is_taken_back() {
    let mut phone = Phone::with_plan();
    phone.send(Event::Answered(Answer::Equipment(vec![Equipment::Band])));
    let plain = phone.model.program.clone();
    let from = planned(&phone)
        .iter()
        .find(|exercise| exercise.equipment.contains(&Equipment::Band))
        .unwrap()
        .id;
    let from = exercise(from);
    let offers = |phone: &Phone| {
        let (profile, wishes) = (&phone.model.profile, &phone.model.wishes);
        alternatives(
            profile,
            wishes,
            &Past::default(),
            phone.model.week(),
            from,
            SwapReason::Hurts,
            &[],
        )
    };
    for to in offers(&phone).into_iter().take(2) {
        let because = Some(SwapReason::Hurts);
        let swap = Swap { from, to, because };
        let everywhere = false;
        phone.send(Event::Swapped { swap, everywhere });
    }
    assert!(!planned(&phone).contains(&from.get()));
    survives(&phone);
    phone.send(Event::Unswapped(from));
    assert_eq!(phone.model.program, plain);
    assert!(phone.model.wishes.swaps.is_empty());
    survives(&phone);
    let records = phone.records().len();
    phone.send(Event::Unswapped(from));
    assert_eq!(phone.records().len(), records, "there is nothing to take back");
}

#[test]
fn swapped_on_its_own_page_the_heading_gets_the_focus() {
    let mut phone = Phone::with_plan();
    phone.model.remake();
    phone.send(Event::Go(Route::Why { session: 0, item: 0 }));
    let from = phone.model.program.as_ref().unwrap().sessions[0].items[0].exercise;
    let offers = alternatives(
        &phone.model.profile,
        &phone.model.wishes,
        &Past::default(),
        phone.model.week(),
        from,
        SwapReason::Bored,
        &[],
    );
    let swap = Swap {
        from,
        to: offers[0],
        because: Some(SwapReason::Bored),
    };
    let everywhere = false;
    phone.effects.clear();
    phone.send(Event::Swapped { swap, everywhere });
    assert!(phone.effects.contains(&kraftpause::app::Effect::FocusHeading));
}
