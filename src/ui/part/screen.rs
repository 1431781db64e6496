//! The frame of every screen but the session's: a way to the content for the keyboard, what stands on top,
//! the content, and the bottom area with notices and whatever the thumb needs.

use super::notice::Notices;
use super::tab_bar::TabBar;
use crate::app::Route;
use crate::ui::text;
use leptos::html::Main;
use leptos::prelude::*;

/// `top` may be empty; `bottom` is the primary button or the tabs.
#[must_use]
pub fn screen(top: Option<AnyView>, content: AnyView, bottom: AnyView) -> AnyView {
    let main = NodeRef::<Main>::new();
    // The address after `#` is the route, so the link moves the focus itself.
    let skip = move |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        if let Some(main) = main.get_untracked() {
            let _ = main.focus();
        }
    };
    view! {
        <div class="screen">
            <a class="ds-skip-link" href="#main" on:click=skip>{text().nav_skip().to_owned()}</a>
            {top.map(|top| view! { <header>{top}</header> })}
            <main id="main" tabindex="-1" node_ref=main>
                {content}
            </main>
            <footer>
                <Notices />
                {bottom}
            </footer>
        </div>
    }
    .into_any()
}

/// A screen with the four places below; `here` is the one that is open.
#[must_use]
pub fn tab_screen(here: Route, content: AnyView) -> AnyView {
    screen(None, content, view! { <TabBar here /> }.into_any())
}
