//! Up and down the ladders: which family is fresh today, and which of its members suits level, pain and place.

use super::allowed::Barrier;
use super::families::{Purpose, family_of, ladders, region_of};
use super::select::{Choice, Chooser, Trace};
use super::{Liking, SwapReason};
use crate::domain::catalogue::{Exercise, ExerciseId, FAMILIES, Family, Kind, Position, Work};
use crate::domain::pain::Pain;
use crate::domain::profile::Equipment;
use core::cell::Cell;

/// A family offers this member.
#[derive(Clone, Copy)]
pub(super) struct Member {
    exercise: ExerciseId,
    /// Kept a fitter member away.
    pain: Option<Pain>,
    disliked: bool,
    /// Would have been chosen, but is not liked.
    left: Option<ExerciseId>,
}

/// What each family offers for each rung, daily sets apart: worked out when first asked for, because the week does not
/// change it.
pub(super) struct Members([Cell<Option<Offer>>; FAMILIES.len() * 6]);

/// A member, or the pain that kept all away.
type Offer = Result<Member, Option<Pain>>;

impl Members {
    pub(super) fn new() -> Members {
        Members([const { Cell::new(None) }; FAMILIES.len() * 6])
    }

    fn cell(&self, family: &Family, rung: u8, daily_set: bool) -> Option<&Cell<Option<Offer>>> {
        let place = usize::from(family.place) * 6 + usize::from(rung.saturating_sub(1).min(2)) * 2;
        self.0.get(place + usize::from(daily_set))
    }
}

/// Keeps the one with the smaller place; of equal ones the first.
fn sooner<T>(best: &mut Option<(usize, T)>, other: Option<(usize, T)>) {
    if let Some(other) = other
        && best.as_ref().is_none_or(|known| other.0 < known.0)
    {
        *best = Some(other);
    }
}

