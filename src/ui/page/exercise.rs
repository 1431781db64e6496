//! One exercise: how it moves and is done, how much is usual, what it trains, when to take care, what is easier and harder,
//! where it stands in the week, and what it rests on. What fits this person is the plan's matter, not this page's.

use crate::app::{Event, Model, Route};
use crate::domain::catalogue::library::ladder;
use crate::domain::catalogue::{Exercise, ExerciseId};
use crate::domain::program::PlannedSession;
use crate::text::{Text, catalogue, name};
use crate::ui::part::back::back;
use crate::ui::part::how::how;
use crate::ui::part::movement::Movement;
use crate::ui::part::place::Place;
use crate::ui::part::rating::Rating;
use crate::ui::part::screen::screen;
use crate::ui::part::source::source;
use crate::ui::part::tab_bar::TabBar;
use crate::ui::{App, app, text};
use leptos::prelude::*;

#[must_use]
pub fn page(id: ExerciseId) -> AnyView {
    let app = app();
    let t = text();
    let exercise = id.get();
    let words = t.exercise(id);
    let content = view! {
        <div class="why">
            <h1 tabindex="-1">{words.name.to_owned()}</h1>
            <div class="window"><Movement exercise=id controls=true /></div>
            {facts(&t, exercise)}
            <section class="stack">
                <h2>{t.why_how().to_owned()}</h2>
                {how(&t, &words)}
            </section>
            {usual(&t, exercise)}
            {pain(&t, exercise)}
            {family(&t, id)}
            {in_week(app, &t, id)}
            // Here no other exercise takes its place.
            <Rating exercise=id changed=RwSignal::new(None) />
            {sources(&t, exercise)}
        </div>
    };
    screen(
        Some(back(app, t.ask_back(), Event::GoBack)),
        content.into_any(),
        view! { <TabBar here=Route::More /> }.into_any(),
    )
}

fn facts(t: &Text, exercise: &Exercise) -> AnyView {
    let level = name::capital(catalogue::level(t, exercise.level));
    let things = name::capital(&name::equipment_list(t, exercise.equipment));
    let rows = [
        (t.library_trains(), catalogue::targets(t, exercise)),
        (t.library_filter_level(), level),
        (t.library_filter_things(), things),
        (t.library_position(), catalogue::position(t, exercise)),
    ]
    .map(|(what, says)| {
        view! {
            <div>
                <dt>{what.to_owned()}</dt>
                <dd>{says}</dd>
            </div>
        }
    })
    .collect_view();
    view! { <dl class="facts">{rows}</dl> }.into_any()
}

fn usual(t: &Text, exercise: &Exercise) -> AnyView {
    view! {
        <section class="stack">
            <h2>{t.library_usual().to_owned()}</h2>
            {lines(catalogue::usual(t, exercise))}
            <p class="quiet">{t.library_usual_text().to_owned()}</p>
        </section>
    }
    .into_any()
}

fn pain(t: &Text, exercise: &Exercise) -> AnyView {
    let unsuited: Vec<String> = catalogue::unsuited(t, exercise)
        .into_iter()
        .map(str::to_owned)
        .collect();
    let unsuited = (!unsuited.is_empty()).then(|| {
        view! {
            <section class="stack">
                <h2>{t.library_unsuited().to_owned()}</h2>
                {lines(unsuited)}
            </section>
        }
    });
    view! {
        <section class="stack">
            <h2>{t.library_pain().to_owned()}</h2>
            <p>{t.swap_hurts_text().to_owned()}</p>
            {lines(catalogue::cautions(t, exercise))}
        </section>
        {unsuited}
    }
    .into_any()
}

fn lines(lines: Vec<String>) -> Option<AnyView> {
    let any = !lines.is_empty();
    let lines = lines.into_iter().map(|line| view! { <li>{line}</li> }).collect_view();
    any.then(|| view! { <ul class="plain-list">{lines}</ul> }.into_any())
}

/// The ladder it stands on; nothing when it stands alone.
fn family(t: &Text, id: ExerciseId) -> Option<AnyView> {
    let members = ladder(id.get());
    let several = members.len() > 1;
    let rungs = members
        .into_iter()
        .map(|member| {
            let words = t.exercise(member).name.to_owned();
            let level = name::capital(catalogue::level(t, member.get().level));
            let here = member == id;
            let words = if here {
                view! { <b>{words}</b> }.into_any()
            } else {
                view! { <Place to=Route::Exercise(member) words /> }.into_any()
            };
            view! {
                <li aria-current=here.then_some("true")>
                    {words}
                    <small>{level}</small>
                </li>
            }
        })
        .collect_view();
    several.then(|| {
        view! {
            <section class="stack">
                <h2>{t.library_ladder().to_owned()}</h2>
                <ol class="soon">{rungs}</ol>
            </section>
        }
        .into_any()
    })
}

/// The sessions of this week that have it, each with the way to its reason.
fn in_week(app: App, t: &Text, id: ExerciseId) -> AnyView {
    let places = app.model.with_untracked(|model| places_in_week(model, id));
    if places.is_empty() {
        return view! {
            <section class="stack">
                <h2>{t.library_week().to_owned()}</h2>
                <p>{t.library_week_none().to_owned()}</p>
            </section>
        }
        .into_any();
    }
    let links = places
        .into_iter()
        .map(|(session, item, title)| {
            let to = Route::Why { session, item };
            view! {
                <li>
                    <Place to words=t.library_week_why(&title) />
                </li>
            }
        })
        .collect_view();
    view! {
        <section class="stack">
            <h2>{t.library_week().to_owned()}</h2>
            <ul class="answers">{links}</ul>
        </section>
    }
    .into_any()
}

fn places_in_week(model: &Model, id: ExerciseId) -> Vec<(u8, u8, String)> {
    let (Some(program), Some(t)) = (&model.program, &model.text) else {
        return Vec::new();
    };
    let place = |session: &PlannedSession| {
        let at = session.items.iter().position(|item| item.exercise == id)?;
        let title = [
            name::focus(t, session.focus).as_str(),
            ", ",
            name::weekday(t, session.weekday),
        ]
        .concat();
        Some((session.number, u8::try_from(at).ok()?, title))
    };
    program.sessions.iter().filter_map(place).collect()
}

fn sources(t: &Text, exercise: &Exercise) -> AnyView {
    let sources = exercise
        .sources
        .iter()
        .map(|id| view! { <li>{source(t, id.get())}</li> })
        .collect_view();
    view! {
        <section class="ds-card list">
            <details class="ds-details">
                <summary>{t.library_muscles().to_owned()}</summary>
                <p lang="la">{exercise.muscles.join(", ")}</p>
            </details>
            <details class="ds-details">
                <summary>{t.why_sources().to_owned()}</summary>
                <ul class="evidence">{sources}</ul>
            </details>
        </section>
    }
    .into_any()
}
