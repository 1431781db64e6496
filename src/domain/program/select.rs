//! Which exercise: family by region and variety, member of the family by level, pain, clearance and equipment.
//! Remembers what the week has so far. Knows nothing of sets and minutes.

use super::Wishes;
use super::allowed::{Barrier, is_hard_intervals};
use super::assess::Assessment;
use super::families::{WHOLE_BODY, families_for, rule_for};
use super::proposals as p;
use super::reason::{Fact, Reason};
use crate::domain::catalogue::{Exercise, ExerciseId, Kind, Work};
use crate::domain::evidence::RuleId;
use crate::domain::pain::{PAIN_HIGH, Region};
use crate::domain::profile::{Equipment, Slot};

/// An exercise and why it is this one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    pub exercise: ExerciseId,
    pub reasons: Vec<Reason>,
}

#[derive(Clone)]
pub struct Chooser<'a> {
    pub who: &'a Assessment,
    wishes: &'a Wishes,
    /// Weekday and exercise of all that the week has.
    week: Vec<(u8, ExerciseId)>,
    /// Exercises of the session being filled.
    pub(super) session: Vec<ExerciseId>,
    weekday: u8,
}

impl<'a> Chooser<'a> {
    #[must_use]
    pub fn new(who: &'a Assessment, wishes: &'a Wishes) -> Chooser<'a> {
        Chooser {
            who,
            wishes,
            week: Vec::new(),
            session: Vec::new(),
            weekday: 0,
        }
    }

    pub fn begin_session(&mut self, weekday: u8) {
        self.weekday = weekday;
        self.session.clear();
    }

    /// Takes a choice into the session; what is not taken leaves no trace.
    pub fn take(&mut self, exercise: ExerciseId) {
        self.session.push(exercise);
        self.week.push((self.weekday, exercise));
    }

    /// Gives back the last of an exercise that did not fit after all.
    pub fn give_back(&mut self, exercise: ExerciseId) {
        self.session.retain(|taken| *taken != exercise);
        if let Some(at) = self.week.iter().rposition(|(_, taken)| *taken == exercise) {
            self.week.remove(at);
        }
    }

    /// Specific strength for a region, with a family that is fresh today.
    #[must_use]
    pub fn strength(&self, region: Region, daily_set: bool) -> Option<Choice> {
        let mut choice = self.of_families(families_for(region), self.who.level_for(region), daily_set)?;
        if let Some(pain) = self.who.complaint(region).filter(|pain| pain.worst >= PAIN_HIGH) {
            choice.reasons.push(Reason {
                rule: RuleId::PainHigh,
                because: vec![Fact::of_pain(pain)],
            });
        }
        let rule = rule_for(region);
        let because = match self.who.complaint(region) {
            Some(pain) => vec![Fact::of_pain(pain)],
            None => self.who.exposure_reason.because.clone(),
        };
        choice.reasons.insert(0, Reason { rule, because });
        Some(choice)
    }

    /// Strength for the body as a whole.
    #[must_use]
    pub fn whole_body(&self, daily_set: bool) -> Option<Choice> {
        let mut choice = self.of_families(WHOLE_BODY, self.who.level, daily_set)?;
        choice.reasons.insert(
            0,
            Reason {
                rule: RuleId::GeneralStrength,
                because: self.who.exposure_reason.because.clone(),
            },
        );
        Some(choice)
    }

    /// Balance or mobility: what eases a sore region first, then what the week has least of; balance leads from 65.
    #[must_use]
    pub fn functional(&self, balance_too: bool) -> Option<Choice> {
        let old = self.who.age.is_some_and(|age| age >= p::BALANCE_FROM_AGE);
        let best = self.best(|id, exercise| {
            let wanted = matches!(exercise.kind, Kind::Mobility) || (balance_too && exercise.kind == Kind::Balance);
            // Mobility has no load, so its rung does not count.
            let level = if exercise.kind == Kind::Mobility {
                3
            } else {
                self.who.level
            };
            if !wanted || self.who.barrier(exercise, level).is_some() {
                return None;
            }
            let sore = self.who.complaints.iter().any(|pain| exercise.trains(pain.site.region));
            let balance_first = old && exercise.kind == Kind::Balance;
            Some((
                self.uses(id) * 4 + 2 * usize::from(!balance_first) + usize::from(!sore),
                usize::from(self.who.level.abs_diff(exercise.level)),
            ))
        })?;
        let because = match self.who.age.filter(|_| old) {
            Some(age) => vec![Fact::Age(age)],
            None => self.who.exposure_reason.because.clone(),
        };
        let rule = RuleId::Functional;
        Some(self.choice(best, vec![Reason { rule, because }]))
    }

    /// Breathing or relaxation.
    #[must_use]
    pub fn relaxing(&self) -> Option<Choice> {
        let best = self.best(|id, exercise| {
            let allowed = exercise.kind == Kind::Relaxation && self.who.barrier(exercise, 3).is_none();
            allowed.then(|| (self.uses(id), 0))
        })?;
        let (rule, because) = (RuleId::RelaxEasy, self.who.clearance_reason.because.clone());
        Some(self.choice(best, vec![Reason { rule, because }]))
    }

    /// Cardio that is not whole interval training: no complaint against it, effort near the aim, the week's variety.
    #[must_use]
    pub fn steady(&self, minutes: u16) -> Option<Choice> {
        let aim = self.who.highest_effort().min(p::HARD_FROM_EFFORT);
        let best = self.best(|id, exercise| {
            let cardio = exercise.kind == Kind::Cardio && !is_hard_intervals(exercise);
            if !cardio || self.who.barrier(exercise, self.who.level).is_some() {
                return None;
            }
            let effort = exercise.effort.map_or(0, |effort| effort.1);
            let short = matches!(exercise.work, Work::Minutes { high, .. } if high < minutes);
            let loud = !exercise.quiet && self.at_work();
            let score = self.uses(id)
                + 2 * usize::from(aim.saturating_sub(effort))
                + 8 * usize::from(self.who.with_caution(exercise).is_some())
                + usize::from(short)
                + usize::from(loud);
            Some((score, 0))
        })?;
        let reason = self.cardio_reason();
        Some(self.choice(best, vec![reason]))
    }

    /// Whole interval training: own equipment first, quiet at work.
    #[must_use]
    pub fn intervals(&self) -> Option<Choice> {
        let best = self.best(|id, exercise| {
            if !is_hard_intervals(exercise) || self.who.barrier(exercise, 3).is_some() {
                return None;
            }
            let score = 4 * self.uses(id)
                + 2 * usize::from(exercise.equipment.is_empty())
                + usize::from(!exercise.quiet && self.at_work());
            Some((score, 0))
        })?;
        let reason = self.cardio_reason();
        Some(self.choice(best, vec![reason]))
    }

    fn cardio_reason(&self) -> Reason {
        if self.who.low_only() {
            return self.who.clearance_reason.clone();
        }
        match self.who.fitness.filter(|_| self.who.unfit()) {
            Some((uptake, _)) => Reason {
                rule: RuleId::FitnessLow,
                because: vec![Fact::Fitness(uptake.tenths())],
            },
            None => self.who.exposure_reason.clone(),
        }
    }

    /// Worked yesterday, tomorrow or already today: muscles get a day between.
    pub(super) fn tired(&self, family: &str) -> bool {
        self.week
            .iter()
            .any(|(weekday, taken)| weekday.abs_diff(self.weekday) <= 1 && taken.get().family == family)
    }

    pub(super) fn has(&self, exercise: ExerciseId) -> bool {
        self.session.contains(&exercise)
    }

    pub(super) fn uses(&self, exercise: ExerciseId) -> usize {
        self.week.iter().filter(|(_, taken)| *taken == exercise).count()
    }

    pub(super) fn family_uses(&self, family: &str) -> usize {
        self.week
            .iter()
            .filter(|(_, taken)| taken.get().family == family)
            .count()
    }

    pub(super) fn at_work(&self) -> bool {
        matches!(
            self.who.slot,
            Some(Slot::Morning | Slot::BeforeLunch | Slot::AtWork) | None
        )
    }

    /// The exercise with the smallest score that the session does not have yet, after wishes; ties by order of ids.
    fn best(&self, score: impl Fn(ExerciseId, &Exercise) -> Option<(usize, usize)>) -> Option<ExerciseId> {
        ExerciseId::all()
            .filter(|id| !self.has(*id) && !self.has(self.wished(*id)))
            .filter_map(|id| Some((score(id, id.get())?, id)))
            .min()
            .map(|(_, id)| id)
    }

    /// Puts the person's own swap in, and adds what the equipment has to say.
    pub(super) fn choice(&self, exercise: ExerciseId, mut reasons: Vec<Reason>) -> Choice {
        let wished = self.wished(exercise);
        if wished != exercise {
            reasons.insert(
                0,
                Reason {
                    rule: RuleId::SwapWish,
                    because: vec![Fact::SwappedFrom(exercise)],
                },
            );
        }
        let used = wished
            .get()
            .equipment
            .iter()
            .copied()
            .filter(|thing| Equipment::ASKED.contains(thing));
        let owned: Vec<Fact> = used.map(Fact::Has).collect();
        if !owned.is_empty() {
            reasons.push(Reason {
                rule: RuleId::EquipmentOwn,
                because: owned,
            });
        } else if self.who.owned.is_empty() && wished.get().kind == Kind::Strength {
            reasons.push(Reason {
                rule: RuleId::EquipmentNone,
                because: vec![Fact::NoEquipment],
            });
        }
        Choice {
            exercise: wished,
            reasons,
        }
    }

    /// What the person wants instead: the newest swap of this exercise, then what was swapped later in its place.
    /// A swap to something that is not allowed (any more) does not count.
    #[must_use]
    pub fn wished(&self, exercise: ExerciseId) -> ExerciseId {
        let mut current = exercise;
        let mut after = 0;
        while let Some((at, to)) = self
            .wishes
            .swaps
            .iter()
            .enumerate()
            .skip(after)
            .filter(|(_, (from, _))| *from == current)
            .map(|(at, (_, to))| (at, *to))
            .next_back()
        {
            after = at + 1;
            current = to;
        }
        if current == exercise {
            return exercise;
        }
        match self.who.barrier(current.get(), self.who.level) {
            // A harder rung is the person's own choice; nothing else is.
            None | Some(Barrier::Level) => current,
            Some(_) => exercise,
        }
    }
}
