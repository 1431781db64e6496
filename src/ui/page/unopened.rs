//! Somebody was here before, and the database does not open: said before anything looks new, with a way to try again.

use crate::app::Event;
use crate::ui::part::screen::screen;
use crate::ui::{app, text};
use leptos::prelude::*;

#[must_use]
pub fn page() -> AnyView {
    let app = app();
    let t = text();
    let content = view! {
        <h1 tabindex="-1">{t.notice_unopened_title().to_owned()}</h1>
        <p class="lead">{t.notice_unopened().to_owned()}</p>
        <button type="button" class="ds-button" on:click=move |_| app.send(Event::GoOnWithout)>
            {t.notice_without().to_owned()}
        </button>
    };
    let bottom = view! {
        <button type="button" class="ds-button main" on:click=move |_| app.send(Event::OpenAgain)>
            {t.first_retry().to_owned()}
        </button>
    };
    screen(None, content.into_any(), bottom.into_any())
}
