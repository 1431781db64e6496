//! Sound: unlocked by a tap, planned ahead on the audio clock, lost and found again.

use super::{Heard, pause, script};
use kraftpause::app::Event;
use kraftpause::browser::audio::Audio;
use kraftpause::browser::audio::tone::notes;
use kraftpause::browser::clock::now;
use kraftpause::domain::session::cue::{Cue, Sound};
use kraftpause::domain::units::Instant;
use wasm_bindgen_test::wasm_bindgen_test;

const ALL: [Sound; 6] = [
    Sound::Count,
    Sound::Start,
    Sound::Half,
    Sound::Stop,
    Sound::ChangeSide,
    Sound::Finish,
];

fn cue(seconds: i64, sound: Sound) -> Cue {
    Cue {
        at: Instant(now().at.0 + seconds * 1000),
        sound,
    }
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
fn every_sound_is_different_and_short() {
    for (place, sound) in ALL.into_iter().enumerate() {
        let notes = notes(sound);
        assert!(notes.iter().all(|note| (400..2000).contains(&note.pitch)));
        assert!(notes.iter().all(|note| note.begins + note.lasts < 1500));
        assert!(
            ALL[..place]
                .iter()
                .all(|other| kraftpause::browser::audio::tone::notes(*other) != notes)
        );
    }
}

#[wasm_bindgen_test]
async fn sounds_are_scheduled_ahead_and_replaced() {
    let audio = Audio::new(&Heard::default().door());
    audio.unlock();
    assert_eq!(audio.waiting(), 0);
    audio.play(ALL.map(|sound| cue(30, sound)).to_vec());
    assert_eq!(
        audio.waiting(),
        ALL.iter().map(|sound| notes(*sound).len()).sum::<usize>()
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
    let audio = Audio::new(&Heard::default().door());
    audio.unlock();
    audio.play(vec![cue(-5, Sound::Stop), cue(20, Sound::Count)]);
    assert_eq!(audio.waiting(), notes(Sound::Count).len());
    audio.play(Vec::new());
}

#[wasm_bindgen_test]
async fn a_sound_sounds_when_its_time_comes() {
    watch();
    let heard = Heard::default();
    let audio = Audio::new(&heard.door());
    audio.unlock();
    pause(300).await;
    assert_eq!(script("contexts[0].state").as_string().as_deref(), Some("running"));
    // What comes out of the loudspeaker, measured between the notes and the loudspeaker.
    script(
        "window.loudest = 0;
         const meter = new AnalyserNode(contexts[0]);
         window.connect_ = GainNode.prototype.connect;
         GainNode.prototype.connect = function (to) { connect_.call(this, meter); return connect_.call(this, to); };
         const samples = new Float32Array(meter.fftSize);
         window.metering = setInterval(() => {
             meter.getFloatTimeDomainData(samples);
             loudest = Math.max(loudest, ...samples);
         }, 10)",
    );
    audio.play(vec![cue(1, Sound::Stop)]);
    pause(500).await;
    assert_eq!(script("loudest").as_f64(), Some(0.0), "not before its time");
    pause(800).await;
    let loudest = script("clearInterval(metering); GainNode.prototype.connect = connect_; loudest")
        .as_f64()
        .unwrap();
    assert!((0.3..=1.0).contains(&loudest), "{loudest}");
    assert!(heard.all().is_empty(), "nothing was lost: {:?}", heard.all());
}

#[wasm_bindgen_test]
async fn a_chord_that_has_begun_is_heard_to_its_end() {
    let audio = Audio::new(&Heard::default().door());
    audio.unlock();
    pause(300).await;
    let finish = cue(1, Sound::Finish);
    audio.play(vec![finish, cue(3, Sound::Start)]);
    while now().at < finish.at {
        pause(10).await;
    }
    // The session is over: nothing more is to come.
    audio.play(Vec::new());
    assert_eq!(audio.waiting(), notes(Sound::Finish).len());
    pause(2_000).await;
    audio.play(Vec::new());
    assert_eq!(audio.waiting(), 0);
}

#[wasm_bindgen_test]
async fn a_sound_that_is_about_to_begin_is_not_said_twice() {
    let audio = Audio::new(&Heard::default().door());
    audio.unlock();
    pause(300).await;
    let soon = Cue {
        at: Instant(now().at.0 + 150),
        sound: Sound::Count,
    };
    audio.play(vec![soon, cue(40, Sound::Start)]);
    // A tap just before it: the same sounds are still to come.
    audio.unlock();
    audio.play(vec![soon, cue(40, Sound::Start)]);
    assert_eq!(audio.waiting(), notes(Sound::Count).len() + notes(Sound::Start).len());
    audio.play(Vec::new());
}

#[wasm_bindgen_test]
async fn sound_that_is_taken_away_is_reported_and_comes_back_with_a_tap() {
    watch();
    let heard = Heard::default();
    let audio = Audio::new(&heard.door());
    audio.unlock();
    audio.play(vec![cue(40, Sound::Stop)]);
    pause(300).await;
    assert!(heard.all().is_empty());
    // What a call does.
    script("contexts[0].suspend()");
    assert_eq!(heard.after(1).await, [Event::SoundLost]);
    audio.unlock();
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
    let audio = Audio::new(&heard.door());
    audio.play(vec![cue(40, Sound::Stop)]);
    assert_eq!(heard.after(1).await, [Event::SoundLost]);
    audio.unlock();
    assert_eq!(heard.after(2).await.last(), Some(&Event::SoundBack));
    audio.play(Vec::new());
}

#[wasm_bindgen_test]
async fn audio_that_refuses_is_only_silent() {
    script(
        "window.oscillator_ = BaseAudioContext.prototype.createOscillator; BaseAudioContext.prototype.createOscillator = () => { throw new DOMException('', 'NotSupportedError') }",
    );
    let audio = Audio::new(&Heard::default().door());
    audio.unlock();
    audio.play(vec![cue(5, Sound::Start)]);
    script("BaseAudioContext.prototype.createOscillator = oscillator_");
    assert_eq!(audio.waiting(), 0);
    audio.play(Vec::new());
}
