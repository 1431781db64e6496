//! The answers: work day, person, form, complaints, wishes. Each answer stands alone and may be missing;
//! what a missing answer means is decided where it is used, never here.

use super::pain::{Pain, Site};
use super::screening::Screening;

pub use super::work_day::{Repetition, Share, WorkDay, WorkKind};

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sex {
    Female,
    Male,
}

/// How often a person trains or is active so that it is felt (HUNT question 1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Frequency {
    Never,
    Once,
    TwoOrThree,
    AlmostDaily,
}

/// How hard, when active (HUNT question 2).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Intensity {
    Easy,
    Breathless,
    Exhausting,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum BoutLength {
    UnderHalfHour,
    HalfHourOrMore,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Habits {
    pub frequency: Frequency,
    pub intensity: Intensity,
    pub length: BoutLength,
}

/// Things to train with. Chair, wall and floor are assumed everywhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Equipment {
    Chair,
    Wall,
    Band,
    Dumbbell,
    Kettlebell,
    Barbell,
    Step,
    Stairs,
    Treadmill,
    Bike,
    Rower,
}

impl Equipment {
    /// What the equipment question offers, in its order.
    pub const ASKED: [Equipment; 9] = [
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
}

/// How the weekly minutes are split into sessions (`60` is the standard; other sums keep the number of sessions).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Split {
    /// 1 x 60
    One,
    /// 2 x 30
    Two,
    /// 3 x 20
    Three,
    /// 5 x 12
    Five,
    /// 6 x 10
    Six,
    /// Two to five minutes every working day and one longer hard session.
    Micro,
}

impl Split {
    pub const ALL: [Split; 6] = [
        Split::One,
        Split::Two,
        Split::Three,
        Split::Five,
        Split::Six,
        Split::Micro,
    ];
}

/// When in the day training fits best.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Slot {
    Morning,
    BeforeLunch,
    AtWork,
    AfterWork,
    AtHome,
}

impl Slot {
    pub const ALL: [Slot; 5] = [
        Slot::Morning,
        Slot::BeforeLunch,
        Slot::AtWork,
        Slot::AfterWork,
        Slot::AtHome,
    ];
}

/// Weekly minutes on offer. 60 is the model's dose; less is a start, more is for those who want it.
pub const WEEK_MINUTES: [u16; 4] = [30, 60, 90, 120];

/// All that the person has told, as far as told.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Profile {
    /// The answer of the first page; the shares may have been adjusted since.
    pub kind: Option<WorkKind>,
    pub work: Option<WorkDay>,
    pub age: Option<u8>,
    pub sex: Option<Sex>,
    pub height_cm: Option<u16>,
    pub weight_kg: Option<u16>,
    pub waist_cm: Option<u16>,
    /// Beats a minute, seated.
    pub resting_pulse: Option<u16>,
    pub habits: Option<Habits>,
    /// `None` until the body map was answered; an empty list means no complaints.
    pub pains: Option<Vec<Pain>>,
    pub screening: Screening,
    /// `None` until asked; an empty list means nothing but chair, wall and floor.
    pub equipment: Option<Vec<Equipment>>,
    pub week_minutes: Option<u16>,
    pub split: Option<Split>,
    pub slot: Option<Slot>,
}

/// One answer, as it is given, saved and undone: the newest of its kind counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    Kind(WorkKind),
    Work(WorkDay),
    Age(u8),
    Sex(Sex),
    HeightCm(u16),
    WeightKg(u16),
    /// `None`: the person skipped it or took it back.
    WaistCm(Option<u16>),
    RestingPulse(Option<u16>),
    Habits(Habits),
    Pains(Vec<Pain>),
    Screening(Screening),
    Equipment(Vec<Equipment>),
    WeekMinutes(u16),
    Split(Split),
    Slot(Slot),
}

impl Profile {
    /// Takes one answer in; the same answer twice changes nothing.
    pub fn accept(&mut self, answer: Answer) {
        match answer {
            Answer::Kind(kind) => self.kind = Some(kind),
            Answer::Work(work) => self.work = Some(work),
            Answer::Age(age) => self.age = Some(age),
            Answer::Sex(sex) => self.sex = Some(sex),
            Answer::HeightCm(height) => self.height_cm = Some(height),
            Answer::WeightKg(weight) => self.weight_kg = Some(weight),
            Answer::WaistCm(waist) => self.waist_cm = waist,
            Answer::RestingPulse(pulse) => self.resting_pulse = pulse,
            Answer::Habits(habits) => self.habits = Some(habits),
            Answer::Pains(pains) => self.pains = Some(pains),
            Answer::Screening(screening) => self.screening = screening,
            Answer::Equipment(equipment) => self.equipment = Some(equipment),
            Answer::WeekMinutes(minutes) => self.week_minutes = Some(minutes),
            Answer::Split(split) => self.split = Some(split),
            Answer::Slot(slot) => self.slot = Some(slot),
        }
    }

    /// Pain at a place, if told.
    #[must_use]
    pub fn pain_at(&self, site: Site) -> Option<Pain> {
        self.pains.iter().flatten().copied().find(|pain| pain.site == site)
    }
}

/// The number fields of the questions, with what is possible in each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    Age,
    HeightCm,
    WeightKg,
    WaistCm,
    RestingPulse,
}

/// Why a typed value was refused; the sentence is in `content/text/problems.toml`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    Empty,
    NotANumber,
    OutOfRange { min: u16, max: u16 },
}

impl Field {
    /// Smallest, largest and the value a stepper starts from. The limits are those of plausible adults at
    /// work (proposal), not medical limits.
    #[must_use]
    pub const fn range(self) -> (u16, u16, u16) {
        match self {
            Field::Age => (16, 90, 40),
            Field::HeightCm => (120, 230, 172),
            Field::WeightKg => (35, 250, 75),
            Field::WaistCm => (50, 200, 90),
            Field::RestingPulse => (35, 120, 65),
        }
    }

    /// Reads what a person typed. Spaces around, and a decimal part after `,` or `.`, are accepted and rounded down.
    ///
    /// # Errors
    /// Nothing typed, not a number, or outside [`Field::range`].
    pub fn parse(self, typed: &str) -> Result<u16, Refused> {
        let typed = typed.trim();
        if typed.is_empty() {
            return Err(Refused::Empty);
        }
        let (whole, decimals) = typed.split_once([',', '.']).unwrap_or((typed, ""));
        let digits = |part: &str| part.chars().all(|c| c.is_ascii_digit());
        if whole.is_empty() || !digits(whole) || !digits(decimals) {
            return Err(Refused::NotANumber);
        }
        let (min, max, _) = self.range();
        match whole.parse::<u16>() {
            Ok(value) if (min..=max).contains(&value) => Ok(value),
            _ => Err(Refused::OutOfRange { min, max }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn impossible_ages_are_refused_with_the_range() {
        assert_eq!(Field::Age.parse("0"), Err(Refused::OutOfRange { min: 16, max: 90 }));
        assert_eq!(Field::Age.parse("300"), Err(Refused::OutOfRange { min: 16, max: 90 }));
        assert_eq!(
            Field::Age.parse("99999999999999"),
            Err(Refused::OutOfRange { min: 16, max: 90 })
        );
        assert_eq!(Field::Age.parse("forty"), Err(Refused::NotANumber));
        assert_eq!(Field::Age.parse("-5"), Err(Refused::NotANumber));
        assert_eq!(Field::Age.parse("  "), Err(Refused::Empty));
        assert_eq!(Field::Age.parse(" 45 "), Ok(45));
        assert_eq!(Field::WeightKg.parse("82,5"), Ok(82));
    }
}
