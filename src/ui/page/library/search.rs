//! The search field. The list follows every letter; Enter only puts the keyboard away.

use super::Looking;
use crate::ui::part::icon::{CLOSE, icon};
use crate::ui::text;
use leptos::html::Input;
use leptos::prelude::*;

pub fn field(looking: Looking) -> AnyView {
    let t = text();
    let input = NodeRef::<Input>::new();
    let enter = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if let Some(input) = input.get_untracked() {
            let _ = input.blur();
        }
    };
    let clear = move |_| {
        looking.words.set(String::new());
        if let Some(input) = input.get_untracked() {
            let _ = input.focus();
        }
    };
    let any = Memo::new(move |_| looking.words.with(|words| !words.is_empty()));
    let clear_words = t.library_clear().to_owned();
    view! {
        <form role="search" class="field" on:submit=enter>
            <label for="search">{t.library_search().to_owned()}</label>
            <div class="search-field">
                <input
                    id="search"
                    type="search"
                    class="ds-input"
                    node_ref=input
                    autocomplete="off"
                    autocapitalize="none"
                    spellcheck="false"
                    enterkeyhint="search"
                    prop:value=move || looking.words.get()
                    on:input=move |event| looking.words.set(event_target_value(&event))
                />
                {move || {
                    any.get().then(|| {
                        view! {
                            <button
                                type="button"
                                class="ds-button"
                                data-variant="tertiary"
                                data-icon=""
                                aria-label=clear_words.clone()
                                on:click=clear
                            >
                                {icon(CLOSE)}
                            </button>
                        }
                    })
                }}
            </div>
        </form>
    }
    .into_any()
}
