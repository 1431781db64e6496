//! What the browser says of the phone: how the page was opened, whether it would install the app, what is stored, and what the
//! worker counted. Bound by hand where web-sys has nothing.

use super::{Send, on, persistence, power};
use crate::app::Event;
use crate::app::phone::{Counted, Device, PhoneEffect, PhoneEvent};
use crate::domain::units::Instant;
use js_sys::{Array, Function, Reflect};
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{MessageEvent, ServiceWorkerContainer, StorageManager, Window};

/// What the worker is asked, and what its answer begins with (`public/sw.js`).
const QUESTION: &str = "what-is-counted";

/// Where `public/boot.js` keeps the browser's offer to install, which comes before the program.
const OFFER: &str = "kraftpauseInstall";

#[derive(Clone)]
pub struct Phone {
    /// Requests that the policy of the page stopped since it was opened; none is expected.
    stopped: Rc<Cell<u32>>,
    send: Send,
}

impl Phone {
    #[must_use]
    pub fn new(send: &Send) -> Phone {
        Phone {
            stopped: Rc::default(),
            send: send.clone(),
        }
    }

    pub fn listen(&self) {
        let Some(window) = web_sys::window() else { return };
        let phone = self.clone();
        if let Some(workers) = power("serviceWorker") {
            on(
                workers.unchecked_ref::<ServiceWorkerContainer>(),
                "message",
                move |event| {
                    let counted = event.dyn_ref::<MessageEvent>().and_then(|event| counted(&event.data()));
                    if let Some(mut counted) = counted {
                        counted.others += phone.stopped.get();
                        phone.tell(PhoneEvent::Counted(counted));
                    }
                },
            );
        }
        let stopped = self.stopped.clone();
        on(&window, "securitypolicyviolation", move |_| {
            stopped.set(stopped.get() + 1)
        });
        let (phone, offers) = (self.clone(), window.clone());
        on(&window, "beforeinstallprompt", move |event| {
            event.prevent_default();
            let _ = Reflect::set(&offers, &OFFER.into(), &event);
            phone.tell(PhoneEvent::CanInstall(true));
        });
        let phone = self.clone();
        on(&window, "appinstalled", move |_| phone.tell(PhoneEvent::Installed));
        self.tell(here(&window));
        if offer(&window).is_some() {
            self.tell(PhoneEvent::CanInstall(true));
        }
    }

    pub fn perform(&self, effect: PhoneEffect) {
        match effect {
            PhoneEffect::Ask => self.ask(),
            PhoneEffect::Install => self.install(),
        }
    }

    fn ask(&self) {
        if let Some(workers) = power("serviceWorker")
            && let Some(worker) = workers.unchecked_ref::<ServiceWorkerContainer>().controller()
        {
            let _ = worker.post_message(&QUESTION.into());
        }
        persistence::look(&self.send);
        let estimate = power("storage").map(|storage| storage.unchecked_ref::<StorageManager>().estimate());
        if let Some(Ok(estimate)) = estimate {
            let phone = self.clone();
            spawn_local(async move {
                let Ok(estimate) = JsFuture::from(estimate).await else {
                    return;
                };
                if let Some(bytes) = whole(&Reflect::get(&estimate, &"usage".into()).unwrap_or_default()) {
                    phone.tell(PhoneEvent::Stored(bytes));
                }
            });
        }
    }

    /// The offer holds for one time.
    fn install(&self) {
        let Some(window) = web_sys::window() else { return };
        let Some(offer) = offer(&window) else { return };
        let _ = Reflect::set(&window, &OFFER.into(), &JsValue::UNDEFINED);
        if let Ok(prompt) = Reflect::get(&offer, &"prompt".into())
            && let Some(prompt) = prompt.dyn_ref::<Function>()
        {
            let _ = prompt.call0(&offer);
        }
        self.tell(PhoneEvent::CanInstall(false));
    }

    fn tell(&self, event: PhoneEvent) {
        (self.send)(Event::Phone(event));
    }
}

fn offer(window: &Window) -> Option<JsValue> {
    let offer = Reflect::get(window, &OFFER.into()).ok()?;
    offer.is_object().then_some(offer)
}

/// iOS sometimes denies the display mode of an app on the home screen, and its own sign is older: either counts.
fn here(window: &Window) -> PhoneEvent {
    let navigator = window.navigator();
    let standalone = Reflect::get(&navigator, &"standalone".into()).is_ok_and(|standalone| standalone.is_truthy());
    let own_window = window.match_media("(display-mode: standalone)");
    PhoneEvent::Here {
        device: Device::read(
            &navigator.user_agent().unwrap_or_default(),
            navigator.max_touch_points() > 0,
        ),
        installed: standalone || own_window.is_ok_and(|query| query.is_some_and(|query| query.matches())),
    }
}

fn counted(data: &JsValue) -> Option<Counted> {
    let data: &Array = data.dyn_ref()?;
    if data.get(0).as_string()? != QUESTION {
        return None;
    }
    let since = whole(&data.get(1)).filter(|since| *since > 0)?;
    let number = |place| u32::try_from(whole(&data.get(place))?).ok();
    Some(Counted {
        since: Instant(i64::try_from(since).ok()?),
        ours: number(2)?,
        others: number(3)?,
    })
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // a number that is none becomes 0
fn whole(value: &JsValue) -> Option<u64> {
    value.as_f64().map(|number| number as u64)
}
