//! What moves with the person or under the feet: weights, bands, cranks, passing ground.

use super::draw::Scene;
use super::outline::{Spot, seen};
use super::piece::{Class, Place, Stage};
use super::props::units;
use super::rig::{Body, FOREARM, HEAD, Limb, V, v};
use super::{End, Figure, Grip, Prop, View, aside};

/// From the middle of a hand to what its fingers hold.
const FINGERS: f32 = 1.4;

/// What lies behind the person. `phase` is the part of the movement that has passed, 0 to 1.
pub fn behind(stage: &mut Stage, scene: &Scene, body: &Body, phase: f32) {
    let figure = scene.figure;
    let at = |point: V| seen(figure.view, point);
    for prop in figure.props {
        match *prop {
            Prop::Dumbbell(Grip::Far | Grip::Both) if figure.view == View::Side => {
                dumbbell(stage, figure, &body.far_arm)
            }
            Prop::Across(Grip::Far | Grip::Both) if figure.view == View::Side => {
                across(stage, figure.view, &body.far_arm.end)
            }
            Prop::Kettlebell(Grip::Far) if figure.view == View::Side => {
                kettlebell(stage, Place::at(at(body.far_arm.end)));
            }
            Prop::Barbell { plate } if figure.view != View::Side && scene.behind => {
                aside::barbell(stage, scene, body, units(plate));
            }
            Prop::Barbell { plate } if figure.view == View::Side => stage.put(Place::at(at(bar(body))), |piece| {
                piece.shape(Class::Furniture).disc((0.0, 0.0), units(plate))
            }),
            // Between the legs, so the near one hides it.
            Prop::Swing if figure.view == View::Side => {
                let shoulders = (body.near_arm.root + body.far_arm.root) * 0.5;
                let Place { x, y, .. } = Place::along(at(shoulders), at(hands(body)));
                let turned = Place {
                    at: at(hands(body)),
                    x: (-y.0, -y.1),
                    y: x,
                };
                kettlebell(stage, turned);
            }
            Prop::Stairs { x, run, rise } => stairs(stage, [x, run, rise].map(units), phase),
            Prop::Ground { stride, slope } => ground(stage, figure, units(stride), f32::from(slope) / 100.0, phase),
            Prop::Bike { .. } => {
                let [near, far] = [(body.near_toe, body.near_leg.end), (body.far_toe, body.far_leg.end)]
                    .map(|(toe, ankle)| at(pedal(toe, ankle)));
                stage.put(Place::stretched(far, near, 10.0), |piece| {
                    piece.shape(Class::Prop).rod((0.0, 0.0), (10.0, 0.0), 1.0)
                });
                for place in [far, near] {
                    stage.put(Place::at(place), |piece| {
                        piece.shape(Class::Prop).rod((-2.6, 0.0), (2.6, 0.0), 0.9)
                    });
                }
            }
            Prop::Rower { .. } => {
                let seat = Place::at(at(body.trunk.hip - v(0.0, 6.4, 0.0)));
                stage.put(seat, |piece| piece.shape(Class::Prop).rod((-5.0, 0.0), (5.0, 0.0), 1.3));
            }
            _ => {}
        }
    }
}

/// Elastic bands, chains and what lies on the hips: over the trunk, under the near arm.
pub fn bands(stage: &mut Stage, scene: &Scene, body: &Body) {
    let figure = scene.figure;
    let at = |point: V| seen(figure.view, point);
    for prop in figure.props {
        let (from, to, half) = match *prop {
            Prop::Band { from, to } => (at(end(body, from)), at(end(body, to)), 0.95),
            Prop::Rower { x } => (at(hands(body)), (units(x) + 14.0, -24.0), 0.7),
            Prop::Lap => {
                let hold = hands(body);
                let Place { at, x, y } = Place::along(at(hold), at(hold - body.trunk.up));
                // The bell is towards the feet, whichever way the person lies.
                kettlebell(
                    stage,
                    Place {
                        at,
                        x: (-y.0, -y.1),
                        y: x,
                    },
                );
                continue;
            }
            _ => continue,
        };
        stage.put(Place::stretched(from, to, 10.0), |piece| {
            piece.shape(Class::Band).sleeve(0.0, half, 10.0, half)
        });
    }
}

/// What is held before the person.
pub fn before(stage: &mut Stage, scene: &Scene, body: &Body) {
    let figure = scene.figure;
    let at = |point: V| seen(figure.view, point);
    for prop in figure.props {
        match *prop {
            Prop::Dumbbell(grip) => {
                if grip != Grip::Far {
                    dumbbell(stage, figure, &body.near_arm);
                }
                if grip != Grip::Near && figure.view != View::Side {
                    dumbbell(stage, figure, &body.far_arm);
                }
            }
            Prop::Across(grip) => {
                if grip != Grip::Far {
                    across(stage, figure.view, &body.near_arm.end);
                }
                if grip != Grip::Near && figure.view != View::Side {
                    across(stage, figure.view, &body.far_arm.end);
                }
            }
            Prop::Kettlebell(Grip::Far) if figure.view == View::Side => {}
            Prop::Kettlebell(grip) => {
                let hold = match grip {
                    Grip::Near => body.near_arm.end,
                    Grip::Far => body.far_arm.end,
                    Grip::Both => hands(body),
                };
                kettlebell(stage, Place::at(at(hold)));
            }
            Prop::Barbell { plate } if figure.view != View::Side && !scene.behind => {
                aside::barbell(stage, scene, body, units(plate));
            }
            Prop::Swing if figure.view != View::Side => aside::swing(stage, scene, body),
            // The near disc is open, so that one sees the hands at the bar.
            Prop::Barbell { plate } if figure.view == View::Side => stage.put(Place::at(at(bar(body))), |piece| {
                let bar = piece.shape(Class::Prop);
                bar.ring((0.0, 0.0), units(plate), units(plate) - 1.8);
                bar.disc((0.0, 0.0), 2.0);
            }),
            Prop::Rower { .. } => {
                stage.put(Place::at(at(hands(body))), |piece| {
                    piece.shape(Class::Prop).rod((0.0, -3.0), (0.0, 3.0), 1.1)
                });
            }
            _ => {}
        }
    }
}

