//! Tells of each row of a long list once that it comes near the screen, so that what is dear to draw is drawn only then.
//! One observer for the whole list.

use js_sys::Array;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::wasm_bindgen::closure::Closure;
use leptos::web_sys::{Element, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit};

/// How far outside of the screen is near: half of its height.
const MARGIN: &str = "50%";

type Watch = (IntersectionObserver, Closure<dyn FnMut(Array, IntersectionObserver)>);

#[derive(Clone, Copy)]
pub struct Near(StoredValue<Option<Watch>, LocalStorage>);

impl Near {
    /// Calls `arrived` for each row that comes near, as long as the view that made it stands.
    #[must_use]
    pub fn new(arrived: impl Fn(&Element) + 'static) -> Near {
        let told = Closure::new(move |entries: Array, observer: IntersectionObserver| {
            for entry in entries.iter() {
                let entry: IntersectionObserverEntry = entry.unchecked_into();
                if entry.is_intersecting() {
                    let row = entry.target();
                    observer.unobserve(&row);
                    arrived(&row);
                }
            }
        });
        let margin = IntersectionObserverInit::new();
        margin.set_root_margin(MARGIN);
        let observer = IntersectionObserver::new_with_options(told.as_ref().unchecked_ref(), &margin).ok();
        let watch = StoredValue::new_local(observer.map(|observer| (observer, told)));
        on_cleanup(move || {
            watch.try_update_value(|watch| {
                if let Some((observer, _)) = watch.take() {
                    observer.disconnect();
                }
            });
        });
        Near(watch)
    }

    /// Watches these rows instead of those before.
    pub fn watch(self, rows: &[Element]) {
        self.0.try_with_value(|watch| {
            if let Some((observer, _)) = watch {
                observer.disconnect();
                rows.iter().for_each(|row| observer.observe(row));
            }
        });
    }
}
