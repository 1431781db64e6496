//! Any person there can be: all answers, missing and impossible ones included, and as the questions let them through.

use crate::people::{NO_TO_ALL, TODAY, yes_to};
use kraftpause::domain::check_in::{CheckIn, CheckIns};
use kraftpause::domain::life::Life;
use kraftpause::domain::pain::{Duration, Pain, Region, Side, Site};
use kraftpause::domain::pressure::Pressure;
use kraftpause::domain::profile::{
    BoutLength, Company, Course, Equipment, Frequency, Habits, Hurdle, Intensity, Place, Pregnancy, Profile, SelfTests,
    Sex, Slot, Split, Task, WEEK_MINUTES, WorkDay, WorkKind,
};
use kraftpause::domain::progress::history::History;
use kraftpause::domain::red_flag::{FlagGroup, RedFlag};
use kraftpause::domain::screening::{SafetyQuestion, Screening};
use kraftpause::domain::units::Day;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

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
    let frequency = select(vec![
        Frequency::Never,
        Frequency::Once,
        Frequency::TwoOrThree,
        Frequency::AlmostDaily,
    ]);
    let intensity = select(vec![Intensity::Easy, Intensity::Breathless, Intensity::Exhausting]);
    let length = select(vec![BoutLength::UnderHalfHour, BoutLength::HalfHourOrMore]);
    (frequency, intensity, length).prop_map(|(frequency, intensity, length)| Habits {
        frequency,
        intensity,
        length,
    })
}

fn any_region() -> impl Strategy<Value = Region> + Clone {
    select(Region::ALL.to_vec())
}

/// `worst` is the score; a wild one is for the archive to refuse, not for the engine to stumble over.
fn any_pain(worst: impl Strategy<Value = u8>) -> impl Strategy<Value = Pain> {
    let side = select(vec![Side::Left, Side::Right]);
    let duration = select(vec![
        Duration::UnderSixWeeks,
        Duration::SixWeeksToThreeMonths,
        Duration::OverThreeMonths,
    ]);
    let (average, days) = (option::of(0_u8..=10), option::of(0_u8..=7));
    (any_region(), side, worst, duration, average, days).prop_map(|(region, side, worst, duration, average, days)| {
        Pain {
            average,
            days,
            ..Pain::new(Site { region, side }, worst, duration)
        }
    })
}

/// Any screening; half of them all no, because otherwise nearly everyone is low only.
fn any_screening() -> impl Strategy<Value = Screening> {
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
    prop_oneof![6 => Just(NO_TO_ALL), 2 => any, 1 => limited]
}

/// A day of the last year and a half, or, one time in ten, any day at all.
fn any_day() -> impl Strategy<Value = Day> {
    prop_oneof![
        9 => (-500_i32..=5).prop_map(|days| TODAY.plus(days)),
        1 => prop_oneof![any::<i32>(), Just(i32::MIN), Just(i32::MAX)].prop_map(Day),
    ]
}

fn any_pregnancy() -> impl Strategy<Value = Pregnancy> {
    let carrying =
        (any::<bool>(), prop::bool::weighted(0.2), any::<bool>()).prop_map(|(late, complicated, hard_agreed)| {
            Pregnancy::Pregnant {
                late,
                complicated,
                hard_agreed,
            }
        });
    let born = any::<bool>().prop_map(|checked| Pregnancy::Born { checked });
    prop_oneof![6 => Just(Pregnancy::No), 2 => carrying, 1 => born]
}

fn any_check_ins() -> impl Strategy<Value = CheckIns> {
    let score = || option::of(0_u8..=10);
    let told =
        (score(), option::of(1_u8..=5), score(), score()).prop_map(|(sleep, stress, energy, work_ability)| CheckIn {
            sleep,
            stress,
            energy,
            work_ability,
        });
    prop::collection::vec(((-40_i32..=2), told), 0..6).prop_map(|told| {
        let mut all = CheckIns::default();
        for (days, told) in told {
            all.put(TODAY.plus(days), told);
        }
        all
    })
}

fn any_tests() -> impl Strategy<Value = SelfTests> {
    let value = || option::weighted(0.3, prop_oneof![9 => 0_u16..=120, 1 => any::<u16>()]);
    (value(), value(), value(), value()).prop_map(|(one_leg, sit_to_stand, push_ups, trunk_hold)| SelfTests {
        one_leg,
        sit_to_stand,
        push_ups,
        trunk_hold,
    })
}

fn any_pressure() -> impl Strategy<Value = Pressure> {
    let usual = (100_u16..=185, 60_u16..=112);
    let wild = (any::<u16>(), any::<u16>());
    prop_oneof![9 => usual, 1 => wild].prop_map(|(systolic, diastolic)| Pressure { systolic, diastolic })
}

fn score() -> impl Strategy<Value = Option<u8>> {
    option::of(prop_oneof![9 => 0_u8..=10, 1 => any::<u8>()])
}

