//! What each sound is made of: a few notes, told apart by their direction, so that nobody has to look.
//! High enough for the loudspeaker of a phone, low enough for ears that have worked beside machines.

use crate::domain::session::cue::Sound;

/// One note; times in milliseconds after the beginning of the sound.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Note {
    /// Hertz.
    pub pitch: u16,
    pub begins: u16,
    pub lasts: u16,
}

const fn note(pitch: u16, begins: u16, lasts: u16) -> Note {
    Note { pitch, begins, lasts }
}

/// One short tap each for three, two, one.
const COUNT: &[Note] = &[note(880, 0, 90)];
/// Up: go.
const START: &[Note] = &[note(880, 0, 120), note(1320, 130, 380)];
/// Twice the same: halfway.
const HALF: &[Note] = &[note(1175, 0, 110), note(1175, 190, 110)];
/// Down: rest.
const STOP: &[Note] = &[note(1320, 0, 140), note(880, 150, 160), note(660, 320, 420)];
/// To and fro: the other side.
const CHANGE_SIDE: &[Note] = &[
    note(988, 0, 130),
    note(740, 160, 130),
    note(988, 320, 130),
    note(740, 480, 220),
];
/// A chord that opens: done.
const FINISH: &[Note] = &[
    note(660, 0, 160),
    note(830, 170, 160),
    note(990, 340, 160),
    note(1320, 510, 800),
];

#[must_use]
pub const fn notes(sound: Sound) -> &'static [Note] {
    match sound {
        Sound::Count => COUNT,
        Sound::Start => START,
        Sound::Half => HALF,
        Sound::Stop => STOP,
        Sound::ChangeSide => CHANGE_SIDE,
        Sound::Finish => FINISH,
    }
}
