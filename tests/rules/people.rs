//! People to try the rules on, what to ask of their weeks, and any person there can be.
#![allow(clippy::expect_used)] // a missing exercise must stop the test

use kraftpause::domain::catalogue::{Exercise, ExerciseId, Kind};
use kraftpause::domain::evidence::RuleId;
use kraftpause::domain::pain::{Duration, Pain, Region, Side, Site};
use kraftpause::domain::profile::{
    BoutLength, Equipment, Frequency, Habits, Intensity, Profile, Sex, Slot, Split, WEEK_MINUTES, WorkDay, WorkKind,
};
use kraftpause::domain::program::reason::{Fact, Reason};
use kraftpause::domain::program::{self, Dose, Item, Program, Wishes};
use kraftpause::domain::screening::{SafetyQuestion, Screening};
use kraftpause::domain::units::Day;
use proptest::option;
use proptest::prelude::*;

/// A Monday.
pub const TODAY: Day = Day(20_780);

pub fn week(profile: &Profile) -> Program {
    program::make(profile, &Wishes::default(), TODAY)
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

fn any_work() -> impl Strategy<Value = WorkDay> {
    let share = 0_u8..=100;
    (share.clone(), share.clone(), share.clone(), share.clone(), share).prop_map(
        |(sitting, standing, walking, heavy, repetitive)| WorkDay {
            sitting,
            standing,
            walking,
            heavy,
            repetitive,
        },
    )
}

fn any_habits() -> impl Strategy<Value = Habits> {
    let frequency = prop::sample::select(vec![
        Frequency::Never,
        Frequency::Once,
        Frequency::TwoOrThree,
        Frequency::AlmostDaily,
    ]);
    let intensity = prop::sample::select(vec![Intensity::Easy, Intensity::Breathless, Intensity::Exhausting]);
    let length = prop::sample::select(vec![BoutLength::UnderHalfHour, BoutLength::HalfHourOrMore]);
    (frequency, intensity, length).prop_map(|(frequency, intensity, length)| Habits {
        frequency,
        intensity,
        length,
    })
}

fn any_region() -> impl Strategy<Value = Region> + Clone {
    prop::sample::select(Region::ALL.to_vec())
}

fn any_pain() -> impl Strategy<Value = Pain> {
    let side = prop::sample::select(vec![Side::Left, Side::Right]);
    let duration = prop::sample::select(vec![
        Duration::UnderSixWeeks,
        Duration::SixWeeksToThreeMonths,
        Duration::OverThreeMonths,
    ]);
    (any_region(), side, 0_u8..=10, duration)
        .prop_map(|(region, side, worst, duration)| Pain::new(Site { region, side }, worst, duration))
}

/// Any screening; half of them all no, because otherwise nearly everyone is low only.
pub fn any_screening() -> impl Strategy<Value = Screening> {
    let yes = prop::array::uniform7(option::of(any::<bool>()));
    let regions = prop::collection::vec(any_region(), 0..3);
    let any =
        (yes, regions.clone(), any::<bool>()).prop_map(|(yes, stable_regions, cleared_by_professional)| Screening {
            yes,
            stable_regions,
            cleared_by_professional,
        });
    let limited = regions.prop_map(|stable_regions| Screening {
        stable_regions,
        ..yes_to(&[SafetyQuestion::BoneOrJoint])
    });
    prop_oneof![3 => Just(NO_TO_ALL), 2 => any, 1 => limited]
}

/// Any answers at all, missing and impossible ones included.
pub fn any_profile() -> impl Strategy<Value = Profile> {
    let person = (
        option::of(any_work()),
        option::of(any::<u8>()),
        option::of(prop::sample::select(vec![Sex::Female, Sex::Male])),
        option::of(any_habits()),
        option::of(prop::collection::vec(any_pain(), 0..6)),
    );
    let measures = (
        option::of(any::<u16>()),
        option::of(any::<u16>()),
        option::of(any::<u16>()),
        option::of(any::<u16>()),
    );
    let wishes = (
        any_screening(),
        option::of(prop::collection::vec(
            prop::sample::select(Equipment::ASKED.to_vec()),
            0..9,
        )),
        option::of(prop_oneof![
            4 => prop::sample::select(WEEK_MINUTES.to_vec()),
            1 => any::<u16>(),
        ]),
        option::of(prop::sample::select(Split::ALL.to_vec())),
        option::of(prop::sample::select(Slot::ALL.to_vec())),
    );
    (person, measures, wishes).prop_map(
        |(
            (work, age, sex, habits, pains),
            (height_cm, weight_kg, waist_cm, resting_pulse),
            (screening, equipment, week_minutes, split, slot),
        )| Profile {
            kind: None,
            work,
            age,
            sex,
            height_cm,
            weight_kg,
            waist_cm,
            resting_pulse,
            habits,
            pains,
            screening,
            equipment,
            week_minutes,
            split,
            slot,
            ..Profile::default()
        },
    )
}

/// Answers as the questions let them through.
pub fn plausible_profile() -> impl Strategy<Value = Profile> {
    (
        any_profile(),
        16_u8..=90,
        120_u16..=230,
        35_u16..=250,
        option::of(50_u16..=200),
        option::of(35_u16..=120),
        prop::sample::select(WorkKind::ALL.to_vec()),
        prop::sample::select(WEEK_MINUTES.to_vec()),
    )
        .prop_map(
            |(profile, age, height, weight, waist_cm, resting_pulse, kind, minutes)| Profile {
                work: Some(kind.typical()),
                age: Some(age),
                height_cm: Some(height),
                weight_kg: Some(weight),
                waist_cm,
                resting_pulse,
                week_minutes: Some(minutes),
                ..profile
            },
        )
}
