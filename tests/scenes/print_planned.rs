//! Prints lines of `tests/fixtures` for what came with shifts, reminders and tests.

#![allow(clippy::unwrap_used)]

use super::*;

/// What came with shifts, reminders and tests.
#[test]
#[ignore = "prints fixtures for a new version; the old ones are never edited"]
fn print_planned() {
    use kraftpause::domain::fitness_test::{Test, Tested};
    use kraftpause::domain::ics::Wall;
    use kraftpause::domain::reminder::{Handed, Series};
    use kraftpause::domain::roster::{Roster, Shift, Turn};
    use kraftpause::domain::units::Day;
    let monday = Day(20_780);
    let turns = [
        Turn::Off,
        Turn::Early,
        Turn::Day,
        Turn::Late,
        Turn::Night,
        Turn::Night,
        Turn::Off,
    ];
    let shifts = [(0, 420, 480), (3, 1_350, 540)];
    let shifts = shifts.map(|(day, minute, length)| Shift::new(Wall::at(monday.plus(day), minute), length));
    let tested = |test, value, told: &[u16], lifted: Option<&str>| {
        What::Tested(Tested {
            test,
            value,
            told: told.to_vec(),
            exercise: lifted.map(exercise),
        })
    };
    let series = Series {
        number: 33,
        day: monday,
        minute: 690,
        minutes: 20,
        weeks: 2,
    };
    let handed = |minute, series| {
        What::Reminded(Handed {
            base: START,
            sequence: 3,
            minute,
            ahead: 15,
            series,
        })
    };
    let what = [
        What::Answered(Answer::Roster(Roster::rotation(monday, turns.to_vec()))),
        What::Answered(Answer::Roster(Roster::of_shifts(shifts))),
        What::Answered(Answer::Roster(None)),
        tested(Test::Walk, 560, &[], None),
        tested(Test::Treadmill, 413, &[121, 133, 0], None),
        tested(Test::Lift, 675, &[600, 5, 0], Some("row-db")),
        handed(Some(690), vec![series]),
        handed(None, Vec::new()),
    ];
    for (later, what) in what.into_iter().enumerate() {
        let at = START + Span(i64::try_from(later).unwrap() * 977);
        println!("{}", archive::encode(&Record { at, what }));
    }
}
