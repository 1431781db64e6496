//! The claims about every week are not blind: a sound week is damaged in one way at a time, and each time they say so.
#![allow(clippy::indexing_slicing, clippy::unwrap_used)] // a week that is not as supposed must stop the test

use crate::check::{self, Claim};
use crate::granted::{self, Granted};
use crate::harm;
use crate::people::{NO_TO_ALL, TODAY, exercise, fit, having, own, pain, swapping, week, week_with, yes_to};
use kraftpause::domain::catalogue::ExerciseId;
use kraftpause::domain::catalogue::own::OwnWork;
use kraftpause::domain::pain::Region;
use kraftpause::domain::pressure::Pressure;
use kraftpause::domain::profile::{Place, Pregnancy, Profile, Split};
use kraftpause::domain::program::{Block, Dose, Item, Limit, Program, SwapReason, Wishes};
use kraftpause::domain::red_flag::RedFlag;
use kraftpause::domain::screening::{SafetyQuestion, Screening};

type Damage = fn(&mut Program);

/// The claim holds for the week of these answers, and no more once it was damaged.
fn sees(claim: Claim, profile: &Profile, damages: &[Damage]) {
    let sound = week(profile);
    assert_eq!(claim(profile, &sound), Ok(()));
    for (number, damage) in damages.iter().enumerate() {
        let mut damaged = sound.clone();
        damage(&mut damaged);
        assert!(claim(profile, &damaged).is_err(), "damage {number} is not seen");
    }
}

fn put(week: &mut Program, id: &str) {
    week.sessions[0].items[0].exercise = exercise(id);
}

fn make_hard(week: &mut Program, place: usize) {
    week.sessions[place].items[0].dose = Dose::Intervals {
        warm: 300,
        work: 240,
        rest: 180,
        rounds: 4,
        cool: 300,
        effort: (15, 17),
    };
}

#[test]
fn what_is_empty_or_double() {
    let damages: [Damage; 5] = [
        |week| week.sessions[0].number = 1,
        |week| week.sessions[1].items.clear(),
        |week| week.sessions[0].items[1] = week.sessions[0].items[0].clone(),
        |week| week.sessions[0].items[0].dose = Dose::ToFatigue { seconds: 0 },
        |week| week.sessions.reverse(),
    ];
    sees(check::nothing_is_empty, &fit(), &damages);
}

#[test]
fn what_has_no_reason() {
    let damages: [Damage; 6] = [
        |week| week.reasons.clear(),
        |week| week.sessions[0].reasons.clear(),
        |week| week.sessions[0].items[0].reasons.clear(),
        |week| week.activity.reasons.clear(),
        |week| week.block_reasons.clear(),
        |week| week.blocks.relax = 1,
    ];
    sees(check::everything_has_a_reason, &fit(), &damages);
}

#[test]
fn minutes_that_are_missing() {
    let damages: [Damage; 4] = [
        |week| week.sessions[0].minutes += 2,
        |week| week.week_minutes = 50,
        |week| drop(week.sessions[2].items.pop()),
        |week| {
            week.sessions.pop();
            week.week_minutes = week.sessions.iter().map(|session| session.minutes).sum();
        },
    ];
    sees(check::it_takes_the_minutes, &fit(), &damages);
}

#[test]
fn what_is_not_owned() {
    sees(check::only_what_is_owned, &fit(), &[|week| put(week, "shrug-db")]);
}

#[test]
fn what_the_safety_answers_forbid() {
    let spared = Screening {
        stable_regions: vec![Region::Knee],
        ..yes_to(&[SafetyQuestion::BoneOrJoint])
    };
    let limited = Profile {
        screening: spared,
        ..fit()
    };
    sees(
        harm::clearance_holds,
        &limited,
        &[|week| put(week, "squat-bw"), |week| put(week, "birddog")],
    );
    let easy = Profile {
        screening: yes_to(&[SafetyQuestion::Medicine]),
        ..fit()
    };
    let damages: [Damage; 3] = [
        |week| put(week, "squat-bw"),
        |week| put(week, "tandem-stand"),
        |week| make_hard(week, 0),
    ];
    sees(harm::clearance_holds, &easy, &damages);
    let sign = |sign| Profile {
        pains: Some(vec![pain(Region::LowBack, 5)]),
        red_flags: Some(vec![sign]),
        ..fit()
    };
    let band: Damage = |week| {
        week.sessions[0].items[0].dose = Dose::Reps {
            sets: 1,
            reps: 8,
            rest: 30,
            reserve: 4,
        };
        put(week, "row-band");
    };
    sees(
        harm::clearance_holds,
        &sign(RedFlag::BackNight),
        &[band, |week| put(week, "cat-camel")],
    );
    sees(
        harm::clearance_holds,
        &sign(RedFlag::BackNumb),
        &[|week| put(week, "walk-easy")],
    );
}

