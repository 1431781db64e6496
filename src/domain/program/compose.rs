//! Seats become sessions: each part gets its exercises, then doses grow or shrink until the session takes the time
//! it promises. When a kind of training has nothing to offer a person, function, breathing and easy steps fill in.

use super::allocate::{Aim, Allocation};
use super::assess::Assessment;
use super::dose;
use super::proposals as p;
use super::reason::{Fact, Reason};
use super::select::{Choice, Chooser};
use super::split::Seat;
use super::timing;
use super::{Block, Dose, Focus, Item, PlannedSession, Wishes};
use crate::domain::catalogue::{ExerciseId, Kind, Work};
use crate::domain::evidence::RuleId;
use crate::domain::pain::{PAIN_HIGH, Region};
use crate::domain::units::Span;

pub struct Composer<'a> {
    chooser: Chooser<'a>,
    allocation: &'a Allocation,
    /// Where the turn of the exposed regions has come to; it goes on from session to session.
    turn: usize,
    /// Time left of the one hard block of cardio.
    hard_left: Span,
    items: Vec<Item>,
    most_items: usize,
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
            focus: self.focus(&items),
            reasons: self.session_reasons(seat, &items),
            items,
        }
    }

    fn who(&self) -> &'a Assessment {
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

    fn relax(&mut self, time: Span) {
        let Some(choice) = self.chooser.relaxing() else { return };
        let (dose, reason) = dose::usual(self.who(), choice.exercise.get(), time);
        self.put_choice(Block::Relax, choice, dose, None, reason);
    }

    fn steady(&mut self, time: Span) {
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
    fn next_aimed(&mut self, daily_set: bool) -> Option<(Aim, Choice)> {
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

    fn put_choice(&mut self, block: Block, choice: Choice, dose: Dose, aim: Option<&Aim>, dosed: Reason) {
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
        let mut seen: Vec<RuleId> = Vec::new();
        reasons.retain(|reason| {
            let new = !seen.contains(&reason.rule);
            seen.push(reason.rule);
            new
        });
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

    fn at_most(&self, exercise: ExerciseId, mut dose: Dose, limit: Span) -> Dose {
        while timing::dose_length(exercise.get(), dose) > limit {
            let less = dose::with_sets(dose, -1, 1).or_else(|| dose::less_in_a_set(exercise.get(), dose));
            match less {
                Some(less) => dose = less,
                None => break,
            }
        }
        dose
    }

    /// Makes the session take the wished time, within some seconds where the exercises allow it.
    fn fit(&mut self, length: Span) {
        while self.length() > length + p::OVER && self.shrink() {}
        while self.length() + p::UNDER < length && self.grow(length) {}
    }

    fn full(&self) -> bool {
        self.items.len() >= self.most_items
    }

    fn length(&self) -> Span {
        timing::session_length(&doses(&self.items))
    }

    fn shrink(&mut self) -> bool {
        for item in self.items.iter_mut().rev() {
            match &mut item.dose {
                Dose::Minutes { minutes, .. } if *minutes > 3 => {
                    // A step at a time, because below a quarter of an hour the warm-up goes too.
                    *minutes -= 1;
                    return true;
                }
                Dose::Intervals { warm, .. } if *warm > p::INTERVAL_WARM_UP.0 => {
                    *warm -= 60.min(*warm - p::INTERVAL_WARM_UP.0);
                    return true;
                }
                _ => {}
            }
        }
        for item in self.items.iter_mut().rev() {
            let exercise = item.exercise.get();
            if let Some(less) = dose::less_in_a_set(exercise, item.dose) {
                item.dose = less;
                return true;
            }
        }
        for item in self.items.iter_mut().rev() {
            if let Some(less) = dose::with_sets(item.dose, -1, 1) {
                item.dose = less;
                return true;
            }
        }
        let shortest = self
            .items
            .iter()
            .enumerate()
            .min_by_key(|(_, item)| timing::dose_length(item.exercise.get(), item.dose))
            .map(|(at, _)| at);
        match shortest {
            Some(at) if self.items.len() > 1 => {
                let item = self.items.remove(at);
                self.chooser.give_back(item.exercise);
                true
            }
            _ => false,
        }
    }

    fn grow(&mut self, length: Span) -> bool {
        let gap = Span(length.0 - self.length().0);
        let room = Span(gap.0 - timing::BETWEEN.0);
        let full = self.full();
        self.grow_cardio(length, 0)
            || self.grow_dose(length, more_in_a_set)
            || self.grow_dose(length, |who, item| {
                let most = dose::most_sets(who, item.exercise.get(), full);
                dose::with_sets(item.dose, 1, most)
            })
            || (!full && self.add_within(room, length))
            || self.grow_dose(length, |_, item| dose::longer_rest(item.exercise.get(), item.dose))
            || self.grow_cardio(length, p::LONGER_WALK)
    }

    /// Adds an exercise that leaves the session within its length; warm-up and cool-down grow with it, so a
    /// smaller one is tried when the first is too much.
    fn add_within(&mut self, room: Span, length: Span) -> bool {
        let before = (self.items.clone(), self.chooser.clone(), self.turn, self.hard_left);
        for less in [0, 60, 120, 180] {
            if self.add(Span(room.0 - less * 1000)) && self.length() <= length + p::OVER {
                return true;
            }
            (self.items, self.chooser, self.turn, self.hard_left) = before.clone();
        }
        false
    }

    /// A minute more of steady work, or of the warm-up before intervals.
    fn grow_cardio(&mut self, length: Span, beyond: u16) -> bool {
        self.grow_dose(length, |_, item| {
            let mut dose = item.dose;
            match (&mut dose, item.exercise.get().work) {
                (Dose::Minutes { minutes, .. }, Work::Minutes { high, .. }) if *minutes < high + beyond => {
                    *minutes += 1
                }
                (Dose::Intervals { warm, .. }, _) if item.dose.is_hard() && *warm < p::INTERVAL_WARM_UP.1 => {
                    *warm = (*warm + 60).min(p::INTERVAL_WARM_UP.1);
                }
                _ => return None,
            }
            Some(dose)
        })
    }

    /// Applies a change to the first item that still fits the length with it; the smallest doses grow first.
    fn grow_dose(&mut self, length: Span, change: impl Fn(&Assessment, &Item) -> Option<Dose>) -> bool {
        let who = self.chooser.who;
        let now = doses(&self.items);
        let mut best: Option<(Span, usize, Dose)> = None;
        for (at, item) in self.items.iter().enumerate() {
            let Some(new) = change(who, item) else { continue };
            let mut tried = now.clone();
            if let Some((_, dose)) = tried.get_mut(at) {
                *dose = new;
            }
            let old_length = timing::dose_length(item.exercise.get(), item.dose);
            let smaller = best.is_none_or(|(known, _, _)| old_length < known);
            if smaller && timing::session_length(&tried) <= length + p::OVER {
                best = Some((old_length, at, new));
            }
        }
        match best {
            Some((_, at, new)) => {
                if let Some(item) = self.items.get_mut(at) {
                    item.dose = new;
                }
                true
            }
            None => false,
        }
    }

    /// One more exercise that fits the gap.
    fn add(&mut self, gap: Span) -> bool {
        let strength = |this: &mut Self| match this.next_aimed(false) {
            Some((aim, choice)) => this.add_sets(gap, Block::StrengthSpecific, choice, Some(&aim)),
            None => match this.chooser.whole_body(false) {
                Some(choice) => this.add_sets(gap, Block::StrengthGeneral, choice, None),
                None => false,
            },
        };
        let strong = self.items.iter().any(|item| item.exercise.get().kind == Kind::Strength);
        let long = gap >= Span::minutes(4);
        if long && strong && strength(self) {
            return true;
        }
        if let Some(choice) = self.chooser.functional(!self.who().low_only())
            && self.add_sets(gap, Block::Functional, choice, None)
        {
            return true;
        }
        if gap >= Span::seconds(180) {
            let before = self.items.len();
            self.steady(gap);
            if self.items.len() > before {
                return true;
            }
            self.relax(gap);
            if self.items.len() > before {
                return true;
            }
        }
        strength(self)
    }

    fn add_sets(&mut self, gap: Span, block: Block, choice: Choice, aim: Option<&Aim>) -> bool {
        let (dose, reason) = dose::usual(self.who(), choice.exercise.get(), gap);
        let dose = self.at_most(choice.exercise, dose, gap + p::OVER);
        if timing::dose_length(choice.exercise.get(), dose) > gap + p::OVER {
            return false;
        }
        self.put_choice(block, choice, dose, aim, reason);
        true
    }

    fn focus(&self, items: &[Item]) -> Focus {
        if self.who().low_only() {
            return Focus::Easy;
        }
        let time = |blocks: &[Block]| -> i64 {
            items
                .iter()
                .filter(|item| blocks.contains(&item.block))
                .map(|item| timing::dose_length(item.exercise.get(), item.dose).0)
                .sum()
        };
        let all = time(&Block::ALL).max(1);
        let specific = time(&[Block::StrengthSpecific]);
        let cardio = time(&[Block::Cardio]);
        if cardio * 5 >= all * 3 {
            return Focus::Cardio;
        }
        if time(&[Block::Functional]) * 2 > all {
            return Focus::Balance;
        }
        if specific * 3 < all {
            return if cardio * 2 > all {
                Focus::Cardio
            } else {
                Focus::WholeBody
            };
        }
        let mut regions = self.regions(items).into_iter();
        match (regions.next(), regions.next()) {
            (Some(first), second) => Focus::Regions(first, second),
            _ => Focus::WholeBody,
        }
    }

    /// Regions of the specific strength, the aimed ones with most exercises first.
    fn regions(&self, items: &[Item]) -> Vec<Region> {
        let aims = self.allocation.painful.iter().chain(&self.allocation.exposed);
        let mut counted: Vec<(usize, Region)> = Vec::new();
        for aim in aims {
            let count = items
                .iter()
                .filter(|item| item.block == Block::StrengthSpecific && item.exercise.get().trains(aim.region))
                .count();
            if count > 0 && !counted.iter().any(|(_, region)| *region == aim.region) {
                counted.push((count, aim.region));
            }
        }
        counted.sort_by_key(|(count, _)| core::cmp::Reverse(*count));
        counted.into_iter().map(|(_, region)| region).collect()
    }

    fn session_reasons(&self, seat: &Seat, items: &[Item]) -> Vec<Reason> {
        let who = self.who();
        let mut reasons = Vec::new();
        let rule = if seat.micro_sets > 0 {
            RuleId::SplitMicro
        } else {
            RuleId::SplitEqual
        };
        let because = vec![Fact::Split(who.split), Fact::WeekMinutes(who.week_minutes)];
        reasons.push(Reason { rule, because });
        if items.iter().any(|item| item.dose.is_hard()) {
            reasons.push(Reason {
                rule: RuleId::HitWhole,
                because: vec![Fact::WeekMinutes(who.week_minutes)],
            });
        }
        reasons.push(Reason {
            rule: RuleId::WeekSpread,
            because: vec![who.slot.map_or(Fact::NotAnswered, Fact::Slot)],
        });
        reasons
    }
}

fn more_in_a_set(_: &Assessment, item: &Item) -> Option<Dose> {
    dose::more_in_a_set(item.exercise.get(), item.dose)
}

/// Time of an exercise in a session, with the breath before the next one.
fn cost(exercise: ExerciseId, dose: Dose) -> Span {
    timing::dose_length(exercise.get(), dose) + timing::BETWEEN
}

fn doses(items: &[Item]) -> Vec<(ExerciseId, Dose)> {
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
