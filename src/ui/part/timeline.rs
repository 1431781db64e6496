//! The parts of a session as a list: what each is, how much, how long, and where one is. Knows not where it stands:
//! before the start on Today, over the running session, or in its pause.

use super::icon::{CHECK, icon};
use crate::domain::session::score::Task;
use crate::domain::session::timeline::{self, Part, State};
use crate::text::{Text, dose};
use leptos::prelude::*;

#[must_use]
pub fn timeline(t: &Text, parts: &[Part]) -> AnyView {
    let lines = parts.iter().map(|part| line(t, part)).collect_view();
    let sum = t.parts_sum(&t.unit_minutes(u32::from(timeline::minutes(parts))));
    view! {
        <ol class="timeline">{lines}</ol>
        <p class="timeline-sum">{sum}</p>
    }
    .into_any()
}

fn line(t: &Text, part: &Part) -> AnyView {
    let (name, amount) = words(t, part);
    let now = part.state == State::Now;
    let behind = (part.state == State::Behind).then(|| {
        view! {
            <i>{icon(CHECK)}</i>
            <span class="unseen">" " {t.parts_behind().to_owned()}</span>
        }
    });
    view! {
        <li aria-current=now.then_some("step")>
            <p>
                <b>{name}</b>
                {(!amount.is_empty()).then(|| view! { <small>{amount}</small> })}
                {now.then(|| view! { <small class="here">{t.parts_now().to_owned()}</small> })}
            </p>
            <span>{length(t, part)} {behind}</span>
        </li>
    }
    .into_any()
}

fn length(t: &Text, part: &Part) -> String {
    match part.minutes {
        0 => t.parts_short().to_owned(),
        minutes => t.parts_minutes(&minutes),
    }
}

/// What it is, and how much of it.
fn words(t: &Text, part: &Part) -> (String, String) {
    let name = part.item.map_or("", |item| t.exercise(item.exercise).name);
    match part.phase.task {
        Task::WarmUp => (t.session_warm_up().to_owned(), name.to_owned()),
        Task::CoolDown => (t.session_cool_down().to_owned(), name.to_owned()),
        Task::Interval { round, rounds } => (t.session_interval(&round, &rounds), name.to_owned()),
        Task::Recovery { .. } => (t.parts_easy().to_owned(), name.to_owned()),
        Task::Reps { set, sets, .. } | Task::Hold { set, sets, .. } | Task::Timed { set, sets } if part.alone => {
            (name.to_owned(), t.session_set(&set, &sets))
        }
        Task::Ready | Task::Rest | Task::ChangeSide if part.item.is_none() => {
            (t.session_ready().to_owned(), String::new())
        }
        _ => {
            let amount = part.item.map(|item| dose::amount(t, item.exercise.get(), item.dose));
            (name.to_owned(), amount.unwrap_or_default())
        }
    }
}
