//! What the person wants on top of the rules, in the week and in ready-made sessions: swaps with their reasons, no
//! floor, no noise. What is offered stands in `offers`, exercises of their own in `own`.

use crate::people::{
    TODAY, exercise, exercises, fit, hour, ids, items, left_out, pain, swapping, told, week, week_with,
};
use kraftpause::domain::catalogue::{EXERCISES, Kind, Position};
use kraftpause::domain::evidence::RuleId;
use kraftpause::domain::pain::Region;
use kraftpause::domain::profile::{Equipment, Place, Profile, Split, WorkKind};
use kraftpause::domain::program::Past;
use kraftpause::domain::program::reason::{Fact, Reason};
use kraftpause::domain::program::{self, Dose, Limit, Preset, Program, Swap, SwapReason, Wishes};

use SwapReason::{Bored, Floor, Harder, Hurts, NoEquipmentHere};

const BAND: &str = "lat-raise-band";
const FREE: &str = "lat-raise-free";
const DUMBBELL: &str = "lat-raise-db";
/// Cannot stand in for anything here: nobody has a kettlebell.
const NOTHING: &str = "swing-kb";

fn with(equipment: &[Equipment]) -> Profile {
    Profile {
        equipment: Some(equipment.to_vec()),
        ..fit()
    }
}

fn swapped(swaps: &[(&str, &str)]) -> Vec<&'static str> {
    let swaps = swaps.iter().map(|(from, to)| Swap {
        from: exercise(from),
        to: exercise(to),
        because: None,
    });
    let wishes = Wishes {
        swaps: swaps.collect(),
        ..Wishes::default()
    };
    ids(&week_with(&fit(), &wishes))
}

#[test]
fn swap_wish() {
    let plain = swapped(&[]);
    assert!(plain.contains(&BAND) && !plain.contains(&FREE));
    let free = swapped(&[(BAND, FREE)]);
    assert!(!free.contains(&BAND) && free.contains(&FREE));
    let from = Fact::SwappedFrom(exercise(BAND));
    for because in SwapReason::ALL {
        let program = week_with(&fit(), &swapping(&[(BAND, FREE, because)]));
        let facts = vec![from, Fact::SwapReason(because)];
        assert_eq!(told(&program, RuleId::SwapWish), Some(facts), "{because:?}");
    }
    let without = Wishes {
        swaps: vec![Swap {
            because: None,
            ..swapping(&[(BAND, FREE, Bored)]).swaps[0]
        }],
        ..Wishes::default()
    };
    assert_eq!(told(&week_with(&fit(), &without), RuleId::SwapWish), Some(vec![from]));
    assert_eq!(told(&week(&fit()), RuleId::SwapWish), None);
}

#[test]
fn the_newest_swap_counts_and_a_swap_back_undoes() {
    let row = "shrug-band";
    assert_eq!(swapped(&[(BAND, FREE), (FREE, BAND)]), swapped(&[]));
    assert!(swapped(&[(BAND, FREE), (BAND, row)]).contains(&row));
    assert!(swapped(&[(BAND, FREE), (FREE, row)]).contains(&row));
}

#[test]
fn a_swap_to_what_is_not_possible_does_not_count() {
    assert_eq!(swapped(&[(BAND, DUMBBELL)]), swapped(&[]), "no dumbbells");
}

/// A strange file may say anything: intervals instead of a walk, a walk instead of strength.
#[test]
fn a_swap_to_work_of_another_kind_does_not_count() {
    let plain = ids(&week(&hour()));
    for (from, to) in [
        ("walk-brisk", "hill-4x4"),
        (BAND, "walk-easy"),
        ("single-leg", "bridge"),
    ] {
        let program = week_with(&hour(), &swapping(&[(from, to, Bored)]));
        assert_eq!(ids(&program), plain, "{from} -> {to}");
    }
}

