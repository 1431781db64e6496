//! Shifts, reminders and tests as people meet them: a roster that moves the week, a calendar file that is called off when the
//! plan changes, a test that follows the clock and is broken off by leaving.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)] // a story that cannot go on must stop

#[path = "scenes/any_planning.rs"]
mod any_planning;
mod scenes;

use kraftpause::app::data::{DataEffect, DataEvent, File, Left, Problem, Way};
use kraftpause::app::flow::reminders::{is_old, planned};
use kraftpause::app::flow::roster::{ends_soon, hour_of, week};
use kraftpause::app::planning::{RemindEvent, RosterEvent, Rostering, TestEvent};
use kraftpause::app::{Effect, Event, Route};
use kraftpause::archive::What;
use kraftpause::archive::essence::Essence;
use kraftpause::domain::fitness_test::{Does, Test, Tested};
use kraftpause::domain::ics::{self, Every, Refused};
use kraftpause::domain::profile::{Answer, Pregnancy};
use kraftpause::domain::roster::{Roster, Turn, is_night};
use kraftpause::domain::session::cue::Sound;
use kraftpause::domain::units::{Instant, Span};
use scenes::phone::*;
use scenes::*;

const NIGHTS: [Turn; 7] = [
    Turn::Night,
    Turn::Night,
    Turn::Night,
    Turn::Off,
    Turn::Off,
    Turn::Off,
    Turn::Off,
];

/// Somebody who answered everything, with the week that the engine makes.
fn answered() -> Phone {
    let mut phone = Phone::with_plan();
    phone.model.remake();
    phone
}

fn weekdays(phone: &Phone) -> Vec<u8> {
    let program = phone.model.program.as_ref().unwrap();
    program.sessions.iter().map(|session| session.weekday).collect()
}

fn works(phone: &mut Phone, turns: &[Turn]) {
    let monday = phone.model.week();
    let roster = Roster::rotation(monday, turns.to_vec());
    assert!(roster.is_some());
    phone.send(Event::Answered(Answer::Roster(roster)));
}

/// The file that left last, if the event led to one.
fn handed(phone: &mut Phone, event: Event) -> File {
    let before = phone.effects.len();
    phone.send(event);
    let file = phone.effects.iter().skip(before).find_map(|effect| match effect {
        Effect::Data(DataEffect::Hand(file, _)) => Some(file.clone()),
        _ => None,
    });
    file.unwrap_or_else(|| panic!("no file"))
}

fn reminders(phone: &mut Phone) -> Vec<ics::Event> {
    let when = (Some(660), 15);
    let file = handed(phone, Event::Remind(RemindEvent::FileWanted(when, Way::Save)));
    assert_eq!(file.kind, "text/calendar");
    ics::appointments(&file.text).unwrap()
}

#[test]
fn a_rotation_moves_the_week_and_taking_it_back_brings_the_usual_days() {
    let mut phone = answered();
    let usual = weekdays(&phone);
    works(&mut phone, &NIGHTS);
    let moved = weekdays(&phone);
    assert!(moved.iter().filter(|day| **day > 3).count() >= 2, "{moved:?}");
    let (days, _) = week(&phone.model, phone.model.week());
    assert_eq!(
        days.iter()
            .filter(|day| day.shifts.iter().any(|shift| is_night(*shift)))
            .count(),
        3
    );
    assert!(
        days.iter().flat_map(|day| &day.sessions).all(Option::is_some),
        "each with its hour"
    );

    let next = phone.model.next_session().unwrap();
    assert!(
        hour_of(&phone.model, next).flatten().is_some(),
        "the day's hour takes the place of the part of the day"
    );

    phone = phone.killed_and_opened(after(60));
    assert_eq!(weekdays(&phone), moved, "the roster is still there");
    let written = phone.records().last().unwrap().at;
    phone.send(Event::Undo(vec![written]));
    assert_eq!(weekdays(&phone), usual);
    assert_eq!(phone.model.profile.roster, None);
}

