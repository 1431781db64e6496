//! Gentler weeks, the way back, cardio through the weeks, courses and sequences that wait: each rule by its id.

use crate::lived::*;
use crate::people::{exercise, has_hard_intervals, hour, items, names, office_worker};
use kraftpause::domain::catalogue::ExerciseId;
use kraftpause::domain::evidence::RuleId;
use kraftpause::domain::profile::{Course, Profile, Split};
use kraftpause::domain::program::assess::Assessment;
use kraftpause::domain::program::past::{Felt, Illness, WeekDone};
use kraftpause::domain::program::{self, Dose, Past, Program};
use kraftpause::domain::session::steering::Turn;
use kraftpause::domain::session::told::Load;

use crate::people::TODAY;

#[test]
fn deload() {
    let mut lived = weeks(twice(3), 4, 0);
    lived.first = Some(TODAY.plus(-28));
    let sets = |past: &Past| -> u16 {
        items(&made(&owner(), past))
            .map(|item| match item.dose {
                Dose::Reps { sets, .. } => sets,
                _ => 0,
            })
            .sum()
    };
    let fifth = made(&owner(), &lived);
    assert!(names(&fifth, RuleId::Deload));
    let mut fourth = lived.clone();
    fourth.first = Some(TODAY.plus(-21));
    assert!(sets(&lived) < sets(&fourth));
    let mut off = lived.clone();
    off.weeks.remove(2);
    assert!(
        !names(&made(&owner(), &off), RuleId::Deload),
        "a week off was rest enough"
    );
    let mut tired = fourth;
    tired.felt = [3, 3, 3, 6, 6]
        .into_iter()
        .zip([20, 15, 10, 5, 3])
        .map(|(effort, days)| Felt {
            day: TODAY.plus(-days),
            effort: Some(effort),
            sore: days < 6,
        })
        .collect();
    assert!(
        names(&made(&owner(), &tired), RuleId::Deload),
        "harder than before, and sore"
    );
}

#[test]
fn return_pause() {
    let after = |days| {
        let done = |more| with_reserve(5, time(days + more, twelve(9, 3), kilos(500)));
        past(vec![("squat-bb", vec![done(7), done(0)])])
    };
    let load = |days| next(&owner(), &after(days), "squat-bb").load;
    assert_eq!(load(6), kilos(550));
    assert_eq!(load(15), kilos(450), "two weeks: ten per cent less");
    assert_eq!(load(30), kilos(375), "four weeks: a quarter less");
    let week = |days| made(&owner(), &after(days));
    assert!(!names(&week(6), RuleId::ReturnPause));
    let some = items(&week(9)).any(|item| item.reasons.iter().any(|reason| reason.rule == RuleId::ReturnPause));
    assert!(some, "one set less after nine days");
    let rung = |days| {
        Assessment::of(&owner(), &after(days), TODAY)
            .progress
            .rung(exercise("squat-bb").get().ladder)
            .map(|rung| rung.rung)
    };
    let level = Assessment::of(&owner(), &Past::default(), TODAY).level;
    assert_eq!(
        (rung(15), rung(30)),
        (None, Some(level - 1)),
        "a long pause begins one rung lower"
    );
}

#[test]
fn return_anew() {
    let done = |days| with_reserve(5, time(days, twelve(9, 3), kilos(500)));
    let lived = weeks(past(vec![("squat-bb", vec![done(67), done(60)])]), 0, 0);
    let next = next(&owner(), &lived, "squat-bb");
    assert_eq!(next.load, kilos(300));
    assert!(said(&next, RuleId::ReturnAnew).is_some());
    let mut old = Past {
        today: Some(TODAY),
        ..Past::default()
    };
    old.old_loads = vec![(exercise("squat-bb"), Load::Weight(500))];
    assert_eq!(
        self::next(&owner(), &old, "squat-bb").load,
        kilos(300),
        "longer ago than anybody looks back"
    );
}

#[test]
fn return_illness() {
    let mut lived = weeks(twice(5), 8, 2);
    let ill = |from: i32, well: Option<i32>| {
        Some(Illness {
            from: TODAY.plus(-from),
            well: well.map(|days| TODAY.plus(-days)),
            fever: true,
        })
    };
    lived.ill = ill(2, None);
    assert!(!has_hard_intervals(&made(&hour(), &lived)));
    lived.ill = ill(9, Some(4));
    let week = made(&hour(), &lived);
    assert!(!has_hard_intervals(&week) && names(&week, RuleId::ReturnIllness));
    let light = next(&owner(), &lived, "goblet-squat").load;
    assert_eq!(light, kilos(200), "trained since: half was for the first time only");
    lived.ill = ill(2, Some(1));
    assert_eq!(next(&owner(), &lived, "goblet-squat").load, kilos(100));
    lived.ill = ill(30, Some(20));
    assert!(has_hard_intervals(&made(&hour(), &lived)));
}

