//! What came with shifts, reminders, tests and bands: that the lines of its fixture are still read, and how they were printed.

#![allow(clippy::unwrap_used)]

use super::*;
use kraftpause::domain::band_colour::BandColour;

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
        What::Answered(Answer::BandColours(vec![(3, BandColour::Red), (4, BandColour::Purple)])),
    ];
    for (later, what) in what.into_iter().enumerate() {
        let at = START + Span(i64::try_from(later).unwrap() * 977);
        println!("{}", archive::encode(&Record { at, what }));
    }
}

/// Shifts, results of tests, reminders and colours of bands, as the first program that knew them wrote them.
#[test]
fn what_was_planned_and_tested_is_still_read() {
    let records = still_read(include_str!("../fixtures/planned-v1.jsonl"));
    let What::Answered(Answer::Roster(Some(rotation))) = &records[0].what else {
        panic!("the first line is a rotation");
    };
    assert_eq!((rotation.weeks(), rotation.ends()), (Some(1), None));
    let What::Answered(Answer::Roster(Some(shifts))) = &records[1].what else {
        panic!("the second line is shifts");
    };
    assert_eq!((shifts.weeks(), shifts.ends()), (None, Some(Day(20_784))));
    let [What::Tested(pulses), What::Tested(lift)] = [&records[4].what, &records[5].what] else {
        panic!("two results");
    };
    assert_eq!((pulses.value, pulses.told.as_slice()), (413, &[121, 133, 0][..]));
    assert_eq!(lift.exercise, Some(exercise("row-db")));
    let What::Reminded(handed) = &records[6].what else {
        panic!("a file");
    };
    assert_eq!(
        (handed.minute, handed.series.len(), handed.series[0].weeks),
        (Some(690), 1, 2)
    );
    let colours = Answer::BandColours(vec![(3, BandColour::Red), (4, BandColour::Purple)]);
    assert_eq!(records[8].what, What::Answered(colours));
}