const SHIFTS: &str = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART:20261123T220000\r\nDTEND:20261124T070000\r\n\
    RRULE:FREQ=DAILY;COUNT=3\r\nSUMMARY:Natt\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:2\r\nDTSTART:20261125T120000\r\n\
    DTEND:20261125T130000\r\nSUMMARY:Tannlege\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

#[test]
fn a_calendar_is_looked_at_and_only_what_was_ticked_becomes_shifts() {
    let mut phone = answered();
    phone.send(Event::Go(Route::Roster));
    let before = phone.records().len();
    phone.send(Event::Roster(RosterEvent::PickWanted));
    phone.send(Event::Data(DataEvent::Picked(Some(Ok(SHIFTS.to_owned())))));
    let Rostering::Looked(looked) = phone.model.rostering.clone() else {
        panic!("{:?}", phone.model.rostering);
    };
    let told: Vec<(&str, usize, bool)> = looked
        .groups
        .iter()
        .map(|group| (group.title.as_str(), group.shifts.len(), group.likely))
        .collect();
    assert_eq!(told, [("Natt", 3, true), ("Tannlege", 1, false)]);
    assert_eq!(phone.records().len(), before, "looking writes nothing");
    phone.send(Event::Roster(RosterEvent::Taken(vec![0])));
    let Some(Roster::Shifts(shifts)) = &phone.model.profile.roster else {
        panic!("no shifts");
    };
    assert_eq!(shifts.len(), 3);
    assert_eq!(phone.model.rostering, Rostering::Nothing);
    assert!(
        ends_soon(&phone.model).is_some(),
        "three days from now nothing more is known"
    );
    let opened = phone.killed_and_opened(after(60));
    assert_eq!(opened.model.profile.roster, phone.model.profile.roster);
}

#[test]
fn a_file_that_is_no_calendar_changes_nothing_and_says_so() {
    let mut phone = answered();
    phone.send(Event::Go(Route::Roster));
    let before = phone.records().len();
    for (picked, why) in [
        (
            Ok("{\"format\":\"kraftpause-backup\"}".to_owned()),
            Some(Refused::NoCalendar),
        ),
        (Ok("x".repeat(ics::MOST_BYTES + 1)), Some(Refused::TooLarge)),
        (Err(Problem::Unreadable), None),
    ] {
        phone.send(Event::Data(DataEvent::Picked(Some(picked))));
        assert_eq!(phone.model.rostering, Rostering::Refused(why));
    }
    phone.send(Event::Roster(RosterEvent::Taken(vec![0])));
    phone.send(Event::Data(DataEvent::Picked(Some(Ok(SHIFTS.to_owned())))));
    phone.send(Event::Roster(RosterEvent::Taken(Vec::new())));
    assert_eq!(phone.model.profile.roster, None, "nothing was ticked");
    phone.send(Event::Data(DataEvent::Picked(Some(Ok(SHIFTS.to_owned())))));
    phone.send(Event::Go(Route::More));
    assert_eq!(
        phone.model.rostering,
        Rostering::Nothing,
        "what was looked at does not wait"
    );
    assert_eq!(phone.records().len(), before);
}

