//! The week as seats: how many sessions, how long, on which weekday, and which kinds of training each one holds.
//! Knows minutes and days, not exercises.

use super::allocate::Allocation;
use super::around_shifts::{placed, places_on};
use super::assess::Assessment;
use super::course;
use super::hard_days::{interval_length, place_intervals};
use super::proposals as p;
use super::timing;
use super::{Block, Preset};
use crate::domain::order;
use crate::domain::profile::{Slot, Split};
use crate::domain::screening::Clearance;
use crate::domain::units::Span;

/// A session before its exercises are chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seat {
    /// Monday is 0.
    pub weekday: u8,
    pub length: Span,
    /// Daily sets of two minutes instead of parts.
    pub micro_sets: u16,
    /// A ready-made session, when the course asks for one.
    pub preset: Option<Preset>,
    /// Whole interval training with so many hard rounds, or 0.
    pub rounds: u16,
    /// It comes before its turn in the week, because the sequence goes on where it was left.
    pub moved: bool,
    /// The rest of the session by kind, with the time for each.
    pub parts: Vec<(Block, Span)>,
}

#[must_use]
pub fn seats(who: &Assessment, allocation: &Allocation) -> Vec<Seat> {
    if let Clearance::SeekHelp(_) = who.clearance {
        return vec![calm(who)];
    }
    if let Some(seats) = course::seats(who) {
        return placed(who, seats);
    }
    let mut seats = placed(who, empty_seats(who));
    let wanted = wanted(who, allocation, &seats);
    place_intervals(who, wanted_of(&wanted, Block::Cardio), &mut seats);
    fill(&wanted, &mut seats);
    order::by_key(&mut seats, |seat| (seat.weekday, seat.micro_sets == 0));
    go_on(&mut seats, places_on(who));
    seats
}

/// The sequence goes on where it was left: what the sessions hold moves by so many places, their days stay. Only where
/// all are alike in length, and where hard days keep their distance.
fn go_on(seats: &mut [Seat], places: usize) {
    let alike = seats
        .windows(2)
        .all(|pair| matches!(pair, [a, b] if a.length == b.length));
    let places = places % seats.len().max(1);
    if places == 0 || !alike || seats.iter().any(|seat| seat.micro_sets > 0 || seat.preset.is_some()) {
        return;
    }
    let turn = |seats: &mut [Seat], places: usize| {
        let days: Vec<u8> = seats.iter().map(|seat| seat.weekday).collect();
        seats.rotate_left(places);
        for (seat, day) in seats.iter_mut().zip(days) {
            seat.weekday = day;
        }
    };
    turn(seats, places);
    let mut hard = seats.iter().filter(|seat| seat.rounds > 0).map(|seat| seat.weekday);
    let first = hard.next();
    let apart = |last: u8, day: u8| day.saturating_sub(last) >= p::DAYS_BETWEEN_INTERVALS;
    let mut last = first;
    let fine = hard.all(|day| last.replace(day).is_none_or(|last| apart(last, day)));
    // And to the first one of the week after.
    let round = first
        .zip(last)
        .is_none_or(|(first, last)| first == last || apart(last, first + 7));
    if !(fine && round) {
        turn(seats, seats.len() - places);
        return;
    }
    for seat in seats {
        seat.moved = true;
    }
}

/// While help is to be sought: five minutes of calm breathing, when one likes.
fn calm(who: &Assessment) -> Seat {
    Seat {
        parts: vec![(Block::Relax, p::CALM)],
        ..Seat::empty(who.today.weekday(), p::CALM)
    }
}

impl Seat {
    #[must_use]
    pub const fn empty(weekday: u8, length: Span) -> Seat {
        Seat {
            weekday,
            length,
            micro_sets: 0,
            preset: None,
            rounds: 0,
            moved: false,
            parts: Vec::new(),
        }
    }
}

/// A week of a few minutes every working day: so much each day, and the rest in one long session or two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MicroWeek {
    pub daily: Span,
    /// Sets in a day's few minutes.
    pub sets: u16,
    /// Length of a long session.
    pub long: Span,
    /// One or two.
    pub long_ones: u8,
}

#[must_use]
pub fn micro_week(week_minutes: u16) -> MicroWeek {
    let minutes = (week_minutes / 12).clamp(p::MICRO_MINUTES.0, p::MICRO_MINUTES.1);
    let set = Span::seconds(i64::from(p::TWO_MINUTES)) + timing::READY;
    let sets = (minutes * 60 / p::TWO_MINUTES).max(1);
    let daily = Span((set.0 + timing::BETWEEN.0) * i64::from(sets) - timing::BETWEEN.0);
    let rest = Span(i64::from(week_minutes) * 60_000 - 5 * daily.0);
    let long_ones = if rest > p::LONGEST_BESIDE_MICRO { 2 } else { 1 };
    MicroWeek {
        daily,
        sets,
        long: Span(rest.0 / i64::from(long_ones)),
        long_ones,
    }
}

