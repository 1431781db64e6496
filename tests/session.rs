//! A running session: what a person may rely on while training.

mod scenes;

use kraftpause::domain::session::cue::MOST;
use kraftpause::domain::session::run::{Run, State, Step};
use kraftpause::domain::session::score::Task;
use kraftpause::domain::units::{Instant, Span};
use proptest::prelude::*;
use scenes::*;

fn task(run: &Run) -> Option<Task> {
    run.phase().map(|phase| phase.task)
}

/// Skips phases until this one stands.
fn skip_to(run: &mut Run, now: Instant, wanted: impl Fn(Task) -> bool) {
    while !run.phase().is_some_and(|phase| wanted(phase.task)) {
        assert!(!run.is_over(), "the phase never came");
        run.take(Step::Skip, now);
    }
}

fn is_reps(task: Task) -> bool {
    matches!(task, Task::Reps { .. })
}

// The clock

#[test]
fn a_rest_that_ended_long_ago_leads_to_the_next_set_and_waits_there() {
    let mut run = run(&strength());
    skip_to(&mut run, START, is_reps);
    run.take(Step::Done { reps: Some(12) }, after(40));
    assert_eq!(task(&run), Some(Task::Rest));
    run.take(Step::Tick, after(40 + 20 * 3600));
    assert!(matches!(task(&run), Some(Task::Reps { set: 2, .. })));
    assert_eq!(run.state, State::Running);
    assert_eq!(run.done().len(), 1);
    assert_eq!(run.done()[0].sets, 1);
}

proptest! {
    /// The heart of the design: a phone that slept is only a phone that looks later, when it was heard or what it missed
    /// was done.
    #[test]
    fn one_late_tick_is_the_same_as_many_small_ones(
        session in any_session(),
        steps in prop::collection::vec((any_step(), 0..200_i64), 0..12),
        pieces in prop::collection::vec(1..900_000_i64, 1..20),
    ) {
        let mut late = run(&session);
        let mut now = START;
        for (step, seconds) in steps {
            now = now + Span::seconds(seconds);
            late.take(step, now);
        }
        late.take(Step::CountIt, now);
        let mut often = late.clone();
        let mut heard = late.clone();
        for piece in pieces {
            now = now + Span(piece);
            often.take(Step::Heard(now), now);
        }
        heard.take(Step::Heard(now), now);
        prop_assert_eq!(&heard, &often);
        late.take(Step::Tick, now);
        // The other way round, too: first somebody looks, then it turns out that it was heard.
        let mut told_late = late.clone();
        told_late.take(Step::Heard(now), now);
        prop_assert_eq!(&told_late, &often);
        late.take(Step::CountIt, now);
        prop_assert_eq!(late, often);
    }

    /// Whatever is tapped whenever, even on a clock that jumps: times are never negative, what was done never
    /// exceeds what there was, and the machine never leaves its score.
    #[test]
    fn any_taps_on_any_clock_leave_a_sound_state(
        session in any_session(),
        steps in prop::collection::vec((any_step(), -100_000..300_000_i64), 0..60),
    ) {
        let mut run = run(&session);
        let mut now = START;
        for (step, millis) in steps {
            now = now + Span(millis);
            let over = run.is_settled().then(|| run.clone());
            run.take(step, now);
            if let Some(over) = over {
                prop_assert_eq!(&run, &over);
            }
            prop_assert!(run.at <= run.score.phases.len());
            prop_assert!(run.is_over() || run.phase().is_some());
            for span in [run.elapsed(now), run.left(now), run.active_time(now), run.total_left(now)] {
                prop_assert!(span >= Span::ZERO);
            }
            prop_assert!(run.bouts.iter().all(|bout| bout.phase <= run.at && bout.worked >= Span::ZERO));
            let mut phases: Vec<usize> = run.bouts.iter().filter(|bout| bout.finished).map(|bout| bout.phase).collect();
            let counted = phases.len();
            phases.dedup();
            prop_assert_eq!(phases.len(), counted, "no set is counted twice");
            // What has just begun is still told.
            prop_assert!(run.cues(now).iter().all(|cue| cue.at + Span(250) >= now));
            prop_assert!(run.cues(now).len() <= MOST);
        }
    }
}

#[test]
fn a_clock_set_back_costs_neither_time_nor_sets() {
    let mut run = run(&strength());
    skip_to(&mut run, START, is_reps);
    run.take(Step::Done { reps: Some(12) }, after(40));
    run.take(Step::Tick, after(50));
    // An hour back, in the middle of the rest: it goes on where it was last seen.
    run.take(Step::Tick, after(50 - 3600));
    assert_eq!(task(&run), Some(Task::Rest));
    assert_eq!(run.left(after(50 - 3600)), Span::seconds(50));
    assert_eq!(run.active_time(after(50 - 3600)), Span::seconds(50));
    assert_eq!(run.done()[0].reps, 12);
    run.take(Step::Tick, after(105 - 3600));
    assert!(matches!(task(&run), Some(Task::Reps { set: 2, .. })));
    assert_eq!(run.active_time(after(105 - 3600)), Span::seconds(105));
}

// Pauses

