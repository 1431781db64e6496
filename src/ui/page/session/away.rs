//! After a time in which nobody saw or heard the session: what passed, and three answers. Closed without an answer, the
//! question waits in a line above the buttons; nothing is lost and nothing is counted until then.

use super::Stage;
use crate::app::Model;
use crate::domain::session::bout::Bout;
use crate::domain::session::run::Step;
use crate::domain::units::Span;
use crate::text::{Text, dose, say};
use crate::ui::part::dialog::Dialog;
use crate::ui::part::icon::{FORWARD, icon};
use crate::ui::text;
use leptos::prelude::*;

/// Up to here seconds say more than minutes.
const SHORT: Span = Span::seconds(90);

/// What the question is about; it changes when more is missed, never with the seconds.
#[derive(Clone, PartialEq)]
struct Question {
    gone: Span,
    work: Vec<Bout>,
    over: bool,
}

impl Question {
    fn of(model: &Model) -> Option<Question> {
        let missed = model.run.as_ref()?.run.missed()?;
        Some(Question {
            gone: missed.gone,
            work: missed.work.to_vec(),
            over: missed.over,
        })
    }
}

/// The sheet, and the line that brings it back.
#[derive(Clone, Copy)]
pub struct Away {
    question: Memo<Option<Question>>,
    put_off: RwSignal<bool>,
}

impl Away {
    pub fn of(stage: Stage) -> Away {
        let question = stage.app.memo(Question::of);
        let put_off = RwSignal::new(false);
        // The next absence asks by itself again.
        Effect::new(move |_| {
            if question.with(Option::is_none) {
                put_off.set(false);
            }
        });
        Away { question, put_off }
    }
}

pub fn sheet(stage: Stage, away: Away) -> impl IntoView {
    let t = text();
    let open = Signal::derive(move || away.question.with(Option::is_some) && !away.put_off.get());
    let title = Signal::derive(move || {
        away.question.with(|question| {
            let gone = question.as_ref().map(|question| length(&t, question.gone));
            gone.map(|gone| t.away_title(&gone)).unwrap_or_default()
        })
    });
    view! {
        <Dialog title open closed=move |()| away.put_off.set(true)>
            {move || away.question.get().map(|question| answers(stage, &question))}
        </Dialog>
    }
}

/// Above the buttons, while the question waits.
pub fn line(away: Away) -> impl IntoView {
    let t = text();
    move || {
        let waits = away.question.with(Option::is_some) && away.put_off.get();
        waits.then(|| {
            view! {
                <button type="button" class="lost" on:click=move |_| away.put_off.set(false)>
                    {icon(FORWARD)}
                    {t.away_open().to_owned()}
                </button>
            }
        })
    }
}

/// The middle of the screen when the session ended unseen.
pub fn scene(away: Away) -> Option<AnyView> {
    let over = away
        .question
        .with(|question| question.as_ref().is_some_and(|question| question.over));
    let t = text();
    over.then(|| {
        view! {
            <div class="scene paused-scene">
                <p>{t.away_over().to_owned()}</p>
            </div>
        }
        .into_any()
    })
}

fn answers(stage: Stage, question: &Question) -> AnyView {
    let t = text();
    let count = u32::try_from(question.work.len()).unwrap_or(u32::MAX);
    let worked: Span = question.work.iter().map(|bout| bout.worked).sum();
    let lines = lines(&t, &question.work)
        .into_iter()
        .map(|line| view! { <li>{line}</li> })
        .collect_view();
    let not = if question.over { t.away_end() } else { t.away_here() };
    let other = |words: &str, step: Step| {
        view! {
            <button type="button" class="ds-button wide" data-variant="secondary" on:click=move |_| stage.step(step)>
                {words.to_owned()}
            </button>
        }
    };
    view! {
        {question.over.then(|| view! { <p>{t.away_over().to_owned()}</p> })}
        <p>{t.away_parts(count, &length(&t, worked))}</p>
        <ul class="plain-list">{lines}</ul>
        <div class="actions away-answers">
            <button type="button" class="ds-button main" on:click=move |_| stage.step(Step::CountIt)>
                {t.away_count().to_owned()}
            </button>
            {other(not, Step::GoOnHere)}
            {other(t.away_back(), Step::GoBack)}
        </div>
    }
    .into_any()
}

/// Each exercise once, with all its time.
fn lines(t: &Text, work: &[Bout]) -> Vec<String> {
    let mut exercises = Vec::new();
    for bout in work {
        if !exercises.contains(&bout.exercise) {
            exercises.push(bout.exercise);
        }
    }
    let line = |exercise| {
        let own = work.iter().filter(|bout| bout.exercise == exercise);
        let worked: Span = own.map(|bout| bout.worked).sum();
        t.session_step_timed(&t.exercise(exercise).name, &length(t, worked))
    };
    exercises.into_iter().map(line).collect()
}

fn length(t: &Text, span: Span) -> String {
    if span < SHORT {
        dose::length(t, u16::try_from(span.seconds_up()).unwrap_or(u16::MAX))
    } else {
        say::minutes(t, span)
    }
}
