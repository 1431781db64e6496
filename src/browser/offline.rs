//! Registers the service worker (`public/sw.js`), which keeps every file of this version. A new version waits until
//! all windows of the old one are closed: nothing is ever swapped under a running page.

use super::{Send, power};
use crate::app::Event;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::ServiceWorkerContainer;

/// Answers with [`Event::OfflineReady`] when a worker is in charge, which it is only with all files stored.
pub fn prepare(send: &Send) {
    let Some(workers) = power("serviceWorker") else { return };
    let workers: ServiceWorkerContainer = workers.unchecked_into();
    let send = send.clone();
    spawn_local(async move {
        if JsFuture::from(workers.register("sw.js")).await.is_ok()
            && let Ok(ready) = workers.ready()
            && JsFuture::from(ready).await.is_ok()
        {
            send(Event::OfflineReady);
        }
    });
}
