//! Whole weeks as events: how a day is, pain in a session and the morning after, the weekly look back, illness. Each with the page
//! killed in between; what the screens show is `app::flow::steer`.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)] // a missing session must stop the test

mod scenes;

use kraftpause::app::flow::steer::{self, Today};
use kraftpause::app::flow::undo::changes;
use kraftpause::app::{Event, Route};
use kraftpause::domain::catalogue::Kind;
use kraftpause::domain::check_in::CheckIn;
use kraftpause::domain::diary::{After, Morning};
use kraftpause::domain::evidence::RuleId;
use kraftpause::domain::life::DayState;
use kraftpause::domain::pain::{Duration, Pain, Region, Side, Site};
use kraftpause::domain::profile::Answer;
use kraftpause::domain::program::{PlannedSession, Preset};
use kraftpause::domain::return_after::Away;
use kraftpause::domain::session::told::Told;
use kraftpause::domain::small_question::SmallQuestion;
use kraftpause::domain::units::Instant;
use scenes::phone::*;
use scenes::*;

const DAY: i64 = 86_400;
const NECK: Site = Site {
    region: Region::Neck,
    side: Side::Right,
};

/// Everything answered, a sore neck, and the week that the rules make.
fn person() -> Phone {
    let mut phone = Phone::with_plan();
    let neck = Pain::new(NECK, 4, Duration::UnderSixWeeks);
    phone.send(Event::Answered(Answer::Pains(vec![neck])));
    phone.send(Event::Go(Route::Today));
    phone
}

fn tell(phone: &mut Phone, state: Option<DayState>) {
    phone.send(Event::Answered(Answer::DayState(state)));
}

fn next(phone: &Phone) -> PlannedSession {
    phone.model.next_session().unwrap().clone()
}

fn has_strength(session: &PlannedSession) -> bool {
    session
        .items
        .iter()
        .any(|item| item.exercise.get().kind == Kind::Strength)
}

/// Trains the next session to its end; the page after it is open.
fn trained(phone: &mut Phone) -> Instant {
    let number = next(phone).number;
    phone.send(Event::SessionStarted { number });
    train(phone, 3 * 3600);
    let entry = phone.model.diary.entries.last().unwrap();
    assert!(entry.complete, "trained to its end");
    entry.id
}

/// Says how much a place hurt in the session that was just done.
fn hurt(phone: &mut Phone, id: Instant, worst: u8) {
    let after = After {
        pains: vec![(NECK, worst)],
        ..After::default()
    };
    phone.send(Event::AfterAnswered { id, after });
}

fn names(session: &PlannedSession, rule: RuleId) -> bool {
    let of_items = session.items.iter().flat_map(|item| &item.reasons);
    session.reasons.iter().chain(of_items).any(|reason| reason.rule == rule)
}

#[test]
fn a_heavy_day_makes_todays_session_lighter_and_tomorrow_is_as_ever() {
    let mut phone = person();
    let usual = next(&phone);
    assert_eq!(steer::today(&phone.model), Today::Open);
    tell(&mut phone, Some(DayState::Heavy));
    let eased = next(&phone);
    assert!(!has_strength(&eased) && has_strength(&usual));
    assert!(eased.minutes < usual.minutes && eased.number == usual.number);
    assert_eq!(steer::today(&phone.model), Today::Told(DayState::Heavy));
    assert_eq!(eased.reasons[0].rule, RuleId::DayHeavy, "and it says why");

    let opened = phone.killed_and_opened(after(60));
    assert_eq!(next(&opened), eased, "a killed page knows it");

    tell(&mut phone, None);
    assert_eq!(next(&phone), usual, "taken back");
    tell(&mut phone, Some(DayState::Bad));
    phone.sleep(DAY);
    assert_eq!(next(&phone), usual, "the day is over");
    assert_eq!(steer::today(&phone.model), Today::Open);
}

