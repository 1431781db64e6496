//! How much of a chosen exercise in the first weeks (evidence 7.2 to 7.4), and how a dose grows or shrinks to fit
//! the minutes. Knows nothing of the week around it.

use super::Dose;
use super::assess::Assessment;
use super::course;
pub use super::dosed::Dosed;
use super::intensity::Ceiling;
use super::proposals as p;
use super::timing;
use crate::domain::catalogue::{Exercise, Kind, Work};
use crate::domain::evidence::RuleId;
use crate::domain::units::Span;

/// Amounts that are easy to count to; a range's own ends count too.
const COUNTS: [u16; 9] = [4, 6, 8, 10, 12, 15, 20, 25, 30];

/// The usual dose for this person in week one and two, with its reason. Minutes and rounds are filled by `time`.
#[must_use]
pub fn usual(who: &Assessment, exercise: &Exercise, time: Span) -> (Dose, Dosed) {
    match exercise.work {
        Work::Reps { .. } => {
            let (low, high) = reps_range(exercise);
            let next = who.progress.next_of(exercise);
            let known = next.map_or(p::RESERVE, |next| next.reserve.unwrap_or(who.progress.stage.reserve));
            let usual = next.and_then(|next| next.reps).unwrap_or_else(|| middle(low, high));
            let calendar = who.calendar_reps(exercise, usual);
            let reps = match calendar {
                Some((reps, _)) => reps,
                None if who.is_small_step(exercise) => low,
                None => usual,
            };
            let dose = Dose::Reps {
                sets: sets(who, exercise),
                reps,
                rest: exercise.rest,
                reserve: if exercise.kind == Kind::Strength { known } else { 0 },
            };
            let dosed = calendar.map(|(_, quota)| Dosed::Calendar(quota));
            (dose, dosed.unwrap_or_else(|| sets_reason(who, exercise)))
        }
        Work::Hold { low, high } => {
            let first = if who.beginner { low } else { low.midpoint(high) / 5 * 5 };
            let next = who.progress.next_of(exercise).and_then(|next| next.seconds);
            let dose = Dose::Hold {
                sets: sets(who, exercise),
                seconds: next.unwrap_or_else(|| first.clamp(low.min(high), high)),
                rest: exercise.rest,
            };
            (dose, sets_reason(who, exercise))
        }
        Work::Minutes { high, .. } => {
            let minutes = whole_minutes(time).clamp(1, high.max(1));
            let effort = steady_effort(who, exercise, false);
            let rule = match exercise.kind {
                Kind::Cardio if who.low_only() => return (Dose::Minutes { minutes, effort }, Dosed::Clearance),
                Kind::Cardio => RuleId::CardioSteady,
                _ => RuleId::RelaxEasy,
            };
            (Dose::Minutes { minutes, effort }, Dosed::Form(rule))
        }
        Work::Intervals {
            warm,
            work,
            rest,
            rounds,
            cool,
        } => {
            // Short bouts: as many as the time holds.
            let frame = timing::READY + Span::seconds(i64::from(warm) + i64::from(cool) - i64::from(rest));
            let each = (i64::from(work) + i64::from(rest)).max(1) * 1000;
            let possible = u16::try_from((time.0 - frame.0).max(0) / each).unwrap_or(rounds);
            let (low, high) = exercise.effort.unwrap_or(p::REST_EFFORT);
            let cap = who.highest_effort();
            let dose = Dose::Intervals {
                warm,
                work,
                rest,
                rounds: possible.clamp(1, rounds.saturating_mul(2).max(1)),
                cool,
                effort: (low.min(cap), high.min(cap)),
            };
            (dose, Dosed::Form(RuleId::CardioSteady))
        }
    }
}

/// Whole interval training with so many hard rounds; the warm-up grows later if there is time.
#[must_use]
pub fn intervals(who: &Assessment, exercise: &Exercise, rounds: u16) -> (Dose, Dosed) {
    let (work, rest, cool) = match exercise.work {
        Work::Intervals { work, rest, cool, .. } => (work, rest, cool),
        _ => (240, 180, 300),
    };
    let course = course::interval_week_of(who);
    let effort = match (who.intensity.ceiling, who.intensity.effort) {
        (Ceiling::Full, _) => exercise.effort.unwrap_or((15, 17)),
        (_, most) => (most.saturating_sub(1), most),
    };
    let effort = course.map_or(effort, |week| week.effort);
    let dose = Dose::Intervals {
        warm: p::INTERVAL_WARM_UP.0,
        work,
        rest,
        rounds,
        cool,
        effort,
    };
    let dosed = match course {
        Some(_) => Dosed::Course(RuleId::CourseIntervals),
        None => Dosed::Intervals,
    };
    (dose, dosed)
}

