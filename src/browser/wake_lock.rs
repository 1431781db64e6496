//! Keeps the screen on during a session. The browser takes the lock away whenever the page is hidden, and some phones
//! refuse it (battery saver, old iOS in home-screen apps): what is really the case is reported.
//! Bound by hand, because web-sys still counts it as unstable.

use super::visibility::is_visible;
use super::{Send, on, power};
use crate::app::Event;
use crate::app::sound::Lamp;
use js_sys::Promise;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::EventTarget;

#[wasm_bindgen]
extern "C" {
    type Power;

    #[wasm_bindgen(method)]
    fn request(this: &Power, kind: &str) -> Promise;

    #[wasm_bindgen(extends = EventTarget)]
    #[derive(Clone)]
    type Sentinel;

    #[wasm_bindgen(method)]
    fn release(this: &Sentinel) -> Promise;
}

#[derive(Clone)]
pub struct WakeLock {
    wanted: Rc<Cell<bool>>,
    asking: Rc<Cell<bool>>,
    held: Rc<RefCell<Option<Sentinel>>>,
    send: Send,
}

impl WakeLock {
    #[must_use]
    pub fn new(send: &Send) -> WakeLock {
        WakeLock {
            wanted: Rc::default(),
            asking: Rc::default(),
            held: Rc::default(),
            send: send.clone(),
        }
    }

    /// Answers with [`Event::Awake`], now and whenever it changes.
    pub fn keep(&self, awake: bool) {
        self.wanted.set(awake);
        if awake {
            self.renew();
        } else {
            self.let_go();
        }
    }

    /// Asks again if it is wanted and was taken away.
    pub fn renew(&self) {
        if !self.wanted.get() || self.held.borrow().is_some() || !is_visible() || self.asking.replace(true) {
            return;
        }
        let lock = self.clone();
        let Some(asked) = power("wakeLock").map(|power| power.unchecked_into::<Power>().request("screen")) else {
            self.asking.set(false);
            return (self.send)(Event::Awake(Lamp::Missing));
        };
        spawn_local(async move {
            let answer = JsFuture::from(asked).await;
            lock.asking.set(false);
            match answer {
                Ok(sentinel) => lock.hold(sentinel.unchecked_into()),
                Err(_) => (lock.send)(Event::Awake(Lamp::Lost)),
            }
        });
    }

    fn hold(&self, sentinel: Sentinel) {
        let lock = self.clone();
        on(&sentinel, "release", move |_| {
            lock.held.borrow_mut().take();
            let gone = if lock.wanted.get() { Lamp::Lost } else { Lamp::Off };
            (lock.send)(Event::Awake(gone));
        });
        *self.held.borrow_mut() = Some(sentinel);
        if self.wanted.get() {
            (self.send)(Event::Awake(Lamp::Held));
        } else {
            self.let_go();
        }
    }

    fn let_go(&self) {
        let held = self.held.borrow_mut().take();
        if let Some(sentinel) = held {
            let _ = sentinel.release();
        }
    }
}
