//! Ten people with their weeks written out in full, each read line by line by us. A change of any rule shows here.
//! A line of an exercise: kind of training, exercise, dose, and the rules in the order in which they are told.

use crate::people::{ACTIVE, NO_TO_ALL, ONCE_EASILY, TODAY, pain, week};
use kraftpause::domain::check_in::CheckIn;
use kraftpause::domain::pain::{Pain, Region};
use kraftpause::domain::pressure::Pressure;
use kraftpause::domain::profile::{
    Answer, BoutLength, Course, Equipment, Frequency, Habits, Intensity, Place, Pregnancy, Profile, SelfTests, Sex,
    Slot, Split, Task, WorkDay,
};
use kraftpause::domain::program::{Block, Dose, Item, PlannedSession, Program};
use kraftpause::text::{Lang, Text, name};
use std::fmt::Write;

const fn day(sitting: u8, standing: u8, walking: u8, heavy: u8, repetitive: u8) -> Option<WorkDay> {
    Some(WorkDay {
        sitting,
        standing,
        walking,
        heavy,
        repetitive,
    })
}

fn somebody(age: u8, sex: Sex, height_cm: u16, weight_kg: u16) -> Profile {
    Profile {
        age: Some(age),
        sex: Some(sex),
        height_cm: Some(height_cm),
        weight_kg: Some(weight_kg),
        habits: Some(ONCE_EASILY),
        pains: Some(Vec::new()),
        screening: NO_TO_ALL,
        screened_on: Some(TODAY),
        equipment: Some(Vec::new()),
        week_minutes: Some(60),
        split: Some(Split::Three),
        slot: Some(Slot::BeforeLunch),
        ..Profile::default()
    }
}

fn written(program: &Program) -> String {
    let mut out = String::new();
    let blocks = program.blocks;
    let parts: Vec<String> = Block::ALL
        .into_iter()
        .filter(|block| blocks.of(*block) > 0)
        .map(|block| format!("{} {}", blocks.of(block), short(block)))
        .collect();
    let _ = writeln!(
        out,
        "{:?}, {:?}: {}; {} min",
        program.exposure,
        program.clearance,
        parts.join(", "),
        program.week_minutes
    );
    let rules = |reasons: &[kraftpause::domain::program::reason::Reason]| {
        let ids: Vec<&str> = reasons.iter().map(|reason| reason.rule.get().id).collect();
        ids.join(" ")
    };
    let _ = writeln!(out, "why: {}", rules(&program.reasons));
    for limited in &program.limits {
        let _ = writeln!(out, "not: {:?} ({})", limited.limit, limited.reason.rule.get().id);
    }
    if !program.advice.is_empty() {
        let _ = writeln!(out, "advice: {}", rules(&program.advice));
    }
    let _ = writeln!(
        out,
        "active: {} min, {} days of strength ({})",
        program.activity.moderate_minutes,
        program.activity.strength_days,
        rules(&program.activity.reasons)
    );
    for (when, what) in &program.milestones {
        let _ = writeln!(out, "in {} days: {what:?}", when.0 - TODAY.0);
    }
    for session in &program.sessions {
        out += &session_lines(session);
    }
    out
}

fn session_lines(session: &PlannedSession) -> String {
    let text = Text::embedded(Lang::En);
    let preset = session
        .preset
        .map(|preset| format!(" [{preset:?}]"))
        .unwrap_or_default();
    let mut out = format!(
        "{} {} min{preset}: {}\n",
        name::weekday(&text, session.weekday),
        session.minutes,
        name::focus(&text, session.focus)
    );
    for item in &session.items {
        out += &item_line(item);
    }
    out
}

fn item_line(item: &Item) -> String {
    let rules: Vec<&str> = item.reasons.iter().map(|reason| reason.rule.get().id).collect();
    format!(
        "  {} {} {} - {}\n",
        short(item.block),
        item.exercise.get().id,
        amount(item.dose),
        rules.join(" ")
    )
}

const fn short(block: Block) -> &'static str {
    match block {
        Block::Cardio => "cardio",
        Block::StrengthSpecific => "specific",
        Block::StrengthGeneral => "general",
        Block::Functional => "functional",
        Block::Relax => "relax",
    }
}

