//! A solved body as pieces, from the back of the picture to its front.
//! Knows widths and what lies over what; colours belong to the style sheet.

use super::motion::Motion;
use super::outline::{Spot, seen};
use super::piece::{Class, Place, Stage};
use super::rig::{Body, Pose, V, body};
use super::{Figure, Limb, ONE_SIDE, Part, Prop, View, Way, gear, hand, props};

/// Width of the line in the background's colour round near limbs.
pub(super) const GAP: f32 = 0.75;

/// What hides what from the front and from the back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Order {
    /// Legs, trunk, arms.
    ArmsLast,
    /// Arms on the other side of the body.
    ArmsFirst,
    /// The thighs come towards the viewer, the arms do so even more.
    Thighs,
    /// Bent away from the viewer.
    LegsLast,
}

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
    pub(super) shrugs: bool,
    /// Bent forward and not seen from the side: the head is before the chest, or the legs before the arms.
    pub(super) bent: bool,
    order: Order,
    /// What both hands hold is behind the body, as a bar on the shoulders.
    pub(super) behind: bool,
}

impl Scene {
    /// `tempo` as in [`Motion::new`].
    #[must_use]
    pub fn new(figure: &'static Figure, tempo: [u32; 3]) -> Scene {
        let poses = super::pose::poses(figure);
        let bent = figure.view != View::Side && poses.iter().any(|pose| pose.lean > 35.0);
        Scene {
            figure,
            motion: Motion::new(figure, tempo),
            layered: figure.view == View::Side || poses.iter().any(|pose| pose.side.abs() > 45.0),
            curved: poses.iter().any(|pose| pose.curve.abs() > 0.1),
            belly: poses.iter().any(|pose| pose.belly > 0.0),
            shrugs: poses.iter().any(|pose| pose.shrug.abs() > 0.0),
            nods: poses.iter().any(|pose| pose.nod.abs() > 0.1),
            bent,
            order: order(figure, &poses, bent),
            behind: poses.first().is_some_and(|pose| held_behind(figure, pose)),
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
        gear::behind(stage, self, &body, phase);
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

/// How far a point is towards the viewer.
fn toward(view: View, point: V) -> f32 {
    match view {
        View::Front => point.x,
        View::Back => -point.x,
        _ => point.z,
    }
}

fn held_behind(figure: &Figure, pose: &Pose) -> bool {
    let body = body(pose, figure.bends, figure.turnout);
    toward(figure.view, gear::hands(&body) - body.trunk.chest) < -2.0
}

fn order(figure: &Figure, poses: &[Pose], bent: bool) -> Order {
    let bodies: Vec<Body> = poses
        .iter()
        .map(|pose| body(pose, figure.bends, figure.turnout))
        .collect();
    let over = |from: &dyn Fn(&Body) -> V, to: &dyn Fn(&Body) -> V, by: f32| {
        bodies
            .iter()
            .any(|body| toward(figure.view, to(body) - from(body)) > by)
    };
    let sits = figure
        .props
        .iter()
        .any(|prop| matches!(prop, Prop::Chair { way: Way::Facing, .. }));
    if bent && figure.view == View::Back {
        Order::LegsLast
    } else if sits || over(&|body| body.near_leg.root, &|body| body.near_leg.mid, 12.0) {
        Order::Thighs
    } else if !over(&|body| body.near_arm.root, &|body| body.near_arm.end, -4.0) {
        Order::ArmsFirst
    } else {
        Order::ArmsLast
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
        let scene = self.scene;
        let (figure, body) = (scene.figure, self.body);
        let both = !scene.layered && figure.work & ONE_SIDE == 0;
        if scene.layered {
            self.limb(Limb::FarArm, Class::Far, false);
            self.limb(Limb::FarLeg, Class::Far, false);
            self.trunk();
            self.limb(Limb::NearLeg, Class::Gap, true);
            gear::bands(self.stage, scene, body);
            self.limb(Limb::NearArm, Class::Gap, true);
            return gear::before(self.stage, scene, body);
        }
        if scene.order == Order::ArmsLast || scene.order == Order::ArmsFirst {
            // Trunk and legs are one shape without a seam.
            if scene.order == Order::ArmsFirst {
                self.arms(both);
            }
            self.legs(Class::Near, both);
            self.trunk();
            self.seat(both);
            if scene.order == Order::ArmsLast {
                self.arms(both);
            }
            return;
        }
        self.trunk();
        if scene.order == Order::LegsLast {
            self.arms(both);
        }
        self.legs(Class::Gap, both);
        self.seat(both);
        if scene.order == Order::Thighs {
            self.arms(both);
        }
    }

    fn legs(&mut self, class: Class, both: bool) {
        self.limb(Limb::FarLeg, class, both);
        self.limb(Limb::NearLeg, class, true);
    }

    /// Working hips, where they are not part of the thighs.
    fn seat(&mut self, both: bool) {
        if self.scene.works(Part::Hip) {
            for leg in [Some(self.body.near_leg), both.then_some(self.body.far_leg)]
                .into_iter()
                .flatten()
            {
                self.stage.put(Place::at(self.at(leg.root)), |piece| {
                    piece.shape(Class::Work).disc((0.0, 0.0), 4.9)
                });
            }
        }
    }

    /// Both arms from the front or back with what they hold.
    fn arms(&mut self, both: bool) {
        let (scene, body) = (self.scene, self.body);
        gear::bands(self.stage, scene, body);
        self.limb(Limb::FarArm, Class::Gap, both);
        self.limb(Limb::NearArm, Class::Gap, true);
        gear::before(self.stage, scene, body);
    }
}
