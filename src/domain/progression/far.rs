//! When the next weight is far: more repetitions with the light one first, then few with the heavy one.

use super::judge::{Judged, judge, surplus};
use super::next::{Look, Next};
use super::rack::Rack;
use super::unloaded::more_reps;
use crate::domain::evidence::RuleId;
use crate::domain::pain_monitor::SAFE;
use crate::domain::program::Dose;
use crate::domain::program::past::{Time, Trail};
use crate::domain::program::proposals as p;
use crate::domain::program::reason::{Fact, Reason};
use crate::domain::session::told::Load;

impl Look<'_> {
    /// The next weight is much heavier: more repetitions first, one amount more after each "two for two", until they
    /// show that it can be lifted; then few of them. All of it changes with the week.
    pub(super) fn more_reps_first(&self, trail: &Trail, next: &mut Next, load: u16, lowest: u16) {
        let exercise = trail.exercise.get();
        let with_it = |time: &&Time| time.load == Some(Load::Weight(load)) && matches!(time.dose, Dose::Reps { .. });
        let times: Vec<Time> = self.settled(trail).iter().filter(with_it).copied().collect();
        let Some(Time {
            dose: Dose::Reps { reps, reserve, .. },
            ..
        }) = times.last().or(trail.times.iter().rfind(with_it)).copied()
        else {
            return;
        };
        let kept = next.reserve.unwrap_or(reserve);
        next.reps = Some(reps);
        next.reserve = Some(kept);
        if let (Judged::Spare(spare), true) = (judge(&times), lowest >= load && self.may_go_up(trail)) {
            let above = Rack::of(exercise, self.who.weights_for(exercise))
                .above(load)
                .unwrap_or(load);
            let fewest = exercise.rm.map_or(p::CAREFUL.0, |(_, end)| end);
            let fewest = if self.who.may_exhaust() {
                fewest
            } else {
                fewest.max(p::CAREFUL.0)
            };
            let mut because = vec![Fact::Lifted(Load::Weight(load))];
            // What went well before the pause needs no new proof.
            let went_well = |time: &&Time| {
                let heavier = matches!(time.load, Some(Load::Weight(other)) if other >= above);
                heavier && time.pain.is_none_or(|pain| pain <= SAFE) && surplus(time).1 > -p::TWO_FOR_TWO
            };
            let known = self.settled(trail).iter().filter(went_well).count() >= 2;
            let possible = reps + u16::from(reserve) + u16::from(spare);
            let rule = if known || possible >= reps_for(load, above, fewest) {
                next.load = Some(Load::Weight(above));
                next.reps = Some(fewest.saturating_sub(u16::from(kept)).max(p::FEWEST_REPS));
                because.push(Fact::NextLoad(Load::Weight(above)));
                RuleId::ProgressLoad
            } else {
                // Five or more left is far too easy.
                let once = more_reps(reps);
                let easy = times.last().is_some_and(|last| last.reserve >= Some(p::MUCH_RESERVE));
                let more = if easy { more_reps(once) } else { once };
                let more = more.min(p::MOST_REPS_FIRST).max(reps);
                if more == reps {
                    return;
                }
                next.reps = Some(more);
                because.push(Fact::RepsNow(more));
                RuleId::ProgressEquipment
            };
            because.push(Fact::Spare(spare));
            next.because.push(Reason { rule, because });
        }
        // What the amount is settled at is no longer set that the load would have to be lighter for.
        next.rm = next.rm.max(next.reps.unwrap_or(0) + u16::from(kept));
    }
}

/// Repetitions with the light load that show that the heavy one allows so many: both give the same estimate by Epley.
#[must_use]
pub fn reps_for(light: u16, heavy: u16, reps: u16) -> u16 {
    let estimate = u32::from(heavy) * (30 + u32::from(reps));
    let needed = estimate.div_ceil(u32::from(light.max(1))).saturating_sub(30);
    u16::try_from(needed).unwrap_or(u16::MAX)
}