fn empty_seats(who: &Assessment) -> Vec<Seat> {
    let week = Span::minutes(i64::from(who.week_minutes));
    let seat = |weekday: u8, length: Span, micro_sets: u16| Seat {
        micro_sets,
        ..Seat::empty(weekday, length)
    };
    let even = |weekdays: &[u8]| -> Vec<Seat> {
        let each = Span(week.0 / i64::try_from(weekdays.len()).unwrap_or(1).max(1));
        weekdays.iter().map(|weekday| seat(*weekday, each, 0)).collect()
    };
    match who.split {
        Split::One => even(&[2]),
        Split::Two => even(&[1, 4]),
        Split::Three => even(&[0, 2, 4]),
        Split::Five => even(&[0, 1, 2, 3, 4]),
        Split::Six => even(&[0, 1, 2, 3, 4, 5]),
        Split::Micro => {
            let micro = micro_week(who.week_minutes);
            let mut seats: Vec<Seat> = (0..5).map(|weekday| seat(weekday, micro.daily, micro.sets)).collect();
            if micro.long_ones == 2 {
                seats.extend([seat(1, micro.long, 0), seat(4, micro.long, 0)]);
            } else {
                // Away from work the weekend is free for the long one.
                let at_home = matches!(who.slot, Some(Slot::AtHome | Slot::AfterWork));
                seats.push(seat(if at_home { 5 } else { 3 }, micro.long, 0));
            }
            seats
        }
    }
}

/// Time of the week for each kind, what the daily sets already give taken off.
fn wanted(who: &Assessment, allocation: &Allocation, seats: &[Seat]) -> Vec<(Block, Span)> {
    let blocks = allocation.blocks;
    let sum = i64::from(blocks.sum()).max(1);
    let week = i64::from(who.week_minutes) * 60_000;
    let daily: i64 = seats
        .iter()
        .filter(|seat| seat.micro_sets > 0)
        .map(|seat| seat.length.0)
        .sum();
    let mut wanted: Vec<(Block, Span)> = Block::ALL
        .into_iter()
        .map(|block| (block, Span(week * i64::from(blocks.of(block)) / sum)))
        .collect();
    // The daily sets are specific strength; what they take beyond its share comes from the other strength and function.
    let mut over = daily;
    for kind in [
        Block::StrengthSpecific,
        Block::StrengthGeneral,
        Block::Functional,
        Block::Relax,
        Block::Cardio,
    ] {
        if let Some((_, time)) = wanted.iter_mut().find(|(block, _)| *block == kind) {
            let taken = over.min(time.0);
            *time = Span(time.0 - taken);
            over -= taken;
        }
    }
    wanted
}

fn wanted_of(wanted: &[(Block, Span)], kind: Block) -> Span {
    wanted
        .iter()
        .find_map(|(block, time)| (*block == kind).then_some(*time))
        .unwrap_or(Span::ZERO)
}

/// Deals the kinds out in slots of about ten minutes, each kind spread over the week.
fn fill(wanted: &[(Block, Span)], seats: &mut [Seat]) {
    let open: Vec<usize> = (0..seats.len())
        .filter(|at| seats.get(*at).is_some_and(|seat| seat.micro_sets == 0))
        .collect();
    let slots_each: Vec<u16> = open.iter().filter_map(|at| seats.get(*at)).map(slots_of).collect();
    let counts = apportion(wanted, slots_each.iter().sum());
    // Per open seat: slots left, and what lies in it.
    let mut left = slots_each.clone();
    let mut held: Vec<Vec<Block>> = vec![Vec::new(); open.len()];
    let mut counts: Vec<(Block, u16)> = counts;
    for (place, at) in open.iter().enumerate() {
        let rounds = seats.get(*at).map_or(0, |seat| seat.rounds);
        if rounds == 0 {
            continue;
        }
        let Some(slots) = left.get_mut(place) else { continue };
        let whole = slots_each.get(place).copied().unwrap_or(1);
        let length = seats.get(*at).map_or(1, |seat| seat.length.0.max(1));
        let needed = (interval_length(rounds).0 * i64::from(whole) + length - 1) / length;
        let needed = u16::try_from(needed).unwrap_or(whole).min(whole);
        if let Some((_, cardio)) = counts.iter_mut().find(|(block, _)| *block == Block::Cardio) {
            let taken = needed.min(*cardio);
            *cardio -= taken;
            *slots -= taken;
            // What the intervals take beyond cardio's slots narrows the other parts of this session instead.
        }
    }
    // The kind with most slots chooses first.
    order::by_key(&mut counts, |(_, count)| core::cmp::Reverse(*count));
    for (block, count) in counts {
        for _ in 0..count {
            let best = (0..open.len())
                .filter(|place| left.get(*place).is_some_and(|slots| *slots > 0))
                .min_by_key(|place| spread_key(&held, *place, block));
            if let Some(place) = best
                && let (Some(slots), Some(inside)) = (left.get_mut(place), held.get_mut(place))
            {
                *slots -= 1;
                inside.push(block);
            }
        }
    }
    for (place, at) in open.iter().enumerate() {
        if let (Some(seat), Some(inside)) = (seats.get_mut(*at), held.get(place)) {
            seat.parts = parts(seat, inside);
        }
    }
}

