//! What the clock did while nobody saw or heard the session. Phases that end by the clock have ended, so the right one
//! stands there; but work that ended unseen is only counted when the person says so. Knows no screen and no sound:
//! whoever shows or plays the session tells it by steps.

use super::bout::Bout;
use super::run::{ABSENCE, Run, State};
use super::score::Ends;
use crate::domain::units::{Instant, Span};

/// A screen that is looked at ticks once a second; so long nobody minds that it did not. A longer silence is a phone that
/// was locked or slept, a page that was hidden or killed, or a clock that was set: all the same from here.
pub const GLANCE: Span = Span::seconds(10);

/// Where a session stood when it was last seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// Place of the phase in the score, and when it began.
    pub at: usize,
    pub since: Instant,
    /// Like [`Run::idle`] and [`Run::unseen`].
    pub idle: Span,
    pub unseen: Span,
}

/// A time in which work ended by the clock, and nobody was there. Open until the person says what it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Away {
    pub last: Place,
    /// When it was last seen, and when somebody looked again.
    pub left: Instant,
    pub back: Instant,
    /// All the time unseen; less than from `left` to `back` when somebody looked in between and did not answer.
    pub gone: Span,
    /// How many pieces of work there were at `left` and at `back`: those between are counted only when the person says so.
    pub bouts: (usize, usize),
    /// The phase that stood there at `back`, and how much of it was unseen.
    pub at: usize,
    pub unseen: Span,
}

/// What passed while nobody was there, for the question what to do with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Missed<'a> {
    /// How long nobody saw or heard the session.
    pub gone: Span,
    /// Work that ended meanwhile.
    pub work: &'a [Bout],
    /// Place of the phase where the session was last seen.
    pub from: usize,
    /// The whole session ended.
    pub over: bool,
}

impl Run {
    /// What the person must be asked about; while this is open, only answers and pauses are possible.
    #[must_use]
    pub fn missed(&self) -> Option<Missed<'_>> {
        let away = self.away.as_ref()?;
        Some(Missed {
            gone: away.gone,
            work: self.bouts.get(away.bouts.0..away.bouts.1).unwrap_or_default(),
            from: away.last.at,
            over: self.is_over(),
        })
    }

    /// Over, and nothing is left to ask: it can go into the diary.
    #[must_use]
    pub fn is_settled(&self) -> bool {
        self.is_over() && self.away.is_none()
    }

    /// Somebody looks: this moment at least is not missed.
    pub fn look(&mut self, now: Instant) {
        if self.state == State::Running {
            self.seen = self.seen.max(now);
        }
    }

    /// Lets the clock end the phases it ends, and notes what nobody was there for.
    pub(super) fn catch_up(&mut self, now: Instant) {
        if self.state != State::Running {
            return;
        }
        let gap = now - self.seen;
        if gap < Span::ZERO {
            // The clock was set back: the session goes on where it was last seen.
            self.idle = self.idle + gap;
            self.since = self.since + gap;
            self.seen = now;
            return;
        }
        let alone = self.left_alone(now);
        let (last, left, before) = (self.place(), self.seen, self.bouts.len());
        self.pass(now);
        if gap <= GLANCE || self.bouts.len() == before {
            return;
        }
        let first = self.away.unwrap_or(Away {
            last,
            left,
            back: now,
            gone: Span::ZERO,
            bouts: (before, before),
            at: last.at,
            unseen: Span::ZERO,
        });
        let began = Instant(self.since.0.max(left.0));
        self.away = Some(Away {
            back: now,
            gone: first.gone + gap,
            bouts: (first.bouts.0, self.bouts.len()),
            at: self.at,
            unseen: now - began,
            ..first
        });
        if alone {
            self.stand_where_seen();
        }
    }

    /// What was heard until then was not missed, whether that is told before or after somebody looked.
    pub(super) fn hear(&mut self, until: Instant) {
        if matches!(self.state, State::Paused { .. }) {
            return;
        }
        if let Some(away) = self.away {
            self.stand_where_seen();
            self.state = State::Running;
            self.seen = away.left;
        }
        if self.state == State::Running && until > self.seen {
            self.pass(until);
        }
    }

    /// "I did it": what the clock ended is done.
    pub(super) fn count_it(&mut self) {
        self.away = None;
    }

    /// "Go on from here": the time away was no training; of the phase it began in only what was seen counts.
    pub(super) fn go_on_here(&mut self) {
        let Some(away) = self.away else { return };
        if self.is_over() {
            // There is nothing to go on with: it ended where it was last seen.
            self.stand_where_seen();
            self.stop(away.left);
            return;
        }
        self.away = None;
        let (from, to) = away.bouts;
        let mut place = 0..;
        self.bouts
            .retain(|_| place.next().is_none_or(|place| place < from || place >= to));
        let last = self.score.phases.get(away.last.at);
        let seen = Span((away.left - away.last.since).0.saturating_sub(away.last.unseen.0));
        if last.is_some_and(|phase| phase.task.is_work() && phase.ends != Ends::ByTap)
            && seen > Span::ZERO
            && let Some(bout) = self.piece(away.last.at, false, 0, seen)
        {
            self.bouts.insert(from.min(self.bouts.len()), bout);
        }
        self.idle = self.idle + away.gone;
        if self.at == away.at {
            self.unseen = away.unseen;
        } else if let Some(bout) = self.bouts.iter_mut().rfind(|bout| bout.phase == away.at) {
            // It ended before the answer came.
            bout.worked = Span(bout.worked.0.saturating_sub(away.unseen.0).max(0));
        }
    }

    /// "Back to where I was": the session goes on there, and all that has passed since is a pause.
    pub(super) fn go_back(&mut self, now: Instant) {
        let stood = matches!(self.state, State::Paused { .. });
        if self.away.is_some() {
            self.stand_where_seen();
            if !stood {
                self.resume(now);
            }
        }
    }

    /// A pause that began when the session was last seen; nothing that came after is counted.
    fn stand_where_seen(&mut self) {
        if let Some(away) = self.away.take() {
            let Place {
                at,
                since,
                idle,
                unseen,
            } = away.last;
            (self.at, self.since, self.idle, self.unseen) = (at, since, idle, unseen);
            self.bouts.truncate(away.bouts.0);
            self.state = State::Paused { since: away.left };
        }
    }

    fn place(&self) -> Place {
        Place {
            at: self.at,
            since: self.since,
            idle: self.idle,
            unseen: self.unseen,
        }
    }

    /// Ends the phases that the clock ends, and counts their work.
    fn pass(&mut self, now: Instant) {
        self.seen = now;
        while let Some(phase) = self.score.phases.get(self.at).copied() {
            let end = self.since + phase.length;
            if phase.ends == Ends::ByTap || now < end {
                return;
            }
            if phase.task.is_work() {
                self.count(true, 0, self.attended(end));
            }
            self.at += 1;
            self.since = end;
            self.unseen = Span::ZERO;
        }
        self.state = State::Over { at: self.since };
        self.seen = self.since;
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
}
