//! Seven questions on one calm page, then pregnancy and the signs beside complaints for those whom they concern. No
//! default: each is answered by the person. What a yes means is said at once below it; Next with open questions says how
//! many there are and goes to the first.

use super::carrying::carrying;
use super::signs::signs;
use super::{Asked, answer};
use crate::app::flow::questions::Question;
use crate::app::flow::safety::{Form, Open};
use crate::domain::pain::Region;
use crate::domain::profile::Answer;
use crate::domain::screening::SafetyQuestion;
use crate::text::{Text, name};
use crate::ui::part::choice::Choice;
use crate::ui::part::focus::focus;
use crate::ui::part::problem::Problem;
use crate::ui::{App, app, text};
use leptos::prelude::*;

#[derive(Clone, Copy)]
pub struct Safety {
    app: App,
    form: RwSignal<Form>,
    /// Next was pressed while something was open: open questions say so from then on.
    asked: RwSignal<bool>,
}

impl Safety {
    /// Takes up what was saved.
    #[must_use]
    pub fn new(app: App) -> Safety {
        let form = app.model.with_untracked(|model| Form::new(&model.profile));
        Safety {
            app,
            form: RwSignal::new(form),
            asked: RwSignal::new(false),
        }
    }

    /// Changes the answers and saves at once what is new.
    pub fn change(self, change: impl FnOnce(&mut Form)) {
        let before = self.answers();
        self.form.update(change);
        let news = self.answers().into_iter().filter(|new| !before.contains(new));
        news.for_each(|new| answer(self.app, new));
    }

    #[must_use]
    pub fn answers(self) -> Vec<Answer> {
        self.form.with_untracked(Form::answers)
    }

    /// Whether all is answered; if not, the screen says so from now on and leads to the first that is open.
    #[must_use]
    pub fn ready(self) -> bool {
        self.asked.set(true);
        let first = self.form.with_untracked(|form| form.open().first().copied());
        if let Some(open) = first {
            focus(id(open));
        }
        first.is_none()
    }

    pub fn read<T: PartialEq + Send + Sync + 'static>(
        self,
        read: impl Fn(&Form) -> T + Send + Sync + 'static,
    ) -> Memo<T> {
        Memo::new(move |_| self.form.with(&read))
    }
}

#[must_use]
pub fn page() -> AnyView {
    let t = text();
    let safety = Safety::new(app());
    let mut asked = Asked::new(Question::Safety, t.safety_title(), t.safety_why(), fields(safety));
    asked.above_next = summary(safety).into_any();
    asked.ready = Box::new(move || safety.ready());
    asked.view()
}

/// All questions of the page; also shown when they are asked again after months.
#[must_use]
pub fn fields(safety: Safety) -> AnyView {
    let rows: Vec<_> = SafetyQuestion::ALL
        .into_iter()
        .enumerate()
        .map(|(at, question)| row(safety, at, question))
        .collect();
    let asks_cleared = safety.read(Form::asks_cleared);
    let (asks_carrying, groups) = safety
        .form
        .with_untracked(|form| (form.carrying.asked, form.signs.asked.clone()));
    let groups: Vec<_> = groups.into_iter().map(|group| signs(safety, group)).collect();
    view! {
        <div class="safety">
            {rows}
            <div aria-live="polite">{move || asks_cleared.get().then(|| clearance(safety))}</div>
            {asks_carrying.then(|| carrying(safety))}
            {groups}
        </div>
    }
    .into_any()
}

/// The id of the control that answers what is open.
#[must_use]
pub fn id(open: Open) -> String {
    match open {
        Open::Question(at) => format!("safety-{at}"),
        Open::Stable => "safety-stable".to_owned(),
        Open::Regions => "safety-regions".to_owned(),
        Open::Cleared => "safety-cleared".to_owned(),
        Open::Pregnancy => "safety-pregnancy".to_owned(),
        Open::Complicated => "safety-complicated".to_owned(),
        Open::Late => "safety-late".to_owned(),
        Open::HardAgreed => "safety-hard".to_owned(),
        Open::Checked => "safety-checked".to_owned(),
        Open::Signs(group) => format!("safety-signs-{}", group as u8),
    }
}

/// How many are open, above Next, once Next was pressed.
#[must_use]
pub fn summary(safety: Safety) -> impl IntoView {
    let t = text();
    let open = safety.read(|form| u32::try_from(form.open().len()).unwrap_or(0));
    view! {
        <div role="alert">
            {move || {
                (safety.asked.get() && open.get() > 0)
                    .then(|| view! { <p class="problem">{t.safety_open(open.get())}</p> })
            }}
        </div>
    }
}

