//! Sound and screen while a session runs: how to be told and pocket mode; why the screen may go dark and what to do.

use super::{Sheet, Stage};
use crate::app::Event;
use crate::app::sound::{Lamp, Pocketing};
use crate::ui::part::sound_setup::sound_setup;
use crate::ui::text;
use leptos::prelude::*;

/// Built when it is opened: a closed sheet asks the phone nothing.
pub fn view(stage: Stage) -> Option<AnyView> {
    if stage.sheet.get() != Some(Sheet::Sound) {
        return None;
    }
    let sheet = view! {
        <div class="sound">
            {sound_setup()}
            {pocket(stage)}
        </div>
        {go_on(stage)}
    };
    Some(sheet.into_any())
}

fn go_on(stage: Stage) -> AnyView {
    view! {
        <div class="actions">
            <button type="button" class="ds-button main" on:click=move |_| stage.go_on()>
                {text().session_close_stay().to_owned()}
            </button>
        </div>
    }
    .into_any()
}

fn pocket(stage: Stage) -> AnyView {
    let t = text();
    let begin = move |_| {
        // It goes on with the session by itself.
        stage.sheet.set(None);
        stage.app.send(Event::Pocket(Pocketing::Begun));
    };
    let end = move |_| {
        stage.app.send(Event::Pocket(Pocketing::Ended));
        stage.go_on();
    };
    if stage.app.model.with_untracked(|model| model.pocket.is_some()) {
        return view! {
            <section class="stack">
                <p>{t.sound_pocket_on().to_owned()}</p>
                <button type="button" class="ds-button wide" data-variant="secondary" on:click=end>
                    {t.sound_pocket_end().to_owned()}
                </button>
            </section>
        }
        .into_any();
    }
    let waits = stage.app.model.with_untracked(|model| {
        let score = model.run.as_ref().map(|active| &active.run.score);
        score.is_some_and(crate::domain::session::score::Score::waits_for_taps)
    });
    view! {
        <section class="stack">
            <h3>{t.sound_pocket().to_owned()}</h3>
            <p>{t.sound_pocket_text().to_owned()}</p>
            {waits.then(|| view! { <p>{t.sound_pocket_taps().to_owned()}</p> })}
            <p class="quiet">{t.sound_pocket_limits().to_owned()}</p>
            <button type="button" class="ds-button wide" data-variant="secondary" on:click=begin>
                {t.sound_pocket_start().to_owned()}
            </button>
        </section>
    }
    .into_any()
}

/// What the lamp says, and what helps where it is out. On pause nobody keeps the screen on, so then it says what will be.
pub fn screen(stage: Stage) -> Option<AnyView> {
    if stage.sheet.get() != Some(Sheet::Screen) {
        return None;
    }
    let t = text();
    let lamp = stage.app.model.with_untracked(|model| model.awake);
    let (words, help) = match lamp {
        Lamp::Held | Lamp::Off => (t.sound_screen_held(), false),
        Lamp::Lost => (t.sound_screen_lost(), true),
        Lamp::Missing => (t.sound_screen_missing(), true),
    };
    let sheet = view! {
        <section class="stack">
            <p>{words.to_owned()}</p>
            {help
                .then(|| {
                    view! {
                        <ul class="plain-list">
                            <li>{t.sound_screen_iphone().to_owned()}</li>
                            <li>{t.sound_screen_android().to_owned()}</li>
                        </ul>
                    }
                })}
            <p class="quiet">{t.sound_screen_time().to_owned()}</p>
        </section>
        {go_on(stage)}
    };
    Some(sheet.into_any())
}
