//! Large choices over the browser's own radio buttons and checkboxes: the whole row is the target.

use leptos::prelude::*;

/// One row to choose. Radio buttons of a group share `name`; `picked` says whether this one is chosen.
#[component]
pub fn Choice(
    /// Where the focus goes when this group is not answered yet; only its first row needs one.
    #[prop(default = None)]
    id: Option<String>,
    #[prop(into)] name: String,
    /// The words, a short line.
    #[prop(into)]
    label: Signal<String>,
    /// What it means or an example; empty for none.
    #[prop(optional, into)]
    note: String,
    #[prop(into)] picked: Signal<bool>,
    /// Called when it becomes chosen, and for checkboxes also when it is taken back.
    #[prop(into)]
    choose: UnsyncCallback<bool>,
    /// Several may be chosen.
    #[prop(optional)]
    many: bool,
    /// Drawn before the words.
    #[prop(optional, into)]
    picture: Option<AnyView>,
    /// Id of a problem sentence about the group.
    #[prop(optional)]
    described: Option<&'static str>,
) -> impl IntoView {
    view! {
        <label class="choice">
            <input
                type=if many { "checkbox" } else { "radio" }
                class="ds-input"
                id=id
                name=name
                prop:checked=picked
                aria-describedby=described
                on:change=move |event| choose.run(event_target_checked(&event))
            />
            {picture}
            <span>
                <b>{label}</b>
                {(!note.is_empty()).then(|| view! { <small>{note}</small> })}
            </span>
        </label>
    }
}