#[test]
fn intervals_swapped_for_steady_work_become_steady_work() {
    let hard = |program: &Program| program.sessions.iter().any(|session| session.is_hard());
    assert!(hard(&week(&hour())));
    let wishes = swapping(&[("hill-4x4", "walk-brisk", Bored)]);
    let program = week_with(&hour(), &wishes);
    assert!(!hard(&program));
    let mut walks = items(&program).filter(|item| item.exercise == exercise("walk-brisk"));
    assert!(
        walks.any(|walk| matches!(walk.dose, Dose::Minutes { minutes: 30.., .. })),
        "the time of the intervals: {:?}",
        ids(&program)
    );
    // And the ready-made session of intervals says why it cannot be.
    let because = vec![Fact::SwappedFrom(exercise("hill-4x4")), Fact::SwapReason(Bored)];
    let rule = RuleId::SwapWish;
    let without = program::preset(&hour(), &wishes, &Past::default(), TODAY, Preset::Hit35);
    assert_eq!(without, Err(vec![Reason { rule, because }]));
}

/// The stand-in is of another family than what it stands for: that one's day of rest counts.
#[test]
fn a_stand_in_rests_as_its_own_family_does() {
    let profile = Profile {
        split: Some(Split::Five),
        ..fit()
    };
    let program = week_with(&profile, &swapping(&[(BAND, "row-band", Bored)]));
    let rows = |day: u8| {
        let of_day = program.sessions.iter().filter(|session| session.weekday == day);
        of_day
            .flat_map(|session| &session.items)
            .any(|item| item.exercise.get().family == "row")
    };
    assert!((0..5).any(rows));
    assert!((0..4).all(|day| !(rows(day) && rows(day + 1))));
}

#[test]
fn swap_hurts() {
    let profile = with(&[Equipment::Band, Equipment::Dumbbell]);
    let ladder = |program: &Program| {
        let of_it = exercises(program).filter(|exercise| exercise.family == "lateral-raise");
        of_it.map(|exercise| exercise.level).max()
    };
    assert_eq!(ladder(&week(&profile)), Some(3));
    // The one that hurt and the harder one are out, the easier one is not.
    let program = week_with(&profile, &swapping(&[(BAND, NOTHING, Hurts)]));
    assert_eq!(ladder(&program), Some(1));
    let reason = left_out(&program, Limit::Hurt(exercise(BAND))).unwrap();
    let facts = vec![Fact::SwappedFrom(exercise(BAND)), Fact::SwapReason(Hurts)];
    assert_eq!((reason.rule, &reason.because), (RuleId::SwapHurts, &facts));
    assert_eq!(
        left_out(&program, Limit::Hurt(exercise(DUMBBELL))),
        None,
        "said once a ladder"
    );
    // The hardest alone leaves the others.
    let program = week_with(&profile, &swapping(&[(DUMBBELL, NOTHING, Hurts)]));
    assert_eq!(ladder(&program), Some(2));
    // Another reason keeps nobody from the ladder.
    let program = week_with(&profile, &swapping(&[(BAND, NOTHING, Bored)]));
    assert_eq!(ladder(&program), Some(3));
    assert_eq!(left_out(&program, Limit::Hurt(exercise(BAND))), None);
}

#[test]
fn of_two_that_are_equally_hard_both_stay_out() {
    let profile = Profile {
        work: Some(WorkKind::Heavy.typical()),
        split: Some(Split::Two),
        week_minutes: Some(120),
        ..with(&[Equipment::Kettlebell, Equipment::Barbell])
    };
    let program = week_with(&profile, &swapping(&[("goblet-squat", "bridge", Hurts)]));
    assert!(exercises(&program).all(|exercise| exercise.family != "squat" || exercise.level < 3));
    assert!(ids(&week(&profile)).contains(&"goblet-squat"));
}

#[test]
fn what_hurt_comes_back_when_it_is_chosen_again_or_taken_back() {
    let profile = with(&[Equipment::Band, Equipment::Dumbbell]);
    let plain = ids(&week(&profile));
    let hurt = (BAND, "shrug-band", Hurts);
    assert_eq!(
        ids(&week_with(&profile, &swapping(&[hurt, ("shrug-band", BAND, Bored)]))),
        plain
    );
    let mut wishes = swapping(&[hurt]);
    wishes.unswap(exercise(BAND));
    assert_eq!(ids(&week_with(&profile, &wishes)), plain);
    // Only what was chosen: the harder one later, by itself.
    let wishes = swapping(&[hurt, ("row-band", DUMBBELL, Harder)]);
    let found = ids(&week_with(&profile, &wishes));
    assert!(found.contains(&DUMBBELL) && !found.contains(&BAND), "{found:?}");
}

