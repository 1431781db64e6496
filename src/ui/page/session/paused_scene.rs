//! The middle of the screen in a pause: that the clock stands, and the whole session with where it stands.

use super::Stage;
use crate::domain::session::timeline::{self, Part};
use crate::ui::part::timeline::timeline as list;
use crate::ui::text;
use leptos::prelude::*;

pub fn view(stage: Stage) -> AnyView {
    let t = text();
    view! {
        <div class="scene paused-scene">
            <h2>{t.session_paused().to_owned()}</h2>
            <p>{t.session_paused_text().to_owned()}</p>
            {move || parts(stage)}
        </div>
    }
    .into_any()
}

/// The list as it stands now; wakes with the phase, not with the seconds.
pub fn parts(stage: Stage) -> AnyView {
    stage.shown.track();
    let parts: Vec<Part> = stage.app.model.with_untracked(|model| {
        let run = model.run.as_ref().map(|active| &active.run);
        run.map(|run| timeline::parts(&run.score, Some(run.at)))
            .unwrap_or_default()
    });
    list(&text(), &parts)
}
