//! A session as one file of sound: every cue stands in it to the sample, the file is as long as the session, and a
//! session that follows it ends as one that was tapped through as planned.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)] // a helper of a test stops where it cannot go on

mod scenes;

use kraftpause::domain::session::cue::{Sound, as_planned};
use kraftpause::domain::session::run::Step;
use kraftpause::domain::session::score::Score;
use kraftpause::domain::session::tone;
use kraftpause::domain::session::track::{Piece, RATE, SILENCE, Track, count, header, rendered};
use kraftpause::domain::units::{Instant, Span};
use proptest::prelude::*;
use scenes::*;

/// The bytes after the header, as a player would join them.
fn file(track: &Track) -> Vec<u8> {
    let mut bytes = Vec::new();
    for piece in track.pieces() {
        match piece {
            Piece::Silence(samples) => bytes.resize(bytes.len() + usize::try_from(samples).unwrap(), SILENCE),
            Piece::Sound(sound, samples) => {
                bytes.extend(&rendered(sound)[..usize::try_from(samples).unwrap()]);
            }
        }
    }
    bytes
}

/// Where sounds begin, by listening: a sample that moves after so much silence that no sound pauses as long.
fn onsets(bytes: &[u8]) -> Vec<usize> {
    let mut onsets = Vec::new();
    let mut quiet = usize::MAX;
    for (at, byte) in bytes.iter().enumerate() {
        if *byte == SILENCE {
            quiet = quiet.saturating_add(1);
        } else {
            if quiet > 1600 {
                onsets.push(at);
            }
            quiet = 0;
        }
    }
    onsets
}

#[test]
fn every_cue_stands_in_the_file_at_its_sample() {
    let score = Score::of(&four_by_four());
    let track = Track::of(&score);
    let heard = onsets(&file(&track));
    let planned: Vec<usize> = as_planned(&score, Instant(0))
        .iter()
        .map(|cue| usize::try_from(cue.at.0 * i64::from(RATE) / 1000).unwrap())
        .collect();
    assert_eq!(heard.len(), planned.len());
    for (heard, planned) in heard.iter().zip(&planned) {
        // A sine begins at nothing: its first sample is silent, and it swells.
        assert!((1..8).contains(&(heard - planned)), "{heard} {planned}");
    }
    let placed: Vec<usize> = places(&track).into_iter().map(|(at, _)| at).collect();
    assert_eq!(placed, planned, "to the sample");
}

/// Where each sound begins in the file.
fn places(track: &Track) -> Vec<(usize, Sound)> {
    let mut at = 0;
    let mut places = Vec::new();
    for piece in track.pieces() {
        match piece {
            Piece::Silence(samples) => at += samples,
            Piece::Sound(sound, samples) => {
                places.push((usize::try_from(at).unwrap(), sound));
                at += samples;
            }
        }
    }
    places
}

#[test]
fn the_header_says_what_follows() {
    let track = Track::of(&Score::of(&strength()));
    let samples = count(&track.pieces());
    let header = header(samples);
    assert_eq!(header.len(), 44);
    assert_eq!(&header[..4], b"RIFF");
    let number = |at: usize| u32::from_le_bytes(header[at..at + 4].try_into().unwrap());
    assert_eq!(u64::from(number(4)), samples + 36);
    assert_eq!(&header[8..16], b"WAVEfmt ");
    assert_eq!((number(24), number(28)), (RATE, RATE));
    assert_eq!(&header[32..40], [1, 0, 8, 0, b'd', b'a', b't', b'a']);
    assert_eq!(u64::from(number(40)), samples);
}

#[test]
fn every_sound_has_its_own_pitch_and_is_loud_enough() {
    for sound in Sound::ALL {
        let bytes = rendered(sound);
        assert_eq!(bytes.len(), usize::from(tone::length(sound)) * 8);
        let strongest = bytes.iter().map(|byte| byte.abs_diff(SILENCE)).max().unwrap();
        assert!((85..=120).contains(&strongest), "{sound:?} {strongest}");
        let first = tone::notes(sound)[0];
        let note = &bytes[..usize::from(first.lasts) * 8 * 3 / 4];
        let crossings = note
            .windows(2)
            .filter(|pair| (pair[0] < SILENCE) != (pair[1] < SILENCE))
            .count();
        let pitch = crossings * 4000 / note.len();
        assert!(
            pitch.abs_diff(usize::from(first.pitch)) * 12 < usize::from(first.pitch),
            "{sound:?} {pitch}"
        );
        assert!(
            bytes.last().unwrap().abs_diff(SILENCE) < 4,
            "{sound:?} ends with a click"
        );
    }
}

