//! How an exercise is done, in words: start, steps, what to think of, the common mistake, easier and harder.

use crate::text::{ExerciseWords, Text};
use leptos::prelude::*;

/// What nobody has written is left out: of an own exercise only the note is known.
#[must_use]
pub fn how(t: &Text, words: &ExerciseWords) -> AnyView {
    let one = |title: &str, says: &str| {
        view! {
            <dt>{title.to_owned()}</dt>
            <dd>{says.to_owned()}</dd>
        }
    };
    let start = view! {
        <dl class="how">
            {one(t.why_start(), words.start)}
        </dl>
    };
    if words.steps().next().is_none() {
        return start.into_any();
    }
    let steps = words
        .steps()
        .map(|step| view! { <li>{step.to_owned()}</li> })
        .collect_view();
    let cues = words
        .cues()
        .map(|cue| view! { <dd>{cue.to_owned()}</dd> })
        .collect_view();
    view! {
        {start}
        <ol class="steps-list">{steps}</ol>
        <dl class="how">
            <dt>{t.why_think().to_owned()}</dt>
            {cues}
            {one(t.why_breathing(), words.breathing)}
            {one(t.why_mistake(), words.mistake)}
            {one(t.why_easier(), words.easier)}
            {one(t.why_harder(), words.harder)}
        </dl>
    }
    .into_any()
}
