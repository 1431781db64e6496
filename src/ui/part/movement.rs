//! The place of an exercise's moving figure on a page: how large, whether it moves, and what is said for it.

use super::figure::{Figure, wants_stillness};
use crate::domain::catalogue::ExerciseId;
use crate::domain::catalogue::figure::View;
use crate::domain::session::run::State;
use crate::text::Text;
use crate::ui::{app, text};
use leptos::prelude::*;

/// `small` stands still beside words; a large one moves, except while the session is paused. `controls` adds buttons that
/// hold it, slow it down and turn it.
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
    // An own exercise is somebody who stands: there is nothing to hold.
    let controls = controls && !exercise.is_own();
    let [held, slow, turned] = [(); 3].map(|()| RwSignal::new(false));
    let moving = Signal::derive(move || !small && !held.get() && !paused.get());
    let label = t.exercise(exercise).movement.to_owned();
    let figure = move || view! { <Figure exercise label=label.clone() moving slow second=turned.get() /> };
    let figure = if controls {
        figure.into_any()
    } else {
        figure().into_any()
    };
    view! {
        <span class="movement" data-small=small.then_some("")>{figure}</span>
        {controls.then(|| buttons(exercise, held, slow, turned))}
    }
}

/// Where nothing moves, nothing can be held or slowed.
fn buttons(exercise: ExerciseId, held: RwSignal<bool>, slow: RwSignal<bool>, turned: RwSignal<bool>) -> AnyView {
    let t = text();
    let moves = !wants_stillness();
    let (first, second) = (exercise.get().figure, exercise.get().second);
    let hold = moves.then(|| {
        let t = t.clone();
        let words = move || {
            if held.get() {
                t.why_figure_go()
            } else {
                t.why_figure_hold()
            }
            .to_owned()
        };
        view! {
            <button type="button" on:click=move |_| held.update(|held| *held = !*held)>
                {words}
            </button>
        }
    });
    let slowly = moves.then(|| {
        view! {
            <button
                type="button"
                aria-pressed=move || slow.get().to_string()
                on:click=move |_| slow.update(|slow| *slow = !*slow)
            >
                {t.library_slow().to_owned()}
            </button>
        }
    });
    let turn = second.map(|second| {
        let t = t.clone();
        let words = move || side(&t, if turned.get() { first.view } else { second.view }).to_owned();
        view! {
            <button type="button" on:click=move |_| turned.update(|turned| *turned = !*turned)>
                {words}
            </button>
        }
    });
    (moves || second.is_some())
        .then(|| {
            view! {
                <div class="figure-buttons">
                    {hold}
                    {slowly}
                    {turn}
                </div>
            }
        })
        .into_any()
}

/// `Se forfra`.
fn side(t: &Text, view: View) -> &str {
    match view {
        View::Front => t.library_view_front(),
        View::Back => t.library_view_back(),
        View::Side | View::Palm | View::Fingers => t.library_view_side(),
    }
}