fn row(safety: Safety, at: usize, question: SafetyQuestion) -> AnyView {
    let t = text();
    let (asks, note, means) = words(&t, question);
    let (note, means) = (note.to_owned(), means.to_owned());
    let said = safety.read(move |form| form.said(at));
    let follow_up = move || (question == SafetyQuestion::BoneOrJoint).then(|| stable(safety));
    let more = move || {
        (said.get() == Some(true)).then(|| {
            view! {
                <p class="means">{means.clone()}</p>
                {follow_up()}
            }
        })
    };
    view! {
        <fieldset class="ds-fieldset field safety-row">
            <legend>{asks.to_owned()}</legend>
            {(!note.is_empty()).then(|| view! { <p class="field-note">{note}</p> })}
            {yes_no(safety, Open::Question(at), said, move |form, yes| form.say(at, yes))}
            <div aria-live="polite">{more}</div>
        </fieldset>
    }
    .into_any()
}

/// Yes and No side by side, and the sentence that one of them is needed.
#[must_use]
pub fn yes_no(
    safety: Safety,
    open: Open,
    said: Memo<Option<bool>>,
    say: impl Fn(&mut Form, bool) + Copy + 'static,
) -> AnyView {
    let t = text();
    let choice = move |yes: bool, label: &str| {
        view! {
            <Choice
                id=yes.then(|| id(open))
                name=id(open)
                label=label.to_owned()
                picked=Signal::derive(move || said.get() == Some(yes))
                choose=move |_| safety.change(|form| say(form, yes))
            />
        }
    };
    view! {
        <div class="choices" data-row="">
            {choice(true, t.safety_yes())}
            {choice(false, t.safety_no())}
        </div>
        {missing(safety, open, t.safety_choose())}
    }
    .into_any()
}

/// The sentence beside what is still open, once Next was pressed.
#[must_use]
pub fn missing(safety: Safety, open: Open, sentence: &str) -> impl IntoView + use<> {
    let sentence = sentence.to_owned();
    let is_open = safety.read(move |form| form.open().contains(&open));
    let says = Signal::derive(move || (safety.asked.get() && is_open.get()).then(|| sentence.clone()));
    view! { <Problem says=says /> }
}

/// Bone or joint: known and stable? Then where.
fn stable(safety: Safety) -> AnyView {
    let t = text();
    let said = safety.read(|form| form.stable);
    let more = move || match said.get() {
        Some(true) => regions(safety),
        Some(false) => view! { <p class="means">{text().safety_unstable_means().to_owned()}</p> }.into_any(),
        None => ().into_any(),
    };
    view! {
        <fieldset class="ds-fieldset field safety-more">
            <legend>{t.safety_stable().to_owned()}</legend>
            {yes_no(safety, Open::Stable, said, Form::say_stable)}
            <div aria-live="polite">{more}</div>
        </fieldset>
    }
    .into_any()
}

fn regions(safety: Safety) -> AnyView {
    let t = text();
    let chosen = safety.read(|form| form.screening.stable_regions.clone());
    let rows: Vec<_> = Region::ALL
        .into_iter()
        .map(|region| {
            view! {
                <Choice
                    id=(region == Region::Neck).then(|| id(Open::Regions))
                    name="safety-region"
                    label=name::region(&t, region).to_owned()
                    picked=Signal::derive(move || chosen.with(|chosen| chosen.contains(&region)))
                    choose=move |yes| safety.change(|form| form.say_region(region, yes))
                    many=true
                />
            }
        })
        .collect();
    view! {
        <fieldset class="ds-fieldset field">
            <legend>{t.safety_where().to_owned()}</legend>
            <div class="choices capitals" data-row="">{rows}</div>
            {missing(safety, Open::Regions, t.safety_choose_place())}
        </fieldset>
    }
    .into_any()
}

/// The follow-up to every other yes.
fn clearance(safety: Safety) -> AnyView {
    let t = text();
    let said = safety.read(|form| form.cleared);
    let (fine, easy) = (t.safety_cleared_means().to_owned(), t.safety_low_means().to_owned());
    let more = move || {
        said.get()
            .map(|yes| view! { <p class="means">{if yes { fine.clone() } else { easy.clone() }}</p> })
    };
    view! {
        <fieldset class="ds-fieldset field safety-row">
            <legend>{t.safety_cleared().to_owned()}</legend>
            {yes_no(safety, Open::Cleared, said, Form::say_cleared)}
            <div aria-live="polite">{more}</div>
        </fieldset>
    }
    .into_any()
}

/// The question, what it does not mean, and what a yes means.
fn words(t: &Text, question: SafetyQuestion) -> (&str, &str, &str) {
    match question {
        SafetyQuestion::HeartOrPressure => (t.safety_heart(), "", t.safety_heart_means()),
        SafetyQuestion::ChestPain => (t.safety_chest(), t.safety_chest_note(), t.safety_chest_means()),
        SafetyQuestion::Fainting => (t.safety_faint(), t.safety_faint_note(), t.safety_faint_means()),
        SafetyQuestion::OtherDisease => (t.safety_disease(), t.safety_disease_note(), t.safety_disease_means()),
        SafetyQuestion::Medicine => (t.safety_medicine(), "", t.safety_medicine_means()),
        SafetyQuestion::BoneOrJoint => (t.safety_bone(), t.safety_bone_note(), t.safety_bone_means()),
        SafetyQuestion::Supervised => (t.safety_supervised(), "", t.safety_supervised_means()),
    }
}
