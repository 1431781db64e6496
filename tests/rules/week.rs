//! The week: minutes, splits, days, and what goes on beside it.

use crate::people::{ONCE_EASILY, exercises, fit, items, names, office_worker, told, week};
use kraftpause::domain::catalogue::Kind;
use kraftpause::domain::evidence::RuleId;
use kraftpause::domain::profile::{Equipment, Profile, Slot, Split, WEEK_MINUTES};
use kraftpause::domain::program::reason::Fact;
use kraftpause::domain::program::{Dose, Program};
use kraftpause::domain::screening::SafetyQuestion;

fn split(split: Split, minutes: u16) -> Program {
    week(&Profile {
        split: Some(split),
        week_minutes: Some(minutes),
        ..fit()
    })
}

#[test]
fn week_minutes() {
    for minutes in WEEK_MINUTES {
        for kind in Split::ALL {
            let program = split(kind, minutes);
            let off = program.week_minutes.abs_diff(minutes);
            assert!(off * 10 <= minutes, "{kind:?} {minutes}: {}", program.week_minutes);
            assert_eq!(
                told(&program, RuleId::WeekMinutes),
                Some(vec![Fact::WeekMinutes(minutes)])
            );
        }
    }
}

#[test]
fn split_equal() {
    let sessions = [
        (Split::One, 1, 60),
        (Split::Two, 2, 30),
        (Split::Three, 3, 20),
        (Split::Five, 5, 12),
        (Split::Six, 6, 10),
    ];
    for (kind, number, minutes) in sessions {
        let program = split(kind, 60);
        assert_eq!(program.sessions.len(), number, "{kind:?}");
        for session in &program.sessions {
            assert!(session.minutes.abs_diff(minutes) <= 1, "{kind:?}: {}", session.minutes);
        }
        assert!(names(&program, RuleId::SplitEqual));
    }
}

#[test]
fn split_micro() {
    let program = split(Split::Micro, 60);
    let daily: Vec<u8> = program
        .sessions
        .iter()
        .filter(|session| session.minutes <= 5)
        .map(|session| session.weekday)
        .collect();
    assert_eq!(daily, [0, 1, 2, 3, 4], "Monday to Friday");
    let long: Vec<u16> = program
        .sessions
        .iter()
        .map(|session| session.minutes)
        .filter(|minutes| *minutes > 5)
        .collect();
    assert!(matches!(long[..], [36..=38]), "one longer session: {long:?}");
    assert!(names(&program, RuleId::SplitMicro));
    for session in split(Split::Micro, 30)
        .sessions
        .iter()
        .filter(|session| session.minutes < 10)
    {
        assert_eq!(session.minutes, 2, "half the week is two minutes a day");
    }
}

#[test]
fn dose_two_minutes() {
    let program = split(Split::Micro, 60);
    let sets: Vec<Dose> = items(&program)
        .map(|item| item.dose)
        .filter(|dose| matches!(dose, Dose::ToFatigue { .. }))
        .collect();
    assert_eq!(sets, [Dose::ToFatigue { seconds: 120 }; 10]);
    assert!(names(&program, RuleId::DoseTwoMinutes));
    let sore = week(&Profile {
        split: Some(Split::Micro),
        ..office_worker()
    });
    assert!(
        !items(&sore).any(|item| matches!(item.dose, Dose::ToFatigue { .. })),
        "pain of 6 is not trained to exhaustion"
    );
}

#[test]
fn week_spread() {
    let days = |kind| -> Vec<u8> { split(kind, 60).sessions.iter().map(|session| session.weekday).collect() };
    assert_eq!(days(Split::One), [2]);
    assert_eq!(days(Split::Two), [1, 4]);
    assert_eq!(days(Split::Three), [0, 2, 4]);
    assert_eq!(days(Split::Five), [0, 1, 2, 3, 4]);
    assert_eq!(days(Split::Six), [0, 1, 2, 3, 4, 5]);
    let at_home = week(&Profile {
        split: Some(Split::Micro),
        slot: Some(Slot::AtHome),
        ..fit()
    });
    assert!(
        at_home
            .sessions
            .iter()
            .any(|session| session.weekday == 5 && session.minutes > 10)
    );
    assert_eq!(told(&at_home, RuleId::WeekSpread), Some(vec![Fact::Slot(Slot::AtHome)]));
}

#[test]
fn sessions_are_numbered_in_their_order() {
    for kind in Split::ALL {
        let numbers: Vec<usize> = split(kind, 90)
            .sessions
            .iter()
            .map(|session| session.number.into())
            .collect();
        assert_eq!(numbers, (0..numbers.len()).collect::<Vec<_>>());
    }
}

#[test]
fn family_rest() {
    let program = split(Split::Six, 120);
    for pair in program.sessions.windows(2) {
        for item in &pair[0].items {
            let family = item.exercise.get().family;
            let again = |other: &kraftpause::domain::program::Item| {
                other.exercise.get().kind == Kind::Strength && other.exercise.get().family == family
            };
            assert!(!pair[1].items.iter().any(again), "{family} two days running");
        }
    }
    assert!(names(&program, RuleId::FamilyRest));
}

#[test]
fn the_daily_band_set_may_come_every_day() {
    let program = split(Split::Micro, 60);
    let raises = exercises(&program)
        .filter(|exercise| exercise.id == "lat-raise-band")
        .count();
    assert_eq!(raises, 5);
    let without = week(&Profile {
        split: Some(Split::Micro),
        equipment: Some(vec![Equipment::Dumbbell]),
        ..fit()
    });
    let daily: Vec<&str> = without
        .sessions
        .iter()
        .filter(|session| session.minutes <= 5)
        .flat_map(|session| session.items.iter().take(1))
        .map(|item| item.exercise.get().family)
        .collect();
    assert!(daily.windows(2).all(|pair| pair[0] != pair[1]), "{daily:?}");
}

#[test]
fn leisure_goal() {
    assert_eq!(week(&fit()).leisure_minutes, 180);
    let beginner = Profile {
        habits: Some(ONCE_EASILY),
        ..fit()
    };
    assert_eq!(week(&beginner).leisure_minutes, 60);
    assert!(names(&week(&beginner), RuleId::LeisureGoal));
    let easy_only = Profile {
        screening: crate::people::yes_to(&[SafetyQuestion::ChestPain]),
        ..fit()
    };
    assert_eq!(
        week(&easy_only).leisure_minutes,
        0,
        "nothing that makes out of breath before a doctor was asked"
    );
}
