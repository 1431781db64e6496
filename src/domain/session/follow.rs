//! A session that follows its sound file: what has been heard has happened, at the pace of the file. Phases that would
//! wait for a tap are done as planned when their time is heard to its end.

use super::run::{Run, State};
use super::score::Task;
use crate::domain::units::{Instant, Span};

/// The file and the clock go a little differently; a difference that nobody sees is none.
const SAME: Span = Span(150);

impl Run {
    /// The file was heard up to this moment of this phase ([`super::track::Track::phase_at`]).
    /// It never leads back: that is a step of the person.
    pub fn heard(&mut self, phase: usize, elapsed: Span, now: Instant) {
        if self.state != State::Running || phase < self.at {
            return;
        }
        // What the file played was heard.
        self.seen = now;
        let mut since = self.since;
        while self.at < phase
            && let Some(ended) = self.score.phases.get(self.at).copied()
        {
            if ended.task.is_work() {
                let reps = match ended.task {
                    Task::Reps { reps, .. } => reps,
                    _ => 0,
                };
                self.count(true, reps, ended.length);
            }
            self.at += 1;
            self.unseen = Span::ZERO;
            since = since + ended.length;
        }
        if self.reached_end() {
            self.idle = self.idle + (now - since);
            self.since = now;
            self.state = State::Over { at: now };
            return;
        }
        let began = now + Span(elapsed.0.saturating_neg());
        let late = began - since;
        let small = late < SAME && Span(late.0.saturating_neg()) < SAME;
        self.since = if small { since } else { began };
        if !small {
            // A file that stood still was a pause that nobody pressed.
            self.idle = self.idle + late;
        }
    }
}
