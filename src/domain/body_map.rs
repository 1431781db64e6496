//! The body map: a person from the front and from the back, drawn by the same rig as the exercises,
//! and where on it pain is marked. Knows places and shapes, not how a tap arrives.

use super::catalogue::figure::outline::{Outline, seen};
use super::catalogue::figure::pose::{STANCE, from_numbers};
use super::catalogue::figure::rig::{Body, V, body, foot, sin_cos, v};
use super::catalogue::figure::{Bend, View};
use super::pain::{Region, Side, Site};

/// From where the person is seen. From the front the person's right is at the left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Aspect {
    Front,
    Back,
}

/// The middle of a place that can be marked, in tenths of a unit as in the frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Area {
    pub site: Site,
    pub x: i32,
    pub y: i32,
}

/// A drawing of a whole body with its places.
#[derive(Clone, Debug, PartialEq)]
pub struct BodyMap {
    /// Left, top, width, height for a `viewBox`.
    pub frame: [i32; 4],
    /// Path data of the whole body.
    pub outline: String,
    /// Neck and back from the back, everything else from the front; each right and left.
    pub areas: Vec<Area>,
}

impl Aspect {
    /// Whether a region is marked on this side of the body. Each is marked on one: eighteen places once, not twice.
    const fn shows(self, region: Region) -> bool {
        let behind = matches!(region, Region::Neck | Region::UpperBack | Region::LowBack);
        matches!(self, Aspect::Back) == behind
    }

    /// How far the arms are spread, degrees: elbow and hand need room from the front, none from the back.
    const fn spread(self) -> f32 {
        match self {
            Aspect::Front => 20.0,
            Aspect::Back => 5.0,
        }
    }

    /// Half of the frame's width in tenths. Both together are 80 units: 320 CSS pixels at 4 a unit.
    const fn half(self) -> i32 {
        match self {
            Aspect::Front => 255,
            Aspect::Back => 145,
        }
    }
}

#[must_use]
pub fn body_map(aspect: Aspect) -> BodyMap {
    let view = match aspect {
        Aspect::Front => View::Front,
        Aspect::Back => View::Back,
    };
    let mut pose = from_numbers(&STANCE);
    let (sin, cos) = sin_cos(aspect.spread());
    for (hand, toe, side) in [
        (&mut pose.near_hand, &mut pose.near_toe, 1.0),
        (&mut pose.far_hand, &mut pose.far_toe, -1.0),
    ] {
        *hand = v(0.5, 80.7 - 29.3 * cos, (8.6 + 29.3 * sin) * side);
        *toe = v(0.0, 3.4, 6.6 * side) + foot(0.0, side);
    }
    let back = Bend::Toward(-1, 0, 0);
    let front = Bend::Toward(1, 0, 0);
    let solved = body(&pose, [back, back, front, front], true);
    let sides = [(Side::Right, 1.0), (Side::Left, -1.0)];
    let areas = Region::ALL
        .into_iter()
        .filter(|region| aspect.shows(*region))
        .flat_map(|region| sides.map(|(side, sign)| (Site { region, side }, place(&solved, region, sign))))
        .map(|(site, point)| {
            let (x, y) = seen(view, point);
            #[allow(clippy::cast_possible_truncation)] // some hundred at most
            let [x, y] = [x, y].map(|n| (n * 10.0).round() as i32);
            Area { site, x, y }
        })
        .collect();
    BodyMap {
        frame: [-aspect.half(), -1040, 2 * aspect.half(), 1060],
        outline: outline(&solved, view),
        areas,
    }
}

