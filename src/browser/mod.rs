//! The only place that names `web_sys`: one file for each power of the browser. Decides nothing;
//! does what an [`Effect`] says and answers with an [`Event`].

pub mod audio;
pub mod clock;
pub mod crash;
pub mod crypto;
pub mod database;
pub mod document;
pub mod first_page;
pub mod heart_rate;
pub mod language_pack;
pub mod later;
pub mod location;
pub mod lock;
pub mod locked_screen;
pub mod offline;
pub mod persistence;
pub mod phone;
pub mod pocket;
pub mod preferences;
pub mod renewal;
pub mod speech;
pub mod tabs;
pub mod ticking;
pub mod transfer;
pub mod vibration;
pub mod visibility;
pub mod wake_lock;

use crate::app::model::Stage;
use crate::app::{Effect, Event, Model};
use database::Database;
use first_page::FirstPage;
use js_sys::Reflect;
use location::Address;
use std::cell::{Cell, OnceCell};
use std::rc::Rc;
use tabs::Tabs;
use wasm_bindgen::prelude::*;
use web_sys::EventTarget;

/// The door back into the loop.
pub type Send = Rc<dyn Fn(Event)>;

/// Name of the database and of the lock; for ever.
const NAME: &str = "kraftpause";

/// How long the first screen has the network for itself, in milliseconds.
const FIRST_SCREEN: i32 = 1_500;

/// All powers, each ready to be used.
pub struct Browser {
    send: Send,
    first_page: FirstPage,
    address: Address,
    database: Database,
    tabs: Tabs,
    later: Rc<OnceCell<Box<dyn later::Powers>>>,
    stage: Cell<Stage>,
    saving: Cell<bool>,
}

impl Browser {
    /// `None` when the page is not ours.
    #[must_use]
    pub fn new(send: Send) -> Option<Browser> {
        let document = web_sys::window()?.document()?;
        Some(Browser {
            first_page: FirstPage::find(&document)?,
            address: Address::new()?,
            database: Database::new(NAME, &send),
            tabs: Tabs::new(NAME, &send),
            later: Rc::default(),
            stage: Cell::default(),
            saving: Cell::default(),
            send,
        })
    }

    /// The later half is here, and with it what only a session needs.
    pub fn grow(&self, make: later::Make) {
        self.later.get_or_init(|| make(&self.send, &self.database));
    }

    /// The app knows of the later half, and may be told by it.
    pub fn grown(&self) {
        if let Some(later) = self.later.get() {
            later.listen();
        }
    }

    /// Where the program's own screens go.
    #[must_use]
    pub fn root(&self) -> web_sys::HtmlElement {
        self.first_page.app()
    }

    /// Does one effect. Answers come through the door, now or later.
    pub fn perform(&self, effect: Effect) {
        let send = &self.send;
        match effect {
            Effect::FetchText { lang, whole } => language_pack::fetch(lang, whole, send),
            Effect::SavePreferences(preferences) => preferences::save(preferences),
            Effect::RetryAfter(milliseconds) => {
                let send = send.clone();
                let milliseconds = i32::try_from(milliseconds).unwrap_or(i32::MAX);
                clock::after(milliseconds, move || send(Event::Retry));
            }
            Effect::Show { route, replace } => self.address.show(route, replace),
            Effect::HistoryBack => self.address.back(send),
            Effect::FocusHeading => document::focus_heading(),
            Effect::FocusLink(route) => match self.address.left_at() {
                Some(top) => document::focus_link(&route.hash(), top),
                None => document::focus_heading(),
            },
            Effect::DocumentLanguage(lang) => {
                self.first_page.mark(lang);
                document::language(lang);
            }
            Effect::OpenDatabase => self.database.open(),
            Effect::SetRunAside => self.database.set_run_aside(),
            Effect::Save(ticket, write) if !write.is_from_elsewhere() => self.database.save(ticket, write),
            Effect::AskPersistence => persistence::ask(send),
            Effect::ClaimTab => self.tabs.take_over(),
            // It reaches over all layers, so it belongs to whoever wires them.
            Effect::FetchLater => {}
            // No session begins before the later half is here.
            effect => {
                if let Some(later) = self.later.get() {
                    later.perform(effect);
                }
            }
        }
    }

    /// Subscribes to what the browser tells by itself, and sends the first event.
    pub fn listen(&self) {
        let mut preferences = preferences::read();
        if !preferences.returning {
            // It may have been changed on the page while the program was on its way.
            preferences.lang = self.first_page.language().unwrap_or(preferences.lang);
        }
        self.first_page.listen(&self.send);
        self.address.listen(&self.send);
        (self.send)(Event::Started {
            preferences,
            route: self.address.route(),
        });
        self.tabs.enter();
        let (database, later, send) = (self.database.clone(), self.later.clone(), self.send.clone());
        visibility::listen(move |visible| {
            if visible {
                database.wake();
            }
            if let Some(later) = later.get() {
                later.seen(visible);
            }
            send(if visible { Event::Woken } else { Event::Hidden });
        });
    }

    /// Follows the model after each event: which page stands in front, and when seconds begin.
    pub fn follow(&self, model: &Model) {
        let stage = model.stage();
        let before = self.stage.replace(stage);
        if before != stage {
            if before == Stage::Loading {
                let send = self.send.clone();
                clock::after(FIRST_SCREEN, move || offline::prepare(&send));
            }
            self.first_page.show(stage, &self.send);
            document::title();
        }
        let saving = !model.unsaved.is_empty();
        if self.saving.replace(saving) != saving {
            self.first_page.saving(saving);
        }
        if let Some(later) = self.later.get() {
            later.follow(model);
        }
    }
}

/// Calls `action` at every event of this name for as long as the page lives.
pub fn on(target: &EventTarget, name: &str, action: impl FnMut(web_sys::Event) + 'static) {
    let action = Closure::<dyn FnMut(web_sys::Event)>::new(action);
    let _ = target.add_event_listener_with_callback(name, action.as_ref().unchecked_ref());
    action.forget();
}

/// A part of `navigator` that not every browser has.
fn power(name: &str) -> Option<JsValue> {
    let navigator = web_sys::window()?.navigator();
    let power = Reflect::get(&navigator, &name.into()).ok()?;
    (!power.is_undefined() && !power.is_null()).then_some(power)
}

/// A part of the window that not every browser has.
fn power_of_window(name: &str) -> Option<JsValue> {
    let power = Reflect::get(&js_sys::global(), &name.into()).ok()?;
    (!power.is_undefined() && !power.is_null()).then_some(power)
}
