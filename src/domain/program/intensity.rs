//! How hard cardio may be for a person, and what decided it: of all rules that apply the strictest counts.

use super::assess::Assessment;
use super::proposals as p;
use super::reason::{Fact, Reason};
use crate::domain::evidence::RuleId;
use crate::domain::exposure::Exposure;
use crate::domain::fitness::Class;
use crate::domain::pain::{PAIN_HIGH, Region};
use crate::domain::pressure::Band;
use crate::domain::profile::{Hurdle, Pregnancy, Profile};

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
pub struct Intensity {
    pub ceiling: Ceiling,
    /// Highest perceived exertion of steady cardio and of intervals.
    pub effort: u8,
    /// Heavy work and a pressure nobody knows today: one part may be hard, the rest is moderate.
    pub one_hard_block: bool,
    /// Why it is not more: every rule that holds it down, the strictest first.
    pub reasons: Vec<Reason>,
}

impl Intensity {
    pub const FULL: Intensity = Intensity {
        ceiling: Ceiling::Full,
        effort: p::HARDEST_EFFORT,
        one_hard_block: false,
        reasons: Vec::new(),
    };

    /// What decided most.
    #[must_use]
    pub fn reason(&self) -> Option<Reason> {
        self.reasons.first().cloned()
    }
}

/// Regions that walking, cycling and climbing load.
const LEGS_AND_BACK: [Region; 4] = [Region::LowBack, Region::Hip, Region::Knee, Region::AnkleFoot];

type Rule = fn(&Assessment, &Profile) -> Option<Held>;

/// Of equally strict ones the first is named first.
const RULES: [Rule; 13] = [
    cleared,
    ill,
    resting_pulse,
    sore_legs,
    pressure,
    pregnancy,
    tired,
    after_clearance,
    heavy_work,
    work_clothes,
    form,
    back,
    breath,
];

#[must_use]
pub fn of(who: &Assessment, profile: &Profile) -> Intensity {
    let mut found = Intensity::FULL;
    for limit in RULES.iter().filter_map(|rule| rule(who, profile)) {
        let stricter = (limit.ceiling, limit.effort) < (found.ceiling, found.effort);
        let at = if stricter { 0 } else { found.reasons.len() };
        // What holds back for another reason leaves no hard part either.
        let held = limit.ceiling <= Ceiling::Moderate && !limit.one_hard_block;
        found.one_hard_block =
            limit.one_hard_block && found.ceiling > Ceiling::Moderate || found.one_hard_block && !held;
        found.ceiling = found.ceiling.min(limit.ceiling);
        found.effort = found.effort.min(limit.effort);
        found.reasons.insert(at, limit.reason);
    }
    found
}

struct Held {
    ceiling: Ceiling,
    effort: u8,
    one_hard_block: bool,
    reason: Reason,
}

fn limited(ceiling: Ceiling, effort: u8, rule: RuleId, because: Vec<Fact>) -> Option<Held> {
    Some(Held {
        ceiling,
        effort,
        one_hard_block: false,
        reason: Reason { rule, because },
    })
}

fn moderate(rule: RuleId, because: Vec<Fact>) -> Option<Held> {
    limited(Ceiling::Moderate, p::MODERATE_EFFORT, rule, because)
}

fn cleared(who: &Assessment, _: &Profile) -> Option<Held> {
    let reason = who.clearance_reason.clone();
    who.low_only()
        .then(|| limited(Ceiling::Easy, p::EASY_EFFORT, reason.rule, reason.because))?
}

fn resting_pulse(_: &Assessment, profile: &Profile) -> Option<Held> {
    let pulse = profile.resting_pulse.filter(|pulse| *pulse > p::RESTING_PULSE_LIMIT)?;
    moderate(RuleId::HitStop, vec![Fact::RestingPulse(pulse)])
}

/// Trouble or strong pain in what cardio loads.
fn sore_legs(who: &Assessment, _: &Profile) -> Option<Held> {
    if let Some(region) = who.spared.iter().find(|region| LEGS_AND_BACK.contains(region)) {
        return moderate(RuleId::HitStop, vec![Fact::Stable(*region)]);
    }
    let mut strong = who.complaints.iter().filter(|pain| pain.worst >= PAIN_HIGH);
    let pain = strong.find(|pain| LEGS_AND_BACK.contains(&pain.site.region))?;
    moderate(RuleId::HitStop, vec![Fact::of_pain(*pain)])
}

fn pressure(who: &Assessment, _: &Profile) -> Option<Held> {
    let because = vec![Fact::Pressure(who.measured?.pressure)];
    match who.pressure_band()? {
        Band::Stop | Band::VeryHigh => moderate(RuleId::PressureHigh, because),
        Band::High => limited(Ceiling::Moderate, p::TALKING_EFFORT, RuleId::PressureCalm, because),
        Band::Raised | Band::Fine => None,
    }
}

