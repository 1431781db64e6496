//! What the person wants on top of the rules, as a file tells it: swaps, likings, exercises of their own.

use crate::compound::{list, record};
use crate::form::Form;
use crate::kind::{Exercise, Flag, Letters, Whole, choice};
use kraftpause::domain::catalogue::ExerciseId;
use kraftpause::domain::catalogue::own::{MOST_LETTERS_NAME, MOST_LETTERS_NOTE, MOST_OWN, OwnExercise, OwnWork, SETS};
use kraftpause::domain::program::{Liking, Swap, SwapReason, Wishes};

const MOST_WISHES: usize = 500;

/// What was said of the place while swapping, and holds for the whole plan.
pub struct Place {
    pub avoids_floor: bool,
    pub needs_quiet: bool,
}

pub fn place(form: &mut Form<'_>) -> Place {
    let mut flag = |name, about| form.optional(name, &Flag, about).unwrap_or_default();
    Place {
        avoids_floor: flag("avoids_floor", "Nothing lying or on all fours; false when missing."),
        needs_quiet: flag(
            "needs_quiet",
            "Only exercises that are not heard far; false when missing.",
        ),
    }
}

pub fn wishes(form: &mut Form<'_>) -> Wishes {
    let swap = record(|form| {
        let from = form.required("from", &Exercise, "Swapped away.");
        let to = form.required("to", &Exercise, "Stands for it.");
        let because = form.optional(
            "because",
            &choice::<SwapReason>(),
            "Why; what hurt stays out, with harder ones of its ladder.",
        );
        from.zip(to).map(|(from, to)| Swap { from, to, because })
    });
    let swaps = form.optional(
        "swaps",
        &list(swap, MOST_WISHES, |one, other| one == other, "swap"),
        "Exercises that were swapped, oldest first.",
    );
    let liking = record(|form| {
        let exercise = form.required("exercise", &Exercise, "Its id.");
        let liking = form.required("liking", &choice::<Liking>(), "neutral takes an earlier one back.");
        exercise.map(|exercise| (exercise, liking))
    });
    let likings = form.optional(
        "likings",
        &list(liking, MOST_WISHES, rates_the_same, "exercise"),
        "Exercises that are liked or disliked.",
    );
    let own = form.optional(
        "own",
        &list(record(own), MOST_OWN, same_name, "name"),
        "Exercises that the person or an instructor added.",
    );
    let mut wishes = Wishes {
        swaps: swaps.into_iter().flatten().flatten().collect(),
        likings: likings.into_iter().flatten().flatten().collect(),
        own: Vec::new(),
    };
    for told in own.into_iter().flatten().flatten() {
        if let Some(id) = ExerciseId::next_own(told.region(), told.work.is_hold(), &wishes.own) {
            wishes.own.push(OwnExercise { id, ..told });
        }
    }
    wishes
}

/// The first of its region and kind, until it gets a number; `None` only stands in.
fn own(form: &mut Form<'_>) -> Option<OwnExercise> {
    let name = form.required("name", &letters(1, MOST_LETTERS_NAME), "What it is called.");
    let region = form.required("region", &choice(), "What it trains most.");
    let reps = form.optional("reps", &range(OwnWork::Reps(0)), "Repetitions in each set.");
    let hold = form.optional("hold_s", &range(OwnWork::Hold(0)), "Or seconds of holding.");
    let (low, high, usual) = SETS;
    let sets = form.optional("sets", &Whole { low, high }, "2 when missing.");
    let note = form.optional("note", &letters(0, MOST_LETTERS_NOTE), "How it is done.");
    let found = match (reps, hold) {
        (None, None) => "none of reps and hold_s",
        _ => "both reps and hold_s",
    };
    form.check(
        "",
        reps.is_some() != hold.is_some(),
        || found.to_owned(),
        "exactly one of reps and hold_s",
    );
    let work = hold.map_or(OwnWork::Reps(reps.unwrap_or(1)), OwnWork::Hold);
    let id = ExerciseId::own(region, work.is_hold(), 0);
    let told = OwnExercise::told(id, &name, work, sets.unwrap_or(usual), &note.unwrap_or_default());
    form.check(
        "name",
        told.is_ok(),
        || "nothing that can be seen".to_owned(),
        "a name in letters",
    );
    told.ok()
}

fn same_name(one: &Option<OwnExercise>, other: &Option<OwnExercise>) -> bool {
    one.as_ref().map(|own| &own.name) == other.as_ref().map(|own| &own.name)
}

const fn letters(least: usize, most: usize) -> Letters {
    Letters { least, most }
}

fn range(work: OwnWork) -> Whole<u16> {
    let (low, high, _) = work.range();
    Whole { low, high }
}

fn rates_the_same(one: &Option<Rated>, other: &Option<Rated>) -> bool {
    one.map(|(exercise, _)| exercise) == other.map(|(exercise, _)| exercise)
}

/// An exercise and how the person finds it.
type Rated = (ExerciseId, Liking);
