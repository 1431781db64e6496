//! The largest load that can be lifted once, estimated from a set of repetitions. Evidence 3.5.
//! Never tested directly by beginners or with pain.

/// Most repetitions, those in reserve included, from which an estimate is made; 3 to 8 are best.
pub const MOST_REPS: u16 = 10;

/// Estimate in tenths of a kilogram by Brzycki (w x 36 / (37 - r)); `None` when nothing was lifted or the set was
/// too long. `load` in tenths of a kilogram; `reserve`: repetitions that would still have been possible.
#[must_use]
pub fn brzycki(load: u32, reps: u16, reserve: u16) -> Option<u32> {
    let reps = effective(reps, reserve)?;
    Some(rounded(load.checked_mul(36)?, 37 - reps))
}

/// The same by Epley (w x (1 + r / 30)), for comparison: both agree at ten repetitions.
#[must_use]
pub fn epley(load: u32, reps: u16, reserve: u16) -> Option<u32> {
    let reps = effective(reps, reserve)?;
    if reps == 1 {
        return Some(load);
    }
    Some(rounded(load.checked_mul(30 + reps)?, 30))
}

/// Load for a share of the estimate, rounded down to what can be put on: `step` in the same unit (the smallest pair of
/// plates), so that nobody is asked for more than the share.
#[must_use]
pub fn load_for(max: u32, per_cent: u8, step: u32) -> u32 {
    let exact = max.saturating_mul(u32::from(per_cent)) / 100;
    exact - exact % step.max(1)
}

/// Per cent of the largest load for so many repetitions to exhaustion (a guide after ACSM; evidence 7.1).
#[must_use]
pub const fn per_cent_of(reps: u16) -> u8 {
    match reps {
        0..=1 => 100,
        2..=3 => 95,
        4..=5 => 90,
        6..=7 => 85,
        8..=9 => 80,
        10..=11 => 75,
        12..=13 => 70,
        14..=15 => 65,
        _ => 60,
    }
}

fn effective(reps: u16, reserve: u16) -> Option<u32> {
    let reps = reps.checked_add(reserve)?;
    (1..=MOST_REPS).contains(&reps).then_some(u32::from(reps))
}

fn rounded(value: u32, by: u32) -> u32 {
    value.saturating_add(by / 2) / by.max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn estimates_agree_with_the_worked_examples() {
        // Load, repetitions, Epley, Brzycki; tenths of a kilogram (evidence 3.5).
        for (load, reps, by_epley, by_brzycki) in [(600, 5, 700, 675), (400, 10, 533, 533), (800, 3, 880, 847)] {
            assert_eq!(epley(load, reps, 0), Some(by_epley), "{load} x {reps}");
            assert_eq!(brzycki(load, reps, 0), Some(by_brzycki), "{load} x {reps}");
        }
        assert_eq!(epley(600, 1, 0), Some(600));
        assert_eq!(brzycki(600, 1, 0), Some(600));
    }

    #[test]
    fn reserve_counts_as_repetitions_and_long_sets_are_refused() {
        assert_eq!(brzycki(600, 3, 2), brzycki(600, 5, 0));
        assert_eq!(brzycki(600, 11, 0), None);
        assert_eq!(brzycki(600, 8, 3), None);
        assert_eq!(epley(600, 0, 0), None);
        assert_eq!(brzycki(u32::MAX, 5, 0), None);
        assert_eq!(brzycki(600, u16::MAX, 1), None);
    }

    #[test]
    fn loads_are_rounded_down_to_what_can_be_put_on() {
        assert_eq!(load_for(1000, 85, 25), 850);
        assert_eq!(load_for(847, 85, 25), 700);
        assert_eq!(load_for(847, 90, 0), 762);
    }
}
