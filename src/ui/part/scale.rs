//! 0 to 10, or a shorter range, as large radio buttons: one tap answers, and nothing is answered until then.

use leptos::prelude::*;

/// `says`: words for a value, shown under the numbers and read with each.
#[component]
pub fn Scale(
    /// Shared by the numbers, and by nothing else on the page.
    #[prop(into)]
    name: String,
    #[prop(into)] title: String,
    #[prop(into)] value: Signal<Option<u8>>,
    #[prop(into)] chosen: UnsyncCallback<u8>,
    /// Words for the chosen value.
    #[prop(into)]
    says: Signal<String>,
    /// Coloured by severity.
    #[prop(optional)]
    pain: bool,
    /// From and to.
    #[prop(default = (0, 10))]
    range: (u8, u8),
    /// Id of the first number, for the focus.
    #[prop(optional)]
    id: Option<&'static str>,
) -> impl IntoView {
    let (from, to) = range;
    let numbers = (from..=to)
        .map(|number| {
            let level = match number {
                0..=2 => "low",
                3..=5 => "some",
                _ => "much",
            };
            view! {
                <label data-level=pain.then_some(level)>
                    <input
                        type="radio"
                        id=id.filter(|_| number == from)
                        name=name.clone()
                        prop:checked=move || value.get() == Some(number)
                        on:change=move |_| chosen.run(number)
                    />
                    <span>{number.to_string()}</span>
                </label>
            }
        })
        .collect_view();
    view! {
        <fieldset class="scale">
            <legend>{title}</legend>
            <div>{numbers}</div>
            <p aria-live="polite">{move || says.get()}</p>
        </fieldset>
    }
}
