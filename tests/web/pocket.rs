//! A session as one file: put together quickly and from little, playable, and its player told apart from the phone.

use super::{Heard, pause, script};
use kraftpause::app::Event;
use kraftpause::app::sound::Pocketing;
use kraftpause::browser::pocket::Pocket;
use kraftpause::domain::catalogue::ExerciseId;
use kraftpause::domain::program::Dose;
use kraftpause::domain::session::score::{Ends, Phase, Score, ScoreItem, Task};
use kraftpause::domain::session::track::Track;
use kraftpause::domain::units::Span;
use wasm_bindgen_test::{console_log, wasm_bindgen_test};

/// Work and rest by turns.
fn track(minutes: i64, seconds: i64) -> Track {
    let sets = u16::try_from(minutes * 60 / seconds / 2).unwrap();
    let phases = (1..=sets)
        .flat_map(|set| [Task::Timed { set, sets }, Task::Rest])
        .map(|task| Phase {
            task,
            length: Span::seconds(seconds),
            ends: Ends::ByClock,
            item: Some(0),
        });
    let item = ScoreItem {
        exercise: ExerciseId::all().next().unwrap(),
        dose: Dose::Minutes {
            minutes: 5,
            effort: (9, 11),
        },
        load: None,
    };
    Track::of(&Score {
        phases: phases.collect(),
        items: vec![item],
    })
}

async fn answer(promise: &str) -> wasm_bindgen::JsValue {
    let promise = js_sys::Promise::from(script(promise));
    wasm_bindgen_futures::JsFuture::from(promise).await.unwrap()
}

fn milliseconds() -> f64 {
    script("performance.now()").as_f64().unwrap()
}

#[wasm_bindgen_test]
async fn forty_minutes_are_put_together_within_a_second_and_from_little() {
    let pocket = Pocket::new(&Heard::default().door());
    let memory = || {
        let memory = wasm_bindgen::memory();
        let buffer = js_sys::Reflect::get(&memory, &"buffer".into()).unwrap();
        js_sys::Reflect::get(&buffer, &"byteLength".into())
            .unwrap()
            .as_f64()
            .unwrap()
    };
    let (before, began) = (memory(), milliseconds());
    // The busiest session there is: a change every twenty seconds.
    let blob = pocket.file(&track(40, 20)).unwrap();
    let took = milliseconds() - began;
    let grown = memory() - before;
    console_log!(
        "forty minutes of sound put together in {took:.1} ms, {grown} bytes of memory more, {} bytes long",
        blob.size()
    );
    assert!(took < 1_000.0, "{took} ms");
    assert!(grown <= 1_048_576.0, "{grown} bytes");
    assert_eq!(blob.type_(), "audio/wav");
    assert!(
        (blob.size() - 40.0 * 60.0 * 8_000.0).abs() < 20_000.0,
        "{}",
        blob.size()
    );
}

#[wasm_bindgen_test]
async fn the_browser_reads_the_file_as_long_as_the_session_with_sounds_in_their_places() {
    let pocket = Pocket::new(&Heard::default().door());
    let blob = pocket.file(&track(3, 30)).unwrap();
    js_sys::Reflect::set(&js_sys::global(), &"file_".into(), &blob).unwrap();
    let heard = answer(
        "file_.arrayBuffer().then((bytes) => new OfflineAudioContext(1, 1, 8000).decodeAudioData(bytes)).then((sound) => {
             const samples = sound.getChannelData(0);
             const loudest = (at) => samples.slice(at * 8000, (at + 0.4) * 8000).reduce((most, now) => Math.max(most, now), 0);
             return [sound.duration, loudest(0), loudest(5), loudest(29), loudest(30), loudest(60), loudest(180)];
         })",
    )
    .await;
    let heard: Vec<f64> = js_sys::Array::from(&heard)
        .iter()
        .filter_map(|value| value.as_f64())
        .collect();
    assert!((heard[0] - 181.31).abs() < 0.1, "{heard:?}");
    assert_eq!(heard[2], 0.0, "between sounds there is nothing at all");
    for place in [1, 3, 4, 5, 6] {
        assert!(heard[place] > 0.4, "{place} of {heard:?}");
    }
}

/// A player in our hands: it is where we say, and does what the phone does.
fn phone(plays: bool) {
    script(&format!(
        "window.keys_ = {{}};
         window.named_ = [];
         navigator.mediaSession.setActionHandler = (name, deed) => (keys_[name] = deed);
         window.play_ ??= HTMLMediaElement.prototype.play;
         window.players_ = [];
         HTMLMediaElement.prototype.play = function () {{
             if (!players_.includes(this)) players_.push(this);
             if (!{plays}) return Promise.reject(new DOMException('', 'NotAllowedError'));
             this.muted = true;
             return play_.call(this);
         }}"
    ));
}

