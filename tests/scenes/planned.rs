//! Any shifts, results of tests and reminders, for the property tests of the archive.

use super::values::any_instant;
use super::*;
use kraftpause::domain::fitness_test::{Test, Tested};
use kraftpause::domain::ics::Wall;
use kraftpause::domain::reminder::{Handed, Series};
use kraftpause::domain::roster::{Roster, Shift, Turn};
use kraftpause::domain::units::Day;
use proptest::sample::select;

pub fn any_roster() -> impl Strategy<Value = Roster> {
    let turns = (1..=8_usize).prop_flat_map(|weeks| prop::collection::vec(select(Turn::ALL.to_vec()), weeks * 7));
    let monday = (0..3_000_i32).prop_map(|week| Day(week * 7 + 4));
    let shift = (20_000..21_000_i32, 0..1440_u16, 60..1_500_u16);
    let shift = shift.prop_map(|(day, minute, length)| Shift::new(Wall::at(Day(day), minute), length));
    prop_oneof![
        (monday, turns).prop_filter_map("whole weeks", |(monday, turns)| Roster::rotation(monday, turns)),
        prop::collection::vec(shift, 1..40).prop_filter_map("some shifts", Roster::of_shifts),
    ]
}

pub fn any_tested() -> impl Strategy<Value = Tested> {
    let told = prop::collection::vec(any::<u16>(), 0..6);
    (
        select(Test::ALL.to_vec()),
        0..=200_u16,
        told,
        prop::option::of(any_exercise()),
    )
        .prop_map(|(test, value, told, exercise)| Tested {
            test,
            value,
            told,
            exercise,
        })
}

pub fn any_handed() -> impl Strategy<Value = Handed> {
    let series = (any::<u32>(), 0..84_000_i32, 0..1440_u16, 0..300_u16, 0..9_u8);
    let series = series.prop_map(|(number, day, minute, minutes, weeks)| Series {
        number,
        day: Day(day),
        minute,
        minutes,
        weeks,
    });
    let series = prop::collection::vec(series, 0..20);
    (
        any_instant(),
        any::<u16>(),
        prop::option::of(0..1440_u16),
        0..1440_u16,
        series,
    )
        .prop_map(|(base, sequence, minute, ahead, series)| Handed {
            base,
            sequence,
            minute,
            ahead,
            series,
        })
}
