//! What a screen reader hears: each new phase once, in one or two sentences. Seconds are never said.

use super::ring_scene::{length, step};
use super::{Shown, Stage};
use crate::app::Model;
use crate::domain::session::outlook;
use crate::domain::session::score::Task;
use crate::text::{Text, name};
use crate::ui::text;
use leptos::prelude::*;

pub fn view(stage: Stage) -> impl IntoView {
    let t = text();
    let says = move || {
        let shown = stage.shown.get()?;
        let says = stage.app.model.with_untracked(|model| sentence(&t, model, &shown));
        // A Danish "sek." has a full stop of its own.
        Some(says.replace("..", "."))
    };
    view! {
        <p class="unseen" role="status">
            {says}
        </p>
    }
}

fn sentence(t: &Text, model: &Model, shown: &Shown) -> String {
    if shown.paused {
        return format!("{}. {}", t.session_paused(), t.session_paused_text());
    }
    let phase = shown.phase;
    let exercise = shown.item.map_or("", |item| t.exercise(item.exercise).name);
    let what = match phase.task {
        Task::Reps { set, sets, reps, .. } => t.session_say_set(&exercise, &set, &sets, &reps),
        Task::Hold { set, sets, .. } => t.session_say_hold(&exercise, &set, &sets, &length(t, phase)),
        Task::Timed { set, sets } => t.session_say_clock(&exercise, &set, &sets, &length(t, phase)),
        Task::Interval { round, rounds } => {
            t.session_say_timed(&t.session_interval(&round, &rounds), &length(t, phase))
        }
        Task::ToFatigue { .. } => {
            t.session_say_timed(&format!("{exercise}. {}", t.session_fatigue()), &length(t, phase))
        }
        Task::Ready => format!("{}. {exercise}.", t.session_ready()),
        Task::ChangeSide => format!("{}.", t.session_change_side()),
        Task::WarmUp => t.session_say_timed(&t.session_warm_up(), &length(t, phase)),
        Task::CoolDown => t.session_say_timed(&t.session_cool_down(), &length(t, phase)),
        Task::Recovery { .. } => t.session_say_timed(&t.session_recovery(), &length(t, phase)),
        Task::Rest => t.session_say_timed(&t.session_rest(), &length(t, phase)),
        Task::Steady => t.session_say_timed(&exercise, &length(t, phase)),
    };
    let what = match phase.task.side() {
        Some(side) => format!("{what} {}.", name::capital(name::side(t, side))),
        None => what,
    };
    let next = model
        .run
        .as_ref()
        .filter(|_| phase.task == Task::Rest)
        .and_then(|active| {
            let score = &active.run.score;
            let next = *outlook::next(score, shown.at)?;
            let item = next.item.and_then(|item| score.items.get(item)).copied();
            Some(step(t, next, item))
        });
    match next {
        Some(next) => t.session_say_next(&what, &next),
        None => what,
    }
}
