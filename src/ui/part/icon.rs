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
pub const FORWARD: &str = "M9 4l8 8-8 8";
pub const CLOSE: &str = "M5 5l14 14M19 5L5 19";
pub const LIST: &str = "M4 6h.01M9 6h11M4 12h.01M9 12h11M4 18h.01M9 18h11";
pub const PAUSE: &str = "M8 5v14M16 5v14";
pub const CHECK: &str = "M5 13l5 5L19 6";
/// A raised hand: stop.
pub const HAND: &str = "M7 12V6.5a1.5 1.5 0 0 1 3 0V11M10 10.5v-6a1.5 1.5 0 0 1 3 0V11M13 11V6a1.5 1.5 0 0 1 3 0v6M16 12V9a1.5 1.5 0 0 1 3 0v5a7 7 0 0 1-7 7c-3 0-4.5-1.5-6-4l-2.3-4a1.5 1.5 0 0 1 2.6-1.5L7 13";
pub const SOUND_ON: &str = "M4 9.5v5h3.5L12 18.5v-13L7.5 9.5zM15.5 9a4.5 4.5 0 0 1 0 6M18 6.5a8 8 0 0 1 0 11";
pub const SOUND_OFF: &str = "M4 9.5v5h3.5L12 18.5v-13L7.5 9.5zM16 9.5l5 5M21 9.5l-5 5";
pub const LAMP: &str =
    "M9 18h6M10 21h4M12 3a6 6 0 0 0-3.5 10.9c.6.5.9 1.2.9 2v.1h5.2v-.1c0-.8.3-1.5.9-2A6 6 0 0 0 12 3z";
