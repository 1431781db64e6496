//! Close-ups of a forearm and a hand, for exercises that one would not see on a whole body.
//! The numbers of the torso mean the hand here: see [`Hand`].

use super::draw::Picture;
use super::outline::{Outline, Spot};
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

/// Paints forearm, hand and what it holds.
pub fn paint(picture: &mut Picture, figure: &Figure, pose: &Pose) {
    let hand = Hand::of(pose);
    if figure.view == View::Palm {
        return lifted(picture, figure, hand);
    }
    if figure.props.contains(&Prop::Towel) {
        return squeezed(picture, figure, hand);
    }
    spread(picture, figure, hand);
}

/// From `at`, so far into this direction; degrees from +x, upwards positive.
fn go(at: Spot, degrees: f32, far: f32) -> Spot {
    let (sin, cos) = sin_cos(degrees);
    (at.0 + cos * far, at.1 - sin * far)
}

/// Forearm on the thigh, hand beyond the knee, seen from the thumb's side.
fn lifted(picture: &mut Picture, figure: &Figure, hand: Hand) {
    let (elbow, wrist) = ((-46.0, -4.5), (6.0, -5.0));
    let knuckles = go(wrist, hand.wrist, 15.0);
    picture.far.limb((-70.0, 12.5), 13.0, (-4.0, 11.5), 11.5);
    picture.far.limb((-4.0, 11.5), 11.5, (0.0, 62.0), 9.5);
    picture.arm.limb(elbow, 7.2, wrist, 4.6);
    picture.arm.limb(wrist, 4.6, knuckles, 4.4);
    let mut at = knuckles;
    let mut way = hand.wrist;
    for (length, thick) in [(7.5, 3.2), (6.0, 2.9), (4.5, 2.6)] {
        way -= 4.0 + hand.grip * 0.92;
        let next = go(at, way, length);
        picture.arm.limb(at, thick + 0.3, next, thick);
        at = next;
    }
    let root = go(wrist, hand.wrist - 14.0, 5.0);
    let tip = go(root, hand.wrist - 30.0 - hand.grip * 0.5, 8.0);
    picture.arm.limb(root, 2.9, tip, 2.4);
    if figure.work & Part::Forearm.bit() != 0 {
        picture.arm_work.limb((-42.0, -7.0), 4.6, (-6.0, -6.2), 3.0);
    }
    // What is held lies within the bent fingers.
    let held = go(go(wrist, hand.wrist, 13.5), hand.wrist - 90.0, 5.6);
    for prop in figure.props {
        match prop {
            Prop::Dumbbell(_) => picture.behind.disc(held, 11.0),
            Prop::Band { .. } => picture.band.rod(held, (6.0, 66.0), 1.7),
            _ => {}
        }
    }
}

/// Two fists round a rolled towel, seen from the front.
fn squeezed(picture: &mut Picture, figure: &Figure, hand: Hand) {
    let thick = 6.4 - hand.grip * 0.018;
    for side in [-1.0, 1.0] {
        let middle = 15.5 * side;
        // The towel swells beside the fist that presses it.
        picture
            .band
            .limb((middle + 13.0 * side, 0.0), 6.4, (middle, 0.0), thick);
        picture.band.limb((0.0, 0.0), 6.4, (middle, 0.0), thick);
        let wrist = (middle + 3.0 * side, 17.0);
        picture.core.limb((middle + 12.0 * side, 52.0), 7.0, wrist, 5.0);
        picture.core.hull(
            &[
                (middle - 5.0, -3.0),
                (middle + 5.0, -3.0),
                (wrist.0 + 1.0, wrist.1),
                (wrist.0 - 1.0, wrist.1),
            ],
            3.6,
        );
        if figure.work & Part::Forearm.bit() != 0 {
            picture
                .core_work
                .limb((middle + 11.0 * side, 48.0), 6.4, (middle + 5.0 * side, 24.0), 4.4);
        }
        // Fingers stand up behind the towel when open and come down over it when they close.
        let (_, lean) = sin_cos(hand.grip * 1.62);
        for finger in 0..4_u8 {
            let x = middle + (f32::from(finger) - 1.5) * 5.2;
            let long = 12.0 - (f32::from(finger) - 1.5).abs() * 1.2;
            let root = -thick - 0.6;
            let tip = root - long * lean;
            let layer = if lean > 0.0 {
                &mut picture.core
            } else {
                &mut picture.arm
            };
            layer.limb((x, root), 2.5, (x, tip), 2.3);
        }
        let open = (middle - 10.0 * side, -2.0 - 6.0 * lean.max(0.0));
        picture.arm.limb(
            (middle - 3.0 * side, thick + 3.5),
            2.7,
            (open.0 + 3.0 * side, open.1 + 6.0 + thick * 0.6),
            2.4,
        );
    }
}

/// A hand from above, the fingers apart, a small band round their tips.
fn spread(picture: &mut Picture, figure: &Figure, hand: Hand) {
    let wrist = (0.0, 22.0);
    picture.core.limb((0.0, 58.0), 7.4, wrist, 5.6);
    picture
        .core
        .hull(&[(-7.5, 0.0), (6.5, -1.0), (4.2, 18.0), (-4.0, 18.0)], 4.0);
    let mut tips: [Spot; 5] = [(0.0, 0.0); 5];
    for ((tip, long), finger) in tips.iter_mut().skip(1).zip([20.0, 22.5, 20.5, 16.0]).zip(0..4_u8) {
        let place = f32::from(finger) - 1.4;
        let root = (-7.6 + 5.0 * f32::from(finger), place * place * 0.5 - 2.6);
        *tip = go(root, 90.0 - place * hand.spread, long);
        picture.core.limb(root, 2.8, *tip, 2.3);
    }
    let root = (-8.0, 11.0);
    let thumb = go(root, 110.0 + hand.spread * 2.4, 15.0);
    picture.core.limb(root, 3.6, thumb, 2.7);
    if let Some(tip) = tips.first_mut() {
        *tip = thumb;
    }
    if figure.work & Part::Forearm.bit() != 0 {
        picture.core_work.limb((0.0, 54.0), 4.4, (0.0, 28.0), 3.2);
    }
    if figure.props.contains(&Prop::Ring) {
        ring(&mut picture.band, &tips);
    }
}

/// Round all tips, a little below their ends.
fn ring(outline: &mut Outline, tips: &[Spot]) {
    for (from, to) in tips.iter().zip(tips.iter().cycle().skip(1)) {
        outline.rod(*from, *to, 1.0);
    }
}
