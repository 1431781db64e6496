//! Sessions for tests: a strength session with both sides and a hold, a four times four, a two-minute set,
//! and any session at all for the property tests.
#![allow(dead_code, clippy::panic, clippy::expect_used)] // each test file uses its part; a missing exercise must stop the test

pub mod phone;
pub mod planned;
pub mod values;
pub mod years;

use kraftpause::archive::{self, Record};
use kraftpause::domain::catalogue::{ExerciseId, Work};
use kraftpause::domain::pain::Region;
use kraftpause::domain::program::{Block, Dose, Focus, Item, PlannedSession};
use kraftpause::domain::session::run::{Run, Step};
use kraftpause::domain::session::score::Score;
use kraftpause::domain::session::steering::Talk;
use kraftpause::domain::session::told::{Load, StopReason, Told};
use kraftpause::domain::units::{Instant, Span};
use proptest::prelude::*;

/// A Monday morning.
pub const START: Instant = Instant(1_795_420_800_000);

pub fn exercise(id: &str) -> ExerciseId {
    ExerciseId::from_str_id(id).unwrap_or_else(|| panic!("{id} is not in the catalogue"))
}

pub fn after(seconds: i64) -> Instant {
    START + Span::seconds(seconds)
}

/// The records of a fixture. Not only readable, but understood as then: written again each is letter by letter the same.
pub fn still_read(fixture: &str) -> Vec<Record> {
    let read = |line: &str| archive::decode(line).unwrap_or_else(|why| panic!("{why:?}: {line}"));
    let records: Vec<Record> = fixture.lines().map(read).collect();
    let again: Vec<String> = records.iter().map(archive::encode).collect();
    assert_eq!(again, fixture.lines().collect::<Vec<_>>());
    records
}

pub fn session(items: &[(&str, Dose)]) -> PlannedSession {
    planned(items.iter().map(|(id, dose)| (exercise(id), *dose)).collect())
}

fn planned(items: Vec<(ExerciseId, Dose)>) -> PlannedSession {
    PlannedSession {
        daily: false,
        number: 0,
        weekday: 0,
        minutes: 0,
        focus: Focus::WholeBody,
        preset: None,
        items: items
            .into_iter()
            .map(|(exercise, dose)| Item {
                exercise,
                block: Block::StrengthGeneral,
                dose,
                load: None,
                shorter: false,
                reasons: Vec::new(),
            })
            .collect(),
        reasons: Vec::new(),
    }
}

pub const REPS: Dose = Dose::Reps {
    sets: 3,
    reps: 12,
    rest: 60,
    reserve: 3,
};
pub const HOLD: Dose = Dose::Hold {
    sets: 2,
    seconds: 30,
    rest: 45,
};
pub const FOUR_BY_FOUR: Dose = Dose::Intervals {
    warm: 300,
    work: 240,
    rest: 180,
    rounds: 4,
    cool: 300,
    effort: (15, 17),
};

pub const BREATHING: Dose = Dose::Minutes {
    minutes: 4,
    effort: (6, 8),
};

/// Squats, rows on each side, a plank: long enough for warm-up and cool-down.
pub fn strength() -> PlannedSession {
    session(&[("squat-bw", REPS), ("row-db", REPS), ("plank", HOLD)])
}

pub fn four_by_four() -> PlannedSession {
    session(&[("hill-4x4", FOUR_BY_FOUR)])
}

pub fn two_minutes() -> PlannedSession {
    session(&[("lat-raise-band", Dose::ToFatigue { seconds: 120 })])
}

pub fn walk() -> PlannedSession {
    session(&[(
        "walk-easy",
        Dose::Minutes {
            minutes: 20,
            effort: (9, 11),
        },
    )])
}

pub fn run(session: &PlannedSession) -> Run {
    Run::start(Score::of(session), START)
}

pub fn any_exercise() -> impl Strategy<Value = ExerciseId> {
    let all: Vec<ExerciseId> = ExerciseId::all().collect();
    let own = (prop::sample::select(Region::ALL.to_vec()), any::<bool>(), any::<u8>());
    prop_oneof![
        9 => prop::sample::select(all),
        1 => own.prop_map(|(region, hold, number)| ExerciseId::own(region, hold, number)),
    ]
}

