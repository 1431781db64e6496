//! The answers: work day, person, form, complaints, wishes. Each answer stands alone and may be missing;
//! what a missing answer means is decided where it is used, never here.

use super::check_in::{CheckIn, CheckIns};
use super::pain::{Pain, Site};
use super::pressure::Pressure;
use super::red_flag::{FlagGroup, RedFlag};
use super::screening::Screening;
use super::units::Day;

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

/// Where training is done most.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// At the desk, among colleagues: no floor to lie on, nothing loud.
    Desk,
    /// A corner or room at work.
    Corner,
    Outdoors,
    Home,
    Gym,
}

impl Place {
    pub const ALL: [Place; 5] = [Place::Desk, Place::Corner, Place::Outdoors, Place::Home, Place::Gym];

    /// Whether one can lie down and kneel there.
    #[must_use]
    pub const fn has_floor(self) -> bool {
        matches!(self, Place::Corner | Place::Home | Place::Gym)
    }

    #[must_use]
    pub const fn is_at_work(self) -> bool {
        matches!(self, Place::Desk | Place::Corner)
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Company {
    Alone,
    Together,
}

/// What has kept a person from training. Named in Moe's lecture; the answers are ours (evidence 9).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Hurdle {
    Time,
    Shape,
    Boring,
    Money,
    Clothes,
    Alone,
    Ill,
    Offers,
    Intervals,
    Leaders,
    Fear,
}

impl Hurdle {
    pub const ALL: [Hurdle; 11] = [
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
}

/// A movement at work that a person is afraid of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Task {
    Lifting,
    /// Arms above the shoulders.
    Overhead,
    /// Pushing and pulling.
    Pushing,
    /// Squatting and kneeling.
    Kneeling,
    Carrying,
    Twisting,
}

impl Task {
    pub const ALL: [Task; 6] = [
        Task::Lifting,
        Task::Overhead,
        Task::Pushing,
        Task::Kneeling,
        Task::Carrying,
        Task::Twisting,
    ];
}

/// A fixed way through some weeks instead of the plan that the rules make.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Course {
    /// Eight weeks of four times four.
    Intervals,
    /// Five minutes of bands every working day before lunch, three months.
    Office,
    /// Twice thirty minutes of strength, fifteen weeks.
    Workshop,
}

impl Course {
    pub const ALL: [Course; 3] = [Course::Intervals, Course::Office, Course::Workshop];

    /// Length in weeks; afterwards the rules make the plan again.
    #[must_use]
    pub const fn weeks(self) -> u8 {
        match self {
            Course::Intervals => 8,
            Course::Office => 13,
            Course::Workshop => 15,
        }
    }
}

/// Pregnancy and the time after it. Evidence 5.5.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Pregnancy {
    #[default]
    No,
    Pregnant {
        /// Week 16 or later.
        late: bool,
        /// A complicated pregnancy, or advice to take it easy.
        complicated: bool,
        /// Used to hard training before, and midwife or doctor agrees.
        hard_agreed: bool,
    },
    /// Gave birth in the last months.
    Born {
        /// The check at about six weeks is done, or a professional says that training is fine.
        checked: bool,
    },
}

