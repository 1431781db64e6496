//! What the app asks of the network, where the data lies, and what nobody gets: as figures of this phone, with what cannot be
//! seen from here. Knows nothing of how it is counted.

use crate::app::phone::{Counted, PhoneEvent};
use crate::app::{Event, Route};
use crate::text::{Lang, Text, date};
use crate::ui::page::install::foot;
use crate::ui::part::back::back;
use crate::ui::part::place::Place;
use crate::ui::part::screen::screen;
use crate::ui::{App, app, text};
use leptos::prelude::*;

#[must_use]
pub fn page() -> AnyView {
    let app = app();
    let t = text();
    app.send(Event::Phone(PhoneEvent::Asked));
    let content = view! {
        <div class="about">
            <h1 tabindex="-1">{t.privacy_title().to_owned()}</h1>
            <p class="lead">{t.privacy_lead().to_owned()}</p>
            {asked(app)}
            {airplane(&t)}
            {place(app)}
            {nobody(&t)}
        </div>
    };
    let top = back(app, t.nav_back(), Event::GoBack);
    screen(Some(top), content.into_any(), foot(app))
}

fn asked(app: App) -> AnyView {
    let t = text();
    let counted = app.memo(|model| {
        model
            .phone
            .counted
            .map(|counted| (counted, model.now.day_of(counted.since)))
    });
    let said = move || {
        let t = text();
        let Some((Counted { ours, others, .. }, day)) = counted.get() else {
            return view! { <li>{t.privacy_uncounted().to_owned()}</li> }.into_any();
        };
        let to_others = if others == 0 {
            t.privacy_others_none().to_owned()
        } else {
            t.privacy_others(others)
        };
        view! {
            <li>{t.privacy_ours(ours, &date::short(&t, day))}</li>
            <li>
                <b>{to_others}</b>
            </li>
        }
        .into_any()
    };
    view! {
        <section class="stack">
            <h2>{t.privacy_asked().to_owned()}</h2>
            <ul class="plain-list">{said}</ul>
            <p class="quiet">{t.privacy_host().to_owned()}</p>
            <div class="ds-card list">
                <details class="ds-details">
                    <summary>{t.privacy_how_counted().to_owned()}</summary>
                    <div>
                        <p>{t.privacy_how_counted_text().to_owned()}</p>
                    </div>
                </details>
            </div>
        </section>
    }
    .into_any()
}

fn airplane(t: &Text) -> AnyView {
    let steps = [t.privacy_try_1(), t.privacy_try_2(), t.privacy_try_3()];
    view! {
        <section class="stack">
            <h2>{t.privacy_try().to_owned()}</h2>
            <ol class="numbered">{steps.map(|step| view! { <li>{step.to_owned()}</li> }).collect_view()}</ol>
        </section>
    }
    .into_any()
}

fn place(app: App) -> AnyView {
    let t = text();
    let phone = app.memo(|model| (model.phone.stored, model.preferences.promised, model.phone.installed));
    let said = move || {
        let t = text();
        let (stored, promised, installed) = phone.get();
        let promise = match promised {
            Some(true) => t.privacy_promised(),
            Some(false) => t.privacy_not_promised(),
            None => t.privacy_not_asked(),
        };
        let way = promised == Some(false) && !installed;
        view! {
            {stored.map(|bytes| view! { <p>{t.privacy_stored(&megabytes(bytes, t.lang))}</p> })}
            <p>{promise.to_owned()}</p>
            {way.then(|| view! { <Place to=Route::Install words=t.install_title().to_owned() /> })}
        }
    };
    view! {
        <section class="stack">
            <h2>{t.privacy_where().to_owned()}</h2>
            <p>{t.privacy_where_text().to_owned()}</p>
            {said}
        </section>
    }
    .into_any()
}

fn nobody(t: &Text) -> AnyView {
    let lines = [
        t.privacy_nobody_employer(),
        t.privacy_nobody_account(),
        t.privacy_nobody_us(),
        t.privacy_nobody_phone(),
    ];
    view! {
        <section class="stack">
            <h2>{t.privacy_nobody().to_owned()}</h2>
            <ul class="plain-list">{lines.map(|line| view! { <li>{line.to_owned()}</li> }).collect_view()}</ul>
            <Place to=Route::Lock words=t.lock_title().to_owned() />
        </section>
    }
    .into_any()
}

/// With one decimal, never less than 0,1.
fn megabytes(bytes: u64, lang: Lang) -> String {
    let tenths = (bytes / 100_000).max(1);
    let point = if lang == Lang::En { "." } else { "," };
    [&(tenths / 10).to_string(), point, &(tenths % 10).to_string()].concat()
}
