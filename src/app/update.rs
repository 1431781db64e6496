//! One event in, effects out. The only function that changes the model.

use super::effect::{Effect, Write};
use super::event::{Event, Stored};
use super::flow::{questions, saving, session};
use super::model::{Boot, Model, Storage};
use super::route::Route;
use crate::archive::{Record, What};
use crate::domain::profile::Answer;
use crate::domain::program;
use crate::domain::units::Now;
use std::sync::Arc;

pub fn update(model: &mut Model, event: Event, now: Now) -> Vec<Effect> {
    model.now = now;
    match event {
        Event::Started { preferences, route } => {
            model.preferences = preferences;
            model.route = route.unwrap_or_default();
            // The database waits for TabIsOurs: two tabs must not write at once.
            vec![
                Effect::DocumentLanguage(preferences.lang),
                Effect::FetchText(preferences.lang),
            ]
        }
        Event::TextArrived(lang, text) => {
            // An older answer for a language that is no longer wanted is dropped.
            if lang == model.preferences.lang {
                model.text_missing = text.is_none();
                if text.is_some() {
                    model.text = text;
                    return vec![Effect::DocumentLanguage(lang)];
                }
            }
            Vec::new()
        }
        Event::Opened(stored) => opened(model, stored),
        Event::StorageDenied => {
            model.storage = Storage::Denied;
            opened(model, Stored::default())
        }
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

        Event::Tick => session::tick(model),
        Event::Woken => {
            let mut effects = session::tick(model);
            if let Some(active) = &model.run {
                effects.push(Effect::KeepAwake(true));
                effects.push(Effect::Cues(active.run.cues(now.at)));
            }
            effects
        }
        Event::Go(route) => go(model, route, false),
        Event::GoBack => vec![Effect::HistoryBack],
        Event::Arrived(route) => {
            let wanted = route.unwrap_or(Route::Today);
            let allowed = allowed(model, wanted);
            if allowed == model.route {
                return if Some(allowed) == route {
                    Vec::new()
                } else {
                    vec![Effect::Show {
                        route: allowed,
                        replace: true,
                    }]
                };
            }
            model.route = allowed;
            let mut effects = vec![Effect::FocusHeading];
            if Some(allowed) != route {
                effects.push(Effect::Show {
                    route: allowed,
                    replace: true,
                });
            }
            effects
        }

        Event::LanguageChosen(lang) => {
            model.preferences.lang = lang;
            vec![
                Effect::DocumentLanguage(lang),
                Effect::SavePreferences(model.preferences),
                Effect::FetchText(lang),
            ]
        }
        Event::FirstAnswered { lang, work } => {
            let mut effects = Vec::new();
            if lang != model.preferences.lang {
                effects.push(Effect::FetchText(lang));
            }
            model.preferences.lang = lang;
            model.preferences.returning = true;
            effects.push(Effect::SavePreferences(model.preferences));
            // Going back to the first page and on again must not wipe shares that were adjusted for the same kind.
            effects.extend(answered(model, vec![Answer::Work(work.typical())]));
            effects.extend(go(model, Route::Question(questions::Question::Shares), false));
            effects
        }
        Event::Answered(answer) => answered(model, vec![answer]),
        Event::QuestionDone(question) => {
            let mut effects = answered(model, question.defaults(&model.profile));
            if question.complete(&model.profile) {
                let next = question.next().map_or(Route::Plan, Route::Question);
                effects.extend(go(model, next, false));
            }
            effects
        }

        Event::SessionStarted { number } => {
            let effects = session::start(model, number);
            if !effects.is_empty() {
                model.route = Route::Session;
            }
            effects
        }
        Event::Session(step) => session::step(model, step),
        Event::Swapped { from, to } => {
            model.wishes.swaps.push((from, to));
            remake(model);
            let record = Record {
                at: now.at,
                what: What::Swapped { from, to },
            };
            let mut effects = vec![saving::save(model, Write::Append(vec![record])).1];
            effects.extend(session::swapped(model, from, to));
            effects
        }
        Event::AfterAnswered { id, after } => {
            let Some(mut entry) = model.diary.entries.iter().find(|entry| entry.id == id).cloned() else {
                return Vec::new();
            };
            entry.after = after.clone();
            model.diary.put(entry);
            let record = Record {
                at: now.at,
                what: What::After { id, after },
            };
            vec![saving::save(model, Write::Append(vec![record])).1]
        }
        Event::SoundSwitched(on) => {
            model.preferences.sound = on;
            let cues = model
                .run
                .as_ref()
                .filter(|_| on)
                .map(|active| active.run.cues(now.at))
                .unwrap_or_default();
            vec![
                Effect::SavePreferences(model.preferences),
                Effect::UnlockSound,
                Effect::Cues(cues),
            ]
        }
        Event::SoundTried => vec![Effect::UnlockSound, Effect::Cues(session::trial(model))],
        Event::SoundLost => {
            model.sound_lost = true;
            Vec::new()
        }
        Event::SoundBack => {
            model.sound_lost = false;
            Vec::new()
        }
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
        Event::OtherTabHolds | Event::TakenOver => {
            forget(model);
            model.boot = Boot::Elsewhere;
            vec![
                Effect::Cues(Vec::new()),
                Effect::KeepAwake(false),
                Effect::Ticking(false),
            ]
        }
        Event::TakeOver => vec![Effect::ClaimTab],
        Event::TabIsOurs => {
            // What another tab wrote must be seen: everything is read again.
            forget(model);
            vec![Effect::OpenDatabase]
        }
    }
}

