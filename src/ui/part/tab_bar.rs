//! The four places of the app, at the thumb.

use super::icon::{MORE, PLAN, PROGRESS, TODAY, icon};
use crate::app::{Event, Route};
use crate::ui::{app, text};
use leptos::prelude::*;

#[component]
pub fn TabBar(here: Route) -> impl IntoView {
    let app = app();
    let t = text();
    let tab = move |route: Route, words: &str, path: &'static str| {
        let current = (route == here).then_some("page");
        let go = move |event: leptos::ev::MouseEvent| {
            event.prevent_default();
            app.send(Event::Go(route));
        };
        view! {
            <a href=route.hash() aria-current=current on:click=go>
                {icon(path)}
                {words.to_owned()}
            </a>
        }
    };
    view! {
        <nav class="tabs" aria-label=t.nav_places().to_owned()>
            {tab(Route::Today, t.nav_today(), TODAY)}
            {tab(Route::Plan, t.nav_plan(), PLAN)}
            {tab(Route::Progress, t.nav_progress(), PROGRESS)}
            {tab(Route::More, t.nav_more(), MORE)}
        </nav>
    }
}
