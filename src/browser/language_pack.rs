//! Fetches the sentences of a language: a file beside the page, kept by the service worker.

use super::Send;
use crate::app::Event;
use crate::text::{Lang, Text, pack_name};
use std::sync::Arc;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};

/// Answers with [`Event::TextArrived`], without a text when it could not be had.
pub fn fetch(lang: Lang, send: &Send) {
    let send = send.clone();
    spawn_local(async move {
        let pack = file(pack_name(lang)).await;
        let text = pack.and_then(|pack| Text::from_pack(lang, pack)).map(Arc::new);
        send(Event::TextArrived(lang, text));
    });
}

async fn file(address: &str) -> Option<String> {
    let answer = JsFuture::from(web_sys::window()?.fetch_with_str(address)).await.ok()?;
    let answer: web_sys::Response = answer.dyn_into().ok()?;
    if !answer.ok() {
        return None;
    }
    JsFuture::from(answer.text().ok()?).await.ok()?.as_string()
}
