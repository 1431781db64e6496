//! Whom a test is not for today: what the answers say against it. What nobody has answered, such as a fever, is asked beside
//! the button.

use super::Test;
use crate::domain::evidence::RuleId;
use crate::domain::pain::{PAIN_HIGH, Region};
use crate::domain::pressure::Band;
use crate::domain::profile::{Pregnancy, Profile};
use crate::domain::program::reason::{Fact, Reason};
use crate::domain::pulse;
use crate::domain::screening::{Clearance, screen};
use crate::domain::units::Day;

/// Why this test is not for this person today; nothing when it may be done.
#[must_use]
pub fn against(test: Test, profile: &Profile, today: Day) -> Vec<Reason> {
    if test == Test::Estimate {
        return Vec::new();
    }
    let reasons = [
        unclear(profile, today),
        carrying(profile),
        pressed(test, profile),
        sore(test, profile),
        untold(test, profile),
    ];
    reasons.into_iter().flatten().collect()
}

/// Tests ask for effort: they wait until the safety questions are clear.
fn unclear(profile: &Profile, today: Day) -> Option<Reason> {
    let (clearance, reason) = screen(profile, today);
    let clear = matches!(clearance, Clearance::Cleared | Clearance::WithLimits(_));
    (!clear).then_some(Reason {
        rule: RuleId::TestScreening,
        because: reason.because,
    })
}

fn carrying(profile: &Profile) -> Option<Reason> {
    matches!(profile.pregnancy, Some(Pregnancy::Pregnant { .. })).then(|| Reason {
        rule: RuleId::TestPregnant,
        because: vec![Fact::Pregnant],
    })
}

/// From 160/100 nothing that asks for much; from 140/90 nothing that makes one hold the breath.
fn pressed(test: Test, profile: &Profile) -> Option<Reason> {
    let (_, pressure) = profile.pressure?;
    let strains = matches!(test, Test::Trunk | Test::PushUps | Test::Lift);
    let stops = match pressure.band() {
        Band::Stop | Band::VeryHigh => test != Test::OneLeg,
        Band::High => strains,
        Band::Raised | Band::Fine => false,
    };
    stops.then(|| Reason {
        rule: RuleId::TestPressure,
        because: vec![Fact::Pressure(pressure)],
    })
}

/// A place with pain of 6 or more that the test loads, or that is spared.
fn sore(test: Test, profile: &Profile) -> Option<Reason> {
    let regions = loads(test);
    let much = profile.pains.iter().flatten();
    let much = much.filter(|pain| pain.worst >= PAIN_HIGH && regions.contains(&pain.site.region));
    let spared = profile.screening.spared().iter();
    let spared = spared.filter(|region| regions.contains(region));
    let because: Vec<Fact> = much
        .map(|pain| Fact::of_pain(*pain))
        .chain(spared.map(|region| Fact::Stable(*region)))
        .collect();
    (!because.is_empty()).then_some(Reason {
        rule: RuleId::TestPain,
        because,
    })
}

/// The regions that a test loads most.
#[must_use]
pub const fn loads(test: Test) -> &'static [Region] {
    match test {
        Test::Estimate => &[],
        Test::Treadmill | Test::Step | Test::Walk | Test::Chair | Test::OneLeg => {
            &[Region::LowBack, Region::Hip, Region::Knee, Region::AnkleFoot]
        }
        Test::PushUps | Test::Trunk => &[
            Region::Neck,
            Region::Shoulder,
            Region::Elbow,
            Region::WristHand,
            Region::UpperBack,
            Region::LowBack,
        ],
        Test::Lift => &Region::ALL,
    }
}

/// Medicine and heart trouble move the pulse; without an age there is no highest one.
fn untold(test: Test, profile: &Profile) -> Option<Reason> {
    let unknown = profile.age.is_none() && profile.max_pulse.is_none();
    let misleads = pulse::may_mislead(profile);
    (test.needs_pulse() && (unknown || misleads)).then(|| Reason {
        rule: RuleId::TestPulse,
        because: if misleads {
            profile.screening.said_yes().map(Fact::SafetyYes).collect()
        } else {
            vec![Fact::NotAnswered]
        },
    })
}
