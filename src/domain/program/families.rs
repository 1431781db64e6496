//! Which families of exercises serve which region, best first (evidence section 10, selection rule), and the rule
//! that says why. Families are ladders in `content/exercises/`; one that has no exercises yet is passed over.

use crate::domain::catalogue::Family;
use crate::domain::evidence::RuleId;
use crate::domain::pain::Region;
use crate::domain::profile::Task;
use std::sync::LazyLock;

/// What an exercise is chosen for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Purpose {
    /// Specific strength.
    Region(Region),
    WholeBody,
    Functional,
    Relax,
    Cardio,
    /// The person added it.
    Own,
}

/// The ladders of each purpose, looked up by name once.
static LADDERS: LazyLock<[Vec<&'static Family>; 10]> = LazyLock::new(|| {
    let of = |names: &[&str]| names.iter().filter_map(|name| Family::named(name)).collect();
    let [a, b, c, d, e, f, g, h, i] = Region::ALL.map(|region| of(families_for(region)));
    [a, b, c, d, e, f, g, h, i, of(WHOLE_BODY)]
});

/// Ladders of strength for a purpose, best first.
#[must_use]
pub fn ladders(purpose: Purpose) -> &'static [&'static Family] {
    let place = match purpose {
        Purpose::Region(region) => region as usize,
        _ => Region::ALL.len(),
    };
    LADDERS.get(place).map_or(&[], Vec::as_slice)
}

/// The family whose movement is that of a task at work.
#[must_use]
pub const fn family_of(task: Task) -> &'static str {
    match task {
        Task::Lifting => "hinge",
        Task::Overhead => "lateral-raise",
        Task::Pushing => "push-up",
        Task::Kneeling => "squat",
        Task::Carrying => "carry",
        Task::Twisting => "rotation",
    }
}

/// Where its movement is trained.
#[must_use]
pub const fn region_of(task: Task) -> Region {
    match task {
        Task::Lifting | Task::Twisting | Task::Carrying => Region::LowBack,
        Task::Overhead | Task::Pushing => Region::Shoulder,
        Task::Kneeling => Region::Knee,
    }
}

/// Families for a region, best first.
const fn families_for(region: Region) -> &'static [&'static str] {
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
const WHOLE_BODY: &[&str] = &[
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
