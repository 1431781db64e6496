//! Version of the app: which one this is, what is in it, whether a newer one waits, and the way out when the app behaves oddly.

use crate::app::flow::renewal::offered;
use crate::app::renewal::{Looking, OURS, Renewing};
use crate::app::{Event, Route};
use crate::text::news;
use crate::ui::part::back::back;
use crate::ui::part::screen::screen;
use crate::ui::part::tab_bar::TabBar;
use crate::ui::part::update_card::{offer, taking};
use crate::ui::{App, app, text};
use leptos::prelude::*;

#[must_use]
pub fn page() -> AnyView {
    let app = app();
    let t = text();
    let content = view! {
        <div class="about">
            <h1 tabindex="-1">{t.update_title().to_owned()}</h1>
            <p class="lead">{t.update_yours(&OURS)}</p>
            {newer(app)}
            <section class="stack">
                <h2>{t.update_in_it().to_owned()}</h2>
                <p>{news::in_this(&t).to_owned()}</p>
                <p class="quiet">{t.update_how().to_owned()}</p>
            </section>
            <section class="stack">
                <h2>{t.update_odd().to_owned()}</h2>
                <p class="quiet">{t.update_odd_text().to_owned()}</p>
                {press(app, t.update_odd_open(), Renewing::RepairWanted)}
            </section>
        </div>
    };
    let top = back(app, t.nav_back(), Event::GoBack);
    let bottom = view! { <TabBar here=Route::More /> };
    screen(Some(top), content.into_any(), bottom.into_any())
}

/// The version that waits, or a look for one and what came of it.
fn newer(app: App) -> impl IntoView {
    let state = app.memo(|model| {
        let renewal = &model.renewal;
        let waits = renewal.waiting.is_some() || renewal.elsewhere;
        (renewal.taken, offered(model), waits)
    });
    move || {
        let t = text();
        match state.get() {
            (true, ..) => taking(),
            (_, Some(news), _) => offer(app, &news, false),
            (_, None, true) => view! { <p role="status">{t.update_waits_for_session().to_owned()}</p> }.into_any(),
            (_, None, false) => look(app),
        }
    }
}

fn look(app: App) -> AnyView {
    let t = text();
    let looking = app.memo(|model| model.renewal.looking);
    let said = move || {
        let t = text();
        let words = match looking.get() {
            Looking::Not => "",
            Looking::Now => t.update_looking(),
            Looking::Fetching => t.update_fetching(),
            Looking::Nothing => t.update_nothing(),
            Looking::Unreachable => t.update_unreachable(),
        };
        words.to_owned()
    };
    view! {
        <div class="stack">
            {press(app, t.update_look(), Renewing::Wanted)}
            <p role="status">{said}</p>
        </div>
    }
    .into_any()
}

fn press(app: App, words: &str, event: Renewing) -> AnyView {
    let press = move |_| app.send(Event::Renewal(event.clone()));
    view! {
        <button type="button" class="ds-button" data-variant="secondary" on:click=press>
            {words.to_owned()}
        </button>
    }
    .into_any()
}
