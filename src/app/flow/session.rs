//! The running session inside the app: start, steps that are saved before they are shown, and the end.

use super::saving::save;
use crate::app::effect::{Effect, Ticket, Write};
use crate::app::model::Model;
use crate::app::route::Route;
use crate::archive::{ActiveRun, Record, What};
use crate::domain::catalogue::ExerciseId;
use crate::domain::diary::{After, Entry};
use crate::domain::program::alternatives;
use crate::domain::session::cue::{Cue, Sound};
use crate::domain::session::run::{Run, State, Step};
use crate::domain::session::score::Score;
use crate::domain::units::{Now, Span};

/// Starts a session of the plan. While one is running the start only leads back to it.
pub fn start(model: &mut Model, number: u8) -> Vec<Effect> {
    if model.run.is_some() || model.coming.is_some() {
        return vec![
            Effect::UnlockSound,
            Effect::KeepAwake(true),
            Effect::Show {
                route: Route::Session,
                replace: false,
            },
        ];
    }
    let Some(session) = model.session(number) else {
        return Vec::new();
    };
    let score = Score::of(session);
    if score.phases.is_empty() {
        return Vec::new();
    }
    let active = ActiveRun {
        number,
        focus: session.focus,
        run: Run::start(score, model.now.at),
    };
    let (ticket, effect) = save(model, Write::Run(Box::new(active.clone())));
    model.coming = Some((ticket, active));
    vec![
        Effect::UnlockSound,
        Effect::KeepAwake(true),
        Effect::Ticking(true),
        effect,
        Effect::Show {
            route: Route::Session,
            replace: false,
        },
    ]
}

/// A step of the person: saved first, shown when the disk has it ([`arrived`]).
pub fn step(model: &mut Model, step: Step) -> Vec<Effect> {
    let Some(mut next) = model
        .coming
        .as_ref()
        .map(|(_, active)| active)
        .or(model.run.as_ref())
        .cloned()
    else {
        return Vec::new();
    };
    next.run.take(Step::Tick, model.now.at);
    next.run.take(step, model.now.at);
    if let State::Over { .. } = next.run.state {
        model.coming = None;
        return finish(model, next);
    }
    let (ticket, effect) = save(model, Write::Run(Box::new(next.clone())));
    model.coming = Some((ticket, next));
    vec![effect]
}

/// An exercise was exchanged in the plan: what is left of it in the running session is exchanged too, in a dose
/// that takes about the same time.
pub fn swapped(model: &mut Model, from: ExerciseId, to: ExerciseId) -> Vec<Effect> {
    let Some(active) = model.coming.as_ref().map(|(_, active)| active).or(model.run.as_ref()) else {
        return Vec::new();
    };
    let run = &active.run;
    let mut ahead = run.score.phases.iter().skip(run.at).filter_map(|phase| phase.item);
    let old = ahead.find_map(|place| {
        let item = run.score.items.get(place)?;
        (item.exercise == from).then_some((place, item.dose))
    });
    let Some((item, like)) = old else {
        return Vec::new();
    };
    let dose = alternatives::dose_for(&model.profile, from, like, to);
    let exercise = to;
    step(model, Step::Swap { item, exercise, dose })
}

/// Three counts and a start, as before every set; the sounds of a running session stay as they were.
pub fn trial(model: &Model) -> Vec<Cue> {
    let now = model.now.at;
    let running = model.run.iter().flat_map(|active| active.run.cues(now));
    [
        (300, Sound::Count),
        (1300, Sound::Count),
        (2300, Sound::Count),
        (3300, Sound::Start),
    ]
    .map(|(millis, sound)| Cue {
        at: now + Span(millis),
        sound,
    })
    .into_iter()
    .chain(running)
    .collect()
}

/// The state with this ticket is on the disk, or will not be for now: either way it is shown.
pub fn arrived(model: &mut Model, ticket: Ticket) -> Vec<Effect> {
    match model.coming.take() {
        Some((coming, active)) if coming == ticket => {
            model.run = Some(active);
            let mut effects = tick(model);
            if let Some(active) = &model.run {
                effects.push(Effect::Cues(active.run.cues(model.now.at)));
            }
            effects
        }
        other => {
            model.coming = other;
            Vec::new()
        }
    }
}

/// Time passed: phases that end by the clock may have ended. Needs no write, because it follows from the instants.
pub fn tick(model: &mut Model) -> Vec<Effect> {
    let now = model.now.at;
    let Some(active) = &mut model.run else {
        return Vec::new();
    };
    active.run.take(Step::Tick, now);
    if let State::Over { .. } = active.run.state
        && model.coming.is_none()
        && let Some(active) = model.run.take()
    {
        return finish(model, active);
    }
    Vec::new()
}

/// Puts the session into the diary and asks how it was.
fn finish(model: &mut Model, active: ActiveRun) -> Vec<Effect> {
    model.run = None;
    let entry = entry(&active, model.now);
    let route = Route::After(entry.id);
    model.diary.put(entry.clone());
    let record = Record {
        at: model.now.at,
        what: What::Finished(entry),
    };
    let (_, effect) = save(model, Write::Finish(Box::new(record)));
    model.route = route;
    vec![
        effect,
        Effect::KeepAwake(false),
        Effect::Ticking(false),
        Effect::AskPersistence,
        Effect::Show { route, replace: true },
        Effect::FocusHeading,
    ]
}

fn entry(active: &ActiveRun, now: Now) -> Entry {
    let run = &active.run;
    Entry {
        id: run.started,
        day: now.day_of(run.started),
        number: active.number,
        focus: active.focus,
        length: run.active_time(now.at),
        complete: run.reached_end(),
        done: run.done(),
        after: After::default(),
    }
}
