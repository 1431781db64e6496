//! Sleep, stress, energy, mood and work ability beside the training, over the same time and under each other, so that the eye can compare.

use super::frame::{by_slice, card, ends, only_words, table};
use super::minutes;
use crate::app::{Model, Route};
use crate::domain::progress::slices::{Period, Slices};
use crate::domain::progress::wellbeing::{Feeling, beside, told};
use crate::domain::series::Scale;
use crate::domain::small_question::SmallQuestion;
use crate::domain::units::Day;
use crate::text::Text;
use crate::text::progress::{self as say, slices, tenths};
use crate::ui::part::chart::{Beside, Picture, bars, line};
use crate::ui::part::place::Place;
use leptos::prelude::*;

#[must_use]
pub fn body(t: &Text, model: &Model, period: Period) -> AnyView {
    let kept_out = model.kept_out();
    let all = Feeling::ALL.map(|feeling| {
        let told = told(&model.profile.check_ins, &model.diary, &kept_out, feeling);
        (feeling, told)
    });
    let firsts = all.iter().filter_map(|(_, told)| told.first());
    let ask = view! { <Place to=Route::Ask(SmallQuestion::CheckIn) words=t.ask_check_in_short().to_owned() /> };
    let Some(first) = firsts.map(|(day, _)| *day).min() else {
        return only_words(t.progress_chart_feel_none(), Some(ask.into_any()));
    };
    let shown = Slices::of(period, first, model.now.day());
    let cards = all
        .iter()
        .filter_map(|(feeling, told)| one(t, model, *feeling, told, &shown))
        .collect_view();
    view! {
        {cards}
        {training(t, model, period, &shown)}
        <section class="ds-card" data-variant="tinted">{ask}</section>
    }
    .into_any()
}

fn one(t: &Text, model: &Model, feeling: Feeling, all: &[(Day, u8)], shown: &Slices) -> Option<AnyView> {
    let told: Vec<(Day, u8)> = all
        .iter()
        .copied()
        .filter(|(day, _)| shown.place(*day).is_some())
        .collect();
    let said = say::felt(t, &told)?;
    let values = shown.means(told.iter().copied());
    let scale = match feeling.top() {
        10 => Scale::RATING,
        top => Scale::short_rating(top),
    };
    let id = match feeling {
        Feeling::Sleep => "feel-sleep",
        Feeling::Stress => "feel-stress",
        Feeling::Energy => "feel-energy",
        Feeling::Mood => "feel-mood",
        Feeling::WorkAbility => "feel-work",
    };
    let picture = Picture {
        id,
        scale,
        label: &|value| (value / 10).to_string(),
        ends: ends(t, shown),
    };
    let heads = [slices::column(t, shown.grain), t.progress_chart_col_value()];
    let rows = by_slice(t, shown, |place| {
        Some(vec![tenths(t, values.get(place).copied().flatten()?)])
    });
    let rest = view! {
        {line(&picture, &values, Beside::default())}
        <p class="quiet">{say::feeling_ends(t, feeling).to_owned()}</p>
        {table(t, &heads, rows)}
    };
    let mut says = vec![said];
    // After a session there was training, so its mood has no weeks without.
    if feeling != Feeling::Mood {
        says.extend(beside(&told, &model.diary, shown).map(|both| say::beside(t, both)));
    }
    Some(card(id, say::feeling(t, feeling).to_owned(), says, rest.into_any()))
}

fn training(t: &Text, model: &Model, period: Period, shown: &Slices) -> Option<AnyView> {
    let minutes = minutes::of(model, period)?;
    // The same pieces of time as above, where training began earlier or later than the answers.
    let values: Vec<u16> = shown
        .all
        .iter()
        .map(|slice| {
            let same = minutes.slices.all.iter().position(|other| other.first == slice.first);
            let same = same.filter(|_| minutes.slices.grain == shown.grain);
            same.and_then(|place| minutes.all.get(place))
                .copied()
                .unwrap_or_default()
        })
        .collect();
    (minutes.slices.grain == shown.grain).then(|| {
        let picture = Picture {
            id: "beside",
            scale: Scale::minutes(values.iter().max().copied().unwrap_or_default()),
            label: &|value| value.to_string(),
            ends: ends(t, shown),
        };
        let heads = [slices::column(t, shown.grain), t.progress_value_minutes()];
        let rows = by_slice(t, shown, |place| Some(vec![values.get(place)?.to_string()]));
        let rest = view! {
            {bars(&picture, &values, None)}
            {table(t, &heads, rows)}
        };
        let says = vec![say::weekly(t, &minutes)];
        card(
            "beside",
            t.progress_chart_feel_training().to_owned(),
            says,
            rest.into_any(),
        )
    })
}
