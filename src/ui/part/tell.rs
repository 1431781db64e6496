//! What can be told of one set: repetitions, reserve, load, pain. One question at a time, each answered by taps alone.
//! Knows not where it stands: in the rest after the set, or in the diary.

use super::icon::{MINUS, PLUS, icon};
use crate::domain::pain::PAIN_HIGH;
use crate::domain::session::told::{Load, LoadKind, MOST_BAND, MOST_PAIN, MOST_REPS, MOST_WEIGHT, Told};
use crate::text::{Text, told};
use crate::ui::text;
use leptos::prelude::*;

/// One thing that can be told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    Reps,
    Reserve,
    Load(LoadKind),
    Pain,
}

/// The least of each range is what is kept.
const RESERVES: [u8; 4] = [0, 1, 3, MANY];
const MANY: u8 = 5;
/// Tenths of a kilogram: a small disc on each side, a dumbbell further on the rack.
const KILOS: (u16, u16) = (5, 25);
/// Repetitions.
const REPS: (u16, u16) = (1, 5);

/// What is told, and the door for it. The value lives here, because a second tap may come before the first is saved.
#[derive(Clone, Copy)]
pub struct Tell {
    pub told: RwSignal<Told>,
    pub tell: UnsyncCallback<Told>,
}

impl Tell {
    fn change(self, change: impl FnOnce(&mut Told)) {
        self.told.update(change);
        self.tell.run(self.told.get_untracked());
    }
}

#[must_use]
pub fn label(t: &Text, field: Field) -> &str {
    match field {
        Field::Reps => t.told_reps(),
        Field::Reserve => t.told_reserve(),
        Field::Load(LoadKind::Weight) => t.told_weight(),
        Field::Load(LoadKind::Band) => t.told_band(),
        Field::Pain => t.told_pain(),
    }
}

/// The value in the fewest signs; `None`: not told.
#[must_use]
pub fn value(t: &Text, field: Field, told: Told) -> Option<String> {
    match field {
        Field::Reps => (told.reps > 0).then(|| told.reps.to_string()),
        Field::Reserve => told.reserve.map(|reserve| match reserve {
            0 => "0".to_owned(),
            1..MANY => told::reserve(t, reserve).to_owned(),
            _ => format!("{MANY}+"),
        }),
        Field::Load(_) => told.load.map(|load| match load {
            Load::Weight(_) => told::load(t, load),
            Load::Band(level) => told::band(t, level),
        }),
        Field::Pain => told.pain.map(|pain| pain.to_string()),
    }
}

/// The question with its answers.
#[must_use]
pub fn question(field: Field, tell: Tell) -> AnyView {
    let t = text();
    let (asks, answers) = match field {
        Field::Reps => (t.told_ask_reps(), reps(&t, tell)),
        Field::Reserve => (t.session_reserve(), reserve(&t, tell)),
        Field::Load(LoadKind::Weight) => (t.told_ask_weight(), weight(&t, tell)),
        Field::Load(LoadKind::Band) => (t.told_ask_band(), band(&t, tell)),
        Field::Pain => (t.told_ask_pain(), pain(tell)),
    };
    let warning = t.told_pain_much().to_owned();
    let warns = move || field == Field::Pain && tell.told.with(|told| told.pain.is_some_and(|pain| pain > PAIN_MUCH));
    view! {
        <div class="tell" class:reserve=field == Field::Reserve role="group" aria-label=asks.to_owned()>
            <p aria-hidden="true">{asks.to_owned()}</p>
            {answers}
            {(field == Field::Pain).then(|| view! {
                <p class="tell-warning" role="status">{move || warns().then(|| warning.clone())}</p>
            })}
        </div>
    }
    .into_any()
}

/// From here on it is too much (the same limit as after a session).
const PAIN_MUCH: u8 = PAIN_HIGH - 1;

fn reserve(t: &Text, tell: Tell) -> AnyView {
    let chosen = move |value: u8| tell.told.with(|told| told.reserve == Some(value));
    let buttons = RESERVES
        .map(|value| {
            let words = told::reserve(t, value).to_owned();
            let press = move |_| tell.change(|told| told.reserve = Some(value));
            answer(words, Signal::derive(move || chosen(value)), press)
        })
        .collect_view();
    view! { <div>{buttons}</div> }.into_any()
}

