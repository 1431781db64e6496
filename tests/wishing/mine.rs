//! Exercises of one's own: added, corrected, trained, taken out, and still called by their name in the diary.

use crate::scenes::phone::*;
use crate::scenes::*;
use kraftpause::app::Event;
use kraftpause::archive::What;
use kraftpause::domain::catalogue::ExerciseId;
use kraftpause::domain::catalogue::own::{MOST_OWN, OwnExercise, OwnWork};
use kraftpause::domain::pain::Region;
use kraftpause::domain::program::{Dose, Swap, SwapReason, Wishes};
use kraftpause::text::Lang;

fn told(phone: &Phone, name: &str, work: OwnWork) -> OwnExercise {
    let id = ExerciseId::next_own(Region::Knee, work.is_hold(), &phone.model.wishes.own).unwrap();
    OwnExercise::told(id, name, work, 2, "Sakte.").unwrap()
}

fn planned(phone: &Phone, id: ExerciseId) -> bool {
    let sessions = &phone.model.program.as_ref().unwrap().sessions;
    sessions
        .iter()
        .any(|session| session.items.iter().any(|item| item.exercise == id))
}

fn name(phone: &Phone, id: ExerciseId) -> String {
    phone.model.text.as_ref().unwrap().exercise(id).name.to_owned()
}

#[test]
fn added_corrected_and_taken_out() {
    let mut phone = Phone::with_plan();
    let own = told(&phone, "Sitte mot vegg", OwnWork::Reps(12));
    phone.send(Event::OwnPut(own.clone()));
    assert!(planned(&phone, own.id));
    assert_eq!(name(&phone, own.id), "Sitte mot vegg");
    let records = phone.records().len();
    phone.send(Event::OwnPut(own.clone()));
    assert_eq!(phone.records().len(), records, "nothing new was told");
    // Corrected, it is the same exercise with another amount.
    let corrected = OwnExercise {
        name: "Sitte mot veggen".to_owned(),
        work: OwnWork::Reps(8),
        ..own.clone()
    };
    phone.send(Event::OwnPut(corrected.clone()));
    assert_eq!(phone.model.wishes.own, std::slice::from_ref(&corrected));
    assert_eq!(name(&phone, own.id), "Sitte mot veggen");
    let opened = phone.killed_and_opened(after(60));
    assert_eq!(opened.model.wishes, phone.model.wishes);
    assert_eq!(opened.model.program, phone.model.program);
    // Taken out, it is gone from the week, not from the diary's words.
    phone.send(Event::OwnDropped(own.id));
    assert!(!planned(&phone, own.id));
    assert_eq!(name(&phone, own.id), "Sitte mot veggen");
    let last = phone.records().pop().map(|record| record.what);
    assert_eq!(last, Some(What::OwnDropped(own.id)));
    let records = phone.records().len();
    phone.send(Event::OwnDropped(own.id));
    phone.send(Event::OwnDropped(ExerciseId::own(Region::Neck, true, 9)));
    phone.send(Event::OwnDropped(exercise("squat-bw")));
    assert_eq!(phone.records().len(), records);
    let opened = phone.killed_and_opened(after(60));
    assert_eq!(opened.model.wishes, phone.model.wishes);
    // The next one gets a number of its own, so that the diary does not mix them up.
    assert_ne!(told(&phone, "Another", OwnWork::Reps(5)).id, own.id);
}

#[test]
fn what_cannot_have_been_told_changes_nothing() {
    let mut phone = Phone::with_plan();
    let own = told(&phone, "Mine", OwnWork::Reps(12));
    let before = (phone.records().len(), phone.model.wishes.clone());
    // Seconds under an id of repetitions would be repetitions after the next start.
    phone.send(Event::OwnPut(OwnExercise {
        work: OwnWork::Hold(30),
        ..own.clone()
    }));
    phone.send(Event::OwnPut(OwnExercise {
        id: exercise("squat-bw"),
        ..own
    }));
    assert_eq!((phone.records().len(), phone.model.wishes.clone()), before);
}

