//! Powers that a first visitor does not need: seconds, sound, voice, the screen, the pulse, the file of the pocket, and what is
//! done with everything that is stored. They come with
//! the later half of the program, so nothing here may be named by the first: it goes by [`Powers`] alone.

use super::audio::Audio;
use super::database::Database;
use super::database::keeping::Keeping;
use super::heart_rate::HeartRate;
use super::pocket::Pocket;
use super::speech::Speech;
use super::ticking::Ticking;
use super::transfer::Transfer;
use super::wake_lock::WakeLock;
use super::{NAME, Send, locked_screen, vibration};
use crate::app::{Effect, Model};
use crate::domain::session::tone;
use crate::domain::units::Instant;

/// What the first half knows of them.
pub trait Powers {
    fn perform(&self, effect: Effect);
    /// The page came into view, or went.
    fn seen(&self, visible: bool);
    /// Subscribes to what the browser tells by itself.
    fn listen(&self);
    /// Follows the model after each event.
    fn follow(&self, model: &Model);
}

/// Makes them, [`powers`].
pub type Make = fn(&Send, &Database) -> Box<dyn Powers>;

struct Here {
    ticking: Ticking,
    audio: Audio,
    wake_lock: WakeLock,
    heart_rate: HeartRate,
    speech: Speech,
    pocket: Pocket,
    transfer: Transfer,
    keeping: Keeping,
}

/// Only `src/later.rs` names this: whoever else did would pull them into the first half.
#[must_use]
pub fn powers(send: &Send, database: &Database) -> Box<dyn Powers> {
    Box::new(Here {
        ticking: Ticking::new(send),
        audio: Audio::new(send),
        wake_lock: WakeLock::new(send),
        heart_rate: HeartRate::new(send),
        speech: Speech::new(send),
        pocket: Pocket::new(send),
        transfer: Transfer::new(send),
        keeping: Keeping::new(NAME, database, send),
    })
}

impl Powers for Here {
    fn perform(&self, effect: Effect) {
        match effect {
            Effect::Ticking(on) => self.ticking.switch(on),
            Effect::UnlockSound { also_muted } => self.audio.unlock(also_muted),
            Effect::LetGoOfSound => self.audio.let_go(),
            Effect::Cues(cues) => self.audio.play(cues),
            Effect::KeepAwake(awake) => self.wake_lock.keep(awake),
            Effect::Strap { wanted } => self.heart_rate.want(wanted),
            Effect::AskPowers(lang) => self.speech.tell(lang),
            Effect::Vibrate(sound) => vibration::shake(tone::shakes(sound)),
            Effect::Speak(lang, words) => self.speech.say(lang, &words),
            Effect::Hush => self.speech.hush(),
            Effect::PlayTrack { track, at } => self.pocket.play(&track, at),
            Effect::MoveTrack { to, playing } => self.pocket.turn(to, playing),
            Effect::NameTrack(title) => locked_screen::name(&title),
            Effect::EndTrack => self.pocket.end(),
            Effect::Data(effect) => self.transfer.perform(effect),
            effect => self.keeping.perform(effect),
        }
    }

    fn seen(&self, visible: bool) {
        self.ticking.go_on();
        if visible {
            self.wake_lock.renew();
            self.audio.wake();
            self.pocket.wake();
        }
    }

    fn listen(&self) {
        self.heart_rate.listen();
        self.transfer.listen();
    }

    fn follow(&self, model: &Model) {
        self.audio.read();
        let began = model.run.as_ref().map_or(Instant(0), |active| active.run.since);
        self.ticking.follow(began);
    }
}
