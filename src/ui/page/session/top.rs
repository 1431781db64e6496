//! The line on top: close, how far the session has come, and the time that is left of all of it.

use super::{Sheet, Stage};
use crate::domain::session::outlook;
use crate::text::say;
use crate::ui::part::icon::{CLOSE, LIST, icon};
use crate::ui::text;
use leptos::prelude::*;

pub fn view(stage: Stage) -> impl IntoView {
    let t = text();
    view! {
        <header>
            <button
                type="button"
                class="plain"
                aria-label=t.session_close().to_owned()
                on:click=move |_| stage.open(Sheet::Close)
            >
                {icon(CLOSE)}
            </button>
            <div class="line">
                {segments(stage)}
                <button
                    type="button"
                    class="plain"
                    aria-label=t.parts_show().to_owned()
                    on:click=move |_| stage.look(Sheet::Parts)
                >
                    {icon(LIST)}
                </button>
            </div>
            {total(stage)}
        </header>
    }
}

fn segments(stage: Stage) -> impl IntoView {
    let t = text();
    let parts = stage.app.memo(|model| {
        let run = &model.run.as_ref()?.run;
        Some((outlook::segments(&run.score, run.at), outlook::part(&run.score, run.at)))
    });
    move || {
        parts.get().map(|(segments, (part, of))| {
            let bars = segments
                .into_iter()
                .enumerate()
                .map(|(place, segment)| {
                    view! {
                        <i data-now=(place == part).then_some("")>
                            <b style:width=format!("{}%", segment.done)></b>
                        </i>
                    }
                })
                .collect_view();
            view! {
                <div class="segments" role="img" aria-label=t.session_progress(&(part + 1), &of)>
                    {bars}
                </div>
            }
        })
    }
}

fn total(stage: Stage) -> impl IntoView {
    let t = text();
    let left = stage
        .app
        .memo(|model| Some(say::clock(model.run.as_ref()?.run.total_left(model.now.at))));
    let words = move || left.get().map(|clock| t.session_total_left(&clock));
    view! {
        <p class="total" role="timer" aria-label=words>
            {move || left.get()}
        </p>
    }
}
