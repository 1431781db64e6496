//! What is next for an exercise: which load, how many repetitions, how long a hold, and why. Pain and pauses come
//! first, then what was left in reserve. Loads may change from session to session; what changes the length of a session
//! (repetitions, holds, a much heavier weight, another band) changes with the week.

use super::heavy::{dose_is_heavy, estimate, is_heavy};
use super::judge::{Judged, judge};
use super::rack::{Rack, less, more};
use super::rest;
use super::stage::Stage;
use super::unloaded::fewer_reps;
use crate::domain::catalogue::{Exercise, ExerciseId, Target};
use crate::domain::evidence::RuleId;
use crate::domain::max_load;
use crate::domain::pain::Region;
use crate::domain::pain_monitor::{self, ACCEPTABLE, SAFE};
use crate::domain::program::assess::Assessment;
use crate::domain::program::past::{Illness, Time, Trail};
use crate::domain::program::proposals as p;
use crate::domain::program::reason::{Fact, Reason};
use crate::domain::program::{Dose, Past};
use crate::domain::session::told::{Load, LoadKind};
use crate::domain::units::Day;

/// What is next. The default: nothing was told that leads on.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Next {
    pub load: Option<Load>,
    /// Repetitions after which the load would have been all there is, as it was last used; 0 when unknown.
    pub rm: u16,
    /// Estimated largest load, tenths of a kilogram; only from sets that were short enough.
    pub max: Option<u16>,
    /// The lightest load of this week's sets until tired, else the last one.
    pub tired: Option<u16>,
    /// Take the band shorter.
    pub grip: bool,
    pub reps: Option<u16>,
    pub seconds: Option<u16>,
    pub reserve: Option<u8>,
    /// It hurt too much, or the morning was much worse: it is less, whatever the calendar says.
    pub cut: bool,
    /// What changed, and why; empty when nothing did.
    pub because: Vec<Reason>,
}

/// From where one looks at a person's exercises.
pub struct Look<'a> {
    pub who: &'a Assessment,
    pub past: &'a Past,
    pub stage: Stage,
    /// The first day of the week that is made.
    pub monday: Day,
    pub today: Day,
    pub deload: bool,
}

/// Less than the last time, and why.
pub(super) struct Less {
    pub per_cent: u8,
    pub reason: Reason,
    /// It hurt too much, whatever else asks for less.
    pub is_cut: bool,
}

impl Less {
    fn is_pause(&self) -> bool {
        self.reason.rule == RuleId::ReturnPause
    }
}

impl Next {
    /// The load for a dose: a longer set than the load was used for gets a lighter one, of `own` where they are told.
    #[must_use]
    pub fn load_for(&self, exercise: ExerciseId, dose: Dose, own: &[u16]) -> Option<Load> {
        let Some(Load::Weight(load)) = self.load else {
            return self.load;
        };
        let rm = match dose {
            Dose::Reps { reps, reserve, .. } => reps + u16::from(reserve),
            _ => p::STAGES[0].1,
        };
        if dose_is_heavy(dose) && self.rm > p::HEAVY_STAGE.1 {
            // Four times four of somebody who has lifted lighter until now: a share of the estimate.
            let max = u32::from(self.max?);
            let share = max_load::load_for(max, p::HEAVY_SHARE, u32::from(p::HEAVY_STEP));
            return u16::try_from(share).ok().map(Load::Weight);
        }
        let rack = Rack::of(exercise.get(), own);
        let fits = if self.rm == 0 || rm <= self.rm + p::LONGER_SETS {
            load
        } else {
            let share = u32::from(max_load::per_cent_of(rm)) * 100 / u32::from(max_load::per_cent_of(self.rm)).max(1);
            let lighter = u16::try_from(u32::from(load) * share.min(100) / 100).unwrap_or(load);
            rack.at_most(lighter).min(load)
        };
        let tired = self.tired.filter(|_| matches!(dose, Dose::ToFatigue { .. }));
        let most = tired.map_or(fits, |tired| rack.above(tired).unwrap_or(tired));
        Some(Load::Weight(fits.min(most)))
    }

    /// Whether the amount of a set is settled: filling the time must not make it longer.
    #[must_use]
    pub const fn settles_sets(&self) -> bool {
        self.reps.is_some() || self.seconds.is_some() || self.load.is_some()
    }
}

