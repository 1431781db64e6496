//! What is next without a weight: bands by level and grip, the body by repetitions and seconds. Changes with the week.

use super::judge::{Judged, judge, shown};
use super::next::{Look, Next};
use crate::domain::catalogue::Work;
use crate::domain::evidence::RuleId;
use crate::domain::program::Dose;
use crate::domain::program::past::{Time, Trail};
use crate::domain::program::proposals as p;
use crate::domain::program::reason::{Fact, Reason};
use crate::domain::session::told::Load;

impl Look<'_> {
    pub(super) fn band(&self, trail: &Trail) -> Next {
        let mut next = Next::default();
        let times = self.settled(trail);
        let level = |time: &Time| match time.load {
            Some(Load::Band(level)) if time.sets > 0 => Some((*time, level)),
            _ => None,
        };
        let Some((last, band)) = trail.times.iter().rev().find_map(level) else {
            return next;
        };
        next.load = Some(Load::Band(band));
        let bands = self.who.bands();
        let below = bands.clone().filter(|other| *other < band).max().unwrap_or(band);
        let above = bands.filter(|other| *other > band).min().unwrap_or(band);
        // Two for two on this band: first a shorter grip, then the next band.
        let on_this: Vec<Time> = times
            .iter()
            .filter(|time| level(time).is_some_and(|(_, level)| level == band))
            .copied()
            .collect();
        // More repetitions first, then a shorter grip, then the next band.
        let (_, high) = match trail.exercise.get().work {
            Work::Reps { low, high } => (low, high),
            _ => (0, 0),
        };
        let reps = |time: &Time| match time.dose {
            Dose::Reps { reps, .. } => Some(reps),
            _ => None,
        };
        let at_the_top: Vec<Time> = on_this
            .iter()
            .filter(|time| reps(time).is_none_or(|reps| reps >= high))
            .copied()
            .collect();
        let shown = shown(&at_the_top);
        let spare = u8::try_from(p::TWO_FOR_TWO).unwrap_or(0);
        let to = |level: u8| Fact::NextLoad(Load::Band(level));
        let from = Fact::Lifted(Load::Band(band));
        if let Some(back) = self.less(trail, last.day) {
            let mut reason = back.reason;
            if back.per_cent >= p::BAND_STEP && below < band {
                next.load = Some(Load::Band(below));
                reason.because.splice(0..0, [from, to(below)]);
            } else if let Some(now) = reps(&last).filter(|_| back.is_cut) {
                // No lighter band is at hand.
                let fewer = fewer_reps(now).max(p::FEWEST_REPS.min(now));
                next.reps = Some(fewer);
                next.cut = true;
                reason.because.push(Fact::RepsNow(fewer));
            }
            next.because.push(reason);
            return next;
        }
        let judged = judge(&on_this);
        let now = on_this.iter().rev().find_map(reps);
        next.reps = now;
        if let (Judged::Spare(spare), Some(now)) = (judged, now.filter(|now| *now < high)) {
            if self.may_go_up(trail) {
                let more = more_reps(now).min(high);
                next.reps = Some(more);
                let because = vec![Fact::RepsNow(more), Fact::Spare(spare)];
                let rule = RuleId::ProgressReps;
                next.because.push(Reason { rule, because });
            }
        } else if let Judged::Short(short) = judged {
            if shown == 0 && below < band {
                next.load = Some(Load::Band(below));
                let because = vec![from, to(below), Fact::Short(short)];
                next.because.push(Reason {
                    rule: RuleId::ProgressBack,
                    because,
                });
            }
        } else if shown >= 2 && above > band && self.may_go_up(trail) {
            next.load = Some(Load::Band(above));
            next.reps = None;
            let because = vec![from, to(above), Fact::Spare(spare)];
            next.because.push(Reason {
                rule: RuleId::ProgressBand,
                because,
            });
        } else if shown >= 1 && self.may_go_up(trail) {
            next.grip = true;
            let because = vec![from, Fact::ShorterGrip, Fact::Spare(spare)];
            next.because.push(Reason {
                rule: RuleId::ProgressBand,
                because,
            });
        }
        next
    }

    /// Without a load: more repetitions or a longer hold first, up to where the next rung begins.
    pub(super) fn free(&self, trail: &Trail) -> Next {
        let mut next = Next::default();
        let times = self.settled(trail);
        let counted = |time: &&Time| matches!(time.dose, Dose::Reps { .. } | Dose::Hold { .. });
        let exercise = trail.exercise.get();
        // Pain is answered at once, from what hurt; everything else waits for the week.
        let Some(newest) = trail.times.iter().rev().find(counted) else {
            return next;
        };
        let less = self.less(trail, newest.day);
        let settled = times.iter().rev().find(counted);
        let Some(last) = settled.filter(|_| less.is_none()).or(less.is_some().then_some(newest)) else {
            return next;
        };
        let judged = judge(times);
        let up = matches!(judged, Judged::Spare(_)) && self.may_go_up(trail) && less.is_none();
        let down = matches!(judged, Judged::Short(_)) || less.as_ref().is_some_and(|less| less.per_cent > 0);
        let now = match (last.dose, exercise.work) {
            (Dose::Reps { reps, .. }, Work::Reps { low, high }) => {
                let most = high.max(p::LADDER_REPS);
                let to = if down {
                    // After pain also below what is usual.
                    let least = if less.is_some() { p::FEWEST_REPS } else { low };
                    fewer_reps(reps).max(least.min(reps))
                } else if up {
                    more_reps(reps).min(most).max(reps)
                } else {
                    reps
                };
                next.reps = Some(to);
                (to != reps).then_some(Fact::RepsNow(to))
            }
            (Dose::Hold { seconds, .. }, Work::Hold { low, high }) => {
                let most = high.max(p::LADDER_SECONDS);
                let to = if down {
                    let least = if less.is_some() { p::SHORTEST_HOLD } else { low };
                    seconds.saturating_sub(p::HOLD_STEP).max(least.min(seconds))
                } else if up {
                    (seconds + p::HOLD_STEP).min(most).max(seconds)
                } else {
                    seconds
                };
                next.seconds = Some(to);
                (to != seconds).then_some(Fact::SecondsNow(to))
            }
            _ => None,
        };
        if let Some(less) = less {
            next.cut = less.is_cut;
            let mut reason = less.reason;
            reason.because.extend(now);
            next.because.push(reason);
        } else if let Some(now) = now {
            let (rule, why) = match judged {
                Judged::Short(short) => (RuleId::ProgressBack, Fact::Short(short)),
                Judged::Spare(spare) => (RuleId::ProgressReps, Fact::Spare(spare)),
                Judged::Even => return next,
            };
            next.because.push(Reason {
                rule,
                because: vec![now, why],
            });
        }
        next
    }
}

/// Amounts that are easy to count to.
const COUNTS: [u16; 9] = [4, 6, 8, 10, 12, 15, 20, 25, 30];

#[must_use]
pub fn more_reps(reps: u16) -> u16 {
    COUNTS.into_iter().find(|count| *count > reps).unwrap_or(reps)
}

#[must_use]
pub fn fewer_reps(reps: u16) -> u16 {
    COUNTS.into_iter().rfind(|count| *count < reps).unwrap_or(reps)
}
