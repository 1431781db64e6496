//! One event in, effects out. The only function that changes the model. What the screens behind the first question do is in
//! `behind`, in the later half of the program: this file must reach it through [`super::Later`] only.

pub mod behind;

use super::data::DataEvent;
use super::effect::Effect;
use super::event::Event;
use super::flow::questions::Question;
use super::flow::{opening, saving, way};
use super::model::{Boot, Model};
use super::route::Route;
use crate::archive::What;
use crate::domain::profile::{Answer, WorkKind};
use crate::domain::units::Now;
use crate::text::Lang;

pub fn update(model: &mut Model, event: Event, now: Now) -> Vec<Effect> {
    model.now = now;
    if needs_the_data(&event) && (model.boot != Boot::Ready || model.looking) {
        model.refused = model.looking;
        return Vec::new();
    }
    let mut effects = match model.later {
        Some(later) => (later.update)(model, event),
        None => early(model, event),
    };
    if model.looking {
        opening::write_nothing(&mut effects);
    }
    effects
}

/// What can happen before the later half is here. Everything else belongs to screens that are not there yet.
fn early(model: &mut Model, event: Event) -> Vec<Effect> {
    match event {
        Event::Started { preferences, route } => {
            model.preferences = preferences;
            model.route = route.unwrap_or_default();
            model.lock.shut = preferences.lock.is_some();
            // The database is opened when this tab may write: `TabIsOurs` follows.
            let mut effects = vec![Effect::DocumentLanguage(preferences.lang), model.fetch_text()];
            if preferences.returning {
                // Who comes back sees nothing before the diary is read.
                effects.push(Effect::FetchLater);
            }
            effects
        }
        Event::TextArrived(lang, text) => {
            // An older answer for a language that is no longer wanted is dropped.
            // So are sentences alone that come after the same with all words.
            let has = model.text.as_ref().filter(|has| has.lang == lang);
            let older = has.is_some_and(|has| has.is_whole()) && text.as_ref().is_some_and(|text| !text.is_whole());
            if lang != model.preferences.lang || older {
                return Vec::new();
            }
            let waited = has.is_some_and(|has| !has.is_whole());
            model.text_missing = text.is_none();
            if text.is_none() {
                return Vec::new();
            }
            model.text = text;
            let mut effects = vec![Effect::DocumentLanguage(lang)];
            if waited {
                effects.extend(opening::no_longer_waited_for(model));
            }
            effects
        }
        Event::Opened(contents) => opening::opened(model, contents),
        Event::LaterArrived(later) => opening::later_arrived(model, later),
        Event::LaterWanted => {
            model.later_missing = false;
            model.text_missing = false;
            vec![Effect::FetchLater, model.fetch_text()]
        }
        Event::PacksRead(stored) => opening::packs_read(model, *stored),
        Event::CopyFound(contents) => opening::copy_found(model, contents),
        Event::EverythingDeleted(true) => opening::anew(model),
        Event::StorageDenied => opening::denied(model),
        Event::OpenAgain => opening::open_again(model),
        Event::GoOnWithout => opening::without(model),
        Event::Saved(ticket) => saving::saved(model, ticket),
        Event::SaveFailed(ticket, trouble) => saving::failed(model, ticket, trouble),
        Event::Retry => saving::retry(model),

        Event::Go(route) => {
            model.turn_week();
            way::go(model, route)
        }
        Event::GoBack => vec![Effect::HistoryBack],
        Event::Arrived(route) => way::arrived(model, route),

        Event::LanguageChosen(lang) => {
            model.preferences.lang = lang;
            vec![
                Effect::DocumentLanguage(lang),
                Effect::SavePreferences(model.preferences),
                model.fetch_text(),
            ]
        }
        Event::FirstAnswered { lang, work } => first_answered(model, lang, work),
        Event::Answered(answer) => answered(model, vec![answer]),
        Event::QuestionDone(question) => {
            let mut effects = answered(model, question.defaults(&model.profile));
            if question.complete(&model.profile) {
                effects.extend(way::go(model, question.next().map_or(Route::Plan, Route::Question)));
            }
            effects
        }

        Event::OfflineReady => {
            model.offline_news = !model.preferences.offline_said;
            Vec::new()
        }
        Event::OfflineNoticeSeen => {
            model.offline_news = false;
            model.preferences.offline_said = true;
            vec![Effect::SavePreferences(model.preferences)]
        }
        Event::RestoredNoticeSeen => {
            model.restored = None;
            Vec::new()
        }
        Event::OtherTabHolds | Event::TakenOver => opening::tab_is_not_ours(model),
        Event::TakeOver => vec![Effect::ClaimTab],
        Event::OnlyLook => opening::only_look(model),
        Event::TabIsOurs => opening::tab_is_ours(model),
        _ => Vec::new(),
    }
}

/// What cannot be done before everything was read, nor while another tab holds the app. No screen offers it then.
fn needs_the_data(event: &Event) -> bool {
    matches!(
        event,
        Event::FirstAnswered { .. }
            | Event::Answered(_)
            | Event::QuestionDone(_)
            | Event::Asked(..)
            | Event::PresetStarted(_)
            | Event::Rated { .. }
            | Event::SessionStarted { .. }
            | Event::Session(_)
            | Event::Unwell
            | Event::Swapped { .. }
            | Event::Unswapped(_)
            | Event::OwnPut(_)
            | Event::OwnDropped(_)
            | Event::AfterAnswered { .. }
            | Event::SetCorrected { .. }
            | Event::MorningAnswered { .. }
            | Event::EntryDropped(_)
            | Event::EntryRestored(_)
            | Event::Undo(_)
            | Event::Data(
                DataEvent::PickWanted
                    | DataEvent::CodeTold(_)
                    | DataEvent::TakeIn(_)
                    | DataEvent::TakenBack
                    | DataEvent::DeleteWanted
            )
            | Event::Roster(_)
            | Event::Remind(_)
            | Event::Test(_)
    )
}

fn first_answered(model: &mut Model, lang: Lang, work: WorkKind) -> Vec<Effect> {
    let mut effects = Vec::new();
    if lang != model.preferences.lang {
        model.preferences.lang = lang;
        effects.push(Effect::DocumentLanguage(lang));
        effects.push(model.fetch_text());
    }
    model.preferences.returning = true;
    effects.push(Effect::SavePreferences(model.preferences));
    // Going back to the first page and on again must not wipe shares that were adjusted for the same kind.
    if model.profile.kind != Some(work) || model.profile.work.is_none() {
        effects.extend(answered(model, vec![Answer::Kind(work), Answer::Work(work.typical())]));
    }
    effects.extend(way::go(model, Route::Question(Question::Shares)));
    effects
}

/// Takes answers in, saves them at once and makes the week anew.
fn answered(model: &mut Model, answers: Vec<Answer>) -> Vec<Effect> {
    let news = news(model, answers);
    if news.is_empty() {
        return Vec::new();
    }
    model.remake();
    saving::append(model, news)
}

/// Takes answers in. What was answered like this already is not news.
pub(super) fn news(model: &mut Model, answers: Vec<Answer>) -> Vec<What> {
    let now = model.now;
    let mut news = Vec::new();
    for answer in answers {
        let before = model.profile.clone();
        model.profile.accept(answer.clone(), now.day());
        if model.profile != before {
            news.push(What::Answered(answer));
        }
    }
    news
}
