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

/// A place that can be marked: a disc, in tenths of a unit as in the frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Area {
    pub site: Site,
    pub x: i32,
    pub y: i32,
    pub radius: i32,
}

/// A drawing of a whole body with its places.
#[derive(Clone, Debug, PartialEq)]
pub struct BodyMap {
    /// Left, top, width, height for a `viewBox`.
    pub frame: [i32; 4],
    /// Path data of the whole body.
    pub outline: String,
    /// From the back all nine regions, from the front the seven that are there; each right and left.
    pub areas: Vec<Area>,
}

/// Radius of a place; no two of them touch.
const RADIUS: i32 = 42;
/// A tap further from every place than this (tenths) means none.
const FAR: i32 = 110;

#[must_use]
pub fn body_map(aspect: Aspect) -> BodyMap {
    let view = match aspect {
        Aspect::Front => View::Front,
        Aspect::Back => View::Back,
    };
    let mut pose = from_numbers(&STANCE);
    let (sin, cos) = sin_cos(27.0);
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
        .filter(|region| aspect == Aspect::Back || !matches!(region, Region::UpperBack | Region::LowBack))
        .flat_map(|region| sides.map(|(side, sign)| (Site { region, side }, place(&solved, region, sign))))
        .map(|(site, point)| {
            let (x, y) = seen(view, point);
            #[allow(clippy::cast_possible_truncation)] // some hundred at most
            let [x, y] = [x, y].map(|n| (n * 10.0).round() as i32);
            Area {
                site,
                x,
                y,
                radius: RADIUS,
            }
        })
        .collect();
    BodyMap {
        frame: [-320, -1040, 640, 1060],
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

/// Where a region is, on the right (`sign` +1) or left (-1).
fn place(body: &Body, region: Region, sign: f32) -> V {
    let (arm, leg) = if sign > 0.0 {
        (&body.near_arm, &body.near_leg)
    } else {
        (&body.far_arm, &body.far_leg)
    };
    let at = |out: f32, up: f32| v(0.0, up, out * sign);
    match region {
        Region::Neck => at(4.5, 87.6),
        Region::Shoulder => at(12.0, 80.4),
        Region::Elbow => arm.mid,
        Region::WristHand => arm.end,
        Region::UpperBack => at(4.8, 73.0),
        Region::LowBack => at(4.8, 57.5),
        Region::Hip => at(6.6, 47.0),
        Region::Knee => leg.mid,
        Region::AnkleFoot => leg.end,
    }
}

impl BodyMap {
    /// The place a tap at this point of the frame means: the nearest one, so nobody has to aim.
    #[must_use]
    pub fn nearest(&self, x: i32, y: i32) -> Option<Site> {
        let far = |area: &&Area| (area.x - x).pow(2) + (area.y - y).pow(2);
        self.areas
            .iter()
            .min_by_key(far)
            .filter(|area| far(area) <= FAR * FAR)
            .map(|area| area.site)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_back_shows_nine_regions_on_each_side_and_the_front_seven() {
        assert_eq!(body_map(Aspect::Back).areas.len(), 18);
        assert_eq!(body_map(Aspect::Front).areas.len(), 14);
    }

    #[test]
    fn no_two_places_touch() {
        for aspect in [Aspect::Front, Aspect::Back] {
            let map = body_map(aspect);
            for (at, a) in map.areas.iter().enumerate() {
                for b in map.areas.iter().skip(at + 1) {
                    let apart = f64::from((a.x - b.x).pow(2) + (a.y - b.y).pow(2)).sqrt();
                    assert!(
                        apart > f64::from(a.radius + b.radius),
                        "{a:?} and {b:?} are {apart} apart"
                    );
                }
            }
        }
    }

    #[test]
    fn from_the_front_the_right_hand_is_at_the_left() {
        let right = |area: &&Area| {
            area.site
                == Site {
                    region: Region::WristHand,
                    side: Side::Right,
                }
        };
        assert!(body_map(Aspect::Front).areas.iter().find(right).unwrap().x < 0);
        assert!(body_map(Aspect::Back).areas.iter().find(right).unwrap().x > 0);
    }

    #[test]
    fn a_tap_beside_a_place_means_it_and_a_tap_far_away_means_none() {
        let map = body_map(Aspect::Back);
        for area in &map.areas {
            assert_eq!(map.nearest(area.x + 15, area.y - 10), Some(area.site));
        }
        assert_eq!(map.nearest(-310, -1030), None);
    }

    #[test]
    fn everything_is_within_the_frame() {
        let map = body_map(Aspect::Front);
        let [left, top, width, height] = map.frame;
        for area in &map.areas {
            assert!(area.x - area.radius > left && area.x + area.radius < left + width);
            assert!(area.y - area.radius > top && area.y + area.radius < top + height);
        }
    }
}