/// Any answers at all, missing and impossible ones included. Names every field, so that a new answer must be added.
/// Boxed part by part: the whole is too large for the stack of a test.
pub fn any_profile() -> BoxedStrategy<Profile> {
    let worst = prop_oneof![9 => 0_u8..=10, 1 => any::<u8>()];
    let person = (
        option::weighted(0.2, select(WorkKind::ALL.to_vec())),
        option::of(any_work()),
        option::of(any::<u8>()),
        option::of(select(vec![Sex::Female, Sex::Male])),
        option::of(any_habits()),
        option::of(prop::collection::vec(any_pain(worst), 0..6)),
    )
        .boxed();
    let measures = (
        option::of(any::<u16>()),
        option::of(any::<u16>()),
        option::of(any::<u16>()),
        option::of(any::<u16>()),
        option::weighted(0.4, (any_day(), any_pressure())),
    )
        .boxed();
    let safety = (
        any_screening(),
        option::weighted(0.4, any_day()),
        option::weighted(0.3, any_day()),
        option::weighted(0.2, prop::collection::vec(select(RedFlag::ALL.to_vec()), 0..3)),
        prop::collection::vec(select(FlagGroup::ALL.to_vec()), 0..3),
        option::weighted(0.4, any_pregnancy()),
    )
        .boxed();
    let wishes = (
        option::of(prop::collection::vec(select(Equipment::ASKED.to_vec()), 0..9)),
        option::of(prop_oneof![4 => select(WEEK_MINUTES.to_vec()), 1 => any::<u16>()]),
        option::of(select(Split::ALL.to_vec())),
        option::of(select(Slot::ALL.to_vec())),
        option::weighted(0.4, select(Place::ALL.to_vec())),
        option::of(select(vec![Company::Alone, Company::Together])),
        option::of(any::<bool>()),
        option::weighted(0.15, (select(Course::ALL.to_vec()), any_day())),
        (prop::bool::weighted(0.15), prop::bool::weighted(0.15)),
    )
        .boxed();
    let learned = (
        score(),
        option::of(prop_oneof![9 => 0_u8..=16, 1 => any::<u8>()]),
        option::weighted(0.4, prop::collection::vec(select(Hurdle::ALL.to_vec()), 0..4)),
        score(),
        option::of(select(Task::ALL.to_vec())),
        score(),
        score(),
        any_check_ins(),
        any_tests(),
    )
        .boxed();
    (person, measures, safety, wishes, learned)
        .prop_map(
            |(
                (kind, work, age, sex, habits, pains),
                (height_cm, weight_kg, waist_cm, resting_pulse, pressure),
                (screening, screened_on, cleared_on, red_flags, flag_groups, pregnancy),
                (
                    equipment,
                    week_minutes,
                    split,
                    slot,
                    place,
                    company,
                    strength_practice,
                    course,
                    (avoids_floor, needs_quiet),
                ),
                (
                    work_effort,
                    sitting_hours,
                    hurdles,
                    fear,
                    feared_task,
                    self_efficacy,
                    pain_limits_work,
                    check_ins,
                    tests,
                ),
            )| Profile {
                roster: None,
                // They matter only with a past.
                dumbbells: Vec::new(),
                kettlebells: Vec::new(),
                bands: Vec::new(),
                band_colours: Vec::new(),
                kind,
                avoids_floor,
                needs_quiet,
                work,
                age,
                sex,
                height_cm,
                weight_kg,
                waist_cm,
                resting_pulse,
                // What a session shows, not what the week is.
                max_pulse: None,
                habits,
                pains,
                screening,
                screened_on,
                cleared_on,
                red_flags,
                flag_groups,
                pregnancy,
                pressure,
                equipment,
                week_minutes,
                split,
                slot,
                work_effort,
                sitting_hours,
                place,
                company,
                hurdles,
                fear,
                feared_task,
                self_efficacy,
                pain_limits_work,
                history: History::default(),
                check_ins,
                // What a day is does not change the week; tests/rules/steer.rs has the days.
                life: Life::default(),
                tests,
                strength_practice,
                course,
            },
        )
        .boxed()
}

/// Answers as the questions let them through.
pub fn plausible_profile() -> BoxedStrategy<Profile> {
    let kept = |day: Day| Day(day.0.clamp(TODAY.0 - 500, TODAY.0));
    (
        any_profile(),
        16_u8..=90,
        120_u16..=230,
        35_u16..=250,
        option::of(50_u16..=200),
        option::of(35_u16..=120),
        select(WorkKind::ALL.to_vec()),
        select(WEEK_MINUTES.to_vec()),
    )
        .prop_map(
            move |(profile, age, height, weight, waist_cm, resting_pulse, kind, minutes)| Profile {
                work: Some(kind.typical()),
                age: Some(age),
                height_cm: Some(height),
                weight_kg: Some(weight),
                waist_cm,
                resting_pulse,
                week_minutes: Some(minutes),
                pains: profile.pains.map(|pains| {
                    let within = |pain: Pain| Pain {
                        worst: pain.worst.min(10),
                        ..pain
                    };
                    pains.into_iter().map(within).collect()
                }),
                pressure: profile
                    .pressure
                    .filter(|(_, pressure)| pressure.plausible())
                    .map(|(day, pressure)| (kept(day), pressure)),
                screened_on: profile.screened_on.map(kept),
                cleared_on: profile.cleared_on.map(kept),
                course: profile.course.map(|(course, day)| (course, kept(day))),
                ..profile
            },
        )
        .boxed()
}
