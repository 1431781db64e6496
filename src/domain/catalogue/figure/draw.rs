//! A solved body as pieces, from the back of the picture to its front.
//! Knows widths and what lies over what; colours belong to the style sheet.

use super::motion::Motion;
use super::outline::{Spot, seen};
use super::piece::{Class, Piece, Place, Stage};
use super::rig::{Body, FOOT, FOREARM, Limb, Pose, SHIN, THIGH, UPPER_ARM, V, body};
use super::{Figure, ONE_SIDE, Part, Prop, View, Way, gear, hand, props};

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

const LEG: [Bone; 3] = [bone(4.6, 3.9, THIGH), bone(3.9, 3.3, SHIN), bone(2.9, 2.5, FOOT)];
const ARM: [Bone; 2] = [bone(3.6, 3.1, UPPER_ARM), bone(3.1, 2.7, FOREARM)];
/// Muscles lie this much over the limb, so that no dark rim shines through.
const OVER: f32 = 0.15;
/// Width of the line in the background's colour round near limbs.
pub(super) const GAP: f32 = 0.75;
/// So far from a joint the line along a bone ends; the rest of the way it goes round the joint, under both bones.
const JOINT: f32 = 2.4;

/// A figure with what its whole movement decides about the picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Scene {
    pub figure: &'static Figure,
    pub motion: Motion,
    /// Left limbs lie behind: in the view from the side, and lying on the side.
    pub(super) layered: bool,
    /// The spine bends somewhere in the movement; the belly comes out.
    pub(super) curved: bool,
    pub(super) belly: bool,
    pub(super) nods: bool,
    /// Bent forward and not seen from the side: the head is before the chest, or the legs before the arms.
    pub(super) bent: bool,
}

impl Scene {
    /// `tempo` as in [`Motion::new`].
    #[must_use]
    pub fn new(figure: &'static Figure, tempo: [u32; 3]) -> Scene {
        let poses = super::pose::poses(figure);
        Scene {
            figure,
            motion: Motion::new(figure, tempo),
            layered: figure.view == View::Side || poses.iter().any(|pose| pose.side.abs() > 45.0),
            curved: poses.iter().any(|pose| pose.curve.abs() > 0.1),
            belly: poses.iter().any(|pose| pose.belly > 0.0),
            nods: poses.iter().any(|pose| pose.nod.abs() > 0.1),
            bent: figure.view != View::Side && poses.iter().any(|pose| pose.lean > 35.0),
        }
    }

    /// Puts every piece where it is `at` milliseconds after the start.
    pub fn paint(&self, stage: &mut Stage, at: u32) {
        let phase = self.motion.phase(at);
        let pose = self.motion.pose(at);
        stage.rewind();
        props::set(stage, self.figure);
        if matches!(self.figure.view, View::Palm | View::Fingers) {
            return hand::paint(stage, self.figure, &pose);
        }
        let body = body(&pose, self.motion.bends, self.figure.turnout);
        gear::behind(stage, self.figure, &body, phase);
        let mut pen = Pen {
            scene: self,
            body: &body,
            pose: &pose,
            stage,
        };
        pen.draw();
    }

    pub(super) fn works(&self, part: Part) -> bool {
        self.figure.work & part.bit() != 0
    }
}

pub(super) struct Pen<'a> {
    pub(super) scene: &'a Scene,
    pub(super) body: &'a Body,
    pub(super) pose: &'a Pose,
    pub(super) stage: &'a mut Stage,
}

