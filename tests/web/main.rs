//! What touches the browser, tested in one: `make browser` runs this in headless Chromium.
#![cfg(target_arch = "wasm32")]
// clippy.toml allows these in tests, but does not know these tests as such.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod address;
mod audio;
mod connection;
mod cue_error;
mod database;
mod figures;
mod first_page;
mod keeping;
mod page;
mod pocket;
mod preferences;
mod speech;
mod tabs;
mod ticking;
mod transfer;
mod wake_lock;

use kraftpause::app::Event;
use kraftpause::browser::{Send, clock};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen_test::wasm_bindgen_test_configure;

wasm_bindgen_test_configure!(run_in_browser);

/// A door into a loop that only writes down what came through.
#[derive(Clone, Default)]
struct Heard(Rc<RefCell<Vec<Event>>>);

impl Heard {
    fn door(&self) -> Send {
        let heard = self.0.clone();
        Rc::new(move |event| heard.borrow_mut().push(event))
    }

    fn all(&self) -> Vec<Event> {
        self.0.borrow().clone()
    }

    /// Waits up to three seconds for so many events, and returns all there are.
    async fn after(&self, count: usize) -> Vec<Event> {
        for _ in 0..150 {
            if self.0.borrow().len() >= count {
                break;
            }
            pause(20).await;
        }
        self.all()
    }
}

async fn pause(milliseconds: i32) {
    clock::within(milliseconds, std::future::pending::<()>()).await;
}

fn window() -> web_sys::Window {
    web_sys::window().unwrap()
}

/// Runs a line of JavaScript, for what the adapters hide.
fn script(line: &str) -> wasm_bindgen::JsValue {
    js_sys::eval(line).unwrap()
}
