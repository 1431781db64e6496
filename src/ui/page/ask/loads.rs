//! Which weights and bands are at hand: boxes to tick, by what the person has. Nothing ticked is an answer, too.

use super::Ask;
use crate::app::Route;
use crate::app::flow::questions::Question;
use crate::domain::order;
use crate::domain::profile::{Answer, Equipment};
use crate::domain::session::told::{Load, MOST_BAND};
use crate::text::{Text, told};
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
        {shown(Equipment::Dumbbell, boxes("dumbbell", t.ask_loads_dumbbells(), &DUMBBELLS, dumbbells, weight))}
        {shown(Equipment::Kettlebell, boxes("kettlebell", t.ask_loads_kettlebells(), &KETTLEBELLS, kettlebells, weight))}
        {shown(Equipment::Band, boxes("band", t.ask_loads_bands(), &levels, bands, |level| band(&t, level)))}
        {has(Equipment::Band).then(|| view! { <p class="quiet">{t.ask_loads_colours().to_owned()}</p> })}
    };
    Ask::new(fields, move || {
        let levels = bands
            .get_untracked()
            .into_iter()
            .filter_map(|level| u8::try_from(level).ok());
        Some(vec![
            Answer::Dumbbells(dumbbells.get_untracked()),
            Answer::Kettlebells(kettlebells.get_untracked()),
            Answer::Bands(levels.collect()),
        ])
    })
}

/// `3, rød`
fn band(t: &Text, level: u16) -> String {
    let colour = match level {
        1 => t.ask_band_colour_1(),
        2 => t.ask_band_colour_2(),
        3 => t.ask_band_colour_3(),
        4 => t.ask_band_colour_4(),
        5 => t.ask_band_colour_5(),
        6 => t.ask_band_colour_6(),
        7 => t.ask_band_colour_7(),
        _ => t.ask_band_colour_8(),
    };
    format!("{level}, {colour}")
}

fn boxes(
    name: &'static str,
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
        <fieldset class="ds-fieldset choices">
            <legend>{legend.to_owned()}</legend>
            {rows}
        </fieldset>
    }
    .into_any()
}
