//! Shifts: what is known of them and what the week makes of it, a rotation to tap in, a calendar file to open.

mod file;
mod tapped;

use crate::app::flow::roster::{DayPlan, ends_soon, week};
use crate::app::{Event, Model};
use crate::domain::profile::Answer;
use crate::domain::roster::Roster;
use crate::domain::units::Day;
use crate::text::{Text, date, hours, name};
use crate::ui::part::back::back;
use crate::ui::part::screen::screen;
use crate::ui::{App, app, text};
use leptos::prelude::*;

#[must_use]
pub fn page() -> AnyView {
    let app = app();
    let t = text();
    let content = view! {
        <div class="data">
            <h1 tabindex="-1">{t.roster_title().to_owned()}</h1>
            <p class="lead">{t.roster_lead().to_owned()}</p>
            {known(app)}
            {tapped::section(app)}
            {file::section(app)}
        </div>
    };
    let top = back(app, t.data_back(), Event::GoBack);
    screen(Some(top), content.into_any(), ().into_any())
}

/// What stands, in words: what it is, and the two weeks ahead.
#[derive(Clone, PartialEq)]
struct Known {
    says: String,
    ended: Option<String>,
    weeks: Vec<Rows>,
}

/// A week: its title, each day with its words, and whether it has less room than usual.
#[derive(Clone, PartialEq)]
struct Rows {
    title: String,
    days: Vec<(String, String)>,
    less: bool,
}

fn known(app: App) -> AnyView {
    let t = text();
    let known = {
        let t = t.clone();
        app.memo(move |model| of(model, &t))
    };
    let end = move |_| app.send(Event::Answered(Answer::Roster(None)));
    view! {
        <div role="status" class="taking">
            {move || known.get().map(|known| {
                let weeks = known.weeks.into_iter().map(a_week).collect_view();
                let t = text();
                view! {
                    <p>{known.says}</p>
                    {known.ended.map(|ended| view! { <p class="problem">{ended}</p> })}
                    {weeks}
                    <div>
                        <button type="button" class="ds-button wide" data-variant="secondary" on:click=end>
                            {t.roster_end().to_owned()}
                        </button>
                        <p class="quiet">{t.roster_end_text().to_owned()}</p>
                    </div>
                }
            })}
        </div>
    }
    .into_any()
}

fn a_week(Rows { title, days, less }: Rows) -> AnyView {
    let rows = days
        .into_iter()
        .map(|(day, words)| {
            view! {
                <div>
                    <dt>{day}</dt>
                    <dd>{words}</dd>
                </div>
            }
        })
        .collect_view();
    view! {
        <section class="ds-card" data-variant="tinted">
            <h2>{title}</h2>
            <dl class="days">{rows}</dl>
            {less.then(|| view! { <p class="quiet">{text().roster_less().to_owned()}</p> })}
        </section>
    }
    .into_any()
}

fn of(model: &Model, t: &Text) -> Option<Known> {
    let roster = model.profile.roster.as_ref()?;
    let says = match (roster, roster.ends()) {
        (Roster::Shifts(_), Some(ends)) => t.roster_now_shifts(&date::full(t, ends)),
        _ => t.roster_now_rotation(u32::from(roster.weeks().unwrap_or(1))),
    };
    let monday = model.week();
    let a_week = |title: &str, monday: Day| {
        let (days, less) = week(model, monday);
        let days: Vec<(String, String)> = days.iter().map(|day| line(t, day)).collect();
        Rows {
            title: title.to_owned(),
            days,
            less: less > 0,
        }
    };
    Some(Known {
        says,
        ended: ends_soon(model).map(|day| t.roster_ended(&date::full(t, day))),
        weeks: vec![
            a_week(t.roster_week(), monday),
            a_week(t.roster_next_week(), monday.plus(7)),
        ],
    })
}

/// `Mandag`: `nattevakt 22:30–07:30 · Økt, for eksempel 17:30`
fn line(t: &Text, day: &DayPlan) -> (String, String) {
    let mut words: Vec<String> = day.shifts.iter().map(|shift| hours::shift(t, *shift)).collect();
    if words.is_empty() {
        words.push(t.roster_free().to_owned());
    }
    words.extend(day.sessions.iter().map(|minute| match minute {
        Some(minute) => t.roster_session_at(&hours::time(t, *minute)),
        None => t.roster_session().to_owned(),
    }));
    (name::capital(name::weekday(t, day.day.weekday())), words.join(" · "))
}
