//! How the person feels: five faces of our own, each with its word. One tap answers.

use super::Answers;
use crate::text::Text;
use crate::ui::text;
use leptos::prelude::*;

/// Mouths from bad to good; the eyes are the same.
const MOUTHS: [&str; 5] = [
    "M14 31q8-9 16 0",
    "M14 30q8-4 16 0",
    "M14 29h16",
    "M14 27q8 5 16 0",
    "M13 26q9 11 18 0",
];

pub fn mood(answers: Answers) -> AnyView {
    let t = text();
    let faces = (0_u8..)
        .zip(MOUTHS)
        .map(|(value, mouth)| {
            let picked = move || answers.after.with(|after| after.mood == Some(value));
            view! {
                <label>
                    <input
                        type="radio"
                        name="mood"
                        prop:checked=picked
                        on:change=move |_| answers.change(|after| after.mood = Some(value))
                    />
                    <span>
                        <svg viewBox="0 0 44 44" aria-hidden="true" focusable="false">
                            <circle cx="22" cy="22" r="18" />
                            <path d="M16 17v2M28 17v2" />
                            <path d=mouth />
                        </svg>
                        {word(&t, value).to_owned()}
                    </span>
                </label>
            }
        })
        .collect_view();
    view! {
        <fieldset class="scale moods">
            <legend>{t.after_mood().to_owned()}</legend>
            <div>{faces}</div>
        </fieldset>
    }
    .into_any()
}

/// 0 is bad, 4 is good.
#[must_use]
pub fn word(t: &Text, mood: u8) -> &str {
    match mood {
        0 => t.after_mood_bad(),
        1 => t.after_mood_low(),
        2 => t.after_mood_middle(),
        3 => t.after_mood_good(),
        _ => t.after_mood_best(),
    }
}