impl Pen<'_> {
    pub(super) fn at(&self, point: V) -> Spot {
        seen(self.scene.figure.view, point)
    }

    fn draw(&mut self) {
        let Body {
            near_leg,
            far_leg,
            near_arm,
            far_arm,
            near_toe,
            far_toe,
            ..
        } = self.body;
        let scene = self.scene;
        let both = !scene.layered && scene.figure.work & ONE_SIDE == 0;
        if scene.layered {
            self.limb(&[far_arm.root, far_arm.mid, far_arm.end], &ARM, Class::Far, false);
            self.limb(
                &[far_leg.root, far_leg.mid, far_leg.end, *far_toe],
                &LEG,
                Class::Far,
                false,
            );
            self.trunk();
            self.limb(
                &[near_leg.root, near_leg.mid, near_leg.end, *near_toe],
                &LEG,
                Class::Gap,
                true,
            );
            gear::bands(self.stage, scene.figure, self.body);
            if scene.figure.view == View::Side {
                self.limb(&[near_arm.root, near_arm.mid, near_arm.end], &ARM, Class::Gap, true);
            } else {
                self.reach(near_arm, true);
            }
            return gear::before(self.stage, scene.figure, self.body);
        }
        // From front and back trunk and legs are one shape without a seam, unless one sits and the thighs come forward.
        let sits = scene
            .figure
            .props
            .iter()
            .any(|prop| matches!(prop, Prop::Chair { way: Way::Facing, .. }));
        let from_behind = scene.bent && scene.figure.view == View::Back;
        let legs = if sits || from_behind { Class::Gap } else { Class::Near };
        if sits || from_behind {
            self.trunk();
        }
        if from_behind {
            self.arms(both);
        }
        self.limb(&[far_leg.root, far_leg.mid, far_leg.end, *far_toe], &LEG, legs, both);
        self.limb(
            &[near_leg.root, near_leg.mid, near_leg.end, *near_toe],
            &LEG,
            legs,
            true,
        );
        if !sits && !from_behind {
            self.trunk();
        }
        if scene.works(Part::Hip) {
            for leg in [Some(near_leg), both.then_some(far_leg)].into_iter().flatten() {
                self.stage.put(Place::at(self.at(leg.root)), |piece| {
                    piece.shape(Class::Work).disc((0.0, 0.0), 4.9)
                });
            }
        }
        if !from_behind {
            self.arms(both);
        }
    }

    /// Both arms from the front or back with what they hold.
    fn arms(&mut self, both: bool) {
        let (figure, body) = (self.scene.figure, self.body);
        gear::bands(self.stage, figure, body);
        self.reach(&body.far_arm, both);
        self.reach(&body.near_arm, true);
        gear::before(self.stage, figure, body);
    }

    /// A chain of bones, drawn from its end to its root. `class` far: plain; near: without a line round it;
    /// gap: with one. `works`: its muscles may be painted.
    fn limb(&mut self, joints: &[V], bones: &[Bone], class: Class, works: bool) {
        let scene = self.scene;
        let flat = scene.figure.view == View::Side;
        let pairs = joints.iter().zip(joints.iter().skip(1)).zip(bones);
        for (place, ((from, to), bone)) in pairs.enumerate().rev() {
            let (from, to) = (self.at(*from), self.at(*to));
            let whole = Place::stretched(from, to, bone.long);
            // From the side every bone lies in the picture; elsewhere it may point out of it and look shorter.
            let placed = if flat { Place::along(from, to) } else { whole };
            let Bone { thick, thin, long } = *bone;
            let leg = bones.len() == LEG.len();
            let muscle = match (leg, place) {
                (true, 0) => Some(Part::Thigh),
                (true, 1) => Some(Part::Shin),
                (false, 0) => Some(Part::UpperArm),
                (false, 1) => Some(Part::Forearm),
                _ => None,
            };
            self.stage.put(placed, |piece| {
                if class == Class::Gap {
                    gap(piece, *bone, place == 0, place + 1 == bones.len());
                }
                let own = if class == Class::Gap { Class::Near } else { class };
                piece.shape(own).limb((0.0, 0.0), thick, (long, 0.0), thin);
                if works && muscle.is_some_and(|part| scene.works(part)) {
                    let end = thick + (thin - thick) * 0.84;
                    piece
                        .shape(Class::Work)
                        .limb((0.0, 0.0), thick + OVER, (long * 0.84, 0.0), end + OVER);
                }
                if works && place == 0 && flat {
                    if leg && scene.works(Part::Hip) {
                        piece.shape(Class::Work).disc((0.0, 0.0), 4.9);
                    }
                    if !leg && scene.works(Part::Shoulder) {
                        piece.shape(Class::Work).disc((0.0, 0.0), 4.0);
                    }
                }
            });
        }
    }

    /// An arm from the front or back, where it may point at the viewer: round joints, and sleeves that grow and shrink.
    fn reach(&mut self, arm: &Limb, works: bool) {
        let scene = self.scene;
        let joints = [(arm.root, 3.6), (arm.mid, 3.1), (arm.end, 2.7)];
        for (joint, radius) in joints {
            self.stage.put(Place::at(self.at(joint)), |piece| {
                piece.shape(Class::Gap).disc((0.0, 0.0), radius + GAP);
                piece.shape(Class::Near).disc((0.0, 0.0), radius);
            });
        }
        for (from, to, bone, part) in [
            (arm.mid, arm.end, ARM.last(), Part::Forearm),
            (arm.root, arm.mid, ARM.first(), Part::UpperArm),
        ] {
            let Some(Bone { thick, thin, long }) = bone.copied() else {
                continue;
            };
            self.stage
                .put(Place::stretched(self.at(from), self.at(to), long), |piece| {
                    let edge = |x: f32| thick + (thin - thick) * x / long + GAP;
                    piece
                        .shape(Class::Gap)
                        .sleeve(JOINT, edge(JOINT), long - JOINT, edge(long - JOINT));
                    piece.shape(Class::Near).sleeve(0.0, thick, long, thin);
                    if works && scene.works(part) {
                        piece.shape(Class::Work).sleeve(
                            0.0,
                            thick + OVER,
                            long * 0.84,
                            thick + (thin - thick) * 0.84 + OVER,
                        );
                    }
                });
        }
        if works && scene.works(Part::Shoulder) {
            self.stage.put(Place::at(self.at(arm.root)), |piece| {
                piece.shape(Class::Work).disc((0.0, 0.0), 4.0)
            });
        }
    }
}

/// The line round a near bone: along it, and round its upper joint.
fn gap(piece: &mut Piece, Bone { thick, thin, long }: Bone, first: bool, last: bool) {
    let edge = |x: f32| thick + (thin - thick) * x / long + GAP;
    let (from, to) = (if first { 0.0 } else { JOINT }, if last { long } else { long - JOINT });
    let line = piece.shape(Class::Gap);
    line.sleeve(from, edge(from), to, edge(to));
    line.disc((0.0, 0.0), thick + GAP);
    if last {
        line.disc((long, 0.0), thin + GAP);
    }
}
