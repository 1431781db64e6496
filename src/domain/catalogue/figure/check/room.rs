//! Floor, furniture and machines as solid things in space, so that a body can be held against them.
//! Knows where they are and how they move under a foot, not how they look.

use super::super::props::{BACKREST, DEPTH, SEAT, units};
use super::super::rig::{V, v};
use super::super::{Figure, Prop, View, Way};

/// Half the width of a chair, and of a step.
const CHAIR: f32 = 13.0;
const STEP: f32 = 25.0;
/// Beyond everything.
const FAR: f32 = 400.0;

/// Something a body can stand on, lean against or bump into.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Solid {
    pub name: &'static str,
    pub shape: Shape,
    /// How far it moves in a whole cycle, and what rests on it.
    pub carries: V,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Shape {
    /// All below a plane that rises by this share along x.
    Below(f32),
    /// A box between two corners, the lower one first.
    Block(V, V),
}

impl Solid {
    /// How far a ball is from it; negative when it is inside.
    #[must_use]
    pub fn gap(&self, at: V, radius: f32) -> f32 {
        match self.shape {
            Shape::Below(slope) => (at.y - slope * at.x) / (1.0 + slope * slope).sqrt() - radius,
            Shape::Block(low, high) => {
                let out = |at: f32, low: f32, high: f32| (low - at).max(at - high);
                let [x, y, z] = [
                    out(at.x, low.x, high.x),
                    out(at.y, low.y, high.y),
                    out(at.z, low.z, high.z),
                ];
                let outside = v(x.max(0.0), y.max(0.0), z.max(0.0)).len();
                outside + x.max(y).max(z).min(0.0) - radius
            }
        }
    }

    /// The way out of it, from near its surface.
    #[must_use]
    pub fn outward(&self, at: V) -> V {
        match self.shape {
            Shape::Below(slope) => v(-slope, 1.0, 0.0).unit().unwrap_or_default(),
            Shape::Block(..) => {
                const STEP: f32 = 0.05;
                let rise = |way: V| self.gap(at + way * STEP, 0.0) - self.gap(at - way * STEP, 0.0);
                let way = v(rise(v(1.0, 0.0, 0.0)), rise(v(0.0, 1.0, 0.0)), rise(v(0.0, 0.0, 1.0)));
                way.unit().unwrap_or_default()
            }
        }
    }
}

/// A point of the picture the file is written in, as a place in space: so far along, so high, so far to the side.
#[must_use]
pub fn placed(home: View, along: f32, up: f32, aside: f32) -> V {
    match home {
        View::Front => v(aside, up, -along),
        View::Back => v(-aside, up, along),
        _ => v(along, up, aside),
    }
}

/// What a figure's things are when this part of its movement has passed.
#[must_use]
pub fn room(figure: &Figure, phase: f32) -> Vec<Solid> {
    let mut room = Vec::new();
    let still = |name: &'static str, shape: Shape| Solid {
        name,
        shape,
        carries: V::default(),
    };
    let block = |a: [f32; 3], b: [f32; 3]| {
        let [a, b] = [a, b].map(|[along, up, aside]| placed(figure.home, along, up, aside));
        Shape::Block(
            v(a.x.min(b.x), a.y.min(b.y), a.z.min(b.z)),
            v(a.x.max(b.x), a.y.max(b.y), a.z.max(b.z)),
        )
    };
    let mut floor = still("floor", Shape::Below(0.0));
    for prop in figure.props {
        match *prop {
            Prop::Chair { x, z, way } => {
                let (x, z) = (units(x), units(z));
                let seat = |from: f32, to: f32, half: f32| block([from, SEAT - 2.6, z - half], [to, SEAT, z + half]);
                let (bottom, rest) = match way {
                    // Seen from its front: its back is behind the person, across the picture.
                    Way::Facing => (
                        block(
                            [x - CHAIR, SEAT - 2.6, z - DEPTH / 2.0],
                            [x + CHAIR, SEAT, z + DEPTH / 2.0],
                        ),
                        block(
                            [x - CHAIR, SEAT, z - DEPTH / 2.0 - 2.0],
                            [x + CHAIR, BACKREST, z - DEPTH / 2.0],
                        ),
                    ),
                    Way::Right => (
                        seat(x, x + DEPTH, CHAIR),
                        block([x - 2.0, SEAT, z - CHAIR], [x + 1.2, BACKREST, z + CHAIR]),
                    ),
                    Way::Left => (
                        seat(x - DEPTH, x, CHAIR),
                        block([x - 1.2, SEAT, z - CHAIR], [x + 2.0, BACKREST, z + CHAIR]),
                    ),
                };
                room.push(still("chair", bottom));
                room.push(still("back of the chair", rest));
            }
            Prop::Wall { x } => {
                let x = units(x);
                let end = if x < 0.0 { x - FAR } else { x + FAR };
                room.push(still("wall", block([x, -FAR, -FAR], [end, FAR, FAR])));
            }
            Prop::Step { x, width, height } => room.push(still(
                "step",
                block([units(x), 0.0, -STEP], [units(x + width), units(height), STEP]),
            )),
            Prop::Pillow { x } => room.push(still(
                "pillow",
                block([units(x) - 5.9, 0.0, -9.0], [units(x) + 5.9, 2.8, 9.0]),
            )),
            Prop::Ground { stride, slope } | Prop::Treadmill { slope, stride } => {
                let slope = f32::from(slope) / 100.0;
                floor = Solid {
                    name: if matches!(prop, Prop::Treadmill { .. }) {
                        "treadmill"
                    } else {
                        "ground"
                    },
                    shape: Shape::Below(slope),
                    carries: v(-units(stride), -units(stride) * slope, 0.0),
                };
            }
            Prop::Stairs { x, run, rise } => {
                let [x, run, rise] = [x, run, rise].map(units);
                // Two steps pass in a cycle.
                let passed = phase * 2.0;
                floor.shape = Shape::Below(-FAR);
                for step in -12..16_i8 {
                    let step = f32::from(step);
                    let (left, top) = (x + (step - passed) * run, (step + 1.0 - passed) * rise);
                    room.push(Solid {
                        name: "stairs",
                        shape: block([left, top - FAR, -FAR], [left + run, top, FAR]),
                        carries: v(-2.0 * run, -2.0 * rise, 0.0),
                    });
                }
            }
            _ => {}
        }
    }
    if !figure.props.iter().any(|prop| matches!(prop, Prop::Stairs { .. })) {
        room.push(floor);
    }
    room
}
