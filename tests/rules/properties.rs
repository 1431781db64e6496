//! What holds for every person there can be.

use crate::people::{TODAY, any_profile, exercises, has_hard_intervals, items, plausible_profile, week};
use kraftpause::domain::catalogue::{ExerciseId, Kind};
use kraftpause::domain::pain::{PAIN_HIGH, worst_in};
use kraftpause::domain::profile::{Equipment, Profile, Split, WEEK_MINUTES};
use kraftpause::domain::program::alternatives::dose_for;
use kraftpause::domain::program::{self, Dose, SwapReason, Wishes, alternatives, timing};
use kraftpause::domain::screening::Clearance;
use proptest::prelude::*;

/// Forbidden by equipment, clearance or strong pain; written here a second time, away from the engine.
fn forbidden(profile: &Profile, clearance: &Clearance, id: ExerciseId) -> Option<&'static str> {
    let exercise = id.get();
    let owned = profile.equipment.as_deref().unwrap_or_default();
    let everywhere = [Equipment::Chair, Equipment::Wall];
    if exercise
        .equipment
        .iter()
        .any(|thing| !owned.contains(thing) && !everywhere.contains(thing))
    {
        return Some("equipment");
    }
    let pains = profile.pains.as_deref().unwrap_or_default();
    if exercise
        .avoid
        .iter()
        .any(|(region, _)| worst_in(pains, *region) >= PAIN_HIGH)
    {
        return Some("pain");
    }
    match clearance {
        Clearance::Cleared => None,
        Clearance::WithLimits(regions) => regions
            .iter()
            .any(|region| {
                let trained = [Kind::Strength, Kind::Balance].contains(&exercise.kind) && exercise.trains(*region);
                trained || exercise.avoid.iter().any(|(avoided, _)| avoided == region)
            })
            .then_some("limits"),
        Clearance::LowOnly | Clearance::Without(_) | Clearance::SeekHelp(_) => {
            let band = exercise.equipment.contains(&Equipment::Band) && exercise.level <= 2;
            let gentle = match exercise.kind {
                Kind::Strength => band,
                Kind::Balance => false,
                Kind::Cardio => exercise.effort.is_some_and(|effort| effort.1 <= 12),
                Kind::Mobility | Kind::Relaxation => true,
            };
            (!gentle).then_some("low only")
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 120, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nobody_gets_what_is_forbidden(profile in any_profile()) {
        let program = week(&profile);
        for item in items(&program) {
            prop_assert_eq!(forbidden(&profile, &program.clearance, item.exercise), None, "{}", item.exercise.get().id);
        }
    }

    #[test]
    fn nobody_gets_an_empty_week(profile in any_profile()) {
        let program = week(&profile);
        prop_assert!(!program.sessions.is_empty());
        for session in &program.sessions {
            prop_assert!(!session.items.is_empty());
            prop_assert!(session.minutes > 0 && session.weekday < 7);
        }
    }

    #[test]
    fn everything_has_a_reason(profile in any_profile()) {
        let program = week(&profile);
        prop_assert!(!program.reasons.is_empty());
        for session in &program.sessions {
            prop_assert!(!session.reasons.is_empty());
            for item in &session.items {
                prop_assert!(!item.reasons.is_empty(), "{}", item.exercise.get().id);
            }
        }
    }

    #[test]
    fn low_only_is_never_hard(profile in any_profile()) {
        let program = week(&profile);
        if program.clearance == Clearance::LowOnly {
            prop_assert!(!has_hard_intervals(&program));
            prop_assert!(exercises(&program).all(|exercise| exercise.level < 3));
            for item in items(&program) {
                match item.dose {
                    Dose::Minutes { effort, .. } => prop_assert!(effort.1 <= 12),
                    Dose::Intervals { .. } | Dose::Timed { .. } | Dose::ToFatigue { .. } => prop_assert!(false, "{:?}", item.dose),
                    Dose::Reps { .. } | Dose::Hold { .. } => {}
                }
            }
        }
    }

    #[test]
    fn the_week_is_as_long_as_wished(profile in plausible_profile()) {
        let program = week(&profile);
        let wished = profile.week_minutes.unwrap();
        if program.clearance == Clearance::Cleared {
            prop_assert!(program.week_minutes.abs_diff(wished) * 10 <= wished, "{wished}: {}", program.week_minutes);
        }
    }

    #[test]
    fn a_session_takes_the_time_it_promises(profile in plausible_profile()) {
        let program = week(&profile);
        for session in &program.sessions {
            let doses: Vec<_> = session.items.iter().map(|item| (item.exercise, item.dose)).collect();
            let real = timing::session_length(None, doses.iter().copied()).0;
            prop_assert!((real - i64::from(session.minutes) * 60_000).abs() <= 60_000);
        }
        let sessions = match profile.split.unwrap_or(Split::Three) {
            Split::One => 1,
            Split::Two => 2,
            Split::Three => 3,
            Split::Five => 5,
            Split::Six => 6,
            Split::Micro => return Ok(()),
        };
        let each = profile.week_minutes.unwrap() / sessions;
        if program.clearance == Clearance::Cleared {
            for session in &program.sessions {
                let (least, most) = (each * 85 / 100, each + each / 20 + 1);
                prop_assert!((least..=most).contains(&session.minutes), "{each}: {}", session.minutes);
            }
        }
    }

    #[test]
    fn the_same_answers_give_the_same_week(profile in any_profile()) {
        prop_assert_eq!(week(&profile), week(&profile.clone()));
    }

    #[test]
    fn hard_sessions_have_two_days_between_them(profile in plausible_profile()) {
        let program = week(&profile);
        let hard = |session: &&program::PlannedSession| session.items.iter().any(|item| item.dose.is_hard());
        let days: Vec<u8> = program.sessions.iter().filter(hard).map(|session| session.weekday).collect();
        for pair in days.windows(2) {
            prop_assert!(pair[1] >= pair[0] + 2, "{days:?}");
        }
        if let (Some(first), Some(last)) = (days.first(), days.last()) {
            prop_assert!(days.len() < 2 || first + 7 >= last + 2, "{days:?}");
        }
    }

    #[test]
    fn muscles_get_a_day_between_except_with_the_band(profile in plausible_profile()) {
        let program = week(&profile);
        let families = |session: &program::PlannedSession| -> Vec<&'static str> {
            session
                .items
                .iter()
                .filter(|item| !matches!(item.dose, Dose::ToFatigue { .. }))
                .map(|item| item.exercise.get())
                .filter(|exercise| exercise.kind == Kind::Strength && !exercise.equipment.contains(&Equipment::Band))
                .map(|exercise| exercise.family)
                .collect()
        };
        for pair in program.sessions.windows(2) {
            if pair[1].weekday - pair[0].weekday <= 1 {
                let after = families(&pair[1]);
                prop_assert!(families(&pair[0]).iter().all(|family| !after.contains(family)), "{after:?}");
            }
        }
    }

    #[test]
    fn nothing_stands_twice_in_a_session(profile in any_profile()) {
        for session in week(&profile).sessions {
            let mut ids: Vec<ExerciseId> = session.items.iter().map(|item| item.exercise).collect();
            let number = ids.len();
            ids.sort_unstable();
            ids.dedup();
            prop_assert_eq!(ids.len(), number);
        }
    }

    #[test]
    fn a_swap_holds_in_the_whole_week(profile in plausible_profile(), pick in any::<prop::sample::Index>(), because in prop::sample::select(SwapReason::ALL.to_vec())) {
        let before = week(&profile);
        let all: Vec<ExerciseId> = items(&before).map(|item| item.exercise).collect();
        let from = *pick.get(&all);
        if let Some(to) = alternatives(&profile, TODAY, from, because).first() {
            let wishes = Wishes { swaps: vec![(from, *to)], ..Wishes::default() };
            let after = program::make(&profile, &wishes, TODAY);
            prop_assert!(items(&after).all(|item| item.exercise != from), "{} -> {}", from.get().id, to.get().id);
        }
    }

    #[test]
    fn alternatives_are_never_forbidden(profile in any_profile(), because in prop::sample::select(SwapReason::ALL.to_vec())) {
        let program = week(&profile);
        for item in items(&program) {
            let found = alternatives(&profile, TODAY, item.exercise, because);
            prop_assert!(found.len() <= 4 && !found.contains(&item.exercise));
            for other in found {
                prop_assert_eq!(forbidden(&profile, &program.clearance, other), None, "{}", other.get().id);
                let dose = dose_for(&profile, TODAY, item.exercise, item.dose, other);
                prop_assert!(timing::dose_length(other.get(), dose).0 > 0);
                if program.clearance == Clearance::LowOnly {
                    prop_assert!(!dose.is_hard());
                }
            }
        }
    }
}

#[test]
fn every_split_and_every_length_works_without_any_answer() {
    for split in Split::ALL {
        for minutes in WEEK_MINUTES {
            let profile = Profile {
                split: Some(split),
                week_minutes: Some(minutes),
                ..Profile::default()
            };
            let program = week(&profile);
            assert_eq!(program.clearance, Clearance::LowOnly, "nothing answered is not a no");
            // There is only so much that is easy for one long session; ninety minutes of it are nobody's need.
            let least = minutes.min(60) * 8 / 10;
            assert!(
                program.week_minutes >= least,
                "{split:?} {minutes}: {}",
                program.week_minutes
            );
        }
    }
}
