//! Fetches what the first screens say in a language, and all its other words: files beside the page, kept by the worker.

use super::Send;
use crate::app::Event;
use crate::text::{Lang, Text, pack_names};
use std::sync::Arc;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};

/// Answers with [`Event::TextArrived`], without a text when it could not be had. `whole`: with the words.
pub fn fetch(lang: Lang, whole: bool, send: &Send) {
    let send = send.clone();
    spawn_local(async move {
        let text = packs(lang, whole).await.map(Arc::new);
        send(Event::TextArrived(lang, text));
    });
}

async fn packs(lang: Lang, whole: bool) -> Option<Text> {
    let [sentences, words] = pack_names(lang);
    // Both are on their way before one is waited for.
    let sentences = asked(sentences)?;
    let words = if whole { Some(asked(words)?) } else { None };
    let sentences = file(sentences).await?;
    let words = match words {
        Some(words) => Some(file(words).await?),
        None => None,
    };
    Text::from_packs(lang, sentences, words.as_deref())
}

/// A future from the start, so that a refusal nobody waits for any more is no unhandled one.
fn asked(address: &str) -> Option<JsFuture> {
    Some(JsFuture::from(web_sys::window()?.fetch_with_str(address)))
}

async fn file(answer: JsFuture) -> Option<String> {
    let answer: web_sys::Response = answer.await.ok()?.dyn_into().ok()?;
    if !answer.ok() {
        return None;
    }
    JsFuture::from(answer.text().ok()?).await.ok()?.as_string()
}
