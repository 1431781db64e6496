//! The kinds of training of the week: six parts by exposure, moved by modifiers in a fixed order, and the regions
//! the specific strength is for. Evidence 1.6. Knows nothing of minutes, days or exercises.

use super::assess::Assessment;
use super::families::region_of;
use super::proposals as p;
use super::reason::{Fact, Reason};
use super::{Block, Blocks};
use crate::domain::evidence::RuleId;
use crate::domain::exposure::Exposure;
use crate::domain::fitness;
use crate::domain::fitness::Class;
use crate::domain::pain::{Pain, Region};
use crate::domain::profile::{Equipment, Profile, Sex};
use crate::domain::screening::Clearance;

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
    /// Which kind got a part by which reason, in the order of the decisions.
    pub moves: Vec<(Block, Reason)>,
    /// What aims at forearm and hand.
    pub repetitive: Option<Reason>,
}

/// The kind that gets one part more, and why.
type Modifier = fn(&Profile, &Assessment) -> Option<(Block, Reason)>;

/// In this order; each may change what the next one finds.
const MODIFIERS: [Modifier; 6] = [pain, low_fitness, weight_or_pressure, balance, legs, rest];

#[must_use]
pub fn allocate(profile: &Profile, who: &Assessment) -> Allocation {
    let mut blocks = p::blocks_for(who.exposure);
    let mut moves: Vec<(Block, Reason)> = Block::ALL
        .into_iter()
        .filter(|block| blocks.of(*block) > 0)
        .map(|block| (block, who.exposure_reason.clone()))
        .collect();
    for modifier in MODIFIERS {
        if let Some((block, reason)) = modifier(profile, who) {
            blocks.move_one_to(block);
            moves.push((block, reason));
        }
    }
    let repetitive = repetitive(profile, who);
    let mut exposed = exposed(who);
    exposed.extend(repetitive.iter().map(|reason| Aim {
        region: Region::WristHand,
        reason: reason.clone(),
    }));
    exposed.splice(0..0, feared(who));
    exposed.retain(|aim| !who.is_spared(aim.region));
    low_only(who, &mut blocks, &mut moves);
    moves.retain(|(block, _)| blocks.of(*block) > 0);
    Allocation {
        blocks,
        painful: painful(who),
        exposed,
        moves,
        repetitive,
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

/// The complaints that specific strength is for, strongest first: those in regions that may be trained.
pub fn trainable(who: &Assessment) -> impl Iterator<Item = &Pain> {
    who.complaints.iter().filter(|pain| !who.is_spared(pain.site.region))
}

fn pain(_: &Profile, who: &Assessment) -> Option<(Block, Reason)> {
    let worst = trainable(who).next()?;
    let because = vec![Fact::of_pain(*worst)];
    let rule = RuleId::PainStrength;
    Some((Block::StrengthSpecific, Reason { rule, because }))
}

fn low_fitness(_: &Profile, who: &Assessment) -> Option<(Block, Reason)> {
    let (uptake, class) = who.fitness.filter(|_| who.unfit())?;
    let mut because = vec![Fact::Fitness(uptake.tenths())];
    because.extend(who.age.map(Fact::Age));
    let rule = if class > Class::Low {
        RuleId::FitnessAlarm
    } else {
        RuleId::FitnessLow
    };
    Some((Block::Cardio, Reason { rule, because }))
}

/// One part at most for weight, waist and pressure together.
fn weight_or_pressure(profile: &Profile, who: &Assessment) -> Option<(Block, Reason)> {
    let index = fitness::body_mass_index(profile).filter(|index| *index >= p::HIGH_BODY_MASS);
    let waist = profile.waist_cm.filter(|waist| match profile.sex {
        Some(Sex::Male) => *waist > p::HIGH_WAIST.0,
        Some(Sex::Female) => *waist > p::HIGH_WAIST.1,
        None => false,
    });
    let mut because = Vec::new();
    because.extend(index.map(|index| Fact::BodyMassIndex(u16::try_from((index + 50) / 100).unwrap_or(u16::MAX))));
    because.extend(waist.map(Fact::WaistCm));
    let mut rule = RuleId::WeightCardio;
    if because.is_empty() {
        let raised = p::RAISED_SYSTOLIC..p::VERY_HIGH_SYSTOLIC;
        let measured = who
            .measured
            .filter(|measured| raised.contains(&measured.pressure.systolic))?;
        because.push(Fact::Pressure(measured.pressure));
        rule = RuleId::PressureCardio;
    }
    Some((Block::Cardio, Reason { rule, because }))
}

fn balance(_: &Profile, who: &Assessment) -> Option<(Block, Reason)> {
    let (rule, because) = match (who.balance_failed, who.age.filter(|_| who.old())) {
        (Some(seconds), _) => (RuleId::BalanceTest, vec![Fact::OneLeg(seconds)]),
        (None, Some(age)) => (RuleId::AgeBalance, vec![Fact::Age(age)]),
        (None, None) => return None,
    };
    Some((Block::Functional, Reason { rule, because }))
}

fn legs(_: &Profile, who: &Assessment) -> Option<(Block, Reason)> {
    let because = vec![Fact::SitToStand(who.weak_legs?)];
    let rule = RuleId::LegsTest;
    Some((Block::StrengthGeneral, Reason { rule, because }))
}

/// Weeks of high stress or poor sleep: one part is calm.
fn rest(_: &Profile, who: &Assessment) -> Option<(Block, Reason)> {
    let stress = who.flags.stress.map(|score| (RuleId::StressHigh, Fact::Stress(score)));
    let sleep = who.flags.sleep.map(|score| (RuleId::SleepPoor, Fact::Sleep(score)));
    let (rule, fact) = stress.or(sleep)?;
    let because = vec![fact];
    Some((Block::Relax, Reason { rule, because }))
}

/// Easy week: some of it breathing; no strength without a band, or with symptoms nobody has looked at; calm only while
/// help is to be sought.
fn low_only(who: &Assessment, blocks: &mut Blocks, moves: &mut Vec<(Block, Reason)>) {
    if !who.low_only() {
        return;
    }
    let reason = || who.clearance_reason.clone();
    if let Clearance::SeekHelp(_) = who.clearance {
        *blocks = Blocks {
            relax: 1,
            ..Blocks::default()
        };
        *moves = vec![(Block::Relax, reason())];
        return;
    }
    blocks.functional += blocks.strength_general;
    blocks.strength_general = 0;
    if !who.owned.contains(&Equipment::Band) || who.no_strength() {
        blocks.functional += blocks.strength_specific;
        blocks.strength_specific = 0;
        moves.push((Block::Functional, reason()));
    }
    if blocks.relax == 0 {
        blocks.move_one_to(Block::Relax);
        moves.push((Block::Relax, reason()));
    }
}

fn painful(who: &Assessment) -> Vec<Aim> {
    trainable(who)
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

/// Where a feared movement is trained, when its steps are known: so that it comes at all.
fn feared(who: &Assessment) -> Option<Aim> {
    let region = region_of(who.feared_task.filter(|_| who.ladder.is_some())?);
    let (rule, because) = (RuleId::FearGraded, who.fear_facts());
    let reason = Reason { rule, because };
    Some(Aim { region, reason })
}

fn repetitive(profile: &Profile, who: &Assessment) -> Option<Reason> {
    let share = profile.work.filter(|_| who.repetitive)?.repetitive;
    Some(Reason {
        rule: RuleId::RepetitiveForearm,
        because: vec![Fact::Repetitive(share)],
    })
}
