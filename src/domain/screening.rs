//! The seven safety questions, and what they, the signs beside complaints, blood pressure and pregnancy allow together.

use super::evidence::RuleId;
use super::order;
use super::pain::Region;
use super::pressure::Band;
use super::profile::{Pregnancy, Profile};
use super::program::reason::{Fact, Reason};
use super::red_flag::{RedFlag, Urgency};
use super::units::Day;

/// The seven start questions, in the order they are asked. The sense is that of common pre-exercise
/// screening; the wording in `content/` is our own (the known questionnaires are protected).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SafetyQuestion {
    HeartOrPressure,
    ChestPain,
    Fainting,
    OtherDisease,
    Medicine,
    BoneOrJoint,
    Supervised,
}

impl SafetyQuestion {
    pub const ALL: [SafetyQuestion; 7] = [
        SafetyQuestion::HeartOrPressure,
        SafetyQuestion::ChestPain,
        SafetyQuestion::Fainting,
        SafetyQuestion::OtherDisease,
        SafetyQuestion::Medicine,
        SafetyQuestion::BoneOrJoint,
        SafetyQuestion::Supervised,
    ];
}

/// Answers to the seven questions, and the two follow-ups.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Screening {
    /// In the order of [`SafetyQuestion::ALL`]; `None` is not answered.
    pub yes: [Option<bool>; 7],
    /// Follow-up to bone or joint: the places, when the trouble is known and stable; empty otherwise.
    pub stable_regions: Vec<Region>,
    /// Follow-up to any other yes: a doctor or physiotherapist has said that normal training is fine.
    pub cleared_by_professional: bool,
}

/// What may be trained.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Clearance {
    Cleared,
    /// Everything but loads on these regions.
    WithLimits(Vec<Region>),
    /// Easy walks, mobility, breathing and light band work until a professional has said yes.
    LowOnly,
    /// A doctor should look at these regions first: nothing for them, and no strength at all; the rest as in `LowOnly`.
    Without(Vec<Region>),
    /// Help today, or now: calm breathing and nothing else.
    SeekHelp(Urgency),
}

impl Screening {
    /// Regions with known and stable trouble: nothing loads them, whatever else is allowed.
    #[must_use]
    pub fn spared(&self) -> &[Region] {
        match self.yes {
            [_, _, _, _, _, Some(true), _] => &self.stable_regions,
            _ => &[],
        }
    }

    /// The questions answered with yes, in their order.
    pub fn said_yes(&self) -> impl Iterator<Item = SafetyQuestion> {
        SafetyQuestion::ALL
            .into_iter()
            .zip(self.yes)
            .filter_map(|(question, yes)| (yes == Some(true)).then_some(question))
    }
}

/// Months after which the safety questions are asked again, and days after which their answers no longer count.
/// Twelve months is what such questionnaires say of themselves (remembered, not seen).
pub const ASK_AGAIN_DAYS: i32 = 91;
pub const VALID_DAYS: i32 = 365;

/// What the answers allow, with the reason that decided. The strictest finding counts: a blood pressure that forbids
/// training, a sign that needs help, a sign that a doctor should see, pregnancy or birth that asks for care, the seven
/// questions.
#[must_use]
pub fn screen(profile: &Profile, today: Day) -> (Clearance, Reason) {
    pressure(profile)
        .or_else(|| flags(profile))
        .or_else(|| symptoms(&profile.screening))
        .or_else(|| carrying(profile))
        .or_else(|| outdated(profile, today))
        .unwrap_or_else(|| questions(&profile.screening))
}

/// Chest pain and fainting that nobody has looked at.
fn symptoms(screening: &Screening) -> Option<(Clearance, Reason)> {
    Some(questions(screening)).filter(|(_, reason)| reason.rule == RuleId::ScreenSymptoms)
}

fn pressure(profile: &Profile) -> Option<(Clearance, Reason)> {
    let (_, pressure) = profile.pressure.filter(|(_, pressure)| pressure.band() == Band::Stop)?;
    let because = vec![Fact::Pressure(pressure)];
    let rule = RuleId::PressureStop;
    Some((Clearance::SeekHelp(Urgency::Today), Reason { rule, because }))
}