/// The daily band set: one set until tired, two minutes at most.
#[must_use]
pub fn two_minutes() -> (Dose, Dosed) {
    let dose = Dose::ToFatigue {
        seconds: p::TWO_MINUTES,
    };
    (dose, Dosed::Split(RuleId::DoseTwoMinutes))
}

/// Fills a long time with the only exercise there is: a set every second minute (Andersen 2011), six at most.
/// `None` when the exercise does not count repetitions or the time is too short.
#[must_use]
pub fn every_second_minute(exercise: &Exercise, time: Span) -> Option<(Dose, Dosed)> {
    let Work::Reps { low, .. } = exercise.work else {
        return None;
    };
    let reps = low.clamp(8, 12);
    let one = Dose::Reps {
        sets: 1,
        reps,
        rest: 0,
        reserve: p::RESERVE,
    };
    let work = timing::dose_length(exercise, one).0 - timing::READY.0;
    let every = i64::from(p::SET_EVERY) * 1000;
    let sets = u16::try_from((time.0 - timing::READY.0 - work) / every + 1).unwrap_or(0);
    if sets < 4 || work >= every {
        return None;
    }
    let dose = Dose::Reps {
        sets: sets.min(6),
        reps,
        rest: u16::try_from((every - work) / 1000).unwrap_or(60),
        reserve: p::RESERVE,
    };
    Some((dose, Dosed::Everyone(RuleId::DoseEverySecondMinute)))
}

/// Perceived exertion of steady work within what the person may do; `hard_block` allows the one harder block.
#[must_use]
pub fn steady_effort(who: &Assessment, exercise: &Exercise, hard_block: bool) -> (u8, u8) {
    let Some((low, high)) = exercise.effort else {
        return p::REST_EFFORT;
    };
    let mut cap = who.highest_effort();
    if hard_block {
        let most = if who.beginner {
            p::BEGINNER_EFFORT.1
        } else {
            p::ONE_HARD_BLOCK_EFFORT
        };
        cap = cap.max(most);
    }
    if who.with_caution(exercise).is_some() {
        // Pain of 3 to 5 where care is asked for: the lower end only.
        cap = cap.min(low + 1);
    }
    (low.min(cap), high.min(cap))
}

/// The next larger dose of the same kind, or nothing when it is at its end.
#[must_use]
pub fn more_in_a_set(exercise: &Exercise, dose: Dose) -> Option<Dose> {
    match dose {
        Dose::Reps {
            sets,
            reps,
            rest,
            reserve,
        } => {
            let (_, high) = reps_range(exercise);
            let reps = COUNTS.into_iter().chain([high]).filter(|n| *n > reps).min()?;
            (reps <= high).then_some(Dose::Reps {
                sets,
                reps,
                rest,
                reserve,
            })
        }
        Dose::Hold { sets, seconds, rest } => {
            let Work::Hold { high, .. } = exercise.work else {
                return None;
            };
            (seconds < high).then_some(Dose::Hold {
                sets,
                seconds: (seconds + 5).min(high),
                rest,
            })
        }
        _ => None,
    }
}

/// The next smaller dose of the same kind.
#[must_use]
pub fn less_in_a_set(exercise: &Exercise, dose: Dose) -> Option<Dose> {
    match dose {
        Dose::Reps {
            sets,
            reps,
            rest,
            reserve,
        } => {
            let (low, _) = reps_range(exercise);
            let reps = COUNTS.into_iter().chain([low]).filter(|n| *n < reps).max()?;
            (reps >= low).then_some(Dose::Reps {
                sets,
                reps,
                rest,
                reserve,
            })
        }
        Dose::Hold { sets, seconds, rest } => {
            let Work::Hold { low, .. } = exercise.work else {
                return None;
            };
            (seconds > low).then_some(Dose::Hold {
                sets,
                seconds: seconds.saturating_sub(5).max(low),
                rest,
            })
        }
        _ => None,
    }
}

