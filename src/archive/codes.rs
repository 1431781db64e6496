//! The numbers by which version 1 keeps small choices: the place in these lists.
//! They are of the archive, not of the domain: the domain may reorder its enums, these lists may only grow at the end,
//! and only together with a new version, because an older program would not know the new number.

use crate::domain::pain::{Duration, Region, Side};
use crate::domain::profile::{BoutLength, Equipment, Frequency, Intensity, Sex, Slot, Split, WorkKind};

pub const REGIONS: [Region; 9] = [
    Region::Neck,
    Region::Shoulder,
    Region::Elbow,
    Region::WristHand,
    Region::UpperBack,
    Region::LowBack,
    Region::Hip,
    Region::Knee,
    Region::AnkleFoot,
];
pub const SIDES: [Side; 2] = [Side::Left, Side::Right];
pub const DURATIONS: [Duration; 3] = [
    Duration::UnderSixWeeks,
    Duration::SixWeeksToThreeMonths,
    Duration::OverThreeMonths,
];
pub const KINDS: [WorkKind; 4] = [
    WorkKind::Sitting,
    WorkKind::Repetitive,
    WorkKind::OnFeet,
    WorkKind::Heavy,
];
pub const SEXES: [Sex; 2] = [Sex::Female, Sex::Male];
pub const FREQUENCIES: [Frequency; 4] = [
    Frequency::Never,
    Frequency::Once,
    Frequency::TwoOrThree,
    Frequency::AlmostDaily,
];
pub const INTENSITIES: [Intensity; 3] = [Intensity::Easy, Intensity::Breathless, Intensity::Exhausting];
pub const LENGTHS: [BoutLength; 2] = [BoutLength::UnderHalfHour, BoutLength::HalfHourOrMore];
pub const EQUIPMENT: [Equipment; 11] = [
    Equipment::Chair,
    Equipment::Wall,
    Equipment::Band,
    Equipment::Dumbbell,
    Equipment::Kettlebell,
    Equipment::Barbell,
    Equipment::Step,
    Equipment::Stairs,
    Equipment::Treadmill,
    Equipment::Bike,
    Equipment::Rower,
];
pub const SPLITS: [Split; 6] = [
    Split::One,
    Split::Two,
    Split::Three,
    Split::Five,
    Split::Six,
    Split::Micro,
];
pub const SLOTS: [Slot; 5] = [
    Slot::Morning,
    Slot::BeforeLunch,
    Slot::AtWork,
    Slot::AfterWork,
    Slot::AtHome,
];

/// The number of a choice.
pub fn code<T: PartialEq>(list: &[T], choice: &T) -> u16 {
    let place = list.iter().position(|known| known == choice);
    // A choice that is missing in its list would be written as a number that cannot be read; the test below forbids it.
    place.and_then(|place| u16::try_from(place).ok()).unwrap_or(u16::MAX)
}

/// The choice of a number, if there is one.
pub fn choice<T: Copy>(list: &[T], code: u16) -> Option<T> {
    list.get(usize::from(code)).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A new variant must be added to its list; the match without a wildcard makes this test stop compiling.
    #[test]
    fn no_choice_is_missing_in_its_list() {
        for equipment in EQUIPMENT {
            use Equipment as E;
            match equipment {
                E::Chair | E::Wall | E::Band | E::Dumbbell | E::Kettlebell | E::Barbell => {}
                E::Step | E::Stairs | E::Treadmill | E::Bike | E::Rower => {}
            }
        }
        for duration in DURATIONS {
            match duration {
                Duration::UnderSixWeeks | Duration::SixWeeksToThreeMonths | Duration::OverThreeMonths => {}
            }
        }
        match (SEXES[0], FREQUENCIES[0], INTENSITIES[0], LENGTHS[0], SIDES[0]) {
            (Sex::Female | Sex::Male, frequency, intensity, length, side) => {
                match frequency {
                    Frequency::Never | Frequency::Once | Frequency::TwoOrThree | Frequency::AlmostDaily => {}
                }
                match intensity {
                    Intensity::Easy | Intensity::Breathless | Intensity::Exhausting => {}
                }
                match length {
                    BoutLength::UnderHalfHour | BoutLength::HalfHourOrMore => {}
                }
                match side {
                    Side::Left | Side::Right => {}
                }
            }
        }
        assert!(Region::ALL.iter().all(|region| REGIONS.contains(region)));
        assert!(WorkKind::ALL.iter().all(|kind| KINDS.contains(kind)));
        assert!(Equipment::ASKED.iter().all(|thing| EQUIPMENT.contains(thing)));
        assert!(Split::ALL.iter().all(|split| SPLITS.contains(split)));
        assert!(Slot::ALL.iter().all(|slot| SLOTS.contains(slot)));
    }
}