#[test]
fn a_sore_region_that_is_forgotten_or_strained() {
    let sore = |worst| Profile {
        pains: Some(vec![pain(Region::LowBack, worst)]),
        ..fit()
    };
    let without_back: Damage = |week| {
        for session in &mut week.sessions {
            session.items.retain(|item| item.block != Block::StrengthSpecific);
        }
    };
    sees(check::sore_regions_are_trained, &sore(3), &[without_back]);
    let damages: [Damage; 2] = [|week| put(week, "deadlift-kb"), |week| put(week, "good-morning-band")];
    sees(harm::sore_regions_are_spared, &sore(6), &damages);
}

#[test]
fn what_is_too_hard() {
    let (systolic, diastolic) = (140, 80);
    let pressed = Profile {
        pressure: Some((TODAY, Pressure { systolic, diastolic })),
        ..fit()
    };
    let carrying = Profile {
        pregnancy: Some(Pregnancy::Pregnant {
            late: false,
            complicated: false,
            hard_agreed: false,
        }),
        ..fit()
    };
    let until_tired: Damage = |week| week.sessions[0].items[0].dose = Dose::ToFatigue { seconds: 120 };
    for profile in [&pressed, &carrying] {
        sees(harm::nothing_too_hard, profile, &[until_tired]);
    }
    let beginner = Profile { habits: None, ..fit() };
    for profile in [pressed, carrying, beginner] {
        let effort: Damage = |week| {
            week.sessions[0].items[0].dose = Dose::Minutes {
                minutes: 8,
                effort: (11, 15),
            };
        };
        sees(harm::nothing_too_hard, &profile, &[|week| make_hard(week, 0), effort]);
    }
}

#[test]
fn what_the_week_says_it_leaves_out() {
    let late = Profile {
        pregnancy: Some(Pregnancy::Pregnant {
            late: true,
            complicated: false,
            hard_agreed: true,
        }),
        ..fit()
    };
    let damages: [Damage; 3] = [
        |week| put(week, "swing-kb"),
        |week| put(week, "stairs-snack"),
        |week| put(week, "bridge"),
    ];
    sees(harm::limits_hold, &late, &damages);
    let desk = Profile {
        place: Some(Place::Desk),
        ..fit()
    };
    sees(harm::limits_hold, &desk, &[|week| put(week, "birddog")]);
    let (systolic, diastolic) = (165, 80);
    let high = Profile {
        pressure: Some((TODAY, Pressure { systolic, diastolic })),
        ..fit()
    };
    let hold: Damage = |week| {
        put(week, "plank");
        week.sessions[0].items[0].dose = Dose::Hold {
            sets: 1,
            seconds: 40,
            rest: 30,
        };
    };
    sees(harm::limits_hold, &high, &[hold, |week| make_hard(week, 0)]);
    let waits: Damage = |week| {
        let reason = week.reasons[0].clone();
        let limit = Limit::Strength;
        week.limits.push(kraftpause::domain::program::Limited { limit, reason });
    };
    sees(harm::limits_hold, &fit(), &[waits]);
}

#[test]
fn days_that_are_too_near() {
    let twice = Profile {
        split: Some(Split::Six),
        screening: NO_TO_ALL,
        ..fit()
    };
    let damages: [Damage; 1] = [|week| {
        make_hard(week, 2);
        make_hard(week, 3);
    }];
    sees(check::hard_days_are_apart, &twice, &damages);
    let again: Damage = |week| {
        let rows = week.sessions[..2]
            .iter_mut()
            .flat_map(|session| session.items.first_mut());
        rows.for_each(|item| item.exercise = exercise("row-band"));
    };
    sees(check::families_rest, &twice, &[again]);
}

/// The same for a claim about wishes.
fn misses(claim: Granted, profile: &Profile, wishes: &Wishes, damages: &[Damage]) {
    let sound = week_with(profile, wishes);
    assert_eq!(claim(profile, wishes, &sound), Ok(()));
    for (number, damage) in damages.iter().enumerate() {
        let mut damaged = sound.clone();
        damage(&mut damaged);
        assert!(claim(profile, wishes, &damaged).is_err(), "damage {number} is not seen");
    }
}

