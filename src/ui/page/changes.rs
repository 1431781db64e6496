//! What was changed lately, by day, newest first; each line can be taken back, and brought back again. What belongs
//! together and what still counts is told by `app::flow::undo`.

use crate::app::flow::undo::{Change, State, changes};
use crate::app::{Event, Route};
use crate::archive::What;
use crate::domain::profile::Answer;
use crate::domain::small_question::SmallQuestion;
use crate::domain::units::{Day, Instant, Now};
use crate::text::{Text, ask, date, fitness_test, name};
use crate::ui::part::back::back;
use crate::ui::part::screen::screen;
use crate::ui::part::tab_bar::TabBar;
use crate::ui::{App, app, text};
use leptos::prelude::*;

#[must_use]
pub fn page() -> AnyView {
    let app = app();
    let t = text();
    let said = RwSignal::new(String::new());
    let content = view! {
        <div class="mine">
            <h1 tabindex="-1">{t.changes_title().to_owned()}</h1>
            <p class="lead">{t.changes_intro().to_owned()}</p>
            <div role="status" class="said">
                {move || Some(said.get()).filter(|said| !said.is_empty()).map(|said| view! { <p class="changed">{said}</p> })}
            </div>
            {days(app, said)}
        </div>
    };
    screen(
        Some(back(app, text().ask_back(), Event::GoBack)),
        content.into_any(),
        view! { <TabBar here=Route::More /> }.into_any(),
    )
}

fn days(app: App, said: RwSignal<String>) -> impl IntoView {
    let recent = app.memo(|model| model.recent.clone());
    move || {
        let now = app.model.with_untracked(|model| model.now);
        let changes = recent.with(|recent| changes(recent, now.at));
        if changes.is_empty() {
            return view! { <p class="quiet">{text().changes_none().to_owned()}</p> }.into_any();
        }
        let mut days: Vec<(Day, Vec<Change>)> = Vec::new();
        for change in changes {
            let day = now.day_of(change.at);
            match days.last_mut() {
                Some((last, changes)) if *last == day => changes.push(change),
                _ => days.push((day, vec![change])),
            }
        }
        let days = days
            .into_iter()
            .map(|(day, changes)| of_a_day(app, said, now, day, changes));
        days.collect_view().into_any()
    }
}

fn of_a_day(app: App, said: RwSignal<String>, now: Now, day: Day, changes: Vec<Change>) -> AnyView {
    let rows = changes
        .into_iter()
        .map(|change| row(app, said, now, change))
        .collect_view();
    view! {
        <section class="stack">
            <h2>{name::capital(&date::full(&text(), day))}</h2>
            <ul class="rows">{rows}</ul>
        </section>
    }
    .into_any()
}

fn row(app: App, said: RwSignal<String>, now: Now, change: Change) -> AnyView {
    let t = text();
    let what = words(&t, &change);
    let of: Vec<Instant> = change.records.iter().map(|record| record.at).collect();
    let (state, press) = match change.state {
        State::Counts => (
            None,
            Some((
                t.changes_undo(),
                t.changes_undo_about(&what),
                t.changes_did_undo(&what),
                of,
            )),
        ),
        State::Undone(by) => {
            let press = (
                t.changes_back(),
                t.changes_back_about(&what),
                t.changes_did_bring_back(&what),
                by,
            );
            (Some(t.changes_undone().to_owned()), Some(press))
        }
        State::Replaced => (Some(t.changes_replaced().to_owned()), None),
    };
    let press = press.map(|(label, about, then, of)| {
        let undo = move |_| {
            app.send(Event::Undo(of.clone()));
            said.set(then.clone());
        };
        view! {
            <button type="button" class="ds-button" data-variant="secondary" aria-label=about on:click=undo>
                {label.to_owned()}
            </button>
        }
    });
    let about = [Some(time(now, change.at)), state]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" · ");
    view! {
        <li>
            <span>
                <b>{what}</b>
                <small>{about}</small>
            </span>
            {press}
        </li>
    }
    .into_any()
}

/// `14:05`, where the person is.
fn time(now: Now, at: Instant) -> String {
    let minutes = at.0.div_euclid(60_000) + i64::from(now.offset_minutes);
    let minutes = minutes.rem_euclid(24 * 60);
    format!("{}:{:02}", minutes / 60, minutes % 60)
}

