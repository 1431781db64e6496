//! Counting beats: a large button, tapped for each beat for fifteen seconds; or the number of beats, counted without.

use super::super::Stage;
use super::{band, beats};
use crate::app::Event;
use crate::app::heart::HeartEvent;
use crate::domain::profile::Field;
use crate::domain::pulse::counting::{Again, Count};
use crate::text::heart;
use crate::ui::part::stepper::{Stepper, Typed};
use crate::ui::text;
use leptos::prelude::*;

pub fn view(stage: Stage) -> AnyView {
    let t = text();
    let count = stage.app.memo(|model| model.heart.count(model.now.at));
    let done = Memo::new(move |_| matches!(count.get(), Count::Done(_)));
    view! {
        <h3>{t.pulse_count().to_owned()}</h3>
        <p>{t.pulse_count_how().to_owned()}</p>
        {result(stage)}
        {move || if done.get() { again(stage) } else { tap(stage, count) }}
        {typed(stage)}
    }
    .into_any()
}

fn tap(stage: Stage, count: Memo<Count>) -> AnyView {
    let t = text();
    let tapped = move || stage.app.send(Event::Heart(HeartEvent::Tapped));
    let words = t.pulse_count_tap().to_owned();
    let running = move || match count.get() {
        Count::Running { beats, left } => t.pulse_count_running(&beats, &left.seconds_up()),
        _ => String::new(),
    };
    view! {
        // The finger going down is the beat; a click comes later. Keys and screen readers only click.
        <button
            type="button"
            class="beat"
            on:pointerdown=move |_| tapped()
            on:click=move |event| {
                if event.detail() == 0 {
                    tapped();
                }
            }
        >
            <b>{words}</b>
            <span>{running}</span>
        </button>
    }
    .into_any()
}

fn again(stage: Stage) -> AnyView {
    view! {
        <button
            type="button"
            class="ds-button wide"
            data-variant="secondary"
            on:click=move |_| stage.app.send(Event::Heart(HeartEvent::CountAgain))
        >
            {text().pulse_count_again().to_owned()}
        </button>
    }
    .into_any()
}

/// What came out, against the target.
fn result(stage: Stage) -> AnyView {
    let t = text();
    let told = stage.app.memo(|model| {
        let beats = beats(model);
        let place = beats.zip(band(model)).map(|(beats, band)| band.place(beats));
        (beats, place, model.heart.count(model.now.at))
    });
    let words = move || match told.get() {
        (_, _, Count::Done(Err(Again::Uneven))) => Some(t.pulse_count_uneven().to_owned()),
        (_, _, Count::Done(Err(Again::TooFew))) => Some(t.pulse_count_few().to_owned()),
        (Some(beats), place, Count::Waiting | Count::Done(_)) => {
            let beats = t.pulse_count_result(&beats);
            Some(match place {
                Some(place) => format!("{beats}, {}.", heart::place(&t, place)),
                None => format!("{beats}."),
            })
        }
        _ => None,
    };
    view! { <p class="beats" role="status">{words}</p> }.into_any()
}

fn typed(stage: Stage) -> AnyView {
    let t = text();
    let typed = Typed::new(Field::BeatsInFifteen, None, false);
    let take = move |_| {
        typed.finished.set(true);
        if let Ok(Some(beats)) = typed.peek() {
            stage.app.send(Event::Heart(HeartEvent::CountAgain));
            stage.app.send(Event::Heart(HeartEvent::Counted(beats)));
        }
    };
    view! {
        <details class="ds-details">
            <summary>{t.pulse_typed().to_owned()}</summary>
            <div class="stack">
                <Stepper
                    id="beats"
                    problem_id="beats-problem"
                    label=t.pulse_typed_label().to_owned()
                    unit=t.pulse_typed_unit().to_owned()
                    typed
                    accepted=|_| ()
                />
                <button type="button" class="ds-button wide" data-variant="secondary" on:click=take>
                    {t.pulse_typed_use().to_owned()}
                </button>
            </div>
        </details>
    }
    .into_any()
}