fn amount(dose: Dose) -> String {
    match dose {
        Dose::Reps {
            sets,
            reps,
            rest,
            reserve,
        } => format!("{sets}x{reps} rest {rest} reserve {reserve}"),
        Dose::Hold { sets, seconds, rest } => format!("{sets}x{seconds}s rest {rest}"),
        Dose::Timed { sets, seconds, rest } => format!("{sets}x{seconds}s work {rest}s rest"),
        Dose::ToFatigue { seconds } => format!("until tired, {seconds}s at most"),
        Dose::Minutes { minutes, effort } => format!("{minutes} min effort {}-{}", effort.0, effort.1),
        Dose::Intervals {
            warm,
            work,
            rest,
            rounds,
            cool,
            effort,
        } => format!(
            "{warm}s + {rounds}x{work}s/{rest}s + {cool}s effort {}-{}",
            effort.0, effort.1
        ),
    }
}

fn office_worker() -> Profile {
    Profile {
        work: day(80, 10, 10, 0, 10),
        pains: Some(vec![pain(Region::Neck, 6)]),
        equipment: Some(vec![Equipment::Band]),
        split: Some(Split::Five),
        place: Some(Place::Desk),
        ..somebody(44, Sex::Female, 168, 70)
    }
}

fn cleaner() -> Profile {
    Profile {
        work: day(10, 20, 50, 20, 60),
        pains: Some(vec![pain(Region::LowBack, 5), pain(Region::Knee, 4)]),
        split: Some(Split::Two),
        slot: Some(Slot::AtWork),
        place: Some(Place::Corner),
        ..somebody(52, Sex::Female, 165, 72)
    }
}

fn slaughterhouse_worker() -> Profile {
    Profile {
        work: day(0, 70, 10, 20, 90),
        work_effort: Some(6),
        pressure: Some((TODAY, pressure(124, 79))),
        pains: Some(vec![pain(Region::Elbow, 5), pain(Region::WristHand, 4)]),
        habits: Some(Habits {
            frequency: Frequency::TwoOrThree,
            ..ONCE_EASILY
        }),
        equipment: Some(vec![Equipment::Band, Equipment::Dumbbell]),
        slot: Some(Slot::AtWork),
        place: Some(Place::Corner),
        ..somebody(38, Sex::Male, 179, 86)
    }
}

/// Poor sleep for two weeks.
fn night_nurse() -> Profile {
    let mut profile = Profile {
        work: day(20, 30, 40, 10, 10),
        pains: Some(vec![pain(Region::LowBack, 4)]),
        habits: Some(ACTIVE),
        resting_pulse: Some(64),
        equipment: Some(vec![Equipment::Band, Equipment::Kettlebell]),
        slot: Some(Slot::AtHome),
        place: Some(Place::Home),
        ..somebody(41, Sex::Female, 170, 66)
    };
    for (days_ago, sleep) in [(8, 8), (1, 7)] {
        let told = CheckIn {
            sleep: Some(sleep),
            ..CheckIn::default()
        };
        profile.accept(Answer::CheckIn(told), TODAY.plus(-days_ago));
    }
    profile
}

fn construction_worker() -> Profile {
    Profile {
        work: day(5, 20, 25, 50, 30),
        pressure: Some((TODAY, pressure(165, 100))),
        equipment: Some(vec![Equipment::Band, Equipment::Barbell, Equipment::Bike]),
        split: Some(Split::Two),
        slot: Some(Slot::AfterWork),
        place: Some(Place::Gym),
        ..somebody(47, Sex::Male, 182, 98)
    }
}

fn pregnant_teacher() -> Profile {
    Profile {
        work: day(40, 40, 20, 0, 0),
        pregnancy: Some(Pregnancy::Pregnant {
            late: true,
            complicated: false,
            hard_agreed: false,
        }),
        pains: Some(vec![recent(Region::LowBack, 3)]),
        habits: Some(ACTIVE),
        equipment: Some(vec![Equipment::Band]),
        slot: Some(Slot::AfterWork),
        place: Some(Place::Home),
        ..somebody(32, Sex::Female, 167, 71)
    }
}

