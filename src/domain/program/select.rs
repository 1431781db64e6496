//! Which exercise: family by region and variety, member of the family by level, pain, clearance and equipment.
//! Remembers what the week has so far. Knows nothing of sets and minutes, and writes no reasons out: it is asked
//! hundreds of times for one week.

use super::allowed::{Barrier, is_hard_intervals};
use super::alternatives::is_same_work;
use super::assess::Assessment;
use super::families::Purpose;
use super::ladder::Members;
use super::proposals as p;
use super::{Liking, PlannedSession, Swap, SwapReason, Wishes};
use crate::domain::catalogue::own::OwnExercise;
use crate::domain::catalogue::{EXERCISES, Exercise, ExerciseId, FAMILIES, Kind, Work};
use crate::domain::order;
use crate::domain::pain::{Pain, Region};

/// An exercise and what led to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Choice {
    pub exercise: ExerciseId,
    pub purpose: Purpose,
    /// Took the place of another one, by the person's wish.
    pub swapped: Option<Swap>,
    /// A family before this one was left out for this complaint.
    pub instead_of: Option<Pain>,
    /// A fitter member was left out for this complaint.
    pub easier_for: Option<Pain>,
    /// A member or family before this one is not liked.
    pub disliked: Option<ExerciseId>,
}

/// What stands in the way of each exercise, for each rung that can be aimed at.
struct Barriers([[Option<Barrier>; 3]; EXERCISES.len()]);

/// What the week has so far.
#[derive(Clone, Default)]
pub struct Week {
    /// Weekday and exercise.
    taken: Vec<(u8, ExerciseId)>,
    /// Where the session being filled begins in it.
    session: usize,
}

/// What a week has of one family.
#[derive(Clone, Copy, Default)]
pub(super) struct Trace {
    pub uses: u8,
    /// Worked yesterday, tomorrow or already today: muscles get a day between.
    pub tired: bool,
    pub in_session: bool,
}

pub(super) struct Traces([Trace; MOST_LADDERS]);

/// The catalogue has fewer families; the build would say so.
const MOST_LADDERS: usize = 64;
const _: () = assert!(FAMILIES.len() <= MOST_LADDERS);

impl Traces {
    /// Of a family by its place; own exercises have none.
    pub(super) fn of(&self, ladder: u8) -> Trace {
        self.0.get(usize::from(ladder)).copied().unwrap_or_default()
    }
}

pub struct Chooser<'a> {
    pub who: &'a Assessment,
    wishes: &'a Wishes,
    barriers: Barriers,
    pub(super) members: Members,
    pub(super) week: Week,
    weekday: u8,
}

impl Barriers {
    fn of(who: &Assessment) -> Barriers {
        Barriers(EXERCISES.each_ref().map(|exercise| who.barriers(exercise)))
    }

    fn close(&mut self, exercise: ExerciseId) {
        if let Some(rungs) = self.0.get_mut(exercise.index()) {
            *rungs = [Some(Barrier::Hurt); 3];
        }
    }
}

