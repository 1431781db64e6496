//! Whether a standing person would fall over, and whether parts of a body are where other parts are.

use super::super::pose::poses;
use super::super::rig::{Body, V};
use super::super::{Course, End, Figure, Grip, Prop};
use super::contact::{SINK, points};
use super::room::room;
use super::{Frame, Say, part};

/// Units the middle of the weight may be outside of what carries it, forward and to the side: the pictures have no toes
/// to grip with, and from the side nobody sees the hips go over the one foot that stands.
const LEAN: [f32; 2] = [2.0, 2.5];

/// A body that is slow and only stands has its weight over its feet.
pub(super) fn balance(frame: &Frame, say: &mut Say) {
    if !stands_alone(frame.figure) {
        return;
    }
    let room = room(frame.figure, frame.phase);
    let mut low = V {
        x: f32::MAX,
        y: 0.0,
        z: f32::MAX,
    };
    let mut high = V {
        x: f32::MIN,
        y: 0.0,
        z: f32::MIN,
    };
    for ball in points(&frame.body) {
        for solid in room
            .iter()
            .filter(|solid| solid.gap(ball.at, ball.radius) < SINK + 0.05)
        {
            if solid.outward(ball.at).y < 0.5 {
                // Who leans against a wall has another foot, so to say.
                return;
            }
            low = V {
                x: low.x.min(ball.at.x - ball.radius),
                z: low.z.min(ball.at.z - ball.radius),
                ..low
            };
            high = V {
                x: high.x.max(ball.at.x + ball.radius),
                z: high.z.max(ball.at.z + ball.radius),
                ..high
            };
        }
    }
    let weight = weight(frame.figure, &frame.body);
    let [forward, aside] = LEAN;
    for (name, at, low, high, lean) in [
        ("forward", weight.x, low.x, high.x, forward),
        ("to the side", weight.z, low.z, high.z, aside),
    ] {
        let off = (at - high).max(low - at);
        if off > lean {
            say(format!(
                "the weight is {off:.1} units outside of what carries it, {name} ({at:.1}, carried from {low:.1} to {high:.1})"
            ));
        }
    }
}

/// Neither fast nor pulled.
fn stands_alone(figure: &Figure) -> bool {
    let pulled = |prop: &Prop| match prop {
        Prop::Band { from, to } => [from, to]
            .iter()
            .any(|end| matches!(end, End::Point(..) | End::Anchor(..))),
        Prop::Swing | Prop::Rower { .. } | Prop::Bike { .. } => true,
        _ => false,
    };
    // Who strides falls from foot to foot, a little.
    let hips = poses(figure)
        .iter()
        .map(|pose| pose.hip.x)
        .fold((f32::MAX, f32::MIN), |(low, high), x| (low.min(x), high.max(x)));
    let strides = hips.1 - hips.0 > 24.0;
    let quick = match figure.course {
        Course::Repetition => false,
        Course::Cycle(beats) => beats.iter().any(|(go, hold)| go + hold < 1000),
    };
    !quick && !strides && !figure.props.iter().any(pulled)
}

/// The middle of the weight of body and load, by the usual shares of the parts (Winter 2009).
fn weight(figure: &Figure, body: &Body) -> V {
    let trunk = &body.trunk;
    let mut parts = vec![(trunk.head, 8.1), (part(trunk.hip, trunk.chest, 0.5), 49.7)];
    for arm in [&body.near_arm, &body.far_arm] {
        parts.extend([(part(arm.root, arm.mid, 0.44), 2.8), (part(arm.mid, arm.end, 0.6), 2.2)]);
    }
    for (leg, toe) in [(&body.near_leg, body.near_toe), (&body.far_leg, body.far_toe)] {
        parts.extend([
            (part(leg.root, leg.mid, 0.43), 10.0),
            (part(leg.mid, leg.end, 0.43), 4.65),
            (part(leg.end, toe, 0.5), 1.45),
        ]);
    }
    let hands = (body.near_arm.end + body.far_arm.end) * 0.5;
    for prop in figure.props {
        match prop {
            Prop::Kettlebell(Grip::Near) => parts.push((body.near_arm.end, 15.0)),
            Prop::Kettlebell(Grip::Far) => parts.push((body.far_arm.end, 15.0)),
            Prop::Kettlebell(Grip::Both) => parts.push((hands, 15.0)),
            Prop::Barbell { .. } => parts.push((hands, 40.0)),
            _ => {}
        }
    }
    let all: f32 = parts.iter().map(|(_, share)| share).sum();
    parts
        .iter()
        .fold(V::default(), |sum, (at, share)| sum + *at * (share / all))
}

/// No part of the body is where another part is. Pieces that meet in a joint are not looked at.
pub(super) fn through(body: &Body, say: &mut Say) {
    let trunk = &body.trunk;
    let (arms, legs) = ([&body.near_arm, &body.far_arm], [&body.near_leg, &body.far_leg]);
    let mut tubes = vec![
        ("trunk", trunk.hip, part(trunk.hip, trunk.chest, 0.87), 5.0),
        ("head", trunk.head, trunk.head, 7.0),
    ];
    for (limb, names) in arms
        .iter()
        .zip([["near upper arm", "near forearm"], ["far upper arm", "far forearm"]])
    {
        tubes.push((names[0], limb.root, limb.mid, 3.3));
        tubes.push((names[1], limb.mid, limb.end, 2.8));
    }
    for (limb, names) in legs
        .iter()
        .zip([["near thigh", "near shin"], ["far thigh", "far shin"]])
    {
        tubes.push((names[0], limb.root, limb.mid, 4.2));
        tubes.push((names[1], limb.mid, limb.end, 3.5));
    }
    for (place, a) in tubes.iter().enumerate() {
        for b in tubes.iter().skip(place + 1) {
            let meets = |x: V, y: V| (x - y).len() < 5.5;
            if meets(a.1, b.1) || meets(a.2, b.1) || meets(a.1, b.2) || meets(a.2, b.2) {
                continue;
            }
            if a.0 == "trunk" && (b.0.ends_with("upper arm") || b.0.ends_with("thigh") || b.0 == "head") {
                continue;
            }
            let apart = between(a.1, a.2, b.1, b.2);
            let need = (a.3 + b.3) * 0.66;
            if apart < need {
                say(format!(
                    "the {} goes through the {}: {apart:.1} units apart, they need {need:.1}",
                    a.0, b.0
                ));
            }
        }
    }
}

/// How near two lines come to each other.
fn between(a: V, b: V, c: V, d: V) -> f32 {
    let mut nearest = f32::MAX;
    for step in 0..=10_u8 {
        let at = part(a, b, f32::from(step) / 10.0);
        let along = (d - c).dot(at - c) / (d - c).dot(d - c).max(1e-6);
        nearest = nearest.min((at - part(c, d, along.clamp(0.0, 1.0))).len());
    }
    nearest
}
