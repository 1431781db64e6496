//! A newer version waits: what it brings, and two ways to answer. Never in the way of a session: `flow::renewal` decides.

use crate::app::Event;
use crate::app::flow::renewal::offered;
use crate::app::renewal::{News, Number, Renewing};
use crate::ui::{App, app, text};
use leptos::prelude::*;

/// The offer on Today; "later" puts it away for the visit.
#[component]
pub fn UpdateCard() -> impl IntoView {
    let app = app();
    let news = app.memo(|model| offered(model).filter(|_| !model.renewal.put_off));
    let taken = app.memo(|model| model.renewal.taken);
    move || match news.get() {
        _ if taken.get() => Some(taking()),
        Some(news) => Some(offer(app, &news, true)),
        None => None,
    }
}

#[must_use]
pub fn taking() -> AnyView {
    let t = text();
    view! {
        <div class="ds-card" data-variant="tinted" role="status">
            <p>{t.update_taking().to_owned()}</p>
        </div>
    }
    .into_any()
}

#[must_use]
pub fn offer(app: App, news: &News, later: bool) -> AnyView {
    let t = text();
    let mut lines = news.since(Number::ours(), t.lang);
    if lines.is_empty() {
        lines.push(t.update_mends().to_owned());
    }
    let lines = lines.into_iter().map(|line| view! { <p>{line}</p> }).collect_view();
    let later = later.then(|| {
        let put_off = move |_| app.send(Event::Renewal(Renewing::PutOff));
        view! {
            <button type="button" class="ds-button" data-variant="tertiary" on:click=put_off>
                {t.update_later().to_owned()}
            </button>
        }
    });
    view! {
        <section class="ds-card stack" data-variant="tinted" aria-labelledby="update">
            <h2 id="update">{t.update_ready().to_owned()}</h2>
            {lines}
            <p class="quiet">{t.update_stays().to_owned()}</p>
            <button
                type="button"
                class="ds-button"
                data-variant="secondary"
                on:click=move |_| app.send(Event::Renewal(Renewing::Taken))
            >
                {t.update_now().to_owned()}
            </button>
            {later}
        </section>
    }
    .into_any()
}
