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
    let (thing, mark) = match picture {
        StepPicture::DotsBelow => ("M14 78h52v14H14zM22 85h26", "M55 85h.01M59.5 85h.01M64 85h.01"),
        StepPicture::DotsAbove => ("M14 14h52v14H14zM20 21h28", "M61 17v.01M61 21v.01M61 25v.01"),
        StepPicture::Share => ("M14 74h52v20H14z", "M34 82v8h12v-8M40 86V76M36 79.5l4-4 4 4"),
        StepPicture::Row => (
            "M14 26h52M14 40h52M14 70h52M22 55h20",
            "M52 48h14v14H52zM59 51v8M55 55h8",
        ),
        StepPicture::Add => ("M10 34h60M18 46h20M18 58h30", "M48 18h18v9H48zM52 22.5h10"),
        StepPicture::Window => ("M10 26h60M16 20h.01M21 20h.01", "M22 40h36M22 52h36M22 64h22"),
    };
    view! {
        <svg class="step-picture" viewBox="0 0 80 108" aria-hidden="true" focusable="false">
            <path class="phone" d="M16 4h48a8 8 0 0 1 8 8v84a8 8 0 0 1-8 8H16a8 8 0 0 1-8-8V12a8 8 0 0 1 8-8z"></path>
            <path class="thing" d=thing></path>
            <path class="mark" d=mark></path>
        </svg>
    }
    .into_any()
}
