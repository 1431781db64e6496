//! Sounds, made here and scheduled ahead on the audio clock, because timers of a phone come late or not at all.
//! The browser lets sound begin only inside a tap, and takes it away for calls and locks: both are reported.

use super::clock::{Alarm, now};
use super::{Send, on, power};
use crate::app::Event;
use crate::domain::session::cue::Cue;
use crate::domain::session::tone::{Note, notes};
use crate::domain::units::Instant;
use js_sys::Reflect;
use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};
use wasm_bindgen::JsValue;
use web_sys::{AudioContext, AudioContextState, GainNode, OscillatorNode, OscillatorType};

/// Sounds that come later than this are scheduled later: hundreds of waiting oscillators cost power.
/// Longer than the minute for which the timers of a hidden page may sleep.
const AHEAD: i64 = 90_000;
/// Milliseconds between two looks at what is to be scheduled and whether it is heard.
const LOOK: i32 = 20_000;
/// How long a context may take to start, and how long its clock may stand still.
const PATIENCE: i32 = 700;
/// A sound this late is still played; a later one would say something that is no longer true.
const LATE: i64 = 250;
/// A sound that is so near, in seconds, is not taken back: the last one of a session comes with its end.
const BEGUN: f64 = 0.3;
/// When the audio clock has gone astray by this much, everything is scheduled anew.
const DRIFT: f64 = 60.0;
/// A look after so many milliseconds tells that the time between was heard: nobody may have looked at the page.
const TELL: i64 = 5_000;
/// The audio clock tells its time in steps of what it computes at once, so it is never ahead and often behind. The
/// foremost reading is the best one, and grows old by as much as a bad clock goes wrong: parts of the time passed.
const AGES: f64 = 0.000_1;
/// With nothing to play for so long, the phone's sound is given back to the music.
const IDLE: i64 = 15_000;

#[derive(Clone)]
pub struct Audio(Rc<Inner>);

struct Inner {
    context: RefCell<Option<AudioContext>>,
    /// Still to come, earliest first.
    cues: RefCell<Vec<Cue>>,
    scheduled: RefCell<Vec<Scheduled>>,
    /// Cues before this instant are scheduled.
    until: Cell<Instant>,
    /// Audio clock minus clock, in milliseconds, as it was when scheduling began.
    offset: Cell<f64>,
    /// The same as far as it is known now, and when it was read.
    newest: Cell<(f64, f64)>,
    /// Both clocks at the last look.
    seen: Cell<(Instant, f64)>,
    /// Since when there is nothing to play.
    idle: Cell<Instant>,
    lost: Cell<bool>,
    also_muted: Cell<bool>,
    look: Alarm,
    send: Send,
}

/// Before any time of the audio clock.
const NEVER: f64 = -1.0;

/// A note on the audio clock.
struct Scheduled {
    /// When its sound begins, which is a little earlier than the note for all but the first.
    begins: f64,
    ends: f64,
    source: OscillatorNode,
    gain: GainNode,
}

impl Audio {
    #[must_use]
    pub fn new(send: &Send) -> Audio {
        Audio(Rc::new_cyclic(|inner: &Weak<Inner>| {
            let inner = inner.clone();
            Inner {
                context: RefCell::default(),
                cues: RefCell::default(),
                scheduled: RefCell::default(),
                until: Cell::default(),
                offset: Cell::default(),
                newest: Cell::new((f64::MIN, 0.0)),
                seen: Cell::default(),
                idle: Cell::default(),
                lost: Cell::default(),
                also_muted: Cell::default(),
                look: Alarm::new(move || {
                    if let Some(inner) = inner.upgrade() {
                        inner.look();
                    }
                }),
                send: send.clone(),
            }
        }))
    }

    /// Makes sound possible; only inside a tap. A context that was lost is replaced, because some never come back;
    /// so is one that was begun in another way.
    pub fn unlock(&self, also_muted: bool) {
        let inner = &self.0;
        let other_way = inner.also_muted.replace(also_muted) != also_muted;
        if inner.lost.get() || other_way {
            inner.close();
        }
        if inner.context.borrow().is_none() {
            inner.begin();
        }
        inner.resume();
        let now = now().at;
        inner.idle.set(now);
        inner.plan(now);
    }

    /// Replaces all sounds that are still to come.
    pub fn play(&self, cues: Vec<Cue>) {
        let now = now().at;
        self.0.idle.set(now);
        if !cues.is_empty() {
            self.0.resume();
        }
        *self.0.cues.borrow_mut() = cues;
        self.0.plan(Instant(now.0 - LATE));
    }

    /// The phone's sound is not ours any more: nothing is scheduled, and there is no context at all.
    pub fn let_go(&self) {
        let inner = &self.0;
        inner.cues.borrow_mut().clear();
        inner.close();
        inner.scheduled.borrow_mut().clear();
        inner.look();
        kind("auto");
    }

    /// Reads the audio clock, at any moment that is spent anyway: of many readings one is near the truth.
    pub fn read(&self) {
        let inner = &self.0;
        if let Some(context) = &*inner.context.borrow()
            && !inner.cues.borrow().is_empty()
        {
            inner.measured(context);
        }
    }

    /// The page came back: did sound survive?
    pub fn wake(&self) {
        self.0.look();
    }

    /// Notes that wait on the audio clock.
    #[must_use]
    pub fn waiting(&self) -> usize {
        self.0.scheduled.borrow().len()
    }
}

