//! Today: the next session as one large card, the week so far, and why. Knows nothing of how a session runs.

use crate::app::flow::roster;
use crate::app::flow::steer;
use crate::app::{Event, Model, Route};
use crate::archive::ActiveRun;
use crate::domain::program::{Block, Item, PlannedSession};
use crate::domain::session::score::Score;
use crate::domain::session::timeline;
use crate::domain::units::Span;
use crate::text::{Text, because, hours, name};
use crate::ui::page::data::reminder::BackupReminder;
use crate::ui::part::ask_card::{AskCard, Soon};
use crate::ui::part::calendar_card::CalendarCard;
use crate::ui::part::clearance::ClearanceCard;
use crate::ui::part::day_line::DayLine;
use crate::ui::part::morning::MorningCard;
use crate::ui::part::movement::Movement;
use crate::ui::part::place::Place;
use crate::ui::part::presets::Presets;
use crate::ui::part::screen::screen;
use crate::ui::part::stop_signs::StopSigns;
use crate::ui::part::tab_bar::TabBar;
use crate::ui::part::timeline::timeline as list;
use crate::ui::part::update_card::UpdateCard;
use crate::ui::part::week::Week;
use crate::ui::{App, app, text};
use leptos::prelude::*;
use std::cmp::Ordering;

/// What the card is about.
#[derive(Clone, PartialEq)]
enum Offer {
    /// A session that was begun and not ended.
    GoOn(PlannedSession),
    Next(PlannedSession),
    /// The week is done; whoever wants may train once more.
    OnceMore(PlannedSession),
}

impl Offer {
    fn of(model: &Model) -> Option<Offer> {
        let running = model.run.as_ref().or(model.coming.as_ref().map(|(_, active)| active));
        if let Some(active) = running {
            let session = model.session(active.number).unwrap_or_else(|| as_begun(active));
            return Some(Offer::GoOn(session));
        }
        // Who is ill or away is offered nothing to do.
        if steer::rests(model) {
            return None;
        }
        match model.next_session() {
            Some(session) => Some(Offer::Next(session.clone())),
            None => Some(Offer::OnceMore(model.program.as_ref()?.sessions.first()?.clone())),
        }
    }

    fn session(&self) -> &PlannedSession {
        match self {
            Offer::GoOn(session) | Offer::Next(session) | Offer::OnceMore(session) => session,
        }
    }
}

#[must_use]
pub fn page() -> AnyView {
    let app = app();
    let t = text();
    let offer = app.memo(Offer::of);
    let hour = app.model.with_untracked(|model| model.now.hour());
    let greeting = match hour {
        5..=9 => t.today_morning(),
        17..=23 => t.today_evening(),
        _ => t.today_day(),
    };
    let content = view! {
        <div class="today">
            <h1 tabindex="-1">{greeting.to_owned()}</h1>
            <ClearanceCard />
            <MorningCard />
            <DayLine />
            {move || offer.get().map(|offer| card(app, &offer))}
            {move || offer.get().map(|offer| coming(app, &offer))}
            <UpdateCard />
            <AskCard />
            <Soon />
            <BackupReminder />
            <CalendarCard />
            <Week />
            {move || offer.get().map(|offer| why(&offer))}
            <div class="ds-card list">
                <Presets />
                <details class="ds-details">
                    <summary>{t.today_not_today().to_owned()}</summary>
                    <div class="stack">
                        <p>{t.today_not_today_text().to_owned()}</p>
                        <StopSigns />
                    </div>
                </details>
            </div>
        </div>
    };
    let bottom = view! {
        {move || offer.get().map(|offer| start(app, &offer))}
        <TabBar here=Route::Today />
    };
    screen(None, content.into_any(), bottom.into_any())
}

/// A running session that the week or the day no longer offers; it goes on all the same.
fn as_begun(active: &ActiveRun) -> PlannedSession {
    let score = &active.run.score;
    let Span(length) = score.length();
    let items = score.items.iter().map(|item| Item {
        exercise: item.exercise,
        block: Block::StrengthGeneral,
        dose: item.dose,
        load: item.load,
        shorter: false,
        reasons: Vec::new(),
    });
    PlannedSession {
        daily: false,
        number: active.number,
        weekday: 0,
        minutes: u16::try_from((length + 30_000) / 60_000).unwrap_or(u16::MAX),
        focus: active.focus,
        preset: None,
        items: items.collect(),
        reasons: Vec::new(),
    }
}

