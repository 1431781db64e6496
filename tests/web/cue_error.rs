//! Forty minutes of cues, scheduled as in a session and rendered at once: how far is what sounds from what was meant?
//! The clocks are stepped by hand: the audio clock goes a hundred parts in a million too fast, tells its time in steps of
//! a buffer, and the looks come late, as on a phone.

use super::{Heard, script};
use kraftpause::browser::audio::Audio;
use kraftpause::browser::clock::now;
use kraftpause::domain::session::cue::{Cue, Sound};
use kraftpause::domain::units::Instant;
use wasm_bindgen_test::{console_log, wasm_bindgen_test};

const MINUTES: i64 = 40;
/// The audio clock in a second of ours.
const FAST: f64 = 1.0001;
/// Seconds of sound that a phone computes at a time.
const BUFFER: f64 = 0.02;

#[wasm_bindgen_test]
#[allow(clippy::cast_precision_loss)]
async fn nineteen_of_twenty_cues_sound_within_twenty_milliseconds_of_their_time_and_nothing_drifts() {
    // What the loudspeaker would get, at a rate that holds every note, and both clocks in our hands.
    script(&format!(
        "window.offline = new OfflineAudioContext(1, {seconds} * 8000, 8000);
         window.real_ = {{ now: Date.now, time: Object.getOwnPropertyDescriptor(BaseAudioContext.prototype, 'currentTime') }};
         window.began_ = Date.now();
         window.passed_ = 0;
         Date.now = () => began_ + Math.floor(passed_);
         window.instead = ['createOscillator', 'createGain', 'destination'];
         for (const name of instead) {{
             const get = () => (typeof offline[name] === 'function' ? () => offline[name]() : offline[name]);
             Object.defineProperty(AudioContext.prototype, name, {{ configurable: true, get }});
         }}
         Object.defineProperty(AudioContext.prototype, 'currentTime', {{
             configurable: true,
             get() {{ return Math.floor(passed_ / 1000 * {FAST} / {BUFFER}) * {BUFFER}; }},
         }});",
        seconds = MINUTES * 60 + 30
    ));
    let start = now().at;
    // Every ten seconds something, at odd milliseconds, as after pauses.
    let cues: Vec<Cue> = (1..MINUTES * 6)
        .map(|place| Cue {
            at: Instant(start.0 + place * 10_000 + place * 37 % 1000),
            sound: Sound::ALL[usize::try_from(place).unwrap() % 7],
        })
        .collect();
    let audio = Audio::new(&Heard::default().door());
    audio.unlock(false);
    audio.play(cues.clone());
    // A look every twenty seconds, late by up to a second, and a tap that schedules anew every four minutes.
    let mut passed = 0;
    while passed < MINUTES * 60_000 {
        passed += 20_000 + passed * 7 % 997;
        script(&format!("passed_ = {passed}"));
        audio.wake();
        if passed % 240_000 < 21_000 {
            audio.play(cues.iter().copied().filter(|cue| cue.at >= now().at).collect());
        }
    }
    let rendered = js_sys::Promise::from(script(
        "offline.startRendering().then((heard) => {
             const samples = heard.getChannelData(0);
             const onsets = [];
             let quiet = 1e9;
             for (let at = 0; at < samples.length; at++) {
                 if (Math.abs(samples[at]) > 0.004) {
                     if (quiet > 16000) onsets.push(at / 8);
                     quiet = 0;
                 } else quiet++;
             }
             return onsets;
         })",
    ));
    let onsets = js_sys::Array::from(&wasm_bindgen_futures::JsFuture::from(rendered).await.unwrap());
    script(
        "for (const name of [...instead, 'currentTime']) delete AudioContext.prototype[name];
         Date.now = real_.now;",
    );
    audio.play(Vec::new());
    // What the audio clock calls a moment comes earlier by what it is too fast.
    let heard: Vec<f64> = onsets
        .iter()
        .filter_map(|onset| onset.as_f64())
        .map(|onset| onset / FAST)
        .collect();
    assert_eq!(heard.len(), cues.len(), "each cue once");
    let errors: Vec<f64> = heard
        .iter()
        .zip(&cues)
        .map(|(heard, cue)| heard - (cue.at - start).0 as f64)
        .collect();
    let mut sizes: Vec<f64> = errors.iter().map(|error| error.abs()).collect();
    sizes.sort_by(f64::total_cmp);
    let mean = |part: &[f64]| part.iter().sum::<f64>() / part.len() as f64;
    let quarter = errors.len() / 4;
    let drift = mean(&errors[errors.len() - quarter..]) - mean(&errors[..quarter]);
    let (within, largest) = (sizes[sizes.len() * 95 / 100], sizes[sizes.len() - 1]);
    console_log!(
        "cue error over {MINUTES} minutes, {} cues: 95 % within {within:.1} ms, largest {largest:.1} ms, drift {drift:.1} ms",
        errors.len()
    );
    assert!(within <= 20.0, "95 % within {within} ms");
    assert!(largest <= 40.0, "largest {largest} ms");
    assert!(drift.abs() <= 5.0, "drift {drift} ms");
}
