//! What a person goes by in cardio, side by side: target and own pulse, effort, and what the last answer about breath
//! means. The sheet behind the pulse counts beats and finds a strap. Decides nothing: bands and turns are the domain's.

mod count;
mod sheet;
mod strap;
mod talk;

pub use sheet::view as sheet;
pub use talk::view as talk;

use super::{Sheet, Stage};
use crate::app::Model;
use crate::domain::fitness::Zone;
use crate::domain::pulse::{self, Band, Guide};
use crate::domain::session::steering;
use crate::text::{Text, heart, zone};
use crate::ui::text;
use leptos::prelude::*;

/// The effort that this phase asks for now; it changes with the answers.
pub fn effort(model: &Model) -> Option<(u8, u8)> {
    let run = &model.run.as_ref()?.run;
    steering::effort(&run.score, &run.steered.said, run.at)
}

/// How hard it should feel and how one can talk then.
pub fn feels(t: &Text, effort: (u8, u8)) -> String {
    let zone = Zone::of_effort(effort.0);
    format!("{}. {}", zone::name(t, zone), zone::talk(t, zone))
}

fn guide(model: &Model) -> Option<Guide> {
    pulse::guide(&model.profile, effort(model)?)
}

fn band(model: &Model) -> Option<Band> {
    match guide(model)? {
        Guide::Pulse(band) => Some(band),
        Guide::Breath(_) => None,
    }
}

/// The pulse as it is known now.
fn beats(model: &Model) -> Option<u16> {
    Some(model.heart.reading(model.now.at)?.beats)
}

/// Target, own pulse, effort. Nothing outside of cardio.
pub fn tiles(stage: Stage) -> AnyView {
    let asked = stage
        .app
        .memo(|model| effort(model).map(|effort| (effort, guide(model))));
    let tiles = move || {
        let (effort, guide) = asked.get()?;
        let t = text();
        let pulse = match guide {
            Some(Guide::Pulse(band)) => by_pulse(stage, band),
            Some(Guide::Breath(_)) => by_breath(stage),
            None => ().into_any(),
        };
        let tiles = view! {
            <div class="tiles">
                {pulse}
                <p>
                    <b>{zone::effort(&t, effort)}</b>
                    <span>{t.session_effort_scale().to_owned()}</span>
                </p>
            </div>
        };
        Some(tiles.into_any())
    };
    tiles.into_any()
}

fn by_pulse(stage: Stage, band: Band) -> AnyView {
    let t = text();
    let now = stage.app.memo(beats);
    let (measure, yours) = (t.pulse_measure().to_owned(), t.pulse_yours().to_owned());
    let number = move || now.get().map_or_else(|| measure.clone(), |beats| beats.to_string());
    let where_it_is = move || match now.get() {
        Some(beats) => heart::place(&t, band.place(beats)).to_owned(),
        None => yours.clone(),
    };
    let goal = text().pulse_goal().to_owned();
    view! {
        <p>
            <b>{format!("{}–{}", band.low, band.high)}</b>
            <span>{goal}</span>
        </p>
        <button type="button" aria-haspopup="dialog" on:click=move |_| stage.sheet.set(Some(Sheet::Pulse))>
            <b>{number}</b>
            <span>{where_it_is}</span>
        </button>
    }
    .into_any()
}

/// No number that would mislead; the reason is a tap away.
fn by_breath(stage: Stage) -> AnyView {
    let t = text();
    view! {
        <button type="button" aria-haspopup="dialog" on:click=move |_| stage.sheet.set(Some(Sheet::Pulse))>
            <b>{t.pulse_by_breath().to_owned()}</b>
            <span>{t.pulse_by_breath_why().to_owned()}</span>
        </button>
    }
    .into_any()
}