#[test]
fn reminders_count_when_they_left_and_a_new_plan_calls_the_old_off() {
    let mut phone = answered();
    phone.send(Event::Go(Route::Reminders));
    let events = reminders(&mut phone);
    let sessions = phone.model.program.as_ref().unwrap().sessions.len();
    assert_eq!(events.len(), sessions);
    assert!(events.iter().all(|event| event.alarm == Some(15) && !event.cancelled));
    assert!(
        events
            .iter()
            .all(|event| event.rule.as_ref().is_some_and(|rule| rule.every == Every::Week))
    );
    phone.send(Event::Data(DataEvent::Left(Left::Not)));
    assert_eq!(
        phone.model.reminding.handed, None,
        "a sheet that was closed is no reminder"
    );
    let first = reminders(&mut phone);
    phone.send(Event::Data(DataEvent::Left(Left::Saved)));
    assert!(!is_old(&phone.model));

    phone = phone.killed_and_opened(after(7 * 86_400));
    assert!(phone.model.reminding.handed.is_some());
    assert!(!is_old(&phone.model), "the same plan a week later");
    works(&mut phone, &NIGHTS);
    assert!(is_old(&phone.model));
    phone.send(Event::Go(Route::Reminders));
    let second = reminders(&mut phone);
    assert!(is_old(&phone.model), "the file has not left");
    phone.send(Event::Data(DataEvent::Left(Left::Shared)));
    assert!(!is_old(&phone.model));
    for event in &second {
        let known = first.iter().any(|before| before.uid == event.uid);
        assert!(!event.cancelled || known, "only what was there is called off");
        assert_eq!(event.sequence, 1);
    }
    for before in &first {
        assert!(
            second.iter().any(|event| event.uid == before.uid),
            "replaced or called off"
        );
    }

    let file = handed(&mut phone, Event::Remind(RemindEvent::OffWanted(Way::Save)));
    assert!(
        ics::appointments(&file.text)
            .unwrap()
            .iter()
            .all(|event| event.cancelled)
    );
    phone.send(Event::Data(DataEvent::Left(Left::Saved)));
    works(&mut phone, &[Turn::Day; 7]);
    assert!(!is_old(&phone.model), "who has no reminders is not told of any");
}

#[test]
fn reminders_of_a_rotation_come_again_with_it() {
    let mut phone = answered();
    let turns = [NIGHTS, [Turn::Day; 7]].concat();
    works(&mut phone, &turns);
    let events = reminders(&mut phone);
    assert!(
        events
            .iter()
            .all(|event| event.rule.as_ref().is_some_and(|rule| rule.interval == 2))
    );
    let series = planned(&phone.model, (None, 15));
    let mut numbers: Vec<u32> = series.iter().map(|(series, _)| series.number).collect();
    numbers.sort_unstable();
    numbers.dedup();
    assert_eq!(numbers.len(), series.len(), "each has a name of its own");
    assert!(series.iter().all(|(series, _)| series.day >= phone.model.now.day()));
}

#[test]
fn a_walk_of_six_minutes_follows_the_clock_and_its_result_lasts() {
    let mut phone = answered();
    phone.send(Event::Go(Route::Test(Test::Walk)));
    phone.send(Event::Test(TestEvent::Begin(Test::Walk)));
    assert!(phone.ticking && phone.awake);
    let sounds: Vec<Sound> = phone.cues.iter().map(|cue| cue.sound).collect();
    assert!(sounds.contains(&Sound::Start) && sounds.last() == Some(&Sound::Finish));
    phone.wait(11);
    let testing = phone.model.testing.clone().unwrap();
    assert_eq!(testing.steps[testing.at].does, Does::Walk);
    phone.wait(359);
    assert!(phone.model.testing.as_ref().unwrap().over);
    assert!(!phone.ticking && !phone.awake && phone.cues.is_empty());
    phone.send(Event::Test(TestEvent::Told(tested(Test::Walk, 560))));
    assert_eq!(phone.model.testing, None);
    let opened = phone.killed_and_opened(after(90_000));
    assert_eq!(opened.model.results, phone.model.results);
    let (day, told) = opened.model.results.all().first().cloned().unwrap();
    assert_eq!((day, told.value), (phone.model.now.day(), 560));
    assert_eq!(opened.model.results.due(Test::Walk), Some(day.plus(90)));
}

fn tested(test: Test, value: u16) -> Tested {
    Tested {
        test,
        value,
        told: Vec::new(),
        exercise: None,
    }
}