#[test]
fn the_thirty_first_is_refused_until_one_goes() {
    let mut phone = Phone::with_plan();
    for number in 0..MOST_OWN {
        let own = told(&phone, &format!("Number {number}"), OwnWork::Reps(12));
        phone.send(Event::OwnPut(own));
    }
    assert_eq!(phone.model.wishes.kept_own().count(), MOST_OWN);
    let more = told(&phone, "One more", OwnWork::Reps(12));
    let records = phone.records().len();
    phone.send(Event::OwnPut(more.clone()));
    assert_eq!(phone.model.wishes.own(more.id), None);
    assert_eq!(phone.records().len(), records);
    // A correction is no further one.
    let first = phone.model.wishes.own[0].clone();
    let corrected = OwnExercise {
        name: "Corrected".to_owned(),
        ..first.clone()
    };
    phone.send(Event::OwnPut(corrected));
    assert_eq!(name(&phone, first.id), "Corrected");
    phone.send(Event::OwnDropped(first.id));
    phone.send(Event::OwnPut(more.clone()));
    assert!(phone.model.wishes.own(more.id).is_some());
    // And the one that went cannot come back as the thirty-first.
    phone.send(Event::OwnPut(first.clone()));
    assert!(phone.model.wishes.own(first.id).is_some_and(|own| own.gone));
    let opened = phone.killed_and_opened(after(60));
    assert_eq!(opened.model.wishes, phone.model.wishes);
}

#[test]
fn its_name_is_said_in_every_language_and_after_every_start() {
    let mut phone = Phone::with_plan();
    let own = told(&phone, "Håndkle «rundt» døra", OwnWork::Hold(30));
    phone.send(Event::OwnPut(own.clone()));
    for lang in Lang::ALL.into_iter().rev() {
        phone.send(Event::LanguageChosen(lang));
        let opened = phone.killed_and_opened(phone.now.at);
        for phone in [&phone, &opened] {
            let text = phone.model.text.as_ref().unwrap();
            assert_eq!(text.lang, lang);
            let words = text.exercise(own.id);
            assert_eq!((words.name, words.start), (own.name.as_str(), "Sakte."), "{lang:?}");
            assert_eq!(
                words.steps().count() + words.cues().count(),
                0,
                "nobody else knows how it is done"
            );
            // Without a note, and for one that nobody knows any more, there are words, too.
            let unknown = text.exercise(ExerciseId::own(Region::Hip, true, 200));
            assert!(!unknown.name.is_empty() && !unknown.start.is_empty());
            assert_ne!(unknown.name, words.name);
        }
    }
}

/// The week is the engine's; the session is trained to its end.
#[test]
fn trained_and_kept_in_the_diary_after_it_was_taken_out() {
    let mut phone = Phone::with_plan();
    let own = told(&phone, "Kneløft", OwnWork::Reps(9));
    phone.send(Event::OwnPut(own.clone()));
    let sessions = phone.model.program.clone().unwrap().sessions.clone();
    let with_own = sessions
        .iter()
        .find(|session| session.items.iter().any(|item| item.exercise == own.id))
        .unwrap();
    phone.send(Event::SessionStarted {
        number: with_own.number,
    });
    let began = phone.now.at;
    // Taken out in the middle: this session goes on with it.
    phone.wait(5);
    phone.send(Event::OwnDropped(own.id));
    let items = &phone.model.run.as_ref().unwrap().run.score.items;
    assert!(items.iter().any(|item| item.exercise == own.id));
    phone = phone.killed_and_opened(phone.now.at);
    train(&mut phone, 3 * 3600);
    let opened = phone.killed_and_opened(phone.now.at);
    for phone in [&phone, &opened] {
        let entry = phone.model.diary.get(began).unwrap();
        assert!(entry.complete);
        let done = entry.done.iter().find(|done| done.exercise == own.id).unwrap();
        assert!(
            matches!(done.dose, Dose::Reps { sets: 2, reps: 9, .. }),
            "{:?}",
            done.dose
        );
        assert_eq!((done.sets, done.reps), (2, 24), "tapped twelve each time");
        assert_eq!(name(phone, own.id), "Kneløft");
        assert!(!planned(phone, own.id));
    }
}

