//! A session as it happens: a state machine over a score. State holds instants, never counters,
//! so that a lock, a kill or a sleep is just a later `now`. Knows no clock, no screen, no disk.

use super::bout::{self, Bout, Done};
use super::cue::{self, Cue};
use super::score::{Ends, Phase, Score, ScoreItem, Task};
use super::steering::{Steered, Talk};
use super::time::longest;
use crate::domain::catalogue::ExerciseId;
use crate::domain::program::Dose;
use crate::domain::pulse::Place;
use crate::domain::units::{Instant, Span};

/// What can happen to a running session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// The clock moved; phases that end by clock may have ended.
    Tick,
    Pause,
    Resume,
    /// The set is done, with the repetitions the person counted; untold means as planned.
    Done {
        reps: Option<u16>,
    },
    /// Repetitions left in reserve in the last set.
    Reserve(u8),
    /// The answer to the open talk test, and where the pulse stands if it is known ([`Run::talk_test`]).
    Talk {
        talk: Talk,
        pulse: Option<Place>,
    },
    /// Back to the start of this phase, or to the one before when it has just begun.
    /// What was counted from there on is not counted any more.
    Back,
    /// On to the next phase; what was not done is not counted.
    Skip,
    /// Skips what is left of this exercise.
    SkipExercise,
    /// Replaces what is left of the exercise in this place of [`Score::items`]; sets already done stay counted
    /// for the old one, and only as many as were left are asked of the new.
    Swap {
        item: usize,
        exercise: ExerciseId,
        dose: Dose,
    },
    /// Ends the session here; what was done counts.
    Stop,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    Running,
    Paused {
        since: Instant,
    },
    /// All phases are over, or the person stopped.
    Over {
        at: Instant,
    },
}

/// A session between its first and its last step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    pub score: Score,
    /// Place of the present phase in the score.
    pub at: usize,
    /// When the present phase began; a pause moves it on.
    pub since: Instant,
    pub started: Instant,
    /// Time since `started` that does not count: pauses, absences, and what a clock that was set told wrongly
    /// (so it can be negative).
    pub idle: Span,
    pub state: State,
    /// Pieces of work done, in the order of their phases; all lie before `at`, or at it when stopped there.
    pub bouts: Vec<Bout>,
    /// What breath and pulse told.
    pub steered: Steered,
}

/// A phase that is younger than this has "just begun": Back leads to the one before.
const JUST_BEGUN: Span = Span::seconds(3);

/// The screen ticks about once a second, so it may still show a phase that ended this short time ago.
const SCREEN_LAG: Span = Span::seconds(2);

/// When the clock alone has led to the next tap or to the end, and nobody looked for this long after, work on
/// the way is not counted: the phone lay somewhere. Until then the clock is believed, because a person on a
/// treadmill does not touch the phone for forty minutes.
pub const ABSENCE: Span = Span::minutes(4 * 60);

/// More repetitions in one set are a slip of the finger.
const MOST_REPS: u16 = 999;
/// A larger reserve says nothing more.
const MOST_RESERVE: u8 = 10;

impl Run {
    #[must_use]
    pub fn start(score: Score, now: Instant) -> Run {
        Run {
            score,
            at: 0,
            since: now,
            started: now,
            idle: Span::ZERO,
            state: State::Running,
            bouts: Vec::new(),
            steered: Steered::default(),
        }
    }

    /// Takes one step, after letting the clock catch up. Impossible steps change nothing more.
    pub fn take(&mut self, step: Step, now: Instant) {
        let seen = self.at;
        if self.state == State::Running {
            self.pass(now);
        }
        // The person meant the phase that was shown. When the clock has just ended it, its end is what they wanted.
        let moved_on = self.at != seen && self.elapsed(now) < SCREEN_LAG;
        let moment = match self.state {
            State::Running => now,
            State::Paused { since } => since,
            State::Over { .. } => return,
        };
        match step {
            Step::Tick => {}
            Step::Pause => {
                if self.state == State::Running {
                    self.state = State::Paused { since: now };
                }
            }
            Step::Resume => {
                if let State::Paused { since } = self.state {
                    self.idle = self.idle + (now - since);
                    self.since = self.since + (now - since);
                    self.state = State::Running;
                }
            }
            Step::Done { reps } => {
                if !moved_on && self.state == State::Running {
                    self.set_done(reps, now);
                }
            }
            Step::Reserve(reserve) => {
                if let Some(bout) = self.bouts.last_mut()
                    && reserve <= MOST_RESERVE
                    && bout.finished
                {
                    bout.reserve = Some(reserve);
                }
            }
            Step::Talk { talk, pulse } => self.say(talk, pulse, now),
            Step::Back => self.back(moment),
            Step::Skip if !moved_on => {
                self.credit(moment);
                self.go(self.at + 1, moment);
            }
            Step::SkipExercise if !moved_on || self.item_of(seen) == self.item_of(self.at) => {
                self.credit(moment);
                let item = self.item_of(self.at);
                let rest = self.score.phases.iter().skip(self.at + 1);
                let same = rest.take_while(|phase| item.is_some() && phase.item == item).count();
                self.go(self.at + 1 + same, moment);
            }
            Step::Skip | Step::SkipExercise => {}
            Step::Swap { item, exercise, dose } => self.swap(item, ScoreItem { exercise, dose }, moment),
            Step::Stop => {
                self.credit(moment);
                self.leave(moment);
                self.state = State::Over { at: moment };
            }
        }
    }

    /// The present phase; `None` when over.
    #[must_use]
    pub fn phase(&self) -> Option<&Phase> {
        match self.state {
            State::Over { .. } => None,
            _ => self.score.phases.get(self.at),
        }
    }

