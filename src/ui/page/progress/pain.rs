//! Pain through time: month by month on the body, and a line for each region. Days that are kept out are in no line, and it says so.

use super::body_months;
use super::frame::{by_slice, card, card_with, ends, only_words, table};
use crate::app::Model;
use crate::domain::pain::Region;
use crate::domain::progress::pain::{Told, months, told};
use crate::domain::progress::slices::{Period, Slices};
use crate::domain::series::Scale;
use crate::domain::units::Day;
use crate::text::progress::{pain as summary, slices, tenths};
use crate::text::{Text, name};
use crate::ui::part::chart::{Beside, Picture, line};
use leptos::prelude::*;

#[must_use]
pub fn body(t: &Text, model: &Model, period: Period) -> AnyView {
    let all = told(&model.diary, &model.kept_out());
    if all.is_empty() {
        return only_words(t.progress_pain_none(), None);
    }
    let lines = all
        .iter()
        .map(|told| region(t, told, period, model.now.day()))
        .collect_view();
    view! {
        {body_months::card(t, months(&model.diary))}
        {lines}
    }
    .into_any()
}

/// The line of one region; also on the overview.
#[must_use]
pub fn region(t: &Text, told: &Told, period: Period, today: Day) -> AnyView {
    let first = told.days.first().map_or(today, |(day, _)| *day);
    let shown = Slices::of(period, first, today);
    let days: Vec<(Day, u8)> = told
        .days
        .iter()
        .copied()
        .filter(|(day, _)| shown.place(*day).is_some())
        .collect();
    let id = id(told.region);
    let heading = t.progress_pain(&name::region(t, told.region));
    let Some(said) = summary(t, &days) else {
        return card(id, heading, vec![t.progress_chart_empty().to_owned()], ().into_any());
    };
    let values = shown.means(days.iter().copied());
    let picture = Picture {
        id,
        scale: Scale::RATING,
        label: &|value| (value / 10).to_string(),
        ends: ends(t, &shown),
    };
    let shaded = Beside {
        shaded: Some(20),
        ..Beside::default()
    };
    let heads = [slices::column(t, shown.grain), t.progress_value_pain()];
    let rows = by_slice(t, &shown, |place| {
        let mean = values.get(place).copied().flatten()?;
        Some(vec![tenths(t, mean)])
    });
    let kept_out = (told.kept_out > 0).then(|| view! { <p class="quiet">{t.progress_chart_kept_out().to_owned()}</p> });
    let rest = view! {
        {line(&picture, &values, shaded)}
        <p class="quiet legend">{t.progress_pain_zone().to_owned()}</p>
        {kept_out}
        {table(t, &heads, rows)}
    };
    let change = match (days.first(), days.last()) {
        (Some((_, first)), Some((_, last))) if days.len() > 1 => Some(t.progress_pain_change(first, last)),
        _ => None,
    };
    card_with(id, heading, change, vec![said], rest.into_any())
}

const fn id(region: Region) -> &'static str {
    match region {
        Region::Neck => "pain-neck",
        Region::Shoulder => "pain-shoulder",
        Region::Elbow => "pain-elbow",
        Region::WristHand => "pain-hand",
        Region::UpperBack => "pain-upper-back",
        Region::LowBack => "pain-low-back",
        Region::Hip => "pain-hip",
        Region::Knee => "pain-knee",
        Region::AnkleFoot => "pain-foot",
    }
}
