//! Seats become sessions: each part gets its exercises, then doses grow or shrink until the session takes the time
//! it promises. When a kind of training has nothing to offer a person, function, breathing and easy steps fill in.

use super::allocate::{Aim, Allocation};
use super::assess::Assessment;
use super::proposals as p;
use super::reason::Reason;
use super::select::{Choice, Chooser};
use super::split::Seat;
use super::timing;
use super::{Block, Dose, Item, PlannedSession, Wishes};
use super::{dose, explain, focus};
use crate::domain::catalogue::{ExerciseId, Kind, Work};
use crate::domain::evidence::RuleId;
use crate::domain::pain::PAIN_HIGH;
use crate::domain::units::Span;

pub struct Composer<'a> {
    pub(super) chooser: Chooser<'a>,
    allocation: &'a Allocation,
    /// Where the turn of the exposed regions has come to; it goes on from session to session.
    pub(super) turn: usize,
    /// Time left of the one hard block of cardio.
    pub(super) hard_left: Span,
    pub(super) items: Vec<Item>,
    pub(super) most_items: usize,
}

impl<'a> Composer<'a> {
    #[must_use]
    pub fn new(who: &'a Assessment, wishes: &'a Wishes, allocation: &'a Allocation) -> Composer<'a> {
        let block = i64::from(who.week_minutes) * 60_000 / i64::from(allocation.blocks.sum().max(1));
        Composer {
            chooser: Chooser::new(who, wishes),
            allocation,
            turn: 0,
            hard_left: if who.one_hard_block && !who.low_only() {
                Span(block)
            } else {
                Span::ZERO
            },
            items: Vec::new(),
            most_items: 0,
        }
    }

    /// The session of one seat. `number` is its place in the week.
    #[must_use]
    pub fn session(&mut self, number: u8, seat: &Seat) -> PlannedSession {
        self.items.clear();
        self.most_items = p::most_items(seat.length);
        self.chooser.begin_session(seat.weekday);
        if seat.rounds > 0 {
            self.intervals(seat.rounds);
        }
        if seat.micro_sets > 0 {
            self.daily_sets(seat.micro_sets);
        }
        for (block, time) in &seat.parts {
            self.part(*block, *time);
        }
        // Daily sets are as long as they are; only what they leave open is filled.
        if self.items.is_empty() || seat.micro_sets == 0 {
            self.fit(seat.length);
        }
        let items = core::mem::take(&mut self.items);
        let length = timing::session_length(&doses(&items));
        PlannedSession {
            number,
            weekday: seat.weekday,
            minutes: u16::try_from((length.0 + 30_000) / 60_000).unwrap_or(u16::MAX).max(1),
            focus: focus::focus(self.who(), self.allocation, &items),
            preset: None,
            reasons: explain::session(self.who(), seat, &items),
            items,
        }
    }

    pub(super) fn who(&self) -> &'a Assessment {
        self.chooser.who
    }

    fn part(&mut self, block: Block, time: Span) {
        match block {
            Block::Cardio => self.steady(time),
            Block::StrengthSpecific => self.specific(time),
            Block::StrengthGeneral => self.general(time),
            Block::Functional => self.functional(time),
            Block::Relax => self.relax(time),
        }
    }

    fn intervals(&mut self, rounds: u16) {
        let Some(choice) = self.chooser.intervals() else {
            // Nothing to do intervals with: the fitting below fills the time with steady cardio.
            return;
        };
        let (dose, reasons) = dose::intervals(self.who(), choice.exercise.get(), rounds);
        let mut all = reasons;
        all.extend(choice.reasons);
        self.put(Block::Cardio, choice.exercise, dose, all);
    }

    /// The same short set every working day.
    fn daily_sets(&mut self, sets: u16) {
        for _ in 0..sets {
            let Some((aim, choice)) = self.next_aimed(true) else {
                return;
            };
            let exercise = choice.exercise.get();
            let high = self
                .who()
                .complaint(aim.region)
                .is_some_and(|pain| pain.worst >= PAIN_HIGH);
            let counts = matches!(exercise.work, Work::Reps { .. }) && !exercise.per_side;
            let gently = high || self.who().low_only() || !counts;
            let (dose, reason) = if gently {
                let time = Span::seconds(i64::from(p::TWO_MINUTES)) + timing::READY;
                let (dose, reason) = dose::usual(self.who(), exercise, time);
                (
                    self.at_most(choice.exercise, dose::short_rest(dose), p::GENTLE_DAILY_SET),
                    reason,
                )
            } else {
                dose::two_minutes(self.who())
            };
            self.put_choice(Block::StrengthSpecific, choice, dose, Some(&aim), reason);
        }
    }

