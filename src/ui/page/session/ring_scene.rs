//! The middle of the screen while the clock leads: rest, warm-up, steady work, intervals, and the pause.

use super::{Shown, Stage, log, pulse};
use crate::domain::catalogue::ExerciseId;
use crate::domain::session::outlook;
use crate::domain::session::score::{Phase, ScoreItem, Task};
use crate::domain::units::Span;
use crate::text::{Text, dose, say, told};
use crate::ui::part::movement::Movement;
use crate::ui::part::ring::Ring;
use crate::ui::text;
use leptos::prelude::*;

/// From here on the clock has five signs and needs a wider ring.
const LONG: Span = Span::minutes(10);

pub fn view(stage: Stage, shown: Shown) -> AnyView {
    let t = text();
    let (title, advice) = words(&t, stage, &shown);
    let caption = caption(&t, stage, &shown);
    view! {
        <div
            class="scene ring-scene"
            data-long=(shown.phase.length >= LONG).then_some("")
            data-log=log::is_there(stage, &shown).then_some("")
        >
            <div class="heading">
                <h2>{title}</h2>
                {advice}
            </div>
            <Ring share=share(stage)>
                <b>{left(stage)}</b>
                <span>{caption}</span>
            </Ring>
            <div class="beside">
                {pulse::talk(stage)}
                {pulse::tiles(stage)}
                {ahead(stage, &shown)}
                {log::view(stage, &shown)}
            </div>
        </div>
    }
    .into_any()
}

/// Time left of the phase as a clock.
pub fn left(stage: Stage) -> impl Fn() -> Option<String> + Clone + Send + 'static {
    let left = stage
        .app
        .memo(|model| Some(say::clock(model.run.as_ref()?.run.left(model.now.at))));
    move || left.get()
}

/// Thousandths of the phase that are left.
fn share(stage: Stage) -> Signal<u16> {
    stage
        .app
        .memo(|model| {
            model.run.as_ref().map_or(0, |active| {
                let run = &active.run;
                let length = run.phase().map_or(1, |phase| phase.length.0.max(1));
                u16::try_from(run.left(model.now.at).0 * 1000 / length).unwrap_or(1000)
            })
        })
        .into()
}

fn words(t: &Text, stage: Stage, shown: &Shown) -> (String, AnyView) {
    let says = |words: &str| view! { <p>{words.to_owned()}</p> }.into_any();
    match shown.phase.task {
        Task::WarmUp if shown.item.is_some() => (t.session_warm_up().to_owned(), says(t.session_warm_up_cardio())),
        Task::WarmUp => (t.session_warm_up().to_owned(), says(t.session_warm_up_text())),
        Task::CoolDown => (t.session_cool_down().to_owned(), says(t.session_cool_down_text())),
        Task::Recovery { .. } => (t.session_recovery().to_owned(), says(t.session_recovery_text())),
        Task::Interval { round, rounds } => (t.session_interval(&round, &rounds), feels(stage)),
        Task::Rest => (t.session_rest().to_owned(), ().into_any()),
        _ => {
            let name = shown.item.map(|item| t.exercise(item.exercise).name);
            (name.unwrap_or(t.session_steady()).to_owned(), feels(stage))
        }
    }
}

/// How hard it should feel; answers to the talk test can change it while it stands there.
fn feels(stage: Stage) -> AnyView {
    let t = text();
    let effort = stage.app.memo(pulse::effort);
    let feels = move || effort.get().map(|effort| view! { <p>{pulse::feels(&t, effort)}</p> });
    feels.into_any()
}

fn caption(t: &Text, stage: Stage, shown: &Shown) -> String {
    if shown.phase.task == Task::Rest {
        let same = before(stage, shown).is_some_and(|phase| phase.item == shown.phase.item);
        return if same {
            t.session_to_next_set()
        } else {
            t.session_to_next_exercise()
        }
        .to_owned();
    }
    t.session_left_of(&say::clock(shown.phase.length))
}

fn before(stage: Stage, shown: &Shown) -> Option<Phase> {
    stage.app.model.with_untracked(|model| {
        let score = &model.run.as_ref()?.run.score;
        score.phases.get(shown.at.checked_sub(1)?).copied()
    })
}

/// What comes next: with its figure in a rest, in words otherwise.
fn ahead(stage: Stage, shown: &Shown) -> AnyView {
    let t = text();
    let next: Option<(Phase, Option<ScoreItem>)> = stage.app.model.with_untracked(|model| {
        let score = &model.run.as_ref()?.run.score;
        let phase = *outlook::next(score, shown.at)?;
        Some((phase, phase.item.and_then(|item| score.items.get(item)).copied()))
    });
    match next {
        None => view! { <p class="ahead">{t.session_last().to_owned()}</p> }.into_any(),
        Some((phase, Some(item))) if matches!(shown.phase.task, Task::Rest) => {
            card(&t, item.exercise, amount(&t, phase, item))
        }
        Some((phase, item)) => view! { <p class="ahead">{t.session_then(&step(&t, phase, item))}</p> }.into_any(),
    }
}

fn card(t: &Text, exercise: ExerciseId, amount: String) -> AnyView {
    view! {
        <div class="next">
            <Movement exercise small=true />
            <p>
                <small>{t.session_next().to_owned()}</small>
                <b>{t.exercise(exercise).name.to_owned()}</b>
                <span>{amount}</span>
            </p>
        </div>
    }
    .into_any()
}

fn amount(t: &Text, phase: Phase, item: ScoreItem) -> String {
    let amount = match phase.task {
        Task::Reps { set, sets, reps, .. } => {
            format!("{} · {} {}", t.session_set(&set, &sets), reps, t.session_repetitions())
        }
        Task::Hold { set, sets, .. } | Task::Timed { set, sets } => {
            format!("{} · {}", t.session_set(&set, &sets), length(t, phase))
        }
        _ => dose::amount(t, item.exercise.get(), item.dose),
    };
    match item.load {
        Some(load) => format!("{amount} · {}", told::load(t, load)),
        None => amount,
    }
}

/// What a phase is, in a few words.
pub fn step(t: &Text, phase: Phase, item: Option<ScoreItem>) -> String {
    let name = || item.map_or("", |item| t.exercise(item.exercise).name);
    match phase.task {
        Task::Reps { reps, .. } => t.session_step_reps(&name(), &reps),
        Task::Interval { .. } => t.session_step_interval(&length(t, phase)),
        Task::Recovery { .. } => t.session_step_recovery(&length(t, phase)),
        Task::WarmUp => t.session_warm_up().to_owned(),
        Task::CoolDown => t.session_cool_down().to_owned(),
        _ => t.session_step_timed(&name(), &length(t, phase)),
    }
}

pub fn length(t: &Text, phase: Phase) -> String {
    dose::length(t, u16::try_from(phase.length.seconds_up()).unwrap_or(u16::MAX))
}
