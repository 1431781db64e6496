//! Another exercise instead of this one: first why, then up to four that fit, each with its figure. A reason that lies in
//! the place may hold for the whole plan. What may stand in is decided in `domain::program::alternatives`.

use super::choice::Choice;
use super::movement::Movement;
use crate::app::{Event, Model};
use crate::domain::catalogue::ExerciseId;
use crate::domain::program::alternatives::{self, alternatives};
use crate::domain::program::{Swap, SwapReason};
use crate::text::{Text, name};
use crate::ui::{app, text};
use leptos::prelude::*;

/// What the sheet needs to know, and what has been chosen in it.
#[derive(Clone, Copy)]
struct Sheet {
    from: ExerciseId,
    session: StoredValue<Vec<ExerciseId>>,
    because: RwSignal<Option<SwapReason>>,
    everywhere: RwSignal<bool>,
    taken: UnsyncCallback<ExerciseId>,
}

/// `taken` is called after the swap, with the exercise that was chosen.
#[component]
pub fn SwapSheet(
    from: ExerciseId,
    /// What the session has already.
    session: Vec<ExerciseId>,
    #[prop(into)] taken: UnsyncCallback<ExerciseId>,
) -> impl IntoView {
    let t = text();
    let sheet = Sheet {
        from,
        session: StoredValue::new(session),
        because: RwSignal::new(None),
        everywhere: RwSignal::new(false),
        taken,
    };
    let reasons = SwapReason::ALL
        .into_iter()
        .filter(|reason| alternatives::applies(*reason, from.get()))
        .map(|reason| reason_button(sheet, reason, words(&t, reason)))
        .collect_view();
    view! {
        <div class="reasons">{reasons}</div>
        <div class="offers" aria-live="polite">
            {move || sheet.because.get().map(|because| offers(sheet, because))}
        </div>
    }
}

fn words(t: &Text, reason: SwapReason) -> &str {
    match reason {
        SwapReason::NoEquipmentHere => t.swap_equipment(),
        SwapReason::Floor => t.swap_floor(),
        SwapReason::Noise => t.swap_noise(),
        SwapReason::Hurts => t.swap_hurts(),
        SwapReason::Bored => t.swap_bored(),
        SwapReason::Easier => t.swap_easier(),
        SwapReason::Harder => t.swap_harder(),
    }
}

fn reason_button(sheet: Sheet, this: SwapReason, words: &str) -> AnyView {
    let press = move |_| {
        sheet.everywhere.set(false);
        sheet.because.set(Some(this));
    };
    view! {
        <button
            type="button"
            class="reason"
            aria-pressed=move || (sheet.because.get() == Some(this)).to_string()
            on:click=press
        >
            {words.to_owned()}
        </button>
    }
    .into_any()
}

fn offers(sheet: Sheet, because: SwapReason) -> AnyView {
    let app = app();
    let t = text();
    let found = sheet.session.with_value(|session| {
        let find = |model: &Model| {
            alternatives(
                &model.profile,
                &model.wishes,
                &model.past,
                model.week(),
                sheet.from,
                because,
                session,
            )
        };
        app.model.with_untracked(find)
    });
    let note = (because == SwapReason::Hurts).then(|| {
        view! {
            <p>{t.swap_hurts_text().to_owned()}</p>
            <p>{t.swap_hurts_then().to_owned()}</p>
        }
    });
    if found.is_empty() {
        let none = match because {
            SwapReason::Easier => t.swap_none_easier(),
            SwapReason::Harder => t.swap_none_harder(),
            _ => t.swap_none(),
        };
        return view! {
            {note}
            <p>{none.to_owned()}</p>
        }
        .into_any();
    }
    let offers = found
        .into_iter()
        .map(|to| view! { <li>{offer(sheet, because, to)}</li> })
        .collect_view();
    view! {
        {note}
        {everywhere(sheet, because)}
        <ul>{offers}</ul>
    }
    .into_any()
}

/// A reason of the place may hold for every exercise.
fn everywhere(sheet: Sheet, because: SwapReason) -> Option<AnyView> {
    let t = text();
    let words = match because {
        SwapReason::NoEquipmentHere => t.swap_everywhere_equipment(),
        SwapReason::Floor => t.swap_everywhere_floor(),
        SwapReason::Noise => t.swap_everywhere_noise(),
        _ => return None,
    };
    let choice = view! {
        <Choice
            name="everywhere"
            label=words.to_owned()
            picked=sheet.everywhere
            choose=move |on| sheet.everywhere.set(on)
            many=true
        />
    };
    Some(choice.into_any())
}

fn offer(sheet: Sheet, because: SwapReason, to: ExerciseId) -> AnyView {
    let app = app();
    let t = text();
    let take = move |_| {
        let swap = Swap {
            from: sheet.from,
            to,
            because: Some(because),
        };
        let everywhere = sheet.everywhere.get_untracked();
        app.send(Event::Swapped { swap, everywhere });
        sheet.taken.run(to);
    };
    let exercise = to.get();
    let about = if to.is_own() {
        t.swap_mine().to_owned()
    } else {
        name::equipment_list(&t, exercise.equipment)
    };
    view! {
        <button type="button" class="offer" on:click=take>
            <span class="picture" aria-hidden="true">
                <Movement exercise=to small=true />
            </span>
            <span>
                <b>{t.exercise(to).name.to_owned()}</b>
                <small>{about}</small>
            </span>
        </button>
    }
    .into_any()
}
