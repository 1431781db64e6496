//! Version 1 of what is stored. Frozen with the first release: nothing here may read or write differently ever after.
//!
//! Small choices are numbers, the places in the lists of `codes`; exercises go by their textual id, times are
//! milliseconds. `answers` has the table of the answers, `session` the shapes of a running session, `parts` what both
//! a finished and a running session are made of.

mod answers;
mod parts;
mod roster;
mod session;
mod steered;
mod tested;
mod told;

use super::codes::{self, choice, code};
use super::{Record, What};
use crate::domain::catalogue::ExerciseId;
use crate::domain::catalogue::own::{OwnExercise, OwnWork};
use crate::domain::diary::Entry;
use crate::domain::profile::Answer;
use crate::domain::program::{Swap, SwapReason};
use crate::domain::units::{Day, Instant};
use parts::{After, Done};
use serde::{Deserialize, Serialize};

pub use answers::{read as read_answer, write as write_answer};
pub use session::{read_run, write_run};
pub use told::{read_load, write_load};

#[derive(Serialize, Deserialize)]
struct Line {
    v: u32,
    at: i64,
    did: Did,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Did {
    /// Name of the answer and its numbers.
    Answered(String, Vec<u16>),
    /// From, to.
    Swapped(String, String),
    /// From, to, why.
    SwappedFor(String, String, u16),
    Unswapped(String),
    /// Id, name, sets and repetitions or seconds, note.
    OwnPut(String, String, [u16; 2], String),
    OwnDropped(String),
    /// Exercise, liking.
    Rated(String, u16),
    /// Small question, whether it was answered.
    Asked(u16, bool),
    Finished(Finished),
    After(After),
    /// Session, exercise, which of its sets (from 0), what is told now.
    Retold(i64, String, u16, told::Told),
    /// Session, how it was, places.
    Morning(i64, u16, Vec<told::Place>),
    /// Sessions.
    Dropped(i64),
    Restored(i64),
    Tested(tested::Tested),
    Reminded(tested::Reminded),
    /// Instants of records.
    Undone(Vec<i64>),
    Brought(Vec<i64>),
    Moot,
}

#[derive(Serialize, Deserialize)]
struct Finished {
    session: i64,
    day: i32,
    number: u8,
    focus: Vec<u16>,
    length: i64,
    complete: bool,
    done: Vec<Done>,
    after: After,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    sets: Vec<told::Set>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    steered: Option<steered::Steered>,
}

/// More records are undone or brought in several records.
pub const MOST_NAMED: usize = 5_000;

/// More exercises, and more sets, are in no session.
const MOST_DONE: usize = 100;
const MOST_SETS: usize = 2_000;

pub fn write_record(record: &Record) -> String {
    let did = match &record.what {
        What::Answered(answer) => {
            let (name, numbers) = answers::write(answer);
            Did::Answered(name.to_owned(), numbers)
        }
        What::Swapped(Swap {
            from,
            to,
            because: None,
        }) => Did::Swapped(from.stored(), to.stored()),
        What::Swapped(Swap {
            from,
            to,
            because: Some(because),
        }) => Did::SwappedFor(from.stored(), to.stored(), code(&codes::SWAP_REASONS, because)),
        What::Unswapped(exercise) => Did::Unswapped(exercise.stored()),
        What::OwnPut(own) => Did::OwnPut(
            own.id.stored(),
            own.name.clone(),
            [own.sets, own.work.amount()],
            own.note.clone(),
        ),
        What::OwnDropped(exercise) => Did::OwnDropped(exercise.stored()),
        What::Rated { exercise, liking } => Did::Rated(exercise.stored(), code(&codes::LIKINGS, liking)),
        What::Asked { question, answered } => Did::Asked(code(&codes::SMALL_QUESTIONS, question), *answered),
        What::Finished(entry) => Did::Finished(Finished {
            session: entry.id.0,
            day: entry.day.0,
            number: entry.number,
            focus: parts::write_focus(entry.focus),
            length: entry.length.0,
            complete: entry.complete,
            done: entry.done.iter().map(parts::write_done).collect(),
            after: parts::write_after(entry.id, &entry.after),
            sets: entry.sets.iter().map(|set| told::write_set(set, &entry.done)).collect(),
            steered: steered::write(&entry.steered),
        }),
        What::After { id, after } => Did::After(parts::write_after(*id, after)),
        What::Retold {
            id,
            exercise,
            set,
            told,
        } => Did::Retold(id.0, exercise.stored(), *set, told::write_told(*told)),
        What::Morning { id, morning } => {
            let (kind, places) = told::write_morning(morning);
            Did::Morning(id.0, kind, places)
        }
        What::Dropped(id) => Did::Dropped(id.0),
        What::Restored(id) => Did::Restored(id.0),
        What::Tested(tested) => Did::Tested(tested::write_tested(tested)),
        What::Reminded(handed) => Did::Reminded(tested::write_reminded(handed)),
        What::Undone(of) => Did::Undone(of.iter().map(|at| at.0).collect()),
        What::Brought(all) => Did::Brought(all.iter().map(|at| at.0).collect()),
        What::Moot => Did::Moot,
    };
    parts::json(&Line {
        v: 1,
        at: record.at.0,
        did,
    })
}

/// What this answer is called: of most kinds only the last one counts.
pub fn name_of(answer: &Answer) -> &'static str {
    answers::write(answer).0
}

