//! The only place that names `web_sys`: one file for each power of the browser. Decides nothing;
//! does what an [`Effect`] says and answers with an [`Event`].

pub mod clock;

use crate::app::{Effect, Event};
use std::rc::Rc;

/// The door back into the loop.
pub type Send = Rc<dyn Fn(Event)>;

/// Does one effect. Answers come through `send`, now or later.
pub fn perform(effect: Effect, _send: &Send) {
    let _ = effect;
}

/// Subscribes to what the browser tells by itself, and sends the first event.
pub fn listen(_send: &Send) {}
