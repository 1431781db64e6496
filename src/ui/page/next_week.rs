//! The week to come: how many sessions and minutes, what changes and why, exercise by exercise. The look back ends here.

use crate::app::flow::steer::{self, NextWeek};
use crate::app::{Event, Route};
use crate::domain::evidence::RuleId;
use crate::domain::program::reason::Reason;
use crate::text::{Text, because, date, name};
use crate::ui::part::back::back;
use crate::ui::part::place::Place;
use crate::ui::part::reason_list::Folded;
use crate::ui::part::screen::screen;
use crate::ui::{app, text};
use leptos::prelude::*;

#[must_use]
pub fn page() -> AnyView {
    let app = app();
    let t = text();
    let Some(week) = app.model.with_untracked(steer::next_week) else {
        return ().into_any();
    };
    let content = view! {
        <div class="why">
            <h1 tabindex="-1">{t.steer_next_title().to_owned()}</h1>
            <p class="lead">{t.steer_next_from(&date::full(&t, week.from))} ". " {sum(&t, &week)}</p>
            {changes(&t, &week)}
            {exercises(&t, &week)}
            {sessions(&t, &week)}
            <Place to=Route::Plan words=t.steer_next_plan().to_owned() />
        </div>
    };
    let bottom = view! {
        <button type="button" class="ds-button main" on:click=move |_| app.send(Event::Go(Route::Today))>
            {t.steer_next_done().to_owned()}
        </button>
    };
    screen(
        Some(back(app, t.ask_back(), Event::Go(Route::Today))),
        content.into_any(),
        bottom.into_any(),
    )
}

/// `3 økter, 60 minutter i alt.`
fn sum(t: &Text, week: &NextWeek) -> String {
    let sessions = u32::try_from(week.sessions.len()).unwrap_or(u32::MAX);
    t.steer_next_sum(sessions, &week.minutes)
}

fn changes(t: &Text, week: &NextWeek) -> AnyView {
    let title = view! { <h2>{t.steer_next_changes().to_owned()}</h2> };
    let same = week.changes.is_empty() && week.exercises.is_empty();
    if same {
        return view! {
            <section class="stack">
                {title}
                <p>{t.steer_next_same().to_owned()}</p>
            </section>
        }
        .into_any();
    }
    let rows = week.changes.iter().map(|reason| change(t, reason)).collect_view();
    (!week.changes.is_empty())
        .then(|| {
            view! {
                <section class="stack">
                    {title}
                    <div class="ds-card list">{rows}</div>
                </section>
            }
        })
        .into_any()
}

/// The rule is the line; what was told, the research and the sources are behind it.
fn change(t: &Text, reason: &Reason) -> AnyView {
    let line = t.rule(reason.rule).to_owned();
    view! { <Folded line reason=reason.clone() whole=false /> }.into_any()
}

fn exercises(t: &Text, week: &NextWeek) -> Option<AnyView> {
    let row = |(exercise, reason): &(_, Reason)| {
        let facts = because::facts(t, reason);
        let line = format!("{}: {facts}", t.exercise(*exercise).name);
        view! { <Folded line reason=reason.clone() whole=true /> }
    };
    let rows = week.exercises.iter().map(row).collect_view();
    let in_steps = week.exercises.iter().any(|(_, reason)| reason.rule == RuleId::FearStep);
    let steps = in_steps.then(|| view! { <Place to=Route::Steps words=t.steer_steps_title().to_owned() /> });
    (!week.exercises.is_empty()).then(|| {
        view! {
            <section class="stack">
                <h2>{t.steer_next_exercises().to_owned()}</h2>
                <div class="ds-card list">{rows}</div>
                {steps}
            </section>
        }
        .into_any()
    })
}

fn sessions(t: &Text, week: &NextWeek) -> AnyView {
    let rows = week.sessions.iter().map(|session| {
        let day = name::capital(name::weekday(t, session.weekday));
        let minutes = t.unit_minutes(u32::from(session.minutes));
        view! {
            <li>
                <b>{day}</b>
                <small>{minutes} " · " {name::session(t, session)}</small>
            </li>
        }
    });
    view! {
        <section class="stack">
            <h2>{t.steer_next_sessions().to_owned()}</h2>
            <ul class="soon">{rows.collect_view()}</ul>
        </section>
    }
    .into_any()
}
