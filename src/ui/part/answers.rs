//! The way back to each question.

use super::place::Place;
use crate::app::Route;
use crate::app::flow::questions::Question;
use crate::domain::small_question::SmallQuestion;
use crate::text::{Text, ask};
use crate::ui::{app, text};
use leptos::prelude::*;

#[component]
pub fn Answers() -> impl IntoView {
    let t = text();
    let links = Question::ALL
        .map(|question| {
            view! {
                <li>
                    <Place to=Route::Question(question) words=words(&t, question).to_owned() />
                </li>
            }
        })
        .collect_view();
    view! { <ul class="answers">{links}</ul> }
}

/// The way to each small question that concerns the person.
#[component]
pub fn MoreAnswers() -> impl IntoView {
    let t = text();
    // The safety questions stand in the other list.
    let mut asked = SmallQuestion::ALL.to_vec();
    asked.retain(|question| *question != SmallQuestion::Rescreen);
    app()
        .model
        .with_untracked(|model| asked.retain(|question| question.applies(&model.profile)));
    let links = asked
        .into_iter()
        .map(|question| {
            view! {
                <li>
                    <Place to=Route::Ask(question) words=ask::short(&t, question).to_owned() />
                </li>
            }
        })
        .collect_view();
    // Two pages that are about answers, though not questions.
    view! {
        <ul class="answers">
            {links}
            <li>
                <Place to=Route::FlareUp words=t.steer_flare_title().to_owned() />
            </li>
            <li>
                <Place to=Route::Steps words=t.steer_steps_title().to_owned() />
            </li>
        </ul>
    }
}

fn words(t: &Text, question: Question) -> &str {
    match question {
        Question::Shares => t.answers_shares(),
        Question::Person => t.answers_person(),
        Question::Measures => t.answers_measures(),
        Question::Habits => t.answers_habits(),
        Question::Pain => t.answers_pain(),
        Question::Safety => t.answers_safety(),
        Question::Equipment => t.answers_equipment(),
        Question::Time => t.answers_time(),
        Question::When => t.answers_when(),
    }
}
