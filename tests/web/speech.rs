//! The phone's own voice: voices that come late, that are of another language, and phones without any.

use super::{Heard, script};
use kraftpause::app::Event;
use kraftpause::app::sound::{Powers, Sounding};
use kraftpause::browser::speech::Speech;
use kraftpause::browser::vibration;
use kraftpause::text::Lang;
use wasm_bindgen_test::wasm_bindgen_test;

/// A phone with these voices, which writes down what is said.
fn phone(voices: &str) {
    script(&format!(
        "window.said_ = [];
         window.voices_ = {voices};
         window.synthesis_ = new EventTarget();
         synthesis_.getVoices = () => voices_;
         synthesis_.cancel = () => said_.push('hush');
         synthesis_.speak = (words) => said_.push(words.voice_.name + ': ' + words.text);
         window.Utterance_ ??= SpeechSynthesisUtterance;
         window.SpeechSynthesisUtterance = class {{
             constructor(text) {{ this.text = text; }}
             set voice(voice) {{ this.voice_ = voice; }}
         }};
         Object.defineProperty(window, 'speechSynthesis', {{ configurable: true, get: () => synthesis_ }})"
    ));
}

const OTHERS: &str =
    "{ lang: 'en-GB', name: 'Kate', localService: true }, { lang: 'sv-SE', name: 'Alva', localService: true }";

fn can(speaks: Option<Lang>) -> Event {
    Event::Sound(Sounding::Can(Powers {
        vibrates: vibration::is_there(),
        speaks,
    }))
}

#[wasm_bindgen_test]
fn a_voice_that_comes_late_is_told_and_one_without_network_is_taken() {
    phone("[]");
    let heard = Heard::default();
    let speech = Speech::new(&heard.door());
    speech.tell(Lang::Nb);
    assert_eq!(heard.all(), [can(None)]);
    script(&format!(
        "voices_ = [{OTHERS}, {{ lang: 'nb-NO', name: 'Far', localService: false }}, {{ lang: 'nb_NO', name: 'Nora', localService: true }}];
         synthesis_.dispatchEvent(new Event('voiceschanged'))"
    ));
    assert_eq!(heard.all().last(), Some(&can(Some(Lang::Nb))));
    speech.say(Lang::Nb, "Bytt side.");
    assert_eq!(
        script("said_.join()").as_string().as_deref(),
        Some("hush,Nora: Bytt side.")
    );
    speech.hush();
    speech.hush();
    assert_eq!(script("said_.length").as_f64(), Some(3.0), "hushed once");
}

#[wasm_bindgen_test]
fn a_phone_without_a_voice_of_the_language_says_nothing() {
    phone(&format!("[{OTHERS}]"));
    let heard = Heard::default();
    let speech = Speech::new(&heard.door());
    speech.tell(Lang::Da);
    assert_eq!(heard.all(), [can(None)]);
    speech.say(Lang::Da, "Skift side.");
    assert_eq!(script("said_.length").as_f64(), Some(0.0));
    script("Object.defineProperty(window, 'speechSynthesis', { configurable: true, value: undefined })");
    speech.tell(Lang::Da);
    speech.say(Lang::Da, "Skift side.");
    speech.hush();
    assert_eq!(heard.all().last(), Some(&can(None)));
    script("delete window.speechSynthesis; window.SpeechSynthesisUtterance = Utterance_");
}

#[wasm_bindgen_test]
fn a_phone_shakes_as_told_or_not_at_all() {
    script(
        "window.shaken_ = []; Object.defineProperty(navigator, 'vibrate', { configurable: true, value: (pattern) => shaken_.push([...pattern].join()) })",
    );
    assert!(vibration::is_there());
    vibration::shake(&[60, 90, 60]);
    assert_eq!(script("shaken_.join(' ')").as_string().as_deref(), Some("60,90,60"));
    script("Object.defineProperty(navigator, 'vibrate', { configurable: true, value: undefined })");
    assert!(!vibration::is_there());
    vibration::shake(&[60]);
    script("delete navigator.vibrate");
}
