//! Steering by breath and pulse in a running session: what is asked when, what is kept, what a strap adds up to.

mod scenes;

use kraftpause::app::Event;
use kraftpause::app::effect::Effect;
use kraftpause::app::heart::HeartEvent;
use kraftpause::app::route::Route;
use kraftpause::archive;
use kraftpause::domain::profile::Answer;
use kraftpause::domain::pulse::counting::{Again, Count};
use kraftpause::domain::pulse::strap::Strap;
use kraftpause::domain::pulse::{Place, TimeInBand};
use kraftpause::domain::session::run::{Run, Step};
use kraftpause::domain::session::score::{Score, Task};
use kraftpause::domain::session::steering::{Question, Talk, effort};
use kraftpause::domain::units::{Instant, Span};
use proptest::prelude::*;
use scenes::phone::*;
use scenes::values::any_steered;
use scenes::*;

/// Ready 10 s, warm-up 300 s; then the first interval.
const FIRST: i64 = 310;

fn at(seconds: i64) -> (Run, Instant) {
    let mut run = run(&four_by_four());
    run.take(Step::Tick, after(seconds));
    (run, after(seconds))
}

fn asked(seconds: i64) -> Option<Question> {
    let (run, now) = at(seconds);
    run.talk_test(now)
}

fn say(run: &mut Run, talk: Talk, now: Instant) {
    run.take(Step::Talk { talk, pulse: None }, now);
}

#[test]
fn the_question_stands_in_the_last_third_of_an_interval_and_a_little_after() {
    let question = |past| {
        Some(Question {
            phase: 2,
            moment: 0,
            past,
        })
    };
    for (seconds, expected) in [
        (5, None),
        (200, None),
        (FIRST + 159, None),
        (FIRST + 160, question(false)),
        (FIRST + 239, question(false)),
        (FIRST + 240, question(true)),
        (FIRST + 284, question(true)),
        (FIRST + 285, None),
        (FIRST + 420, None),
    ] {
        assert_eq!(asked(seconds), expected, "{seconds}");
    }
}

#[test]
fn the_last_interval_is_asked_about_in_the_easy_finish() {
    let end = FIRST + 4 * 240 + 3 * 180;
    let (run, now) = at(end + 10);
    assert_eq!(run.phase().map(|phase| phase.task), Some(Task::CoolDown));
    assert!(run.talk_test(now).is_some_and(|question| question.past));
}

#[test]
fn an_interval_that_was_skipped_is_not_asked_about() {
    let (mut run, now) = at(FIRST + 30);
    run.take(Step::Skip, now);
    assert!(matches!(
        run.phase().map(|phase| phase.task),
        Some(Task::Recovery { .. })
    ));
    assert_eq!(run.talk_test(now + Span::seconds(5)), None);
}

#[test]
fn steady_work_is_asked_about_once_each_five_minutes() {
    let asked = |seconds: i64| {
        let mut run = run(&walk());
        run.take(Step::Tick, after(seconds));
        run.talk_test(after(seconds)).map(|question| question.moment)
    };
    let begin = run(&walk()).score.phases[0].length.0 / 1000;
    let minutes = |minutes: i64| asked(begin + minutes * 60);
    assert_eq!(
        [1, 3, 4, 5, 7, 8, 9, 10, 13].map(minutes),
        [None, Some(0), Some(0), None, None, Some(1), Some(1), None, Some(2)]
    );
}

#[test]
fn strength_breathing_and_a_pause_are_not_asked_about() {
    for session in [strength(), two_minutes(), session(&[("breathing", BREATHING)])] {
        let mut run = run(&session);
        for seconds in 0..2000 {
            run.take(
                if seconds % 50 == 0 {
                    Step::Done { reps: None }
                } else {
                    Step::Tick
                },
                after(seconds),
            );
            assert_eq!(run.talk_test(after(seconds)), None, "{seconds}");
        }
    }
    let (mut run, now) = at(FIRST + 200);
    run.take(Step::Pause, now);
    assert_eq!(run.talk_test(now), None);
    say(&mut run, Talk::No, now);
    assert!(run.steered.is_empty());
}

#[test]
fn an_answer_can_be_corrected_and_goes_with_the_interval_when_that_is_done_again() {
    let (mut run, now) = at(FIRST + 200);
    say(&mut run, Talk::No, now);
    say(&mut run, Talk::Barely, now + Span::seconds(50));
    let talks = |run: &Run| run.steered.said.iter().map(|said| said.talk).collect::<Vec<_>>();
    assert_eq!(talks(&run), [Talk::Barely]);
    let question = run.talk_test(now + Span::seconds(50)).unwrap();
    assert_eq!(run.told(question), Some(Talk::Barely));
    // Back from the recovery into the interval.
    run.take(Step::Back, now + Span::seconds(60));
    run.take(Step::Back, now + Span::seconds(61));
    assert!(run.steered.said.is_empty());
}

