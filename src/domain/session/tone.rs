//! What each sound is made of: a few notes, told apart by their direction and rhythm, so that nobody has to look; and the
//! rhythm in which a phone shakes for it. High enough for the loudspeaker of a phone, low enough for ears that have
//! worked beside machines. Knows nobody who plays it.

use super::cue::Sound;

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

/// A soft step up from below: something comes.
const READY: &[Note] = &[note(587, 0, 150), note(784, 170, 260)];
/// One short tap each for three, two, one.
const COUNT: &[Note] = &[note(880, 0, 90)];
/// Up: go.
const START: &[Note] = &[note(880, 0, 120), note(1320, 130, 380)];
/// Three steps up: go, for the last time.
const LAST: &[Note] = &[note(880, 0, 110), note(1108, 125, 110), note(1320, 250, 380)];
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

/// Lower than all others, up and down: they lead the breath and startle nobody.
const IN: &[Note] = &[note(415, 0, 240), note(494, 250, 320)];
const OUT: &[Note] = &[note(494, 0, 240), note(415, 250, 320)];

#[must_use]
pub const fn notes(sound: Sound) -> &'static [Note] {
    match sound {
        Sound::Ready => READY,
        Sound::Count => COUNT,
        Sound::Start => START,
        Sound::Last => LAST,
        Sound::Half => HALF,
        Sound::Stop => STOP,
        Sound::ChangeSide => CHANGE_SIDE,
        Sound::Finish => FINISH,
        Sound::In => IN,
        Sound::Out => OUT,
    }
}

/// How long the sound takes, in milliseconds.
#[must_use]
pub fn length(sound: Sound) -> u16 {
    notes(sound)
        .iter()
        .map(|note| note.begins + note.lasts)
        .max()
        .unwrap_or(0)
}

/// The phone shakes, rests, shakes, and so on: milliseconds, as `navigator.vibrate` takes them.
#[must_use]
pub const fn shakes(sound: Sound) -> &'static [u16] {
    match sound {
        Sound::Count => &[40],
        Sound::Ready => &[120],
        Sound::Half => &[60, 90, 60],
        Sound::Start => &[350],
        Sound::Last => &[120, 80, 350],
        Sound::Stop => &[180, 100, 180],
        Sound::ChangeSide => &[100, 70, 100, 70, 100],
        Sound::Finish => &[250, 120, 250, 120, 500],
        Sound::In | Sound::Out => &[],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sound_is_different_short_and_fit_for_a_phone() {
        for (place, sound) in Sound::ALL.into_iter().enumerate() {
            let own = notes(sound);
            assert!(own.iter().all(|note| (400..2000).contains(&note.pitch)), "{sound:?}");
            assert!(length(sound) < 1500, "{sound:?}");
            for other in &Sound::ALL[..place] {
                assert_ne!(notes(*other), own);
                assert!(sound.is_of_breath() || shakes(*other) != shakes(sound));
                assert_ne!(other.id(), sound.id());
            }
        }
    }

    #[test]
    fn the_notes_of_a_sound_follow_one_another() {
        for sound in Sound::ALL {
            for pair in notes(sound).windows(2) {
                assert!(pair[0].begins + pair[0].lasts <= pair[1].begins, "{sound:?}");
            }
        }
    }
}
