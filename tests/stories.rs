//! Whole workouts as lists of events: what a person does and what stands there afterwards.

mod scenes;

use kraftpause::app::Event;
use kraftpause::app::effect::Effect;
use kraftpause::app::flow::questions::Question;
use kraftpause::app::route::Route;
use kraftpause::domain::diary::After;
use kraftpause::domain::pain::{Region, Side, Site};
use kraftpause::domain::profile::{Answer, Sex, WorkKind};
use kraftpause::domain::program::{Swap, SwapReason};
use kraftpause::domain::screening::Screening;
use kraftpause::domain::session::cue::Sound;
use kraftpause::domain::session::run::Step;
use kraftpause::domain::session::score::{Score, Task};
use kraftpause::domain::units::Span;
use kraftpause::text::Lang;
use scenes::phone::*;
use scenes::*;

// Whole workouts

#[test]
fn a_strength_session_from_start_to_diary() {
    let mut phone = start(0);
    assert_eq!(phone.model.route, Route::Session);
    assert_eq!(phone.task(), Some(Task::WarmUp));
    assert!(phone.awake && phone.ticking);
    train(&mut phone, 3600);

    let id = START;
    assert_eq!(phone.model.route, Route::After(id));
    assert!(!phone.awake && !phone.ticking && phone.cues.is_empty());
    assert!(phone.disk.run.is_none());
    let entry = phone.model.diary.get(id).unwrap().clone();
    assert!(entry.complete);
    let sets: Vec<_> = entry
        .done
        .iter()
        .map(|done| (done.exercise.get().id, done.sets, done.reps))
        .collect();
    assert_eq!(sets, [("squat-bw", 3, 36), ("row-db", 3, 72), ("plank", 2, 0)]);
    assert_eq!(entry.done[0].reserve, Some(2));
    // Tapped exactly when expected, so it took what the plan said.
    assert_eq!(entry.length, Score::of(&strength()).length());

    let told = After {
        effort: Some(5),
        pains: vec![(
            Site {
                region: Region::LowBack,
                side: Side::Left,
            },
            3,
        )],
        ..After::default()
    };
    phone.send(Event::AfterAnswered {
        id,
        after: told.clone(),
    });
    phone.send(Event::Go(Route::Progress));
    let opened = phone.killed_and_opened(after(90_000));
    assert_eq!(opened.model.route, Route::Today);
    assert_eq!(opened.model.diary, phone.model.diary);
    assert_eq!(opened.model.diary.get(id).map(|entry| &entry.after), Some(&told));
}

/// Nothing is set by hand here: the answers are the defaults, the week is the engine's.
#[test]
fn the_first_visit_from_the_first_tap_to_the_diary() {
    let mut phone = Phone::open(Disk::default(), START);
    assert_eq!(phone.model.route, Route::First);
    assert!(phone.model.program.is_none());
    let (lang, work) = (Lang::Da, WorkKind::Sitting);
    phone.send(Event::FirstAnswered { lang, work });
    assert_eq!(phone.model.text.as_ref().map(|text| text.lang), Some(lang));
    while let Route::Question(question) = phone.model.route {
        if question == Question::Person {
            phone.send(Event::QuestionDone(question));
            assert_eq!(phone.model.route, Route::Question(question), "sex has no default");
            phone.send(Event::Answered(Answer::Sex(Sex::Male)));
        }
        if question == Question::Safety {
            phone.send(Event::QuestionDone(question));
            assert_eq!(phone.model.route, Route::Question(question), "safety has no default");
            let yes = [Some(false); 7];
            phone.send(Event::Answered(Answer::Screening(Screening {
                yes,
                ..Screening::default()
            })));
        }
        phone.send(Event::QuestionDone(question));
        // Killed after every question, the next start leads to the one that comes now.
        if let Route::Question(next) = phone.model.route {
            phone = phone.killed_and_opened(phone.now.at + Span::seconds(3));
            assert_eq!(phone.model.route, Route::Question(next));
        }
    }
    assert_eq!(phone.model.route, Route::Plan);
    let week = phone.model.program.clone().unwrap();
    assert!(!week.sessions.is_empty());

    for (done, session) in (1..).zip(&week.sessions) {
        assert_eq!(phone.model.next_session().map(|next| next.number), Some(session.number));
        phone.send(Event::Go(Route::Today));
        let number = session.number;
        phone.send(Event::SessionStarted { number });
        let began = phone.now.at;
        let planned = Score::of(session).length();
        train(&mut phone, 3 * 3600);
        assert_eq!(phone.model.route, Route::After(began));
        let entry = phone.model.diary.get(began).unwrap();
        assert!(entry.complete);
        assert_eq!(entry.length, planned, "as long as the plan said");
        assert_eq!(entry.focus, session.focus);
        assert_eq!(phone.model.diary.totals().sessions, done);
        phone.send(Event::AfterAnswered {
            id: began,
            after: After {
                effort: Some(4),
                ..After::default()
            },
        });
        phone.wait(60);
    }
    assert_eq!(phone.model.next_session(), None, "the week is done");
    let all: u16 = week.sessions.iter().map(|session| session.minutes).sum();
    assert!(
        phone.model.minutes_this_week().abs_diff(all) <= 5,
        "{} of {all}",
        phone.model.minutes_this_week()
    );
    let opened = phone.killed_and_opened(phone.now.at);
    assert_eq!(opened.model.route, Route::Today);
    assert_eq!(opened.model.program, phone.model.program);
    assert_eq!(opened.model.diary, phone.model.diary);
}

