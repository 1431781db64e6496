//! A whole session as one sound file, for a phone that lies locked in a pocket: where each cue stands in it, and what the
//! bytes are. The position in the file is the clock: it tells the phase and back. Who plays it is not known here.
//! Phases that would wait for a tap take the time that the plan expects of them.

use super::cue::{self, Cue, Sound};
use super::score::{Phase, Score};
use super::tone::{self, Note, notes};
use crate::domain::units::{Instant, Span};

/// Samples in a second, each one byte. Enough for notes below 2 kHz, and forty minutes are 19 MB, nearly all of it one
/// piece of silence again and again, which whoever plays it needs to hold only once.
pub const RATE: u32 = 8_000;
const PER_MILLISECOND: u64 = 8;
/// The byte in the middle, which moves nothing.
pub const SILENCE: u8 = 128;
const HEADER: usize = 44;
/// How far a note moves away from the middle at most, of 127.
const LOUD: i64 = 110;
/// A note swells for this long, so that it does not click.
const SWELLS: u64 = 8 * PER_MILLISECOND;

/// A part of the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece {
    /// So many samples.
    Silence(u64),
    /// So many samples from the beginning of the sound; its rest is cut when the next one comes.
    Sound(Sound, u64),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Track {
    phases: Vec<Phase>,
    /// With their places, in milliseconds from the beginning.
    sounds: Vec<(u64, Sound)>,
}

impl Track {
    #[must_use]
    pub fn of(score: &Score) -> Track {
        let from = Instant(0);
        let place = |cue: Cue| Some((u64::try_from((cue.at - from).0).ok()?, cue.sound));
        Track {
            phases: score.phases.clone(),
            sounds: cue::as_planned(score, from).into_iter().filter_map(place).collect(),
        }
    }

    /// Whether this is still the file of that score: after most swaps it is not.
    #[must_use]
    pub fn is_of(&self, score: &Score) -> bool {
        *self == Track::of(score)
    }

    #[must_use]
    pub fn length(&self) -> Span {
        self.phases.iter().map(|phase| phase.length).sum()
    }

    /// Where in the file a moment of the session stands. A phase that takes longer than expected stands at its end.
    #[must_use]
    pub fn position(&self, phase: usize, elapsed: Span) -> Span {
        let before: Span = self.phases.iter().take(phase).map(|phase| phase.length).sum();
        let longest = self.phases.get(phase).map_or(Span::ZERO, |phase| phase.length);
        before + elapsed.min(longest).max(Span::ZERO)
    }

    /// The phase at a position, and the time spent in it; behind the end the number of phases.
    #[must_use]
    pub fn phase_at(&self, position: Span) -> (usize, Span) {
        let mut left = position.max(Span::ZERO);
        for (place, phase) in self.phases.iter().enumerate() {
            if left < phase.length {
                return (place, left);
            }
            left = Span(left.0.saturating_sub(phase.length.0));
        }
        (self.phases.len(), Span::ZERO)
    }

    /// The file without its header. The last sound begins where the session ends, so the file is a little longer.
    #[must_use]
    pub fn pieces(&self) -> Vec<Piece> {
        let sounds = &self.sounds;
        let mut pieces = Vec::with_capacity(2 * sounds.len() + 1);
        let mut written = 0;
        for (place, (at, sound)) in sounds.iter().enumerate() {
            let begins = at * PER_MILLISECOND;
            if begins > written {
                pieces.push(Piece::Silence(begins - written));
            }
            let whole = samples(tone::length(*sound));
            let next = sounds.get(place + 1).map(|(next, _)| next * PER_MILLISECOND);
            let lasts = next.map_or(whole, |next| whole.min(next.saturating_sub(begins)));
            pieces.push(Piece::Sound(*sound, lasts));
            written = begins + lasts;
        }
        let end = u64::try_from(self.length().0).unwrap_or(0) * PER_MILLISECOND;
        if end > written {
            pieces.push(Piece::Silence(end - written));
        }
        pieces
    }
}

/// Number of samples of all pieces.
#[must_use]
pub fn count(pieces: &[Piece]) -> u64 {
    let lengths = pieces.iter().map(|piece| match piece {
        Piece::Silence(samples) | Piece::Sound(_, samples) => *samples,
    });
    lengths.sum()
}

/// The beginning of a WAV file of so many samples: one channel of bytes.
#[must_use]
pub fn header(samples: u64) -> Vec<u8> {
    // Four gigabytes are six days of sound.
    let bytes = u32::try_from(samples).unwrap_or(u32::MAX - 36);
    let mut header = Vec::with_capacity(HEADER);
    header.extend(b"RIFF");
    header.extend((bytes + 36).to_le_bytes());
    header.extend(b"WAVEfmt ");
    header.extend(16_u32.to_le_bytes());
    // Plain samples, one channel.
    header.extend([1, 0, 1, 0]);
    header.extend(RATE.to_le_bytes());
    header.extend(RATE.to_le_bytes());
    // One byte for each sample of all channels, eight bits.
    header.extend([1, 0, 8, 0]);
    header.extend(b"data");
    header.extend(bytes.to_le_bytes());
    header
}

/// A sound in samples.
#[must_use]
pub fn rendered(sound: Sound) -> Vec<u8> {
    let mut bytes = Vec::new();
    for note in notes(sound) {
        let begins = usize::try_from(samples(note.begins)).unwrap_or(0);
        bytes.resize(begins, SILENCE);
        bytes.extend((0..samples(note.lasts)).map(|at| sample(*note, at)));
    }
    bytes
}

fn samples(milliseconds: u16) -> u64 {
    u64::from(milliseconds) * PER_MILLISECOND
}

/// A sine with a little of its third above it, swelling quickly and fading as a struck bar does.
fn sample(note: Note, at: u64) -> u8 {
    let turn = at * u64::from(note.pitch) * TURN / u64::from(RATE);
    let mut wave = sine(turn) * LOUD;
    // Above half the rate a tone would come back as another one.
    if u32::from(note.pitch) * 6 < RATE {
        wave = (sine(turn) * (LOUD - LOUD / 9)) - sine(3 * turn) * (LOUD / 9);
    }
    let (lasts, left) = (samples(note.lasts), samples(note.lasts) - at);
    let swell = i64::try_from(at.min(SWELLS)).unwrap_or(0);
    let fade = i64::try_from(left * 1000 / lasts).unwrap_or(0);
    let loudness = fade * fade * swell / i64::try_from(SWELLS).unwrap_or(1);
    let moved = wave * loudness / (1_000_000 * ONE);
    u8::try_from(i64::from(SILENCE) + moved).unwrap_or(SILENCE)
}

/// Parts of a whole turn.
const TURN: u64 = 65_536;
/// The sine of a quarter of a turn.
const ONE: i64 = 4_096;

/// The sine of a part of a turn, in parts of [`ONE`]; Bhaskara's approximation, good to two in a thousand.
fn sine(turn: u64) -> i64 {
    const HALF: i64 = 32_768;
    let turn = i64::try_from(turn % TURN).unwrap_or(0);
    let within = turn % HALF;
    let arch = within * (HALF - within);
    let sine = 16 * arch * ONE / (5 * HALF * HALF - 4 * arch);
    if turn < HALF { sine } else { -sine }
}
