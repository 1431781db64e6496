//! From key poses to the pose at any millisecond. Between keys every number follows a monotone cubic:
//! it rests where the movement turns or is held, flows where it goes on, and never overshoots,
//! so what stands still in two neighbouring keys stands still between them.

use super::pose::{CHANNELS, TOES, from_channels, mirror, poses, to_channels};
use super::rig::{Body, Pose, Trunk, V, body, foot, v};
use super::tempo::{cycle, repetition};
use super::{Bend, Course, Figure, Limb, Prop};

/// And the lengths of what moves on an arc: arms, legs, hip.
const ALL: usize = CHANNELS + 5;
type Key = [f32; ALL];

/// Milliseconds between two pictures: 25 a second, as in films. More would cost the phone, not help the eye.
pub const PICTURE: u32 = 40;

/// How many pictures are put up between two keyframes so many milliseconds apart.
#[must_use]
pub fn pictures(gap: u32) -> u32 {
    ((gap + PICTURE / 2) / PICTURE).max(1)
}

/// A figure ready to move.
#[derive(Clone, Debug, PartialEq)]
pub struct Motion {
    keys: Vec<Key>,
    /// Which key is reached at which millisecond, in order; the first stands at 0.
    nodes: Vec<(usize, u32)>,
    period: u32,
    arcs: u8,
    pivot: Option<V>,
    /// How far the ground goes in a millisecond; what stands on it goes along.
    carries: Option<V>,
    pub bends: [Bend; 4],
    turnout: bool,
}

impl Motion {
    /// `tempo`: milliseconds out, held, and back of one repetition; all 0 for two seconds each way.
    #[must_use]
    pub fn new(figure: &Figure, tempo: [u32; 3]) -> Motion {
        let mut poses = poses(figure);
        let count = poses.len();
        if figure.mirror {
            let mirrored: Vec<Pose> = poses.iter().map(mirror).collect();
            poses.extend(mirrored);
        }
        let (nodes, period) = match figure.course {
            Course::Repetition => repetition(count, poses.len() / count.max(1), tempo),
            Course::Cycle(beats) => cycle(poses.len(), beats, tempo),
        };
        let mut motion = Motion {
            keys: Vec::new(),
            nodes,
            period,
            arcs: figure.arcs,
            pivot: figure
                .pivot
                .map(|(x, y)| v(f32::from(x) / 10.0, f32::from(y) / 10.0, 0.0)),
            carries: carried(figure).map(|way| way * (1.0 / span(0, period))),
            bends: figure.bends,
            turnout: figure.turnout,
        };
        motion.keys = poses.iter().map(|pose| motion.kept(pose)).collect();
        motion
    }

    /// Milliseconds until everything is as at the start.
    #[must_use]
    pub fn period(&self) -> u32 {
        self.period
    }

    /// The part of the movement that has passed `at` milliseconds after the start, 0 to 1.
    #[must_use]
    pub fn phase(&self, at: u32) -> f32 {
        if at == 0 {
            0.0
        } else {
            span(0, at.min(self.period)) / span(0, self.period)
        }
    }

    /// The moments at which the key poses are reached, in order.
    pub fn moments(&self) -> impl Iterator<Item = u32> {
        self.nodes.iter().map(|(_, at)| *at)
    }

    /// Moments from 0 to the period: every key pose, and between two of them steps of at most so many milliseconds
    /// (none while a pose is held), see [`Figure::strides`].
    #[must_use]
    pub fn strides(&self, strides: &[u8]) -> Vec<u32> {
        let mut moments = Vec::new();
        for place in 0..self.nodes.len() {
            let stride = strides.get(place).or(strides.last()).copied().unwrap_or(1);
            moments.extend(self.parts(place, u32::from(stride)));
        }
        moments.push(self.period);
        moments
    }

    /// How many stretches there are between two key poses that follow each other.
    #[must_use]
    pub fn stretches(&self) -> usize {
        self.nodes.len()
    }