#[test]
fn four_times_four_with_the_phone_in_the_pocket() {
    let mut phone = start(1);
    phone.wait(3);
    // Locked at once; looked at in the third interval and after the end.
    phone.sleep(310 + 240 + 180 + 240 + 180 + 60 - 3);
    assert_eq!(phone.task(), Some(Task::Interval { round: 3, rounds: 4 }));
    assert_eq!(
        phone.model.run.as_ref().map(|active| active.run.left(phone.now.at)),
        Some(Span::minutes(3))
    );
    assert!(phone.cues.iter().any(|cue| cue.sound == Sound::Finish));
    // Without a sound nobody knows whether the first two were done.
    phone.step(Step::CountIt);
    phone.sleep(1800);
    assert_eq!(phone.model.route, Route::Session, "not over before that is answered");
    assert!(phone.model.diary.entries.is_empty());
    phone.step(Step::CountIt);
    assert_eq!(phone.model.route, Route::After(START));
    let entry = phone.model.diary.get(START).unwrap();
    assert_eq!((entry.done[0].sets, entry.done[0].worked), (4, Span::minutes(16)));
    assert_eq!(entry.length, Span::seconds(2110));
}

#[test]
fn the_two_minute_set_is_a_session_too() {
    let mut phone = start(2);
    phone.wait(10 + 95);
    phone.step(Step::Done { reps: None });
    let entry = phone.model.diary.get(START).unwrap();
    assert_eq!((entry.done[0].sets, entry.length), (1, Span::seconds(105)));
}

// Taps

#[test]
fn a_pause_does_not_count_and_lets_the_screen_sleep() {
    let mut phone = start(1);
    phone.wait(100);
    phone.step(Step::Pause);
    assert!(!phone.awake && !phone.ticking && phone.cues.is_empty());
    phone.sleep(2000);
    assert!(!phone.awake);
    phone.step(Step::Resume);
    assert!(phone.awake && phone.ticking && !phone.cues.is_empty());
    phone.wait(2010);
    assert_eq!(
        phone.model.diary.get(START).map(|entry| entry.length),
        Some(Span::seconds(2110))
    );
}

#[test]
fn stop_counts_what_was_done() {
    let mut phone = start(0);
    train(&mut phone, 180);
    phone.step(Step::Stop);
    let entry = phone.model.diary.get(START).unwrap();
    assert!(!entry.complete);
    assert_eq!(entry.done.len(), 1);
    assert_eq!(entry.done[0].sets, 1);
    // Not done: the week still offers this session.
    assert_eq!(phone.model.next_session().map(|session| session.number), Some(0));
}

#[test]
fn whoever_stops_because_of_a_stop_sign_is_asked_the_safety_questions_again() {
    let mut phone = start(0);
    train(&mut phone, 180);
    phone.send(Event::Unwell);
    assert_eq!(phone.model.diary.get(START).map(|entry| entry.complete), Some(false));
    assert_eq!(phone.model.route, Route::After(START));
    assert!(phone.model.program.is_none());
    phone.send(Event::Go(Route::Today));
    assert_eq!(phone.model.route, Route::Question(Question::Safety));
    let opened = phone.killed_and_opened(after(86_400));
    assert_eq!(opened.model.route, Route::Question(Question::Safety));
}

#[test]
fn a_session_started_by_mistake_leaves_no_trace() {
    let mut phone = start(0);
    phone.wait(5);
    phone.step(Step::Stop);
    assert!(phone.model.diary.entries.is_empty());
    assert!(phone.disk.run.is_none() && phone.model.run.is_none());
    assert_eq!(phone.model.route, Route::Today);
}