/// The body as one shape.
fn outline(body: &Body, view: View) -> String {
    let mut outline = Outline::default();
    let mut limb = |from: V, thick: f32, to: V, thin: f32| outline.limb(seen(view, from), thick, seen(view, to), thin);
    let trunk = &body.trunk;
    for (arm, leg, toe) in [
        (&body.near_arm, &body.near_leg, body.near_toe),
        (&body.far_arm, &body.far_leg, body.far_toe),
    ] {
        limb(arm.root, 4.0, arm.mid, 3.4);
        limb(arm.mid, 3.4, arm.end, 2.9);
        limb(leg.root, 5.4, leg.mid, 4.2);
        limb(leg.mid, 4.2, leg.end, 3.4);
        limb(leg.end, 3.2, toe, 2.7);
        // The slope from the neck to the shoulder.
        limb(trunk.chest + trunk.up * 2.6, 2.2, arm.root + trunk.up * -0.6, 3.0);
    }
    limb(trunk.chest, 3.2, trunk.head, 3.2);
    let spot = |across: f32, up: f32| seen(view, v(0.0, up, across));
    outline.hull(
        &[spot(-5.2, 75.8), spot(5.2, 75.8), spot(3.4, 53.0), spot(-3.4, 53.0)],
        4.8,
    );
    outline.disc(seen(view, trunk.head), 7.2);
    outline.data
}

/// Where a region is, on the right (`sign` +1) or left (-1). Places on the trunk stand a little further out than the
/// body has them, so that a thumb can tell left from right.
fn place(body: &Body, region: Region, sign: f32) -> V {
    let arm = if sign > 0.0 { &body.near_arm } else { &body.far_arm };
    let at = |out: f32, up: f32| v(0.0, up, out * sign);
    match region {
        Region::Neck => at(7.0, 84.8),
        Region::Shoulder => at(11.5, 80.6),
        Region::Elbow => arm.mid,
        // Between wrist and knuckles.
        Region::WristHand => arm.mid + (arm.end - arm.mid) * 1.1,
        Region::UpperBack => at(7.0, 70.6),
        Region::LowBack => at(7.0, 56.2),
        Region::Hip => at(7.0, 44.0),
        Region::Knee => at(7.0, 25.0),
        Region::AnkleFoot => at(7.2, 5.0),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn eighteen_places_are_marked_once_each() {
        let mut sites: Vec<Site> = Vec::new();
        for aspect in [Aspect::Front, Aspect::Back] {
            sites.extend(body_map(aspect).areas.iter().map(|area| area.site));
        }
        sites.sort_unstable();
        sites.dedup();
        assert_eq!(sites.len(), 18);
    }

    /// On a phone of 320 pixels a unit is 4 of them: targets of 48 with 8 between are 14 units from middle to middle.
    #[test]
    fn no_two_targets_are_nearer_than_eight_pixels_on_the_narrowest_phone() {
        for aspect in [Aspect::Front, Aspect::Back] {
            let map = body_map(aspect);
            for (at, a) in map.areas.iter().enumerate() {
                for b in map.areas.iter().skip(at + 1) {
                    let apart = f64::from((a.x - b.x).pow(2) + (a.y - b.y).pow(2)).sqrt();
                    assert!(apart >= 140.0, "{a:?} and {b:?} are {apart} apart");
                }
            }
        }
    }

    #[test]
    fn from_the_front_the_right_hand_is_at_the_left() {
        let across = |aspect: Aspect, region: Region| {
            let right = Site {
                region,
                side: Side::Right,
            };
            let map = body_map(aspect);
            map.areas.iter().find(|area| area.site == right).map(|area| area.x)
        };
        assert!(across(Aspect::Front, Region::WristHand).unwrap() < 0);
        assert!(across(Aspect::Back, Region::Neck).unwrap() > 0);
    }

    #[test]
    fn every_target_is_within_the_frame() {
        for aspect in [Aspect::Front, Aspect::Back] {
            let map = body_map(aspect);
            let [left, top, width, height] = map.frame;
            for area in &map.areas {
                assert!(area.x - 60 >= left && area.x + 60 <= left + width, "{area:?}");
                assert!(area.y - 60 >= top && area.y + 60 <= top + height, "{area:?}");
            }
        }
    }
}
