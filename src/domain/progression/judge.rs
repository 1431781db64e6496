//! Was it easier or harder than planned? One set is no answer; two sessions in a row are ("two for two", evidence 7.2).
//! A reserve is told as a range: for more its lower end counts, for less its upper, so that a doubt changes nothing.

use crate::domain::program::Dose;
use crate::domain::program::past::Time;
use crate::domain::program::proposals as p;

/// What the last two times say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Judged {
    /// At least so many repetitions beyond the plan, twice.
    Spare(u8),
    /// At least so many short of it, twice.
    Short(u8),
    /// As planned, mixed, or not told.
    Even,
}

/// Repetitions beyond the plan: at least, at most. Work by the clock that was done to its end counts as beyond.
#[must_use]
pub fn surplus(time: &Time) -> (i16, i16) {
    let signed = |count: u16| i16::try_from(count).unwrap_or(i16::MAX);
    match time.dose {
        Dose::Reps {
            sets, reps, reserve, ..
        } => {
            let over = signed(time.reps) - signed(reps);
            let left = |of: fn(u8) -> u8| {
                let told = time.reserve.map(|told| i16::from(of(told)) - i16::from(reserve));
                over + told.unwrap_or(0)
            };
            let (least, most) = (left(|told| told), left(upper));
            // Who did not do all sets has not shown that there was more in it.
            if time.sets < sets {
                (least.min(0), most)
            } else {
                (least, most)
            }
        }
        Dose::Hold { sets, seconds, .. } => {
            let whole = time.sets >= sets && time.seconds + 1 >= seconds;
            let far = time.seconds + p::HOLD_STEP * 2 < seconds;
            let by = if whole {
                p::TWO_FOR_TWO
            } else if far {
                -p::TWO_FOR_TWO
            } else {
                0
            };
            (by, by)
        }
        Dose::ToFatigue { seconds } => {
            let through = time.seconds + 2 >= seconds || time.reps >= p::FATIGUE_REPS;
            let by = if through && time.sets > 0 { p::TWO_FOR_TWO } else { 0 };
            (by, by)
        }
        Dose::Timed { .. } | Dose::Minutes { .. } | Dose::Intervals { .. } => (0, 0),
    }
}

/// The upper end of the range a reserve was told as.
const fn upper(told: u8) -> u8 {
    match told {
        0 => 0,
        1..=2 => 2,
        3..=4 => 4,
        more => more.saturating_add(5),
    }
}

/// The newest two times that can be compared: with a dose that says how many, and the same load.
#[must_use]
pub fn judge(times: &[Time]) -> Judged {
    let counted = |time: &&Time| {
        matches!(
            time.dose,
            Dose::Reps { .. } | Dose::Hold { .. } | Dose::ToFatigue { .. }
        )
    };
    let mut newest = times.iter().rev().filter(counted);
    let (Some(last), Some(before)) = (newest.next(), newest.next()) else {
        return Judged::Even;
    };
    if last.load != before.load {
        return Judged::Even;
    }
    let (last, before) = (surplus(last), surplus(before));
    let (least, most) = (last.0.min(before.0), last.1.max(before.1));
    if least >= p::TWO_FOR_TWO {
        Judged::Spare(u8::try_from(least).unwrap_or(u8::MAX))
    } else if most <= -p::TWO_FOR_TWO {
        Judged::Short(u8::try_from(-most).unwrap_or(u8::MAX))
    } else {
        Judged::Even
    }
}

/// How often two sessions in a row had something to spare; each session counts once.
#[must_use]
pub fn shown(times: &[Time]) -> u8 {
    let (mut shown, mut before) = (0_u8, false);
    for time in times {
        let spare = surplus(time).0 >= p::TWO_FOR_TWO;
        shown = shown.saturating_add(u8::from(spare && before));
        before = spare && !before;
    }
    shown
}
