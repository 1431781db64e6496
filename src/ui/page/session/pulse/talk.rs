//! "Can you say a full sentence?" with three answers, and what the answer means for what comes next.

use super::super::Stage;
use crate::app::heart::HeartEvent;
use crate::app::{Event, Model};
use crate::domain::catalogue::ExerciseId;
use crate::domain::evidence::RuleId;
use crate::domain::session::score::Task;
use crate::domain::session::steering::{self, Question, Talk, Turn};
use crate::text::{Text, heart, heart::When};
use crate::ui::text;
use leptos::prelude::*;

/// What the last answer led to.
#[derive(Clone, Copy, PartialEq)]
struct Advice {
    turn: Turn,
    when: When,
    exercise: ExerciseId,
    eased: bool,
}

impl Advice {
    fn of(model: &Model) -> Option<Advice> {
        let run = &model.run.as_ref()?.run;
        let (score, said) = (&run.score, &run.steered.said);
        let phase = run.phase()?;
        let turn = steering::last_turn(score, said, run.at)?;
        let when = match phase.task {
            Task::Steady => When::Now,
            Task::CoolDown => When::NextTime,
            Task::Recovery { .. } => When::NextInterval,
            // In an interval the advice is for the next one, as soon as this one was answered about.
            Task::Interval { round, rounds } if said.last()?.phase == run.at => match round < rounds {
                true => When::NextInterval,
                false => When::NextTime,
            },
            Task::Interval { .. } => When::Now,
            _ => return None,
        };
        Some(Advice {
            turn,
            when,
            exercise: score.items.get(phase.item?)?.exercise,
            eased: turn == Turn::Slower && steering::is_eased(score, said, run.at),
        })
    }

    fn words(self, t: &Text) -> String {
        if self.eased && self.when != When::NextTime {
            return t.rule(RuleId::TalkEase).to_owned();
        }
        heart::advice(t, self.turn, self.when, self.exercise)
    }

    /// Good news need not be repeated in the next interval.
    fn is_worth_saying(self, asked: bool) -> bool {
        asked || self.turn != Turn::Same
    }
}

/// The question while it is open, and under it what follows.
pub fn view(stage: Stage) -> AnyView {
    let question = stage.app.memo(|model| model.run.as_ref()?.run.talk_test(model.now.at));
    let advice = stage.app.memo(Advice::of);
    let t = text();
    let says = move || {
        let asked = question.get();
        let told = asked.is_some_and(|asked| told(stage, asked).is_some());
        // A question without an answer yet has no advice; an old one would only confuse.
        let shown = advice
            .get()
            .filter(|advice| told || (asked.is_none() && advice.is_worth_saying(false)));
        shown.map(|advice| advice.words(&t))
    };
    view! {
        {move || question.get().map(|asked| ask(stage, asked))}
        <p class="turn" role="status">{says}</p>
    }
    .into_any()
}

fn told(stage: Stage, question: Question) -> Option<Talk> {
    stage.app.model.with(|model| model.run.as_ref()?.run.told(question))
}

fn ask(stage: Stage, question: Question) -> AnyView {
    let t = text();
    let told = Memo::new(move |_| told(stage, question));
    let words = if question.past {
        t.pulse_talk_past()
    } else {
        t.pulse_talk_now()
    };
    let buttons = Talk::ALL
        .map(|talk| {
            view! {
                <button
                    type="button"
                    aria-pressed=move || (told.get() == Some(talk)).to_string()
                    on:click=move |_| stage.app.send(Event::Heart(HeartEvent::Said(talk)))
                >
                    {heart::talk(&t, talk).to_owned()}
                </button>
            }
        })
        .collect_view();
    view! {
        <div class="talk" role="group" aria-labelledby="talk">
            <p id="talk">{words.to_owned()}</p>
            <div>{buttons}</div>
        </div>
    }
    .into_any()
}
