//! Pregnancy and birth on the page of safety questions, with their follow-ups. Whom it is asked is the form's matter.

use super::safety::{Safety, id, missing, yes_no};
use crate::app::flow::carrying::State;
use crate::app::flow::safety::Open;
use crate::ui::part::choice::Choice;
use crate::ui::text;
use leptos::prelude::*;

#[must_use]
pub fn carrying(safety: Safety) -> AnyView {
    let t = text();
    let state = safety.read(|form| form.carrying.state);
    let row = |kind: State, label: &str| {
        view! {
            <Choice
                id=(kind == State::Neither).then(|| id(Open::Pregnancy))
                name=id(Open::Pregnancy)
                label=label.to_owned()
                picked=Signal::derive(move || state.get() == Some(kind))
                choose=move |_| safety.change(|form| form.carrying.say(kind))
            />
        }
    };
    let more = move || match state.get() {
        Some(State::Pregnant) => pregnant(safety),
        Some(State::Born) => born(safety),
        Some(State::Neither) | None => ().into_any(),
    };
    view! {
        <fieldset class="ds-fieldset field safety-row">
            <legend>{t.safety_carrying().to_owned()}</legend>
            <p class="field-note">{t.safety_carrying_why().to_owned()}</p>
            <div class="choices" data-row="">
                {row(State::Neither, t.safety_carrying_neither())}
                {row(State::Pregnant, t.safety_carrying_pregnant())}
                {row(State::Born, t.safety_carrying_born())}
            </div>
            {missing(safety, Open::Pregnancy, t.safety_carrying_choose())}
            <div aria-live="polite">{more}</div>
        </fieldset>
    }
    .into_any()
}

fn pregnant(safety: Safety) -> AnyView {
    let t = text();
    let complicated = safety.read(|form| form.carrying.complicated);
    let late = safety.read(|form| form.carrying.late);
    let hard = safety.read(|form| form.carrying.hard_agreed);
    let (gentle, hard_words) = (
        t.safety_complicated_means().to_owned(),
        t.safety_hard_agreed().to_owned(),
    );
    let gentle = move || (complicated.get() == Some(true)).then(|| view! { <p class="means">{gentle.clone()}</p> });
    let asks_hard = move || {
        (complicated.get() != Some(true)).then(|| {
            view! {
                <fieldset class="ds-fieldset field safety-more">
                    <legend>{hard_words.clone()}</legend>
                    {yes_no(safety, Open::HardAgreed, hard, |form, yes| form.carrying.hard_agreed = Some(yes))}
                </fieldset>
            }
        })
    };
    view! {
        <p class="means">{t.safety_pregnant_means().to_owned()}</p>
        <fieldset class="ds-fieldset field safety-more">
            <legend>{t.safety_complicated().to_owned()}</legend>
            {yes_no(safety, Open::Complicated, complicated, |form, yes| form.carrying.say_complicated(yes))}
            <div aria-live="polite">{gentle}</div>
        </fieldset>
        <fieldset class="ds-fieldset field safety-more">
            <legend>{t.safety_late().to_owned()}</legend>
            {yes_no(safety, Open::Late, late, |form, yes| form.carrying.late = Some(yes))}
        </fieldset>
        {asks_hard}
    }
    .into_any()
}

fn born(safety: Safety) -> AnyView {
    let t = text();
    let checked = safety.read(|form| form.carrying.checked);
    let easy = t.safety_unchecked_means().to_owned();
    let easy = move || (checked.get() == Some(false)).then(|| view! { <p class="means">{easy.clone()}</p> });
    view! {
        <fieldset class="ds-fieldset field safety-more">
            <legend>{t.safety_checked().to_owned()}</legend>
            {yes_no(safety, Open::Checked, checked, |form, yes| form.carrying.checked = Some(yes))}
            <div aria-live="polite">{easy}</div>
        </fieldset>
    }
    .into_any()
}