fn band(t: &Text, tell: Tell) -> AnyView {
    let chosen = move |level: u8| tell.told.with(|told| told.load == Some(Load::Band(level)));
    let buttons = (1..=MOST_BAND)
        .map(|level| {
            let press = move |_| tell.change(|told| told.load = Some(Load::Band(level)));
            answer(told::band(t, level), Signal::derive(move || chosen(level)), press)
        })
        .collect_view();
    view! { <div data-columns="4">{buttons}</div> }.into_any()
}

fn pain(tell: Tell) -> AnyView {
    let chosen = move |value: u8| tell.told.with(|told| told.pain == Some(value));
    let buttons = (0..=MOST_PAIN)
        .map(|value| {
            let press = move |_| tell.change(|told| told.pain = Some(value));
            answer(value.to_string(), Signal::derive(move || chosen(value)), press)
        })
        .collect_view();
    view! { <div data-columns="6">{buttons}</div> }.into_any()
}

fn answer(words: String, chosen: Signal<bool>, press: impl Fn(leptos::ev::MouseEvent) + 'static) -> AnyView {
    view! {
        <button type="button" aria-pressed=move || chosen.get().to_string() on:click=press>
            {words}
        </button>
    }
    .into_any()
}

fn reps(t: &Text, tell: Tell) -> AnyView {
    let says = move || match tell.told.with(|told| told.reps) {
        0 => None,
        reps => Some(reps.to_string()),
    };
    // From a planned number it is never far to what became of it.
    let (small, large) = REPS;
    let planned = tell.told.with_untracked(|told| told.reps > 0);
    let step = move |by: u16, up: bool| {
        tell.change(|told| {
            told.reps = if up {
                told.reps.saturating_add(by).min(MOST_REPS)
            } else {
                told.reps.saturating_sub(by)
            };
        });
    };
    let name = |by: u16| t.progress_reps(u32::from(by));
    let steps = if planned {
        vec![(small, name(small), String::new())]
    } else {
        vec![
            (large, name(large), large.to_string()),
            (small, name(small), String::new()),
        ]
    };
    stepper(t, steps, Signal::derive(says), step)
}

fn weight(t: &Text, tell: Tell) -> AnyView {
    let says = {
        let t = text();
        move || {
            let load = tell.told.with(|told| told.load);
            load.map(|load| told::load(&t, load))
        }
    };
    let (small, large) = KILOS;
    let step = move |by: u16, up: bool| {
        tell.change(|told| {
            let now = match told.load {
                Some(Load::Weight(tenths)) => tenths,
                _ => 0,
            };
            let next = if up {
                now.saturating_add(by).min(MOST_WEIGHT)
            } else {
                now.saturating_sub(by)
            };
            told.load = (next > 0).then_some(Load::Weight(next));
        });
    };
    let sized = |by: u16| (by, told::load(t, Load::Weight(by)), told::kilos(t, by));
    stepper(t, vec![sized(large), sized(small)], Signal::derive(says), step)
}

/// Minus and plus on both sides of the value, the larger steps outside: each step with its size, what it is called, and
/// what stands beside its sign.
fn stepper(
    t: &Text,
    steps: Vec<(u16, String, String)>,
    says: Signal<Option<String>>,
    step: impl Fn(u16, bool) + Copy + 'static,
) -> AnyView {
    let press = |(by, name, sign): (u16, String, String), up: bool| {
        let label = if up { t.told_more(&name) } else { t.told_less(&name) };
        view! {
            <button type="button" aria-label=label on:click=move |_| step(by, up)>
                {icon(if up { PLUS } else { MINUS })}
                {sign}
            </button>
        }
        .into_any()
    };
    let less = steps.iter().cloned().map(|step| press(step, false)).collect_view();
    let more = steps.iter().rev().cloned().map(|step| press(step, true)).collect_view();
    let unknown = t.told_unknown().to_owned();
    let words = move || says.get().unwrap_or_else(|| unknown.clone());
    view! {
        <div class="tell-steps">
            {less}
            <output aria-live="polite" data-unknown=move || says.with(Option::is_none)>
                {words}
            </output>
            {more}
        </div>
    }
    .into_any()
}
