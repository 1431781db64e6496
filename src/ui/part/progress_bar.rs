//! How far the questions have come: a bar and "2 of 10".

use crate::ui::text;
use leptos::prelude::*;

#[component]
pub fn ProgressBar(at: u8, of: u8) -> impl IntoView {
    let count = text().question_count(&at, &of);
    view! {
        <progress class="progress" value=at.to_string() max=of.to_string() aria-label=count.clone()></progress>
        <span class="progress-count" aria-hidden="true">{count}</span>
    }
}
