//! Small questions that are answered by choosing: place, company, what gets in the way, practice, a course.

use super::{Ask, Missing};
use crate::domain::order;
use crate::domain::profile::{Answer, Company, Course, Hurdle, Place};
use crate::domain::program::Preset;
use crate::domain::program::explain::rule_of;
use crate::text::{Text, name, steer};
use crate::ui::part::choice::Choice;
use crate::ui::part::problem::Problem;
use crate::ui::{App, text};
use leptos::prelude::*;

/// One of several, for the question in the heading. A row is what it stands for, its words and a note.
fn one<T: Copy + PartialEq + Send + Sync + 'static>(
    rows: Vec<(T, String, String)>,
    now: Option<T>,
    title: &str,
    answer: impl Fn(T) -> Answer + 'static,
) -> Ask {
    one_of(RwSignal::new(now), rows, title, ().into_any(), answer)
}

/// The same with something below that may follow the choice.
fn one_of<T: Copy + PartialEq + Send + Sync + 'static>(
    value: RwSignal<Option<T>>,
    rows: Vec<(T, String, String)>,
    title: &str,
    below: AnyView,
    answer: impl Fn(T) -> Answer + 'static,
) -> Ask {
    let t = text();
    let missing = Missing::new();
    let first = rows.first().map(|(kind, ..)| *kind);
    let rows: Vec<_> = rows
        .into_iter()
        .map(|(kind, label, note)| {
            let choose = move |_| {
                value.set(Some(kind));
                missing.unsay();
            };
            view! {
                <Choice
                    id=(first == Some(kind)).then(|| "choice".to_owned())
                    name="choice"
                    label
                    note
                    picked=Signal::derive(move || value.get() == Some(kind))
                    choose
                />
            }
        })
        .collect();
    let fields = view! {
        <fieldset class="ds-fieldset choices">
            <legend class="unseen">{title.to_owned()}</legend>
            {rows}
            <Problem says=missing.sentence(t.problem_choose_one()) />
        </fieldset>
        {below}
    };
    Ask::new(fields, move || {
        let told = value.get_untracked();
        if told.is_none() {
            missing.say("choice");
        }
        told.map(|told| vec![answer(told)])
    })
}

fn plain(label: &str) -> (String, String) {
    (name::capital(label), String::new())
}

pub fn place(app: App) -> Ask {
    let t = text();
    let rows = Place::ALL
        .into_iter()
        .map(|place| {
            let (label, note) = plain(name::place(&t, place));
            (place, label, note)
        })
        .collect();
    let now = app.model.with_untracked(|model| model.profile.place);
    one(rows, now, t.ask_place(), Answer::Place)
}

pub fn company(app: App) -> Ask {
    let t = text();
    let row = |company, label: &str| (company, label.to_owned(), String::new());
    let rows = vec![
        row(Company::Alone, t.ask_alone()),
        row(Company::Together, t.ask_together()),
    ];
    let now = app.model.with_untracked(|model| model.profile.company);
    one(rows, now, t.ask_company(), Answer::Company)
}

pub fn practice(app: App) -> Ask {
    let t = text();
    let row = |has, label: &str| (has, label.to_owned(), String::new());
    let rows = vec![row(true, t.ask_yes()), row(false, t.ask_no())];
    let now = app.model.with_untracked(|model| model.profile.strength_practice);
    one(rows, now, t.ask_practice(), Answer::StrengthPractice)
}

/// One row for each, and below them what is done about those that are ticked.
pub(super) fn hurdle_rows(chosen: RwSignal<Vec<Hurdle>>) -> AnyView {
    let t = text();
    let rows: Vec<_> = Hurdle::ALL
        .into_iter()
        .map(|hurdle| {
            let choose = move |yes: bool| {
                chosen.update(|chosen| {
                    chosen.retain(|other| *other != hurdle);
                    if yes {
                        chosen.push(hurdle);
                        order::by_key(chosen, |hurdle| *hurdle);
                    }
                });
            };
            view! {
                <Choice
                    name="hurdle"
                    label=name::capital(name::hurdle(&t, hurdle))
                    picked=Signal::derive(move || chosen.with(|chosen| chosen.contains(&hurdle)))
                    choose
                    many=true
                />
            }
        })
        .collect();
    let plans = move || {
        let t = text();
        let plan = |hurdle: &Hurdle| {
            view! {
                <li>
                    <b>{name::capital(name::hurdle(&t, *hurdle))}</b>
                    <small>{steer::plan(&t, *hurdle).to_owned()}</small>
                </li>
            }
        };
        let plans = chosen.with(|chosen| chosen.iter().map(plan).collect_view());
        view! { <ul class="plans">{plans}</ul> }
    };
    view! {
        {rows}
        <div aria-live="polite">{plans}</div>
    }
    .into_any()
}

/// None at all is an answer, too.
pub fn hurdles(app: App) -> Ask {
    let t = text();
    let now = app.model.with_untracked(|model| model.profile.hurdles.clone());
    let chosen = RwSignal::new(now.unwrap_or_default());
    let rows = hurdle_rows(chosen);
    let fields = view! {
        <fieldset class="ds-fieldset choices">
            <legend class="unseen">{t.ask_hurdles().to_owned()}</legend>
            {rows}
        </fieldset>
    };
    Ask::new(fields, move || Some(vec![Answer::Hurdles(chosen.get_untracked())]))
}

/// A course, or none; the one that runs says how far it has come.
pub fn course(app: App) -> Ask {
    let t = text();
    let (running, week) = app.model.with_untracked(|model| {
        let week = model.program.as_ref().and_then(|program| program.course);
        (model.profile.course.map(|(course, _)| course), week)
    });
    let note = |t: &Text, course: Course| match week {
        Some(now) if now.course == course => t.ask_course_running(&now.week, &course.weeks()),
        // The names of the others say it.
        _ if course == Course::Office => t.ask_course_weeks(&course.weeks()),
        _ => String::new(),
    };
    let mut rows = vec![(None, t.ask_course_none().to_owned(), String::new())];
    rows.extend(Course::ALL.map(|course| {
        let label = name::capital(name::course(&t, course));
        (Some(course), label, note(&t, course))
    }));
    let value = RwSignal::new(Some(running));
    let talk = move || value.get().flatten().map(|course| talk(app, course));
    let below = view! { <div aria-live="polite">{talk}</div> };
    one_of(value, rows, t.ask_course(), below.into_any(), Answer::Course)
}

/// What a course is and what to expect of it; or why it must wait.
fn talk(app: App, course: Course) -> AnyView {
    let t = text();
    let expect = match course {
        Course::Intervals => t.ask_course_talk_intervals(),
        Course::Office => t.ask_course_talk_office(),
        Course::Workshop => t.ask_course_talk_workshop(),
    };
    let hard = course == Course::Intervals;
    let against = app.model.with_untracked(|model| {
        let later = model.later.filter(|_| hard)?;
        (later.preset)(
            &model.profile,
            &model.wishes,
            &model.past,
            model.now.day(),
            Preset::HitStart,
        )
        .err()
    });
    let waits = against.and_then(|reasons| Some(t.rule(reasons.first()?.rule).to_owned()));
    let waits = waits.map(|reason| view! { <p><b>{t.ask_course_not_now().to_owned()}</b> " " {reason}</p> });
    view! {
        <div class="means">
            {waits}
            <p>{t.rule(rule_of(course)).to_owned()}</p>
            <p>{expect.to_owned()}</p>
        </div>
    }
    .into_any()
}
