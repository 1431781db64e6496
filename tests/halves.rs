//! The program comes in two halves: what works before the later one is here, and what happens when it does not come.

mod scenes;

use kraftpause::app::flow::questions::Question;
use kraftpause::app::model::{Boot, Stage};
use kraftpause::app::{Effect, Event, Route};
use kraftpause::domain::profile::WorkKind;
use kraftpause::text::Lang;
use scenes::START;
use scenes::phone::{Disk, Phone};

fn network_is_back(phone: &mut Phone) {
    phone.later_away = false;
    phone.send(Event::LaterWanted);
}

#[test]
fn a_first_visitor_answers_and_saves_before_the_later_half_is_here() {
    let mut phone = Phone::open_without_later(Disk::default(), START);
    assert_eq!(phone.model.stage(), Stage::First);
    phone.send(Event::FirstAnswered {
        lang: Lang::Da,
        work: WorkKind::OnFeet,
    });
    assert_eq!(phone.model.route, Route::Question(Question::Shares));
    assert_eq!(phone.model.stage(), Stage::App);
    assert!(!phone.records().is_empty());
    assert!(phone.model.route.is_in_first_half());
    assert!(
        !phone.model.waits(),
        "nothing about this screen changes when the rest arrives"
    );
    phone.effects.clear();
    network_is_back(&mut phone);
    assert!(!phone.model.waits());
    assert!(
        !phone.effects.contains(&Effect::FocusHeading),
        "nor is the focus taken away"
    );
}

#[test]
fn whoever_is_faster_than_the_network_gets_the_screen_and_the_focus_as_soon_as_it_is_here() {
    let mut phone = Phone::open_without_later(Disk::default(), START);
    phone.send(Event::FirstAnswered {
        lang: Lang::Nb,
        work: WorkKind::Sitting,
    });
    phone.send(Event::QuestionDone(Question::Shares));
    assert!(!phone.model.route.is_in_first_half());
    assert!(phone.model.later_missing, "the screen says so and offers to try again");
    phone.effects.clear();
    network_is_back(&mut phone);
    assert!(!phone.model.later_missing);
    assert!(phone.effects.contains(&Effect::FocusHeading));
}

#[test]
fn the_week_is_made_when_the_engine_comes_after_the_last_answer() {
    let done = Phone::with_plan();
    let mut phone = Phone::open(done.disk.clone(), START);
    let expected = phone.model.program.clone();
    phone.model.later = None;
    phone.model.program = None;
    phone.send(Event::LaterArrived(Some(kraftpause::app::Later::here())));
    assert!(expected.is_some());
    assert_eq!(phone.model.program, expected);
}

#[test]
fn who_comes_back_without_the_half_that_reads_loses_nothing_and_is_told() {
    let disk = Phone::with_plan().disk;
    let mut phone = Phone::open_without_later(disk.clone(), START);
    assert_eq!(phone.model.boot, Boot::Opening);
    assert_eq!(phone.model.stage(), Stage::Stuck);
    assert_eq!(phone.disk, disk);
    network_is_back(&mut phone);
    assert_eq!(phone.model.stage(), Stage::App);
    assert!(phone.model.program.is_some());
    assert_eq!(phone.disk, disk);
}

#[test]
fn a_tab_that_lost_the_app_while_it_waited_is_not_opened_by_the_later_half() {
    let mut phone = Phone::open_without_later(Phone::with_plan().disk, START);
    phone.send(Event::TakenOver);
    network_is_back(&mut phone);
    assert_eq!(phone.model.boot, Boot::Elsewhere);
    phone.send(Event::TakeOver);
    assert_eq!(phone.model.boot, Boot::Ready);
    assert!(phone.model.program.is_some());
}

#[test]
fn a_running_session_that_cannot_be_read_is_put_aside() {
    let mut disk = Phone::with_plan().disk;
    disk.run = Some(r#"{"v":9}"#.to_owned());
    let phone = Phone::open(disk, START);
    assert!(phone.effects.contains(&Effect::SetRunAside));
    assert_eq!(phone.model.unreadable, 1);
}
