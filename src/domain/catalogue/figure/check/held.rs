//! What is held and pulled: bars, handles, pedals, bands.

use super::super::gear;
use super::super::motion::Motion;
use super::super::props::units;
use super::super::rig::{V, v};
use super::super::{End, Figure, Grip, Prop};
use super::{Frame, Say, part};

/// From the middle of a kettlebell's handle to the bottom of its bell.
const BELL: f32 = 18.2;

/// Whether what is held is held, at one moment.
pub(super) fn held(frame: &Frame, say: &mut Say) {
    let body = &frame.body;
    let (near, far) = (body.near_arm.end, body.far_arm.end);
    let apart = near - far;
    for prop in frame.figure.props {
        match *prop {
            Prop::Barbell { plate } => {
                level(apart, "bar", say);
                under(gear::bar(body).y - units(plate), "disc", say);
            }
            Prop::Rower { .. } => {
                level(apart, "handle", say);
                if (body.trunk.hip.y - 21.0).abs() > 0.3 {
                    say(format!(
                        "the hip is at {:.1}, the rower's seat carries it at 21",
                        body.trunk.hip.y
                    ));
                }
            }
            Prop::Kettlebell(grip) => {
                let hold = match grip {
                    Grip::Near => near,
                    Grip::Far => far,
                    Grip::Both => {
                        together(apart, say);
                        gear::hands(body)
                    }
                };
                under(hold.y - BELL, "bell", say);
            }
            Prop::Swing | Prop::Lap => together(apart, say),
            Prop::Bike { x, y } => bike(frame, v(units(x), units(y), 0.0), say),
            // Round the head it goes on both sides.
            Prop::Band { from: End::Head, .. } | Prop::Band { to: End::Head, .. } => {}
            Prop::Band { from, to } => band(frame, gear::end(body, from), gear::end(body, to), say),
            _ => {}
        }
    }
}

/// A bar across the body.
fn level(apart: V, what: &str, say: &mut Say) {
    if apart.x.abs() > 0.4 || apart.y.abs() > 0.4 {
        say(format!(
            "the hands are not at one {what}: one is {:.1} before, {:.1} above the other",
            apart.x, apart.y
        ));
    }
}

/// Both hands at one handle.
fn together(apart: V, say: &mut Say) {
    if apart.len() > 8.2 {
        say(format!(
            "the hands are {:.1} apart, the handle has room for 8",
            apart.len()
        ));
    }
}

fn under(bottom: f32, what: &str, say: &mut Say) {
    if bottom < -0.5 {
        say(format!("the {what} is {:.1} units in the floor", -bottom));
    }
}

/// Hip on the saddle, hands at the bar, feet on pedals that go round.
fn bike(frame: &Frame, crank: V, say: &mut Say) {
    let body = &frame.body;
    let saddle = body.trunk.hip.y - 6.1 - (crank.y + 34.4);
    if saddle.abs() > 0.5 || !(-25.0..-12.0).contains(&(body.trunk.hip.x - crank.x)) {
        say(format!("the hip is {saddle:.1} above the saddle"));
    }
    for (name, hand) in [("near", body.near_arm.end), ("far", body.far_arm.end)] {
        let bar = v(hand.x, crank.y + 42.6, hand.z);
        let off = (hand - bar).len();
        if off > 3.0 || !(15.0..25.0).contains(&(hand.x - crank.x)) {
            say(format!("the {name} hand is {off:.1} units from the handlebar"));
        }
    }
    let pedals = [(body.near_toe, body.near_leg.end), (body.far_toe, body.far_leg.end)]
        .map(|(toe, ankle)| gear::pedal(toe, ankle) - crank);
    for pedal in pedals {
        let reach = v(pedal.x, pedal.y, 0.0).len();
        if (reach - PEDAL).abs() > 0.5 {
            say(format!("a pedal is {reach:.1} from its axle instead of {PEDAL}"));
        }
    }
    let [near, far] = pedals;
    let sum = near + far;
    if v(sum.x, sum.y, 0.0).len() > 1.0 {
        say("the pedals do not stand opposite each other".to_owned());
    }
}

/// A band goes straight, so it must not go through the body.
fn band(frame: &Frame, from: V, to: V, say: &mut Say) {
    let trunk = &frame.body.trunk;
    let tubes = [
        ("trunk", trunk.hip, part(trunk.hip, trunk.chest, 0.9), 4.0),
        ("head", trunk.chest + (trunk.head - trunk.chest) * 0.8, trunk.head, 6.0),
    ];
    for (name, low, high, radius) in tubes {
        let deepest = (1..20_u8)
            .map(|step| {
                let at = part(from, to, f32::from(step) / 20.0);
                let along = (high - low).dot(at - low) / (high - low).dot(high - low);
                (at - part(low, high, along.clamp(0.0, 1.0))).len()
            })
            .fold(f32::MAX, f32::min);
        if deepest < radius {
            say(format!(
                "the band goes through the {name}, {deepest:.1} units from its middle"
            ));
        }
    }
}

/// What must not change in the whole movement: the width of a grip.
pub(super) fn constant(figure: &Figure, motion: &Motion, say: &mut Say) {
    let bar = figure
        .props
        .iter()
        .any(|prop| matches!(prop, Prop::Barbell { .. } | Prop::Rower { .. }));
    if !bar {
        return;
    }
    let widths = motion.strides(&[3]).into_iter().map(|at| {
        let body = motion.body(at);
        body.near_arm.end.z - body.far_arm.end.z
    });
    let (low, high) = widths.fold((f32::MAX, f32::MIN), |(low, high), width| {
        (low.min(width), high.max(width))
    });
    if high - low > 0.5 {
        say(format!(
            "the hands slide along the bar: they are {low:.1} to {high:.1} apart"
        ));
    }
}

/// How long a crank is.
const PEDAL: f32 = 9.0;
