//! The two reference persons: two people who must get clearly different weeks.

use crate::people::{cleaner, exercises, families, has_hard_intervals, items, office_worker, strength, told, week};
use kraftpause::domain::catalogue::Caution;
use kraftpause::domain::evidence::RuleId;
use kraftpause::domain::exposure::Exposure;
use kraftpause::domain::pain::{Duration, Region};
use kraftpause::domain::profile::Equipment;
use kraftpause::domain::program::reason::Fact;
use kraftpause::domain::program::{Block, Focus};

#[test]
fn the_office_worker_trains_neck_and_shoulders_five_times_twelve_minutes() {
    let program = week(&office_worker());
    assert_eq!(program.exposure, Exposure::Sedentary);
    assert_eq!(program.sessions.len(), 5);
    for session in &program.sessions {
        assert!((11..=13).contains(&session.minutes), "{}", session.minutes);
        let specific = session
            .items
            .iter()
            .filter(|item| item.block == Block::StrengthSpecific)
            .count();
        assert!(specific >= 1, "a little for the neck every day");
    }
    assert!(strength(&program).all(|exercise| {
        [Region::Neck, Region::Shoulder, Region::UpperBack]
            .iter()
            .any(|region| exercise.trains(*region))
    }));
    let titles: Vec<Focus> = program.sessions.iter().map(|session| session.focus).collect();
    assert!(
        titles.contains(&Focus::Regions(Region::Neck, Some(Region::Shoulder))),
        "{titles:?}"
    );
}

#[test]
fn her_pain_of_six_keeps_to_the_first_rung_and_her_band_is_used() {
    let program = week(&office_worker());
    assert!(strength(&program).all(|exercise| exercise.level == 1));
    assert!(exercises(&program).any(|exercise| exercise.equipment.contains(&Equipment::Band)));
    let because = told(&program, RuleId::PainStrength).unwrap();
    let neck = Fact::Pain {
        region: Region::Neck,
        worst: 6,
        duration: Duration::OverThreeMonths,
    };
    assert_eq!(because, [neck]);
}

#[test]
fn the_cleaner_strengthens_her_back_in_both_half_hours() {
    let program = week(&cleaner());
    assert_eq!(program.exposure, Exposure::Repetitive);
    assert_eq!(program.sessions.len(), 2);
    for session in &program.sessions {
        assert!((28..=31).contains(&session.minutes), "{}", session.minutes);
        let back = session
            .items
            .iter()
            .filter(|item| item.block == Block::StrengthSpecific && item.exercise.get().trains(Region::LowBack));
        assert!(back.count() >= 2, "two families for the sore back");
        assert!(
            matches!(session.focus, Focus::Regions(Region::LowBack, _)),
            "{:?}",
            session.focus
        );
    }
}

#[test]
fn nothing_loads_her_sore_knee_deeply() {
    let program = week(&cleaner());
    for exercise in exercises(&program) {
        assert!(
            !exercise.avoid.contains(&(Region::Knee, Caution::Swap)),
            "{}",
            exercise.id
        );
        let asks_for_care = exercise.avoid.contains(&(Region::Knee, Caution::Shorten));
        assert!(!asks_for_care || exercise.level == 1, "{}", exercise.id);
        assert!(!exercise.trains(Region::Knee) || exercise.level == 1, "{}", exercise.id);
    }
    for item in items(&program).filter(|item| item.block == Block::Cardio) {
        let exercise = item.exercise.get();
        assert!(
            exercise.avoid.iter().all(|(region, _)| *region != Region::Knee),
            "{}",
            exercise.id
        );
    }
    assert!(!has_hard_intervals(&program));
}

#[test]
fn her_hands_are_trained_and_nothing_is_needed_but_chair_and_wall() {
    let program = week(&cleaner());
    assert!(strength(&program).any(|exercise| exercise.trains(Region::WristHand)));
    assert!(exercises(&program).all(|exercise| exercise.possible_with(&[])));
}

#[test]
fn their_weeks_are_clearly_different() {
    let (office, cleaning) = (week(&office_worker()), week(&cleaner()));
    let (hers, other) = (families(&office), families(&cleaning));
    let shared = hers.iter().filter(|family| other.contains(family)).count();
    let all = hers.len() + other.len() - shared;
    assert!(shared * 2 <= all, "{shared} of {all} families: {hers:?} {other:?}");
    assert_ne!(office.blocks, cleaning.blocks);
    assert_ne!(office.sessions.len(), cleaning.sessions.len());
    assert!(!strength(&office).any(|exercise| exercise.trains(Region::LowBack)));
    let pains = |program| told(program, RuleId::PainStrength);
    assert_ne!(pains(&office), pains(&cleaning));
}
