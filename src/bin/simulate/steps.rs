//! What a plan may do from one time to the next, written here a second time, away from the engine: how much more, and
//! how much less after pain; and what must not be planned at all.

use kraftpause::domain::catalogue::{Exercise, Kind, Work};
use kraftpause::domain::pain::{PAIN_HIGH, Region, worst_in};
use kraftpause::domain::profile::{Equipment, Profile};
use kraftpause::domain::program::{Dose, Item, Program};
use kraftpause::domain::progression::rack::Rack;
use kraftpause::domain::screening::Clearance;
use kraftpause::domain::session::told::Load;
use kraftpause::domain::units::Day;

/// A time an exercise was done.
#[derive(Clone, Copy)]
pub struct Done {
    pub day: Day,
    pub dose: Dose,
    pub load: Option<Load>,
    /// As it was told.
    pub pain: Option<u8>,
    /// The first session after a fever, for half of everything: no measure of what comes after it.
    pub recovering: bool,
}

/// The most that may come after a weight: a twentieth for arms, a tenth for legs and back; or the next one there is.
fn most_after(exercise: &Exercise, load: u16) -> u16 {
    let large = [Region::LowBack, Region::Hip, Region::Knee];
    let tenth = large.into_iter().any(|region| exercise.trains(region));
    let more = u32::from(load) * if tenth { 110 } else { 105 } / 100;
    let next = Rack::of(exercise, &[]).above(load).unwrap_or(load);
    u16::try_from(more).unwrap_or(load).max(next)
}

/// Whether an item is more than its history allows. `times`: oldest first.
pub fn too_much(item: &Item, times: &[Done], monday: Day, day: Day) -> Option<String> {
    let exercise = item.exercise.get();
    let last = times.last()?;
    if let Some(Load::Weight(now)) = item.load {
        let weight = |done: &Done| match done.load {
            Some(Load::Weight(load)) => Some(load),
            _ => None,
        };
        // A session of longer sets was lighter; what came before it is the measure.
        let whole = || times.iter().rev().filter(|done| !done.recovering);
        let alike = || whole().filter(|done| !is_longer(done.dose, item.dose));
        let lately = alike().filter(|done| done.day.plus(7) > day).filter_map(weight).min();
        let before = lately.or_else(|| alike().find_map(weight).max(whole().find_map(weight)))?;
        if now > most_after(exercise, before) {
            return Some(format!("{} tenths of a kilogram after {before}", now));
        }
    }
    if let (Some(Load::Band(now)), Some(Load::Band(before))) = (item.load, last.load)
        && now > before + 1
    {
        return Some(format!("band {now} after {before}"));
    }
    // The first week's sessions fill their time, and so does what is no strength.
    if exercise.kind != Kind::Strength {
        return None;
    }
    // After two months everything begins anew.
    let known = |done: &&Done| done.day < monday && done.day.plus(56) > day && !done.recovering;
    let settled = times.iter().rfind(known)?;
    match (item.dose, settled.dose) {
        (Dose::Reps { reps, .. }, Dose::Reps { reps: before, .. }) if exercise.rm.is_none() && item.load.is_none() => {
            (reps > before.max(15) && reps > before + 5).then(|| format!("{reps} repetitions after {before}"))
        }
        (Dose::Hold { seconds, .. }, Dose::Hold { seconds: before, .. }) => {
            (seconds > before + 5).then(|| format!("{seconds} seconds after {before}"))
        }
        _ => None,
    }
}

/// Hard minutes of a week's rounds.
pub fn hard_minutes(program: &Program) -> u32 {
    let items = program.sessions.iter().flat_map(|session| &session.items);
    let rounds = items.filter_map(|item| match item.dose {
        Dose::Intervals { rounds, work, .. } if item.dose.is_hard() => Some(u32::from(rounds) * u32::from(work)),
        _ => None,
    });
    rounds.sum::<u32>() / 60
}

fn is_longer(than: Dose, now: Dose) -> bool {
    let rm = |dose: Dose| match dose {
        Dose::Reps { reps, reserve, .. } => reps + u16::from(reserve),
        _ => u16::MAX,
    };
    rm(than) > rm(now).saturating_add(3)
}

/// Whether an exercise that hurt more than five comes again without being less. An easier exercise is less, too.
pub fn no_reaction(item: &Item, times: &[Done], today: Day) -> Option<String> {
    // After two months everything begins anew.
    let last = times.last().filter(|last| last.day.plus(56) > today)?;
    let pain = last.pain.filter(|pain| *pain > 5)?;
    let exercise = item.exercise.get();
    if exercise.kind != Kind::Strength {
        return None;
    }
    let less_of_it = match (item.dose, last.dose) {
        (Dose::Reps { reps, .. }, Dose::Reps { reps: before, .. }) => reps < before || reps <= 4,
        (Dose::Hold { seconds, .. }, Dose::Hold { seconds: before, .. }) => seconds < before || seconds <= 10,
        // By the clock everybody does as many as they like.
        _ => true,
    };
    let less = match (item.load, last.load) {
        (Some(Load::Weight(now)), Some(Load::Weight(before))) => {
            let least = Rack::of(exercise, &[]).at_most(0);
            u32::from(now) * 10 <= u32::from(before) * 7 || now <= least
        }
        (Some(Load::Band(now)), Some(Load::Band(before))) => now < before || (now == 1 && less_of_it),
        _ => less_of_it,
    };
    (!less).then(|| {
        format!(
            "hurt {pain} of 10: {:?} {:?} after {:?} {:?}",
            item.dose, item.load, last.dose, last.load
        )
    })
}

/// Forbidden by equipment, clearance or strong pain.
pub fn forbidden(profile: &Profile, clearance: &Clearance, item: &Item) -> Option<&'static str> {
    let exercise = item.exercise.get();
    let owned = profile.equipment.as_deref().unwrap_or_default();
    let everywhere = [Equipment::Chair, Equipment::Wall];
    let missing = |thing: &&Equipment| !owned.contains(thing) && !everywhere.contains(thing);
    if exercise.equipment.iter().any(|thing| missing(&thing)) {
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
        Clearance::WithLimits(regions) => {
            let trained = matches!(exercise.kind, Kind::Strength | Kind::Balance);
            let touches = |region: &Region| {
                trained && exercise.trains(*region) || exercise.avoid.iter().any(|(avoided, _)| avoided == region)
            };
            regions.iter().any(touches).then_some("limits")
        }
        _ => {
            let gentle = match exercise.kind {
                Kind::Strength => exercise.equipment.contains(&Equipment::Band) && exercise.level <= 2,
                Kind::Balance => false,
                Kind::Cardio => exercise.effort.is_some_and(|effort| effort.1 <= 12),
                Kind::Mobility | Kind::Relaxation => true,
            };
            (!gentle || matches!(exercise.work, Work::Intervals { .. })).then_some("low only")
        }
    }
}
