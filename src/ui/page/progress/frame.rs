//! What every chart's page has: the way back, how far back it looks, cards with heading, summary, picture and table. The page is
//! built anew when the period changes, when a session is taken out, and when the old sessions have arrived.

use crate::app::{Event, Model, Route};
use crate::domain::progress::Chart;
use crate::domain::progress::slices::{Period, Slices};
use crate::text::Text;
use crate::text::progress::{slices, title};
use crate::ui::part::back::back;
use crate::ui::part::screen::screen;
use crate::ui::part::tab_bar::TabBar;
use crate::ui::{App, app, text};
use leptos::prelude::*;

/// What a page is built from.
pub type Body = fn(&Text, &Model, Period) -> AnyView;

/// How far back the charts look; the same on all of them until the app is closed.
#[derive(Clone, Copy)]
pub struct Looking(RwSignal<Period>);

impl Looking {
    /// A year: enough to see a way, and each week is still a mark of its own.
    #[must_use]
    pub fn back_a_year() -> Looking {
        Looking(RwSignal::new(Period::Year))
    }
}

#[must_use]
pub fn page(chart: Chart, body: Body) -> AnyView {
    let app = app();
    let t = text();
    let Looking(period) = expect_context();
    let told = app.memo(|model| (model.diary.entries.len(), model.reading_packs));
    let built = {
        let t = t.clone();
        move || {
            told.track();
            app.model.with_untracked(|model| body(&t, model, period.get()))
        }
    };
    let content = view! {
        <div class="progress-page">
            <h1 tabindex="-1">{title(&t, chart).to_owned()}</h1>
            {reading(app)}
            {has_periods(chart).then(|| choose(app, period))}
            {built}
        </div>
    };
    let top = back(app, t.nav_back(), Event::GoBack);
    let bottom = view! { <TabBar here=Route::Progress /> };
    screen(Some(top), content.into_any(), bottom.into_any())
}

/// The old sessions are on their way.
pub fn reading(app: App) -> impl IntoView {
    let t = text();
    let reading = app.memo(|model| model.reading_packs);
    view! {
        <p role="status" class="quiet reading">
            {move || reading.get().then(|| t.progress_chart_reading().to_owned())}
        </p>
    }
}

/// The first weeks of all, and the weeks to come, are the same in each period.
const fn has_periods(chart: Chart) -> bool {
    !matches!(chart, Chart::Change | Chart::Ahead)
}

/// Offered only where a longer period shows more.
fn choose(app: App, period: RwSignal<Period>) -> impl IntoView {
    let t = text();
    let offered = app.memo(|model| {
        let (first, today) = (model.diary.totals().first, model.now.day());
        let hides = |period: Period| first.is_some_and(|first| period.hides(first, today));
        (hides(Period::Weeks), hides(Period::Year))
    });
    move || {
        let (weeks, year) = offered.get();
        let names = [
            (Period::Weeks, t.progress_chart_period_weeks()),
            (Period::Year, t.progress_chart_period_year()),
            (Period::All, t.progress_chart_period_all()),
        ];
        let options = names
            .into_iter()
            .filter(|(period, _)| year || *period != Period::All)
            .zip(0_usize..)
            .map(|((one, words), at)| {
                view! {
                    <option value=at.to_string() prop:selected=move || period.get() == one>
                        {words.to_owned()}
                    </option>
                }
            })
            .collect_view();
        let chosen = move |event| {
            let at: usize = event_target_value(&event).parse().unwrap_or_default();
            period.set(Period::ALL.get(at).copied().unwrap_or(Period::All));
        };
        weeks.then(|| {
            view! {
                <div class="field">
                    <label for="period" class="field-name">{t.progress_chart_period().to_owned()}</label>
                    <select id="period" class="ds-input" on:change=chosen>{options}</select>
                </div>
            }
        })
    }
}

/// A card with a heading and a summary, which name and describe its picture.
#[must_use]
pub fn card(id: &'static str, name: String, says: Vec<String>, rest: AnyView) -> AnyView {
    card_with(id, name, None, says, rest)
}

/// The same with the first and latest value beside the heading, for the eye: the summary says them too.
#[must_use]
pub fn card_with(id: &'static str, name: String, change: Option<String>, says: Vec<String>, rest: AnyView) -> AnyView {
    let says = says.into_iter().map(|line| view! { <p>{line}</p> }).collect_view();
    let change = change.map(|change| view! { <p class="change" aria-hidden="true">{change}</p> });
    view! {
        <section class="ds-card chart-card" data-variant="tinted">
            <header>
                <h2 id=format!("{id}-name")>{name}</h2>
                {change}
            </header>
            <div id=format!("{id}-says")>{says}</div>
            {rest}
        </section>
    }
    .into_any()
}

/// A card that has only words, with what follows them.
#[must_use]
pub fn only_words(words: &str, rest: Option<AnyView>) -> AnyView {
    view! {
        <section class="ds-card" data-variant="tinted">
            <p>{words.to_owned()}</p>
            {rest}
        </section>
    }
    .into_any()
}

/// The ends of the shown time in words.
#[must_use]
pub fn ends(t: &Text, shown: &Slices) -> (String, String) {
    let name = |slice| slices::slice(t, shown.grain, slice);
    let (first, last) = (shown.all.first().copied(), shown.all.last().copied());
    (first.map(name).unwrap_or_default(), last.map(name).unwrap_or_default())
}

/// The values of pieces of time as rows, newest first; pieces without any are left out.
#[must_use]
pub fn by_slice(t: &Text, shown: &Slices, cells: impl Fn(usize) -> Option<Vec<String>>) -> Vec<Vec<String>> {
    let pieces = shown.all.iter().enumerate().rev();
    pieces
        .filter_map(|(place, slice)| {
            let mut row = vec![slices::slice(t, shown.grain, *slice)];
            row.extend(cells(place)?);
            Some(row)
        })
        .collect()
}

/// The values as a table, put away until somebody wants it.
#[must_use]
pub fn table(t: &Text, heads: &[&str], rows: Vec<Vec<String>>) -> AnyView {
    view! {
        <details class="ds-details" data-variant="tinted">
            <summary>{t.progress_table().to_owned()}</summary>
            {open_table(heads, rows)}
        </details>
    }
    .into_any()
}

/// The same in sight.
#[must_use]
pub fn open_table(heads: &[&str], rows: Vec<Vec<String>>) -> AnyView {
    let heads = heads
        .iter()
        .map(|head| view! { <th scope="col">{(*head).to_owned()}</th> })
        .collect_view();
    let rows = rows
        .into_iter()
        .map(|row| {
            let mut cells = row.into_iter();
            let first = cells.next().unwrap_or_default();
            let rest = cells.map(|cell| view! { <td>{cell}</td> }).collect_view();
            view! {
                <tr>
                    <th scope="row">{first}</th>
                    {rest}
                </tr>
            }
        })
        .collect_view();
    view! {
        <table>
            <thead>
                <tr>{heads}</tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}
