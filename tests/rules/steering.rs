//! Steering by breath and pulse: who gets a band, and what an answer to the talk test changes.
#![allow(clippy::unwrap_used)] // a missing exercise must stop the test

use crate::people::{fit, yes_to};
use kraftpause::domain::catalogue::ExerciseId;
use kraftpause::domain::evidence::RuleId;
use kraftpause::domain::fitness::Zone;
use kraftpause::domain::profile::{Pregnancy, Profile};
use kraftpause::domain::program::Dose;
use kraftpause::domain::pulse::{Band, Guide, Place, guide};
use kraftpause::domain::screening::SafetyQuestion;
use kraftpause::domain::session::score::{Ends, Phase, Score, ScoreItem, Task};
use kraftpause::domain::session::steering::{Said, Talk, Turn, easier, effort, is_eased, last_turn, turn};
use kraftpause::domain::units::Span;

const HARD: (u8, u8) = (15, 17);
const START: (u8, u8) = (13, 14);
const BRISK: (u8, u8) = (11, 13);
const EASY: (u8, u8) = (9, 11);

#[test]
fn pulse_band() {
    let at = |age, max_pulse| {
        let profile = Profile {
            age: Some(age),
            max_pulse,
            ..fit()
        };
        guide(&profile, HARD)
    };
    // Evidence 3.3: 85 and 95 per cent at 20, 45 and 70 years.
    for (age, low, high) in [(20, 168, 188), (45, 155, 173), (70, 141, 158)] {
        assert_eq!(at(age, None), Some(Guide::Pulse(Band { low, high })), "{age}");
    }
    // What was measured overrules the age, upwards and downwards.
    assert_eq!(at(45, Some(200)), Some(Guide::Pulse(Band { low: 170, high: 190 })));
    assert_eq!(at(20, Some(160)), Some(Guide::Pulse(Band { low: 136, high: 152 })));
}

#[test]
fn pulse_untold() {
    let breath = Some(Guide::Breath(RuleId::PulseUntold));
    for question in SafetyQuestion::ALL {
        let profile = Profile {
            screening: yes_to(&[question]),
            max_pulse: Some(180),
            ..fit()
        };
        let misleads = matches!(question, SafetyQuestion::HeartOrPressure | SafetyQuestion::Medicine);
        assert_eq!(guide(&profile, EASY) == breath, misleads, "{question:?}");
    }
    let pregnant = Profile {
        pregnancy: Some(Pregnancy::Pregnant {
            late: false,
            complicated: false,
            hard_agreed: true,
        }),
        ..fit()
    };
    assert_eq!(guide(&pregnant, BRISK), breath);
    let born = Profile {
        pregnancy: Some(Pregnancy::Born { checked: true }),
        ..fit()
    };
    assert_ne!(guide(&born, BRISK), breath);
}

#[test]
fn talk_test() {
    use Turn::{Faster, Same, Slower};
    // Easily, barely, no; against what the stretch asks for.
    for (effort, expected) in [
        (HARD, [Faster, Faster, Same]),
        ((14, 15), [Faster, Same, Same]),
        (START, [Faster, Same, Slower]),
        (BRISK, [Same, Same, Slower]),
        ((11, 12), [Same, Slower, Slower]),
        (EASY, [Same, Slower, Slower]),
    ] {
        assert_eq!(Talk::ALL.map(|talk| turn(effort, talk, None)), expected, "{effort:?}");
    }
    // Nobody is sent faster with a pulse above the band; who cannot talk with such a pulse goes slower.
    let above = Some(Place::Above);
    assert_eq!(Talk::ALL.map(|talk| turn(HARD, talk, above)), [Same, Same, Slower]);
    // A low pulse alone sends nobody: talk overrules it.
    assert_eq!(turn(HARD, Talk::No, Some(Place::Below)), Same);
    assert_eq!(turn(BRISK, Talk::No, Some(Place::Below)), Slower);
}

fn intervals(effort: (u8, u8)) -> Score {
    let dose = Dose::Intervals {
        warm: 0,
        work: 240,
        rest: 0,
        rounds: 4,
        cool: 0,
        effort,
    };
    let phase = |round| Phase {
        task: Task::Interval { round, rounds: 4 },
        length: Span::minutes(4),
        ends: Ends::ByClock,
        item: Some(0),
    };
    Score {
        items: vec![ScoreItem {
            exercise: ExerciseId::from_str_id("tread-4x4").unwrap(),
            dose,
            load: None,
        }],
        phases: (1..=4).map(phase).collect(),
    }
}

fn said(talks: &[Talk]) -> Vec<Said> {
    let exercise = ExerciseId::from_str_id("tread-4x4").unwrap();
    let said = |(phase, talk): (usize, &Talk)| Said {
        phase,
        moment: 0,
        exercise,
        talk: *talk,
        pulse: None,
    };
    talks.iter().enumerate().map(said).collect()
}

#[test]
fn talk_ease() {
    let score = intervals(START);
    let stands = |talks: &[Talk]| {
        let said = said(talks);
        (
            effort(&score, &said, 3),
            last_turn(&score, &said, 3),
            is_eased(&score, &said, 3),
        )
    };
    assert_eq!(stands(&[]), (Some(START), None, false));
    assert_eq!(stands(&[Talk::No]), (Some(START), Some(Turn::Slower), false));
    // Twice in a row: one zone down, for all that is left; the length is the score's and stays.
    assert_eq!(
        stands(&[Talk::No, Talk::No]),
        (Some((11, 12)), Some(Turn::Slower), true)
    );
    assert_eq!(
        stands(&[Talk::No, Talk::Barely, Talk::No]),
        (Some(START), Some(Turn::Slower), false)
    );
    // Judged by what is asked now, and once more twice.
    assert_eq!(
        stands(&[Talk::No, Talk::No, Talk::Easily]),
        (Some((11, 12)), Some(Turn::Same), true)
    );
    assert_eq!(
        stands(&[Talk::No, Talk::No, Talk::No, Talk::No]),
        (Some((9, 10)), Some(Turn::Slower), true)
    );
    // In hard intervals being out of words is the aim.
    let hard = intervals(HARD);
    assert_eq!(effort(&hard, &said(&[Talk::No; 3]), 3), Some(HARD));

    // An easier effort is never higher anywhere, and lies a zone lower while there is one.
    for low in 6..=20 {
        for high in low..=20 {
            let (new_low, new_high) = easier((low, high));
            assert!(
                new_low <= low && new_high <= high && new_low <= new_high,
                "{low} {high}"
            );
            let zone = Zone::of_effort(high);
            assert!(zone == Zone::One || Zone::of_effort(new_high) < zone, "{low} {high}");
        }
    }
}