/// All that one tap led to, each kind once.
fn words(t: &Text, change: &Change) -> String {
    let mut words: Vec<String> = Vec::new();
    for record in &change.records {
        let word = word(t, &record.what);
        if let Some(word) = word.filter(|word| !words.contains(word)) {
            words.push(word);
        }
    }
    if words.is_empty() {
        return t.changes_other().to_owned();
    }
    words.join(", ")
}

fn word(t: &Text, what: &What) -> Option<String> {
    let exercise = |exercise| t.exercise(exercise).name.to_owned();
    Some(match what {
        What::Answered(answer) => t.changes_answer(&answered(t, answer)),
        // What was answered stands beside it.
        What::Asked { answered: true, .. } | What::Moot | What::Undone(_) => return None,
        What::Asked { question, .. } => t.changes_put_off(&ask::short(t, *question)),
        What::Swapped(swap) => t.changes_swapped(&exercise(swap.from), &exercise(swap.to)),
        What::Unswapped(id) => t.changes_unswapped(&exercise(*id)),
        What::OwnPut(own) => t.changes_own(&own.name),
        What::OwnDropped(_) => t.changes_own_dropped().to_owned(),
        What::Rated { exercise: id, .. } => t.changes_rated(&exercise(*id)),
        What::Finished(entry) => t.changes_session(&name::focus(t, entry.focus)),
        What::After { .. } => t.changes_after().to_owned(),
        What::Retold { exercise: id, .. } => t.changes_retold(&exercise(*id)),
        What::Morning { .. } => t.changes_morning().to_owned(),
        What::Dropped(_) => t.changes_dropped().to_owned(),
        What::Restored(_) => t.changes_restored().to_owned(),
        What::Tested(tested) => t.changes_test(&fitness_test::name(t, tested.test)),
        What::Reminded(_) => t.changes_reminded().to_owned(),
        What::Brought(all) if all.is_empty() => t.changes_replaced().to_owned(),
        What::Brought(all) => t.changes_brought(u32::try_from(all.len()).unwrap_or(u32::MAX)),
    })
}

/// What an answer is about, as the lists of answers call it.
fn answered<'a>(t: &'a Text, answer: &Answer) -> &'a str {
    use Answer as A;
    match answer {
        A::Kind(_) | A::Work(_) => t.answers_shares(),
        A::Age(_) | A::Sex(_) => t.answers_person(),
        A::HeightCm(_) | A::WeightKg(_) | A::WaistCm(_) | A::RestingPulse(_) => t.answers_measures(),
        A::Habits(_) => t.answers_habits(),
        A::Pains(_) => t.answers_pain(),
        A::Screening(_) | A::RedFlags(_) | A::FlagGroups(_) | A::Pregnancy(_) => t.answers_safety(),
        A::Equipment(_) => t.answers_equipment(),
        A::WeekMinutes(_) | A::Split(_) => t.answers_time(),
        A::Slot(_) => t.answers_when(),
        A::AvoidsFloor(_) | A::NeedsQuiet(_) => t.changes_wishes(),
        A::Pressure(_) => ask::short(t, SmallQuestion::Pressure),
        A::WorkEffort(_) => ask::short(t, SmallQuestion::WorkEffort),
        A::SittingHours(_) => ask::short(t, SmallQuestion::SittingHours),
        A::Place(_) => ask::short(t, SmallQuestion::Place),
        A::Company(_) => ask::short(t, SmallQuestion::Company),
        A::Hurdles(_) => ask::short(t, SmallQuestion::Hurdles),
        A::Fear(_) | A::FearedTask(_) => ask::short(t, SmallQuestion::Fear),
        A::SelfEfficacy(_) => ask::short(t, SmallQuestion::SelfEfficacy),
        A::PainLimitsWork(_) => ask::short(t, SmallQuestion::PainLimitsWork),
        A::CheckIn(_) => ask::short(t, SmallQuestion::CheckIn),
        A::OneLeg(_) | A::SitToStand(_) | A::PushUps(_) | A::TrunkHold(_) => ask::short(t, SmallQuestion::Tests),
        A::StrengthPractice(_) => ask::short(t, SmallQuestion::StrengthPractice),
        A::Course(_) => ask::short(t, SmallQuestion::Course),
        A::Roster(_) => t.roster_title(),
        A::Dumbbells(_) | A::Kettlebells(_) | A::Bands(_) | A::BandColours(_) => ask::short(t, SmallQuestion::Loads),
        A::MaxPulse(_) => ask::short(t, SmallQuestion::MaxPulse),
        A::DayState(_) => t.steer_day_short(),
        A::FlareUp(_) => t.steer_flare_short(),
        A::Away(_) => t.steer_away_short(),
    }
}