#[test]
fn an_answer_nobody_asked_for_changes_nothing() {
    let (mut run, now) = at(FIRST + 20);
    let before = run.clone();
    say(&mut run, Talk::No, now);
    assert_eq!(run, before);
}

// Through the app

fn hard_session() -> Phone {
    let mut phone = start(1);
    phone.send(Event::Answered(Answer::Age(45)));
    phone
}

fn to(phone: &mut Phone, seconds: i64) {
    phone.now.at = after(seconds);
    phone.send(Event::Tick);
}

fn heart(phone: &mut Phone, event: HeartEvent) {
    phone.send(Event::Heart(event));
}

#[test]
fn answers_and_time_in_the_band_reach_the_diary_and_the_disk() {
    let mut phone = hard_session();
    heart(&mut phone, HeartEvent::Strap(Strap::Connected("H10".to_owned())));
    // The whole session with a strap: 150 in the first interval, then in the band of 155 to 173, then above.
    for seconds in 1..2400 {
        to(&mut phone, seconds);
        if phone.model.run.is_none() {
            break;
        }
        let beats = match seconds {
            0..800 => 150,
            800..1200 => 160,
            _ => 180,
        };
        heart(&mut phone, HeartEvent::Beats(beats));
        if (seconds - FIRST) % 420 == 200 {
            heart(&mut phone, HeartEvent::Said(Talk::No));
        }
    }
    let entry = phone.model.diary.get(START).unwrap().clone();
    let told: Vec<_> = entry.steered.said.iter().map(|said| (said.talk, said.pulse)).collect();
    let expected = [Place::Below, Place::Inside, Place::Above, Place::Above];
    assert_eq!(told, expected.map(|place| (Talk::No, Some(place))));
    // Two minutes of each interval count, after the run-up.
    let time = entry.steered.pulse;
    let minutes = [time.below, time.inside, time.above].map(|span| (span.0 + 5_000) / 60_000);
    assert_eq!(minutes, [2, 2, 4]);
    // What a reload finds is the same.
    let after = Phone::open(phone.disk.clone(), after(9000));
    assert_eq!(after.model.diary.get(START).unwrap().steered, entry.steered);
}

#[test]
fn two_answers_that_it_was_too_hard_make_the_next_interval_easier() {
    let mut phone = hard_session();
    let now = |phone: &Phone| {
        let run = &phone.model.run.as_ref().unwrap().run;
        effort(&run.score, &run.steered.said, run.at)
    };
    heart(&mut phone, HeartEvent::Strap(Strap::Connected(String::new())));
    for round in 0..2 {
        to(&mut phone, FIRST + round * 420 + 200);
        assert_eq!(now(&phone), Some((15, 17)));
        heart(&mut phone, HeartEvent::Beats(190));
        heart(&mut phone, HeartEvent::Said(Talk::No));
    }
    to(&mut phone, FIRST + 2 * 420 + 1);
    assert_eq!(now(&phone), Some((13, 16)));
    let run = &phone.model.run.as_ref().unwrap().run;
    assert_eq!(run.phase().unwrap().length, Span::minutes(4), "the length stays");
    // A killed tab knows it still.
    let reopened = Phone::open(phone.disk.clone(), after(FIRST + 2 * 420 + 5));
    assert_eq!(now(&reopened), Some((13, 16)));
}

#[test]
fn medicine_gives_no_band_and_nothing_to_add_up() {
    let mut phone = hard_session();
    let mut screening = phone.model.profile.screening.clone();
    screening.yes[4] = Some(true);
    screening.cleared_by_professional = true;
    phone.send(Event::Answered(Answer::Screening(screening)));
    for seconds in FIRST + 100..FIRST + 240 {
        to(&mut phone, seconds);
        heart(&mut phone, HeartEvent::Beats(150));
    }
    heart(&mut phone, HeartEvent::Said(Talk::No));
    assert!(phone.model.heart.unsaved.is_empty());
    assert_eq!(phone.model.run.as_ref().unwrap().run.steered.said[0].pulse, None);
}

