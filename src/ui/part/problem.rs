//! A sentence beside the field that is not right yet. Its place is there from the start, so a screen reader hears it come.

use leptos::prelude::*;

/// `id` is what the field names in `aria-describedby`.
#[component]
pub fn Problem(
    #[prop(optional)] id: Option<&'static str>,
    #[prop(into)] says: Signal<Option<String>>,
) -> impl IntoView {
    view! {
        <div id=id aria-live="polite">
            {move || says.get().map(|sentence| view! { <p class="problem">{sentence}</p> })}
        </div>
    }
}
