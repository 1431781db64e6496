//! A calendar file: choose it, say which appointments are shifts, use them.

use crate::app::Event;
use crate::app::planning::{Looked, RosterEvent, Rostering};
use crate::domain::ics::Refused;
use crate::ui::part::choice::Choice;
use crate::ui::{App, text};
use leptos::prelude::*;

pub fn section(app: App) -> AnyView {
    let t = text();
    let rostering = app.memo(|model| model.rostering.clone());
    view! {
        <section class="stack">
            <h2>{t.roster_file().to_owned()}</h2>
            <p class="quiet">{t.roster_file_text().to_owned()}</p>
            <button
                type="button"
                class="ds-button wide"
                data-variant="secondary"
                on:click=move |_| app.send(Event::Roster(RosterEvent::PickWanted))
            >
                {t.roster_pick().to_owned()}
            </button>
            <div class="taking" aria-live="polite">
                {move || match rostering.get() {
                    Rostering::Nothing => None,
                    Rostering::Refused(why) => Some(refused(why)),
                    Rostering::Looked(looked) => Some(shown(app, looked)),
                }}
            </div>
        </section>
    }
    .into_any()
}

fn refused(why: Option<Refused>) -> AnyView {
    let t = text();
    let words = match why {
        Some(Refused::TooLarge) => t.roster_refused_large(),
        Some(Refused::NoCalendar) => t.roster_refused_other(),
        None => t.roster_refused_unreadable(),
    };
    view! { <p class="problem">{words.to_owned()}</p> }.into_any()
}

fn shown(app: App, looked: Looked) -> AnyView {
    let t = text();
    if looked.groups.is_empty() {
        return view! { <p class="problem">{t.roster_found_none().to_owned()}</p> }.into_any();
    }
    let picked: Vec<bool> = looked.groups.iter().map(|group| group.likely).collect();
    let picked = RwSignal::new(picked);
    let rows = looked
        .groups
        .into_iter()
        .enumerate()
        .map(|(at, group)| {
            let count = u32::try_from(group.shifts.len()).unwrap_or(u32::MAX);
            let title = if group.title.is_empty() {
                t.roster_untitled().to_owned()
            } else {
                group.title
            };
            view! {
                <Choice
                    name="shift"
                    label=title
                    note=t.roster_group(count)
                    picked=Signal::derive(move || picked.with(|picked| picked.get(at) == Some(&true)))
                    choose=move |on| picked.update(|picked| {
                        if let Some(slot) = picked.get_mut(at) {
                            *slot = on;
                        }
                    })
                    many=true
                />
            }
        })
        .collect_view();
    let strange = (looked.strange > 0).then(|| view! { <p class="problem">{t.roster_strange(looked.strange)}</p> });
    let cut = looked
        .cut
        .then(|| view! { <p class="problem">{t.roster_cut().to_owned()}</p> });
    let take = move |_| {
        let places = picked.with_untracked(|picked| {
            let all = picked.iter().enumerate().filter(|(_, on)| **on);
            all.map(|(at, _)| at).collect()
        });
        app.send(Event::Roster(RosterEvent::Taken(places)));
    };
    view! {
        <div class="ds-card stack" data-variant="tinted">
            <fieldset class="ds-fieldset field">
                <legend class="field-name">{t.roster_found().to_owned()}</legend>
                <div class="choices">{rows}</div>
            </fieldset>
            {strange}
            {cut}
            <button type="button" class="ds-button wide" on:click=take>
                {t.roster_take().to_owned()}
            </button>
            <button
                type="button"
                class="ds-button wide"
                data-variant="secondary"
                on:click=move |_| app.send(Event::Roster(RosterEvent::PutAway))
            >
                {t.roster_put_away().to_owned()}
            </button>
        </div>
    }
    .into_any()
}
