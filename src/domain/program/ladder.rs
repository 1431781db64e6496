//! Up and down the ladders: which family is fresh today, and which of its members suits level, pain and place.

use super::allowed::Barrier;
use super::reason::{Fact, Reason};
use super::select::{Choice, Chooser};
use crate::domain::catalogue::{Exercise, ExerciseId, Kind, Position, Work};
use crate::domain::evidence::RuleId;
use crate::domain::order::by_key;
use crate::domain::profile::Equipment;

impl Chooser<'_> {
    /// The best member of the first family in order of freshness and rank.
    pub(super) fn of_families(&self, families: &[&'static str], wanted: u8, daily_set: bool) -> Option<Choice> {
        let mut order: Vec<(usize, &'static str)> = families
            .iter()
            .enumerate()
            .map(|(rank, family)| (self.family_uses(family) * 10 + rank, *family))
            .collect();
        if daily_set {
            // The same short set every day is the point; the first family that works is taken again.
            order = families.iter().copied().enumerate().collect();
        }
        by_key(&mut order, |place| *place);
        let mut swapped_for: Option<Reason> = None;
        for (_, family) in order {
            if self.session.iter().any(|taken| taken.get().family == family) {
                continue;
            }
            let member = self.member(family, wanted, daily_set);
            match member {
                Ok((exercise, pain)) => {
                    if self.tired(family) && !(daily_set && exercise.get().equipment.contains(&Equipment::Band)) {
                        continue;
                    }
                    let mut reasons: Vec<Reason> = swapped_for.into_iter().collect();
                    reasons.extend(pain);
                    reasons.push(Reason {
                        rule: RuleId::LevelForm,
                        because: self.who.form(),
                    });
                    return Some(self.choice(exercise, reasons)).filter(|choice| !self.has(choice.exercise));
                }
                Err(Some(Barrier::Pain(pain))) => {
                    swapped_for = swapped_for.or(Some(Reason {
                        rule: RuleId::PainSwap,
                        because: vec![Fact::of_pain(pain)],
                    }));
                }
                Err(_) => {}
            }
        }
        None
    }

    /// The member nearest the wanted rung from below, else one rung above when nothing else stands in the way.
    /// With it comes the pain that kept a fitter member away; without a member, the first barrier.
    fn member(
        &self,
        family: &str,
        wanted: u8,
        daily_set: bool,
    ) -> Result<(ExerciseId, Option<Reason>), Option<Barrier>> {
        let mut best: Option<(u8, usize, usize, ExerciseId)> = None;
        let mut kept_away: Option<(u8, Barrier)> = None;
        for id in ExerciseId::all() {
            let exercise = id.get();
            if exercise.family != family || exercise.kind != Kind::Strength {
                continue;
            }
            if daily_set && (exercise.per_side || !matches!(exercise.work, Work::Reps { .. })) {
                continue;
            }
            let distance = match self.who.barrier(exercise, wanted) {
                None => wanted - exercise.level.min(wanted),
                Some(Barrier::Level) if exercise.level == wanted + 1 && self.may_reach_up(exercise) => 10,
                Some(barrier @ Barrier::Pain(_)) => {
                    let near = exercise.level.abs_diff(wanted);
                    if kept_away.is_none_or(|(nearest, _)| near < nearest) {
                        kept_away = Some((near, barrier));
                    }
                    continue;
                }
                Some(_) => continue,
            };
            let own = exercise
                .equipment
                .iter()
                .filter(|thing| Equipment::ASKED.contains(thing))
                .count();
            let awkward =
                usize::from(self.at_work() && matches!(exercise.position, Position::Lying | Position::AllFours))
                    + usize::from(self.at_work() && !exercise.quiet);
            let key = (distance, awkward, usize::MAX - own, id);
            if best.is_none_or(|known| key < known) {
                best = Some(key);
            }
        }
        match best {
            Some((distance, _, _, id)) => {
                let pain = match kept_away {
                    Some((near, Barrier::Pain(pain))) if near < distance => Some(Reason {
                        rule: RuleId::PainShorten,
                        because: vec![Fact::of_pain(pain)],
                    }),
                    _ => None,
                };
                Ok((id, pain))
            }
            None => Err(kept_away.map(|(_, barrier)| barrier)),
        }
    }

    /// One rung above the aim is fine where load can be chosen freely and no pain or clearance asks for less.
    fn may_reach_up(&self, exercise: &Exercise) -> bool {
        let sore = self.who.complaints.iter().any(|pain| exercise.trains(pain.site.region));
        let adjustable = exercise.rm.is_some() || exercise.equipment.contains(&Equipment::Band);
        adjustable && !sore && !self.who.low_only()
    }
}
