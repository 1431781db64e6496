//! What is learned after the first day: small questions, likings, ready-made sessions, signs, the turn of the week.
//! Each as a story of taps, with the page killed in between.

mod scenes;

use kraftpause::app::{Event, Route};
use kraftpause::archive::What;
use kraftpause::domain::evidence::RuleId;
use kraftpause::domain::pain::{Duration, Pain, Region, Side, Site};
use kraftpause::domain::pressure::Pressure;
use kraftpause::domain::profile::{Answer, Place, Pregnancy, WorkKind};
use kraftpause::domain::program::{Liking, Preset};
use kraftpause::domain::red_flag::{FlagGroup, RedFlag, Urgency};
use kraftpause::domain::screening::Clearance;
use kraftpause::domain::small_question::{SmallQuestion, due};
use kraftpause::domain::units::Span;
use scenes::phone::*;
use scenes::*;

const DAY: i64 = 86_400;

/// What Today shows as the question of the day.
fn asks(phone: &Phone) -> Option<SmallQuestion> {
    let model = &phone.model;
    let open = !kraftpause::app::flow::safety::complete(&model.profile);
    let first = model.diary.totals().first;
    due(&model.profile, &model.asked, first, open, model.now.day())
}

/// Everything answered, also what the safety page asks of her.
fn settled() -> Phone {
    let mut phone = Phone::with_plan();
    phone.send(Event::Answered(Answer::Pregnancy(Pregnancy::No)));
    phone
}

fn trained() -> Phone {
    let mut phone = settled();
    phone.send(Event::SessionStarted { number: 0 });
    train(&mut phone, 3 * 3600);
    phone.send(Event::Go(Route::Today));
    phone
}

#[test]
fn who_answered_before_a_question_was_thought_of_keeps_the_week_and_is_asked_for_it() {
    let mut phone = Phone::with_plan();
    assert_eq!(phone.model.profile.pregnancy, None);
    let opened = phone.killed_and_opened(after(60));
    assert_eq!(opened.model.route, Route::Today);
    assert!(opened.model.program.is_some());
    assert_eq!(asks(&phone), Some(SmallQuestion::Rescreen));
    phone.send(Event::Answered(Answer::Pregnancy(Pregnancy::No)));
    assert_eq!(asks(&phone), None, "nothing more before the first session");
}

#[test]
fn the_question_of_the_day_is_answered_and_the_next_one_waits() {
    let mut phone = trained();
    assert_eq!(asks(&phone), Some(SmallQuestion::Place));
    phone.send(Event::Go(Route::Ask(SmallQuestion::Place)));
    let answers = vec![Answer::Place(Place::Desk)];
    phone.send(Event::Asked(SmallQuestion::Place, Some(answers)));
    assert_eq!(phone.model.route, Route::Today);
    assert_eq!(phone.model.profile.place, Some(Place::Desk));
    assert_eq!(asks(&phone), None);

    let mut opened = phone.killed_and_opened(phone.now.at);
    assert_eq!(opened.model.profile.place, Some(Place::Desk));
    assert_eq!(opened.model.asked, phone.model.asked);
    assert_eq!(asks(&opened), None, "the day is remembered");
    opened.sleep(2 * DAY);
    let next = asks(&opened);
    assert!(next.is_some() && next != Some(SmallQuestion::Place));
}

#[test]
fn not_now_is_quiet_for_a_week_and_survives_a_kill() {
    let mut phone = settled();
    phone.send(Event::Answered(Answer::Work(WorkKind::Heavy.typical())));
    phone.send(Event::Go(Route::Today));
    assert_eq!(asks(&phone), Some(SmallQuestion::Pressure));
    phone.send(Event::Go(Route::Ask(SmallQuestion::Pressure)));
    phone.send(Event::Asked(SmallQuestion::Pressure, None));
    assert_eq!(phone.model.route, Route::Today);
    let mut opened = phone.killed_and_opened(phone.now.at);
    assert_eq!(asks(&opened), None);
    opened.sleep(6 * DAY);
    assert_eq!(asks(&opened), None);
    opened.sleep(DAY);
    assert_eq!(asks(&opened), Some(SmallQuestion::Pressure));
}

#[test]
fn who_came_from_the_list_of_answers_goes_back_to_it() {
    let mut phone = settled();
    for place in [Route::More, Route::Plan] {
        phone.send(Event::Go(place));
        phone.send(Event::Go(Route::Ask(SmallQuestion::WorkEffort)));
        phone.send(Event::Asked(
            SmallQuestion::WorkEffort,
            Some(vec![Answer::WorkEffort(4)]),
        ));
        assert_eq!(phone.model.route, place);
    }
    // Opened by its address there is nothing to go back to.
    phone.send(Event::Arrived(Some(Route::Ask(SmallQuestion::Fear))));
    phone.model.asked_from = Route::First;
    phone.send(Event::Asked(SmallQuestion::Fear, None));
    assert_eq!(phone.model.route, Route::Today);
}

#[test]
fn the_same_answer_again_counts_from_today() {
    let mut phone = settled();
    let before = phone.model.profile.screened_on;
    phone.sleep(100 * DAY);
    assert_eq!(asks(&phone), Some(SmallQuestion::Rescreen));
    let same = vec![Answer::Screening(phone.model.profile.screening.clone())];
    phone.send(Event::Asked(SmallQuestion::Rescreen, Some(same)));
    assert!(phone.model.profile.screened_on > before);
    let mut opened = phone.killed_and_opened(phone.now.at);
    assert_eq!(opened.model.profile.screened_on, phone.model.profile.screened_on);
    opened.sleep(3 * DAY);
    assert_ne!(asks(&opened), Some(SmallQuestion::Rescreen));
}