/// A dose that fits the exercise, in the range a person would train.
pub fn dose_for(exercise: ExerciseId) -> BoxedStrategy<Dose> {
    match exercise.get().work {
        Work::Reps { .. } => prop_oneof![
            4 => (1..5_u16, 1..25_u16, 0..120_u16, 0..5_u8)
                .prop_map(|(sets, reps, rest, reserve)| Dose::Reps { sets, reps, rest, reserve }),
            1 => (30..121_u16).prop_map(|seconds| Dose::ToFatigue { seconds }),
        ]
        .boxed(),
        Work::Hold { .. } => (1..4_u16, 5..60_u16, 0..60_u16)
            .prop_map(|(sets, seconds, rest)| Dose::Hold { sets, seconds, rest })
            .boxed(),
        Work::Minutes { .. } => (1..40_u16)
            .prop_map(|minutes| Dose::Minutes {
                minutes,
                effort: (9, 13),
            })
            .boxed(),
        Work::Intervals { .. } => (0..600_u16, 10..300_u16, 0..240_u16, 1..6_u16, 0..300_u16)
            .prop_map(|(warm, work, rest, rounds, cool)| Dose::Intervals {
                warm,
                work,
                rest,
                rounds,
                cool,
                effort: (14, 16),
            })
            .boxed(),
    }
}

pub fn any_item() -> impl Strategy<Value = (ExerciseId, Dose)> {
    any_exercise().prop_flat_map(|exercise| (Just(exercise), dose_for(exercise)))
}

pub fn any_session() -> impl Strategy<Value = PlannedSession> {
    prop::collection::vec(any_item(), 1..6).prop_map(planned)
}

pub fn any_load() -> impl Strategy<Value = Load> {
    prop_oneof![(0..=5_000_u16).prop_map(Load::Weight), (1..=8_u8).prop_map(Load::Band)]
}

pub fn any_told() -> impl Strategy<Value = Told> {
    let scales = (prop::option::of(0..=10_u8), prop::option::of(0..=10_u8));
    (0..=999_u16, prop::option::of(any_load()), scales).prop_map(|(reps, load, (reserve, pain))| Told {
        reps,
        load,
        reserve,
        pain,
    })
}

pub fn any_stop() -> impl Strategy<Value = StopReason> {
    let region = prop::option::of(prop::sample::select(Region::ALL.to_vec()));
    prop_oneof![
        Just(StopReason::Tired),
        region.prop_map(StopReason::Pain),
        Just(StopReason::Sign),
        Just(StopReason::Time),
        Just(StopReason::Other),
    ]
}

pub fn any_step() -> impl Strategy<Value = Step> {
    prop_oneof![
        4 => Just(Step::Tick),
        1 => Just(Step::Pause),
        2 => Just(Step::Resume),
        4 => prop::option::of(0..40_u16).prop_map(|reps| Step::Done { reps }),
        1 => (0..12_u8).prop_map(Step::Reserve),
        1 => prop::sample::select(Talk::ALL.to_vec()).prop_map(|talk| Step::Talk { talk, pulse: None }),
        1 => Just(Step::Back),
        3 => Just(Step::Skip),
        1 => Just(Step::SkipExercise),
        1 => (0..6_usize, any_item()).prop_map(|(item, (exercise, dose))| Step::Swap { item, exercise, dose }),
        1 => (0..20_usize, any_told()).prop_map(|(bout, told)| Step::Tell { bout, told }),
        1 => (0..6_usize, prop::option::of(any_load())).prop_map(|(item, load)| Step::Load { item, load }),
        3 => prop::sample::select(vec![Step::CountIt, Step::GoOnHere, Step::GoBack]),
        1 => (-200..200_i64).prop_map(|seconds| Step::Heard(after(seconds))),
        1 => prop_oneof![Just(Step::Stop), any_stop().prop_map(Step::StopFor)],
    ]
}
