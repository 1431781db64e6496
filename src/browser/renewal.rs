//! A newer version of the program: the worker that waits is asked what it brings, and told when it may take over. The page
//! is loaded anew once, by the change of the worker in charge and by nothing else; when that does not come, `public/repair.js`
//! fetches the app anew. No data is touched.

use super::clock::{after, now};
use super::{Send, crash, on, power};
use crate::app::Event;
use crate::app::renewal::{Looking, News, Number, Release, Renew, Renewing};
use js_sys::Array;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{MessageEvent, ServiceWorker, ServiceWorkerContainer, ServiceWorkerRegistration, ServiceWorkerState};

/// What the worker is asked, and what its answer begins with (`public/sw.js`).
const QUESTION: &str = "what-is-new";
const TAKE_OVER: &str = "skip-waiting";

/// Milliseconds between looks, and how long a worker may take to take over.
const AN_HOUR: i64 = 3_600_000;
const PATIENCE: i32 = 5_000;

#[derive(Clone)]
pub struct Renewal(Rc<Inner>);

struct Inner {
    workers: Option<ServiceWorkerContainer>,
    registration: RefCell<Option<ServiceWorkerRegistration>>,
    /// The first worker of all takes charge too; that is no new version. Its change may still be told when it is known already.
    in_charge: RefCell<Option<ServiceWorker>>,
    taken: Cell<bool>,
    looked: Cell<i64>,
    send: Send,
}

impl Renewal {
    #[must_use]
    pub fn new(send: &Send) -> Renewal {
        Renewal(Rc::new(Inner {
            workers: power("serviceWorker").map(JsCast::unchecked_into),
            registration: RefCell::default(),
            in_charge: RefCell::default(),
            taken: Cell::default(),
            looked: Cell::default(),
            send: send.clone(),
        }))
    }

    /// Answers with [`Event::Renewal`] whenever there is something to tell.
    pub fn listen(&self) {
        let Some(workers) = &self.0.workers else { return };
        self.0.in_charge.replace(workers.controller());
        let inner = self.0.clone();
        on(workers, "message", move |event| {
            if let Some(news) = event.dyn_ref::<MessageEvent>().and_then(|event| news(&event.data())) {
                (inner.send)(Event::Renewal(Renewing::Waits(news)));
            }
        });
        let (inner, all) = (self.0.clone(), workers.clone());
        on(workers, "controllerchange", move |_| {
            let now = all.controller();
            let before = inner.in_charge.replace(now.clone());
            if inner.taken.get() {
                reload();
            } else if before.is_some() && before != now {
                (inner.send)(Event::Renewal(Renewing::TakenElsewhere));
            }
        });
        let (renewal, ready) = (self.clone(), workers.ready());
        spawn_local(async move {
            let Ok(ready) = ready else { return };
            if let Ok(registration) = JsFuture::from(ready).await {
                renewal.watch(&registration.unchecked_into());
                renewal.look(false);
            }
        });
    }

    /// The page came into view.
    pub fn seen(&self) {
        self.look(false);
    }

    pub fn perform(&self, renew: Renew) {
        match renew {
            Renew::Look => self.look(true),
            Renew::Take => self.take(),
            Renew::Reload => reload(),
            Renew::Repair => crash::tell("repair"),
        }
    }

    fn watch(&self, registration: &ServiceWorkerRegistration) {
        self.0.registration.replace(Some(registration.clone()));
        if let Some(worker) = registration.waiting() {
            ask(&worker);
        }
        if let Some(worker) = registration.installing() {
            ask_when_whole(worker);
        }
        let found = registration.clone();
        on(registration, "updatefound", move |_| {
            if let Some(worker) = found.installing() {
                ask_when_whole(worker);
            }
        });
    }

    /// `asked`: a person waits for the answer; otherwise at most once an hour.
    fn look(&self, asked: bool) {
        let (inner, at) = (self.0.clone(), now().at.0);
        if !asked && at - inner.looked.get() < AN_HOUR {
            return;
        }
        let online = web_sys::window().is_some_and(|window| window.navigator().on_line());
        let registration = inner.registration.borrow().clone().filter(|_| online);
        let tell = move |looking| {
            if asked {
                (inner.send)(Event::Renewal(Renewing::Looked(looking)));
            }
        };
        let Some(registration) = registration else {
            return tell(Looking::Unreachable);
        };
        self.0.looked.set(at);
        spawn_local(async move {
            let looked = match registration.update() {
                Ok(update) => JsFuture::from(update).await.is_ok(),
                Err(_) => false,
            };
            if let Some(worker) = registration.waiting() {
                ask(&worker);
            } else if registration.installing().is_some() {
                tell(Looking::Fetching);
            } else {
                tell(if looked { Looking::Nothing } else { Looking::Unreachable });
            }
        });
    }

    fn take(&self) {
        self.0.taken.set(true);
        let waiting = self
            .0
            .registration
            .borrow()
            .as_ref()
            .and_then(|registration| registration.waiting());
        match waiting {
            Some(worker) => {
                let _ = worker.post_message(&TAKE_OVER.into());
                after(PATIENCE, || crash::tell("anew"));
            }
            // It is in charge already.
            None => reload(),
        }
    }
}

fn ask(worker: &ServiceWorker) {
    let _ = worker.post_message(&QUESTION.into());
}

/// A worker is asked when all its files are here, which is what "installed" means, and only when another one is in charge.
fn ask_when_whole(worker: ServiceWorker) {
    let whole = worker.clone();
    on(&worker, "statechange", move |_| {
        if whole.state() == ServiceWorkerState::Installed {
            ask(&whole);
        }
    });
}

/// The answer of a worker that may be years newer than this program: what is not understood is left out.
fn news(data: &wasm_bindgen::JsValue) -> Option<News> {
    let data: &Array = data.dyn_ref()?;
    if data.get(0).as_string()? != QUESTION {
        return None;
    }
    let release = |row: wasm_bindgen::JsValue| {
        let row: &Array = row.dyn_ref()?;
        let words = |place| row.get(place).as_string();
        Some(Release {
            number: Number::read(&words(0)?)?,
            words: [words(1)?, words(2)?, words(3)?],
        })
    };
    let releases = data.iter().skip(1).filter_map(release).collect();
    Some(News { releases })
}

fn reload() {
    if let Some(window) = web_sys::window() {
        let _ = window.location().reload();
    }
}