/// The signs that were ticked for complaints that are still there.
pub fn standing_flags(profile: &Profile) -> impl Iterator<Item = RedFlag> + '_ {
    let pains = profile.pains.as_deref().unwrap_or_default();
    let told = profile.red_flags.iter().flatten().copied();
    told.filter(|flag| flag.group().is_asked(pains))
}

fn flags(profile: &Profile) -> Option<(Clearance, Reason)> {
    let urgency = standing_flags(profile).map(RedFlag::urgency).max()?;
    let because = standing_flags(profile)
        .filter(|flag| flag.urgency() == urgency)
        .map(Fact::RedFlag)
        .collect();
    let (clearance, rule) = match urgency {
        Urgency::Now => (Clearance::SeekHelp(urgency), RuleId::RedFlagEmergency),
        Urgency::Today => (Clearance::SeekHelp(urgency), RuleId::RedFlagToday),
        Urgency::BeforeTraining => {
            let mut regions: Vec<Region> = standing_flags(profile)
                .flat_map(|flag| flag.group().regions())
                .copied()
                .collect();
            order::by_key(&mut regions, |region| *region);
            regions.dedup();
            (Clearance::Without(regions), RuleId::RedFlagDoctor)
        }
    };
    Some((clearance, Reason { rule, because }))
}

fn carrying(profile: &Profile) -> Option<(Clearance, Reason)> {
    let (rule, fact) = match profile.pregnancy? {
        Pregnancy::Pregnant { complicated: true, .. } => (RuleId::Pregnant, Fact::PregnantComplicated),
        Pregnancy::Born { checked: false } => (RuleId::AfterBirth, Fact::AfterBirth),
        _ => return None,
    };
    let because = vec![fact];
    Some((Clearance::LowOnly, Reason { rule, because }))
}

/// Answers of more than a year ago say nothing about now.
fn outdated(profile: &Profile, today: Day) -> Option<(Clearance, Reason)> {
    profile
        .screened_on
        .filter(|day| today.0.saturating_sub(day.0) > VALID_DAYS)?;
    let because = vec![Fact::ScreenedLongAgo];
    let rule = RuleId::ScreenExpired;
    Some((Clearance::LowOnly, Reason { rule, because }))
}

/// An unanswered question is not a no: without all seven answers the plan stays easy, which costs little and is undone
/// by answering (proposal).
///
/// Any yes keeps it easy until a doctor or physiotherapist has said that normal training is fine; only trouble of
/// bone or joint that is known and stable needs no such word, because its regions are spared instead.
fn questions(screening: &Screening) -> (Clearance, Reason) {
    let said_yes: Vec<SafetyQuestion> = screening.said_yes().collect();
    let mut because: Vec<Fact> = said_yes.iter().map(|question| Fact::SafetyYes(*question)).collect();
    let symptoms = [SafetyQuestion::ChestPain, SafetyQuestion::Fainting];
    let stable = said_yes.contains(&SafetyQuestion::BoneOrJoint) && !screening.stable_regions.is_empty();
    let only_stable = stable && said_yes.len() == 1;

    if !screening.cleared_by_professional && !only_stable && !said_yes.is_empty() {
        let rule = if said_yes.iter().any(|question| symptoms.contains(question)) {
            RuleId::ScreenSymptoms
        } else {
            RuleId::ScreenLowOnly
        };
        return (Clearance::LowOnly, Reason { rule, because });
    }
    if screening.yes.iter().any(Option::is_none) {
        because = vec![Fact::NotAnswered];
        let rule = RuleId::ScreenLowOnly;
        return (Clearance::LowOnly, Reason { rule, because });
    }
    if !said_yes.is_empty() && !only_stable {
        because.push(Fact::ClearedByProfessional);
    }
    if stable {
        because.extend(screening.stable_regions.iter().map(|region| Fact::Stable(*region)));
        let mut regions = screening.stable_regions.clone();
        order::by_key(&mut regions, |region| *region);
        regions.dedup();
        let rule = RuleId::ScreenLimits;
        return (Clearance::WithLimits(regions), Reason { rule, because });
    }
    if because.is_empty() {
        because.push(Fact::SafetyNo);
    }
    let rule = RuleId::ScreenCleared;
    (Clearance::Cleared, Reason { rule, because })
}