#[test]
fn a_strap_that_is_lost_tells_nothing_until_it_is_back() {
    let mut phone = hard_session();
    heart(&mut phone, HeartEvent::StrapWanted);
    assert!(phone.effects.contains(&Effect::Strap { wanted: true }));
    heart(&mut phone, HeartEvent::Strap(Strap::Connected("H10".to_owned())));
    to(&mut phone, FIRST + 150);
    heart(&mut phone, HeartEvent::Beats(160));
    assert_eq!(
        phone.model.heart.reading(phone.now.at).map(|told| told.beats),
        Some(160)
    );
    heart(&mut phone, HeartEvent::Strap(Strap::Lost("H10".to_owned())));
    assert_eq!(phone.model.heart.reading(phone.now.at), None);
    // The minute without it counts nothing.
    to(&mut phone, FIRST + 210);
    heart(&mut phone, HeartEvent::Strap(Strap::Connected("H10".to_owned())));
    heart(&mut phone, HeartEvent::Beats(160));
    assert!(phone.model.heart.unsaved.is_empty());
    to(&mut phone, FIRST + 211);
    heart(&mut phone, HeartEvent::Beats(160));
    assert_eq!(phone.model.heart.unsaved.inside, Span::seconds(1));
    // A strap that has gone quiet is not believed for long.
    to(&mut phone, FIRST + 222);
    assert_eq!(phone.model.heart.reading(phone.now.at), None);
}

#[test]
fn counted_beats_stand_beside_the_target_for_a_minute() {
    let mut phone = hard_session();
    to(&mut phone, FIRST + 120);
    let first = phone.now.at;
    for beat in 0..41 {
        phone.now.at = first + Span(beat * 375);
        heart(&mut phone, HeartEvent::Tapped);
    }
    phone.now.at = first + Span::seconds(16);
    phone.send(Event::Tick);
    assert_eq!(phone.model.heart.count(phone.now.at), Count::Done(Ok(160)));
    assert_eq!(
        phone.model.heart.reading(phone.now.at).map(|told| told.beats),
        Some(160)
    );
    // The newest counts.
    heart(&mut phone, HeartEvent::Counted(37));
    assert_eq!(
        phone.model.heart.reading(phone.now.at).map(|told| told.beats),
        Some(148)
    );
    heart(&mut phone, HeartEvent::Counted(600));
    assert_eq!(
        phone.model.heart.reading(phone.now.at).map(|told| told.beats),
        Some(148)
    );
    phone.now.at = first + Span::seconds(80);
    assert_eq!(phone.model.heart.reading(phone.now.at), None);
    heart(&mut phone, HeartEvent::CountAgain);
    assert_eq!(phone.model.heart.count(phone.now.at), Count::Waiting);
    heart(&mut phone, HeartEvent::Tapped);
    assert_eq!(
        phone.model.heart.count(phone.now.at + Span::seconds(15)),
        Count::Done(Err(Again::TooFew))
    );
}

#[test]
fn that_this_browser_can_have_a_strap_is_known_before_the_data_is_read() {
    let mut phone = Phone::open(Disk::default(), START);
    heart(&mut phone, HeartEvent::Strap(Strap::Off));
    phone.send(Event::TakenOver);
    phone.send(Event::TabIsOurs);
    assert_eq!(phone.model.heart.strap, Strap::Off);
}

#[test]
fn a_session_begun_by_mistake_leaves_its_time_to_nobody() {
    let mut phone = hard_session();
    heart(&mut phone, HeartEvent::Beats(150));
    phone.model.heart.unsaved = TimeInBand {
        below: Span::seconds(3),
        ..TimeInBand::default()
    };
    phone.send(Event::Session(Step::Stop));
    assert_eq!(phone.model.route, Route::Today);
    phone.send(Event::SessionStarted { number: 1 });
    assert!(phone.model.run.as_ref().unwrap().run.steered.is_empty());
}

proptest! {
    #[test]
    fn what_was_steered_comes_back_from_the_disk(run in scenes::values::any_run(), steered in any_steered()) {
        let mut active = run;
        let phases = active.run.score.phases.len();
        active.run.steered = steered;
        active.run.steered.said.retain(|said| said.phase < phases);
        let again = archive::decode_run(&archive::encode_run(&active)).unwrap();
        prop_assert_eq!(again, active);
    }

    /// One answer for each moment, in order, whatever is tapped when.
    #[test]
    fn no_moment_has_two_answers(taps in prop::collection::vec((prop::sample::select(Talk::ALL.to_vec()), 0..200_i64, any_step()), 0..60)) {
        let mut run = Run::start(Score::of(&four_by_four()), START);
        let mut now = START;
        for (talk, later, step) in taps {
            now = now + Span::seconds(later);
            say(&mut run, talk, now);
            if !matches!(step, Step::Stop) {
                run.take(step, now);
            }
            let moments: Vec<_> = run.steered.said.iter().map(|said| (said.phase, said.moment)).collect();
            prop_assert!(moments.is_sorted_by(|one, next| one < next), "{moments:?}");
        }
    }
}
