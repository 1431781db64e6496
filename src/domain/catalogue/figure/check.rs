//! What a person can do: every frame of every figure is held against it, at build time and in the tests.

use super::draw::Scene;
use super::motion::Motion;
use super::piece::{Class, Place, Stage};
use super::rig::{Body, FOREARM, Limb, SHIN, THIGH, TORSO, UPPER_ARM, V, body};
use super::{Figure, Prop, View};

/// Looked at in each movement, beside the key poses themselves.
const FRAMES: u32 = 48;

/// All that is wrong with a figure; empty when nothing is.
#[must_use]
pub fn faults(figure: &Figure) -> Vec<String> {
    let mut faults: Vec<String> = Vec::new();
    let motion = Motion::new(figure, [0; 3]);
    let mut before: Option<Body> = None;
    for frame in 0..FRAMES {
        let at = motion.period() * frame / FRAMES;
        let pose = motion.pose(at);
        let solved = body(&pose, motion.bends, figure.turnout);
        if !matches!(figure.view, View::Palm | View::Fingers) {
            let mut say = |what: String| {
                let what = format!("at {} % of the movement: {what}", frame * 100 / FRAMES);
                faults.push(what);
            };
            let wanted = [
                ("near hand", pose.near_hand, solved.near_arm.end),
                ("far hand", pose.far_hand, solved.far_arm.end),
                ("near foot", pose.near_toe, solved.near_toe),
                ("far foot", pose.far_toe, solved.far_toe),
            ];
            for (name, goal, got) in wanted {
                let miss = (goal - got).len();
                if miss > 0.15 {
                    say(format!("the {name} is out of reach by {miss:.1} units"));
                }
            }
            lengths(&solved, &mut say);
            joints(figure, &solved, &mut say);
            ground(figure, &solved, &mut say);
            if let Some(before) = &before {
                sliding(figure, before, &solved, &mut say);
            }
        }
        before = Some(solved);
    }
    faults
}

fn lengths(body: &Body, say: &mut impl FnMut(String)) {
    let bones = [
        ("near upper arm", body.near_arm.root, body.near_arm.mid, UPPER_ARM),
        ("near forearm", body.near_arm.mid, body.near_arm.end, FOREARM),
        ("far upper arm", body.far_arm.root, body.far_arm.mid, UPPER_ARM),
        ("far forearm", body.far_arm.mid, body.far_arm.end, FOREARM),
        ("near thigh", body.near_leg.root, body.near_leg.mid, THIGH),
        ("near shin", body.near_leg.mid, body.near_leg.end, SHIN),
        ("far thigh", body.far_leg.root, body.far_leg.mid, THIGH),
        ("far shin", body.far_leg.mid, body.far_leg.end, SHIN),
        ("torso", body.trunk.hip, body.trunk.chest, TORSO),
    ];
    for (name, from, to, length) in bones {
        let got = (to - from).len();
        if (got - length).abs() > 0.05 {
            say(format!("the {name} is {got:.2} long instead of {length}"));
        }
    }
}

/// Degrees between two directions.
fn angle(a: V, b: V) -> f32 {
    let cos = a.dot(b) / (a.len() * b.len()).max(1e-6);
    cos.clamp(-1.0, 1.0).acos().to_degrees()
}

/// 0 for a straight limb.
#[must_use]
pub fn flexion(limb: &Limb) -> f32 {
    angle(limb.mid - limb.root, limb.end - limb.mid)
}

fn joints(figure: &Figure, body: &Body, say: &mut impl FnMut(String)) {
    let trunk = &body.trunk;
    let mut within = |name: &str, degrees: f32, low: f32, high: f32| {
        if degrees < low - 0.5 || degrees > high + 0.5 {
            say(format!(
                "the {name} is at {degrees:.0} degrees, people have {low} to {high}"
            ));
        }
    };
    for (name, arm) in [("near elbow", &body.near_arm), ("far elbow", &body.far_arm)] {
        within(name, flexion(arm), 0.0, 150.0);
    }
    for (name, leg, toe) in [
        ("near", &body.near_leg, body.near_toe),
        ("far", &body.far_leg, body.far_toe),
    ] {
        within(&format!("{name} knee"), flexion(leg), 0.0, 145.0);
        let thigh = leg.mid - leg.root;
        let hip = angle(-trunk.up, thigh);
        let forward = thigh.dot(trunk.front) >= -0.5;
        within(
            &format!("{name} hip"),
            if forward { hip } else { -hip },
            if figure.view == View::Side { -32.0 } else { -50.0 },
            135.0,
        );
        // Toes up against the shin: 0 is a right angle.
        let ankle = 90.0 - angle(leg.mid - leg.end, toe - leg.end);
        within(&format!("{name} ankle"), ankle, -88.0, 40.0);
    }
    within("head", angle(trunk.up, trunk.head - trunk.chest), 0.0, 60.0);
    for (name, arm) in [("near shoulder", &body.near_arm), ("far shoulder", &body.far_arm)] {
        let upper = arm.mid - arm.root;
        let lift = angle(-trunk.up, upper);
        let behind = upper.dot(trunk.front) < -1.0 && figure.view == View::Side;
        within(name, if behind { -lift } else { lift }, -75.0, 180.0);
    }
    // The head keeps out of the torso: its rim may touch where the neck is.
    let off = trunk.head - trunk.chest;
    if off.dot(trunk.up) < 4.0 {
        say("the head is in the torso".to_owned());
    }
}

