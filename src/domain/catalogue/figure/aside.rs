//! Things seen from another side than the one their file is written for: the same chair, wall, step and bar.

use super::draw::Scene;
use super::gear::{bar, hands};
use super::outline::Outline;
use super::piece::{Class, Place, Stage};
use super::props::{DEPTH, chair, units};
use super::rig::{Body, V};
use super::{Figure, Prop, View, Way};

/// From the middle of a bar to its discs, and to its ends.
const DISCS: f32 = 29.0;
const END: f32 = 37.0;
/// Half of what is seen of a wall behind the person.
const WALL: f32 = 40.0;

/// Furniture of a second view.
pub(super) fn furniture(things: &mut Outline, figure: &Figure) {
    let across = |to_the_right: f32| {
        if figure.view == View::Back {
            to_the_right
        } else {
            -to_the_right
        }
    };
    for prop in figure.props {
        match *prop {
            Prop::Mat { .. } => things.rod((-30.0, 1.2), (30.0, 1.2), 1.2),
            Prop::Chair { way: Way::Facing, .. } => chair(things, View::Side, -DEPTH / 2.0, Way::Right),
            Prop::Chair { z, .. } => chair(things, View::Front, across(units(z)), Way::Facing),
            Prop::Step { height, .. } => {
                let top = -units(height);
                things.block((-22.0, top), (22.0, top + 2.6));
                for side in [-1.0, 1.0] {
                    things.block((18.5 * side - 1.3, top), (18.5 * side + 1.3, 0.0));
                }
            }
            _ => {}
        }
    }
}

/// A wall behind the person. One between the person and who looks is left out.
pub(super) fn wall(stage: &mut Stage, figure: &Figure) {
    let behind = |prop: &Prop| matches!(*prop, Prop::Wall { x } if beyond(figure, x));
    if figure.props.iter().any(behind) {
        let middle = if figure.view == View::Side { 4.0 } else { 0.0 };
        stage.put(Place::HERE, |piece| {
            piece
                .shape(Class::Wall)
                .block((middle - WALL, -112.0), (middle + WALL, 0.0));
        });
    }
}

/// Whether a wall at this place of the first view stands behind the person in this one.
fn beyond(figure: &Figure, x: i16) -> bool {
    match (figure.home, figure.view) {
        (View::Side, View::Back) | (View::Front, View::Side) => x > 0,
        (View::Side, View::Front) | (View::Back, View::Side) => x < 0,
        _ => false,
    }
}

/// A bar with its discs, across the picture.
pub(super) fn barbell(stage: &mut Stage, scene: &Scene, body: &Body, plate: f32) {
    stage.put(Place::at(super::outline::seen(scene.figure.view, bar(body))), |piece| {
        let bar = piece.shape(Class::Prop);
        bar.rod((-END, 0.0), (END, 0.0), 1.0);
        for side in [-1.0, 1.0] {
            let edge = 1.3_f32;
            bar.hull(
                &[
                    (DISCS * side - 0.6, edge - plate),
                    (DISCS * side + 0.6, edge - plate),
                    (DISCS * side + 0.6, plate - edge),
                    (DISCS * side - 0.6, plate - edge),
                ],
                edge,
            );
        }
    });
}

/// A kettlebell that flies on in the line of the arms, from the front: its bell, and the handle that leads to it.
pub(super) fn swing(stage: &mut Stage, scene: &Scene, body: &Body) {
    let hold = hands(body);
    let shoulders = (body.near_arm.root + body.far_arm.root) * 0.5;
    let way: V = (hold - shoulders).unit().unwrap_or_default();
    let at = |point: V| super::outline::seen(scene.figure.view, point);
    let bell = hold + way * 11.6;
    for aside in [-1.0, 1.0] {
        let (from, to) = (at(hold), at(hold + way * 7.0));
        let (from, to) = ((from.0 + 3.4 * aside, from.1), (to.0 + 4.2 * aside, to.1));
        stage.put(Place::stretched(from, to, 10.0), |piece| {
            piece.shape(Class::Prop).sleeve(0.0, 1.2, 10.0, 1.2)
        });
    }
    stage.put(Place::at(at(hold)), |piece| {
        piece.shape(Class::Prop).rod((-3.4, 0.0), (3.4, 0.0), 1.2)
    });
    stage.put(Place::at(at(bell)), |piece| {
        piece.shape(Class::Prop).disc((0.0, 0.0), 6.6)
    });
}
