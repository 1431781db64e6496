//! What is heard and when: the sounds of the phases ahead. How they sound stands in `tone`; who plays them is not known here.

use super::breath::Rhythm;
use super::score::{Ends, Phase, Score, Task};
use crate::domain::units::{Instant, Span};

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sound {
    /// Get into position.
    Ready,
    /// 3, 2, 1.
    Count,
    /// Work begins.
    Start,
    /// The last set or round of several begins.
    Last,
    /// Half of a hold or interval.
    Half,
    /// Work ends, rest begins.
    Stop,
    ChangeSide,
    /// The session is over.
    Finish,
    /// Breathe in, or tense: for who closes the eyes.
    In,
    /// Breathe out, or let go.
    Out,
}

impl Sound {
    pub const ALL: [Sound; 10] = [
        Sound::Ready,
        Sound::Count,
        Sound::Start,
        Sound::Last,
        Sound::Half,
        Sound::Stop,
        Sound::ChangeSide,
        Sound::Finish,
        Sound::In,
        Sound::Out,
    ];

    /// For the colour of the flash that goes with it.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Sound::Ready => "ready",
            Sound::Count => "count",
            Sound::Start => "start",
            Sound::Last => "last",
            Sound::Half => "half",
            Sound::Stop => "stop",
            Sound::ChangeSide => "change",
            Sound::Finish => "finish",
            Sound::In => "in",
            Sound::Out => "out",
        }
    }

    /// Comes and goes all the time: nothing flashes or shakes for it.
    #[must_use]
    pub const fn is_of_breath(self) -> bool {
        matches!(self, Sound::In | Sound::Out)
    }
}

/// A sound at an instant; scheduled ahead on the audio clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cue {
    pub at: Instant,
    pub sound: Sound,
}

/// Phases shorter than this end without a countdown: it would fill them.
const COUNTED_FROM: Span = Span::seconds(6);
/// The last seconds that are counted.
const COUNTED: i64 = 3;
/// Holds shorter than this have no middle worth telling.
const HALVED_FROM: Span = Span::seconds(20);
/// So many sounds lie ahead at most: half an hour of calm breathing has four hundred, forty minutes of intervals fifty.
pub const MOST: usize = 600;
/// What has just begun is still told: a step is on the disk before it is shown, and that takes a moment.
const JUST_NOW: Span = Span(250);

/// The sounds from `now` until a phase waits for a tap or the session is over.
/// The phase at `at` began at `since`; when it waits for a tap itself nothing is heard.
#[must_use]
pub fn cues(score: &Score, at: usize, since: Instant, now: Instant) -> Vec<Cue> {
    let mut heard = all(score, ahead(score, at), since, |phase| phase.ends == Ends::ByTap);
    // Only what the step itself began; a count of just now was heard.
    let begun = heard.first().filter(|cue| cue.at == since).copied();
    heard.retain(|cue| cue.at >= now || (Some(*cue) == begun && cue.at + JUST_NOW >= now));
    heard.truncate(MOST);
    heard
}

/// What is seen and felt, too: the sounds from the phase at `at` after `from`, up to and with `until`; none of a phase that
/// waits for a tap, and no breaths.
#[must_use]
pub fn between(score: &Score, at: usize, since: Instant, from: Instant, until: Instant) -> Vec<Cue> {
    let phases = ahead(score, at);
    // What comes next is enough: phases are longer than a look away.
    let near = phases.get(..phases.len().min(3)).unwrap_or(&[]);
    let whole = near.len() == phases.len();
    let mut heard = all(score, near, since, |phase| phase.ends == Ends::ByTap);
    heard.retain(|cue| cue.at > from && cue.at <= until && (whole || cue.sound != Sound::Finish));
    heard.retain(|cue| !cue.sound.is_of_breath());
    heard
}

/// All sounds of the session when every phase takes its length, also those that would wait for a tap.
#[must_use]
pub fn as_planned(score: &Score, since: Instant) -> Vec<Cue> {
    all(score, &score.phases, since, |_| false)
}

fn ahead(score: &Score, at: usize) -> &[Phase] {
    score.phases.get(at..).unwrap_or(&[])
}

fn all(score: &Score, phases: &[Phase], since: Instant, waits: impl Fn(&Phase) -> bool) -> Vec<Cue> {
    let mut heard = Vec::new();
    let mut begin = since;
    for (place, phase) in phases.iter().enumerate() {
        if waits(phase) {
            break;
        }
        let mut tell = |at: Instant, sound: Sound| heard.push(Cue { at, sound });
        if place == 0
            && let Some(sound) = of_beginning(phase)
        {
            tell(begin, sound);
        }
        let end = begin + phase.length;
        if is_halved(phase) {
            tell(begin + Span(phase.length.0 / 2), Sound::Half);
        }
        let counted = if phase.length >= COUNTED_FROM { COUNTED } else { 0 };
        if let Some(rhythm) = rhythm(score, phase) {
            let room = begin..end + Span::seconds(-counted);
            heard.extend(breaths(rhythm, begin).take_while(|cue| room.contains(&cue.at)).skip(1));
        }
        let counts = (1..=counted).rev().map(|seconds| end + Span::seconds(-seconds));
        heard.extend(counts.map(|at| Cue {
            at,
            sound: Sound::Count,
        }));
        if let Some(sound) = at_boundary(phase, phases.get(place + 1)) {
            heard.push(Cue { at: end, sound });
        }
        begin = end;
    }
    heard
}

/// The rhythm in which this phase is breathed, or tensed and let go.
fn rhythm(score: &Score, phase: &Phase) -> Option<Rhythm> {
    let item = score.items.get(phase.item.filter(|_| phase.task.is_work())?)?;
    Rhythm::of(item.exercise)
}

/// Without end; the first is the beginning of the phase.
fn breaths(rhythm: Rhythm, begin: Instant) -> impl Iterator<Item = Cue> {
    let turn = i64::from(rhythm.period());
    let turns = (0..).map(move |at: i64| begin + Span(at * turn));
    turns.flat_map(move |at| {
        let (sound, out) = (Sound::In, at + Span(i64::from(rhythm.until_out())));
        [
            Cue { at, sound },
            Cue {
                at: out,
                sound: Sound::Out,
            },
        ]
    })
}

/// One sound at most where a phase ends: what begins matters more than what ends.
fn at_boundary(ended: &Phase, next: Option<&Phase>) -> Option<Sound> {
    let Some(next) = next else {
        return Some(Sound::Finish);
    };
    let begins = match next.task {
        Task::ChangeSide => Some(Sound::ChangeSide),
        // Between two parts of one exercise the end of the work says more.
        Task::WarmUp | Task::Ready if ended.task.is_work() => None,
        _ => of_beginning(next),
    };
    begins.or_else(|| ended.task.is_work().then_some(Sound::Stop))
}

/// What tells that this phase begins.
fn of_beginning(phase: &Phase) -> Option<Sound> {
    match phase.task {
        Task::Ready | Task::WarmUp => Some(Sound::Ready),
        task if task.is_last_of_several() => Some(Sound::Last),
        task if task.is_work() => Some(Sound::Start),
        _ => None,
    }
}

fn is_halved(phase: &Phase) -> bool {
    match phase.task {
        Task::Hold { .. } => phase.length >= HALVED_FROM,
        Task::Interval { .. } => true,
        _ => false,
    }
}
