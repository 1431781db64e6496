//! The pulse counted by hand: a tap for each beat during fifteen seconds, or the number counted in fifteen seconds.
//! Two ways to work it out must agree, otherwise it says "count again". Knows no screen.

use super::PLAUSIBLE;
use crate::domain::units::{Instant, Span};

/// How long is counted, from the first tap.
pub const WINDOW: Span = Span::seconds(15);

/// Two taps that follow so closely are one: the finger bounced. 250 a minute is faster than any heart at work.
const BOUNCE: Span = Span(240);

/// Half of the gaps may lie so far from the middle one, per cent; more is guessing, not feeling beats (proposal).
const SCATTER_PER_CENT: i64 = 15;
/// So far may the number of taps times four lie from what the gaps say, per cent: a beat that was missed is seen.
const APART_PER_CENT: i64 = 12;
/// Fewer taps in fifteen seconds say nothing: below 28 a minute.
const FEWEST_TAPS: usize = 8;

/// Where counting stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Count {
    /// The first tap starts it.
    Waiting,
    Running {
        beats: u16,
        left: Span,
    },
    Done(Result<u16, Again>),
}

/// Why it must be counted again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Again {
    /// The taps came too unevenly.
    Uneven,
    TooFew,
}

/// Takes a tap in; bounces, and taps after the end, are none.
pub fn tap(taps: &mut Vec<Instant>, now: Instant) {
    let Some((first, last)) = taps.first().zip(taps.last()) else {
        taps.push(now);
        return;
    };
    if now < *first {
        // The clock was set back: what was counted is worth nothing.
        *taps = vec![now];
    } else if now - *last >= BOUNCE && now - *first <= WINDOW {
        taps.push(now);
    }
}

#[must_use]
pub fn count(taps: &[Instant], now: Instant) -> Count {
    let Some(first) = taps.first() else {
        return Count::Waiting;
    };
    let gone = now - *first;
    if gone < WINDOW {
        return Count::Running {
            beats: u16::try_from(taps.len()).unwrap_or(u16::MAX),
            left: Span(WINDOW.0 - gone.0.max(0)),
        };
    }
    Count::Done(rate(taps))
}

/// Beats a minute. What is told is the middle of two ways: four times the beats of fifteen seconds, made exact by the
/// time between first and last tap, and the middle gap between two taps.
fn rate(taps: &[Instant]) -> Result<u16, Again> {
    if taps.len() < FEWEST_TAPS {
        return Err(Again::TooFew);
    }
    let mut gaps: Vec<i64> = taps
        .iter()
        .zip(taps.iter().skip(1))
        .map(|(one, next)| (*next - *one).0)
        .collect();
    gaps.sort_unstable();
    let middle = middle(&gaps).max(1);
    let mut off: Vec<i64> = gaps.iter().map(|gap| (gap - middle).abs()).collect();
    off.sort_unstable();
    // Three of four gaps must lie near the middle one.
    let usual = off.get(off.len() * 3 / 4).copied().unwrap_or(i64::MAX);
    let beats = i64::try_from(gaps.len()).unwrap_or(i64::MAX);
    let whole: i64 = gaps.iter().sum();
    let (by_gap, by_time) = (60_000 / middle, beats * 60_000 / whole.max(1));
    let by_count = beats * 4;
    let apart = |one: i64, other: i64| (one - other).abs() * 100 > other * APART_PER_CENT + 400;
    // Whoever stopped tapping before the end has counted less than fifteen seconds.
    if usual * 100 > middle * SCATTER_PER_CENT || apart(by_gap, by_time) || apart(by_count, by_gap) {
        return Err(Again::Uneven);
    }
    plausible((by_gap + by_time + 1) / 2).ok_or(Again::Uneven)
}

/// Sorted; never empty where it is called.
fn middle(sorted: &[i64]) -> i64 {
    sorted.get(sorted.len() / 2).copied().unwrap_or_default()
}

/// Beats a minute of a number counted in fifteen seconds.
#[must_use]
pub fn of_fifteen(beats: u16) -> Option<u16> {
    plausible(i64::from(beats) * 4)
}