impl Inner {
    fn begin(self: &Rc<Self>) {
        kind(if self.also_muted.get() { "playback" } else { "transient" });
        let Ok(context) = AudioContext::new() else { return };
        let inner = Rc::downgrade(self);
        on(&context, "statechange", move |_| {
            if let Some(inner) = inner.upgrade() {
                inner.look();
            }
        });
        *self.context.borrow_mut() = Some(context);
        self.scheduled.borrow_mut().clear();
    }

    fn close(&self) {
        if let Some(context) = self.context.borrow_mut().take() {
            let _ = context.close();
        }
    }

    fn resume(&self) {
        if let Some(context) = &*self.context.borrow() {
            let _ = context.resume();
        }
    }

    /// Takes back what has not begun to sound, and schedules what is to come from this instant on.
    fn plan(&self, from: Instant) {
        if let Some(context) = &*self.context.borrow() {
            let time = context.current_time();
            self.scheduled.borrow_mut().retain(|sound| {
                let begun = sound.begins <= time + BEGUN;
                if !begun {
                    let _ = sound.gain.disconnect();
                    let _ = sound.source.stop();
                }
                begun
            });
            self.offset.set(self.measured(context));
            self.seen.set((now().at, NEVER));
        }
        self.until.set(from);
        self.schedule();
        self.look.set(PATIENCE);
    }

    /// Puts what comes soon onto the audio clock.
    fn schedule(&self) {
        let Some(context) = &*self.context.borrow() else { return };
        let (now, time) = (now().at, context.current_time());
        let offset = self.measured(context);
        let mut scheduled = self.scheduled.borrow_mut();
        scheduled.retain(|sound| sound.ends > time);
        let kept: Vec<f64> = scheduled.iter().map(|sound| sound.begins).collect();
        let (from, until) = (self.until.get(), Instant(now.0 + AHEAD));
        for cue in self.cues.borrow().iter().filter(|cue| cue.at >= from && cue.at < until) {
            let begins = (seconds(cue.at.0) + offset / 1000.0).max(time);
            // One that was too near to be taken back is not said twice.
            if kept.iter().any(|kept| (kept - begins).abs() < BEGUN) {
                continue;
            }
            scheduled.extend(
                notes(cue.sound)
                    .iter()
                    .filter_map(|note| put(context, *note, begins).ok()),
            );
        }
        self.until.set(until);
    }

    /// Audio clock minus clock, in milliseconds, from this reading and those before.
    fn measured(&self, context: &AudioContext) -> f64 {
        let now = js_sys::Date::now();
        let read = context.current_time() * 1000.0 - now;
        let (before, at) = self.newest.get();
        let aged = before - (now - at).abs() * AGES;
        // Far behind: it stood still meanwhile, or is another one.
        let newest = if read > aged || aged - read > DRIFT { read } else { aged };
        self.newest.set((newest, now));
        newest
    }

    /// Is what should be heard heard? Reports when that changes, mends what can be mended, and looks again later.
    fn look(&self) {
        let now = now().at;
        self.cues.borrow_mut().retain(|cue| cue.at.0 > now.0 - LATE);
        let nothing_to_play = self.cues.borrow().is_empty();
        let (running, drifted) = match &*self.context.borrow() {
            Some(context) => {
                let time = context.current_time();
                let (when, then) = self.seen.replace((now, time));
                let stands = (now - when).0 >= i64::from(PATIENCE) / 2 && time <= then;
                let running = context.state() == AudioContextState::Running;
                if running && nothing_to_play && (now - self.idle.get()).0 > IDLE {
                    let _ = context.suspend();
                }
                let went_on = then > NEVER && (time - then) * 1.1 >= seconds((now - when).0);
                if running && went_on && !nothing_to_play && (now - when).0 >= TELL {
                    (self.send)(Event::Heard(now));
                }
                (
                    running && !stands,
                    (self.measured(context) - self.offset.get()).abs() > DRIFT,
                )
            }
            None => (false, false),
        };
        let lost = !nothing_to_play && !running;
        if self.lost.replace(lost) != lost {
            (self.send)(if lost { Event::SoundLost } else { Event::SoundBack });
        }
        if nothing_to_play && !running {
            return self.look.clear();
        }
        if running && drifted {
            self.plan(now);
        } else {
            self.schedule();
        }
        self.look.set(if lost { PATIENCE } else { LOOK });
    }
}

/// One note, softly begun and ended so that it does not click.
fn put(context: &AudioContext, note: Note, sound_begins: f64) -> Result<Scheduled, JsValue> {
    let begins = sound_begins + seconds(note.begins.into());
    let ends = begins + seconds(note.lasts.into());
    let source = context.create_oscillator()?;
    source.set_type(OscillatorType::Triangle);
    source.frequency().set_value(note.pitch.into());
    let gain = context.create_gain()?;
    let loudness = gain.gain();
    loudness.set_value_at_time(0.0, begins)?;
    loudness.linear_ramp_to_value_at_time(0.8, begins + 0.008)?;
    loudness.exponential_ramp_to_value_at_time(0.001, ends)?;
    source.connect_with_audio_node(&gain)?;
    gain.connect_with_audio_node(&context.destination())?;
    source.start_with_when(begins)?;
    source.stop_with_when(ends)?;
    Ok(Scheduled {
        begins: sound_begins,
        ends,
        source,
        gain,
    })
}

#[allow(clippy::cast_precision_loss)] // milliseconds of a session
fn seconds(milliseconds: i64) -> f64 {
    milliseconds as f64 / 1000.0
}

/// What iPhones call the kind of sound: "transient" lowers the music for a moment and is silent when the phone is
/// muted, "playback" is heard all the same and stops the music. Others have no such switch.
fn kind(kind: &str) {
    if let Some(session) = power("audioSession") {
        let _ = Reflect::set(&session, &"type".into(), &kind.into());
    }
}
