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
mod wiring {
    use kraftpause::app::{Event, Model, update};
    use kraftpause::browser::{self, Browser};
    use kraftpause::ui;
    use leptos::prelude::{RwSignal, Update, WithUntracked};
    use std::cell::{Cell, OnceCell, RefCell};
    use std::collections::VecDeque;
    use std::rc::Rc;

    /// Events wait here while one is being handled, so that an effect may answer at once.
    struct Loop {
        model: RwSignal<Model>,
        waiting: RefCell<VecDeque<Event>>,
        busy: Cell<bool>,
        browser: OnceCell<Browser>,
    }

    pub fn start() {
        let model = RwSignal::new(Model::default());
        let turn = Rc::new(Loop {
            model,
            waiting: RefCell::default(),
            busy: Cell::new(false),
            browser: OnceCell::new(),
        });
        let handler = turn.clone();
        let send: browser::Send = Rc::new(move |event| handler.handle(event));
        if let Some(browser) = Browser::new(send.clone()) {
            ui::mount_to(browser.root(), model, send);
            turn.browser.get_or_init(|| browser).listen();
        }
    }

    impl Loop {
        /// Handles the event before it returns, unless it is itself an answer to one being handled. So what must
        /// happen inside a tap (sound, wake lock) does.
        fn handle(&self, event: Event) {
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
                    browser.perform(effect);
                }
                self.model.with_untracked(|model| browser.follow(model));
            }
            self.busy.set(false);
        }

        fn next(&self) -> Option<Event> {
            self.waiting.borrow_mut().pop_front()
        }
    }
}
