//! Files that leave and come, and what is kept beside the database. Of the later half. Each power has its own file.

mod files;
mod forget;
mod kept;
pub mod scratch;
pub mod sealing;

use super::Send;
use crate::app::Event;
use crate::app::data::{DataEffect, DataEvent, Ways};
use wasm_bindgen_futures::spawn_local;

/// Name of the database that a backup goes through; never the real one.
const SCRATCH: &str = "kraftpause-check";

pub struct Transfer {
    send: Send,
}

impl Transfer {
    #[must_use]
    pub fn new(send: &Send) -> Transfer {
        Transfer { send: send.clone() }
    }

    /// Tells what is kept and what can be done here.
    pub fn listen(&self) {
        let ways = Ways {
            share: files::shares(),
            only_share: files::is_iphone_app(),
            seal: super::crypto::subtle().is_some(),
        };
        self.tell(DataEvent::Known(kept::read(), ways));
    }

    pub fn perform(&self, effect: DataEffect) {
        let send = self.send.clone();
        let tell = move |event| send(Event::Data(event));
        match effect {
            DataEffect::Seal { text, passphrase } => spawn_local(async move {
                tell(DataEvent::Sealed(sealing::seal(&text, &passphrase).await));
            }),
            DataEffect::Unseal { text, passphrase } => spawn_local(async move {
                tell(DataEvent::Unsealed(sealing::unseal(&text, &passphrase).await));
            }),
            DataEffect::Check(texts) => spawn_local(async move {
                tell(DataEvent::Checked(scratch::through(SCRATCH, &texts).await));
            }),
            DataEffect::Hand(file, way) => files::hand(&file, way, tell),
            DataEffect::Copy(text) => files::copy(&text, tell),
            DataEffect::Print => files::print(),
            DataEffect::Pick => files::pick(tell),
            DataEffect::Keep(kept) => kept::write(kept),
            DataEffect::ForgetRest => spawn_local(async move {
                scratch::delete(SCRATCH).await;
                forget::rest().await;
            }),
        }
    }

    fn tell(&self, event: DataEvent) {
        (self.send)(Event::Data(event));
    }
}
