//! Answers -> a week of training, each decision with its reason.
//!
//! The chain: classify -> screen -> allocate blocks -> modify -> split into sessions -> choose -> dose -> place.
//! Each step takes and returns plain values and adds reasons. The same answers give the same week.

pub mod allocate;
pub mod allowed;
pub mod alternatives;
pub mod around_shifts;
pub mod assess;
pub mod compose;
pub mod course;
pub mod dose;
pub mod dosed;
pub mod eased;
pub mod explain;
pub mod families;
pub mod fit;
pub mod focus;
pub mod grounds;
mod hard_days;
pub mod intensity;
pub mod ladder;
pub mod limits;
pub mod own;
pub mod parts;
pub mod past;
pub mod preset;
pub mod proposals;
pub mod reason;
pub mod relief;
pub mod select;
pub mod split;
pub mod timing;
pub mod wishes;

pub use alternatives::alternatives;
pub use past::Past;
pub use preset::Preset;
pub use wishes::{Liking, Swap, SwapReason, Wishes};

use super::catalogue::ExerciseId;
use super::diary::Diary;
use super::exposure::Exposure;
use super::pain::Region;
use super::profile::{Course, Profile};
use super::screening::Clearance;
use super::session::told::Load;
use super::units::Day;
use assess::Assessment;
use core::cmp::Ordering;
use reason::Reason;

/// A kind of training.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Block {
    Cardio,
    /// For the regions that work or pain load.
    StrengthSpecific,
    StrengthGeneral,
    /// Function, balance and mobility.
    Functional,
    /// Easy walk, breathing, relaxation.
    Relax,
}

impl Block {
    pub const ALL: [Block; 5] = [
        Block::Cardio,
        Block::StrengthSpecific,
        Block::StrengthGeneral,
        Block::Functional,
        Block::Relax,
    ];
}

/// Parts of the week by kind, six in all: ten minutes each in the standard week of 60, more or less in others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Blocks {
    pub cardio: u8,
    pub strength_specific: u8,
    pub strength_general: u8,
    pub functional: u8,
    pub relax: u8,
}

/// How much of an exercise, settled for this person and week.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dose {
    /// `reserve`: repetitions that should still be possible after each set. `rest`: seconds.
    Reps {
        sets: u16,
        reps: u16,
        rest: u16,
        reserve: u8,
    },
    /// Seconds to hold.
    Hold {
        sets: u16,
        seconds: u16,
        rest: u16,
    },
    /// Repetitions by the clock: so many seconds of work, then `rest` seconds to the next set or exercise.
    Timed {
        sets: u16,
        seconds: u16,
        rest: u16,
    },
    /// One set until tired or the time is up (the two-minute band set).
    ToFatigue {
        seconds: u16,
    },
    Minutes {
        minutes: u16,
        effort: (u8, u8),
    },
    /// Seconds.
    Intervals {
        warm: u16,
        work: u16,
        rest: u16,
        rounds: u16,
        cool: u16,
        effort: (u8, u8),
    },
}

impl Dose {
    /// Whole interval training, as four times four; short bouts on the stairs are not.
    #[must_use]
    pub const fn is_hard(self) -> bool {
        matches!(self, Dose::Intervals { work, .. } if work >= 180)
    }
}

/// One exercise in a session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    pub exercise: ExerciseId,
    pub block: Block,
    pub dose: Dose,
    /// What to do it with, where the past says; `None`: as the last time, or as the person finds.
    pub load: Option<Load>,
    /// The band is taken shorter than before.
    pub shorter: bool,
    /// Why this exercise, why this much; what decided most comes first.
    pub reasons: Vec<Reason>,
}

/// What a session is mainly about, for its title.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Focus {
    Regions(Region, Option<Region>),
    Cardio,
    WholeBody,
    Balance,
    Easy,
}

/// One session of the week.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlannedSession {
    /// Place in the week's sequence, from 0; sessions are a sequence first, weekdays second.
    pub number: u8,
    /// Suggested weekday, Monday 0.
    pub weekday: u8,
    /// Planned minutes, warm-up and rests included.
    pub minutes: u16,
    pub focus: Focus,
    /// The ready-made form it follows, if it does.
    pub preset: Option<Preset>,
    /// The few minutes of a working day: what was missed of them is not made up for.
    pub daily: bool,
    pub items: Vec<Item>,
    pub reasons: Vec<Reason>,
}

impl PlannedSession {
    /// Has whole intervals.
    #[must_use]
    pub fn is_hard(&self) -> bool {
        self.items.iter().any(|item| item.dose.is_hard())
    }
}

/// Something the week leaves out for this person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Limit {
    /// No training at all for now.
    Training,
    /// No strength.
    Strength,
    /// Nothing for this region.
    Region(Region),
    /// Nothing that loads this region.
    Spared(Region),
    /// Two sore regions are trained at once; this one waits.
    Waits(Region),
    /// No exercise for this sore region suits now: too sore, nowhere to lie, nothing to train with.
    NoExercise(Region),
    /// The minutes or the course have no room for strength of this sore region's own.
    NoRoom(Region),
    /// No hard intervals.
    Intervals,
    /// At most one part of the cardio is hard.
    OneHard,
    /// Highest perceived exertion (6 to 20).
    Effort(u8),
    /// No maximal strength.
    Maximal,
    /// No long holds.
    Holds,
    /// Nothing long on the back.
    Lying,
    /// Nothing on the stomach.
    Prone,
    /// Nothing with a risk of falling.
    Falls,
    /// Nothing on the floor.
    Floor,
    /// Nothing that is heard far.
    Loud,
    /// Nothing that makes sweat.
    Sweat,
    /// It hurt, and was swapped away; harder ones of its ladder stay out, too.
    Hurt(ExerciseId),
    /// An exercise of the person's own that must wait.
    Own(ExerciseId),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Limited {
    pub limit: Limit,
    pub reason: Reason,
}

