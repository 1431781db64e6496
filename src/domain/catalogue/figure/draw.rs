//! A solved body and its props as layers of path data, from the back of the picture to its front.
//! Knows widths and what lies over what; colours belong to the style sheet.

use super::outline::{Outline, Spot, seen};
use super::rig::{Body, Limb, Pose, V};
use super::{Figure, ONE_SIDE, Part, Prop, View, hand, props};

/// One path of the picture. The order is the order of painting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layer {
    Floor,
    /// Things that never move.
    Furniture,
    /// Steps and ground that pass by.
    Scenery,
    /// Things that move behind the person.
    Behind,
    Far,
    Core,
    Face,
    CoreWork,
    Leg,
    LegWork,
    Band,
    Arm,
    ArmWork,
    /// Things that move before the person.
    Before,
}

impl Layer {
    pub const ALL: [Layer; 14] = [
        Layer::Floor,
        Layer::Furniture,
        Layer::Scenery,
        Layer::Behind,
        Layer::Far,
        Layer::Core,
        Layer::Face,
        Layer::CoreWork,
        Layer::Leg,
        Layer::LegWork,
        Layer::Band,
        Layer::Arm,
        Layer::ArmWork,
        Layer::Before,
    ];

    /// The class that gives the layer its colour.
    #[must_use]
    pub const fn class(self) -> &'static str {
        match self {
            Layer::Floor => "fig-floor",
            Layer::Furniture | Layer::Scenery => "fig-furniture",
            Layer::Behind | Layer::Before => "fig-prop",
            Layer::Far => "fig-far",
            Layer::Core | Layer::Leg | Layer::Arm => "fig-near",
            Layer::Face => "fig-gap",
            Layer::CoreWork | Layer::LegWork | Layer::ArmWork => "fig-work",
            Layer::Band => "fig-band",
        }
    }

    /// Whether the layer is the same at every moment.
    #[must_use]
    pub const fn still(self) -> bool {
        matches!(self, Layer::Floor | Layer::Furniture)
    }
}

/// A picture: one outline for each layer.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Picture {
    pub floor: Outline,
    pub furniture: Outline,
    pub scenery: Outline,
    pub behind: Outline,
    pub far: Outline,
    pub core: Outline,
    pub face: Outline,
    pub core_work: Outline,
    pub leg: Outline,
    pub leg_work: Outline,
    pub before: Outline,
    pub band: Outline,
    pub arm: Outline,
    pub arm_work: Outline,
}

impl Picture {
    #[must_use]
    pub fn layer(&self, layer: Layer) -> &str {
        let outline = match layer {
            Layer::Floor => &self.floor,
            Layer::Furniture => &self.furniture,
            Layer::Scenery => &self.scenery,
            Layer::Behind => &self.behind,
            Layer::Far => &self.far,
            Layer::Core => &self.core,
            Layer::Face => &self.face,
            Layer::CoreWork => &self.core_work,
            Layer::Leg => &self.leg,
            Layer::LegWork => &self.leg_work,
            Layer::Before => &self.before,
            Layer::Band => &self.band,
            Layer::Arm => &self.arm,
            Layer::ArmWork => &self.arm_work,
        };
        &outline.data
    }

    fn clear(&mut self) {
        let Picture {
            scenery,
            behind,
            far,
            core,
            face,
            core_work,
            leg,
            leg_work,
            before,
            band,
            arm,
            arm_work,
            ..
        } = self;
        for outline in [
            scenery, behind, far, core, face, core_work, leg, leg_work, before, band, arm, arm_work,
        ] {
            outline.data.clear();
        }
    }

    /// What never moves.
    pub fn set(&mut self, figure: &Figure) {
        self.floor.data.clear();
        self.furniture.data.clear();
        props::set(self, figure);
    }

    /// What moves. `phase` is the part of the cycle that has passed, 0 to 1.
    pub fn paint(&mut self, figure: &Figure, pose: &Pose, body: &Body, phase: f32) {
        self.clear();
        if matches!(figure.view, View::Palm | View::Fingers) {
            return hand::paint(self, figure, pose);
        }
        props::paint(self, figure, body, phase);
        let pen = Pen { figure, body, pose };
        pen.core(self);
        pen.legs(self);
        pen.arms(self);
    }
}

struct Pen<'a> {
    figure: &'a Figure,
    body: &'a Body,
    pose: &'a Pose,
}

