//! The browser's own modal dialog: it keeps the focus inside, closes on Escape and gives the focus back.

use leptos::html;
use leptos::prelude::*;

/// Opens and closes with `open`; `closed` is called when the person closes it with Escape.
#[component]
pub fn Dialog(
    #[prop(into)] title: Signal<String>,
    open: Signal<bool>,
    #[prop(into)] closed: UnsyncCallback<()>,
    children: Children,
) -> impl IntoView {
    let node = NodeRef::<html::Dialog>::new();
    Effect::new(move |_| {
        let wanted = open.get();
        if let Some(dialog) = node.get()
            && dialog.open() != wanted
        {
            if wanted {
                let _ = dialog.show_modal();
            } else {
                dialog.close();
            }
        }
    });
    // `close` also fires when the program closed it: then nothing is left to tell.
    let left = move |_| {
        if open.get_untracked() {
            closed.run(());
        }
    };
    view! {
        <dialog class="sheet" aria-label=title node_ref=node on:close=left>
            <h2>{title}</h2>
            {children()}
        </dialog>
    }
}
