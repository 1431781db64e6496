//! Time that never lies: the right phase stands there, and what nobody saw or heard is counted only when the person
//! says so. `interruptions` tells the same of whole phones.

#![allow(clippy::expect_used, clippy::indexing_slicing)] // what is missing must stop the test

mod scenes;

use kraftpause::domain::session::run::{ABSENCE, Run, State, Step};
use kraftpause::domain::session::score::Task;
use kraftpause::domain::units::Span;
use scenes::*;

fn task(run: &Run) -> Option<Task> {
    run.phase().map(|phase| phase.task)
}

fn interval(run: &Run) -> Option<u16> {
    match task(run)? {
        Task::Interval { round, .. } => Some(round),
        _ => None,
    }
}

/// Looks at the session once a second.
fn watch(run: &mut Run, from: i64, to: i64) {
    for second in from..=to {
        run.take(Step::Tick, after(second));
    }
}

/// Four by four, watched for the first 400 seconds: 90 seconds into the first interval. The intervals begin at 310, 730,
/// 1150 and 1570 s and take 240 s each; the session ends at 2110 s.
fn watched() -> Run {
    let mut run = run(&four_by_four());
    watch(&mut run, 0, 400);
    run
}

/// And then locked, without a sound, until 1400 s: ten seconds after the third interval.
fn away() -> Run {
    let mut run = watched();
    run.take(Step::Tick, after(1400));
    run
}

/// Seconds.
fn worked(run: &Run) -> Vec<i64> {
    run.bouts.iter().map(|bout| bout.worked.0 / 1000).collect()
}

// The question

#[test]
fn on_return_the_right_phase_stands_there_and_what_passed_is_asked() {
    let run = away();
    assert!(matches!(task(&run), Some(Task::Recovery { round: 3, .. })));
    assert_eq!(run.elapsed(after(1400)), Span::seconds(10));
    let missed = run.missed().expect("something was missed");
    assert_eq!((missed.gone, missed.from, missed.over), (Span::seconds(1000), 2, false));
    assert_eq!(missed.work.len(), 3);
}

#[test]
fn what_was_heard_was_not_missed() {
    let mut run = watched();
    run.take(Step::Heard(after(1400)), after(1400));
    assert_eq!(run.missed(), None);
    assert_eq!(worked(&run), [240, 240, 240]);
    // The sound stopped in the second recovery: only what came after it is asked about.
    let mut cut = watched();
    cut.take(Step::Heard(after(1000)), after(1400));
    let missed = cut.missed().expect("the third interval");
    assert_eq!((missed.gone, missed.work.len()), (Span::seconds(400), 1));
    // Nobody hears the future.
    let mut early = watched();
    early.take(Step::Heard(after(5000)), after(410));
    assert_eq!((interval(&early), early.seen), (Some(1), after(410)));
}

#[test]
fn nothing_is_asked_when_no_work_ended_unseen() {
    let mut within = watched();
    within.take(Step::Tick, after(549));
    assert_eq!(within.missed(), None);
    assert_eq!(within.left(after(549)), Span::seconds(1));
    let mut resting = run(&strength());
    while !matches!(task(&resting), Some(Task::Reps { .. })) {
        resting.take(Step::Skip, after(200));
    }
    resting.take(Step::Done { reps: None }, after(200));
    assert_eq!(task(&resting), Some(Task::Rest));
    resting.take(Step::Tick, after(700));
    assert_eq!(resting.missed(), None, "a rest is only a rest");
}

#[test]
fn i_did_it_counts_everything_by_the_clock() {
    let mut run = away();
    run.take(Step::CountIt, after(1410));
    assert_eq!((run.missed(), worked(&run)), (None, vec![240, 240, 240]));
    assert_eq!(run.active_time(after(1410)), Span::seconds(1410));
}

#[test]
fn go_on_from_here_counts_only_what_was_seen() {
    let mut run = away();
    run.take(Step::GoOnHere, after(1410));
    assert!(matches!(task(&run), Some(Task::Recovery { round: 3, .. })));
    assert_eq!(run.left(after(1410)), Span::seconds(160), "the clock went on");
    assert_eq!(worked(&run), [90]);
    assert_eq!(run.done()[0].sets, 0);
    assert_eq!(run.active_time(after(1410)), Span::seconds(410));
    watch(&mut run, 1410, 2110);
    assert_eq!(worked(&run), [90, 240]);
    assert_eq!(run.active_time(after(9000)), Span::seconds(400 + 710));
}

#[test]
fn of_the_part_that_stood_there_on_return_only_what_was_seen_counts() {
    let mut run = watched();
    run.take(Step::Tick, after(830));
    assert_eq!(interval(&run), Some(2));
    run.take(Step::GoOnHere, after(835));
    watch(&mut run, 835, 980);
    assert_eq!(worked(&run), [90, 140], "a hundred seconds of the second were unseen");
    // The same when the answer only comes later.
    let mut late = watched();
    late.take(Step::Tick, after(830));
    watch(&mut late, 831, 980);
    late.take(Step::GoOnHere, after(981));
    assert_eq!(worked(&late), [90, 140]);
}

