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
        let body = self.body;
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
        if self.scene.figure.deep & which.bit() == 0 {
            self.bones(&joints, bones, class, works);
        } else {
            self.sleeves(&joints, bones, class, works);
        }
    }

    fn bones(&mut self, joints: &[Spot], bones: &[(Bone, Option<Part>)], class: Class, works: bool) {
        let scene = self.scene;
        let pairs = joints.iter().zip(joints.iter().skip(1)).zip(bones);
        for (place, ((from, to), (bone, part))) in pairs.enumerate().rev() {
            let Bone { thick, thin, long } = *bone;
            self.stage.put(Place::stretched(*from, *to, long), |piece| {
                if class == Class::Gap {
                    gap(piece, *bone, place == 0, place + 1 == bones.len());
                }
                let own = if class == Class::Gap { Class::Near } else { class };
                piece.shape(own).limb((0.0, 0.0), thick, (long, 0.0), thin);
                if works && part.is_some_and(|part| scene.works(part)) {
                    let end = long * BELLY;
                    piece
                        .shape(Class::Work)
                        .limb((0.0, 0.0), thick + OVER, (end, 0.0), bone.at(end) + OVER);
                }
                if works
                    && place == 0
                    && let Some(radius) = scene.root(bones.len() == LEG.len())
                {
                    piece.shape(Class::Work).disc((0.0, 0.0), radius);
                }
            });
        }
    }

    fn sleeves(&mut self, joints: &[Spot], bones: &[(Bone, Option<Part>)], class: Class, works: bool) {
        let scene = self.scene;
        let line = class == Class::Gap;
        let own = if line { Class::Near } else { class };
        let leg = bones.len() == LEG.len();
        let ends = bones.last().map(|(bone, _)| bone.thin);
        let radii = bones.iter().map(|(bone, _)| bone.thick).chain(ends);
        for (joint, radius) in joints.iter().zip(radii) {
            self.stage.put(Place::at(*joint), |piece| {
                if line {
                    piece.shape(Class::Gap).disc((0.0, 0.0), radius + GAP);
                }
                piece.shape(own).disc((0.0, 0.0), radius);
            });
        }
        let pairs = joints.iter().zip(joints.iter().skip(1)).zip(bones);
        for ((from, to), (bone, part)) in pairs.rev() {
            let Bone { thick, thin, long } = *bone;
            self.stage.put(Place::stretched(*from, *to, long), |piece| {
                if line {
                    let (from, to) = (JOINT, long - JOINT);
                    piece
                        .shape(Class::Gap)
                        .sleeve(from, bone.at(from) + GAP, to, bone.at(to) + GAP);
                }
                piece.shape(own).sleeve(0.0, thick, long, thin);
                if works && part.is_some_and(|part| scene.works(part)) {
                    let end = long * BELLY;
                    piece
                        .shape(Class::Work)
                        .sleeve(0.0, thick + OVER, end, bone.at(end) + OVER);
                }
            });
        }
        let first = bones
            .first()
            .filter(|(_, part)| part.is_some_and(|part| scene.works(part)));
        let muscle = first.map(|(bone, _)| bone.thick + OVER);
        if let Some(radius) = scene.root(leg).or(muscle).filter(|_| works)
            && let Some(root) = joints.first()
        {
            self.stage.put(Place::at(*root), |piece| {
                piece.shape(Class::Work).disc((0.0, 0.0), radius)
            });
        }
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
fn gap(piece: &mut Piece, bone: Bone, first: bool, last: bool) {
    let Bone { thick, thin, long } = bone;
    let (from, to) = (if first { 0.0 } else { JOINT }, if last { long } else { long - JOINT });
    let line = piece.shape(Class::Gap);
    line.sleeve(from, bone.at(from) + GAP, to, bone.at(to) + GAP);
    line.disc((0.0, 0.0), thick + GAP);
    if last {
        line.disc((long, 0.0), thin + GAP);
    }
}
