//! How far joints go. Degrees are those a physiotherapist measures, a little wider than the usual norms
//! (American Academy of Orthopaedic Surgeons), because a person is drawn as one trunk and feet without toes.

use super::super::rig::{Body, Limb, Pose, Trunk, V};
use super::Say;

/// Degrees between two directions.
pub(super) fn angle(a: V, b: V) -> f32 {
    let cos = a.dot(b) / (a.len() * b.len()).max(1e-6);
    cos.clamp(-1.0, 1.0).acos().to_degrees()
}

/// 0 for a straight limb.
#[must_use]
pub fn flexion(limb: &Limb) -> f32 {
    angle(limb.mid - limb.root, limb.end - limb.mid)
}

fn cross(a: V, b: V) -> V {
    V {
        x: a.y * b.z - a.z * b.y,
        y: a.z * b.x - a.x * b.z,
        z: a.x * b.y - a.y * b.x,
    }
}

/// What turning `from` straight to `to` (both of length 1) makes of `carried`.
fn carry(carried: V, from: V, to: V) -> V {
    let axis = cross(from, to);
    let cos = from.dot(to);
    if cos < -0.999 {
        return carried;
    }
    carried * cos + cross(axis, carried) + axis * (axis.dot(carried) / (1.0 + cos))
}

/// Degrees from `from` to `to` round `axis`, all of length 1.
fn turn(axis: V, from: V, to: V) -> f32 {
    cross(from, to).dot(axis).atan2(from.dot(to)).to_degrees()
}

/// A limb's upper bone against the trunk: forward, and outward.
struct Swing {
    forward: f32,
    outward: f32,
}

impl Swing {
    fn of(bone: V, up: V, front: V, out: V) -> Swing {
        let bone = bone.unit().unwrap_or_default();
        Swing {
            forward: bone.dot(front).atan2(-bone.dot(up)).to_degrees(),
            outward: bone.dot(out).clamp(-1.0, 1.0).asin().to_degrees(),
        }
    }
}

/// All joints of a body against what people have.
pub(super) fn joints(pose: &Pose, body: &Body, say: &mut Say) {
    let mut within = |name: &str, degrees: f32, low: f32, high: f32| {
        if degrees < low - 0.5 || degrees > high + 0.5 {
            say(format!(
                "the {name} is at {degrees:.0} degrees, people have {low} to {high}"
            ));
        }
    };
    let trunk = &body.trunk;
    let right = (trunk.near_hip - trunk.far_hip).unit().unwrap_or_default();
    within("neck, forward,", pose.head, -55.0, 50.0);
    within("neck, to the side,", pose.tilt, -45.0, 45.0);
    within("neck, turned,", pose.turn, -80.0, 80.0);
    within("head's nod", pose.nod, -20.0, 25.0);
    within("trunk's turn", pose.twist, -50.0, 50.0);
    for (side, out, leg, toe) in [
        ("near", right, &body.near_leg, body.near_toe),
        ("far", -right, &body.far_leg, body.far_toe),
    ] {
        leg_joints(side, trunk, out, leg, toe, &mut within);
    }
    let across = (trunk.near_shoulder - trunk.far_shoulder).unit().unwrap_or_default();
    for (side, out, arm) in [("near", across, &body.near_arm), ("far", -across, &body.far_arm)] {
        arm_joints(side, trunk, out, arm, &mut within);
    }
}

fn leg_joints(side: &str, trunk: &Trunk, out: V, leg: &Limb, toe: V, within: &mut impl FnMut(&str, f32, f32, f32)) {
    let Swing { forward, outward } = Swing::of(leg.mid - leg.root, trunk.up, trunk.front, out);
    // Beyond a quarter turn behind means above the head: nobody is checked for that.
    within(&format!("{side} hip, forward,"), forward, -30.0, 135.0);
    within(&format!("{side} hip, outward,"), outward, -25.0, 50.0);
    within(&format!("{side} knee"), flexion(leg), 0.0, 145.0);
    let (Some(thigh), Some(shin), Some(foot)) = (
        (leg.mid - leg.root).unit(),
        (leg.end - leg.mid).unit(),
        (toe - leg.end).unit(),
    ) else {
        return;
    };
    // A knee is a hinge across the thigh. Which way it opens tells how far the hip is turned; half round is backwards.
    let hinge = cross(shin, thigh).unit().filter(|_| flexion(leg) > 6.0);
    if let Some(hinge) = hinge {
        let right = if out.dot(cross(trunk.front, trunk.up)) > 0.0 {
            out
        } else {
            -out
        };
        let natural = carry(right, -trunk.up, thigh);
        let sign = if right.dot(out) > 0.0 { 1.0 } else { -1.0 };
        within(
            &format!("{side} knee's way (hip turned)"),
            turn(thigh, natural, hinge) * sign,
            -50.0,
            50.0,
        );
        let aside = foot.dot(hinge).clamp(-1.0, 1.0).asin().to_degrees();
        within(
            &format!("{side} foot against the shin, to the side,"),
            aside.abs(),
            0.0,
            30.0,
        );
    }
    // Toes up against the shin: 0 is a right angle. A foot that lies flat under its shin, kneeling, is in line with it.
    let ankle = 90.0 - angle(-shin, foot);
    within(&format!("{side} ankle"), ankle, -88.0, 35.0);
}

fn arm_joints(side: &str, trunk: &Trunk, out: V, arm: &Limb, within: &mut impl FnMut(&str, f32, f32, f32)) {
    let elbow = flexion(arm);
    within(&format!("{side} elbow"), elbow, 0.0, 150.0);
    let (Some(upper), Some(lower)) = ((arm.mid - arm.root).unit(), (arm.end - arm.mid).unit()) else {
        return;
    };
    let front = trunk.shoulder_front;
    let lift = angle(-trunk.up, upper);
    // In which plane the arm is lifted: 0 forward, 90 to the side, 180 behind, below 0 across the chest.
    let plane = upper.dot(out).atan2(upper.dot(front)).to_degrees();
    let most = match plane {
        p if p < -90.0 => 45.0 + (p + 180.0) * 0.3,
        p if p < -45.0 => 125.0 + (p + 45.0) * 1.1,
        p if p < 0.0 => 180.0 + p * 1.2,
        p if p < 95.0 => 180.0,
        p if p < 130.0 => 180.0 - (p - 95.0) * 2.6,
        p => 89.0 - (p - 130.0) * 0.5,
    };
    // Above the head the planes meet.
    if lift < 150.0 {
        within(&format!("{side} shoulder, lifted,"), lift, 0.0, most);
    }
    // How the upper arm is turned, told by the forearm: 0 forward while the arm hangs, inward positive.
    if elbow > 15.0 && lift < 135.0 {
        let ahead = carry(front, -trunk.up, upper);
        let bent = (lower - upper * lower.dot(upper)).unit().unwrap_or(ahead);
        let right = cross(front, trunk.up);
        let sign = if right.dot(out) > 0.0 { 1.0 } else { -1.0 };
        let inward = turn(-upper, ahead, bent) * sign;
        within(&format!("{side} shoulder, turned inward,"), inward, -115.0, 110.0);
    }
}
