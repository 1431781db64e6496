//! The diary: finished sessions, newest first, ten at a time, with what was told of each.

use crate::app::Route;
use crate::domain::diary::{Entry, Morning};
use crate::domain::session::bout::Done;
use crate::text::{Text, date, name, say};
use crate::ui::page::after::mood_word;
use crate::ui::part::place::Place;
use crate::ui::{App, text};
use leptos::prelude::*;

/// Sessions in the diary at first, and more at each tap.
const SHOWN: usize = 10;

/// Finished sessions, newest first.
#[must_use]
pub fn diary(app: App) -> AnyView {
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
        Morning::More(_) | Morning::Still(_) => t.morning_more(),
        Morning::Unsaid => return None,
    };
    Some(t.progress_morning(&words))
}