    #[must_use]
    pub fn is_over(&self) -> bool {
        matches!(self.state, State::Over { .. })
    }

    /// Whether every phase was reached; otherwise the person stopped before.
    #[must_use]
    pub fn reached_end(&self) -> bool {
        self.at >= self.score.phases.len()
    }

    /// What was done, by exercise, in the order of the first set of each.
    #[must_use]
    pub fn done(&self) -> Vec<Done> {
        bout::by_exercise(&self.bouts)
    }

    /// The sounds still to come while nobody touches the phone; empty when paused or over.
    #[must_use]
    pub fn cues(&self, now: Instant) -> Vec<Cue> {
        match self.state {
            State::Running => cue::cues(self.score.phases.get(self.at..).unwrap_or(&[]), self.since, now),
            State::Paused { .. } | State::Over { .. } => Vec::new(),
        }
    }

    fn item_of(&self, phase: usize) -> Option<usize> {
        self.score.phases.get(phase)?.item
    }

    /// Lets the clock end the phases it ends.
    fn pass(&mut self, now: Instant) {
        if now < self.since {
            // The clock was set back: this phase begins again, and what was active so far stays so.
            self.idle = self.idle + (now - self.since);
            self.since = now;
            return;
        }
        let left_alone = self.left_alone(now);
        while let Some(phase) = self.score.phases.get(self.at).copied() {
            let end = self.since + phase.length;
            if phase.ends == Ends::ByTap || now < end {
                return;
            }
            if phase.task.is_work() {
                if left_alone {
                    self.state = State::Paused { since: self.since };
                    return;
                }
                self.count(true, 0, phase.length);
            }
            self.at += 1;
            self.since = end;
        }
        self.state = State::Over { at: self.since };
    }

    /// Whether nobody looked for long after the clock had led to a tap or to the end ([`ABSENCE`]).
    fn left_alone(&self, now: Instant) -> bool {
        let by_clock = self.score.phases.iter().skip(self.at);
        let length: Span = by_clock
            .take_while(|phase| phase.ends != Ends::ByTap)
            .map(|phase| phase.length)
            .sum();
        now - (self.since + length) > ABSENCE
    }

    fn set_done(&mut self, reps: Option<u16>, now: Instant) {
        let Some(phase) = self.phase().copied() else {
            return;
        };
        let planned = match (phase.ends, phase.task) {
            (Ends::ByClock, _) => return,
            (_, Task::Reps { reps, .. }) => reps,
            _ => 0,
        };
        let worked = self.elapsed(now).min(longest(&phase));
        self.count(true, reps.unwrap_or(planned).min(MOST_REPS), worked);
        self.go(self.at + 1, now);
    }

    /// Counts the present phase.
    fn count(&mut self, finished: bool, reps: u16, worked: Span) {
        let item = self.item_of(self.at).and_then(|item| self.score.items.get(item));
        if let Some(item) = item {
            self.bouts.push(Bout {
                phase: self.at,
                side: self.phase().and_then(|phase| phase.task.side()),
                exercise: item.exercise,
                dose: item.dose,
                finished,
                reps,
                reserve: None,
                worked,
            });
        }
    }

    /// Time under work that ran by the clock counts up to where it was left, though the set does not.
    fn credit(&mut self, moment: Instant) {
        let worked = self.elapsed(moment);
        let by_clock = |phase: &&Phase| phase.task.is_work() && phase.ends != Ends::ByTap;
        if worked > Span::ZERO && self.phase().filter(by_clock).is_some() {
            self.count(false, 0, worked);
        }
    }

    /// Leaves the present phase for another, which begins at this moment.
    fn go(&mut self, phase: usize, moment: Instant) {
        self.leave(moment);
        self.at = phase.min(self.score.phases.len());
        self.since = moment;
        match self.state {
            _ if self.reached_end() => self.state = State::Over { at: moment },
            State::Paused { .. } => self.state = State::Paused { since: moment },
            State::Running | State::Over { .. } => {}
        }
    }

    /// Dawdling is a pause that nobody pressed.
    fn leave(&mut self, moment: Instant) {
        self.idle = self.idle + self.dawdled(moment);
    }

    fn back(&mut self, moment: Instant) {
        let to = if self.elapsed(moment) < JUST_BEGUN {
            self.at.saturating_sub(1)
        } else {
            self.at
        };
        self.go(to, moment);
        self.bouts.retain(|bout| bout.phase < to);
        self.steered.said.retain(|said| said.phase < to);
    }

    fn swap(&mut self, item: usize, new: ScoreItem, moment: Instant) {
        let Some(old) = self.score.items.get(item) else {
            return;
        };
        let coming = self.score.phases.iter().enumerate().skip(self.at);
        let Some((first, phase)) = coming.clone().find(|(_, phase)| phase.item == Some(item)) else {
            return;
        };
        if old.exercise == new.exercise {
            return;
        }
        // A rest that runs or lies before goes on: it is needed whatever comes next.
        let from = if phase.task == Task::Rest { first + 1 } else { first };
        let set = coming
            .filter(|(_, phase)| phase.item == Some(item))
            .find_map(|(_, phase)| match phase.task {
                Task::Reps { set, .. } | Task::Hold { set, .. } | Task::Timed { set, .. } => Some(set),
                _ => None,
            });
        if from == self.at {
            self.credit(moment);
            // What was done of the old exercise belongs to what lies before: this phase is about to be another.
            if let Some(bout) = self.bouts.last_mut().filter(|bout| bout.phase == from) {
                bout.phase = from.saturating_sub(1);
            }
            self.go(from, moment);
        }
        self.score.replace(item, new, from, set.unwrap_or(1));
    }
}
