//! A link to another screen of the app: a real address, so that it can be opened, copied and read aloud as a link.

use crate::app::{Event, Route};
use crate::ui::app;
use leptos::prelude::*;

#[component]
pub fn Place(
    to: Route,
    #[prop(into)] words: String,
    /// What it is about, for those who hear the link without what stands around it.
    #[prop(optional, into)]
    about: String,
) -> impl IntoView {
    let app = app();
    let go = move |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        app.send(Event::Go(to));
    };
    view! {
        <a class="ds-link place" href=to.hash() on:click=go>
            {words}
            {(!about.is_empty()).then(|| view! { <span class="unseen">": " {about}</span> })}
        </a>
    }
}
