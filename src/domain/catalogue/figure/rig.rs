//! A body in space: lengths, the trunk, and elbows and knees solved so that limbs keep their length.
//! Units: a standing person is about 100 tall, ground y = 0, y up, looks to +x, z to the person's right.
//! Knows no time, no colours, no outlines.

use super::Bend;
use core::ops::{Add, Mul, Neg, Sub};

pub const THIGH: f32 = 24.5;
pub const SHIN: f32 = 24.0;
pub const FOOT: f32 = 9.0;
pub const TORSO: f32 = 29.0;
pub const NECK: f32 = 6.0;
pub const HEAD: f32 = 7.2;
pub const UPPER_ARM: f32 = 15.5;
/// Forearm with hand.
pub const FOREARM: f32 = 14.0;
/// Half the distance between the shoulder joints, and between the hip joints.
pub const SHOULDER: f32 = 8.6;
pub const HIP: f32 = 4.2;
/// The sole falls this many degrees from ankle to toe while the foot stands flat.
pub const SOLE: f32 = 5.7;
/// In the views from front and back the toes point this many degrees outward.
pub const TURNOUT: f32 = 20.0;

/// A point or a direction.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct V {
    pub x: f32,
    pub y: f32,
    pub z: f32,
}

#[must_use]
pub const fn v(x: f32, y: f32, z: f32) -> V {
    V { x, y, z }
}

impl V {
    #[must_use]
    pub fn dot(self, other: V) -> f32 {
        self.x * other.x + self.y * other.y + self.z * other.z
    }

    #[must_use]
    pub fn len(self) -> f32 {
        self.dot(self).sqrt()
    }

    /// The same direction with length 1; nothing for a point that is (almost) the origin.
    #[must_use]
    pub fn unit(self) -> Option<V> {
        let len = self.len();
        (len > 1e-3).then(|| self * (1.0 / len))
    }
}

impl Add for V {
    type Output = V;
    fn add(self, other: V) -> V {
        v(self.x + other.x, self.y + other.y, self.z + other.z)
    }
}

impl Sub for V {
    type Output = V;
    fn sub(self, other: V) -> V {
        v(self.x - other.x, self.y - other.y, self.z - other.z)
    }
}

impl Mul<f32> for V {
    type Output = V;
    fn mul(self, by: f32) -> V {
        v(self.x * by, self.y * by, self.z * by)
    }
}

impl Neg for V {
    type Output = V;
    fn neg(self) -> V {
        self * -1.0
    }
}

/// Sine and cosine of degrees from -360 to 360, exact to 1e-5. The libm ones cost kilobytes of wasm.
#[must_use]
pub fn sin_cos(degrees: f32) -> (f32, f32) {
    (sine(degrees), sine(degrees + 90.0))
}

fn sine(degrees: f32) -> f32 {
    let mut a = degrees;
    while a > 180.0 {
        a -= 360.0;
    }
    while a < -180.0 {
        a += 360.0;
    }
    if a > 90.0 {
        a = 180.0 - a;
    } else if a < -90.0 {
        a = -180.0 - a;
    }
    let r = a * core::f32::consts::PI / 180.0;
    let s = r * r;
    r * (1.0 - s / 6.0 * (1.0 - s / 20.0 * (1.0 - s / 42.0 * (1.0 - s / 72.0))))
}

/// All that can change in a movement. Lengths in units, angles in degrees.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pose {
    /// Middle between the hip joints.
    pub hip: V,
    /// Torso from upright towards +x, towards the person's right, and turned round itself to the left.
    pub lean: f32,
    pub side: f32,
    pub twist: f32,
    /// Neck against the torso: forward, to the right; face turned to the left.
    pub head: f32,
    pub tilt: f32,
    pub turn: f32,
    /// The face towards the chest, the head staying where it is.
    pub nod: f32,
    /// The spine's middle moves backwards by this much.
    pub curve: f32,
    /// The belly comes forward by this much.
    pub belly: f32,
    /// The shoulders are lifted by this much.
    pub shrug: f32,
    pub near_hand: V,
    pub far_hand: V,
    /// Tips of the toes: that is what stays on the ground when the heel lifts.
    pub near_toe: V,
    pub far_toe: V,
    /// Foot from flat (toes to +x), positive when the toes point up.
    pub near_foot: f32,
    pub far_foot: f32,
}

/// Hip or shoulder, knee or elbow, ankle or hand.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Limb {
    pub root: V,
    pub mid: V,
    pub end: V,
}

