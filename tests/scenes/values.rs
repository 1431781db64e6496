//! Any value that can be stored, for the property tests of the archive.

use super::planned::{any_handed, any_roster, any_tested};
use super::*;
use kraftpause::archive::{ActiveRun, Record, What};
use kraftpause::domain::band_colour::BandColour;
use kraftpause::domain::catalogue::own::{OwnExercise, OwnWork};
use kraftpause::domain::check_in::CheckIn;
use kraftpause::domain::diary::{After, Entry, Morning};
use kraftpause::domain::life::DayState;
use kraftpause::domain::pain::{Duration, Pain, Region, Side, Site};
use kraftpause::domain::pressure::Pressure;
use kraftpause::domain::profile::{
    Answer, BoutLength, Company, Course, Equipment, Field, Frequency, Habits, Hurdle, Intensity, Place, Pregnancy, Sex,
    Slot, Split, Task, WorkDay, WorkKind,
};
use kraftpause::domain::program::{Liking, Swap, SwapReason};
use kraftpause::domain::pulse::{Place as PulsePlace, TimeInBand};
use kraftpause::domain::red_flag::{FlagGroup, RedFlag};
use kraftpause::domain::return_after::Away;
use kraftpause::domain::screening::Screening;
use kraftpause::domain::session::bout::{Done, Set};
use kraftpause::domain::session::steering::{Said, Steered, Talk};
use kraftpause::domain::small_question::SmallQuestion;
use kraftpause::domain::units::Day;
use proptest::sample::select;

