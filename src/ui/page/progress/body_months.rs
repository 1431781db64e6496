//! Pain on the body, one month at a time: a native range and two buttons lead through the months, so no finger must drag. What is drawn is said in a
//! sentence and stands in a table.

use super::frame::{self, open_table};
use crate::domain::body_map::{Aspect, body_map};
use crate::domain::progress::pain::Month;
use crate::domain::progress::slices::{Grain, Slice};
use crate::text::progress::{slices, tenths};
use crate::text::{Text, name};
use crate::ui::part::body_map::severity;
use crate::ui::part::range::Range;
use crate::ui::text;
use leptos::prelude::*;

#[must_use]
pub fn card(t: &Text, months: Vec<Month>) -> AnyView {
    let newest = u16::try_from(months.len().saturating_sub(1)).unwrap_or(u16::MAX);
    let at = RwSignal::new(newest);
    let months = StoredValue::new(months);
    let here = move || months.with_value(|months| months.get(usize::from(at.get())).cloned());
    let words = text();
    let said = move || here().map(|month| says(&words, &month)).unwrap_or_default();
    let picture = move || here().map(|month| both(&month));
    let words = text();
    let table = move || here().map(|month| rows(&words, &month));
    let words = text();
    let called = Signal::derive(move || here().map(|month| month_name(&words, &month)).unwrap_or_default());
    let rest = view! {
        <p role="status">{said}</p>
        {picture}
        {(newest > 0).then(|| steps(t, called, at, newest))}
        <details class="ds-details" data-variant="tinted">
            <summary>{t.progress_table().to_owned()}</summary>
            {table}
        </details>
    };
    let how = vec![t.progress_chart_body_how().to_owned()];
    frame::card("body", t.progress_chart_body().to_owned(), how, rest.into_any())
}

fn month_name(t: &Text, month: &Month) -> String {
    let (first, last) = (month.first, month.first);
    slices::slice(t, Grain::Month, Slice { first, last })
}

fn says(t: &Text, month: &Month) -> String {
    let name = month_name(t, month);
    if month.places.is_empty() {
        return t.progress_chart_body_nothing(&name);
    }
    let places = month.places.iter();
    let places: Vec<String> = places
        .map(|(site, mean)| t.progress_chart_body_place(&name::site(t, *site), &tenths(t, *mean)))
        .collect();
    t.progress_chart_body_says(&name, &places.join("; "))
}

fn rows(t: &Text, month: &Month) -> AnyView {
    let heads = [t.progress_chart_col_place(), t.progress_value_pain()];
    let places = month.places.iter();
    let rows = places
        .map(|(site, mean)| vec![name::capital(&name::site(t, *site)), tenths(t, *mean)])
        .collect();
    open_table(&heads, rows)
}

/// Front and back side by side. A picture only: what it shows is said above it.
fn both(month: &Month) -> AnyView {
    let one = |aspect| {
        let map = body_map(aspect);
        let [left, top, width, height] = map.frame;
        let spots = map
            .areas
            .iter()
            .filter_map(|area| {
                let (_, mean) = month.places.iter().find(|(site, _)| *site == area.site)?;
                let worst = u8::try_from((mean + 5) / 10).unwrap_or(u8::MAX);
                Some(view! {
                    <g data-severity=severity(worst)>
                        <circle cx=area.x cy=area.y r="58"></circle>
                        <text x=area.x y=area.y + 26>{worst.to_string()}</text>
                    </g>
                })
            })
            .collect_view();
        view! {
            <svg viewBox=format!("{left} {top} {width} {height}")>
                <path d=map.outline></path>
                {spots}
            </svg>
        }
    };
    view! {
        <div class="body-month" aria-hidden="true">
            {one(Aspect::Front)}
            {one(Aspect::Back)}
        </div>
    }
    .into_any()
}

/// `says`: the month in words.
fn steps(t: &Text, says: Signal<String>, at: RwSignal<u16>, newest: u16) -> AnyView {
    let button = |words: &str, disabled: Signal<bool>, by: i16| {
        view! {
            <button
                type="button"
                class="ds-button"
                data-variant="secondary"
                aria-disabled=move || disabled.get().to_string()
                on:click=move |_| at.update(|at| *at = at.saturating_add_signed(by).min(newest))
            >
                {words.to_owned()}
            </button>
        }
    };
    view! {
        <div class="months">
            <Range
                label=t.progress_chart_body_month().to_owned()
                min=0
                max=newest
                step=1
                value=at
                says=says
                moved=UnsyncCallback::new(move |to| at.set(to))
                chosen=UnsyncCallback::new(move |to| at.set(to))
            />
            <div class="pair">
                {button(t.progress_chart_body_earlier(), Signal::derive(move || at.get() == 0), -1)}
                {button(t.progress_chart_body_later(), Signal::derive(move || at.get() == newest), 1)}
            </div>
        </div>
    }
    .into_any()
}
