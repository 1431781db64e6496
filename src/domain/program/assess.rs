//! What the rules need to know about a person, worked out once from the answers; missing answers get their
//! meaning here. Decides nothing about exercises.

use super::proposals as p;
use super::reason::{Fact, Reason};
use crate::domain::evidence::RuleId;
use crate::domain::exposure::{self, Exposure};
use crate::domain::fitness::{self, Class, Uptake};
use crate::domain::order;
use crate::domain::pain::{PAIN_CASE, PAIN_HIGH, Pain, Region};
use crate::domain::profile::{Equipment, Frequency, Intensity, Profile, Slot, Split, WorkKind};
use crate::domain::screening::{self, Clearance};

/// How hard cardio may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Ceiling {
    /// Easy walks only.
    Easy,
    /// No hard intervals.
    Moderate,
    /// Intervals with fewer rounds at a lower effort.
    Start,
    Full,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assessment {
    pub exposure: Exposure,
    pub repetitive: bool,
    pub clearance: Clearance,
    /// The strongest complaint of each region with pain of 3 or more; strongest first.
    pub complaints: Vec<Pain>,
    pub age: Option<u8>,
    pub fitness: Option<(Uptake, Class)>,
    pub frequency: Option<Frequency>,
    /// Trains less than twice a week.
    pub beginner: bool,
    /// Rung of the exercise ladders to aim at, 1 to 3.
    pub level: u8,
    pub ceiling: Ceiling,
    /// Heavy work and nobody knows the blood pressure: one hard block at most.
    pub one_hard_block: bool,
    pub owned: Vec<Equipment>,
    pub week_minutes: u16,
    pub split: Split,
    pub slot: Option<Slot>,
    /// Why exposure, clearance and ceiling are as they are.
    pub exposure_reason: Reason,
    pub clearance_reason: Reason,
    pub ceiling_reason: Option<Reason>,
}

impl Assessment {
    #[must_use]
    pub fn of(profile: &Profile) -> Assessment {
        let (classified, exposure_reason) = exposure::explained(profile.work.or(profile.kind.map(WorkKind::typical)));
        let (clearance, clearance_reason) = screening::screen(&profile.screening);
        let complaints = complaints(profile.pains.as_deref().unwrap_or_default());
        let fitness = measured(profile);
        let frequency = profile.habits.map(|habits| habits.frequency);
        let regular = matches!(frequency, Some(Frequency::TwoOrThree | Frequency::AlmostDaily));
        let class = fitness.map(|(_, class)| class);
        let one_hard_block = classified.exposure == Exposure::Heavy;
        let mut assessment = Assessment {
            exposure: classified.exposure,
            repetitive: classified.repetitive,
            clearance,
            complaints,
            age: profile.age,
            fitness,
            frequency,
            beginner: !regular,
            level: level(profile, class),
            ceiling: Ceiling::Full,
            one_hard_block,
            owned: profile.equipment.clone().unwrap_or_default(),
            week_minutes: profile
                .week_minutes
                .unwrap_or(p::WEEK_MINUTES)
                .clamp(p::WEEK_MINUTES_POSSIBLE.0, p::WEEK_MINUTES_POSSIBLE.1),
            split: profile.split.unwrap_or(Split::Three),
            slot: profile.slot,
            exposure_reason,
            clearance_reason,
            ceiling_reason: None,
        };
        (assessment.ceiling, assessment.ceiling_reason) = assessment.ceiling(profile.resting_pulse);
        assessment
    }

    /// The told pain of a region, when it is 3 or more.
    #[must_use]
    pub fn complaint(&self, region: Region) -> Option<Pain> {
        self.complaints
            .iter()
            .copied()
            .find(|complaint| complaint.site.region == region)
    }

    #[must_use]
    pub fn low_only(&self) -> bool {
        matches!(
            self.clearance,
            Clearance::LowOnly | Clearance::Without(_) | Clearance::SeekHelp(_)
        )
    }

    /// Nobody has looked at chest pain or fainting yet.
    #[must_use]
    pub fn unexplained_symptoms(&self) -> bool {
        self.low_only() && self.clearance_reason.rule == RuleId::ScreenSymptoms
    }

    /// Fitness far below what is usual for age and sex, or low in itself.
    #[must_use]
    pub fn unfit(&self) -> bool {
        self.fitness.is_some_and(|(_, class)| class <= Class::Low)
    }

