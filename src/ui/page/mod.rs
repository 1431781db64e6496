//! One file for each screen.

use crate::app::Route;
use leptos::prelude::*;

/// The view of a screen.
#[must_use]
pub fn of(route: Route) -> AnyView {
    view! { <main><h1 tabindex="-1">{super::route_name(route)}</h1></main> }.into_any()
}
