//! One file for each screen.

pub mod after;
pub mod elsewhere;
pub mod more;
pub mod plan;
pub mod progress;
pub mod question;
pub mod session;
pub mod today;
pub mod why;

use crate::app::Route;
use leptos::prelude::*;

/// The view of a screen.
#[must_use]
pub fn of(route: Route) -> AnyView {
    match route {
        // The first page is real HTML in `index.html`; the program shows nothing of its own there.
        Route::First => ().into_any(),
        Route::Question(question) => question::of(question),
        Route::Session => session::page(),
        Route::Today => today::page(),
        Route::Plan => plan::page(),
        Route::WhyWeek => why::week(),
        Route::Why { session, item } => why::exercise(session, item),
        Route::After(id) => after::page(id),
        Route::More => more::page(),
        Route::Progress => progress::page(),
    }
}