#[test]
fn two_minutes_are_a_session_of_the_week() {
    let mut phone = person();
    tell(&mut phone, Some(DayState::TwoMinutes));
    let short = next(&phone);
    assert_eq!((short.minutes, short.preset), (2, Some(Preset::M2)));
    trained(&mut phone);
    let monday = phone.now.day().monday();
    assert!(
        phone.model.diary.is_done(monday, short.number),
        "it counts as today's session"
    );
    assert_ne!(next(&phone).number, short.number, "and the next one is the next");
    let share = phone.model.diary.share_done(phone.now.day(), 4, 3).unwrap();
    assert_eq!((share.done, share.planned), (1, 1));
}

#[test]
fn what_a_day_was_told_to_be_can_be_undone_among_the_changes() {
    let mut phone = person();
    let usual = next(&phone);
    phone.wait(5);
    tell(&mut phone, Some(DayState::Night));
    assert_ne!(next(&phone), usual);
    let newest = &changes(&phone.model.recent, phone.now.at)[0];
    let of = newest.records.iter().map(|record| record.at).collect();
    phone.send(Event::Undo(of));
    assert_eq!(next(&phone), usual);
}

#[test]
fn too_much_pain_changes_the_very_next_session() {
    let mut phone = person();
    let id = trained(&mut phone);
    hurt(&mut phone, id, 7);
    let eased = next(&phone);
    assert!(
        names(&eased, RuleId::PainStop),
        "within one session, without waiting for the morning"
    );
    let reason = phone.model.program.as_ref().unwrap().reasons.iter();
    assert!(
        reason.into_iter().any(|reason| reason.rule == RuleId::PainStop),
        "the week says it too"
    );
    // Corrected, it never was.
    hurt(&mut phone, id, 1);
    assert!(!names(&next(&phone), RuleId::PainStop));
}

#[test]
fn the_next_morning_is_asked_kindly_and_decides() {
    let mut phone = person();
    let id = trained(&mut phone);
    hurt(&mut phone, id, 3);
    assert!(
        phone.model.diary.asks_morning(phone.now.day()).is_none(),
        "not on the same day"
    );
    phone.sleep(DAY);
    let asked = phone.model.diary.asks_morning(phone.now.day());
    assert_eq!(asked.map(|entry| entry.id), Some(id));
    assert!(names(&next(&phone), RuleId::PainHold), "not answered: the same again");
    let morning = Morning::More(vec![(NECK, 8)]);
    phone.send(Event::MorningAnswered { id, morning });
    assert!(names(&next(&phone), RuleId::PainEasier), "much worse");
    let morning = Morning::OnlySore;
    phone.send(Event::MorningAnswered { id, morning });
    assert!(!names(&next(&phone), RuleId::PainEasier), "sore muscles are not pain");
}

#[test]
fn more_than_a_day_later_it_has_not_settled() {
    let mut phone = person();
    let id = trained(&mut phone);
    phone.sleep(2 * DAY);
    let morning = Morning::More(vec![(NECK, 5)]);
    phone.send(Event::MorningAnswered { id, morning });
    let told = phone.model.diary.get(id).unwrap().morning.clone();
    assert_eq!(told, Some(Morning::Still(vec![(NECK, 5)])));
    assert!(names(&next(&phone), RuleId::PainEasier));
    let opened = phone.killed_and_opened(phone.now.at);
    assert_eq!(opened.model.diary.get(id).unwrap().morning, told);
}

#[test]
fn pain_told_of_a_set_counts_as_pain_in_the_session() {
    let mut phone = person();
    let id = trained(&mut phone);
    let set = phone.model.diary.get(id).unwrap().sets.iter().find(|set| {
        let exercise = set.exercise.get();
        exercise.kind == Kind::Strength && exercise.trains(Region::Neck)
    });
    let exercise = set.unwrap().exercise;
    let told = Told {
        pain: Some(8),
        ..set.unwrap().told
    };
    phone.send(Event::SetCorrected {
        id,
        exercise,
        set: 0,
        told,
    });
    assert!(names(&next(&phone), RuleId::PainStop));
}

