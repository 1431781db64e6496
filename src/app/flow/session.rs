//! The running session inside the app: start, steps that are saved before they are shown, and the end.

use super::saving::{record, save};
use crate::app::effect::{Effect, Ticket, Write};
use crate::app::model::{Model, Storage};
use crate::app::route::Route;
use crate::archive::{ActiveRun, What};
use crate::domain::catalogue::ExerciseId;
use crate::domain::diary::{After, Entry};
use crate::domain::pacing;
use crate::domain::program::{Dose, Preset, SwapReason};
use crate::domain::pulse::TimeInBand;
use crate::domain::session::bout::Set;
use crate::domain::session::cue::{Cue, Sound};
use crate::domain::session::run::{Run, State, Step};
use crate::domain::session::score::{Phase, Score};
use crate::domain::units::{Instant, Now, Span};

/// A session of less than this in which nothing was done was started by mistake and leaves no trace.
const BY_MISTAKE: Span = Span::seconds(60);

/// Starts a session of the plan. While one is running the start only leads back to it.
pub fn start(model: &mut Model, number: u8) -> Vec<Effect> {
    let mut effects = unlock(model);
    if newest(model).is_none() {
        let Some(session) = model.session(number) else {
            return Vec::new();
        };
        let mut score = Score::of(&session);
        if score.phases.is_empty() {
            return Vec::new();
        }
        for item in &mut score.items {
            item.load = item.load.or_else(|| model.diary.last_load(item.exercise));
        }
        model.heart.unsaved = TimeInBand::default();
        let active = ActiveRun {
            number,
            focus: session.focus,
            run: Run::start(score, model.now.at),
        };
        effects.push(Effect::KeepAwake(true));
        effects.extend(save_then_show(model, active));
    }
    // Back out of the session leads to the week, not to the choice of sound that came between.
    let replace = model.route == Route::Sound;
    model.route = Route::Session;
    effects.push(Effect::Show {
        route: Route::Session,
        replace,
    });
    effects.push(Effect::FocusHeading);
    effects
}

/// A step of the person: saved first, shown when the disk has it ([`arrived`]). An impossible step does nothing.
pub fn step(model: &mut Model, step: Step) -> Vec<Effect> {
    let Some(newest) = newest(model) else {
        return Vec::new();
    };
    let mut next = newest.clone();
    if model.pocket.is_some() {
        // A key of the locked screen may be all that a frozen page hears of; the file played until now.
        next.run.look(model.now.at);
    }
    let mut untouched = next.clone();
    next.run.take(step, model.now.at);
    untouched.run.take(Step::Tick, model.now.at);
    if next == untouched {
        return tick(model);
    }
    model.leaving &= step == Step::Pause;
    // After a reload the first tap is what may bring the sound back.
    let mut effects = unlock(model);
    effects.extend(save_then_show(model, next));
    effects
}

/// Puts another exercise in the place of one that is still ahead in the running session.
pub fn swap(model: &mut Model, from: ExerciseId, to: ExerciseId) -> Vec<Effect> {
    let (Some(active), Some(later)) = (newest(model), model.later) else {
        return Vec::new();
    };
    let run = &active.run;
    let ahead = |item: usize| {
        run.score
            .phases
            .iter()
            .skip(run.at)
            .any(|phase| phase.item == Some(item))
    };
    let places = run.score.items.iter().enumerate();
    let swaps: Vec<Step> = places
        .filter(|(item, old)| old.exercise == from && ahead(*item))
        .map(|(item, old)| Step::Swap {
            item,
            exercise: to,
            dose: (later.dose_for)(
                &model.profile,
                &model.wishes,
                &model.past,
                model.week(),
                from,
                old.dose,
                to,
            ),
        })
        .collect();
    let load = model.diary.last_load(to);
    let mut effects = Vec::new();
    for swap in swaps {
        effects.extend(step(model, swap));
        if let Step::Swap { item, .. } = swap
            && load.is_some()
        {
            effects.extend(step(model, Step::Load { item, load }));
        }
    }
    effects
}

