//! Floor, furniture, weights, bands and machines around the person.

use super::draw::Picture;
use super::outline::{Outline, Spot, seen};
use super::rig::{Body, FOREARM, V, sin_cos, v};
use super::{End, Figure, Grip, Prop, View, Way};

/// Thickness of what lies on the floor: the person's ground is its top.
const MAT: f32 = 2.4;
/// Top of a seat, and how deep it is.
pub const SEAT: f32 = 23.0;
pub const DEPTH: f32 = 20.0;
const BACKREST: f32 = 49.0;
/// Half the length of a crank.
pub const CRANK: f32 = 6.5;

fn units(tenths: i16) -> f32 {
    f32::from(tenths) / 10.0
}

/// Floor and furniture: what stands still.
pub fn set(picture: &mut Picture, figure: &Figure) {
    let [left, _, width, _] = figure.frame.map(units);
    let right = left + width;
    let things = &mut picture.furniture;
    let close = matches!(figure.view, View::Palm | View::Fingers);
    let mut floor = (!close).then_some(0.0);
    for prop in figure.props {
        match *prop {
            Prop::Mat { from, to } => {
                floor = Some(MAT);
                things.rod((units(from), MAT / 2.0), (units(to), MAT / 2.0), MAT / 2.0);
            }
            Prop::Chair { x, way } => chair(things, figure.view, units(x), way),
            Prop::Wall { x } => {
                let x = units(x);
                let thick = if x < 0.0 { -3.0 } else { 3.0 };
                things.block((x.min(x + thick), -112.0), (x.max(x + thick), 0.0));
            }
            Prop::Step { x, width, height } => {
                let (x, top) = (units(x), -units(height));
                things.block((x, top), (x + units(width), top + 2.6));
                things.block((x + 2.0, top), (x + 4.5, 0.0));
                things.block((x + units(width) - 4.5, top), (x + units(width) - 2.0, 0.0));
            }
            Prop::Stairs { .. } => floor = None,
            Prop::Ground { slope, .. } if slope != 0 => {
                floor = None;
                let [left, right] = [left - 200.0, right + 200.0].map(|x| (x, -x * f32::from(slope) / 100.0));
                things.corners(&[left, right, (right.0, 150.0), (left.0, 150.0)]);
            }
            Prop::Treadmill { slope, .. } => {
                let slope = f32::from(slope) / 100.0;
                let deck = |x: f32, under: f32| (x, under - x * slope);
                let low = 38.0 * slope + 5.0;
                things.hull(&[deck(-38.0, 2.2), deck(40.0, 2.2), (40.0, low), (-38.0, low)], 1.0);
                things.rod(deck(37.0, 2.0), (33.0, -60.0 - 33.0 * slope), 1.3);
                things.rod((33.0, -60.0 - 33.0 * slope), (26.0, -58.0 - 33.0 * slope), 1.5);
                floor = Some(low + 1.0);
            }
            Prop::Bike { x, y } => bike(things, units(x), -units(y)),
            Prop::Rower { x } => {
                let x = units(x);
                things.rod((x - 70.0, -11.0), (x + 6.0, -11.0), 1.4);
                things.rod((x - 66.0, -11.0), (x - 66.0, -1.2), 1.2);
                things.rod((x + 8.0, -12.0), (x + 16.0, -1.2), 1.4);
                things.disc((x + 19.0, -19.0), 11.0);
                things.rod((x - 2.0, -10.0), (x + 7.5, -21.0), 1.2);
            }
            Prop::Pillow { x } => things.hull(&[(units(x) - 4.5, -1.4), (units(x) + 4.5, -1.4)], 1.4),
            _ => {}
        }
    }
    if let Some(top) = floor {
        picture.floor.block((left - 200.0, top), (right + 200.0, top + 1.2));
    }
}

