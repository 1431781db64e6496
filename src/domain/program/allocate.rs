//! The kinds of training of the week: six parts by exposure, moved by modifiers in a fixed order, and the regions
//! the specific strength is for. Evidence 1.6. Knows nothing of minutes, days or exercises.

use super::assess::Assessment;
use super::proposals as p;
use super::reason::{Fact, Reason};
use super::{Block, Blocks};
use crate::domain::evidence::RuleId;
use crate::domain::exposure::Exposure;
use crate::domain::fitness;
use crate::domain::pain::Region;
use crate::domain::profile::{Equipment, Profile, Sex};

/// A region that specific strength aims at, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Aim {
    pub region: Region,
    pub reason: Reason,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Allocation {
    pub blocks: Blocks,
    /// Painful regions, strongest first; at most two.
    pub painful: Vec<Aim>,
    /// Regions the work loads.
    pub exposed: Vec<Aim>,
    pub reasons: Vec<Reason>,
}

type Modifier = fn(&Profile, &Assessment, &mut Blocks) -> Option<Reason>;

/// In this order; each may change what the next one finds.
const MODIFIERS: [Modifier; 5] = [pain, low_fitness, high_weight, old_age, low_only];

#[must_use]
pub fn allocate(profile: &Profile, who: &Assessment) -> Allocation {
    let mut blocks = p::blocks_for(who.exposure);
    let mut reasons = vec![who.exposure_reason.clone()];
    for modifier in MODIFIERS {
        reasons.extend(modifier(profile, who, &mut blocks));
    }
    let repetitive = repetitive(profile, who);
    reasons.extend(repetitive.iter().map(|aim| aim.reason.clone()));
    let mut exposed = exposed(who);
    exposed.extend(repetitive);
    Allocation {
        blocks,
        painful: painful(who),
        exposed,
        reasons,
    }
}

impl Blocks {
    #[must_use]
    pub const fn of(&self, block: Block) -> u8 {
        match block {
            Block::Cardio => self.cardio,
            Block::StrengthSpecific => self.strength_specific,
            Block::StrengthGeneral => self.strength_general,
            Block::Functional => self.functional,
            Block::Relax => self.relax,
        }
    }

    #[must_use]
    pub fn sum(&self) -> u8 {
        Block::ALL.iter().map(|block| self.of(*block)).sum()
    }

    fn slot(&mut self, block: Block) -> &mut u8 {
        match block {
            Block::Cardio => &mut self.cardio,
            Block::StrengthSpecific => &mut self.strength_specific,
            Block::StrengthGeneral => &mut self.strength_general,
            Block::Functional => &mut self.functional,
            Block::Relax => &mut self.relax,
        }
    }

    /// Moves one part to `to` from the largest other kind; cardio and specific strength keep at least one.
    /// Of equally large ones the first in [`Block::ALL`] gives.
    fn move_one_to(&mut self, to: Block) {
        let can_give = |block: &Block| {
            let least = u8::from(matches!(block, Block::Cardio | Block::StrengthSpecific));
            *block != to && self.of(*block) > least
        };
        // `rev`, because the last of equal maxima wins.
        let giver = Block::ALL
            .into_iter()
            .rev()
            .filter(can_give)
            .max_by_key(|block| self.of(*block));
        if let Some(giver) = giver {
            *self.slot(giver) -= 1;
            *self.slot(to) += 1;
        }
    }
}

fn pain(_: &Profile, who: &Assessment, blocks: &mut Blocks) -> Option<Reason> {
    let worst = who.complaints.first()?;
    blocks.move_one_to(Block::StrengthSpecific);
    Some(Reason {
        rule: RuleId::PainStrength,
        because: vec![Fact::of_pain(*worst)],
    })
}

fn low_fitness(_: &Profile, who: &Assessment, blocks: &mut Blocks) -> Option<Reason> {
    let (uptake, _) = who.fitness.filter(|_| who.unfit())?;
    blocks.move_one_to(Block::Cardio);
    let mut because = vec![Fact::Fitness(uptake.tenths())];
    because.extend(who.age.map(Fact::Age));
    let rule = RuleId::FitnessLow;
    Some(Reason { rule, because })
}

fn high_weight(profile: &Profile, _: &Assessment, blocks: &mut Blocks) -> Option<Reason> {
    let index = fitness::body_mass_index(profile).filter(|index| *index >= p::HIGH_BODY_MASS);
    let waist = profile.waist_cm.filter(|waist| match profile.sex {
        Some(Sex::Male) => *waist > p::HIGH_WAIST.0,
        Some(Sex::Female) => *waist > p::HIGH_WAIST.1,
        None => false,
    });
    let mut because = Vec::new();
    because.extend(index.map(|index| Fact::BodyMassIndex(u16::try_from((index + 50) / 100).unwrap_or(u16::MAX))));
    because.extend(waist.map(Fact::WaistCm));
    if because.is_empty() {
        return None;
    }
    blocks.move_one_to(Block::Cardio);
    let rule = RuleId::WeightCardio;
    Some(Reason { rule, because })
}

fn old_age(_: &Profile, who: &Assessment, blocks: &mut Blocks) -> Option<Reason> {
    let age = who.age.filter(|age| *age >= p::BALANCE_FROM_AGE)?;
    blocks.move_one_to(Block::Functional);
    Some(Reason {
        rule: RuleId::AgeBalance,
        because: vec![Fact::Age(age)],
    })
}

/// Easy week: some of it breathing; no strength without a band, or with symptoms nobody has looked at.
fn low_only(_: &Profile, who: &Assessment, blocks: &mut Blocks) -> Option<Reason> {
    if !who.low_only() {
        return None;
    }
    blocks.functional += blocks.strength_general;
    blocks.strength_general = 0;
    if !who.owned.contains(&Equipment::Band) || who.unexplained_symptoms() {
        blocks.functional += blocks.strength_specific;
        blocks.strength_specific = 0;
    }
    blocks.move_one_to(Block::Relax);
    None
}

fn painful(who: &Assessment) -> Vec<Aim> {
    who.complaints
        .iter()
        .take(p::PAINFUL_REGIONS)
        .map(|pain| Aim {
            region: pain.site.region,
            reason: Reason {
                rule: RuleId::PainStrength,
                because: vec![Fact::of_pain(*pain)],
            },
        })
        .collect()
}

fn exposed(who: &Assessment) -> Vec<Aim> {
    let regions: &[Region] = match who.exposure {
        Exposure::Sedentary | Exposure::Repetitive => &[Region::Neck, Region::Shoulder],
        Exposure::Heavy => &[Region::LowBack, Region::Hip, Region::Shoulder],
    };
    regions
        .iter()
        .map(|region| Aim {
            region: *region,
            reason: who.exposure_reason.clone(),
        })
        .collect()
}

fn repetitive(profile: &Profile, who: &Assessment) -> Option<Aim> {
    let share = profile.work.filter(|_| who.repetitive)?.repetitive;
    Some(Aim {
        region: Region::WristHand,
        reason: Reason {
            rule: RuleId::RepetitiveForearm,
            because: vec![Fact::Repetitive(share)],
        },
    })
}
