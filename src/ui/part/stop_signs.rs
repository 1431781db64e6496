//! When to stop, and whom to call: the same list beside a session and on the screens around it.
//! The person's own country stands first; both are there, because a phone's language is not a place.

use crate::text::{Lang, Text};
use crate::ui::text;
use leptos::prelude::*;

/// What to do, the numbers, and the signs: in this order, because the numbers must not be searched for.
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
        <p>{t.stop_do().to_owned()}</p>
        {numbers(&t)}
        <h3>{t.stop_signs().to_owned()}</h3>
        <ul class="signs">{signs}</ul>
        <p>{t.stop_afterwards().to_owned()}</p>
    }
}

/// Whom to call; links, so that one tap is enough.
#[must_use]
pub fn numbers(t: &Text) -> AnyView {
    let norway = || {
        view! {
            <div class="numbers">
                <a class="ds-button" href="tel:113">{t.stop_emergency_no().to_owned()}</a>
                <a class="ds-button" data-variant="secondary" href="tel:116117">{t.stop_doctor_no().to_owned()}</a>
            </div>
        }
        .into_any()
    };
    let denmark = || {
        view! {
            <div class="numbers">
                <a class="ds-button" href="tel:112">{t.stop_emergency_dk().to_owned()}</a>
                <p>{t.stop_doctor_dk().to_owned()}</p>
            </div>
        }
        .into_any()
    };
    let elsewhere = |land: &str, number: &'static str| {
        view! {
            <p>
                {land.to_owned()} ": "
                <a class="ds-link place" href=format!("tel:{number}")>{number}</a>
            </p>
        }
        .into_any()
    };
    match t.lang {
        Lang::Da => [denmark(), elsewhere(t.stop_norway(), "113")].collect_view().into_any(),
        Lang::Nb => [norway(), elsewhere(t.stop_denmark(), "112")].collect_view().into_any(),
        Lang::En => {
            let land = |land: &str| view! { <b>{land.to_owned()}</b> }.into_any();
            [land(t.stop_norway()), norway(), land(t.stop_denmark()), denmark()]
                .collect_view()
                .into_any()
        }
    }
}
