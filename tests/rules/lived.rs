//! Pasts that are written out, to try the rules of progression on.

use crate::people::{EQUIPPED, exercise, fit};
use kraftpause::domain::evidence::RuleId;
use kraftpause::domain::profile::Profile;
use kraftpause::domain::program::assess::Assessment;
use kraftpause::domain::program::past::{Time, Trail, WeekDone};
use kraftpause::domain::program::reason::Fact;
use kraftpause::domain::program::{self, Dose, Past, Program, Wishes};
use kraftpause::domain::progression::Next;
use kraftpause::domain::session::told::Load;
use kraftpause::domain::units::Day;

use crate::people::TODAY;

/// Has a dumbbell, a band, a kettlebell and a bar.
pub fn owner() -> Profile {
    Profile {
        equipment: Some(EQUIPPED.to_vec()),
        ..fit()
    }
}

pub fn twelve(reps: u16, reserve: u8) -> Dose {
    Dose::Reps {
        sets: 2,
        reps,
        rest: 60,
        reserve,
    }
}

/// So many days ago, as planned.
pub fn time(days: i32, dose: Dose, load: Option<Load>) -> Time {
    let (reps, seconds) = match dose {
        Dose::Reps { reps, .. } => (reps, 0),
        Dose::Hold { seconds, .. } | Dose::ToFatigue { seconds } => (0, seconds),
        _ => (0, 0),
    };
    Time {
        day: TODAY.plus(-days),
        dose,
        sets: 2,
        reps,
        seconds,
        load,
        reserve: None,
        pain: None,
    }
}

/// Trained on every day on which something was done, and in each week since the first.
pub fn past(trails: Vec<(&str, Vec<Time>)>) -> Past {
    let mut days: Vec<Day> = trails
        .iter()
        .flat_map(|(_, times)| times.iter().map(|time| time.day))
        .collect();
    days.sort_unstable();
    days.dedup();
    let first = days.first().copied().unwrap_or(TODAY);
    Past {
        today: Some(TODAY),
        first: Some(first.plus(-70)),
        sessions_before: 0,
        days,
        trails: trails
            .into_iter()
            .map(|(id, times)| Trail {
                exercise: exercise(id),
                times,
            })
            .collect(),
        ..Past::default()
    }
}

pub fn weeks(mut past: Past, count: i32, hard: u16) -> Past {
    past.weeks = (1..=count)
        .rev()
        .map(|back| WeekDone {
            monday: TODAY.plus(-7 * back),
            sessions: 3,
            strength: 3,
            hard,
            minutes: 60,
        })
        .collect();
    past
}

pub fn next(profile: &Profile, past: &Past, id: &str) -> Next {
    let who = Assessment::of(profile, past, TODAY);
    who.progress.next(exercise(id)).cloned().unwrap_or_default()
}

pub fn kilos(tenths: u16) -> Option<Load> {
    Some(Load::Weight(tenths))
}

pub fn with_reserve(reserve: u8, mut time: Time) -> Time {
    time.reserve = Some(reserve);
    time
}

pub fn said(next: &Next, rule: RuleId) -> Option<&Vec<Fact>> {
    let mut reasons = next.because.iter();
    reasons.find(|reason| reason.rule == rule).map(|reason| &reason.because)
}

pub fn made(profile: &Profile, past: &Past) -> Program {
    program::make(profile, &Wishes::default(), past, TODAY)
}

/// Twice six kilograms, with so much in reserve where three were planned.
pub fn twice(reserve: u8) -> Past {
    let dose = twelve(9, 3);
    let one = |days| with_reserve(reserve, time(days, dose, kilos(200)));
    past(vec![("goblet-squat", vec![one(10), one(3)])])
}
