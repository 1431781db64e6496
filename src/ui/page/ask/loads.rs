//! Which weights and bands are at hand: boxes to tick, by what the person has. Nothing ticked is an answer, too.

use super::Ask;
use crate::app::Route;
use crate::app::flow::questions::Question;
use crate::domain::band_colour::{BandColour, BandColours};
use crate::domain::order;
use crate::domain::profile::{Answer, Equipment};
use crate::domain::session::told::{Load, MOST_BAND};
use crate::text::{Text, name, told};
use crate::ui::part::choice::Choice;
use crate::ui::part::place::Place;
use crate::ui::{App, text};
use leptos::prelude::*;

/// What is sold most, tenths of a kilogram.
const DUMBBELLS: [u16; 16] = [10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 120, 140, 160, 180, 200, 240];
const KETTLEBELLS: [u16; 9] = [40, 60, 80, 100, 120, 160, 200, 240, 320];

pub fn loads(app: App) -> Ask {
    let t = text();
    let profile = app.model.with_untracked(|model| model.profile.clone());
    let has = |thing| profile.equipment.iter().flatten().any(|owned| *owned == thing);
    let dumbbells = RwSignal::new(profile.dumbbells.clone());
    let kettlebells = RwSignal::new(profile.kettlebells.clone());
    let bands: RwSignal<Vec<u16>> = RwSignal::new(profile.bands.iter().copied().map(u16::from).collect());
    let weight = |load: u16| told::load(&t, Load::Weight(load));
    let shown = |thing, view: AnyView| has(thing).then_some(view);
    let levels: Vec<u16> = (1..=u16::from(MOST_BAND)).collect();
    let colours = RwSignal::new(profile.band_colours.clone());
    let usual = |level: u16| {
        let colour = BandColour::usual(u8::try_from(level).unwrap_or(MOST_BAND));
        t.ask_loads_band_usual(&level, &name::band_colour(&t, colour))
    };
    let any = [Equipment::Dumbbell, Equipment::Kettlebell, Equipment::Band]
        .into_iter()
        .any(has);
    let none = (!any).then(|| {
        view! {
            <p>{t.ask_loads_none().to_owned()}</p>
            <Place to=Route::Question(Question::Equipment) words=t.answers_equipment().to_owned() />
        }
    });
    let fields = view! {
        {none}
        {shown(Equipment::Dumbbell, boxes("dumbbell", "even", t.ask_loads_dumbbells(), &DUMBBELLS, dumbbells, weight))}
        {shown(Equipment::Kettlebell, boxes("kettlebell", "even", t.ask_loads_kettlebells(), &KETTLEBELLS, kettlebells, weight))}
        {shown(Equipment::Band, boxes("band", "wide", t.ask_loads_bands(), &levels, bands, usual))}
        {shown(Equipment::Band, band_colours(&t, bands, colours))}
    };
    Ask::new(fields, move || {
        let levels = || {
            bands
                .get_untracked()
                .into_iter()
                .filter_map(|level| u8::try_from(level).ok())
        };
        let called = levels().map(|level| (level, colour_of(&colours.get_untracked(), level)));
        Some(vec![
            Answer::Dumbbells(dumbbells.get_untracked()),
            Answer::Kettlebells(kettlebells.get_untracked()),
            Answer::Bands(levels().collect()),
            Answer::BandColours(called.collect()),
        ])
    })
}

fn colour_of(colours: &BandColours, level: u8) -> BandColour {
    let told = colours.iter().find(|(known, _)| *known == level);
    told.map_or_else(|| BandColour::usual(level), |(_, colour)| *colour)
}

/// A colour for each band that is ticked; what most brands call it until told otherwise.
fn band_colours(t: &Text, ticked: RwSignal<Vec<u16>>, colours: RwSignal<BandColours>) -> AnyView {
    let fields = (1..=MOST_BAND)
        .map(|level| {
            let hidden = move || ticked.with(|ticked| !ticked.contains(&u16::from(level)));
            view! {
                <label class="band-colour" hidden=hidden>
                    <span>{t.ask_loads_band(&level)}</span>
                    {band_colour(t, level, colours)}
                </label>
            }
        })
        .collect_view();
    view! {
        <fieldset class="ds-fieldset band-colours" hidden=move || ticked.with(Vec::is_empty)>
            <legend class="field-name">{t.ask_loads_colours().to_owned()}</legend>
            <p class="quiet">{t.ask_loads_colours_why().to_owned()}</p>
            {fields}
        </fieldset>
    }
    .into_any()
}

fn band_colour(t: &Text, level: u8, colours: RwSignal<BandColours>) -> AnyView {
    let chosen = colours.with_untracked(|colours| colour_of(colours, level));
    let options = BandColour::ALL
        .into_iter()
        .enumerate()
        .map(|(at, colour)| {
            let words = name::capital(name::band_colour(t, colour));
            view! { <option value=at.to_string() selected=colour == chosen>{words}</option> }
        })
        .collect_view();
    let choose = move |event| {
        let place = event_target_value(&event).parse::<usize>().ok();
        let colour = place.and_then(|at| BandColour::ALL.get(at));
        colours.update(|colours| {
            colours.retain(|(known, _)| *known != level);
            colours.extend(colour.map(|colour| (level, *colour)));
        });
    };
    view! { <select class="ds-input" on:change=choose>{options}</select> }.into_any()
}

fn boxes(
    name: &'static str,
    row: &'static str,
    legend: &str,
    all: &[u16],
    chosen: RwSignal<Vec<u16>>,
    words: impl Fn(u16) -> String,
) -> AnyView {
    let rows: Vec<_> = all
        .iter()
        .map(|load| {
            let load = *load;
            let choose = move |yes: bool| {
                chosen.update(|chosen| {
                    chosen.retain(|other| *other != load);
                    if yes {
                        chosen.push(load);
                        order::by_key(chosen, |load| *load);
                    }
                });
            };
            let picked = Signal::derive(move || chosen.with(|chosen| chosen.contains(&load)));
            view! { <Choice name label=words(load) picked choose many=true /> }
        })
        .collect();
    view! {
        <fieldset class="ds-fieldset field">
            <legend class="field-name">{legend.to_owned()}</legend>
            <div class="choices" data-row=row>{rows}</div>
        </fieldset>
    }
    .into_any()
}
