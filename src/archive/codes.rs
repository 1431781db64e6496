//! The numbers by which version 1 keeps small choices: the place in these lists.
//! They are of the archive, not of the domain: the domain may reorder its enums, these lists may only grow at the end,
//! because an older program would not know the new number.

use crate::domain::band_colour::BandColour;
use crate::domain::fitness_test::Test;
use crate::domain::life::DayState;
use crate::domain::pain::{Duration, Region, Side};
use crate::domain::profile::{
    BoutLength, Company, Course, Equipment, Frequency, Hurdle, Intensity, Place, Sex, Slot, Split, Task, WorkKind,
};
use crate::domain::program::{Liking, SwapReason};
use crate::domain::pulse::Place as PulsePlace;
use crate::domain::red_flag::{FlagGroup, RedFlag};
use crate::domain::return_after::Away;
use crate::domain::roster::Turn;
use crate::domain::session::steering::Talk;
use crate::domain::small_question::SmallQuestion;

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
pub const BAND_COLOURS: [BandColour; 13] = [
    BandColour::Beige,
    BandColour::Yellow,
    BandColour::Red,
    BandColour::Green,
    BandColour::Blue,
    BandColour::Black,
    BandColour::Silver,
    BandColour::Gold,
    BandColour::White,
    BandColour::Pink,
    BandColour::Orange,
    BandColour::Purple,
    BandColour::Grey,
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
pub const TESTS: [Test; 9] = [
    Test::Estimate,
    Test::Walk,
    Test::Chair,
    Test::OneLeg,
    Test::PushUps,
    Test::Trunk,
    Test::Step,
    Test::Treadmill,
    Test::Lift,
];
pub const TURNS: [Turn; 5] = [Turn::Off, Turn::Early, Turn::Day, Turn::Late, Turn::Night];
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
pub const RED_FLAGS: [RedFlag; 13] = [
    RedFlag::BackNumb,
    RedFlag::BackInjury,
    RedFlag::BackIll,
    RedFlag::BackNight,
    RedFlag::BackFirst,
    RedFlag::NeckInjury,
    RedFlag::NeckNerves,
    RedFlag::NeckHead,
    RedFlag::Chest,
    RedFlag::JointHot,
    RedFlag::Calf,
    RedFlag::CannotBear,
    RedFlag::Deformity,
];
pub const FLAG_GROUPS: [FlagGroup; 4] = [FlagGroup::Back, FlagGroup::Neck, FlagGroup::Arm, FlagGroup::Limb];
pub const PLACES: [Place; 5] = [Place::Desk, Place::Corner, Place::Outdoors, Place::Home, Place::Gym];
pub const COMPANIES: [Company; 2] = [Company::Alone, Company::Together];
pub const HURDLES: [Hurdle; 11] = [
    Hurdle::Time,
    Hurdle::Shape,
    Hurdle::Boring,
    Hurdle::Money,
    Hurdle::Clothes,
    Hurdle::Alone,
    Hurdle::Ill,
    Hurdle::Offers,
    Hurdle::Intervals,
    Hurdle::Leaders,
    Hurdle::Fear,
];
pub const TASKS: [Task; 6] = [
    Task::Lifting,
    Task::Overhead,
    Task::Pushing,
    Task::Kneeling,
    Task::Carrying,
    Task::Twisting,
];
pub const COURSES: [Course; 3] = [Course::Intervals, Course::Office, Course::Workshop];
pub const LIKINGS: [Liking; 3] = [Liking::Liked, Liking::Disliked, Liking::Neutral];
pub const SWAP_REASONS: [SwapReason; 7] = [
    SwapReason::NoEquipmentHere,
    SwapReason::Floor,
    SwapReason::Noise,
    SwapReason::Hurts,
    SwapReason::Bored,
    SwapReason::Easier,
    SwapReason::Harder,
];
pub const SMALL_QUESTIONS: [SmallQuestion; 16] = [
    SmallQuestion::Rescreen,
    SmallQuestion::Pressure,
    SmallQuestion::CheckIn,
    SmallQuestion::Place,
    SmallQuestion::Fear,
    SmallQuestion::PainLimitsWork,
    SmallQuestion::SelfEfficacy,
    SmallQuestion::WorkEffort,
    SmallQuestion::SittingHours,
    SmallQuestion::StrengthPractice,
    SmallQuestion::Company,
    SmallQuestion::Hurdles,
    SmallQuestion::Tests,
    SmallQuestion::Course,
    SmallQuestion::MaxPulse,
    SmallQuestion::Loads,
];
pub const TALKS: [Talk; 3] = [Talk::Easily, Talk::Barely, Talk::No];
pub const PULSE_PLACES: [PulsePlace; 3] = [PulsePlace::Below, PulsePlace::Inside, PulsePlace::Above];

pub const DAY_STATES: [DayState; 6] = [
    DayState::Heavy,
    DayState::Standing,
    DayState::Sitting,
    DayState::Night,
    DayState::Bad,
    DayState::TwoMinutes,
];
pub const AWAYS: [Away; 3] = [Away::Ill, Away::Fever, Away::Holiday];

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
        assert!(BandColour::ALL.iter().all(|colour| BAND_COLOURS.contains(colour)));
        assert!(Region::ALL.iter().all(|region| REGIONS.contains(region)));
        assert!(WorkKind::ALL.iter().all(|kind| KINDS.contains(kind)));
        assert!(Equipment::ASKED.iter().all(|thing| EQUIPMENT.contains(thing)));
        assert!(Split::ALL.iter().all(|split| SPLITS.contains(split)));
        assert!(Slot::ALL.iter().all(|slot| SLOTS.contains(slot)));
        assert!(SwapReason::ALL.iter().all(|reason| SWAP_REASONS.contains(reason)));
        assert!(RedFlag::ALL.iter().all(|flag| RED_FLAGS.contains(flag)));
        assert!(
            SmallQuestion::ALL
                .iter()
                .all(|question| SMALL_QUESTIONS.contains(question))
        );
        assert!(FlagGroup::ALL.iter().all(|group| FLAG_GROUPS.contains(group)));
        assert!(Talk::ALL.iter().all(|talk| TALKS.contains(talk)));
        match PULSE_PLACES[0] {
            PulsePlace::Below | PulsePlace::Inside | PulsePlace::Above => {}
        }
        assert!(DayState::ALL.iter().all(|state| DAY_STATES.contains(state)));
        assert!(Away::ALL.iter().all(|away| AWAYS.contains(away)));
        assert!(Place::ALL.iter().all(|place| PLACES.contains(place)));
        assert!(Hurdle::ALL.iter().all(|hurdle| HURDLES.contains(hurdle)));
        assert!(Task::ALL.iter().all(|task| TASKS.contains(task)));
        assert!(Course::ALL.iter().all(|course| COURSES.contains(course)));
    }
}
