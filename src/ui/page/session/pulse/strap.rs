//! The heart-rate strap: how it stands with it, in words, and the one button that fits. Not there at all where the browser
//! cannot talk to one.

use super::super::Stage;
use crate::app::Event;
use crate::app::heart::HeartEvent;
use crate::domain::pulse::strap::Strap;
use crate::ui::text;
use leptos::prelude::*;

pub fn view(stage: Stage) -> AnyView {
    let strap = stage.app.memo(|model| model.heart.strap.clone());
    let view = move || match strap.get() {
        Strap::Missing => ().into_any(),
        strap => at(stage, &strap),
    };
    view.into_any()
}

fn at(stage: Stage, strap: &Strap) -> AnyView {
    let t = text();
    let says = match strap {
        Strap::Missing | Strap::Off => t.pulse_strap_how().to_owned(),
        Strap::Searching => t.pulse_strap_searching().to_owned(),
        Strap::Connected(name) if name.is_empty() => t.pulse_strap_connected_plain().to_owned(),
        Strap::Connected(name) => t.pulse_strap_connected(name),
        Strap::Lost(_) => t.pulse_strap_lost().to_owned(),
        Strap::Failed => t.pulse_strap_failed().to_owned(),
    };
    let (deed, words) = match strap {
        Strap::Missing | Strap::Off => (HeartEvent::StrapWanted, t.pulse_strap_find()),
        Strap::Failed => (HeartEvent::StrapWanted, t.pulse_strap_again()),
        Strap::Searching | Strap::Connected(_) | Strap::Lost(_) => (HeartEvent::StrapUnwanted, t.pulse_strap_off()),
    };
    view! {
        <h3>{t.pulse_strap().to_owned()}</h3>
        <p role="status">{says}</p>
        <button
            type="button"
            class="ds-button wide"
            data-variant="secondary"
            on:click=move |_| stage.app.send(Event::Heart(deed.clone()))
        >
            {words.to_owned()}
        </button>
    }
    .into_any()
}
