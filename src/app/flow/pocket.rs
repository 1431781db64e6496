//! Pocket mode: the session follows one file of sound that goes on with the phone locked. The position of the file is
//! the clock; whatever else moves the session moves the file after it. Knows no player.

use super::session;
use crate::app::effect::Effect;
use crate::app::model::Model;
use crate::app::sound::{Pocket, Pocketing};
use crate::domain::session::run::{Run, State, Step};
use crate::domain::session::track::Track;
use crate::domain::units::Span;
use crate::text::voice;

pub fn took(model: &mut Model, event: Pocketing) -> Vec<Effect> {
    match (event, &model.pocket) {
        (Pocketing::Begun, None) => begin(model),
        (Pocketing::Ended, Some(_)) => end(model),
        (Pocketing::Failed, Some(_)) => {
            model.pocket_failed = true;
            end(model)
        }
        (Pocketing::At(position), Some(_)) => follow(model, position),
        (Pocketing::Stopped, Some(_)) => session::step(model, Step::Pause),
        (Pocketing::Plays, Some(_)) => session::step(model, Step::Resume),
        _ => Vec::new(),
    }
}

/// Plays at once, because only a tap lets a phone play; a session that stood on pause for the choice goes on with it.
fn begin(model: &mut Model) -> Vec<Effect> {
    let Some(active) = &model.run else {
        return Vec::new();
    };
    let track = Track::of(&active.run.score);
    let at = position(&track, &active.run, model);
    let title = title(model);
    model.pocket_failed = false;
    model.pocket = Some(Pocket {
        track: track.clone(),
        title: title.clone(),
    });
    let mut effects = vec![
        Effect::Cues(Vec::new()),
        Effect::Hush,
        Effect::LetGoOfSound,
        // The screen may go dark: that is the point.
        Effect::KeepAwake(false),
        Effect::PlayTrack {
            track: Box::new(track),
            at,
        },
        Effect::NameTrack(title),
    ];
    effects.extend(session::step(model, Step::Resume));
    effects
}

fn end(model: &mut Model) -> Vec<Effect> {
    model.pocket = None;
    let running = model
        .run
        .as_ref()
        .is_some_and(|active| active.run.state == State::Running);
    let mut effects = vec![Effect::EndTrack, Effect::KeepAwake(running)];
    effects.extend(session::unlock(model));
    effects.push(Effect::Cues(session::cues(model)));
    effects
}

/// What was heard has happened.
fn follow(model: &mut Model, position: Span) -> Vec<Effect> {
    // A step of the person is on its way to the disk: the file follows it when it stands.
    let (None, Some(active), Some(pocket)) = (&model.coming, &model.run, &model.pocket) else {
        return Vec::new();
    };
    let (phase, elapsed) = pocket.track.phase_at(position);
    let mut next = active.clone();
    next.run.heard(phase, elapsed, model.now.at);
    if next == *active {
        return Vec::new();
    }
    session::save_then_show(model, next)
}

/// The session was moved: the file goes where it stands, or is another one, or is no longer needed.
pub fn moved(model: &mut Model, effects: &mut Vec<Effect>) {
    let Some(pocket) = &model.pocket else { return };
    let Some(active) = &model.run else {
        model.pocket = None;
        effects.push(Effect::EndTrack);
        return;
    };
    effects.retain(|effect| *effect != Effect::KeepAwake(true));
    let playing = active.run.state == State::Running;
    if pocket.track.is_of(&active.run.score) {
        let to = position(&pocket.track, &active.run, model);
        effects.push(Effect::MoveTrack { to, playing });
    } else {
        let track = Track::of(&active.run.score);
        let at = position(&track, &active.run, model);
        effects.push(Effect::PlayTrack {
            track: Box::new(track.clone()),
            at,
        });
        effects.push(Effect::MoveTrack { to: at, playing });
        if let Some(pocket) = &mut model.pocket {
            pocket.track = track;
        }
    }
    let title = title(model);
    if let Some(pocket) = &mut model.pocket
        && pocket.title != title
    {
        pocket.title.clone_from(&title);
        effects.push(Effect::NameTrack(title));
    }
}

fn position(track: &Track, run: &Run, model: &Model) -> Span {
    track.position(run.at, run.elapsed(model.now.at))
}

fn title(model: &Model) -> String {
    let told = model.run.as_ref().zip(model.text.as_ref());
    told.map_or_else(String::new, |(active, text)| {
        voice::title(text, &active.run.score, active.run.at)
    })
}
