//! The phone's own voice. Voices arrive late, some phones list a language that they cannot speak, and a sentence may be
//! lost without a word: so it only adds to tones and screen, and only a voice of the very language is used.

use super::{Send, on, power_of_window};
use crate::app::Event;
use crate::app::sound::{Powers, Sounding};
use crate::text::{Lang, voice};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{SpeechSynthesis, SpeechSynthesisUtterance, SpeechSynthesisVoice};

/// A little slower than usual: it is heard beside music and breath.
const RATE: f32 = 0.95;

#[derive(Clone)]
pub struct Speech {
    /// The language that somebody wants to know about.
    asked: Rc<Cell<Option<Lang>>>,
    listening: Rc<Cell<bool>>,
    /// What is being said: browsers forget it, and its voice with it, when nobody holds it.
    saying: Rc<RefCell<Option<SpeechSynthesisUtterance>>>,
    send: Send,
}

impl Speech {
    #[must_use]
    pub fn new(send: &Send) -> Speech {
        Speech {
            asked: Rc::default(),
            listening: Rc::default(),
            saying: Rc::default(),
            send: send.clone(),
        }
    }

    /// Tells what the phone can do, and again when voices turn up.
    pub fn tell(&self, lang: Lang) {
        self.asked.set(Some(lang));
        self.answer();
        if let Some(synthesis) = synthesis()
            && !self.listening.replace(true)
        {
            let speech = self.clone();
            on(synthesis.unchecked_ref(), "voiceschanged", move |_| speech.answer());
        }
    }

    fn answer(&self) {
        if let Some(lang) = self.asked.get() {
            let powers = Powers {
                vibrates: super::vibration::is_there(),
                speaks: voice_of(lang).map(|_| lang),
            };
            (self.send)(Event::Sound(Sounding::Can(powers)));
        }
    }

    pub fn say(&self, lang: Lang, words: &str) {
        let (Some(synthesis), Some(voice)) = (synthesis(), voice_of(lang)) else {
            return;
        };
        let Ok(utterance) = SpeechSynthesisUtterance::new_with_text(words) else {
            return;
        };
        utterance.set_lang(&voice.lang().replace('_', "-"));
        utterance.set_voice(Some(&voice));
        utterance.set_rate(RATE);
        synthesis.cancel();
        synthesis.speak(&utterance);
        *self.saying.borrow_mut() = Some(utterance);
    }

    pub fn hush(&self) {
        if self.saying.borrow_mut().take().is_some()
            && let Some(synthesis) = synthesis()
        {
            synthesis.cancel();
        }
    }
}

fn synthesis() -> Option<SpeechSynthesis> {
    power_of_window("speechSynthesis").map(JsCast::unchecked_into)
}

/// A voice that works without network comes first.
fn voice_of(lang: Lang) -> Option<SpeechSynthesisVoice> {
    let voices: Vec<SpeechSynthesisVoice> = synthesis()?
        .get_voices()
        .iter()
        .map(JsCast::unchecked_into::<SpeechSynthesisVoice>)
        .filter(|voice| voice::speaks(lang, &voice.lang()))
        .collect();
    let local = voices.iter().find(|voice| voice.local_service());
    local.or(voices.first()).cloned()
}
