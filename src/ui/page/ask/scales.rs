//! Small questions that are answered by one tap on a scale: fear, limits, trust, effort, and the weekly look back.

use super::choices::hurdle_rows;
use super::{Ask, Missing};
use crate::app::flow::steer;
use crate::domain::check_in::CheckIn;
use crate::domain::pain::Pain;
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

/// Four short scales, what hurts, what got in the way; each may be left out, but not all. Under a minute.
pub fn check_in(app: App) -> Ask {
    let t = text();
    let told = RwSignal::new(CheckIn::default());
    let missing = Missing::new();
    let sore = RwSignal::new(Vec::<(Pain, u8)>::new());
    let before = app.model.with_untracked(|model| model.profile.hurdles.clone());
    let hurdles = RwSignal::new(before.clone().unwrap_or_default());
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
    let fields = view! {
        {Vec::from(fields)}
        {pains(app, sore, missing)}
        <div class="ds-card list">
            <details class="ds-details">
                <summary>{t.steer_hurdles_now().to_owned()}</summary>
                <div class="choices">{hurdle_rows(hurdles)}</div>
            </details>
        </div>
    };
    let mut ask = Ask::new(fields, move || {
        let (told, sore) = (told.get_untracked(), sore.get_untracked());
        if told == CheckIn::default() && sore.is_empty() {
            missing.say("sleep");
            return None;
        }
        let mut answers = vec![Answer::CheckIn(told)];
        if !sore.is_empty() {
            let pains = app.model.with_untracked(|model| steer::with_pains(model, &sore));
            answers.push(Answer::Pains(pains));
        }
        let hurdles = hurdles.get_untracked();
        if before.clone().unwrap_or_default() != hurdles {
            answers.push(Answer::Hurdles(hurdles));
        }
        Some(answers)
    });
    ask.above_save = view! { <Problem says=sentence /> }.into_any();
    ask
}

/// How strong the worst complaints were in the last week.
fn pains(app: App, sore: RwSignal<Vec<(Pain, u8)>>, missing: Missing) -> AnyView {
    let t = text();
    let asked = app.model.with_untracked(steer::asked_pains);
    let row = |(name, pain): (&'static str, Pain)| {
        let title = t.steer_pain_now(&name::region_definite(&t, pain.site.region));
        let of = move |sore: &Vec<(Pain, u8)>| {
            let found = sore.iter().find(|(asked, _)| *asked == pain);
            found.map(|(_, worst)| *worst)
        };
        let chosen = move |number: u8| {
            sore.update(|sore| {
                sore.retain(|(asked, _)| *asked != pain);
                sore.push((pain, number));
            });
            missing.unsay();
        };
        view! {
            <Scale
                name
                id=name
                title
                pain=true
                value=Signal::derive(move || sore.with(of))
                chosen
                says=t.after_pain_ends().to_owned()
            />
        }
    };
    ["pain-first", "pain-second"]
        .into_iter()
        .zip(asked)
        .map(row)
        .collect_view()
        .into_any()
}
