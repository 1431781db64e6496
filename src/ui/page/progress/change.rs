//! Before and after, at four weeks and at three months. A table in sight: these are few numbers, and each has its verdict in words.

use super::frame::{card, only_words, open_table};
use crate::app::Model;
use crate::domain::progress::change::{At, Change, change};
use crate::domain::progress::slices::Period;
use crate::text::progress::change as say;
use crate::text::{Text, date};
use leptos::prelude::*;

#[must_use]
pub fn body(t: &Text, model: &Model, _period: Period) -> AnyView {
    let kept_out = model.kept_out();
    let looks: Vec<AnyView> = At::ALL
        .into_iter()
        .filter_map(|at| {
            let change = change(
                &model.diary,
                &model.profile,
                &model.results,
                &kept_out,
                at,
                model.now.day(),
            )?;
            Some(look(t, at, change))
        })
        .collect();
    if looks.is_empty() {
        return only_words(t.progress_empty_text(), None);
    }
    let out = (!kept_out.is_empty()).then(|| view! { <p class="quiet">{t.progress_chart_kept_out().to_owned()}</p> });
    view! {
        <p class="quiet">{t.progress_change_how().to_owned()}</p>
        {looks}
        {out}
        <p class="quiet">{t.progress_change_more_reasons().to_owned()}</p>
    }
    .into_any()
}

fn look(t: &Text, at: At, change: Change) -> AnyView {
    let id = match at {
        At::FourWeeks => "four-weeks",
        At::ThreeMonths => "three-months",
    };
    let heading = say::at(t, at).to_owned();
    match change {
        Change::NotYet(day) => {
            let when = t.progress_change_not_yet(&date::full(t, day));
            card(id, heading, vec![when], ().into_any())
        }
        Change::Told(all) => {
            let heads = [
                t.progress_change_what(),
                t.progress_change_before(),
                t.progress_change_after(),
                t.progress_change_verdict(),
            ];
            let rows: Vec<Vec<String>> = all
                .iter()
                .map(|one| {
                    vec![
                        say::of(t, one.of),
                        say::value(t, one.of, one.before),
                        say::value(t, one.of, one.after),
                        say::verdict(t, one.verdict).to_owned(),
                    ]
                })
                .collect();
            let table = (!rows.is_empty()).then(|| open_table(&heads, rows));
            card(id, heading, say::summary(t, &all), table.into_any())
        }
    }
}
