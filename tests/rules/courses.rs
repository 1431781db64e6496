//! Fixed ways through some weeks: eight of intervals, thirteen at the office, fifteen in the workshop.

use crate::people::{ACTIVE, ONCE_EASILY, TODAY, advised, fit, has_hard_intervals, items, names, told, week, week_on};
use kraftpause::domain::catalogue::Kind;
use kraftpause::domain::evidence::RuleId;
use kraftpause::domain::pressure::Pressure;
use kraftpause::domain::profile::{Answer, Course, Equipment, Habits, Intensity, Profile};
use kraftpause::domain::program::reason::Fact;
use kraftpause::domain::program::{CourseWeek, Dose, Milestone, Preset, Program};
use kraftpause::domain::units::Day;

fn begun(course: Course) -> Profile {
    Profile {
        course: Some((course, TODAY)),
        ..fit()
    }
}

/// The week of a course, from 1.
fn week_of(profile: &Profile, week: i32) -> Program {
    week_on(profile, TODAY.plus(7 * (week - 1)))
}

fn hard(program: &Program) -> Vec<(u16, (u8, u8))> {
    let hard = items(program).filter_map(|item| match item.dose {
        Dose::Intervals { rounds, effort, .. } if item.dose.is_hard() => Some((rounds, effort)),
        _ => None,
    });
    hard.collect()
}

fn due(program: &Program, wanted: Milestone) -> Option<Day> {
    let mut due = program.milestones.iter().filter(|(_, what)| *what == wanted);
    due.next().map(|(day, _)| *day)
}

#[test]
fn course_intervals() {
    let profile = begun(Course::Intervals);
    let plan = [
        (3, (14, 15)),
        (3, (15, 15)),
        (4, (15, 16)),
        (4, (15, 16)),
        (4, (16, 16)),
        (4, (16, 16)),
        (4, (16, 17)),
        (4, (16, 17)),
    ];
    for (number, rounds) in (1_u8..).zip(plan) {
        let program = week_of(&profile, number.into());
        let course = Course::Intervals;
        assert_eq!(program.course, Some(CourseWeek { course, week: number }));
        assert_eq!(hard(&program), [rounds; 2], "week {number}");
        let because = Some(vec![Fact::Course(course, number)]);
        assert_eq!(told(&program, RuleId::CourseIntervals), because);
        assert_eq!(advised(&program, RuleId::CourseIntervals), because);
        assert_eq!(due(&program, Milestone::CourseEnd), Some(TODAY.plus(56)));
    }
    let after = week_of(&profile, 9);
    assert!(after.course.is_none() && !names(&after, RuleId::CourseIntervals));
    assert_eq!(due(&after, Milestone::CourseEnd), None);

    let long = Profile {
        week_minutes: Some(120),
        ..profile.clone()
    };
    assert_eq!(
        (hard(&week_of(&long, 4)).len(), hard(&week_of(&long, 5)).len()),
        (2, 3),
        "a third from week 5"
    );
    let unfit = Profile {
        weight_kg: Some(92),
        resting_pulse: Some(99),
        habits: Some(Habits {
            intensity: Intensity::Easy,
            ..ACTIVE
        }),
        ..profile
    };
    assert_eq!(hard(&week_of(&unfit, 1))[0].0, 2, "two rounds for those far from fit");
}

#[test]
fn the_course_leads_beginners_from_moderate_to_hard() {
    let beginner = Profile {
        habits: Some(ONCE_EASILY),
        resting_pulse: Some(50),
        ..begun(Course::Intervals)
    };
    for number in 1..=8 {
        let effort = hard(&week_of(&beginner, number))[0].1;
        assert!((number <= 2) == (effort.1 <= 14), "week {number}: {effort:?}");
    }
}

