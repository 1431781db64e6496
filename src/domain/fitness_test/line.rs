//! From pulses at known work to the uptake at the highest pulse: the straight line that fits them best. Evidence 4.1, 4.2.

use super::Test;
use super::protocol::{highest, speed, step_height};
use crate::domain::fitness::Uptake;
use crate::domain::profile::Profile;
use crate::domain::program::proposals as p;

/// Uptake of walking on a treadmill in thousandths of ml/kg/min (ACSM): 0.1 v + 1.8 v G + 3.5; `speed` in tenths of km/h,
/// `grade` in per cent.
#[must_use]
pub const fn walking(speed: u16, grade: u16) -> i64 {
    // v in m/min is speed * 100 / 60 for tenths of km/h.
    let speed = speed as i64 * 5;
    // 0.1 v and 1.8 v G as thousandths: 100 v and 18 v per per cent of grade; v stands in thirds.
    (speed * 100 + speed * 18 * grade as i64) / 3 + 3_500
}

/// Uptake of stepping in thousandths (Chester): 0.2 f + 1.33 x 1.8 x h x f + 3.5; `rate` steps a minute, `height` in mm.
#[must_use]
pub const fn stepping(rate: u16, height: u16) -> i64 {
    let (rate, height) = (rate as i64, height as i64);
    // 1.33 x 1.8 = 2.394; millimetres to metres and to thousandths cancel each other.
    200 * rate + 2_394 * height * rate / 1_000 + 3_500
}

/// The uptake at the highest pulse, from the pulses told after the stages in their order (0: not told). Pulses count from
/// 110 beats up to 85 per cent of the highest; two are needed, and they must rise with the work.
#[must_use]
pub fn uptake(test: Test, profile: &Profile, pulses: &[u16]) -> Option<Uptake> {
    let highest = i64::from(highest(profile)?);
    let work: Vec<i64> = match test {
        Test::Treadmill => p::TREADMILL_GRADES.map(|grade| walking(speed(profile), grade)).to_vec(),
        Test::Step => p::STEP_RATES.map(|rate| stepping(rate, step_height(profile))).to_vec(),
        _ => return None,
    };
    let valid = |beats: i64| beats >= i64::from(p::LEAST_TEST_PULSE) && beats * 1_000 <= highest * 85 + 5_000;
    let points: Vec<(i64, i64)> = work
        .into_iter()
        .zip(pulses)
        .map(|(work, beats)| (work, i64::from(*beats)))
        .filter(|(_, beats)| valid(*beats))
        .collect();
    let count = i64::try_from(points.len()).ok().filter(|count| *count >= 2)?;
    let sum = |of: fn(&(i64, i64)) -> i64| points.iter().map(of).sum::<i64>();
    let (works, beats) = (sum(|(work, _)| *work), sum(|(_, beats)| *beats));
    let spread = count * sum(|(work, _)| work * work) - works * works;
    let slope = count * sum(|(work, beats)| work * beats) - works * beats;
    if slope <= 0 {
        return None;
    }
    // Mean work + (highest - mean beats) / slope; highest stands in tenths.
    let above = i128::from(highest * count - beats * 10) * i128::from(spread);
    let above = above / (i128::from(slope) * 10 * i128::from(count));
    let value = i128::from(works / count) + above;
    let value = i32::try_from(value).ok()?;
    p::PLAUSIBLE_UPTAKE.contains(&value).then_some(Uptake(value))
}
