//! Poses as numbers: from the whole tenths and degrees of a figure's file to a pose of the rig, and back.

use super::Figure;
use super::rig::{Pose, V, v};

/// Numbers of a pose: hip, three of the torso, four of the head, curve, belly, shrug, hands, toes, feet.
pub const CHANNELS: usize = 27;
/// The first number of the toes, of six.
pub const TOES: usize = 19;
/// Standing at ease, in tenths and degrees: what a figure's file need not say.
pub const STANCE: [i16; CHANNELS] = [
    0, 517, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 22, 518, 86, 22, 518, -86, 90, 25, 42, 90, 25, -42, 0, 0,
];

/// Whether a channel is an angle; the others are lengths.
#[must_use]
pub const fn is_angle(channel: usize) -> bool {
    matches!(channel, 3..=9 | 25..)
}

/// The key poses as written.
#[must_use]
pub fn poses(figure: &Figure) -> Vec<Pose> {
    let mut keys = vec![STANCE; usize::from(figure.keys.max(1))];
    let mut numbers = figure.tracks.iter().copied();
    while let Some(head) = numbers.next() {
        let channel = usize::try_from(head >> 1).unwrap_or_default();
        let varies = head & 1 == 1;
        let mut value = numbers.next().unwrap_or_default();
        for (place, key) in keys.iter_mut().enumerate() {
            if varies && place > 0 {
                value = numbers.next().unwrap_or_default();
            }
            if let Some(slot) = key.get_mut(channel) {
                *slot = value;
            }
        }
    }
    keys.iter().map(from_numbers).collect()
}

/// A pose from whole tenths and degrees.
#[must_use]
pub fn from_numbers(numbers: &[i16; CHANNELS]) -> Pose {
    let mut channels = [0.0; CHANNELS];
    for (channel, (slot, number)) in channels.iter_mut().zip(numbers).enumerate() {
        *slot = f32::from(*number) * if is_angle(channel) { 1.0 } else { 0.1 };
    }
    from_channels(&channels)
}

pub(super) fn from_channels(channels: &[f32; CHANNELS]) -> Pose {
    let [
        hx,
        hy,
        hz,
        lean,
        side,
        twist,
        head,
        tilt,
        turn,
        nod,
        curve,
        belly,
        shrug,
        rest @ ..,
    ] = *channels;
    let [
        nx,
        ny,
        nz,
        fx,
        fy,
        fz,
        ntx,
        nty,
        ntz,
        ftx,
        fty,
        ftz,
        near_foot,
        far_foot,
    ] = rest;
    Pose {
        hip: v(hx, hy, hz),
        lean,
        side,
        twist,
        head,
        tilt,
        turn,
        nod,
        curve,
        belly,
        shrug,
        near_hand: v(nx, ny, nz),
        far_hand: v(fx, fy, fz),
        near_toe: v(ntx, nty, ntz),
        far_toe: v(ftx, fty, ftz),
        near_foot,
        far_foot,
    }
}

pub(super) fn to_channels(pose: &Pose) -> [f32; CHANNELS] {
    let Pose {
        hip,
        near_hand: n,
        far_hand: f,
        near_toe: nt,
        far_toe: ft,
        ..
    } = *pose;
    let Pose {
        lean,
        side,
        twist,
        head,
        tilt,
        turn,
        nod,
        curve,
        belly,
        shrug,
        ..
    } = *pose;
    [
        hip.x,
        hip.y,
        hip.z,
        lean,
        side,
        twist,
        head,
        tilt,
        turn,
        nod,
        curve,
        belly,
        shrug,
        n.x,
        n.y,
        n.z,
        f.x,
        f.y,
        f.z,
        nt.x,
        nt.y,
        nt.z,
        ft.x,
        ft.y,
        ft.z,
        pose.near_foot,
        pose.far_foot,
    ]
}

/// Left and right exchanged.
pub(super) fn mirror(pose: &Pose) -> Pose {
    let over = |a: V| v(a.x, a.y, -a.z);
    Pose {
        hip: over(pose.hip),
        side: -pose.side,
        twist: -pose.twist,
        tilt: -pose.tilt,
        turn: -pose.turn,
        near_hand: over(pose.far_hand),
        far_hand: over(pose.near_hand),
        near_toe: over(pose.far_toe),
        far_toe: over(pose.near_toe),
        near_foot: pose.far_foot,
        far_foot: pose.near_foot,
        ..*pose
    }
}
