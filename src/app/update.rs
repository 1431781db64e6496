//! One event in, effects out. The only function that changes the model.

use super::effect::Effect;
use super::event::Event;
use super::flow::questions::Question;
use super::flow::{diary, heart, opening, pocket, saving, session, sound, way, wishing};
use super::model::{Boot, Model};
use super::route::Route;
use crate::archive::What;
use crate::domain::profile::{Answer, WorkKind};
use crate::domain::screening::Screening;
use crate::domain::session::run::{State, Step};
use crate::domain::session::told::StopReason;
use crate::domain::small_question::SmallQuestion;
use crate::domain::units::Now;
use crate::text::Lang;

pub fn update(model: &mut Model, event: Event, now: Now) -> Vec<Effect> {
    let before = sound::place(model);
    let mut effects = happened(model, event, now);
    sound::moved(model, before, &mut effects);
    effects
}

fn happened(model: &mut Model, event: Event, now: Now) -> Vec<Effect> {
    model.now = now;
    if needs_the_data(&event) && model.boot != Boot::Ready {
        return Vec::new();
    }
    match event {
        Event::Started { preferences, route } => {
            model.preferences = preferences;
            model.route = route.unwrap_or_default();
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
            wishing::tell_own(model);
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
        Event::StorageDenied => opening::denied(model),
        Event::Saved(ticket) => {
            saving::saved(model, ticket);
            session::arrived(model, ticket)
        }
        Event::SaveFailed(ticket, trouble) => {
            let mut effects = saving::failed(model, ticket, trouble);
            effects.extend(session::arrived(model, ticket));
            effects
        }
        Event::Retry => saving::retry(model),

        Event::Tick => {
            model.turn_week();
            let mut effects = sound::felt(model);
            effects.extend(session::tick(model));
            effects
        }
        Event::Woken => {
            model.turn_week();
            let mut effects = session::tick(model);
            if let Some(active) = &model.run {
                let running = active.run.state == State::Running;
                effects.push(Effect::KeepAwake(running && model.pocket.is_none()));
                effects.push(Effect::Cues(session::cues(model)));
            }
            effects
        }
        Event::Hidden => session::hidden(model),
        Event::Heard(until) => session::heard(model, until),
        Event::Go(route) => {
            model.turn_week();
            model.starting = None;
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

        Event::Asked(question, answers) => asked(model, question, answers),

        Event::SessionStarted { number } => sound::before_start(model, number),
        Event::PresetStarted(preset) => sound::before_start(model, preset.number()),
        Event::Session(step) => session::step(model, step),
        Event::Unwell => {
            // Without answers to them there is no plan: whoever felt a stop sign is screened again before the next session.
            let mut effects = session::step(model, Step::StopFor(StopReason::Sign));
            effects.extend(answered(model, vec![Answer::Screening(Screening::default())]));
            effects
        }
        Event::Swapped { swap, everywhere } => wishing::swapped(model, swap, everywhere),
        Event::Unswapped(exercise) => wishing::unswapped(model, exercise),
        Event::Rated { exercise, liking } => wishing::rated(model, exercise, liking),
        Event::OwnPut(own) => wishing::put_own(model, own),
        Event::OwnDropped(exercise) => wishing::drop_own(model, exercise),
        Event::AfterAnswered { id, after } => diary::after(model, id, after),
        Event::SetCorrected {
            id,
            exercise,
            set,
            told,
        } => diary::set(model, id, (exercise, set), told),
        Event::MorningAnswered { id, morning } => diary::morning(model, id, morning),
        Event::EntryDropped(id) => diary::drop_entry(model, id),
        Event::EntryRestored(id) => diary::restore(model, id),
        Event::SoundSwitched(on) => sound::switched(model, on),
        Event::SoundTried => sound::tried(model),
        Event::Sound(event) => sound::took(model, event),
        Event::Pocket(event) => pocket::took(model, event),
        Event::SoundLost => {
            model.sound_lost = true;
            Vec::new()
        }
        Event::SoundBack => {
            model.sound_lost = false;
            Vec::new()
        }
        Event::Heart(event) => heart::heard(model, event),
        Event::Awake(awake) => {
            model.awake = awake;
            Vec::new()
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
        Event::OtherTabHolds | Event::TakenOver => opening::tab_is_not_ours(model),
        Event::TakeOver => vec![Effect::ClaimTab],
        Event::TabIsOurs => opening::tab_is_ours(model),
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

/// A small question was answered or put off; the screen it was opened from comes back.
fn asked(model: &mut Model, question: SmallQuestion, answers: Option<Vec<Answer>>) -> Vec<Effect> {
    let answered = answers.is_some();
    model.asked.put(question, model.now.day(), answered);
    let mut what: Vec<What> = news(model, answers.unwrap_or_default());
    what.push(What::Asked { question, answered });
    model.remake();
    let mut effects = saving::append(model, what);
    effects.extend(way::go(model, model.back_from_ask()));
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
