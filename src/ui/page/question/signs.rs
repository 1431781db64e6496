//! The signs beside complaints on the page of safety questions: a list to tick for each group, "none of these" at its
//! end, and below at once what a ticked sign means.

use super::safety::{Safety, id, missing};
use crate::app::flow::safety::Open;
use crate::domain::red_flag::FlagGroup;
use crate::text::{Text, name};
use crate::ui::part::advice::advice;
use crate::ui::part::choice::Choice;
use crate::ui::text;
use leptos::prelude::*;

#[must_use]
pub fn signs(safety: Safety, group: FlagGroup) -> AnyView {
    let t = text();
    let rows: Vec<_> = group
        .flags()
        .iter()
        .enumerate()
        .map(|(at, flag)| {
            let flag = *flag;
            let ticked = safety.read(move |form| form.signs.has(flag));
            view! {
                <Choice
                    id=(at == 0).then(|| id(Open::Signs(group)))
                    name=id(Open::Signs(group))
                    label=name::red_flag(&t, flag).to_owned()
                    picked=ticked
                    choose=move |yes| safety.change(|form| form.signs.say(flag, yes))
                    many=true
                />
            }
        })
        .collect();
    let none = safety.read(move |form| form.signs.has_none(group));
    let urgency = safety.read(move |form| form.signs.urgency(group));
    view! {
        <fieldset class="ds-fieldset field safety-row">
            <legend>{intro(&t, group).to_owned()}</legend>
            <div class="choices">
                {rows}
                <Choice
                    name=id(Open::Signs(group))
                    label=t.red_none().to_owned()
                    picked=none
                    choose=move |yes| safety.change(|form| form.signs.say_none(group, yes))
                    many=true
                />
            </div>
            {missing(safety, Open::Signs(group), t.safety_signs_choose())}
            <div aria-live="polite">{move || urgency.get().map(advice)}</div>
        </fieldset>
    }
    .into_any()
}

fn intro(t: &Text, group: FlagGroup) -> &str {
    match group {
        FlagGroup::Back => t.red_intro_back(),
        FlagGroup::Neck => t.red_intro_neck(),
        FlagGroup::Arm => t.red_intro_arm(),
        FlagGroup::Limb => t.red_intro_limb(),
    }
}
