//! How much of what was planned was done, against the 70 per cent of the studies; and in how many of the last weeks anything was.

use super::frame::{by_slice, card, ends, only_words, table};
use crate::app::Model;
use crate::domain::progress::keeping::{GOAL, Keeping, keeping, kept_going};
use crate::domain::progress::slices::Period;
use crate::domain::series::Scale;
use crate::text::Text;
use crate::text::progress::{going, share, shares, slices};
use crate::ui::part::chart::{Picture, bars};
use leptos::prelude::*;

const PER_CENT: Scale = Scale { top: 100, step: 25 };

#[must_use]
pub fn body(t: &Text, model: &Model, period: Period) -> AnyView {
    let today = model.now.day();
    let kept_out = model.kept_out();
    let planned = model.program.as_ref().map_or(0, |program| program.sessions.len());
    let planned = u8::try_from(planned).unwrap_or(u8::MAX);
    let Some(shown) = keeping(&model.diary, &kept_out, planned, period, today) else {
        return only_words(t.progress_empty_text(), None);
    };
    let mut says: Vec<String> = kept_going(&model.diary, &kept_out, today)
        .map(|kept| going(t, kept))
        .into_iter()
        .collect();
    says.push(share(t, shown.sum));
    says.push(t.progress_sessions_goal().to_owned());
    if !kept_out.is_empty() {
        says.push(t.progress_chart_kept_out().to_owned());
    }
    let rest = view! {
        {picture(t, &shown)}
        <p class="quiet">{t.progress_chart_share_now().to_owned()}</p>
    };
    card("sessions", t.progress_sessions().to_owned(), says, rest.into_any())
}

fn picture(t: &Text, shown: &Keeping) -> AnyView {
    let picture = Picture {
        id: "sessions",
        scale: PER_CENT,
        label: &|value| value.to_string(),
        ends: ends(t, &shown.slices),
    };
    let values: Vec<u16> = shares(shown).into_iter().map(Option::unwrap_or_default).collect();
    let goal = Some((u16::from(GOAL), t.progress_chart_share_goal().to_owned()));
    let heads = [
        slices::column(t, shown.slices.grain),
        t.progress_chart_col_done(),
        t.progress_chart_col_planned(),
        t.progress_chart_col_percent(),
    ];
    let rows = by_slice(t, &shown.slices, |place| {
        let share = shown.shares.get(place).copied().flatten()?;
        Some(vec![
            share.done.to_string(),
            share.planned.to_string(),
            share.per_cent().to_string(),
        ])
    });
    view! {
        {bars(&picture, &values, goal)}
        {table(t, &heads, rows)}
    }
    .into_any()
}