#[test]
fn a_sign_that_needs_help_changes_the_week_at_once_and_taking_it_back_gives_it_back() {
    let mut phone = settled();
    let (region, side) = (Region::LowBack, Side::Left);
    let pain = Pain::new(Site { region, side }, 6, Duration::UnderSixWeeks);
    phone.send(Event::Answered(Answer::Pains(vec![pain])));
    assert_eq!(
        asks(&phone),
        Some(SmallQuestion::Rescreen),
        "a new complaint has its own signs"
    );
    let clearance = |phone: &Phone| phone.model.program.as_ref().map(|week| week.clearance.clone());
    phone.send(Event::Answered(Answer::RedFlags(vec![RedFlag::BackNumb])));
    phone.send(Event::Answered(Answer::FlagGroups(vec![FlagGroup::Back])));
    assert_eq!(clearance(&phone), Some(Clearance::SeekHelp(Urgency::Now)));
    let week = phone.model.program.clone().unwrap();
    assert!(!week.sessions.is_empty(), "calm breathing is still offered");
    let decided = week.reasons.first().map(|reason| reason.rule);
    assert_eq!(
        decided,
        Some(RuleId::RedFlagEmergency),
        "the card of the screens says what decided: it stands first"
    );
    let opened = phone.killed_and_opened(phone.now.at);
    assert_eq!(clearance(&opened), Some(Clearance::SeekHelp(Urgency::Now)));
    phone.send(Event::Answered(Answer::RedFlags(Vec::new())));
    assert_eq!(clearance(&phone), Some(Clearance::Cleared));
}

#[test]
fn a_pressure_that_forbids_training_is_taken_back_by_a_better_one() {
    let mut phone = settled();
    let pressure = |systolic, diastolic| Answer::Pressure(Some(Pressure { systolic, diastolic }));
    phone.send(Event::Asked(SmallQuestion::Pressure, Some(vec![pressure(184, 95)])));
    let clearance = |phone: &Phone| phone.model.program.as_ref().map(|week| week.clearance.clone());
    assert_eq!(clearance(&phone), Some(Clearance::SeekHelp(Urgency::Today)));
    let week = phone.model.program.clone().unwrap();
    assert_eq!(
        week.reasons.first().map(|reason| reason.rule),
        Some(RuleId::PressureStop)
    );
    phone.send(Event::Asked(SmallQuestion::Pressure, Some(vec![pressure(128, 82)])));
    assert_eq!(clearance(&phone), Some(Clearance::Cleared));
}

#[test]
fn a_ready_made_session_goes_on_after_a_kill_and_counts_its_minutes_but_not_as_planned() {
    let mut phone = settled();
    let next = phone.model.next_session().map(|session| session.number);
    assert!(next.is_some());
    phone.send(Event::PresetStarted(Preset::Easy));
    assert_eq!(phone.model.route, Route::Session);
    let began = phone.now.at;
    phone.wait(400);
    let mut opened = phone.killed_and_opened(phone.now.at + Span::seconds(20));
    assert_eq!(opened.model.route, Route::Session);
    let number = Preset::Easy.number();
    assert_eq!(opened.model.run.as_ref().map(|active| active.number), Some(number));
    assert_eq!(
        opened.model.session(number).map(|session| session.number),
        Some(number),
        "Today can say what it is"
    );
    train(&mut opened, 3 * 3600);
    assert_eq!(opened.model.route, Route::After(began));
    let entry = opened.model.diary.get(began).unwrap();
    assert!(entry.complete);
    assert!(opened.model.minutes_this_week() >= 10);
    assert_eq!(opened.model.next_session().map(|session| session.number), next);
    let share = opened.model.diary.share_done(opened.model.now.day(), 4, 3);
    assert_eq!(share.map_or(0, |share| share.done), 0);
}

#[test]
fn a_ready_made_session_that_is_not_for_this_person_does_not_start() {
    let mut phone = settled();
    assert!(
        phone.model.session(Preset::Mst.number()).is_none(),
        "no practice was told"
    );
    phone.send(Event::PresetStarted(Preset::Mst));
    assert!(phone.model.run.is_none());
}

#[test]
fn likings_are_kept_and_can_be_taken_back() {
    let mut phone = settled();
    let exercise = exercise("row-band");
    let rate = |liking| Event::Rated { exercise, liking };
    phone.send(rate(Liking::Disliked));
    phone.send(rate(Liking::Disliked));
    let rated = |phone: &Phone| {
        let records = phone.records();
        let rated = records
            .iter()
            .filter(|record| matches!(record.what, What::Rated { .. }));
        rated.count()
    };
    assert_eq!(rated(&phone), 1, "the same twice is written once");
    let mut opened = phone.killed_and_opened(phone.now.at);
    assert_eq!(opened.model.wishes.liking(exercise), Liking::Disliked);
    let planned = |phone: &Phone| {
        let week = phone.model.program.clone().unwrap();
        let mut items = week.sessions.iter().flat_map(|session| &session.items);
        items.any(|item| item.exercise == exercise)
    };
    assert!(!planned(&opened));
    opened.send(rate(Liking::Neutral));
    let opened = opened.killed_and_opened(opened.now.at);
    assert_eq!(opened.model.wishes.liking(exercise), Liking::Neutral);
}

#[test]
fn a_week_that_turns_while_the_page_sleeps_is_made_anew() {
    let mut phone = settled();
    let made_for = phone.model.made_for;
    let week = phone.model.program.clone();
    phone.sleep(3 * DAY);
    assert_eq!(phone.model.made_for, made_for);
    assert!(week == phone.model.program, "a plan does not change inside its week");
    phone.sleep(5 * DAY);
    assert_eq!(phone.model.made_for, made_for.map(|monday| monday.plus(7)));
}
