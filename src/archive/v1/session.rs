//! A running session in version 1: its items, its phases, where it stands, what was done.
//!
//! A phase is a list of numbers: task, length, how it ends (0 clock, 1 tap, 2 either, 3 on the beat), item counted from 1 (0: none),
//! then what the task needs: set, sets, repetitions, side counted from 1 (0: none), or round and rounds.

use super::{parts, steered, told};
use crate::archive::ActiveRun;
use crate::domain::catalogue::ExerciseId;
use crate::domain::session::away::{Away, Place};
use crate::domain::session::bout::Bout;
use crate::domain::session::run::{Run, State};
use crate::domain::session::score::{Ends, Phase, Score, ScoreItem, Task};
use crate::domain::session::told::{MOST_PAIN, MOST_REPS, MOST_RESERVE, Told};
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
    /// Of the items in their order; left out when none is known.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    loads: Vec<Option<told::Load>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    stopped: Option<Vec<u16>>,
    /// When it was last seen; left out when that is when the present phase began.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    seen: Option<i64>,
    #[serde(default, skip_serializing_if = "is_nothing")]
    unseen: i64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    away: Option<Gone>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    steered: Option<steered::Steered>,
}

/// A time away that is still asked about: where the session was last seen (phase, since, idle, unseen), when it was left
/// and come back to, how long nobody was there, the first bout of that time and the first after it, the phase on coming
/// back and how much of it was unseen.
#[derive(Serialize, Deserialize)]
struct Gone(usize, i64, i64, i64, [i64; 2], i64, [usize; 2], usize, i64);

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
    #[serde(default, skip_serializing_if = "Option::is_none")]
    load: Option<told::Load>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pain: Option<u8>,
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
        loads: write_loads(&run.score.items),
        stopped: run.stopped.map(told::write_stop),
        seen: (run.seen != run.since).then_some(run.seen.0),
        unseen: run.unseen.0,
        away: run.away.map(write_away),
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
    let loads = stored.loads.iter().copied().chain(core::iter::repeat(None));
    let items: Vec<Option<ScoreItem>> = stored.items.iter().zip(loads).map(read_item).collect();
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
            stopped: stored.stopped.and_then(|reason| told::read_stop(&reason)),
            seen: parts::instant(stored.seen.unwrap_or(stored.since))?,
            unseen: parts::span(stored.unseen)?,
            // Its places are those of the score as it was: without them the clock is believed.
            away: match stored.away {
                Some(away) if gone.is_empty() => Some(read_away(&away, stored.at, stored.bouts.len())?),
                _ => None,
            },
            steered: steered::read(stored.steered, before)?,
        },
    })
}

fn write_away(away: Away) -> Gone {
    let Place {
        at,
        since,
        idle,
        unseen,
    } = away.last;
    Gone(
        at,
        since.0,
        idle.0,
        unseen.0,
        [away.left.0, away.back.0],
        away.gone.0,
        [away.bouts.0, away.bouts.1],
        away.at,
        away.unseen.0,
    )
}

fn read_away(stored: &Gone, at: usize, bouts: usize) -> Option<Away> {
    let &Gone(last, since, last_idle, last_unseen, [left, back], gone, [from, to], on_return, unseen) = stored;
    let possible = last <= on_return && on_return <= at && from <= to && to <= bouts;
    possible.then_some(())?;
    Some(Away {
        last: Place {
            at: last,
            since: parts::instant(since)?,
            idle: idle(last_idle)?,
            unseen: parts::span(last_unseen)?,
        },
        left: parts::instant(left)?,
        back: parts::instant(back)?,
        gone: idle(gone)?,
        bouts: (from, to),
        at: on_return,
        unseen: idle(unseen)?,
    })
}

#[allow(clippy::trivially_copy_pass_by_ref)] // serde hands over references
fn is_nothing(milliseconds: &i64) -> bool {
    *milliseconds == 0
}

fn write_loads(items: &[ScoreItem]) -> Vec<Option<told::Load>> {
    if items.iter().all(|item| item.load.is_none()) {
        return Vec::new();
    }
    items.iter().map(|item| item.load.map(told::write_load)).collect()
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

fn read_item((Item(exercise, dose), load): (&Item, Option<told::Load>)) -> Option<ScoreItem> {
    Some(ScoreItem {
        exercise: ExerciseId::from_str_id(exercise)?,
        dose: parts::read_dose(dose)?,
        load: load.and_then(told::read_load),
    })
}

fn write_bout(bout: &Bout) -> Piece {
    Piece {
        phase: bout.phase,
        exercise: bout.exercise.stored(),
        dose: parts::write_dose(bout.dose),
        side: told::write_side(bout.side),
        finished: bout.finished,
        reps: bout.told.reps,
        reserve: bout.told.reserve,
        worked: bout.worked.0,
        load: bout.told.load.map(told::write_load),
        pain: bout.told.pain,
    }
}

fn read_bout(stored: &Piece) -> Option<Bout> {
    Some(Bout {
        phase: stored.phase,
        exercise: ExerciseId::from_str_id(&stored.exercise)?,
        dose: parts::read_dose(&stored.dose)?,
        side: told::read_side(stored.side)?,
        finished: stored.finished,
        told: Told {
            reps: stored.reps.min(MOST_REPS),
            load: stored.load.and_then(told::read_load),
            reserve: stored.reserve.filter(|reserve| *reserve <= MOST_RESERVE),
            pain: stored.pain.filter(|pain| *pain <= MOST_PAIN),
        },
        worked: parts::span(stored.worked)?,
    })
}

fn write_phase(phase: &Phase) -> Vec<u32> {
    let (task, more): (u32, Vec<u16>) = match phase.task {
        Task::Ready => (0, vec![]),
        Task::WarmUp => (1, vec![]),
        Task::Reps { set, sets, reps, side } => (2, vec![set, sets, reps, told::write_side(side)]),
        Task::Hold { set, sets, side } => (3, vec![set, sets, told::write_side(side)]),
        Task::ToFatigue { side } => (4, vec![told::write_side(side)]),
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
        Ends::OnTheBeat => 3,
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
            side: told::read_side(side)?,
        },
        (3, &[set, sets, side]) => Task::Hold {
            set,
            sets,
            side: told::read_side(side)?,
        },
        (11, &[set, sets]) => Task::Timed { set, sets },
        (4, &[side]) => Task::ToFatigue {
            side: told::read_side(side)?,
        },
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
            3 => Ends::OnTheBeat,
            _ => return None,
        },
        item: usize::try_from(item).ok()?.checked_sub(1),
    })
}

/// Idle time may be negative, when the clock was set.
fn idle(milliseconds: i64) -> Option<Span> {
    parts::instant(milliseconds.checked_abs()?).map(|_| Span(milliseconds))
}
