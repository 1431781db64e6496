//! How to be told in a session: before the first one, and from More.

use crate::app::sound::Sounding;
use crate::app::{Event, Route};
use crate::ui::part::back::back;
use crate::ui::part::screen::screen;
use crate::ui::part::sound_setup::sound_setup;
use crate::ui::{app, text};
use leptos::prelude::*;

#[must_use]
pub fn page() -> AnyView {
    let app = app();
    let t = text();
    let starts = app.model.with_untracked(|model| model.starting.is_some());
    let content = view! {
        <div class="sound">
            <h1 tabindex="-1">{t.sound_title().to_owned()}</h1>
            <p>{t.sound_before().to_owned()}</p>
            {sound_setup()}
        </div>
    };
    let (words, event) = if starts {
        (t.sound_start(), Event::Sound(Sounding::Settled))
    } else {
        (t.sound_done(), Event::Go(Route::More))
    };
    let bottom = view! {
        <button type="button" class="ds-button main" on:click=move |_| app.send(event.clone())>
            {words.to_owned()}
        </button>
    };
    let back = back(app, t.why_back(), Event::GoBack);
    screen(Some(back), content.into_any(), bottom.into_any())
}
