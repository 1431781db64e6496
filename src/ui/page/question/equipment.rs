//! What there is to train with; nothing is fine.

use super::{Asked, answer};
use crate::app::flow::questions::Question;
use crate::domain::order;
use crate::domain::profile::{Answer, Equipment};
use crate::text::Text;
use crate::ui::part::choice::Choice;
use crate::ui::part::equipment_icon::equipment_icon;
use crate::ui::{app, text};
use leptos::prelude::*;

#[must_use]
pub fn page() -> AnyView {
    let app = app();
    let t = text();
    let owned = app.memo(|model| model.profile.equipment.clone().unwrap_or_default());
    let rows: Vec<_> = Equipment::ASKED
        .into_iter()
        .map(|thing| {
            let choose = move |has: bool| {
                let mut owned = owned.get_untracked();
                owned.retain(|other| *other != thing);
                if has {
                    owned.push(thing);
                }
                // Always in the order of asking, so that the same choice is the same answer.
                order::by_key(&mut owned, |thing| *thing);
                answer(app, Answer::Equipment(owned));
            };
            view! {
                <Choice
                    name="equipment"
                    label=name(&t, thing).to_owned()
                    picked=Signal::derive(move || owned.with(|owned| owned.contains(&thing)))
                    choose=choose
                    many=true
                    picture=equipment_icon(thing)
                />
            }
        })
        .collect();
    let fields = view! {
        <fieldset class="ds-fieldset field">
            <legend class="field-note">{t.equipment_legend().to_owned()}</legend>
            <div class="choices">{rows}</div>
        </fieldset>
    };
    Asked::new(Question::Equipment, t.equipment_title(), t.equipment_why(), fields).view()
}

fn name(t: &Text, thing: Equipment) -> &str {
    match thing {
        Equipment::Band => t.equipment_band(),
        Equipment::Dumbbell => t.equipment_dumbbell(),
        Equipment::Kettlebell => t.equipment_kettlebell(),
        Equipment::Barbell => t.equipment_barbell(),
        Equipment::Step => t.equipment_step(),
        Equipment::Stairs => t.equipment_stairs(),
        Equipment::Treadmill => t.equipment_treadmill(),
        Equipment::Bike => t.equipment_bike(),
        Equipment::Rower => t.equipment_rower(),
        // Not asked for: everywhere.
        Equipment::Chair => t.name_equipment_chair(),
        Equipment::Wall => t.name_equipment_wall(),
    }
}
