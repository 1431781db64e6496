//! Anything that can happen to a running session, in any order: taps, ticks, gaps, kills, clocks that jump.

#![allow(clippy::expect_used)] // what is missing must stop the test

mod scenes;

use kraftpause::archive::{self, ActiveRun};
use kraftpause::domain::program::Focus;
use kraftpause::domain::session::run::{Run, State, Step};
use kraftpause::domain::session::score::{Ends, Score};
use kraftpause::domain::units::Span;
use proptest::prelude::*;
use scenes::*;

/// One thing that can happen, and the seconds before it.
#[derive(Clone, Copy, Debug)]
enum Happening {
    Step(Step),
    /// The screen is looked at all the time.
    Watched,
    /// The page is killed and opened again.
    Killed,
    ClockSet(i64),
}

fn any_happening() -> impl Strategy<Value = (Happening, i64)> {
    let happening = prop_oneof![
        6 => any_step().prop_map(Happening::Step),
        4 => Just(Happening::Watched),
        1 => Just(Happening::Killed),
        1 => (-8000..8000_i64).prop_map(Happening::ClockSet),
    ];
    (happening, 0..400_i64)
}

proptest! {
    /// Training time never runs backwards except where the person goes back; nothing is counted twice; a pause never counts.
    #[test]
    fn whatever_happens_time_and_sets_stay_true(
        session in any_session(),
        happenings in prop::collection::vec(any_happening(), 0..40),
    ) {
        let mut run = run(&session);
        let mut now = START;
        let mut most = Span::ZERO;
        for (happening, seconds) in happenings {
            let paused = matches!(run.state, State::Paused { .. });
            let before = run.active_time(now);
            now = now + Span::seconds(seconds);
            if paused {
                prop_assert_eq!(run.active_time(now), before, "a pause never counts");
            }
            let mut back = run.missed().is_some();
            match happening {
                Happening::Step(step) => {
                    run.take(step, now);
                    back |= matches!(step, Step::Back | Step::GoOnHere | Step::GoBack | Step::Heard(_));
                }
                Happening::Watched => {
                    for second in 0..=seconds {
                        run.take(Step::Tick, now + Span::seconds(second - seconds));
                    }
                }
                Happening::Killed => {
                    run = reopened(&run);
                    run.take(Step::Tick, now);
                }
                Happening::ClockSet(by) => {
                    run.take(Step::Tick, now);
                    now = now + Span::seconds(by);
                    back |= run.missed().is_some();
                    run.take(Step::Tick, now);
                }
            }
            back |= run.missed().is_some();
            let active = run.active_time(now);
            if back {
                most = active;
            }
            prop_assert!(active >= most, "{happening:?}: {active:?} after {most:?}");
            most = active;
            let mut finished: Vec<usize> = run.bouts.iter().filter(|bout| bout.finished).map(|bout| bout.phase).collect();
            let all = finished.len();
            finished.dedup();
            prop_assert_eq!(finished.len(), all, "no set is counted twice");
            prop_assert!(run.bouts.iter().all(|bout| bout.worked >= Span::ZERO && bout.phase <= run.at));
        }
    }

    /// When nothing is skipped, what the phases took is what the score said, however the time was spent.
    #[test]
    fn a_session_that_is_followed_takes_what_it_said(
        session in any_session(),
        gaps in prop::collection::vec((11..1500_i64, any::<bool>(), any::<bool>()), 0..30),
    ) {
        let score = Score::of(&session);
        let mut run = Run::start(score.clone(), START);
        let mut now = START;
        let mut gaps = gaps.into_iter();
        while !run.is_settled() {
            match run.phase() {
                Some(phase) if phase.ends == Ends::ByTap => {
                    let left = run.left(now);
                    now = now + left;
                    run.take(Step::Done { reps: None }, now);
                }
                Some(phase) => match gaps.next() {
                    // Away and back, killed or not; or a pause.
                    Some((gap, true, killed)) if phase.task.is_work() => {
                        now = now + Span::seconds(gap);
                        if killed {
                            run = reopened(&run);
                        }
                        run.take(Step::Tick, now);
                        run.take(Step::GoBack, now);
                    }
                    Some((gap, ..)) => {
                        run.take(Step::Pause, now);
                        now = now + Span::seconds(gap);
                        run.take(Step::Resume, now);
                    }
                    None => {
                        now = now + Span::seconds(1);
                        run.take(Step::Tick, now);
                    }
                },
                None => prop_assert!(false, "a session without a phase that is not settled"),
            }
        }
        prop_assert_eq!(run.active_time(now), score.length());
        let work = score.phases.iter().filter(|phase| phase.task.is_work()).count();
        prop_assert_eq!(run.bouts.len(), work);
        let length: Span = score.phases.iter().filter(|phase| phase.task.is_work()).map(|phase| phase.length).sum();
        prop_assert_eq!(run.bouts.iter().map(|bout| bout.worked).sum::<Span>(), length);
    }
}

/// Written and read: what a killed tab leaves.
fn reopened(run: &Run) -> Run {
    let active = ActiveRun {
        number: 0,
        focus: Focus::WholeBody,
        run: run.clone(),
    };
    archive::decode_run(&archive::encode_run(&active))
        .expect("our own text")
        .run
}