fn pregnancy(who: &Assessment, _: &Profile) -> Option<Held> {
    match who.pregnancy {
        Pregnancy::No => None,
        Pregnancy::Pregnant { hard_agreed: true, .. } => {
            let because = vec![Fact::Pregnant, Fact::PregnantHabit];
            limited(Ceiling::Start, p::TALKING_EFFORT, RuleId::PregnantHit, because)
        }
        Pregnancy::Pregnant { .. } => limited(
            Ceiling::Moderate,
            p::TALKING_EFFORT,
            RuleId::PregnantHit,
            vec![Fact::Pregnant],
        ),
        Pregnancy::Born { .. } => moderate(RuleId::AfterBirth, vec![Fact::AfterBirth]),
    }
}

/// Weeks of poor sleep or high stress: nothing hard until they are over. Fear of pain: not hard either.
fn tired(who: &Assessment, _: &Profile) -> Option<Held> {
    if let Some(score) = who.flags.stress {
        return moderate(RuleId::StressHigh, vec![Fact::Stress(score)]);
    }
    if let Some(score) = who.flags.sleep {
        return moderate(RuleId::SleepPoor, vec![Fact::Sleep(score)]);
    }
    who.pace.then(|| moderate(RuleId::PaceGraded, who.pace_facts()))?
}

/// The first weeks after a professional's yes.
fn after_clearance(who: &Assessment, profile: &Profile) -> Option<Held> {
    let since = who.today.0.saturating_sub(profile.cleared_on?.0).max(0);
    if since >= p::STEPWISE_DAYS || profile.screening.said_yes().next().is_none() {
        return None;
    }
    let weeks = u8::try_from(since / 7).unwrap_or(u8::MAX);
    let because = vec![Fact::ClearedByProfessional, Fact::ClearedWeeks(weeks)];
    moderate(RuleId::ClearanceStepwise, because)
}

fn heavy_work(who: &Assessment, _: &Profile) -> Option<Held> {
    let fact = match who.measured {
        _ if who.exposure != Exposure::Heavy => return None,
        None => Fact::PressureUnknown,
        Some(measured) if measured.old => Fact::PressureOld,
        Some(_) => return None,
    };
    let because = vec![Fact::Exposure(who.exposure), fact];
    Some(Held {
        one_hard_block: true,
        ..moderate(RuleId::HeavyPressure, because)?
    })
}

fn work_clothes(who: &Assessment, _: &Profile) -> Option<Held> {
    if !who.says(Hurdle::Clothes) || !who.at_work() {
        return None;
    }
    let because = vec![Fact::Hurdle(Hurdle::Clothes)];
    limited(Ceiling::Moderate, p::DRY_EFFORT, RuleId::BarrierClothes, because)
}

fn form(who: &Assessment, _: &Profile) -> Option<Held> {
    let very_low = who.fitness.is_some_and(|(_, class)| class == Class::VeryLow);
    let cardio = who.cardio;
    if who.beginner && (who.old() || very_low) && cardio.weeks < p::MODERATE_WEEKS {
        return moderate(RuleId::HitStart, who.form());
    }
    let (gentle, usual) = (p::BEGINNER_EFFORT.1, p::LOW_FITNESS_EFFORT.1);
    for (hurdle, rule) in [
        (Hurdle::Intervals, RuleId::BarrierIntervals),
        (Hurdle::Shape, RuleId::BarrierShape),
    ] {
        if who.says(hurdle) {
            return limited(Ceiling::Start, gentle, rule, vec![Fact::Hurdle(hurdle)]);
        }
    }
    let first = if who.beginner { gentle } else { usual };
    let effort = cardio.new_to_it(first).filter(|_| who.beginner || who.unfit())?;
    let mut because = who.form();
    if cardio.hard_weeks > 0 {
        because.push(Fact::HardWeeks(cardio.hard_weeks));
    }
    limited(Ceiling::Start, effort, RuleId::HitStart, because)
}

/// Nothing hard with a fever and for a week after; easy walks while it lasts.
fn ill(who: &Assessment, _: &Profile) -> Option<Held> {
    let rule = RuleId::ReturnIllness;
    match who.ill?.well {
        None => limited(Ceiling::Easy, p::EASY_EFFORT, rule, Vec::new()),
        Some(_) => moderate(rule, Vec::new()),
    }
}

/// Back after two weeks or more: not as hard as before.
fn back(who: &Assessment, _: &Profile) -> Option<Held> {
    let back = who.cardio.back?;
    let most = if back.is_long() {
        p::BEGINNER_EFFORT.1
    } else {
        p::LOW_FITNESS_EFFORT.1
    };
    let reason = back.reason();
    limited(Ceiling::Start, most, reason.rule, reason.because)
}

/// No breath left after the last hard rounds: a little easier.
fn breath(who: &Assessment, _: &Profile) -> Option<Held> {
    let effort = who.cardio.out_of_breath?;
    limited(Ceiling::Start, effort, RuleId::CardioBreath, vec![Fact::OutOfBreath])
}
