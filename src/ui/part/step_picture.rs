//! Small drawings of where to press on a phone: its outline, and the one thing that matters in the colour of the app.
//! All are silent: the words beside them say the same.

use leptos::prelude::*;

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum StepPicture {
    /// Three dots in the bar below.
    DotsBelow,
    /// Three dots in the upper corner.
    DotsAbove,
    /// A square with an arrow up, in the bar below.
    Share,
    /// One row of a list, with a plus in a square.
    Row,
    /// The button in the upper corner of a sheet.
    Add,
    /// A whole page in its window.
    Window,
}

#[must_use]
pub fn step_picture(picture: StepPicture) -> AnyView {
    let (around, press) = match picture {
        StepPicture::DotsBelow => ("M14 76h52v18H14zM21 85h18", "M48 85h.01M54.5 85h.01M61 85h.01"),
        StepPicture::DotsAbove => ("M14 12h52v20H14zM21 22h24", "M58 16v.01M58 22v.01M58 28v.01"),
        StepPicture::Share => ("M14 70h52v26H14z", "M33 83v9h14v-9M40 87V74M35 79l5-5 5 5"),
        StepPicture::Row => (
            "M16 24h48M16 36h48M16 55h26M16 74h48M16 86h48",
            "M50 48h14v14H50zM57 51.5v7M53.5 55h7",
        ),
        StepPicture::Add => ("M10 34h60M18 46h30M18 58h44M18 70h36", "M44 16h22v11H44zM50 21.5h10"),
        StepPicture::Window => ("M10 24h60M16 17h.01M22 17h.01", "M22 42h36M22 54h36M22 66h22"),
    };
    view! {
        <svg class="step-picture" viewBox="0 0 80 108" aria-hidden="true" focusable="false">
            <path class="outline" d="M16 4h48a8 8 0 0 1 8 8v84a8 8 0 0 1-8 8H16a8 8 0 0 1-8-8V12a8 8 0 0 1 8-8z"></path>
            <path d=around></path>
            <path class="press" d=press></path>
        </svg>
    }
    .into_any()
}
