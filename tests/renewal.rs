//! Updates that never hurt: when a newer version is offered, when it is taken, and that nothing is lost by it. And what follows
//! from how the app was opened, and the lock for shared phones.

mod scenes;

use kraftpause::app::event::Trouble;
use kraftpause::app::flow::renewal::offered;
use kraftpause::app::lock::{LockEffect, LockEvent, Seal};
use kraftpause::app::model::Stage;
use kraftpause::app::phone::{Device, PhoneEvent};
use kraftpause::app::renewal::{Looking, News, Renew, Renewing};
use kraftpause::app::{Effect, Event, Route};
use kraftpause::domain::session::run::Step;
use scenes::START;
use scenes::phone::{Disk, Phone, Writes};

fn waits(phone: &mut Phone) {
    phone.send(Event::Renewal(Renewing::Waits(News::default())));
}

fn take(phone: &mut Phone) -> bool {
    phone.effects.clear();
    phone.send(Event::Renewal(Renewing::Taken));
    phone.effects.contains(&Effect::Renew(Renew::Take))
}

#[test]
fn a_version_that_waits_is_offered_and_taken_once() {
    let mut phone = Phone::with_plan();
    assert_eq!(offered(&phone.model), None);
    waits(&mut phone);
    assert!(offered(&phone.model).is_some());
    assert!(take(&mut phone));
    assert_eq!(offered(&phone.model), None, "the page is about to be loaded anew");
    assert!(!take(&mut phone), "a second tap does nothing");
}

#[test]
fn an_update_that_arrives_in_a_session_waits_for_its_end() {
    let mut phone = Phone::with_plan();
    phone.send(Event::SessionStarted { number: 0 });
    phone.effects.clear();
    waits(&mut phone);
    assert!(phone.effects.is_empty(), "nothing happens to the session");
    assert_eq!(offered(&phone.model), None);
    assert!(!take(&mut phone));
    phone.step(Step::Pause);
    assert!(!take(&mut phone), "nor in a pause");
    phone.step(Step::Stop);
    assert!(offered(&phone.model).is_some());
}

#[test]
fn what_is_not_on_the_disk_yet_holds_an_update_back() {
    let mut phone = Phone::with_plan();
    waits(&mut phone);
    phone.writes = Writes::Fail(Trouble::DiskFull);
    phone.send(Event::FirstAnswered {
        lang: kraftpause::text::Lang::Nb,
        work: kraftpause::domain::profile::WorkKind::Heavy,
    });
    assert!(!phone.model.unsaved.is_empty());
    assert!(!take(&mut phone));
    phone.writes = Writes::AtOnce;
    phone.send(Event::Retry);
    assert!(take(&mut phone));
}

#[test]
fn without_storage_the_answers_live_in_the_page_so_it_is_not_loaded_anew() {
    let mut phone = Phone::open_with(Disk::default(), START, Writes::Denied);
    waits(&mut phone);
    assert!(!take(&mut phone));
}

#[test]
fn later_holds_for_the_visit_and_ends_with_a_still_newer_version() {
    let mut phone = Phone::with_plan();
    waits(&mut phone);
    phone.send(Event::Renewal(Renewing::PutOff));
    assert!(phone.model.renewal.put_off);
    waits(&mut phone);
    assert!(phone.model.renewal.put_off, "the same is not told twice");
    let release = kraftpause::app::renewal::Release {
        number: kraftpause::app::renewal::Number::ours(),
        words: ["nb", "da", "en"].map(str::to_owned),
    };
    phone.send(Event::Renewal(Renewing::Waits(News {
        releases: vec![release],
    })));
    assert!(!phone.model.renewal.put_off);
}

#[test]
fn a_version_that_another_tab_took_is_offered_here_and_only_loaded_anew() {
    let mut phone = Phone::with_plan();
    phone.effects.clear();
    phone.send(Event::Renewal(Renewing::TakenElsewhere));
    assert!(phone.effects.is_empty(), "this tab may be in the middle of something");
    phone.send(Event::Renewal(Renewing::Taken));
    assert!(phone.effects.contains(&Effect::Renew(Renew::Reload)));
}

#[test]
fn a_tab_that_only_says_that_another_has_the_app_follows_at_once() {
    let mut phone = Phone::with_plan();
    phone.send(Event::OtherTabHolds);
    phone.send(Event::Renewal(Renewing::TakenElsewhere));
    assert!(phone.effects.contains(&Effect::Renew(Renew::Reload)));
}

