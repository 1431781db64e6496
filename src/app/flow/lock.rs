//! The lock: shut at every start and after five minutes out of sight, never while a session runs, because a phone on the floor
//! must go on showing it.

use crate::app::effect::Effect;
use crate::app::lock::{LockEffect, LockEvent, SHORTEST, UNSEEN};
use crate::app::model::Model;

pub fn took(model: &mut Model, event: LockEvent) -> Vec<Effect> {
    let lock = &mut model.lock;
    match event {
        // A word that is being worked on comes first, and a shut lock cannot be given another word.
        LockEvent::Wanted(word) if !lock.shut && !lock.busy && word.chars().count() >= SHORTEST => {
            lock.busy = true;
            vec![Effect::Lock(LockEffect::Make(word))]
        }
        LockEvent::Made(seal) => {
            lock.busy = false;
            lock.failed = seal.is_none();
            match seal {
                Some(seal) => {
                    model.preferences.lock = Some(seal);
                    vec![Effect::SavePreferences(model.preferences)]
                }
                None => Vec::new(),
            }
        }
        LockEvent::Tried(word) if lock.shut && !lock.busy => match model.preferences.lock {
            Some(seal) => {
                lock.busy = true;
                lock.wrong = false;
                vec![Effect::Lock(LockEffect::Check(word, seal))]
            }
            None => Vec::new(),
        },
        LockEvent::Checked(right) => {
            lock.busy = false;
            lock.wrong = !right;
            if !right || !core::mem::take(&mut lock.shut) {
                return Vec::new();
            }
            vec![Effect::FocusHeading]
        }
        LockEvent::Shut => shut(model),
        LockEvent::Removed if !lock.shut => {
            model.preferences.lock = None;
            vec![Effect::SavePreferences(model.preferences)]
        }
        LockEvent::Wanted(_) | LockEvent::Tried(_) | LockEvent::Removed => Vec::new(),
    }
}

/// The page went out of sight.
pub fn unseen(model: &mut Model) {
    model.lock.unseen = Some(model.now.at);
}

/// It is looked at again.
pub fn seen(model: &mut Model) -> Vec<Effect> {
    let long = model
        .lock
        .unseen
        .take()
        .is_some_and(|since| model.now.at >= since + UNSEEN);
    if long && model.run.is_none() {
        shut(model)
    } else {
        Vec::new()
    }
}

fn shut(model: &mut Model) -> Vec<Effect> {
    if model.preferences.lock.is_none() || core::mem::replace(&mut model.lock.shut, true) {
        return Vec::new();
    }
    model.lock.wrong = false;
    vec![Effect::FocusHeading]
}
