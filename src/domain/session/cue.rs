//! What is heard and when: the sounds of the phases ahead. Sounds themselves are made in `browser::audio`.

use super::score::{Ends, Phase, Task};
use crate::domain::units::{Instant, Span};

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sound {
    /// 3, 2, 1.
    Count,
    /// Work begins.
    Start,
    /// Half of a hold or interval.
    Half,
    /// Work ends, rest begins.
    Stop,
    ChangeSide,
    /// The session is over.
    Finish,
}

/// A sound at an instant; scheduled ahead on the audio clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cue {
    pub at: Instant,
    pub sound: Sound,
}

/// Phases shorter than this end without a countdown: it would fill them.
const COUNTED_FROM: Span = Span::seconds(6);
/// Holds shorter than this have no middle worth telling.
const HALVED_FROM: Span = Span::seconds(20);
/// So many sounds lie ahead at most; a forty-minute session with intervals needs about fifty.
pub const MOST: usize = 200;

/// The sounds from `now` until a phase waits for a tap or the session is over.
/// The first of the phases began at `since`; when it waits for a tap itself nothing is heard.
#[must_use]
pub fn cues(phases: &[Phase], since: Instant, now: Instant) -> Vec<Cue> {
    let mut heard = Vec::new();
    let mut tell = |at: Instant, sound: Sound| {
        if at >= now && heard.len() < MOST {
            heard.push(Cue { at, sound });
        }
    };
    let mut begin = since;
    for (place, phase) in phases.iter().enumerate() {
        if place == 0 && phase.task.is_work() && phase.ends != Ends::ByTap {
            tell(begin, Sound::Start);
        }
        if phase.ends == Ends::ByTap {
            break;
        }
        let end = begin + phase.length;
        if is_halved(phase) {
            tell(begin + Span(phase.length.0 / 2), Sound::Half);
        }
        if phase.length >= COUNTED_FROM {
            for seconds in [3, 2, 1] {
                tell(end + Span::seconds(-seconds), Sound::Count);
            }
        }
        if let Some(sound) = at_boundary(phase, phases.get(place + 1)) {
            tell(end, sound);
        }
        begin = end;
    }
    heard
}

/// One sound at most where a phase ends: what begins matters more than what ends.
fn at_boundary(ended: &Phase, next: Option<&Phase>) -> Option<Sound> {
    match next {
        None => Some(Sound::Finish),
        Some(next) if next.task == Task::ChangeSide => Some(Sound::ChangeSide),
        Some(next) if next.task.is_work() => Some(Sound::Start),
        Some(_) if ended.task.is_work() => Some(Sound::Stop),
        Some(_) => None,
    }
}

fn is_halved(phase: &Phase) -> bool {
    match phase.task {
        Task::Hold { .. } => phase.length >= HALVED_FROM,
        Task::Interval { .. } => true,
        _ => false,
    }
}
