//! The body from the front and from behind, with a spot to tap for each of the nine regions on each side.
//! Spots are real buttons laid over the drawing: 48 px large, 8 px apart on the narrowest phone, with names for a
//! screen reader. Knows nothing of durations and saving; what is tapped is told to the screen.

use crate::domain::pain::{Pain, Region, Severity, Side, Site};
use crate::text::name;
use crate::ui::text;
use leptos::prelude::*;

/// The drawing in CSS pixels of a 320 px phone.
const WIDTH: i16 = 320;
const HEIGHT: i16 = 424;
const FRONT: i16 = 96;
const BACK: i16 = 256;

/// Where a region's spots are: from the front or behind, distance from the middle line, depth from the top.
const SPOTS: [(Region, bool, i16, i16); 9] = [
    (Region::Shoulder, true, 40, 90),
    (Region::Elbow, true, 62, 146),
    (Region::WristHand, true, 72, 202),
    (Region::Hip, true, 28, 238),
    (Region::Knee, true, 28, 310),
    (Region::AnkleFoot, true, 28, 394),
    (Region::Neck, false, 28, 80),
    (Region::UpperBack, false, 28, 136),
    (Region::LowBack, false, 28, 196),
];

/// The id of a place's button.
#[must_use]
pub fn spot_id(site: Site) -> String {
    let side = if site.side == Side::Left { 'l' } else { 'r' };
    format!("spot-{}{side}", site.region as u8)
}

#[component]
pub fn BodyMap(#[prop(into)] pains: Signal<Vec<Pain>>, #[prop(into)] tapped: UnsyncCallback<Site>) -> impl IntoView {
    let t = text();
    let spots: Vec<_> = SPOTS
        .into_iter()
        .flat_map(|(region, front, out, down)| {
            [Side::Left, Side::Right].map(|side| {
                // From the front the person's left is to the right of who looks.
                let rightwards = front == (side == Side::Left);
                let middle = if front { FRONT } else { BACK };
                let across = if rightwards { middle + out } else { middle - out };
                spot(pains, tapped, Site { region, side }, across, down)
            })
        })
        .collect();
    view! {
        <div class="body-map" role="group" aria-label=t.pain_map().to_owned()>
            <svg viewBox=format!("0 0 {WIDTH} {HEIGHT}") aria-hidden="true" focusable="false">
                {body(FRONT, &[46, 62, 72])}
                {body(BACK, &[44, 52, 53])}
            </svg>
            {spots}
        </div>
        <div class="body-map-sides small quiet" aria-hidden="true">
            <span>{t.pain_front().to_owned()}</span>
            <span>{t.pain_back().to_owned()}</span>
        </div>
    }
}

fn spot(pains: Signal<Vec<Pain>>, tapped: UnsyncCallback<Site>, site: Site, across: i16, down: i16) -> impl IntoView {
    let t = text();
    let here =
        Memo::new(move |_| pains.with(|pains| pains.iter().find(|pain| pain.site == site).map(|pain| pain.worst)));
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
            style:left=format!("calc(100% * {across} / {WIDTH})")
            style:top=format!("calc(100% * {down} / {HEIGHT})")
            on:click=move |_| tapped.run(site)
        >
            <span>{here}</span>
        </button>
    }
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

/// A standing body in the rig's manner: round strokes, no face. `arm` is how far shoulder, elbow and wrist are out.
fn body(middle: i16, arm: &[i16; 3]) -> impl IntoView {
    let [shoulder, elbow, wrist] = *arm;
    let both = |side: i16| {
        let x = |out: i16| middle + side * out;
        (
            format!("M{} 98L{} 146L{} 206", x(shoulder), x(elbow), x(wrist)),
            format!("M{} 226L{} 310L{} 392L{} 402", x(20), x(27), x(27), x(33)),
        )
    };
    let ((left_arm, left_leg), (right_arm, right_leg)) = (both(-1), both(1));
    let trunk = format!(
        "M{} 96H{}L{} 190L{} 222H{}L{} 190Z",
        middle - 34,
        middle + 34,
        middle + 23,
        middle + 25,
        middle - 25,
        middle - 23
    );
    view! {
        <circle cx=middle.to_string() cy="41" r="28"></circle>
        <path class="trunk" d=format!("M{middle} 60V84L{} 96M{middle} 84L{} 96", middle - 34, middle + 34)></path>
        <path class="trunk" d=trunk></path>
        <path class="arm" d=left_arm></path>
        <path class="arm" d=right_arm></path>
        <path class="leg" d=left_leg></path>
        <path class="leg" d=right_leg></path>
    }
}