pub fn read_record(text: &str) -> Option<Record> {
    let line: Line = serde_json::from_str(text).ok()?;
    let what = match line.did {
        Did::Answered(name, numbers) => What::Answered(answers::read(&name, &numbers)?),
        Did::Swapped(from, to) => swapped(&from, &to, None),
        Did::SwappedFor(from, to, because) => swapped(&from, &to, Some(choice(&codes::SWAP_REASONS, because)?)),
        Did::Unswapped(exercise) => ExerciseId::from_str_id(&exercise).map_or(What::Moot, What::Unswapped),
        Did::OwnPut(id, name, [sets, amount], note) => {
            let id = ExerciseId::from_str_id(&id).filter(|id| id.is_own())?;
            let work = if id.is_held() {
                OwnWork::Hold(amount)
            } else {
                OwnWork::Reps(amount)
            };
            What::OwnPut(OwnExercise::told(id, &name, work, sets, &note).ok()?)
        }
        Did::OwnDropped(id) => What::OwnDropped(ExerciseId::from_str_id(&id).filter(|id| id.is_own())?),
        Did::Rated(exercise, liking) => {
            let liking = choice(&codes::LIKINGS, liking)?;
            let exercise = ExerciseId::from_str_id(&exercise);
            exercise.map_or(What::Moot, |exercise| What::Rated { exercise, liking })
        }
        Did::Asked(question, answered) => What::Asked {
            question: choice(&codes::SMALL_QUESTIONS, question)?,
            answered,
        },
        Did::Finished(stored) if stored.done.len() <= MOST_DONE && stored.sets.len() <= MOST_SETS => {
            What::Finished(Entry {
                id: parts::instant(stored.session)?,
                day: day(stored.day)?,
                number: stored.number,
                focus: parts::read_focus(&stored.focus)?,
                length: parts::span(stored.length)?,
                complete: stored.complete,
                // What was done of an exercise that is gone cannot be named any more; the session itself stays.
                done: stored.done.iter().filter_map(parts::read_done).collect(),
                sets: stored
                    .sets
                    .iter()
                    .filter_map(|set| told::read_set(set, &stored.done))
                    .collect(),
                after: parts::read_after(stored.after)?.1,
                morning: None,
                steered: steered::read(stored.steered, |phase| phase)?,
            })
        }
        Did::Finished(_) => return None,
        Did::After(stored) => {
            let (id, after) = parts::read_after(stored)?;
            What::After { id, after }
        }
        Did::Retold(id, exercise, set, told) => {
            let (id, told) = (parts::instant(id)?, told::read_told(&told)?);
            ExerciseId::from_str_id(&exercise).map_or(What::Moot, |exercise| What::Retold {
                id,
                exercise,
                set,
                told,
            })
        }
        Did::Morning(id, kind, places) => What::Morning {
            id: parts::instant(id)?,
            morning: told::read_morning(kind, &places)?,
        },
        Did::Dropped(id) => What::Dropped(parts::instant(id)?),
        Did::Restored(id) => What::Restored(parts::instant(id)?),
        Did::Tested(stored) => What::Tested(tested::read_tested(stored)?),
        Did::Reminded(stored) => What::Reminded(tested::read_reminded(&stored)?),
        Did::Undone(of) => What::Undone(instants(&of)?),
        Did::Brought(all) => What::Brought(instants(&all)?),
        Did::Moot => What::Moot,
    };
    Some(Record {
        at: parts::instant(line.at)?,
        what,
    })
}

fn swapped(from: &str, to: &str, because: Option<SwapReason>) -> What {
    match (ExerciseId::from_str_id(from), ExerciseId::from_str_id(to)) {
        (Some(from), Some(to)) => What::Swapped(Swap { from, to, because }),
        _ => What::Moot,
    }
}

fn instants(all: &[i64]) -> Option<Vec<Instant>> {
    if all.len() > MOST_NAMED {
        return None;
    }
    all.iter().map(|at| parts::instant(*at)).collect()
}

/// Days of this century and the next; no other can have been lived with this app.
fn day(days: i32) -> Option<Day> {
    (0..=84_000).contains(&days).then_some(Day(days))
}
