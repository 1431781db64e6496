//! Fitness as it was estimated each time, with what the estimate may be off by, and the results of self-tests.

use super::frame::{by_slice, card, ends, only_words, table};
use crate::app::flow::questions::Question;
use crate::app::{Model, Route};
use crate::domain::fitness_test::{self, Unit};
use crate::domain::progress::fitness::{Estimates, Line, error, estimates, lines};
use crate::domain::progress::slices::{Period, Slices};
use crate::domain::series::Scale;
use crate::domain::units::Day;
use crate::text::progress::{fitness as say, slices, tenths};
use crate::text::{Text, fitness_test as words};
use crate::ui::part::chart::{Beside, Picture, line};
use crate::ui::part::place::Place;
use leptos::prelude::*;

/// Nobody does more tests than these; lifts of several exercises count each.
const IDS: [&str; 16] = [
    "test-1", "test-2", "test-3", "test-4", "test-5", "test-6", "test-7", "test-8", "test-9", "test-10", "test-11",
    "test-12", "test-13", "test-14", "test-15", "test-16",
];

#[must_use]
pub fn body(t: &Text, model: &Model, period: Period) -> AnyView {
    let history = &model.profile.history;
    let today = model.now.day();
    let estimate = match estimates(history) {
        Some(all) => uptake(t, &all, period, today),
        None => {
            let link = t.progress_chart_uptake_answers().to_owned();
            let link = view! { <Place to=Route::Question(Question::Measures) words=link /> };
            only_words(t.progress_chart_uptake_none(), Some(link.into_any()))
        }
    };
    let tests: Vec<AnyView> = lines(history, &model.results)
        .iter()
        .zip(IDS)
        .map(|(line, id)| one_test(t, model, line, id, period))
        .collect();
    let none = tests
        .is_empty()
        .then(|| view! { <p>{t.progress_chart_tests_none().to_owned()}</p> });
    view! {
        {estimate}
        {tests}
        <section class="ds-card" data-variant="tinted">
            {none}
            <Place to=Route::Tests words=t.progress_chart_tests_do().to_owned() />
        </section>
    }
    .into_any()
}

fn uptake(t: &Text, all: &Estimates, period: Period, today: Day) -> AnyView {
    let first = all.days.first().map_or(today, |(day, _)| *day);
    let shown = Slices::of(period, first, today);
    let values = shown.newest(all.days.iter().map(|(day, uptake)| (*day, uptake.tenths())));
    let error = error(all.sex).div_ceil(100);
    let most = values.iter().flatten().max().copied().unwrap_or_default();
    let say_tenths = |value: u16| tenths(t, value);
    let picture = Picture {
        id: "uptake",
        scale: Scale::round(most.saturating_add(error)),
        label: &say_tenths,
        ends: ends(t, &shown),
    };
    let beside = Beside {
        shaded: None,
        error: Some(error),
        sparse: true,
    };
    let heads = [
        slices::column(t, shown.grain),
        t.progress_chart_col_uptake(),
        t.progress_chart_col_error(),
    ];
    let rows = by_slice(t, &shown, |place| {
        let value = values.get(place).copied().flatten()?;
        Some(vec![tenths(t, value), format!("± {}", tenths(t, error))])
    });
    let any = !rows.is_empty();
    let rest = any.then(|| {
        view! {
            {line(&picture, &values, beside)}
            <p class="quiet">{t.progress_chart_uptake_bars().to_owned()}</p>
            {table(t, &heads, rows)}
        }
    });
    card(
        "uptake",
        t.progress_chart_uptake().to_owned(),
        say::summary(t, all),
        rest.into_any(),
    )
}

fn one_test(t: &Text, model: &Model, tested: &Line, id: &'static str, period: Period) -> AnyView {
    let said = say::results(t, tested, &model.profile);
    let today = model.now.day();
    let first = tested.days.first().map_or(today, |(day, _)| *day);
    let shown = Slices::of(period, first, today);
    let values = shown.newest(tested.days.iter().copied());
    let most = values.iter().flatten().max().copied().unwrap_or_default();
    let error = fitness_test::error(tested.test, model.profile.sex, most);
    let number = |value: u16| match tested.test.unit() {
        Unit::Uptake | Unit::Load => tenths(t, value),
        Unit::Metres | Unit::Times | Unit::Seconds => value.to_string(),
    };
    let picture = Picture {
        id,
        scale: Scale::round(most.saturating_add(error)),
        label: &number,
        ends: ends(t, &shown),
    };
    let heads = [slices::column(t, shown.grain), t.progress_chart_col_result()];
    let rows = by_slice(t, &shown, |place| {
        let value = values.get(place).copied().flatten()?;
        Some(vec![words::value(t, tested.test, value)])
    });
    let any = !rows.is_empty();
    let beside = Beside {
        error: Some(error),
        sparse: true,
        ..Beside::default()
    };
    let rest = any.then(|| {
        view! {
            {line(&picture, &values, beside)}
            {table(t, &heads, rows)}
        }
    });
    card(id, say::test(t, tested.test, tested.exercise), said, rest.into_any())
}
