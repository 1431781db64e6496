//! How a person is told, and what a phone in a pocket does, as stories of events and effects.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)] // a helper of a test stops where it cannot go on

mod scenes;

use kraftpause::app::model::Preferences;
use kraftpause::app::sound::{Mode, Pocketing, Powers, Sounding};
use kraftpause::app::{Effect, Event, Route};
use kraftpause::domain::session::cue::Sound;
use kraftpause::domain::session::run::{State, Step};
use kraftpause::domain::session::score::Task;
use kraftpause::domain::units::Span;
use kraftpause::text::Lang;
use scenes::phone::*;
use scenes::*;

/// The effects of one event.
fn does(phone: &mut Phone, event: Event) -> Vec<Effect> {
    let before = phone.effects.len();
    phone.send(event);
    phone.effects[before..].to_vec()
}

fn chosen(phone: &mut Phone, mode: Mode) -> Vec<Effect> {
    does(phone, Event::Sound(Sounding::Chosen(mode)))
}

fn said(effects: &[Effect]) -> Vec<String> {
    let words = effects.iter().filter_map(|effect| match effect {
        Effect::Speak(_, words) => Some(words.clone()),
        _ => None,
    });
    words.collect()
}

// How to be told

#[test]
fn before_the_first_session_the_person_chooses_how_to_be_told_and_never_again() {
    let mut phone = Phone::with_plan();
    phone.model.preferences.tuning.settled = false;
    let effects = does(&mut phone, Event::SessionStarted { number: 1 });
    assert_eq!(phone.model.route, Route::Sound);
    assert!(phone.model.run.is_none() && !effects.contains(&Effect::KeepAwake(true)));
    chosen(&mut phone, Mode::AlsoMuted);
    let effects = does(&mut phone, Event::Sound(Sounding::Settled));
    assert_eq!(phone.model.route, Route::Session);
    assert!(
        effects.contains(&Effect::UnlockSound { also_muted: true }),
        "inside this tap"
    );
    assert!(phone.awake && phone.ticking && !phone.cues.is_empty());
    phone.step(Step::Stop);
    phone.send(Event::SessionStarted { number: 2 });
    assert_eq!(phone.model.route, Route::Session);
}

#[test]
fn who_looks_elsewhere_first_starts_nothing_later() {
    let mut phone = Phone::with_plan();
    phone.model.preferences.tuning.settled = false;
    phone.send(Event::SessionStarted { number: 1 });
    phone.send(Event::Go(Route::Today));
    phone.send(Event::Go(Route::Sound));
    phone.send(Event::Sound(Sounding::Settled));
    assert!(phone.model.run.is_none());
}

#[test]
fn old_preferences_keep_their_meaning() {
    let old = |sound| Preferences {
        sound,
        ..Preferences::default()
    };
    assert_eq!(old(true).mode(), Mode::OverMusic);
    assert_eq!(old(false).mode(), Mode::Silent);
}

#[test]
fn each_way_of_being_told_touches_only_what_it_says() {
    let mut phone = start(1);
    let effects = chosen(&mut phone, Mode::Silent);
    assert!(effects.contains(&Effect::LetGoOfSound) && phone.cues.is_empty());
    let effects = does(&mut phone, Event::Session(Step::Skip));
    let touches = |effect: &Effect| matches!(effect, Effect::UnlockSound { .. } | Effect::Speak(..));
    assert!(!effects.iter().any(touches), "the music is left alone");
    assert!(!does(&mut phone, Event::SoundTried).iter().any(touches));
    let effects = chosen(&mut phone, Mode::AlsoMuted);
    assert!(effects.contains(&Effect::UnlockSound { also_muted: true }) && !phone.cues.is_empty());
    let effects = chosen(&mut phone, Mode::OverMusic);
    assert!(effects.contains(&Effect::UnlockSound { also_muted: false }));
    assert_eq!(
        phone.killed_and_opened(phone.now.at).model.preferences.mode(),
        Mode::OverMusic
    );
}

#[test]
fn sound_that_is_switched_back_comes_back_as_it_was() {
    let mut phone = start(1);
    chosen(&mut phone, Mode::AlsoMuted);
    phone.send(Event::SoundSwitched(false));
    assert_eq!(phone.model.preferences.mode(), Mode::Silent);
    phone.send(Event::SoundSwitched(true));
    assert_eq!(phone.model.preferences.mode(), Mode::AlsoMuted);
}

#[test]
fn whether_the_test_was_heard_is_remembered_for_this_way_only() {
    let mut phone = Phone::with_plan();
    phone.send(Event::Sound(Sounding::Heard(false)));
    let opened = phone.killed_and_opened(phone.now.at);
    assert_eq!(opened.model.preferences.tuning.heard, Some(false));
    chosen(&mut phone, Mode::OverMusic);
    assert_eq!(phone.model.preferences.tuning.heard, Some(false), "nothing has changed");
    chosen(&mut phone, Mode::AlsoMuted);
    assert_eq!(phone.model.preferences.tuning.heard, None);
}

