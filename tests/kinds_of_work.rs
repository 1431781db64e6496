//! Every kind of work a session can hold: who ends it, how long it takes, what of it counts.

#![allow(clippy::expect_used, clippy::indexing_slicing)] // what is missing must stop the test

mod scenes;

use kraftpause::app::Event;
use kraftpause::domain::evidence::RuleId;
use kraftpause::domain::pain::Side;
use kraftpause::domain::program::reason::Reason;
use kraftpause::domain::program::{Block, Dose, Item, PlannedSession, Preset};
use kraftpause::domain::session::cue::{self, Sound};
use kraftpause::domain::session::run::{Run, State, Step};
use kraftpause::domain::session::score::{Ends, Phase, Score, Task};
use kraftpause::domain::session::track::{Piece, Track};
use kraftpause::domain::units::Span;
use scenes::phone::*;
use scenes::*;

/// The phases without getting ready, warm-up and cool-down: task, seconds, who ends it.
fn core(session: &PlannedSession) -> Vec<(Task, i64, Ends)> {
    let frame = |phase: &&Phase| !matches!(phase.task, Task::Ready | Task::WarmUp | Task::CoolDown);
    let score = Score::of(session);
    let phases = score.phases.iter().filter(frame);
    phases
        .map(|phase| (phase.task, phase.length.0 / 1000, phase.ends))
        .collect()
}

#[test]
fn repetitions_wait_for_the_tap_and_everything_by_the_clock_does_not() {
    let (side, sets) = (None, 1);
    let reps = Dose::Reps {
        sets: 1,
        reps: 10,
        rest: 0,
        reserve: 2,
    };
    let hold = Dose::Hold {
        sets: 1,
        seconds: 30,
        rest: 0,
    };
    let set = Task::Reps {
        set: 1,
        sets,
        reps: 10,
        side,
    };
    assert_eq!(core(&session(&[("squat-bw", reps)])), [(set, 35, Ends::ByTap)]);
    let held = Task::Hold { set: 1, sets, side };
    assert_eq!(core(&session(&[("plank", hold)])), [(held, 30, Ends::ByClock)]);
    let tired = Task::ToFatigue { side };
    assert_eq!(core(&two_minutes()), [(tired, 120, Ends::ByEither)]);
    assert_eq!(core(&walk()), [(Task::Steady, 1200, Ends::ByClock)]);
    let calm = Dose::Minutes {
        minutes: 4,
        effort: (6, 8),
    };
    for relaxing in ["breathing", "pmr"] {
        assert_eq!(
            core(&session(&[(relaxing, calm)])),
            [(Task::Steady, 240, Ends::ByClock)]
        );
    }
}

#[test]
fn who_closes_the_eyes_hears_when_to_breathe_and_nothing_flashes_for_it() {
    let calm = Dose::Minutes {
        minutes: 1,
        effort: (6, 8),
    };
    let score = Score::of(&session(&[("breathing", calm)]));
    let at = score.phases.iter().position(|phase| phase.task == Task::Steady);
    let at = at.expect("the breathing itself");
    let heard = cue::cues(&score, at, START, START);
    let places = |wanted: Sound| {
        let cues = heard.iter().filter(move |cue| cue.sound == wanted);
        cues.map(|cue| (cue.at - START).0 / 1000).collect::<Vec<_>>()
    };
    // Four seconds in, six out; the first breath in begins with the phase, and the last seconds are counted.
    assert_eq!(places(Sound::Start)[0], 0);
    assert_eq!(places(Sound::In), [10, 20, 30, 40, 50]);
    assert_eq!(places(Sound::Out), [4, 14, 24, 34, 44, 54]);
    assert_eq!(places(Sound::Count)[..3], [57, 58, 59]);
    assert!(heard.is_sorted_by_key(|cue| cue.at));
    let seen = cue::between(&score, at, START, START, after(56));
    assert_eq!(seen, []);
    // In the pocket they are in the file.
    assert!(
        Track::of(&score)
            .pieces()
            .iter()
            .any(|piece| matches!(piece, Piece::Sound(Sound::Out, _)))
    );
    let still = Score::of(&session(&[("walk-easy", calm)]));
    assert!(
        cue::as_planned(&still, START)
            .iter()
            .all(|cue| !cue.sound.is_of_breath())
    );
}