#[wasm_bindgen_test]
async fn what_the_phone_does_to_the_player_is_told_and_what_we_do_is_not() {
    phone(true);
    let heard = Heard::default();
    let pocket = Pocket::new(&heard.door());
    pocket.play(&track(2, 20), Span::seconds(15));
    let told = |events: &[Event]| -> Vec<Event> {
        events
            .iter()
            .filter(|event| !matches!(event, Event::Pocket(Pocketing::At(_))))
            .cloned()
            .collect()
    };
    let at = |events: &[Event]| {
        events.iter().rev().find_map(|event| match event {
            Event::Pocket(Pocketing::At(at)) => Some(at.0),
            _ => None,
        })
    };
    heard.after(2).await;
    assert!(
        at(&heard.all()).is_some_and(|at| (15_000..19_000).contains(&at)),
        "{:?}",
        heard.all()
    );
    assert_eq!(told(&heard.all()), []);
    // A call.
    script("players_[0].pause()");
    pause(100).await;
    assert_eq!(told(&heard.all()), [Event::Pocket(Pocketing::Stopped)]);
    script("keys_.play()");
    pause(100).await;
    assert_eq!(told(&heard.all()).last(), Some(&Event::Pocket(Pocketing::Plays)));
    let before = told(&heard.all()).len();
    pocket.turn(Span::seconds(70), true);
    pocket.turn(Span::seconds(70), false);
    pause(200).await;
    assert_eq!(told(&heard.all()).len(), before, "that was us");
    assert_eq!(script("players_[0].currentTime").as_f64(), Some(70.0));
    pocket.turn(Span::seconds(70), true);
    pause(400).await;
    // Somebody drags the line on the locked screen.
    script("players_[0].currentTime = 5");
    pause(600).await;
    assert!(
        at(&heard.all()).is_some_and(|at| at >= 70_000),
        "{:?}",
        at(&heard.all())
    );
    script("keys_.nexttrack()");
    assert_eq!(
        told(&heard.all()).last(),
        Some(&Event::Session(kraftpause::domain::session::run::Step::Skip))
    );
    assert_eq!(
        script("navigator.mediaSession.playbackState").as_string().as_deref(),
        Some("playing")
    );
    pocket.end();
    assert_eq!(script("players_[0].paused").as_bool(), Some(true));
    let before = heard.all().len();
    script("keys_.nexttrack(); keys_.play()");
    pause(100).await;
    assert_eq!(heard.all().len(), before, "nothing plays any more");
    script("HTMLMediaElement.prototype.play = play_; delete navigator.mediaSession.setActionHandler");
}

#[wasm_bindgen_test]
async fn the_end_of_the_file_is_told_and_its_last_sound_is_heard_to_its_end() {
    phone(true);
    let heard = Heard::default();
    let pocket = Pocket::new(&heard.door());
    let track = track(1, 30);
    pocket.play(&track, Span::seconds(59));
    let over = |event: &Event| matches!(event, Event::Pocket(Pocketing::At(at)) if *at >= Span::seconds(60));
    for _ in 0..100 {
        if heard.all().iter().any(over) {
            break;
        }
        pause(20).await;
    }
    assert!(heard.all().iter().any(over), "{:?}", heard.all());
    pocket.end();
    assert_eq!(script("players_[0].paused").as_bool(), Some(false));
    pause(1_800).await;
    assert_eq!(script("players_[0].paused").as_bool(), Some(true));
    assert_eq!(
        heard
            .all()
            .iter()
            .find(|event| !matches!(event, Event::Pocket(Pocketing::At(_)))),
        None
    );
    script("HTMLMediaElement.prototype.play = play_; delete navigator.mediaSession.setActionHandler");
}

#[wasm_bindgen_test]
async fn a_phone_that_refuses_to_play_is_reported_once() {
    phone(false);
    let heard = Heard::default();
    let pocket = Pocket::new(&heard.door());
    pocket.play(&track(1, 30), Span::ZERO);
    assert_eq!(heard.after(1).await, [Event::Pocket(Pocketing::Failed)]);
    pocket.end();
    pause(100).await;
    assert_eq!(heard.all().len(), 1);
    script("HTMLMediaElement.prototype.play = play_; delete navigator.mediaSession.setActionHandler");
}
