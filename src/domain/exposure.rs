//! Work day -> exposure class, with flags. Evidence section 1.4 (proposal on the IPET categories, Sjøgaard 2023).

use super::evidence::RuleId;
use super::fitness;
use super::profile::{WorkDay, WorkKind};
use super::program::reason::{Fact, Reason};

/// The three work exposures of Intelligent Physical Exercise Training.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Exposure {
    Sedentary,
    Repetitive,
    Heavy,
}

/// Share of heavy work from which the day counts as heavy, per cent (proposal).
pub const HEAVY_FROM: u8 = 25;
/// Share of sitting from which the day counts as sedentary, per cent (proposal).
pub const SITTING_FROM: u8 = 50;
/// Mean effort of work, own scale 0 to 10, from which the day counts as heavy: 13 of the 20 steps of perceived exertion
/// (proposal).
pub const EFFORT_FROM: u8 = fitness::own_scale(13);
/// Share of repetitive movement that sets the flag, per cent (proposal).
pub const REPETITIVE_FROM: u8 = 50;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Classified {
    pub exposure: Exposure,
    /// Adds forearm and hand work in any class.
    pub repetitive: bool,
}

/// `effort`: how hard the work feels over the day, own scale 0 to 10, when told.
#[must_use]
pub fn classify(work: WorkDay, effort: Option<u8>) -> Classified {
    let exposure = if work.heavy >= HEAVY_FROM || is_hard(effort) {
        Exposure::Heavy
    } else if work.sitting >= SITTING_FROM {
        Exposure::Sedentary
    } else {
        Exposure::Repetitive
    };
    Classified {
        exposure,
        repetitive: work.repetitive >= REPETITIVE_FROM,
    }
}

fn is_hard(effort: Option<u8>) -> bool {
    effort.is_some_and(|effort| effort >= EFFORT_FROM)
}

/// The class with its reason. Without an answer the day of most readers is taken: sitting.
#[must_use]
pub fn explained(work: Option<WorkDay>, effort: Option<u8>) -> (Classified, Reason) {
    let day = work.unwrap_or(WorkKind::Sitting.typical());
    let classified = classify(day, effort);
    let (rule, fact) = match classified.exposure {
        Exposure::Sedentary => (RuleId::ExposureSedentary, Fact::Sitting(day.sitting)),
        Exposure::Repetitive => (
            RuleId::ExposureRepetitive,
            Fact::OnFeet(day.standing.saturating_add(day.walking)),
        ),
        Exposure::Heavy => (RuleId::ExposureHeavy, Fact::Heavy(day.heavy)),
    };
    if let (Exposure::Heavy, Some(effort)) = (classified.exposure, effort.filter(|_| day.heavy < HEAVY_FROM)) {
        let because = vec![Fact::WorkEffort(effort)];
        let rule = RuleId::ExposureEffort;
        return (classified, Reason { rule, because });
    }
    let fact = work.map_or(Fact::NotAnswered, |_| fact);
    let because = vec![fact];
    (classified, Reason { rule, because })
}