fn old_driver() -> Profile {
    Profile {
        work: day(85, 5, 5, 5, 0),
        sitting_hours: Some(11),
        waist_cm: Some(118),
        resting_pulse: Some(84),
        habits: Some(Habits {
            frequency: Frequency::Never,
            ..ONCE_EASILY
        }),
        tests: SelfTests {
            one_leg: Some(7),
            sit_to_stand: Some(22),
            ..SelfTests::default()
        },
        slot: Some(Slot::AfterWork),
        place: Some(Place::Home),
        ..somebody(63, Sex::Male, 176, 108)
    }
}

fn afraid_of_lifting() -> Profile {
    Profile {
        work: day(30, 30, 30, 10, 20),
        pains: Some(vec![Pain {
            average: Some(5),
            days: Some(7),
            ..pain(Region::LowBack, 5)
        }]),
        fear: Some(8),
        feared_task: Some(Task::Lifting),
        self_efficacy: Some(3),
        pain_limits_work: Some(7),
        equipment: Some(vec![Equipment::Band, Equipment::Kettlebell]),
        slot: Some(Slot::AtHome),
        place: Some(Place::Home),
        ..somebody(50, Sex::Female, 166, 68)
    }
}

/// Week 3 of the eight-week course.
fn fit_shift_worker() -> Profile {
    Profile {
        work: day(30, 30, 40, 0, 20),
        waist_cm: Some(80),
        resting_pulse: Some(50),
        habits: Some(Habits {
            frequency: Frequency::AlmostDaily,
            intensity: Intensity::Exhausting,
            length: BoutLength::HalfHourOrMore,
        }),
        course: Some((Course::Intervals, TODAY.plus(-14))),
        equipment: Some(vec![Equipment::Rower, Equipment::Dumbbell, Equipment::Barbell]),
        week_minutes: Some(90),
        slot: Some(Slot::AfterWork),
        place: Some(Place::Gym),
        ..somebody(29, Sex::Male, 184, 79)
    }
}

/// Five minutes a day are what there is: the office course, without a band.
fn five_minutes() -> Profile {
    Profile {
        work: day(70, 20, 10, 0, 0),
        course: Some((Course::Office, TODAY)),
        split: Some(Split::Micro),
        place: Some(Place::Desk),
        ..somebody(36, Sex::Male, 180, 80)
    }
}

const fn pressure(systolic: u16, diastolic: u16) -> Pressure {
    Pressure { systolic, diastolic }
}

fn recent(region: Region, worst: u8) -> Pain {
    let duration = kraftpause::domain::pain::Duration::UnderSixWeeks;
    Pain {
        duration,
        ..pain(region, worst)
    }
}

fn is(profile: &Profile, expected: &str) {
    let found = written(&week(profile));
    assert!(found == expected, "\n{found}");
}

#[test]
fn the_week_of_office_worker() {
    is(&office_worker(), include_str!("ten/office_worker.txt"));
}

#[test]
fn the_week_of_cleaner() {
    is(&cleaner(), include_str!("ten/cleaner.txt"));
}

#[test]
fn the_week_of_slaughterhouse_worker() {
    is(&slaughterhouse_worker(), include_str!("ten/slaughterhouse_worker.txt"));
}

#[test]
fn the_week_of_night_nurse() {
    is(&night_nurse(), include_str!("ten/night_nurse.txt"));
}

#[test]
fn the_week_of_construction_worker() {
    is(&construction_worker(), include_str!("ten/construction_worker.txt"));
}

#[test]
fn the_week_of_pregnant_teacher() {
    is(&pregnant_teacher(), include_str!("ten/pregnant_teacher.txt"));
}

#[test]
fn the_week_of_old_driver() {
    is(&old_driver(), include_str!("ten/old_driver.txt"));
}

#[test]
fn the_week_of_afraid_of_lifting() {
    is(&afraid_of_lifting(), include_str!("ten/afraid_of_lifting.txt"));
}

#[test]
fn the_week_of_fit_shift_worker() {
    is(&fit_shift_worker(), include_str!("ten/fit_shift_worker.txt"));
}

#[test]
fn the_week_of_five_minutes() {
    is(&five_minutes(), include_str!("ten/five_minutes.txt"));
}