/// What is still ahead and does not suit for the same reason gets a stand-in, too, where there is one.
pub fn swap_the_rest(model: &mut Model, because: SwapReason) -> Vec<Effect> {
    let (Some(active), Some(later)) = (newest(model), model.later) else {
        return Vec::new();
    };
    let score = &active.run.score;
    // What was done already comes last: it needs no stand-in, but must not stand in either.
    let (done, ahead) = score.phases.split_at_checked(active.run.at).unwrap_or_default();
    let exercise = |phase: &Phase| Some(score.items.get(phase.item?)?.exercise);
    let session: Vec<ExerciseId> = ahead.iter().chain(done).filter_map(exercise).collect();
    let swaps = (later.stand_ins)(
        &model.profile,
        &model.wishes,
        &model.past,
        model.week(),
        because,
        &session,
    );
    let mut effects = Vec::new();
    for (from, to) in swaps {
        effects.extend(swap(model, from, to));
    }
    effects
}

/// The state with this ticket is on the disk, or will not be for now: either way it is shown.
pub fn arrived(model: &mut Model, ticket: Ticket) -> Vec<Effect> {
    match model.coming.take() {
        Some((coming, active)) if coming == ticket => show(model, active),
        other => {
            model.coming = other;
            Vec::new()
        }
    }
}

/// Time passed, and somebody looks: phases that end by the clock may have ended.
pub fn tick(model: &mut Model) -> Vec<Effect> {
    // In the pocket the file of sound is the clock.
    if model.pocket.is_some() {
        return Vec::new();
    }
    passed(model, Step::Tick)
}

/// Until then the session was heard, though nobody looked.
pub fn heard(model: &mut Model, until: Instant) -> Vec<Effect> {
    if model.pocket.is_some() {
        return Vec::new();
    }
    passed(model, Step::Heard(until))
}

/// Nobody sees the page any more: until now somebody did. That is kept, because the page may be killed.
pub fn hidden(model: &mut Model) -> Vec<Effect> {
    let mut effects = tick(model);
    match &model.run {
        Some(active) if model.coming.is_none() && active.run.state == State::Running => {
            let write = Write::Run(Box::new(active.clone()));
            effects.extend(save(model, write).1);
        }
        _ => {}
    }
    effects
}

/// What the clock does needs no write before it is shown, because it follows from the instants. But it is written: a page
/// that is killed must know what was still seen. Only the end of the session is shown when the diary has it.
fn passed(model: &mut Model, step: Step) -> Vec<Effect> {
    let now = model.now.at;
    if let Some((_, coming)) = &mut model.coming {
        // A slow disk is no absence.
        coming.run.look(now);
        return Vec::new();
    }
    let Some(active) = &model.run else {
        return Vec::new();
    };
    let mut next = active.clone();
    next.run.take(step, now);
    if next == *active {
        return Vec::new();
    }
    if next.run.is_settled() {
        return save_then_show(model, next);
    }
    let moved = next.run.at != active.run.at || next.run.away != active.run.away;
    let mut effects = stand(model, next.clone());
    if moved {
        effects.extend(save(model, Write::Run(Box::new(next))).1);
    }
    effects
}

/// A session that was running when the page was closed: it stands where it is by now. One that ended meanwhile goes
/// into the diary.
pub fn reopen(model: &mut Model, mut active: ActiveRun) -> Vec<Effect> {
    if model.diary.knows(active.run.started) {
        // It was finished; only taking it away had failed.
        return save(model, Write::Forget).1;
    }
    active.run.take(Step::Tick, model.now.at);
    if active.run.is_settled() {
        let write = ending(model, &active);
        let (_, mut effects) = save(model, write);
        effects.extend(show(model, active));
        return effects;
    }
    model.route = Route::Session;
    let mut effects = vec![Effect::Show {
        route: Route::Session,
        replace: true,
    }];
    effects.extend(show(model, active));
    effects
}

/// Without sound the phone's music is left alone; in the pocket the file sounds.
pub(super) fn unlock(model: &Model) -> Vec<Effect> {
    let wanted = model.preferences.sound && model.pocket.is_none();
    let also_muted = model.preferences.tuning.also_muted;
    wanted
        .then_some(Effect::UnlockSound { also_muted })
        .into_iter()
        .collect()
}

/// What is to be heard from now on; nothing when sound is switched off.
#[must_use]
pub fn cues(model: &Model) -> Vec<Cue> {
    let sounds = model.preferences.sound && model.pocket.is_none();
    let run = model.run.as_ref().filter(|_| sounds);
    run.map(|active| active.run.cues(model.now.at)).unwrap_or_default()
}

