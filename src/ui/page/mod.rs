//! One file for each screen.

pub mod elsewhere;
pub mod question;

use super::part::screen::{screen, tab_screen};
use crate::app::Route;
use leptos::prelude::*;

/// The view of a screen.
#[must_use]
pub fn of(route: Route) -> AnyView {
    match route {
        // The first page is real HTML in `index.html`; the program shows nothing of its own there.
        Route::First => ().into_any(),
        Route::Question(question) => question::of(question),
        Route::Session | Route::After(_) | Route::WhyWeek | Route::Why { .. } => {
            screen(None, coming(route), ().into_any())
        }
        Route::Today | Route::Plan | Route::Progress | Route::More => tab_screen(route, coming(route)),
    }
}

/// Stands where a page is still to be written; removed with the last of them.
fn coming(route: Route) -> AnyView {
    view! { <h1 tabindex="-1">{route.hash()}</h1> }.into_any()
}
