//! The only place that names `web_sys`: one file for each power of the browser. Decides nothing;
//! does what an [`Effect`] says and answers with an [`Event`].

pub mod clock;
pub mod document;
pub mod first_page;
pub mod language_pack;
pub mod location;
pub mod preferences;
pub mod ticking;
pub mod visibility;

use crate::app::model::Stage;
use crate::app::{Effect, Event, Model};
use crate::domain::units::Instant;
use first_page::FirstPage;
use location::Address;
use std::cell::Cell;
use std::rc::Rc;
use ticking::Ticking;
use wasm_bindgen::prelude::*;
use web_sys::EventTarget;

/// The door back into the loop.
pub type Send = Rc<dyn Fn(Event)>;

/// All powers, each ready to be used.
pub struct Browser {
    send: Send,
    first_page: FirstPage,
    address: Address,
    ticking: Ticking,
    stage: Cell<Stage>,
}

impl Browser {
    /// `None` when the page is not ours.
    #[must_use]
    pub fn new(send: Send) -> Option<Browser> {
        let document = web_sys::window()?.document()?;
        Some(Browser {
            first_page: FirstPage::find(&document)?,
            address: Address::new()?,
            ticking: Ticking::new(&send),
            stage: Cell::default(),
            send,
        })
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
            Effect::FetchText(lang) => language_pack::fetch(lang, send),
            Effect::SavePreferences(preferences) => preferences::save(preferences),
            Effect::RetryAfter(milliseconds) => {
                let send = send.clone();
                let milliseconds = i32::try_from(milliseconds).unwrap_or(i32::MAX);
                clock::after(milliseconds, move || send(Event::Retry));
            }
            Effect::Show { route, replace } => self.address.show(route, replace),
            Effect::HistoryBack => self.address.back(send),
            Effect::FocusHeading => document::focus_heading(),
            Effect::DocumentLanguage(lang) => {
                self.first_page.mark(lang);
                document::language(lang);
            }
            Effect::Ticking(on) => self.ticking.switch(on),
            Effect::OpenDatabase => send(Event::StorageDenied),
            Effect::Save(ticket, _) => send(Event::SaveFailed(ticket, crate::app::event::Trouble::Interrupted)),
            Effect::UnlockSound
            | Effect::Cues(_)
            | Effect::KeepAwake(_)
            | Effect::AskPersistence
            | Effect::ClaimTab => {}
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
        let (ticking, send) = (self.ticking.clone(), self.send.clone());
        visibility::listen(move |visible| {
            ticking.go_on();
            if visible {
                send(Event::Woken);
            }
        });
    }

    /// Follows the model after each event: which page stands in front, and when seconds begin.
    pub fn follow(&self, model: &Model) {
        let stage = model.stage();
        if self.stage.replace(stage) != stage {
            self.first_page.show(stage, &self.send);
            document::title();
        }
        self.ticking
            .follow(model.run.as_ref().map_or(Instant(0), |active| active.run.since));
    }
}

/// Calls `action` at every event of this name for as long as the page lives.
pub fn on(target: &EventTarget, name: &str, action: impl FnMut(web_sys::Event) + 'static) {
    let action = Closure::<dyn FnMut(web_sys::Event)>::new(action);
    let _ = target.add_event_listener_with_callback(name, action.as_ref().unchecked_ref());
    action.forget();
}
