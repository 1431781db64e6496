//! What a sign beside a complaint means, said at once below it: calm words, what to do, and whom to call.

use super::stop_signs::numbers;
use crate::domain::red_flag::Urgency;
use crate::text::Text;
use crate::ui::text;
use leptos::prelude::*;

/// Title and text.
#[must_use]
pub fn words(t: &Text, urgency: Urgency) -> (&str, &str) {
    match urgency {
        Urgency::Now => (t.red_title_emergency(), t.red_text_emergency()),
        Urgency::Today => (t.red_title_today(), t.red_text_today()),
        Urgency::BeforeTraining => (t.red_title_doctor(), t.red_text_doctor()),
    }
}

/// A doctor's appointment needs no emergency number beside it.
#[must_use]
pub fn advice(urgency: Urgency) -> AnyView {
    let t = text();
    let (title, says) = words(&t, urgency);
    let urgent = urgency > Urgency::BeforeTraining;
    view! {
        <div class="means" data-urgent=urgent.then_some("")>
            <b>{title.to_owned()}</b>
            <p>{says.to_owned()}</p>
            {urgent.then(|| numbers(&t))}
        </div>
    }
    .into_any()
}
