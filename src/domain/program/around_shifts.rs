//! Moves the seats of a week around the shifts of somebody who works at all hours. Without shifts nothing moves.

use super::assess::Assessment;
use super::proposals as p;
use super::split::Seat;
use crate::domain::order;
use crate::domain::roster::{Wanted, is_night, places};
use crate::domain::units::Day;

/// The same seats on days that have room for them. Where a week has less room than was asked for, the last ones are left
/// out; one always stays, for the person to place.
#[must_use]
pub fn placed(who: &Assessment, seats: Vec<Seat>) -> Vec<Seat> {
    let Some(shifts) = &who.shifts else { return seats };
    let first = seats.first().cloned();
    let mut placed: Vec<Seat> = Vec::new();
    // The few minutes of a working day and the longer sessions may share a day.
    let (daily, mut long): (Vec<Seat>, Vec<Seat>) = seats.into_iter().partition(|seat| seat.micro_sets > 0);
    order::by_key(&mut long, |seat| seat.weekday);
    for group in [daily, long] {
        let weekdays: Vec<u8> = group.iter().map(|seat| seat.weekday).collect();
        let longest = group.iter().map(|seat| seat.length.0 / 60_000).max().unwrap_or(0);
        let hard = group.iter().any(|seat| seat.rounds > 0);
        let wanted = Wanted {
            weekdays: &weekdays,
            slot: who.slot,
            room: u16::try_from(longest).unwrap_or(p::ROOM).clamp(1, p::ROOM),
            minute: None,
            // The next week may begin with a hard Monday.
            days: if hard { 6 } else { 7 },
        };
        let days = places(shifts, who.today.monday(), wanted);
        placed.extend(group.into_iter().zip(days).map(|(seat, place)| Seat {
            weekday: place.day.weekday(),
            ..seat
        }));
    }
    if placed.is_empty() {
        placed.extend(first);
    }
    apart(placed)
}

/// Hard sessions of a course need two days between them, also here.
fn apart(seats: Vec<Seat>) -> Vec<Seat> {
    let mut last: Option<u8> = None;
    let keeps = |seat: &Seat| {
        let far = last.is_none_or(|day| seat.weekday >= day + p::DAYS_BETWEEN_INTERVALS);
        if seat.rounds > 0 && far {
            last = Some(seat.weekday);
        }
        seat.rounds == 0 || far
    };
    let mut seats = seats;
    seats.retain(keeps);
    seats
}

/// Weekdays on which a night begins or ends.
#[must_use]
pub fn nights_on(who: &Assessment) -> Vec<u8> {
    let monday = who.today.monday();
    let nights = who.shifts.iter().flatten().filter(|shift| is_night(**shift));
    let days = nights.flat_map(|shift| [shift.from.day(), shift.to.day()]);
    days.filter(|day| day.monday() == monday).map(Day::weekday).collect()
}

/// How far the sequence goes on from where it was left: in a week with nights not at all, because each day was chosen for what it
/// holds.
#[must_use]
pub fn places_on(who: &Assessment) -> usize {
    if nights_on(who).is_empty() {
        who.progress.shift
    } else {
        0
    }
}
