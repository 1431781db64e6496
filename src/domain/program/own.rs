//! The person's own exercises in the week: how often, in which amount, and when one must wait. What such an exercise
//! looks like nobody here knows; so it counts as one for its region that is done with care.

use super::assess::Assessment;
use super::compose::{Composer, Draft, doses, draft};
use super::dose::{self, Dosed};
use super::families::Purpose;
use super::hard_days::interval_length;
use super::proposals as p;
use super::reason::{Fact, Reason};
use super::select::Choice;
use super::split::Seat;
use super::timing;
use super::{Block, Dose, PlannedSession, SwapReason, Wishes};
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

/// Why the week leaves it out, if it does.
#[must_use]
pub fn left_out(who: &Assessment, wishes: &Wishes, own: &OwnExercise, sessions: &[PlannedSession]) -> Option<Reason> {
    if let Some(reason) = against(who, own) {
        return Some(reason);
    }
    if wishes.hurt_by(own.id).is_some() {
        let because = vec![Fact::SwappedFrom(own.id), Fact::SwapReason(SwapReason::Hurts)];
        let rule = RuleId::SwapHurts;
        return Some(Reason { rule, because });
    }
    let mut items = sessions.iter().flat_map(|session| &session.items);
    let told = |reason: &Reason| reason.because.contains(&Fact::SwappedFrom(own.id));
    // It is there, or what the person wants instead.
    if items.any(|item| item.exercise == own.id || item.reasons.iter().any(told)) {
        return None;
    }
    let room = match who.course {
        Some(running) => Fact::Course(running.course, running.week),
        None => Fact::WeekMinutes(who.week_minutes),
    };
    let because = vec![Fact::Own(own.id), room];
    let rule = RuleId::OwnExercise;
    Some(Reason { rule, because })
}

impl Composer<'_> {
    /// Puts in what there is room for, what the week has least of first; the time they take.
    pub(super) fn own(&mut self, seat: &Seat) -> Span {
        let most = room(seat);
        let places = self.most_items.div_ceil(2);
        let mut taken = Span::ZERO;
        for own in self.chooser.own() {
            let mut choice = self.chooser.plainly(Purpose::Own, own.id);
            let draft = if choice.exercise == own.id {
                choice.swapped = self.chooser.swap_to(own.id);
                draft(BLOCK, choice, dose(own), None, Dosed::Everyone(RuleId::OwnExercise))
            } else if let Some(draft) = self.instead_of_own(own, choice) {
                draft
            } else {
                continue;
            };
            let time = timing::dose_length(draft.exercise().get(), draft.dose) + timing::BETWEEN;
            if self.items.len() < places && taken + time <= most {
                taken = taken + time;
                self.put(draft);
            }
        }
        // The others get as many places as a session of their time would have.
        if taken > Span::ZERO {
            self.most_items = self.items.len() + p::most_items(Span(seat.length.0 - taken.0));
        }
        taken
    }

    /// A few minutes of a working day: own exercises, and the usual sets as far as there is time.
    pub(super) fn daily(&mut self, seat: &Seat) {
        let before = self.mark();
        let own = self.own(seat);
        if own > Span::ZERO {
            self.daily_sets(sets_beside(seat, own));
            let length = timing::session_length(None, doses(&self.items));
            if length + p::HOLE < seat.length {
                self.fit(seat.length);
            }
            if timing::session_length(None, doses(&self.items)) + p::HOLE >= seat.length {
                return;
            }
            // What they leave is too short for anything else: the usual sets are worth more.
            self.back_to(&before);
            self.begin(seat.weekday, p::most_items(seat.length));
        }
        self.daily_sets(seat.micro_sets);
        // Daily sets are as long as they are; only what they leave open is filled.
        if self.items.len() < usize::from(seat.micro_sets) {
            self.fit(seat.length);
        }
    }

    /// What the person has swapped it for, in about its time. Another own exercise comes by itself.
    fn instead_of_own<'b>(&self, own: &OwnExercise, choice: Choice) -> Option<Draft<'b>> {
        let other = choice.exercise;
        if other.is_own() || self.chooser.is_tired(other) {
            return None;
        }
        let purpose = Purpose::Region(own.region());
        let time = timing::dose_length(own.id.get(), dose(own));
        let (dose, dosed) = dose::usual(self.who(), other.get(), time);
        let dose = self.at_most(other, dose, time);
        Some(draft(BLOCK, Choice { purpose, ..choice }, dose, None, dosed))
    }
}

const BLOCK: Block = Block::StrengthSpecific;

/// The time that own exercises may take in a session.
fn room(seat: &Seat) -> Span {
    if seat.micro_sets > 0 {
        // Daily sets are one or two exercises: there an own one may be the session.
        return seat.length + timing::BETWEEN;
    }
    let half = Span(seat.length.0 / p::OWN_SHARE);
    if seat.rounds == 0 {
        return half;
    }
    // Intervals are kept whole, and strength before them wants a warm-up of its own.
    half.min(Span(seat.length.0 - interval_length(seat.rounds).0 - timing::WARM_UP.0))
}

/// Daily sets for which there is time beside own exercises that take so long.
fn sets_beside(seat: &Seat, own: Span) -> u16 {
    let set = Span::seconds(i64::from(p::TWO_MINUTES)) + timing::READY + timing::BETWEEN;
    let left = seat.length + timing::BETWEEN + p::HOLE;
    u16::try_from((left.0 - own.0) / set.0).unwrap_or(0)
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
