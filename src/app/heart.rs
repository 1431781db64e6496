//! What the app knows of the heart just now: strap, counted beats, and time in the band that is not on the disk yet.
//! Nothing of it outlives the page; what counts goes into the session with its next write.

use crate::domain::pulse::counting::{self, Count};
use crate::domain::pulse::strap::Strap;
use crate::domain::pulse::{Reading, TimeInBand};
use crate::domain::session::steering::Talk;
use crate::domain::units::{Instant, Span};

/// What can happen around the pulse.
#[derive(Clone, Debug, PartialEq)]
pub enum HeartEvent {
    /// "Can you say a full sentence?" was answered.
    Said(Talk),
    /// A tap for a beat.
    Tapped,
    CountAgain,
    /// So many beats were counted in fifteen seconds.
    Counted(u16),
    /// Connect a strap, let it go; the first must be sent from a tap.
    StrapWanted,
    StrapUnwanted,
    /// How it stands with the strap now.
    Strap(Strap),
    /// The strap tells a pulse.
    Beats(u16),
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct Heart {
    pub strap: Strap,
    /// What the strap told last, while it is connected.
    pub told: Option<Reading>,
    /// The taps of the count that runs or has ended.
    pub taps: Vec<Instant>,
    /// A number counted without taps.
    pub typed: Option<Reading>,
    /// Time in the band since the session was last written.
    pub unsaved: TimeInBand,
}

/// A strap tells each second; after this silence its last word is old.
const STRAP_FRESH: Span = Span::seconds(10);
/// A counted pulse stands for so long beside the target. It falls quickly once the work is easier.
const COUNT_FRESH: Span = Span::seconds(60);

impl Heart {
    #[must_use]
    pub fn count(&self, now: Instant) -> Count {
        counting::count(&self.taps, now)
    }

    /// The pulse as it is known now: the strap's while it tells one, otherwise the newest count.
    #[must_use]
    pub fn reading(&self, now: Instant) -> Option<Reading> {
        let strap = self.told.filter(|told| told.is_fresh(now, STRAP_FRESH));
        strap.or_else(|| {
            let tapped = match (self.taps.first(), self.count(now)) {
                (Some(first), Count::Done(Ok(beats))) => Some(Reading {
                    beats,
                    at: *first + counting::WINDOW,
                }),
                _ => None,
            };
            let counts = [tapped, self.typed].into_iter().flatten();
            counts
                .filter(|count| count.is_fresh(now, COUNT_FRESH))
                .max_by_key(|count| count.at)
        })
    }
}
