//! Small line drawings, 24 units square, drawn in the colour of the text beside them. All are silent: words say the same.

use leptos::prelude::*;

/// An icon by its path. `evenodd` shapes are not needed: everything is stroke.
#[must_use]
pub fn icon(path: &'static str) -> impl IntoView {
    view! { <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d=path></path></svg> }
}

pub const BACK: &str = "M15 4l-8 8 8 8";
pub const PLUS: &str = "M12 5v14M5 12h14";
pub const MINUS: &str = "M5 12h14";
pub const TODAY: &str = "M4 11l8-7 8 7v9h-5v-6H9v6H4z";
pub const PLAN: &str = "M4 6h16v14H4zM4 10h16M8 3v4M16 3v4";
pub const PROGRESS: &str = "M4 20V12h4v8zM10 20V8h4v12zM16 20V4h4v16z";
pub const MORE: &str = "M5 12h.01M12 12h.01M19 12h.01";