fn card(app: App, offer: &Offer) -> AnyView {
    let t = text();
    let session = offer.session();
    let (label, note) = match offer {
        Offer::GoOn(_) => (t.today_running().to_owned(), None),
        Offer::Next(_) => (when(&t, app, session), None),
        Offer::OnceMore(_) => (
            t.today_once_more().to_owned(),
            Some((t.today_week_done().to_owned(), t.today_week_done_text().to_owned())),
        ),
    };
    let first = session.items.first().map(|item| item.exercise);
    let title = name::session(&t, session);
    let facts = facts(&t, session);
    view! {
        {note.map(|(title, words)| view! {
            <div class="ds-card" data-variant="tinted">
                <h2>{title}</h2>
                <p>{words}</p>
            </div>
        })}
        <section class="next-session" aria-labelledby="next">
            <p>{label}</p>
            <h2 id="next">{title}</h2>
            <p>{facts}</p>
            {first.map(|exercise| view! { <div class="window"><Movement exercise /></div> })}
        </section>
    }
    .into_any()
}

/// All parts of the session, folded; of one that runs, with where it stands.
fn coming(app: App, offer: &Offer) -> AnyView {
    let t = text();
    let parts = match offer {
        Offer::GoOn(_) => app.model.with_untracked(|model| {
            let running = model.run.as_ref().or(model.coming.as_ref().map(|(_, active)| active));
            running.map(|active| timeline::parts(&active.run.score, Some(active.run.at)))
        }),
        Offer::Next(session) | Offer::OnceMore(session) => Some(timeline::parts(&Score::of(session), None)),
    };
    let list = list(&t, &parts.unwrap_or_default());
    view! {
        <div class="ds-card list">
            <details class="ds-details">
                <summary>{t.parts_before().to_owned()}</summary>
                <div>{list}</div>
            </details>
        </div>
    }
    .into_any()
}

/// `Dagens økt · før lunsj`, and the week of a course.
fn when(t: &Text, app: App, session: &PlannedSession) -> String {
    let (today, slot, course, hour) = app.model.with_untracked(|model| {
        let course = model.program.as_ref().and_then(|program| program.course);
        let hour = roster::hour_of(model, session);
        (model.now.day().weekday(), model.profile.slot, course, hour)
    });
    // Among shifts the hour changes from day to day.
    let part = match hour {
        Some(minute) => minute.map(|minute| t.roster_about(&hours::time(t, minute))),
        None => slot.map(|slot| name::slot(t, slot).to_owned()),
    };
    let day = match session.weekday.cmp(&today) {
        Ordering::Equal => t.today_todays().to_owned(),
        Ordering::Greater => t.today_suggested(&name::weekday(t, session.weekday)),
        // The day that was suggested is over; nothing was missed by that.
        Ordering::Less => t.today_next().to_owned(),
    };
    let parts = [
        Some(day),
        part,
        course.map(|now| t.today_course_week(&now.week, &now.course.weeks())),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// `12 minutter · strikk · 4 øvelser`
fn facts(t: &Text, session: &PlannedSession) -> String {
    let mut equipment = Vec::new();
    for thing in session.items.iter().flat_map(|item| item.exercise.get().equipment) {
        if !equipment.contains(thing) {
            equipment.push(*thing);
        }
    }
    let exercises = u32::try_from(session.items.len()).unwrap_or(u32::MAX);
    [
        t.unit_minutes(u32::from(session.minutes)),
        name::equipment_list(t, &equipment),
        t.today_exercises(exercises),
    ]
    .join(" · ")
}

fn start(app: App, offer: &Offer) -> AnyView {
    let t = text();
    let number = offer.session().number;
    let (words, event, variant) = match offer {
        Offer::GoOn(_) => (t.today_go_on(), Event::Go(Route::Session), None),
        Offer::Next(_) => (t.today_start(), Event::SessionStarted { number }, None),
        Offer::OnceMore(_) => (t.today_start(), Event::SessionStarted { number }, Some("secondary")),
    };
    view! {
        <button type="button" class="ds-button main" data-variant=variant on:click=move |_| app.send(event.clone())>
            {words.to_owned()}
        </button>
    }
    .into_any()
}

/// What decided the first exercise, in two sentences, and the way to all the rest.
fn why(offer: &Offer) -> Option<AnyView> {
    let t = text();
    let reason = offer.session().items.first()?.reasons.first()?;
    let facts = because::facts(&t, reason);
    let said = view! {
        <section class="why-short">
            <h2>{t.today_why().to_owned()}</h2>
            <p>{facts} " " {t.rule(reason.rule).to_owned()}</p>
            <Place to=Route::WhyWeek words=t.today_why_more().to_owned() />
        </section>
    };
    Some(said.into_any())
}
