//! The frame of the page, and what is told when nobody asked: return, crash, offline.

use super::{Heard, pause, script};
use kraftpause::app::Event;
use kraftpause::app::lock::{LockEffect, LockEvent};
use kraftpause::app::phone::PhoneEvent;
use kraftpause::browser::{crash, document, language_pack, lock, offline, persistence, visibility};
use kraftpause::text::Lang;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen_test::wasm_bindgen_test;

fn says(line: &str) -> Option<String> {
    script(line).as_string()
}

fn two_pages() {
    script(
        "document.getElementById('fixture')?.remove();
         const fixture = document.body.appendChild(document.createElement('div'));
         fixture.id = 'fixture';
         fixture.innerHTML = `<div id=first hidden><h1>first</h1></div>
             <div id=app><h1>Your <span hidden>secret</span>week</h1></div>`",
    );
}

#[wasm_bindgen_test]
async fn a_new_screen_is_read_from_its_heading() {
    two_pages();
    document::focus_heading();
    pause(100).await;
    assert_eq!(
        says("document.activeElement.tagName + document.activeElement.parentElement.id").as_deref(),
        Some("H1app")
    );
    assert_eq!(says("document.title").as_deref(), Some("Your week · Kraftpause"));
    script("first.hidden = false; app.hidden = true");
    document::focus_heading();
    pause(100).await;
    assert_eq!(
        says("document.activeElement.parentElement.id").as_deref(),
        Some("first")
    );
}

#[wasm_bindgen_test]
async fn the_page_is_read_aloud_in_its_language() {
    script("document.getElementById('fixture')?.remove()");
    for lang in Lang::ALL {
        document::language(lang);
        assert_eq!(says("document.documentElement.lang").as_deref(), Some(lang.code()));
    }
    pause(100).await;
    assert_eq!(says("document.title").as_deref(), Some("Kraftpause"), "no heading yet");
}

#[wasm_bindgen_test]
async fn words_that_cannot_be_had_are_reported() {
    for answer in [
        "Promise.reject(new TypeError('no network'))",
        "Promise.resolve(new Response('gone', { status: 404 }))",
        "Promise.resolve(new Response('of another build'))",
    ] {
        script(&format!("window.fetch_ ??= fetch; window.fetch = () => {answer}"));
        let heard = Heard::default();
        language_pack::fetch(Lang::Da, true, &heard.door());
        assert_eq!(heard.after(1).await, [Event::TextArrived(Lang::Da, None)], "{answer}");
    }
    script("window.fetch = fetch_");
}

#[wasm_bindgen_test]
fn coming_and_going_are_told() {
    let seen = Rc::new(RefCell::new(Vec::new()));
    let told = seen.clone();
    visibility::listen(move |visible| told.borrow_mut().push(visible));
    for state in ["hidden", "visible"] {
        script(&format!(
            "Object.defineProperty(document, 'visibilityState', {{ configurable: true, value: '{state}' }});
             document.dispatchEvent(new Event('visibilitychange'))"
        ));
        assert_eq!(visibility::is_visible(), state == "visible");
    }
    script("delete document.visibilityState");
    script("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: false }))");
    script("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))");
    assert_eq!(*seen.borrow(), [false, true, true]);
}

#[wasm_bindgen_test]
fn a_broken_program_tells_the_page() {
    script("window.told = ''; addEventListener('trouble', (event) => told = event.detail, { once: true })");
    crash::tell("crashed");
    assert_eq!(says("told").as_deref(), Some("crashed"));
}

#[wasm_bindgen_test]
async fn ready_without_network_is_said_only_when_a_worker_is_in_charge() {
    script(
        "window.registered = [];
         window.container_ = (register) => Object.defineProperty(navigator, 'serviceWorker', {
             configurable: true,
             value: register && { register, ready: new Promise((done) => window.take_charge = done) },
         });
         container_((address) => { registered.push(address); return Promise.resolve({}); })",
    );
    let heard = Heard::default();
    offline::prepare(&heard.door());
    pause(50).await;
    assert_eq!(says("registered.join()").as_deref(), Some("sw.js"));
    assert!(heard.all().is_empty());
    script("take_charge({})");
    assert_eq!(heard.after(1).await, [Event::OfflineReady]);

    for register in [
        "() => Promise.reject(new DOMException('', 'SecurityError'))",
        "undefined",
    ] {
        script(&format!("container_({register}); window.take_charge({{}})"));
        let heard = Heard::default();
        offline::prepare(&heard.door());
        pause(50).await;
        assert!(heard.all().is_empty(), "{register}");
    }
    script("delete navigator.serviceWorker");
}

#[wasm_bindgen_test]
async fn keeping_the_data_is_asked_for_where_it_can_be_and_the_answer_is_told() {
    script(
        "window.asked = 0; window.persist_ = StorageManager.prototype.persist; StorageManager.prototype.persist = () => { asked++; return Promise.resolve(false); }",
    );
    let heard = Heard::default();
    persistence::ask(&heard.door());
    script("StorageManager.prototype.persist = persist_");
    assert_eq!(script("asked").as_f64(), Some(1.0));
    assert_eq!(heard.after(1).await, [Event::Phone(PhoneEvent::Promised(false))]);
    script("Object.defineProperty(navigator, 'storage', { configurable: true, value: undefined })");
    let heard = Heard::default();
    persistence::ask(&heard.door());
    pause(50).await;
    assert!(heard.all().is_empty());
    script("delete navigator.storage");
}

#[wasm_bindgen_test]
async fn a_word_is_known_again_by_its_hash_and_no_other_word_is() {
    let heard = Heard::default();
    lock::perform(LockEffect::Make("pausebrød".into()), &heard.door());
    let made = heard.after(1).await;
    let [Event::Lock(LockEvent::Made(Some(seal)))] = made.as_slice() else {
        panic!("{made:?}");
    };
    for (word, right) in [
        ("pausebrød", true),
        (" pausebrød ", true),
        ("Pausebrød", false),
        ("", false),
    ] {
        let heard = Heard::default();
        lock::perform(LockEffect::Check(word.into(), *seal), &heard.door());
        assert_eq!(heard.after(1).await, [Event::Lock(LockEvent::Checked(right))], "{word}");
    }
}
