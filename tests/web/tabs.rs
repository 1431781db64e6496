//! One tab writes: the lock, its loss, and taking over.

use super::{Heard, pause, script};
use kraftpause::app::Event;
use kraftpause::browser::tabs::Tabs;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn one_tab_holds_the_app_and_another_can_take_it_over() {
    let (first, second) = (Heard::default(), Heard::default());
    let tab = Tabs::new("test-two", &first.door());
    tab.enter();
    assert_eq!(first.after(1).await, [Event::TabIsOurs]);

    let other = Tabs::new("test-two", &second.door());
    other.enter();
    assert_eq!(second.after(1).await, [Event::OtherTabHolds]);

    other.take_over();
    assert_eq!(second.after(2).await.last(), Some(&Event::TabIsOurs));
    assert_eq!(first.after(2).await, [Event::TabIsOurs, Event::TakenOver]);

    // And back again.
    tab.take_over();
    assert_eq!(first.after(3).await.last(), Some(&Event::TabIsOurs));
    assert_eq!(second.after(3).await.last(), Some(&Event::TakenOver));
}

#[wasm_bindgen_test]
async fn asking_twice_takes_nothing_from_oneself() {
    let heard = Heard::default();
    let tab = Tabs::new("test-twice", &heard.door());
    tab.enter();
    heard.after(1).await;
    tab.take_over();
    pause(100).await;
    assert_eq!(heard.all(), [Event::TabIsOurs]);
}

#[wasm_bindgen_test]
async fn a_tab_that_waits_goes_on_when_the_other_is_closed() {
    let frame = script(
        "const frame = document.body.appendChild(document.createElement('iframe'));
         window.held_ = false;
         frame.contentWindow.navigator.locks.request('test-wait', () => new Promise(() => { held_ = true }));
         window.frame_ = frame",
    );
    while script("held_") != true {
        pause(10).await;
    }
    let heard = Heard::default();
    Tabs::new("test-wait", &heard.door()).enter();
    assert_eq!(heard.after(1).await, [Event::OtherTabHolds]);
    script("frame_.remove()");
    assert_eq!(heard.after(2).await.last(), Some(&Event::TabIsOurs));
    drop(frame);
}

#[wasm_bindgen_test]
async fn a_page_that_is_just_being_replaced_is_no_other_tab() {
    script(
        "const old = document.body.appendChild(document.createElement('iframe'));
         window.held_ = false;
         old.contentWindow.navigator.locks.request('test-reload', () => new Promise(() => {
             held_ = true;
             setTimeout(() => old.remove(), 150);
         }))",
    );
    while script("held_") != true {
        pause(10).await;
    }
    let heard = Heard::default();
    Tabs::new("test-reload", &heard.door()).enter();
    pause(700).await;
    assert_eq!(heard.all(), [Event::TabIsOurs]);
}

#[wasm_bindgen_test]
async fn a_slow_answer_is_no_other_tab() {
    script(
        "window.request_ = LockManager.prototype.request;
         LockManager.prototype.request = function (...given) {
             return new Promise((done) => setTimeout(done, 900)).then(() => request_.apply(this, given));
         }",
    );
    let heard = Heard::default();
    Tabs::new("test-slow", &heard.door()).enter();
    let answers = heard.after(1).await;
    script("LockManager.prototype.request = request_");
    assert_eq!(answers, [Event::TabIsOurs]);
}

#[wasm_bindgen_test]
async fn without_locks_this_is_the_only_tab() {
    script("Object.defineProperty(navigator, 'locks', { configurable: true, get: () => undefined })");
    let heard = Heard::default();
    Tabs::new("test-none", &heard.door()).enter();
    script("delete navigator.locks");
    assert_eq!(heard.all(), [Event::TabIsOurs]);
}
