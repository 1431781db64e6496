//! Another exercise instead of this one: first why, then up to four that fit, each with its figure.
//! What may stand in is decided in `domain::program::alternatives`.

use super::movement::Movement;
use crate::app::Model;
use crate::domain::catalogue::ExerciseId;
use crate::domain::program::alternatives::{SwapReason, alternatives_besides};
use crate::text::name;
use crate::ui::{app, text};
use leptos::prelude::*;

/// `take` is called with the exercise that was chosen.
#[component]
pub fn Swap(
    from: ExerciseId,
    /// What the session has already.
    session: Vec<ExerciseId>,
    #[prop(into)] take: UnsyncCallback<ExerciseId>,
) -> impl IntoView {
    let app = app();
    let t = text();
    let find = move |because| {
        let found = |model: &Model| alternatives_besides(&model.profile, model.week(), from, because, &session);
        app.model.with_untracked(found)
    };
    let because = RwSignal::new(None::<SwapReason>);
    let reason = move |this: SwapReason, words: &str| {
        view! {
            <button
                type="button"
                class="reason"
                aria-pressed=move || (because.get() == Some(this)).to_string()
                on:click=move |_| because.set(Some(this))
            >
                {words.to_owned()}
            </button>
        }
    };
    view! {
        <div class="reasons">
            {reason(SwapReason::NoEquipmentHere, t.swap_equipment())}
            {reason(SwapReason::Hurts, t.swap_hurts())}
            {reason(SwapReason::WantOther, t.swap_other())}
        </div>
        <div class="offers" aria-live="polite">
            {move || because.get().map(|because| offers(because, find(because), take))}
        </div>
    }
}

fn offers(because: SwapReason, found: Vec<ExerciseId>, take: UnsyncCallback<ExerciseId>) -> AnyView {
    let t = text();
    let note = (because == SwapReason::Hurts).then(|| view! { <p>{t.swap_hurts_text().to_owned()}</p> });
    if found.is_empty() {
        return view! {
            {note}
            <p>{t.swap_none().to_owned()}</p>
        }
        .into_any();
    }
    let offers = found
        .into_iter()
        .map(|exercise| {
            let words = t.exercise(exercise);
            view! {
                <li>
                    <button type="button" class="offer" on:click=move |_| take.run(exercise)>
                        <span class="picture" aria-hidden="true">
                            <Movement exercise small=true />
                        </span>
                        <span>
                            <b>{words.name.to_owned()}</b>
                            <small>{name::equipment_list(&t, exercise.get().equipment)}</small>
                        </span>
                    </button>
                </li>
            }
        })
        .collect_view();
    view! {
        {note}
        <ul>{offers}</ul>
    }
    .into_any()
}
