//! What a person has chosen about sound, what the phone can do, and what can happen around it. Data only: the machine is
//! `flow::sound` and `flow::pocket`.

use crate::domain::session::cue::Sound;
use crate::domain::session::track::Track;
use crate::domain::units::{Instant, Span};
use crate::text::Lang;

/// The three honest ways to be told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// Tones beside one's own music; a phone that is set to silent stays silent.
    OverMusic,
    /// Tones as an app for music plays them: also when set to silent, and in place of one's own music.
    AlsoMuted,
    /// The screen only; the phone's sound is not touched at all.
    Silent,
}

impl Mode {
    pub const ALL: [Mode; 3] = [Mode::OverMusic, Mode::AlsoMuted, Mode::Silent];
}

/// What was chosen about sound, besides whether there is any ([`super::model::Preferences::sound`]).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tuning {
    /// Tones also when the phone is set to silent.
    pub also_muted: bool,
    /// The person has seen the choice before a first session.
    pub settled: bool,
    /// Whether the test was heard; `None`: not tried in this way.
    pub heard: Option<bool>,
    pub vibration: bool,
    /// A voice tells what comes; only after the person said that it is understood.
    pub speech: bool,
}

impl Default for Tuning {
    fn default() -> Tuning {
        Tuning {
            also_muted: false,
            settled: false,
            heard: None,
            vibration: true,
            speech: false,
        }
    }
}

/// What this phone can do; known once it was asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Powers {
    pub vibrates: bool,
    /// The language for which it has a voice.
    pub speaks: Option<Lang>,
}

/// Whether the screen stays on while a session runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Lamp {
    /// Nobody asked for it.
    #[default]
    Off,
    Held,
    /// The phone refused or took it away: battery saver, another app in front.
    Lost,
    /// The browser cannot.
    Missing,
}

/// A cue of this moment, for the eye.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Flash {
    pub at: Instant,
    pub sound: Sound,
}

/// The session plays as one file, so that it goes on with the phone locked; its position is the clock.
#[derive(Clone, Debug, PartialEq)]
pub struct Pocket {
    pub track: Track,
    /// What the locked screen says.
    pub title: String,
}

/// What can happen around sound.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sounding {
    /// Where sound is set up was opened.
    Opened,
    /// What the phone can do.
    Can(Powers),
    Chosen(Mode),
    /// The test was heard or not.
    Heard(bool),
    Vibration(bool),
    /// The voice is tried.
    VoiceTried,
    /// It was understood; `false` also switches it off.
    Understood(bool),
    /// The choice before the first session is made: it begins.
    Settled,
}

/// What can happen around the file of a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pocketing {
    Begun,
    Ended,
    /// It was heard up to here.
    At(Span),
    /// The phone stopped it (a call, a key of the headset), or plays it again.
    Stopped,
    Plays,
    /// It cannot be played.
    Failed,
}
