//! Something else today: ready-made sessions that start at once. What this person cannot do now says why, in the words of
//! the rule, once for all it holds back.

use crate::app::{Event, Model};
use crate::domain::evidence::RuleId;
use crate::domain::program::{PlannedSession, Preset};
use crate::text::{Text, name};
use crate::ui::{App, app, text};
use leptos::prelude::*;

/// What can be started, and what cannot by the rule that stands in its way.
struct Offers {
    open: Vec<(Preset, PlannedSession)>,
    shut: Vec<(RuleId, Vec<Preset>)>,
}

impl Offers {
    fn of(model: &Model) -> Option<Offers> {
        let later = model.later?;
        let (mut open, mut shut) = (Vec::new(), Vec::<(RuleId, Vec<Preset>)>::new());
        for preset in Preset::ALL {
            match (later.preset)(&model.profile, &model.wishes, &model.past, model.now.day(), preset) {
                Ok(session) => open.push((preset, session)),
                Err(reasons) => {
                    let Some(rule) = reasons.first().map(|reason| reason.rule) else {
                        continue;
                    };
                    match shut.iter_mut().find(|(known, _)| *known == rule) {
                        Some((_, presets)) => presets.push(preset),
                        None => shut.push((rule, vec![preset])),
                    }
                }
            }
        }
        Some(Offers { open, shut })
    }
}

#[component]
pub fn Presets() -> impl IntoView {
    let app = app();
    let t = text();
    // Twelve sessions are made when somebody wants to see them, not before.
    let unfolded = RwSignal::new(false);
    let offers = move || {
        unfolded
            .get()
            .then(|| app.model.with_untracked(Offers::of).map(|offers| list(app, &offers)))
    };
    view! {
        <details class="ds-details" on:toggle=move |_| unfolded.set(true)>
            <summary>{t.today_else().to_owned()}</summary>
            <div class="stack">{offers}</div>
        </details>
    }
}

fn list(app: App, offers: &Offers) -> AnyView {
    let t = text();
    let open = offers
        .open
        .iter()
        .map(|(preset, session)| offer(app, &t, *preset, session));
    let open = open.collect_view();
    let shut = offers
        .shut
        .iter()
        .map(|(rule, presets)| {
            let names: Vec<&str> = presets.iter().map(|preset| name::preset(&t, *preset)).collect();
            view! {
                <li>
                    <b>{name::capital(&names.join(" · "))}</b>
                    <p>{t.rule(*rule).to_owned()}</p>
                </li>
            }
        })
        .collect_view();
    let any_open = !offers.open.is_empty();
    let any_shut = !offers.shut.is_empty();
    view! {
        {any_open.then(|| view! { <p>{t.today_else_text().to_owned()}</p> })}
        <ul class="presets">{open}</ul>
        {any_shut.then(|| {
            view! {
                <div>
                    <h3>{t.today_else_shut().to_owned()}</h3>
                    <ul class="shut">{shut}</ul>
                </div>
            }
        })}
    }
    .into_any()
}

fn offer(app: App, t: &Text, preset: Preset, session: &PlannedSession) -> AnyView {
    let focus = name::focus(t, session.focus);
    // Most are named after their minutes.
    let words = match preset {
        Preset::HitStart | Preset::Mst | Preset::Pace | Preset::Easy => {
            format!("{} · {focus}", t.unit_minutes(u32::from(session.minutes)))
        }
        _ => focus,
    };
    view! {
        <li>
            <button type="button" class="preset" on:click=move |_| app.send(Event::PresetStarted(preset))>
                <b>{name::capital(name::preset(t, preset))}</b>
                <small>{words}</small>
            </button>
        </li>
    }
    .into_any()
}
