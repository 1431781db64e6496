//! Heavy strength, four times four: what begins it, and how it grows (evidence 3.5). Nobody is asked for a true maximum.

use super::judge::{Judged, judge, surplus};
use super::next::{Look, Next, step};
use super::rack::more;
use crate::domain::evidence::RuleId;
use crate::domain::max_load;
use crate::domain::program::Dose;
use crate::domain::program::past::{Time, Trail};
use crate::domain::program::proposals as p;
use crate::domain::program::reason::{Fact, Reason};
use crate::domain::session::told::Load;

impl Look<'_> {
    /// Four times four near the limit: a fifth repetition that would have been possible brings the smallest discs
    /// (Hoff and Helgerud's way), once a week at most.
    pub(super) fn heavier(&self, trail: &Trail, last: &Time, next: &mut Next) {
        let (Some(Load::Weight(load)), (least, _)) = (next.load, surplus(last)) else {
            return;
        };
        let lately = trail
            .times
            .iter()
            .filter(|time| time.day.plus(p::STEP_DAYS) > self.today);
        let lighter = lately
            .filter(|time| time.load.is_some_and(|told| told != Load::Weight(load)))
            .count();
        if let Judged::Short(short) = judge(&trail.times) {
            let to = load.saturating_sub(p::HEAVY_STEP);
            next.load = Some(Load::Weight(to));
            let because = vec![
                Fact::Lifted(Load::Weight(load)),
                Fact::NextLoad(Load::Weight(to)),
                Fact::Short(short),
            ];
            next.because.push(Reason {
                rule: RuleId::ProgressBack,
                because,
            });
        } else if least >= 1 && lighter == 0 && self.may_go_up(trail) {
            let to = load
                .saturating_add(p::HEAVY_STEP)
                .min(more(load, step(trail.exercise.get())));
            let to = to - to % p::HEAVY_STEP;
            if to > load {
                next.load = Some(Load::Weight(to));
                let mut because = vec![Fact::Lifted(Load::Weight(load)), Fact::NextLoad(Load::Weight(to))];
                because.extend(next.max.map(Fact::LargestLoad));
                next.because.push(Reason {
                    rule: RuleId::OneRm,
                    because,
                });
            }
        }
    }
}

/// Four times four of heavy strength, and what is near it.
#[must_use]
pub const fn dose_is_heavy(dose: Dose) -> bool {
    matches!(dose, Dose::Reps { reps, reserve, .. } if reps <= p::FEWEST_REPS && reserve <= p::HEAVY_RESERVE)
}

#[must_use]
pub fn is_heavy(time: &Time) -> bool {
    dose_is_heavy(time.dose) && time.sets > 0
}

/// The largest load by Brzycki, where the set was short enough and its reserve was told.
#[must_use]
pub fn estimate(time: &Time, load: u16) -> Option<u16> {
    let max = max_load::brzycki(u32::from(load), time.reps, u16::from(time.reserve?))?;
    u16::try_from(max).ok()
}
