//! Preferences in the small storage: kept, and read with sound defaults when they are broken.

use super::{script, window};
use kraftpause::app::lock::Seal;
use kraftpause::app::model::Preferences;
use kraftpause::app::sound::{Mode, Tuning};
use kraftpause::browser::preferences::{preferred, read, save};
use kraftpause::text::Lang;
use wasm_bindgen_test::wasm_bindgen_test;

fn store(text: &str) {
    window()
        .local_storage()
        .unwrap()
        .unwrap()
        .set_item("kraftpause", text)
        .unwrap();
}

fn wanted(languages: &[&str]) -> Lang {
    preferred(
        &languages
            .iter()
            .map(|language| (*language).to_owned())
            .collect::<Vec<_>>(),
    )
}

#[wasm_bindgen_test]
fn preferences_survive() {
    let all = Preferences {
        lang: Lang::Da,
        returning: true,
        sound: false,
        tuning: Tuning {
            also_muted: true,
            settled: true,
            heard: Some(false),
            vibration: false,
            speech: true,
        },
        offline_said: true,
        promised: Some(false),
        lock: Some(Seal {
            rounds: 600_000,
            salt: [3; 16],
            hash: [254; 32],
        }),
    };
    save(all);
    assert_eq!(read(), all);
    window()
        .local_storage()
        .unwrap()
        .unwrap()
        .remove_item("kraftpause")
        .unwrap();
}

#[wasm_bindgen_test]
fn the_first_page_finds_what_it_looks_for() {
    save(Preferences {
        lang: Lang::Nb,
        returning: true,
        ..Preferences::default()
    });
    let kept = script("const kept = JSON.parse(localStorage.kraftpause); kept.lang + kept.returning");
    assert_eq!(kept.as_string().as_deref(), Some("nbtrue"));
}

#[wasm_bindgen_test]
fn what_cannot_be_read_becomes_the_default() {
    for broken in ["", "{", "[]", "7", r#"{"sound":"loud"}"#, r#"{"lang":"xx"}"#] {
        store(broken);
        let read = read();
        assert_eq!(
            (read.returning, read.sound, read.offline_said),
            (false, true, false),
            "{broken}"
        );
    }
}

#[wasm_bindgen_test]
fn one_missing_field_does_not_cost_the_others() {
    store(r#"{"lang":"da","theme":"dark"}"#);
    assert_eq!(
        read(),
        Preferences {
            lang: Lang::Da,
            ..Preferences::default()
        }
    );
}

#[wasm_bindgen_test]
fn a_storage_that_throws_is_no_storage() {
    script("window.storage_ = Object.getOwnPropertyDescriptor(window, 'localStorage')");
    script(
        "Object.defineProperty(window, 'localStorage', { configurable: true, get() { throw new DOMException('', 'SecurityError') } })",
    );
    save(Preferences::default());
    let read = read();
    script("Object.defineProperty(window, 'localStorage', storage_)");
    assert!(read.sound);
}

#[wasm_bindgen_test]
fn a_full_storage_is_tolerated() {
    script(
        "window.set_ = Storage.prototype.setItem; Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError') }",
    );
    save(Preferences::default());
    script("Storage.prototype.setItem = set_");
}

#[wasm_bindgen_test]
fn the_first_language_that_we_speak_is_taken() {
    assert_eq!(wanted(&["nb-NO", "en"]), Lang::Nb);
    assert_eq!(wanted(&["nn"]), Lang::Nb);
    assert_eq!(wanted(&["no"]), Lang::Nb);
    assert_eq!(wanted(&["de", "da-DK", "nb"]), Lang::Da);
    assert_eq!(wanted(&["en-GB", "da"]), Lang::En);
    assert_eq!(wanted(&["pl", "lt"]), Lang::En);
    assert_eq!(wanted(&[]), Lang::En);
}

#[wasm_bindgen_test]
fn what_was_kept_before_there_were_three_ways_keeps_its_meaning() {
    for (old, mode) in [("true", Mode::OverMusic), ("false", Mode::Silent)] {
        store(&format!(
            r#"{{"lang":"nb","returning":true,"sound":{old},"offline_said":true}}"#
        ));
        let read = read();
        assert_eq!((read.mode(), read.tuning), (mode, Tuning::default()));
        assert!(read.returning && read.offline_said);
    }
}