/// The same with another number of sets; `None` outside 1 to `most`.
#[must_use]
pub fn with_sets(dose: Dose, change: i16, most: u16) -> Option<Dose> {
    let changed = |sets: u16| {
        sets.checked_add_signed(change)
            .filter(|new| (1..=most.max(sets)).contains(new))
    };
    match dose {
        Dose::Reps {
            sets,
            reps,
            rest,
            reserve,
        } => Some(Dose::Reps {
            sets: changed(sets)?,
            reps,
            rest,
            reserve,
        }),
        Dose::Hold { sets, seconds, rest } => Some(Dose::Hold {
            sets: changed(sets)?,
            seconds,
            rest,
        }),
        _ => None,
    }
}

/// The same with the short rest of a gentle daily set.
#[must_use]
pub fn short_rest(dose: Dose) -> Dose {
    match dose {
        Dose::Reps {
            sets, reps, reserve, ..
        } => Dose::Reps {
            sets,
            reps,
            rest: p::GENTLE_REST,
            reserve,
        },
        other => other,
    }
}

/// Fifteen seconds more rest, up to half a minute beyond the usual.
#[must_use]
pub fn longer_rest(exercise: &Exercise, dose: Dose) -> Option<Dose> {
    let longer = |rest: u16| (rest + 15 <= exercise.rest + p::LONGER_REST).then_some(rest + 15);
    match dose {
        Dose::Reps {
            sets,
            reps,
            rest,
            reserve,
        } if sets > 1 => Some(Dose::Reps {
            sets,
            reps,
            rest: longer(rest)?,
            reserve,
        }),
        Dose::Hold { sets, seconds, rest } if sets > 1 => Some(Dose::Hold {
            sets,
            seconds,
            rest: longer(rest)?,
        }),
        _ => None,
    }
}

/// Repetitions to choose from. Loaded exercises start at the light end of their periodisation (15 RM) and leave
/// the reserve, so 11 to 15.
fn reps_range(exercise: &Exercise) -> (u16, u16) {
    let (low, high) = match exercise.work {
        Work::Reps { low, high } => (low, high),
        _ => (8, 12),
    };
    match exercise.rm {
        Some((start, _)) => {
            let high = high.min(start).max(low);
            (start.saturating_sub(u16::from(p::RESERVE)).clamp(low, high), high)
        }
        None => (low, high.max(low)),
    }
}

fn middle(low: u16, high: u16) -> u16 {
    let middle = low.midpoint(high);
    COUNTS
        .into_iter()
        .filter(|count| (low..=high).contains(count))
        .min_by_key(|count| count.abs_diff(middle))
        .unwrap_or(low)
}

fn sets(who: &Assessment, exercise: &Exercise) -> u16 {
    let new = who.beginner && who.progress.stage.weeks < p::USUAL_SETS_WEEKS;
    let usual = if new || who.low_only() || who.by_calendar(exercise) {
        p::BEGINNER_SETS
    } else {
        p::USUAL_SETS
    };
    let less = u16::from(who.a_set_less(exercise));
    usual.min(exercise.sets.1).saturating_sub(less).max(1)
}

/// Most sets of an exercise for this person. In a session that is full of exercises already a further set is better
/// than a further exercise, for beginners too.
#[must_use]
pub fn most_sets(who: &Assessment, exercise: &Exercise, full: bool) -> u16 {
    match exercise.kind {
        Kind::Mobility => exercise.sets.1.max(2),
        Kind::Strength if full && !who.a_set_less(exercise) => p::USUAL_SETS,
        Kind::Strength => sets(who, exercise),
        _ => exercise.sets.1,
    }
}

fn sets_reason(who: &Assessment, exercise: &Exercise) -> Dosed {
    Dosed::Form(match exercise.kind {
        Kind::Strength if who.low_only() => return Dosed::Clearance,
        Kind::Strength if who.by_calendar(exercise) => return Dosed::Pace,
        Kind::Strength if !who.progress.stage.is_first() => return Dosed::Stage,
        Kind::Strength if who.beginner => RuleId::DoseTwoSets,
        Kind::Strength => RuleId::DoseFirstWeeks,
        _ => RuleId::Functional,
    })
}

/// Whole minutes of a time that also holds the seconds to get ready.
#[must_use]
pub fn whole_minutes(time: Span) -> u16 {
    u16::try_from((time.0 - timing::READY.0 + 30_000).max(0) / 60_000).unwrap_or(u16::MAX)
}
