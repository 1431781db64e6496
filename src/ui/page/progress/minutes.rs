//! Minutes a week and hard minutes a week, each against the goal of the present plan.

use super::frame::{by_slice, card, ends, only_words, table};
use crate::app::Model;
use crate::domain::progress::minutes::{Goal, Minutes, before, minutes};
use crate::domain::progress::slices::Period;
use crate::domain::series::Scale;
use crate::text::Text;
use crate::text::progress::{hard, slices, this_week, weekly};
use crate::ui::part::chart::{Picture, bars};
use leptos::prelude::*;

#[must_use]
pub fn body(t: &Text, model: &Model, period: Period) -> AnyView {
    let Some(shown) = of(model, period) else {
        return only_words(t.progress_empty_text(), None);
    };
    let before = before(&model.diary, model.now.day());
    let says = vec![this_week(t, &shown, before), weekly(t, &shown)];
    view! {
        {all(t, &shown, says)}
        {hard_card(t, &shown)}
    }
    .into_any()
}

#[must_use]
pub fn of(model: &Model, period: Period) -> Option<Minutes> {
    let goal = model.program.as_deref().map(Goal::of).unwrap_or_default();
    minutes(&model.diary, goal, period, model.now.day())
}

/// Also on the overview, with fewer words.
#[must_use]
pub fn all(t: &Text, shown: &Minutes, says: Vec<String>) -> AnyView {
    let goal = (shown.goal.all > 0).then(|| (shown.goal.all, t.progress_goal(&shown.goal.all)));
    let rest = picture(t, "minutes", shown, &shown.all, goal);
    card("minutes", t.progress_minutes().to_owned(), says, rest)
}

fn hard_card(t: &Text, shown: &Minutes) -> AnyView {
    let none = shown.hard.iter().all(|minutes| *minutes == 0);
    let says = vec![hard(t, shown), t.progress_chart_hard_what().to_owned()];
    let goal = (shown.goal.hard > 0).then(|| (shown.goal.hard, t.progress_goal(&shown.goal.hard)));
    let rest = (!none).then(|| picture(t, "hard", shown, &shown.hard, goal));
    card("hard", t.progress_chart_hard().to_owned(), says, rest.into_any())
}

fn picture(t: &Text, id: &str, shown: &Minutes, values: &[u16], goal: Option<(u16, String)>) -> AnyView {
    let most = values.iter().copied().chain(goal.as_ref().map(|(goal, _)| *goal)).max();
    let picture = Picture {
        id,
        scale: Scale::minutes(most.unwrap_or_default()),
        label: &|value| value.to_string(),
        ends: ends(t, &shown.slices),
    };
    let heads = [slices::column(t, shown.slices.grain), t.progress_value_minutes()];
    let rows = by_slice(t, &shown.slices, |place| Some(vec![values.get(place)?.to_string()]));
    view! {
        {bars(&picture, values, goal)}
        {table(t, &heads, rows)}
    }
    .into_any()
}
