//! A session as it happens: a state machine over a score. State holds instants, never counters,
//! so that a lock, a kill or a sleep is just a later `now`. Knows no clock, no screen, no disk.

use super::away::Away;
use super::bout::{self, Bout, Done};
use super::cue::{self, Cue};
use super::score::{Phase, Score, ScoreItem};
use super::steering::{Steered, Talk};
use super::told::{Load, MOST_RESERVE, StopReason, Told};
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
    /// What is told of a set, now or later; its place in [`Run::bouts`]. Its load is used from then on.
    Tell {
        bout: usize,
        told: Told,
    },
    /// The load that an item of the score is done with from now on.
    Load {
        item: usize,
        load: Option<Load>,
    },
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
    /// Until then the session was heard, though nobody looked: what a track played, what an audio clock ran through.
    Heard(Instant),
    /// The answers to [`Run::missed`]: it was done; it was not, and goes on here; back to where it was last seen.
    CountIt,
    GoOnHere,
    GoBack,
    /// Ends the session here; what was done counts. What is still asked about does not.
    Stop,
    /// The same, because the person had to.
    StopFor(StopReason),
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
    /// Why it ended before its end, where that was told.
    pub stopped: Option<StopReason>,
    /// The last moment at which somebody saw or heard it run.
    pub seen: Instant,
    /// How much of the present phase nobody saw and nobody did.
    pub unseen: Span,
    /// Work ended while nobody was there, and the person has not said yet what it was.
    pub away: Option<Away>,
    /// What breath and pulse told.
    pub steered: Steered,
}

/// The screen ticks about once a second, so it may still show a phase that ended this short time ago.
const SCREEN_LAG: Span = Span::seconds(2);

/// When the clock alone has led to the next tap or to the end, and nobody looked for this long after, the phone lay
/// somewhere: the session stands as a pause where it was last seen. Until then the person is asked, because on a
/// treadmill nobody touches the phone for forty minutes.
pub const ABSENCE: Span = Span::minutes(4 * 60);

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
            stopped: None,
            seen: now,
            unseen: Span::ZERO,
            away: None,
            steered: Steered::default(),
        }
    }

    /// Takes one step, after letting the clock catch up. Impossible steps change nothing more.
    pub fn take(&mut self, step: Step, now: Instant) {
        if let Step::Heard(until) = step {
            self.hear(Instant(until.0.min(now.0)));
        }
        let seen = self.at;
        self.catch_up(now);
        if self.away.is_some() && !self.answered(step, now) {
            return;
        }
        // The person meant the phase that was shown. When the clock has just ended it, its end is what they wanted.
        let moved_on = self.at != seen && self.elapsed(now) < SCREEN_LAG;
        let moment = match self.state {
            State::Running => now,
            State::Paused { since } => since,
            State::Over { .. } => return,
        };
        match step {
            // Only while something was missed: `answered`.
            Step::CountIt | Step::GoOnHere | Step::GoBack => {}
            Step::Tick | Step::Heard(_) => {}
            Step::Pause => {
                if self.state == State::Running {
                    self.state = State::Paused { since: now };
                }
            }
            Step::Resume => self.resume(now),
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
                    bout.told.reserve = Some(reserve);
                }
            }
            Step::Tell { bout, told } => self.tell(bout, told),
            Step::Load { item, load } => {
                if let Some(item) = self.score.items.get_mut(item)
                    && load.is_none_or(Load::is_possible)
                {
                    item.load = load;
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
            Step::Swap { item, exercise, dose } => {
                let load = None;
                self.swap(item, ScoreItem { exercise, dose, load }, moment);
            }
            Step::Stop => self.stop(moment),
            Step::StopFor(reason) => {
                self.stopped = Some(reason);
                self.stop(moment);
            }
        }
    }

    /// While it is open what a time away was: takes the answer. Whether the step is possible beside the question.
    fn answered(&mut self, step: Step, now: Instant) -> bool {
        match step {
            Step::CountIt => self.count_it(),
            Step::GoOnHere | Step::Stop | Step::StopFor(_) => self.go_on_here(),
            Step::GoBack => self.go_back(now),
            _ => {}
        }
        // A tap on a screen that nobody could know the truth of is no step.
        !matches!(
            step,
            Step::Done { .. } | Step::Talk { .. } | Step::Back | Step::Skip | Step::SkipExercise | Step::Swap { .. }
        )
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

    /// The piece of work that was done last, with its place in [`Run::bouts`]: what a rest asks about.
    #[must_use]
    pub fn last_bout(&self) -> Option<(usize, &Bout)> {
        self.bouts.iter().enumerate().next_back()
    }

    /// The sounds still to come while nobody touches the phone; empty when paused or over.
    #[must_use]
    pub fn cues(&self, now: Instant) -> Vec<Cue> {
        match self.state {
            State::Running => cue::cues(&self.score, self.at, self.since, now),
            State::Paused { .. } | State::Over { .. } => Vec::new(),
        }
    }
}
