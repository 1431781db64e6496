//! Small questions that are answered by one tap on a scale: fear, limits, trust, effort, and the weekly look back.

use super::{Ask, Missing};
use crate::domain::check_in::CheckIn;
use crate::domain::profile::{Answer, Task};
use crate::text::name;
use crate::ui::part::choice::Choice;
use crate::ui::part::problem::Problem;
use crate::ui::part::scale::Scale;
use crate::ui::{App, text};
use leptos::prelude::*;

/// From here on the feared movement is worth knowing (evidence 6.5).
const MUCH_FEAR: u8 = 7;

/// One scale for the question in the heading; `ends` says what its ends mean.
pub fn one(ends: &str, now: Option<u8>, answer: impl Fn(u8) -> Answer + 'static) -> Ask {
    let t = text();
    let value = RwSignal::new(now);
    let missing = Missing::new();
    let fields = view! {
        <div>
            {scale(value, ends, missing)}
            <Problem says=missing.sentence(t.problem_choose_one()) />
        </div>
    };
    Ask::new(fields, move || {
        let told = value.get_untracked();
        if told.is_none() {
            missing.say("scale");
        }
        told.map(|told| vec![answer(told)])
    })
}

fn scale(value: RwSignal<Option<u8>>, ends: &str, missing: Missing) -> AnyView {
    let chosen = move |number| {
        value.set(Some(number));
        missing.unsay();
    };
    view! { <Scale name="scale" id="scale" title=ends value chosen says="" /> }.into_any()
}

/// How afraid, and of what when it is much.
pub fn fear(app: App) -> Ask {
    let t = text();
    let (now, feared) = app
        .model
        .with_untracked(|model| (model.profile.fear, model.profile.feared_task));
    let value = RwSignal::new(now);
    let task = RwSignal::new(feared);
    let missing = Missing::new();
    let much = Memo::new(move |_| value.get().is_some_and(|fear| fear >= MUCH_FEAR));
    let fields = view! {
        <div>
            {scale(value, t.ask_fear_ends(), missing)}
            <Problem says=missing.sentence(t.problem_choose_one()) />
        </div>
        <div aria-live="polite">{move || much.get().then(|| tasks(task))}</div>
    };
    Ask::new(fields, move || {
        let Some(fear) = value.get_untracked() else {
            missing.say("scale");
            return None;
        };
        let mut answers = vec![Answer::Fear(fear)];
        if much.get_untracked() {
            answers.extend(task.get_untracked().map(Answer::FearedTask));
        }
        Some(answers)
    })
}

fn tasks(task: RwSignal<Option<Task>>) -> AnyView {
    let t = text();
    let rows: Vec<_> = Task::ALL
        .into_iter()
        .map(|kind| {
            view! {
                <Choice
                    name="task"
                    label=name::capital(name::task(&t, kind))
                    picked=Signal::derive(move || task.get() == Some(kind))
                    choose=move |_| task.set(Some(kind))
                />
            }
        })
        .collect();
    view! {
        <fieldset class="ds-fieldset field">
            <legend class="field-name">{t.ask_task().to_owned()}</legend>
            <div class="choices">{rows}</div>
        </fieldset>
    }
    .into_any()
}

/// Four short scales; each may be left out, but not all.
pub fn check_in() -> Ask {
    let t = text();
    let told = RwSignal::new(CheckIn::default());
    let missing = Missing::new();
    let row = |name: &'static str,
               title: &str,
               ends: &str,
               range: (u8, u8),
               read: fn(&CheckIn) -> Option<u8>,
               write: fn(&mut CheckIn, u8)| {
        let chosen = move |number| {
            told.update(|told| write(told, number));
            missing.unsay();
        };
        let title = title.to_owned();
        view! {
            <Scale
                name
                id=name
                title
                range
                value=Signal::derive(move || told.with(read))
                chosen
                says=ends.to_owned()
            />
        }
        .into_any()
    };
    let fields = [
        row(
            "sleep",
            t.ask_sleep(),
            t.ask_sleep_ends(),
            (0, 10),
            |told| told.sleep,
            |told, score| told.sleep = Some(score),
        ),
        row(
            "stress",
            t.ask_stress(),
            t.ask_stress_ends(),
            (1, 5),
            |told| told.stress,
            |told, score| told.stress = Some(score),
        ),
        row(
            "energy",
            t.ask_energy(),
            t.ask_energy_ends(),
            (0, 10),
            |told| told.energy,
            |told, score| told.energy = Some(score),
        ),
        row(
            "work-ability",
            t.ask_work_ability(),
            t.ask_work_ability_ends(),
            (0, 10),
            |told| told.work_ability,
            |told, score| told.work_ability = Some(score),
        ),
    ];
    let sentence = missing.sentence(t.ask_missing());
    let mut ask = Ask::new(Vec::from(fields), move || {
        let told = told.get_untracked();
        if told == CheckIn::default() {
            missing.say("sleep");
            return None;
        }
        Some(vec![Answer::CheckIn(told)])
    });
    ask.above_save = view! { <Problem says=sentence /> }.into_any();
    ask
}