fn chair(things: &mut Outline, view: View, x: f32, way: Way) {
    if view != View::Side || way == Way::Facing {
        things.hull(
            &[
                (x - 11.5, -BACKREST + 1.5),
                (x + 11.5, -BACKREST + 1.5),
                (x + 11.5, -36.0),
                (x - 11.5, -36.0),
            ],
            1.5,
        );
        for side in [-1.0, 1.0] {
            things.rod((x + 11.9 * side, -BACKREST + 2.0), (x + 12.6 * side, -1.1), 1.1);
        }
        things.rod((x - 13.0, -SEAT + 1.5), (x + 13.0, -SEAT + 1.5), 1.5);
        return;
    }
    let way = if way == Way::Left { -1.0 } else { 1.0 };
    let at = |along: f32, up: f32| (x + along * way, -up);
    things.rod(at(1.2, SEAT - 1.3), at(DEPTH - 1.2, SEAT - 1.3), 1.3);
    things.rod(at(2.0, SEAT - 2.0), at(0.5, 1.1), 1.1);
    things.rod(at(DEPTH - 2.5, SEAT - 2.0), at(DEPTH - 1.0, 1.1), 1.1);
    things.rod(at(1.0, SEAT - 1.0), at(-1.5, BACKREST - 1.2), 1.2);
}

fn bike(things: &mut Outline, x: f32, y: f32) {
    // Foot bar, saddle on its post, frame, flywheel, handlebar.
    things.limb((x - 25.0, y - 34.2), 1.7, (x - 12.5, y - 33.8), 1.2);
    things.rod((x - 19.0, y - 33.0), (x, y), 1.6);
    things.rod((x - 26.0, -1.4), (x + 34.0, -1.4), 1.4);
    things.rod((x, y), (x + 2.0, -1.4), 1.6);
    things.rod((x, y), (x + 21.0, y - 20.0), 1.8);
    things.rod((x + 21.0, y - 20.0), (x + 26.0, -1.4), 1.6);
    things.disc((x + 25.0, y + 1.0), 10.0);
    things.rod((x + 21.0, y - 20.0), (x + 17.0, y - 42.0), 1.4);
    things.rod((x + 17.0, y - 42.0), (x + 24.0, y - 43.0), 1.6);
}

/// What moves with the person or under the feet.
pub fn paint(picture: &mut Picture, figure: &Figure, body: &Body, phase: f32) {
    let view = figure.view;
    let at = |point: V| seen(view, point);
    let [left, _, width, _] = figure.frame.map(units);
    for prop in figure.props {
        match *prop {
            Prop::Band { from, to } => picture.band.rod(at(end(body, from)), at(end(body, to)), 0.95),
            Prop::Dumbbell(grip) => {
                if grip != Grip::Far {
                    dumbbell(&mut picture.before, view, body.near_arm.mid, body.near_arm.end);
                }
                if grip != Grip::Near {
                    let layer = if view == View::Side {
                        &mut picture.behind
                    } else {
                        &mut picture.before
                    };
                    dumbbell(layer, view, body.far_arm.mid, body.far_arm.end);
                }
            }
            Prop::Kettlebell(grip) => {
                let hold = match grip {
                    Grip::Near => body.near_arm.end,
                    Grip::Far => body.far_arm.end,
                    Grip::Both => (body.near_arm.end + body.far_arm.end) * 0.5,
                };
                let (x, y) = at(hold);
                let bell = &mut picture.before;
                bell.disc((x, y + 11.6), 6.6);
                bell.rod((x - 3.4, y + 0.8), (x - 4.2, y + 7.0), 1.2);
                bell.rod((x + 3.4, y + 0.8), (x + 4.2, y + 7.0), 1.2);
                bell.rod((x - 3.4, y + 0.4), (x + 3.4, y + 0.4), 1.2);
            }
            Prop::Barbell => {
                let (x, y) = at((body.near_arm.end + body.far_arm.end) * 0.5);
                picture.before.disc((x, y), 9.0);
            }
            Prop::Stairs { x, run, rise } => stairs(&mut picture.scenery, (left, left + width), [x, run, rise], phase),
            Prop::Ground { stride, slope } => {
                let slope = f32::from(slope) / 100.0;
                marks(
                    &mut picture.scenery,
                    (left, left + width),
                    units(stride),
                    slope,
                    3.6,
                    phase,
                );
            }
            Prop::Treadmill { slope, stride } => {
                let slope = f32::from(slope) / 100.0;
                marks(&mut picture.band, (-36.0, 36.0), units(stride), slope, 1.0, phase);
            }
            Prop::Bike { x, y } => {
                let hub = v(units(x), units(y), 0.0);
                let layer = &mut picture.behind;
                for (toe, ankle) in [(body.far_toe, body.far_leg.end), (body.near_toe, body.near_leg.end)] {
                    let pedal = pedal(toe, ankle);
                    layer.rod(at(hub), at(pedal), 1.0);
                    layer.rod(at(pedal - v(2.6, 0.0, 0.0)), at(pedal + v(2.6, 0.0, 0.0)), 0.9);
                }
            }
            Prop::Rower { x } => {
                let seat = body.trunk.hip - v(0.0, 6.4, 0.0);
                picture
                    .behind
                    .rod(at(seat - v(5.0, 0.0, 0.0)), at(seat + v(5.0, 0.0, 0.0)), 1.3);
                let hands = at((body.near_arm.end + body.far_arm.end) * 0.5);
                picture.band.rod(hands, (units(x) + 14.0, -24.0), 0.7);
                picture
                    .before
                    .rod((hands.0, hands.1 - 3.0), (hands.0, hands.1 + 3.0), 1.1);
            }
            Prop::Towel => {
                let hands = at(body.near_arm.end);
                picture.before.disc(hands, 3.6);
            }
            _ => {}
        }
    }
}

