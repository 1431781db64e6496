//! The questions, one screen each, and the frame they share: how far, one question, why it is asked, Next at the thumb.

pub mod carrying;
pub mod equipment;
pub mod habits;
pub mod measures;
pub mod pain;
pub mod person;
pub mod safety;
pub mod shares;
pub mod signs;
pub mod time;
pub mod when;

use crate::app::flow::questions::Question;
use crate::app::{Event, Route};
use crate::domain::profile::Answer;
use crate::ui::part::back::back;
use crate::ui::part::progress_bar::ProgressBar;
use crate::ui::part::screen::screen;
use crate::ui::{App, app, text};
use leptos::prelude::*;

/// The screen of a question but the first.
#[must_use]
pub fn later(question: Question) -> AnyView {
    match question {
        Question::Person => person::page(),
        Question::Habits => habits::page(),
        Question::When => when::page(),
        Question::Shares => ().into_any(),
        Question::Measures => measures::page(),
        Question::Equipment => equipment::page(),
        Question::Time => time::page(),
        Question::Pain => pain::page(),
        Question::Safety => safety::page(),
    }
}

/// The id of the button at the thumb.
const NEXT: &str = "next";

/// What a question screen shows between the frame's parts.
struct Asked {
    question: Question,
    title: String,
    /// One short sentence: what the answer is used for.
    why: String,
    fields: AnyView,
    /// Said above Next; empty for most.
    above_next: AnyView,
    /// Called on Next. `false` keeps the screen: something here is not right, and the screen says what.
    ready: Box<dyn Fn() -> bool>,
}

impl Asked {
    fn new(question: Question, title: &str, why: &str, fields: impl IntoView + 'static) -> Asked {
        Asked {
            question,
            title: title.to_owned(),
            why: why.to_owned(),
            fields: fields.into_any(),
            above_next: ().into_any(),
            ready: Box::new(|| true),
        }
    }

    fn view(self) -> AnyView {
        let app = app();
        let t = text();
        let question = self.question;
        let (at, of) = question.progress();
        let before = question.previous().map_or(Route::First, Route::Question);
        let next = if question.next().is_some() {
            t.question_next()
        } else {
            t.question_finish()
        };
        let top = view! {
            {back(app, t.question_back(), Event::Go(before))}
            <ProgressBar at of />
        };
        let ready = self.ready;
        let done = move |event: leptos::ev::SubmitEvent| {
            event.prevent_default();
            if ready() {
                app.send(Event::QuestionDone(question));
            }
        };
        // Enter in a field is Next: the button belongs to the form by its id.
        let content = view! {
            <form id="question" novalidate autocomplete="off" on:submit=done>
                <h1 tabindex="-1">{self.title}</h1>
                <p class="lead">{self.why}</p>
                {self.fields}
            </form>
        };
        let bottom = view! {
            {self.above_next}
            <button type="submit" id=NEXT form="question" class="ds-button main">{next.to_owned()}</button>
        };
        screen(Some(top.into_any()), content.into_any(), bottom.into_any())
    }
}

/// Saves one answer at once.
fn answer(app: App, answer: Answer) {
    app.send(Event::Answered(answer));
}
