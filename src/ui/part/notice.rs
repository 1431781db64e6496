//! What the app has to say about itself: a write that failed, storage that is closed, records it cannot read,
//! ready for use without network. Said in the bottom area, where it covers no control and moves none.

use crate::app::Event;
use crate::app::event::Trouble;
use crate::app::model::Storage;
use crate::ui::{App, app, text};
use leptos::prelude::*;

/// All that is to be said now. A screen reader hears each when it comes.
#[component]
pub fn Notices() -> impl IntoView {
    let app = app();
    view! {
        <div class="notices" role="status">
            {storage(app)}
            {unreadable(app)}
            {offline(app)}
        </div>
    }
}

/// Notices about writes: shown until the disk has everything.
fn storage(app: App) -> impl IntoView {
    let t = text();
    let storage = app.memo(|model| model.storage);
    move || {
        let (sentence, retry) = match storage.get() {
            Storage::Fine => return None,
            Storage::Denied => (t.notice_denied(), false),
            Storage::Failing(Trouble::DiskFull) => (t.notice_disk_full(), true),
            Storage::Failing(Trouble::Interrupted) => (t.notice_interrupted(), true),
        };
        let button = retry.then(|| small_button(app, t.notice_retry(), Event::Retry));
        Some(view! {
            <div class="notice" data-kind="trouble">
                <p>{sentence.to_owned()}</p>
                {button}
            </div>
        })
    }
}

fn unreadable(app: App) -> impl IntoView {
    let t = text();
    let count = app.memo(|model| model.unreadable);
    // Said once on every start; nothing can be done about it here, so it may be put away.
    let seen = RwSignal::new(false);
    move || {
        (count.get() > 0 && !seen.get()).then(|| {
            view! {
                <div class="notice" data-kind="trouble">
                    <p>{t.notice_unreadable(count.get())}</p>
                    <button type="button" class="ds-button" data-variant="tertiary" on:click=move |_| seen.set(true)>
                        {t.notice_fine().to_owned()}
                    </button>
                </div>
            }
        })
    }
}

fn offline(app: App) -> impl IntoView {
    let t = text();
    let news = app.memo(|model| model.offline_news);
    move || {
        news.get().then(|| {
            view! {
                <div class="notice">
                    <p>{t.notice_offline().to_owned()}</p>
                    {small_button(app, t.notice_fine(), Event::OfflineNoticeSeen)}
                </div>
            }
        })
    }
}

fn small_button(app: App, words: &str, event: Event) -> impl IntoView + use<> {
    view! {
        <button type="button" class="ds-button" data-variant="tertiary" on:click=move |_| app.send(event.clone())>
            {words.to_owned()}
        </button>
    }
}
