//! How each test goes, as steps with their seconds. Evidence 4.1, 4.2, 1.5.

use super::Test;
use crate::domain::fitness;
use crate::domain::profile::Profile;
use crate::domain::program::proposals as p;

/// What is done in a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Does {
    /// Gets into place.
    Ready,
    /// Walks easily, tenths of km/h.
    WarmUp(u16),
    /// Walks uphill: tenths of km/h, per cent.
    Uphill(u16, u16),
    /// Steps up and down, whole steps a minute.
    Steps(u16),
    Walk,
    Rise,
    PushUp,
    Hold,
    Stand,
    /// Sets of a known load, outside of the app.
    Lift,
    /// Easy, until the breath is back.
    CoolDown,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    pub does: Does,
    /// 0: until the person says that it is over; the seconds then count up.
    pub seconds: u16,
    /// The pulse is read in its last half minute.
    pub pulse: bool,
}

const fn timed(does: Does, seconds: u16) -> Step {
    Step {
        does,
        seconds,
        pulse: false,
    }
}

const fn stage(does: Does, seconds: u16) -> Step {
    Step {
        does,
        seconds,
        pulse: true,
    }
}

/// The steps for this person; none for what is worked out from answers.
#[must_use]
pub fn steps(test: Test, profile: &Profile) -> Vec<Step> {
    let ready = timed(Does::Ready, p::TEST_READY);
    match test {
        Test::Estimate => Vec::new(),
        Test::Treadmill => {
            let speed = speed(profile);
            let mut steps = vec![
                ready,
                timed(Does::WarmUp(p::TREADMILL_WARM_UP.0), p::TREADMILL_WARM_UP.1),
            ];
            let up = |grade: u16| stage(Does::Uphill(speed, grade), p::TREADMILL_STAGE);
            steps.extend(p::TREADMILL_GRADES.map(up));
            steps.push(timed(Does::CoolDown, p::TEST_COOL_DOWN));
            steps
        }
        Test::Step => {
            let mut steps = vec![ready];
            let up = |rate: u16| stage(Does::Steps(rate), p::STEP_STAGE);
            steps.extend(p::STEP_RATES.map(up));
            steps.push(timed(Does::CoolDown, p::TEST_COOL_DOWN));
            steps
        }
        Test::Walk => vec![ready, timed(Does::Walk, 360)],
        Test::Chair => vec![ready, timed(Does::Rise, 60)],
        Test::PushUps => vec![ready, timed(Does::PushUp, 0)],
        Test::Trunk => vec![ready, timed(Does::Hold, 0)],
        Test::OneLeg => vec![ready, timed(Does::Stand, 0)],
        Test::Lift => vec![timed(Does::Lift, 0)],
    }
}

/// Tenths of km/h of the stages: faster for who is used to getting out of breath.
#[must_use]
pub fn speed(profile: &Profile) -> u16 {
    let regular = profile
        .habits
        .is_some_and(|habits| fitness::activity_index(habits) >= 100);
    if regular {
        p::TREADMILL_SPEED.1
    } else {
        p::TREADMILL_SPEED.0
    }
}

/// Height of the step in millimetres that suits (proposal, within the 15 to 30 cm of the test).
#[must_use]
pub fn step_height(profile: &Profile) -> u16 {
    let low = profile.age.is_some_and(|age| age >= p::LOW_STEP_FROM_AGE);
    let regular = profile
        .habits
        .is_some_and(|habits| fitness::activity_index(habits) >= 100);
    match (low, regular) {
        (true, _) => 150,
        (false, false) => 200,
        (false, true) => 300,
    }
}

/// The pulse at which a test by pulse ends, whole beats: the stages stop before it is hard.
#[must_use]
pub fn stop_pulse(test: Test, profile: &Profile) -> Option<u16> {
    let share = match test {
        Test::Treadmill => 85,
        Test::Step => 80,
        _ => return None,
    };
    Some((highest(profile)? * share + 500) / 1000).and_then(|beats| u16::try_from(beats).ok())
}

/// The person's highest pulse in tenths, measured or by age.
#[must_use]
pub fn highest(profile: &Profile) -> Option<u32> {
    match profile.max_pulse {
        Some(beats) => Some(u32::from(beats) * 10),
        None => Some(u32::from(fitness::max_pulse(profile.age?))),
    }
}