    fn specific(&mut self, time: Span) {
        let mut left = time;
        let mut first = true;
        while left >= p::SHORTEST_PART && !self.full() {
            let Some((aim, choice)) = self.next_aimed(false) else {
                break;
            };
            // With nothing else to follow, one exercise fills the time with a set every second minute.
            let (dose, reason) = dose::usual(self.who(), choice.exercise.get(), left);
            let Some(dose) = self.fewer_sets(choice.exercise, dose, left) else {
                break;
            };
            left = Span(left.0 - cost(choice.exercise, dose).0);
            let exercise = choice.exercise;
            self.put_choice(Block::StrengthSpecific, choice, dose, Some(&aim), reason);
            if first && left >= p::SHORTEST_PART && !self.any_aimed() {
                self.every_second_minute(exercise, time);
                return;
            }
            first = false;
        }
    }

    fn every_second_minute(&mut self, exercise: ExerciseId, time: Span) {
        let who = self.who();
        if who.low_only() || who.complaints.iter().any(|pain| pain.worst >= PAIN_HIGH) {
            return;
        }
        if let Some((dose, reason)) = dose::every_second_minute(exercise.get(), time)
            && let Some(item) = self.items.iter_mut().find(|item| item.exercise == exercise)
        {
            item.dose = dose;
            item.reasons.push(reason);
        }
    }

    fn general(&mut self, time: Span) {
        let mut left = time;
        while left >= p::SHORTEST_PART && !self.full() {
            let Some(choice) = self.chooser.whole_body(false) else {
                break;
            };
            let (dose, reason) = dose::usual(self.who(), choice.exercise.get(), left);
            let Some(dose) = self.fewer_sets(choice.exercise, dose, left) else {
                break;
            };
            left = Span(left.0 - cost(choice.exercise, dose).0);
            self.put_choice(Block::StrengthGeneral, choice, dose, None, reason);
        }
    }

    fn functional(&mut self, time: Span) {
        let mut left = time;
        while left >= p::SHORTEST_PART && !self.full() {
            let Some(choice) = self.chooser.functional(true) else {
                break;
            };
            let (dose, reason) = dose::usual(self.who(), choice.exercise.get(), left);
            let Some(dose) = self.fewer_sets(choice.exercise, dose, left) else {
                break;
            };
            left = Span(left.0 - cost(choice.exercise, dose).0);
            self.put_choice(Block::Functional, choice, dose, None, reason);
        }
    }

    pub(super) fn relax(&mut self, time: Span) {
        let Some(choice) = self.chooser.relaxing() else { return };
        let (dose, reason) = dose::usual(self.who(), choice.exercise.get(), time);
        self.put_choice(Block::Relax, choice, dose, None, reason);
    }

    pub(super) fn steady(&mut self, time: Span) {
        let mut left = time;
        let mut least = Span::minutes(2);
        while left >= least {
            least = p::SECOND_CARDIO;
            let minutes = dose::whole_minutes(left);
            let Some(choice) = self.chooser.steady(minutes) else {
                break;
            };
            let exercise = choice.exercise.get();
            let (mut dose, reason) = dose::usual(self.who(), exercise, left);
            let length = timing::dose_length(exercise, dose);
            let mut hard_reason = None;
            if let Dose::Minutes { effort, .. } = &mut dose
                && length.0 <= self.hard_left.0 + 60_000
                && exercise.effort.is_some_and(|effort| effort.1 >= p::HARD_FROM_EFFORT)
            {
                *effort = dose::steady_effort(self.who(), exercise, true);
                self.hard_left = Span(self.hard_left.0 - length.0);
                hard_reason = self.who().ceiling_reason.clone();
            }
            left = Span(left.0 - length.0 - timing::BETWEEN.0);
            let mut choice = choice;
            choice.reasons.extend(hard_reason);
            self.put_choice(Block::Cardio, choice, dose, None, reason);
        }
    }