    /// The moments of one stretch without its end.
    fn parts(&self, place: usize, pictures: u32) -> impl Iterator<Item = u32> {
        let ((key, from), (next, to)) = (self.node(place), self.node(place + 1));
        let long = to - from;
        let parts = if key == next {
            1
        } else {
            long.div_ceil((pictures * PICTURE).max(1)).max(1)
        };
        (0..parts).map(move |part| from + long * part / parts)
    }

    /// The moments of one stretch with its end.
    #[must_use]
    pub fn stretch(&self, place: usize, pictures: u8) -> Vec<u32> {
        let end = self.node(place + 1).1;
        self.parts(place, u32::from(pictures)).chain([end]).collect()
    }

    /// The moments of the first and of the outermost pose, for a picture that does not move.
    #[must_use]
    pub fn ends(&self) -> (u32, u32) {
        let half = self.keys.len().div_ceil(2).max(1);
        let outermost = if self.keys.len() > 3 {
            half
        } else {
            self.keys.len().saturating_sub(1)
        };
        let at = self
            .nodes
            .iter()
            .find(|(key, _)| *key == outermost)
            .map_or(0, |(_, at)| *at);
        (0, at)
    }

    /// The pose `at` milliseconds after the start.
    #[must_use]
    pub fn pose(&self, at: u32) -> Pose {
        self.posed(&self.key(at))
    }

    /// A node by its place; after the last one the first comes again, a period later.
    fn node(&self, place: usize) -> (usize, u32) {
        let count = self.nodes.len().max(1);
        let (key, at) = self.nodes.get(place % count).copied().unwrap_or_default();
        let rounds = u32::try_from(place / count).unwrap_or_default();
        (key, at + rounds * self.period)
    }

    fn key(&self, at: u32) -> Key {
        let at = if at > self.period { at % self.period } else { at };
        let count = self.nodes.len();
        let place = self.nodes.iter().rposition(|(_, from)| *from <= at).unwrap_or(0) + count;
        let at = at + self.period;
        let around = [place.saturating_sub(1), place, place + 1, place + 2].map(|place| self.node(place));
        let [before, from, to, after] = around.map(|(key, _)| self.keys.get(key).copied().unwrap_or([0.0; ALL]));
        let [t0, t1, t2, t3] = around.map(|(_, at)| at);
        let (gap0, gap, gap2) = (span(t0, t1), span(t1, t2), span(t2, t3));
        #[allow(clippy::cast_precision_loss)] // minutes at most
        let u = at.saturating_sub(t1) as f32 / gap;
        let mut key = from;
        for ((((k, b), f), t), a) in key.iter_mut().zip(before).zip(from).zip(to).zip(after) {
            *k = between(u, gap, f, t, slope(b, f, gap0, t, gap), slope(f, t, gap, a, gap2));
        }
        self.ride(&mut key, &from, &to, u, gap);
        key
    }

    /// A foot that from one key to the next goes as far as the ground goes all the time as the ground goes.
    fn ride(&self, key: &mut Key, from: &Key, to: &Key, u: f32, gap: f32) {
        const NEAR: f32 = 0.25;
        let Some(way) = self.carries.map(|way| way * gap) else {
            return;
        };
        let numbers = key.iter_mut().zip(from).zip(to).enumerate().skip(TOES);
        for (channel, ((number, from), to)) in numbers {
            let along = match (channel - TOES) % 3 {
                0 => way.x,
                1 => way.y,
                _ => continue,
            };
            if channel < TOES + 6 && (to - from - along).abs() < NEAR {
                *number = from + (to - from) * u;
            }
        }
    }

    fn arc(&self, limb: Limb) -> bool {
        self.arcs & limb.bit() != 0
    }

