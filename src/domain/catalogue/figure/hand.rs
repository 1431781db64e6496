//! Close-ups of a forearm and a hand, for exercises that one would not see on a whole body.
//! The numbers of the torso mean the hand here: see [`Hand`].

use super::outline::Spot;
use super::piece::{Class, Place, Stage};
use super::rig::{Pose, sin_cos};
use super::{Figure, Part, Prop, View};

/// What of a pose a close-up uses.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Hand {
    /// Degrees the hand is lifted against the forearm.
    pub wrist: f32,
    /// 0 open to 100 fist.
    pub grip: f32,
    /// Degrees between two fingers.
    pub spread: f32,
}

impl Hand {
    #[must_use]
    pub const fn of(pose: &Pose) -> Hand {
        Hand {
            wrist: pose.lean,
            grip: pose.side,
            spread: pose.twist,
        }
    }
}

/// Forearm, hand and what it holds.
pub fn paint(stage: &mut Stage, figure: &Figure, pose: &Pose) {
    let hand = Hand::of(pose);
    if figure.view == View::Palm {
        lifted(stage, figure, hand);
    } else if figure.props.contains(&Prop::Towel) {
        squeezed(stage, figure, hand);
    } else {
        spread(stage, figure, hand);
    }
}

fn works(figure: &Figure) -> bool {
    figure.work & Part::Forearm.bit() != 0
}

/// From `at`, so far into this direction; degrees from +x, upwards positive.
fn go(at: Spot, degrees: f32, far: f32) -> Spot {
    let (sin, cos) = sin_cos(degrees);
    (at.0 + cos * far, at.1 - sin * far)
}

/// A bone that turns, with a line round it or without.
fn bone(stage: &mut Stage, from: Spot, degrees: f32, long: f32, [thick, thin]: [f32; 2]) -> Spot {
    let to = go(from, degrees, long);
    stage.put(Place::along(from, to), |piece| {
        piece.shape(Class::Near).limb((0.0, 0.0), thick, (long, 0.0), thin)
    });
    to
}

/// Forearm on the thigh, hand beyond the knee, seen from the thumb's side.
fn lifted(stage: &mut Stage, figure: &Figure, hand: Hand) {
    let wrist = (6.0, -5.0);
    stage.put(Place::HERE, |piece| {
        let leg = piece.shape(Class::Far);
        leg.limb((-100.0, 13.0), 13.6, (-4.0, 11.5), 11.5);
        leg.limb((-4.0, 11.5), 11.5, (0.0, 62.0), 9.5);
    });
    // What is held lies within the bent fingers.
    let held = go(go(wrist, hand.wrist, 13.5), hand.wrist - 90.0, 5.6);
    if figure.props.iter().any(|prop| matches!(prop, Prop::Dumbbell(_))) {
        stage.put(Place::at(held), |piece| {
            piece.shape(Class::Furniture).disc((0.0, 0.0), 11.0)
        });
    }
    if figure.props.iter().any(|prop| matches!(prop, Prop::Band { .. })) {
        stage.put(Place::stretched(held, (6.0, 66.0), 10.0), |piece| {
            piece.shape(Class::Band).sleeve(0.0, 1.7, 10.0, 1.7);
        });
    }
    stage.put(Place::HERE, |piece| {
        piece.shape(Class::Gap).limb((-90.0, -4.5), 8.6, wrist, 5.3);
        piece.shape(Class::Near).limb((-90.0, -4.5), 7.9, wrist, 4.6);
        if works(figure) {
            piece.shape(Class::Work).limb((-42.0, -7.0), 4.6, (-6.0, -6.2), 3.0);
        }
    });
    let mut at = bone(stage, wrist, hand.wrist, 15.0, [4.6, 4.4]);
    let mut way = hand.wrist;
    for (long, thick) in [(7.5, 3.2), (6.0, 2.9), (4.5, 2.6)] {
        way -= 4.0 + hand.grip * 0.92;
        at = bone(stage, at, way, long, [thick + 0.3, thick]);
    }
    let thumb = go(wrist, hand.wrist - 14.0, 5.0);
    bone(stage, thumb, hand.wrist - 30.0 - hand.grip * 0.5, 8.0, [2.9, 2.4]);
}

/// Half the thickness of the rolled towel.
const TOWEL: f32 = 6.4;

