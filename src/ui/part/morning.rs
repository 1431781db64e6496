//! The morning after a session: one question, answered by one tap, and by where it hurts only when it hurts more than usual.
//! Who does not want it puts it away, and it does not come again for that session.

use super::sore_places::{Sore, sore_places};
use crate::app::Event;
use crate::domain::diary::Morning;
use crate::domain::pain::Site;
use crate::domain::units::Instant;
use crate::text::{Text, date};
use crate::ui::{App, app, text};
use leptos::html::H2;
use leptos::prelude::*;

/// What was answered in this visit: its sentence stays until the page is left.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Said {
    Fine,
    Sore,
    More(Instant),
    Away,
}

#[component]
pub fn MorningCard() -> impl IntoView {
    let app = app();
    let asks = app.memo(|model| {
        let entry = model.diary.asks_morning(model.now.day())?;
        Some((entry.id, entry.day))
    });
    let said = RwSignal::new(None::<Said>);
    let shown = Memo::new(move |_| match said.get() {
        Some(Said::Away) => false,
        Some(_) => true,
        None => asks.get().is_some(),
    });
    let heading = NodeRef::<H2>::new();
    // The buttons go away with the tap, so the focus goes to what stands above the answer.
    let say = move |answer: Said, id: Instant, morning: Morning| {
        said.set(Some(answer));
        app.send(Event::MorningAnswered { id, morning });
        if let Some(heading) = heading.get_untracked() {
            let _ = heading.focus();
        }
    };
    move || {
        let t = text();
        shown.get().then(|| {
            view! {
                <section class="ds-card ask-card morning" aria-labelledby="morning">
                    <h2 id="morning" tabindex="-1" node_ref=heading>{t.morning_title().to_owned()}</h2>
                    {move || match (said.get(), asks.get()) {
                        (Some(said_now), _) => answered(app, &t, said_now, said),
                        (None, Some((id, day))) => {
                            let about = t.morning_about(&date::full(&t, day));
                            question(&t, about, id, say)
                        }
                        (None, None) => ().into_any(),
                    }}
                </section>
            }
        })
    }
}

fn question(t: &Text, about: String, id: Instant, say: impl Fn(Said, Instant, Morning) + Copy + 'static) -> AnyView {
    let button = |words: &str, answer: Said, morning: Morning| {
        view! {
            <button type="button" on:click=move |_| say(answer, id, morning.clone())>
                {words.to_owned()}
            </button>
        }
    };
    view! {
        <p>{about}</p>
        <div class="reasons">
            {button(t.morning_none(), Said::Fine, Morning::NoPain)}
            {button(t.morning_sore(), Said::Sore, Morning::OnlySore)}
            {button(t.morning_usual(), Said::Fine, Morning::AsUsual)}
            {button(t.morning_more(), Said::More(id), Morning::More(Vec::new()))}
        </div>
        <button
            type="button"
            class="ds-button"
            data-variant="tertiary"
            on:click=move |_| say(Said::Away, id, Morning::Unsaid)
        >
            {t.morning_away().to_owned()}
        </button>
    }
    .into_any()
}

/// What follows from the answer, and where it hurts.
fn answered(app: App, t: &Text, said: Said, state: RwSignal<Option<Said>>) -> AnyView {
    let words = match said {
        Said::Fine => t.morning_fine(),
        Said::Sore => t.morning_sore_text(),
        Said::More(_) => t.morning_more_text(),
        Said::Away => "",
    };
    let places = match said {
        Said::More(id) => Some(places(app, t, id, state)),
        _ => None,
    };
    view! {
        <p role="status">{words.to_owned()}</p>
        {places}
    }
    .into_any()
}

fn places(app: App, t: &Text, id: Instant, state: RwSignal<Option<Said>>) -> AnyView {
    let (told, before) = app.model.with_untracked(|model| {
        let told = model.profile.pains.iter().flatten().map(|pain| pain.site);
        let mut sites: Vec<Site> = told.collect();
        let entry = model.diary.get(id);
        for (site, _) in entry.iter().flat_map(|entry| &entry.after.pains) {
            if !sites.contains(site) {
                sites.push(*site);
            }
        }
        let before = match entry.and_then(|entry| entry.morning.as_ref()) {
            Some(Morning::More(pains) | Morning::Still(pains)) => pains.clone(),
            _ => Vec::new(),
        };
        (sites, before)
    });
    let pains = RwSignal::new(before);
    let chosen = move |sore: Sore| {
        pains.update(|pains| {
            pains.retain(|(site, _)| *site != sore.0);
            pains.push(sore);
        });
        let morning = Morning::More(pains.get_untracked());
        app.send(Event::MorningAnswered { id, morning });
    };
    view! {
        <div class="pains">{sore_places(RwSignal::new(told), pains.into(), UnsyncCallback::new(chosen), false)}</div>
        <button type="button" class="ds-button wide" data-variant="secondary" on:click=move |_| state.set(Some(Said::Away))>
            {t.morning_ready().to_owned()}
        </button>
    }
    .into_any()
}
