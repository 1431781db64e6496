//! How a running session reads the clock: what has passed, what is left, what counts as training time.

use super::run::{Run, State};
use super::score::{Ends, Phase};
use crate::domain::units::{Instant, Span};

/// A phase that waits for a tap takes at most twice its expected length and this; what goes beyond
/// is a pause that nobody pressed, and does not count as training time (proposal).
const DAWDLE: Span = Span::seconds(60);

/// The longest time that counts of a phase that waits for a tap.
pub(super) fn longest(phase: &Phase) -> Span {
    Span(phase.length.0.saturating_mul(2)) + DAWDLE
}

impl Run {
    /// Time spent in the present phase, pauses not counted.
    #[must_use]
    pub fn elapsed(&self, now: Instant) -> Span {
        Span((self.counted_until(now) - self.since).0.max(0))
    }

    /// Time left of the present phase; for a phase that ends by tap, of what is expected.
    #[must_use]
    pub fn left(&self, now: Instant) -> Span {
        let length = self.phase().map_or(Span::ZERO, |phase| phase.length);
        Span(length.0.saturating_sub(self.elapsed(now).0).max(0))
    }

    /// Time from start to now (or to the end), without pauses and absences.
    #[must_use]
    pub fn active_time(&self, now: Instant) -> Span {
        let until = self.counted_until(now).max(self.since);
        let dawdled = if self.is_over() {
            Span::ZERO
        } else {
            self.dawdled(until)
        };
        let all = until - self.started;
        Span(all.0.saturating_sub(self.idle.0).saturating_sub(dawdled.0).max(0))
    }

    /// Expected time left of the whole session.
    #[must_use]
    pub fn total_left(&self, now: Instant) -> Span {
        if self.is_over() {
            return Span::ZERO;
        }
        let later: Span = self
            .score
            .phases
            .iter()
            .skip(self.at + 1)
            .map(|phase| phase.length)
            .sum();
        self.left(now) + later
    }

    fn counted_until(&self, now: Instant) -> Instant {
        match self.state {
            State::Running => now,
            State::Paused { since } => since,
            State::Over { at } => at,
        }
    }

    /// Time spent in the present phase that somebody saw.
    pub(super) fn attended(&self, moment: Instant) -> Span {
        Span(self.elapsed(moment).0.saturating_sub(self.unseen.0).max(0))
    }

    /// How far the present phase has gone beyond [`longest`].
    pub(super) fn dawdled(&self, moment: Instant) -> Span {
        match self.phase() {
            Some(phase) if phase.ends == Ends::ByTap => {
                let waited = (moment - self.since).0.saturating_sub(self.unseen.0);
                Span(waited.saturating_sub(longest(phase).0).max(0))
            }
            _ => Span::ZERO,
        }
    }
}