#[test]
fn resume_does_not_count_the_pause() {
    let mut run = run(&four_by_four());
    run.take(Step::Pause, after(100));
    assert_eq!(run.left(after(5000)), run.left(after(100)));
    assert_eq!(run.active_time(after(5000)), Span::seconds(100));
    assert!(run.cues(after(200)).is_empty());
    run.take(Step::Tick, after(5000));
    run.take(Step::Resume, after(5000));
    assert_eq!(run.left(after(5000)), Span::seconds(310 - 100));
    assert_eq!(run.active_time(after(5010)), Span::seconds(110));
}

#[test]
fn a_clock_set_back_during_a_pause_changes_nothing() {
    let mut run = run(&four_by_four());
    run.take(Step::Pause, after(100));
    run.take(Step::Resume, after(100 - 7200));
    assert_eq!(run.left(after(100 - 7200)), Span::seconds(210));
    assert_eq!(run.active_time(after(110 - 7200)), Span::seconds(110));
}

#[test]
fn skipping_while_paused_stays_paused_at_the_start_of_the_next() {
    let mut run = run(&four_by_four());
    run.take(Step::Pause, after(5));
    run.take(Step::Skip, after(60));
    assert_eq!(task(&run), Some(Task::WarmUp));
    assert_eq!(run.left(after(90)), Span::seconds(300));
    run.take(Step::Resume, after(100));
    assert_eq!(run.left(after(100)), Span::seconds(300));
    assert_eq!(run.active_time(after(100)), Span::seconds(5));
}

#[test]
fn a_phone_forgotten_in_the_middle_of_a_set_does_not_make_a_long_session() {
    let mut run = run(&two_minutes());
    run.take(Step::Stop, after(90));
    let mut set = scenes::run(&strength());
    skip_to(&mut set, START, is_reps);
    let set_length = set.phase().unwrap().length;
    set.take(Step::Tick, after(20 * 3600));
    assert!(set.phase().is_some_and(|phase| is_reps(phase.task)));
    set.take(Step::Done { reps: None }, after(20 * 3600));
    let counted = Span(set_length.0 * 2) + Span::minutes(1);
    assert_eq!(set.active_time(after(20 * 3600)), counted);
    assert_eq!(set.done()[0].worked, counted);
}

// What was done

#[test]
fn stop_counts_what_was_done_and_nothing_else() {
    let mut run = run(&strength());
    skip_to(&mut run, START, is_reps);
    run.take(Step::Done { reps: Some(12) }, after(42));
    run.take(Step::Reserve(2), after(50));
    skip_to(&mut run, after(60), is_reps);
    run.take(Step::Stop, after(70));
    let done = run.done();
    assert_eq!(done.len(), 1);
    assert_eq!(done[0].exercise, exercise("squat-bw"));
    assert_eq!((done[0].sets, done[0].reps, done[0].reserve), (1, 12, Some(2)));
    assert_eq!(done[0].worked, Span::seconds(42));
    assert!(!run.reached_end());
}

#[test]
fn left_and_right_are_one_set() {
    let mut run = run(&session(&[("row-db", REPS)]));
    for at in [50, 120] {
        skip_to(&mut run, after(at - 10), is_reps);
        run.take(Step::Done { reps: None }, after(at));
    }
    assert_eq!((run.done()[0].sets, run.done()[0].reps), (1, 24));
}

#[test]
fn back_takes_the_set_away_again() {
    let mut run = run(&strength());
    skip_to(&mut run, START, is_reps);
    run.take(Step::Done { reps: Some(12) }, after(40));
    run.take(Step::Back, after(41));
    assert!(matches!(task(&run), Some(Task::Reps { set: 1, .. })));
    assert!(run.done().is_empty());
    run.take(Step::Done { reps: Some(10) }, after(80));
    assert_eq!((run.done()[0].sets, run.done()[0].reps), (1, 10));
    // Later in a phase, back leads to its own start.
    run.take(Step::Back, after(100));
    assert_eq!(task(&run), Some(Task::Rest));
    assert_eq!(run.left(after(100)), Span::seconds(60));
    assert_eq!(run.done()[0].sets, 1);
}

#[test]
fn what_was_skipped_is_not_counted() {
    let mut run = run(&strength());
    while !run.is_over() {
        run.take(Step::Skip, after(5));
    }
    assert!(run.done().is_empty());
    assert!(run.reached_end());
}

#[test]
fn a_walk_cut_short_counts_its_minutes_but_not_as_done() {
    let mut run = run(&walk());
    run.take(Step::Skip, after(10 + 15 * 60));
    assert!(run.is_over());
    assert_eq!((run.done()[0].sets, run.done()[0].worked), (0, Span::minutes(15)));
}

#[test]
fn a_set_until_tired_ends_by_tap_or_by_clock() {
    let mut tapped = run(&two_minutes());
    tapped.take(Step::Done { reps: None }, after(95));
    assert_eq!((tapped.done()[0].sets, tapped.done()[0].worked), (1, Span::seconds(85)));
    let mut waited = run(&two_minutes());
    waited.take(Step::Heard(after(130)), after(130));
    assert_eq!(waited.state, State::Over { at: after(130) });
    assert_eq!((waited.done()[0].sets, waited.done()[0].worked), (1, Span::minutes(2)));
}

