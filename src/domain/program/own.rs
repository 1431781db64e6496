//! The person's own exercises in the week: how often, in which amount, and when one must wait. What such an exercise
//! looks like nobody here knows; so it counts as one for its region that is done with care.

use super::assess::Assessment;
use super::compose::Composer;
use super::dose::Dosed;
use super::families::Purpose;
use super::proposals as p;
use super::reason::{Fact, Reason};
use super::split::Seat;
use super::timing;
use super::{Block, Dose};
use crate::domain::catalogue::own::{OwnExercise, OwnWork};
use crate::domain::evidence::RuleId;
use crate::domain::pain::PAIN_HIGH;
use crate::domain::pressure::Band;
use crate::domain::units::Span;

/// The amount the person has decided on.
#[must_use]
pub const fn dose(own: &OwnExercise) -> Dose {
    let sets = own.sets;
    match own.work {
        OwnWork::Reps(reps) => Dose::Reps {
            sets,
            reps,
            rest: p::OWN_REST,
            reserve: 0,
        },
        OwnWork::Hold(seconds) => Dose::Hold {
            sets,
            seconds,
            rest: p::OWN_REST,
        },
    }
}

/// What speaks against it for now: a safety answer, a sore region, a high blood pressure with a long hold.
#[must_use]
pub fn against(who: &Assessment, own: &OwnExercise) -> Option<Reason> {
    let region = own.region();
    if who.low_only() {
        return Some(who.clearance_reason.clone());
    }
    if who.is_spared(region) {
        let because = vec![Fact::Stable(region)];
        let rule = RuleId::ScreenLimits;
        return Some(Reason { rule, because });
    }
    if let Some(pain) = who.complaint(region).filter(|pain| pain.worst >= PAIN_HIGH) {
        let because = vec![Fact::of_pain(pain)];
        let rule = RuleId::OwnWaits;
        return Some(Reason { rule, because });
    }
    let long = matches!(own.work, OwnWork::Hold(seconds) if seconds > p::LONG_HOLD);
    let measured = who.measured.filter(|told| told.pressure.band() >= Band::VeryHigh);
    measured.filter(|_| long).map(|told| Reason {
        rule: RuleId::PressureHigh,
        because: vec![Fact::Pressure(told.pressure)],
    })
}

impl Composer<'_> {
    /// Puts in what there is room for, what the week has least of first; the time they take.
    pub(super) fn own(&mut self, seat: &Seat) -> Span {
        // Daily sets are one or two exercises: there an own one may be the session.
        let daily = seat.micro_sets > 0;
        let most = if daily {
            seat.length
        } else {
            Span(seat.length.0 / p::OWN_SHARE)
        };
        let mut taken = Span::ZERO;
        for own in self.chooser.own() {
            let dose = dose(own);
            let time = timing::dose_length(own.id.get(), dose) + timing::BETWEEN;
            let often = self.chooser.uses(own.id) >= p::OWN_TIMES;
            if often || self.full() || taken + time > most || self.chooser.barrier(own.id, 1).is_some() {
                continue;
            }
            taken = taken + time;
            let choice = self.chooser.plainly(Purpose::Own, own.id);
            self.put_choice(
                Block::StrengthSpecific,
                choice,
                dose,
                None,
                Dosed::Everyone(RuleId::OwnExercise),
            );
        }
        taken
    }
}

/// The parts of a session with this much time taken from them: strength gives first, cardio last.
#[must_use]
pub fn less(parts: &[(Block, Span)], mut taken: Span) -> Vec<(Block, Span)> {
    let mut parts = parts.to_vec();
    for block in [
        Block::StrengthSpecific,
        Block::StrengthGeneral,
        Block::Functional,
        Block::Relax,
        Block::Cardio,
    ] {
        for (_, time) in parts.iter_mut().filter(|(of, _)| *of == block) {
            let given = taken.min(*time);
            *time = Span(time.0 - given.0);
            taken = Span(taken.0 - given.0);
        }
    }
    parts.retain(|(_, time)| *time > Span::ZERO);
    parts
}
