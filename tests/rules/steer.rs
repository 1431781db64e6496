//! What sessions and mornings told of sore regions, of amounts by the calendar and of a feared movement makes of the next week.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)] // a missing session must stop the test

use crate::people::{
    ONCE_EASILY, TODAY, advised, exercises, fit, items, left_out, names, office_worker, pain, told, week,
};
use crate::trained::{Told1, did, hurt, sets_of, site, week_after, week_in};
use kraftpause::domain::catalogue::Kind;
use kraftpause::domain::diary::Morning;
use kraftpause::domain::evidence::RuleId;
use kraftpause::domain::pacing::Unit;
use kraftpause::domain::pain::{Duration, Pain, Region};
use kraftpause::domain::profile::{Equipment, Frequency, Habits, Profile, Split, Task};
use kraftpause::domain::program::reason::Fact;
use kraftpause::domain::program::{Dose, Item, Limit, Preset, Program, Wishes};

const BACK: Region = Region::LowBack;

/// Trains once a week, with a back that hurts a little and has done so for some weeks.
fn sore() -> Profile {
    let pain = Pain {
        duration: Duration::UnderSixWeeks,
        ..pain(BACK, 3)
    };
    Profile {
        pains: Some(vec![pain]),
        habits: Some(ONCE_EASILY),
        ..fit()
    }
}

fn more(worst: u8) -> Option<Morning> {
    Some(Morning::More(vec![(site(BACK), worst)]))
}

fn rung(program: &Program) -> u8 {
    let of_back = exercises(program).filter(|one| one.kind == Kind::Strength && one.trains(BACK));
    of_back.map(|one| one.level).max().unwrap_or(0)
}

fn of_back(program: &Program) -> impl Iterator<Item = &Item> {
    items(program).filter(|item| item.exercise.get().kind == Kind::Strength && item.exercise.get().trains(BACK))
}

fn most_sets(program: &Program) -> u16 {
    let sets = of_back(program).filter_map(|item| match item.dose {
        Dose::Reps { sets, .. } | Dose::Hold { sets, .. } => Some(sets),
        _ => None,
    });
    sets.max().unwrap_or(0)
}

#[test]
fn pain_stop() {
    let before = week_after(&sore(), &[]);
    let after = week_after(&sore(), &[hurt(-1, "bridge", 6, None)]);
    assert_eq!(told(&after, RuleId::PainStop), Some(vec![Fact::PainIn(BACK, 6)]));
    assert!(rung(&after) < rung(&before), "{} {}", rung(&before), rung(&after));
    let of_items = of_back(&after).all(|item| item.reasons.iter().any(|reason| reason.rule == RuleId::PainStop));
    assert!(of_items, "each exercise says why");
    let five = week_after(&sore(), &[hurt(-1, "bridge", 5, None)]);
    assert!(!names(&five, RuleId::PainStop), "five is acceptable");
}

#[test]
fn pain_easier() {
    let before = week_after(&sore(), &[]);
    let after = week_after(&sore(), &[hurt(-1, "bridge", 2, more(6))]);
    assert_eq!(
        told(&after, RuleId::PainEasier),
        Some(vec![Fact::PainMorning(BACK, 3, 6)])
    );
    assert!(rung(&after) < rung(&before));
    let still = Some(Morning::Still(vec![(site(BACK), 4)]));
    let after = week_after(&sore(), &[hurt(-2, "bridge", 2, still)]);
    assert_eq!(told(&after, RuleId::PainEasier), Some(vec![Fact::PainUnsettled(BACK)]));
}

#[test]
fn pain_less() {
    let before = week_after(&sore(), &[]);
    let after = week_after(&sore(), &[hurt(-1, "bridge", 2, more(5))]);
    assert_eq!(
        told(&after, RuleId::PainLess),
        Some(vec![Fact::PainMorning(BACK, 3, 5)])
    );
    assert_eq!((most_sets(&before), most_sets(&after)), (2, 1), "one set less");
    assert_eq!(rung(&after), rung(&before), "and the same rung");
}

