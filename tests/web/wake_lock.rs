//! The screen stays awake while a session runs, on phones that grant it, refuse it, or do not know it.

use super::{Heard, pause, script};
use kraftpause::app::Event;
use kraftpause::app::sound::Lamp;
use kraftpause::browser::wake_lock::WakeLock;
use wasm_bindgen_test::wasm_bindgen_test;

/// A phone that grants, refuses or does not know the lock.
fn phone(power: &str) {
    script(&format!(
        "window.locks_ = [];
         window.grant_ = () => {{
             const lock = new EventTarget();
             lock.release = () => {{ lock.dispatchEvent(new Event('release')); return Promise.resolve(); }};
             locks_.push(lock);
             return Promise.resolve(lock);
         }};
         Object.defineProperty(navigator, 'wakeLock', {{ configurable: true, value: {power} }})"
    ));
}

#[wasm_bindgen_test]
async fn the_screen_is_kept_on_until_told_otherwise() {
    phone("{ request: grant_ }");
    let heard = Heard::default();
    let lock = WakeLock::new(&heard.door());
    lock.keep(true);
    assert_eq!(heard.after(1).await, [Event::Awake(Lamp::Held)]);
    lock.keep(true);
    pause(50).await;
    assert_eq!(script("locks_.length").as_f64(), Some(1.0), "one is enough");
    lock.keep(false);
    assert_eq!(heard.after(2).await.last(), Some(&Event::Awake(Lamp::Off)));
}

#[wasm_bindgen_test]
async fn a_lock_that_the_browser_took_away_is_taken_again_on_return() {
    phone("{ request: grant_ }");
    let heard = Heard::default();
    let lock = WakeLock::new(&heard.door());
    lock.keep(true);
    heard.after(1).await;
    // What hiding the page does.
    script("locks_[0].release()");
    assert_eq!(heard.all().last(), Some(&Event::Awake(Lamp::Lost)));
    lock.renew();
    assert_eq!(heard.after(3).await.last(), Some(&Event::Awake(Lamp::Held)));
    lock.keep(false);
    lock.renew();
    pause(50).await;
    assert_eq!(
        heard.all().last(),
        Some(&Event::Awake(Lamp::Off)),
        "not wanted any more"
    );
}

#[wasm_bindgen_test]
async fn a_lock_that_comes_too_late_is_given_back() {
    phone("{ request: grant_ }");
    let heard = Heard::default();
    let lock = WakeLock::new(&heard.door());
    lock.keep(true);
    lock.keep(false);
    assert_eq!(heard.after(1).await, [Event::Awake(Lamp::Off)]);
}

#[wasm_bindgen_test]
async fn a_phone_that_refuses_or_cannot_is_reported() {
    for (power, lamp) in [
        (
            "{ request: () => Promise.reject(new DOMException('', 'NotAllowedError')) }",
            Lamp::Lost,
        ),
        ("undefined", Lamp::Missing),
    ] {
        phone(power);
        let heard = Heard::default();
        WakeLock::new(&heard.door()).keep(true);
        assert_eq!(heard.after(1).await, [Event::Awake(lamp)], "{power}");
    }
    script("delete navigator.wakeLock");
}
