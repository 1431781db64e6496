//! Wires the loop, decides nothing.

#[cfg(target_arch = "wasm32")]
fn main() {
    console_error_panic_hook::set_once();
    wiring::start();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("This program runs in a browser: `make run` builds and serves it.");
}

#[cfg(target_arch = "wasm32")]
mod wiring {
    use kraftpause::app::{Event, Model, update};
    use kraftpause::{browser, ui};
    use leptos::prelude::{RwSignal, Update};
    use std::cell::{Cell, RefCell};
    use std::collections::VecDeque;
    use std::rc::Rc;

    /// Events wait here while one is being handled, so that an effect may answer at once.
    struct Loop {
        model: RwSignal<Model>,
        waiting: RefCell<VecDeque<Event>>,
        busy: Cell<bool>,
    }

    pub fn start() {
        let model = RwSignal::new(Model::default());
        let turn = Rc::new(Loop {
            model,
            waiting: RefCell::default(),
            busy: Cell::new(false),
        });
        let send: browser::Send = Rc::new(move |event| turn.clone().handle(event));
        SEND.with(|kept| *kept.borrow_mut() = Some(send.clone()));
        ui::mount(model, send.clone());
        browser::listen(&send);
    }

    thread_local! {
        // The sender must reach itself: effects answer through the same door.
        static SEND: RefCell<Option<browser::Send>> = const { RefCell::new(None) };
    }

    impl Loop {
        fn handle(self: Rc<Self>, event: Event) {
            self.waiting.borrow_mut().push_back(event);
            if self.busy.replace(true) {
                return;
            }
            while let Some(event) = self.next() {
                let mut effects = Vec::new();
                self.model
                    .update(|model| effects = update(model, event, browser::clock::now()));
                if let Some(send) = SEND.with(|kept| kept.borrow().clone()) {
                    for effect in effects {
                        browser::perform(effect, &send);
                    }
                }
            }
            self.busy.set(false);
        }

        fn next(&self) -> Option<Event> {
            self.waiting.borrow_mut().pop_front()
        }
    }
}
