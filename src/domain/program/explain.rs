//! Why the week and its sessions are as they are; why an exercise is there stands with the exercise.

use super::allocate::Allocation;
use super::assess::{Assessment, Ceiling};
use super::reason::{Fact, Reason};
use super::split::Seat;
use super::{Item, PlannedSession};
use crate::domain::evidence::RuleId;
use crate::domain::profile::Profile;

/// What may be trained, what is trained, how much, how hard, what besides; each rule once.
#[must_use]
pub fn week(profile: &Profile, who: &Assessment, allocation: &Allocation, sessions: &[PlannedSession]) -> Vec<Reason> {
    let minutes = profile.week_minutes.map_or(Fact::NotAnswered, Fact::WeekMinutes);
    let split = profile.split.map_or(Fact::NotAnswered, Fact::Split);
    let because = |rule, fact| Reason {
        rule,
        because: vec![fact],
    };
    let mut reasons = vec![who.clearance_reason.clone()];
    reasons.extend(allocation.reasons.iter().cloned());
    reasons.push(because(RuleId::WeekMinutes, minutes));
    reasons.push(because(RuleId::SplitEqual, split));
    let hard = sessions.iter().filter(|session| is_hard(&session.items)).count();
    if who.ceiling >= Ceiling::Start && hard == 0 {
        reasons.push(because(RuleId::HitWhole, split));
    } else {
        reasons.extend(who.ceiling_reason.clone());
    }
    if hard > 1 {
        reasons.push(because(RuleId::HitGap, minutes));
    }
    reasons.push(because(RuleId::FamilyRest, split));
    if !who.low_only() {
        reasons.push(Reason {
            rule: RuleId::LeisureGoal,
            because: who.form(),
        });
    }
    once(&mut reasons);
    reasons
}

/// Why a session has this length, this kind and this day.
#[must_use]
pub fn session(who: &Assessment, seat: &Seat, items: &[Item]) -> Vec<Reason> {
    let minutes = Fact::WeekMinutes(who.week_minutes);
    let split = if seat.micro_sets > 0 {
        RuleId::SplitMicro
    } else {
        RuleId::SplitEqual
    };
    let mut reasons = vec![Reason {
        rule: split,
        because: vec![Fact::Split(who.split), minutes],
    }];
    if is_hard(items) {
        reasons.push(Reason {
            rule: RuleId::HitWhole,
            because: vec![minutes],
        });
    }
    reasons.push(Reason {
        rule: RuleId::WeekSpread,
        because: vec![who.slot.map_or(Fact::NotAnswered, Fact::Slot)],
    });
    reasons
}

/// Keeps the first reason of each rule.
pub fn once(reasons: &mut Vec<Reason>) {
    let mut seen = Vec::new();
    reasons.retain(|reason| {
        let new = !seen.contains(&reason.rule);
        seen.push(reason.rule);
        new
    });
}

fn is_hard(items: &[Item]) -> bool {
    items.iter().any(|item| item.dose.is_hard())
}
