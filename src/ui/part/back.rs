//! The arrow at the top left: one step back, with words for those who do not see it.

use super::icon::{BACK, icon};
use crate::app::Event;
use crate::ui::App;
use leptos::prelude::*;

#[must_use]
pub fn back(app: App, words: &str, event: Event) -> AnyView {
    view! {
        <button
            type="button"
            class="ds-button plain"
            data-variant="tertiary"
            data-icon=""
            aria-label=words.to_owned()
            on:click=move |_| app.send(event.clone())
        >
            {icon(BACK)}
        </button>
    }
    .into_any()
}
