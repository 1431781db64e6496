//! Reminders: when, how long before, what they will be, and the file that the calendar opens.

use crate::app::data::{Left, Way};
use crate::app::flow::reminders::{chosen, is_old, planned};
use crate::app::planning::{RemindEvent, When};
use crate::app::{Event, Model};
use crate::domain::reminder::{AHEAD, Series};
use crate::domain::roster::usual_minute;
use crate::text::{Text, date, hours, name};
use crate::ui::part::back::back;
use crate::ui::part::choice::Choice;
use crate::ui::part::problem::Problem;
use crate::ui::part::screen::screen;
use crate::ui::{App, app, text};
use leptos::prelude::*;

/// Lines that are shown; the rest is counted.
const MOST_LINES: usize = 12;

#[must_use]
pub fn page() -> AnyView {
    let app = app();
    let t = text();
    let (when, slot, shifts) = app.model.with_untracked(|model| {
        let shifts = model.profile.roster.is_some();
        (chosen(model), model.profile.slot, shifts)
    });
    let typed = RwSignal::new(clock(when.0.unwrap_or_else(|| usual_minute(slot))));
    let ahead = RwSignal::new(when.1);
    let chosen = move || minute(&typed.read()).map(|minute| (Some(minute), ahead.get()));
    let content = view! {
        <div class="data">
            <h1 tabindex="-1">{t.reminder_title().to_owned()}</h1>
            <p class="lead">{t.reminder_lead().to_owned()}</p>
            {state(app)}
            <section class="stack">
                {time(typed, shifts)}
                {before(ahead)}
            </section>
            {move || chosen().map(|when| list(app, when))}
            {ways(app, typed, ahead)}
        </div>
    };
    let top = back(app, t.data_back(), Event::GoBack);
    screen(Some(top), content.into_any(), ().into_any())
}

/// Whether calendar and plan agree, heard when it changes.
fn state(app: App) -> AnyView {
    let t = text();
    let old = app.memo(|model| {
        let handed = model.reminding.handed.as_ref()?;
        (!handed.series.is_empty()).then(|| is_old(model))
    });
    let off = app.memo(|model| {
        model
            .reminding
            .handed
            .as_ref()
            .is_some_and(|handed| handed.series.is_empty())
    });
    view! {
        <p role="status">
            {move || match (old.get(), off.get()) {
                (Some(true), _) => t.reminder_old().to_owned(),
                (Some(false), _) => t.reminder_fits().to_owned(),
                (None, true) => t.reminder_off_done().to_owned(),
                (None, false) => String::new(),
            }}
        </p>
    }
    .into_any()
}

fn time(typed: RwSignal<String>, shifts: bool) -> AnyView {
    let t = text();
    let note = if shifts {
        t.reminder_time_shifts()
    } else {
        t.reminder_time_text()
    };
    let wrong = Memo::new(move |_| minute(&typed.read()).is_none());
    let says = Signal::derive(move || wrong.get().then(|| text().reminder_time_wrong().to_owned()));
    view! {
        <div class="field">
            <label class="field-name" for="reminder-time">{t.reminder_time().to_owned()}</label>
            <p class="field-note">{note.to_owned()}</p>
            <input
                id="reminder-time"
                class="ds-input"
                type="time"
                aria-describedby="reminder-time-problem"
                aria-invalid=move || wrong.get().to_string()
                prop:value=typed
                on:input=move |event| typed.set(event_target_value(&event))
            />
            <Problem id="reminder-time-problem" says />
        </div>
    }
    .into_any()
}

fn before(ahead: RwSignal<u16>) -> AnyView {
    let t = text();
    let rows = AHEAD
        .map(|minutes| {
            let label = match minutes {
                0 => t.reminder_ahead_now(),
                15 => t.reminder_ahead_quarter(),
                60 => t.reminder_ahead_hour(),
                _ => t.reminder_ahead_half_day(),
            };
            view! {
                <Choice
                    name="ahead"
                    label=label.to_owned()
                    picked=Signal::derive(move || ahead.get() == minutes)
                    choose=move |_| ahead.set(minutes)
                />
            }
        })
        .collect_view();
    view! {
        <fieldset class="ds-fieldset field">
            <legend class="field-name">{t.reminder_ahead().to_owned()}</legend>
            <div class="choices" data-row="wide">{rows}</div>
        </fieldset>
    }
    .into_any()
}

