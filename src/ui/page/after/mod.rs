//! After a session: how hard it was, how one feels, how much it hurts now, a line to oneself. Every answer is saved as it is
//! given, none is needed. The same page is the diary's: all of it, each set too, can be corrected later, and the session
//! can be taken out.

mod mood;
mod sets;

pub use mood::word as mood_word;

use crate::app::{Event, Model, Route};
use crate::domain::diary::{After, Entry};
use crate::domain::evidence::RuleId;
use crate::domain::pain::{PAIN_CASE, PAIN_HIGH, Site};
use crate::domain::session::steering;
use crate::domain::session::told::StopReason;
use crate::domain::units::Instant;
use crate::text::{Text, date, heart, heart::When, name, next, say};
use crate::ui::page::data::reminder::BackupReminder;
use crate::ui::part::place::Place;
use crate::ui::part::scale::Scale;
use crate::ui::part::screen::screen;
use crate::ui::part::sore_places::{Sore, sore_places};
use crate::ui::{App, app, text};
use leptos::prelude::*;

/// What fits one line on a phone twice over; more is a diary of its own.
const LONGEST_NOTE: usize = 280;
/// More changes at once nobody remembers; the plan says them all.
const MOST_NEXT: usize = 4;

/// The session that was taken out of the diary last in this visit: that can be undone.
#[derive(Clone, Copy)]
pub struct TakenOut(pub RwSignal<Option<Instant>>);

impl TakenOut {
    #[must_use]
    pub fn nothing() -> TakenOut {
        TakenOut(RwSignal::new(None))
    }
}

/// The answers as they stand, and the door to save them.
#[derive(Clone, Copy)]
struct Answers {
    app: App,
    id: Instant,
    after: RwSignal<After>,
}

impl Answers {
    fn change(self, change: impl FnOnce(&mut After)) {
        self.after.update(change);
        self.app.send(Event::AfterAnswered {
            id: self.id,
            after: self.after.get_untracked(),
        });
    }
}

#[must_use]
pub fn page(id: Instant) -> AnyView {
    let app = app();
    let t = text();
    let Some(entry) = app.model.with_untracked(|model| entry(model, id)) else {
        return ().into_any();
    };
    let answers = Answers {
        app,
        id,
        after: RwSignal::new(entry.after.clone()),
    };
    let title = if entry.complete {
        t.after_done()
    } else {
        t.after_stopped()
    };
    // Right after the session it leads on; from the diary back to it.
    let newest = app.model.with_untracked(|model| {
        let last = model.diary.entries.last().is_some_and(|last| last.id == id);
        last && entry.day == model.now.day()
    });
    let content = view! {
        <div class="after">
            <h1 tabindex="-1">{title.to_owned()}</h1>
            <p class="lead">
                {(!newest).then(|| format!("{}. ", name::capital(&date::full(&t, entry.day))))}
                {sum(&t, &entry)}
            </p>
            {(!entry.complete).then(|| view! { <p>{t.after_stopped_text().to_owned()}</p> })}
            <p class="quiet">{t.after_saved().to_owned()}</p>
            {(!entry.complete).then(|| stopped(answers))}
            {steered(&t, &entry)}
            {effort(answers)}
            {mood::mood(answers)}
            {pains(answers)}
            {note(answers)}
            {sets::sets(answers, &entry)}
            {newest.then(|| next_time(answers))}
            {newest.then(|| what_now(answers))}
            {newest.then(|| view! { <BackupReminder /> })}
            {(!newest).then(|| take_out(answers))}
        </div>
    };
    let (words, to) = if newest {
        (t.after_finish(), Route::Today)
    } else {
        (t.after_save_change(), Route::Progress)
    };
    let bottom = view! {
        <button type="button" class="ds-button main" on:click=move |_| app.send(Event::Go(to))>
            {words.to_owned()}
        </button>
    };
    screen(None, content.into_any(), bottom.into_any())
}

