//! Charts as plain SVG. Where everything stands is reckoned in `domain::series`; a chart is one picture with one
//! sentence for a screen reader, and the same values stand in a table beside it.

use crate::domain::series::{Bar, Frame, Mark, Point, Scale, bars, points, weeks};
use crate::domain::units::Day;
use crate::text::date;
use crate::ui::text;
use leptos::prelude::*;

/// Units of the drawing; it is as wide as its card.
const SIZE: &str = "0 0 320 176";
const FRAME: Frame = Frame {
    left: 30,
    top: 20,
    width: 282,
    height: 128,
};
/// Labels under a chart that can stand side by side on the smallest phone.
const MOST_LABELS: u16 = 4;

/// Minutes of each week, with the goal as a line across.
#[component]
pub fn WeekBars(weeks: Vec<(Day, u16)>, goal: u16, goal_words: String, says: String) -> impl IntoView {
    let values: Vec<u16> = weeks.iter().map(|(_, minutes)| *minutes).collect();
    let scale = Scale::minutes(values.iter().copied().chain([goal]).max().unwrap_or(0));
    let drawn = bars(&values, scale, FRAME);
    let every = weeks.len().div_ceil(usize::from(MOST_LABELS)).max(1);
    let labels = drawn
        .iter()
        .zip(&weeks)
        .rev()
        .step_by(every)
        .map(|(bar, (monday, _))| label(bar.x + bar.width / 2, *monday))
        .collect_view();
    let bars = drawn.iter().map(|bar| column(bar, goal)).collect_view();
    let line = scale.y(goal, FRAME);
    view! {
        <svg class="chart" viewBox=SIZE role="img" aria-label=says>
            {ground(scale)}
            {bars}
            <line class="goal" x1=FRAME.left x2=FRAME.left + FRAME.width y1=line y2=line></line>
            <text class="goal-words" x=FRAME.left + FRAME.width y=line - 5>{goal_words}</text>
            {labels}
        </svg>
    }
}

fn column(bar: &Bar, goal: u16) -> AnyView {
    let reached = (bar.value >= goal).then_some("");
    view! { <rect data-reached=reached x=bar.x y=bar.y width=bar.width height=bar.height rx="4"></rect> }.into_any()
}

/// Pain of one region over time; the shaded ground is the little that is fine.
#[component]
pub fn PainLine(told: Vec<(Day, u8)>, says: String) -> impl IntoView {
    let scale = Scale::RATING;
    let first = told.first().map_or(Day(0), |(day, _)| *day);
    let last = told.last().map_or(Day(0), |(day, _)| *day);
    let drawn = points(&told, (first, last), scale, FRAME);
    let path: Vec<String> = drawn.iter().map(|Point { x, y, .. }| format!("{x},{y}")).collect();
    let dots = drawn
        .iter()
        .map(|point| view! { <circle cx=point.x cy=point.y r="4"></circle> })
        .collect_view();
    let marks = weeks((first, last), MOST_LABELS, FRAME);
    let labels = if marks.is_empty() {
        vec![label(FRAME.left + FRAME.width / 2, last)]
    } else {
        marks.into_iter().map(|Mark { x, day }| label(x, day)).collect()
    };
    let little = scale.y(2, FRAME);
    view! {
        <svg class="chart" viewBox=SIZE role="img" aria-label=says>
            <rect class="little" x=FRAME.left y=little width=FRAME.width height=FRAME.top + FRAME.height - little></rect>
            {ground(scale)}
            <polyline points=path.join(" ")></polyline>
            {dots}
            {labels}
        </svg>
    }
}

/// The lines of the scale with their numbers.
fn ground(scale: Scale) -> AnyView {
    scale
        .ticks(FRAME)
        .into_iter()
        .map(|tick| {
            view! {
                <line x1=FRAME.left x2=FRAME.left + FRAME.width y1=tick.y y2=tick.y></line>
                <text x=FRAME.left - 6 y=tick.y + 4>{tick.value.to_string()}</text>
            }
        })
        .collect_view()
        .into_any()
}

fn label(x: i32, day: Day) -> AnyView {
    let words = date::short(&text(), day);
    view! { <text class="day" x=x y="168">{words}</text> }.into_any()
}
