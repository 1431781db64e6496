//! Says on Today when the calendar and the plan no longer agree, when the shifts of a file come to their end, or when a test
//! can be done again. Nothing on other days.

use super::place::Place;
use crate::app::Route;
use crate::app::flow::{reminders, roster};
use crate::text::date;
use crate::ui::{app, text};
use leptos::prelude::*;

#[component]
pub fn CalendarCard() -> impl IntoView {
    let app = app();
    let t = text();
    // Asked once for each time that Today is opened: it takes the weeks ahead.
    let (old, ends, due) = app.model.with_untracked(|model| {
        let due = model.results.newly_due(model.now.day());
        (reminders::is_old(model), roster::ends_soon(model), due)
    });
    let (title, words, to, link) = if let Some(day) = ends {
        let words = t.roster_ended(&date::full(&t, day));
        (t.roster_title(), words, Route::Roster, t.roster_file())
    } else if old {
        (
            t.reminder_card(),
            t.reminder_old().to_owned(),
            Route::Reminders,
            t.reminder_card_link(),
        )
    } else if due {
        (
            t.fitness_test_card(),
            t.fitness_test_card_text().to_owned(),
            Route::Tests,
            t.fitness_test_title(),
        )
    } else {
        return None;
    };
    Some(view! {
        <section class="ds-card" data-variant="tinted">
            <h2>{title.to_owned()}</h2>
            <p>{words}</p>
            <Place to words=link.to_owned() />
        </section>
    })
}
