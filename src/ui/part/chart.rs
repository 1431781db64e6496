//! Charts as plain SVG. Where everything stands is reckoned in `domain::series`; a chart is one picture, named by its heading and
//! described by its summary, and the same values stand in a table beside it. Knows nothing of what the values mean.

use crate::domain::series::{self, Dot, Frame, Scale};
use leptos::prelude::*;

/// Units of the drawing; it is as wide as its card.
const SIZE: &str = "0 0 320 150";
/// Room at the left for three digits, also when they are twice as large.
const FRAME: Frame = Frame {
    left: 44,
    top: 14,
    width: 270,
    height: 128,
};
/// Missing pieces that a line bridges: a check-in that came a week late is no gap.
const GAP: usize = 3;
/// From so many dots on they are small, or they would touch.
const MANY: usize = 26;

/// What every picture has.
pub struct Picture<'a> {
    /// Ids on the page: `<id>-name` is its heading, `<id>-says` its summary.
    pub id: &'a str,
    pub scale: Scale,
    /// A value of the scale as a number.
    pub label: &'a dyn Fn(u16) -> String,
    /// What stands below its left and right end.
    pub ends: (String, String),
}

/// One bar for each piece of time; the goal is a line across, with its words.
#[must_use]
pub fn bars(picture: &Picture, values: &[u16], goal: Option<(u16, String)>) -> AnyView {
    let line = goal.map(|(goal, words)| (goal, picture.scale.y(goal, FRAME), words));
    let reached = line.as_ref().map_or(u16::MAX, |(goal, ..)| *goal);
    let columns = series::bars(values, picture.scale, FRAME)
        .into_iter()
        .map(|bar| {
            let reached = (bar.value >= reached).then_some("");
            view! {
                <rect data-reached=reached x=bar.x y=bar.y width=bar.width height=bar.height rx=(bar.width / 5).min(4)></rect>
            }
        })
        .collect_view();
    let (goal, words) = line
        .map(|(_, y, words)| {
            let [left, right] = [FRAME.left, FRAME.left + FRAME.width];
            let across = view! {
                <line class="goal-ground" x1=left x2=right y1=y y2=y></line>
                <line class="goal" x1=left x2=right y1=y y2=y></line>
            };
            // Not in the picture: there it would stand on the bars.
            (across, view! { <p class="small quiet chart-goal">{words}</p> })
        })
        .unzip();
    view! {
        {figure(picture, view! { {columns} {goal} }.into_any())}
        {words}
    }
    .into_any()
}

/// How a line is drawn beside its values.
#[derive(Clone, Copy, Default)]
pub struct Beside {
    /// The ground up to this value is shaded.
    pub shaded: Option<u16>,
    /// Each value may be off by so much.
    pub error: Option<u16>,
    /// Values are few and hold until the next, as results of tests do: no gap breaks the line.
    pub sparse: bool,
}

/// A line with a dot for each piece of time in which something was told.
#[must_use]
pub fn line(picture: &Picture, values: &[Option<u16>], beside: Beside) -> AnyView {
    let scale = picture.scale;
    let gap = if beside.sparse { values.len() } else { GAP };
    let pieces = series::line(values, gap, scale, FRAME);
    let count = pieces.iter().map(Vec::len).sum::<usize>();
    let radius = if count > MANY { 2 } else { 4 };
    let drawn = pieces
        .iter()
        .map(|piece| {
            let dots = piece
                .iter()
                .map(|dot| {
                    let whisker = beside.error.map(|error| {
                        let reach = |value: u16| scale.y(value, FRAME);
                        view! {
                            <line
                                class="error"
                                x1=dot.x
                                x2=dot.x
                                y1=reach(dot.value.saturating_sub(error))
                                y2=reach(dot.value.saturating_add(error))
                            ></line>
                        }
                    });
                    view! {
                        {whisker}
                        <circle cx=dot.x cy=dot.y r=radius></circle>
                    }
                })
                .collect_view();
            view! {
                <polyline points=path(piece)></polyline>
                {dots}
            }
        })
        .collect_view();
    let shaded = beside.shaded.map(|value| {
        let y = scale.y(value, FRAME);
        view! { <rect class="little" x=FRAME.left y=y width=FRAME.width height=FRAME.top + FRAME.height - y></rect> }
    });
    figure(picture, view! { {shaded} {drawn} }.into_any())
}

/// Several lines over the same time, each told apart by its strokes and by the words at its end.
#[must_use]
pub fn lines(picture: &Picture, all: Vec<(&'static str, Vec<u16>, String)>) -> AnyView {
    let drawn = all
        .into_iter()
        .map(|(way, values, words)| {
            let values: Vec<Option<u16>> = values.into_iter().map(Some).collect();
            let piece = series::line(&values, GAP, picture.scale, FRAME)
                .pop()
                .unwrap_or_default();
            let end = piece.last().map_or(FRAME.top, |dot| dot.y);
            view! {
                <polyline data-way=way points=path(&piece)></polyline>
                <text class="line-words" x=FRAME.left + FRAME.width y=end - 6>{words}</text>
            }
        })
        .collect_view();
    figure(picture, drawn.into_any())
}

fn path(piece: &[Dot]) -> String {
    let points: Vec<String> = piece.iter().map(|Dot { x, y, .. }| format!("{x},{y}")).collect();
    points.join(" ")
}

fn figure(picture: &Picture, drawn: AnyView) -> AnyView {
    let (from, to) = picture.ends.clone();
    view! {
        <div class="chart-figure">
            <svg
                class="chart"
                viewBox=SIZE
                role="img"
                aria-labelledby=format!("{}-name", picture.id)
                aria-describedby=format!("{}-says", picture.id)
            >
                {ground(picture)}
                {drawn}
            </svg>
            <p class="chart-ends small quiet" aria-hidden="true">
                <span>{from}</span>
                <span>{to}</span>
            </p>
        </div>
    }
    .into_any()
}

/// The lines of the scale with their numbers.
fn ground(picture: &Picture) -> AnyView {
    picture
        .scale
        .ticks(FRAME)
        .into_iter()
        .map(|tick| {
            view! {
                <line x1=FRAME.left x2=FRAME.left + FRAME.width y1=tick.y y2=tick.y></line>
                <text x=FRAME.left - 6 y=tick.y + 4>{(picture.label)(tick.value)}</text>
            }
        })
        .collect_view()
        .into_any()
}