/// What self-tests gave, as far as done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct SelfTests {
    /// Seconds on one leg, eyes open, best of three.
    pub one_leg: Option<u16>,
    /// Rises from a chair in a minute.
    pub sit_to_stand: Option<u16>,
    /// Push-ups in a row.
    pub push_ups: Option<u16>,
    /// Seconds in the trunk hold.
    pub trunk_hold: Option<u16>,
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
    /// When the safety questions were last answered, whole or in part.
    pub screened_on: Option<Day>,
    /// When a professional's yes was first recorded for these answers.
    pub cleared_on: Option<Day>,
    /// Signs beside the complaints; `None` until asked.
    pub red_flags: Option<Vec<RedFlag>>,
    /// The groups of signs that were answered, also with "none of these".
    pub flag_groups: Vec<FlagGroup>,
    pub pregnancy: Option<Pregnancy>,
    /// The newest measurement and its day.
    pub pressure: Option<(Day, Pressure)>,
    /// `None` until asked; an empty list means nothing but chair, wall and floor.
    pub equipment: Option<Vec<Equipment>>,
    pub week_minutes: Option<u16>,
    pub split: Option<Split>,
    pub slot: Option<Slot>,

    // What is learned over the first weeks by small questions.
    /// How hard the work feels over the day, own scale 0 to 10.
    pub work_effort: Option<u8>,
    /// Hours of sitting on a work day, leisure included.
    pub sitting_hours: Option<u8>,
    pub place: Option<Place>,
    pub company: Option<Company>,
    /// `None` until asked.
    pub hurdles: Option<Vec<Hurdle>>,
    /// "Moving the sore area could harm me", 0 to 10.
    pub fear: Option<u8>,
    pub feared_task: Option<Task>,
    /// "I can do what I need in spite of pain", 0 to 10.
    pub self_efficacy: Option<u8>,
    /// How much pain limited work last week, 0 to 10.
    pub pain_limits_work: Option<u8>,
    pub check_ins: CheckIns,
    pub tests: SelfTests,
    /// Weeks of strength training behind them, or an instructor beside them: may lift heavily.
    pub strength_practice: Option<bool>,
    /// The course that runs, and the day it was begun.
    pub course: Option<(Course, Day)>,
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
    RedFlags(Vec<RedFlag>),
    FlagGroups(Vec<FlagGroup>),
    Pregnancy(Pregnancy),
    /// `None`: taken back.
    Pressure(Option<Pressure>),
    WorkEffort(u8),
    SittingHours(u8),
    Place(Place),
    Company(Company),
    Hurdles(Vec<Hurdle>),
    Fear(u8),
    FearedTask(Task),
    SelfEfficacy(u8),
    PainLimitsWork(u8),
    CheckIn(CheckIn),
    OneLeg(u16),
    SitToStand(u16),
    PushUps(u16),
    TrunkHold(u16),
    StrengthPractice(bool),
    /// Begins today; `None` ends it.
    Course(Option<Course>),
}

impl Profile {
    /// Takes one answer of a day in; the same answer twice on the same day changes nothing.
    pub fn accept(&mut self, answer: Answer, day: Day) {
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
            Answer::Screening(screening) => {
                // A yes counts from the day it was given; other answers need a new one.
                self.cleared_on = match (screening.cleared_by_professional, self.cleared_on) {
                    (true, Some(before)) if screening.yes == self.screening.yes => Some(before),
                    (true, _) => Some(day),
                    (false, _) => None,
                };
                self.screening = screening;
                self.screened_on = Some(day);
            }
            Answer::Equipment(equipment) => self.equipment = Some(equipment),
            Answer::WeekMinutes(minutes) => self.week_minutes = Some(minutes),
            Answer::Split(split) => self.split = Some(split),
            Answer::Slot(slot) => self.slot = Some(slot),
            Answer::RedFlags(flags) => self.red_flags = Some(flags),
            Answer::FlagGroups(groups) => self.flag_groups = groups,
            Answer::Pregnancy(pregnancy) => self.pregnancy = Some(pregnancy),
            Answer::Pressure(pressure) => self.pressure = pressure.map(|pressure| (day, pressure)),
            Answer::WorkEffort(effort) => self.work_effort = Some(effort),
            Answer::SittingHours(hours) => self.sitting_hours = Some(hours),
            Answer::Place(place) => self.place = Some(place),
            Answer::Company(company) => self.company = Some(company),
            Answer::Hurdles(hurdles) => self.hurdles = Some(hurdles),
            Answer::Fear(score) => self.fear = Some(score),
            Answer::FearedTask(task) => self.feared_task = Some(task),
            Answer::SelfEfficacy(score) => self.self_efficacy = Some(score),
            Answer::PainLimitsWork(score) => self.pain_limits_work = Some(score),
            Answer::CheckIn(told) => self.check_ins.put(day, told),
            Answer::OneLeg(seconds) => self.tests.one_leg = Some(seconds),
            Answer::SitToStand(count) => self.tests.sit_to_stand = Some(count),
            Answer::PushUps(count) => self.tests.push_ups = Some(count),
            Answer::TrunkHold(seconds) => self.tests.trunk_hold = Some(seconds),
            Answer::StrengthPractice(has) => self.strength_practice = Some(has),
            Answer::Course(course) => {
                self.course = match (course, self.course) {
                    (Some(new), Some((running, begun))) if new == running => Some((running, begun)),
                    (Some(new), _) => Some((new, day)),
                    (None, _) => None,
                };
            }
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
    Systolic,
    Diastolic,
    SittingHours,
    OneLeg,
    SitToStand,
    PushUps,
    TrunkHold,
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
            Field::Systolic => (70, 260, 125),
            Field::Diastolic => (40, 160, 80),
            Field::SittingHours => (0, 20, 8),
            Field::OneLeg => (0, 120, 30),
            Field::SitToStand => (0, 100, 35),
            Field::PushUps => (0, 100, 10),
            Field::TrunkHold => (0, 600, 45),
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
