//! Shakes the phone. iPhones never do, others only after a tap; both is fine, since nothing depends on it.

use super::power;
use js_sys::{Array, Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};

#[must_use]
pub fn is_there() -> bool {
    power("vibrate").is_some()
}

/// Shakes, rests, shakes, and so on: milliseconds.
pub fn shake(pattern: &[u16]) {
    let (Some(window), Some(vibrate)) = (web_sys::window(), power("vibrate")) else {
        return;
    };
    let Ok(vibrate) = vibrate.dyn_into::<Function>() else {
        return;
    };
    let pattern: Array = pattern.iter().copied().map(JsValue::from).collect();
    let _ = Reflect::apply(&vibrate, &window.navigator(), &Array::of1(&pattern));
}