#[test]
fn what_hurt_and_comes_back() {
    let wishes = swapping(&[("lat-raise-band", "lat-raise-free", SwapReason::Hurts)]);
    let damages: [Damage; 3] = [
        |week| put(week, "lat-raise-band"),
        |week| put(week, "lat-raise-db"),
        |week| week.limits.clear(),
    ];
    misses(granted::what_hurt_stays_out, &fit(), &wishes, &damages);
    // Not blind for what is allowed: the easier one, and what was chosen again.
    let program = week_with(&fit(), &wishes);
    assert!(crate::people::ids(&program).contains(&"lat-raise-free"));
    let again = swapping(&[
        ("lat-raise-band", "lat-raise-free", SwapReason::Hurts),
        ("lat-raise-free", "lat-raise-band", SwapReason::Bored),
    ]);
    assert!(granted::out(&again).is_empty());
    let harder = swapping(&[
        ("lat-raise-band", "lat-raise-free", SwapReason::Hurts),
        ("row-db", "lat-raise-db", SwapReason::Harder),
    ]);
    let still: Vec<_> = granted::out(&harder).into_keys().collect();
    assert_eq!(still, [exercise("lat-raise-band")]);
}

/// The first own exercise of the week, wherever it stands.
fn own_item(week: &mut Program) -> &mut Item {
    let mut items = week.sessions.iter_mut().flat_map(|session| &mut session.items);
    items.find(|item| item.exercise.is_own()).unwrap()
}

#[test]
fn own_exercises_that_are_changed_forgotten_or_too_many() {
    let mine = own(Region::Knee, OwnWork::Reps(12), 2);
    let wishes = having(std::slice::from_ref(&mine));
    let as_told: [Damage; 4] = [
        |week| {
            own_item(week).dose = Dose::Reps {
                sets: 2,
                reps: 10,
                rest: 45,
                reserve: 0,
            }
        },
        |week| {
            own_item(week).dose = Dose::Reps {
                sets: 3,
                reps: 12,
                rest: 45,
                reserve: 0,
            }
        },
        |week| own_item(week).dose = Dose::ToFatigue { seconds: 120 },
        |week| own_item(week).exercise = ExerciseId::own(Region::Knee, false, 9),
    ];
    misses(granted::own_as_told, &fit(), &wishes, &as_told);
    let mut gone = wishes.clone();
    gone.drop_own(mine.id);
    let program = week_with(&fit(), &wishes);
    assert!(
        granted::own_as_told(&fit(), &gone, &program).is_err(),
        "it was taken out"
    );

    let too_often: [Damage; 3] = [
        |week| week.sessions[1].weekday = 1,
        |week| {
            let mut more = week.sessions[2].clone();
            more.weekday = 6;
            week.sessions.push(more);
        },
        |week| week.sessions[0].items.retain(|item| item.exercise.is_own()),
    ];
    misses(granted::own_not_too_often, &fit(), &wishes, &too_often);

    let forgotten: Damage = |week| {
        for session in &mut week.sessions {
            session.items.retain(|item| !item.exercise.is_own());
        }
    };
    misses(granted::own_there_or_said, &fit(), &wishes, &[forgotten]);
    let long = having(&[own(Region::Knee, OwnWork::Hold(300), 5)]);
    let unsaid: Damage = |week| week.limits.clear();
    misses(granted::own_there_or_said, &fit(), &long, &[unsaid]);
    // The other claims read own exercises, too.
    let sore = Profile {
        pains: Some(vec![pain(Region::Knee, 6)]),
        ..fit()
    };
    let without = week_with(&sore, &wishes);
    let mut damaged = without.clone();
    damaged.sessions[0].items[0].exercise = mine.id;
    assert_eq!(harm::limits_hold(&sore, &without), Ok(()));
    assert!(
        harm::limits_hold(&sore, &damaged).is_err(),
        "the week says that it waits"
    );
    let spared = Screening {
        stable_regions: vec![Region::Knee],
        ..yes_to(&[SafetyQuestion::BoneOrJoint])
    };
    let spared = Profile {
        screening: spared,
        ..fit()
    };
    damaged = week(&spared);
    damaged.sessions[0].items[0].exercise = mine.id;
    assert!(harm::clearance_holds(&spared, &damaged).is_err());
}
