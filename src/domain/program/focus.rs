//! What a session is mainly about, for its title.

use super::allocate::Allocation;
use super::assess::Assessment;
use super::timing;
use super::{Block, Focus, Item};
use crate::domain::order;
use crate::domain::pain::Region;

#[must_use]
pub fn focus(who: &Assessment, allocation: &Allocation, items: &[Item]) -> Focus {
    if who.low_only() {
        return Focus::Easy;
    }
    let time = |block: Option<Block>| -> i64 {
        items
            .iter()
            .filter(|item| block.is_none_or(|block| item.block == block))
            .map(|item| timing::dose_length(item.exercise.get(), item.dose).0)
            .sum()
    };
    let all = time(None).max(1);
    let cardio = time(Some(Block::Cardio));
    if cardio * 5 >= all * 3 {
        return Focus::Cardio;
    }
    if time(Some(Block::Functional)) * 2 > all {
        return Focus::Balance;
    }
    if time(Some(Block::StrengthSpecific)) * 3 < all {
        return if cardio * 2 > all {
            Focus::Cardio
        } else {
            Focus::WholeBody
        };
    }
    let mut regions = regions(allocation, items).into_iter();
    match (regions.next(), regions.next()) {
        (Some(first), second) => Focus::Regions(first, second),
        _ => Focus::WholeBody,
    }
}

/// Regions of the specific strength, the one with most exercises first; of equal ones the sorest, then as exposed.
fn regions(allocation: &Allocation, items: &[Item]) -> Vec<Region> {
    let aims = allocation.painful.iter().chain(&allocation.exposed);
    let mut counted: Vec<(usize, Region)> = Vec::new();
    for aim in aims {
        let count = items
            .iter()
            .filter(|item| item.block == Block::StrengthSpecific && item.exercise.get().trains(aim.region))
            .count();
        if count > 0 && !counted.iter().any(|(_, region)| *region == aim.region) {
            counted.push((count, aim.region));
        }
    }
    order::by_key(&mut counted, |(count, _)| core::cmp::Reverse(*count));
    counted.into_iter().map(|(_, region)| region).collect()
}
