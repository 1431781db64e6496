//! Sound around a session: choosing how to be told, trying it, the flash and the shake of each cue, and the spoken word.
//! The tones of a session are scheduled in `session`; here nothing is counted.

use super::{pocket, session, way};
use crate::app::effect::Effect;
use crate::app::model::Model;
use crate::app::route::Route;
use crate::app::sound::{Flash, Mode, Sounding};
use crate::domain::session::cue::{self, Sound};
use crate::domain::session::run::State;
use crate::domain::units::{Instant, Span};
use crate::text::voice;

/// Between two ticks lies a second; after a longer sleep only what is just now is shown.
const TICK: Span = Span(1_200);
const JUST_NOW: Span = Span(300);

pub fn took(model: &mut Model, event: Sounding) -> Vec<Effect> {
    let tuning = &mut model.preferences.tuning;
    match event {
        Sounding::Opened => return vec![Effect::AskPowers(model.preferences.lang)],
        Sounding::Can(powers) => {
            model.powers = powers;
            return Vec::new();
        }
        Sounding::Chosen(mode) => return chosen(model, mode),
        Sounding::VoiceTried => return speak(model, |text| text.sound_voice_sample().to_owned()),
        Sounding::Heard(heard) => tuning.heard = Some(heard),
        Sounding::Understood(understood) => tuning.speech = understood,
        Sounding::Vibration(on) => tuning.vibration = on,
        Sounding::Settled => tuning.settled = true,
    }
    let mut effects = vec![Effect::SavePreferences(model.preferences)];
    match event {
        Sounding::Vibration(true) => effects.push(Effect::Vibrate(Sound::Start)),
        Sounding::Understood(false) => effects.push(Effect::Hush),
        Sounding::Settled => {
            if let Some(number) = model.starting.take() {
                effects.extend(session::start(model, number));
            }
        }
        _ => {}
    }
    effects
}

/// The first session begins with the choice of how to be told; every other at once.
pub fn before_start(model: &mut Model, number: u8) -> Vec<Effect> {
    let begins = model.run.is_none() && model.coming.is_none() && model.session(number).is_some();
    if model.preferences.tuning.settled || !begins {
        return session::start(model, number);
    }
    model.starting = Some(number);
    way::go(model, Route::Sound)
}

fn chosen(model: &mut Model, mode: Mode) -> Vec<Effect> {
    let before = model.preferences.mode();
    let preferences = &mut model.preferences;
    preferences.sound = mode != Mode::Silent;
    preferences.tuning.also_muted = match mode {
        Mode::OverMusic => false,
        Mode::AlsoMuted => true,
        // Sound that comes back later comes back as it was.
        Mode::Silent => preferences.tuning.also_muted,
    };
    if before != mode {
        preferences.tuning.heard = None;
    }
    let mut effects = vec![Effect::SavePreferences(model.preferences)];
    effects.extend(tell(model));
    effects
}

/// Brings what sounds in line with what was chosen.
pub fn tell(model: &Model) -> Vec<Effect> {
    let cues = Effect::Cues(session::cues(model));
    if model.preferences.sound {
        let mut effects = session::unlock(model);
        effects.push(cues);
        effects
    } else {
        vec![cues, Effect::Hush, Effect::LetGoOfSound]
    }
}

/// The cue of this moment as flash and shake. Asked before the clock of the session is wound on.
pub fn felt(model: &mut Model) -> Vec<Effect> {
    let now = model.now.at;
    let slept = now - model.told > TICK;
    let from = if slept { now + Span(-JUST_NOW.0) } else { model.told };
    model.told = now;
    let Some(active) = model.run.as_ref().filter(|active| active.run.state == State::Running) else {
        return Vec::new();
    };
    let due = cue::between(&active.run.score, active.run.at, active.run.since, from, now);
    let Some(cue) = due.last() else { return Vec::new() };
    model.flash = Some(Flash {
        at: cue.at,
        sound: cue.sound,
    });
    let shakes = model.preferences.tuning.vibration.then_some(Effect::Vibrate(cue.sound));
    shakes.into_iter().collect()
}

/// Where the session stood before an event.
#[derive(Clone, Copy, PartialEq)]
pub struct Place {
    at: usize,
    since: Instant,
    state: State,
    items: usize,
}

#[must_use]
pub fn place(model: &Model) -> Option<Place> {
    let run = &model.run.as_ref()?.run;
    Some(Place {
        at: run.at,
        since: run.since,
        state: run.state,
        items: run.score.phases.len(),
    })
}

/// What follows when an event has moved the session: the spoken word, and the file of the pocket.
pub fn moved(model: &mut Model, before: Option<Place>, effects: &mut Vec<Effect>) {
    let now = place(model);
    if now == before {
        return;
    }
    pocket::moved(model, effects);
    let Some(now) = now else {
        if model.preferences.tuning.speech {
            effects.push(Effect::Hush);
        }
        return;
    };
    let elsewhere = before.is_none_or(|before| before.at != now.at);
    if now.state == State::Running && elsewhere && model.preferences.tuning.speech && model.preferences.sound {
        effects.extend(say_place(model));
    }
}

fn say_place(model: &Model) -> Vec<Effect> {
    if model.pocket.is_some() {
        return Vec::new();
    }
    let sentence = model
        .run
        .as_ref()
        .zip(model.text.as_ref())
        .and_then(|(active, text)| voice::sentence(text, &active.run.score, active.run.at));
    sentence.map_or_else(Vec::new, |sentence| speak(model, |_| sentence))
}

fn speak(model: &Model, sentence: impl FnOnce(&crate::text::Text) -> String) -> Vec<Effect> {
    let said = model.text.as_ref().map(|text| Effect::Speak(text.lang, sentence(text)));
    said.into_iter().collect()
}

/// The one switch of sound in the session: back as it was, or gone.
pub fn switched(model: &mut Model, on: bool) -> Vec<Effect> {
    model.preferences.sound = on;
    let mut effects = vec![Effect::SavePreferences(model.preferences)];
    effects.extend(tell(model));
    effects
}

/// The person wants to hear what a session sounds like.
pub fn tried(model: &Model) -> Vec<Effect> {
    let mut effects = session::unlock(model);
    if !effects.is_empty() {
        effects.push(Effect::Cues(session::trial(model)));
    }
    effects
}
