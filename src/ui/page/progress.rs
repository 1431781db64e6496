//! Progress: minutes a week against the goal, how much of the plan was done, pain over time, and the diary.
//! Every chart says itself in a sentence and stands in a table too. Nothing here judges.

use crate::app::{Event, Model, Route};
use crate::domain::diary::{Entry, Morning, Share};
use crate::domain::pain::Region;
use crate::domain::session::bout::Done;
use crate::domain::units::Day;
use crate::text::{Text, date, name, say};
use crate::ui::page::after::{TakenOut, mood_word};
use crate::ui::part::chart::{PainLine, WeekBars};
use crate::ui::part::place::Place;
use crate::ui::part::screen::tab_screen;
use crate::ui::{App, app, text};
use leptos::prelude::*;

/// Weeks in the bars and in the share of planned sessions.
const WEEKS: u8 = 8;
/// Sessions in the diary at first, and more at each tap.
const SHOWN: usize = 10;
/// Per cent of the planned sessions at which the trials saw their effect (Dalager 2016, 2017; Justesen 2017).
const GOAL_SHARE: u8 = 70;

#[must_use]
pub fn page() -> AnyView {
    let app = app();
    let t = text();
    // Taking a session out, and bringing it back, changes all that it was counted in.
    let sessions_kept = app.memo(|model| (model.diary.entries.len(), model.diary.early.sessions));
    let words = t.clone();
    let body = move || {
        if sessions_kept.get() == (0, 0) {
            return nothing_yet(&words);
        }
        view! {
            {minutes(app, &words)}
            {sessions(app, &words)}
            {pains(app, &words)}
            {diary(app)}
        }
        .into_any()
    };
    let content = view! {
        <div class="progress-page">
            <h1 tabindex="-1">{t.progress_title().to_owned()}</h1>
            {undo(app)}
            {body}
        </div>
    };
    tab_screen(Route::Progress, content.into_any())
}

/// A session was taken out: it says so, and brings it back.
fn undo(app: App) -> impl IntoView {
    let taken = expect_context::<TakenOut>();
    let t = text();
    let back = move |_| {
        if let Some(id) = taken.0.get_untracked() {
            app.send(Event::EntryRestored(id));
        }
        taken.0.set(None);
    };
    move || {
        taken.0.get().map(|_| {
            view! {
                <div class="ds-card taken-out" data-variant="tinted" role="status">
                    <p>{t.progress_taken_out().to_owned()}</p>
                    <button type="button" class="ds-button" data-variant="secondary" on:click=back>
                        {t.progress_bring_back().to_owned()}
                    </button>
                </div>
            }
        })
    }
}

fn nothing_yet(t: &Text) -> AnyView {
    view! {
        <section class="ds-card" data-variant="tinted">
            <h2>{t.progress_empty_title().to_owned()}</h2>
            <p>{t.progress_empty_text().to_owned()}</p>
            <Place to=Route::Today words=t.progress_empty_link().to_owned() />
        </section>
    }
    .into_any()
}

fn minutes(app: App, t: &Text) -> AnyView {
    let (weeks, goal) = app.model.with_untracked(|model: &Model| {
        let goal = model.program.as_ref().map_or(0, |program| program.week_minutes);
        (model.diary.minutes_per_week(model.now.day(), WEEKS), goal)
    });
    let now = weeks.last().map_or(0, |(_, minutes)| *minutes);
    // Weeks before the first session are no weeks without training.
    let weeks: Vec<(Day, u16)> = weeks.into_iter().skip_while(|(_, minutes)| *minutes == 0).collect();
    let past = weeks.len().saturating_sub(1);
    let says = if past == 0 {
        t.progress_minutes_first(&now, &goal)
    } else {
        let sum: u32 = weeks.iter().take(past).map(|(_, minutes)| u32::from(*minutes)).sum();
        let count = u32::try_from(past).unwrap_or(1);
        t.progress_minutes_sum(count, &now, &((sum + count / 2) / count), &goal)
    };
    let rows = weeks
        .iter()
        .rev()
        .map(|(monday, minutes)| row(&date::short(t, *monday), &minutes.to_string()))
        .collect();
    view! {
        <section class="ds-card" data-variant="tinted">
            <h2>{t.progress_minutes().to_owned()}</h2>
            <p>{says.clone()}</p>
            <WeekBars weeks goal goal_words=t.progress_goal(&goal) says />
            {table(t, t.progress_week(), t.progress_value_minutes(), rows)}
        </section>
    }
    .into_any()
}

fn sessions(app: App, t: &Text) -> Option<AnyView> {
    let (share, planned) = app.model.with_untracked(|model: &Model| {
        let planned = model.program.as_ref().map_or(0, |program| program.sessions.len());
        let planned = u8::try_from(planned).unwrap_or(u8::MAX);
        (model.diary.share_done(model.now.day(), WEEKS, planned), planned)
    });
    let share: Share = share.filter(|share| share.planned > 0 && planned > 0)?;
    let per_cent = share.per_cent();
    let card = view! {
        <section class="ds-card" data-variant="tinted">
            <h2>{t.progress_sessions().to_owned()}</h2>
            <p>{t.progress_sessions_sum(&share.done, &share.planned, &per_cent)}</p>
            <div class="share" aria-hidden="true">
                <i style:width=format!("{per_cent}%")></i>
                <b style:left=format!("{GOAL_SHARE}%")></b>
            </div>
            <p class="quiet">{t.progress_sessions_goal().to_owned()}</p>
        </section>
    };
    Some(card.into_any())
}

