//! The lock: where it is turned on and off, and the one screen there is while it is shut.

use crate::app::lock::{LockEvent, SHORTEST};
use crate::app::renewal::Renewing;
use crate::app::{Event, Route};
use crate::ui::part::back::back;
use crate::ui::part::screen::screen;
use crate::ui::part::tab_bar::TabBar;
use crate::ui::{App, app, text};
use leptos::ev::SubmitEvent;
use leptos::html::Input;
use leptos::prelude::*;

#[must_use]
pub fn page() -> AnyView {
    let app = app();
    if app.model.with_untracked(|model| model.lock.shut) {
        return shut(app);
    }
    let t = text();
    let on = app.memo(|model| model.preferences.lock.is_some());
    let content = view! {
        <div class="about">
            <h1 tabindex="-1">{t.lock_title().to_owned()}</h1>
            <p class="lead">{t.lock_lead().to_owned()}</p>
            <p>{t.lock_honest().to_owned()}</p>
            {move || if on.get() { is_on(app) } else { turn_on(app) }}
        </div>
    };
    let top = back(app, t.nav_back(), Event::GoBack);
    let bottom = view! { <TabBar here=Route::More /> };
    screen(Some(top), content.into_any(), bottom.into_any())
}

fn turn_on(app: App) -> AnyView {
    let t = text();
    let (word, set_word) = signal(String::new());
    let busy = app.memo(|model| model.lock.busy);
    let failed = app.memo(|model| model.lock.failed);
    let short = move || word.get().trim().chars().count() < SHORTEST;
    let make = move |event: SubmitEvent| {
        event.prevent_default();
        app.send(Event::Lock(LockEvent::Wanted(word.get_untracked().trim().to_owned())));
    };
    let failed_text = t.lock_failed().to_owned();
    view! {
        <form class="stack" on:submit=make>
            <label class="ds-label" for="word">{t.lock_word().to_owned()}</label>
            <input
                id="word"
                class="ds-input"
                type="text"
                autocomplete="off"
                autocapitalize="off"
                spellcheck="false"
                maxlength="200"
                prop:value=word
                on:input=move |event| set_word.set(event_target_value(&event))
            />
            <p class="quiet">{t.lock_remember().to_owned()}</p>
            <button type="submit" class="ds-button" disabled=move || short() || busy.get()>
                {t.lock_on().to_owned()}
            </button>
            <p role="status">{move || failed.get().then(|| failed_text.clone())}</p>
        </form>
    }
    .into_any()
}

fn is_on(app: App) -> AnyView {
    let t = text();
    let press = |words: &str, variant: &'static str, event: LockEvent| {
        let press = move |_| app.send(Event::Lock(event.clone()));
        view! {
            <button type="button" class="ds-button" data-variant=variant on:click=press>
                {words.to_owned()}
            </button>
        }
    };
    view! {
        <section class="stack">
            <p role="status">{t.lock_is_on().to_owned()}</p>
            {press(t.lock_shut_now(), "secondary", LockEvent::Shut)}
            {press(t.lock_off(), "tertiary", LockEvent::Removed)}
        </section>
    }
    .into_any()
}

fn shut(app: App) -> AnyView {
    let t = text();
    let field = NodeRef::<Input>::new();
    let state = app.memo(|model| (model.lock.busy, model.lock.wrong));
    let try_it = move |event: SubmitEvent| {
        event.prevent_default();
        if let Some(input) = field.get_untracked() {
            app.send(Event::Lock(LockEvent::Tried(input.value().trim().to_owned())));
            input.set_value("");
        }
    };
    let wrong = t.lock_wrong().to_owned();
    let content = view! {
        <div class="about">
            <h1 tabindex="-1">{t.lock_shut_title().to_owned()}</h1>
            <form class="stack" on:submit=try_it>
                <label class="ds-label" for="word">{t.lock_enter().to_owned()}</label>
                <input
                    id="word"
                    class="ds-input"
                    type="password"
                    autocomplete="current-password"
                    maxlength="200"
                    node_ref=field
                />
                <button type="submit" class="ds-button" disabled=move || state.get().0>
                    {t.lock_open().to_owned()}
                </button>
                <p role="status">{move || state.get().1.then(|| wrong.clone())}</p>
            </form>
            <div class="ds-card list">
                <details class="ds-details">
                    <summary>{t.lock_forgotten().to_owned()}</summary>
                    <div class="stack">
                        <p>{t.lock_forgotten_text().to_owned()}</p>
                        <button
                            type="button"
                            class="ds-button"
                            data-variant="secondary"
                            on:click=move |_| app.send(Event::Renewal(Renewing::RepairWanted))
                        >
                            {t.lock_forgotten_open().to_owned()}
                        </button>
                    </div>
                </details>
            </div>
        </div>
    };
    screen(None, content.into_any(), ().into_any())
}
