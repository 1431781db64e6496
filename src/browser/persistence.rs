//! Asks the browser not to clear our data when space is short. It decides by itself and its answer is shown; nothing is
//! promised by us.

use super::{Send, power};
use crate::app::Event;
use crate::app::phone::PhoneEvent;
use js_sys::Promise;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::StorageManager;

/// Asks; answers with [`PhoneEvent::Promised`].
pub fn ask(send: &Send) {
    tell(StorageManager::persist, send);
}

/// How it stands, without asking.
pub fn look(send: &Send) {
    tell(StorageManager::persisted, send);
}

fn tell(question: fn(&StorageManager) -> Result<Promise, JsValue>, send: &Send) {
    let Some(Ok(answer)) = power("storage").map(|storage| question(storage.unchecked_ref())) else {
        return;
    };
    let send = send.clone();
    spawn_local(async move {
        if let Some(promised) = JsFuture::from(answer).await.ok().and_then(|answer| answer.as_bool()) {
            send(Event::Phone(PhoneEvent::Promised(promised)));
        }
    });
}