#[test]
fn a_stand_in_that_is_gone_does_not_bring_back_what_hurt() {
    let hurt = [("row-db", "row-band", Hurts)];
    let both = with(&[Equipment::Band, Equipment::Dumbbell]);
    assert!(ids(&week(&both)).contains(&"row-db"));
    let found = ids(&week_with(&both, &swapping(&hurt)));
    assert!(found.contains(&"row-band") && !found.contains(&"row-db"));
    let without = with(&[Equipment::Dumbbell]);
    let found = ids(&week_with(&without, &swapping(&hurt)));
    assert!(!found.contains(&"row-band") && !found.contains(&"row-db"), "{found:?}");
    // For any other reason it comes back.
    let bored = swapping(&[("row-db", "row-band", Bored)]);
    assert!(ids(&week_with(&without, &bored)).contains(&"row-db"));
}

#[test]
fn a_stand_in_that_hurts_too_does_not_bring_back_what_hurt_first() {
    let wishes = swapping(&[(BAND, FREE, Hurts), (FREE, "shrug-band", Hurts)]);
    let found = ids(&week_with(&fit(), &wishes));
    assert!(!found.contains(&BAND) && !found.contains(&FREE) && found.contains(&"shrug-band"));
}

#[test]
fn that_it_hurt_outlives_a_later_swap_for_another_reason() {
    let wishes = swapping(&[(BAND, FREE, Hurts), (BAND, DUMBBELL, Bored)]);
    let program = week_with(&fit(), &wishes);
    assert!(
        !ids(&program).contains(&BAND),
        "there are no dumbbells, and the band hurt"
    );
    assert!(left_out(&program, Limit::Hurt(exercise(BAND))).is_some());
}

#[test]
fn what_hurt_is_in_no_ready_made_session() {
    let all = with(&Equipment::ASKED);
    for profile in [fit(), with(&[]), all] {
        for preset in Preset::ALL {
            let Ok(session) = program::preset(&profile, &Wishes::default(), &Past::default(), TODAY, preset) else {
                continue;
            };
            for item in &session.items {
                let hurt = item.exercise;
                let wishes = swapping(&[(hurt.get().id, NOTHING, Hurts)]);
                let again = program::preset(&profile, &wishes, &Past::default(), TODAY, preset);
                let there = again.is_ok_and(|session| session.items.iter().any(|item| item.exercise == hurt));
                assert!(!there, "{} in {preset:?}", hurt.get().id);
            }
        }
    }
}

#[test]
fn a_ready_made_session_that_has_nothing_left_says_what_hurt() {
    let profile = Profile {
        strength_practice: Some(true),
        ..with(&[Equipment::Barbell])
    };
    let heavy =
        |profile: &Profile, wishes: &Wishes| program::preset(profile, wishes, &Past::default(), TODAY, Preset::Mst);
    let names = |session: Result<program::PlannedSession, _>| session.map(|session| session.items[0].exercise.get().id);
    assert_eq!(names(heavy(&profile, &Wishes::default())), Ok("squat-bb"));
    // The other lift with the bar, and never something light in so heavy a dose.
    let one = swapping(&[("squat-bb", "sit-to-stand", Hurts)]);
    assert_eq!(names(heavy(&profile, &one)), Ok("deadlift-bb"));
    let both = swapping(&[("squat-bb", "sit-to-stand", Hurts), ("deadlift-bb", "bridge", Hurts)]);
    let reasons = heavy(&profile, &both).unwrap_err();
    assert_eq!(
        reasons.iter().map(|reason| reason.rule).collect::<Vec<_>>(),
        [RuleId::SwapHurts]
    );
    assert!(reasons[0].because.contains(&Fact::SwapReason(Hurts)));
    // Where it must be quiet no bar is set down.
    let quiet = Profile {
        needs_quiet: true,
        ..profile
    };
    let because = vec![Fact::NeedsQuiet];
    let rule = RuleId::WishQuiet;
    assert_eq!(
        names(heavy(&quiet, &Wishes::default())),
        Err(vec![Reason { rule, because }])
    );
    assert_eq!(
        heavy(
            &Profile {
                strength_practice: Some(true),
                avoids_floor: true,
                ..fit()
            },
            &Wishes::default()
        )
        .unwrap_err()
        .first()
        .map(|reason| reason.rule),
        Some(RuleId::EquipmentNone),
        "no bar: the floor has nothing to do with it"
    );
}

