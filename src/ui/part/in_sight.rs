//! Whether an element is on the screen, for what should rest while nobody can see it.

use js_sys::Array;
use leptos::html::Span;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::wasm_bindgen::closure::Closure;
use leptos::web_sys::{Element, IntersectionObserver, IntersectionObserverEntry};

type Watch = (IntersectionObserver, Closure<dyn FnMut(Array)>);

/// True from the start, so that nothing waits for the first answer.
#[must_use]
pub fn in_sight(place: NodeRef<Span>) -> Signal<bool> {
    let seen = RwSignal::new(true);
    let watch = StoredValue::new_local(None::<Watch>);
    place.on_load(move |place| {
        let told = Closure::new(move |entries: Array| {
            // The browser never calls without an entry, and the last one is the newest.
            let newest: IntersectionObserverEntry = entries.pop().unchecked_into();
            seen.try_set(newest.is_intersecting());
        });
        // An engine without it keeps the figure moving.
        if let Ok(observer) = IntersectionObserver::new(told.as_ref().unchecked_ref()) {
            observer.observe(place.unchecked_ref::<Element>());
            watch.try_set_value(Some((observer, told)));
        }
    });
    on_cleanup(move || {
        watch.try_update_value(|watch| {
            if let Some((observer, _)) = watch.take() {
                observer.disconnect();
            }
        });
    });
    seen.into()
}
