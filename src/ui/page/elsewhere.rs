//! Another tab holds the app. Says so, and offers to look, or to go on here.

use crate::app::Event;
use crate::ui::part::screen::screen;
use crate::ui::{app, text};
use leptos::prelude::*;

#[must_use]
pub fn page() -> AnyView {
    let app = app();
    let t = text();
    let content = view! {
        <h1 tabindex="-1">{t.notice_elsewhere_title().to_owned()}</h1>
        <p class="lead">{t.notice_elsewhere().to_owned()}</p>
        <button type="button" class="ds-button" on:click=move |_| app.send(Event::OnlyLook)>
            {t.notice_look().to_owned()}
        </button>
    };
    let bottom = view! {
        <button type="button" class="ds-button main" on:click=move |_| app.send(Event::TakeOver)>
            {t.notice_take_over().to_owned()}
        </button>
    };
    screen(None, content.into_any(), bottom.into_any())
}
