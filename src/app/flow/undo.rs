//! What was changed lately, and taking it back: for thirty days, one tap each, and that too can be taken back. Nothing is
//! deleted for it: a record says of others that they do not count, and everything is computed anew.

use super::{opening, saving};
use crate::app::effect::Effect;
use crate::app::model::{Again, Model, Storage};
use crate::archive::{Record, What};
use crate::domain::order;
use crate::domain::units::{Instant, Span};

/// How long something can be taken back.
pub const DAYS: i64 = 30;

/// Names in one record: more are several records (the archive reads no more than this of one).
const MOST: usize = 5_000;

/// What was written in one go: what one tap led to, or what one file brought.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// When its first record was written.
    pub at: Instant,
    pub records: Vec<Record>,
    pub state: State,
}

/// Whether a change counts.
#[derive(Clone, Debug, PartialEq)]
pub enum State {
    Counts,
    /// Taken back by the records of these instants.
    Undone(Vec<Instant>),
    /// Together with everything else, when a file took its place; that can be taken back as a whole.
    Replaced,
}

/// Of these records those that can still be taken back.
#[must_use]
pub fn recent(records: &[Record], now: Instant) -> Vec<Record> {
    let recent = records.iter().filter(|record| is_recent(record.at, now));
    let mut recent: Vec<Record> = recent.cloned().collect();
    order::by_key(&mut recent, |record| record.at);
    recent.dedup();
    recent
}

fn is_recent(at: Instant, now: Instant) -> bool {
    at + Span(DAYS * 86_400_000) > now
}

/// Takes back what was written at these instants, if all of it is known and not too old; what a file brought goes with the
/// record that says so.
pub fn undo(model: &mut Model, of: &[Instant]) -> Vec<Effect> {
    let now = model.now.at;
    let known = |at: &Instant| is_recent(*at, now) && model.recent.iter().any(|record| record.at == *at);
    if of.is_empty() || !of.iter().all(known) {
        return Vec::new();
    }
    let mut all = order::set(of.iter().copied());
    for record in model.recent.iter().filter(|record| of.contains(&record.at)) {
        if let What::Brought(named) = &record.what {
            all.extend(named);
        }
    }
    let all: Vec<Instant> = all.into_iter().collect();
    let what: Vec<What> = all.chunks(MOST).map(|part| What::Undone(part.to_vec())).collect();
    let mut effects = saving::append(model, what);
    if model.storage == Storage::Denied {
        effects.extend(opening::again_from_memory(model));
    } else {
        // Both go to the disk in this order, so what is read is what was just written; or it is still in the queue.
        model.again = Again::Records;
        effects.push(Effect::OpenDatabase);
    }
    effects
}

/// What was changed lately, newest first. What only takes something back stands with what it takes back.
#[must_use]
pub fn changes(recent: &[Record], now: Instant) -> Vec<Change> {
    let mut groups: Vec<Vec<Record>> = Vec::new();
    for record in recent.iter().filter(|record| is_recent(record.at, now)) {
        // What was written in one go has instants one after the other; no two taps are that close.
        match groups.last_mut() {
            Some(group) if group.last().is_some_and(|last| last.at.0 + 1 == record.at.0) => group.push(record.clone()),
            _ => groups.push(vec![record.clone()]),
        }
    }
    let takes_back = |group: &[Record]| group.iter().all(|record| matches!(record.what, What::Undone(_)));
    let any = |group: &[Record], is: fn(&What) -> bool| group.iter().any(|record| is(&record.what));
    let replaces = |group: &[Record]| {
        any(group, |what| matches!(what, What::Undone(_))) && any(group, |what| matches!(what, What::Brought(_)))
    };
    let undone = undone(recent);
    let replaced = groups.iter().filter(|group| replaces(group)).flatten();
    let replaced = order::set(replaced.map(|record| record.at));
    let state = |group: &[Record]| {
        let by = group
            .iter()
            .flat_map(|record| undone.iter().filter(move |(of, _)| *of == record.at));
        let by = order::set(by.map(|(_, by)| *by));
        if by.is_empty() {
            State::Counts
        } else if by.iter().any(|by| replaced.contains(by)) {
            State::Replaced
        } else {
            State::Undone(by.into_iter().collect())
        }
    };
    let shown = groups.iter().rev().filter(|group| !takes_back(group));
    shown
        .map(|group| Change {
            at: group.first().map_or(now, |record| record.at),
            state: state(group),
            records: group.clone(),
        })
        .collect()
}

/// What is taken back, and by which record; only by records that count themselves.
fn undone(recent: &[Record]) -> Vec<(Instant, Instant)> {
    let mut undone: Vec<(Instant, Instant)> = Vec::new();
    for record in recent.iter().rev() {
        if let What::Undone(of) = &record.what
            && !undone.iter().any(|(of, _)| *of == record.at)
        {
            undone.extend(of.iter().filter(|at| **at < record.at).map(|at| (*at, record.at)));
        }
    }
    undone
}
