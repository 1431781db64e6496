//! Torso, spine and head as pieces.

use super::draw::{GAP, Pen, Scene};
use super::piece::{Class, Piece, Place};
use super::rig::{HEAD, NECK, SHOULDER, TORSO};
use super::{Part, Prop, View};

impl Pen<'_> {
    pub(super) fn trunk(&mut self) {
        if self.scene.bent && self.scene.figure.view == View::Front {
            self.breadth();
            return self.head();
        }
        self.head();
        if self.scene.figure.view == View::Side {
            self.profile();
        } else {
            self.breadth();
        }
    }

    /// The torso from the side; its own x axis goes up, its y axis to the front.
    fn profile(&mut self) {
        let trunk = self.body.trunk;
        let scene = self.scene;
        let place = Place::along(self.at(trunk.hip), self.at(trunk.chest));
        if scene.curved {
            self.spine(place);
        } else {
            self.stage.put(place, |piece| {
                piece
                    .shape(Class::Gap)
                    .limb((1.0, 0.0), 6.1 + GAP, (25.0, 0.0), 6.5 + GAP);
                piece.shape(Class::Near).limb((1.0, 0.0), 6.1, (25.0, 0.0), 6.5);
                for (part, from, to, front) in [
                    (Part::LowBack, 3.0, 14.0, -3.0),
                    (Part::UpperBack, 15.0, 25.0, -3.2),
                    (Part::Chest, 17.0, 24.5, 3.2),
                ] {
                    if scene.works(part) {
                        piece.shape(Class::Work).rod((from, front), (to, front), 3.1);
                    }
                }
                if !scene.belly && scene.works(Part::Belly) {
                    piece.shape(Class::Work).rod((4.0, 3.0), (15.0, 3.0), 3.1);
                }
            });
        }
        if scene.belly || (scene.curved && scene.works(Part::Belly)) {
            let out = place.seen((0.0, self.pose.belly));
            self.stage.put(Place { at: out, ..place }, |piece| {
                if scene.belly {
                    piece.shape(Class::Near).limb((7.0, 0.0), 5.9, (15.0, 0.0), 5.9);
                }
                if scene.works(Part::Belly) {
                    piece.shape(Class::Work).rod((4.0, 3.0), (15.0, 3.0), 3.1);
                }
            });
        }
    }

    /// A spine that bends: vertebrae, so to say.
    fn spine(&mut self, place: Place) {
        const PARTS: u8 = 7;
        let scene = self.scene;
        let long = 24.0 / f32::from(PARTS);
        let bend = self.pose.curve;
        let at = |part: u8| {
            let t = f32::from(part) / f32::from(PARTS);
            place.seen((1.0 + 24.0 * t, -bend * 4.0 * t * (1.0 - t)))
        };
        for part in 0..PARTS {
            self.stage.put(Place::stretched(at(part), at(part + 1), long), |piece| {
                piece.shape(Class::Near).limb((0.0, 0.0), 6.2, (long, 0.0), 6.3);
            });
        }
        for part in 1..PARTS {
            let which = if part * 2 < PARTS {
                Part::LowBack
            } else {
                Part::UpperBack
            };
            if scene.works(which) {
                self.stage.put(Place::stretched(at(part), at(part + 1), long), |piece| {
                    piece.shape(Class::Work).rod((0.0, -3.0), (long, -3.0), 2.9);
                });
            }
        }
    }

    /// The torso from the front or the back. Its own x axis goes up, its y axis across; turning makes it narrower.
    fn breadth(&mut self) {
        let trunk = self.body.trunk;
        let scene = self.scene;
        let (hip, chest) = (self.at(trunk.hip), self.at(trunk.chest));
        let shoulders = self.at(trunk.near_shoulder - trunk.far_shoulder);
        // Half the distance of the shoulders as seen, in shares of what it is.
        let wide = ((shoulders.0 * shoulders.0 + shoulders.1 * shoulders.1).sqrt() / 2.0 / SHOULDER).max(0.3);
        let upright = Place::stretched(hip, chest, TORSO);
        let place = Place {
            y: (upright.y.0 * wide, upright.y.1 * wide),
            ..upright
        };
        let torso = |piece: &mut Piece| {
            piece
                .shape(Class::Near)
                .hull(&[(24.0, -5.2), (24.0, 5.2), (1.6, 3.0), (1.6, -3.0)], 4.6);
        };
        if !scene.shrugs {
            return self.stage.put(place, |piece| {
                torso(piece);
                girdle(piece, scene);
                middle(piece, scene);
            });
        }
        // Shoulders and the slope up to the neck rise in a shrug.
        let lifted = Place {
            at: place.seen((self.pose.shrug, 0.0)),
            ..place
        };
        self.stage.put(place, torso);
        self.stage.put(lifted, |piece| girdle(piece, scene));
        self.stage.put(place, |piece| middle(piece, scene));
    }

    fn head(&mut self) {
        let trunk = self.body.trunk;
        let scene = self.scene;
        let side = scene.figure.view == View::Side;
        let (chest, head) = (self.at(trunk.chest), self.at(trunk.head));
        let nose = self.at(trunk.face);
        if scene.bent {
            self.stage.put(Place::stretched(chest, head, NECK + HEAD), |piece| {
                piece.shape(Class::Near).rod((0.0, 0.0), (NECK, 0.0), 3.0)
            });
            return self.stage.put(Place::at(head), |piece| {
                piece.shape(Class::Gap).disc((0.0, 0.0), HEAD + GAP);
                piece.shape(Class::Near).disc((0.0, 0.0), HEAD);
            });
        }
        let place = Place::along(chest, head);
        self.stage.put(place, |piece| {
            let near = piece.shape(Class::Near);
            near.limb((-2.0, 0.0), 3.0, (13.2, 0.0), 3.0);
            near.disc((13.2, 0.0), 7.2);
            if side && !scene.nods {
                // The face looks across the neck's axis, whichever way the neck leans.
                near.disc((13.2, 7.0), 1.3);
            }
            if side && scene.works(Part::Neck) {
                piece.shape(Class::Work).limb((-1.5, 0.0), 3.1, (8.0, 0.0), 3.1);
            }
        });
        if side && scene.nods {
            let tip = (head.0 + nose.0 * 7.0, head.1 + nose.1 * 7.0);
            self.stage
                .put(Place::at(tip), |piece| piece.shape(Class::Near).disc((0.0, 0.0), 1.3));
        }
        if scene.figure.props.contains(&Prop::Face) {
            let tip = (head.0 + nose.0 * 5.2, head.1 + nose.1 * 5.2);
            self.stage.put(Place { at: tip, ..place }, |piece| {
                piece.shape(Class::Gap).rod((-0.6, 0.0), (0.9, 0.0), 0.9);
            });
        }
    }
}

