//! The way back to each question.

use super::place::Place;
use crate::app::Route;
use crate::app::flow::questions::Question;
use crate::text::Text;
use crate::ui::text;
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
