//! What a test gave: the newest result with how far it can be off and what it is seen against, and the earlier ones.

use crate::app::Model;
use crate::domain::evidence::RuleId;
use crate::domain::fitness_test::{Test, Tested};
use crate::domain::units::Day;
use crate::text::{Text, date, fitness_test as words};
use crate::ui::{App, text};
use leptos::prelude::*;

/// Earlier results that are listed.
const MOST_EARLIER: usize = 8;

/// One card: what was lifted, the number, what it means, and the earlier ones.
#[derive(Clone, PartialEq)]
struct Shown {
    of: Option<String>,
    number: String,
    day: String,
    lines: Vec<String>,
    earlier: Vec<String>,
}

pub fn view(app: App, test: Test) -> AnyView {
    let t = text();
    let shown = {
        let t = t.clone();
        app.memo(move |model| of(model, &t, test))
    };
    view! {
        <div role="status" class="taking">
            {move || shown.get().into_iter().map(card).collect_view()}
        </div>
        {move || (!shown.get().is_empty()).then(|| {
            let rule = text().rule(RuleId::TestChange).to_owned();
            view! { <p class="quiet">{rule}</p> }
        })}
    }
    .into_any()
}

fn card(shown: Shown) -> AnyView {
    let t = text();
    let lines = shown
        .lines
        .into_iter()
        .map(|line| view! { <p>{line}</p> })
        .collect_view();
    let earlier = shown
        .earlier
        .into_iter()
        .map(|line| view! { <li>{line}</li> })
        .collect_view();
    let has_earlier = !earlier.is_empty();
    view! {
        <section class="ds-card" data-variant="tinted">
            <h2>{shown.of.unwrap_or_else(|| t.fitness_test_results().to_owned())}</h2>
            <p class="number">{shown.number}</p>
            <p class="quiet">{shown.day}</p>
            {lines}
            {has_earlier.then(|| view! {
                <h3>{t.fitness_test_earlier().to_owned()}</h3>
                <ul class="plain-list">{earlier}</ul>
            })}
        </section>
    }
    .into_any()
}

fn of(model: &Model, t: &Text, test: Test) -> Vec<Shown> {
    let mut exercises = Vec::new();
    for (_, told) in model.results.of(test, None) {
        if !exercises.contains(&told.exercise) {
            exercises.push(told.exercise);
        }
    }
    let one = |exercise| {
        let all: Vec<(Day, &Tested)> = model
            .results
            .of(test, None)
            .filter(|(_, told)| told.exercise == exercise)
            .collect();
        let ((day, last), before) = all.split_last()?;
        let value = |told: &Tested| words::value(t, test, told.value);
        let mut lines = words::meaning(t, test, &model.profile, last.value);
        if let Some((day, previous)) = before.last() {
            let before = (*day, previous.value);
            lines.push(words::changed(t, test, &model.profile, before, last.value));
        }
        let earlier = before.iter().rev().take(MOST_EARLIER);
        Some(Shown {
            of: exercise.map(|exercise| t.exercise(exercise).name.to_owned()),
            number: value(last),
            day: date::full(t, *day),
            lines,
            earlier: earlier
                .map(|(day, told)| t.fitness_test_last(&value(told), &date::full(t, *day)))
                .collect(),
        })
    };
    exercises.into_iter().filter_map(one).collect()
}
