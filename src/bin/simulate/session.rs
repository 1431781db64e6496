//! A session as a body does it and a person tells it. The engine learns only what the app would.

use crate::body::Body;
use crate::dice::Dice;
use crate::person::{Person, Tells};
use kraftpause::domain::catalogue::{Exercise, Kind};
use kraftpause::domain::diary::{After, Entry, Morning};
use kraftpause::domain::pain::{Side, Site};
use kraftpause::domain::program::{Dose, Item, PlannedSession};
use kraftpause::domain::session::bout::{Done, Set};
use kraftpause::domain::session::steering::{Said, Steered, Talk};
use kraftpause::domain::session::told::{Load, LoadKind, Told};
use kraftpause::domain::units::{Day, Instant, Span};

/// How the last set of an exercise went.
struct Went {
    reps: u16,
    sets: u16,
    seconds: u16,
    reserve: i64,
    pain: u8,
    load: Option<Load>,
}

/// Does a session; `form`: thousandths above or below a usual day.
pub fn train(
    person: &mut Person,
    dice: &mut Dice,
    planned: &PlannedSession,
    day: Day,
    last: &[(Exerciser, Load)],
    form: i64,
) -> Entry {
    let noon = i64::from(day.0) * 86_400_000 + 12 * 3_600_000;
    let mut entry = Entry {
        id: Instant(noon),
        day,
        number: planned.number,
        focus: planned.focus,
        length: Span::minutes(i64::from(planned.minutes)),
        complete: true,
        done: Vec::new(),
        sets: Vec::new(),
        after: After::default(),
        morning: None,
        steered: Steered::default(),
    };
    let mut hardest = 3;
    // Some stop before the end.
    let stop = if dice.per_cent(4) {
        planned.items.len() / 2
    } else {
        planned.items.len()
    };
    for item in planned.items.iter().take(stop) {
        let went = exercise(person, dice, item, form, last);
        hardest = hardest.max(10 - went.reserve.clamp(0, 7));
        write(person.tells, &mut entry, item, &went);
        talk(person, dice, &mut entry, item);
        person.body.trained(dice, item.exercise.get(), went.pain);
    }
    entry.complete = stop == planned.items.len();
    if !entry.complete {
        entry.length = Span(entry.length.0 / 2);
    }
    if person.tells != Tells::Nothing {
        entry.after.effort = u8::try_from((hardest + dice.between(-1, 1)).clamp(0, 10)).ok();
        let sites = person.body.sore().map(|region| {
            let side = Side::Left;
            (Site { region, side }, person.body.worst(region))
        });
        entry.after.pains = sites.collect();
    }
    entry
}

/// What is kept of the loads a person used: by exercise.
pub type Exerciser = kraftpause::domain::catalogue::ExerciseId;

fn exercise(person: &mut Person, dice: &mut Dice, item: &Item, form: i64, last: &[(Exerciser, Load)]) -> Went {
    let facts = item.exercise.get();
    let body = &person.body;
    let known = || {
        last.iter()
            .find(|(exercise, _)| *exercise == item.exercise)
            .map(|(_, load)| *load)
    };
    let load = item
        .load
        .or_else(known)
        .or_else(|| first_load(dice, body, facts, item.dose));
    let possible = body.possible(facts, load.map(|load| (load, item.shorter)), form).max(1);
    let small = |value: i64| u16::try_from(value.clamp(0, 999)).unwrap_or(0);
    let (sets, reps, seconds, reserve) = match item.dose {
        Dose::Reps { sets, reps, .. } => {
            let reps_done = i64::from(reps).min(possible);
            (sets, small(reps_done), 30, possible - reps_done)
        }
        Dose::Hold { sets, seconds, .. } => {
            let held = i64::from(seconds).min(possible * 3 + 5);
            (sets, 0, small(held), (possible * 3 + 5 - held) / 4)
        }
        Dose::ToFatigue { seconds } => {
            let worked = i64::from(seconds).min(possible * 4);
            (1, 0, small(worked), 0)
        }
        Dose::Timed { sets, seconds, .. } => (sets, 0, seconds, (possible - 12).max(0)),
        Dose::Minutes { minutes, .. } => (1, 0, minutes.saturating_mul(60), 4),
        Dose::Intervals { rounds, work, .. } => (rounds, 0, work, 3),
    };
    let strength = facts.kind == Kind::Strength;
    let pain = person.body.pain_in(dice, facts, strength && reserve < 2);
    Went {
        reps,
        sets,
        seconds,
        reserve,
        pain,
        load,
    }
}