#[test]
fn starting_while_a_session_runs_leads_back_to_it() {
    let mut phone = start(0);
    phone.wait(30);
    phone.send(Event::Go(Route::Plan));
    let before = phone.model.run.clone();
    phone.send(Event::SessionStarted { number: 1 });
    assert_eq!(phone.model.route, Route::Session);
    assert_eq!(phone.shown(), Some(Route::Session));
    assert_eq!(phone.model.run, before);
}

#[test]
fn impossible_taps_write_nothing() {
    let mut phone = start(0);
    let before = phone.effects.len();
    phone.step(Step::Resume);
    phone.step(Step::Done { reps: Some(5) });
    phone.step(Step::Reserve(2));
    phone.send(Event::SessionStarted { number: 99 });
    assert!(
        !phone.effects[before..]
            .iter()
            .any(|effect| matches!(effect, Effect::Save(..)))
    );
    assert_eq!(phone.task(), Some(Task::WarmUp));
}

#[test]
fn another_exercise_goes_into_plan_and_running_session_at_once() {
    let mut phone = start(0);
    phone.wait(5);
    let (from, to) = (exercise("row-db"), exercise("row-band"));
    let swap = Swap {
        from,
        to,
        because: Some(SwapReason::NoEquipmentHere),
    };
    let everywhere = false;
    phone.send(Event::Swapped { swap, everywhere });
    let items: Vec<_> = phone.model.run.as_ref().unwrap().run.score.items.clone();
    let names: Vec<_> = items.iter().map(|item| item.exercise.get().id).collect();
    assert_eq!(names, ["squat-bw", "row-band", "plank"]);
    assert_eq!(phone.model.wishes.swaps, [swap]);
    let opened = phone.killed_and_opened(phone.now.at);
    assert_eq!(
        opened.model.run.as_ref().map(|active| active.run.score.items.clone()),
        Some(items)
    );
    assert_eq!(opened.model.wishes, phone.model.wishes);
}

#[test]
fn switched_off_there_is_no_sound_whatever_happens() {
    let mut phone = start(1);
    phone.send(Event::SoundSwitched(false));
    assert!(phone.cues.is_empty());
    phone.step(Step::Skip);
    phone.sleep(30);
    assert!(phone.cues.is_empty());
    phone.send(Event::SoundSwitched(true));
    assert!(!phone.cues.is_empty());
    let opened = phone.killed_and_opened(phone.now.at);
    assert!(!opened.cues.is_empty());
}

// The way

#[test]
fn a_change_of_language_in_the_middle_changes_only_the_language() {
    let mut phone = start(0);
    train(&mut phone, 150);
    let before = phone.model.run.clone();
    for lang in [Lang::En, Lang::Da] {
        phone.send(Event::LanguageChosen(lang));
        assert_eq!(phone.model.text.as_ref().map(|text| text.lang), Some(lang));
        assert_eq!(phone.model.run, before);
        assert_eq!(phone.model.route, Route::Session);
    }
    let opened = phone.killed_and_opened(phone.now.at);
    assert_eq!(opened.model.preferences.lang, Lang::Da);
    assert_eq!(opened.model.run, before);
}

#[test]
fn the_first_page_again_does_not_wipe_adjusted_shares() {
    let mut phone = Phone::open(Disk::default(), START);
    let first = |work| Event::FirstAnswered { lang: Lang::Nb, work };
    phone.send(first(WorkKind::Sitting));
    let mut mine = WorkKind::Sitting.typical();
    (mine.sitting, mine.walking) = (60, 30);
    phone.send(Event::Answered(Answer::Work(mine)));
    phone.send(Event::Go(Route::First));
    let opened = phone.killed_and_opened(after(60));
    for mut phone in [phone, opened] {
        phone.send(first(WorkKind::Sitting));
        assert_eq!(phone.model.profile.work, Some(mine));
        assert_eq!(phone.model.route, Route::Question(Question::Shares));
        phone.send(first(WorkKind::Heavy));
        assert_eq!(phone.model.profile.work, Some(WorkKind::Heavy.typical()));
    }
}

#[test]
fn the_same_answer_twice_is_written_once() {
    let mut phone = Phone::with_plan();
    let before = phone.records().len();
    phone.send(Event::Answered(Answer::Age(44)));
    phone.send(Event::Answered(Answer::Age(44)));
    assert_eq!(phone.records().len(), before + 1);
}
