//! A flare-up from its first day to the day everything is as before: as events, over three weeks, with killed pages.

#![allow(clippy::unwrap_used)] // a missing session must stop the test

mod scenes;

use kraftpause::app::flow::steer::{self, Today};
use kraftpause::app::flow::transfer::report::{self, Parts};
use kraftpause::app::{Event, Route};
use kraftpause::domain::catalogue::Kind;
use kraftpause::domain::diary::After;
use kraftpause::domain::evidence::RuleId;
use kraftpause::domain::flare_up::Phase;
use kraftpause::domain::pain::{Duration, Pain, Region, Side, Site};
use kraftpause::domain::profile::Answer;
use kraftpause::domain::program::PlannedSession;
use kraftpause::text::{Lang, Text};
use scenes::phone::*;

const DAY: i64 = 86_400;
const BACK: Site = Site {
    region: Region::LowBack,
    side: Side::Left,
};

fn person() -> Phone {
    let mut phone = Phone::with_plan();
    let back = Pain::new(BACK, 4, Duration::OverThreeMonths);
    phone.send(Event::Answered(Answer::Pains(vec![back])));
    phone.send(Event::Go(Route::Today));
    phone
}

fn flare(phone: &mut Phone, begun: bool) {
    phone.send(Event::Answered(Answer::FlareUp(begun)));
}

fn next(phone: &Phone) -> PlannedSession {
    phone.model.next_session().unwrap().clone()
}

fn strength(session: &PlannedSession) -> Vec<u8> {
    let items = session.items.iter().map(|item| item.exercise.get());
    items
        .filter(|one| one.kind == Kind::Strength)
        .map(|one| one.level)
        .collect()
}

fn day_of(phone: &Phone) -> Option<Phase> {
    match steer::today(&phone.model) {
        Today::Flare(phase) => Some(phase),
        _ => None,
    }
}

#[test]
fn seven_eased_days_a_way_back_and_then_as_before() {
    let mut phone = person();
    let usual = next(&phone);
    phone.send(Event::Go(Route::FlareUp));
    flare(&mut phone, true);
    for day in 1..=7 {
        let Some(Phase::Eased { day: told, .. }) = day_of(&phone) else {
            panic!("day {day} is eased");
        };
        let session = next(&phone);
        assert_eq!(told, day);
        assert!(
            session.minutes * 10 <= usual.minutes * 7 + 10,
            "{} minutes on day {day}",
            session.minutes
        );
        assert_eq!(session.items.iter().filter(|item| item.dose.is_hard()).count(), 0);
        if day <= 3 {
            assert!(strength(&session).is_empty(), "no strength on day {day}");
        }
        assert!(
            strength(&session).iter().all(|level| *level == 1),
            "the easiest rung on day {day}"
        );
        assert!(!session.items.is_empty(), "never an empty day");
        // Whoever looks again after a killed page sees the same day.
        let opened = phone.killed_and_opened(phone.now.at);
        assert_eq!((day_of(&opened), next(&opened)), (day_of(&phone), session));
        phone.sleep(DAY);
    }
    for day in 1..=7 {
        assert!(matches!(day_of(&phone), Some(Phase::Back { day: told, .. }) if told == day));
        assert!(
            next(&phone)
                .reasons
                .iter()
                .any(|reason| reason.rule == RuleId::FlareBack)
        );
        phone.sleep(DAY);
    }
    assert_eq!(day_of(&phone), None);
    assert_eq!(next(&phone).minutes, usual.minutes, "as before");
}

#[test]
fn it_ends_sooner_by_one_tap_and_a_slip_leaves_no_trace() {
    let mut phone = person();
    let usual = next(&phone);
    flare(&mut phone, true);
    flare(&mut phone, false);
    assert_eq!((day_of(&phone), next(&phone)), (None, usual));
    flare(&mut phone, true);
    phone.sleep(3 * DAY);
    flare(&mut phone, false);
    assert!(matches!(day_of(&phone), Some(Phase::Back { day: 1, per_cent: 80 })));
    let opened = phone.killed_and_opened(phone.now.at);
    assert_eq!(day_of(&opened), day_of(&phone));
}

#[test]
fn what_hurts_in_these_days_changes_nothing_afterwards() {
    let mut phone = person();
    flare(&mut phone, true);
    let number = next(&phone).number;
    phone.send(Event::SessionStarted { number });
    train(&mut phone, 3 * 3600);
    let id = phone.model.diary.entries.last().unwrap().id;
    let after = After {
        pains: vec![(BACK, 9)],
        ..After::default()
    };
    phone.send(Event::AfterAnswered { id, after });
    phone.sleep(14 * DAY);
    let program = phone.model.program.as_ref().unwrap();
    let steered = [RuleId::PainStop, RuleId::PainRising, RuleId::PainRest];
    assert!(
        !program.reasons.iter().any(|reason| steered.contains(&reason.rule)),
        "a flare-up is kept out of the trend"
    );
    assert_eq!(phone.model.past.regions, []);
}

#[test]
fn one_that_comes_back_soon_is_worth_a_look_and_the_doctor_reads_of_it() {
    let mut phone = person();
    flare(&mut phone, true);
    let advised = |phone: &Phone| {
        let advice = &phone.model.program.as_ref().unwrap().advice;
        advice.iter().any(|reason| reason.rule == RuleId::FlareLook)
    };
    assert!(!advised(&phone));
    phone.sleep(20 * DAY);
    flare(&mut phone, true);
    assert!(advised(&phone), "twice in four weeks");
    let text = Text::embedded(Lang::En);
    let sections = report::sections(&phone.model, &text, Parts::default());
    let lines: Vec<&String> = sections.iter().flat_map(|section| &section.lines).collect();
    assert!(
        lines.iter().any(|line| line.starts_with("Pain flared up 2 times")),
        "{lines:?}"
    );
}

#[test]
fn begun_in_the_middle_of_a_week_it_changes_what_is_still_to_come() {
    let mut phone = person();
    let week: Vec<u16> = phone
        .model
        .program
        .as_ref()
        .unwrap()
        .sessions
        .iter()
        .map(|one| one.minutes)
        .collect();
    phone.sleep(2 * DAY);
    flare(&mut phone, true);
    let eased: Vec<u16> = phone
        .model
        .program
        .as_ref()
        .unwrap()
        .sessions
        .iter()
        .map(|one| one.minutes)
        .collect();
    assert_eq!(week.len(), eased.len(), "no session is lost");
    assert!(eased.iter().zip(&week).all(|(eased, usual)| eased < usual));
}
