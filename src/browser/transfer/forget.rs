//! Everything that is kept beside the database goes: what `localStorage` and `sessionStorage` hold of ours, the files of the app,
//! the worker. Then the page is fetched as on the first day; without network it stays as it is, because nothing could be fetched.

use crate::browser::{power, power_of_window};
use js_sys::Array;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{CacheStorage, ServiceWorkerContainer, ServiceWorkerRegistration, Storage, Window};

/// What all our names begin with.
const OURS: &str = "kraftpause";

pub async fn rest() {
    let Some(window) = web_sys::window() else { return };
    for storage in [window.local_storage(), window.session_storage()]
        .into_iter()
        .flatten()
        .flatten()
    {
        forget(&storage);
    }
    caches().await;
    workers().await;
    if window.navigator().on_line() {
        reload(&window);
    }
}

fn forget(storage: &Storage) {
    let count = storage.length().unwrap_or_default();
    let names: Vec<String> = (0..count)
        .filter_map(|place| storage.key(place).ok().flatten())
        .collect();
    for name in names.iter().filter(|name| name.starts_with(OURS)) {
        let _ = storage.remove_item(name);
    }
}

async fn caches() -> Option<()> {
    let caches: CacheStorage = power_of_window("caches")?.unchecked_into();
    let names = JsFuture::from(caches.keys()).await.ok()?;
    for name in names
        .unchecked_into::<Array>()
        .iter()
        .filter_map(|name| name.as_string())
    {
        if name.starts_with(OURS) {
            let _ = JsFuture::from(caches.delete(&name)).await;
        }
    }
    Some(())
}

async fn workers() -> Option<()> {
    let workers: ServiceWorkerContainer = power("serviceWorker")?.unchecked_into();
    let all = JsFuture::from(workers.get_registrations()).await.ok()?;
    for worker in all.unchecked_into::<Array>().iter() {
        let worker: ServiceWorkerRegistration = worker.unchecked_into();
        if let Ok(gone) = worker.unregister() {
            let _ = JsFuture::from(gone).await;
        }
    }
    Some(())
}

/// Without the screen in the address, which alone would reload nothing.
fn reload(window: &Window) {
    let location = window.location();
    if let (Ok(history), Ok(path)) = (window.history(), location.pathname()) {
        let _ = history.replace_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(&path));
    }
    let _ = location.reload();
}
