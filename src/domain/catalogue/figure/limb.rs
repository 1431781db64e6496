//! Arms and legs as pieces: bones with round ends, or, where a limb points at the viewer, round joints and sleeves
//! between them that grow and shrink.

use super::draw::{GAP, Pen};
use super::outline::Spot;
use super::piece::{Class, Piece, Place};
use super::rig::{FOOT, FOREARM, SHIN, THIGH, UPPER_ARM, V};
use super::{Limb, Part, View};

/// Half the thickness of a bone at both of its ends, and its length.
#[derive(Clone, Copy)]
struct Bone {
    thick: f32,
    thin: f32,
    long: f32,
}

const fn bone(thick: f32, thin: f32, long: f32) -> Bone {
    Bone { thick, thin, long }
}

impl Bone {
    /// Half the thickness so far along.
    fn at(self, along: f32) -> f32 {
        self.thick + (self.thin - self.thick) * along / self.long
    }
}

const LEG: [(Bone, Option<Part>); 3] = [
    (bone(4.6, 3.9, THIGH), Some(Part::Thigh)),
    (bone(3.9, 3.3, SHIN), Some(Part::Shin)),
    (bone(2.9, 2.5, FOOT), None),
];
const ARM: [(Bone, Option<Part>); 2] = [
    (bone(3.6, 3.1, UPPER_ARM), Some(Part::UpperArm)),
    (bone(3.1, 2.7, FOREARM), Some(Part::Forearm)),
];
/// Muscles lie this much over the limb, so that no dark rim shines through, and end before the joint.
const OVER: f32 = 0.15;
const BELLY: f32 = 0.84;
/// So far from a joint the line along a bone ends; the rest of the way it goes round the joint, under both bones.
const JOINT: f32 = 2.4;

impl Pen<'_> {
    /// A limb from its end to its root. `class` far: plain; near: without a line round it; gap: with one.
    /// `works`: its muscles may be painted.
    pub(super) fn limb(&mut self, which: Limb, class: Class, works: bool) {
        let (body, figure) = (self.body, self.scene.figure);
        if figure.hidden & which.bit() != 0 {
            return;
        }
        let (limb, toe) = match which {
            Limb::NearArm => (body.near_arm, None),
            Limb::FarArm => (body.far_arm, None),
            Limb::NearLeg => (body.near_leg, Some(body.near_toe)),
            Limb::FarLeg => (body.far_leg, Some(body.far_toe)),
        };
        let joints: Vec<Spot> = [Some(limb.root), Some(limb.mid), Some(limb.end), toe]
            .into_iter()
            .flatten()
            .map(|joint: V| self.at(joint))
            .collect();
        let bones = if toe.is_some() { LEG.as_slice() } else { ARM.as_slice() };
        let pairs = joints.iter().zip(joints.iter().skip(1)).zip(bones);
        for (place, ((from, to), (bone, part))) in pairs.enumerate().rev() {
            let muscle = works && part.is_some_and(|part| self.scene.works(part));
            let root = self.scene.root(toe.is_some()).filter(|_| works && place == 0);
            let drawn = Drawn {
                bone: *bone,
                class,
                muscle,
                root,
                first: place == 0,
                last: place + 1 == bones.len(),
            };
            // Feet point at who looks from the front.
            let deep = match place {
                2 => figure.view != View::Side,
                _ => figure.deep & which.bone(place) != 0,
            };
            if deep {
                self.sleeve(*from, *to, drawn);
            } else {
                self.bone(*from, *to, drawn);
            }
        }
    }

    fn bone(&mut self, from: Spot, to: Spot, drawn: Drawn) {
        let Bone { thick, thin, long } = drawn.bone;
        self.stage.put(Place::stretched(from, to, long), |piece| {
            if drawn.class == Class::Gap {
                gap(piece, drawn);
            }
            piece.shape(drawn.own()).limb((0.0, 0.0), thick, (long, 0.0), thin);
            if drawn.muscle {
                let (end, thin) = drawn.belly();
                piece
                    .shape(Class::Work)
                    .limb((0.0, 0.0), thick + OVER, (end, 0.0), thin);
            }
            if let Some(radius) = drawn.root {
                piece.shape(Class::Work).disc((0.0, 0.0), radius);
            }
        });
    }

    /// A bone that points at the viewer: what is round keeps its shape, what is between grows and shrinks.
    fn sleeve(&mut self, from: Spot, to: Spot, drawn: Drawn) {
        let Bone { thick, thin, long } = drawn.bone;
        self.knob(from, thick, drawn);
        if drawn.last {
            self.knob(to, thin, Drawn { muscle: false, ..drawn });
        }
        self.stage.put(Place::stretched(from, to, long), |piece| {
            if drawn.class == Class::Gap {
                let (from, to) = (JOINT, long - JOINT);
                let at = |along| drawn.bone.at(along) + GAP;
                piece.shape(Class::Gap).sleeve(from, at(from), to, at(to));
            }
            piece.shape(drawn.own()).sleeve(0.0, thick, long, thin);
            if drawn.muscle {
                let (end, thin) = drawn.belly();
                piece.shape(Class::Work).sleeve(0.0, thick + OVER, end, thin);
            }
        });
        if let Some(radius) = drawn.root {
            self.stage.put(Place::at(from), |piece| {
                piece.shape(Class::Work).disc((0.0, 0.0), radius)
            });
        }
    }

    fn knob(&mut self, at: Spot, radius: f32, drawn: Drawn) {
        self.stage.put(Place::at(at), |piece| {
            if drawn.class == Class::Gap {
                piece.shape(Class::Gap).disc((0.0, 0.0), radius + GAP);
            }
            piece.shape(drawn.own()).disc((0.0, 0.0), radius);
            if drawn.muscle {
                piece.shape(Class::Work).disc((0.0, 0.0), radius + OVER);
            }
        });
    }
}

/// How a bone is drawn.
#[derive(Clone, Copy)]
struct Drawn {
    bone: Bone,
    class: Class,
    muscle: bool,
    /// Radius of what is painted round its root.
    root: Option<f32>,
    first: bool,
    last: bool,
}

impl Drawn {
    fn own(self) -> Class {
        if self.class == Class::Gap {
            Class::Near
        } else {
            self.class
        }
    }

    /// Where its muscle ends, and how thick it is there.
    fn belly(self) -> (f32, f32) {
        let end = self.bone.long * BELLY;
        (end, self.bone.at(end) + OVER)
    }
}

impl super::draw::Scene {
    /// What is painted round a working hip or shoulder. From front and back the hips are painted apart.
    fn root(&self, leg: bool) -> Option<f32> {
        if leg {
            (self.works(Part::Hip) && self.figure.view == View::Side).then_some(4.9)
        } else {
            self.works(Part::Shoulder).then_some(4.0)
        }
    }
}

/// The line round a near bone: along it, and round its upper joint.
fn gap(piece: &mut Piece, Drawn { bone, first, last, .. }: Drawn) {
    let Bone { thick, thin, long } = bone;
    let (from, to) = (if first { 0.0 } else { JOINT }, if last { long } else { long - JOINT });
    let line = piece.shape(Class::Gap);
    line.sleeve(from, bone.at(from) + GAP, to, bone.at(to) + GAP);
    line.disc((0.0, 0.0), thick + GAP);
    if last {
        line.disc((long, 0.0), thin + GAP);
    }
}
