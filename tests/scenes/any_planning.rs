//! Shifts, reminders and tests in any order, and what must hold after each step.

use super::*;
use kraftpause::domain::units::Day;
use proptest::prelude::*;

fn any_happening() -> impl Strategy<Value = Event> {
    let test = || prop::sample::select(Test::ALL.to_vec());
    let turns = prop::collection::vec(prop::sample::select(Turn::ALL.to_vec()), 14);
    let route = prop_oneof![
        Just(Route::Roster),
        Just(Route::Reminders),
        Just(Route::Tests),
        Just(Route::Today),
        test().prop_map(Route::Test),
    ];
    prop_oneof![
        3 => route.prop_map(Event::Go),
        3 => test().prop_map(|test| Event::Test(TestEvent::Begin(test))),
        3 => Just(Event::Test(TestEvent::Next)),
        1 => Just(Event::Test(TestEvent::Stop)),
        1 => Just(Event::Test(TestEvent::Drop)),
        1 => (test(), any::<u16>()).prop_map(|(test, value)| Event::Test(TestEvent::Told(tested(test, value)))),
        1 => turns.prop_map(|turns| Event::Answered(Answer::Roster(Roster::rotation(Day(20_780), turns)))),
        1 => Just(Event::Data(DataEvent::Picked(Some(Ok(SHIFTS.to_owned()))))),
        1 => prop::collection::vec(0..4_usize, 0..3).prop_map(|places| Event::Roster(RosterEvent::Taken(places))),
        1 => prop::option::of(0..1440_u16)
            .prop_map(|minute| Event::Remind(RemindEvent::FileWanted((minute, 60), Way::Save))),
        1 => Just(Event::Remind(RemindEvent::OffWanted(Way::Share))),
        2 => prop::sample::select(vec![Left::Saved, Left::Shared, Left::Not])
            .prop_map(|left| Event::Data(DataEvent::Left(left))),
        1 => Just(Event::Woken),
        1 => Just(Event::Hidden),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]
    /// In any order: a test ticks and sounds only while it runs and is looked at, there is always a week, and the next start finds
    /// the same shifts, results and reminders.
    #[test]
    fn in_any_order_nothing_is_left_behind(happenings in prop::collection::vec((any_happening(), 0..90_i64), 0..40)) {
        let mut phone = answered();
        for (event, seconds) in happenings {
            phone.send(event);
            phone.wait(seconds);
            let runs = phone.model.testing.as_ref().is_some_and(|testing| !testing.over);
            prop_assert_eq!((phone.ticking, phone.awake), (runs, runs));
            prop_assert!(runs || phone.cues.is_empty());
            if let Some(testing) = &phone.model.testing {
                prop_assert_eq!(phone.model.route, Route::Test(testing.test));
                prop_assert!(testing.over == (testing.at >= testing.steps.len()) || testing.over);
            }
            prop_assert!(!phone.model.program.as_ref().unwrap().sessions.is_empty());
        }
        let again = phone.killed_and_opened(phone.now.at + Span::seconds(5));
        prop_assert_eq!(&again.model.profile.roster, &phone.model.profile.roster);
        prop_assert_eq!(&again.model.results, &phone.model.results);
        prop_assert_eq!(&again.model.reminding.handed, &phone.model.reminding.handed);
    }
}