#[test]
fn back_to_where_i_was_makes_the_time_away_a_pause() {
    let mut run = away();
    run.take(Step::GoBack, after(1410));
    assert_eq!((interval(&run), run.state), (Some(1), State::Running));
    assert_eq!(run.left(after(1410)), Span::seconds(150));
    assert_eq!(run.active_time(after(1410)), Span::seconds(400));
    watch(&mut run, 1410, 1560);
    assert_eq!(worked(&run), [240]);
}

#[test]
fn until_it_is_answered_nothing_is_final_and_no_tap_goes_astray() {
    let mut run = away();
    for step in [Step::Done { reps: None }, Step::Skip, Step::SkipExercise, Step::Back] {
        let mut tapped = run.clone();
        tapped.take(step, after(1400));
        assert_eq!(tapped, run, "{step:?}");
    }
    // A pause is always possible, and the answer then leaves it standing.
    run.take(Step::Pause, after(1405));
    let mut back = run.clone();
    back.take(Step::GoBack, after(1500));
    assert_eq!(back.state, State::Paused { since: after(400) });
    back.take(Step::Resume, after(1600));
    assert_eq!((interval(&back), back.left(after(1600))), (Some(1), Span::seconds(150)));
    run.take(Step::GoOnHere, after(1500));
    assert_eq!(run.state, State::Paused { since: after(1405) });
    // Ending it without an answer counts nothing unseen.
    let mut ended = away();
    ended.take(Step::Stop, after(1410));
    assert_eq!((worked(&ended), ended.is_settled()), (vec![90], true));
}

#[test]
fn who_looks_and_locks_again_is_asked_about_both_times_at_once() {
    let mut run = away();
    watch(&mut run, 1401, 1420);
    run.take(Step::Tick, after(1900));
    let missed = run.missed().expect("both");
    assert_eq!((missed.gone, missed.from), (Span::seconds(1000 + 480), 2));
    assert_eq!(missed.work.len(), 4);
    run.take(Step::GoOnHere, after(1900));
    assert_eq!(worked(&run), [90]);
    assert_eq!(run.active_time(after(1900)), Span::seconds(420));
}

#[test]
fn a_session_that_ended_meanwhile_is_not_over_before_the_answer() {
    let mut run = watched();
    run.take(Step::Tick, after(2110 + 3600));
    assert!(run.is_over() && !run.is_settled());
    assert!(run.missed().is_some_and(|missed| missed.over));
    let mut counted = run.clone();
    counted.take(Step::CountIt, after(6000));
    assert!(counted.is_settled() && counted.reached_end());
    assert_eq!(counted.active_time(after(9000)), Span::seconds(2110));
    let mut not = run.clone();
    not.take(Step::GoOnHere, after(6000));
    assert!(not.is_settled() && !not.reached_end());
    assert_eq!(
        (not.active_time(after(9000)), worked(&not)),
        (Span::seconds(400), vec![90])
    );
    let mut back = run;
    back.take(Step::GoBack, after(6000));
    assert_eq!((interval(&back), back.left(after(6000))), (Some(1), Span::seconds(150)));
}

#[test]
fn what_nobody_was_there_for_is_a_pause_where_it_was_last_seen() {
    let mut run = watched();
    let late = after(2110) + ABSENCE + Span(1);
    run.take(Step::Tick, late);
    assert_eq!(run.state, State::Paused { since: after(400) });
    assert_eq!((run.missed(), interval(&run)), (None, Some(1)));
    run.take(Step::Resume, late);
    assert_eq!(run.left(late), Span::seconds(150));
    run.take(Step::Stop, late + Span::minutes(1));
    assert_eq!(run.active_time(after(100_000)), Span::seconds(460));
    assert_eq!(worked(&run), [150]);
}

// The clock

#[test]
fn a_clock_set_forward_in_plain_sight_is_like_an_absence() {
    let mut run = watched();
    // At 401 s somebody sets the clock an hour and a second forward.
    let ahead = |second: i64| after(second + 3600);
    run.take(Step::Tick, ahead(401));
    assert!(run.missed().is_some_and(|missed| missed.over));
    run.take(Step::GoBack, ahead(402));
    assert_eq!(run.left(ahead(402)), Span::seconds(150));
    run.take(Step::Heard(ahead(2112)), ahead(2112));
    assert_eq!(
        (worked(&run), run.active_time(ahead(9000))),
        (vec![240; 4], Span::seconds(2110))
    );
}

#[test]
fn a_clock_set_back_and_forward_again_costs_nothing() {
    let mut run = watched();
    watch(&mut run, 401 - 7200, 450 - 7200);
    assert_eq!(run.active_time(after(450 - 7200)), Span::seconds(449));
    run.take(Step::Tick, after(451));
    run.take(Step::GoBack, after(451));
    assert_eq!(
        (interval(&run), run.active_time(after(451))),
        (Some(1), Span::seconds(449))
    );
}
