//! Parts of a session that have their own ways: the daily set, and steady cardio with its one hard part.

use super::compose::{Composer, Draft, draft};
use super::proposals as p;
use super::timing;
use super::{Block, Dose, dose};
use crate::domain::catalogue::Work;
use crate::domain::pain::PAIN_HIGH;
use crate::domain::units::Span;

impl Composer<'_> {
    /// The same short set every working day.
    pub(super) fn daily_sets(&mut self, sets: u16) {
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
            let gently = high || !self.who().may_exhaust() || !counts;
            let (dose, reason) = if gently {
                let time = Span::seconds(i64::from(p::TWO_MINUTES)) + timing::READY;
                let (dose, reason) = dose::usual(self.who(), exercise, time);
                (
                    self.at_most(choice.exercise, dose::short_rest(dose), p::GENTLE_DAILY_SET),
                    reason,
                )
            } else {
                dose::two_minutes()
            };
            self.put_choice(Block::StrengthSpecific, choice, dose, Some(aim), reason);
        }
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
            let mut hard_part = false;
            if let Dose::Minutes { effort, .. } = &mut dose
                && length.0 <= self.hard_left.0 + 60_000
                && exercise.effort.is_some_and(|effort| effort.1 >= p::HARD_FROM_EFFORT)
            {
                *effort = dose::steady_effort(self.who(), exercise, true);
                self.hard_left = Span(self.hard_left.0 - length.0);
                hard_part = true;
            }
            left = Span(left.0 - length.0 - timing::BETWEEN.0);
            self.put(Draft {
                hard_part,
                ..draft(Block::Cardio, choice, dose, None, reason)
            });
        }
    }
}
