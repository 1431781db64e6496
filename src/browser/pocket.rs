//! Plays a session as one file, which goes on with the phone locked, and puts its title, position and keys on the locked
//! screen. The file is put together from a few pieces that are held once: each sound, and a stretch of silence.

use super::{Send, locked_screen, on, power};
use crate::app::Event;
use crate::app::sound::Pocketing;
use crate::domain::session::cue::Sound;
use crate::domain::session::run::Step;
use crate::domain::session::track::{self, Piece, RATE, SILENCE, Track};
use crate::domain::units::Span;
use js_sys::{Array, Reflect, Uint8Array};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, BlobPropertyBag, HtmlAudioElement, Url};

/// Silence is made in stretches of a minute; a longer one is the same stretch again.
const STRETCH: u32 = 60 * RATE;
/// Seconds between where the file is and where it should be that nobody hears.
const NEAR: f64 = 0.4;
/// The last sound comes with the end of the session, and is heard to its end: seconds.
const TAIL: f64 = 2.5;

#[derive(Clone)]
pub struct Pocket(Rc<Inner>);

struct Inner {
    player: RefCell<Option<Player>>,
    /// The sounds and the silence, once they were needed.
    pieces: RefCell<Vec<(Option<Sound>, Blob)>>,
    /// Whether it should play: what differs was done by the phone.
    wanted: Cell<bool>,
    /// It is being moved by us.
    moving: Cell<bool>,
    /// Where it was last, in seconds; who drags it on the locked screen gets it back here.
    last: Cell<f64>,
    has_keys: Cell<bool>,
    send: Send,
}

struct Player {
    element: HtmlAudioElement,
    address: String,
}

impl Player {
    fn stop(&self) {
        let _ = self.element.pause();
        let _ = self.element.remove_attribute("src");
        self.element.load();
        self.forget();
    }

    fn forget(&self) {
        let _ = Url::revoke_object_url(&self.address);
    }
}

impl Pocket {
    #[must_use]
    pub fn new(send: &Send) -> Pocket {
        Pocket(Rc::new(Inner {
            player: RefCell::default(),
            pieces: RefCell::default(),
            wanted: Cell::default(),
            moving: Cell::default(),
            last: Cell::default(),
            has_keys: Cell::default(),
            send: send.clone(),
        }))
    }

    /// Only inside a tap, the first time.
    pub fn play(&self, track: &Track, at: Span) {
        let inner = &self.0;
        // As an app for music, or an iPhone stops it with the screen.
        if let Some(session) = power("audioSession") {
            let _ = Reflect::set(&session, &"type".into(), &"playback".into());
        }
        let Ok(file) = self.file(track) else {
            return self.failed();
        };
        let Ok(address) = Url::create_object_url_with_blob(&file) else {
            return self.failed();
        };
        // A new element may not play without a tap; one that has played may.
        let element = match self.element() {
            Some(element) => element,
            None => match HtmlAudioElement::new() {
                Ok(element) => {
                    self.listen(&element);
                    element
                }
                Err(_) => return self.failed(),
            },
        };
        element.set_src(&address);
        let player = Player {
            element: element.clone(),
            address,
        };
        if let Some(before) = inner.player.replace(Some(player)) {
            before.forget();
        }
        self.keys();
        self.start(&element, seconds(at));
    }

    /// The file is put together; nothing of it is copied until it is played.
    pub fn file(&self, track: &Track) -> Result<Blob, JsValue> {
        let pieces = track.pieces();
        let parts = Array::new();
        let header = bytes(&track::header(track::count(&pieces)))?;
        parts.push(&header);
        for piece in pieces {
            match piece {
                Piece::Sound(sound, samples) => {
                    let whole = self.piece(Some(sound))?;
                    let part = whole.slice_with_f64_and_f64(0.0, number(samples))?;
                    parts.push(&part);
                }
                Piece::Silence(samples) => {
                    let stretch = self.piece(None)?;
                    for _ in 0..samples / u64::from(STRETCH) {
                        parts.push(&stretch);
                    }
                    let rest = samples % u64::from(STRETCH);
                    let part = stretch.slice_with_f64_and_f64(0.0, number(rest))?;
                    parts.push(&part);
                }
            }
        }
        let kind = BlobPropertyBag::new();
        kind.set_type("audio/wav");
        Blob::new_with_blob_sequence_and_options(&parts, &kind)
    }

    fn piece(&self, sound: Option<Sound>) -> Result<Blob, JsValue> {
        let mut known = self.0.pieces.borrow_mut();
        if let Some((_, blob)) = known.iter().find(|(of, _)| *of == sound) {
            return Ok(blob.clone());
        }
        let blob = match sound {
            Some(sound) => bytes(&track::rendered(sound))?,
            None => {
                let silence = Uint8Array::new_with_length(STRETCH).fill(SILENCE, 0, STRETCH);
                Blob::new_with_u8_array_sequence(&Array::of1(&silence))?
            }
        };
        known.push((sound, blob.clone()));
        Ok(blob)
    }

    /// To this position, playing or standing; what is near enough is left alone.
    pub fn turn(&self, to: Span, playing: bool) {
        let inner = &self.0;
        let Some(element) = self.element() else { return };
        if playing && element.paused() {
            return self.start(&element, seconds(to));
        }
        inner.wanted.set(playing);
        if !playing {
            let _ = element.pause();
        }
        self.seek(&element, seconds(to));
        self.show(&element);
    }