/// The part of a body that does not depend on hands and feet.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Trunk {
    pub hip: V,
    /// Top of the torso, between the shoulders.
    pub chest: V,
    pub up: V,
    pub front: V,
    /// To the front, seen from the shoulders.
    pub shoulder_front: V,
    pub near_hip: V,
    pub far_hip: V,
    pub near_shoulder: V,
    pub far_shoulder: V,
    pub head: V,
    /// Where the nose points.
    pub face: V,
}

/// A solved body.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Body {
    pub trunk: Trunk,
    pub near_arm: Limb,
    pub far_arm: Limb,
    pub near_leg: Limb,
    pub far_leg: Limb,
    pub near_toe: V,
    pub far_toe: V,
}

/// Turns `a` towards `b` (both of length 1, at a right angle).
fn toward(a: V, b: V, degrees: f32) -> V {
    let (sin, cos) = sin_cos(degrees);
    a * cos + b * sin
}

impl Trunk {
    #[must_use]
    pub fn of(pose: &Pose) -> Trunk {
        let (sin, cos) = sin_cos(pose.lean);
        let front = v(cos, -sin, 0.0);
        let upright = v(sin, cos, 0.0);
        let across = v(0.0, 0.0, 1.0);
        let up = toward(upright, across, pose.side);
        let right = toward(across, -upright, pose.side);
        let shoulder_right = toward(right, front, pose.twist);
        let shoulder_front = toward(front, -right, pose.twist);
        let chest = pose.hip + up * TORSO;
        let lift = chest + up * pose.shrug;
        let nod = toward(up, shoulder_front, pose.head);
        let neck = toward(nod, shoulder_right, pose.tilt);
        let ahead = toward(shoulder_front, -up, pose.head + pose.nod);
        Trunk {
            hip: pose.hip,
            chest,
            up,
            front,
            shoulder_front,
            near_hip: pose.hip + right * HIP,
            far_hip: pose.hip - right * HIP,
            near_shoulder: lift + shoulder_right * SHOULDER,
            far_shoulder: lift - shoulder_right * SHOULDER,
            head: chest + neck * (NECK + HEAD),
            face: toward(ahead, -shoulder_right, pose.turn),
        }
    }
}

/// From ankle to toe. `outward` is +1 for the near foot and -1 for the far one, 0 in the view from the side.
#[must_use]
pub fn foot(angle: f32, outward: f32) -> V {
    let (sin, cos) = sin_cos(angle - SOLE);
    let (out, ahead) = sin_cos(TURNOUT * outward);
    v(cos * ahead, sin, cos * out) * FOOT
}

/// Two bones from `root` to `end`; the joint between them goes where `bend` says.
/// An end out of reach is pulled in, and `check` refuses the figure for it.
#[must_use]
pub fn solve(root: V, end: V, upper: f32, lower: f32, bend: Bend) -> Limb {
    let way = end - root;
    let along = way.unit().unwrap_or(v(0.0, -1.0, 0.0));
    let reach = way.len().clamp((upper - lower).abs() + 0.01, upper + lower - 0.001);
    let foot = (upper * upper - lower * lower + reach * reach) / (2.0 * reach);
    let height = (upper * upper - foot * foot).max(0.0).sqrt();
    let pole = match bend {
        Bend::Knee => v(-along.y, along.x, 0.0),
        Bend::Elbow => v(along.y, -along.x, 0.0),
        Bend::Toward(x, y, z) => v(f32::from(x), f32::from(y), f32::from(z)),
    };
    let off = (pole - along * pole.dot(along))
        .unit()
        .unwrap_or(v(-along.y, along.x, 0.0));
    Limb {
        root,
        mid: root + along * foot + off * height,
        end: root + along * reach,
    }
}

/// The whole body of a pose. `spread` is whether the feet turn outward (views from front and back).
#[must_use]
pub fn body(pose: &Pose, bends: [Bend; 4], spread: bool) -> Body {
    let trunk = Trunk::of(pose);
    let [near_elbow, far_elbow, near_knee, far_knee] = bends;
    let out = if spread { 1.0 } else { 0.0 };
    let near_foot = foot(pose.near_foot, out);
    let far_foot = foot(pose.far_foot, -out);
    let near_leg = solve(trunk.near_hip, pose.near_toe - near_foot, THIGH, SHIN, near_knee);
    let far_leg = solve(trunk.far_hip, pose.far_toe - far_foot, THIGH, SHIN, far_knee);
    Body {
        trunk,
        near_arm: solve(trunk.near_shoulder, pose.near_hand, UPPER_ARM, FOREARM, near_elbow),
        far_arm: solve(trunk.far_shoulder, pose.far_hand, UPPER_ARM, FOREARM, far_elbow),
        near_leg,
        far_leg,
        near_toe: near_leg.end + near_foot,
        far_toe: far_leg.end + far_foot,
    }
}
