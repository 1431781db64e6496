//! How often, how hard, how long: three short rows.

use super::{Asked, answer};
use crate::app::flow::questions::{DEFAULT_HABITS, Question};
use crate::domain::profile::{Answer, BoutLength, Frequency, Habits, Intensity};
use crate::ui::part::choice::Choice;
use crate::ui::{App, app, text};
use leptos::prelude::*;

#[must_use]
pub fn page() -> AnyView {
    let app = app();
    let t = text();
    let rows = (
        group(
            app,
            "frequency",
            t.habits_frequency(),
            vec![
                (Frequency::Never, t.habits_never(), ""),
                (Frequency::Once, t.habits_once(), ""),
                (Frequency::TwoOrThree, t.habits_two_or_three(), ""),
                (Frequency::AlmostDaily, t.habits_almost_daily(), ""),
            ],
            |habits| habits.frequency,
            |habits, frequency| habits.frequency = frequency,
        ),
        group(
            app,
            "intensity",
            t.habits_intensity(),
            vec![
                (Intensity::Easy, t.habits_easy(), t.habits_easy_note()),
                (Intensity::Breathless, t.habits_breathless(), t.habits_breathless_note()),
                (Intensity::Exhausting, t.habits_exhausting(), t.habits_exhausting_note()),
            ],
            |habits| habits.intensity,
            |habits, intensity| habits.intensity = intensity,
        ),
        group(
            app,
            "length",
            t.habits_length(),
            vec![
                (BoutLength::UnderHalfHour, t.habits_under_half_hour(), ""),
                (BoutLength::HalfHourOrMore, t.habits_half_hour_or_more(), ""),
            ],
            |habits| habits.length,
            |habits, length| habits.length = length,
        ),
    );
    let fields = view! { <div class="groups">{rows}</div> };
    Asked::new(Question::Habits, t.habits_title(), t.habits_why(), fields).view()
}

/// One of the three: its choices, how it is read from the habits and how it is put into them.
fn group<T: Copy + PartialEq + Send + Sync + 'static>(
    app: App,
    name: &'static str,
    title: &str,
    choices: Vec<(T, &str, &str)>,
    read: fn(&Habits) -> T,
    put: fn(&mut Habits, T),
) -> AnyView {
    let chosen = app.memo(move |model| read(&model.profile.habits.unwrap_or(DEFAULT_HABITS)));
    // Choices that need a word of explanation stand below one another.
    let explained = choices.iter().any(|(_, _, note)| !note.is_empty());
    let rows: Vec<_> = choices
        .into_iter()
        .map(|(value, label, note)| {
            let choose = move |_| {
                let habits = app.model.with_untracked(|model| model.profile.habits);
                let mut habits = habits.unwrap_or(DEFAULT_HABITS);
                put(&mut habits, value);
                answer(app, Answer::Habits(habits));
            };
            view! {
                <Choice
                    name=name
                    label=label.to_owned()
                    note=note
                    picked=Signal::derive(move || chosen.get() == value)
                    choose=choose
                />
            }
        })
        .collect();
    view! {
        <fieldset class="ds-fieldset field">
            <legend class="field-name">{title.to_owned()}</legend>
            <div class="choices" data-row=(!explained).then_some("")>{rows}</div>
        </fieldset>
    }
    .into_any()
}
