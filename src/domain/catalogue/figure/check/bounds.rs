//! How much room a movement needs in its picture.

use super::super::draw::Scene;
use super::super::motion::Motion;
use super::super::outline::seen;
use super::super::piece::{Class, Place, Stage};
use super::super::{Figure, Limb};
use super::FRAMES;

/// Shorter than this share of its length a bone is not drawn with its round ends.
const SHORT: f32 = 0.86;

/// The limbs that point out of the picture somewhere, see [`Limb::bit`].
#[must_use]
pub fn deep(figure: &Figure, tempo: [u32; 3]) -> u8 {
    let motion = Motion::new(figure, tempo);
    let mut deep = 0;
    for frame in 0..FRAMES {
        let body = motion.body(motion.period() * frame / FRAMES);
        for (limb, which) in [
            (Limb::NearArm, body.near_arm),
            (Limb::FarArm, body.far_arm),
            (Limb::NearLeg, body.near_leg),
            (Limb::FarLeg, body.far_leg),
        ] {
            for (from, to) in [(which.root, which.mid), (which.mid, which.end)] {
                let ((x, y), (x2, y2)) = (seen(figure.view, from), seen(figure.view, to));
                if (x2 - x).hypot(y2 - y) < (to - from).len() * SHORT {
                    deep |= limb.bit();
                }
            }
        }
    }
    deep
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
