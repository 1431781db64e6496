//! Forty minutes of cues, scheduled as in a session: how far is what sounds from what was meant? Each note's place on the
//! audio clock is written down for all of it, and the first minute is rendered, to see that a note sounds in its place.
//! The clocks are stepped by hand: the audio clock goes a hundred parts in a million too fast, tells its time in steps of
//! a buffer, and ticks come late, as on a phone.

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
const RENDERED: i64 = 60;

fn numbers(values: &wasm_bindgen::JsValue) -> Vec<f64> {
    js_sys::Array::from(values)
        .iter()
        .filter_map(|value| value.as_f64())
        .collect()
}

#[wasm_bindgen_test]
#[allow(clippy::cast_precision_loss)]
async fn nineteen_of_twenty_cues_sound_within_twenty_milliseconds_of_their_time_and_nothing_drifts() {
    // What the loudspeaker would get, at a rate that holds every note, and both clocks in our hands.
    script(&format!(
        "window.offline = new OfflineAudioContext(1, {RENDERED} * 8000, 8000);
         window.notes_ = [];
         window.node_ = {{ start: OscillatorNode.prototype.start, stop: OscillatorNode.prototype.stop }};
         OscillatorNode.prototype.start = function (when) {{ this.when_ = when; notes_.push(this); node_.start.call(this, when); }};
         OscillatorNode.prototype.stop = function (when) {{
             if (when === undefined) this.taken_ = true;
             node_.stop.call(this, when);
         }};
         window.real_ = {{ date: Date }};
         window.began_ = Date.now();
         window.passed_ = 0;
         window.Date = class extends real_.date {{
             constructor(...all) {{
                 if (all.length) super(...all);
                 else super(Date.now());
             }}
             static now() {{ return began_ + Math.floor(passed_); }}
         }};
         window.instead = ['createOscillator', 'createGain', 'destination'];
         for (const name of instead) {{
             const get = () => (typeof offline[name] === 'function' ? () => offline[name]() : offline[name]);
             Object.defineProperty(AudioContext.prototype, name, {{ configurable: true, get }});
         }}
         Object.defineProperty(AudioContext.prototype, 'currentTime', {{
             configurable: true,
             get() {{ return Math.floor(passed_ / 1000 * {FAST} / {BUFFER}) * {BUFFER}; }},
         }});"
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
    // A tick a second, late by a few milliseconds; a look every twenty; every four minutes a tap that schedules anew.
    for tick in 1..=MINUTES * 60 {
        let passed = tick * 1_000 + tick * 7 % 31;
        script(&format!("passed_ = {passed}"));
        audio.read();
        if tick % 20 == 0 {
            audio.wake();
        }
        if tick % 240 == 0 {
            audio.play(cues.iter().copied().filter(|cue| cue.at >= now().at).collect());
        }
    }
    // In milliseconds of the audio clock; notes of one sound follow closely.
    let planned = numbers(&script(
        "notes_.filter((note) => !note.taken_).map((note) => note.when_ * 1000).sort((one, other) => one - other)
             .filter((at, place, all) => place === 0 || at - all[place - 1] > 2000)",
    ));
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
    let rendered = numbers(&wasm_bindgen_futures::JsFuture::from(rendered).await.unwrap());
    script(
        "for (const name of [...instead, 'currentTime']) delete AudioContext.prototype[name];
         Object.assign(OscillatorNode.prototype, node_);
         window.Date = real_.date;",
    );
    audio.play(Vec::new());
    assert!(rendered.len() >= 5);
    for (sounds, at) in rendered.iter().zip(&planned) {
        assert!(
            (0.0..1.0).contains(&(sounds - at)),
            "what is planned for {at} sounds at {sounds}"
        );
    }
    // What the audio clock calls a moment comes earlier by what it is too fast.
    let heard: Vec<f64> = planned.iter().map(|at| at / FAST).collect();
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
