//! How much room a movement needs in its picture.

use super::super::draw::Scene;
use super::super::motion::Motion;
use super::super::outline::{Spot, seen};
use super::super::piece::{Class, Place, Stage};
use super::super::rig::{self, V};
use super::super::{Figure, Limb, View};
use super::FRAMES;

/// Shorter than this share of its length a bone is not drawn with its round ends.
const SHORT: f32 = 0.86;
/// So near to each other two limbs are one.
const SAME: f32 = 0.02;

/// The bones that point out of the picture somewhere, and the limbs that others hide all the time: what
/// [`Figure::deep`] and [`Figure::hidden`] say.
#[must_use]
pub fn depth(figure: &Figure, tempo: [u32; 3]) -> (u8, u8) {
    let motion = Motion::new(figure, tempo);
    // From the side, and where nobody lies, the left limbs are behind the right ones.
    let mut hidden = if figure.view == View::Side {
        Limb::FarArm.bit() | Limb::FarLeg.bit()
    } else {
        0
    };
    let mut deep = 0;
    for frame in 0..FRAMES {
        let body = motion.body(motion.period() * frame / FRAMES);
        for (which, limb) in [
            (Limb::NearArm, body.near_arm),
            (Limb::FarArm, body.far_arm),
            (Limb::NearLeg, body.near_leg),
            (Limb::FarLeg, body.far_leg),
        ] {
            for (place, (from, to)) in [(limb.root, limb.mid), (limb.mid, limb.end)].into_iter().enumerate() {
                if far(figure, from, to) < (to - from).len() * SHORT {
                    deep |= which.bone(place);
                }
            }
        }
        let apart = |near: &[V], other: &[V]| near.iter().zip(other).any(|(a, b)| far(figure, *a, *b) > SAME);
        let joints = |limb: &rig::Limb| [limb.root, limb.mid, limb.end];
        if apart(&joints(&body.near_arm), &joints(&body.far_arm)) {
            hidden &= !Limb::FarArm.bit();
        }
        let toes = apart(&[body.near_toe], &[body.far_toe]);
        if toes || apart(&joints(&body.near_leg), &joints(&body.far_leg)) {
            hidden &= !Limb::FarLeg.bit();
        }
    }
    (deep, hidden)
}

/// How far apart two points are seen.
fn far(figure: &Figure, a: V, b: V) -> f32 {
    let ((x, y), (x2, y2)) = (seen(figure.view, a), seen(figure.view, b));
    (x2 - x).hypot(y2 - y)
}

/// Left, top, right and bottom of all that is drawn while it moves, in units on the screen.
/// The floor and passing ground have no end and do not count.
#[must_use]
pub fn bounds(figure: &'static Figure) -> [f32; 4] {
    let scene = Scene::new(figure, [0; 3]);
    let mut stage = Stage::default();
    scene.paint(&mut stage, 0);
    let outlines: Vec<Vec<Corner>> = stage
        .pieces
        .iter()
        .map(|piece| {
            let shapes = piece.shapes.iter().filter(|(class, _)| *class != Class::Floor);
            shapes.flat_map(|(_, outline)| corners(&outline.data)).collect()
        })
        .collect();
    let mut bounds = [f32::MAX, f32::MAX, f32::MIN, f32::MIN];
    for frame in 0..=FRAMES {
        scene.paint(&mut stage, scene.motion.period() * frame / FRAMES);
        for (piece, corners) in stage.pieces.iter().zip(&outlines) {
            stretch(&mut bounds, &piece.place, corners);
        }
    }
    bounds
}

/// A corner of an outline, and how far the arc that leads to it bulges at most.
type Corner = (Spot, f32);

/// The corners of path data.
fn corners(data: &str) -> Vec<Corner> {
    data.split_inclusive(['M', 'L', 'A', 'Z'])
        .filter_map(|command| {
            let numbers = command
                .split(|c: char| !c.is_ascii_digit() && c != '-')
                .filter_map(|n| n.parse::<f32>().ok())
                .map(|tenths| tenths / 10.0);
            match numbers.collect::<Vec<f32>>().as_slice() {
                [x, y] => Some(((*x, *y), 0.0)),
                [r, _, _, _, _, x, y] => Some(((*x, *y), *r)),
                _ => None,
            }
        })
        .collect()
}

/// Widens the bounds by what is drawn.
fn stretch([left, top, right, bottom]: &mut [f32; 4], place: &Place, corners: &[Corner]) {
    for (corner, bulge) in corners {
        let (x, y) = place.seen(*corner);
        *left = left.min(x - bulge / 2.0);
        *right = right.max(x + bulge / 2.0);
        *top = top.min(y - bulge);
        // Downwards the ground is known better.
        *bottom = bottom.max(y);
    }
}
