//! The copy: made and checked first, then offered, so that nothing stands between the tap and the share sheet.

use super::{button, date, left};
use crate::app::data::{DataEvent, Making, Way};
use crate::app::flow::backup::{LONGEST_PASSPHRASE, SHORTEST_PASSPHRASE};
use crate::app::{Event, Model};
use crate::ui::part::choice::Choice;
use crate::ui::part::problem::Problem;
use crate::ui::{App, text};
use leptos::prelude::*;

/// As much of it as is seen: the file itself is large.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Seen {
    Nothing,
    Working,
    Ready { sessions: u32, sets: u32, handed: bool },
    Failed,
}

impl Seen {
    fn of(model: &Model) -> Seen {
        match &model.data.making {
            Making::Nothing => Seen::Nothing,
            Making::Reading | Making::Sealing(_) | Making::Checking(_) => Seen::Working,
            Making::Ready(ready) => Seen::Ready {
                sessions: ready.counts.sessions,
                sets: ready.counts.sets,
                handed: ready.handed,
            },
            Making::Failed => Seen::Failed,
        }
    }
}

pub fn section(app: App) -> AnyView {
    let t = text();
    let seen = app.memo(Seen::of);
    let lock = RwSignal::new(false);
    let password = RwSignal::new(String::new());
    let short = RwSignal::new(false);
    let make = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let passphrase = lock.get_untracked().then(|| password.get_untracked());
        let letters = passphrase.as_ref().map(|passphrase| passphrase.trim().chars().count());
        short.set(letters.is_some_and(|letters| letters < SHORTEST_PASSPHRASE));
        if !short.get_untracked() {
            let passphrase = passphrase.map(|passphrase| passphrase.trim().to_owned());
            app.send(Event::Data(DataEvent::BackupWanted { passphrase }));
        }
    };
    let seals = app.memo(|model| model.data.ways.seal);
    let lock_words = t.data_backup_lock().to_owned();
    view! {
        <section class="stack">
            <h2>{t.data_backup().to_owned()}</h2>
            {last(app)}
            <form class="stack" novalidate autocomplete="off" on:submit=make>
                {move || seals.get().then(|| view! {
                    <Choice
                        name="lock"
                        label=lock_words.clone()
                        picked=lock
                        choose=move |picked| lock.set(picked)
                        many=true
                    />
                })}
                {move || lock.get().then(|| field(password, short))}
                <button type="submit" class="ds-button wide">{t.data_backup_make().to_owned()}</button>
            </form>
            <p role="status">{move || said(seen.get())}</p>
            {move || offered(app, seen.get())}
            {left(app)}
        </section>
    }
    .into_any()
}

fn last(app: App) -> impl IntoView {
    let t = text();
    let last = app.memo(|model| model.data.kept.backed_up);
    move || {
        let words = match last.get() {
            Some(at) => t.data_backup_last(&app.model.with_untracked(|model| date(&t, model, at))),
            None => t.data_backup_none().to_owned(),
        };
        view! { <p class="quiet">{words}</p> }
    }
}

/// The word is seen while it is typed: nobody can ask for it again.
fn field(password: RwSignal<String>, short: RwSignal<bool>) -> AnyView {
    let t = text();
    let says = {
        let t = t.clone();
        Signal::derive(move || short.get().then(|| t.data_backup_password_short(&SHORTEST_PASSPHRASE)))
    };
    view! {
        <div class="field">
            <label class="field-name" for="backup-password">
                {t.data_backup_password(&SHORTEST_PASSPHRASE)}
            </label>
            <p class="field-note">{t.data_backup_password_note().to_owned()}</p>
            <input
                id="backup-password"
                class="ds-input"
                type="text"
                autocomplete="off"
                autocapitalize="none"
                spellcheck="false"
                maxlength=LONGEST_PASSPHRASE.to_string()
                aria-describedby="backup-password-problem"
                aria-invalid=move || short.get().to_string()
                prop:value=password
                on:input=move |event| {
                    short.set(false);
                    password.set(event_target_value(&event));
                }
            />
            <Problem id="backup-password-problem" says />
        </div>
    }
    .into_any()
}

fn said(seen: Seen) -> Option<String> {
    let t = text();
    match seen {
        Seen::Nothing => None,
        Seen::Working => Some(t.data_moment().to_owned()),
        Seen::Ready { handed: true, .. } => Some(t.data_backup_done().to_owned()),
        Seen::Ready { sessions, sets, .. } => Some(t.data_backup_checked(sessions, &sets)),
        Seen::Failed => Some(t.data_backup_failed().to_owned()),
    }
}

/// The ways out that work here; both where both do.
fn offered(app: App, seen: Seen) -> Option<AnyView> {
    let Seen::Ready { .. } = seen else { return None };
    let t = text();
    let ways = app.model.with_untracked(|model| model.data.ways);
    let save = (!ways.only_share).then(|| {
        button(app, t.data_backup_save().to_owned(), || {
            DataEvent::BackupTaken(Way::Save)
        })
    });
    let share = ways.share.then(|| {
        button(app, t.data_backup_share().to_owned(), || {
            DataEvent::BackupTaken(Way::Share)
        })
    });
    Some(view! { <div class="pair">{save} {share}</div> }.into_any())
}
