//! What phones do to a running session: locked, asleep, killed, called, another app, another tab, a full or slow disk, the
//! back gesture. Nothing is lost, nothing is counted that nobody saw, and nothing is asked twice.

#![allow(clippy::expect_used, clippy::indexing_slicing)] // what is missing must stop the test

mod scenes;

use kraftpause::app::Event;
use kraftpause::app::effect::{Effect, Write};
use kraftpause::app::event::Trouble;
use kraftpause::app::model::{Boot, Storage};
use kraftpause::app::route::Route;
use kraftpause::domain::session::run::{Run, State, Step};
use kraftpause::domain::session::score::Task;
use kraftpause::domain::units::Span;
use scenes::phone::*;
use scenes::*;

fn interval(run: &Run) -> Option<u16> {
    match run.phase()?.task {
        Task::Interval { round, .. } => Some(round),
        _ => None,
    }
}

/// Seconds.
fn worked(run: &Run) -> Vec<i64> {
    run.bouts.iter().map(|bout| bout.worked.0 / 1000).collect()
}

#[test]
fn another_zone_and_summer_time_move_nothing() {
    let mut phone = start(1);
    phone.wait(400);
    let left = |phone: &Phone| phone.model.run.as_ref().map(|active| active.run.left(phone.now.at));
    let before = left(&phone);
    for offset in [120, 0, -600, 60] {
        phone.now.offset_minutes = offset;
        phone.send(Event::Tick);
        phone.send(Event::Woken);
        assert_eq!(left(&phone), before, "{offset}");
    }
    let mut opened = phone.killed_and_opened(phone.now.at);
    opened.now.offset_minutes = 120;
    opened.wait(1710);
    let entry = opened.model.diary.get(START).expect("over");
    assert_eq!((entry.length, entry.done[0].sets), (Span::seconds(2110), 4));
}

// What phones do

fn missed(phone: &Phone) -> bool {
    phone
        .model
        .run
        .as_ref()
        .is_some_and(|active| active.run.missed().is_some())
}

#[test]
fn locked_for_ten_minutes_asks_and_each_answer_reaches_the_disk() {
    for (answer, sets) in [(Step::CountIt, 4), (Step::GoOnHere, 2), (Step::GoBack, 4)] {
        let mut phone = start(1);
        phone.wait(500);
        phone.sleep(600);
        assert!(missed(&phone) && phone.awake && phone.ticking);
        phone.step(answer);
        assert!(!missed(&phone));
        let mut opened = phone.killed_and_opened(phone.now.at);
        assert!(!missed(&opened), "not asked twice");
        opened.wait(2400);
        let entry = opened.model.diary.get(START).expect("over");
        assert_eq!((entry.done[0].sets, entry.complete), (sets, true), "{answer:?}");
    }
}

#[test]
fn a_question_that_was_left_open_is_asked_again_after_a_kill() {
    let mut phone = start(1);
    phone.wait(500);
    phone.sleep(5000);
    assert!(missed(&phone));
    assert_eq!(phone.model.route, Route::Session);
    let mut opened = phone.killed_and_opened(after(6000));
    assert!(missed(&opened));
    assert!(opened.model.diary.entries.is_empty());
    opened.step(Step::GoOnHere);
    let entry = opened.model.diary.get(START).expect("over");
    assert!(!entry.complete);
    assert_eq!(entry.length, Span::seconds(500));
}

#[test]
fn a_killed_tab_knows_until_when_it_was_seen() {
    let mut phone = start(1);
    phone.wait(500);
    phone.send(Event::Hidden);
    let opened = phone.killed_and_opened(after(800));
    let active = opened.model.run.as_ref().expect("it goes on");
    assert_eq!(active.run.missed().map(|missed| missed.gone), Some(Span::seconds(300)));
    // A crash in plain sight tells nobody: then it was seen at least until the phase began.
    let mut crashed = start(1);
    crashed.wait(560);
    let opened = crashed.killed_and_opened(after(800));
    let active = opened.model.run.as_ref().expect("it goes on");
    assert_eq!(
        active.run.missed(),
        None,
        "the first interval was seen to its end, the second is under way"
    );
    assert_eq!(worked(&active.run), [240]);
}

#[test]
fn overnight_the_session_waits_as_a_pause() {
    let mut phone = start(1);
    phone.wait(400);
    phone.sleep(8 * 3600);
    assert!(!missed(&phone) && !phone.awake && !phone.ticking);
    phone.step(Step::Resume);
    phone.wait(1710);
    assert_eq!(
        phone.model.diary.get(START).map(|entry| entry.length),
        Some(Span::seconds(2110))
    );
}

