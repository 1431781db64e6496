//! Asks for a copy right after a session, when there is none or the last is old. Quiet, and gone until the next session when put off.

use crate::app::data::DataEvent;
use crate::app::flow::backup::is_due;
use crate::app::{Event, Route};
use crate::ui::part::place::Place;
use crate::ui::{app, text};
use leptos::prelude::*;

#[component]
pub fn BackupReminder() -> impl IntoView {
    let app = app();
    let t = text();
    let due = app.memo(|model| {
        let due = is_due(model.data.kept, &model.diary, model.now);
        due.then_some(model.data.kept.backed_up.is_some())
    });
    move || {
        due.get().map(|has_old| {
            let why = if has_old {
                t.data_reminder_old()
            } else {
                t.data_reminder_first()
            };
            view! {
                <section class="ds-card" data-variant="tinted">
                    <h2>{t.data_reminder().to_owned()}</h2>
                    <p>{why.to_owned()}</p>
                    <div class="pair">
                        <Place to=Route::Data words=t.data_backup_make().to_owned() />
                        <button
                            type="button"
                            class="ds-button"
                            data-variant="tertiary"
                            on:click=move |_| app.send(Event::Data(DataEvent::ReminderPutOff))
                        >
                            {t.data_reminder_later().to_owned()}
                        </button>
                    </div>
                </section>
            }
        })
    }
}
