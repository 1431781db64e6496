//! What the app has to say about itself: a write that failed, storage that is closed, records it cannot read,
//! ready for use without network. Said in the bottom area, where it covers no control and moves none.

use crate::app::Event;
use crate::app::event::Trouble;
use crate::app::model::Storage;
use crate::ui::{App, app, text};
use leptos::prelude::*;

/// What was read and put away. It holds for the visit, not for a screen.
#[derive(Clone, Copy)]
pub struct PutAway {
    denied: RwSignal<bool>,
    unreadable: RwSignal<bool>,
}

impl PutAway {
    #[must_use]
    pub fn nothing() -> PutAway {
        PutAway {
            denied: RwSignal::new(false),
            unreadable: RwSignal::new(false),
        }
    }
}

/// All that is to be said now. A screen reader hears each when it comes.
#[component]
pub fn Notices(
    /// Only what is wrong is said; good news waits.
    #[prop(optional)]
    only_trouble: bool,
) -> impl IntoView {
    let app = app();
    let put_away = expect_context::<PutAway>();
    view! {
        <div class="notices" role="status">
            {looking(app)}
            {storage(app, put_away)}
            {unreadable(app, put_away)}
            {language(app)}
            {restored(app)}
            {(!only_trouble).then(|| offline(app))}
        </div>
    }
}

/// Another tab writes. Said all the time, because nearly every button would change something.
fn looking(app: App) -> impl IntoView {
    let t = text();
    let says = app.memo(|model| model.looking.then_some(model.refused));
    move || {
        says.get().map(|refused| {
            let words = if refused {
                t.notice_refused()
            } else {
                t.notice_looking()
            };
            let take_over = press(t.notice_take_over(), move || app.send(Event::TakeOver));
            notice("news", words, Some(take_over))
        })
    }
}

/// A write that fails is shown until the disk has everything; storage that cannot be had may be put away.
fn storage(app: App, put_away: PutAway) -> impl IntoView {
    let t = text();
    let storage = app.memo(|model| model.storage);
    move || {
        let retry = || press(t.notice_retry(), move || app.send(Event::Retry));
        match storage.get() {
            Storage::Denied if !put_away.denied.get() => {
                let seen = press(t.notice_fine(), move || put_away.denied.set(true));
                Some(notice("trouble", t.notice_denied(), Some(seen)))
            }
            Storage::Failing(Trouble::DiskFull) => Some(notice("trouble", t.notice_disk_full(), Some(retry()))),
            Storage::Failing(Trouble::Interrupted) => Some(notice("trouble", t.notice_interrupted(), Some(retry()))),
            Storage::Fine | Storage::Denied => None,
        }
    }
}

fn unreadable(app: App, put_away: PutAway) -> impl IntoView {
    let t = text();
    let count = app.memo(|model| model.unreadable);
    move || {
        (count.get() > 0 && !put_away.unreadable.get()).then(|| {
            let seen = press(t.notice_fine(), move || put_away.unreadable.set(true));
            notice("trouble", &t.notice_unreadable(count.get()), Some(seen))
        })
    }
}

/// Another language was chosen and could not be fetched: the one before stays.
fn language(app: App) -> impl IntoView {
    let t = text();
    let missing = app.memo(|model| model.text_missing);
    move || missing.get().then(|| notice("trouble", t.notice_text_missing(), None))
}

/// Everything came back from a copy.
fn restored(app: App) -> impl IntoView {
    let t = text();
    let sessions = app.memo(|model| model.restored);
    move || {
        sessions.get().map(|sessions| {
            let seen = press(t.notice_fine(), move || app.send(Event::RestoredNoticeSeen));
            notice("news", &t.notice_restored(sessions), Some(seen))
        })
    }
}

fn offline(app: App) -> impl IntoView {
    let t = text();
    let news = app.memo(|model| model.offline_news);
    move || {
        news.get().then(|| {
            let seen = press(t.notice_fine(), move || app.send(Event::OfflineNoticeSeen));
            notice("news", t.notice_offline(), Some(seen))
        })
    }
}

fn notice(kind: &'static str, sentence: &str, button: Option<AnyView>) -> AnyView {
    view! {
        <div class="notice" data-kind=kind>
            <p>{sentence.to_owned()}</p>
            {button}
        </div>
    }
    .into_any()
}

fn press(words: &str, action: impl Fn() + 'static) -> AnyView {
    view! {
        <button type="button" class="ds-button" data-variant="tertiary" on:click=move |_| action()>
            {words.to_owned()}
        </button>
    }
    .into_any()
}