    /// What moves on an arc is kept relative to its root, with its distance.
    fn kept(&self, pose: &Pose) -> Key {
        let trunk = Trunk::of(pose);
        let mut kept = *pose;
        let mut lengths = [0.0; 5];
        let [near_arm, far_arm, near_leg, far_leg, hip] = &mut lengths;
        let (near_foot, far_foot) = self.feet(pose);
        let relate = |end: &mut V, root: V, length: &mut f32| {
            *end = *end - root;
            *length = end.len();
        };
        if self.arc(Limb::NearArm) {
            relate(&mut kept.near_hand, trunk.near_shoulder, near_arm);
        }
        if self.arc(Limb::FarArm) {
            relate(&mut kept.far_hand, trunk.far_shoulder, far_arm);
        }
        if self.arc(Limb::NearLeg) {
            kept.near_toe = kept.near_toe - near_foot;
            relate(&mut kept.near_toe, trunk.near_hip, near_leg);
        }
        if self.arc(Limb::FarLeg) {
            kept.far_toe = kept.far_toe - far_foot;
            relate(&mut kept.far_toe, trunk.far_hip, far_leg);
        }
        if let Some(pivot) = self.pivot {
            relate(&mut kept.hip, pivot, hip);
        }
        let mut key = [0.0; ALL];
        for (slot, value) in key.iter_mut().zip(to_channels(&kept).into_iter().chain(lengths)) {
            *slot = value;
        }
        key
    }

    fn posed(&self, key: &Key) -> Pose {
        let mut channels = [0.0; CHANNELS];
        for (channel, value) in channels.iter_mut().zip(key) {
            *channel = *value;
        }
        let mut pose = from_channels(&channels);
        let [.., near_arm, far_arm, near_leg, far_leg, hip] = *key;
        let place = |end: V, root: V, length: f32| root + end.unit().unwrap_or_default() * length;
        if let Some(pivot) = self.pivot {
            pose.hip = place(pose.hip, pivot, hip);
        }
        let trunk = Trunk::of(&pose);
        let (near_foot, far_foot) = self.feet(&pose);
        if self.arc(Limb::NearArm) {
            pose.near_hand = place(pose.near_hand, trunk.near_shoulder, near_arm);
        }
        if self.arc(Limb::FarArm) {
            pose.far_hand = place(pose.far_hand, trunk.far_shoulder, far_arm);
        }
        if self.arc(Limb::NearLeg) {
            pose.near_toe = place(pose.near_toe, trunk.near_hip, near_leg) + near_foot;
        }
        if self.arc(Limb::FarLeg) {
            pose.far_toe = place(pose.far_toe, trunk.far_hip, far_leg) + far_foot;
        }
        pose
    }

    /// The body `at` milliseconds after the start.
    #[must_use]
    pub fn body(&self, at: u32) -> Body {
        body(&self.pose(at), self.bends, self.turnout)
    }

    fn feet(&self, pose: &Pose) -> (V, V) {
        let out = if self.turnout { 1.0 } else { 0.0 };
        (foot(pose.near_foot, out), foot(pose.far_foot, -out))
    }
}

/// How far the ground goes in a cycle.
fn carried(figure: &Figure) -> Option<V> {
    figure.props.iter().find_map(|prop| match *prop {
        Prop::Ground { stride, slope } | Prop::Treadmill { slope, stride } => {
            let stride = f32::from(stride) / 10.0;
            Some(v(-stride, -stride * f32::from(slope) / 100.0, 0.0))
        }
        Prop::Stairs { run, rise, .. } => Some(v(f32::from(run), f32::from(rise), 0.0) * -0.2),
        _ => None,
    })
}

#[allow(clippy::cast_precision_loss)] // minutes at most
fn span(from: u32, to: u32) -> f32 {
    to.saturating_sub(from).max(1) as f32
}

/// Speed at `here`: none where the movement turns or rests, else the harmonic mean of both sides.
fn slope(before: f32, here: f32, gap: f32, after: f32, next_gap: f32) -> f32 {
    let (left, right) = ((here - before) / gap, (after - here) / next_gap);
    if left * right <= 0.0 {
        0.0
    } else {
        2.0 * left * right / (left + right)
    }
}

fn between(u: f32, gap: f32, from: f32, to: f32, leave: f32, arrive: f32) -> f32 {
    let (square, cube) = (u * u, u * u * u);
    let blend = 3.0 * square - 2.0 * cube;
    from + (to - from) * blend + gap * ((u - 2.0 * square + cube) * leave + (cube - square) * arrive)
}
