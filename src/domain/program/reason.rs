//! Why: the rule that decided and the answers that made it decide. Values only; the sentences are made in `text`.

use crate::domain::catalogue::ExerciseId;
use crate::domain::evidence::RuleId;
use crate::domain::exposure::Exposure;
use crate::domain::pain::{Duration, Region};
use crate::domain::profile::{Equipment, Slot, Split};
use crate::domain::screening::SafetyQuestion;

/// One step of the trace: your answers -> the rule -> (through the rule) the research.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    pub rule: RuleId,
    pub because: Vec<Fact>,
}

/// Something the person told, or what follows directly from it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fact {
    Exposure(Exposure),
    /// Per cent of the day.
    Sitting(u8),
    Heavy(u8),
    Repetitive(u8),
    Pain {
        region: Region,
        worst: u8,
        duration: Duration,
    },
    Age(u8),
    /// Body mass index in tenths.
    BodyMassIndex(u16),
    WaistCm(u16),
    /// Estimated maximal oxygen uptake, tenths of ml/kg/min.
    Fitness(u16),
    SafetyYes(SafetyQuestion),
    Has(Equipment),
    NoEquipment,
    WeekMinutes(u16),
    Split(Split),
    Slot(Slot),
    /// Stands in for an exercise the person swapped away.
    SwappedFrom(ExerciseId),
    /// Nothing was answered here; the default was used.
    NotAnswered,
}
