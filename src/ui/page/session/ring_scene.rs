//! The middle of the screen while the clock leads: rest, warm-up, steady work, intervals, and the pause.

use super::{Shown, Stage, log};
use crate::domain::catalogue::{ExerciseId, Kind};
use crate::domain::fitness::{self, Zone};
use crate::domain::program::Dose;
use crate::domain::session::outlook;
use crate::domain::session::score::{Phase, ScoreItem, Task};
use crate::domain::units::Span;
use crate::text::{Text, dose, say, told, zone};
use crate::ui::part::movement::Movement;
use crate::ui::part::ring::Ring;
use crate::ui::text;
use leptos::prelude::*;

/// Effort of easy stretches between and around hard ones, on the 6 to 20 scale inside the engine (evidence 3.1:
/// down to 60 to 70 per cent of the highest pulse).
const EASY: (u8, u8) = (9, 11);

/// From here on the clock has five signs and needs a wider ring.
const LONG: Span = Span::minutes(10);

pub fn view(stage: Stage, shown: Shown) -> AnyView {
    let t = text();
    let (title, advice) = words(&t, &shown);
    let caption = caption(&t, stage, &shown);
    view! {
        <div
            class="scene ring-scene"
            data-long=(shown.phase.length >= LONG).then_some("")
            data-log=log::is_there(stage, &shown).then_some("")
        >
            <div class="heading">
                <h2>{title}</h2>
                {advice.map(|advice| view! { <p>{advice}</p> })}
            </div>
            <Ring share=share(stage)>
                <b>{left(stage)}</b>
                <span>{caption}</span>
            </Ring>
            <div class="beside">
                {tiles(stage, &shown)}
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

fn words(t: &Text, shown: &Shown) -> (String, Option<String>) {
    let effort = effort(shown);
    let talk = effort.map(|effort| zone::talk(t, Zone::of_effort(effort.1)).to_owned());
    match shown.phase.task {
        Task::WarmUp if shown.item.is_some() => (
            t.session_warm_up().to_owned(),
            Some(t.session_warm_up_cardio().to_owned()),
        ),
        Task::WarmUp => (
            t.session_warm_up().to_owned(),
            Some(t.session_warm_up_text().to_owned()),
        ),
        Task::CoolDown => (
            t.session_cool_down().to_owned(),
            Some(t.session_cool_down_text().to_owned()),
        ),
        Task::Recovery { .. } => (
            t.session_recovery().to_owned(),
            Some(t.session_recovery_text().to_owned()),
        ),
        Task::Interval { round, rounds } => {
            let feels = effort.map(|effort| {
                let zone = Zone::of_effort(effort.0);
                format!("{}. {}", zone::name(t, zone), zone::talk(t, zone))
            });
            (t.session_interval(&round, &rounds), feels)
        }
        Task::Rest => (t.session_rest().to_owned(), None),
        _ => (
            shown
                .item
                .map_or(t.session_steady(), |item| t.exercise(item.exercise).name)
                .to_owned(),
            talk,
        ),
    }
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

/// How hard this phase should be, where pulse and breath tell it.
fn effort(shown: &Shown) -> Option<(u8, u8)> {
    let item = shown.item?;
    if item.exercise.get().kind != Kind::Cardio {
        return None;
    }
    match (shown.phase.task, item.dose) {
        (Task::Interval { .. }, Dose::Intervals { effort, .. }) | (Task::Steady, Dose::Minutes { effort, .. }) => {
            Some(effort)
        }
        (Task::Recovery { .. } | Task::WarmUp, _) => Some(EASY),
        _ => None,
    }
}

/// Numbers with their meaning: the pulse to aim at and the effort on the app's own scale.
fn tiles(stage: Stage, shown: &Shown) -> Option<AnyView> {
    let effort = effort(shown)?;
    let t = text();
    let age = stage.app.model.with_untracked(|model| model.profile.age)?;
    let (low, high) = fitness::target_pulse(age, effort);
    let tiles = view! {
        <dl class="tiles">
            <div>
                <dt>{t.session_pulse_goal().to_owned()}</dt>
                <dd>{format!("{low}–{high}")}</dd>
            </div>
            <div>
                <dt>{t.session_effort_scale().to_owned()}</dt>
                <dd>{zone::effort(&t, effort)}</dd>
            </div>
        </dl>
    };
    Some(tiles.into_any())
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
