//! A running session in version 1: its items, its phases, where it stands, what was done.
//!
//! A phase is a list of numbers: task, length, how it ends (0 clock, 1 tap, 2 either), item counted from 1 (0: none),
//! then what the task needs: set, sets, repetitions, side counted from 1 (0: none), or round and rounds.

use super::{parts, steered};
use crate::archive::ActiveRun;
use crate::archive::codes::{self, choice, code};
use crate::domain::catalogue::ExerciseId;
use crate::domain::pain::Side;
use crate::domain::session::bout::Bout;
use crate::domain::session::run::{Run, State};
use crate::domain::session::score::{Ends, Phase, Score, ScoreItem, Task};
use crate::domain::units::Span;
use serde::{Deserialize, Serialize};

#[derive(Serialize, Deserialize)]
struct Running {
    v: u32,
    number: u8,
    focus: Vec<u16>,
    items: Vec<Item>,
    phases: Vec<Vec<u32>>,
    /// Place of the present phase, and when it began.
    at: usize,
    since: i64,
    started: i64,
    idle: i64,
    /// Since when.
    paused: Option<i64>,
    /// When it was over.
    over: Option<i64>,
    bouts: Vec<Piece>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    steered: Option<steered::Steered>,
}

/// Exercise and dose.
#[derive(Serialize, Deserialize)]
struct Item(String, Vec<u16>);

#[derive(Serialize, Deserialize)]
struct Piece {
    phase: usize,
    exercise: String,
    dose: Vec<u16>,
    /// Counted from 1; 0: none.
    side: u16,
    finished: bool,
    reps: u16,
    reserve: Option<u8>,
    worked: i64,
}

/// More than any session of ours, and few enough to be quick.
const MOST_PHASES: usize = 2_000;

pub fn write_run(active: &ActiveRun) -> String {
    let run = &active.run;
    let (paused, over) = match run.state {
        State::Running => (None, None),
        State::Paused { since } => (Some(since.0), None),
        State::Over { at } => (None, Some(at.0)),
    };
    parts::json(&Running {
        v: 1,
        number: active.number,
        focus: parts::write_focus(active.focus),
        items: run
            .score
            .items
            .iter()
            .map(|item| Item(item.exercise.stored(), parts::write_dose(item.dose)))
            .collect(),
        phases: run.score.phases.iter().map(write_phase).collect(),
        at: run.at,
        since: run.since.0,
        started: run.started.0,
        idle: run.idle.0,
        paused,
        over,
        bouts: run.bouts.iter().map(write_bout).collect(),
        steered: steered::write(&run.steered),
    })
}

pub fn read_run(text: &str) -> Option<ActiveRun> {
    let stored: Running = serde_json::from_str(text).ok()?;
    let fits = |length: usize| length <= MOST_PHASES;
    if !fits(stored.phases.len()) || !fits(stored.items.len()) || !fits(stored.bouts.len()) {
        return None;
    }
    let state = match (stored.paused, stored.over) {
        (_, Some(at)) => State::Over {
            at: parts::instant(at)?,
        },
        (Some(since), None) => State::Paused {
            since: parts::instant(since)?,
        },
        (None, None) => State::Running,
    };
    let phases: Vec<Phase> = stored
        .phases
        .iter()
        .map(|phase| read_phase(phase))
        .collect::<Option<_>>()?;
    let items: Vec<Option<ScoreItem>> = stored.items.iter().map(read_item).collect();
    let known = phases.len();
    let (score, gone) = without_the_gone(&items, phases)?;
    let before = |place: usize| place - gone.iter().filter(|gone| **gone < place).count();
    let bouts = stored.bouts.iter().filter_map(read_bout);
    (stored.at <= known).then_some(())?;
    Some(ActiveRun {
        number: stored.number,
        focus: parts::read_focus(&stored.focus)?,
        run: Run {
            score,
            at: before(stored.at),
            since: parts::instant(stored.since)?,
            started: parts::instant(stored.started)?,
            idle: idle(stored.idle)?,
            state,
            bouts: bouts
                .filter(|bout| bout.phase <= stored.at)
                .map(|bout| Bout {
                    phase: before(bout.phase),
                    ..bout
                })
                .collect(),
            steered: steered::read(stored.steered, before)?,
        },
    })
}

/// The score without the phases of exercises that no longer exist, and the places where those stood.
/// Nothing when a phase belongs to an item that never was.
fn without_the_gone(items: &[Option<ScoreItem>], phases: Vec<Phase>) -> Option<(Score, Vec<usize>)> {
    let mut score = Score::default();
    let mut gone = Vec::new();
    for (place, phase) in phases.into_iter().enumerate() {
        let item = match phase.item {
            None => None,
            Some(item) => {
                if items.get(item)?.is_none() {
                    gone.push(place);
                    continue;
                }
                Some(items.iter().take(item).flatten().count())
            }
        };
        score.phases.push(Phase { item, ..phase });
    }
    score.items = items.iter().copied().flatten().collect();
    Some((score, gone))
}

