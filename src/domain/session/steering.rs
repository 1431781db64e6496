//! Steering cardio by talk: when "can you say a full sentence?" is asked, what the answer means for what comes next,
//! and the effort that stands after it. Pure functions of the run; knows no screen and no strap.

use super::bout::Done;
use super::run::{Run, State};
use super::score::{Score, Task};
use crate::domain::catalogue::{ExerciseId, Kind};
use crate::domain::fitness::Zone;
use crate::domain::program::Dose;
use crate::domain::pulse::{Place, TimeInBand};
use crate::domain::units::{Instant, Span};

/// Answers to "can you say a full sentence?".
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Talk {
    Easily,
    Barely,
    No,
}

impl Talk {
    pub const ALL: [Talk; 3] = [Talk::Easily, Talk::Barely, Talk::No];

    /// The zones in which people talk like this, after Olympiatoppen's scale.
    const fn zones(self) -> (Zone, Zone) {
        match self {
            Talk::Easily => (Zone::One, Zone::Two),
            Talk::Barely => (Zone::Three, Zone::Three),
            Talk::No => (Zone::Four, Zone::Five),
        }
    }
}

/// One answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Said {
    /// Place in the score of the interval or steady stretch that was meant; going back to it takes the answer away.
    pub phase: usize,
    /// Which time in this phase, counted from 0.
    pub moment: u16,
    pub exercise: ExerciseId,
    pub talk: Talk,
    /// Where the pulse stood, if it was known just then.
    pub pulse: Option<Place>,
}

/// All that steering leaves behind; kept with the session.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Steered {
    /// In the order of the phases and moments.
    pub said: Vec<Said>,
    /// Only hard intervals (without their first minutes) and steady work count.
    pub pulse: TimeInBand,
}

impl Steered {
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.said.is_empty() && self.pulse.is_empty()
    }
}

/// What to change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Turn {
    Slower,
    Same,
    Faster,
}

/// A question that is open now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Question {
    pub phase: usize,
    pub moment: u16,
    /// The interval is over: "could you", not "can you".
    pub past: bool,
}

/// Steady work is asked about once in so long...
const STEADY_EVERY: Span = Span::minutes(5);
/// ... from here on, when the breath has settled, until the five minutes are over.
const STEADY_FROM: Span = Span::minutes(3);
/// Right after an interval people still know how it was.
const STILL_KNOWN: Span = Span::seconds(45);
/// The pulse needs so long to rise (evidence 3.1), in short intervals half of their time.
const RUN_UP: Span = Span::minutes(2);
/// So often in a row too hard, and the rest becomes easier.
const TOO_OFTEN: u8 = 2;

/// Effort of easy stretches between and around hard ones (evidence 3.1: down to 60 to 70 per cent of the highest pulse).
pub const EASY: (u8, u8) = (9, 11);

/// The effort that a phase of cardio asks for (6 to 20), as the answers so far have left it.
#[must_use]
pub fn effort(score: &Score, said: &[Said], phase: usize) -> Option<(u8, u8)> {
    let asked = score.phases.get(phase)?;
    let planned = planned(score, phase)?;
    match asked.task {
        Task::Interval { .. } | Task::Steady => Some(judged(score, said, asked.item?, planned).0),
        Task::Recovery { .. } | Task::WarmUp => Some(EASY),
        _ => None,
    }
}

/// The plan's own figure for the work of this phase's exercise; only cardio is steered by breath.
fn planned(score: &Score, phase: usize) -> Option<(u8, u8)> {
    let item = score.items.get(score.phases.get(phase)?.item?)?;
    match item.dose {
        _ if item.exercise.get().kind != Kind::Cardio => None,
        Dose::Intervals { effort, .. } | Dose::Minutes { effort, .. } => Some(effort),
        _ => None,
    }
}

/// Goes through the answers about an item: the effort that stands after them, and what the last one asks for.
fn judged(score: &Score, said: &[Said], item: usize, planned: (u8, u8)) -> ((u8, u8), Option<Turn>) {
    let exercise = score.items.get(item).map(|item| item.exercise);
    let about = said.iter().filter(|said| {
        let phase = score.phases.get(said.phase);
        phase.is_some_and(|phase| phase.item == Some(item)) && exercise == Some(said.exercise)
    });
    let (mut effort, mut in_a_row, mut last) = (planned, 0_u8, None);
    for answer in about {
        let turn = turn(effort, answer.talk, answer.pulse);
        in_a_row = if turn == Turn::Slower { in_a_row + 1 } else { 0 };
        if in_a_row == TOO_OFTEN {
            effort = easier(effort);
            in_a_row = 0;
        }
        last = Some(turn);
    }
    (effort, last)
}

/// What an answer means against the effort that was asked for. Talk overrules the pulse, but nobody is sent faster
/// whose pulse is too high, and who cannot talk with a pulse above the band goes slower.
#[must_use]
pub fn turn(effort: (u8, u8), talk: Talk, pulse: Option<Place>) -> Turn {
    let (lowest, highest) = (Zone::of_effort(effort.0), Zone::of_effort(effort.1));
    let (from, to) = talk.zones();
    let above = pulse == Some(Place::Above);
    if from > highest || (above && talk == Talk::No) {
        Turn::Slower
    } else if to < lowest && !above {
        Turn::Faster
    } else {
        Turn::Same
    }
}