/// The middle of the sole's front, where a pedal is.
fn pedal(toe: V, ankle: V) -> V {
    let along = toe - ankle;
    ankle + along * 0.72 - v(-along.y, along.x, 0.0).unit().unwrap_or_default() * 3.4
}

fn end(body: &Body, end: End) -> V {
    let sole = |toe: V, ankle: V| ankle + (toe - ankle) * 0.45 - v(0.0, 2.4, 0.0);
    match end {
        End::NearHand => body.near_arm.end,
        End::FarHand => body.far_arm.end,
        End::NearFoot => sole(body.near_toe, body.near_leg.end),
        End::FarFoot => sole(body.far_toe, body.far_leg.end),
        End::NearAnkle => body.near_leg.end + v(0.0, 2.0, 0.0),
        End::FarAnkle => body.far_leg.end + v(0.0, 2.0, 0.0),
        End::NearKnee => body.near_leg.mid,
        End::FarKnee => body.far_leg.mid,
        End::Shoulders => body.trunk.chest + body.trunk.up * 2.6 - body.trunk.front * 2.0,
        End::Point(x, y) => v(units(x), units(y), 0.0),
    }
}

/// Across the forearm from the side; from the front one looks at its end.
fn dumbbell(layer: &mut Outline, view: View, elbow: V, hand: V) {
    if view != View::Side {
        return layer.disc(seen(view, hand), 4.2);
    }
    let along = (hand - elbow) * (1.0 / FOREARM);
    let across = v(-along.y, along.x, 0.0);
    let at = |by: f32| seen(view, hand + across * by);
    layer.rod(at(-5.6), at(5.6), 1.0);
    for side in [-1.0, 1.0] {
        let plate = |by: f32, high: f32| seen(view, hand + across * (by * side) + along * high);
        layer.hull(
            &[plate(4.2, -2.4), plate(5.8, -2.4), plate(5.8, 2.4), plate(4.2, 2.4)],
            0.7,
        );
    }
}

fn stairs(layer: &mut Outline, (left, right): (f32, f32), [x, run, rise]: [i16; 3], phase: f32) {
    let (run, rise) = (units(run).max(1.0), units(rise));
    let passed = (phase * 2.0).fract();
    let mut corners: Vec<Spot> = Vec::new();
    let edge = |step: f32| units(x) + (step - passed) * run;
    let top = |step: f32| -(step + 1.0 - passed) * rise;
    let (left, right) = (left - 80.0, right + 80.0);
    let mut step = -9.0;
    while step < 13.0 {
        corners.push((edge(step).clamp(left, right), top(step)));
        corners.push((edge(step + 1.0).clamp(left, right), top(step)));
        step += 1.0;
    }
    corners.push((right, 80.0));
    corners.push((left, 80.0));
    layer.corners(&corners);
}

/// Marks on the ground that come towards the person and show that there is a way.
fn marks(layer: &mut Outline, (left, right): (f32, f32), stride: f32, slope: f32, under: f32, phase: f32) {
    let (sin, cos) = sin_cos(0.0);
    let gap = stride / 2.0;
    let mut x = left - (phase * stride) % gap.max(1.0);
    while x < right && gap > 1.0 {
        if x > left + 3.0 && x + 6.0 < right {
            layer.rod(
                (x, under - x * slope),
                (x + 6.0 * cos, under - (x + 6.0) * slope - sin),
                0.7,
            );
        }
        x += gap;
    }
}