fn list(app: App, when: When) -> AnyView {
    let t = text();
    let series = app.model.with_untracked(|model| planned(model, when));
    if series.is_empty() {
        return view! { <p>{t.reminder_none().to_owned()}</p> }.into_any();
    }
    let more = u32::try_from(series.len().saturating_sub(MOST_LINES)).unwrap_or(0);
    let rows = series
        .iter()
        .take(MOST_LINES)
        .map(|(series, _)| view! { <li>{line(&t, series)}</li> })
        .collect_view();
    view! {
        <section class="stack">
            <h2>{t.reminder_list().to_owned()}</h2>
            <ul class="plain-list">
                {rows}
                {(more > 0).then(|| view! { <li>{t.reminder_more(more)}</li> })}
            </ul>
        </section>
    }
    .into_any()
}

fn line(t: &Text, series: &Series) -> String {
    let time = hours::time(t, series.minute);
    let weekday = name::weekday(t, series.day.weekday());
    match series.weeks {
        0 => t.reminder_once(&name::capital(&date::full(t, series.day)), &time),
        1 => t.reminder_weekly(&weekday, &time),
        weeks => t.reminder_rotating(&name::capital(weekday), &time, &weeks),
    }
}

fn ways(app: App, typed: RwSignal<String>, ahead: RwSignal<u16>) -> AnyView {
    let t = text();
    let has = app.memo(|model| {
        model
            .reminding
            .handed
            .as_ref()
            .is_some_and(|handed| !handed.series.is_empty())
    });
    let way = move || app.model.with_untracked(way_of);
    let make = move |_| {
        let minute = minute(&typed.read_untracked());
        if minute.is_some() {
            let when = (minute, ahead.get_untracked());
            app.send(Event::Remind(RemindEvent::FileWanted(when, way())));
        }
    };
    let off = move |_| app.send(Event::Remind(RemindEvent::OffWanted(way())));
    let left = app.memo(|model| model.data.left);
    let words = t.clone();
    let said = move || {
        left.get().map(|left| match left {
            Left::Saved => words.data_left_saved().to_owned(),
            Left::Shared => words.data_left_shared().to_owned(),
            Left::Copied => words.data_left_copied().to_owned(),
            Left::Not => words.data_left_not().to_owned(),
        })
    };
    view! {
        <section class="stack">
            <button type="button" class="ds-button wide" on:click=make>
                {move || {
                    let t = text();
                    let words = if has.get() { t.reminder_make_again() } else { t.reminder_make() };
                    words.to_owned()
                }}
            </button>
            <p role="status" class="quiet">{said}</p>
            <p class="quiet">{t.reminder_then().to_owned()}</p>
            {move || has.get().then(|| {
                let t = text();
                view! {
                    <button type="button" class="ds-button wide" data-variant="secondary" on:click=off>
                        {t.reminder_off().to_owned()}
                    </button>
                    <p class="quiet">{t.reminder_off_text().to_owned()}</p>
                }
            })}
        </section>
    }
    .into_any()
}

/// Where a download leads nowhere, the share sheet takes the file.
fn way_of(model: &Model) -> Way {
    if model.data.ways.only_share {
        Way::Share
    } else {
        Way::Save
    }
}

/// As the browser's own field for a time wants it.
fn clock(minute: u16) -> String {
    format!("{:02}:{:02}", minute / 60 % 24, minute % 60)
}

fn minute(typed: &str) -> Option<u16> {
    let (hour, minute) = typed.trim().split_once([':', '.'])?;
    // Some browsers tell the seconds too.
    let minute = minute.split(':').next()?;
    let (hour, minute): (u16, u16) = (hour.parse().ok()?, minute.parse().ok()?);
    (hour < 24 && minute < 60).then_some(hour * 60 + minute)
}
