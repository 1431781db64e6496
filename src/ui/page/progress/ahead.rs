//! Twelve weeks ahead, as if all, half or none of the sessions were done.

use super::frame::{card, only_words, table};
use crate::app::Model;
use crate::domain::program::Dose;
use crate::domain::progress::ahead::{Played, Way, play};
use crate::domain::progress::slices::Period;
use crate::domain::series::Scale;
use crate::domain::session::told::Load;
use crate::text::progress as say;
use crate::text::{Text, date, dose, told};
use crate::ui::part::ask_card::milestone;
use crate::ui::part::chart::{Picture, lines};
use leptos::prelude::*;

#[must_use]
pub fn body(t: &Text, model: &Model, _period: Period) -> AnyView {
    if model.program.as_ref().is_none_or(|program| program.sessions.is_empty()) {
        return only_words(t.progress_ahead_none(), None);
    }
    let today = model.now.day();
    let played = Way::ALL.map(|way| play(&model.profile, &model.wishes, &model.diary, today, way));
    let [all, ..] = &played;
    let due: Vec<AnyView> = all
        .due
        .iter()
        .map(|(day, what)| milestone(t, *day, *what, today))
        .collect();
    let due = (!due.is_empty()).then(|| {
        view! {
            <section class="stack">
                <h2>{t.progress_ahead_due().to_owned()}</h2>
                <ul class="soon">{due}</ul>
            </section>
        }
    });
    let chart = chart(t, &played);
    let ways = played.iter().map(|played| way(t, played)).collect_view();
    view! {
        <p class="quiet">{t.progress_ahead_lead().to_owned()}</p>
        {chart}
        {ways}
        {due}
    }
    .into_any()
}

fn name(t: &Text, way: Way) -> &str {
    match way {
        Way::All => t.progress_ahead_all(),
        Way::Half => t.progress_ahead_half(),
        Way::Nothing => t.progress_ahead_nothing(),
    }
}

fn chart(t: &Text, played: &[Played; 3]) -> AnyView {
    let drawn: Vec<(&'static str, Vec<u16>, String)> = played
        .iter()
        .map(|played| {
            let strokes = match played.way {
                Way::All => "all",
                Way::Half => "half",
                Way::Nothing => "nothing",
            };
            (strokes, played.gathered(), name(t, played.way).to_owned())
        })
        .collect();
    let most = drawn.iter().filter_map(|(_, values, _)| values.last()).max();
    let [all, ..] = played;
    let end = |week: Option<&crate::domain::progress::ahead::Week>| {
        week.map(|week| date::short(t, week.monday)).unwrap_or_default()
    };
    let picture = Picture {
        id: "ahead",
        scale: Scale::round(most.copied().unwrap_or_default()),
        label: &|value| value.to_string(),
        ends: (end(all.weeks.first()), end(all.weeks.last())),
    };
    let heads = [
        t.progress_week(),
        t.progress_ahead_all_head(),
        t.progress_ahead_half_head(),
        name(t, Way::Nothing),
    ];
    let rows = (0..all.weeks.len())
        .filter_map(|place| {
            let mut row = vec![date::short(t, all.weeks.get(place)?.monday)];
            row.extend(
                drawn
                    .iter()
                    .filter_map(|(_, values, _)| Some(values.get(place)?.to_string())),
            );
            Some(row)
        })
        .collect();
    let says = played
        .iter()
        .map(|played| format!("{}: {}", name(t, played.way), say::played(t, played)))
        .collect();
    let rest = view! {
        {lines(&picture, drawn)}
        {table(t, &heads, rows)}
    };
    card("ahead", t.progress_ahead_chart().to_owned(), says, rest.into_any())
}

/// What one way comes to besides minutes.
fn way(t: &Text, played: &Played) -> AnyView {
    let says = match played.way {
        Way::All => t.progress_ahead_all_says(),
        Way::Half => t.progress_ahead_half_says(),
        Way::Nothing => t.progress_ahead_nothing_says(),
    };
    let steps: Vec<_> = played
        .steps
        .iter()
        .filter_map(|step| {
            let amount = |(amount, load): (Dose, Option<Load>)| {
                let amount = dose::amount(t, step.exercise.get(), amount);
                load.map_or_else(|| amount.clone(), |load| format!("{amount}, {}", told::load(t, load)))
            };
            let (first, last) = (amount(step.first), amount(step.last));
            // A reserve that shrinks is no other amount in words.
            let words = t.progress_ahead_step(&t.exercise(step.exercise).name, &first, &last);
            (first != last).then(|| view! { <li>{words}</li> })
        })
        .collect();
    let steps = (!steps.is_empty()).then(|| {
        view! {
            <h3>{t.progress_ahead_steps().to_owned()}</h3>
            <ul class="plain-list">{steps}</ul>
        }
    });
    view! {
        <section class="ds-card" data-variant="tinted">
            <h2>{name(t, played.way).to_owned()}</h2>
            <p>{says.to_owned()}</p>
            {steps}
        </section>
    }
    .into_any()
}
