//! Small things that must be known before the database is open, in `localStorage`. `public/boot.js` reads the same
//! key before the first paint. A storage that is missing, full or broken only means that defaults count.

use crate::app::lock::Seal;
use crate::app::model::Preferences;
use crate::app::sound::Tuning;
use crate::text::Lang;
use gloo_storage::{LocalStorage, Storage};
use serde::{Deserialize, Serialize};

const KEY: &str = "kraftpause";

/// The stored shape. A field that is missing takes its default.
#[derive(Deserialize, Serialize)]
struct Kept {
    lang: Option<String>,
    #[serde(default)]
    returning: bool,
    sound: Option<bool>,
    #[serde(default)]
    offline_said: bool,
    #[serde(default)]
    also_muted: bool,
    #[serde(default)]
    sound_settled: bool,
    heard: Option<bool>,
    vibration: Option<bool>,
    #[serde(default)]
    speech: bool,
    promised: Option<bool>,
    lock: Option<String>,
}

/// What is stored, or the defaults with the language the browser asks for.
#[must_use]
pub fn read() -> Preferences {
    let kept: Option<Kept> = usable().then(|| LocalStorage::get(KEY).ok()).flatten();
    let default = Preferences::default();
    Preferences {
        lang: kept
            .as_ref()
            .and_then(|kept| Lang::from_code(kept.lang.as_deref()?))
            .unwrap_or_else(|| preferred(&spoken())),
        returning: kept.as_ref().map_or(default.returning, |kept| kept.returning),
        tuning: kept.as_ref().map_or(default.tuning, |kept| Tuning {
            also_muted: kept.also_muted,
            settled: kept.sound_settled,
            heard: kept.heard,
            vibration: kept.vibration.unwrap_or(default.tuning.vibration),
            speech: kept.speech,
        }),
        sound: kept.as_ref().and_then(|kept| kept.sound).unwrap_or(default.sound),
        offline_said: kept.as_ref().map_or(default.offline_said, |kept| kept.offline_said),
        promised: kept.as_ref().and_then(|kept| kept.promised),
        lock: kept.as_ref().and_then(|kept| Seal::read(kept.lock.as_deref()?)),
    }
}

/// Keeps them if the browser lets us; if not, they count until the page is closed.
pub fn save(preferences: Preferences) {
    if usable() {
        let kept = Kept {
            lang: Some(preferences.lang.code().to_owned()),
            returning: preferences.returning,
            sound: Some(preferences.sound),
            offline_said: preferences.offline_said,
            also_muted: preferences.tuning.also_muted,
            sound_settled: preferences.tuning.settled,
            heard: preferences.tuning.heard,
            vibration: Some(preferences.tuning.vibration),
            speech: preferences.tuning.speech,
            promised: preferences.promised,
            lock: preferences.lock.map(|seal| seal.text()),
        };
        let _ = LocalStorage::set(KEY, kept);
    }
}

/// The first of these browser languages that we speak. Nynorsk readers get bokmål, all others English.
#[must_use]
pub fn preferred(languages: &[String]) -> Lang {
    let known = |language: &String| match language.split(['-', '_']).next()?.to_ascii_lowercase().as_str() {
        "nb" | "nn" | "no" => Some(Lang::Nb),
        "da" => Some(Lang::Da),
        "en" => Some(Lang::En),
        _ => None,
    };
    languages.iter().find_map(known).unwrap_or(Lang::En)
}

fn spoken() -> Vec<String> {
    let languages = web_sys::window()
        .map(|window| window.navigator().languages())
        .unwrap_or_default();
    languages.iter().filter_map(|language| language.as_string()).collect()
}

/// gloo-storage panics when there is no storage, so that is asked first.
fn usable() -> bool {
    web_sys::window().is_some_and(|window| matches!(window.local_storage(), Ok(Some(_))))
}
