//! More: language, sound, answers, what is stored and where, the app itself, what this is and where it is told what it rests on.

use crate::app::renewal::OURS;
use crate::app::{Event, Route};
use crate::text::{Lang, Text};
use crate::ui::part::answers::{Answers, MoreAnswers};
use crate::ui::part::place::Place;
use crate::ui::part::screen::tab_screen;
use crate::ui::part::stop_signs::StopSigns;
use crate::ui::{App, app, text};
use leptos::prelude::*;

#[must_use]
pub fn page() -> AnyView {
    let app = app();
    let t = text();
    let content = view! {
        <div class="more">
            <h1 tabindex="-1">{t.more_title().to_owned()}</h1>
            {language(app)}
            {sound()}
            <section class="stack">
                <h2>{t.more_answers().to_owned()}</h2>
                <Answers />
            </section>
            <section class="stack">
                <h2>{t.ask_more().to_owned()}</h2>
                <p class="quiet">{t.ask_more_text().to_owned()}</p>
                <MoreAnswers />
            </section>
            <section class="stack">
                <h2>{t.more_exercises().to_owned()}</h2>
                <p class="quiet">{t.more_exercises_text().to_owned()}</p>
                <ul class="answers">
                    <li>
                        <Place to=Route::Library words=t.library_title().to_owned() />
                    </li>
                    <li>
                        <Place to=Route::Mine words=t.mine_title().to_owned() />
                    </li>
                </ul>
            </section>
            {planning(&t)}
            {itself(&t)}
            {stored(app)}
            {about(&t)}
        </div>
    };
    tab_screen(Route::More, content.into_any())
}

/// Each language in its own words, so that it is found by who cannot read the others.
fn language(app: App) -> AnyView {
    let t = text();
    let here = t.lang;
    let buttons = Lang::ALL
        .map(|lang| {
            let words = match lang {
                Lang::Nb => "Norsk",
                Lang::Da => "Dansk",
                Lang::En => "English",
            };
            view! {
                <button
                    type="button"
                    lang=lang.code()
                    aria-pressed=(lang == here).to_string()
                    on:click=move |_| app.send(Event::LanguageChosen(lang))
                >
                    {words}
                </button>
            }
        })
        .collect_view();
    view! {
        <section class="stack">
            <h2 id="language">{t.more_language().to_owned()}</h2>
            <div class="switch" role="group" aria-labelledby="language">
                {buttons}
            </div>
        </section>
    }
    .into_any()
}

fn sound() -> AnyView {
    let t = text();
    view! {
        <section class="stack">
            <h2>{t.more_sound().to_owned()}</h2>
            <p class="quiet">{t.more_sound_text().to_owned()}</p>
            <ul class="answers">
                <li>
                    <Place to=Route::Sound words=t.more_sound_set().to_owned() />
                </li>
            </ul>
        </section>
    }
    .into_any()
}

/// What steers the week from outside: shifts and the calendar; and how fit one is.
fn planning(t: &Text) -> AnyView {
    view! {
        <section class="stack">
            <h2>{t.more_planning().to_owned()}</h2>
            <ul class="answers">
                <li>
                    <Place to=Route::Roster words=t.roster_title().to_owned() />
                </li>
                <li>
                    <Place to=Route::Reminders words=t.reminder_title().to_owned() />
                </li>
                <li>
                    <Place to=Route::Tests words=t.fitness_test_title().to_owned() />
                </li>
            </ul>
        </section>
    }
    .into_any()
}

/// The app itself: how it comes to the home screen, what it sends, which version it is.
fn itself(t: &Text) -> AnyView {
    view! {
        <section class="stack">
            <h2>{t.more_itself().to_owned()}</h2>
            <ul class="answers">
                <li>
                    <Place to=Route::Install words=t.install_title().to_owned() />
                </li>
                <li>
                    <Place to=Route::Privacy words=t.privacy_title().to_owned() />
                </li>
                <li>
                    <Place to=Route::Update words=t.more_version(&OURS) />
                </li>
            </ul>
        </section>
    }
    .into_any()
}

fn stored(app: App) -> AnyView {
    let t = text();
    let (sessions, unreadable) = app
        .model
        .with_untracked(|model| (model.diary.totals().sessions, model.unreadable));
    view! {
        <section class="stack">
            <h2>{t.more_stored().to_owned()}</h2>
            <p>{t.more_stored_text().to_owned()}</p>
            <ul class="plain-list">
                <li>{t.more_stored_answers().to_owned()}</li>
                <li>{t.more_stored_sessions(sessions)}</li>
                {(unreadable > 0).then(|| view! { <li>{t.more_stored_unreadable(unreadable)}</li> })}
            </ul>
            <ul class="answers">
                <li>
                    <Place to=Route::Changes words=t.changes_title().to_owned() />
                </li>
            </ul>
            <p class="quiet">{t.more_stored_lost().to_owned()}</p>
            <ul class="answers">
                <li>
                    <Place to=Route::Data words=t.more_stored_data().to_owned() />
                </li>
            </ul>
        </section>
    }
    .into_any()
}

fn about(t: &Text) -> AnyView {
    view! {
        <section class="stack">
            <h2>{t.more_about().to_owned()}</h2>
            <p>{t.more_about_text().to_owned()}</p>
            <div class="ds-card list">
                <details class="ds-details">
                    <summary>{t.more_stop_signs().to_owned()}</summary>
                    <div class="stack">
                        <StopSigns />
                    </div>
                </details>
            </div>
            <ul class="answers">
                <li>
                    <Place to=Route::Rules words=t.evidence_title().to_owned() />
                </li>
            </ul>
        </section>
    }
    .into_any()
}