fn ground(figure: &Figure, body: &Body, say: &mut impl FnMut(String)) {
    let slope = |x: f32| {
        figure.props.iter().fold(0.0, |ground: f32, prop| match *prop {
            Prop::Treadmill { slope, .. } | Prop::Ground { slope, .. } => x * f32::from(slope) / 100.0,
            // Steps come and go; a foot there is checked by eye.
            Prop::Stairs { .. } => -100.0,
            _ => ground,
        })
    };
    let parts = [
        ("head", body.trunk.head, 7.2),
        ("hip", body.trunk.hip, 6.0),
        ("chest", body.trunk.chest - body.trunk.up * 4.0, 6.0),
        ("near hand", body.near_arm.end, 2.6),
        ("far hand", body.far_arm.end, 2.6),
        ("near elbow", body.near_arm.mid, 3.0),
        ("far elbow", body.far_arm.mid, 3.0),
        ("near knee", body.near_leg.mid, 3.9),
        ("far knee", body.far_leg.mid, 3.9),
        ("near heel", body.near_leg.end, 2.9),
        ("far heel", body.far_leg.end, 2.9),
        ("near toe", body.near_toe, 2.4),
        ("far toe", body.far_toe, 2.4),
    ];
    for (name, at, thick) in parts {
        let under = slope(at.x) - (at.y - thick);
        if under > 0.5 {
            say(format!("the {name} is {under:.1} units in the ground"));
        }
    }
}

/// A foot or hand that is on the ground at two following moments has not moved along it.
fn sliding(figure: &Figure, before: &Body, now: &Body, say: &mut impl FnMut(String)) {
    let carried = figure.props.iter().any(|prop| {
        matches!(
            prop,
            Prop::Treadmill { .. } | Prop::Ground { .. } | Prop::Stairs { .. } | Prop::Bike { .. } | Prop::Slide
        )
    });
    if carried {
        return;
    }
    let pairs = [
        ("near toe", before.near_toe, now.near_toe, 2.6),
        ("far toe", before.far_toe, now.far_toe, 2.6),
        ("near hand", before.near_arm.end, now.near_arm.end, 2.7),
        ("far hand", before.far_arm.end, now.far_arm.end, 2.7),
    ];
    for (name, from, to, thick) in pairs {
        let moved = ((to.x - from.x).powi(2) + (to.z - from.z).powi(2)).sqrt();
        if from.y < thick + 0.05 && to.y < thick + 0.05 && moved > 0.1 {
            say(format!("the {name} slides on the ground"));
        }
    }
}

/// Left, top, right and bottom of all that is drawn while it moves, in units on the screen.
/// The floor and passing ground have no end and do not count.
#[must_use]
pub fn bounds(figure: &'static Figure) -> [f32; 4] {
    let scene = Scene::new(figure, [0; 3]);
    let mut stage = Stage::default();
    let mut bounds = [f32::MAX, f32::MAX, f32::MIN, f32::MIN];
    for frame in 0..=FRAMES {
        scene.paint(&mut stage, scene.motion.period() * frame / FRAMES);
        for piece in &stage.pieces {
            for (_, outline) in piece.shapes.iter().filter(|(class, _)| *class != Class::Floor) {
                stretch(&mut bounds, &piece.place, &outline.data);
            }
        }
    }
    bounds
}

/// Widens the bounds by the corners of path data; an arc bulges at most by its radius.
fn stretch([left, top, right, bottom]: &mut [f32; 4], place: &Place, data: &str) {
    for command in data.split_inclusive(['M', 'L', 'A', 'Z']) {
        let numbers = command
            .split(|c: char| !c.is_ascii_digit() && c != '-')
            .filter_map(|n| n.parse::<f32>().ok());
        let (x, y, r) = match numbers.collect::<Vec<f32>>().as_slice() {
            [x, y] => (*x, *y, 0.0),
            [r, _, _, _, _, x, y] => (*x, *y, *r),
            _ => continue,
        };
        let (x, y) = place.seen((x / 10.0, y / 10.0));
        *left = left.min(x - r / 20.0);
        *right = right.max(x + r / 20.0);
        *top = top.min(y - r / 10.0);
        // Downwards the ground is known better.
        *bottom = bottom.max(y);
    }
}
