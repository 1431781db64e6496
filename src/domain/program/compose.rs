//! Seats become sessions: each part gets its exercises, then doses grow or shrink until the session takes the time
//! it promises. When a kind of training has nothing to offer a person, function, breathing and easy steps fill in.
//! Reasons are written out when a session stands ([`super::explain`]), not while it is tried out.

use super::allocate::{Aim, Allocation};
use super::allowed::is_hard_intervals;
use super::assess::Assessment;
use super::dose::Dosed;
use super::hard_days::interval_length;
use super::proposals as p;
use super::select::{Choice, Chooser, Week};
use super::split::Seat;
use super::timing;
use super::{Block, Dose, Liking, PlannedSession, Preset, Wishes};
use super::{dose, explain, focus};
use crate::domain::catalogue::{ExerciseId, Kind};
use crate::domain::pain::PAIN_HIGH;
use crate::domain::progression::rest::Easing;
use crate::domain::units::Span;

/// An exercise in a session that is being put together.
#[derive(Clone, Copy, Debug)]
pub struct Draft<'a> {
    pub choice: Choice,
    pub block: Block,
    pub dose: Dose,
    /// The region it is for.
    pub aim: Option<&'a Aim>,
    pub dosed: Dosed,
    /// Filled the time with a set every second minute.
    pub every_second_minute: bool,
    pub liking: Liking,
    /// The one hard part of a week that is moderate otherwise.
    pub hard_part: bool,
}

impl Draft<'_> {
    #[must_use]
    pub const fn exercise(&self) -> ExerciseId {
        self.choice.exercise
    }

    /// The person's own, in an amount that is not ours to change.
    #[must_use]
    pub const fn is_own(&self) -> bool {
        self.choice.exercise.is_own()
    }
}

pub struct Composer<'a> {
    pub(super) chooser: Chooser<'a>,
    allocation: &'a Allocation,
    /// Where the turn of the exposed regions has come to; it goes on from session to session.
    turn: usize,
    /// Time left of the one hard block of cardio.
    pub(super) hard_left: Span,
    pub(super) items: Vec<Draft<'a>>,
    pub(super) most_items: usize,
    /// One more exercise was tried and did not fit.
    pub(super) nothing_to_add: bool,
}

/// A state of the session to come back to.
pub(super) struct Mark<'a> {
    items: Vec<Draft<'a>>,
    week: Week,
    turn: usize,
    hard_left: Span,
}

impl<'a> Composer<'a> {
    #[must_use]
    pub fn new(who: &'a Assessment, wishes: &'a Wishes, allocation: &'a Allocation) -> Composer<'a> {
        let block = i64::from(who.week_minutes) * 60_000 / i64::from(allocation.blocks.sum().max(1));
        Composer {
            chooser: Chooser::new(who, wishes),
            allocation,
            turn: 0,
            hard_left: if who.intensity.one_hard_block {
                Span(block)
            } else {
                Span::ZERO
            },
            items: Vec::new(),
            most_items: 0,
            nothing_to_add: false,
        }
    }

    /// The session of one seat. `number` is its place in the week.
    #[must_use]
    pub fn session(&mut self, number: u8, seat: &Seat) -> PlannedSession {
        if let Some(mut session) = seat
            .preset
            .and_then(|preset| self.of_preset(preset, number, seat.weekday))
        {
            session.reasons = explain::session(self.who(), seat, &session.items);
            return session;
        }
        self.begin(seat.weekday, p::most_items(seat.length));
        if seat.micro_sets > 0 {
            self.daily(seat);
        } else {
            let own = self.own(seat);
            if seat.rounds > 0 {
                self.intervals(seat.rounds);
            }
            for (block, time) in super::own::less(&seat.parts, own) {
                self.part(block, time);
            }
            self.fit(seat.length);
        }
        let mut session = self.finished(number, seat.weekday, None);
        session.reasons = explain::session(self.who(), seat, &session.items);
        session
    }

    pub(super) fn begin(&mut self, weekday: u8, most_items: usize) {
        self.items.clear();
        self.most_items = most_items;
        self.nothing_to_add = false;
        self.chooser.begin_session(weekday);
    }

    /// What was put together, with its reasons written out.
    pub(super) fn finished(&mut self, number: u8, weekday: u8, preset: Option<Preset>) -> PlannedSession {
        if let Some(easing) = self.who().progress.easing {
            self.ease(easing);
        }
        self.cut();
        let length = timing::session_length(preset, doses(&self.items));
        let items: Vec<super::Item> = self
            .items
            .iter()
            .map(|draft| explain::item(self.who(), draft))
            .collect();
        self.items.clear();
        PlannedSession {
            daily: false,
            number,
            weekday,
            minutes: u16::try_from((length.0 + 30_000) / 60_000).unwrap_or(u16::MAX).max(1),
            focus: focus::focus(self.who(), self.allocation, &items),
            preset,
            reasons: Vec::new(),
            items,
        }
    }

    /// What hurt too much is less the next time, whatever the form of the session asks for.
    fn cut(&mut self) {
        let progress = &self.who().progress;
        for item in &mut self.items {
            let Some(next) = progress.next(item.exercise()).filter(|next| next.cut) else {
                continue;
            };
            match &mut item.dose {
                Dose::Reps { reps, .. } => *reps = next.reps.map_or(*reps, |most| most.min(*reps)),
                Dose::Hold { seconds, .. } => *seconds = next.seconds.map_or(*seconds, |most| most.min(*seconds)),
                _ => {}
            }
        }
    }

    /// Fewer sets of strength; the session becomes shorter by them.
    fn ease(&mut self, easing: Easing) {
        let strength = |item: &&mut Draft| item.exercise().get().kind == Kind::Strength && !item.is_own();
        for item in self.items.iter_mut().filter(strength) {
            if let Dose::Reps { sets, .. } | Dose::Hold { sets, .. } = &mut item.dose {
                *sets = easing.sets(*sets);
            }
        }
    }

    pub(super) fn mark(&self) -> Mark<'a> {
        Mark {
            items: self.items.clone(),
            week: self.chooser.week.clone(),
            turn: self.turn,
            hard_left: self.hard_left,
        }
    }

