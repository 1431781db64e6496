//! The address bar: one entry of the history for each screen, so that the phone's own way back works.
//! Each entry remembers how deep it lies, so that a way back inside the app never leaves the app; where the link
//! stood by which it was left is remembered for this visit.

use super::{Send, document, on};
use crate::app::{Event, Route};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::JsValue;
use web_sys::{History, ScrollRestoration, Window};

#[derive(Clone)]
pub struct Address {
    window: Window,
    history: History,
    /// Entries of ours below the present one.
    depth: Rc<Cell<u32>>,
    /// How far below the window's top the link stood by which each entry was left.
    tops: Rc<RefCell<Vec<Option<f64>>>>,
}

impl Address {
    /// `None` where there is no history, that is outside of a window.
    #[must_use]
    pub fn new() -> Option<Address> {
        let window = web_sys::window()?;
        let history = window.history().ok()?;
        // A new screen starts at its top (`document::focus_heading`); the browser must not scroll on top of that.
        let _ = history.set_scroll_restoration(ScrollRestoration::Manual);
        let depth = kept_depth(&history).unwrap_or_else(|| {
            let _ = history.replace_state(&0.into(), "");
            0
        });
        Some(Address {
            window,
            history,
            depth: Rc::new(Cell::new(depth)),
            tops: Rc::default(),
        })
    }

    /// The screen that the address asks for.
    #[must_use]
    pub fn route(&self) -> Option<Route> {
        Route::parse(&self.window.location().hash().ok()?)
    }

    /// Puts the screen into the address, as a new entry or instead of the present one.
    pub fn show(&self, route: Route, replace: bool) {
        let hash = route.hash();
        let _ = if replace {
            self.history
                .replace_state_with_url(&self.depth.get().into(), "", Some(&hash))
        } else {
            self.deeper(document::link_top(&hash));
            self.history
                .push_state_with_url(&self.depth.get().into(), "", Some(&hash))
        };
    }

    /// Where the link stood by which the present entry was left; `None` when it was not left by one.
    #[must_use]
    pub fn left_at(&self) -> Option<f64> {
        *self.tops.borrow().get(self.depth.get() as usize)?
    }

    /// A new entry above the present one, which is left by a link that stands at `top`.
    fn deeper(&self, top: Option<f64>) {
        let depth = self.depth.get();
        let mut tops = self.tops.borrow_mut();
        tops.resize(depth as usize, None);
        tops.push(top);
        self.depth.set(depth + 1);
    }

    /// One entry back, if there is one of ours.
    pub fn back(&self, send: &Send) {
        if self.depth.get() > 0 {
            let _ = self.history.back();
        } else {
            send(Event::Arrived(None));
        }
    }

    /// Reports every change that did not come from [`Address::show`].
    pub fn listen(&self, send: &Send) {
        for name in ["popstate", "hashchange"] {
            let (address, send) = (self.clone(), send.clone());
            on(&self.window, name, move |_| {
                match kept_depth(&address.history) {
                    Some(depth) => address.depth.set(depth),
                    // A link, or an address typed in: the browser made an entry that does not know its depth.
                    None => {
                        address.deeper(None);
                        let _ = address.history.replace_state(&address.depth.get().into(), "");
                    }
                }
                send(Event::Arrived(address.route()));
            });
        }
    }
}

fn kept_depth(history: &History) -> Option<u32> {
    let state: JsValue = history.state().ok()?;
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // we wrote it, and it counts taps
    state.as_f64().map(|depth| depth as u32)
}