fn plausible(beats: i64) -> Option<u16> {
    u16::try_from(beats).ok().filter(|beats| PLAUSIBLE.contains(beats))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn tapped(every: i64) -> Vec<Instant> {
        let mut taps = Vec::new();
        for at in (0..=20_000).step_by(usize::try_from(every).unwrap()) {
            tap(&mut taps, Instant(at));
        }
        taps
    }

    const LATER: Instant = Instant(15_000);

    #[test]
    fn even_taps_give_the_pulse_from_rest_to_the_hardest_work() {
        for beats in [40_i64, 58, 72, 100, 130, 155, 173, 190, 200] {
            let Count::Done(Ok(told)) = count(&tapped(60_000 / beats), LATER) else {
                panic!("{beats}");
            };
            assert!((i64::from(told) - beats).abs() <= 1, "{told} for {beats}");
        }
    }

    #[test]
    fn it_runs_for_fifteen_seconds_from_the_first_tap() {
        assert_eq!(count(&[], LATER), Count::Waiting);
        let taps = tapped(500);
        assert_eq!(
            count(&taps[..3], Instant(1200)),
            Count::Running {
                beats: 3,
                left: Span(13_800)
            }
        );
        assert_eq!(taps.len(), 31, "taps after the end are none");
        assert_eq!(
            count(&taps, Instant(14_999)),
            Count::Running {
                beats: 31,
                left: Span(1)
            }
        );
    }

    #[test]
    fn one_missed_beat_is_forgiven_and_five_are_not() {
        let without = |missed: &[usize]| {
            let all = tapped(400);
            let kept = all.iter().enumerate().filter(|(place, _)| !missed.contains(place));
            count(&kept.map(|(_, at)| *at).collect::<Vec<_>>(), LATER)
        };
        assert!(
            matches!(without(&[12]), Count::Done(Ok(145..=151))),
            "{:?}",
            without(&[12])
        );
        assert_eq!(without(&[5, 6, 7, 14, 15, 22, 23, 24]), Count::Done(Err(Again::Uneven)));
    }

    #[test]
    fn guessing_few_taps_and_stopping_early_mean_count_again() {
        let gaps = [
            300, 900, 350, 800, 1200, 280, 640, 900, 300, 1000, 400, 700, 500, 1100, 350, 900, 600, 800,
        ];
        let mut at = 0;
        let mut taps = vec![Instant(0)];
        for gap in gaps {
            at += gap;
            tap(&mut taps, Instant(at));
        }
        assert_eq!(count(&taps, LATER), Count::Done(Err(Again::Uneven)));
        assert_eq!(count(&tapped(2500), LATER), Count::Done(Err(Again::TooFew)));
        assert_eq!(count(&tapped(400)[..15], LATER), Count::Done(Err(Again::Uneven)));
    }

    #[test]
    fn a_bouncing_finger_is_one_tap_and_a_clock_set_back_begins_anew() {
        let mut taps = Vec::new();
        for at in [0, 30, 239, 500, 520] {
            tap(&mut taps, Instant(at));
        }
        assert_eq!(taps, [Instant(0), Instant(500)]);
        tap(&mut taps, Instant(-60_000));
        assert_eq!(taps, [Instant(-60_000)]);
    }

    #[test]
    fn a_number_counted_in_fifteen_seconds_is_four_times_that_when_a_heart_can_do_it() {
        assert_eq!(of_fifteen(37), Some(148));
        assert_eq!([0, 7, 61, u16::MAX].map(of_fifteen), [None; 4]);
    }

    proptest! {
        #[test]
        fn no_taps_break_it_and_what_is_told_a_heart_can_do(times in prop::collection::vec(any::<i64>(), 0..80), now in any::<i64>()) {
            let mut taps = Vec::new();
            for at in times {
                tap(&mut taps, Instant(at));
            }
            if let Count::Done(Ok(beats)) = count(&taps, Instant(now)) {
                prop_assert!(PLAUSIBLE.contains(&beats));
            }
        }

        #[test]
        fn a_finger_that_is_a_little_early_or_late_is_still_right(
            gap in 300..1400_i64,
            early in prop::collection::vec(-34..=34_i64, 60),
        ) {
            let mut taps = Vec::new();
            for (place, early) in early.into_iter().enumerate() {
                tap(&mut taps, Instant(i64::try_from(place).unwrap() * gap + early * gap / 1000));
            }
            let told = count(&taps, taps[0] + WINDOW);
            let Count::Done(Ok(beats)) = told else { panic!("{told:?}") };
            let beats = i64::from(beats);
            prop_assert!((beats - 60_000 / gap).abs() * 100 <= 700 + beats * 5, "{beats} for {}", 60_000 / gap);
        }
    }
}
