//! What a locked screen and the keys of a headset know of a session: title, position, keys. Bound by hand, because web-sys
//! still counts it as unstable. Where it is missing nothing else is.

use super::power;
use js_sys::{Array, Function, Object, Reflect};
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    #[derive(Clone)]
    type MediaSession;

    #[wasm_bindgen(method, catch, js_name = setActionHandler)]
    fn set_action_handler(this: &MediaSession, action: &str, handler: Option<&Function>) -> Result<(), JsValue>;

    /// It throws when the position lies behind the end.
    #[wasm_bindgen(method, catch, js_name = setPositionState)]
    fn set_position_state(this: &MediaSession, state: &JsValue) -> Result<(), JsValue>;
}

fn session() -> Option<MediaSession> {
    power("mediaSession").map(JsCast::unchecked_into)
}

pub fn name(title: &str) {
    let words = object(&[("title", title.into()), ("artist", "Kraftpause".into())]);
    if let Some(session) = session()
        && let Ok(kind) = Reflect::get(&js_sys::global(), &"MediaMetadata".into())
        && let Some(kind) = kind.dyn_ref::<Function>()
        && let Ok(metadata) = Reflect::construct(kind, &Array::of1(&words))
    {
        let _ = Reflect::set(&session, &"metadata".into(), &metadata);
    }
}

/// Seconds of the whole; where it cannot tell yet the old position stands.
pub fn place(length: f64, at: f64, playing: bool) {
    let Some(session) = session() else { return };
    state(&session, if playing { "playing" } else { "paused" });
    if length.is_finite() && length > 0.0 {
        let place = object(&[
            ("duration", length.into()),
            ("position", at.clamp(0.0, length).into()),
            ("playbackRate", 1.into()),
        ]);
        let _ = session.set_position_state(&place);
    }
}

pub fn clear() {
    if let Some(session) = session() {
        state(&session, "none");
        let _ = Reflect::set(&session, &"metadata".into(), &JsValue::NULL);
    }
}

/// What a key does; a key that a phone does not know is none.
pub fn key(action: &str, deed: impl Fn() + 'static) {
    if let Some(session) = session() {
        let pressed = Closure::<dyn FnMut()>::new(deed);
        let _ = session.set_action_handler(action, Some(pressed.as_ref().unchecked_ref()));
        pressed.forget();
    }
}

fn state(session: &MediaSession, state: &str) {
    let _ = Reflect::set(session, &"playbackState".into(), &state.into());
}

fn object(fields: &[(&str, JsValue)]) -> JsValue {
    let object = Object::new();
    for (name, value) in fields {
        let _ = Reflect::set(&object, &(*name).into(), value);
    }
    object.into()
}
