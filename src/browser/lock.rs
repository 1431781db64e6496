//! The slow hash of the word that opens the app. The word itself is never kept.

use super::Send;
use super::crypto::{random, slow_hash};
use crate::app::Event;
use crate::app::lock::{LockEffect, LockEvent, Seal};
use crate::archive::sealed::ROUNDS;
use wasm_bindgen_futures::spawn_local;

pub fn perform(effect: LockEffect, send: &Send) {
    let send = send.clone();
    spawn_local(async move {
        let event = match effect {
            LockEffect::Make(word) => LockEvent::Made(make(&word).await),
            LockEffect::Check(word, seal) => {
                LockEvent::Checked(slow_hash(&word, &seal.salt, seal.rounds).await == Some(seal.hash))
            }
        };
        send(Event::Lock(event));
    });
}

async fn make(word: &str) -> Option<Seal> {
    let salt = random()?;
    let hash = slow_hash(word, &salt, ROUNDS).await?;
    Some(Seal {
        rounds: ROUNDS,
        salt,
        hash,
    })
}
