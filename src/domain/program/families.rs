//! Which families of exercises serve which region, best first (evidence section 10, selection rule), and the rule
//! that says why. Families are ladders in `content/exercises/`; one that has no exercises yet is passed over.

use crate::domain::evidence::RuleId;
use crate::domain::pain::Region;

/// Families for a region, best first.
#[must_use]
pub const fn families_for(region: Region) -> &'static [&'static str] {
    match region {
        Region::Neck => &[
            "lateral-raise",
            "reverse-fly",
            "shrug",
            "row",
            "neck-strength",
            "external-rotation",
        ],
        Region::Shoulder => &[
            "lateral-raise",
            "external-rotation",
            "reverse-fly",
            "row",
            "shrug",
            "push-up",
        ],
        Region::UpperBack => &["row", "reverse-fly", "push-up", "back-extension", "bird-dog"],
        Region::Elbow => &["wrist", "grip", "row"],
        Region::WristHand => &["wrist", "grip"],
        Region::LowBack => &[
            "bridge",
            "hinge",
            "bird-dog",
            "back-extension",
            "dead-bug",
            "side-plank",
            "plank",
            "rotation",
        ],
        Region::Hip => &["bridge", "hip-abduction", "hinge", "squat", "lunge"],
        Region::Knee => &["squat", "hip-abduction", "step-up", "bridge"],
        Region::AnkleFoot => &["calf-raise", "balance", "hip-abduction"],
    }
}

/// Large movements first, for strength of the whole body; also what fills up when a region has too little.
pub const WHOLE_BODY: &[&str] = &[
    "squat",
    "row",
    "hinge",
    "push-up",
    "bridge",
    "plank",
    "lunge",
    "dead-bug",
    "step-up",
    "side-plank",
    "carry",
    "bird-dog",
    "hip-abduction",
    "back-extension",
    "rotation",
    "reverse-fly",
    "lateral-raise",
    "external-rotation",
    "calf-raise",
    "shrug",
    "grip",
    "wrist",
];

/// The rule behind the families of a region.
#[must_use]
pub const fn rule_for(region: Region) -> RuleId {
    match region {
        Region::Neck | Region::Shoulder | Region::UpperBack => RuleId::FamiliesNeckShoulder,
        Region::Elbow | Region::WristHand => RuleId::FamiliesForearm,
        Region::LowBack => RuleId::FamiliesLowBack,
        Region::Hip | Region::Knee | Region::AnkleFoot => RuleId::FamiliesLegs,
    }
}