#[test]
fn pain_hold() {
    let after = |during, morning| week_after(&sore(), &[hurt(-1, "bridge", during, morning)]);
    let unanswered = after(2, None);
    assert_eq!(
        told(&unanswered, RuleId::PainHold),
        Some(vec![Fact::PainUnanswered(BACK)])
    );
    let first = after(4, Some(Morning::AsUsual));
    let because = vec![Fact::PainIn(BACK, 4), Fact::PainCalm(BACK)];
    assert_eq!(
        told(&first, RuleId::PainHold),
        Some(because),
        "the second such session leads on"
    );
    assert_eq!(unanswered.sessions.len(), week_after(&sore(), &[]).sessions.len());
    let healthy = week_after(&fit(), &[did(-1, "bridge", 12)]);
    assert!(
        !names(&healthy, RuleId::PainHold),
        "silence of the healthy holds nothing back"
    );
}

#[test]
fn pain_settled() {
    let calm = |day| hurt(day, "bridge", 2, Some(Morning::OnlySore));
    let settled = week_after(&sore(), &[calm(-1)]);
    assert_eq!(
        told(&settled, RuleId::PainSettled),
        Some(vec![Fact::PainCalm(BACK)]),
        "sore muscles are not pain"
    );
    // Two calm sessions give the rung back.
    let all = [hurt(-6, "bridge", 7, None), calm(-4), calm(-2)];
    assert_eq!(rung(&week_after(&sore(), &all)), rung(&week_after(&sore(), &[])));
    assert!(rung(&week_after(&sore(), &all[..2])) < rung(&week_after(&sore(), &[])));
}

/// Never active: the first rung is all there is.
fn beginner() -> Profile {
    Profile {
        habits: Some(Habits {
            frequency: Frequency::Never,
            ..ONCE_EASILY
        }),
        ..sore()
    }
}

#[test]
fn pain_rest() {
    let twice = [hurt(-3, "bridge", 7, None), hurt(-1, "bridge", 7, None)];
    let after = week_after(&beginner(), &twice);
    let reason = left_out(&after, Limit::Spared(BACK)).unwrap();
    assert_eq!(
        (reason.rule, reason.because.as_slice()),
        (RuleId::PainRest, [Fact::PainIn(BACK, 7)].as_slice())
    );
    assert_eq!(of_back(&after).count(), 0);
    let once = week_after(&beginner(), &twice[..1]);
    assert!(left_out(&once, Limit::Spared(BACK)).is_none());
    assert_eq!(most_sets(&once), 1, "no rung below: a set less");
    let later = week_in(&beginner(), &twice, 7);
    assert!(
        left_out(&later, Limit::Spared(BACK)).is_none() && of_back(&later).count() > 0,
        "after a week it is back"
    );
}

#[test]
fn pain_rising() {
    let rising = |worst: [u8; 3]| -> Vec<Told1> {
        let week = |(week, worst): (i32, u8)| Told1 {
            after: vec![(site(BACK), worst)],
            morning: Some(Morning::AsUsual),
            ..did(-15 + week * 7, "bridge", 12)
        };
        (0..).zip(worst).map(week).collect()
    };
    let after = week_after(&sore(), &rising([1, 2, 3]));
    assert_eq!(told(&after, RuleId::PainRising), Some(vec![Fact::PainRising(BACK)]));
    assert!(
        advised(&after, RuleId::PainRising).is_some(),
        "a physiotherapist should hear of it"
    );
    assert!(
        names(&after, RuleId::PaceTries) || names(&after, RuleId::PaceStep),
        "amounts go by the calendar"
    );
    assert!(!names(&week_after(&sore(), &rising([1, 3, 3])), RuleId::PainRising));
}

/// Pain of months and little trust in managing it: amounts go by the calendar.
fn unsure() -> Profile {
    Profile {
        self_efficacy: Some(3),
        ..Profile {
            pains: Some(vec![pain(BACK, 4)]),
            ..fit()
        }
    }
}

/// The first exercise for the back that counts repetitions.
fn counted(program: &Program) -> &'static str {
    let found = of_back(program).find(|item| matches!(item.dose, Dose::Reps { .. }));
    found.unwrap().exercise.get().id
}

