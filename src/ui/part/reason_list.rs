//! Why, in three steps: you answered -> the rule -> the research, with its sources and how well it stands.
//! The first reason is open, the others open at a tap.

use super::source::source;
use crate::domain::program::reason::Reason;
use crate::text::{Text, because, name};
use crate::ui::text;
use leptos::prelude::*;

#[component]
pub fn ReasonList(reasons: Vec<Reason>) -> impl IntoView {
    let t = text();
    reasons
        .into_iter()
        .enumerate()
        .map(|(place, reason)| {
            let trace = trace(&t, &reason);
            view! {
                <details class="ds-details reason" open=place == 0>
                    <summary>{t.rule(reason.rule).to_owned()}</summary>
                    {trace}
                </details>
            }
        })
        .collect_view()
}

fn trace(t: &Text, reason: &Reason) -> AnyView {
    let rule = reason.rule.get();
    let mut facts: Vec<String> = reason.because.iter().map(|fact| because::fact(t, *fact)).collect();
    if facts.is_empty() {
        facts.push(t.why_for_all().to_owned());
    }
    let sources = rule
        .sources
        .iter()
        .map(|id| view! { <li>{source(t, id.get())}</li> })
        .collect_view();
    view! {
        <ol class="trace">
            <li>
                <b>{t.why_you_answered().to_owned()}</b>
                {facts.into_iter().map(|fact| view! { <p>{fact}</p> }).collect_view()}
            </li>
            <li>
                <b>{t.why_rule().to_owned()}</b>
                <p>{t.rule(reason.rule).to_owned()}</p>
            </li>
            <li>
                <b>{t.why_research().to_owned()}</b>
                <p>{t.research(reason.rule).to_owned()}</p>
                <p class="strength">{name::strength(t, rule.strength).to_owned()}</p>
                <ul class="sources">{sources}</ul>
            </li>
        </ol>
    }
    .into_any()
}
