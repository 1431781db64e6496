//! Every set of a session as it was told, each opening to what can be told otherwise. Sessions from before sets were kept
//! have none.

use super::Answers;
use crate::app::Event;
use crate::domain::catalogue::ExerciseId;
use crate::domain::diary::Entry;
use crate::domain::pain::Side;
use crate::domain::program::Dose;
use crate::domain::session::bout::Set as Piece;
use crate::domain::session::told::LoadKind;
use crate::text::{Text, name, told};
use crate::ui::part::tell::{Field, Tell, question};
use crate::ui::text;
use leptos::prelude::*;

pub fn sets(answers: Answers, entry: &Entry) -> Option<AnyView> {
    if entry.sets.is_empty() {
        return None;
    }
    let t = text();
    let mut exercises: Vec<ExerciseId> = Vec::new();
    for set in &entry.sets {
        if !exercises.contains(&set.exercise) {
            exercises.push(set.exercise);
        }
    }
    let groups = exercises
        .into_iter()
        .map(|exercise| group(&t, answers, entry, exercise))
        .collect_view();
    let section = view! {
        <section class="stack" aria-labelledby="sets">
            <h2 id="sets">{t.after_sets().to_owned()}</h2>
            <p class="quiet">{t.after_sets_text().to_owned()}</p>
            {groups}
        </section>
    };
    Some(section.into_any())
}

fn group(t: &Text, answers: Answers, entry: &Entry, exercise: ExerciseId) -> AnyView {
    let own: Vec<Piece> = entry
        .sets
        .iter()
        .filter(|set| set.exercise == exercise)
        .copied()
        .collect();
    let dose = entry
        .done
        .iter()
        .find(|done| done.exercise == exercise)
        .map(|done| done.dose);
    let rows = own
        .iter()
        .enumerate()
        .map(|(place, set)| {
            let same = |other: &&Piece| other.side == set.side;
            let number = own.iter().take(place + 1).filter(same).count();
            row(t, answers, *set, place, number, fields(exercise, dose))
        })
        .collect_view();
    view! {
        <h3>{t.exercise(exercise).name.to_owned()}</h3>
        <div class="ds-card list">{rows}</div>
    }
    .into_any()
}

/// Pain may be told of everything; repetitions only of what is counted.
fn fields(exercise: ExerciseId, dose: Option<Dose>) -> Vec<Field> {
    let load = LoadKind::of(exercise.get()).map(Field::Load);
    let counted = match dose {
        Some(Dose::Reps { .. }) => [Some(Field::Reps), Some(Field::Reserve)],
        Some(Dose::ToFatigue { .. }) => [Some(Field::Reps), None],
        _ => [None, None],
    };
    counted.into_iter().chain([load, Some(Field::Pain)]).flatten().collect()
}

/// `place`: which of the exercise's sets in this session, from 0; `number`: as it is called.
fn row(t: &Text, answers: Answers, set: Piece, place: usize, number: usize, fields: Vec<Field>) -> AnyView {
    let told = RwSignal::new(set.told);
    let correct = move |told| {
        answers.app.send(Event::SetCorrected {
            id: answers.id,
            exercise: set.exercise,
            set: u16::try_from(place).unwrap_or(u16::MAX),
            told,
        });
    };
    let tell = Tell {
        told,
        tell: UnsyncCallback::new(correct),
    };
    let title = match set.side {
        None => t.after_set(&number),
        Some(Side::Left) => t.after_set_side(&number, &name::side(t, Side::Left)),
        Some(Side::Right) => t.after_set_side(&number, &name::side(t, Side::Right)),
    };
    let words = text();
    let says = move || {
        told::set(
            &words,
            &Piece {
                told: told.get(),
                ..set
            },
        )
    };
    // Built when it is unfolded: a session may have fifty sets.
    let open = RwSignal::new(false);
    let unfold = move |_| open.set(true);
    let questions = move || {
        let fields = fields.clone();
        open.get()
            .then(|| fields.into_iter().map(|field| question(field, tell)).collect_view())
    };
    view! {
        <details class="ds-details" on:toggle=unfold>
            <summary>
                <span>
                    <b>{title}</b>
                    <small>{says}</small>
                </span>
            </summary>
            <div class="stack">{questions}</div>
        </details>
    }
    .into_any()
}
