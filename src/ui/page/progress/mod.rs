//! Progress: the overview with what matters most (minutes of the last weeks, the pain that was told of most), a way to each chart, and
//! the diary. Every chart says itself in a sentence and stands in a table too. Nothing here judges.

mod ahead;
mod body_months;
mod change;
mod diary;
mod fitness;
mod frame;
mod loads;
mod minutes;
mod pain;
mod sessions;
mod wellbeing;

pub use frame::Looking;

use crate::app::{Event, Model, Route};
use crate::domain::progress::Chart;
use crate::domain::progress::keeping::kept_going;
use crate::domain::progress::minutes::before;
use crate::domain::progress::pain::told;
use crate::domain::progress::slices::Period;
use crate::text::Text;
use crate::text::progress::{going, this_week, title};
use crate::ui::page::after::TakenOut;
use crate::ui::part::place::Place;
use crate::ui::part::screen::tab_screen;
use crate::ui::{App, app, text};
use leptos::prelude::*;

/// A chart by itself.
#[must_use]
pub fn chart(chart: Chart) -> AnyView {
    let body = match chart {
        Chart::Pain => pain::body,
        Chart::Minutes => minutes::body,
        Chart::Sessions => sessions::body,
        Chart::Loads => loads::body,
        Chart::Fitness => fitness::body,
        Chart::Wellbeing => wellbeing::body,
        Chart::Change => change::body,
        Chart::Ahead => ahead::body,
    };
    frame::page(chart, body)
}

#[must_use]
pub fn page() -> AnyView {
    let app = app();
    let t = text();
    // Taking a session out, and bringing it back, changes all that it was counted in.
    let told = app.memo(|model| (model.diary.totals().sessions, model.reading_packs));
    let words = t.clone();
    let body = move || {
        if told.get().0 == 0 {
            return nothing_yet(&words);
        }
        let charts = app.model.with_untracked(|model| overview(&words, model));
        view! {
            {charts}
            {more(&words)}
            {diary::diary(app)}
        }
        .into_any()
    };
    let content = view! {
        <div class="progress-page">
            <h1 tabindex="-1">{t.progress_title().to_owned()}</h1>
            {undo(app)}
            {frame::reading(app)}
            {body}
        </div>
    };
    tab_screen(Route::Progress, content.into_any())
}

/// The last twelve weeks.
fn overview(t: &Text, model: &Model) -> AnyView {
    let (today, kept_out) = (model.now.day(), model.kept_out());
    let going = kept_going(&model.diary, &kept_out, today).map(|kept| going(t, kept));
    let minutes = minutes::of(model, Period::Weeks).map(|shown| {
        let says = vec![this_week(t, &shown, before(&model.diary, today))];
        minutes::all(t, &shown, says)
    });
    // The region that was told of most often is the one that matters.
    let most = told(&model.diary, &kept_out)
        .into_iter()
        .max_by_key(|told| told.days.len());
    let pain = most.map(|told| pain::region(t, &told, Period::Weeks, today));
    let none = pain
        .is_none()
        .then(|| view! { <p class="quiet">{t.progress_pain_none().to_owned()}</p> });
    view! {
        {going.map(|going| view! { <p>{going}</p> })}
        {minutes}
        {pain}
        {none}
    }
    .into_any()
}

/// The way to each chart.
fn more(t: &Text) -> AnyView {
    let links = Chart::ALL
        .map(|chart| {
            view! {
                <li>
                    <Place to=Route::Chart(chart) words=title(t, chart).to_owned() />
                </li>
            }
        })
        .collect_view();
    view! {
        <section class="stack">
            <h2>{t.progress_chart_more().to_owned()}</h2>
            <ul class="answers">{links}</ul>
        </section>
    }
    .into_any()
}

/// A session was taken out: it says so, and brings it back.
fn undo(app: App) -> impl IntoView {
    let taken = expect_context::<TakenOut>();
    let t = text();
    let back = move |_| {
        if let Some(id) = taken.0.get_untracked() {
            app.send(Event::EntryRestored(id));
        }
        taken.0.set(None);
    };
    move || {
        taken.0.get().map(|_| {
            view! {
                <div class="ds-card taken-out" data-variant="tinted" role="status">
                    <p>{t.progress_taken_out().to_owned()}</p>
                    <button type="button" class="ds-button" data-variant="secondary" on:click=back>
                        {t.progress_bring_back().to_owned()}
                    </button>
                </div>
            }
        })
    }
}

fn nothing_yet(t: &Text) -> AnyView {
    view! {
        <section class="ds-card" data-variant="tinted">
            <h2>{t.progress_empty_title().to_owned()}</h2>
            <p>{t.progress_empty_text().to_owned()}</p>
            <Place to=Route::Today words=t.progress_empty_link().to_owned() />
        </section>
    }
    .into_any()
}
