//! Age and sex. Both steer pulse and fitness figures; sex has no default, because guessing it would be wrong half the time.

use super::{Asked, answer};
use crate::app::flow::questions::Question;
use crate::domain::profile::{Answer, Field, Sex};
use crate::ui::part::choice::Choice;
use crate::ui::part::focus::focus;
use crate::ui::part::problem::Problem;
use crate::ui::part::stepper::{Stepper, Typed};
use crate::ui::{app, text};
use leptos::prelude::*;

#[must_use]
pub fn page() -> AnyView {
    let app = app();
    let t = text();
    let profile = app.model.with_untracked(|model| model.profile.clone());
    let age = Typed::new(Field::Age, profile.age.map(u16::from), false);
    let sex = app.memo(|model| model.profile.sex);
    let sex_asked = RwSignal::new(false);
    let choose = t.problem_choose_one().to_owned();
    let problem = Signal::derive(move || (sex_asked.get() && sex.get().is_none()).then(|| choose.clone()));

    let row = |id: &'static str, kind: Sex, label: &str| {
        view! {
            <Choice
                id=Some(id.to_owned())
                name="sex"
                label=label.to_owned()
                picked=Signal::derive(move || sex.get() == Some(kind))
                choose=move |_| answer(app, Answer::Sex(kind))
                described="sex-problem"
            />
        }
    };
    let keep_age = move |value: Option<u16>| {
        if let Some(age) = value.and_then(|value| u8::try_from(value).ok()) {
            answer(app, Answer::Age(age));
        }
    };
    let fields = view! {
        <div class="groups">
            <Stepper
                id="age"
                problem_id="age-problem"
                label=t.person_age().to_owned()
                unit=t.person_years().to_owned()
                typed=age
                accepted=keep_age
            />
            <fieldset class="ds-fieldset field">
                <legend class="field-name">{t.person_sex().to_owned()}</legend>
                <p class="field-note">{t.person_sex_why().to_owned()}</p>
                <div class="choices" data-row="">
                    {row("sex-female", Sex::Female, t.person_female())}
                    {row("sex-male", Sex::Male, t.person_male())}
                </div>
                <Problem id="sex-problem" says=problem />
            </fieldset>
        </div>
    };
    let mut asked = Asked::new(Question::Person, t.person_title(), t.person_why(), fields);
    asked.ready = Box::new(move || {
        age.finished.set(true);
        sex_asked.set(true);
        if age.peek().is_err() {
            focus("age");
            false
        } else if sex.get_untracked().is_none() {
            focus("sex-female");
            false
        } else {
            true
        }
    });
    asked.view()
}