#[test]
fn who_looks_for_an_update_is_told_what_came_of_it() {
    let mut phone = Phone::with_plan();
    phone.send(Event::Renewal(Renewing::Wanted));
    assert_eq!(phone.model.renewal.looking, Looking::Now);
    assert!(phone.effects.contains(&Effect::Renew(Renew::Look)));
    phone.send(Event::Renewal(Renewing::Looked(Looking::Nothing)));
    assert_eq!(phone.model.renewal.looking, Looking::Nothing);
}

#[test]
fn opened_from_the_home_screen_the_browser_is_asked_once_to_keep_the_data() {
    let mut phone = Phone::open(Disk::default(), START);
    let here = |installed| {
        Event::Phone(PhoneEvent::Here {
            device: Device::Iphone,
            installed,
        })
    };
    phone.send(here(false));
    assert!(!phone.effects.contains(&Effect::AskPersistence));
    phone.send(here(true));
    assert!(phone.effects.contains(&Effect::AskPersistence));
    phone.send(Event::Phone(PhoneEvent::Promised(false)));
    let mut again = phone.killed_and_opened(START);
    assert_eq!(again.model.preferences.promised, Some(false));
    again.send(here(true));
    assert!(!again.effects.contains(&Effect::AskPersistence));
}

#[test]
fn the_way_to_the_home_screen_and_privacy_can_be_read_before_any_answer() {
    let mut phone = Phone::open(Disk::default(), START);
    for route in [Route::Install, Route::Privacy] {
        phone.send(Event::Go(route));
        assert_eq!(phone.model.route, route);
        phone.send(Event::Go(Route::First));
        assert_eq!(phone.model.route, Route::First);
    }
    phone.send(Event::Go(Route::Update));
    assert_eq!(phone.model.route, Route::First, "this one belongs to the app");
}

const SEAL: Seal = Seal {
    rounds: 600_000,
    salt: [7; 16],
    hash: [9; 32],
};

fn locked() -> Phone {
    let mut phone = Phone::with_plan();
    phone.send(Event::Lock(LockEvent::Wanted("pause".into())));
    assert!(phone.effects.contains(&Effect::Lock(LockEffect::Make("pause".into()))));
    phone.send(Event::Lock(LockEvent::Made(Some(SEAL))));
    phone
}

fn tell(phone: &mut Phone, right: bool) {
    phone.send(Event::Lock(LockEvent::Tried("word".into())));
    phone.send(Event::Lock(LockEvent::Checked(right)));
}

#[test]
fn a_locked_app_shows_nothing_at_the_next_start_until_the_word_is_told() {
    let phone = locked();
    assert!(!phone.model.lock.shut, "who set it is inside");
    let mut again = phone.killed_and_opened(START);
    assert!(again.model.lock.shut);
    assert_eq!(again.model.stage(), Stage::App, "nor does the first page stand open");
    tell(&mut again, false);
    assert!(again.model.lock.shut && again.model.lock.wrong);
    tell(&mut again, true);
    assert!(!again.model.lock.shut);
}

#[test]
fn no_address_leads_past_the_lock_and_nobody_outside_takes_it_off() {
    let mut phone = locked().killed_and_opened(START);
    phone.send(Event::Arrived(Some(Route::First)));
    assert_eq!(phone.model.stage(), Stage::App);
    phone.send(Event::Lock(LockEvent::Removed));
    phone.send(Event::Lock(LockEvent::Wanted("another".into())));
    assert!(phone.model.lock.shut);
    assert_eq!(phone.model.preferences.lock, Some(SEAL));
}

#[test]
fn out_of_sight_for_five_minutes_locks_again_but_not_a_running_session() {
    let mut phone = locked();
    phone.sleep(299);
    assert!(!phone.model.lock.shut);
    phone.sleep(300);
    assert!(phone.model.lock.shut);
    tell(&mut phone, true);
    phone.model.program = Some(std::sync::Arc::new(scenes::phone::plan()));
    phone.send(Event::SessionStarted { number: 0 });
    phone.sleep(400);
    assert!(!phone.model.lock.shut);
}

#[test]
fn a_browser_that_cannot_make_a_lock_says_so_and_locks_nobody_out() {
    let mut phone = Phone::with_plan();
    phone.send(Event::Lock(LockEvent::Wanted("abc".into())));
    assert!(!phone.model.lock.busy, "too short");
    phone.send(Event::Lock(LockEvent::Wanted("abcd".into())));
    phone.send(Event::Lock(LockEvent::Made(None)));
    assert!(phone.model.lock.failed);
    assert!(!phone.killed_and_opened(START).model.lock.shut);
}
