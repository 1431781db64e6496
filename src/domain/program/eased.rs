//! What the sessions of the last weeks change for a sore region: easier rungs, a set less, a week of rest, amounts by the
//! calendar; and the small steps towards a movement that is feared. The table itself is `domain::pain_monitor`.

use super::assess::Assessment;
use super::families::family_of;
use super::proposals as p;
use super::reason::{Fact, Reason};
use crate::domain::catalogue::{Exercise, ExerciseId, Kind, Work};
use crate::domain::evidence::RuleId;
use crate::domain::exposure_ladder::{self, Standing};
use crate::domain::pacing::quota::Quota;
use crate::domain::pacing::{self, Unit};
use crate::domain::pain::{PAIN_HIGH, Region};
use crate::domain::pain_monitor::Next;
use crate::domain::pain_monitor::regions::Steered;

impl Assessment {
    #[must_use]
    pub fn steered(&self, region: Region) -> Option<&Steered> {
        self.steered.iter().find(|steered| steered.region == region)
    }

    /// Rungs easier than usual.
    #[must_use]
    pub fn levels_down(&self, region: Region) -> u8 {
        self.steered(region).map_or(0, |steered| steered.levels_down)
    }

    /// The rung wanted of an exercise: no higher than the sore regions it trains are eased to, whatever it was chosen for.
    #[must_use]
    pub fn rung_for(&self, exercise: &Exercise, wanted: u8) -> u8 {
        let eased = self.steered.iter().filter(|steered| steered.levels_down > 0);
        let trained = eased.filter(|steered| exercise.trains(steered.region));
        let most = trained.map(|steered| self.level_for(steered.region)).min();
        most.map_or(wanted, |most| wanted.min(most))
    }

    /// Too much pain again and again on the easiest rung: the region has a week without exercises of its own.
    #[must_use]
    pub fn resting(&self, region: Region) -> Option<&Steered> {
        let easiest = self.level == 1 || self.complaint(region).is_some_and(|pain| pain.worst >= PAIN_HIGH);
        let down = self.steered(region).filter(|steered| steered.levels_down > 1);
        down.filter(|steered| easiest && steered.day.plus(p::REST_DAYS) > self.today)
    }

    /// One set less: where a region was worse in the morning or has no easier rung left.
    #[must_use]
    pub fn a_set_less(&self, exercise: &Exercise) -> bool {
        let asks = |steered: &Steered| steered.set_less || (steered.levels_down > 0 && self.level == 1);
        let strength = exercise.kind == Kind::Strength;
        let sore = self
            .steered
            .iter()
            .any(|steered| exercise.trains(steered.region) && asks(steered));
        strength && sore
    }

    /// Why an exercise is as it is, after the sessions before; the regions it trains in the order of the body.
    pub fn steered_by<'a>(&'a self, exercise: &'a Exercise) -> impl Iterator<Item = Reason> + 'a {
        let strength = exercise.kind == Kind::Strength;
        let trained = self
            .steered
            .iter()
            .filter(move |steered| strength && exercise.trains(steered.region));
        trained.filter_map(reason)
    }