impl<'a> Chooser<'a> {
    #[must_use]
    pub fn new(who: &'a Assessment, wishes: &'a Wishes) -> Chooser<'a> {
        let mut chooser = Chooser {
            who,
            wishes,
            barriers: Barriers::of(who),
            members: Members::new(),
            week: Week::default(),
            weekday: 0,
        };
        chooser.leave_out_what_hurt();
        chooser
    }

    /// What hurt stays choosable only as long as something else stands for it.
    fn leave_out_what_hurt(&mut self) {
        if !self.wishes.any_hurt() {
            return;
        }
        let wishes = self.wishes;
        for id in ExerciseId::all().filter(|id| wishes.hurt_by(*id).is_some()) {
            let instead = self.wished(id);
            if instead == id || wishes.hurt_by(instead).is_some() {
                self.barriers.close(id);
            }
        }
    }

    pub fn begin_session(&mut self, weekday: u8) {
        self.weekday = weekday;
        self.week.session = self.week.taken.len();
    }

    /// The week has had these sessions.
    pub fn follow(&mut self, sessions: &[PlannedSession]) {
        let items = |session: &PlannedSession| {
            let weekday = session.weekday;
            session
                .items
                .iter()
                .map(move |item| (weekday, item.exercise))
                .collect::<Vec<_>>()
        };
        self.week.taken = sessions.iter().flat_map(items).collect();
    }

    /// Takes a choice into the session; what is not taken leaves no trace.
    pub fn take(&mut self, exercise: ExerciseId) {
        self.week.taken.push((self.weekday, exercise));
    }

    /// Gives back an exercise of this session that did not fit after all.
    pub fn give_back(&mut self, exercise: ExerciseId) {
        if let Some(at) = self.week.taken.iter().rposition(|(_, taken)| *taken == exercise) {
            self.week.taken.remove(at);
        }
    }

    pub(super) fn barrier(&self, exercise: ExerciseId, rung: u8) -> Option<Barrier> {
        if exercise.is_own() {
            let own = self.wishes.own(exercise).filter(|own| !own.gone);
            if own.is_none_or(|own| super::own::against(self.who, own).is_some()) {
                return Some(Barrier::State);
            }
            return self.wishes.hurt_by(exercise).map(|_| Barrier::Hurt);
        }
        let rungs = self.barriers.0.get(exercise.index())?;
        rungs.get(usize::from(rung.saturating_sub(1)).min(2)).copied().flatten()
    }

    /// Specific strength for a region, with a family that is fresh today.
    #[must_use]
    pub fn strength(&self, region: Region, daily_set: bool) -> Option<Choice> {
        self.of_ladders(Purpose::Region(region), self.who.level_for(region), daily_set)
    }

    /// Strength for the body as a whole.
    #[must_use]
    pub fn whole_body(&self, daily_set: bool) -> Option<Choice> {
        self.of_ladders(Purpose::WholeBody, self.who.level, daily_set)
    }

    /// Balance or mobility: what eases a sore region first, then what the week has least of; balance leads from 65 and
    /// for those who stand badly on one leg.
    #[must_use]
    pub fn functional(&self, balance_too: bool) -> Option<Choice> {
        let unsteady = self.who.old() || self.who.balance_failed.is_some();
        self.best(Purpose::Functional, |id, exercise| {
            let wanted = exercise.kind == Kind::Mobility || (balance_too && exercise.kind == Kind::Balance);
            // Mobility has no load, so its rung does not count.
            let rung = if exercise.kind == Kind::Mobility {
                3
            } else {
                self.who.level
            };
            // Mobility is a menu; of balance one rung is enough at a time.
            let again =
                exercise.kind == Kind::Balance && self.session().any(|taken| taken.get().family == exercise.family);
            if !wanted || again || self.barrier(id, rung).is_some() {
                return None;
            }
            let sore = self.who.complaints.iter().any(|pain| exercise.trains(pain.site.region));
            let balance_first = unsteady && exercise.kind == Kind::Balance;
            Some((
                self.uses(id) * 4 + 2 * usize::from(!balance_first) + usize::from(!sore),
                usize::from(self.who.level.abs_diff(exercise.level)),
            ))
        })
    }

    /// Breathing or relaxation.
    #[must_use]
    pub fn relaxing(&self) -> Option<Choice> {
        self.best(Purpose::Relax, |id, exercise| {
            let allowed = exercise.kind == Kind::Relaxation && self.barrier(id, 3).is_none();
            allowed.then(|| (self.uses(id), 0))
        })
    }

    /// Cardio that is not whole interval training: no complaint against it, effort near the aim, the week's variety.
    #[must_use]
    pub fn steady(&self, minutes: u16) -> Option<Choice> {
        let aim = self.who.highest_effort().min(p::HARD_FROM_EFFORT);
        self.best(Purpose::Cardio, |id, exercise| {
            let cardio = exercise.kind == Kind::Cardio && !is_hard_intervals(exercise);
            if !cardio || self.barrier(id, self.who.level).is_some() {
                return None;
            }
            let effort = exercise.effort.map_or(0, |effort| effort.1);
            let short = matches!(exercise.work, Work::Minutes { high, .. } if high < minutes);
            let loud = !exercise.quiet && self.who.at_work();
            let score = self.uses(id)
                + 2 * usize::from(aim.saturating_sub(effort))
                + 8 * usize::from(self.who.with_caution(exercise).is_some())
                + usize::from(short)
                + usize::from(loud);
            Some((score, 0))
        })
    }

    /// Whole interval training: own equipment first, quiet at work.
    #[must_use]
    pub fn intervals(&self) -> Option<Choice> {
        self.best(Purpose::Cardio, |id, exercise| {
            if !is_hard_intervals(exercise) || self.barrier(id, 3).is_some() {
                return None;
            }
            let score = 4 * self.uses(id)
                + 2 * usize::from(exercise.equipment.is_empty())
                + usize::from(!exercise.quiet && self.who.at_work());
            Some((score, 0))
        })
    }

    /// An exercise that was decided on already.
    #[must_use]
    pub fn plainly(&self, purpose: Purpose, exercise: ExerciseId) -> Choice {
        self.choice(purpose, exercise)
    }

    /// The week has had a session, and nothing in it was for this region.
    pub(super) fn is_left_out(&self, region: Region) -> bool {
        self.week.session > 0 && !self.week.taken.iter().any(|(_, taken)| taken.get().trains(region))
    }

    /// Exercises of the session being filled.
    pub(super) fn session(&self) -> impl Iterator<Item = ExerciseId> + '_ {
        self.week.taken.iter().skip(self.week.session).map(|(_, taken)| *taken)
    }

    /// What the week has of each family so far.
    pub(super) fn traces(&self) -> Traces {
        let mut traces = Traces([Trace::default(); MOST_LADDERS]);
        for (place, (weekday, taken)) in self.week.taken.iter().enumerate() {
            if let Some(trace) = traces.0.get_mut(usize::from(taken.get().ladder)) {
                trace.uses += 1;
                trace.tired |= weekday.abs_diff(self.weekday) <= 1;
                trace.in_session |= place >= self.week.session;
            }
        }
        traces
    }

    /// The swap by which an own exercise came to stand for another one.
    pub(super) fn swap_to(&self, own: ExerciseId) -> Option<Swap> {
        let mut swaps = self.wishes.swaps.iter().rev();
        swaps
            .find(|swap| swap.to == own && self.wished(swap.from) == own)
            .copied()
    }

    /// The person's own exercises that may come today, those the week has least of first, of them those that stand for
    /// another one.
    pub(super) fn own(&self) -> Vec<&'a OwnExercise> {
        let comes = |own: &&OwnExercise| {
            let often = self.uses(own.id) >= p::OWN_TIMES;
            !often && !self.is_tired(own.id) && self.barrier(own.id, 1).is_none()
        };
        let mut own: Vec<&OwnExercise> = self.wishes.kept_own().filter(comes).collect();
        order::by_key(&mut own, |own| (self.uses(own.id), self.swap_to(own.id).is_none()));
        own
    }

    /// It or one of its family was there yesterday, or already today. An own exercise is a family by itself.
    pub(super) fn is_tired(&self, exercise: ExerciseId) -> bool {
        let kin = |other: ExerciseId| {
            let family = !exercise.is_own() && other.get().ladder == exercise.get().ladder;
            other == exercise || family
        };
        let mut taken = self.week.taken.iter();
        taken.any(|(weekday, other)| weekday.abs_diff(self.weekday) <= 1 && kin(*other))
    }

    pub(super) fn said(&self, because: SwapReason) -> bool {
        self.wishes.said(because)
    }

    pub(super) const fn likes_any(&self) -> bool {
        !self.wishes.likings.is_empty()
    }

    pub(super) fn has(&self, exercise: ExerciseId) -> bool {
        self.session().any(|taken| taken == exercise)
    }

    pub(super) fn uses(&self, exercise: ExerciseId) -> usize {
        self.week.taken.iter().filter(|(_, taken)| *taken == exercise).count()
    }

    pub(super) fn liking(&self, exercise: ExerciseId) -> Liking {
        self.wishes.liking(exercise)
    }

    /// The exercise with the smallest score that the session does not have yet, after wishes; ties by order of ids.
    /// What is liked comes a little sooner, what is not liked only when there is nothing else.
    fn best(
        &self,
        purpose: Purpose,
        score: impl Fn(ExerciseId, &Exercise) -> Option<(usize, usize)>,
    ) -> Option<Choice> {
        let mut best: Option<((usize, usize), ExerciseId)> = None;
        let mut disliked: Option<((usize, usize), ExerciseId)> = None;
        for id in ExerciseId::all() {
            let Some(mut key) = score(id, id.get()) else { continue };
            if self.has(id) || self.has(self.wished(id)) {
                continue;
            }
            match self.liking(id) {
                Liking::Disliked => {
                    if disliked.is_none_or(|known| (key, id) < known) {
                        disliked = Some((key, id));
                    }
                    key.0 += p::DISLIKED;
                }
                Liking::Liked => {}
                Liking::Neutral => key.0 += p::LIKED,
            }
            if best.is_none_or(|known| (key, id) < known) {
                best = Some((key, id));
            }
        }
        let (key, id) = best?;
        let mut choice = self.choice(purpose, id);
        choice.disliked = disliked
            .filter(|(other, left)| *left != id && (other.0 + p::LIKED, other.1) <= key)
            .map(|(_, left)| left);
        Some(choice)
    }

    /// Puts the person's own swap in.
    pub(super) fn choice(&self, purpose: Purpose, exercise: ExerciseId) -> Choice {
        let wished = self.wished(exercise);
        Choice {
            exercise: wished,
            purpose,
            swapped: (wished != exercise).then(|| self.wishes.swap_of(exercise)).flatten(),
            instead_of: None,
            easier_for: None,
            disliked: None,
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
            .filter(|(_, swap)| swap.from == current)
            .map(|(at, swap)| (at, swap.to))
            .next_back()
        {
            after = at + 1;
            current = to;
        }
        if current == exercise {
            return exercise;
        }
        match self.barrier(current, self.who.level) {
            // A harder rung is the person's own choice; nothing else is.
            None | Some(Barrier::Level) if is_same_work(current.get(), exercise.get()) => current,
            _ => exercise,
        }
    }
}
