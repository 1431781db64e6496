//! The middle of the screen while an exercise is done: the moving figure, what set it is, the number that counts,
//! and what to think of.

use super::{Shown, Stage};
use crate::domain::catalogue::Tempo;
use crate::domain::pain::Side;
use crate::domain::session::outlook;
use crate::domain::session::score::{ScoreItem, Task};
use crate::text::{Text, dose, told};
use crate::ui::part::movement::Movement;
use crate::ui::text;
use leptos::prelude::*;

pub fn view(stage: Stage, shown: Shown) -> AnyView {
    let Some(item) = shown.item else {
        return ().into_any();
    };
    let t = text();
    let task = shown.phase.task;
    let chips: Vec<String> = chips(&t, &shown)
        .into_iter()
        .chain(side(stage, &shown).map(|side| side_words(&t, side).to_owned()))
        .collect();
    let words = t.exercise(item.exercise);
    let advice = match task {
        Task::Ready | Task::ChangeSide => vec![words.start.to_owned()],
        Task::ToFatigue { .. } => vec![t.session_fatigue_text().to_owned()],
        _ => words.cues().map(str::to_owned).collect(),
    };
    let tempo = match task {
        Task::Reps { .. } | Task::Timed { .. } | Task::ToFatigue { .. } => tempo(&t, item),
        _ => None,
    };
    let name = words.name.to_owned();
    view! {
        <div class="scene figure-scene">
            <div class="window">
                <p class="chips">
                    {chips.into_iter().map(|chip| view! { <span>{chip}</span> }).collect_view()}
                </p>
                <Movement exercise=item.exercise />
            </div>
            <div class="words">
                <h2>{name}</h2>
                {count(stage, &shown)}
                {tempo.map(|tempo| view! { <p class="tempo">{tempo}</p> })}
                <ul class="cues">
                    {advice.into_iter().map(|line| view! { <li>{line}</li> }).collect_view()}
                </ul>
                {next(&t, stage, &shown).map(|next| view! { <p class="coach-next">{next}</p> })}
            </div>
        </div>
    }
    .into_any()
}

/// What comes next, for those who stand far away: the styles show it where there is room for it.
fn next(t: &Text, stage: Stage, shown: &Shown) -> Option<String> {
    // Who gets ready sees already what comes.
    if matches!(shown.phase.task, Task::Ready | Task::ChangeSide) {
        return None;
    }
    stage.app.model.with_untracked(|model| {
        let score = &model.run.as_ref()?.run.score;
        let phase = *outlook::next(score, shown.at)?;
        let item = phase.item.and_then(|item| score.items.get(item)).copied();
        Some(t.session_then(&super::ring_scene::step(t, phase, item)))
    })
}

fn chips(t: &Text, shown: &Shown) -> Option<String> {
    match shown.phase.task {
        Task::Reps { set, sets, .. } | Task::Hold { set, sets, .. } | Task::Timed { set, sets } => {
            Some(t.session_set(&set, &sets))
        }
        Task::ToFatigue { .. } => Some(t.session_fatigue().to_owned()),
        Task::ChangeSide => Some(t.session_change_side().to_owned()),
        Task::Ready => Some(t.session_ready().to_owned()),
        _ => None,
    }
}

/// The side that is trained, or that comes next.
fn side(stage: Stage, shown: &Shown) -> Option<Side> {
    if shown.phase.task != Task::ChangeSide {
        return shown.phase.task.side();
    }
    stage.app.model.with_untracked(|model| {
        let score = &model.run.as_ref()?.run.score;
        outlook::next(score, shown.at)?.task.side()
    })
}

fn side_words(t: &Text, side: Side) -> &str {
    match side {
        Side::Left => t.session_left_side(),
        Side::Right => t.session_right_side(),
    }
}

fn tempo(t: &Text, item: ScoreItem) -> Option<String> {
    let tempo: Tempo = item.exercise.get().tempo;
    // Nobody has told the tempo of an own exercise.
    dose::tempo(t, tempo).filter(|_| !item.exercise.is_own())
}

/// The number that can be read from two metres: repetitions to do, or seconds that are left.
fn count(stage: Stage, shown: &Shown) -> AnyView {
    let t = text();
    match shown.phase.task {
        Task::Reps { reps, .. } => view! {
            <p class="count">
                <b>{reps.to_string()}</b>
                <span>
                    {t.session_repetitions().to_owned()}
                    {shown.item.and_then(|item| item.load).map(|load| view! {
                        <small>{t.told_with(&told::load(&t, load))}</small>
                    })}
                </span>
            </p>
        }
        .into_any(),
        _ => {
            let left = super::ring_scene::left(stage);
            view! {
                <p class="count">
                    <b>{left}</b>
                    <span>{t.session_left().to_owned()}</span>
                </p>
            }
            .into_any()
        }
    }
}
