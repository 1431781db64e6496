//! The place of an exercise's moving figure on a page: how large, on what ground, and what is said for it.

use crate::domain::catalogue::ExerciseId;
use crate::ui::text;
use leptos::prelude::*;

/// `small`: beside words instead of over them.
#[component]
pub fn Movement(
    exercise: ExerciseId,
    #[prop(optional)] small: bool,
    #[prop(optional)] controls: bool,
) -> impl IntoView {
    let _ = controls;
    let says = text().exercise(exercise).movement.to_owned();
    view! { <svg class="movement" data-small=small.then_some("") viewBox="0 0 120 120" role="img" aria-label=says></svg> }
}