#[test]
fn swapped_in_while_a_session_runs_it_comes_as_it_was_told() {
    let mut phone = start(0);
    phone.wait(5);
    let own = told(&phone, "Kneløft", OwnWork::Hold(40));
    phone.send(Event::OwnPut(own.clone()));
    let swap = Swap {
        from: exercise("squat-bw"),
        to: own.id,
        because: Some(SwapReason::Bored),
    };
    let everywhere = false;
    phone.send(Event::Swapped { swap, everywhere });
    let first = phone.model.run.as_ref().unwrap().run.score.items[0];
    assert_eq!(first.exercise, own.id);
    assert!(
        matches!(
            first.dose,
            Dose::Hold {
                sets: 2,
                seconds: 40,
                ..
            }
        ),
        "{:?}",
        first.dose
    );
    // Taken out, it takes the swap with it; the session that runs keeps it.
    phone.send(Event::OwnDropped(own.id));
    assert!(phone.model.wishes.swaps.is_empty());
    let opened = phone.killed_and_opened(phone.now.at);
    assert_eq!(opened.model.wishes, phone.model.wishes);
    assert_eq!(opened.model.run.as_ref().unwrap().run.score.items[0], first);
}

#[test]
fn a_stand_in_that_is_taken_out_leaves_behind_that_something_hurt() {
    let mut phone = Phone::with_plan();
    let own = told(&phone, "Kneløft", OwnWork::Reps(12));
    phone.send(Event::OwnPut(own.clone()));
    let swap = Swap {
        from: exercise("squat-bw"),
        to: own.id,
        because: Some(SwapReason::Hurts),
    };
    let everywhere = false;
    phone.send(Event::Swapped { swap, everywhere });
    phone.send(Event::OwnDropped(own.id));
    assert_eq!(phone.model.wishes.swaps, [swap]);
    assert!(!planned(&phone, exercise("squat-bw")));
    let opened = phone.killed_and_opened(after(60));
    assert_eq!(opened.model.wishes, phone.model.wishes);
}

/// Before everything is read nothing may be written: the log would not know what came before.
#[test]
fn before_the_diary_is_read_nothing_is_wished() {
    let own = OwnExercise::told(
        ExerciseId::own(Region::Knee, false, 0),
        "Mine",
        OwnWork::Reps(12),
        2,
        "",
    )
    .unwrap();
    let because = Some(SwapReason::Floor);
    let (from, to) = (exercise("bridge"), exercise("hinge-drill"));
    let swap = Swap { from, to, because };
    let everywhere = true;
    let mut model = kraftpause::app::Model::default();
    for event in [
        Event::OwnPut(own.clone()),
        Event::OwnDropped(own.id),
        Event::Swapped { swap, everywhere },
        Event::Unswapped(from),
    ] {
        let now = kraftpause::domain::units::Now::default();
        assert_eq!(kraftpause::app::update(&mut model, event, now), []);
    }
    assert!(model.wishes.own.is_empty() && model.wishes.swaps.is_empty() && !model.profile.avoids_floor);
}

#[test]
fn of_every_exercise_the_newest_swap_stands_and_each_once() {
    let because = Some(SwapReason::Noise);
    let swap = |from, to| Swap {
        from: exercise(from),
        to: exercise(to),
        because,
    };
    let (first, other, second) = (
        swap("squat-bw", "split-squat-chair"),
        swap("bridge", "hinge-drill"),
        swap("squat-bw", "goblet-squat"),
    );
    let standing = |swaps: &[Swap]| {
        let swaps = swaps.to_vec();
        Wishes {
            swaps,
            ..Wishes::default()
        }
        .standing()
        .collect::<Vec<_>>()
    };
    assert_eq!(standing(&[first, other, second]), [other, second]);
    assert_eq!(
        standing(&[first, other, first]),
        [other, first],
        "the same swap told twice stands once"
    );
    assert_eq!(standing(&[]), []);
}
