//! The answers: work day, person, form, complaints, wishes. Each answer stands alone and may be missing;
//! what a missing answer means is decided where it is used, never here.

use super::band_colour::BandColours;
use super::check_in::{CheckIn, CheckIns};
use super::life::{DayState, Life};
use super::pain::{Pain, Site};
use super::pressure::Pressure;
use super::progress::history::History;
use super::red_flag::{FlagGroup, RedFlag};
use super::return_after::Away;
use super::roster::Roster;
use super::screening::Screening;
use super::units::Day;

pub use super::circumstances::{Company, Course, Hurdle, Place, Pregnancy, SelfTests, Task};
pub use super::field::{Field, Refused};
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
    /// The highest pulse the person has measured, beats a minute.
    pub max_pulse: Option<u16>,
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
    /// How today is, flare-ups, illnesses, holidays.
    pub life: Life,
    pub tests: SelfTests,
    /// Answers of which the older ones are shown, too.
    pub history: History,
    /// Weeks of strength training behind them, or an instructor beside them: may lift heavily.
    pub strength_practice: Option<bool>,
    /// Weights at hand, tenths of a kilogram, lightest first; empty: what is usual.
    pub dumbbells: Vec<u16>,
    pub kettlebells: Vec<u16>,
    /// Levels of the bands at hand, 1 to 8; empty: all.
    pub bands: Vec<u8>,
    /// What the person calls them.
    pub band_colours: BandColours,
    /// The course that runs, and the day it was begun.
    pub course: Option<(Course, Day)>,
    /// When the person works shifts.
    pub roster: Option<Roster>,

    // What was said when an exercise was swapped, and is to hold for the whole plan.
    /// Does not get down on the floor.
    pub avoids_floor: bool,
    /// It must be quiet where they train.
    pub needs_quiet: bool,
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
    MaxPulse(Option<u16>),
    /// Tenths of a kilogram.
    Dumbbells(Vec<u16>),
    Kettlebells(Vec<u16>),
    /// 1 to 8.
    Bands(Vec<u8>),
    BandColours(BandColours),
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
    /// `None`: no shifts any more.
    Roster(Option<Roster>),
    AvoidsFloor(bool),
    NeedsQuiet(bool),
    /// How the day of the answer is; `None` takes it back.
    DayState(Option<DayState>),
    /// Pain has flared up today, or has settled.
    FlareUp(bool),
    /// Ill or away from today; `None`: well and back again.
    Away(Option<Away>),
}

impl Profile {
    /// Takes one answer of a day in; the same answer twice on the same day changes nothing.
    pub fn accept(&mut self, answer: Answer, day: Day) {
        self.history.keep(&answer, day);
        match answer {
            Answer::Kind(kind) => self.kind = Some(kind),
            Answer::Work(work) => self.work = Some(work),
            Answer::Age(age) => self.age = Some(age),
            Answer::Sex(sex) => self.sex = Some(sex),
            Answer::HeightCm(height) => self.height_cm = Some(height),
            Answer::WeightKg(weight) => self.weight_kg = Some(weight),
            Answer::WaistCm(waist) => self.waist_cm = waist,
            Answer::RestingPulse(pulse) => self.resting_pulse = pulse,
            Answer::MaxPulse(pulse) => self.max_pulse = pulse,
            Answer::Dumbbells(weights) => self.dumbbells = weights,
            Answer::Kettlebells(weights) => self.kettlebells = weights,
            Answer::Bands(levels) => self.bands = levels,
            Answer::BandColours(colours) => self.band_colours = colours,
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
            Answer::AvoidsFloor(avoids) => self.avoids_floor = avoids,
            Answer::NeedsQuiet(needs) => self.needs_quiet = needs,
            Answer::DayState(state) => self.life.is_like(day, state),
            Answer::FlareUp(true) => self.life.flare_ups.begin(day),
            Answer::FlareUp(false) => self.life.flare_ups.end(day),
            Answer::Away(away) => self.life.is_away(day, away),
            Answer::Roster(roster) => self.roster = roster,
            Answer::Course(course) => {
                self.course = match (course, self.course) {
                    (Some(new), Some((running, begun))) if new == running => Some((running, begun)),
                    (Some(new), _) => Some((new, day)),
                    (None, _) => None,
                };
            }
        }
    }

    /// An illness of more than a week has been since the safety questions were answered (evidence 5.6).
    #[must_use]
    pub fn screening_is_stale(&self, today: Day) -> bool {
        let over = self.life.aways.long_illness_over();
        over.is_some_and(|over| over <= today && self.screened_on.is_none_or(|screened| screened < over))
    }

    /// Pain at a place, if told.
    #[must_use]
    pub fn pain_at(&self, site: Site) -> Option<Pain> {
        self.pains.iter().flatten().copied().find(|pain| pain.site == site)
    }
}