#[test]
fn pace_tries() {
    let nothing = week_after(&unsure(), &[]);
    assert_eq!(told(&nothing, RuleId::PaceTries), Some(vec![Fact::Tries(0)]));
    assert!(names(&nothing, RuleId::PaceGraded));
    let exercise = counted(&nothing);
    let two = week_after(&unsure(), &[did(-5, exercise, 20), did(-3, exercise, 10)]);
    let said = items(&two)
        .flat_map(|item| &item.reasons)
        .filter(|reason| reason.rule == RuleId::PaceTries);
    assert!(said.into_iter().any(|reason| reason.because == [Fact::Tries(2)]));
    assert!(
        !names(&week(&unsure()), RuleId::PaceTries),
        "a plan for nobody's past says nothing of tries"
    );
}

#[test]
fn pace_step() {
    let exercise = counted(&week_after(&unsure(), &[]));
    let tries = [did(-7, exercise, 20), did(-5, exercise, 10), did(-3, exercise, 15)];
    let reps = |program: &Program| program.sessions.iter().find_map(|session| sets_of(session, exercise));
    let begun = week_in(&unsure(), &tries, -1);
    let quota = |program: &Program| told(program, RuleId::PaceStep);
    assert_eq!(
        quota(&begun),
        Some(vec![Fact::Quota(Unit::Reps, 10)]),
        "70 per cent of fifteen"
    );
    assert_eq!(reps(&begun).unwrap().1, 10, "and no more to fill the time");
    let mut weeks = tries.to_vec();
    weeks.extend([did(0, exercise, 10), did(3, exercise, 30)]);
    let next = week_in(&unsure(), &weeks, 7);
    assert_eq!(
        quota(&next),
        Some(vec![Fact::Quota(Unit::Reps, 12)]),
        "two more, whatever a good day gave"
    );
    // The walk that has a set amount has its own.
    let walked = |day, minutes| Told1 {
        minutes,
        ..did(day, "walk-easy", 0)
    };
    let walks = [walked(-7, 30), walked(-5, 10), walked(-3, 20)];
    let past = kraftpause::domain::program::Past::of(&unsure(), &crate::trained::diary(&walks), TODAY);
    let walk = kraftpause::domain::program::preset(&unsure(), &Wishes::default(), &past, TODAY, Preset::Pace).unwrap();
    assert!(
        matches!(walk.items[0].dose, Dose::Minutes { minutes: 14, .. }),
        "{:?}",
        walk.items[0].dose
    );
}

#[test]
fn fear_step() {
    let afraid = Profile {
        fear: Some(8),
        feared_task: Some(Task::Overhead),
        pains: Some(vec![pain(Region::Neck, 3)]),
        ..sore()
    };
    let raises = |weeks: i32| -> Vec<Told1> {
        (0..weeks)
            .map(|week| hurt(-7 * (weeks - week), "lat-raise-free", 2, None))
            .collect()
    };
    let step = |weeks: i32| {
        let week = week_after(&afraid, &raises(weeks));
        let of_family = |one: &&kraftpause::domain::catalogue::Exercise| one.family == "lateral-raise";
        (
            told(&week, RuleId::FearStep),
            exercises(&week).filter(of_family).map(|one| one.level).max(),
        )
    };
    let at = |step| Some(vec![Fact::FearedTask(Task::Overhead), Fact::LadderStep(step)]);
    assert_eq!(step(0), (at(1), Some(1)), "the easiest rung first");
    assert_eq!(step(1), (at(2), Some(1)), "then the usual number");
    let (said, rung) = step(2);
    assert_eq!((said, rung > Some(1)), (at(3), true), "then the next rung");
    assert!(!names(&week_after(&sore(), &raises(2)), RuleId::FearStep));
    assert!(!names(&week_after(&office_worker(), &[]), RuleId::FearStep));
}

#[test]
fn a_feared_movement_comes_in_an_hour_a_week_whatever_it_is() {
    let things = [
        Equipment::Dumbbell,
        Equipment::Kettlebell,
        Equipment::Band,
        Equipment::Chair,
        Equipment::Wall,
    ];
    for task in Task::ALL {
        for split in [Split::One, Split::Two, Split::Three] {
            let afraid = Profile {
                fear: Some(8),
                feared_task: Some(task),
                split: Some(split),
                week_minutes: Some(60),
                equipment: Some(things.to_vec()),
                ..sore()
            };
            let week = week_after(&afraid, &[]);
            assert!(names(&week, RuleId::FearStep), "{task:?} in {split:?}");
        }
    }
}