#[test]
fn what_the_track_played_in_the_pocket_is_heard() {
    let mut phone = start(1);
    phone.wait(60);
    phone.send(Event::Hidden);
    // The track tells its place now and then, and once more on return; which of the two comes first does not matter.
    for second in [300, 900, 1500] {
        phone.now.at = after(second);
        phone.send(Event::Heard(phone.now.at));
    }
    phone.now.at = after(2000);
    phone.send(Event::Woken);
    assert!(missed(&phone));
    phone.send(Event::Heard(after(2000)));
    assert!(!missed(&phone));
    phone.wait(110);
    let entry = phone.model.diary.get(START).expect("over");
    assert_eq!((entry.done[0].sets, entry.length), (4, Span::seconds(2110)));
}

#[test]
fn a_call_takes_the_sound_and_not_the_session() {
    let mut phone = start(1);
    phone.wait(320);
    phone.send(Event::SoundLost);
    phone.sleep(180);
    assert!(!missed(&phone) && phone.model.sound_lost);
    assert_eq!(
        phone.model.run.as_ref().and_then(|active| interval(&active.run)),
        Some(1)
    );
    phone.send(Event::SoundBack);
    assert!(!phone.model.sound_lost && !phone.cues.is_empty());
}

#[test]
fn an_update_that_waits_or_a_finished_download_changes_nothing() {
    let mut phone = start(1);
    phone.wait(320);
    let before = phone.model.run.clone();
    phone.send(Event::OfflineReady);
    assert_eq!(phone.model.run, before);
    assert_eq!(phone.model.route, Route::Session);
}

#[test]
fn a_full_disk_loses_no_time_and_no_set() {
    let mut phone = start(1);
    phone.writes = Writes::Fail(Trouble::DiskFull);
    phone.wait(2110);
    assert_eq!(phone.model.storage, Storage::Failing(Trouble::DiskFull));
    let entry = phone.model.diary.get(START).expect("over");
    assert_eq!((entry.done[0].sets, entry.length), (4, Span::seconds(2110)));
    let runs = phone
        .model
        .unsaved
        .iter()
        .filter(|(_, write)| matches!(write, Write::Run(_)));
    assert_eq!(runs.count(), 0, "only the end still waits");
}

#[test]
fn a_slow_disk_is_no_absence() {
    let mut phone = start(1);
    phone.wait(300);
    phone.writes = Writes::Slow;
    phone.step(Step::Skip);
    phone.wait(245);
    phone.deliver();
    assert!(!missed(&phone));
    assert_eq!(
        phone.model.run.as_ref().map(|active| worked(&active.run)),
        Some(vec![240])
    );
}

#[test]
fn the_other_tab_says_where_and_asks_nothing() {
    let mut first = start(1);
    first.wait(500);
    first.send(Event::TakenOver);
    assert_eq!(first.model.boot, Boot::Elsewhere);
    let disk = first.disk.clone();
    first.sleep(600);
    first.step(Step::CountIt);
    assert_eq!(first.disk, disk);
    assert!(first.model.run.is_none() && !first.ticking && first.cues.is_empty());
}

// The back gesture

#[test]
fn the_back_gesture_asks_once_and_then_leaves_a_pause() {
    let mut phone = start(1);
    phone.wait(400);
    phone.send(Event::Arrived(Some(Route::Today)));
    assert!(phone.model.leaving);
    assert_eq!(
        (phone.model.route, phone.shown()),
        (Route::Session, Some(Route::Session))
    );
    assert_eq!(phone.task(), Some(Task::Interval { round: 1, rounds: 4 }));
    // Going on forgets it.
    phone.step(Step::Pause);
    phone.step(Step::Resume);
    assert!(!phone.model.leaving);
    phone.send(Event::Arrived(Some(Route::Today)));
    assert_eq!(phone.model.route, Route::Session);
    phone.send(Event::Arrived(Some(Route::Today)));
    assert_eq!(phone.model.route, Route::Today);
    let active = phone.model.run.as_ref().expect("still there");
    assert!(matches!(active.run.state, State::Paused { .. }));
    assert!(!phone.model.leaving && !phone.awake);
    let opened = phone.killed_and_opened(after(3000));
    assert_eq!(
        opened.model.run.as_ref().map(|active| active.run.state),
        Some(active.run.state)
    );
}

#[test]
fn a_session_on_pause_is_left_without_a_question() {
    let mut phone = start(1);
    phone.wait(400);
    phone.step(Step::Pause);
    phone.send(Event::Arrived(Some(Route::Today)));
    assert_eq!(phone.model.route, Route::Today);
}

#[test]
fn the_seconds_write_nothing_but_each_phase_is_written_once() {
    let mut phone = start(1);
    let writes = |phone: &Phone| {
        phone
            .effects
            .iter()
            .filter(|effect| matches!(effect, Effect::Save(..)))
            .count()
    };
    let before = writes(&phone);
    phone.wait(309);
    assert_eq!(writes(&phone), before + 1, "getting ready is over");
    phone.wait(1);
    assert_eq!(writes(&phone), before + 2, "so is the warm-up");
}