/// What changes for what was just done; said only when something does.
fn next_time(answers: Answers) -> AnyView {
    let lines = answers.app.memo(move |model| {
        let (Some(entry), Some(program), Some(t)) = (entry(model, answers.id), &model.program, &model.text) else {
            return Vec::new();
        };
        let items = program.sessions.iter().flat_map(|session| &session.items);
        let mut seen = Vec::new();
        let mut lines = Vec::new();
        for item in items {
            let was_done = entry.done.iter().any(|done| done.exercise == item.exercise);
            if was_done && !seen.contains(&item.exercise) {
                seen.push(item.exercise);
                lines.extend(next::line(t, item));
            }
        }
        lines.truncate(MOST_NEXT);
        lines
    });
    let t = text();
    let list = move || {
        let rows = lines.get();
        (!rows.is_empty()).then(|| {
            view! {
                <section class="stack">
                    <h2>{t.next_title().to_owned()}</h2>
                    <ul>{rows.into_iter().map(|line| view! { <li>{line}</li> }).collect_view()}</ul>
                </section>
            }
        })
    };
    list.into_any()
}

fn entry(model: &Model, id: Instant) -> Option<Entry> {
    model.diary.entries.iter().find(|entry| entry.id == id).cloned()
}

/// `12 minutter, 4 øvelser`
fn sum(t: &Text, entry: &Entry) -> String {
    let exercises = u32::try_from(entry.done.len()).unwrap_or(u32::MAX);
    format!("{}, {}", say::minutes(t, entry.length), t.today_exercises(exercises))
}

/// What breath and pulse told, where they did.
fn steered(t: &Text, entry: &Entry) -> AnyView {
    let time = entry.steered.pulse;
    let pulse = (!time.is_empty()).then(|| view! { <p>{heart::sum(t, time)}</p> });
    let next = steering::next_time(&entry.steered, &entry.done).map(|(exercise, turn)| {
        let words = heart::advice(t, turn, When::NextTime, exercise);
        view! { <p>{words}</p> }
    });
    view! {
        {pulse}
        {next}
    }
    .into_any()
}

/// Why it ended before its end; told in the session, or here.
fn stopped(answers: Answers) -> AnyView {
    let t = text();
    let reasons = [
        (StopReason::Sign, t.stop_sign()),
        (StopReason::Tired, t.stop_tired()),
        (StopReason::Pain(None), t.stop_pain()),
        (StopReason::Time, t.stop_time()),
        (StopReason::Other, t.stop_other()),
    ];
    let same = |one: StopReason, other: StopReason| {
        one == other || matches!((one, other), (StopReason::Pain(_), StopReason::Pain(_)))
    };
    let buttons = reasons
        .map(|(reason, words)| {
            let told = move || {
                answers
                    .after
                    .with(|after| after.stopped.is_some_and(|told| same(told, reason)))
            };
            let press = move |_| {
                let next = (!told()).then_some(reason);
                answers.change(|after| after.stopped = next);
            };
            view! {
                <button type="button" aria-pressed=move || told().to_string() on:click=press>
                    {words.to_owned()}
                </button>
            }
        })
        .collect_view();
    view! {
        <section class="stack" aria-labelledby="stopped">
            <h2 id="stopped">{t.after_why_stopped().to_owned()}</h2>
            <div class="reasons" role="group" aria-labelledby="stopped">{buttons}</div>
        </section>
    }
    .into_any()
}

/// The last thing on the page, and it can be undone.
fn take_out(answers: Answers) -> AnyView {
    let t = text();
    let dropped = expect_context::<TakenOut>();
    let press = move |_| {
        dropped.0.set(Some(answers.id));
        // First away from the page that is about it.
        answers.app.send(Event::Go(Route::Progress));
        answers.app.send(Event::EntryDropped(answers.id));
    };
    view! {
        <button type="button" class="ds-button wide" data-variant="tertiary" on:click=press>
            {t.after_take_out().to_owned()}
        </button>
    }
    .into_any()
}

fn effort(answers: Answers) -> AnyView {
    let t = text();
    let title = t.after_effort().to_owned();
    let value = move || answers.after.with(|after| after.effort);
    let says = move || value().map_or(String::new(), |value| effort_words(&t, value).to_owned());
    let chosen = move |number| answers.change(|after| after.effort = Some(number));
    view! {
        <Scale name="effort" title value=Signal::derive(value) chosen says=Signal::derive(says) />
    }
    .into_any()
}

/// Own words, the same steps as the zones of endurance training (`domain::fitness::own_scale`).
fn effort_words(t: &Text, value: u8) -> &str {
    match value {
        0..=1 => t.after_rest_word(),
        2..=3 => t.after_easy_word(),
        4..=5 => t.after_felt_word(),
        6..=7 => t.after_hard_word(),
        8..=9 => t.after_very_word(),
        _ => t.after_all_word(),
    }
}