impl Look<'_> {
    /// What is next for an exercise that was done before.
    #[must_use]
    pub fn next(&self, trail: &Trail) -> Next {
        let measures = rest::first_day_back(self.past).and_then(|first| self.without(trail, first));
        let trail = measures.as_ref().unwrap_or(trail);
        match LoadKind::of(trail.exercise.get()) {
            Some(LoadKind::Weight) => self.weight(trail),
            Some(LoadKind::Band) => self.band(trail),
            None => self.free(trail),
        }
    }

    /// Without the times of a day, where something is left; what hurt is not forgotten.
    fn without(&self, trail: &Trail, day: Day) -> Option<Trail> {
        let others = trail.times.iter().filter(|time| time.day != day);
        let rest = Trail {
            exercise: trail.exercise,
            times: others.copied().collect(),
        };
        (!rest.times.is_empty() && self.by_pain(trail).is_none()).then_some(rest)
    }

    /// For a load that was told longer ago than anybody remembers it: a new beginning.
    #[must_use]
    pub fn long_ago(&self, exercise: ExerciseId, load: Load) -> Next {
        let (per_cent, rule) = (p::RETURN_ANEW, RuleId::ReturnAnew);
        let mut next = Next::default();
        let because = vec![Fact::Lifted(load)];
        next.load = Some(match load {
            Load::Weight(weight) => {
                let rack = Rack::of(exercise.get(), self.who.weights_for(exercise.get()));
                Load::Weight(rack.at_most(less(weight, per_cent)).min(weight))
            }
            Load::Band(level) => Load::Band(level.saturating_sub(1).max(1)),
        });
        next.because.push(Reason { rule, because });
        next
    }

    /// Before the week that is made.
    pub(super) fn settled<'b>(&self, trail: &'b Trail) -> &'b [Time] {
        let until = trail.times.partition_point(|time| time.day < self.monday);
        trail.times.get(..until).unwrap_or_default()
    }

    fn weight(&self, trail: &Trail) -> Next {
        let exercise = trail.exercise.get();
        let rack = Rack::of(exercise, self.who.weights_for(exercise));
        let planned = self.stage.reps(exercise);
        let mut next = Next {
            reps: planned.map(|(reps, _)| reps),
            reserve: planned.map(|(_, reserve)| reserve),
            ..Next::default()
        };
        let told = |time: &Time| match time.load {
            Some(Load::Weight(load)) if time.sets > 0 => Some((*time, load)),
            _ => None,
        };
        let tired = || {
            let times = trail.times.iter().rev();
            times
                .filter(|time| matches!(time.dose, Dose::ToFatigue { .. }))
                .filter_map(told)
        };
        let this_week = tired().filter(|(time, _)| time.day.plus(p::STEP_DAYS) > self.today);
        next.tired = this_week
            .min_by_key(|(_, load)| *load)
            .or_else(|| tired().next())
            .map(|(_, load)| load);
        // A session with longer sets than usual (a preset, a circuit) asked for less: it is no measure of what comes now.
        let start = exercise.rm.map_or(p::STAGES[0].1, |(start, _)| start);
        let most_reps = planned.map_or(start, |(reps, reserve)| reps + u16::from(reserve)) + p::LONGER_SETS;
        let lately = |time: &&Time| time.day.plus(p::ALIKE_DAYS) > self.today;
        // How long the sets were with the heaviest load; what is lighter and no longer is the same kind of work.
        let heaviest = trail.times.iter().filter(lately).filter_map(told);
        let heaviest = heaviest.max_by_key(|(time, load)| (*load, rm(time)));
        let usual = heaviest.map_or(most_reps, |(time, _)| most_reps.max(rm(&time)));
        let alike = |time: &&Time| lately(time) && (1..=usual).contains(&rm(time));
        let times: Vec<Time> = trail.times.iter().filter(alike).copied().collect();
        let newest = || trail.times.iter().rev().find_map(told);
        let Some((last, load)) = times.iter().rev().find_map(told).or_else(newest) else {
            return next;
        };
        next.load = Some(Load::Weight(load));
        next.rm = rm(&last);
        let facts = |to: u16, why: Fact| vec![Fact::Lifted(Load::Weight(load)), Fact::NextLoad(Load::Weight(to)), why];
        if let Some(back) = self.less(trail, last.day) {
            let load = newest().map_or(load, |(_, newest)| newest.min(load));
            let facts = |to: u16| [Fact::Lifted(Load::Weight(load)), Fact::NextLoad(Load::Weight(to))];
            let to = rack.at_most(less(load, back.per_cent)).min(load);
            // Twenty to thirty per cent is the rule; the lighter end where the weights at hand leave only much less.
            let (light, heavy) = p::LONG_PAUSE;
            let long = back.is_pause() && back.per_cent > p::BACK_PER_CENT && to < less(load, heavy);
            let to = if long {
                rack.at_most(less(load, light)).min(load)
            } else {
                to
            };
            // Where the next lighter weight would be far less, a little less is fewer repetitions.
            let far = back.per_cent <= p::BACK_PER_CENT && back.is_pause() && to < less(load, p::FAR_PER_CENT);
            let to = if far { load } else { to };
            if far {
                next.reps = Some(fewer_reps(next.reps.unwrap_or(last.reps)).max(p::FEWEST_REPS));
            }
            next.load = Some(Load::Weight(to));
            let mut reason = back.reason;
            if to < load {
                reason.because.splice(0..0, facts(to));
            }
            next.because.push(reason);
            return next;
        }
        next.max = estimate(&last, load);
        if is_heavy(&last) {
            self.heavier(trail, &last, &mut next);
            return next;
        }
        let most = more(load, step(exercise));
        let this_week = |time: &&Time| time.day.plus(p::STEP_DAYS) > self.today && (1..=usual).contains(&rm(time));
        let this_week = trail.times.iter().filter(this_week).filter_map(told);
        let lowest = this_week.map(|(_, load)| load).min().unwrap_or(load);
        if rack.above(load).is_some_and(|above| above > most) {
            self.more_reps_first(trail, &mut next, load, lowest);
        }
        match judge(&times) {
            Judged::Spare(spare) if self.may_go_up(trail) => {
                let to = rack.at_most(most.min(more(lowest, step(exercise))));
                if to > load {
                    next.load = Some(Load::Weight(to));
                    let because = facts(to, Fact::Spare(spare));
                    next.because.push(Reason {
                        rule: RuleId::ProgressLoad,
                        because,
                    });
                }
            }
            Judged::Short(short) => {
                let to = rack.at_most(less(load, p::BACK_PER_CENT)).min(load);
                next.load = Some(Load::Weight(to));
                let because = facts(to, Fact::Short(short));
                next.because.push(Reason {
                    rule: RuleId::ProgressBack,
                    because,
                });
            }
            _ => {}
        }
        next
    }

    /// What asks for less than the last time: pain, a pause, an illness; the one that asks for most.
    pub(super) fn less(&self, trail: &Trail, since: Day) -> Option<Less> {
        let pain = self.by_pain(trail);
        let away = rest::less_after(self.past, since, self.today);
        let is_cut = pain.as_ref().is_some_and(|less| less.is_cut);
        let away = away.map(|(per_cent, reason)| Less {
            per_cent,
            reason,
            is_cut,
        });
        [pain, away].into_iter().flatten().max_by_key(|less| less.per_cent)
    }

    fn by_pain(&self, trail: &Trail) -> Option<Less> {
        let per_cent = match self.verdict(trail)? {
            pain_monitor::Next::Less { per_cent }
            | pain_monitor::Next::Easier { per_cent }
            | pain_monitor::Next::Stop { per_cent } => per_cent,
            pain_monitor::Next::RedFlag => p::RETURN_ANEW,
            _ => return None,
        };
        let times = self.past.times(trail.exercise);
        let during = times.last().and_then(|time| time.pain).filter(|pain| *pain > SAFE);
        let sore = trained(trail.exercise.get()).find(|region| self.past.verdict(|other| other == *region).is_some());
        let because = during
            .map(Fact::PainDuring)
            .into_iter()
            .chain(sore.map(Fact::Answered))
            .collect();
        Some(Less {
            per_cent,
            reason: Reason {
                rule: RuleId::ProgressPain,
                because,
            },
            is_cut: per_cent > p::BACK_PER_CENT,
        })
    }

    /// The strictest of what the regions say and what was felt in the exercise itself.
    fn verdict(&self, trail: &Trail) -> Option<pain_monitor::Next> {
        let exercise = trail.exercise.get();
        let regions = self
            .past
            .verdict(|region| trained(exercise).any(|other| other == region));
        let mut newest = self.past.times(trail.exercise).iter().rev();
        let last = newest.next().and_then(|time| time.pain);
        let before = newest.next().and_then(|time| time.pain);
        let felt = last.map(|pain| match pain {
            0..=SAFE => pain_monitor::Next::Progress,
            too_much if too_much > ACCEPTABLE => pain_monitor::Next::Stop { per_cent: p::PAIN_STOP },
            _ if before.is_some_and(|before| before <= ACCEPTABLE) => pain_monitor::Next::Progress,
            _ => pain_monitor::Next::ProgressAfterTwo,
        });
        regions.max(felt)
    }

    /// Nothing speaks against more: not pain, not a gentle week, not the first two weeks of somebody new to it.
    pub(super) fn may_go_up(&self, trail: &Trail) -> bool {
        let calm = matches!(self.verdict(trail), None | Some(pain_monitor::Next::Progress));
        let new = self
            .past
            .first
            .is_none_or(|first| self.today < first.plus(p::FIRST_STEP_DAYS));
        let last = self.settled(trail).last().map(|time| time.day);
        let unwell = |ill: Illness| ill.holds_back(self.today) || (ill.fever && last < ill.well);
        let well = self.who.flags.stress.is_none() && !self.past.ill.is_some_and(unwell);
        calm && well && !self.deload && !(new && self.who.beginner) && !self.who.low_only()
    }
}

/// The regions an exercise trains; the middle of the body is the low back, too.
pub fn trained(exercise: &'static Exercise) -> impl Iterator<Item = Region> {
    exercise.trains.iter().filter_map(|target| match target {
        Target::Region(region) => Some(*region),
        Target::Core => Some(Region::LowBack),
        _ => None,
    })
}

/// Per cent of a step: legs, hips and back are large muscles, the rest are small ones.
#[must_use]
pub fn step(exercise: &Exercise) -> u8 {
    let large = [Region::LowBack, Region::Hip, Region::Knee];
    let (small_step, large_step) = p::LOAD_STEPS;
    if large.into_iter().any(|region| exercise.trains(region)) {
        large_step
    } else {
        small_step
    }
}

fn rm(time: &Time) -> u16 {
    match time.dose {
        Dose::Reps { reps, reserve, .. } => reps + u16::from(reserve),
        _ => 0,
    }
}
