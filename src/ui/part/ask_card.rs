//! The one small question of today, quiet, with the way to it; nothing on most days. Below it what is due within a week.

use super::place::Place;
use crate::app::flow::safety;
use crate::app::{Model, Route};
use crate::domain::program::Milestone;
use crate::domain::small_question::{SmallQuestion, due};
use crate::domain::units::Day;
use crate::text::{Text, ask, date};
use crate::ui::{app, text};
use leptos::prelude::*;

/// Days ahead that are worth a line today.
const SOON: i32 = 7;

fn today(model: &Model) -> Option<SmallQuestion> {
    // One question at a time: the morning after a session comes first.
    if model.diary.asks_morning(model.now.day()).is_some() {
        return None;
    }
    due(
        &model.profile,
        &model.asked,
        model.diary.totals().first,
        !safety::complete(&model.profile),
        model.now.day(),
    )
}

#[component]
pub fn AskCard() -> impl IntoView {
    let app = app();
    let question = app.memo(today);
    move || {
        let question = question.get()?;
        let t = text();
        let (asks, _) = ask::words(&t, question);
        Some(view! {
            <section class="ds-card ask-card" aria-labelledby="ask-card">
                <h2 id="ask-card">{t.ask_card().to_owned()}</h2>
                <p>{asks.to_owned()}</p>
                <Place to=Route::Ask(question) words=t.ask_answer().to_owned() about=asks.to_owned() />
            </section>
        })
    }
}

/// What is due within a week, but for what the small question asks today anyway.
#[component]
pub fn Soon() -> impl IntoView {
    let app = app();
    let soon = app.memo(|model| {
        let now = model.now.day();
        let asked = today(model);
        let all = model.program.iter().flat_map(|program| program.milestones.iter());
        let soon = all.filter(|(day, what)| day.0 - now.0 <= SOON && (asked.is_none() || question(*what) != asked));
        soon.copied().collect::<Vec<(Day, Milestone)>>()
    });
    move || {
        let soon = soon.get();
        let t = text();
        (!soon.is_empty()).then(|| {
            let rows = soon
                .into_iter()
                .map(|(day, what)| milestone(&t, day, what, app.model.with_untracked(|model| model.now.day())))
                .collect_view();
            view! {
                <section class="ds-card" aria-labelledby="soon">
                    <h2 id="soon">{t.plan_soon().to_owned()}</h2>
                    <ul class="soon">{rows}</ul>
                </section>
            }
        })
    }
}

/// One line: when, what, and the way to do it where the app can.
#[must_use]
pub fn milestone(t: &Text, day: Day, what: Milestone, today: Day) -> AnyView {
    let when = if day <= today {
        t.plan_due_now().to_owned()
    } else {
        date::full(t, day)
    };
    let words = milestone_words(t, what).to_owned();
    let way = match question(what) {
        _ if what == Milestone::Retest => view! { <Place to=Route::Tests words /> }.into_any(),
        Some(question) => view! { <Place to=Route::Ask(question) words /> }.into_any(),
        None => view! { <b>{words}</b> }.into_any(),
    };
    view! {
        <li>
            {way}
            <small>{when}</small>
        </li>
    }
    .into_any()
}

fn question(what: Milestone) -> Option<SmallQuestion> {
    match what {
        Milestone::Retest => Some(SmallQuestion::Tests),
        Milestone::Rescreen => Some(SmallQuestion::Rescreen),
        Milestone::MeasurePressure => Some(SmallQuestion::Pressure),
        Milestone::TechniqueCheck | Milestone::CourseEnd => None,
    }
}

fn milestone_words(t: &Text, what: Milestone) -> &str {
    match what {
        Milestone::TechniqueCheck => t.plan_technique(),
        Milestone::Retest => t.plan_retest(),
        Milestone::CourseEnd => t.plan_course_end(),
        Milestone::Rescreen => t.plan_rescreen(),
        Milestone::MeasurePressure => t.plan_pressure(),
    }
}
