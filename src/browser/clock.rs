//! What time it is here, and waking later. Knows nothing of what happens then.

use crate::domain::units::{Instant, Now};
use js_sys::{Function, Promise};
use std::cell::RefCell;
use std::future::{Future, poll_fn};
use std::pin::pin;
use std::task::Poll;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

#[must_use]
pub fn now() -> Now {
    let date = js_sys::Date::new_0();
    #[allow(clippy::cast_possible_truncation)] // milliseconds since 1970 fit an i64, offsets fit an i32
    Now {
        at: Instant(date.get_time() as i64),
        offset_minutes: -(date.get_timezone_offset() as i32),
    }
}

/// Calls `action` after so many milliseconds; later when the page sleeps.
pub fn after(milliseconds: i32, action: impl FnOnce() + 'static) {
    call_after(&Closure::once_into_js(action).unchecked_into(), milliseconds);
}

/// Calls `action` just before the next frame is painted; not while the page is hidden.
pub fn before_next_frame(action: impl FnOnce() + 'static) {
    let action = Closure::once_into_js(action);
    if let Some(window) = web_sys::window() {
        let _ = window.request_animation_frame(action.unchecked_ref());
    }
}

/// Waits for the answer, but not longer than so many milliseconds.
pub async fn within<T>(milliseconds: i32, answer: impl Future<Output = T>) -> Option<T> {
    let timer = Promise::new(&mut |done, _| {
        call_after(&done, milliseconds);
    });
    let mut timer = pin!(JsFuture::from(timer));
    let mut answer = pin!(answer);
    poll_fn(|context| {
        if let Poll::Ready(answer) = answer.as_mut().poll(context) {
            return Poll::Ready(Some(answer));
        }
        timer.as_mut().poll(context).map(|_| None)
    })
    .await
}

/// One call that can be put off again and again.
pub struct Alarm {
    action: Closure<dyn FnMut()>,
    pending: RefCell<Option<i32>>,
}

impl Alarm {
    pub fn new(action: impl FnMut() + 'static) -> Alarm {
        Alarm {
            action: Closure::new(action),
            pending: RefCell::new(None),
        }
    }

    /// Calls once after so many milliseconds, instead of when it would have been called.
    pub fn set(&self, milliseconds: i32) {
        self.clear();
        *self.pending.borrow_mut() = call_after(self.action.as_ref().unchecked_ref(), milliseconds);
    }

    pub fn clear(&self) {
        if let (Some(pending), Some(window)) = (self.pending.borrow_mut().take(), web_sys::window()) {
            window.clear_timeout_with_handle(pending);
        }
    }
}

fn call_after(action: &Function, milliseconds: i32) -> Option<i32> {
    web_sys::window()?
        .set_timeout_with_callback_and_timeout_and_arguments_0(action, milliseconds)
        .ok()
}