    /// A last sound that has begun is heard to its end.
    pub fn end(&self) {
        let Some(element) = self.element() else { return };
        self.0.wanted.set(false);
        locked_screen::clear();
        if element.paused() || element.current_time() < element.duration() - TAIL {
            self.0.stop();
        }
    }

    /// The page came back: where is it now?
    pub fn wake(&self) {
        if let Some(element) = self.element() {
            self.tell(&element);
        }
    }

    fn element(&self) -> Option<HtmlAudioElement> {
        self.0.player.borrow().as_ref().map(|player| player.element.clone())
    }

    fn start(&self, element: &HtmlAudioElement, at: f64) {
        self.0.wanted.set(true);
        self.seek(element, at);
        self.show(element);
        let Ok(begun) = element.play() else {
            return self.failed();
        };
        let pocket = self.clone();
        spawn_local(async move {
            // A standing file that is told to play and at once to stand again refuses, and that is right.
            if JsFuture::from(begun).await.is_err() && pocket.0.wanted.get() {
                pocket.failed();
            }
        });
    }

    fn failed(&self) {
        self.0.wanted.set(false);
        self.0.stop();
        (self.0.send)(Event::Pocket(Pocketing::Failed));
    }

    fn seek(&self, element: &HtmlAudioElement, to: f64) {
        self.0.last.set(to);
        if (element.current_time() - to).abs() > NEAR {
            self.0.moving.set(true);
            element.set_current_time(to);
        }
    }

    /// What the element does by itself, or the phone with it.
    fn listen(&self, element: &HtmlAudioElement) {
        for name in [
            "timeupdate",
            "play",
            "pause",
            "ended",
            "error",
            "seeking",
            "seeked",
            "loadedmetadata",
        ] {
            let inner = Rc::downgrade(&self.0);
            let own = element.clone();
            on(element, name, move |_| {
                if let Some(inner) = inner.upgrade() {
                    Pocket(inner).happened(name, &own);
                }
            });
        }
    }

    fn happened(&self, name: &str, element: &HtmlAudioElement) {
        let inner = &self.0;
        // The one before, or the tail of the last: nobody asks any more.
        if self.element().as_ref() != Some(element) {
            return;
        }
        let at_end = element.ended();
        match name {
            "timeupdate" => self.tell(element),
            "seeking" if !inner.moving.get() && inner.wanted.get() => self.seek(element, inner.last.get()),
            "seeked" => inner.moving.set(false),
            // Told of late, after it was begun again, it means nothing.
            "pause" if element.paused() && !at_end && inner.wanted.get() => {
                self.tell(element);
                inner.wanted.set(false);
                (inner.send)(Event::Pocket(Pocketing::Stopped));
            }
            "play" if !element.paused() && !inner.wanted.replace(true) => {
                (inner.send)(Event::Pocket(Pocketing::Plays));
            }
            "ended" if inner.wanted.replace(false) => self.tell(element),
            "ended" => inner.stop(),
            "loadedmetadata" => self.show(element),
            "error" if inner.wanted.get() => self.failed(),
            _ => {}
        }
    }

    fn tell(&self, element: &HtmlAudioElement) {
        let inner = &self.0;
        let at = element.current_time();
        let heard = inner.wanted.get() && !inner.moving.get();
        if heard || element.ended() {
            inner.last.set(at);
            (inner.send)(Event::Pocket(Pocketing::At(span(at))));
        }
    }

    /// Position and state on the locked screen.
    fn show(&self, element: &HtmlAudioElement) {
        locked_screen::place(element.duration(), self.0.last.get(), self.0.wanted.get());
    }

    /// The keys of headset and locked screen. Playing and standing happen at once and are told like what the phone does;
    /// there the disk may be too slow for the thumb.
    fn keys(&self) {
        if self.0.has_keys.replace(true) {
            return;
        }
        for (action, plays) in [("play", true), ("pause", false)] {
            let inner = Rc::downgrade(&self.0);
            locked_screen::key(action, move || {
                if let Some(element) = inner.upgrade().and_then(|inner| Pocket(inner).element()) {
                    if plays {
                        let _ = element.play();
                    } else {
                        let _ = element.pause();
                    }
                }
            });
        }
        for (action, step) in [("nexttrack", Step::Skip), ("previoustrack", Step::Back)] {
            let inner = Rc::downgrade(&self.0);
            locked_screen::key(action, move || {
                if let Some(inner) = inner.upgrade().filter(|inner| inner.player.borrow().is_some()) {
                    (inner.send)(Event::Session(step));
                }
            });
        }
    }
}

impl Inner {
    fn stop(&self) {
        if let Some(player) = self.player.borrow_mut().take() {
            player.stop();
        }
    }
}

fn bytes(bytes: &[u8]) -> Result<Blob, JsValue> {
    Blob::new_with_u8_array_sequence(&Array::of1(&Uint8Array::from(bytes)))
}

#[allow(clippy::cast_precision_loss)] // less than a day of samples
fn number(samples: u64) -> f64 {
    samples as f64
}

#[allow(clippy::cast_precision_loss)] // milliseconds of a session
fn seconds(span: Span) -> f64 {
    span.0 as f64 / 1000.0
}

#[allow(clippy::cast_possible_truncation)] // seconds of a session
fn span(seconds: f64) -> Span {
    Span((seconds * 1000.0) as i64)
}