/// Few of the same kind, far from the next of the same kind, little in it already, early in the week.
fn spread_key(held: &[Vec<Block>], place: usize, block: Block) -> (usize, i64, usize, usize) {
    let inside = held.get(place).map_or(&[][..], Vec::as_slice);
    let same = inside.iter().filter(|kind| **kind == block).count();
    let nearest = held
        .iter()
        .enumerate()
        .filter(|(other, kinds)| *other != place && kinds.contains(&block))
        .map(|(other, _)| other.abs_diff(place))
        .min()
        .unwrap_or(held.len());
    (same, -i64::try_from(nearest).unwrap_or(0), inside.len(), place)
}

fn slots_of(seat: &Seat) -> u16 {
    let tens = (seat.length.0 + 599_999) / 600_000;
    u16::try_from(tens).unwrap_or(1).max(1)
}

/// Whole slots by the largest remainder; every wanted kind gets one while there are enough.
fn apportion(wanted: &[(Block, Span)], slots: u16) -> Vec<(Block, u16)> {
    let total: i64 = wanted.iter().map(|(_, time)| time.0).sum::<i64>().max(1);
    let kinds = wanted.iter().filter(|(_, time)| time.0 > 0).count();
    let least = i64::from(usize::from(slots) >= kinds);
    let mut counts: Vec<(Block, i64, i64)> = wanted
        .iter()
        .filter(|(_, time)| time.0 > 0)
        .map(|(block, time)| {
            let exact = time.0 * i64::from(slots);
            let whole = (exact / total).max(least);
            (*block, whole, exact - whole * total)
        })
        .collect();
    loop {
        let given: i64 = counts.iter().map(|(_, count, _)| count).sum();
        let step = match given.cmp(&i64::from(slots)) {
            core::cmp::Ordering::Equal => break,
            core::cmp::Ordering::Less => 1,
            core::cmp::Ordering::Greater => -1,
        };
        let chosen = counts
            .iter_mut()
            .rev()
            .filter(|(_, count, _)| step > 0 || *count > least)
            .max_by_key(|(_, _, remainder)| *remainder * step);
        let Some((_, count, remainder)) = chosen else { break };
        *count += step;
        *remainder -= step * total;
    }
    counts
        .into_iter()
        .map(|(block, count, _)| (block, u16::try_from(count).unwrap_or(0)))
        .collect()
}

/// The time of the session shared between its kinds; warm-up, cool-down and intervals taken off first.
fn parts(seat: &Seat, inside: &[Block]) -> Vec<(Block, Span)> {
    let mut time = seat.length.0;
    let only_cardio = inside.iter().all(|block| *block == Block::Cardio);
    if time >= timing::WARM_UP_FROM.0 + timing::WARM_UP.0 && !only_cardio {
        time -= timing::WARM_UP.0;
    }
    if time >= timing::COOL_DOWN_FROM.0 + timing::COOL_DOWN.0 && seat.rounds == 0 {
        time -= timing::COOL_DOWN.0;
    }
    if seat.rounds > 0 {
        time -= interval_length(seat.rounds).0;
        if time < p::BESIDE_INTERVALS.0 {
            // A longer warm-up is worth more than one hurried exercise.
            return Vec::new();
        }
    }
    let slots = i64::try_from(inside.len()).unwrap_or(1).max(1);
    let mut parts: Vec<(Block, Span)> = Vec::new();
    for block in Block::ALL {
        let share = inside.iter().filter(|kind| **kind == block).count();
        let length = Span(time.max(0) * i64::try_from(share).unwrap_or(0) / slots);
        if length >= p::SHORTEST_PART {
            parts.push((block, length));
        }
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::profile::WEEK_MINUTES;

    #[test]
    fn a_micro_week_is_as_long_as_was_asked_for() {
        for week in WEEK_MINUTES {
            let micro = micro_week(week);
            let whole = micro.daily.0 * 5 + micro.long.0 * i64::from(micro.long_ones);
            assert!((whole - i64::from(week) * 60_000).abs() <= 1, "{micro:?}");
            assert!((2..=5).contains(&((micro.daily.0 + 30_000) / 60_000)), "{micro:?}");
        }
    }
}
