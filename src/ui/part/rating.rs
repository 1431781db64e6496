//! How the person finds an exercise: two buttons that stay pressed. The week is made anew at once; when that puts another
//! exercise here, the screen says so.

use crate::app::Event;
use crate::app::flow::way;
use crate::domain::catalogue::ExerciseId;
use crate::domain::program::Liking;
use crate::ui::{app, text};
use leptos::prelude::*;

#[component]
pub fn Rating(
    exercise: ExerciseId,
    /// Where it is said that another exercise stands here now.
    changed: RwSignal<Option<String>>,
) -> impl IntoView {
    let app = app();
    let t = text();
    let now = app.memo(move |model| model.wishes.liking(exercise));
    let press = move |wanted: Liking| {
        let liking = if now.get_untracked() == wanted {
            Liking::Neutral
        } else {
            wanted
        };
        app.send(Event::Rated { exercise, liking });
        let t = text();
        if let Some(to) = app
            .model
            .with_untracked(way::shown_exercise)
            .filter(|to| *to != exercise)
        {
            changed.set(Some(t.swap_done(&t.exercise(exercise).name, &t.exercise(to).name)));
        }
    };
    let button = move |wanted: Liking, words: &str| {
        view! {
            <button
                type="button"
                aria-pressed=move || (now.get() == wanted).to_string()
                on:click=move |_| press(wanted)
            >
                {words.to_owned()}
            </button>
        }
    };
    view! {
        <section class="stack" aria-labelledby="rating">
            <h2 id="rating">{t.why_rating().to_owned()}</h2>
            <p class="quiet">{t.why_rating_text().to_owned()}</p>
            <div class="switch" role="group" aria-labelledby="rating">
                {button(Liking::Liked, t.why_like())}
                {button(Liking::Disliked, t.why_dislike())}
            </div>
        </section>
    }
}
