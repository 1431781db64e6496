//! Stands in for a screen whose half of the program is still on its way, and helps when it does not arrive.

use crate::app::Event;
use crate::ui::part::screen::screen;
use crate::ui::{app, text};
use leptos::prelude::*;

#[must_use]
pub fn page() -> AnyView {
    let app = app();
    let t = text();
    let missing = app
        .model
        .with_untracked(|model| model.later_missing || model.text_missing);
    let (says, retry) = if missing {
        let retry = view! {
            <button type="button" class="ds-button main" on:click=move |_| app.send(Event::LaterWanted)>
                {t.first_retry().to_owned()}
            </button>
        };
        (t.first_failed(), retry.into_any())
    } else {
        (t.first_slow(), ().into_any())
    };
    let content = view! {
        <h1 tabindex="-1">{t.first_moment().to_owned()}</h1>
        <p class="lead" role="status">{says.to_owned()}</p>
    };
    screen(None, content.into_any(), retry)
}
