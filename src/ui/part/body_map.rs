//! The body from the front and from behind, with a spot to tap for each of the nine regions on each side.
//! Spots are real buttons laid over the rig's drawing, with names for a screen reader; where they are and that a thumb
//! can tell them apart is the domain's. Knows nothing of durations and saving; what is tapped is told to the screen.

use crate::domain::body_map::{Area, Aspect, body_map};
use crate::domain::pain::{Pain, Severity, Side, Site};
use crate::text::name;
use crate::ui::text;
use leptos::prelude::*;

/// The id of a place's button.
#[must_use]
pub fn spot_id(site: Site) -> String {
    let side = if site.side == Side::Left { 'l' } else { 'r' };
    format!("spot-{}{side}", site.region as u8)
}

#[component]
pub fn BodyMap(#[prop(into)] pains: Signal<Vec<Pain>>, #[prop(into)] tapped: UnsyncCallback<Site>) -> impl IntoView {
    let t = text();
    view! {
        <div class="body-map" role="group" aria-label=t.pain_map().to_owned()>
            {body(pains, tapped, Aspect::Front, t.pain_front())}
            {body(pains, tapped, Aspect::Back, t.pain_back())}
        </div>
    }
}

fn body(pains: Signal<Vec<Pain>>, tapped: UnsyncCallback<Site>, aspect: Aspect, words: &str) -> AnyView {
    let map = body_map(aspect);
    let [left, top, width, height] = map.frame;
    let spots: Vec<_> = map
        .areas
        .into_iter()
        .map(|Area { site, x, y }| {
            let across = format!("calc(100% * {} / {width})", x - left);
            let down = format!("calc(100% * {} / {height})", y - top);
            spot(pains, tapped, site, across, down)
        })
        .collect();
    view! {
        <div class="body">
            <div class="body-spots">
                <svg viewBox=format!("{left} {top} {width} {height}") aria-hidden="true" focusable="false">
                    <path d=map.outline></path>
                </svg>
                {spots}
            </div>
            <p class="small quiet" aria-hidden="true">{words.to_owned()}</p>
        </div>
    }
    .into_any()
}

fn spot(pains: Signal<Vec<Pain>>, tapped: UnsyncCallback<Site>, site: Site, across: String, down: String) -> AnyView {
    let t = text();
    let worst_of = move |pains: &Vec<Pain>| pains.iter().find(|pain| pain.site == site).map(|pain| pain.worst);
    let here = Memo::new(move |_| pains.with(worst_of));
    let words = name::site(&t, site);
    let label = move || match here.get() {
        Some(worst) => t.pain_spot(&words, &worst),
        None => words.clone(),
    };
    view! {
        <button
            type="button"
            class="spot"
            id=spot_id(site)
            aria-label=label
            aria-pressed=move || here.get().is_some().to_string()
            data-severity=move || here.get().map(severity)
            style:left=across
            style:top=down
            on:click=move |_| tapped.run(site)
        >
            <span>{here}</span>
        </button>
    }
    .into_any()
}

/// The value of `data-severity`, which the styles colour.
#[must_use]
pub const fn severity(worst: u8) -> &'static str {
    match Severity::of(worst) {
        Severity::None => "low",
        Severity::Moderate => "moderate",
        Severity::High => "high",
    }
}
