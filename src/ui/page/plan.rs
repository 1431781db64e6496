//! The week as a sequence of sessions, each opening to its exercises and doses; what the minutes are spent on;
//! and the way back to the answers.

use crate::app::{Event, Route};
use crate::domain::program::{Block, Item, PlannedSession, Program};
use crate::domain::screening::Clearance;
use crate::text::{Text, dose, name};
use crate::ui::part::answers::Answers;
use crate::ui::part::movement::Movement;
use crate::ui::part::place::Place;
use crate::ui::part::screen::tab_screen;
use crate::ui::{App, app, text};
use leptos::prelude::*;

#[must_use]
pub fn page() -> AnyView {
    let app = app();
    let t = text();
    let program = app.memo(|model| model.program.clone());
    let content = view! {
        <div class="plan">
            <h1 tabindex="-1">{t.plan_title().to_owned()}</h1>
            {move || match program.get() {
                Some(program) if !program.sessions.is_empty() => week(app, &program),
                _ => view! { <p class="lead">{text().plan_empty().to_owned()}</p> }.into_any(),
            }}
            <section class="stack">
                <h2>{t.plan_change().to_owned()}</h2>
                <p class="quiet">{t.plan_change_text().to_owned()}</p>
                <Answers />
            </section>
        </div>
    };
    tab_screen(Route::Plan, content.into_any())
}

fn week(app: App, program: &Program) -> AnyView {
    let t = text();
    let (next, done) = app.model.with_untracked(|model| {
        let monday = model.now.day().monday();
        let done: Vec<u8> = model
            .diary
            .in_week(monday)
            .filter(|entry| entry.complete)
            .map(|entry| entry.number)
            .collect();
        (model.next_session().map(|session| session.number), done)
    });
    let sessions = program
        .sessions
        .iter()
        .map(|session| {
            let state = if done.contains(&session.number) {
                Some(t.plan_done())
            } else if next == Some(session.number) {
                Some(t.plan_next())
            } else {
                None
            };
            one(app, &t, session, state, next == Some(session.number))
        })
        .collect_view();
    let count = u32::try_from(program.sessions.len()).unwrap_or(u32::MAX);
    let leisure = Some(program.leisure_minutes).filter(|minutes| *minutes > 0);
    view! {
        <p class="lead">
            <b>{t.plan_sum(count, &program.week_minutes)}</b>
            <br />
            {t.plan_order().to_owned()}
        </p>
        {limits(&t, program)}
        <div class="ds-card list">{sessions}</div>
        <Place to=Route::WhyWeek words=t.plan_why_week().to_owned() />
        <section class="stack">
            <h2>{t.plan_split().to_owned()}</h2>
            {split(&t, program)}
            {leisure.map(|minutes| view! { <p class="quiet">{t.plan_leisure(&minutes)}</p> })}
        </section>
    }
    .into_any()
}

fn one(app: App, t: &Text, session: &PlannedSession, state: Option<&str>, open: bool) -> AnyView {
    let number = session.number;
    let items = session
        .items
        .iter()
        .enumerate()
        .map(|(place, item)| exercise(t, number, place, item))
        .collect_view();
    view! {
        <details class="ds-details" open=open>
            <summary>
                <span>
                    <small>{t.plan_suggestion(&name::weekday(t, session.weekday))}</small>
                    <b>{name::focus(t, session.focus)}</b>
                    <small>{t.unit_minutes(u32::from(session.minutes))}</small>
                </span>
                {state.map(|state| view! { <span class="state">{state.to_owned()}</span> })}
            </summary>
            <div>
                <ol class="exercises">{items}</ol>
                <button
                    type="button"
                    class="ds-button wide"
                    data-variant="secondary"
                    on:click=move |_| app.send(Event::SessionStarted { number })
                >
                    {t.plan_start().to_owned()}
                </button>
            </div>
        </details>
    }
    .into_any()
}

fn exercise(t: &Text, session: u8, place: usize, item: &Item) -> AnyView {
    let words = t.exercise(item.exercise);
    let to = Route::Why {
        session,
        item: u8::try_from(place).unwrap_or(u8::MAX),
    };
    view! {
        <li>
            <Movement exercise=item.exercise small=true />
            <p>
                <b>{words.name.to_owned()}</b>
                <span>{dose::dose(t, item.exercise.get(), item.dose)}</span>
                <Place to words=t.plan_why_exercise().to_owned() about=words.name.to_owned() />
            </p>
        </li>
    }
    .into_any()
}

fn limits(t: &Text, program: &Program) -> Option<AnyView> {
    let Clearance::WithLimits(regions) = &program.clearance else {
        return None;
    };
    let regions: Vec<&str> = regions.iter().map(|region| name::region(t, *region)).collect();
    Some(view! { <p class="ds-card" data-variant="tinted">{t.plan_limits(&regions.join(", "))}</p> }.into_any())
}

/// What the minutes are spent on, as the week stands after all rules; bars are silent, the words say the same.
fn split(t: &Text, program: &Program) -> AnyView {
    let blocks = program.blocks;
    let parts = [
        (Block::Cardio, blocks.cardio),
        (Block::StrengthSpecific, blocks.strength_specific),
        (Block::StrengthGeneral, blocks.strength_general),
        (Block::Functional, blocks.functional),
        (Block::Relax, blocks.relax),
    ];
    let total: u16 = parts.iter().map(|(_, count)| u16::from(*count)).sum::<u16>().max(1);
    let rows = parts
        .into_iter()
        .filter(|(_, count)| *count > 0)
        .map(|(block, count)| {
            let share = u16::from(count) * 100 / total;
            let minutes =
                (u32::from(count) * u32::from(program.week_minutes) + u32::from(total) / 2) / u32::from(total);
            view! {
                <li>
                    <span>{name::capital(name::block(t, block))}</span>
                    <b>{t.unit_minutes(minutes)}</b>
                    <i aria-hidden="true">
                        <i style:width=format!("{share}%")></i>
                    </i>
                </li>
            }
        })
        .collect_view();
    view! { <ul class="split">{rows}</ul> }.into_any()
}