#[test]
fn a_hold_is_timed_until_the_tap_and_the_engine_knows_the_result() {
    let mut phone = answered();
    phone.send(Event::Go(Route::Test(Test::OneLeg)));
    phone.send(Event::Test(TestEvent::Begin(Test::OneLeg)));
    phone.wait(10 + 27);
    phone.send(Event::Test(TestEvent::Next));
    let testing = phone.model.testing.clone().unwrap();
    assert!(testing.over);
    assert_eq!(testing.took, [27]);
    phone.send(Event::Test(TestEvent::Told(tested(Test::OneLeg, 27))));
    assert_eq!(phone.model.profile.tests.one_leg, Some(27));
    let told: Vec<What> = phone
        .records()
        .into_iter()
        .rev()
        .take(2)
        .map(|record| record.what)
        .collect();
    assert!(told.contains(&What::Answered(Answer::OneLeg(27))));
    assert!(told.iter().any(|what| matches!(what, What::Tested(_))));
}

#[test]
fn leaving_a_test_breaks_it_off_and_silences_it() {
    let mut phone = answered();
    phone.send(Event::Go(Route::Test(Test::Chair)));
    phone.send(Event::Test(TestEvent::Begin(Test::Chair)));
    phone.wait(20);
    let before = phone.records().len();
    phone.send(Event::Go(Route::Today));
    assert_eq!(phone.model.testing, None);
    assert!(!phone.ticking && !phone.awake && phone.cues.is_empty());
    assert_eq!(phone.records().len(), before, "a test that was broken off is no result");
}

#[test]
fn a_phone_that_slept_through_a_test_finds_it_over() {
    let mut phone = answered();
    phone.send(Event::Go(Route::Test(Test::Chair)));
    phone.send(Event::Test(TestEvent::Begin(Test::Chair)));
    phone.sleep(600);
    assert!(phone.model.testing.as_ref().unwrap().over);
    phone.send(Event::Test(TestEvent::Drop));
    assert_eq!(phone.model.testing, None);
}

#[test]
fn the_step_test_has_a_sound_for_every_foot() {
    let mut phone = answered();
    phone.send(Event::Go(Route::Test(Test::Step)));
    phone.send(Event::Test(TestEvent::Begin(Test::Step)));
    phone.wait(10);
    let stage = phone.model.testing.as_ref().unwrap().since;
    let feet: Vec<Instant> = phone
        .cues
        .iter()
        .map(|cue| cue.at)
        .filter(|at| *at > stage)
        .take(3)
        .collect();
    assert_eq!(
        feet,
        [1, 2, 3].map(|foot| stage + Span(1_000 * foot)),
        "fifteen steps of four feet a minute"
    );
}

#[test]
fn what_the_answers_speak_against_does_not_begin() {
    let mut phone = answered();
    phone.send(Event::Answered(Answer::Pregnancy(Pregnancy::Pregnant {
        late: false,
        complicated: false,
        hard_agreed: false,
    })));
    for test in Test::ALL {
        phone.send(Event::Go(Route::Test(test)));
        phone.send(Event::Test(TestEvent::Begin(test)));
        assert_eq!(phone.model.testing, None, "{test:?}");
    }
    assert!(!phone.ticking);
}

/// Results and the last file are needed at every start, also when their records have become old.
#[test]
fn old_results_and_the_last_reminders_are_of_the_essence() {
    let mut phone = answered();
    for value in [500, 520] {
        phone.send(Event::Test(TestEvent::Told(tested(Test::Walk, value))));
        phone.now.at = phone.now.at + Span::seconds(86_400);
        reminders(&mut phone);
        phone.send(Event::Data(DataEvent::Left(Left::Saved)));
    }
    let records = phone.records();
    let newest = records.iter().map(|record| record.at).max().unwrap();
    let kept = Essence::of(records, newest, &[]).kept().unwrap();
    let count = |is: fn(&What) -> bool| kept.iter().filter(|record| is(&record.what)).count();
    assert_eq!(count(|what| matches!(what, What::Tested(_))), 2);
    assert_eq!(count(|what| matches!(what, What::Reminded(_))), 1);
}
