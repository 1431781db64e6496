//! The moves of a session: from phase to phase, forward and back, counting what was done on the way.

use super::bout::Bout;
use super::run::{Run, State};
use super::score::{Ends, Phase, ScoreItem, Task};
use super::time::longest;
use super::told::{MOST_REPS, Told};
use crate::domain::program::Dose;
use crate::domain::units::{Instant, Span};

/// A phase that is younger than this has "just begun": Back leads to the one before.
const JUST_BEGUN: Span = Span::seconds(3);

/// Before a set that is already due: to take one breath.
const SHORTEST_REST: Span = Span::seconds(10);

impl Run {
    pub(super) fn item_of(&self, phase: usize) -> Option<usize> {
        self.score.phases.get(phase)?.item
    }

    pub(super) fn set_done(&mut self, reps: Option<u16>, now: Instant) {
        let Some(phase) = self.phase().copied() else {
            return;
        };
        let planned = match (phase.ends, phase.task) {
            (Ends::ByClock, _) => return,
            (_, Task::Reps { reps, .. }) => reps,
            _ => 0,
        };
        let worked = self.attended(now).min(longest(&phase));
        self.count(true, reps.unwrap_or(planned).min(MOST_REPS), worked);
        self.keep_the_beat();
        self.go(self.at + 1, now);
    }

    /// The rest after this set ends when the next one is due, however long this one took.
    fn keep_the_beat(&mut self) {
        let item = self.item_of(self.at);
        let places = 0..self.score.phases.len();
        let is_rest = |place: &usize| {
            let phase = self.score.phases.get(*place);
            phase.is_some_and(|phase| phase.ends == Ends::OnTheBeat && phase.item == item)
        };
        let Some(rest) = places.clone().skip(self.at).find(is_rest) else {
            return;
        };
        let first = places.take(self.at).rfind(is_rest).map_or(0, |before| before + 1);
        let planned = match item.and_then(|item| self.score.items.get(item)) {
            Some(ScoreItem {
                dose: Dose::Reps { rest, .. },
                ..
            }) => Span::seconds(i64::from(*rest)),
            _ => return,
        };
        let of_this_set = |bout: &&Bout| bout.phase >= first && self.item_of(bout.phase) == item;
        let sets = self.bouts.iter().filter(of_this_set);
        let late: Span = sets
            .filter_map(|bout| Some(bout.worked.0 - self.score.phases.get(bout.phase)?.length.0))
            .map(Span)
            .sum();
        if let Some(phase) = self.score.phases.get_mut(rest) {
            phase.length = Span(planned.0.saturating_sub(late.0)).max(SHORTEST_REST);
        }
    }

    /// Counts the present phase.
    pub(super) fn count(&mut self, finished: bool, reps: u16, worked: Span) {
        let piece = self.piece(self.at, finished, reps, worked);
        self.bouts.extend(piece);
    }

    /// What was done in a phase, as a piece of work of its exercise.
    pub(super) fn piece(&self, phase: usize, finished: bool, reps: u16, worked: Span) -> Option<Bout> {
        let item = self.score.items.get(self.item_of(phase)?)?;
        Some(Bout {
            phase,
            side: self.score.phases.get(phase)?.task.side(),
            exercise: item.exercise,
            dose: item.dose,
            finished,
            told: Told {
                reps,
                load: item.load,
                ..Told::default()
            },
            worked,
        })
    }

    /// Time under work that ran by the clock counts up to where it was left, though the set does not.
    pub(super) fn credit(&mut self, moment: Instant) {
        let worked = self.attended(moment);
        let by_clock = |phase: &&Phase| phase.task.is_work() && phase.ends != Ends::ByTap;
        if worked > Span::ZERO && self.phase().filter(by_clock).is_some() {
            self.count(false, 0, worked);
        }
    }

    /// What a person tells of a set; a load that was told is the one that the exercise goes on with.
    pub(super) fn tell(&mut self, bout: usize, told: Told) {
        let Some(bout) = self.bouts.get_mut(bout).filter(|_| told.is_possible()) else {
            return;
        };
        bout.told = told;
        let exercise = bout.exercise;
        for item in &mut self.score.items {
            if item.exercise == exercise && told.load.is_some() {
                item.load = told.load;
            }
        }
    }

    pub(super) fn stop(&mut self, moment: Instant) {
        self.credit(moment);
        self.leave(moment);
        self.state = State::Over { at: moment };
    }

    pub(super) fn resume(&mut self, now: Instant) {
        if let State::Paused { since } = self.state {
            self.idle = self.idle + (now - since);
            self.since = self.since + (now - since);
            self.seen = now;
            self.state = State::Running;
        }
    }

    /// Leaves the present phase for another, which begins at this moment.
    pub(super) fn go(&mut self, phase: usize, moment: Instant) {
        self.leave(moment);
        self.at = phase.min(self.score.phases.len());
        self.since = moment;
        self.unseen = Span::ZERO;
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

    pub(super) fn back(&mut self, moment: Instant) {
        let to = if self.elapsed(moment) < JUST_BEGUN {
            self.at.saturating_sub(1)
        } else {
            self.at
        };
        self.go(to, moment);
        self.bouts.retain(|bout| bout.phase < to);
        self.steered.said.retain(|said| said.phase < to);
    }

    pub(super) fn swap(&mut self, item: usize, new: ScoreItem, moment: Instant) {
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
