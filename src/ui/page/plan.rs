//! The week as a sequence of sessions, each opening to its exercises and doses; what the minutes are spent on;
//! and the way back to the answers.

use crate::app::{Event, Route};
use crate::domain::program::{Block, Item, PlannedSession, Program};
use crate::domain::small_question::SmallQuestion;
use crate::text::{Text, dose, limit, name};
use crate::ui::part::answers::Answers;
use crate::ui::part::ask_card::milestone;
use crate::ui::part::clearance::ClearanceCard;
use crate::ui::part::movement::Movement;
use crate::ui::part::place::Place;
use crate::ui::part::reason_list::{Folded, trace};
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
                <ul class="answers">
                    <li><Place to=Route::Mine words=t.mine_title().to_owned() /></li>
                </ul>
                <Answers />
            </section>
            <section class="stack">
                <p class="quiet">{t.plan_made_by().to_owned()}</p>
                <ul class="answers">
                    <li>
                        <Place to=Route::Rules words=t.plan_rules().to_owned() />
                    </li>
                    <li>
                        <Place to=Route::Library words=t.library_title().to_owned() />
                    </li>
                </ul>
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
    view! {
        <p class="lead">
            <b>{t.plan_sum(count, &program.week_minutes)}</b>
            <br />
            {t.plan_order().to_owned()}
        </p>
        <ClearanceCard />
        <div class="ds-card list">{sessions}</div>
        <Place to=Route::WhyWeek words=t.plan_why_week().to_owned() />
        <section class="stack">
            <h2>{t.plan_split().to_owned()}</h2>
            {split(&t, program)}
        </section>
        {left_out(&t, program)}
        {worth_knowing(&t, program)}
        {activity(&t, program)}
        {course(app, &t, program)}
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
                <b><Place to=Route::about(item.exercise) words=words.name.to_owned() /></b>
                <span>{dose::item(t, item)}</span>
                <Place to words=t.plan_why_exercise().to_owned() about=words.name.to_owned() />
            </p>
        </li>
    }
    .into_any()
}

/// What is left out; each line opens to its reason.
fn left_out(t: &Text, program: &Program) -> Option<AnyView> {
    let limits = program.limits.iter();
    let rows = limits.map(|limited| {
        let line = limit::limit(t, limited.limit);
        view! { <Folded line reason=limited.reason.clone() whole=true /> }
    });
    section(
        t.plan_left_out(),
        rows.collect_view().into_any(),
        program.limits.is_empty(),
    )
}

/// What is worth knowing beside the training, in the rules' own sentences.
fn worth_knowing(t: &Text, program: &Program) -> Option<AnyView> {
    let rows = program.advice.iter().map(|reason| {
        let line = t.rule(reason.rule).to_owned();
        view! { <Folded line reason=reason.clone() whole=false /> }
    });
    section(
        t.plan_worth(),
        rows.collect_view().into_any(),
        program.advice.is_empty(),
    )
}

fn section(title: &str, rows: AnyView, empty: bool) -> Option<AnyView> {
    let title = title.to_owned();
    let section = || {
        view! {
            <section class="stack">
                <h2>{title}</h2>
                <div class="ds-card list">{rows}</div>
            </section>
        }
        .into_any()
    };
    (!empty).then(section)
}

/// The goal for all activity, and what helps towards it. While only easy is cleared there is none.
fn activity(t: &Text, program: &Program) -> Option<AnyView> {
    if program.leisure_minutes == 0 {
        return None;
    }
    let activity = &program.activity;
    let lines = [
        Some(t.plan_leisure(&program.leisure_minutes)),
        Some(t.plan_moderate(&activity.moderate_minutes)),
        Some(t.plan_strength_days(u32::from(activity.strength_days))),
        activity.breaks.then(|| t.plan_breaks().to_owned()),
    ];
    let lines = lines
        .into_iter()
        .flatten()
        .map(|line| view! { <li>{line}</li> })
        .collect_view();
    let whys = activity
        .reasons
        .iter()
        .map(|reason| trace(t, reason, true))
        .collect_view();
    Some(
        view! {
            <section class="stack">
                <h2>{t.plan_activity().to_owned()}</h2>
                <ul class="plain-list">{lines}</ul>
                <div class="ds-card list">
                    <details class="ds-details">
                        <summary>{t.plan_activity_why().to_owned()}</summary>
                        <div class="stack">{whys}</div>
                    </details>
                </div>
            </section>
        }
        .into_any(),
    )
}

/// The course that runs, what is due, and the way to the courses.
fn course(app: App, t: &Text, program: &Program) -> AnyView {
    let running = program.course.map(|now| {
        let words = t.plan_course(&name::course(t, now.course), &now.week, &now.course.weeks());
        view! { <p class="ds-card" data-variant="tinted">{words}</p> }
    });
    let today = app.model.with_untracked(|model| model.now.day());
    let rows = program
        .milestones
        .iter()
        .map(|(day, what)| milestone(t, *day, *what, today))
        .collect_view();
    let any = !program.milestones.is_empty();
    view! {
        <section class="stack">
            <h2>{t.plan_ahead().to_owned()}</h2>
            {running}
            {any.then(|| view! { <ul class="soon">{rows}</ul> })}
            <ul class="answers">
                <li>
                    <Place to=Route::Ask(SmallQuestion::Course) words=t.plan_courses().to_owned() />
                </li>
            </ul>
        </section>
    }
    .into_any()
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
