//! Why the week is as it is, and why an exercise: the trace of reasons; then the exercise itself, how it is done,
//! and what else could stand there.

use crate::app::{Event, Route};
use crate::domain::catalogue::ExerciseId;
use crate::domain::order;
use crate::domain::program::Item;
use crate::domain::program::reason::Fact;
use crate::text::{Text, dose};
use crate::ui::part::back::back;
use crate::ui::part::how::how;
use crate::ui::part::movement::Movement;
use crate::ui::part::place::Place;
use crate::ui::part::rating::Rating;
use crate::ui::part::reason_list::ReasonList;
use crate::ui::part::screen::screen;
use crate::ui::part::swap::SwapSheet;
use crate::ui::{app, text};
use leptos::prelude::*;

/// Why the week is built as it is.
#[must_use]
pub fn week() -> AnyView {
    let app = app();
    let t = text();
    let mut reasons = app
        .model
        .with_untracked(|model| model.program.as_ref().map(|program| program.reasons.clone()))
        .unwrap_or_default();
    // What shapes the week comes first; that nothing speaks against training can wait.
    order::by_key(&mut reasons, |reason| reason.because.contains(&Fact::SafetyNo));
    let content = view! {
        <div class="why">
            <h1 tabindex="-1">{t.why_week_title().to_owned()}</h1>
            <p class="lead">{t.why_week_intro().to_owned()}</p>
            <ReasonList reasons />
            <Place to=Route::Rules words=t.plan_rules().to_owned() />
        </div>
    };
    screen(
        Some(back(app, text().why_back(), Event::Go(Route::Plan))),
        content.into_any(),
        ().into_any(),
    )
}

/// Why this exercise, in this amount. Built anew when a swap put another in its place.
#[must_use]
pub fn exercise(session: u8, place: u8) -> AnyView {
    let app = app();
    let item = app.memo(move |model| {
        let items = model.session(session)?.items;
        let item = items.get(usize::from(place))?.clone();
        Some((item, items.iter().map(|item| item.exercise).collect::<Vec<_>>()))
    });
    // What was swapped is said on the new exercise's own page.
    let changed = RwSignal::new(None::<String>);
    let content = move || item.get().map(|(item, others)| about(&item, others, changed));
    screen(
        Some(back(app, text().why_back(), Event::Go(Route::Plan))),
        content.into_any(),
        ().into_any(),
    )
}

fn about(item: &Item, others: Vec<ExerciseId>, changed: RwSignal<Option<String>>) -> AnyView {
    let t = text();
    let exercise = item.exercise;
    let words = t.exercise(exercise);
    let taken = {
        let from = words.name.to_owned();
        move |to: ExerciseId| {
            let t = text();
            changed.set(Some(t.swap_done(&from, &t.exercise(to).name)));
        }
    };
    let more = if exercise.is_own() {
        t.mine_own_edit()
    } else {
        t.library_about()
    };
    view! {
        <div class="why">
            <h1 tabindex="-1">{t.why_exercise_title().to_owned()}</h1>
            <p role="status" class="changed">{move || changed.get()}</p>
            <h2>{words.name.to_owned()}</h2>
            <ReasonList reasons=item.reasons.clone() />
            <section class="stack">
                <h2>{t.why_how().to_owned()}</h2>
                <div class="window"><Movement exercise controls=true /></div>
                {amount(&t, item)}
                {how(&t, &words)}
                <Place to=Route::about(exercise) words=more.to_owned() about=words.name.to_owned() />
            </section>
            // Of their own the person has only what they like.
            {(!exercise.is_own()).then(|| view! { <Rating exercise changed /> })}
            <section class="stack">
                <h2>{t.swap_title().to_owned()}</h2>
                <SwapSheet from=exercise session=others taken />
            </section>
        </div>
    }
    .into_any()
}

fn amount(t: &Text, item: &Item) -> AnyView {
    let exercise = item.exercise.get();
    let lines = [
        Some(dose::item(t, item)),
        dose::tempo(t, exercise.tempo)
            .filter(|_| matches!(item.dose, crate::domain::program::Dose::Reps { .. }) && !item.exercise.is_own()),
        dose::reserve(t, item.dose),
    ];
    view! {
        <dl class="how">
            <dt>{t.why_dose().to_owned()}</dt>
            {lines.into_iter().flatten().map(|line| view! { <dd>{line}</dd> }).collect_view()}
        </dl>
    }
    .into_any()
}