#[test]
fn both_sides_have_their_turn_with_time_to_change() {
    let dose = Dose::Hold {
        sets: 1,
        seconds: 20,
        rest: 30,
    };
    let hold = |side| Task::Hold {
        set: 1,
        sets: 1,
        side: Some(side),
    };
    assert_eq!(
        core(&session(&[("single-leg", dose)])),
        [
            (hold(Side::Left), 20, Ends::ByClock),
            (Task::ChangeSide, 8, Ends::ByClock),
            (hold(Side::Right), 20, Ends::ByClock),
        ]
    );
}

#[test]
fn a_circuit_goes_round_by_the_clock_and_counts_each_set() {
    let dose = Dose::Timed {
        sets: 2,
        seconds: 45,
        rest: 15,
    };
    let mut circuit = session(&[("squat-bw", dose), ("row-band", dose), ("plank", dose)]);
    circuit.preset = Some(Preset::M10);
    let score = Score::of(&circuit);
    let work: Vec<_> = score
        .phases
        .iter()
        .filter(|phase| phase.task.is_work())
        .map(|phase| (phase.item, phase.task, phase.ends))
        .collect();
    let timed = |item, set| (Some(item), Task::Timed { set, sets: 2 }, Ends::ByClock);
    assert_eq!(
        work,
        [
            timed(0, 1),
            timed(1, 1),
            timed(2, 1),
            timed(0, 2),
            timed(1, 2),
            timed(2, 2)
        ]
    );
    let mut run = Run::start(score.clone(), START);
    let end = START + score.length();
    run.take(Step::Heard(end), end);
    assert_eq!(run.state, State::Over { at: end });
    let done: Vec<_> = run.done().iter().map(|done| (done.sets, done.worked)).collect();
    assert_eq!(done, [(2, Span::seconds(90)); 3]);
}

// Every second minute

/// Four sets of ten repetitions (35 s) with 85 s between them: a set begins every two minutes.
fn every_second_minute(exercise_id: &str, rest: u16) -> Run {
    let mut planned = session(&[(
        exercise_id,
        Dose::Reps {
            sets: 4,
            reps: 10,
            rest,
            reserve: 4,
        },
    )]);
    planned.items = vec![Item {
        exercise: exercise(exercise_id),
        block: Block::StrengthSpecific,
        dose: planned.items[0].dose,
        load: None,
        shorter: false,
        reasons: vec![Reason {
            rule: RuleId::DoseEverySecondMinute,
            because: Vec::new(),
        }],
    }];
    run(&planned)
}

/// Does each set in so many seconds and tells when each began, in seconds from the start.
fn starts(run: &mut Run, took: &[i64]) -> Vec<i64> {
    let mut began = Vec::new();
    for seconds in took {
        let due = run.since + run.phase().map_or(Span::ZERO, |phase| phase.length);
        run.take(Step::Heard(due), due);
        assert!(matches!(run.phase().map(|phase| phase.task), Some(Task::Reps { .. })));
        began.push((run.since - START).0 / 1000);
        run.take(Step::Done { reps: None }, run.since + Span::seconds(*seconds));
    }
    began
}

#[test]
fn a_set_begins_every_second_minute_however_long_the_one_before_took() {
    let mut run = every_second_minute("squat-bw", 85);
    assert_eq!(starts(&mut run, &[35, 60, 20, 35]), [10, 130, 250, 370]);
    assert_eq!(run.done()[0].sets, 4);
    // As planned the session is as long as the plan said.
    let planned = every_second_minute("squat-bw", 85).score.length();
    assert_eq!(planned, Span::seconds(10 + 3 * 120 + 35));
}

