//! Powers that only a session needs: tones, voice, shaking, the file of the pocket, the screen that stays on. They come with the later half of the program,
//! so nothing here may be named by the first: it goes by [`Powers`] alone.

use super::audio::Audio;
use super::pocket::Pocket;
use super::speech::Speech;
use super::wake_lock::WakeLock;
use super::{Send, locked_screen, vibration};
use crate::app::Effect;
use crate::domain::session::tone;

/// What the first half knows of them.
pub trait Powers {
    fn perform(&self, effect: Effect);
    /// The page came back.
    fn wake(&self);
    /// Something happened, as it does every second of a session.
    fn turn(&self);
}

/// Makes them, [`powers`].
pub type Make = fn(&Send) -> Box<dyn Powers>;

struct Here {
    audio: Audio,
    wake_lock: WakeLock,
    speech: Speech,
    pocket: Pocket,
}

/// Only `src/later.rs` names this: whoever else did would pull them into the first half.
#[must_use]
pub fn powers(send: &Send) -> Box<dyn Powers> {
    Box::new(Here {
        audio: Audio::new(send),
        wake_lock: WakeLock::new(send),
        speech: Speech::new(send),
        pocket: Pocket::new(send),
    })
}

impl Powers for Here {
    fn perform(&self, effect: Effect) {
        match effect {
            Effect::UnlockSound { also_muted } => self.audio.unlock(also_muted),
            Effect::LetGoOfSound => self.audio.let_go(),
            Effect::Cues(cues) => self.audio.play(cues),
            Effect::KeepAwake(awake) => self.wake_lock.keep(awake),
            Effect::AskPowers(lang) => self.speech.tell(lang),
            Effect::Vibrate(sound) => vibration::shake(tone::shakes(sound)),
            Effect::Speak(lang, words) => self.speech.say(lang, &words),
            Effect::Hush => self.speech.hush(),
            Effect::PlayTrack { track, at } => self.pocket.play(&track, at),
            Effect::MoveTrack { to, playing } => self.pocket.turn(to, playing),
            Effect::NameTrack(title) => locked_screen::name(&title),
            Effect::EndTrack => self.pocket.end(),
            _ => {}
        }
    }

    fn wake(&self) {
        self.wake_lock.renew();
        self.audio.wake();
        self.pocket.wake();
    }

    fn turn(&self) {
        self.audio.read();
    }
}
