//! Height, weight, waist, resting pulse. The last two may stay empty; each says how it is measured.

use super::{Asked, answer};
use crate::app::flow::questions::Question;
use crate::domain::profile::{Answer, Field};
use crate::ui::part::focus::focus;
use crate::ui::part::stepper::{Stepper, Typed};
use crate::ui::{app, text};
use leptos::prelude::*;

#[must_use]
pub fn page() -> AnyView {
    let app = app();
    let t = text();
    let profile = app.model.with_untracked(|model| model.profile.clone());
    let height = Typed::new(Field::HeightCm, profile.height_cm, false);
    let weight = Typed::new(Field::WeightKg, profile.weight_kg, false);
    let waist = Typed::new(Field::WaistCm, profile.waist_cm, true);
    let pulse = Typed::new(Field::RestingPulse, profile.resting_pulse, true);

    let keep_height = move |value: Option<u16>| value.into_iter().for_each(|cm| answer(app, Answer::HeightCm(cm)));
    let keep_weight = move |value: Option<u16>| value.into_iter().for_each(|kg| answer(app, Answer::WeightKg(kg)));
    let keep_waist = move |value| answer(app, Answer::WaistCm(value));
    let keep_pulse = move |value| answer(app, Answer::RestingPulse(value));
    let fields = view! {
        <div class="groups">
            <Stepper
                id="height"
                problem_id="height-problem"
                label=t.measures_height().to_owned()
                unit=t.measures_cm().to_owned()
                typed=height
                accepted=keep_height
            />
            <Stepper
                id="weight"
                problem_id="weight-problem"
                label=t.measures_weight().to_owned()
                unit=t.measures_kg().to_owned()
                typed=weight
                accepted=keep_weight
            />
            <Stepper
                id="waist"
                problem_id="waist-problem"
                label=t.measures_waist().to_owned()
                note=t.measures_waist_note()
                unit=t.measures_cm().to_owned()
                typed=waist
                accepted=keep_waist
            />
            <div class="field">
                <Stepper
                    id="pulse"
                    problem_id="pulse-problem"
                    label=t.measures_pulse().to_owned()
                    note=t.measures_pulse_note()
                    unit=t.measures_beats().to_owned()
                    typed=pulse
                    accepted=keep_pulse
                />
                <details class="ds-details">
                    <summary>{t.measures_pulse_how().to_owned()}</summary>
                    <p>{t.measures_pulse_steps().to_owned()}</p>
                </details>
            </div>
        </div>
    };
    let mut asked = Asked::new(Question::Measures, t.measures_title(), t.measures_why(), fields);
    asked.ready = Box::new(move || {
        let all = [
            ("height", height),
            ("weight", weight),
            ("waist", waist),
            ("pulse", pulse),
        ];
        for (_, typed) in all {
            typed.finished.set(true);
        }
        let wrong = all.into_iter().find(|(_, typed)| typed.peek().is_err());
        if let Some((id, _)) = wrong {
            focus(id);
        }
        wrong.is_none()
    });
    asked.view()
}
