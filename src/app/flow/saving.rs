//! Writes and their fate: each has a ticket, waits in the queue until the disk has it, and is tried again when it failed.
//! Records get their own place in time here, so that sending one twice never makes two.

use crate::app::effect::{Effect, Ticket, Write};
use crate::app::event::Trouble;
use crate::app::model::{Again, Model, Storage};
use crate::archive::{Record, What};
use crate::domain::units::Instant;

/// Milliseconds before the queue is tried again by itself.
const RETRY_AFTER: u32 = 5_000;

/// A record of now. Its instant is later than that of every record before it, even when the clock was set back
/// or many are made at once: it is the record's key, and the order in which records count.
pub fn record(model: &mut Model, what: What) -> Record {
    let at = Instant(model.now.at.0.max(model.newest.0.saturating_add(1)));
    model.newest = at;
    let record = Record { at, what };
    model.recent.push(record.clone());
    record
}

/// Adds to the log what happened, in one transaction.
pub fn append(model: &mut Model, what: impl IntoIterator<Item = What>) -> Vec<Effect> {
    let records = what.into_iter().map(|what| record(model, what)).collect();
    save(model, Write::Append(records)).1
}

/// Puts a write into the queue and sends it off. Without storage there is nothing to wait for and nothing to send.
pub fn save(model: &mut Model, write: Write) -> (Ticket, Vec<Effect>) {
    let ticket = model.next_ticket;
    model.next_ticket = Ticket(ticket.0.wrapping_add(1));
    if model.storage == Storage::Denied {
        return (ticket, Vec::new());
    }
    // A newer state of the running session replaces one that has not reached the disk; above all, the end of an older
    // session must not take the newer one away when it is tried again.
    if matches!(
        write,
        Write::Run(_) | Write::Finish(_) | Write::Forget | Write::Replace { .. }
    ) {
        keep_only_records(model);
    }
    model.unsaved.push((ticket, write.clone()));
    (ticket, vec![Effect::Save(ticket, write)])
}

pub fn saved(model: &mut Model, ticket: Ticket) -> Vec<Effect> {
    let mut effects = Vec::new();
    if let Some(at) = model.unsaved.iter().position(|(waiting, _)| *waiting == ticket) {
        let (_, write) = model.unsaved.remove(at);
        if write.is_from_elsewhere() {
            let replaced = matches!(write, Write::Replace { .. });
            model.again = if replaced { Again::AlsoRun } else { Again::Records };
            effects.push(Effect::OpenDatabase);
        }
        if let (Write::Finish(_), true) = (&write, model.later.is_some()) {
            effects.push(Effect::Tidy);
        }
    }
    if model.unsaved.is_empty() && matches!(model.storage, Storage::Failing(_)) {
        model.storage = Storage::Fine;
    }
    effects
}

/// Nothing of what was waiting is wanted any more, nor anything that is there.
pub fn delete_everything(model: &mut Model) -> Vec<Effect> {
    model.unsaved.clear();
    vec![Effect::DeleteEverything]
}

/// Shows the trouble, keeps the write and comes back to it.
pub fn failed(model: &mut Model, ticket: Ticket, trouble: Trouble) -> Vec<Effect> {
    let waits = model.unsaved.iter().any(|(waiting, _)| *waiting == ticket);
    if !waits || model.storage == Storage::Denied {
        return Vec::new();
    }
    model.storage = Storage::Failing(trouble);
    come_back(model)
}

/// Sends everything that waits once more, in its order.
pub fn retry(model: &mut Model) -> Vec<Effect> {
    model.retrying = false;
    if model.storage == Storage::Denied {
        return Vec::new();
    }
    let mut effects: Vec<Effect> = model
        .unsaved
        .iter()
        .map(|(ticket, write)| Effect::Save(*ticket, write.clone()))
        .collect();
    if !effects.is_empty() {
        effects.extend(come_back(model));
    }
    effects
}

/// One alarm at a time.
fn come_back(model: &mut Model) -> Vec<Effect> {
    if core::mem::replace(&mut model.retrying, true) {
        return Vec::new();
    }
    vec![Effect::RetryAfter(RETRY_AFTER)]
}

/// What waits for the log is still to be brought home; the running session is no longer this queue's, because a newer
/// state is on its way or because another tab writes.
pub fn keep_only_records(model: &mut Model) {
    for (_, write) in &mut model.unsaved {
        if let Write::Finish(record) = write {
            *write = Write::Append(vec![(**record).clone()]);
        }
    }
    model
        .unsaved
        .retain(|(_, write)| matches!(write, Write::Append(_) | Write::Merge(_)));
}
