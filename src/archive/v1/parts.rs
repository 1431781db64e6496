//! What finished and running sessions are made of in version 1: doses, titles, what was done, what was said after.

use super::told;
use crate::archive::codes::{self, choice, code};
use crate::domain::catalogue::ExerciseId;
use crate::domain::diary;
use crate::domain::program::{Dose, Focus};
use crate::domain::session::bout;
use crate::domain::units::{Instant, Span};
use serde::{Deserialize, Serialize};

#[derive(Serialize, Deserialize)]
pub struct Done {
    pub exercise: String,
    dose: Vec<u16>,
    sets: u16,
    reps: u16,
    reserve: Option<u8>,
    worked: i64,
}

#[derive(Serialize, Deserialize)]
pub struct After {
    session: i64,
    effort: Option<u8>,
    pains: Vec<told::Place>,
    note: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    mood: Option<u8>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    stopped: Option<Vec<u16>>,
}

/// The year 9999; `Date` in the browser ends there too.
const LAST_INSTANT: i64 = 253_402_300_799_999;
/// A day; nothing in a session is longer.
const LONGEST: i64 = 86_400_000;
/// A longer note is cut when it is read; the screen does not take it either.
const MOST_LETTERS: usize = 2_000;

pub fn json<T: Serialize>(shape: &T) -> String {
    // Only maps with strange keys and failing writers can fail here; there are none.
    serde_json::to_string(shape).unwrap_or_default()
}

pub fn instant(milliseconds: i64) -> Option<Instant> {
    (0..=LAST_INSTANT)
        .contains(&milliseconds)
        .then_some(Instant(milliseconds))
}

pub fn span(milliseconds: i64) -> Option<Span> {
    (0..=LONGEST).contains(&milliseconds).then_some(Span(milliseconds))
}

/// 0: the whole body, 1: cardio, 2: balance, 3: easy, 4: one region or two.
pub fn write_focus(focus: Focus) -> Vec<u16> {
    match focus {
        Focus::WholeBody => vec![0],
        Focus::Cardio => vec![1],
        Focus::Balance => vec![2],
        Focus::Easy => vec![3],
        Focus::Regions(first, second) => [Some(first), second]
            .iter()
            .flatten()
            .fold(vec![4], |mut focus, region| {
                focus.push(code(&codes::REGIONS, region));
                focus
            }),
    }
}

pub fn read_focus(numbers: &[u16]) -> Option<Focus> {
    let region = |number: u16| choice(&codes::REGIONS, number);
    match *numbers {
        [0] => Some(Focus::WholeBody),
        [1] => Some(Focus::Cardio),
        [2] => Some(Focus::Balance),
        [3] => Some(Focus::Easy),
        [4, first] => Some(Focus::Regions(region(first)?, None)),
        [4, first, second] => Some(Focus::Regions(region(first)?, Some(region(second)?))),
        _ => None,
    }
}

/// 0: sets, repetitions, rest, reserve. 1: sets, seconds, rest. 2: seconds until tired. 3: minutes, effort.
/// 4: warm-up, work, rest, rounds, cool-down, effort. 5: sets, seconds, rest, by the clock.
pub fn write_dose(dose: Dose) -> Vec<u16> {
    match dose {
        Dose::Reps {
            sets,
            reps,
            rest,
            reserve,
        } => vec![0, sets, reps, rest, u16::from(reserve)],
        Dose::Hold { sets, seconds, rest } => vec![1, sets, seconds, rest],
        Dose::ToFatigue { seconds } => vec![2, seconds],
        Dose::Timed { sets, seconds, rest } => vec![5, sets, seconds, rest],
        Dose::Minutes { minutes, effort } => vec![3, minutes, effort.0.into(), effort.1.into()],
        Dose::Intervals {
            warm,
            work,
            rest,
            rounds,
            cool,
            effort,
        } => vec![4, warm, work, rest, rounds, cool, effort.0.into(), effort.1.into()],
    }
}

pub fn read_dose(numbers: &[u16]) -> Option<Dose> {
    let effort = |low: u16, high: u16| Some((u8::try_from(low).ok()?, u8::try_from(high).ok()?));
    match *numbers {
        [0, sets, reps, rest, reserve] => Some(Dose::Reps {
            sets,
            reps,
            rest,
            reserve: u8::try_from(reserve).ok()?,
        }),
        [1, sets, seconds, rest] => Some(Dose::Hold { sets, seconds, rest }),
        [2, seconds] => Some(Dose::ToFatigue { seconds }),
        [5, sets, seconds, rest] => Some(Dose::Timed { sets, seconds, rest }),
        [3, minutes, low, high] => Some(Dose::Minutes {
            minutes,
            effort: effort(low, high)?,
        }),
        [4, warm, work, rest, rounds, cool, low, high] => Some(Dose::Intervals {
            warm,
            work,
            rest,
            rounds,
            cool,
            effort: effort(low, high)?,
        }),
        _ => None,
    }
}

pub fn write_done(done: &bout::Done) -> Done {
    Done {
        exercise: done.exercise.stored(),
        dose: write_dose(done.dose),
        sets: done.sets,
        reps: done.reps,
        reserve: done.reserve,
        worked: done.worked.0,
    }
}

pub fn read_done(stored: &Done) -> Option<bout::Done> {
    Some(bout::Done {
        exercise: ExerciseId::from_str_id(&stored.exercise)?,
        dose: read_dose(&stored.dose)?,
        sets: stored.sets,
        reps: stored.reps,
        reserve: stored.reserve,
        worked: span(stored.worked)?,
    })
}

pub fn write_after(session: Instant, after: &diary::After) -> After {
    After {
        session: session.0,
        effort: after.effort,
        pains: told::write_places(&after.pains),
        note: after.note.clone(),
        mood: after.mood,
        stopped: after.stopped.map(told::write_stop),
    }
}

pub fn read_after(stored: After) -> Option<(Instant, diary::After)> {
    let mut note = stored.note;
    if let Some((end, _)) = note.char_indices().nth(MOST_LETTERS) {
        note.truncate(end);
    }
    let after = diary::After {
        effort: stored.effort.filter(|effort| *effort <= 10),
        mood: stored.mood.filter(|mood| *mood <= diary::BEST_MOOD),
        stopped: stored.stopped.and_then(|reason| told::read_stop(&reason)),
        pains: told::read_places(&stored.pains)?,
        note,
    };
    Some((instant(stored.session)?, after))
}
