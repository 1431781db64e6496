//! The signs beside complaints on the page of safety questions: a list to tick for each group, "none of these" at its
//! end, and below at once what a ticked sign means.

use super::safety::{Safety, id, missing};
use crate::app::flow::safety::Open;
use crate::domain::red_flag::{FlagGroup, RedFlag};
use crate::text::Text;
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
                    label=words(&t, flag).to_owned()
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

fn words(t: &Text, flag: RedFlag) -> &str {
    match flag {
        RedFlag::BackNumb => t.red_back_numb(),
        RedFlag::BackInjury => t.red_back_injury(),
        RedFlag::BackIll => t.red_back_ill(),
        RedFlag::BackNight => t.red_back_night(),
        RedFlag::BackFirst => t.red_back_first(),
        RedFlag::NeckInjury => t.red_neck_injury(),
        RedFlag::NeckNerves => t.red_neck_nerves(),
        RedFlag::NeckHead => t.red_neck_head(),
        RedFlag::Chest => t.red_chest(),
        RedFlag::JointHot => t.red_joint_hot(),
        RedFlag::Calf => t.red_calf(),
        RedFlag::CannotBear => t.red_cannot_bear(),
        RedFlag::Deformity => t.red_deformity(),
    }
}
