//! A session on paper and its sounds: the order of the phases, their lengths, what is heard when.

mod scenes;

use kraftpause::domain::pain::Side;
use kraftpause::domain::profile::Profile;
use kraftpause::domain::program::Past;
use kraftpause::domain::program::{self, Dose, Wishes, timing};
use kraftpause::domain::session::cue::Sound;
use kraftpause::domain::session::run::Step;
use kraftpause::domain::session::score::{Ends, Score, Task};
use kraftpause::domain::units::Span;
use proptest::prelude::*;
use scenes::values::*;
use scenes::*;

fn tasks(score: &Score) -> Vec<(Task, i64, Option<usize>)> {
    score
        .phases
        .iter()
        .map(|phase| (phase.task, phase.length.0 / 1000, phase.item))
        .collect()
}

#[test]
fn each_side_is_done_in_turn_and_the_rest_shows_what_comes_next() {
    let dose = Dose::Reps {
        sets: 2,
        reps: 10,
        rest: 60,
        reserve: 3,
    };
    let score = Score::of(&session(&[("row-db", dose), ("squat-bw", dose)]));
    let reps = |set, side| Task::Reps {
        set,
        sets: 2,
        reps: 10,
        side,
    };
    assert_eq!(
        tasks(&score),
        [
            (Task::Ready, 10, Some(0)),
            (reps(1, Some(Side::Left)), 40, Some(0)),
            (Task::ChangeSide, 8, Some(0)),
            (reps(1, Some(Side::Right)), 40, Some(0)),
            (Task::Rest, 60, Some(0)),
            (reps(2, Some(Side::Left)), 40, Some(0)),
            (Task::ChangeSide, 8, Some(0)),
            (reps(2, Some(Side::Right)), 40, Some(0)),
            (Task::Rest, 20, Some(1)),
            (Task::Ready, 10, Some(1)),
            (reps(1, None), 35, Some(1)),
            (Task::Rest, 60, Some(1)),
            (reps(2, None), 35, Some(1)),
        ]
    );
}

#[test]
fn four_by_four_is_thirty_five_minutes_after_getting_ready() {
    let score = Score::of(&four_by_four());
    assert_eq!(score.length(), Span::seconds(10 + 2100));
    assert!(score.phases.iter().all(|phase| phase.ends == Ends::ByClock));
    let lengths: Vec<i64> = score.phases.iter().map(|phase| phase.length.0 / 1000).collect();
    assert_eq!(lengths, [10, 300, 240, 180, 240, 180, 240, 180, 240, 300]);
}

#[test]
fn a_long_strength_session_has_warm_up_and_cool_down_and_a_short_one_has_not() {
    let long = Score::of(&strength());
    assert_eq!(
        long.phases.first().map(|phase| (phase.task, phase.item)),
        Some((Task::WarmUp, None))
    );
    assert_eq!(
        long.phases.last().map(|phase| (phase.task, phase.item)),
        Some((Task::CoolDown, None))
    );
    let short = Score::of(&two_minutes());
    assert_eq!(
        tasks(&short),
        [
            (Task::Ready, 10, Some(0)),
            (Task::ToFatigue { side: None }, 120, Some(0))
        ]
    );
}

proptest! {
    #[test]
    fn the_score_is_as_long_as_the_plan_says(session in any_session()) {
        let doses: Vec<_> = session.items.iter().map(|item| (item.exercise, item.dose)).collect();
        prop_assert_eq!(Score::of(&session).length(), timing::session_length(None, doses.iter().copied()));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    /// Whatever was answered: every session of the week takes the minutes that the plan tells, to the nearest.
    #[test]
    fn a_planned_session_takes_the_minutes_on_its_card(answers in prop::collection::vec(any_answer(), 0..40)) {
        let mut profile = Profile::default();
        for answer in answers {
            profile.accept(answer, kraftpause::domain::units::Day(20_000));
        }
        let week = program::make(&profile, &Wishes::default(), &Past::default(), kraftpause::domain::units::Day(20_780));
        for session in &week.sessions {
            let length = Score::of(session).length();
            prop_assert_eq!((length.0 + 30_000) / 60_000, i64::from(session.minutes), "session {}", session.number);
        }
    }
}

#[test]
fn an_interval_is_heard_from_its_start_to_its_end() {
    let mut run = run(&four_by_four());
    run.take(Step::Tick, after(305));
    let heard: Vec<(i64, Sound)> = run
        .cues(after(305))
        .iter()
        .map(|cue| ((cue.at - START).0 / 1000, cue.sound))
        .take(10)
        .collect();
    assert_eq!(
        heard,
        [
            (307, Sound::Count),
            (308, Sound::Count),
            (309, Sound::Count),
            (310, Sound::Start),
            (430, Sound::Half),
            (547, Sound::Count),
            (548, Sound::Count),
            (549, Sound::Count),
            (550, Sound::Stop),
            (727, Sound::Count),
        ]
    );
    let cues = run.cues(after(305));
    assert_eq!(
        cues.last().map(|cue| (cue.at, cue.sound)),
        Some((after(2110), Sound::Finish))
    );
    assert!(cues.len() < 60);
}

#[test]
fn sounds_end_where_the_person_must_tap() {
    let run = run(&session(&[("row-db", REPS)]));
    let heard: Vec<_> = run.cues(START).iter().map(|cue| (cue.at, cue.sound)).collect();
    assert_eq!(
        heard,
        [
            (START, Sound::Ready),
            (after(7), Sound::Count),
            (after(8), Sound::Count),
            (after(9), Sound::Count),
            (after(10), Sound::Start),
        ]
    );
}

#[test]
fn holds_on_each_side_tell_the_middle_and_the_change() {
    let dose = Dose::Hold {
        sets: 1,
        seconds: 20,
        rest: 30,
    };
    let run = run(&session(&[("single-leg", dose)]));
    let told: Vec<_> = run
        .cues(START)
        .iter()
        .filter(|cue| cue.sound != Sound::Count)
        .map(|cue| ((cue.at - START).0 / 1000, cue.sound))
        .collect();
    assert_eq!(
        told,
        [
            (0, Sound::Ready),
            (10, Sound::Start),
            (20, Sound::Half),
            (30, Sound::ChangeSide),
            (38, Sound::Start),
            (48, Sound::Half),
            (58, Sound::Finish),
        ]
    );
}

#[test]
fn the_last_round_sounds_different_and_the_end_of_work_is_told() {
    let run = run(&four_by_four());
    let told: Vec<(i64, Sound)> = run
        .cues(START)
        .iter()
        .filter(|cue| !matches!(cue.sound, Sound::Count | Sound::Half))
        .map(|cue| ((cue.at - START).0 / 1000, cue.sound))
        .collect();
    assert_eq!(
        told,
        [
            (0, Sound::Ready),
            (10, Sound::Ready),
            (310, Sound::Start),
            (550, Sound::Stop),
            (730, Sound::Start),
            (970, Sound::Stop),
            (1150, Sound::Start),
            (1390, Sound::Stop),
            (1570, Sound::Last),
            (1810, Sound::Stop),
            (2110, Sound::Finish),
        ]
    );
}

#[test]
fn what_a_step_began_is_told_although_it_took_a_moment_to_be_written() {
    let run = run(&four_by_four());
    let first = |late: i64| run.cues(START + Span(late)).first().map(|cue| cue.sound);
    assert_eq!(first(200), Some(Sound::Ready));
    assert_eq!(
        first(400),
        Some(Sound::Count),
        "later it would say something that is no longer true"
    );
}
