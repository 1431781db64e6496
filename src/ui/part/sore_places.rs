//! Pain by place, 0 to 10: the places told before, those answered here, and room for a new one. Whose answer it is, and
//! where it goes, is the screen's matter.

use super::scale::Scale;
use crate::domain::pain::{PAIN_CASE, PAIN_HIGH, Region, Side, Site};
use crate::text::name;
use crate::ui::text;
use leptos::prelude::*;

/// A place with its value.
pub type Sore = (Site, u8);

/// Each place once; `verdicts` says what a value means for the next session.
#[must_use]
pub fn sore_places(
    sites: RwSignal<Vec<Site>>,
    pains: Signal<Vec<Sore>>,
    chosen: UnsyncCallback<Sore>,
    verdicts: bool,
) -> AnyView {
    view! {
        <For each=move || sites.get() key=|site| *site let:site>
            {place(site, pains, chosen, verdicts)}
        </For>
        {new_place(sites)}
    }
    .into_any()
}

fn place(site: Site, pains: Signal<Vec<Sore>>, chosen: UnsyncCallback<Sore>, verdicts: bool) -> AnyView {
    let t = text();
    let title = name::capital(&name::site(&t, site));
    let value = move || {
        pains.with(|pains| {
            let here = pains.iter().find(|(other, _)| *other == site);
            here.map(|(_, value)| *value)
        })
    };
    let says = move || {
        let word = match value().filter(|_| verdicts) {
            None => return String::new(),
            Some(0..PAIN_CASE) => t.after_pain_little(),
            Some(PAIN_CASE..PAIN_HIGH) => t.after_pain_some(),
            Some(_) => t.after_pain_much(),
        };
        word.to_owned()
    };
    let tap = move |number| chosen.run((site, number));
    let name = format!("pain-{}-{}", site.region as u8, site.side as u8);
    view! {
        <Scale name title value=Signal::derive(value) chosen=tap says=Signal::derive(says) pain=true />
    }
    .into_any()
}

/// Adds a place that has not been told of; it is asked for at once.
fn new_place(sites: RwSignal<Vec<Site>>) -> AnyView {
    let t = text();
    let all = || {
        Region::ALL
            .into_iter()
            .flat_map(|region| [Side::Left, Side::Right].map(|side| Site { region, side }))
    };
    let add = move |event: leptos::ev::Event| {
        let place = event_target_value(&event).parse::<usize>().ok();
        if let Some(site) = place.and_then(|place| all().nth(place)) {
            sites.update(|sites| sites.push(site));
        }
    };
    let options = move || {
        all()
            .enumerate()
            .filter(|(_, site)| !sites.with(|sites| sites.contains(site)))
            .map(|(place, site)| {
                view! { <option value=place.to_string()>{name::capital(&name::site(&text(), site))}</option> }
            })
            .collect_view()
    };
    view! {
        <label class="new-pain">
            <b>{t.after_new_pain().to_owned()}</b>
            <select class="ds-input" on:change=add prop:value=move || { sites.track(); "" }>
                <option value="">{t.after_new_pain_choose().to_owned()}</option>
                {options}
            </select>
        </label>
    }
    .into_any()
}