proptest! {
    #[test]
    fn the_file_is_as_long_as_the_session_and_each_cue_in_its_place(session in any_session()) {
        let score = Score::of(&session);
        let track = Track::of(&score);
        prop_assert_eq!(track.length(), score.length());
        let cues: Vec<(usize, Sound)> = as_planned(&score, Instant(0))
            .iter()
            .map(|cue| (usize::try_from(cue.at.0 * 8).unwrap(), cue.sound))
            .collect();
        prop_assert_eq!(places(&track), cues);
        let samples = i64::try_from(count(&track.pieces())).unwrap();
        let over = samples - score.length().0 * 8;
        let tail = i64::from(tone::length(Sound::Finish)) * 8;
        prop_assert!(over == tail, "only the last sound is longer: {}", over);
    }

    #[test]
    fn a_position_leads_to_its_phase_and_back(session in any_session(), position in 0_i64..4_000_000) {
        let score = Score::of(&session);
        let track = Track::of(&score);
        let position = Span(position % score.length().0.max(1));
        let (phase, elapsed) = track.phase_at(position);
        prop_assert!(phase < score.phases.len());
        prop_assert!(elapsed < score.phases[phase].length);
        prop_assert_eq!(track.position(phase, elapsed), position);
    }

    /// However often the player tells where it is, and however far the clock is off, the session is done once, in its time.
    #[test]
    fn what_was_heard_is_done_once_and_takes_its_time(
        session in any_session(),
        steps in prop::collection::vec(1_i64..60_000, 1..400),
        late in -3_000_i64..3_000,
    ) {
        let score = Score::of(&session);
        let track = Track::of(&score);
        let mut run = kraftpause::domain::session::run::Run::start(score.clone(), START);
        let (mut position, mut shown) = (Span::ZERO, Span::ZERO);
        for step in steps {
            position = Span((position.0 + step).min(track.length().0));
            let now = START + position + Span(late);
            let (phase, elapsed) = track.phase_at(position);
            run.heard(phase, elapsed, now);
            prop_assert!(run.at == phase || run.is_over());
            let active = run.active_time(now);
            prop_assert!(active.0 + 300 >= shown.0, "time runs backwards: {:?} after {:?}", active, shown);
            prop_assert!((active.0 - position.0).abs() <= 300, "{:?} at {:?}", active, position);
            shown = active;
        }
        let mut seen = std::collections::BTreeSet::new();
        prop_assert!(run.bouts.iter().all(|bout| seen.insert(bout.phase)), "nothing counts twice");
        prop_assert_eq!(run.is_over(), position == track.length());
    }
}

#[test]
fn a_session_heard_to_its_end_is_what_was_planned() {
    let session = strength();
    let score = Score::of(&session);
    let track = Track::of(&score);
    let mut run = run(&session);
    let mut position = Span::ZERO;
    while position < track.length() {
        position = position + Span::seconds(1);
        let (phase, elapsed) = track.phase_at(position);
        run.heard(phase, elapsed, START + position);
    }
    assert!(run.is_over() && run.reached_end());
    for (done, item) in run.done().iter().zip(&score.items) {
        assert_eq!(done.exercise, item.exercise);
        assert!(done.sets > 0 && done.worked > Span::ZERO);
    }
}

#[test]
fn a_paused_session_hears_nothing_and_nothing_leads_back() {
    let session = four_by_four();
    let mut run = run(&session);
    run.heard(2, Span::seconds(30), after(340));
    let there = run.clone();
    run.heard(1, Span::ZERO, after(341));
    assert_eq!(run, there);
    run.take(Step::Pause, after(342));
    let paused = run.clone();
    run.heard(5, Span::ZERO, after(343));
    assert_eq!(run, paused);
}
