//! Deleting everything: a button, a question with a tick, and only then the button that does it. A last copy is one tap away
//! on the same page.

use crate::app::Event;
use crate::app::data::DataEvent;
use crate::ui::part::choice::Choice;
use crate::ui::part::dialog::Dialog;
use crate::ui::{App, text};
use leptos::prelude::*;

pub fn section(app: App) -> AnyView {
    let t = text();
    let open = RwSignal::new(false);
    let sure = RwSignal::new(false);
    let close = move || {
        open.set(false);
        sure.set(false);
    };
    let failed = app.memo(|model| model.data.not_deleted);
    let failed_words = t.data_delete_failed().to_owned();
    let delete = move |_| {
        if sure.get_untracked() {
            close();
            app.send(Event::Data(DataEvent::DeleteWanted));
        }
    };
    let title = t.data_delete().to_owned();
    view! {
        <section class="stack">
            <h2>{t.data_delete().to_owned()}</h2>
            <p class="quiet">{t.data_delete_text().to_owned()}</p>
            <button type="button" class="ds-button wide" data-variant="secondary" on:click=move |_| open.set(true)>
                {t.data_delete_begin().to_owned()}
            </button>
            <div aria-live="polite">
                {move || failed.get().then(|| view! { <p class="problem">{failed_words.clone()}</p> })}
            </div>
            <Dialog title=Signal::stored(title) open=open.into() closed=move |()| close()>
                <p>{t.data_delete_sure().to_owned()}</p>
                <Choice
                    name="sure"
                    label=t.data_delete_tick().to_owned()
                    picked=sure
                    choose=move |picked| sure.set(picked)
                    many=true
                />
                <button
                    type="button"
                    class="ds-button wide"
                    aria-disabled=move || (!sure.get()).to_string()
                    on:click=delete
                >
                    {t.data_delete_now().to_owned()}
                </button>
                <button type="button" class="ds-button wide" data-variant="secondary" on:click=move |_| close()>
                    {t.data_cancel().to_owned()}
                </button>
            </Dialog>
        </section>
    }
    .into_any()
}
