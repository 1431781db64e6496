//! What holds for every person there can be.

use crate::any_wishes::{any_picks, wanting};
use crate::anyone::{any_profile, plausible_profile};
use crate::check::{check, check_with};
use crate::granted::{granted, out};
use crate::people::{TODAY, items, week, week_with};
use kraftpause::domain::catalogue::{ExerciseId, Kind};
use kraftpause::domain::pain::{PAIN_HIGH, worst_in};
use kraftpause::domain::profile::{Equipment, Profile, Split, WEEK_MINUTES};
use kraftpause::domain::program::Past;
use kraftpause::domain::program::alternatives::dose_for;
use kraftpause::domain::program::{self, Liking, Preset, Swap, SwapReason, Wishes, alternatives, timing};
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
    #![proptest_config(ProptestConfig { cases: 1500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_was_answered_the_week_is_sound(profile in any_profile()) {
        prop_assert_eq!(check(&profile, &week(&profile)), Ok(()));
    }

    #[test]
    fn whoever_answers_the_week_is_sound(profile in plausible_profile()) {
        prop_assert_eq!(check(&profile, &week(&profile)), Ok(()));
    }

    #[test]
    fn whatever_was_wished_the_week_is_sound(profile in any_profile(), picks in any_picks()) {
        let wishes = wanting(&profile, &picks);
        let program = week_with(&profile, &wishes);
        prop_assert_eq!(check_with(&profile, &wishes, &program), Ok(()), "{:#?}", wishes);
        prop_assert_eq!(granted(&profile, &wishes, &program), Ok(()), "{:#?}", wishes);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_same_answers_give_the_same_week_to_the_letter(profile in any_profile()) {
        let (one, other) = (week(&profile), week(&profile.clone()));
        prop_assert_eq!(format!("{one:?}"), format!("{other:?}"));
        prop_assert_eq!(one, other);
    }

    /// Five twelfths of an hour are five sessions of twelve minutes, not one of thirty and some of five.
    #[test]
    fn sessions_are_of_one_length(profile in plausible_profile()) {
        let program = week(&profile);
        let sessions = match profile.split {
            Some(Split::One) => 1,
            Some(Split::Two) => 2,
            Some(Split::Three) => 3,
            Some(Split::Five) => 5,
            Some(Split::Six) => 6,
            Some(Split::Micro) | None => return Ok(()),
        };
        let each = profile.week_minutes.unwrap() / sessions;
        if program.clearance == Clearance::Cleared && program.course.is_none() {
            for session in &program.sessions {
                let (least, most) = (each * 85 / 100, each + each / 20 + 1);
                prop_assert!((least..=most).contains(&session.minutes), "{each}: {}", session.minutes);
            }
        }
    }

    /// What a person likes decides between what suits them, never beyond it.
    #[test]
    fn likings_never_make_a_week_unsound(profile in any_profile(), picks in prop::collection::vec((any::<prop::sample::Index>(), prop::sample::select(vec![Liking::Liked, Liking::Disliked])), 0..12)) {
        let all: Vec<ExerciseId> = ExerciseId::all().collect();
        let likings = picks.iter().map(|(pick, liking)| (*pick.get(&all), *liking)).collect();
        let wishes = Wishes { likings, ..Wishes::default() };
        prop_assert_eq!(check(&profile, &program::make(&profile, &wishes, &Past::default(), TODAY)), Ok(()));
    }

    /// Every ready-made session for everyone: it comes with exercises that may be done, or says what stands in its way.
    #[test]
    fn a_ready_made_session_is_sound_or_says_why_not(profile in any_profile(), preset in prop::sample::select(Preset::ALL.to_vec())) {
        match program::preset(&profile, &Wishes::default(), &Past::default(), TODAY, preset) {
            Ok(session) => {
                prop_assert!(!session.items.is_empty() && !session.reasons.is_empty());
                prop_assert_eq!(session.preset, Some(preset));
                let clearance = week(&profile).clearance;
                for item in &session.items {
                    prop_assert_eq!(forbidden(&profile, &clearance, item.exercise), None, "{}", item.exercise.get().id);
                    prop_assert!(!item.reasons.is_empty());
                }
            }
            Err(reasons) => prop_assert!(!reasons.is_empty() && reasons.iter().all(|reason| !reason.because.is_empty())),
        }
    }

    /// What hurt is in no ready-made session and in no offer, what is gone in no offer, and own ones keep to the week.
    #[test]
    fn whatever_was_wished_nothing_offers_what_hurt(profile in any_profile(), picks in any_picks(), preset in prop::sample::select(Preset::ALL.to_vec()), because in prop::sample::select(SwapReason::ALL.to_vec()), pick in any::<prop::sample::Index>()) {
        let wishes = wanting(&profile, &picks);
        let out = out(&wishes);
        if let Ok(session) = program::preset(&profile, &wishes, &Past::default(), TODAY, preset) {
            for item in &session.items {
                prop_assert!(!out.contains_key(&item.exercise) && !item.exercise.is_own(), "{}", item.exercise.stored());
            }
        }
        let all: Vec<ExerciseId> = ExerciseId::all().collect();
        for offer in alternatives(&profile, &wishes, &Past::default(), TODAY, *pick.get(&all), because, &[]) {
            prop_assert!(!out.contains_key(&offer), "{}", offer.stored());
            prop_assert!(!offer.is_own() || wishes.kept_own().any(|own| own.id == offer), "{}", offer.stored());
        }
    }

    #[test]
    fn a_swap_holds_in_the_whole_week(profile in plausible_profile(), pick in any::<prop::sample::Index>(), because in prop::sample::select(SwapReason::ALL.to_vec())) {
        let before = week(&profile);
        let all: Vec<ExerciseId> = items(&before).map(|item| item.exercise).collect();
        let from = *pick.get(&all);
        if let Some(to) = alternatives(&profile, &Wishes::default(), &Past::default(), TODAY, from, because, &[]).first() {
            let wishes = Wishes { swaps: vec![Swap { from, to: *to, because: Some(because) }], ..Wishes::default() };
            let after = program::make(&profile, &wishes, &Past::default(), TODAY);
            prop_assert!(items(&after).all(|item| item.exercise != from), "{} -> {}", from.get().id, to.get().id);
        }
    }

    #[test]
    fn alternatives_are_never_forbidden(profile in any_profile(), because in prop::sample::select(SwapReason::ALL.to_vec())) {
        let program = week(&profile);
        for item in items(&program) {
            let found = alternatives(&profile, &Wishes::default(), &Past::default(), TODAY, item.exercise, because, &[]);
            prop_assert!(found.len() <= 4 && !found.contains(&item.exercise));
            for other in found {
                prop_assert_eq!(forbidden(&profile, &program.clearance, other), None, "{}", other.get().id);
                let dose = dose_for(&profile, &Wishes::default(), &Past::default(), TODAY, item.exercise, item.dose, other);
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
