//! A native range, so that keyboard and screen reader know it; the words of its value are given by the screen.

use leptos::prelude::*;

#[component]
pub fn Range(
    #[prop(into)] label: String,
    min: u16,
    max: u16,
    step: u16,
    #[prop(into)] value: Signal<u16>,
    /// The value in words, read by a screen reader instead of the number.
    #[prop(into)]
    says: Signal<String>,
    /// While it moves; nothing is to be saved yet.
    #[prop(into)]
    moved: UnsyncCallback<u16>,
    /// When it was let go.
    #[prop(into)]
    chosen: UnsyncCallback<u16>,
) -> impl IntoView {
    let filled = move || {
        let share = u32::from(value.get().saturating_sub(min)) * 100 / u32::from((max - min).max(1));
        format!("{share}%")
    };
    let read = move |event| event_target_value(&event).parse().unwrap_or(min);
    view! {
        <input
            type="range"
            class="range"
            aria-label=label
            min=min.to_string()
            max=max.to_string()
            step=step.to_string()
            prop:value=move || value.get().to_string()
            aria-valuetext=says
            style:--filled=filled
            on:input=move |event| moved.run(read(event))
            on:change=move |event| chosen.run(read(event))
        />
    }
}
