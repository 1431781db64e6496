//! Up and down the ladders: which family is fresh today, and which of its members suits level, pain and place.

use super::Liking;
use super::allowed::Barrier;
use super::families::{Purpose, family_of, ladders};
use super::select::{Choice, Chooser};
use crate::domain::catalogue::{Exercise, ExerciseId, Family, Kind, Position, Work};
use crate::domain::order;
use crate::domain::pain::Pain;
use crate::domain::profile::Equipment;

/// A family offers this member.
struct Member {
    exercise: ExerciseId,
    /// Kept a fitter member away.
    pain: Option<Pain>,
    disliked: bool,
}

/// More families are in no purpose's list.
const MOST_FAMILIES: usize = 24;

impl Chooser<'_> {
    /// The best member of the first family in order of freshness and rank. Families that offer only what is not liked
    /// come last.
    pub(super) fn of_ladders(&self, purpose: Purpose, rung: u8, daily_set: bool) -> Option<Choice> {
        let families = ladders(purpose);
        let mut order = [(usize::MAX, None::<&Family>); MOST_FAMILIES];
        for (rank, (slot, family)) in order.iter_mut().zip(families).enumerate() {
            *slot = (self.place(rank, families.len(), family, daily_set), Some(*family));
        }
        let order = order.get_mut(..families.len())?;
        order::by_key(order, |(place, _)| *place);
        let mut instead_of = None;
        let mut disliked: Option<(Choice, ExerciseId)> = None;
        for family in order.iter().filter_map(|(_, family)| *family) {
            if self.session().any(|taken| taken.get().family == family.name) {
                continue;
            }
            let member = match self.member(family, rung, daily_set) {
                Ok(member) => member,
                Err(pain) => {
                    instead_of = instead_of.or(pain);
                    continue;
                }
            };
            let band = member.exercise.get().equipment.contains(&Equipment::Band);
            if self.tired(family.name) && !(daily_set && band) {
                continue;
            }
            let mut choice = self.choice(purpose, member.exercise);
            choice.instead_of = instead_of;
            choice.easier_for = member.pain;
            if self.has(choice.exercise) {
                continue;
            }
            if member.disliked && choice.swapped_from.is_none() {
                disliked = disliked.or(Some((choice, member.exercise)));
                continue;
            }
            choice.disliked = disliked.map(|(_, exercise)| exercise);
            return Some(choice);
        }
        disliked.map(|(choice, _)| choice)
    }

    /// Smaller comes first. The same short set every day is the point of daily sets: there freshness does not count.
    fn place(&self, rank: usize, families: usize, family: &Family, daily_set: bool) -> usize {
        let turned = (rank + self.who.variety) % families.max(1);
        if daily_set {
            return turned * 10;
        }
        let wanted = self.who.feared_task.is_some_and(|task| family_of(task) == family.name);
        let liked = family
            .members
            .iter()
            .any(|member| self.liking(*member) == Liking::Liked);
        let sooner = 4 * usize::from(wanted) + 3 * usize::from(liked);
        (self.family_uses(family.name) * 10 + turned + 7 - sooner.min(7)) * 10
    }

    /// The member nearest the wanted rung from below, else one rung above when nothing else stands in the way.
    /// With it comes the pain that kept a fitter member away; without a member, the pain that kept all away.
    fn member(&self, family: &Family, rung: u8, daily_set: bool) -> Result<Member, Option<Pain>> {
        let mut best: Option<((bool, u8, usize, usize), ExerciseId)> = None;
        let mut kept_away: Option<(u8, Pain)> = None;
        for id in family.members.iter().copied() {
            let exercise = id.get();
            if exercise.kind != Kind::Strength {
                continue;
            }
            if daily_set && (exercise.per_side || !matches!(exercise.work, Work::Reps { .. })) {
                continue;
            }
            let distance = match self.barrier(id, rung) {
                None => rung - exercise.level.min(rung),
                Some(Barrier::Level) if exercise.level == rung + 1 && self.may_reach_up(exercise) => 10,
                Some(Barrier::Pain(pain)) => {
                    let near = exercise.level.abs_diff(rung);
                    if kept_away.is_none_or(|(nearest, _)| near < nearest) {
                        kept_away = Some((near, pain));
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
            let at_work = self.who.at_work();
            let low = matches!(exercise.position, Position::Lying | Position::AllFours);
            let awkward = usize::from(at_work && low) + usize::from(at_work && !exercise.quiet);
            let disliked = self.liking(id) == Liking::Disliked;
            let key = ((disliked, distance, awkward, usize::MAX - own), id);
            if best.is_none_or(|known| key < known) {
                best = Some(key);
            }
        }
        let Some(((disliked, distance, _, _), exercise)) = best else {
            return Err(kept_away.map(|(_, pain)| pain));
        };
        let pain = kept_away.filter(|(near, _)| *near < distance).map(|(_, pain)| pain);
        Ok(Member {
            exercise,
            pain,
            disliked,
        })
    }

    /// One rung above the aim is fine where load can be chosen freely and no pain, fear or clearance asks for less.
    fn may_reach_up(&self, exercise: &Exercise) -> bool {
        let sore = self.who.complaints.iter().any(|pain| exercise.trains(pain.site.region));
        let adjustable = exercise.rm.is_some() || exercise.equipment.contains(&Equipment::Band);
        adjustable && !sore && !self.who.low_only() && self.who.fear.is_none()
    }
}