    /// The next region in turn with an exercise for it. A painful region leads, twice, when there is time for more
    /// than one; then the exposed regions take turns with the second painful one.
    pub(super) fn next_aimed(&mut self, daily_set: bool) -> Option<(Aim, Choice)> {
        let in_session = self
            .items
            .iter()
            .filter(|item| item.block == Block::StrengthSpecific)
            .count();
        if in_session < 2
            && let Some(worst) = self.allocation.painful.first()
            && let Some(choice) = self.chooser.strength(worst.region, daily_set)
        {
            return Some((worst.clone(), choice));
        }
        let others: Vec<&Aim> = self
            .allocation
            .painful
            .iter()
            .skip(1)
            .chain(&self.allocation.exposed)
            .collect();
        let worst = self.allocation.painful.first();
        for step in 0..others.len() {
            let place = (self.turn + step) % others.len();
            if let Some(aim) = others.get(place)
                && let Some(choice) = self.chooser.strength(aim.region, daily_set)
            {
                self.turn = place + 1;
                return Some(((*aim).clone(), choice));
            }
        }
        let worst = worst?;
        let choice = self.chooser.strength(worst.region, daily_set)?;
        Some((worst.clone(), choice))
    }

    fn any_aimed(&self) -> bool {
        let aims = self.allocation.painful.iter().chain(&self.allocation.exposed);
        aims.into_iter()
            .any(|aim| self.chooser.strength(aim.region, false).is_some())
    }

    pub(super) fn put_choice(&mut self, block: Block, choice: Choice, dose: Dose, aim: Option<&Aim>, dosed: Reason) {
        let mut reasons: Vec<Reason> = Vec::new();
        let wished = choice
            .reasons
            .first()
            .is_some_and(|reason| reason.rule == RuleId::SwapWish);
        let mut rest = choice.reasons.into_iter();
        if wished {
            reasons.extend(rest.next());
        }
        reasons.extend(aim.map(|aim| aim.reason.clone()));
        reasons.extend(rest);
        reasons.push(dosed);
        self.put(block, choice.exercise, dose, reasons);
    }

    /// Keeps the items in the order of a good session: balance while fresh, strength, cardio, mobility, calm.
    fn put(&mut self, block: Block, exercise: ExerciseId, dose: Dose, mut reasons: Vec<Reason>) {
        explain::once(&mut reasons);
        self.chooser.take(exercise);
        let rank = rank(exercise, block);
        let at = self
            .items
            .iter()
            .position(|item| rank_of(item) > rank)
            .unwrap_or(self.items.len());
        self.items.insert(
            at,
            Item {
                exercise,
                block,
                dose,
                reasons,
            },
        );
    }

    /// The dose with as many sets as the time allows; `None` when even the fewest are too long.
    fn fewer_sets(&self, exercise: ExerciseId, dose: Dose, time: Span) -> Option<Dose> {
        let limit = time + p::UNDER;
        let fits = |dose: Dose| timing::dose_length(exercise.get(), dose) <= limit;
        let dose = self.at_most(exercise, dose, limit);
        fits(dose).then_some(dose)
    }

    pub(super) fn at_most(&self, exercise: ExerciseId, mut dose: Dose, limit: Span) -> Dose {
        while timing::dose_length(exercise.get(), dose) > limit {
            let less = dose::with_sets(dose, -1, 1).or_else(|| dose::less_in_a_set(exercise.get(), dose));
            match less {
                Some(less) => dose = less,
                None => break,
            }
        }
        dose
    }
}

/// Time of an exercise in a session, with the breath before the next one.
fn cost(exercise: ExerciseId, dose: Dose) -> Span {
    timing::dose_length(exercise.get(), dose) + timing::BETWEEN
}

pub(super) fn doses(items: &[Item]) -> Vec<(ExerciseId, Dose)> {
    items.iter().map(|item| (item.exercise, item.dose)).collect()
}

fn rank_of(item: &Item) -> u8 {
    rank(item.exercise, item.block)
}

fn rank(exercise: ExerciseId, block: Block) -> u8 {
    match (exercise.get().kind, block) {
        (Kind::Balance, _) => 0,
        (Kind::Strength, Block::StrengthGeneral) => 1,
        (Kind::Strength, _) => 2,
        (Kind::Cardio, _) => 3,
        (Kind::Mobility, _) => 4,
        (Kind::Relaxation, _) => 5,
    }
}
