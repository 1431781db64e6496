//! Steering by pulse: which band to aim at, for whom there is none and why, and how long the pulse stayed in it.
//! Knows nothing of where a pulse comes from; talk and effort overrule it (`session::steering`).

pub mod counting;
pub mod strap;

use super::evidence::RuleId;
use super::fitness;
use super::profile::{Pregnancy, Profile};
use super::screening::SafetyQuestion;
use super::units::{Instant, Span};

/// Beats a minute that a person who moves can have; what lies outside is a slip of the finger or a strap that slipped.
pub const PLAUSIBLE: core::ops::RangeInclusive<u16> = 30..=240;

/// Beats a minute, lowest and highest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Band {
    pub low: u16,
    pub high: u16,
}

/// A pulse against a band.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    Below,
    Inside,
    Above,
}

impl Band {
    #[must_use]
    pub const fn place(self, beats: u16) -> Place {
        if beats < self.low {
            Place::Below
        } else if beats > self.high {
            Place::Above
        } else {
            Place::Inside
        }
    }
}

/// What a person goes by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Guide {
    /// Pulse, talk and effort together.
    Pulse(Band),
    /// Talk and effort alone, by this rule.
    Breath(RuleId),
}

/// The guide for a range of perceived exertion (6 to 20); `None` when neither age nor an own highest pulse is known.
#[must_use]
pub fn guide(profile: &Profile, effort: (u8, u8)) -> Option<Guide> {
    if may_mislead(profile) {
        return Some(Guide::Breath(RuleId::PulseUntold));
    }
    let (low, high) = match profile.max_pulse {
        Some(highest) => fitness::target_of_own(highest, effort),
        None => fitness::target_pulse(profile.age?, effort),
    };
    Some(Guide::Pulse(Band { low, high }))
}

/// Medicine, heart trouble and pregnancy change the pulse at a given effort. We do not ask which medicine it is: beta
/// blockers are common, and a band that is too high would drive a person too hard.
#[must_use]
pub fn may_mislead(profile: &Profile) -> bool {
    let tells = |question| matches!(question, SafetyQuestion::HeartOrPressure | SafetyQuestion::Medicine);
    matches!(profile.pregnancy, Some(Pregnancy::Pregnant { .. })) || profile.screening.said_yes().any(tells)
}

/// A pulse at an instant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reading {
    pub beats: u16,
    pub at: Instant,
}

impl Reading {
    /// Whether it still tells how it is now. A strap tells each second; longer silence means that it slipped.
    #[must_use]
    pub fn is_fresh(self, now: Instant, for_so_long: Span) -> bool {
        (0..=for_so_long.0).contains(&(now - self.at).0)
    }
}

/// How long the pulse was where, as far as a strap told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct TimeInBand {
    pub below: Span,
    pub inside: Span,
    pub above: Span,
}

impl TimeInBand {
    /// The longest stretch that one reading can stand for: a strap that was silent for longer told nothing meanwhile.
    pub const LONGEST: Span = Span::seconds(5);

    /// Counts the time between two readings of a strap for the place of the newer one.
    pub fn add(&mut self, place: Place, since: Span) {
        if !(1..=TimeInBand::LONGEST.0).contains(&since.0) {
            return;
        }
        let sum = match place {
            Place::Below => &mut self.below,
            Place::Inside => &mut self.inside,
            Place::Above => &mut self.above,
        };
        *sum = *sum + since;
    }

    pub fn join(&mut self, other: TimeInBand) {
        self.below = self.below + other.below;
        self.inside = self.inside + other.inside;
        self.above = self.above + other.above;
    }

    #[must_use]
    pub fn is_empty(self) -> bool {
        self == TimeInBand::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::screening::Screening;

    const HARD: (u8, u8) = (15, 17);

    fn at_45() -> Profile {
        Profile {
            age: Some(45),
            ..Profile::default()
        }
    }

    #[test]
    fn the_band_follows_the_age_until_the_highest_pulse_was_measured() {
        assert_eq!(guide(&at_45(), HARD), Some(Guide::Pulse(Band { low: 155, high: 173 })));
        let measured = Profile {
            max_pulse: Some(170),
            ..at_45()
        };
        // 85 and 95 per cent of 170, rounded.
        assert_eq!(guide(&measured, HARD), Some(Guide::Pulse(Band { low: 145, high: 162 })));
        assert_eq!(guide(&Profile::default(), HARD), None);
    }

    #[test]
    fn medicine_heart_and_pregnancy_leave_breath_and_effort_whatever_was_measured() {
        let mut yes = [Some(false); 7];
        yes[4] = Some(true);
        let medicine = Profile {
            max_pulse: Some(170),
            screening: Screening {
                yes,
                cleared_by_professional: true,
                ..Screening::default()
            },
            ..at_45()
        };
        assert_eq!(guide(&medicine, HARD), Some(Guide::Breath(RuleId::PulseUntold)));
        let pregnant = Profile {
            pregnancy: Some(Pregnancy::Pregnant {
                late: false,
                complicated: false,
                hard_agreed: true,
            }),
            ..at_45()
        };
        assert_eq!(guide(&pregnant, HARD), Some(Guide::Breath(RuleId::PulseUntold)));
    }

    #[test]
    fn both_ends_of_the_band_belong_to_it() {
        let band = Band { low: 155, high: 173 };
        let places = [154, 155, 173, 174].map(|beats| band.place(beats));
        assert_eq!(places, [Place::Below, Place::Inside, Place::Inside, Place::Above]);
    }

    #[test]
    fn a_silent_strap_and_a_clock_that_was_set_count_nothing() {
        let mut time = TimeInBand::default();
        for since in [0, -1000, 5001, i64::MAX] {
            time.add(Place::Inside, Span(since));
        }
        assert!(time.is_empty());
        time.add(Place::Inside, Span(1000));
        time.add(Place::Above, Span(5000));
        assert_eq!(
            (time.below, time.inside, time.above),
            (Span::ZERO, Span(1000), Span(5000))
        );
    }
}