/// Activity outside the sessions, with its reasons.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Activity {
    /// Moderate minutes a week in all; a hard minute counts as two. The sessions count.
    pub moderate_minutes: u16,
    pub strength_days: u8,
    /// Get up for one to three minutes every half to whole hour of sitting.
    pub breaks: bool,
    pub reasons: Vec<Reason>,
}

/// Something to be done on a day of the course or plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Milestone {
    /// Look at the technique with somebody who knows it.
    TechniqueCheck,
    /// Repeat the self-tests and make the plan anew.
    Retest,
    CourseEnd,
    /// Answer the safety questions again.
    Rescreen,
    /// Measure the blood pressure again.
    MeasurePressure,
}

/// The course that runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CourseWeek {
    pub course: Course,
    /// From 1.
    pub week: u8,
}

/// A whole week.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Program {
    pub exposure: Exposure,
    pub clearance: Clearance,
    pub blocks: Blocks,
    /// What gave each kind of training its part: the exposure, then each modifier, in order.
    pub block_reasons: Vec<(Block, Reason)>,
    /// Why the week is built like this: class, blocks, modifiers, limits.
    pub reasons: Vec<Reason>,
    /// What is left out, and why.
    pub limits: Vec<Limited>,
    /// What is worth knowing or doing beside the training: each by its rule.
    pub advice: Vec<Reason>,
    pub activity: Activity,
    pub course: Option<CourseWeek>,
    /// What is due and when, soonest first.
    pub milestones: Vec<(Day, Milestone)>,
    pub sessions: Vec<PlannedSession>,
    /// Goal for moderate activity outside the sessions, minutes a week; 0 when there is none, while only easy is cleared.
    pub leisure_minutes: u16,
    /// Goal for training, minutes a week: the sum of the sessions as planned.
    pub week_minutes: u16,
}

impl Program {
    /// What is next on a day of its week: today's few minutes, then what is not done in its order, last of all the few
    /// minutes of days gone by. `None`: the week is done.
    #[must_use]
    pub fn next(&self, diary: &Diary, today: Day) -> Option<&PlannedSession> {
        let turn = |session: &&PlannedSession| match (session.daily, session.weekday.cmp(&today.weekday())) {
            (true, Ordering::Equal) => 0,
            (true, Ordering::Less) => 2,
            _ => 1_u8,
        };
        let left = self.sessions.iter();
        left.filter(|session| !diary.is_done(today.monday(), session.number))
            .min_by_key(turn)
    }
}

/// Makes the week of a day from what is known; missing answers get sound defaults, so that there is always a plan.
///
/// classify, screen ([`assess`]) -> allocate and modify ([`allocate`]) -> split into sessions ([`split`]) -> choose
/// ([`select`]), dose ([`dose`]), fit the time ([`fit`]), ease the days that ask for it ([`relief`]) -> say why and what is left out ([`explain`], [`limits`]).
#[must_use]
pub fn make(profile: &Profile, wishes: &Wishes, past: &Past, today: Day) -> Program {
    let who = Assessment::of(profile, past, today);
    let allocation = allocate::allocate(profile, &who);
    let sessions = relief::sessions(profile, wishes, past, &who, &allocation);
    Program {
        exposure: who.exposure,
        blocks: allocation.blocks,
        reasons: explain::week(profile, &who, &allocation, &sessions),
        limits: limits::limits(&who, wishes, &allocation, &sessions),
        advice: relief::advice(profile, past)
            .into_iter()
            .chain(limits::advice(profile, &who, &sessions))
            .collect(),
        activity: limits::activity(profile, &who),
        milestones: limits::milestones(profile, &who),
        leisure_minutes: leisure_minutes(&who),
        week_minutes: sessions.iter().map(|session| session.minutes).sum(),
        course: who.course,
        block_reasons: allocation.moves,
        clearance: who.clearance,
        sessions,
    }
}

/// A ready-made session for this person today.
///
/// # Errors
/// What stands in its way.
pub fn preset(
    profile: &Profile,
    wishes: &Wishes,
    past: &Past,
    today: Day,
    preset: Preset,
) -> Result<PlannedSession, Vec<Reason>> {
    let who = Assessment::of(profile, past, today);
    // What the day asks for holds for whatever is done on it.
    let relief = past.today.and_then(|day| relief::on(profile, day));
    let who = relief.map_or_else(|| who.clone(), |relief| relief.eased(&who));
    let allocation = allocate::allocate(profile, &who);
    preset.against(profile, &who)?;
    let mut composer = compose::Composer::new(&who, wishes, &allocation);
    composer
        .preset(preset)
        .ok_or_else(|| explain::nothing_for(&who, wishes, preset))
}

fn leisure_minutes(who: &Assessment) -> u16 {
    let (usual, beginner) = proposals::LEISURE_MINUTES;
    if who.low_only() {
        0
    } else if who.beginner {
        who.cardio.leisure(beginner, usual)
    } else {
        usual
    }
}
