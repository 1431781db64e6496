//! When to stop, and whom to call: the same list beside a session and on the screens around it.
//! The person's own country stands first; both are there, because a phone's language is not a place.

use crate::text::{Lang, Text};
use crate::ui::text;
use leptos::prelude::*;

/// The signs, what to do, and the numbers.
#[component]
pub fn StopSigns() -> impl IntoView {
    let t = text();
    let signs = [
        t.stop_chest(),
        t.stop_breath(),
        t.stop_faint(),
        t.stop_heart(),
        t.stop_head(),
        t.stop_numb(),
        t.stop_sharp(),
        t.stop_calf(),
    ]
    .map(|sign| view! { <li>{sign.to_owned()}</li> })
    .collect_view();
    view! {
        <ul class="signs">{signs}</ul>
        <p>{t.stop_do().to_owned()}</p>
        {numbers(&t)}
        <p>{t.stop_afterwards().to_owned()}</p>
    }
}

fn numbers(t: &Text) -> AnyView {
    let norway = view! {
        <div class="numbers">
            <b>{t.stop_norway().to_owned()}</b>
            <a class="ds-button" href="tel:113">{t.stop_emergency_no().to_owned()}</a>
            <a class="ds-button" data-variant="secondary" href="tel:116117">{t.stop_doctor_no().to_owned()}</a>
        </div>
    }
    .into_any();
    let denmark = view! {
        <div class="numbers">
            <b>{t.stop_denmark().to_owned()}</b>
            <a class="ds-button" href="tel:112">{t.stop_emergency_dk().to_owned()}</a>
            <p>{t.stop_doctor_dk().to_owned()}</p>
        </div>
    }
    .into_any();
    if t.lang == Lang::Da {
        [denmark, norway].collect_view().into_any()
    } else {
        [norway, denmark].collect_view().into_any()
    }
}