    pub(super) fn back_to(&mut self, mark: &Mark<'a>) {
        self.items.clone_from(&mark.items);
        self.chooser.week.clone_from(&mark.week);
        self.turn = mark.turn;
        self.hard_left = mark.hard_left;
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

    pub(super) fn intervals(&mut self, rounds: u16) {
        let Some(choice) = self.chooser.intervals() else {
            // Nothing to do intervals with: the fitting below fills the time with steady cardio.
            return;
        };
        let exercise = choice.exercise.get();
        let (dose, dosed) = if is_hard_intervals(exercise) {
            dose::intervals(self.who(), exercise, rounds)
        } else {
            // The person has swapped them for steady work.
            dose::usual(self.who(), exercise, interval_length(rounds))
        };
        self.put_choice(Block::Cardio, choice, dose, None, dosed);
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
            self.put_choice(Block::StrengthSpecific, choice, dose, Some(aim), reason);
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
        if let Some((dose, _)) = dose::every_second_minute(exercise.get(), time)
            && let Some(item) = self.items.iter_mut().find(|item| item.exercise() == exercise)
        {
            item.dose = dose;
            item.every_second_minute = true;
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

    /// The next region in turn with an exercise for it. A painful region leads, twice, when there is time for more
    /// than one; then the exposed regions take turns with the second painful one. What a whole session has passed over
    /// comes sooner in the next.
    pub(super) fn next_aimed(&mut self, daily_set: bool) -> Option<(&'a Aim, Choice)> {
        let (painful, exposed) = (&self.allocation.painful, &self.allocation.exposed);
        let specific = |item: &&Draft| item.block == Block::StrengthSpecific;
        let worst = painful.first();
        let count = self.items.iter().filter(specific).count();
        // Short sessions would be full of the worst region before the second one gets its turn.
        if count == 1
            && let Some(second) = painful.get(1).filter(|second| self.chooser.is_left_out(second.region))
            && let Some(choice) = self.chooser.strength(second.region, daily_set)
        {
            return Some((second, choice));
        }
        if count < 2
            && let Some(worst) = worst
            && let Some(choice) = self.chooser.strength(worst.region, daily_set)
        {
            return Some((worst, choice));
        }
        let others = || painful.iter().skip(1).chain(exposed);
        let count = others().count();
        for step in 0..count {
            let place = (self.turn + step) % count;
            if let Some(aim) = others().nth(place)
                && let Some(choice) = self.chooser.strength(aim.region, daily_set)
            {
                self.turn = place + 1;
                return Some((aim, choice));
            }
        }
        let worst = worst?;
        let choice = self.chooser.strength(worst.region, daily_set)?;
        Some((worst, choice))
    }

    fn any_aimed(&self) -> bool {
        let mut aims = self.allocation.painful.iter().chain(&self.allocation.exposed);
        aims.any(|aim| self.chooser.strength(aim.region, false).is_some())
    }

    pub(super) fn put_choice(&mut self, block: Block, choice: Choice, dose: Dose, aim: Option<&'a Aim>, dosed: Dosed) {
        self.put(draft(block, choice, dose, aim, dosed));
    }

    /// Keeps the items in the order of a good session: balance while fresh, strength, cardio, mobility, calm.
    pub(super) fn put(&mut self, mut draft: Draft<'a>) {
        draft.liking = self.chooser.liking(draft.exercise());
        self.chooser.take(draft.exercise());
        let rank = rank(&draft);
        let at = self.items.iter().position(|item| self::rank(item) > rank);
        self.items.insert(at.unwrap_or(self.items.len()), draft);
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

pub(super) fn doses<'b>(items: &'b [Draft]) -> impl Iterator<Item = (ExerciseId, Dose)> + Clone + 'b {
    items.iter().map(|item| (item.exercise(), item.dose))
}

pub(super) fn draft(block: Block, choice: Choice, dose: Dose, aim: Option<&Aim>, dosed: Dosed) -> Draft<'_> {
    Draft {
        choice,
        block,
        dose,
        aim,
        dosed,
        every_second_minute: false,
        liking: Liking::Neutral,
        hard_part: false,
    }
}

fn rank(item: &Draft) -> u8 {
    match (item.exercise().get().kind, item.block) {
        (Kind::Balance, _) => 0,
        (Kind::Strength, Block::StrengthGeneral) => 1,
        (Kind::Strength, _) => 2,
        (Kind::Cardio, _) => 3,
        (Kind::Mobility, _) => 4,
        (Kind::Relaxation, _) => 5,
    }
}
