//! A number with a large minus and plus that can be typed as well. Impossible values get a sentence beside the field,
//! but not while somebody is still typing the first digit.

use super::icon::{MINUS, PLUS, icon};
use super::problem::Problem;
use crate::domain::profile::{Field, Refused};
use crate::text::Text;
use crate::ui::text;
use leptos::prelude::*;

/// What a stepper holds: the text in the field and whether it may be complained about.
#[derive(Clone, Copy)]
pub struct Typed {
    pub field: Field,
    pub text: RwSignal<String>,
    /// Set when the field was left or Next was pressed.
    pub finished: RwSignal<bool>,
    /// An empty field means "don't know".
    pub may_be_empty: bool,
}

impl Typed {
    #[must_use]
    pub fn new(field: Field, value: Option<u16>, may_be_empty: bool) -> Typed {
        let start = if may_be_empty { None } else { Some(field.range().2) };
        let text = value.or(start).map(|value| value.to_string()).unwrap_or_default();
        Typed {
            field,
            text: RwSignal::new(text),
            finished: RwSignal::new(false),
            may_be_empty,
        }
    }

    /// What stands in the field, if it can be used; `Ok(None)` for an empty field that may be empty. Wakes with the text.
    ///
    /// # Errors
    /// Why it cannot be used.
    pub fn read(self) -> Result<Option<u16>, Refused> {
        self.text.with(|typed| self.parse(typed))
    }

    /// The same, for handlers of events.
    ///
    /// # Errors
    /// Why it cannot be used.
    pub fn peek(self) -> Result<Option<u16>, Refused> {
        self.text.with_untracked(|typed| self.parse(typed))
    }

    fn parse(self, typed: &str) -> Result<Option<u16>, Refused> {
        match self.field.parse(typed) {
            Ok(value) => Ok(Some(value)),
            Err(Refused::Empty) if self.may_be_empty => Ok(None),
            Err(refused) => Err(refused),
        }
    }
}

/// The sentence for a refused value.
#[must_use]
pub fn sentence(t: &Text, refused: Refused) -> String {
    match refused {
        Refused::Empty => t.problem_empty().to_owned(),
        Refused::NotANumber => t.problem_not_a_number().to_owned(),
        Refused::OutOfRange { min, max } => t.problem_out_of_range(&min, &max),
    }
}

#[component]
pub fn Stepper(
    id: &'static str,
    problem_id: &'static str,
    label: String,
    /// How it is measured, or that it may stay empty.
    #[prop(optional, into)]
    note: String,
    unit: String,
    typed: Typed,
    /// Called with every value that can be used.
    #[prop(into)]
    accepted: UnsyncCallback<Option<u16>>,
) -> impl IntoView {
    let t = text();
    let (min, max, start) = typed.field.range();
    let press = move |up: bool| {
        // From an empty or impossible field a press goes to the usual value, not to the edge.
        let next = match typed.peek() {
            Ok(Some(value)) if up => (value + 1).min(max),
            Ok(Some(value)) => value.saturating_sub(1).max(min),
            _ => start,
        };
        typed.text.set(next.to_string());
        accepted.run(Some(next));
    };
    let type_in = move |event| {
        typed.text.set(event_target_value(&event));
        if let Ok(value) = typed.peek() {
            accepted.run(value);
        }
    };
    let wrong = Memo::new(move |_| typed.finished.get().then(|| typed.read().err()).flatten());
    let (less, more) = (t.question_less(&label), t.question_more(&label));
    let words = t.clone();
    let problem = Signal::derive(move || wrong.get().map(|refused| sentence(&words, refused)));
    view! {
        <div class="field">
            <label class="field-name" for=id>
                {label}
                " "
                <span class="unit">{unit}</span>
            </label>
            {(!note.is_empty()).then(|| view! { <p class="field-note">{note}</p> })}
            <div class="stepper">
                <button type="button" class="ds-button" data-variant="secondary" aria-label=less on:click=move |_| press(false)>
                    {icon(MINUS)}
                </button>
                <input
                    id=id
                    class="ds-input"
                    type="text"
                    inputmode="numeric"
                    autocomplete="off"
                    placeholder=typed.may_be_empty.then(|| t.problem_unknown().to_owned())
                    aria-describedby=problem_id
                    aria-invalid=move || wrong.get().is_some().to_string()
                    prop:value=typed.text
                    on:input=type_in
                    on:blur=move |_| typed.finished.set(true)
                />
                <button type="button" class="ds-button" data-variant="secondary" aria-label=more on:click=move |_| press(true)>
                    {icon(PLUS)}
                </button>
            </div>
            <Problem id=problem_id says=problem />
        </div>
    }
}