/// The places told before, those answered here, and room for a new one.
fn pains(answers: Answers) -> AnyView {
    let t = text();
    let mut told: Vec<Site> = answers.app.model.with_untracked(|model| {
        let told = model.profile.pains.iter().flatten().map(|pain| pain.site);
        told.collect()
    });
    for (site, _) in answers.after.with_untracked(|after| after.pains.clone()) {
        if !told.contains(&site) {
            told.push(site);
        }
    }
    let sites = RwSignal::new(told);
    let pains = Signal::derive(move || answers.after.with(|after| after.pains.clone()));
    let chosen = move |(site, number): Sore| {
        answers.change(|after| {
            after.pains.retain(|(other, _)| *other != site);
            after.pains.push((site, number));
        });
    };
    let none = t.after_pain_none().to_owned();
    view! {
        <section class="pains" aria-labelledby="pains">
            <h2 id="pains">{t.after_pain().to_owned()}</h2>
            <p class="quiet">{t.after_pain_ends().to_owned()}</p>
            {move || sites.with(Vec::is_empty).then(|| view! { <p>{none.clone()}</p> })}
            {sore_places(sites, pains, UnsyncCallback::new(chosen), true)}
        </section>
    }
    .into_any()
}

fn note(answers: Answers) -> AnyView {
    let t = text();
    let written = answers.after.with_untracked(|after| after.note.clone());
    let save = move |event: leptos::ev::Event| {
        let note: String = event_target_value(&event).trim().chars().take(LONGEST_NOTE).collect();
        answers.change(|after| after.note = note);
    };
    view! {
        <label class="note">
            <b>{t.after_note().to_owned()}</b>
            <small>{t.after_note_hint().to_owned()}</small>
            <textarea
                class="ds-input"
                rows="2"
                maxlength=LONGEST_NOTE.to_string()
                prop:value=written
                on:change=save
            ></textarea>
        </label>
    }
    .into_any()
}

/// The rule by which pain makes the week easier, the most urgent of them.
fn eased_by(model: &Model) -> Option<RuleId> {
    let program = model.program.as_ref()?;
    let rules = [RuleId::PainStop, RuleId::PainEasier, RuleId::PainLess];
    let said = |rule: &RuleId| program.reasons.iter().any(|reason| reason.rule == *rule);
    rules.into_iter().find(said)
}

/// Days after the first session in which pain may rise a little before it falls (evidence 6.3).
const FIRST_WEEKS: i32 = 28;

fn in_first_weeks(model: &Model) -> bool {
    let sore = model.profile.pains.iter().flatten().any(|pain| pain.worst >= PAIN_CASE);
    let first = model.diary.totals().first;
    sore && first.is_some_and(|first| model.now.day() < first.plus(FIRST_WEEKS))
}

/// What follows from the answers: what is said about pain in general, and what the week now changes because of it.
fn what_now(answers: Answers) -> AnyView {
    let t = text();
    let worst = move || {
        answers
            .after
            .with(|after| after.pains.iter().map(|(_, value)| *value).max().unwrap_or(0))
    };
    let advice = move || {
        match worst() {
            0..PAIN_CASE => t.after_next_fine(),
            PAIN_CASE..PAIN_HIGH => t.after_next_some(),
            _ => t.after_next_much(),
        }
        .to_owned()
    };
    let t = text();
    let eased = answers.app.memo(eased_by);
    let first_weeks = answers.app.model.with_untracked(in_first_weeks);
    let link = t.after_next_plan().to_owned();
    view! {
        <section class="ds-card" data-variant="tinted">
            <h2>{t.after_next().to_owned()}</h2>
            <div aria-live="polite">
                <p>{advice}</p>
                {move || eased.get().map(|rule| view! { <p><b>{text().rule(rule).to_owned()}</b></p> })}
            </div>
            {first_weeks.then(|| view! { <p>{t.steer_worse_first().to_owned()}</p> })}
            <p class="quiet">{t.after_next_true().to_owned()}</p>
            {move || (worst() >= PAIN_HIGH).then(|| {
                let link = link.clone();
                view! { <Place to=Route::Plan words=link /> }
            })}
        </section>
    }
    .into_any()
}