/// Two fists round a rolled towel, seen from the front: the fingers stand up behind it and come down over it.
fn squeezed(stage: &mut Stage, figure: &Figure, hand: Hand) {
    const SIDES: [f32; 2] = [-1.0, 1.0];
    let middle = |side: f32| 15.5 * side;
    stage.put(Place::HERE, |piece| {
        for side in SIDES {
            let middle = middle(side);
            let wrist = (middle + 3.0 * side, 17.0);
            let arm = piece.shape(Class::Near);
            arm.limb((middle + 12.0 * side, 52.0), 7.0, wrist, 5.0);
            let palm = [
                (middle - 5.0, -3.0),
                (middle + 5.0, -3.0),
                (wrist.0 + 1.0, wrist.1),
                (wrist.0 - 1.0, wrist.1),
            ];
            arm.hull(&palm, 3.6);
            if works(figure) {
                piece
                    .shape(Class::Work)
                    .limb((middle + 11.0 * side, 48.0), 6.4, (middle + 5.0 * side, 24.0), 4.4);
            }
        }
    });
    let (_, lean) = sin_cos(hand.grip * 1.62);
    // Open fingers lie behind the towel, closed ones before it: each pair shows one and hides the other.
    fingers(stage, -TOWEL, lean.max(0.0));
    // The towel gives way under the hand.
    let thick = Place {
        y: (0.0, 1.0 - hand.grip * 0.0022),
        ..Place::HERE
    };
    stage.put(thick, |piece| {
        let end = middle(1.0) + 13.0;
        piece.shape(Class::Band).rod((-end, 0.0), (end, 0.0), TOWEL);
    });
    fingers(stage, -TOWEL * 0.8, lean.min(0.0));
    // The thumb comes up before the towel.
    let up = hand.grip * 0.03;
    for side in SIDES {
        let root = (middle(side) - 2.0 * side, TOWEL + 3.0);
        let tip = (middle(side) - (7.0 - up * 0.6) * side, TOWEL * 0.6 + 4.0 - up);
        stage.put(Place::stretched(root, tip, 6.0), |piece| {
            piece.shape(Class::Gap).limb((0.0, 0.0), 3.4, (6.0, 0.0), 3.1);
            piece.shape(Class::Near).limb((0.0, 0.0), 2.7, (6.0, 0.0), 2.4);
        });
    }
}

/// The fingers of both hands from this height on, `long` of their length upwards (or down): the outer ones, which are
/// shorter, and the inner ones, each four as one piece.
fn fingers(stage: &mut Stage, root: f32, long: f32) {
    for (from_middle, reach) in [(1.5, 10.2), (0.5, 11.4)] {
        let across = [-1.0, 1.0].map(|hand: f32| [-1.0, 1.0].map(|side: f32| hand * 15.5 + side * from_middle * 5.2));
        let places = across.as_flattened();
        let tip = root - reach * long;
        // Upwards a little more than nothing, so that the place keeps its way.
        let stretch = (tip - root) / 10.0 + if long < 0.0 { 0.002 } else { -0.002 };
        let place = Place {
            at: (0.0, root),
            x: (1.0, 0.0),
            y: (0.0, stretch),
        };
        stage.put(place, |piece| {
            for x in places {
                piece.shape(Class::Gap).taper(*x, 3.0, 2.8);
                piece.shape(Class::Near).taper(*x, 2.5, 2.3);
            }
        });
        stage.put(Place::at((0.0, tip)), |piece| {
            for x in places {
                piece.shape(Class::Near).disc((*x, 0.0), 2.3);
            }
        });
    }
}

/// A hand from above, the fingers apart, a small band round their tips.
fn spread(stage: &mut Stage, figure: &Figure, hand: Hand) {
    stage.put(Place::HERE, |piece| {
        let arm = piece.shape(Class::Near);
        arm.limb((0.0, 58.0), 7.4, (0.0, 22.0), 5.6);
        arm.hull(&[(-7.5, 0.0), (6.5, -1.0), (4.2, 18.0), (-4.0, 18.0)], 4.0);
        if works(figure) {
            piece.shape(Class::Work).limb((0.0, 54.0), 4.4, (0.0, 28.0), 3.2);
        }
    });
    let mut tips = vec![bone(stage, (-8.0, 11.0), 110.0 + hand.spread * 2.4, 15.0, [3.6, 2.7])];
    for (long, finger) in [20.0, 22.5, 20.5, 16.0].into_iter().zip(0..4_u8) {
        let place = f32::from(finger) - 1.4;
        let root = (-7.6 + 5.0 * f32::from(finger), place * place * 0.5 - 2.6);
        tips.push(bone(stage, root, 90.0 - place * hand.spread, long, [2.8, 2.3]));
    }
    if figure.props.contains(&Prop::Ring) {
        for (from, to) in tips.iter().zip(tips.iter().skip(1)) {
            stage.put(Place::stretched(*from, *to, 10.0), |piece| {
                piece.shape(Class::Band).rod((0.0, 0.0), (10.0, 0.0), 1.0)
            });
        }
    }
}