/// What somebody takes the first time: careful people far below what they could, others near it.
fn first_load(dice: &mut Dice, body: &Body, facts: &Exercise, dose: Dose) -> Option<Load> {
    let reps = match dose {
        Dose::Reps { reps, reserve, .. } => i64::from(reps) + i64::from(reserve),
        _ => 18,
    };
    let right = body.largest(facts) * 30 / (30 + reps) * dice.between(60, 105) / 100;
    match LoadKind::of(facts)? {
        LoadKind::Weight => Some(Load::Weight(u16::try_from((right / 10 * 10).max(10)).unwrap_or(10))),
        LoadKind::Band => {
            let fits = (1..=8_u8).take_while(|level| Body::force(Load::Band(*level), false) <= right);
            Some(Load::Band(fits.last().unwrap_or(1)))
        }
    }
}

fn write(tells: Tells, entry: &mut Entry, item: &Item, went: &Went) {
    let told_reserve = match (tells, item.dose) {
        (Tells::Nothing, _) => None,
        (_, Dose::Reps { .. }) => {
            let boast = i64::from(tells == Tells::Boasts) * 2;
            // The app offers ranges and keeps the least of each.
            Some(match went.reserve + boast {
                ..=0 => 0,
                1..=2 => 1,
                3..=4 => 3,
                _ => 5,
            })
        }
        _ => None,
    };
    let told_pain = match tells {
        Tells::Honestly => Some(went.pain),
        Tells::Boasts => Some(went.pain.saturating_sub(3)),
        Tells::Nothing => None,
    };
    let one = Set {
        exercise: item.exercise,
        side: None,
        finished: true,
        told: Told {
            reps: went.reps,
            load: went.load,
            reserve: told_reserve,
            pain: told_pain,
        },
        worked: Span::seconds(i64::from(went.seconds)),
    };
    for _ in 0..went.sets {
        entry.sets.push(one);
    }
    entry.done.push(Done {
        exercise: item.exercise,
        dose: item.dose,
        sets: went.sets,
        reps: went.reps * went.sets,
        reserve: told_reserve,
        worked: Span(one.worked.0 * i64::from(went.sets)),
    });
}

/// The answer about breath of whoever answers it.
fn talk(person: &Person, dice: &mut Dice, entry: &mut Entry, item: &Item) {
    let effort = match item.dose {
        Dose::Intervals { effort, .. } | Dose::Minutes { effort, .. } => effort.1,
        _ => return,
    };
    if item.exercise.get().kind != Kind::Cardio || !dice.per_cent(60) {
        return;
    }
    let strain = i64::from(effort) * 60 - person.body.breath + dice.between(-150, 150);
    let talk = match strain {
        ..-250 => Talk::Easily,
        -250..=50 => Talk::Barely,
        _ => Talk::No,
    };
    entry.steered.said.push(Said {
        phase: 1,
        moment: 0,
        exercise: item.exercise,
        talk,
        pulse: None,
    });
}

/// The morning after, of whoever answers it.
pub fn morning(person: &Person, dice: &mut Dice, entry: &Entry) -> Option<Morning> {
    if person.tells == Tells::Nothing || !dice.per_cent(70) {
        return None;
    }
    let worse: Vec<(Site, u8)> = entry
        .after
        .pains
        .iter()
        .map(|(site, before)| (*site, person.body.worst(site.region).max(*before)))
        .filter(|(site, now)| {
            let before = entry
                .after
                .pains
                .iter()
                .find(|(other, _)| other == site)
                .map_or(0, |(_, score)| *score);
            *now > before
        })
        .collect();
    Some(match (entry.after.pains.is_empty(), worse.is_empty()) {
        (_, false) => Morning::More(worse),
        (true, true) if dice.per_cent(30) => Morning::OnlySore,
        (true, true) => Morning::NoPain,
        (false, true) => Morning::AsUsual,
    })
}
