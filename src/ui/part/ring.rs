//! The ring of a countdown. What stands in its middle is given by the screen; the ring itself is silent.

use leptos::prelude::*;

/// `share`: thousandths that are left, drawn from the top, clockwise.
#[component]
pub fn Ring(#[prop(into)] share: Signal<u16>, children: Children) -> impl IntoView {
    let gone = move || 1000_u16.saturating_sub(share.get()).to_string();
    view! {
        <div class="ring">
            <svg viewBox="0 0 120 120" aria-hidden="true" focusable="false">
                <circle cx="60" cy="60" r="54"></circle>
                <path d="M60 6a54 54 0 0 1 0 108a54 54 0 0 1 0-108" pathLength="1000" style:stroke-dashoffset=gone></path>
            </svg>
            <p>{children()}</p>
        </div>
    }
}
