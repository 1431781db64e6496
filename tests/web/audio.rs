//! Sound: unlocked by a tap, planned ahead on the audio clock, lost and found again.

use super::{Heard, pause, script};
use kraftpause::app::Event;
use kraftpause::browser::audio::Audio;
use kraftpause::browser::clock::now;
use kraftpause::domain::session::cue::{Cue, Sound};
use kraftpause::domain::session::tone::notes;
use kraftpause::domain::units::Instant;
use wasm_bindgen_test::wasm_bindgen_test;

fn cue(seconds: i64, sound: Sound) -> Cue {
    Cue {
        at: Instant(now().at.0 + seconds * 1000),
        sound,
    }
}

/// An audio clock that keeps time with ours: that of a browser without a loudspeaker goes at half the speed.
fn audio(heard: &Heard) -> Audio {
    script(
        "Object.defineProperty(AudioContext.prototype, 'currentTime', {
             configurable: true,
             get() { return (performance.now() - (this.began ??= performance.now())) / 1000; },
         })",
    );
    Audio::new(&heard.door())
}

/// Contexts that are started from now on, so that a test can do to them what a phone does.
fn watch() {
    script(
        "window.contexts = [];
         window.resume_ ??= AudioContext.prototype.resume;
         AudioContext.prototype.resume = function () {
             if (!contexts.includes(this)) contexts.push(this);
             return resume_.call(this);
         }",
    );
}

#[wasm_bindgen_test]
async fn sounds_are_scheduled_ahead_and_replaced() {
    let audio = audio(&Heard::default());
    audio.unlock(false);
    assert_eq!(audio.waiting(), 0);
    audio.play(Sound::ALL.map(|sound| cue(30, sound)).to_vec());
    assert_eq!(
        audio.waiting(),
        Sound::ALL.iter().map(|sound| notes(*sound).len()).sum::<usize>()
    );
    audio.play(vec![cue(10, Sound::Start), cue(600, Sound::Stop)]);
    assert_eq!(
        audio.waiting(),
        notes(Sound::Start).len(),
        "what comes in ten minutes is scheduled later"
    );
    audio.play(Vec::new());
    assert_eq!(audio.waiting(), 0);
}

#[wasm_bindgen_test]
async fn what_should_have_sounded_long_ago_is_not_made_up_for() {
    let audio = audio(&Heard::default());
    audio.unlock(false);
    audio.play(vec![cue(-5, Sound::Stop), cue(20, Sound::Count)]);
    assert_eq!(audio.waiting(), notes(Sound::Count).len());
    audio.play(Vec::new());
}

#[wasm_bindgen_test]
async fn a_sound_sounds_when_its_time_comes() {
    // What the loudspeaker would get, computed at once instead of waited for.
    script(
        "window.offline = new OfflineAudioContext(1, 3 * 48000, 48000);
         window.instead = ['createOscillator', 'createGain', 'destination'];
         for (const name of instead) {
             const get = () => (typeof offline[name] === 'function' ? () => offline[name]() : offline[name]);
             Object.defineProperty(AudioContext.prototype, name, { configurable: true, get });
         }",
    );
    // With a clock that does not drift, or the sound would be taken back while it is rendered.
    let audio = audio(&Heard::default());
    audio.unlock(false);
    audio.play(vec![cue(1, Sound::Stop)]);
    let rendered = js_sys::Promise::from(script(
        "offline.startRendering().then((heard) => {
             const samples = heard.getChannelData(0);
             const loudest = (from, to) => samples.slice(from * 48000, to * 48000).reduce((most, now) => Math.max(most, now), 0);
             return [loudest(0, 0.9), loudest(0.9, 1.5), loudest(2.6, 3)];
         })",
    ));
    let heard = js_sys::Array::from(&wasm_bindgen_futures::JsFuture::from(rendered).await.unwrap());
    script("for (const name of instead) delete AudioContext.prototype[name]");
    let heard: Vec<f64> = heard.iter().filter_map(|loudest| loudest.as_f64()).collect();
    assert_eq!(heard[0], 0.0, "not before its time");
    assert!((0.3..=1.0).contains(&heard[1]), "{heard:?}");
    assert_eq!(heard[2], 0.0, "and not for ever");
}