    /// The same for the week.
    pub fn steered_week(&self) -> impl Iterator<Item = Reason> + '_ {
        self.steered
            .iter()
            .filter_map(|steered| match self.resting(steered.region) {
                Some(steered) => Some(Reason {
                    rule: RuleId::PainRest,
                    because: facts(steered),
                }),
                None => reason(steered),
            })
    }

    /// The regions that have their week of rest.
    pub fn rests(&self) -> impl Iterator<Item = (Region, Reason)> + '_ {
        let resting = self.steered.iter().filter_map(|steered| self.resting(steered.region));
        resting.map(|steered| {
            let (rule, because) = (RuleId::PainRest, facts(steered));
            (steered.region, Reason { rule, because })
        })
    }

    /// Its amount is the calendar's: it trains a complaint that lasts, or one whose pain rises.
    #[must_use]
    pub fn by_calendar(&self, exercise: &Exercise) -> bool {
        let mut long = self.complaints.iter().filter(|pain| pain.is_long_lasting());
        let mut rising = self.steered.iter().filter(|steered| steered.paced);
        self.pace
            && (long.any(|pain| exercise.trains(pain.site.region))
                || rising.any(|steered| exercise.trains(steered.region)))
    }

    /// What the calendar gives an exercise, if it goes by it and anything was looked up.
    #[must_use]
    pub fn quota(&self, exercise: &Exercise) -> Option<Quota> {
        let quotas = self.quotas.as_ref()?;
        let id = ExerciseId::from_str_id(exercise.id)?;
        let known = quotas.iter().find(|(known, _)| *known == id);
        Some(known.map_or(Quota::Trying(0), |(_, quota)| *quota))
    }

    /// Repetitions that the calendar gives, with where they come from; half on a bad day. More than the exercise's own
    /// most is another exercise's work.
    #[must_use]
    pub fn calendar_reps(&self, exercise: &Exercise, usual: u16) -> Option<(u16, Quota)> {
        let Work::Reps { high, .. } = exercise.work else {
            return None;
        };
        if !self.by_calendar(exercise) {
            return None;
        }
        let quota = self.quota(exercise)?;
        let reps = match quota {
            Quota::Trying(_) => usual,
            Quota::Set {
                unit: Unit::Reps,
                amount,
                ..
            } => self.part_of(amount).min(high),
            Quota::Set { .. } => return None,
        };
        Some((reps, quota))
    }

    /// Minutes of the walk that has a set amount.
    #[must_use]
    pub fn calendar_minutes(&self, exercise: &Exercise) -> Option<u16> {
        match self.quota(exercise)? {
            Quota::Set {
                unit: Unit::Minutes,
                amount,
                ..
            } => Some(self.part_of(amount)),
            _ => None,
        }
    }

    const fn part_of(&self, amount: u16) -> u16 {
        let day = pacing::today(amount);
        if self.ease.half { day.least } else { day.most }
    }

    /// Where a family stands, when its movement is the feared one.
    #[must_use]
    pub fn feared(&self, family: &str) -> Option<Standing> {
        let task = self.feared_task.filter(|task| family_of(*task) == family);
        task.and(self.ladder)
    }

    /// The rung that a family is aimed at: a feared movement has its own steps.
    #[must_use]
    pub fn rung_of(&self, family: &str, usual: u8) -> u8 {
        let own = self
            .feared(family)
            .map(|standing| exposure_ladder::rung(standing.step).0);
        own.map_or(usual, |rung| rung.saturating_sub(self.ease.levels_down).max(1))
    }

    /// The amount is not to be filled up: it is the calendar's, or a small step.
    #[must_use]
    pub fn is_fixed(&self, exercise: &Exercise) -> bool {
        (self.quotas.is_some() && self.by_calendar(exercise)) || self.is_small_step(exercise)
    }

    /// The first step on a rung: few repetitions.
    #[must_use]
    pub fn is_small_step(&self, exercise: &Exercise) -> bool {
        self.feared(exercise.family)
            .is_some_and(|standing| !exposure_ladder::rung(standing.step).1)
    }
}

/// What a region's last session asks for, in rule and facts.
fn reason(steered: &Steered) -> Option<Reason> {
    let rule = match steered.next {
        Next::RedFlag => return None,
        Next::Stop { .. } => RuleId::PainStop,
        Next::Easier { .. } => RuleId::PainEasier,
        Next::Less { .. } => RuleId::PainLess,
        Next::Pace => RuleId::PainRising,
        _ if steered.paced => RuleId::PainRising,
        Next::Repeat | Next::ProgressAfterTwo => RuleId::PainHold,
        Next::Progress => RuleId::PainSettled,
    };
    let because = facts(steered);
    Some(Reason { rule, because })
}

fn facts(steered: &Steered) -> Vec<Fact> {
    let (region, told) = (steered.region, steered.response);
    let morning = match told.morning {
        _ if told.unsettled => Fact::PainUnsettled(region),
        None => Fact::PainUnanswered(region),
        Some(morning) if morning > told.before => Fact::PainMorning(region, told.before, morning),
        Some(_) => Fact::PainCalm(region),
    };
    match steered.next {
        Next::Stop { .. } => vec![Fact::PainIn(region, told.during)],
        Next::Pace => vec![Fact::PainRising(region)],
        _ if steered.paced => vec![Fact::PainRising(region)],
        Next::ProgressAfterTwo => vec![Fact::PainIn(region, told.during), morning],
        _ => vec![morning],
    }
}
