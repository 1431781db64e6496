//! Answers as a code: shown to whoever has answered, taken from whoever has one. An iPhone's home screen knows nothing of
//! what was answered in the browser.

use super::taking::taking;
use super::{button, framed, left};
use crate::app::Event;
use crate::app::data::DataEvent;
use crate::ui::{App, app, text};
use leptos::prelude::*;

#[must_use]
pub fn page() -> AnyView {
    let app = app();
    let t = text();
    let something = app.model.with_untracked(|model| model.profile.work.is_some());
    let content = view! {
        <div class="data">
            <h1 tabindex="-1">{t.data_carry().to_owned()}</h1>
            <p class="lead">{t.data_carry_text().to_owned()}</p>
            {something.then(|| give(app))}
            {take(app)}
        </div>
    };
    framed(app, content.into_any())
}

fn give(app: App) -> AnyView {
    let code = app.memo(|model| model.data.code.clone());
    let shown = move || {
        let t = text();
        match code.get() {
            None => button(app, t.data_carry_show().to_owned(), || DataEvent::CodeWanted),
            Some(code) => {
                let copied = code.clone();
                view! {
                    <p class="code" translate="no">{code}</p>
                    <p class="quiet">{t.data_carry_private().to_owned()}</p>
                    {button(app, t.data_carry_copy().to_owned(), move || DataEvent::WordsCopied(copied.clone()))}
                }
                .into_any()
            }
        }
    };
    view! {
        <section class="stack">
            <div class="stack" aria-live="polite">{shown}</div>
            {left(app)}
        </section>
    }
    .into_any()
}

fn take(app: App) -> AnyView {
    let t = text();
    let typed = RwSignal::new(String::new());
    let read = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        app.send(Event::Data(DataEvent::CodeTold(typed.get_untracked())));
    };
    view! {
        <section class="stack">
            <h2>{t.data_take_code().to_owned()}</h2>
            <form class="stack" novalidate autocomplete="off" on:submit=read>
                <div class="field note">
                    <label class="field-name" for="code">{t.data_carry_field().to_owned()}</label>
                    <p class="field-note" id="code-hint">{t.data_carry_hint().to_owned()}</p>
                    <textarea
                        id="code"
                        class="ds-input"
                        rows="4"
                        autocapitalize="characters"
                        spellcheck="false"
                        aria-describedby="code-hint"
                        prop:value=typed
                        on:input=move |event| typed.set(event_target_value(&event))
                    ></textarea>
                </div>
                <button type="submit" class="ds-button wide">{t.data_carry_use().to_owned()}</button>
            </form>
            {taking(app)}
        </section>
    }
    .into_any()
}
