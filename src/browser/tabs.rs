//! One tab writes, the others say so: a lock with the name of the app, held for as long as the tab lives.
//! Bound by hand, because web-sys still counts Web Locks as unstable. A browser without locks behaves as the only tab.

use super::clock::after;
use super::{Send, power};
use crate::app::Event;
use js_sys::{Function, Object, Promise, Reflect};
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};

/// A page that is reloaded may hold its lock for a moment longer than it lives: nobody is told of that.
const MOMENT: i32 = 400;

#[wasm_bindgen]
extern "C" {
    type LockManager;

    #[wasm_bindgen(method)]
    fn request(this: &LockManager, name: &str, options: &Object, granted: &Function) -> Promise;
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    IfFree,
    Wait,
    Steal,
}

#[derive(Clone)]
pub struct Tabs {
    name: &'static str,
    ours: Rc<Cell<bool>>,
    waiting: Rc<Cell<bool>>,
    send: Send,
}

impl Tabs {
    #[must_use]
    pub fn new(name: &'static str, send: &Send) -> Tabs {
        Tabs {
            name,
            ours: Rc::default(),
            waiting: Rc::default(),
            send: send.clone(),
        }
    }

    /// Answers [`Event::TabIsOurs`], or [`Event::OtherTabHolds`] and `TabIsOurs` when the other tab is closed.
    pub fn enter(&self) {
        self.ask(Way::IfFree);
    }

    /// Takes the app over from the other tab, which gets [`Event::TakenOver`].
    pub fn take_over(&self) {
        if !self.ours.get() {
            self.ask(Way::Steal);
        }
    }

    /// Only when the browser has said that the lock is not free is there another tab; a slow answer is none.
    fn not_free(&self) {
        self.wait();
        let tabs = self.clone();
        after(MOMENT, move || {
            if !tabs.ours.get() {
                (tabs.send)(Event::OtherTabHolds);
            }
        });
    }

    fn wait(&self) {
        if !self.waiting.replace(true) {
            self.ask(Way::Wait);
        }
    }

    fn ask(&self, way: Way) {
        let Some(locks) = power("locks") else {
            return self.is_ours();
        };
        let options = Object::new();
        for (option, wanted) in [("ifAvailable", Way::IfFree), ("steal", Way::Steal)] {
            let _ = Reflect::set(&options, &option.into(), &(way == wanted).into());
        }
        let tabs = self.clone();
        let answered = Closure::once_into_js(move |lock: JsValue| {
            if way == Way::Wait {
                tabs.waiting.set(false);
            }
            if lock.is_null() {
                tabs.not_free();
                return JsValue::UNDEFINED;
            }
            tabs.is_ours();
            // Never kept, so the lock is ours until the tab is closed or another one takes it.
            Promise::new(&mut |_, _| {}).into()
        });
        let held = locks
            .unchecked_into::<LockManager>()
            .request(self.name, &options, answered.unchecked_ref());
        let tabs = self.clone();
        spawn_local(async move {
            // A lock that was taken away ends in an error.
            if JsFuture::from(held).await.is_err() && tabs.ours.replace(false) {
                (tabs.send)(Event::TakenOver);
                tabs.wait();
            }
        });
    }

    fn is_ours(&self) {
        if !self.ours.replace(true) {
            (self.send)(Event::TabIsOurs);
        }
    }
}
