//! Doses grow and shrink, exercises come and go, until a session takes the time it promises.
//! Prefers what people notice least: a minute of walking, some repetitions, a set, and only then one more exercise.

use super::allocate::Aim;
use super::assess::Assessment;
use super::compose::{Composer, Draft, doses};
use super::dose;
use super::proposals as p;
use super::select::Choice;
use super::timing::{self, Frame};
use super::{Block, Dose};
use crate::domain::catalogue::{Kind, Work};
use crate::domain::progression::Next;
use crate::domain::units::Span;

impl<'a> Composer<'a> {
    /// Makes the session take the wished time, within some seconds where the exercises allow it.
    pub(super) fn fit(&mut self, length: Span) {
        while self.length() > length + p::OVER && self.shrink() {}
        self.fill(length);
        self.fill_beside_less_cardio(length);
    }

    fn fill(&mut self, length: Span) {
        loop {
            let frame = Frame::of(doses(&self.items));
            if frame.length(frame.body) + p::UNDER >= length || !self.grow(length, frame) {
                break;
            }
        }
    }

    /// A minute of walking more may bring a warm-up of two with it, and then none fits. With a minute or two less there
    /// is room for another exercise.
    fn fill_beside_less_cardio(&mut self, length: Span) {
        let before = self.mark();
        let short = self.length();
        for _ in 0..2 {
            if self.full() || self.length() + p::TOO_SHORT >= length || !self.less_cardio() {
                break;
            }
            self.nothing_to_add = false;
            if self.add_within(Span(length.0 - self.length().0 - timing::BETWEEN.0), length) {
                self.fill(length);
            }
        }
        if self.length() <= short {
            self.back_to(&before);
        }
    }

    pub(super) fn full(&self) -> bool {
        self.items.len() >= self.most_items
    }

    fn length(&self) -> Span {
        timing::session_length(None, doses(&self.items))
    }

    fn less_cardio(&mut self) -> bool {
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
        false
    }

    fn shrink(&mut self) -> bool {
        if self.less_cardio() {
            return true;
        }
        let who = self.chooser.who;
        let own_amount = |item: &&mut Draft| !item.is_own() && !who.is_fixed(item.exercise().get());
        for item in self.items.iter_mut().rev().filter(own_amount) {
            let exercise = item.exercise().get();
            if let Some(less) = dose::less_in_a_set(exercise, item.dose) {
                item.dose = less;
                return true;
            }
        }
        for item in self.items.iter_mut().rev().filter(|item| !item.is_own()) {
            if let Some(less) = dose::with_sets(item.dose, -1, 1) {
                item.dose = less;
                return true;
            }
        }
        let shortest = self
            .items
            .iter()
            .enumerate()
            .filter(|(_, item)| !item.is_own())
            .min_by_key(|(_, item)| timing::dose_length(item.exercise().get(), item.dose))
            .map(|(at, _)| at);
        match shortest {
            Some(at) if self.items.len() > 1 => {
                let item = self.items.remove(at);
                self.chooser.give_back(item.exercise());
                true
            }
            _ => false,
        }
    }

    fn grow(&mut self, length: Span, frame: Frame) -> bool {
        let gap = Span(length.0 - frame.length(frame.body).0);
        let room = Span(gap.0 - timing::BETWEEN.0);
        let full = self.full();
        self.grow_cardio(length, frame, 0)
            || self.grow_dose(length, frame, more_in_a_set)
            || self.grow_dose(length, frame, |who, item| {
                let most = dose::most_sets(who, item.exercise().get(), full);
                dose::with_sets(item.dose, 1, most)
            })
            || (!full && !self.nothing_to_add && self.add_within(room, length))
            || self.grow_dose(length, frame, |_, item| {
                dose::longer_rest(item.exercise().get(), item.dose)
            })
            || self.grow_cardio(length, frame, p::LONGER_WALK)
    }

    /// Adds an exercise that leaves the session within its length; warm-up and cool-down grow with it, so a
    /// smaller one is tried when the first is too much.
    fn add_within(&mut self, room: Span, length: Span) -> bool {
        let before = self.mark();
        for less in [0, 60, 120, 180] {
            let added = self.add(Span(room.0 - less * 1000));
            if added && self.length() <= length + p::OVER {
                return true;
            }
            self.back_to(&before);
            if !added {
                // What finds no place in a gap finds none in a smaller one.
                break;
            }
        }
        // The gap only gets smaller from here: what did not fit will not fit later.
        self.nothing_to_add = true;
        false
    }

    /// A minute more of steady work, or of the warm-up before intervals.
    fn grow_cardio(&mut self, length: Span, frame: Frame, beyond: u16) -> bool {
        self.grow_dose(length, frame, |_, item| {
            let mut dose = item.dose;
            match (&mut dose, item.exercise().get().work) {
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
    fn grow_dose(&mut self, length: Span, frame: Frame, change: impl Fn(&Assessment, &Draft) -> Option<Dose>) -> bool {
        let who = self.chooser.who;
        let mut best: Option<(Span, usize, Dose)> = None;
        for (at, item) in self.items.iter().enumerate().filter(|(_, item)| !item.is_own()) {
            let Some(new) = change(who, item) else { continue };
            let exercise = item.exercise().get();
            let old_length = timing::dose_length(exercise, item.dose);
            if best.is_some_and(|(known, _, _)| old_length >= known) {
                continue;
            }
            let grown = Span(frame.body.0 + timing::dose_length(exercise, new).0 - old_length.0);
            if frame.length(grown) <= length + p::OVER {
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
            Some((aim, choice)) => this.add_sets(gap, Block::StrengthSpecific, choice, Some(aim)),
            None => match this.chooser.whole_body(false) {
                Some(choice) => this.add_sets(gap, Block::StrengthGeneral, choice, None),
                None => false,
            },
        };
        let strong = self
            .items
            .iter()
            .any(|item| item.exercise().get().kind == Kind::Strength);
        let long = gap >= Span::minutes(4);
        if long && strong && strength(self) {
            return true;
        }
        if let Some(choice) = self.chooser.functional(!self.who().low_only())
            && self.add_sets(gap, Block::Functional, choice, None)
        {
            return true;
        }
        // Calm minutes are worth little time, but more than an empty session.
        if gap >= Span::seconds(180) || self.items.is_empty() {
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

    fn add_sets(&mut self, gap: Span, block: Block, choice: Choice, aim: Option<&'a Aim>) -> bool {
        let (dose, reason) = dose::usual(self.who(), choice.exercise.get(), gap);
        let dose = self.at_most(choice.exercise, dose, gap + p::OVER);
        if timing::dose_length(choice.exercise.get(), dose) > gap + p::OVER {
            return false;
        }
        self.put_choice(block, choice, dose, aim, reason);
        true
    }
}

/// What the past or the calendar has settled does not grow to fill the time.
fn more_in_a_set(who: &Assessment, item: &Draft) -> Option<Dose> {
    let settled = who.progress.next(item.exercise()).is_some_and(Next::settles_sets);
    let fixed = settled || who.is_fixed(item.exercise().get());
    let more = || dose::more_in_a_set(item.exercise().get(), item.dose);
    (!fixed).then(more)?
}
