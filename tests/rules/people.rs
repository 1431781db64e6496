//! People to try the rules on, and what to ask of their weeks.
#![allow(clippy::expect_used)] // a missing exercise must stop the test

use kraftpause::domain::catalogue::own::{OwnExercise, OwnWork};
use kraftpause::domain::catalogue::{Exercise, ExerciseId, Kind};
use kraftpause::domain::evidence::RuleId;
use kraftpause::domain::pain::{Duration, Pain, Region, Side, Site};
use kraftpause::domain::profile::{
    BoutLength, Equipment, Frequency, Habits, Intensity, Profile, Sex, Slot, Split, WorkDay, WorkKind,
};
use kraftpause::domain::program::Past;
use kraftpause::domain::program::reason::{Fact, Reason};
use kraftpause::domain::program::{self, Blocks, Dose, Item, Limit, Program, Swap, SwapReason, Wishes};
use kraftpause::domain::screening::{SafetyQuestion, Screening};
use kraftpause::domain::units::Day;

/// A Monday.
pub const TODAY: Day = Day(20_780);

pub fn week(profile: &Profile) -> Program {
    program::make(profile, &Wishes::default(), &Past::default(), TODAY)
}

pub fn week_on(profile: &Profile, day: Day) -> Program {
    program::make(profile, &Wishes::default(), &Past::default(), day)
}

pub fn week_with(profile: &Profile, wishes: &Wishes) -> Program {
    program::make(profile, wishes, &Past::default(), TODAY)
}

pub fn swap(from: &str, to: &str, because: SwapReason) -> Swap {
    let (from, to) = (exercise(from), exercise(to));
    let because = Some(because);
    Swap { from, to, because }
}

/// Swapped one after the other.
pub fn swapping(swaps: &[(&str, &str, SwapReason)]) -> Wishes {
    let swaps = swaps.iter().map(|(from, to, because)| swap(from, to, *because));
    Wishes {
        swaps: swaps.collect(),
        ..Wishes::default()
    }
}

/// An own exercise, the first of its region and kind.
pub fn own(region: Region, work: OwnWork, sets: u16) -> OwnExercise {
    let id = ExerciseId::own(region, work.is_hold(), 0);
    OwnExercise::told(id, "Mine", work, sets, "").expect("within its range")
}

pub fn having(own: &[OwnExercise]) -> Wishes {
    Wishes {
        own: own.to_vec(),
        ..Wishes::default()
    }
}

pub fn exercise(id: &str) -> ExerciseId {
    ExerciseId::from_str_id(id).expect(id)
}

pub fn pain(region: Region, worst: u8) -> Pain {
    let site = Site {
        region,
        side: Side::Right,
    };
    let duration = Duration::OverThreeMonths;
    Pain::new(site, worst, duration)
}

pub const NO_TO_ALL: Screening = Screening {
    yes: [Some(false); 7],
    stable_regions: Vec::new(),
    cleared_by_professional: false,
};

pub fn yes_to(questions: &[SafetyQuestion]) -> Screening {
    let mut screening = NO_TO_ALL;
    for (question, answer) in SafetyQuestion::ALL.into_iter().zip(&mut screening.yes) {
        *answer = Some(questions.contains(&question));
    }
    screening
}

/// Active three times a week, out of breath.
pub const ACTIVE: Habits = Habits {
    frequency: Frequency::TwoOrThree,
    intensity: Intensity::Breathless,
    length: BoutLength::HalfHourOrMore,
};

pub const ONCE_EASILY: Habits = Habits {
    frequency: Frequency::Once,
    intensity: Intensity::Easy,
    length: BoutLength::HalfHourOrMore,
};

/// 35, fit, active, sits, nothing hurts, nothing to be careful with, three sessions of twenty minutes with a band.
pub fn fit() -> Profile {
    Profile {
        kind: None,
        work: Some(WorkKind::Sitting.typical()),
        age: Some(35),
        sex: Some(Sex::Male),
        height_cm: Some(180),
        weight_kg: Some(78),
        waist_cm: None,
        resting_pulse: Some(60),
        habits: Some(ACTIVE),
        pains: Some(Vec::new()),
        screening: NO_TO_ALL,
        equipment: Some(vec![Equipment::Band]),
        week_minutes: Some(60),
        split: Some(Split::Three),
        slot: Some(Slot::BeforeLunch),
        ..Profile::default()
    }
}

