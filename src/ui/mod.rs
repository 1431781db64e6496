//! What is seen. Leptos only: reads the model, sends events, never learns that a browser exists.

pub mod page;
pub mod part;

use crate::app::model::Boot;
use crate::app::{Event, Model, Route};
use crate::text::Text;
use leptos::prelude::*;
use leptos::web_sys::HtmlElement;
use std::rc::Rc;
use std::sync::Arc;

/// What every view may use: the model to read, the door for events. `Copy`, so closures take it freely.
#[derive(Clone, Copy)]
pub struct App {
    pub model: RwSignal<Model>,
    send: UnsyncCallback<Event>,
}

impl App {
    pub fn send(self, event: Event) {
        self.send.run(event);
    }

    /// A part of the model as a signal that wakes only when that part changes.
    pub fn memo<T: PartialEq + Send + Sync + 'static>(
        self,
        read: impl Fn(&Model) -> T + Send + Sync + 'static,
    ) -> Memo<T> {
        Memo::new(move |_| self.model.with(&read))
    }
}

/// The app of the surrounding view.
#[must_use]
pub fn app() -> App {
    expect_context::<App>()
}

/// The sentences. A change of language builds the page anew, so views read them once.
#[must_use]
pub fn text() -> Arc<Text> {
    expect_context::<Arc<Text>>()
}

/// The screens of the later half, [`page::later`].
pub type Pages = fn(Route) -> AnyView;

/// Puts the app's screens into this element of the page. `pages` is empty until the later half is here.
pub fn mount_to(
    element: HtmlElement,
    model: RwSignal<Model>,
    pages: ReadSignal<Option<Pages>>,
    send: Rc<dyn Fn(Event)>,
) {
    let mounted = leptos::mount::mount_to(element, move || {
        let send = UnsyncCallback::new(move |event| send(event));
        provide_context(App { model, send });
        provide_context(part::notice::PutAway::nothing());
        provide_context(page::library::Looking::for_nothing());
        provide_context(page::after::TakenOut::nothing());
        provide_context(page::progress::Looking::back_a_year());
        root(pages)
    });
    mounted.forget();
}

/// The screen of the route, built anew when route or language change.
fn root(pages: ReadSignal<Option<Pages>>) -> impl IntoView {
    let app = app();
    let screen = app.memo(|model| {
        let lang = model.text.as_ref().map(|text| text.lang);
        let waits = model.waits();
        let missing = waits && (model.later_missing || model.text_missing);
        // Shut, there is one screen, whatever the address says.
        let route = if model.lock.shut { Route::Lock } else { model.route };
        (model.boot, route, model.lock.shut, lang, waits, missing)
    });
    move || {
        let (boot, route, _, _, waits, _) = screen.get();
        let text = app.model.with_untracked(|model| model.text.clone())?;
        provide_context(text);
        Some(match boot {
            Boot::Opening => ().into_any(),
            Boot::Ready => page::first(route).unwrap_or_else(|| match pages.get() {
                Some(later) if !waits => later(route),
                _ => page::waiting::page(),
            }),
            Boot::Elsewhere => page::elsewhere::page(),
            Boot::Unopened => page::unopened::page(),
        })
    }
}