fn pains(app: App, t: &Text) -> AnyView {
    let told: Vec<(Region, Vec<(Day, u8)>)> = app.model.with_untracked(|model: &Model| {
        let regions = model.diary.regions_told().into_iter();
        regions
            .map(|region| (region, model.diary.pain_over_time(region)))
            .collect()
    });
    if told.is_empty() {
        let none = t.progress_pain_none().to_owned();
        return view! { <p class="quiet">{none}</p> }.into_any();
    }
    told.into_iter()
        .filter_map(|(region, told)| pain(t, region, told))
        .collect_view()
        .into_any()
}

fn pain(t: &Text, region: Region, told: Vec<(Day, u8)>) -> Option<AnyView> {
    let values = || told.iter().map(|(_, value)| *value);
    let (first, last) = (values().next()?, values().next_back()?);
    let (low, high) = (values().min()?, values().max()?);
    let says = if told.len() == 1 {
        t.progress_pain_once(&first)
    } else {
        t.progress_pain_sum(&first, &last, &low, &high)
    };
    let rows = told
        .iter()
        .rev()
        .map(|(day, value)| row(&date::short(t, *day), &value.to_string()))
        .collect();
    let change = (told.len() > 1).then(|| t.progress_pain_change(&first, &last));
    let card = view! {
        <section class="ds-card" data-variant="tinted">
            <header>
                <h2>{t.progress_pain(&name::region(t, region))}</h2>
                {change.map(|change| view! { <p class="change" aria-hidden="true">{change}</p> })}
            </header>
            <p>{says.clone()}</p>
            <PainLine told says />
            <p class="quiet legend">{t.progress_pain_zone().to_owned()}</p>
            {table(t, t.progress_day(), t.progress_value_pain(), rows)}
        </section>
    };
    Some(card.into_any())
}

fn row(head: &str, value: &str) -> AnyView {
    view! {
        <tr>
            <th scope="row">{head.to_owned()}</th>
            <td>{value.to_owned()}</td>
        </tr>
    }
    .into_any()
}

fn table(t: &Text, head: &str, value: &str, rows: Vec<AnyView>) -> AnyView {
    view! {
        <details class="ds-details" data-variant="tinted">
            <summary>{t.progress_table().to_owned()}</summary>
            <table>
                <thead>
                    <tr>
                        <th scope="col">{head.to_owned()}</th>
                        <th scope="col">{value.to_owned()}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </details>
    }
    .into_any()
}

/// Finished sessions, newest first.
fn diary(app: App) -> AnyView {
    let t = text();
    let shown = RwSignal::new(SHOWN);
    let all = app.model.with_untracked(|model| model.diary.entries.len());
    let list = {
        let t = t.clone();
        move || {
            app.model.with_untracked(|model| {
                let newest = model.diary.entries.iter().rev().take(shown.get());
                newest.map(|entry| session(&t, entry)).collect_view()
            })
        }
    };
    let older = t.progress_older().to_owned();
    view! {
        <section class="stack">
            <h2>{t.progress_diary().to_owned()}</h2>
            <div class="ds-card list">{list}</div>
            {move || (shown.get() < all).then(|| {
                let older = older.clone();
                view! {
                    <button
                        type="button"
                        class="ds-button wide"
                        data-variant="secondary"
                        on:click=move |_| shown.update(|shown| *shown += SHOWN)
                    >
                        {older}
                    </button>
                }
            })}
        </section>
    }
    .into_any()
}

fn session(t: &Text, entry: &Entry) -> AnyView {
    let part = (!entry.complete).then(|| format!(" · {}", t.progress_part()));
    let done = entry
        .done
        .iter()
        .map(|done| view! { <li>{exercise(t, done)}</li> })
        .collect_view();
    let after = &entry.after;
    let mut told: Vec<String> = after.effort.iter().map(|effort| t.progress_effort(effort)).collect();
    told.extend(after.mood.map(|mood| t.progress_mood(&mood_word(t, mood))));
    for (site, value) in &after.pains {
        told.push(t.progress_pain_at(&name::capital(&name::site(t, *site)), value));
    }
    if !after.note.is_empty() {
        told.push(t.progress_note(&after.note));
    }
    told.extend(entry.morning.as_ref().and_then(|morning| morning_words(t, morning)));
    view! {
        <details class="ds-details">
            <summary>
                <span>
                    <b>{name::focus(t, entry.focus)}</b>
                    <small>{name::capital(&date::full(t, entry.day))} " · " {say::minutes(t, entry.length)} {part}</small>
                </span>
            </summary>
            <div class="stack">
                <ul class="plain-list">{done}</ul>
                {told.into_iter().map(|line| view! { <p>{line}</p> }).collect_view()}
                <Place to=Route::After(entry.id) words=t.progress_correct().to_owned() />
            </div>
        </details>
    }
    .into_any()
}

/// `Roing med strikk: 3 sett, 36 repetisjoner, kunne tatt 2 til`
fn exercise(t: &Text, done: &Done) -> String {
    let mut amounts = Vec::new();
    if done.sets > 1 || done.reps > 0 {
        amounts.push(t.progress_sets(u32::from(done.sets)));
    }
    if done.reps > 0 {
        amounts.push(t.progress_reps(u32::from(done.reps)));
    } else {
        amounts.push(say::minutes(t, done.worked));
    }
    amounts.extend(done.reserve.map(|reserve| t.progress_reserve(&reserve)));
    format!("{}: {}", t.exercise(done.exercise).name, amounts.join(", "))
}

/// The morning after; nothing when it was put away.
fn morning_words(t: &Text, morning: &Morning) -> Option<String> {
    let words = match morning {
        Morning::NoPain => t.morning_none(),
        Morning::OnlySore => t.morning_sore(),
        Morning::AsUsual => t.morning_usual(),
        Morning::More(_) => t.morning_more(),
        Morning::Unsaid => return None,
    };
    Some(t.progress_morning(&words))
}