/// Shoulders, and what works there, from the front or back.
fn girdle(piece: &mut Piece, scene: &Scene) {
    let behind = scene.figure.view == View::Back;
    let girdle = piece.shape(Class::Near);
    girdle.rod((24.8, -5.4), (24.8, 5.4), 4.4);
    for side in [-1.0, 1.0] {
        girdle.limb((31.0, 0.0), 2.0, (27.0, 6.9 * side), 2.6);
    }
    if scene.works(Part::Neck) {
        let slope = [
            (32.6, -2.0),
            (32.6, 2.0),
            (27.4, 6.9),
            (24.4, 1.8),
            (24.4, -1.8),
            (27.4, -6.9),
        ];
        piece.shape(Class::Work).hull(&slope, 1.0);
    }
    if behind && scene.works(Part::UpperBack) {
        let between = [(24.6, -4.7), (24.6, 4.7), (14.0, 0.0)];
        piece.shape(Class::Work).hull(&between, 2.4);
    }
    if !behind && scene.works(Part::Chest) {
        piece.shape(Class::Work).rod((22.2, -4.4), (22.2, 4.4), 3.0);
    }
}

/// What works below: the lower back is seen from the back only, the belly from the front.
fn middle(piece: &mut Piece, scene: &Scene) {
    let behind = scene.figure.view == View::Back;
    if behind && scene.works(Part::LowBack) {
        let back = piece.shape(Class::Work);
        back.rod((2.0, -2.2), (13.0, -2.4), 1.9);
        back.rod((2.0, 2.2), (13.0, 2.4), 1.9);
    }
    if !behind && scene.works(Part::Belly) {
        piece.shape(Class::Work).rod((5.0, 0.0), (15.0, 0.0), 3.8);
    }
}