/// Back to what is known without the database.
fn forget(model: &mut Model) {
    *model = Model {
        now: model.now,
        preferences: model.preferences,
        text: model.text.take(),
        text_missing: model.text_missing,
        route: model.route,
        next_ticket: model.next_ticket,
        offline_news: model.offline_news,
        ..Model::default()
    };
}

/// Everything stored becomes the model; a session that was running goes on where it is by now.
fn opened(model: &mut Model, stored: Stored) -> Vec<Effect> {
    model.boot = Boot::Ready;
    model.unreadable = stored.unreadable;
    for record in stored.records {
        match record.what {
            What::Answered(answer) => model.profile.accept(answer),
            What::Swapped { from, to } => model.wishes.swaps.push((from, to)),
            What::Finished(entry) => model.diary.put(entry),
            What::Moot => {}
            What::After { id, after } => {
                if let Some(mut entry) = model.diary.entries.iter().find(|entry| entry.id == id).cloned() {
                    entry.after = after;
                    model.diary.put(entry);
                }
            }
        }
    }
    remake(model);
    let mut effects = Vec::new();
    if let Some(active) = stored.run {
        model.run = Some(active);
        model.route = Route::Session;
        effects.push(Effect::Ticking(true));
        effects.push(Effect::KeepAwake(true));
        effects.push(Effect::Show {
            route: Route::Session,
            replace: true,
        });
        effects.extend(session::tick(model));
        if let Some(active) = &model.run {
            effects.push(Effect::Cues(active.run.cues(model.now.at)));
        }
        return effects;
    }
    let route = match model.route {
        Route::First if model.preferences.returning => home(model),
        route => allowed(model, route),
    };
    if route != model.route {
        model.route = route;
        effects.push(Effect::Show { route, replace: true });
    }
    effects
}

/// Where a person who comes back starts.
fn home(model: &Model) -> Route {
    match questions::first_open(&model.profile) {
        Some(question) if model.profile.work.is_some() => Route::Question(question),
        Some(_) => Route::First,
        None => Route::Today,
    }
}

/// The wanted screen, or the nearest that makes sense now: no plan before the questions, no session without one.
fn allowed(model: &Model, wanted: Route) -> Route {
    let finished = questions::finished(&model.profile);
    match wanted {
        Route::First => Route::First,
        Route::Question(_) if model.profile.work.is_none() => Route::First,
        Route::Question(question) => Route::Question(question),
        Route::Session if model.run.is_some() || model.coming.is_some() => Route::Session,
        _ if !finished => home(model),
        Route::Session => Route::Today,
        Route::After(id) if !model.diary.entries.iter().any(|entry| entry.id == id) => Route::Today,
        Route::Why { session, item } => match model.session(session) {
            Some(session) if usize::from(item) < session.items.len() => wanted,
            _ => Route::Plan,
        },
        route => route,
    }
}

fn go(model: &mut Model, route: Route, replace: bool) -> Vec<Effect> {
    let route = allowed(model, route);
    if route == model.route {
        return Vec::new();
    }
    model.route = route;
    vec![Effect::Show { route, replace }, Effect::FocusHeading]
}

/// Takes answers in, saves them at once and makes the week anew.
fn answered(model: &mut Model, answers: Vec<Answer>) -> Vec<Effect> {
    if answers.is_empty() {
        return Vec::new();
    }
    let mut records = Vec::new();
    for answer in answers {
        model.profile.accept(answer.clone());
        records.push(Record {
            at: model.now.at,
            what: What::Answered(answer),
        });
    }
    remake(model);
    vec![saving::save(model, Write::Append(records)).1]
}

/// The week follows the answers.
fn remake(model: &mut Model) {
    model.program = questions::finished(&model.profile).then(|| Arc::new(program::make(&model.profile, &model.wishes)));
}
