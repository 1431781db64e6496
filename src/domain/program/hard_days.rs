//! Which days of the week hold whole interval training, and how many rounds.

use super::around_shifts::nights_on;
use super::assess::Assessment;
use super::intensity::Ceiling;
use super::proposals as p;
use super::split::Seat;
use super::timing;
use crate::domain::units::Span;

/// Length of interval training at its shortest, getting ready included.
pub(super) fn interval_length(rounds: u16) -> Span {
    let minutes = i64::from(rounds * p::ROUND_MINUTES) + (i64::from(rounds) - 1) * 3 + 10;
    Span::minutes(minutes) + timing::READY
}

/// Keeps interval training whole: only where the week's cardio and one session have room for it, within the hard minutes
/// of the first weeks, never on neighbouring days.
pub(super) fn place_intervals(who: &Assessment, cardio: Span, seats: &mut [Seat]) {
    if who.intensity.ceiling < Ceiling::Start || cardio < p::SHORTEST_INTERVALS {
        return;
    }
    // Fewer for those who begin.
    let usual = if who.intensity.ceiling == Ceiling::Full {
        p::ROUNDS.0
    } else {
        p::ROUNDS.1
    };
    let room = |length: Span, most: u16| -> Option<u16> {
        (p::ROUNDS.1..=most)
            .rev()
            .find(|rounds| interval_length(*rounds) <= length + timing::READY)
    };
    let mut left = cardio;
    let mut last: Option<u8> = None;
    let mut hard = who.cardio.most_hard_minutes().unwrap_or(u16::MAX);
    let nights = nights_on(who);
    // Among shifts a Sunday may be a day of training, and so may the Monday after it.
    let latest = if who.shifts.is_some() { 5 } else { 6 };
    let may_be_hard =
        |seat: &&mut Seat| seat.micro_sets == 0 && seat.weekday <= latest && !nights.contains(&seat.weekday);
    for seat in seats.iter_mut().filter(may_be_hard) {
        let far = last.is_none_or(|day| seat.weekday >= day + p::DAYS_BETWEEN_INTERVALS);
        let rounds = room(
            seat.length.min(left + Span::minutes(5)),
            usual.min(hard / p::ROUND_MINUTES),
        );
        if let (true, Some(rounds), true) = (far, rounds, left >= p::SHORTEST_INTERVALS) {
            seat.rounds = rounds;
            last = Some(seat.weekday);
            left = Span(left.0 - interval_length(rounds).0);
            hard = hard.saturating_sub(rounds * p::ROUND_MINUTES);
        }
    }
}
