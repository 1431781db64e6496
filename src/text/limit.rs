//! What a week leaves out, in one sentence each.

use super::{Text, name};
use crate::domain::program::Limit;

#[must_use]
pub fn limit(text: &Text, limit: Limit) -> String {
    match limit {
        Limit::Region(region) => text.limit_region(&name::region_definite(text, region)),
        Limit::Spared(region) => text.limit_spared(&name::region_definite(text, region)),
        Limit::Waits(region) => text.limit_waits(&name::region_definite(text, region)),
        Limit::NoExercise(region) => text.limit_no_exercise(&name::region_definite(text, region)),
        Limit::NoRoom(region) => text.limit_no_room(&name::region_definite(text, region)),
        Limit::Training => text.limit_training().to_owned(),
        Limit::Strength => text.limit_strength().to_owned(),
        Limit::Intervals => text.limit_intervals().to_owned(),
        Limit::OneHard => text.limit_one_hard().to_owned(),
        Limit::Effort(_) => text.limit_effort().to_owned(),
        Limit::Maximal => text.limit_maximal().to_owned(),
        Limit::Holds => text.limit_holds().to_owned(),
        Limit::Lying => text.limit_lying().to_owned(),
        Limit::Prone => text.limit_prone().to_owned(),
        Limit::Falls => text.limit_falls().to_owned(),
        Limit::Floor => text.limit_floor().to_owned(),
        Limit::Loud => text.limit_loud().to_owned(),
        Limit::Hurt(exercise) => text.limit_hurt(&text.exercise(exercise).name),
        Limit::Own(exercise) => text.limit_own(&text.exercise(exercise).name),
        Limit::Sweat => text.limit_sweat().to_owned(),
    }
}
