//! The seven safety questions and what the answers allow.

use super::evidence::RuleId;
use super::order;
use super::pain::Region;
use super::program::reason::{Fact, Reason};
use super::red_flag::Urgency;

/// The seven start questions, in the order they are asked. The sense is that of common pre-exercise
/// screening; the wording in `content/` is our own (the known questionnaires are protected).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SafetyQuestion {
    HeartOrPressure,
    ChestPain,
    Fainting,
    OtherDisease,
    Medicine,
    BoneOrJoint,
    Supervised,
}

impl SafetyQuestion {
    pub const ALL: [SafetyQuestion; 7] = [
        SafetyQuestion::HeartOrPressure,
        SafetyQuestion::ChestPain,
        SafetyQuestion::Fainting,
        SafetyQuestion::OtherDisease,
        SafetyQuestion::Medicine,
        SafetyQuestion::BoneOrJoint,
        SafetyQuestion::Supervised,
    ];
}

/// Answers to the seven questions, and the two follow-ups.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Screening {
    /// In the order of [`SafetyQuestion::ALL`]; `None` is not answered.
    pub yes: [Option<bool>; 7],
    /// Follow-up to bone or joint: the places, when the trouble is known and stable; empty otherwise.
    pub stable_regions: Vec<Region>,
    /// Follow-up to any other yes: a doctor or physiotherapist has said that normal training is fine.
    pub cleared_by_professional: bool,
}

/// What may be trained.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Clearance {
    Cleared,
    /// Everything but loads on these regions.
    WithLimits(Vec<Region>),
    /// Easy walks, mobility, breathing and light band work until a professional has said yes.
    LowOnly,
    /// A doctor should look at these regions first: nothing for them, and no strength at all; the rest as in `LowOnly`.
    Without(Vec<Region>),
    /// Help today, or now: calm breathing and nothing else.
    SeekHelp(Urgency),
}

impl Screening {
    /// The questions answered with yes, in their order.
    pub fn said_yes(&self) -> impl Iterator<Item = SafetyQuestion> {
        SafetyQuestion::ALL
            .into_iter()
            .zip(self.yes)
            .filter_map(|(question, yes)| (yes == Some(true)).then_some(question))
    }
}

/// What the answers allow. An unanswered question is not a no: without all seven answers the plan stays easy,
/// which costs little and is undone by answering (proposal).
///
/// Any yes keeps it easy until a doctor or physiotherapist has said that normal training is fine; only trouble of
/// bone or joint that is known and stable needs no such word, because its regions are spared instead.
#[must_use]
pub fn screen(screening: &Screening) -> (Clearance, Reason) {
    let said_yes: Vec<SafetyQuestion> = screening.said_yes().collect();
    let mut because: Vec<Fact> = said_yes.iter().map(|question| Fact::SafetyYes(*question)).collect();
    let symptoms = [SafetyQuestion::ChestPain, SafetyQuestion::Fainting];
    let stable = said_yes.contains(&SafetyQuestion::BoneOrJoint) && !screening.stable_regions.is_empty();
    let only_stable = stable && said_yes.len() == 1;

    if !screening.cleared_by_professional && !only_stable && !said_yes.is_empty() {
        let rule = if said_yes.iter().any(|question| symptoms.contains(question)) {
            RuleId::ScreenSymptoms
        } else {
            RuleId::ScreenLowOnly
        };
        return (Clearance::LowOnly, Reason { rule, because });
    }
    if screening.yes.iter().any(Option::is_none) {
        because = vec![Fact::NotAnswered];
        let rule = RuleId::ScreenLowOnly;
        return (Clearance::LowOnly, Reason { rule, because });
    }
    if !said_yes.is_empty() && !only_stable {
        because.push(Fact::ClearedByProfessional);
    }
    if stable {
        because.extend(screening.stable_regions.iter().map(|region| Fact::Stable(*region)));
        let mut regions = screening.stable_regions.clone();
        order::by_key(&mut regions, |region| *region);
        regions.dedup();
        let rule = RuleId::ScreenLimits;
        return (Clearance::WithLimits(regions), Reason { rule, because });
    }
    if because.is_empty() {
        because.push(Fact::SafetyNo);
    }
    let rule = RuleId::ScreenCleared;
    (Clearance::Cleared, Reason { rule, because })
}