const THIGH: [f32; 2] = [4.6, 3.9];
const SHIN: [f32; 2] = [3.9, 3.3];
const SOLE: [f32; 2] = [2.9, 2.5];
const UPPER_ARM: [f32; 2] = [3.6, 3.1];
const FOREARM: [f32; 2] = [3.1, 2.7];
/// Muscles lie this much over the limb, so that no dark rim shines through.
const OVER: f32 = 0.15;

impl Pen<'_> {
    fn at(&self, point: V) -> Spot {
        seen(self.figure.view, point)
    }

    fn works(&self, part: Part) -> bool {
        self.figure.work & part.bit() != 0
    }

    /// In a view from the side the left limbs are the far ones; lying on the side, the lower ones are.
    fn layered(&self) -> bool {
        self.figure.view == View::Side || self.pose.side.abs() > 45.0
    }

    /// Whether the far limbs are painted as working, too.
    fn both(&self) -> bool {
        !self.layered() && self.figure.work & ONE_SIDE == 0
    }

    fn bone(&self, outline: &mut Outline, from: V, to: V, [thick, thin]: [f32; 2]) {
        outline.limb(self.at(from), thick, self.at(to), thin);
    }

    fn leg(&self, outline: &mut Outline, leg: &Limb, toe: V) {
        self.bone(outline, leg.root, leg.mid, THIGH);
        self.bone(outline, leg.mid, leg.end, SHIN);
        self.bone(outline, leg.end, toe, SOLE);
    }

    fn arm(&self, outline: &mut Outline, arm: &Limb) {
        self.bone(outline, arm.root, arm.mid, UPPER_ARM);
        self.bone(outline, arm.mid, arm.end, FOREARM);
    }

    /// The fleshy part of a limb, short of its lower joint.
    fn muscle(&self, outline: &mut Outline, from: V, to: V, [thick, thin]: [f32; 2]) {
        let end = from + (to - from) * 0.84;
        let thin = thick + (thin - thick) * 0.84;
        self.bone(outline, from, end, [thick + OVER, thin + OVER]);
    }

    fn legs(&self, picture: &mut Picture) {
        let Body {
            near_leg,
            far_leg,
            near_toe,
            far_toe,
            ..
        } = self.body;
        let layered = self.layered();
        // From front and back trunk and legs are one outline without a seam at the hips, unless one sits.
        let one = !layered && near_leg.mid.x - near_leg.root.x < 15.0;
        let own = if one { &mut picture.core } else { &mut picture.leg };
        self.leg(own, near_leg, *near_toe);
        self.leg(if layered { &mut picture.far } else { own }, far_leg, *far_toe);
        for leg in [Some(near_leg), self.both().then_some(far_leg)].into_iter().flatten() {
            let work = &mut picture.leg_work;
            if self.works(Part::Thigh) {
                self.muscle(work, leg.root, leg.mid, THIGH);
            }
            if self.works(Part::Shin) {
                self.muscle(work, leg.mid, leg.end, SHIN);
            }
            if self.works(Part::Hip) {
                let back = if self.figure.view == View::Side {
                    self.body.trunk.front * -1.0
                } else {
                    V::default()
                };
                work.disc(self.at(leg.root + back), 4.9);
            }
        }
    }

    fn arms(&self, picture: &mut Picture) {
        let Body { near_arm, far_arm, .. } = self.body;
        let layered = self.layered();
        self.arm(if layered { &mut picture.far } else { &mut picture.arm }, far_arm);
        self.arm(&mut picture.arm, near_arm);
        for arm in [Some(near_arm), self.both().then_some(far_arm)].into_iter().flatten() {
            let work = &mut picture.arm_work;
            if self.works(Part::UpperArm) {
                self.muscle(work, arm.root, arm.mid, UPPER_ARM);
            }
            if self.works(Part::Forearm) {
                self.muscle(work, arm.mid, arm.end, FOREARM);
            }
            if self.works(Part::Shoulder) {
                work.disc(self.at(arm.root), 4.0);
            }
        }
    }

    /// A point of the torso: so far up from the hip, so far to the front.
    fn trunk(&self, up: f32, front: f32) -> V {
        let trunk = &self.body.trunk;
        let t = ((up - 1.0) / 24.0).clamp(0.0, 1.0);
        trunk.hip + trunk.up * up + trunk.front * (front - self.pose.curve * 4.0 * t * (1.0 - t))
    }

    fn core(&self, picture: &mut Picture) {
        let trunk = &self.body.trunk;
        let head = self.at(trunk.head);
        picture.core.limb(self.at(self.trunk(27.0, 0.0)), 3.0, head, 3.0);
        picture.core.disc(head, 7.2);
        if self.figure.view == View::Side {
            self.profile(picture);
        } else {
            self.breadth(picture);
        }
    }

    /// The torso from the side.
    fn profile(&self, picture: &mut Picture) {
        let trunk = &self.body.trunk;
        picture.core.disc(self.at(trunk.head + trunk.face * 7.0), 1.3);
        let steps = if self.pose.curve.abs() > 0.1 { 6_u8 } else { 1 };
        for step in 0..steps {
            let [from, to] = [step, step + 1].map(|s| f32::from(s) / f32::from(steps));
            let place = |t: f32| self.at(self.trunk(1.0 + 24.0 * t, 0.0));
            picture
                .core
                .limb(place(from), 6.1 + 0.4 * from, place(to), 6.1 + 0.4 * to);
        }
        if self.pose.belly > 0.0 {
            picture.core.limb(
                self.at(self.trunk(7.0, self.pose.belly)),
                5.9,
                self.at(self.trunk(15.0, self.pose.belly)),
                5.9,
            );
        }
        let work = &mut picture.core_work;
        let mut stripe = |part: Part, from: f32, to: f32, front: f32| {
            if self.works(part) {
                let middle = f32::midpoint(from, to);
                for (a, b) in [(from, middle), (middle, to)] {
                    work.rod(self.at(self.trunk(a, front)), self.at(self.trunk(b, front)), 3.1);
                }
            }
        };
        stripe(Part::LowBack, 3.0, 14.0, -3.0);
        stripe(Part::UpperBack, 15.0, 25.0, -3.2);
        stripe(Part::Belly, 4.0, 15.0, 3.0 + self.pose.belly);
        stripe(Part::Chest, 17.0, 24.5, 3.2);
        if self.works(Part::Neck) {
            work.limb(
                self.at(self.trunk(27.5, 0.0)),
                3.1,
                self.at(trunk.chest + (trunk.head - trunk.chest) * 0.62),
                3.1,
            );
        }
    }

    /// The torso from the front or the back.
    fn breadth(&self, picture: &mut Picture) {
        let trunk = &self.body.trunk;
        let hips = trunk.near_hip - trunk.hip;
        let shoulders = (trunk.near_shoulder - trunk.far_shoulder) * 0.5;
        let lift = (trunk.near_shoulder + trunk.far_shoulder) * 0.5 - trunk.chest;
        let spot = |up: f32, across: V| self.at(self.trunk(up, 0.0) + across);
        let top = |share: f32| spot(24.6, shoulders * share + lift);
        picture.core.hull(
            &[top(-0.62), top(0.62), spot(1.6, hips * 0.72), spot(1.6, hips * -0.72)],
            4.6,
        );
        // The slope from the neck to the shoulder.
        for side in [-1.0, 1.0] {
            picture.core.limb(
                spot(31.0, V::default()),
                2.0,
                spot(27.0, shoulders * (0.8 * side) + lift),
                2.6,
            );
        }
        let work = &mut picture.core_work;
        if self.works(Part::Neck) {
            let at = |up: f32, share: f32| spot(up, shoulders * share + lift * (share.abs() * 1.4).min(1.0));
            work.hull(
                &[
                    at(33.0, -0.24),
                    at(33.0, 0.24),
                    at(27.2, 0.8),
                    at(24.0, 0.2),
                    at(24.0, -0.2),
                    at(27.2, -0.8),
                ],
                1.0,
            );
        }
        if self.works(Part::UpperBack) {
            work.hull(&[top(-0.55), top(0.55), spot(14.0, V::default())], 2.4);
        }
        for side in [-1.0, 1.0] {
            if self.works(Part::LowBack) {
                work.rod(spot(2.0, hips * (0.5 * side)), spot(13.0, hips * (0.55 * side)), 1.9);
            }
            if self.works(Part::Chest) {
                work.rod(
                    spot(22.0, shoulders * (0.2 * side)),
                    spot(22.5, shoulders * (0.5 * side)),
                    3.0,
                );
            }
        }
        if self.works(Part::Belly) {
            work.rod(spot(4.0, V::default()), spot(14.0, V::default()), 3.6);
        }
        if self.figure.props.contains(&Prop::Face) {
            let nose = trunk.face * 5.2;
            picture.face.rod(
                self.at(trunk.head + nose - trunk.up * 0.6),
                self.at(trunk.head + nose + trunk.up * 0.9),
                0.9,
            );
        }
    }
}
