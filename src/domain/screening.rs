//! The seven safety questions and what the answers allow.

use super::pain::Region;

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
}
