//! One page for somebody who treats the person: ticks on top, the page itself below, and the ways out. On paper only the page.

use super::{button, framed, left};
use crate::app::data::DataEvent;
use crate::app::flow::transfer::report::{self, Parts, Section};
use crate::ui::part::choice::Choice;
use crate::ui::{App, app, text};
use leptos::prelude::*;

#[must_use]
pub fn page() -> AnyView {
    let app = app();
    let t = text();
    let parts = RwSignal::new(Parts::default());
    let sections = {
        let t = t.clone();
        Memo::new(move |_| {
            let parts = parts.get();
            app.model.with(|model| Shown(report::sections(model, &t, parts)))
        })
    };
    let content = view! {
        <div class="data">
            <div class="not-printed stack">
                <h1 tabindex="-1">{t.report_title().to_owned()}</h1>
                <p class="lead">{t.report_lead().to_owned()}</p>
                {ticks(parts)}
            </div>
            {paper(app, sections)}
            <div class="not-printed stack">{ways(app, sections)} {left(app)}</div>
        </div>
    };
    framed(app, content.into_any())
}

#[derive(Clone, PartialEq)]
struct Shown(Vec<Section>);

fn ticks(parts: RwSignal<Parts>) -> AnyView {
    let t = text();
    let tick = |words: &str, read: fn(&Parts) -> bool, put: fn(&mut Parts, bool)| {
        view! {
            <Choice
                name="part"
                label=words.to_owned()
                picked=Signal::derive(move || parts.with(read))
                choose=move |picked| parts.update(|parts| put(parts, picked))
                many=true
            />
        }
    };
    view! {
        <fieldset class="ds-fieldset field">
            <legend class="field-name">{t.report_choose().to_owned()}</legend>
            <div class="choices">
                {tick(t.report_goals(), |parts| parts.goals, |parts, on| parts.goals = on)}
                {tick(t.report_pains(), |parts| parts.pains, |parts, on| parts.pains = on)}
                {tick(t.report_sessions(), |parts| parts.sessions, |parts, on| parts.sessions = on)}
                {tick(t.report_sets(), |parts| parts.sets, |parts, on| parts.sets = on)}
                {tick(t.report_tests(), |parts| parts.tests, |parts, on| parts.tests = on)}
                {tick(t.report_health(), |parts| parts.health, |parts, on| parts.health = on)}
            </div>
        </fieldset>
    }
    .into_any()
}

fn paper(app: App, sections: Memo<Shown>) -> AnyView {
    let t = text();
    let made = app
        .model
        .with_untracked(|model| t.report_made(&report::date(&t, model.now.day())));
    let parts = move || {
        let all = sections.get().0.into_iter();
        all.map(|Section { title, lines }| {
            let lines = lines.into_iter().map(|line| view! { <li>{line}</li> }).collect_view();
            view! {
                <h3>{title}</h3>
                <ul class="plain-list">{lines}</ul>
            }
        })
        .collect_view()
    };
    view! {
        <article class="ds-card paper" aria-labelledby="paper">
            <h2 id="paper">{t.report_heading().to_owned()}</h2>
            <p class="quiet">{made}</p>
            {parts}
        </article>
    }
    .into_any()
}

fn ways(app: App, sections: Memo<Shown>) -> AnyView {
    let t = text();
    let words = move || {
        let today = app.model.with_untracked(|model| model.now.day());
        sections.with_untracked(|Shown(sections)| report::words(&text(), sections, today))
    };
    let shares = app.model.with_untracked(|model| model.data.ways.share);
    let share = if shares { t.report_share() } else { t.report_save() };
    view! {
        <button
            type="button"
            class="ds-button wide"
            on:click=move |_| app.send(crate::app::Event::Data(DataEvent::PrintWanted))
        >
            {t.report_print().to_owned()}
        </button>
        <div class="pair">
            {button(app, t.report_copy().to_owned(), move || DataEvent::WordsCopied(words()))}
            {button(app, share.to_owned(), move || DataEvent::WordsShared(words()))}
        </div>
    }
    .into_any()
}
