//! Whether anybody can see the page. A phone freezes hidden pages, so coming back is a small new start.

use super::on;
use wasm_bindgen::JsCast;
use web_sys::{Document, PageTransitionEvent, VisibilityState};

/// Calls `action` with `true` when the page comes into view, and with `false` when it goes.
pub fn listen(action: impl Fn(bool) + Clone + 'static) {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else {
        return;
    };
    let changed = action.clone();
    on(&document, "visibilitychange", move |_| changed(is_visible()));
    // Back out of the browser's page cache: nothing ran meanwhile, and not every browser tells of the visibility.
    if let Some(window) = web_sys::window() {
        on(&window, "pageshow", move |event| {
            if event.dyn_ref().is_some_and(PageTransitionEvent::persisted) {
                action(true);
            }
        });
    }
}

#[must_use]
pub fn is_visible() -> bool {
    let document = web_sys::window().and_then(|window| window.document());
    document.as_ref().map(Document::visibility_state) != Some(VisibilityState::Hidden)
}