#[test]
fn a_course_that_a_rule_forbids_gives_way_to_the_usual_plan() {
    let pressed = |systolic| Profile {
        pressure: Some((
            TODAY,
            Pressure {
                systolic,
                diastolic: 80,
            },
        )),
        ..begun(Course::Intervals)
    };
    assert!(week(&pressed(139)).course.is_some());
    let forbidden = week(&pressed(140));
    assert!(forbidden.course.is_none() && !has_hard_intervals(&forbidden));
    assert!(names(&forbidden, RuleId::PressureCalm) && !names(&forbidden, RuleId::CourseIntervals));
    let calm = Profile {
        pressure: pressed(140).pressure,
        ..begun(Course::Office)
    };
    assert!(week(&calm).course.is_some(), "bands are not hard");
}

#[test]
fn course_office() {
    let profile = begun(Course::Office);
    let program = week(&profile);
    let days: Vec<(u8, u16, Option<Preset>)> = program
        .sessions
        .iter()
        .map(|session| (session.weekday, session.minutes, session.preset))
        .collect();
    assert_eq!(
        days,
        [0, 1, 2, 3, 4].map(|day| (day, 5, Some(Preset::M5))),
        "five minutes, Monday to Friday"
    );
    assert!(items(&program).all(|item| item.exercise.get().kind == Kind::Strength));
    assert!(items(&program).any(|item| item.exercise.get().equipment.contains(&Equipment::Band)));
    assert_eq!(
        told(&program, RuleId::CourseOffice),
        Some(vec![Fact::Course(Course::Office, 1)])
    );
    assert_eq!(due(&program, Milestone::TechniqueCheck), Some(TODAY.plus(28)));
    assert_eq!(due(&program, Milestone::Retest), Some(TODAY.plus(90)));
    assert_eq!(due(&program, Milestone::CourseEnd), Some(TODAY.plus(91)));
    assert!(names(&week_of(&profile, 13), RuleId::CourseOffice));
    assert!(!names(&week_of(&profile, 14), RuleId::CourseOffice));
    assert_eq!(
        week_of(&profile, 14).sessions.len(),
        3,
        "then the split that was chosen"
    );
}

#[test]
fn course_workshop() {
    let profile = begun(Course::Workshop);
    let program = week(&profile);
    let days: Vec<u8> = program.sessions.iter().map(|session| session.weekday).collect();
    assert_eq!(days, [1, 3]);
    for session in &program.sessions {
        assert!((28..=31).contains(&session.minutes), "{}", session.minutes);
        let strength = session
            .items
            .iter()
            .filter(|item| item.exercise.get().kind == Kind::Strength);
        assert!(strength.count() * 2 > session.items.len(), "mostly strength");
    }
    assert_eq!(
        told(&program, RuleId::CourseWorkshop),
        Some(vec![Fact::Course(Course::Workshop, 1)])
    );
    assert_eq!(due(&program, Milestone::CourseEnd), Some(TODAY.plus(105)));
    assert_eq!(due(&program, Milestone::TechniqueCheck), None);
    assert!(names(&week_of(&profile, 15), RuleId::CourseWorkshop));
    assert!(!names(&week_of(&profile, 16), RuleId::CourseWorkshop));
}

#[test]
fn retest() {
    let screened = Profile {
        screened_on: Some(TODAY.plus(-30)),
        ..fit()
    };
    assert_eq!(
        due(&week(&screened), Milestone::Retest),
        Some(TODAY.plus(60)),
        "90 days after the answers"
    );
    let course = Profile {
        screened_on: Some(TODAY.plus(-30)),
        ..begun(Course::Workshop)
    };
    assert_eq!(
        due(&week(&course), Milestone::Retest),
        Some(TODAY.plus(90)),
        "a course counts from its own beginning"
    );
    let mut tested = screened.clone();
    tested.accept(Answer::SitToStand(31), TODAY.plus(-10));
    assert_eq!(
        due(&week(&tested), Milestone::Retest),
        Some(TODAY.plus(80)),
        "a test that was done is not due again at once"
    );
    assert_eq!(due(&week(&fit()), Milestone::Retest), None);
    assert!(!RuleId::Retest.get().sources.is_empty());
}