const EQUIPMENT: [Equipment; 11] = [
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

pub fn any_instant() -> impl Strategy<Value = Instant> {
    (0..253_402_300_799_999_i64).prop_map(Instant)
}

pub fn any_site() -> impl Strategy<Value = Site> {
    (select(Region::ALL.to_vec()), select(vec![Side::Left, Side::Right]))
        .prop_map(|(region, side)| Site { region, side })
}

pub fn any_pain() -> impl Strategy<Value = Pain> {
    let durations = vec![
        Duration::UnderSixWeeks,
        Duration::SixWeeksToThreeMonths,
        Duration::OverThreeMonths,
    ];
    (any_site(), 0..=10_u8, select(durations))
        .prop_map(|(site, worst, duration)| Pain::new(site, worst, duration))
        .prop_flat_map(|pain| {
            (prop::option::of(0..=10_u8), prop::option::of(0..=7_u8)).prop_map(move |(average, days)| Pain {
                average,
                days,
                ..pain
            })
        })
}

pub fn any_habits() -> impl Strategy<Value = Habits> {
    (
        select(vec![
            Frequency::Never,
            Frequency::Once,
            Frequency::TwoOrThree,
            Frequency::AlmostDaily,
        ]),
        select(vec![Intensity::Easy, Intensity::Breathless, Intensity::Exhausting]),
        select(vec![BoutLength::UnderHalfHour, BoutLength::HalfHourOrMore]),
    )
        .prop_map(|(frequency, intensity, length)| Habits {
            frequency,
            intensity,
            length,
        })
}

pub fn any_screening() -> impl Strategy<Value = Screening> {
    let regions = prop::collection::vec(select(Region::ALL.to_vec()), 0..9);
    (any::<[Option<bool>; 7]>(), regions, any::<bool>()).prop_map(|(yes, stable_regions, cleared)| Screening {
        yes,
        stable_regions,
        cleared_by_professional: cleared,
    })
}

pub fn any_number(field: Field) -> impl Strategy<Value = u16> {
    let (min, max, _) = field.range();
    min..=max
}

pub fn any_answer() -> impl Strategy<Value = Answer> {
    let share = || 0..=100_u8;
    let work = (share(), share(), share(), share(), share());
    prop_oneof![
        select(WorkKind::ALL.to_vec()).prop_map(Answer::Kind),
        work.prop_map(|(sitting, standing, walking, heavy, repetitive)| Answer::Work(WorkDay {
            sitting,
            standing,
            walking,
            heavy,
            repetitive,
        })),
        any_number(Field::Age).prop_map(|age| Answer::Age(u8::try_from(age).unwrap_or(40))),
        select(vec![Sex::Female, Sex::Male]).prop_map(Answer::Sex),
        any_number(Field::HeightCm).prop_map(Answer::HeightCm),
        any_number(Field::WeightKg).prop_map(Answer::WeightKg),
        prop::option::of(any_number(Field::WaistCm)).prop_map(Answer::WaistCm),
        prop::option::of(any_number(Field::RestingPulse)).prop_map(Answer::RestingPulse),
        prop::option::of(any_number(Field::MaxPulse)).prop_map(Answer::MaxPulse),
        prop::collection::vec(1_u16..=5_000, 0..12).prop_map(Answer::Dumbbells),
        prop::collection::vec(1_u16..=5_000, 0..12).prop_map(Answer::Kettlebells),
        prop::collection::vec(1_u8..=8, 0..8).prop_map(Answer::Bands),
        prop::collection::vec((1_u8..=8, select(BandColour::ALL.to_vec())), 0..8).prop_map(Answer::BandColours),
        any_habits().prop_map(Answer::Habits),
        prop::collection::vec(any_pain(), 0..18).prop_map(Answer::Pains),
        any_screening().prop_map(Answer::Screening),
        prop::collection::vec(select(EQUIPMENT.to_vec()), 0..11).prop_map(Answer::Equipment),
        (1..2000_u16).prop_map(Answer::WeekMinutes),
        select(Split::ALL.to_vec()).prop_map(Answer::Split),
        select(Slot::ALL.to_vec()).prop_map(Answer::Slot),
        any_later_answer(),
    ]
}

/// What small questions ask for.
fn any_later_answer() -> impl Strategy<Value = Answer> {
    let score = || 0..=10_u8;
    let told = || prop::option::of(0..=10_u8);
    let seconds = |field: Field| any_number(field);
    prop_oneof![
        prop::collection::vec(select(RedFlag::ALL.to_vec()), 0..5).prop_map(Answer::RedFlags),
        prop::collection::vec(select(FlagGroup::ALL.to_vec()), 0..4).prop_map(Answer::FlagGroups),
        any_pregnancy().prop_map(Answer::Pregnancy),
        prop::option::of((110..=260_u16, 40..=109_u16))
            .prop_map(|told| told.map(|(systolic, diastolic)| Pressure { systolic, diastolic }))
            .prop_map(Answer::Pressure),
        score().prop_map(Answer::WorkEffort),
        (0..=20_u8).prop_map(Answer::SittingHours),
        select(Place::ALL.to_vec()).prop_map(Answer::Place),
        select(vec![Company::Alone, Company::Together]).prop_map(Answer::Company),
        prop::collection::vec(select(Hurdle::ALL.to_vec()), 0..5).prop_map(Answer::Hurdles),
        score().prop_map(Answer::Fear),
        select(Task::ALL.to_vec()).prop_map(Answer::FearedTask),
        score().prop_map(Answer::SelfEfficacy),
        score().prop_map(Answer::PainLimitsWork),
        (told(), prop::option::of(1..=5_u8), told(), told()).prop_map(|(sleep, stress, energy, work_ability)| {
            Answer::CheckIn(CheckIn {
                sleep,
                stress,
                energy,
                work_ability,
            })
        }),
        seconds(Field::OneLeg).prop_map(Answer::OneLeg),
        seconds(Field::SitToStand).prop_map(Answer::SitToStand),
        seconds(Field::PushUps).prop_map(Answer::PushUps),
        seconds(Field::TrunkHold).prop_map(Answer::TrunkHold),
        any::<bool>().prop_map(Answer::StrengthPractice),
        any::<bool>().prop_map(Answer::AvoidsFloor),
        any::<bool>().prop_map(Answer::NeedsQuiet),
        prop::option::of(any_roster()).prop_map(Answer::Roster),
        prop::option::of(select(Course::ALL.to_vec())).prop_map(Answer::Course),
        prop::option::of(select(DayState::ALL.to_vec())).prop_map(Answer::DayState),
        any::<bool>().prop_map(Answer::FlareUp),
        prop::option::of(select(Away::ALL.to_vec())).prop_map(Answer::Away),
    ]
}

fn any_pregnancy() -> impl Strategy<Value = Pregnancy> {
    prop_oneof![
        Just(Pregnancy::No),
        any::<[bool; 3]>().prop_map(|[late, complicated, hard_agreed]| Pregnancy::Pregnant {
            late,
            complicated,
            hard_agreed,
        }),
        any::<bool>().prop_map(|checked| Pregnancy::Born { checked }),
    ]
}

pub fn any_focus() -> impl Strategy<Value = Focus> {
    let region = || select(Region::ALL.to_vec());
    prop_oneof![
        Just(Focus::WholeBody),
        Just(Focus::Cardio),
        Just(Focus::Balance),
        Just(Focus::Easy),
        (region(), prop::option::of(region())).prop_map(|(first, second)| Focus::Regions(first, second)),
    ]
}

pub fn any_places() -> impl Strategy<Value = Vec<(Site, u8)>> {
    prop::collection::vec((any_site(), 0..=10_u8), 0..18)
}

pub fn any_after() -> impl Strategy<Value = After> {
    let scales = (prop::option::of(0..=10_u8), prop::option::of(0..=4_u8));
    (scales, prop::option::of(any_stop()), any_places(), ".{0,60}").prop_map(
        |((effort, mood), stopped, pains, note)| After {
            effort,
            mood,
            stopped,
            pains,
            note,
        },
    )
}

pub fn any_morning() -> impl Strategy<Value = Morning> {
    let one = vec![Morning::NoPain, Morning::OnlySore, Morning::AsUsual, Morning::Unsaid];
    prop_oneof![
        2 => select(one),
        1 => any_places().prop_map(Morning::More),
        1 => any_places().prop_map(Morning::Still),
    ]
}

pub fn any_done() -> impl Strategy<Value = Done> {
    let counts = (any::<u16>(), any::<u16>(), any::<Option<u8>>(), 0..86_400_000_i64);
    (any_item(), counts).prop_map(|((exercise, dose), (sets, reps, reserve, worked))| Done {
        exercise,
        dose,
        sets,
        reps,
        reserve,
        worked: Span(worked),
    })
}

/// Sets of what was done.
fn any_sets(done: Vec<Done>) -> impl Strategy<Value = (Vec<Done>, Vec<Set>)> {
    let side = prop::option::of(select(vec![Side::Left, Side::Right]));
    let set = (
        any::<prop::sample::Index>(),
        side,
        any::<bool>(),
        any_told(),
        0..86_400_000_i64,
    );
    prop::collection::vec(set, 0..20).prop_map(move |sets| {
        let sets = sets.into_iter().filter(|_| !done.is_empty());
        let sets = sets.map(|(place, side, finished, told, worked)| Set {
            exercise: place.get(&done).exercise,
            side,
            finished,
            told,
            worked: Span(worked),
        });
        (done.clone(), sets.collect())
    })
}

pub fn any_entry() -> impl Strategy<Value = Entry> {
    let done = prop::collection::vec(any_done(), 0..9).prop_flat_map(any_sets);
    let place = (any_instant(), 0..84_000_i32, any::<u8>(), any_focus());
    (
        place,
        0..86_400_000_i64,
        any::<bool>(),
        done,
        any_after(),
        any_steered(),
    )
        .prop_map(
            |((id, day, number, focus), length, complete, (done, sets), after, steered)| Entry {
                id,
                day: Day(day),
                number,
                focus,
                length: Span(length),
                complete,
                done,
                sets,
                after,
                morning: None,
                steered,
            },
        )
}

pub fn any_steered() -> impl Strategy<Value = Steered> {
    let place = select(vec![PulsePlace::Below, PulsePlace::Inside, PulsePlace::Above]);
    let said = (
        (0..40_usize, any::<u16>(), any_exercise()),
        select(Talk::ALL.to_vec()),
        prop::option::of(place),
    );
    let said = said.prop_map(|((phase, moment, exercise), talk, pulse)| Said {
        phase,
        moment,
        exercise,
        talk,
        pulse,
    });
    let time = || (0..86_400_000_i64).prop_map(Span);
    let pulse = (time(), time(), time()).prop_map(|(below, inside, above)| TimeInBand { below, inside, above });
    (prop::collection::vec(said, 0..9), pulse).prop_map(|(said, pulse)| Steered { said, pulse })
}

pub fn any_swap() -> impl Strategy<Value = Swap> {
    let because = prop::option::of(select(SwapReason::ALL.to_vec()));
    (any_exercise(), any_exercise(), because).prop_map(|(from, to, because)| Swap { from, to, because })
}

pub fn any_own() -> impl Strategy<Value = OwnExercise> {
    let work = prop_oneof![
        (1..=50_u16).prop_map(OwnWork::Reps),
        (5..=300_u16).prop_map(OwnWork::Hold)
    ];
    let words = ("[a-zæøå\"{}<>🙂]{1,60}", "[^\\p{C}]{0,300}");
    (select(Region::ALL.to_vec()), any::<u8>(), work, 1..=5_u16, words).prop_map(
        |(region, number, work, sets, (name, note))| {
            let id = ExerciseId::own(region, work.is_hold(), number);
            OwnExercise::told(id, &name, work, sets, &note).expect("within its range")
        },
    )
}

pub fn any_record() -> impl Strategy<Value = Record> {
    let what = prop_oneof![
        any_answer().prop_map(What::Answered),
        any_swap().prop_map(What::Swapped),
        any_exercise().prop_map(What::Unswapped),
        any_own().prop_map(What::OwnPut),
        any_own().prop_map(|own| What::OwnDropped(own.id)),
        (
            any_exercise(),
            select(vec![Liking::Liked, Liking::Disliked, Liking::Neutral])
        )
            .prop_map(|(exercise, liking)| What::Rated { exercise, liking }),
        (select(SmallQuestion::ALL.to_vec()), any::<bool>())
            .prop_map(|(question, answered)| What::Asked { question, answered }),
        any_entry().prop_map(What::Finished),
        (any_instant(), any_after()).prop_map(|(id, after)| What::After { id, after }),
        (any_instant(), any_exercise(), any::<u16>(), any_told()).prop_map(|(id, exercise, set, told)| {
            What::Retold {
                id,
                exercise,
                set,
                told,
            }
        }),
        (any_instant(), any_morning()).prop_map(|(id, morning)| What::Morning { id, morning }),
        any_instant().prop_map(What::Dropped),
        any_instant().prop_map(What::Restored),
        any_tested().prop_map(What::Tested),
        any_handed().prop_map(What::Reminded),
        prop::collection::vec(any_instant(), 0..9).prop_map(What::Undone),
        prop::collection::vec(any_instant(), 0..9).prop_map(What::Brought),
        Just(What::Moot),
    ];
    (any_instant(), what).prop_map(|(at, what)| Record { at, what })
}

/// Runs as they come about: by steps.
pub fn any_run() -> impl Strategy<Value = ActiveRun> {
    let steps = prop::collection::vec((any_step(), 0..200_000_i64), 0..30);
    (any_session(), steps, any::<u8>(), any_focus()).prop_map(|(session, steps, number, focus)| {
        let mut run = Run::start(Score::of(&session), START);
        let mut now = START;
        for (step, later) in steps {
            now = now + Span(later);
            run.take(step, now);
        }
        ActiveRun { number, focus, run }
    })
}
