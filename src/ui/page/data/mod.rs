//! Everything about the person's data in one place: a copy, bringing one in, tables, the page for a doctor, deleting. Each has its
//! own file; here is only what they share.

mod backup;
pub mod carry;
mod delete;
pub mod reminder;
pub mod report;
mod taking;

use crate::app::data::{DataEvent, Left, Table, Way};
use crate::app::flow::transfer::report as words;
use crate::app::{Event, Model, Route};
use crate::domain::units::Instant;
use crate::text::Text;
use crate::ui::part::back::back;
use crate::ui::part::place::Place;
use crate::ui::part::screen::screen;
use crate::ui::{App, app, text};
use leptos::prelude::*;

#[must_use]
pub fn page() -> AnyView {
    let app = app();
    let t = text();
    let something = app.model.with_untracked(|model| model.profile.work.is_some());
    let content = view! {
        <div class="data">
            <h1 tabindex="-1">{t.data_title().to_owned()}</h1>
            <p class="lead">{t.data_lead().to_owned()}</p>
            {something.then(|| backup::section(app))}
            {taking::file_section(app)}
            {something.then(|| away(app, &t))}
            {something.then(|| delete::section(app))}
        </div>
    };
    framed(app, content.into_any())
}

/// The frame of these screens: an arrow back, nothing at the bottom.
fn framed(app: App, content: AnyView) -> AnyView {
    let top = back(app, text().data_back(), Event::GoBack);
    screen(Some(top), content, ().into_any())
}

fn away(app: App, t: &Text) -> AnyView {
    let ways = app.memo(|model| model.data.ways);
    let table = move |table: Table, words: String| {
        // Where a download leads nowhere, the share sheet takes the table.
        let way = move || {
            if ways.get_untracked().only_share {
                Way::Share
            } else {
                Way::Save
            }
        };
        button(app, words, move || DataEvent::TableWanted(table, way()))
    };
    view! {
        <section class="stack">
            <h2>{t.data_table().to_owned()}</h2>
            <p class="quiet">{t.data_table_text().to_owned()}</p>
            <div class="pair">
                {table(Table::Diary, t.data_table_diary().to_owned())}
                {table(Table::Sets, t.data_table_sets().to_owned())}
            </div>
        </section>
        <section class="stack">
            <h2>{t.report_title().to_owned()}</h2>
            <p class="quiet">{t.data_report_text().to_owned()}</p>
            <ul class="answers">
                <li>
                    <Place to=Route::Report words=t.data_report_link().to_owned() />
                </li>
            </ul>
        </section>
    }
    .into_any()
}

/// A quieter button that says one thing.
fn button(app: App, words: String, event: impl Fn() -> DataEvent + 'static) -> AnyView {
    view! {
        <button
            type="button"
            class="ds-button wide"
            data-variant="secondary"
            on:click=move |_| app.send(Event::Data(event()))
        >
            {words}
        </button>
    }
    .into_any()
}

/// What became of the last file that left, heard when it comes.
fn left(app: App) -> impl IntoView {
    let t = text();
    let left = app.memo(|model| model.data.left);
    view! {
        <p role="status" class="quiet">
            {move || left.get().map(|left| match left {
                Left::Saved => t.data_left_saved().to_owned(),
                Left::Shared => t.data_left_shared().to_owned(),
                Left::Copied => t.data_left_copied().to_owned(),
                Left::Not => t.data_left_not().to_owned(),
            })}
        </p>
    }
}

fn date(t: &Text, model: &Model, at: Instant) -> String {
    words::date_of(t, model.now, at)
}