// The eye and the hand

#[test]
fn every_cue_is_also_a_flash_and_a_shake() {
    let mut phone = start(1);
    let mut told = Vec::new();
    let mut flashes = Vec::new();
    for _ in 0..320 {
        phone.now.at = phone.now.at + Span::seconds(1);
        let effects = does(&mut phone, Event::Tick);
        told.extend(effects.iter().filter_map(|effect| match effect {
            Effect::Vibrate(sound) => Some(*sound),
            _ => None,
        }));
        if let Some(flash) = phone.model.flash.filter(|flash| flashes.last() != Some(flash)) {
            flashes.push(flash);
        }
    }
    let three = [Sound::Count; 3];
    let expected: Vec<Sound> = three
        .into_iter()
        .chain([Sound::Ready])
        .chain(three)
        .chain([Sound::Start])
        .collect();
    assert_eq!(told, expected);
    assert_eq!(flashes.iter().map(|flash| flash.sound).collect::<Vec<_>>(), expected);
    assert_eq!(flashes.last().map(|flash| flash.at), Some(after(310)));
}

#[test]
fn who_wants_no_shaking_gets_none_and_a_phone_that_slept_makes_up_for_nothing() {
    let mut phone = start(1);
    phone.send(Event::Sound(Sounding::Vibration(false)));
    let before = phone.effects.len();
    phone.wait(12);
    assert!(phone.model.flash.is_some());
    phone.send(Event::Sound(Sounding::Vibration(true)));
    phone.now.at = phone.now.at + Span::seconds(3600);
    phone.send(Event::Tick);
    let shakes = phone.effects[before..]
        .iter()
        .filter(|effect| matches!(effect, Effect::Vibrate(_)));
    assert_eq!(shakes.count(), 1, "only the one that shows what it is like");
}

// The voice

#[test]
fn a_voice_speaks_only_after_it_was_understood() {
    let mut phone = start(0);
    let asked = does(&mut phone, Event::Sound(Sounding::Opened));
    assert!(asked.contains(&Effect::AskPowers(Lang::Nb)));
    phone.send(Event::Sound(Sounding::Can(Powers {
        vibrates: true,
        speaks: Some(Lang::Nb),
    })));
    let before = phone.effects.len();
    train(&mut phone, 300);
    assert_eq!(said(&phone.effects[before..]), Vec::<String>::new());
    assert_eq!(said(&does(&mut phone, Event::Sound(Sounding::VoiceTried))).len(), 1);
    phone.send(Event::Sound(Sounding::Understood(true)));
    let before = phone.effects.len();
    train(&mut phone, 600);
    let words = said(&phone.effects[before..]);
    assert!(
        words
            .iter()
            .any(|words| words.starts_with("Neste: ") && words.contains("sett 2 av")),
        "{words:?}"
    );
    assert!(words.iter().any(|words| words == "Siste sett."), "{words:?}");
    let effects = does(&mut phone, Event::Sound(Sounding::Understood(false)));
    assert!(effects.contains(&Effect::Hush));
    let before = phone.effects.len();
    train(&mut phone, 300);
    assert!(said(&phone.effects[before..]).is_empty());
}

#[test]
fn a_pause_says_nothing_and_nothing_is_said_twice() {
    let mut phone = start(1);
    phone.send(Event::Sound(Sounding::Understood(true)));
    let before = phone.effects.len();
    phone.step(Step::Pause);
    phone.step(Step::Resume);
    phone.wait(5);
    assert!(said(&phone.effects[before..]).is_empty());
}

// The pocket

/// The position that the player was last sent to, and whether it plays.
fn player(effects: &[Effect]) -> Option<(Span, bool)> {
    effects.iter().rev().find_map(|effect| match effect {
        Effect::MoveTrack { to, playing } => Some((*to, *playing)),
        Effect::PlayTrack { at, .. } => Some((*at, true)),
        _ => None,
    })
}

/// The file plays on for so many seconds, with the phone locked: nothing else happens.
fn play(phone: &mut Phone, position: &mut Span, seconds: i64) {
    for _ in 0..seconds * 4 {
        *position = *position + Span(250);
        phone.now.at = phone.now.at + Span(250);
        phone.send(Event::Pocket(Pocketing::At(*position)));
    }
}

fn in_pocket(number: u8) -> (Phone, Span) {
    let mut phone = start(number);
    phone.step(Step::Pause);
    let effects = does(&mut phone, Event::Pocket(Pocketing::Begun));
    let (at, playing) = player(&effects).unwrap();
    assert!(playing && effects.contains(&Effect::KeepAwake(false)) && phone.cues.is_empty());
    assert!(effects.iter().any(|effect| matches!(effect, Effect::PlayTrack { .. })));
    assert!(!phone.awake, "the screen may go dark");
    (phone, at)
}

