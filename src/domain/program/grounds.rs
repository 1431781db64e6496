//! What a person told, as facts for reasons: the floor, habits and form, fear, why amounts go by the calendar. Decides nothing.

use super::assess::Assessment;
use super::reason::{Fact, Reason};
use crate::domain::evidence::RuleId;
use crate::domain::profile::Hurdle;

impl Assessment {
    /// Why nothing is done on the floor, if so.
    #[must_use]
    pub fn floor_reason(&self) -> Option<Reason> {
        if self.avoids_floor {
            let because = vec![Fact::AvoidsFloor];
            let rule = RuleId::WishFloor;
            return Some(Reason { rule, because });
        }
        let place = self.place.filter(|_| self.no_floor())?;
        let because = vec![Fact::Place(place)];
        let rule = RuleId::PlaceFloor;
        Some(Reason { rule, because })
    }

    /// What was told about training habits and form, for reasons.
    #[must_use]
    pub fn form(&self) -> Vec<Fact> {
        let mut facts = vec![self.frequency.map_or(Fact::NotAnswered, Fact::Active)];
        facts.extend(self.fitness.map(|(uptake, _)| Fact::Fitness(uptake.tenths())));
        facts.extend(self.age.filter(|_| self.old()).map(Fact::Age));
        facts
    }

    /// What the fear of movement rests on, for reasons.
    #[must_use]
    pub fn fear_facts(&self) -> Vec<Fact> {
        let mut facts = vec![match self.fear.flatten() {
            Some(score) => Fact::Fear(score),
            None => Fact::Hurdle(Hurdle::Fear),
        }];
        facts.extend(self.feared_task.map(Fact::FearedTask));
        facts
    }

    /// Why amounts go by the calendar, for reasons.
    #[must_use]
    pub fn pace_facts(&self) -> Vec<Fact> {
        let long = self.complaints.iter().find(|pain| pain.is_long_lasting());
        let mut facts: Vec<Fact> = long.copied().map(Fact::of_pain).into_iter().collect();
        if self.fear.is_some() {
            facts.extend(self.fear_facts());
        }
        facts.extend(self.little_trust.map(Fact::SelfEfficacy));
        let rising = self.steered.iter().filter(|steered| steered.paced);
        facts.extend(rising.map(|steered| Fact::PainRising(steered.region)));
        facts
    }
}