/// One zone down; the easiest stays.
#[must_use]
pub fn easier(effort: (u8, u8)) -> (u8, u8) {
    let below = |effort: u8| match Zone::of_effort(effort) {
        Zone::One | Zone::Two => Zone::One,
        Zone::Three => Zone::Two,
        Zone::Four => Zone::Three,
        Zone::Five => Zone::Four,
    };
    if Zone::of_effort(effort.1) == Zone::One {
        return effort;
    }
    let (low, high) = (below(effort.0), below(effort.1));
    (low.effort().0.max(EASY.0).min(effort.0), high.effort().1.min(effort.1))
}

/// What the last answer about the exercise of this phase asks for; nothing before the first.
#[must_use]
pub fn last_turn(score: &Score, said: &[Said], phase: usize) -> Option<Turn> {
    judged(score, said, score.phases.get(phase)?.item?, planned(score, phase)?).1
}

/// Whether the answers have made the rest of this phase's exercise easier than planned.
#[must_use]
pub fn is_eased(score: &Score, said: &[Said], phase: usize) -> bool {
    effort(score, said, phase).is_some_and(|effort| effort != EASY && Some(effort) != planned(score, phase))
}

/// What the last answer of a finished session means for the next time, and for which exercise: against the effort it
/// was planned with.
#[must_use]
pub fn next_time(steered: &Steered, done: &[Done]) -> Option<(ExerciseId, Turn)> {
    let last = steered.said.last()?;
    let done = done.iter().find(|done| done.exercise == last.exercise)?;
    let (Dose::Intervals { effort, .. } | Dose::Minutes { effort, .. }) = done.dose else {
        return None;
    };
    Some((last.exercise, turn(effort, last.talk, last.pulse)))
}

impl Run {
    /// The talk test that is open now: in the last third of an interval and a little after it, and once each five
    /// minutes of steady work. A pause asks nothing.
    #[must_use]
    pub fn talk_test(&self, now: Instant) -> Option<Question> {
        let phase = self.phase().filter(|_| self.state == State::Running)?;
        planned(&self.score, self.at)?;
        let gone = self.elapsed(now);
        match phase.task {
            Task::Interval { .. } if gone.0 * 3 >= phase.length.0 * 2 => Some(Question {
                phase: self.at,
                moment: 0,
                past: false,
            }),
            Task::Recovery { .. } | Task::CoolDown if gone < STILL_KNOWN => self.interval_before(),
            Task::Steady if gone.0 % STEADY_EVERY.0 >= STEADY_FROM.0 => Some(Question {
                phase: self.at,
                moment: u16::try_from(gone.0 / STEADY_EVERY.0).unwrap_or(u16::MAX),
                past: false,
            }),
            _ => None,
        }
    }

    /// The interval that has just been done to its end; one that was skipped tells nothing.
    fn interval_before(&self) -> Option<Question> {
        let phase = self.at.checked_sub(1)?;
        let was = matches!(self.score.phases.get(phase)?.task, Task::Interval { .. });
        let done = self
            .bouts
            .last()
            .is_some_and(|bout| bout.finished && bout.phase == phase);
        (was && done).then_some(Question {
            phase,
            moment: 0,
            past: true,
        })
    }

    /// The answer to a question, if there is one.
    #[must_use]
    pub fn told(&self, question: Question) -> Option<Talk> {
        let same = |said: &&Said| said.phase == question.phase && said.moment == question.moment;
        self.steered.said.iter().find(same).map(|said| said.talk)
    }

    /// Takes an answer to the open question; another tap corrects it. Nothing when none is open.
    pub(super) fn say(&mut self, talk: Talk, pulse: Option<Place>, now: Instant) {
        let Some(question) = self.talk_test(now) else {
            return;
        };
        let exercise = self.score.phases.get(question.phase).and_then(|phase| phase.item);
        let Some(item) = exercise.and_then(|item| self.score.items.get(item)) else {
            return;
        };
        let said = &mut self.steered.said;
        said.retain(|said| (said.phase, said.moment) != (question.phase, question.moment));
        said.push(Said {
            phase: question.phase,
            moment: question.moment,
            exercise: item.exercise,
            talk,
            pulse,
        });
    }

    /// Whether the pulse of this moment belongs into the sum: an interval after its run-up, or steady work.
    #[must_use]
    pub fn counts_pulse(&self, now: Instant) -> bool {
        let Some(phase) = self.phase().filter(|_| self.state == State::Running) else {
            return false;
        };
        let gone = self.elapsed(now);
        planned(&self.score, self.at).is_some()
            && match phase.task {
                Task::Interval { .. } => gone >= RUN_UP.min(Span(phase.length.0 / 2)),
                Task::Steady => gone >= RUN_UP,
                _ => false,
            }
    }
}
