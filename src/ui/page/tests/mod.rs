//! Tests of fitness and strength: all of them, and one at a time: how it goes, whom it is not for, the run, the result.

mod result;
mod run;
mod told;

use crate::app::planning::TestEvent;
use crate::app::{Event, Model, Route};
use crate::domain::evidence::RuleId;
use crate::domain::fitness_test::protocol::stop_pulse;
use crate::domain::fitness_test::{Test, against};
use crate::domain::program::reason::Reason;
use crate::text::{Text, because, date, fitness_test as words};
use crate::ui::part::back::back;
use crate::ui::part::place::Place;
use crate::ui::part::screen::screen;
use crate::ui::part::stop_signs::StopSigns;
use crate::ui::{App, app, text};
use leptos::prelude::*;

#[must_use]
pub fn all() -> AnyView {
    let app = app();
    let t = text();
    let rows = app.model.with_untracked(|model| {
        let rows = Test::ALL.map(|test| (test, line(model, &t, test)));
        rows.map(|(test, about)| {
            view! {
                <li>
                    <Place to=Route::Test(test) words=words::name(&t, test) />
                    <small>{about}</small>
                </li>
            }
        })
    });
    let content = view! {
        <div class="data">
            <h1 tabindex="-1">{t.fitness_test_title().to_owned()}</h1>
            <p class="lead">{t.fitness_test_lead().to_owned()}</p>
            <ul class="answers tests">{rows.into_iter().collect_view()}</ul>
        </div>
    };
    let top = back(app, t.data_back(), Event::GoBack);
    screen(Some(top), content.into_any(), ().into_any())
}

/// The last result and when it is due, or that it was never done.
fn line(model: &Model, t: &Text, test: Test) -> String {
    let today = model.now.day();
    let last = model.results.of(test, None).next_back().map(|(day, told)| {
        let value = words::value(t, test, told.value);
        t.fitness_test_last(&value, &date::full(t, day))
    });
    let due = model.results.due(test).map(|day| {
        if day <= today {
            t.fitness_test_due().to_owned()
        } else {
            t.fitness_test_due_on(&date::full(t, day))
        }
    });
    let waits = !against(test, &model.profile, today).is_empty();
    let first = if waits {
        t.fitness_test_waits()
    } else {
        t.fitness_test_never()
    };
    match (last, due) {
        (Some(last), Some(due)) => format!("{last} · {due}"),
        _ => first.to_owned(),
    }
}

/// How far a test is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stage {
    Before,
    Running,
    Over,
}

#[must_use]
pub fn one(test: Test) -> AnyView {
    let app = app();
    let t = text();
    let stage = app.memo(
        move |model| match model.testing.as_ref().filter(|testing| testing.test == test) {
            None => Stage::Before,
            Some(testing) if testing.over => Stage::Over,
            Some(_) => Stage::Running,
        },
    );
    let content = view! {
        <div class="data">
            <h1 tabindex="-1">{words::name(&t, test)}</h1>
            {move || match stage.get() {
                Stage::Before => before(app, test),
                Stage::Running => run::view(app),
                Stage::Over => told::view(app, test),
            }}
            {move || (stage.get() == Stage::Before).then(|| result::view(app, test))}
        </div>
    };
    let top = back(app, t.data_back(), Event::GoBack);
    screen(Some(top), content.into_any(), ().into_any())
}

fn before(app: App, test: Test) -> AnyView {
    let t = text();
    let (how, reasons, limit) = app.model.with_untracked(|model| {
        let profile = &model.profile;
        (
            words::how(&t, test, profile),
            against(test, profile, model.now.day()),
            stop_pulse(test, profile),
        )
    });
    let may = reasons.is_empty();
    let busy = app
        .model
        .with_untracked(|model| model.run.is_some() || model.coming.is_some());
    let act = match test {
        Test::Estimate | Test::Lift if may => told::view(app, test),
        _ if may && busy => view! { <p>{t.fitness_test_session_runs().to_owned()}</p> }.into_any(),
        _ if may => careful(app, test, limit),
        _ => waits(&t, &reasons),
    };
    view! {
        <p class="lead">{how}</p>
        {act}
    }
    .into_any()
}

fn waits(t: &Text, reasons: &[Reason]) -> AnyView {
    let says = reasons
        .iter()
        .map(|reason| view! { <p>{because::facts(t, reason)} " " {t.rule(reason.rule).to_owned()}</p> })
        .collect_view();
    view! {
        <section class="ds-card" data-variant="tinted">
            <h2>{t.fitness_test_why_not().to_owned()}</h2>
            {says}
        </section>
    }
    .into_any()
}

/// What the answers cannot know, and the way to begin.
fn careful(app: App, test: Test, limit: Option<u16>) -> AnyView {
    let t = text();
    let not = [
        t.fitness_test_not_ill(),
        t.fitness_test_not_pain(),
        t.fitness_test_not_full(),
        t.fitness_test_not_dizzy(),
    ]
    .map(|words| view! { <li>{words.to_owned()}</li> })
    .collect_view();
    view! {
        <section class="ds-card" data-variant="tinted">
            <h2>{t.fitness_test_not_today().to_owned()}</h2>
            <ul class="signs">{not}</ul>
        </section>
        <p>
            {t.rule(RuleId::TestStop).to_owned()} " "
            {limit.map(|beats| t.fitness_test_stop_pulse(&beats))}
        </p>
        <div class="ds-card list">
            <details class="ds-details">
                <summary>{t.more_stop_signs().to_owned()}</summary>
                <div class="stack">
                    <StopSigns />
                </div>
            </details>
        </div>
        <button type="button" class="ds-button main" on:click=move |_| app.send(Event::Test(TestEvent::Begin(test)))>
            {t.fitness_test_begin().to_owned()}
        </button>
    }
    .into_any()
}
