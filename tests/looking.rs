//! Two tabs: one writes, the other may look. It shows what is stored, changes nothing of it, and can take over.

mod scenes;

use kraftpause::app::event::Event;
use kraftpause::app::model::Boot;
use kraftpause::app::{Effect, Route};
use kraftpause::domain::profile::Answer;
use kraftpause::domain::units::Span;
use scenes::START;
use scenes::phone::{Phone, start};

/// A tab that was opened while another one has the app, and only looks.
fn second(first: &Phone) -> Phone {
    let mut second = Phone::closed(first.disk.clone());
    second.now = first.now;
    second.send(Event::Started {
        preferences: first.disk.preferences,
        route: Some(Route::Plan),
    });
    second.send(Event::OtherTabHolds);
    assert_eq!(second.model.boot, Boot::Elsewhere);
    second.effects.clear();
    second.send(Event::OnlyLook);
    second
}

#[test]
fn a_tab_that_looks_shows_what_is_stored() {
    let first = Phone::with_plan();
    let second = second(&first);
    assert_eq!((second.model.boot, second.model.route), (Boot::Ready, Route::Plan));
    assert!(second.model.looking);
    assert_eq!(second.model.profile, first.model.profile);
    assert!(second.model.program.is_some());
}

#[test]
fn it_writes_nothing_and_says_so() {
    let first = Phone::with_plan();
    let mut second = second(&first);
    let before = second.model.profile.clone();
    second.send(Event::Answered(Answer::Age(77)));
    second.send(Event::SessionStarted { number: 0 });
    second.send(Event::LanguageChosen(kraftpause::text::Lang::En));
    assert!(second.model.refused);
    assert_eq!(second.model.profile, before);
    assert!(second.model.run.is_none());
    assert_eq!(second.disk, first.disk);
    let writes = |effect: &Effect| matches!(effect, Effect::Save(..) | Effect::Tidy | Effect::SavePreferences(_));
    assert!(!second.effects.iter().any(writes));
}

/// Nothing sounds twice, and nobody else's session is stepped on.
#[test]
fn the_session_of_the_other_tab_goes_on_there_only() {
    let first = start(0);
    assert!(first.model.run.is_some());
    let second = second(&first);
    assert!(second.model.run.is_none());
    assert_eq!(second.disk.run, first.disk.run);
}

#[test]
fn taking_over_reads_what_the_other_tab_wrote_meanwhile() {
    let mut first = Phone::with_plan();
    let mut second = second(&first);
    first.wait(5);
    first.send(Event::Answered(Answer::Age(61)));
    second.disk = first.disk.clone();
    second.now.at = START + Span::seconds(60);
    second.send(Event::TabIsOurs);
    assert!(!second.model.looking);
    assert_eq!(second.model.profile.age, Some(61));
    second.send(Event::Answered(Answer::Age(62)));
    assert_ne!(second.disk, first.disk);
}

/// On every return to the tab, because nobody tells it what the other one wrote.
#[test]
fn whoever_comes_back_to_the_tab_sees_what_was_written_meanwhile() {
    let mut first = Phone::with_plan();
    let mut second = second(&first);
    first.wait(5);
    first.send(Event::Answered(Answer::Age(61)));
    second.disk = first.disk.clone();
    second.send(Event::Woken);
    assert_eq!(second.model.profile.age, Some(61));
    assert!(second.model.looking);
}

#[test]
fn a_database_that_does_not_open_is_tried_again_for_looking_only() {
    let first = Phone::with_plan();
    let mut second = second(&first);
    second.model.boot = Boot::Unopened;
    second.send(Event::OpenAgain);
    assert_eq!((second.model.boot, second.model.looking), (Boot::Ready, true));
}
