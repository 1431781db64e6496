//! The place of an exercise's moving figure on a page: how large, whether it moves, and what is said for it.

use super::figure::Figure;
use crate::domain::catalogue::ExerciseId;
use crate::domain::session::run::State;
use crate::ui::{app, text};
use leptos::prelude::*;

/// `small` stands still beside words; a large one moves, except while the session is paused. `controls` adds a button
/// that holds it.
#[component]
pub fn Movement(
    exercise: ExerciseId,
    #[prop(optional)] small: bool,
    #[prop(optional)] controls: bool,
) -> impl IntoView {
    let t = text();
    let paused = app().memo(|model| {
        let run = model.run.as_ref().map(|active| active.run.state);
        matches!(run, Some(State::Paused { .. }))
    });
    let held = RwSignal::new(false);
    let moving = Signal::derive(move || !small && !held.get() && !paused.get());
    let label = t.exercise(exercise).movement.to_owned();
    let hold = controls.then(|| {
        let words = move || if held.get() { t.why_figure_go() } else { t.why_figure_hold() }.to_owned();
        view! {
            <button type="button" class="ds-button hold" data-variant="secondary" on:click=move |_| held.update(|held| *held = !*held)>
                {words}
            </button>
        }
    });
    view! {
        <span class="movement" data-small=small.then_some("")>
            <Figure exercise label moving />
        </span>
        {hold}
    }
}
