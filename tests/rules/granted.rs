//! What must hold for the wishes in every week, whoever wishes what. Written a second time, away from the engine: the
//! swaps are lived through one after the other, as the person made them.

use crate::check::{Checked, hold, items};
use kraftpause::domain::catalogue::ExerciseId;
use kraftpause::domain::catalogue::own::{OwnExercise, OwnWork};
use kraftpause::domain::profile::{Hurdle, Profile, Split};
use kraftpause::domain::program::{Dose, Item, Limit, PlannedSession, Program, SwapReason, Wishes, timing};
use std::collections::{BTreeMap, BTreeSet};

pub type Granted = fn(&Profile, &Wishes, &Program) -> Checked;

/// The first wish that is not respected.
///
/// # Errors
/// Which, with the exercise.
pub fn granted(profile: &Profile, wishes: &Wishes, program: &Program) -> Checked {
    let all: [Granted; 4] = [what_hurt_stays_out, own_as_told, own_not_too_often, own_there_or_said];
    all.iter().try_for_each(|claim| claim(profile, wishes, program))
}

/// What stays out after all these swaps, each with what hurt.
pub fn out(wishes: &Wishes) -> BTreeMap<ExerciseId, BTreeSet<ExerciseId>> {
    let mut out: BTreeMap<ExerciseId, BTreeSet<ExerciseId>> = BTreeMap::new();
    for swap in &wishes.swaps {
        // Whoever chooses it knows that it hurt, or that it is harder than what did.
        out.remove(&swap.to);
        for hurt in out.values_mut() {
            hurt.remove(&swap.to);
        }
        if swap.because == Some(SwapReason::Hurts) {
            let (hurt, facts) = (swap.from, swap.from.get());
            let harder = ExerciseId::all()
                .filter(|id| !hurt.is_own() && id.get().ladder == facts.ladder && id.get().level >= facts.level);
            for id in harder.chain([hurt]) {
                out.entry(id).or_default().insert(hurt);
            }
        }
    }
    out.retain(|_, hurt| !hurt.is_empty());
    out
}

pub fn what_hurt_stays_out(_: &Profile, wishes: &Wishes, program: &Program) -> Checked {
    let out = out(wishes);
    for item in items(program) {
        let hurt = out.get(&item.exercise);
        hold!(hurt.is_none(), "{} though {hurt:?} hurt", item.exercise.stored());
    }
    let said: BTreeSet<ExerciseId> = program.limits.iter().filter_map(hurting).collect();
    for hurt in out.values().flatten().filter(|hurt| !hurt.is_own()) {
        // The milder of a ladder speaks for the others.
        let named = out
            .get(hurt)
            .is_some_and(|all| all.iter().any(|one| said.contains(one)));
        let help = program.limits.iter().any(|limited| limited.limit == Limit::Training);
        hold!(named || help, "{} hurt, and nothing says so", hurt.stored());
    }
    Ok(())
}

fn hurting(limited: &kraftpause::domain::program::Limited) -> Option<ExerciseId> {
    match limited.limit {
        Limit::Hurt(exercise) => Some(exercise),
        _ => None,
    }
}

fn own_items(session: &PlannedSession) -> impl Iterator<Item = &Item> {
    session.items.iter().filter(|item| item.exercise.is_own())
}

/// Only what is kept, and in the amount that was told.
pub fn own_as_told(_: &Profile, wishes: &Wishes, program: &Program) -> Checked {
    for item in program.sessions.iter().flat_map(own_items) {
        let known = wishes.own.iter().find(|own| own.id == item.exercise);
        let Some(OwnExercise { work, sets, .. }) = known.filter(|own| !own.gone) else {
            return Err(format!("{} is not one of theirs", item.exercise.stored()));
        };
        let told = match (item.dose, work) {
            (Dose::Reps { sets, reps, .. }, OwnWork::Reps(_)) => Some((sets, reps)),
            (Dose::Hold { sets, seconds, .. }, OwnWork::Hold(_)) => Some((sets, seconds)),
            _ => None,
        };
        hold!(
            told == Some((*sets, work.amount())),
            "{} as {:?}",
            item.exercise.stored(),
            item.dose
        );
    }
    Ok(())
}

/// Three times a week with a day between, and half of a session at most (five eighths of what it comes to: where the
/// warm-up makes a jump, sessions end a little below their aim).
pub fn own_not_too_often(profile: &Profile, _: &Wishes, program: &Program) -> Checked {
    let mut days: BTreeMap<ExerciseId, Vec<u8>> = BTreeMap::new();
    for session in &program.sessions {
        let mut time = 0;
        for item in own_items(session) {
            days.entry(item.exercise).or_default().push(session.weekday);
            time += timing::dose_length(item.exercise.get(), item.dose).0;
        }
        let busy = profile.hurdles.as_ref().is_some_and(|all| all.contains(&Hurdle::Time));
        let micro = profile.split == Some(Split::Micro) || (profile.split.is_none() && busy);
        let daily = micro && session.minutes <= 8;
        let doses = session.items.iter().map(|item| (item.exercise, item.dose));
        let whole = timing::session_length(session.preset, doses).0;
        hold!(
            daily || time * 8 <= whole * 5,
            "{time} of {whole} ms are own on day {}",
            session.weekday
        );
    }
    for (own, days) in days {
        let apart = days
            .windows(2)
            .all(|pair| matches!(pair, [one, next] if next - one >= 2));
        hold!(days.len() <= 3 && apart, "{} on days {days:?}", own.stored());
    }
    Ok(())
}

/// Each that is kept comes, or the week says why not; what was swapped away needs no more words.
pub fn own_there_or_said(_: &Profile, wishes: &Wishes, program: &Program) -> Checked {
    let help = program.limits.iter().any(|limited| limited.limit == Limit::Training);
    for own in wishes.own.iter().filter(|own| !own.gone) {
        let there = items(program).any(|item| item.exercise == own.id);
        let said = program.limits.iter().any(|limited| limited.limit == Limit::Own(own.id));
        let swapped = wishes.swaps.iter().any(|swap| swap.from == own.id);
        hold!(
            help || there != said || swapped,
            "{}: there {there}, said {said}",
            own.id.stored()
        );
    }
    Ok(())
}