#[test]
fn a_walk_in_the_pocket_goes_by_what_was_heard_and_ends_in_the_diary() {
    let (mut phone, mut position) = in_pocket(3);
    let length = phone.model.run.as_ref().unwrap().run.score.length();
    while phone.model.run.is_some() {
        play(&mut phone, &mut position, 5);
        assert!(position.0 <= length.0 + 6_000, "it ends with the file");
    }
    assert!(matches!(phone.model.route, Route::After(_)));
    assert_eq!(phone.model.diary.entries.len(), 1);
    let entry = &phone.model.diary.entries[0];
    assert!(entry.complete && (entry.length.0 - length.0).abs() < 1_000);
    assert!(phone.effects.contains(&Effect::EndTrack) && phone.model.pocket.is_none());
}

#[test]
fn sets_that_wait_for_a_tap_go_by_the_time_of_the_plan() {
    let (mut phone, mut position) = in_pocket(0);
    let length = phone.model.run.as_ref().unwrap().run.score.length();
    play(&mut phone, &mut position, length.0 / 1000 + 1);
    let entry = phone.model.diary.entries.last().unwrap();
    assert!(entry.complete);
    assert!(entry.done.iter().all(|done| done.sets > 0));
}

#[test]
fn a_call_that_stops_the_file_stops_the_session() {
    let (mut phone, mut position) = in_pocket(1);
    play(&mut phone, &mut position, 60);
    phone.send(Event::Pocket(Pocketing::Stopped));
    let paused = |phone: &Phone| matches!(phone.model.run.as_ref().unwrap().run.state, State::Paused { .. });
    assert!(paused(&phone));
    let active = |phone: &Phone| phone.model.run.as_ref().unwrap().run.active_time(phone.now.at);
    let before = active(&phone);
    phone.sleep(300);
    assert!(paused(&phone) && active(&phone) == before);
    phone.send(Event::Pocket(Pocketing::Plays));
    play(&mut phone, &mut position, 10);
    assert!(!paused(&phone));
    assert!((active(&phone).0 - before.0 - 10_000).abs() < 500);
}

#[test]
fn what_was_not_heard_does_not_pass_however_long_the_phone_slept() {
    let (mut phone, mut position) = in_pocket(1);
    play(&mut phone, &mut position, 5);
    // The phone froze page and file.
    phone.sleep(1200);
    assert_eq!(phone.task(), Some(Task::Ready));
    play(&mut phone, &mut position, 1);
    let run = &phone.model.run.as_ref().unwrap().run;
    assert_eq!(run.phase().map(|phase| phase.task), Some(Task::Ready));
    assert!((run.active_time(phone.now.at).0 - position.0).abs() < 500);
}

#[test]
fn the_keys_of_the_headset_move_the_session_and_the_file_goes_along() {
    let (mut phone, mut position) = in_pocket(1);
    play(&mut phone, &mut position, 4);
    let effects = does(&mut phone, Event::Session(Step::Skip));
    assert_eq!(player(&effects), Some((Span::seconds(10), true)), "the warm-up begins");
    assert!(effects.iter().any(|effect| matches!(effect, Effect::NameTrack(_))));
    position = Span::seconds(10);
    play(&mut phone, &mut position, 60);
    let effects = does(&mut phone, Event::Session(Step::Back));
    assert_eq!(player(&effects), Some((Span::seconds(10), true)));
    let effects = does(&mut phone, Event::Session(Step::Pause));
    assert_eq!(player(&effects).map(|(_, playing)| playing), Some(false));
    let effects = does(&mut phone, Event::Session(Step::Resume));
    assert_eq!(player(&effects), Some((Span::seconds(10), true)));
}

#[test]
fn a_file_that_cannot_be_played_leaves_the_session_as_it_was() {
    let (mut phone, _) = in_pocket(1);
    let effects = does(&mut phone, Event::Pocket(Pocketing::Failed));
    assert!(phone.model.pocket.is_none() && phone.model.pocket_failed && phone.awake);
    assert!(effects.contains(&Effect::EndTrack) && !phone.cues.is_empty());
    phone.wait(20);
    assert_eq!(phone.task(), Some(Task::WarmUp));
}

#[test]
fn a_page_that_was_killed_in_the_pocket_stands_where_the_clock_says() {
    let (mut phone, mut position) = in_pocket(1);
    play(&mut phone, &mut position, 320);
    let opened = phone.killed_and_opened(phone.now.at + Span::seconds(5));
    assert!(opened.model.pocket.is_none() && opened.awake);
    assert!(matches!(opened.task(), Some(Task::Interval { round: 1, .. })));
}

#[test]
fn reports_of_a_player_that_nobody_started_change_nothing() {
    let mut phone = start(1);
    let before = phone.model.run.clone();
    for event in [
        Pocketing::At(Span::seconds(900)),
        Pocketing::Stopped,
        Pocketing::Plays,
        Pocketing::Failed,
        Pocketing::Ended,
    ] {
        assert_eq!(does(&mut phone, Event::Pocket(event)), Vec::new());
    }
    assert_eq!(phone.model.run, before);
}