#[test]
fn who_needs_longer_than_two_minutes_still_gets_a_breath() {
    let mut run = every_second_minute("squat-bw", 85);
    // More than twice what was expected and a minute is a pause that nobody pressed.
    assert_eq!(starts(&mut run, &[125, 35, 35, 35]), [10, 10 + 125 + 10, 265, 385]);
}

#[test]
fn going_back_keeps_the_beat() {
    let mut run = every_second_minute("squat-bw", 85);
    starts(&mut run, &[60]);
    assert_eq!(run.left(after(70)), Span::seconds(60));
    run.take(Step::Back, after(71));
    assert!(matches!(
        run.phase().map(|phase| phase.task),
        Some(Task::Reps { set: 1, .. })
    ));
    run.take(Step::Done { reps: None }, after(71 + 35));
    assert_eq!(
        run.left(after(71 + 35)),
        Span::seconds(85),
        "the first try leaves nothing behind"
    );
}

#[test]
fn with_two_sides_the_beat_is_that_of_the_whole_set() {
    let mut run = every_second_minute("row-db", 32);
    let mut now = after(10);
    for seconds in [50, 30] {
        run.take(Step::Tick, now);
        now = now + Span::seconds(seconds);
        run.take(Step::Done { reps: None }, now);
        now = now + Span::seconds(8);
    }
    // 40 s were planned for each side: all in all it is as planned.
    assert_eq!(run.phase().map(|phase| phase.length), Some(Span::seconds(32)));
}

#[test]
fn a_swap_in_the_middle_keeps_the_beat() {
    let mut run = every_second_minute("squat-bw", 85);
    starts(&mut run, &[35]);
    let dose = run.score.items[0].dose;
    run.take(
        Step::Swap {
            item: 0,
            exercise: exercise("sit-to-stand"),
            dose,
        },
        after(50),
    );
    assert!(
        run.score
            .phases
            .iter()
            .skip(run.at + 1)
            .any(|phase| phase.ends == Ends::OnTheBeat)
    );
}

#[test]
fn the_engine_s_twelve_minutes_are_on_the_beat() {
    let phone = Phone::with_plan();
    let planned = phone
        .model
        .session(Preset::M12.number())
        .expect("twelve minutes for everybody");
    let score = Score::of(&planned);
    let rests = score.phases.iter().filter(|phase| phase.task == Task::Rest);
    assert!(rests.clone().all(|phase| phase.ends == Ends::OnTheBeat));
    assert_eq!(rests.count(), 5);
    let minutes = (score.length().0 + 30_000) / 60_000;
    assert!((10..=12).contains(&minutes), "{minutes}");
}

// Graded activity

/// The amount of graded activity as its session, and how it stands in the diary when stopped after so many minutes.
fn graded(minutes: i64) -> bool {
    let mut phone = Phone::with_plan();
    phone.send(Event::PresetStarted(Preset::Pace));
    let quota = phone
        .model
        .run
        .as_ref()
        .map_or(0, |active| match active.run.score.items[0].dose {
            Dose::Minutes { minutes, .. } => i64::from(minutes),
            _ => 0,
        });
    assert_eq!(quota, 15);
    phone.wait(10 + 60 * minutes);
    phone.step(Step::Stop);
    phone.model.diary.get(START).expect("in the diary").complete
}

#[test]
fn on_a_bad_day_half_of_the_amount_is_the_session_done() {
    assert!(!graded(7), "less than half of fifteen");
    assert!(graded(8));
}

#[test]
fn on_a_good_day_the_clock_ends_it() {
    let mut phone = Phone::with_plan();
    phone.send(Event::PresetStarted(Preset::Pace));
    phone.wait(10 + 15 * 60 + 120);
    assert_eq!(phone.model.run, None, "never more than the amount");
    assert_eq!(
        phone.model.diary.get(START).map(|entry| entry.done[0].worked),
        Some(Span::minutes(15))
    );
}
