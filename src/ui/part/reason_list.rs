//! Why, in three steps: you answered -> the rule -> the research, with its sources and how well it stands.
//! The first reason is there at once; of the others the rule is the line that opens them.

use super::source::source;
use crate::domain::program::reason::Reason;
use crate::text::{Text, because, name};
use crate::ui::text;
use leptos::prelude::*;

#[component]
pub fn ReasonList(reasons: Vec<Reason>) -> impl IntoView {
    let t = text();
    let mut reasons = reasons.into_iter();
    let first = reasons.next().map(|reason| trace(&t, &reason, true));
    let others: Vec<AnyView> = reasons.map(|reason| folded(&t, &reason)).collect();
    let others = (!others.is_empty()).then(|| view! { <div class="ds-card list">{others}</div> });
    view! {
        <div class="ds-card" data-variant="tinted">{first}</div>
        {others}
    }
}

fn folded(t: &Text, reason: &Reason) -> AnyView {
    let rule = t.rule(reason.rule).to_owned();
    view! { <Folded line=rule reason=reason.clone() whole=false /> }.into_any()
}

/// A line that opens to its reason; `whole` when the line is not the rule itself.
#[component]
pub fn Folded(#[prop(into)] line: String, reason: Reason, whole: bool) -> impl IntoView {
    view! {
        <details class="ds-details">
            <summary>{line}</summary>
            {trace(&text(), &reason, whole)}
        </details>
    }
}

/// `whole`: with the rule, which otherwise stands in the line above.
#[must_use]
pub fn trace(t: &Text, reason: &Reason, whole: bool) -> AnyView {
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
    let said = whole.then(|| {
        view! {
            <li>
                <b>{t.why_rule().to_owned()}</b>
                <p>{t.rule(reason.rule).to_owned()}</p>
            </li>
        }
    });
    view! {
        <ol class="trace">
            <li>
                <b>{t.why_you_answered().to_owned()}</b>
                {facts.into_iter().map(|fact| view! { <p>{fact}</p> }).collect_view()}
            </li>
            {said}
            <li>
                <b>{t.why_research().to_owned()}</b>
                <p>{t.research(reason.rule).to_owned()}</p>
                <p class="strength">{name::strength(t, rule.strength).to_owned()}</p>
                <details class="sources">
                    <summary>{t.why_sources().to_owned()}</summary>
                    <ul>{sources}</ul>
                </details>
            </li>
        </ol>
    }
    .into_any()
}
