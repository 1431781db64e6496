//! The steps towards a movement that is feared: two on each rung, which are done, which is now, and what has become possible.
//! The ladder itself is `domain::exposure_ladder`.

use crate::app::flow::steer::{self, Steps};
use crate::app::{Event, Route};
use crate::domain::exposure_ladder::{Gain, STEPS, rung};
use crate::domain::small_question::SmallQuestion;
use crate::text::{Text, name, told};
use crate::ui::part::back::back;
use crate::ui::part::place::Place;
use crate::ui::part::screen::screen;
use crate::ui::{app, text};
use leptos::prelude::*;

#[must_use]
pub fn page() -> AnyView {
    let app = app();
    let t = text();
    let content = match app.model.with_untracked(steer::steps) {
        Some(steps) => ladder(&t, &steps),
        None => view! {
            <p>{t.steer_steps_empty().to_owned()}</p>
            <Place to=Route::Ask(SmallQuestion::Fear) words=t.steer_steps_answer().to_owned() />
        }
        .into_any(),
    };
    let content = view! {
        <div class="why">
            <h1 tabindex="-1">{t.steer_steps_title().to_owned()}</h1>
            {content}
        </div>
    };
    screen(
        Some(back(app, t.ask_back(), Event::GoBack)),
        content.into_any(),
        ().into_any(),
    )
}

fn ladder(t: &Text, steps: &Steps) -> AnyView {
    let lead = t.steer_steps_lead(&name::task(t, steps.task));
    let rows: Vec<AnyView> = (0..STEPS).filter_map(|step| row(t, steps, step)).collect();
    let none = rows
        .is_empty()
        .then(|| view! { <p>{t.steer_steps_none().to_owned()}</p> });
    let gain = steps
        .standing
        .gain
        .map(|gain| view! { <p class="changed">{gained(t, gain)}</p> });
    view! {
        <p class="lead">{lead}</p>
        {gain}
        {none}
        <ol class="steps">{rows}</ol>
    }
    .into_any()
}

fn row(t: &Text, steps: &Steps, step: u8) -> Option<AnyView> {
    let (rung, full) = rung(step);
    let exercise = steps.rungs.get(usize::from(rung) - 1).copied().flatten()?;
    let name = t.exercise(exercise).name.to_owned();
    let amount = if full {
        t.steer_steps_usual()
    } else {
        t.steer_steps_few()
    };
    let (state, says) = match step.cmp(&steps.standing.step) {
        core::cmp::Ordering::Less => ("done", t.steer_steps_done()),
        core::cmp::Ordering::Equal => ("here", t.steer_steps_here()),
        core::cmp::Ordering::Greater => ("ahead", t.steer_steps_ahead()),
    };
    let here = (state == "here").then_some("step");
    let row = view! {
        <li data-state=state aria-current=here>
            <b>{name}</b>
            <small>{amount.to_owned()} " · " {says.to_owned()}</small>
        </li>
    };
    Some(row.into_any())
}

fn gained(t: &Text, gain: Gain) -> String {
    match gain {
        Gain::Weight(tenths) => t.steer_steps_gain_kg(&told::kilos(t, tenths)),
        Gain::Band(levels) => t.steer_steps_gain_band(u32::from(levels)),
        Gain::Reps(reps) => t.steer_steps_gain_reps(u32::from(reps)),
    }
}