/// Three counts and a start, as before every set; the sounds of a running session stay as they were.
#[must_use]
pub fn trial(model: &Model) -> Vec<Cue> {
    let sounds = [
        (300, Sound::Count),
        (1300, Sound::Count),
        (2300, Sound::Count),
        (3300, Sound::Start),
    ];
    let tried = sounds.map(|(later, sound)| Cue {
        at: model.now.at + Span(later),
        sound,
    });
    tried.into_iter().chain(cues(model)).collect()
}

/// The state that the next step starts from: the one on its way to the disk, or the one shown.
fn newest(model: &Model) -> Option<&ActiveRun> {
    model.coming.as_ref().map(|(_, active)| active).or(model.run.as_ref())
}

pub(super) fn save_then_show(model: &mut Model, mut active: ActiveRun) -> Vec<Effect> {
    active.run.steered.pulse.join(core::mem::take(&mut model.heart.unsaved));
    let write = if active.run.is_settled() {
        ending(model, &active)
    } else {
        Write::Run(Box::new(active.clone()))
    };
    let (ticket, mut effects) = save(model, write);
    model.coming = Some((ticket, active));
    if model.storage == Storage::Denied {
        effects.extend(arrived(model, ticket));
    }
    effects
}

fn show(model: &mut Model, active: ActiveRun) -> Vec<Effect> {
    if active.run.is_settled() {
        return conclude(model, &active);
    }
    let mut effects = stand(model, active);
    effects.extend(tick(model));
    effects.push(Effect::Cues(cues(model)));
    effects
}

/// Makes this the state that is shown. Seconds and screen are only needed while it runs.
fn stand(model: &mut Model, active: ActiveRun) -> Vec<Effect> {
    let is_running = |active: &ActiveRun| active.run.state == State::Running;
    let (before, now) = (model.run.as_ref().is_some_and(is_running), is_running(&active));
    model.run = Some(active);
    if before == now {
        return Vec::new();
    }
    vec![Effect::KeepAwake(now), Effect::Ticking(now)]
}

fn ending(model: &mut Model, active: &ActiveRun) -> Write {
    match entry(active, model.now) {
        Some(entry) => Write::Finish(Box::new(record(model, What::Finished(entry)))),
        None => Write::Forget,
    }
}

/// The session is over: it stands in the diary, and the person is asked how it was.
fn conclude(model: &mut Model, active: &ActiveRun) -> Vec<Effect> {
    model.run = None;
    model.leaving = false;
    let mut effects = vec![
        Effect::Cues(Vec::new()),
        Effect::KeepAwake(false),
        Effect::Ticking(false),
    ];
    model.route = match entry(active, model.now) {
        Some(entry) => {
            let id = entry.id;
            model.diary.put(entry);
            model.look_back();
            effects.push(Effect::AskPersistence);
            Route::After(id)
        }
        None => Route::Today,
    };
    effects.push(Effect::Show {
        route: model.route,
        replace: true,
    });
    effects.push(Effect::FocusHeading);
    effects
}

/// The diary's entry of a session that is over; nothing when it was a mistake.
fn entry(active: &ActiveRun, now: Now) -> Option<Entry> {
    let run = &active.run;
    let done = run.done();
    let length = run.active_time(now.at);
    if done.is_empty() && length < BY_MISTAKE {
        return None;
    }
    Some(Entry {
        id: run.started,
        day: now.day_of(run.started),
        number: active.number,
        focus: active.focus,
        length,
        // Skipping through to the end is not doing it.
        complete: (run.reached_end() && !done.is_empty()) || is_enough(active),
        done,
        sets: run.bouts.iter().map(Set::from).collect(),
        after: After {
            stopped: run.stopped,
            ..After::default()
        },
        morning: None,
        steered: run.steered.clone(),
    })
}

/// Graded activity goes by an amount: on a bad day half of it is the session, done.
fn is_enough(active: &ActiveRun) -> bool {
    let minutes = |span: Span| u16::try_from(span.0 / 60_000).unwrap_or(u16::MAX);
    let quota = active.run.score.items.iter().map(|item| match item.dose {
        Dose::Minutes { minutes, .. } => minutes,
        _ => 0,
    });
    let worked: Span = active.run.bouts.iter().map(|bout| bout.worked).sum();
    let today = pacing::today(quota.sum());
    Preset::of_number(active.number) == Some(Preset::Pace) && minutes(worked) >= today.least.max(1)
}
