//! Minutes a week and how to split them; the labels say what a split means for the chosen minutes.

use super::{Asked, answer};
use crate::app::flow::questions::Question;
use crate::domain::profile::{Answer, Split, WEEK_MINUTES};
use crate::domain::program::split::micro_week;
use crate::domain::units::Span;
use crate::text::Text;
use crate::ui::part::choice::Choice;
use crate::ui::{app, text};
use leptos::prelude::*;

const USUAL_MINUTES: u16 = 60;

#[must_use]
pub fn page() -> AnyView {
    let app = app();
    let t = text();
    let minutes = app.memo(|model| model.profile.week_minutes.unwrap_or(USUAL_MINUTES));
    let split = app.memo(|model| model.profile.split.unwrap_or(Split::Three));
    let weeks: Vec<_> = WEEK_MINUTES
        .into_iter()
        .map(|week| {
            view! {
                <Choice
                    name="minutes"
                    label=week.to_string()
                    picked=Signal::derive(move || minutes.get() == week)
                    choose=move |_| answer(app, Answer::WeekMinutes(week))
                />
            }
        })
        .collect();
    let splits: Vec<_> = Split::ALL
        .into_iter()
        .map(|kind| {
            let words = t.clone();
            view! {
                <Choice
                    name="split"
                    label=Signal::derive(move || label(&words, kind, minutes.get()))
                    note=note(&t, kind)
                    picked=Signal::derive(move || split.get() == kind)
                    choose=move |_| answer(app, Answer::Split(kind))
                />
            }
        })
        .collect();
    let fields = view! {
        <div class="groups">
            <fieldset class="ds-fieldset field">
                <legend class="field-name">{t.time_week().to_owned()}</legend>
                <div class="choices" data-row="short">{weeks}</div>
            </fieldset>
            <fieldset class="ds-fieldset field">
                <legend class="field-name">{t.time_split().to_owned()}</legend>
                <div class="choices">{splits}</div>
            </fieldset>
        </div>
    };
    Asked::new(Question::Time, t.time_title(), t.time_why(), fields).view()
}

/// `3 × 20 minutter` for the minutes of the week.
fn label(t: &Text, split: Split, week: u16) -> String {
    let times = match split {
        Split::One => 1,
        Split::Two => 2,
        Split::Three => 3,
        Split::Five => 5,
        Split::Six => 6,
        Split::Micro => {
            let micro = micro_week(week);
            let minutes = |span: Span| (span.0 + 30_000) / 60_000;
            return t.time_micro(&minutes(micro.daily), &micro.long_ones, &minutes(micro.long));
        }
    };
    t.time_sessions(&times, &(week / times))
}

fn note(t: &Text, split: Split) -> &str {
    match split {
        Split::One => t.time_one_note(),
        Split::Two => t.time_two_note(),
        Split::Three => t.time_three_note(),
        Split::Five => t.time_five_note(),
        Split::Six => t.time_six_note(),
        Split::Micro => t.time_micro_note(),
    }
}