fn look_back(phone: &mut Phone, sleep: u8, worst: u8) {
    let asked = steer::asked_pains(&phone.model);
    let told: Vec<(Pain, u8)> = asked.into_iter().map(|pain| (pain, worst)).collect();
    let pains = steer::with_pains(&phone.model, &told);
    let check_in = CheckIn {
        sleep: Some(sleep),
        ..CheckIn::default()
    };
    let answers = vec![Answer::CheckIn(check_in), Answer::Pains(pains)];
    phone.send(Event::Asked(SmallQuestion::CheckIn, Some(answers)));
}

#[test]
fn the_weekly_look_back_ends_with_the_next_week_and_what_changes() {
    let mut phone = person();
    trained(&mut phone);
    phone.send(Event::Go(Route::Today));
    phone.send(Event::Go(Route::Ask(SmallQuestion::CheckIn)));
    look_back(&mut phone, 8, 4);
    assert_eq!(phone.model.route, Route::NextWeek);
    let week = steer::next_week(&phone.model).unwrap();
    assert_eq!(week.from, phone.now.day().monday().plus(7));
    assert_eq!(week.sessions.len(), 3);
    let has = |week: &steer::NextWeek, rule| week.changes.iter().any(|reason| reason.rule == rule);
    assert!(!has(&week, RuleId::SleepPoor), "one bad week is no flag");

    phone.sleep(7 * DAY);
    phone.send(Event::Go(Route::Ask(SmallQuestion::CheckIn)));
    look_back(&mut phone, 8, 2);
    let week = steer::next_week(&phone.model).unwrap();
    assert!(has(&week, RuleId::SleepPoor), "two are, and it says what that changes");
    let worst: Vec<u8> = phone
        .model
        .profile
        .pains
        .iter()
        .flatten()
        .map(|pain| pain.worst)
        .collect();
    assert_eq!(worst, [2], "what hurts now counts from now");

    phone.send(Event::Go(Route::Ask(SmallQuestion::CheckIn)));
    phone.send(Event::Asked(SmallQuestion::CheckIn, None));
    assert_ne!(phone.model.route, Route::NextWeek, "not now leads nowhere new");
}

#[test]
fn who_is_ill_is_offered_rest_and_comes_back_gently() {
    let mut phone = person();
    trained(&mut phone);
    phone.send(Event::Go(Route::Today));
    phone.sleep(DAY);
    phone.send(Event::Answered(Answer::Away(Some(Away::Ill))));
    assert!(steer::rests(&phone.model));
    phone.send(Event::Answered(Answer::Away(Some(Away::Fever))));
    assert_eq!(steer::today(&phone.model), Today::Away(Away::Fever));
    phone.sleep(3 * DAY);
    phone.send(Event::Answered(Answer::Away(None)));
    let until = phone.now.day().plus(2);
    assert_eq!(steer::today(&phone.model), Today::Recovering { until });
    let opened = phone.killed_and_opened(phone.now.at);
    assert_eq!(steer::today(&opened.model), Today::Recovering { until });
    phone.sleep(2 * DAY);
    assert!(!steer::rests(&phone.model));
    assert!(phone.model.next_session().is_some(), "the session has waited");
}

#[test]
fn a_slip_of_the_finger_leaves_no_illness_behind() {
    let mut phone = person();
    let usual = next(&phone);
    phone.send(Event::Answered(Answer::Away(Some(Away::Fever))));
    phone.send(Event::Answered(Answer::Away(None)));
    assert_eq!(steer::today(&phone.model), Today::Open);
    assert_eq!(next(&phone), usual);
    assert_eq!(phone.model.profile.life.aways.all().count(), 0);
}