/// Not the minutes: everything that would suit has hurt.
#[test]
fn a_sore_region_without_strength_says_that_what_suits_it_hurt() {
    let profile = Profile {
        pains: Some(vec![pain(Region::WristHand, 4)]),
        ..with(&[])
    };
    let trained = |program: &Program| exercises(program).any(|exercise| exercise.trains(Region::WristHand));
    assert!(trained(&week(&profile)));
    let wishes = swapping(&[("wrist-ext-free", NOTHING, Hurts), ("grip-squeeze", NOTHING, Hurts)]);
    let program = week_with(&profile, &wishes);
    assert!(!trained(&program));
    let reason = left_out(&program, Limit::NoExercise(Region::WristHand)).unwrap();
    assert_eq!(reason.rule, RuleId::SwapHurts);
    assert!(matches!(
        reason.because.first(),
        Some(Fact::Pain {
            region: Region::WristHand,
            ..
        })
    ));
    assert!(reason.because.contains(&Fact::SwapReason(Hurts)));
}

#[test]
fn a_day_for_which_nothing_is_left_has_no_session() {
    let sign = Profile {
        pains: Some(vec![pain(Region::LowBack, 5)]),
        red_flags: Some(vec![kraftpause::domain::red_flag::RedFlag::BackNumb]),
        ..fit()
    };
    assert_eq!(week(&sign).sessions.len(), 1);
    let calm = EXERCISES.iter().filter(|exercise| exercise.kind == Kind::Relaxation);
    let calm: Vec<(&str, &str, SwapReason)> = calm.map(|exercise| (exercise.id, "bridge", Hurts)).collect();
    let again = week_with(&sign, &swapping(&calm));
    assert_eq!((again.sessions.len(), again.week_minutes), (0, 0));
    assert!(left_out(&again, Limit::Training).is_some());
}

#[test]
fn wish_floor() {
    let low = |program: &Program| {
        exercises(program).any(|exercise| matches!(exercise.position, Position::Lying | Position::AllFours))
    };
    let profile = |avoids_floor| Profile {
        pains: Some(vec![pain(Region::LowBack, 4)]),
        place: Some(Place::Home),
        avoids_floor,
        ..with(&[])
    };
    assert!(low(&week(&profile(false))));
    assert_eq!(left_out(&week(&profile(false)), Limit::Floor), None);
    let program = week(&profile(true));
    assert!(!low(&program) && exercises(&program).any(|exercise| exercise.trains(Region::LowBack)));
    let reason = left_out(&program, Limit::Floor).unwrap();
    assert_eq!(
        (reason.rule, &reason.because),
        (RuleId::WishFloor, &vec![Fact::AvoidsFloor])
    );
    // The person's own word counts more than the place.
    let desk = Profile {
        place: Some(Place::Desk),
        ..profile(true)
    };
    let reason = left_out(&week(&desk), Limit::Floor).map(|reason| reason.rule);
    assert_eq!(reason, Some(RuleId::WishFloor));
    // A swap alone says nothing of the whole plan.
    let once = week_with(&profile(false), &swapping(&[("bridge", "hinge-drill", Floor)]));
    assert_eq!(left_out(&once, Limit::Floor), None);
}

#[test]
fn wish_quiet() {
    let loud = |program: &Program| exercises(program).any(|exercise| !exercise.quiet);
    let profile = |needs_quiet| Profile {
        needs_quiet,
        place: Some(Place::Gym),
        split: Some(Split::One),
        ..with(&[Equipment::Barbell, Equipment::Rower])
    };
    assert!(loud(&week(&profile(false))));
    assert_eq!(left_out(&week(&profile(false)), Limit::Loud), None);
    let program = week(&profile(true));
    assert!(!loud(&program));
    let reason = left_out(&program, Limit::Loud).unwrap();
    assert_eq!(
        (reason.rule, &reason.because),
        (RuleId::WishQuiet, &vec![Fact::NeedsQuiet])
    );
    let once = week_with(&profile(false), &swapping(&[("row-4x4", "hill-4x4", NoEquipmentHere)]));
    assert_eq!(left_out(&once, Limit::Loud), None);
}