#[test]
fn cardio_minutes() {
    let minutes = |weeks: i32| made(&office_worker(), &self::weeks(twice(3), weeks, 0)).leisure_minutes;
    let grown: Vec<u16> = (0..=12).map(minutes).collect();
    assert_eq!((grown[0], grown[12]), (60, 180));
    assert!(
        grown
            .windows(2)
            .all(|pair| pair[0] <= pair[1] && pair[1] * 10 <= pair[0] * 12),
        "{grown:?}"
    );
    assert!(names(
        &made(&office_worker(), &weeks(twice(3), 3, 0)),
        RuleId::CardioMinutes
    ));
}

#[test]
fn cardio_breath() {
    let four = Dose::Intervals {
        warm: 300,
        work: 240,
        rest: 180,
        rounds: 4,
        cool: 300,
        effort: (15, 17),
    };
    let hill = exercise("hill-4x4");
    let mut lived = weeks(past(vec![("hill-4x4", vec![time(3, four, None)])]), 8, 1);
    let hardest = |past: &Past| crate::people::hardest(&made(&hour(), past));
    lived.breath = vec![(TODAY.plus(-3), hill, Turn::Same)];
    let usual = hardest(&lived);
    lived.breath = vec![(TODAY.plus(-3), hill, Turn::Slower)];
    assert_eq!(hardest(&lived), usual - 1);
    assert!(names(&made(&hour(), &lived), RuleId::CardioBreath));
}

#[test]
fn course_waits() {
    let begun = |weeks: i32| Profile {
        course: Some((Course::Intervals, TODAY.plus(-7 * weeks))),
        ..hour()
    };
    let week = |weeks_ago: i32, hard: &[u16]| {
        let mut lived = Past {
            today: Some(TODAY),
            ..Past::default()
        };
        for (at, hard) in hard.iter().enumerate() {
            let monday = TODAY.plus(7 * (i32::try_from(at).unwrap() - weeks_ago));
            lived.weeks.push(WeekDone {
                monday,
                sessions: 2,
                strength: 0,
                hard: *hard,
                minutes: 60,
            });
        }
        made(&begun(weeks_ago), &lived).course.map(|course| course.week)
    };
    assert_eq!(week(0, &[]), Some(1));
    assert_eq!(week(3, &[2, 2, 2]), Some(4), "as the calendar says");
    assert_eq!(week(3, &[2, 1, 2]), Some(3), "one session is not a week");
    assert_eq!(week(3, &[2, 1, 1]), Some(3), "at the second try it counts");
    assert_eq!(week(3, &[0, 0, 0]), Some(1));
    assert_eq!(week(4, &[2, 2, 2, 0]), Some(3), "a week off: one step back");
    assert_eq!(week(5, &[2, 2, 2, 0, 0]), Some(2), "two weeks off: two steps");
    assert_eq!(
        week(7, &[2, 2, 2, 0, 0, 0, 0]),
        Some(1),
        "four weeks off: the first week once more"
    );
    assert_eq!(week(8, &[2, 2, 2, 0, 0, 0, 0, 2]), Some(4), "and on where it was left");
    assert_eq!(week(8, &[2; 8]), None, "eight weeks are the course");
    assert_eq!(week(13, &[0; 13]), None, "it does not wait for ever");
    let mut lived = Past {
        today: Some(TODAY),
        ..Past::default()
    };
    lived.first = Some(TODAY.plus(-30));
    assert!(names(&made(&begun(3), &lived), RuleId::CourseWaits));
}

#[test]
fn sequence_goes_on() {
    let three = Profile {
        split: Some(Split::Three),
        ..owner()
    };
    let first: Vec<Vec<ExerciseId>> = exercises(&made(&three, &Past::default()));
    let kinds = |done: u32| {
        let lived = Past {
            today: Some(TODAY),
            sessions_before: done,
            ..Past::default()
        };
        made(&three, &lived)
    };
    let moved = kinds(1);
    assert_eq!(moved.sessions.len(), first.len());
    assert!(moved.sessions.iter().all(|session| {
        session
            .reasons
            .iter()
            .any(|reason| reason.rule == RuleId::SequenceGoesOn)
    }));
    let whole = kinds(3);
    assert_eq!(exercises(&whole), first, "a whole week leads to its beginning");
    let days = |program: &Program| {
        program
            .sessions
            .iter()
            .map(|session| session.weekday)
            .collect::<Vec<_>>()
    };
    assert_eq!(days(&moved), days(&whole), "the days stay");
}

fn exercises(program: &Program) -> Vec<Vec<ExerciseId>> {
    let of = |session: &program::PlannedSession| session.items.iter().map(|item| item.exercise).collect();
    program.sessions.iter().map(of).collect()
}
