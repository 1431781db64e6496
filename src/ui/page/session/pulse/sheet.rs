//! The sheet behind the pulse: why there is a target or none, counting, and the strap. The session goes on meanwhile.

use super::super::{Sheet, Stage};
use super::{count, guide, strap};
use crate::domain::evidence::RuleId;
use crate::domain::pulse::Guide;
use crate::ui::text;
use leptos::prelude::*;

/// Built when it is opened.
pub fn view(stage: Stage) -> Option<AnyView> {
    if stage.sheet.get() != Some(Sheet::Pulse) {
        return None;
    }
    let t = text();
    let guide = stage.app.model.with_untracked(guide)?;
    let (rule, ways) = match guide {
        Guide::Breath(rule) => (rule, ().into_any()),
        Guide::Pulse(_) => {
            let ways = view! {
                <p class="quiet">{t.pulse_clock_runs().to_owned()}</p>
                {count::view(stage)}
                {strap::view(stage)}
            };
            (RuleId::PulseBand, ways.into_any())
        }
    };
    let sheet = view! {
        <p>{t.rule(rule).to_owned()}</p>
        {ways}
        <div class="actions">
            <button type="button" class="ds-button main" on:click=move |_| stage.sheet.set(None)>
                {t.pulse_close().to_owned()}
            </button>
        </div>
    };
    Some(sheet.into_any())
}
