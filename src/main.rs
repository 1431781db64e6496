//! Wires the loop, decides nothing.

#[cfg(target_arch = "wasm32")]
fn main() {
    kraftpause::browser::crash::report_panics();
    wiring::start();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("This program runs in a browser: `make run` builds and serves it.");
}

#[cfg(target_arch = "wasm32")]
mod later;

#[cfg(target_arch = "wasm32")]
mod wiring {
    use kraftpause::app::{Effect, Event, Model, update};
    use kraftpause::browser::{self, Browser};
    use kraftpause::ui::{self, Pages};
    use leptos::prelude::{RwSignal, Set, Update, WithUntracked, WriteSignal, signal};
    use leptos::task::spawn_local;
    use std::cell::{Cell, OnceCell, RefCell};
    use std::collections::VecDeque;
    use std::rc::Rc;

    /// Events wait here while one is being handled, so that an effect may answer at once.
    struct Loop {
        model: RwSignal<Model>,
        /// The screens of the later half, once they are here.
        pages: WriteSignal<Option<Pages>>,
        waiting: RefCell<VecDeque<Event>>,
        busy: Cell<bool>,
        browser: OnceCell<Browser>,
    }

    pub fn start() {
        let model = RwSignal::new(Model::default());
        let (pages, set_pages) = signal(None);
        let turn = Rc::new(Loop {
            model,
            pages: set_pages,
            waiting: RefCell::default(),
            busy: Cell::new(false),
            browser: OnceCell::new(),
        });
        let handler = turn.clone();
        let send: browser::Send = Rc::new(move |event| handler.clone().handle(event));
        if let Some(browser) = Browser::new(send.clone()) {
            ui::mount_to(browser.root(), model, pages, send);
            turn.browser.get_or_init(|| browser).listen();
        }
    }

    impl Loop {
        /// Handles the event before it returns, unless it is itself an answer to one being handled. So what must
        /// happen inside a tap (sound, wake lock) does.
        fn handle(self: Rc<Self>, event: Event) {
            self.waiting.borrow_mut().push_back(event);
            let Some(browser) = self.browser.get() else { return };
            if self.busy.replace(true) {
                return;
            }
            while let Some(event) = self.next() {
                let mut effects = Vec::new();
                self.model
                    .update(|model| effects = update(model, event, browser::clock::now()));
                for effect in effects {
                    match effect {
                        Effect::FetchLater => self.clone().fetch_later(),
                        effect => browser.perform(effect),
                    }
                }
                self.model.with_untracked(|model| browser.follow(model));
            }
            self.busy.set(false);
        }

        fn fetch_later(self: Rc<Self>) {
            spawn_local(async move {
                let later = crate::later::half().await.ok();
                if let Some((_, pages, powers)) = later {
                    if let Some(browser) = self.browser.get() {
                        browser.grow(powers);
                    }
                    self.pages.set(Some(pages));
                }
                self.clone().handle(Event::LaterArrived(later.map(|(later, ..)| later)));
                if let Some(browser) = self.browser.get() {
                    browser.grown();
                }
            });
        }

        fn next(&self) -> Option<Event> {
            self.waiting.borrow_mut().pop_front()
        }
    }
}
