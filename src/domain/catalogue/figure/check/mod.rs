//! What a person can do: every frame of every figure is held against it, at build time and in the tests.
//! Knows nothing of colours; what is seen is `shown`'s.

mod balance;
pub mod bounds;
mod contact;
mod held;
pub mod joint;
mod room;
pub mod shown;

use super::motion::Motion;
use super::rig::{Body, FOREARM, Pose, SHIN, THIGH, TORSO, UPPER_ARM, V};
use super::{Figure, View};
use contact::Contacts;

pub use bounds::bounds;
pub use joint::flexion;

/// Looked at in each movement, beside the key poses themselves, while building.
const FRAMES: u32 = 48;

type Say<'a> = dyn FnMut(String) + 'a;

/// A body at one moment.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Frame<'a> {
    pub figure: &'a Figure,
    /// The part of the movement that has passed, 0 to 1.
    pub phase: f32,
    pub pose: Pose,
    pub body: Body,
    /// Nothing moves here: a key pose where the movement turns or is held.
    pub rests: bool,
}

/// All that is wrong with a figure in its tempo; empty when nothing is.
#[must_use]
pub fn faults(figure: &Figure, tempo: [u32; 3]) -> Vec<String> {
    let motion = Motion::new(figure, tempo);
    let mut moments: Vec<u32> = (0..FRAMES).map(|frame| motion.period() * frame / FRAMES).collect();
    moments.extend(motion.moments());
    moments.sort_unstable();
    moments.dedup();
    faults_at(figure, &motion, &moments)
}

/// All that is wrong at these milliseconds, in order.
#[must_use]
pub fn faults_at(figure: &Figure, motion: &Motion, moments: &[u32]) -> Vec<String> {
    let mut faults: Vec<String> = Vec::new();
    if matches!(figure.view, View::Palm | View::Fingers) {
        return faults;
    }
    let mut contacts = Contacts::default();
    for at in moments {
        let frame = frame(figure, motion, *at);
        let percent = at * 100 / motion.period();
        let mut say = |what: String| faults.push(format!("at {percent} % of the movement: {what}"));
        let say: &mut Say = &mut say;
        reach(&frame, say);
        lengths(&frame.body, say);
        joint::joints(&frame.pose, &frame.body, say);
        contacts.look(&frame, say);
        held::held(&frame, say);
        balance::balance(&frame, say);
        balance::through(&frame.body, say);
    }
    held::constant(figure, motion, &mut |what| faults.push(what));
    faults
}

fn frame<'a>(figure: &'a Figure, motion: &Motion, at: u32) -> Frame<'a> {
    const SOON: u32 = 8;
    let (body, soon) = (motion.body(at), motion.body(at + SOON));
    let moved = contact::points(&body)
        .iter()
        .zip(contact::points(&soon))
        .map(|(now, then)| (then.at - now.at).len())
        .fold(0.0, f32::max);
    Frame {
        figure,
        phase: motion.phase(at),
        pose: motion.pose(at),
        body,
        rests: moved < 0.005,
    }
}

fn reach(frame: &Frame, say: &mut Say) {
    let Frame { pose, body, .. } = frame;
    for (name, goal, got) in [
        ("near hand", pose.near_hand, body.near_arm.end),
        ("far hand", pose.far_hand, body.far_arm.end),
        ("near foot", pose.near_toe, body.near_toe),
        ("far foot", pose.far_toe, body.far_toe),
    ] {
        let miss = (goal - got).len();
        if miss > 0.15 {
            say(format!("the {name} is out of reach by {miss:.1} units"));
        }
    }
}

pub fn lengths(body: &Body, say: &mut Say) {
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
        let got: f32 = (to - from).len();
        if (got - length).abs() > 0.05 {
            say(format!("the {name} is {got:.2} long instead of {length}"));
        }
    }
}

/// A point between two others.
fn part(from: V, to: V, share: f32) -> V {
    from + (to - from) * share
}
