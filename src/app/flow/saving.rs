//! Writes and their fate: each has a ticket, waits in the queue until the disk has it, and is tried again when it failed.

use crate::app::effect::{Effect, Ticket, Write};
use crate::app::event::Trouble;
use crate::app::model::{Model, Storage};

/// Milliseconds before the queue is tried again by itself.
const RETRY_AFTER: u32 = 5_000;

/// Puts a write into the queue and sends it off.
pub fn save(model: &mut Model, write: Write) -> (Ticket, Effect) {
    let ticket = model.next_ticket;
    model.next_ticket = Ticket(ticket.0.wrapping_add(1));
    // A newer state of the running session replaces one that has not reached the disk.
    if matches!(write, Write::Run(_) | Write::Finish(_)) {
        model.unsaved.retain(|(_, waiting)| !matches!(waiting, Write::Run(_)));
    }
    model.unsaved.push((ticket, write.clone()));
    (ticket, Effect::Save(ticket, write))
}

pub fn saved(model: &mut Model, ticket: Ticket) {
    model.unsaved.retain(|(waiting, _)| *waiting != ticket);
    if model.unsaved.is_empty() && matches!(model.storage, Storage::Failing(_)) {
        model.storage = Storage::Fine;
    }
}

pub fn failed(model: &mut Model, ticket: Ticket, trouble: Trouble) -> Vec<Effect> {
    if !model.unsaved.iter().any(|(waiting, _)| *waiting == ticket) {
        return Vec::new();
    }
    let first_failure = model.storage == Storage::Fine;
    if model.storage != Storage::Denied {
        model.storage = Storage::Failing(trouble);
    }
    if first_failure {
        vec![Effect::RetryAfter(RETRY_AFTER)]
    } else {
        Vec::new()
    }
}

/// Sends everything that waits once more, and comes back if that fails too.
pub fn retry(model: &Model) -> Vec<Effect> {
    let mut effects: Vec<Effect> = model
        .unsaved
        .iter()
        .map(|(ticket, write)| Effect::Save(*ticket, write.clone()))
        .collect();
    if !effects.is_empty() && model.storage != Storage::Denied {
        effects.push(Effect::RetryAfter(RETRY_AFTER));
    }
    effects
}
