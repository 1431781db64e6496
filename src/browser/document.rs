//! The frame around the screens: language and title of the document, and where the focus stands after a new screen.

use super::clock::before_next_frame;
use crate::text::Lang;
use wasm_bindgen::JsCast;
use web_sys::{Document, FocusOptions, HtmlElement};

const NAME: &str = "Kraftpause";

/// What is read aloud is read in this language from now on.
pub fn language(lang: Lang) {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        let _ = root.set_attribute("lang", lang.code());
    }
    title();
}

/// Names the document after its heading, once the screen has been built.
pub fn title() {
    before_next_frame(|| {
        let heading = heading().map(|heading| heading.inner_text()).unwrap_or_default();
        let heading = heading.trim();
        if let Some(document) = document() {
            if heading.is_empty() {
                document.set_title(NAME);
            } else {
                document.set_title(&[heading, " · ", NAME].concat());
            }
        }
    });
}

/// A new screen is read from its top: the page is scrolled up, and the heading has the focus.
pub fn focus_heading() {
    before_next_frame(|| {
        if let Some(window) = web_sys::window() {
            window.scroll_to_with_x_and_y(0.0, 0.0);
        }
        let Some(heading) = heading() else { return };
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = heading.focus_with_options(&options);
    });
    title();
}

/// A screen that is come back to: the link to this address stands as far below the top as it did, and has the focus. When it
/// is gone the screen is a new one.
pub fn focus_link(address: &str, top: f64) {
    let address = address.to_owned();
    before_next_frame(move || {
        let Some(link) = link(&address) else {
            return focus_heading();
        };
        place(link.clone(), top, SETTLING);
        let _ = link.focus();
    });
    title();
}

/// How far below the top of the window the link to this address stands.
#[must_use]
pub fn link_top(address: &str) -> Option<f64> {
    Some(link(address)?.get_bounding_client_rect().top())
}

/// Frames until rows that were only estimated while nobody saw them have their true height.
const SETTLING: u8 = 3;

fn place(link: HtmlElement, top: f64, frames: u8) {
    if let Some(window) = web_sys::window() {
        window.scroll_by_with_x_and_y(0.0, link.get_bounding_client_rect().top() - top);
    }
    if frames > 0 {
        before_next_frame(move || place(link, top, frames - 1));
    }
}

fn link(address: &str) -> Option<HtmlElement> {
    let link = ["#app main a[href=\"", address, "\"]"].concat();
    document()?.query_selector(&link).ok()??.dyn_into().ok()
}

/// The heading of the part of the page that is not hidden.
fn heading() -> Option<HtmlElement> {
    let heading = document()?
        .query_selector(":is(#first, #app):not([hidden]) h1")
        .ok()??;
    if !heading.has_attribute("tabindex") {
        let _ = heading.set_attribute("tabindex", "-1");
    }
    heading.dyn_into().ok()
}

fn document() -> Option<Document> {
    web_sys::window()?.document()
}
