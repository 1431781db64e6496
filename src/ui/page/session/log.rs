//! In the rest after a set: what is told of it, with one thumb. As planned needs no tap; everything else is one question
//! at a time, and none of it holds the clock. The row of all that is told stands below its questions, so that it stays
//! under the thumb whichever is open. What is worth asking is decided in the domain.

use super::{Shown, Stage};
use crate::app::Model;
use crate::app::flow::diary;
use crate::domain::session::run::Step;
use crate::domain::session::score::Task;
use crate::domain::session::told::{LoadKind, Told};
use crate::text::Text;
use crate::ui::part::tell::{Field, Tell, label, question, value};
use crate::ui::text;
use leptos::prelude::*;

/// The set that the rest is about: its place among the pieces of work, what is told of it, what may be asked.
struct Last {
    bout: usize,
    told: Told,
    fields: Vec<Field>,
}

impl Last {
    fn of(model: &Model, at: usize) -> Option<Last> {
        let run = &model.run.as_ref()?.run;
        let pauses = |task| matches!(task, Task::Rest | Task::CoolDown);
        run.score.phases.get(at).filter(|phase| pauses(phase.task))?;
        let (place, bout) = run.last_bout()?;
        if !bout.finished || bout.phase + 1 != at {
            return None;
        }
        let task = run.score.phases.get(bout.phase)?.task;
        let load = LoadKind::of(bout.exercise.get()).map(Field::Load);
        let pain = diary::asks_pain(model, bout.exercise).then_some(Field::Pain);
        let fields = match task {
            Task::Reps { .. } => [Some(Field::Reps), Some(Field::Reserve), load, pain],
            Task::ToFatigue { .. } => [Some(Field::Reps), None, load, pain],
            Task::Hold { .. } | Task::Timed { .. } => [None, None, load, pain],
            _ => return None,
        };
        let fields: Vec<Field> = fields.into_iter().flatten().collect();
        (!fields.is_empty()).then_some(Last {
            bout: place,
            told: bout.told,
            fields,
        })
    }

    /// What stands open first: what only the person can know.
    fn first(&self) -> Field {
        let wanted = [Field::Reserve, Field::Reps, Field::Pain];
        let first = wanted.into_iter().find(|field| self.fields.contains(field));
        first.or(self.fields.first().copied()).unwrap_or(Field::Reps)
    }
}

/// Whether there is anything to tell here: the ring then makes room.
pub fn is_there(stage: Stage, shown: &Shown) -> bool {
    stage
        .app
        .model
        .with_untracked(|model| Last::of(model, shown.at).is_some())
}

pub fn view(stage: Stage, shown: &Shown) -> Option<AnyView> {
    let last = stage.app.model.with_untracked(|model| Last::of(model, shown.at))?;
    let t = text();
    let open = RwSignal::new(last.first());
    let bout = last.bout;
    let tell = Tell {
        told: RwSignal::new(last.told),
        tell: UnsyncCallback::new(move |told| stage.step(Step::Tell { bout, told })),
    };
    let several = last.fields.len() > 1;
    let chips = several.then(|| {
        let chips = last
            .fields
            .iter()
            .map(|field| chip(&t, *field, open, tell))
            .collect_view();
        view! { <div class="told-row">{chips}</div> }
    });
    let log = view! {
        <div class="log" role="group" aria-label=t.told_title().to_owned()>
            {move || question(open.get(), tell)}
            {chips}
        </div>
    };
    Some(log.into_any())
}

fn chip(t: &Text, field: Field, open: RwSignal<Field>, tell: Tell) -> AnyView {
    let words = text();
    let says = move || value(&words, field, tell.told.get()).unwrap_or_else(|| "?".to_owned());
    view! {
        <button type="button" aria-pressed=move || (open.get() == field).to_string() on:click=move |_| open.set(field)>
            <small>{label(t, field).to_owned()}</small>
            <b>{says}</b>
        </button>
    }
    .into_any()
}
