//! A test that runs: what to do now, the time large, one button on. The step is read aloud when it changes, the seconds are not.

use crate::app::planning::{TestEvent, Testing};
use crate::app::{Event, Model};
use crate::domain::fitness_test::{Does, Step};
use crate::domain::units::Span;
use crate::text::fitness_test as words;
use crate::ui::{App, text};
use leptos::prelude::*;

/// The last seconds of a stage in which the pulse is read.
const READ_PULSE: i64 = 30;

fn now(model: &Model) -> Option<(&Testing, Step)> {
    let testing = model.testing.as_ref()?;
    Some((testing, *testing.steps.get(testing.at)?))
}

/// Seconds that are left, or that have passed where the person ends it.
fn seconds(model: &Model) -> Option<i64> {
    let (testing, step) = now(model)?;
    let passed = model.now.at - testing.since;
    if step.seconds == 0 {
        return Some(passed.0.max(0) / 1000);
    }
    let left = Span(Span::seconds(step.seconds.into()).0 - passed.0);
    Some(left.seconds_up().max(0))
}

pub fn view(app: App) -> AnyView {
    let t = text();
    let step = app.memo(|model| now(model).map(|(testing, step)| (testing.at, testing.steps.len(), step)));
    let seconds = app.memo(seconds);
    let reads = app.memo(|model| {
        let pulse = now(model).is_some_and(|(_, step)| step.pulse);
        pulse && self::seconds(model).is_some_and(|left| left <= READ_PULSE)
    });
    let clock = move || {
        let seconds = seconds.get().unwrap_or(0);
        let (minutes, rest) = (seconds / 60, format!("{:02}", seconds % 60));
        text().fitness_test_elapsed(&minutes, &rest)
    };
    let says = move || {
        let (_, _, step) = step.get()?;
        Some(words::does(&text(), step.does))
    };
    let place = move || {
        let (at, all, _) = step.get()?;
        Some(text().fitness_test_step_of(&(at + 1), &all))
    };
    let on = move || {
        let ends = step
            .get()
            .is_some_and(|(_, _, step)| step.seconds == 0 && step.does != Does::Ready);
        let t = text();
        if ends {
            t.fitness_test_done()
        } else {
            t.fitness_test_next()
        }
        .to_owned()
    };
    view! {
        <section class="test-run">
            <p class="quiet">{place}</p>
            <p class="now" role="status">{says}</p>
            <p class="clock" role="timer" aria-live="off">{clock}</p>
            <p class="now" role="status">
                {move || reads.get().then(|| text().fitness_test_pulse_now().to_owned())}
            </p>
            <button type="button" class="ds-button main" on:click=move |_| app.send(Event::Test(TestEvent::Next))>
                {on}
            </button>
            <button
                type="button"
                class="ds-button wide"
                data-variant="secondary"
                on:click=move |_| app.send(Event::Test(TestEvent::Stop))
            >
                {t.fitness_test_stop().to_owned()}
            </button>
        </section>
    }
    .into_any()
}
