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
        scroll(0.0);
        let Some(heading) = heading() else { return };
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = heading.focus_with_options(&options);
    });
    title();
}

/// A screen that is come back to: scrolled down as far as it was, with the focus on the link to this address. When the link is
/// gone the screen is a new one.
pub fn focus_link(address: &str, top: f64) {
    let link = ["#app main a[href=\"", address, "\"]"].concat();
    before_next_frame(move || {
        let link = document().and_then(|document| document.query_selector(&link).ok()?);
        let Some(link) = link.and_then(|link| link.dyn_into::<HtmlElement>().ok()) else {
            return focus_heading();
        };
        scroll(top);
        // Where it is not in sight all the same, the browser brings it there.
        let _ = link.focus();
    });
    title();
}

fn scroll(top: f64) {
    if let Some(window) = web_sys::window() {
        window.scroll_to_with_x_and_y(0.0, top);
    }
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