#[wasm_bindgen_test]
async fn a_chord_that_has_begun_is_heard_to_its_end() {
    let audio = audio(&Heard::default());
    audio.unlock(false);
    let finish = cue(1, Sound::Finish);
    audio.play(vec![finish, cue(3, Sound::Start)]);
    while now().at < finish.at {
        pause(10).await;
    }
    // The session is over: nothing more is to come.
    audio.play(Vec::new());
    assert_eq!(audio.waiting(), notes(Sound::Finish).len());
    while audio.waiting() > 0 {
        pause(50).await;
        audio.play(Vec::new());
    }
}

#[wasm_bindgen_test]
async fn a_sound_that_is_about_to_begin_is_not_said_twice() {
    let audio = audio(&Heard::default());
    audio.unlock(false);
    let soon = Cue {
        at: Instant(now().at.0 + 150),
        sound: Sound::Count,
    };
    audio.play(vec![soon, cue(40, Sound::Start)]);
    // A tap just before it: the same sounds are still to come.
    audio.unlock(false);
    audio.play(vec![soon, cue(40, Sound::Start)]);
    assert_eq!(audio.waiting(), notes(Sound::Count).len() + notes(Sound::Start).len());
    audio.play(Vec::new());
}

#[wasm_bindgen_test]
async fn sound_that_is_taken_away_is_reported_and_comes_back_with_a_tap() {
    watch();
    let heard = Heard::default();
    let audio = audio(&heard);
    audio.unlock(false);
    audio.play(vec![cue(40, Sound::Stop)]);
    pause(300).await;
    assert!(heard.all().is_empty());
    // What a call does.
    script("contexts[0].suspend()");
    assert_eq!(heard.after(1).await, [Event::SoundLost]);
    audio.unlock(false);
    assert_eq!(heard.after(2).await, [Event::SoundLost, Event::SoundBack]);
    assert_eq!(
        script("contexts.map((context) => context.state).join()")
            .as_string()
            .as_deref(),
        Some("closed,running")
    );
    assert_eq!(
        audio.waiting(),
        notes(Sound::Stop).len(),
        "scheduled anew on the new clock"
    );
    audio.play(Vec::new());
}

#[wasm_bindgen_test]
async fn a_session_that_goes_on_after_a_reload_misses_its_sound_until_a_tap() {
    let heard = Heard::default();
    let audio = audio(&heard);
    audio.play(vec![cue(40, Sound::Stop)]);
    assert_eq!(heard.after(1).await, [Event::SoundLost]);
    audio.unlock(false);
    assert_eq!(heard.after(2).await.last(), Some(&Event::SoundBack));
    audio.play(Vec::new());
}

#[wasm_bindgen_test]
async fn audio_that_refuses_is_only_silent() {
    script(
        "window.oscillator_ = BaseAudioContext.prototype.createOscillator; BaseAudioContext.prototype.createOscillator = () => { throw new DOMException('', 'NotSupportedError') }",
    );
    let audio = audio(&Heard::default());
    audio.unlock(false);
    audio.play(vec![cue(5, Sound::Start)]);
    script("BaseAudioContext.prototype.createOscillator = oscillator_");
    assert_eq!(audio.waiting(), 0);
    audio.play(Vec::new());
}

#[wasm_bindgen_test]
async fn a_phone_whose_sound_was_let_go_has_no_context_and_misses_nothing() {
    watch();
    let heard = Heard::default();
    let audio = audio(&heard);
    audio.unlock(false);
    audio.play(vec![cue(40, Sound::Stop)]);
    pause(300).await;
    audio.let_go();
    pause(900).await;
    let states = || script("contexts.map((context) => context.state).join()").as_string();
    assert_eq!(states().as_deref(), Some("closed"));
    assert_eq!(audio.waiting(), 0);
    assert!(heard.all().is_empty(), "nobody wants to hear anything");
    audio.unlock(false);
    audio.play(vec![cue(40, Sound::Stop)]);
    pause(300).await;
    assert_eq!(states().as_deref(), Some("closed,running"));
    audio.play(Vec::new());
}

/// What an iPhone is told about the kind of sound.
#[wasm_bindgen_test]
async fn an_iphone_is_told_what_kind_of_sound_it_is() {
    script("Object.defineProperty(navigator, 'audioSession', { configurable: true, value: { type: 'auto' } })");
    let kind = || script("navigator.audioSession.type").as_string().unwrap_or_default();
    let audio = audio(&Heard::default());
    audio.unlock(false);
    assert_eq!(kind(), "transient");
    watch();
    audio.unlock(true);
    assert_eq!(kind(), "playback", "begun anew in the other way");
    assert_eq!(script("contexts.length").as_f64(), Some(1.0));
    audio.let_go();
    assert_eq!(kind(), "auto");
    script("delete navigator.audioSession");
}