pub(super) fn hands(body: &Body) -> V {
    (body.near_arm.end + body.far_arm.end) * 0.5
}

/// Where a bar is: in the bent fingers, a little beyond the middle of the hands.
#[must_use]
pub fn bar(body: &Body) -> V {
    let beyond = |arm: &Limb| (arm.end - arm.mid) * (FINGERS / FOREARM);
    hands(body) + (beyond(&body.near_arm) + beyond(&body.far_arm)) * 0.5
}

/// The middle of the sole's front, where a pedal is.
pub(super) fn pedal(toe: V, ankle: V) -> V {
    let along = toe - ankle;
    ankle + along * 0.72 - v(-along.y, along.x, 0.0).unit().unwrap_or_default() * 3.4
}

pub(super) fn end(body: &Body, end: End) -> V {
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
        End::Head => body.trunk.head - body.trunk.face * (HEAD - 0.4) + body.trunk.up * 2.4,
        End::Point(x, y) => v(units(x), units(y), 0.0),
        End::Anchor(x, y, z) => v(f32::from(x), f32::from(y), f32::from(z)),
    }
}

/// Its handle is at the place, its bell below.
fn kettlebell(stage: &mut Stage, place: Place) {
    stage.put(place, |piece| {
        let bell = piece.shape(Class::Prop);
        bell.disc((0.0, 11.6), 6.6);
        bell.rod((-3.4, 0.8), (-4.2, 7.0), 1.2);
        bell.rod((3.4, 0.8), (4.2, 7.0), 1.2);
        bell.rod((-3.4, 0.4), (3.4, 0.4), 1.2);
    });
}

/// Across the forearm from the side; from the front one looks at its end.
fn dumbbell(stage: &mut Stage, figure: &Figure, arm: &Limb) {
    let hand = seen(figure.view, arm.end);
    if figure.view != View::Side {
        return disc(stage, hand);
    }
    // Arms that go to the side keep what they hold pointing forward, as far as the forearm lets them.
    let forearm = (arm.end - arm.mid).unit().unwrap_or_default();
    let ahead = v(1.0, 0.0, 0.0);
    let Place { x, y, .. } = match figure.home {
        View::Side => Place::along(seen(figure.view, arm.mid), hand),
        _ => {
            let Place { x, y, .. } = Place::along((0.0, 0.0), seen(figure.view, ahead - forearm * forearm.x));
            Place {
                x: y,
                y: x,
                ..Place::HERE
            }
        }
    };
    rod(stage, Place { at: hand, x, y });
}

/// From the front one sees its length, level; from the side one looks at its end.
fn across(stage: &mut Stage, view: View, hand: &V) {
    let at = seen(view, *hand);
    if view == View::Side {
        return disc(stage, at);
    }
    rod(
        stage,
        Place {
            at,
            x: (0.0, -1.0),
            y: (1.0, 0.0),
        },
    );
}

fn disc(stage: &mut Stage, at: Spot) {
    stage.put(Place::at(at), |piece| piece.shape(Class::Prop).disc((0.0, 0.0), 4.2));
}

/// A dumbbell along its place's y axis.
fn rod(stage: &mut Stage, place: Place) {
    stage.put(place, |piece| {
        let weight = piece.shape(Class::Prop);
        weight.rod((0.0, -5.6), (0.0, 5.6), 1.0);
        for side in [-1.0, 1.0] {
            weight.hull(
                &[
                    (-2.4, 4.2 * side),
                    (-2.4, 5.8 * side),
                    (2.4, 5.8 * side),
                    (2.4, 4.2 * side),
                ],
                0.7,
            );
        }
    });
}

/// Two steps pass in one cycle.
fn stairs(stage: &mut Stage, [x, run, rise]: [f32; 3], phase: f32) {
    let passed = phase * 2.0;
    stage.put(Place::at((-passed * run, passed * rise)), |piece| {
        let mut corners: Vec<Spot> = Vec::new();
        for step in -12..16_i8 {
            let step = f32::from(step);
            let top = -(step + 1.0) * rise;
            corners.push((x + step * run, top));
            corners.push((x + (step + 1.0) * run, top));
        }
        let deep = 16.0 * rise;
        corners.push((x + 16.0 * run, deep));
        corners.push((x - 12.0 * run, deep));
        piece.shape(Class::Furniture).corners(&corners);
    });
}

/// Marks on the ground that come towards the person and show that there is a way.
fn ground(stage: &mut Stage, figure: &Figure, stride: f32, slope: f32, phase: f32) {
    let [left, _, width, _] = figure.frame.map(units);
    let passed = phase * stride;
    stage.put(Place::at((-passed, passed * slope)), |piece| {
        let gap = (stride / 2.0).max(10.0);
        let marks = piece.shape(Class::Furniture);
        let mut x = left - 200.0;
        while x < left + width + 260.0 {
            marks.rod((x, 3.6 - x * slope), (x + 6.0, 3.6 - (x + 6.0) * slope), 0.7);
            x += gap;
        }
    });
}
