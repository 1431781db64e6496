//! A small question: one question, why it is asked, Save and Not now. What is answered is saved when Save is pressed; the
//! screen it was opened from comes back. When each is due is decided in `domain::small_question`.

mod choices;
mod loads;
mod numbers;
mod scales;

use super::question::safety::{self, Safety};
use crate::app::model::Model;
use crate::app::{Event, Route};
use crate::domain::profile::Answer;
use crate::domain::small_question::SmallQuestion;
use crate::text::ask;
use crate::ui::part::back::back;
use crate::ui::part::screen::screen;
use crate::ui::{App, app, text};
use leptos::prelude::*;

#[must_use]
pub fn page(question: SmallQuestion) -> AnyView {
    let app = app();
    let t = text();
    match question {
        SmallQuestion::Rescreen => rescreen(app),
        SmallQuestion::Pressure => numbers::pressure(app),
        SmallQuestion::CheckIn => scales::check_in(app),
        SmallQuestion::Place => choices::place(app),
        SmallQuestion::Fear => scales::fear(app),
        SmallQuestion::PainLimitsWork => {
            let now = app.model.with_untracked(|model| model.profile.pain_limits_work);
            scales::one(t.ask_limits_ends(), now, Answer::PainLimitsWork)
        }
        SmallQuestion::SelfEfficacy => {
            let now = app.model.with_untracked(|model| model.profile.self_efficacy);
            scales::one(t.ask_efficacy_ends(), now, Answer::SelfEfficacy)
        }
        SmallQuestion::WorkEffort => {
            let now = app.model.with_untracked(|model| model.profile.work_effort);
            scales::one(t.ask_effort_ends(), now, Answer::WorkEffort)
        }
        SmallQuestion::SittingHours => numbers::sitting(app),
        SmallQuestion::StrengthPractice => choices::practice(app),
        SmallQuestion::Company => choices::company(app),
        SmallQuestion::Hurdles => choices::hurdles(app),
        SmallQuestion::Tests => numbers::tests(app),
        SmallQuestion::MaxPulse => numbers::max_pulse(app),
        SmallQuestion::Loads => loads::loads(app),
        SmallQuestion::Course => choices::course(app),
    }
    .view(question)
}

/// What a small question shows between the frame's parts.
struct Ask {
    fields: AnyView,
    /// Said above Save.
    above_save: AnyView,
    /// Called on Save. `None` keeps the screen: something is missing, and the screen says what.
    take: Box<dyn Fn() -> Option<Vec<Answer>>>,
}

impl Ask {
    fn new(fields: impl IntoView + 'static, take: impl Fn() -> Option<Vec<Answer>> + 'static) -> Ask {
        Ask {
            fields: fields.into_any(),
            above_save: ().into_any(),
            take: Box::new(take),
        }
    }

    fn view(self, question: SmallQuestion) -> AnyView {
        let app = app();
        let t = text();
        let from = app.model.with_untracked(Model::back_from_ask);
        let (title, why) = ask::words(&t, question);
        // Who came from the list of answers just goes back; putting off is for what the app asked by itself.
        // It stands on top: beside large text two buttons at the thumb would take half of the screen.
        let not_now = (from == Route::Today).then(|| {
            view! {
                <button
                    type="button"
                    class="ds-button not-now"
                    data-variant="tertiary"
                    on:click=move |_| app.send(Event::Asked(question, None))
                >
                    {t.ask_not_now().to_owned()}
                </button>
            }
        });
        let top = view! {
            {back(app, t.ask_back(), Event::Go(from))}
            {not_now}
        };
        let take = self.take;
        let save = move |event: leptos::ev::SubmitEvent| {
            event.prevent_default();
            if let Some(answers) = take() {
                app.send(Event::Asked(question, Some(answers)));
            }
        };
        let content = view! {
            <form id="ask" novalidate autocomplete="off" on:submit=save>
                <h1 tabindex="-1">{title.to_owned()}</h1>
                <p class="lead">{why.to_owned()}</p>
                <div class="groups">{self.fields}</div>
            </form>
        };
        let bottom = view! {
            {self.above_save}
            <button type="submit" form="ask" class="ds-button main">{t.ask_save().to_owned()}</button>
        };
        screen(Some(top.into_any()), content.into_any(), bottom.into_any())
    }
}

fn rescreen(app: App) -> Ask {
    let safety = Safety::new(app);
    let mut ask = Ask::new(safety::fields(safety), move || safety.ready().then(|| safety.answers()));
    ask.above_save = safety::summary(safety).into_any();
    ask
}

/// The sentence that something is missing, once Save was pressed; its place is there from the start.
#[derive(Clone, Copy)]
struct Missing(RwSignal<bool>);

impl Missing {
    fn new() -> Missing {
        Missing(RwSignal::new(false))
    }

    /// Says it, and leads to the first field.
    fn say(self, id: &'static str) {
        self.0.set(true);
        crate::ui::part::focus::focus(id);
    }

    /// Nothing is missing any more.
    fn unsay(self) {
        self.0.set(false);
    }

    fn sentence(self, sentence: &str) -> Signal<Option<String>> {
        let sentence = sentence.to_owned();
        Signal::derive(move || self.0.get().then(|| sentence.clone()))
    }
}