#[test]
fn skipping_an_exercise_leads_to_the_next_and_the_last_one_to_the_cool_down() {
    let mut run = run(&strength());
    skip_to(&mut run, START, is_reps);
    run.take(Step::SkipExercise, after(10));
    assert_eq!(
        run.phase().map(|phase| (phase.task, phase.item)),
        Some((Task::Rest, Some(1)))
    );
    run.take(Step::SkipExercise, after(11));
    assert_eq!(
        run.phase().map(|phase| (phase.task, phase.item)),
        Some((Task::Rest, Some(2)))
    );
    run.take(Step::SkipExercise, after(12));
    assert_eq!(task(&run), Some(Task::CoolDown));
    run.take(Step::SkipExercise, after(13));
    assert!(run.is_over());
}

#[test]
fn a_tap_on_a_phase_that_the_clock_has_just_ended_does_not_skip_the_next() {
    let mut run = run(&strength());
    skip_to(&mut run, START, is_reps);
    run.take(Step::Done { reps: None }, after(40));
    // The rest is over since half a second, but the screen has not ticked yet when "skip the rest" is tapped.
    run.take(Step::Skip, after(100) + Span(500));
    assert!(matches!(task(&run), Some(Task::Reps { set: 2, .. })));
    assert_eq!(run.done()[0].sets, 1);
}

#[test]
fn impossible_steps_change_nothing() {
    let mut resting = run(&strength());
    skip_to(&mut resting, START, is_reps);
    resting.take(Step::Done { reps: None }, after(40));
    let swap = Step::Swap {
        item: 9,
        exercise: exercise("plank"),
        dose: HOLD,
    };
    for step in [
        Step::Done { reps: Some(3) },
        Step::Resume,
        Step::Reserve(99),
        Step::CountIt,
        Step::GoOnHere,
        Step::GoBack,
        swap,
    ] {
        let (mut after_step, mut untouched) = (resting.clone(), resting.clone());
        after_step.take(step, after(41));
        untouched.take(Step::Tick, after(41));
        assert_eq!(after_step, untouched, "{step:?}");
    }
    let mut paused = resting.clone();
    paused.take(Step::Pause, after(50));
    for step in [Step::Pause, Step::Tick, Step::Done { reps: Some(3) }] {
        let mut after_step = paused.clone();
        after_step.take(step, after(70));
        assert_eq!(after_step, paused, "{step:?}");
    }
    let mut fresh = run(&strength());
    fresh.take(Step::Reserve(2), START);
    assert_eq!(fresh, run(&strength()));
}

// Swaps

#[test]
fn a_swap_asks_only_for_the_sets_that_were_left() {
    let mut run = run(&strength());
    skip_to(&mut run, START, is_reps);
    run.take(Step::Done { reps: Some(12) }, after(40));
    let (item, swapped) = (0, exercise("sit-to-stand"));
    run.take(
        Step::Swap {
            item,
            exercise: swapped,
            dose: REPS,
        },
        after(50),
    );
    // The rest goes on; then comes the new exercise with its second set.
    assert_eq!(task(&run), Some(Task::Rest));
    assert_eq!(run.left(after(50)), Span::seconds(50));
    run.take(Step::Skip, after(60));
    assert_eq!(task(&run), Some(Task::Ready));
    skip_to(&mut run, after(70), is_reps);
    assert!(matches!(task(&run), Some(Task::Reps { set: 2, sets: 3, .. })));
    run.take(Step::Done { reps: Some(8) }, after(110));
    let done: Vec<_> = run
        .done()
        .iter()
        .map(|done| (done.exercise, done.sets, done.reps))
        .collect();
    assert_eq!(done, [(exercise("squat-bw"), 1, 12), (swapped, 1, 8)]);
    let places: Vec<_> = run.score.items.iter().map(|item| item.exercise).collect();
    assert_eq!(places, [swapped, exercise("row-db"), exercise("plank")]);
}

#[test]
fn a_swap_in_the_middle_of_a_set_begins_with_getting_ready() {
    let mut run = run(&strength());
    skip_to(&mut run, START, is_reps);
    run.take(
        Step::Swap {
            item: 0,
            exercise: exercise("plank"),
            dose: HOLD,
        },
        after(20),
    );
    assert_eq!(
        run.phase().map(|phase| (phase.task, phase.item)),
        Some((Task::Ready, Some(0)))
    );
    assert_eq!(run.left(after(20)), Span::seconds(10));
    assert!(run.done().is_empty());
}

#[test]
fn an_exercise_still_to_come_is_swapped_in_its_place() {
    let mut run = run(&strength());
    let before = run.clone();
    run.take(
        Step::Swap {
            item: 2,
            exercise: exercise("plank-knee"),
            dose: HOLD,
        },
        after(5),
    );
    assert_eq!(run.at, before.at);
    assert_eq!(run.score.phases, before.score.phases, "the same dose, the same phases");
    assert_eq!(run.score.items[2].exercise, exercise("plank-knee"));
}