impl Chooser<'_> {
    /// The best member of the first family in order of freshness and rank. Families that offer only what is not liked
    /// come last.
    pub(super) fn of_ladders(&self, purpose: Purpose, rung: u8, daily_set: bool) -> Option<Choice> {
        let families = ladders(purpose);
        let feared = self.feared_ladder(purpose);
        let traces = self.traces();
        let mut best: Option<(usize, Choice)> = None;
        let mut disliked: Option<(usize, Choice)> = None;
        let mut kept_away: Option<(usize, Pain)> = None;
        for (rank, family) in families.iter().copied().chain(feared).enumerate() {
            let mut trace = traces.of(family.place);
            if trace.in_session {
                continue;
            }
            let place = |trace| self.place(rank, families.len(), family, daily_set, trace);
            let rung = self.who.rung_of(family.name, rung);
            let member = match self.member(family, rung, daily_set) {
                Ok(member) => member,
                Err(pain) => {
                    sooner(&mut kept_away, pain.map(|pain| (place(trace), pain)));
                    continue;
                }
            };
            let mut choice = self.choice(purpose, member.exercise);
            choice.easier_for = member.pain;
            choice.disliked = member.left;
            let exercise = choice.exercise.get();
            if choice.swapped.is_some() {
                // What stands in is of another family: that one's turn and rest count.
                trace = traces.of(exercise.ladder);
            }
            let with_band = exercise.equipment.contains(&Equipment::Band);
            if trace.tired && !(daily_set && with_band) {
                continue;
            }
            // An own exercise has come already, as often as it may.
            if self.has(choice.exercise) || choice.exercise.is_own() {
                continue;
            }
            let place = place(trace);
            let unwanted = member.disliked && choice.swapped.is_none();
            sooner(if unwanted { &mut disliked } else { &mut best }, Some((place, choice)));
        }
        let (place, mut choice) = best.or(disliked)?;
        let before = |known: &usize| *known < place;
        choice.instead_of = kept_away.filter(|(known, _)| before(known)).map(|(_, pain)| pain);
        let family = disliked.filter(|(known, _)| before(known));
        choice.disliked = choice.disliked.or(family.map(|(_, other)| other.exercise));
        Some(choice)
    }

    /// The family of the feared movement, where its region is trained by others only.
    fn feared_ladder(&self, purpose: Purpose) -> Option<&'static Family> {
        let task = self.who.feared_task.filter(|_| self.who.ladder.is_some())?;
        let family = Family::named(family_of(task))?;
        let here = purpose == Purpose::Region(region_of(task));
        let known = ladders(purpose).iter().any(|other| other.place == family.place);
        (here && !known).then_some(family)
    }

    /// Smaller comes first. The same short set every day is the point of daily sets: there freshness does not count.
    fn place(&self, rank: usize, families: usize, family: &Family, daily_set: bool, trace: Trace) -> usize {
        let turned = (rank + self.who.variety) % families.max(1);
        if daily_set {
            return turned * 10;
        }
        let wanted = self.who.feared_task.is_some_and(|task| family_of(task) == family.name);
        let liked = self.likes_any()
            && family
                .members
                .iter()
                .any(|member| self.liking(*member) == Liking::Liked);
        // What is feared comes once a week before anything else of its region.
        if wanted && trace.uses == 0 {
            return 0;
        }
        let sooner = 4 * usize::from(wanted) + 3 * usize::from(liked);
        (usize::from(trace.uses) * 10 + turned + 7 - sooner.min(7)) * 10
    }

    /// The member nearest the wanted rung from below, else one rung above when nothing else stands in the way.
    /// With it comes the pain that kept a fitter member away; without a member, the pain that kept all away.
    fn member(&self, family: &Family, rung: u8, daily_set: bool) -> Offer {
        let cell = self.members.cell(family, rung, daily_set);
        if let Some(known) = cell.and_then(Cell::get) {
            return known;
        }
        let found = self.find_member(family, rung, daily_set);
        if let Some(cell) = cell {
            cell.set(Some(found));
        }
        found
    }

    fn find_member(&self, family: &Family, rung: u8, daily_set: bool) -> Offer {
        let moved = self.who.progress.rung(family.place);
        let rung = moved.map_or(rung, |moved| moved.within(rung, self.who.level));
        let mut best: Option<((bool, u8, usize, usize), ExerciseId)> = None;
        let mut fittest: Option<((u8, usize, usize), ExerciseId)> = None;
        let mut kept_away: Option<(u8, Pain)> = None;
        let at_work = self.who.at_work();
        let no_floor = at_work || self.said(SwapReason::Floor);
        let quiet = at_work || self.said(SwapReason::Noise);
        for id in family.members.iter().copied() {
            let exercise = id.get();
            if exercise.kind != Kind::Strength {
                continue;
            }
            let bar = exercise.equipment.contains(&Equipment::Barbell);
            if daily_set && (bar || exercise.per_side || !matches!(exercise.work, Work::Reps { .. })) {
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
            let low = matches!(exercise.position, Position::Lying | Position::AllFours);
            let awkward = usize::from(no_floor && low) + usize::from(quiet && !exercise.quiet);
            let disliked = self.liking(id) == Liking::Disliked;
            let fit = (distance, awkward, usize::MAX - own);
            if fittest.is_none_or(|known| (fit, id) < known) {
                fittest = Some((fit, id));
            }
            let key = ((disliked, fit.0, fit.1, fit.2), id);
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
            left: fittest.map(|(_, id)| id).filter(|id| *id != exercise),
        })
    }

    /// One rung above the aim is fine where load can be chosen freely (a bar is heavy by itself) and no pain, fear or clearance asks for less.
    fn may_reach_up(&self, exercise: &Exercise) -> bool {
        let sore = self.who.complaints.iter().any(|pain| exercise.trains(pain.site.region));
        let eased = self.who.ease.levels_down > 0 || self.who.rung_for(exercise, 3) < 3;
        let adjustable = exercise.rm.is_some() || exercise.equipment.contains(&Equipment::Band);
        let bar = exercise.equipment.contains(&Equipment::Barbell);
        adjustable && !bar && !sore && !eased && !self.who.low_only() && self.who.fear.is_none()
    }
}
