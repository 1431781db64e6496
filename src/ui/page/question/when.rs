//! When in the day training fits best. Before lunch is recommended, with the reason.

use super::{Asked, answer};
use crate::app::flow::questions::Question;
use crate::domain::profile::{Answer, Slot};
use crate::text::Text;
use crate::ui::part::choice::Choice;
use crate::ui::{app, text};
use leptos::prelude::*;

#[must_use]
pub fn page() -> AnyView {
    let app = app();
    let t = text();
    let chosen = app.memo(|model| model.profile.slot.unwrap_or(Slot::BeforeLunch));
    let rows: Vec<_> = Slot::ALL
        .into_iter()
        .map(|slot| {
            let (label, note) = words(&t, slot);
            view! {
                <Choice
                    name="slot"
                    label=label.to_owned()
                    note=note
                    picked=Signal::derive(move || chosen.get() == slot)
                    choose=move |_| answer(app, Answer::Slot(slot))
                />
            }
        })
        .collect();
    let fields = view! {
        <fieldset class="ds-fieldset choices">
            <legend class="unseen">{t.when_title().to_owned()}</legend>
            {rows}
        </fieldset>
    };
    Asked::new(Question::When, t.when_title(), t.when_why(), fields).view()
}

fn words(t: &Text, slot: Slot) -> (&str, &str) {
    match slot {
        Slot::Morning => (t.when_morning(), t.when_morning_note()),
        Slot::BeforeLunch => (t.when_before_lunch(), t.when_before_lunch_note()),
        Slot::AtWork => (t.when_at_work(), t.when_at_work_note()),
        Slot::AfterWork => (t.when_after_work(), t.when_after_work_note()),
        Slot::AtHome => (t.when_at_home(), t.when_at_home_note()),
    }
}
