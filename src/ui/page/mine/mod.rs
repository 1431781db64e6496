//! What the person has swapped, rated and added: all of it in one place, and all of it can be taken back.

pub mod own;

use crate::app::{Event, Model, Route};
use crate::domain::catalogue::ExerciseId;
use crate::domain::catalogue::own::{MOST_OWN, OwnExercise};
use crate::domain::profile::{Answer, Profile};
use crate::domain::program::Liking;
use crate::text::{because, dose, name};
use crate::ui::part::back::back;
use crate::ui::part::movement::Movement;
use crate::ui::part::place::Place;
use crate::ui::part::screen::screen;
use crate::ui::part::tab_bar::TabBar;
use crate::ui::{App, app, text};
use leptos::prelude::*;

/// What was just taken back is said here, with a way to undo it where there is one.
#[derive(Clone)]
struct Said {
    sentence: String,
    undo: Option<Event>,
}

#[must_use]
pub fn page() -> AnyView {
    let app = app();
    let t = text();
    let said = RwSignal::new(None::<Said>);
    let content = view! {
        <div class="mine">
            <h1 tabindex="-1">{t.mine_title().to_owned()}</h1>
            <p class="lead">{t.mine_intro().to_owned()}</p>
            <div role="status" class="said">{move || said.get().map(|said| told(app, said))}</div>
            {own_list(app, said)}
            {whole_plan(app)}
            {swaps(app, said)}
            {rated(app, said)}
        </div>
    };
    screen(
        Some(back(app, text().ask_back(), Event::GoBack)),
        content.into_any(),
        view! { <TabBar here=Route::More /> }.into_any(),
    )
}

fn told(app: App, said: Said) -> AnyView {
    let undo = said.undo.map(|event| {
        view! {
            <button type="button" class="ds-button" data-variant="secondary" on:click=move |_| app.send(event.clone())>
                {text().mine_back().to_owned()}
            </button>
        }
    });
    view! {
        <p class="changed">{said.sentence}</p>
        {undo}
    }
    .into_any()
}

fn own_list(app: App, said: RwSignal<Option<Said>>) -> AnyView {
    let t = text();
    let own = app.memo(|model| model.wishes.kept_own().cloned().collect::<Vec<_>>());
    let rows = move || {
        let own = own.get();
        if own.is_empty() {
            return view! { <p class="quiet">{text().mine_own_none().to_owned()}</p> }.into_any();
        }
        let rows = own.into_iter().map(|own| own_row(app, own, said)).collect_view();
        view! { <ul class="rows">{rows}</ul> }.into_any()
    };
    let add = move || {
        let t = text();
        if own.with(Vec::len) >= MOST_OWN {
            return view! { <p>{t.mine_own_full(&MOST_OWN)}</p> }.into_any();
        }
        view! {
            <button
                type="button"
                class="ds-button wide"
                data-variant="secondary"
                on:click=move |_| app.send(Event::Go(Route::Own(None)))
            >
                {t.mine_own_add().to_owned()}
            </button>
        }
        .into_any()
    };
    view! {
        <section class="stack">
            <h2>{t.mine_own().to_owned()}</h2>
            <p class="quiet">{t.mine_own_text().to_owned()}</p>
            {rows}
            {add}
        </section>
    }
    .into_any()
}

fn own_row(app: App, own: OwnExercise, said: RwSignal<Option<Said>>) -> AnyView {
    let t = text();
    let amount = dose::own(&t, &own);
    let about = format!("{}, {amount}", name::capital(name::region(&t, own.region())));
    let drop = {
        let own = own.clone();
        move |_| {
            app.send(Event::OwnDropped(own.id));
            said.set(Some(Said {
                sentence: text().mine_dropped(&own.name),
                undo: Some(Event::OwnPut(own.clone())),
            }));
        }
    };
    view! {
        <li>
            <span>
                <Place to=Route::Own(Some(own.id)) words=own.name.clone() />
                <small>{about}</small>
            </span>
            <button
                type="button"
                class="ds-button"
                data-variant="tertiary"
                aria-label=t.mine_drop_about(&own.name)
                on:click=drop
            >
                {t.mine_drop().to_owned()}
            </button>
        </li>
    }
    .into_any()
}

fn whole_plan(app: App) -> AnyView {
    let t = text();
    view! {
        <section class="stack">
            <h2>{t.mine_whole().to_owned()}</h2>
            {toggle(app, t.mine_floor(), t.mine_floor_text(), |profile| profile.avoids_floor, Answer::AvoidsFloor)}
            {toggle(app, t.mine_quiet(), t.mine_quiet_text(), |profile| profile.needs_quiet, Answer::NeedsQuiet)}
        </section>
    }
    .into_any()
}