/// The same in one session of an hour, which has room for whole intervals.
pub fn hour() -> Profile {
    Profile {
        split: Some(Split::One),
        ..fit()
    }
}

/// Sits most of the day, the neck has hurt for long, a band in the drawer, twelve minutes before lunch.
pub fn office_worker() -> Profile {
    Profile {
        work: Some(WorkDay {
            sitting: 80,
            standing: 10,
            walking: 10,
            heavy: 0,
            repetitive: 10,
        }),
        age: Some(44),
        sex: Some(Sex::Female),
        height_cm: Some(168),
        weight_kg: Some(70),
        resting_pulse: None,
        habits: Some(ONCE_EASILY),
        pains: Some(vec![pain(Region::Neck, 6)]),
        split: Some(Split::Five),
        ..fit()
    }
}

/// Walks much, low back and one knee hurt, no equipment, twice half an hour.
pub fn cleaner() -> Profile {
    Profile {
        work: Some(WorkDay {
            sitting: 10,
            standing: 20,
            walking: 50,
            heavy: 20,
            repetitive: 60,
        }),
        age: Some(52),
        pains: Some(vec![pain(Region::LowBack, 5), pain(Region::Knee, 4)]),
        equipment: Some(Vec::new()),
        split: Some(Split::Two),
        slot: Some(Slot::AtWork),
        ..office_worker()
    }
}

pub fn items(program: &Program) -> impl Iterator<Item = &Item> {
    program.sessions.iter().flat_map(|session| &session.items)
}

pub fn exercises(program: &Program) -> impl Iterator<Item = &'static Exercise> {
    items(program).map(|item| item.exercise.get())
}

pub fn ids(program: &Program) -> Vec<&'static str> {
    exercises(program).map(|exercise| exercise.id).collect()
}

pub fn families(program: &Program) -> Vec<&'static str> {
    let mut families: Vec<&str> = exercises(program).map(|exercise| exercise.family).collect();
    families.sort_unstable();
    families.dedup();
    families
}

pub fn strength(program: &Program) -> impl Iterator<Item = &'static Exercise> {
    exercises(program).filter(|exercise| exercise.kind == Kind::Strength)
}

pub fn has_hard_intervals(program: &Program) -> bool {
    items(program).any(|item| item.dose.is_hard())
}

/// Highest perceived exertion of the week's cardio.
pub fn hardest(program: &Program) -> u8 {
    let effort = |item: &Item| match item.dose {
        Dose::Minutes { effort, .. } | Dose::Intervals { effort, .. } => effort.1,
        _ => 0,
    };
    items(program).map(effort).max().unwrap_or(0)
}

/// The facts with which the week, a session or an exercise names this rule.
pub fn told(program: &Program, rule: RuleId) -> Option<Vec<Fact>> {
    let of_sessions = program.sessions.iter().flat_map(|session| &session.reasons);
    let of_items = items(program).flat_map(|item| &item.reasons);
    let mut all = program.reasons.iter().chain(of_sessions).chain(of_items);
    all.find(|reason: &&Reason| reason.rule == rule)
        .map(|reason| reason.because.clone())
}

pub fn names(program: &Program, rule: RuleId) -> bool {
    told(program, rule).is_some()
}

/// Cardio, specific and general strength, function, calm.
pub fn parts(program: &Program) -> [u8; 5] {
    let Blocks {
        cardio,
        strength_specific,
        strength_general,
        functional,
        relax,
    } = program.blocks;
    [cardio, strength_specific, strength_general, functional, relax]
}

/// Why the week leaves this out, when it does.
pub fn left_out(program: &Program, limit: Limit) -> Option<&Reason> {
    let found = program.limits.iter().find(|limited| limited.limit == limit)?;
    Some(&found.reason)
}

/// The facts with which the advice names this rule.
pub fn advised(program: &Program, rule: RuleId) -> Option<Vec<Fact>> {
    let found = program.advice.iter().find(|reason| reason.rule == rule)?;
    Some(found.because.clone())
}

/// What a small gym has.
pub const EQUIPPED: [Equipment; 4] = [
    Equipment::Band,
    Equipment::Dumbbell,
    Equipment::Kettlebell,
    Equipment::Barbell,
];