    /// Rung to aim at for a region: pain of 6 or more leaves only the first.
    #[must_use]
    pub fn level_for(&self, region: Region) -> u8 {
        match self.complaint(region) {
            Some(pain) if pain.worst >= PAIN_HIGH => 1,
            _ => self.level,
        }
    }

    /// What was told about training habits and form, for reasons.
    #[must_use]
    pub fn form(&self) -> Vec<Fact> {
        let mut facts = vec![self.frequency.map_or(Fact::NotAnswered, Fact::Active)];
        facts.extend(self.fitness.map(|(uptake, _)| Fact::Fitness(uptake.tenths())));
        facts.extend(self.age.filter(|age| *age >= p::BALANCE_FROM_AGE).map(Fact::Age));
        facts
    }

    fn ceiling(&self, resting_pulse: Option<u16>) -> (Ceiling, Option<Reason>) {
        let because = |rule, because| Some(Reason { rule, because });
        if self.low_only() {
            return (Ceiling::Easy, Some(self.clearance_reason.clone()));
        }
        if let Some(pulse) = resting_pulse.filter(|pulse| *pulse > p::RESTING_PULSE_LIMIT) {
            return (
                Ceiling::Moderate,
                because(RuleId::HitStop, vec![Fact::RestingPulse(pulse)]),
            );
        }
        let legs_and_back = [Region::LowBack, Region::Hip, Region::Knee, Region::AnkleFoot];
        if let Clearance::WithLimits(regions) = &self.clearance
            && let Some(region) = regions.iter().find(|region| legs_and_back.contains(region))
        {
            return (Ceiling::Moderate, because(RuleId::HitStop, vec![Fact::Stable(*region)]));
        }
        let strong = self
            .complaints
            .iter()
            .find(|pain| pain.worst >= PAIN_HIGH && legs_and_back.contains(&pain.site.region));
        if let Some(pain) = strong {
            return (Ceiling::Moderate, because(RuleId::HitStop, vec![Fact::of_pain(*pain)]));
        }
        if self.one_hard_block {
            return (
                Ceiling::Moderate,
                because(RuleId::HeavyPressure, vec![Fact::Exposure(self.exposure)]),
            );
        }
        let old = self.age.is_some_and(|age| age >= p::BALANCE_FROM_AGE);
        let very_low = self.fitness.is_some_and(|(_, class)| class == Class::VeryLow);
        if self.beginner && (old || very_low) {
            return (Ceiling::Moderate, because(RuleId::HitStart, self.form()));
        }
        if self.beginner || self.unfit() {
            return (Ceiling::Start, because(RuleId::HitStart, self.form()));
        }
        (Ceiling::Full, None)
    }
}

fn measured(profile: &Profile) -> Option<(Uptake, Class)> {
    let uptake = fitness::estimate(profile)?;
    let (sex, age) = (profile.sex?, profile.age?);
    let class = match Class::of(uptake, sex, age) {
        class if class > Class::Low && fitness::alarming(uptake, sex) => Class::Low,
        class => class,
    };
    Some((uptake, class))
}

/// Level 2 is where grown-ups begin who can do some activity: light bands and body weight. One up for those who
/// train and get out of breath, one down for those who do nothing or are old or far from fit (proposal).
fn level(profile: &Profile, class: Option<Class>) -> u8 {
    let never = profile
        .habits
        .is_some_and(|habits| habits.frequency == Frequency::Never);
    let old = profile.age.is_some_and(|age| age >= p::BALANCE_FROM_AGE);
    if never || old || class == Some(Class::VeryLow) {
        return 1;
    }
    let trains = profile
        .habits
        .is_some_and(|habits| habits.frequency >= Frequency::TwoOrThree && habits.intensity >= Intensity::Breathless);
    if trains && class.is_none_or(|class| class >= Class::Average) {
        3
    } else {
        2
    }
}

fn complaints(pains: &[Pain]) -> Vec<Pain> {
    let mut strongest: Vec<Pain> = Region::ALL
        .into_iter()
        .filter_map(|region| {
            pains
                .iter()
                .copied()
                .filter(|pain| pain.site.region == region && pain.worst >= PAIN_CASE)
                .max_by_key(|pain| (pain.worst, pain.duration))
        })
        .collect();
    // Stable: equal pains stay in the order of the body, head first.
    order::by_key(&mut strongest, |pain| core::cmp::Reverse((pain.worst, pain.duration)));
    strongest
}