fn read_item(Item(exercise, dose): &Item) -> Option<ScoreItem> {
    Some(ScoreItem {
        exercise: ExerciseId::from_str_id(exercise)?,
        dose: parts::read_dose(dose)?,
    })
}

fn write_bout(bout: &Bout) -> Piece {
    Piece {
        phase: bout.phase,
        exercise: bout.exercise.stored(),
        dose: parts::write_dose(bout.dose),
        side: write_side(bout.side),
        finished: bout.finished,
        reps: bout.reps,
        reserve: bout.reserve,
        worked: bout.worked.0,
    }
}

fn read_bout(stored: &Piece) -> Option<Bout> {
    Some(Bout {
        phase: stored.phase,
        exercise: ExerciseId::from_str_id(&stored.exercise)?,
        dose: parts::read_dose(&stored.dose)?,
        side: read_side(stored.side)?,
        finished: stored.finished,
        reps: stored.reps,
        reserve: stored.reserve,
        worked: parts::span(stored.worked)?,
    })
}

fn write_phase(phase: &Phase) -> Vec<u32> {
    let (task, more): (u32, Vec<u16>) = match phase.task {
        Task::Ready => (0, vec![]),
        Task::WarmUp => (1, vec![]),
        Task::Reps { set, sets, reps, side } => (2, vec![set, sets, reps, write_side(side)]),
        Task::Hold { set, sets, side } => (3, vec![set, sets, write_side(side)]),
        Task::ToFatigue { side } => (4, vec![write_side(side)]),
        Task::ChangeSide => (5, vec![]),
        Task::Rest => (6, vec![]),
        Task::Steady => (7, vec![]),
        Task::Interval { round, rounds } => (8, vec![round, rounds]),
        Task::Recovery { round, rounds } => (9, vec![round, rounds]),
        Task::CoolDown => (10, vec![]),
        Task::Timed { set, sets } => (11, vec![set, sets]),
    };
    let ends = match phase.ends {
        Ends::ByClock => 0,
        Ends::ByTap => 1,
        Ends::ByEither => 2,
    };
    let length = u32::try_from(phase.length.0).unwrap_or(u32::MAX);
    let item = phase.item.map_or(0, |item| u32::try_from(item + 1).unwrap_or(u32::MAX));
    let mut numbers = vec![task, length, ends, item];
    numbers.extend(more.into_iter().map(u32::from));
    numbers
}

fn read_phase(numbers: &[u32]) -> Option<Phase> {
    let (&[task, length, ends, item], more) = numbers.split_first_chunk()?;
    let more: Vec<u16> = more
        .iter()
        .map(|number| u16::try_from(*number).ok())
        .collect::<Option<_>>()?;
    let task = match (task, more.as_slice()) {
        (0, []) => Task::Ready,
        (1, []) => Task::WarmUp,
        (2, &[set, sets, reps, side]) => Task::Reps {
            set,
            sets,
            reps,
            side: read_side(side)?,
        },
        (3, &[set, sets, side]) => Task::Hold {
            set,
            sets,
            side: read_side(side)?,
        },
        (11, &[set, sets]) => Task::Timed { set, sets },
        (4, &[side]) => Task::ToFatigue { side: read_side(side)? },
        (5, []) => Task::ChangeSide,
        (6, []) => Task::Rest,
        (7, []) => Task::Steady,
        (8, &[round, rounds]) => Task::Interval { round, rounds },
        (9, &[round, rounds]) => Task::Recovery { round, rounds },
        (10, []) => Task::CoolDown,
        _ => return None,
    };
    Some(Phase {
        task,
        length: parts::span(i64::from(length))?,
        ends: match ends {
            0 => Ends::ByClock,
            1 => Ends::ByTap,
            2 => Ends::ByEither,
            _ => return None,
        },
        item: usize::try_from(item).ok()?.checked_sub(1),
    })
}

fn write_side(side: Option<Side>) -> u16 {
    side.map_or(0, |side| code(&codes::SIDES, &side) + 1)
}

fn read_side(number: u16) -> Option<Option<Side>> {
    match number.checked_sub(1) {
        None => Some(None),
        Some(number) => choice(&codes::SIDES, number).map(Some),
    }
}

/// Idle time may be negative, when the clock was set.
fn idle(milliseconds: i64) -> Option<Span> {
    parts::instant(milliseconds.checked_abs()?).map(|_| Span(milliseconds))
}
