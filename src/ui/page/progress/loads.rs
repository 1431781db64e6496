//! What an exercise was done with over time. Which one is chosen in a native list, the most done first.

use super::frame::{by_slice, card, ends, only_words, table};
use crate::app::Model;
use crate::domain::catalogue::ExerciseId;
use crate::domain::progress::loads::{Loads, Unit, exercises, loads};
use crate::domain::progress::slices::Period;
use crate::domain::series::Scale;
use crate::text::Text;
use crate::text::progress::loads::{column, number, summary};
use crate::text::progress::slices;
use crate::ui::part::chart::{Beside, Picture, line};
use crate::ui::{app, text};
use leptos::prelude::*;

#[must_use]
pub fn body(t: &Text, model: &Model, period: Period) -> AnyView {
    let offered = exercises(&model.diary);
    let Some((most, _)) = offered.first().copied() else {
        return only_words(t.progress_chart_loads_none(), None);
    };
    let chosen = RwSignal::new(most);
    let options = offered
        .iter()
        .zip(0_usize..)
        .map(|((exercise, _), at)| view! { <option value=at.to_string()>{t.exercise(*exercise).name.to_owned()}</option> })
        .collect_view();
    let choose = move |event| {
        let at: usize = event_target_value(&event).parse().unwrap_or_default();
        if let Some((exercise, _)) = offered.get(at) {
            chosen.set(*exercise);
        }
    };
    let app = app();
    let words = text();
    let one = move || {
        let exercise = chosen.get();
        app.model.with_untracked(|model| {
            let shown = loads(&model.diary, exercise, period, model.now.day());
            shown.map(|shown| picture(&words, exercise, &shown))
        })
    };
    view! {
        <div class="field">
            <label for="exercise" class="field-name">{t.progress_chart_loads_choose().to_owned()}</label>
            <select id="exercise" class="ds-input" on:change=choose>{options}</select>
        </div>
        {one}
    }
    .into_any()
}

fn picture(t: &Text, exercise: ExerciseId, shown: &Loads) -> AnyView {
    let most = shown.values.iter().flatten().copied().max();
    let scale = match shown.unit {
        Unit::Band => Scale { top: 8, step: 2 },
        Unit::Weight | Unit::Reps | Unit::Seconds => Scale::round(most.unwrap_or_default()),
    };
    let say = |value: u16| number(t, shown.unit, value);
    let picture = Picture {
        id: "loads",
        scale,
        label: &say,
        ends: ends(t, &shown.slices),
    };
    let heads = [slices::column(t, shown.slices.grain), column(t, shown.unit)];
    let rows = by_slice(t, &shown.slices, |place| {
        let value = shown.values.get(place).copied().flatten()?;
        Some(vec![say(value)])
    });
    let any = !rows.is_empty();
    let rest = any.then(|| {
        view! {
            {line(&picture, &shown.values, Beside::default())}
            <p class="quiet">{column(t, shown.unit).to_owned()}</p>
            {table(t, &heads, rows)}
        }
    });
    let mut says = vec![summary(t, shown)];
    if !any {
        says.push(t.progress_chart_empty().to_owned());
    }
    card("loads", t.exercise(exercise).name.to_owned(), says, rest.into_any())
}