fn toggle(app: App, words: &str, note: &str, read: fn(&Profile) -> bool, answer: fn(bool) -> Answer) -> AnyView {
    let on = app.memo(move |model| read(&model.profile));
    view! {
        <button
            type="button"
            class="toggle"
            role="switch"
            aria-checked=move || on.get().to_string()
            on:click=move |_| app.send(Event::Answered(answer(!on.get_untracked())))
        >
            <span>
                <b>{words.to_owned()}</b>
                <small>{note.to_owned()}</small>
            </span>
            <i aria-hidden="true"></i>
        </button>
    }
    .into_any()
}

fn swaps(app: App, said: RwSignal<Option<Said>>) -> AnyView {
    let t = text();
    let swaps = app.memo(|model| model.wishes.standing().collect::<Vec<_>>());
    let rows = move || {
        let t = text();
        let swaps = swaps.get();
        if swaps.is_empty() {
            return view! { <p class="quiet">{t.mine_swaps_none().to_owned()}</p> }.into_any();
        }
        let rows = swaps
            .into_iter()
            .map(|swap| {
                let name = |exercise| t.exercise(exercise).name.to_owned();
                let (from, to) = (name(swap.from), name(swap.to));
                let why = swap.because.map(|reason| because::swap_reason(&t, reason).to_owned());
                let sentence = t.mine_unswapped(&from);
                let back = move || {
                    app.send(Event::Unswapped(swap.from));
                    said.set(Some(Said {
                        sentence: sentence.clone(),
                        undo: Some(Event::Swapped {
                            swap,
                            everywhere: false,
                        }),
                    }));
                };
                row(
                    swap.to,
                    t.mine_swap(&to, &from),
                    why,
                    t.mine_unswap(),
                    t.mine_unswap_about(&from),
                    back,
                )
            })
            .collect_view();
        view! { <ul class="rows">{rows}</ul> }.into_any()
    };
    view! {
        <section class="stack">
            <h2>{t.mine_swaps().to_owned()}</h2>
            {rows}
        </section>
    }
    .into_any()
}

fn rated(app: App, said: RwSignal<Option<Said>>) -> impl IntoView {
    let told = |model: &Model| {
        let wishes = &model.wishes;
        let all: Vec<(ExerciseId, Liking)> = ExerciseId::all()
            .map(|exercise| (exercise, wishes.liking(exercise)))
            .filter(|(_, liking)| *liking != Liking::Neutral)
            .collect();
        all
    };
    let told = app.memo(told);
    let list = move |wanted: Liking| {
        let t = text();
        let rows: Vec<AnyView> = told
            .get()
            .into_iter()
            .filter(|(_, liking)| *liking == wanted)
            .map(|(exercise, liking)| {
                let name = t.exercise(exercise).name.to_owned();
                let sentence = t.mine_forgotten(&name);
                let forget = move || {
                    let rated = |liking| Event::Rated { exercise, liking };
                    app.send(rated(Liking::Neutral));
                    said.set(Some(Said {
                        sentence: sentence.clone(),
                        undo: Some(rated(liking)),
                    }));
                };
                let about = t.mine_forget_about(&name);
                row(exercise, name, None, t.mine_forget(), about, forget)
            })
            .collect();
        let title = match wanted {
            Liking::Liked => t.mine_liked(),
            _ => t.mine_disliked(),
        };
        (!rows.is_empty()).then(|| {
            view! {
                <section class="stack">
                    <h2>{title.to_owned()}</h2>
                    <ul class="rows">{rows}</ul>
                </section>
            }
        })
    };
    (move || list(Liking::Liked), move || list(Liking::Disliked))
}

/// An exercise, what was said of it, and the way to take it back.
fn row(
    exercise: ExerciseId,
    words: String,
    note: Option<String>,
    button: &str,
    about: String,
    press: impl Fn() + 'static,
) -> AnyView {
    view! {
        <li>
            <span class="picture" aria-hidden="true">
                <Movement exercise small=true />
            </span>
            <span>
                <b>{words}</b>
                {note.map(|note| view! { <small>{note}</small> })}
            </span>
            <button type="button" class="ds-button" data-variant="tertiary" aria-label=about on:click=move |_| press()>
                {button.to_owned()}
            </button>
        </li>
    }
    .into_any()
}
