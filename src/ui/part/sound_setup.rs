//! How to be told in a session: three honest ways, a test against one's own music, shaking, and a voice once it was
//! understood. The same on its own screen and over a session.

use super::choice::Choice;
use crate::app::Event;
use crate::app::sound::{Mode, Sounding};
use crate::text::Text;
use crate::ui::{App, app, text};
use leptos::prelude::*;

#[must_use]
pub fn sound_setup() -> AnyView {
    let app = app();
    app.send(Event::Sound(Sounding::Opened));
    view! {
        {modes(app)}
        {test(app)}
        {more(app)}
    }
    .into_any()
}

fn words(t: &Text, mode: Mode) -> (&str, &str) {
    match mode {
        Mode::OverMusic => (t.sound_over_music(), t.sound_over_music_text()),
        Mode::AlsoMuted => (t.sound_also_muted(), t.sound_also_muted_text()),
        Mode::Silent => (t.sound_silent(), t.sound_silent_text()),
    }
}

fn modes(app: App) -> AnyView {
    let t = text();
    let mode = app.memo(|model| model.preferences.mode());
    let rows = Mode::ALL.map(|own| {
        let (label, note) = words(&t, own);
        let label = label.to_owned();
        let note = note.to_owned();
        view! {
            <Choice
                name="sound_mode"
                label=label
                note=note
                picked=Signal::derive(move || mode.get() == own)
                choose=move |_| app.send(Event::Sound(Sounding::Chosen(own)))
            />
        }
    });
    view! {
        <fieldset class="ds-fieldset choices">
            <legend class="ds-label">{t.sound_how().to_owned()}</legend>
            {rows.collect_view()}
        </fieldset>
    }
    .into_any()
}

/// Only where there is something to hear; in the pocket the file sounds, and a test would not be like it.
fn test(app: App) -> impl IntoView {
    let audible = app.memo(|model| model.preferences.sound && model.pocket.is_none());
    let heard = app.memo(|model| model.preferences.tuning.heard);
    let tried = RwSignal::new(heard.get_untracked().is_some());
    move || {
        let t = text();
        audible.get().then(|| {
            let play = move |_| {
                app.send(Event::SoundTried);
                tried.set(true);
            };
            view! {
                <section class="stack">
                    <h2>{t.sound_test_title().to_owned()}</h2>
                    <p class="quiet">{t.sound_test_text().to_owned()}</p>
                    <button type="button" class="ds-button wide" data-variant="secondary" on:click=play>
                        {t.sound_test().to_owned()}
                    </button>
                    {move || {
                        tried
                            .get()
                            .then(|| yes_or_no(heard, text().sound_heard(), move |heard| app.send(Event::Sound(Sounding::Heard(heard)))))
                    }}
                    <p role="status">{move || heard.get().map(|heard| answer(heard, text().sound_heard_good(), text().sound_heard_help()))}</p>
                </section>
            }
            .into_any()
        })
    }
}

fn answer(yes: bool, good: &str, bad: &str) -> String {
    if yes { good } else { bad }.to_owned()
}

/// A question with two buttons, of which the given answer stays pressed.
fn yes_or_no(answer: Memo<Option<bool>>, question: &str, tell: impl Fn(bool) + Copy + 'static) -> AnyView {
    let t = text();
    let button = |own: bool, words: &str| {
        view! {
            <button
                type="button"
                aria-pressed=move || (answer.get() == Some(own)).to_string()
                on:click=move |_| tell(own)
            >
                {words.to_owned()}
            </button>
        }
    };
    view! {
        <p>{question.to_owned()}</p>
        <div class="switch" role="group" aria-label=question.to_owned()>
            {button(true, t.sound_heard_yes())}
            {button(false, t.sound_heard_no())}
        </div>
    }
    .into_any()
}

/// Offered only where the phone can.
fn more(app: App) -> impl IntoView {
    let powers = app.memo(|model| {
        (
            model.powers.vibrates,
            model.powers.speaks == Some(model.preferences.lang),
        )
    });
    let sound = app.memo(|model| model.preferences.sound);
    move || {
        let (vibrates, speaks) = powers.get();
        let speaks = speaks && sound.get();
        (vibrates || speaks).then(|| {
            let t = text();
            view! {
                <section class="stack">
                    <h2>{t.sound_more().to_owned()}</h2>
                    {vibrates.then(|| vibration(app))}
                    {speaks.then(|| voice(app))}
                </section>
            }
            .into_any()
        })
    }
}

fn vibration(app: App) -> AnyView {
    let on = app.memo(|model| model.preferences.tuning.vibration);
    view! {
        <button
            type="button"
            class="toggle"
            role="switch"
            aria-checked=move || on.get().to_string()
            on:click=move |_| app.send(Event::Sound(Sounding::Vibration(!on.get_untracked())))
        >
            <span>{text().sound_vibration().to_owned()}</span>
            <i aria-hidden="true"></i>
        </button>
    }
    .into_any()
}

fn voice(app: App) -> AnyView {
    let t = text();
    let on = app.memo(|model| model.preferences.tuning.speech);
    let answered = RwSignal::new(on.get_untracked().then_some(true));
    let tried = RwSignal::new(on.get_untracked());
    let play = move |_| {
        app.send(Event::Sound(Sounding::VoiceTried));
        tried.set(true);
    };
    let tell = move |understood| {
        answered.set(Some(understood));
        app.send(Event::Sound(Sounding::Understood(understood)));
    };
    view! {
        <h3>{t.sound_voice().to_owned()}</h3>
        <p class="quiet">{t.sound_voice_text().to_owned()}</p>
        <button type="button" class="ds-button wide" data-variant="secondary" on:click=play>
            {t.sound_voice_try().to_owned()}
        </button>
        {move || {
            tried
                .get()
                .then(|| yes_or_no(Memo::new(move |_| answered.get()), text().sound_voice_understood(), tell))
        }}
        <p role="status">
            {move || answered.get().map(|_| answer(on.get(), text().sound_voice_on(), text().sound_voice_off()))}
        </p>
    }
    .into_any()
}
