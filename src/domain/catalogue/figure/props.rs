//! Floor, furniture and machines: what stands still round the person.

use super::outline::Outline;
use super::piece::{Class, Place, Stage};
use super::{Figure, Prop, View, Way, aside};

/// Thickness of what lies on the floor: the person's ground is its top.
const MAT: f32 = 2.4;
/// Top of a seat, and how deep it is.
pub const SEAT: f32 = 23.0;
pub const DEPTH: f32 = 20.0;
pub const BACKREST: f32 = 49.0;
/// Tenths to units.
pub(super) fn units(tenths: i16) -> f32 {
    f32::from(tenths) / 10.0
}

/// Floor and furniture: what stands still.
pub fn set(stage: &mut Stage, figure: &Figure) {
    if figure.view != figure.home {
        aside::wall(stage, figure);
    }
    stage.put(Place::HERE, |piece| {
        let [left, _, width, _] = figure.frame.map(units);
        // Beyond the frame, because the place on the page may be wider.
        let (left, right) = (left - 200.0, left + width + 200.0);
        let close = matches!(figure.view, View::Palm | View::Fingers);
        if let Some(top) = floor(figure).filter(|_| !close) {
            piece.shape(Class::Floor).block((left, top), (right, top + 1.2));
        }
        let things = piece.shape(Class::Furniture);
        if figure.view == figure.home {
            furniture(things, figure, (left, right));
        } else {
            aside::furniture(things, figure);
        }
    });
}

/// How far under the person's ground the floor is; nothing where the ground is drawn otherwise.
fn floor(figure: &Figure) -> Option<f32> {
    let under = figure.props.iter().find_map(|prop| match *prop {
        Prop::Mat { .. } => Some(Some(MAT)),
        Prop::Stairs { .. } => Some(None),
        Prop::Ground { slope, .. } if slope != 0 => Some(None),
        Prop::Treadmill { slope, .. } => Some(Some(deck(f32::from(slope) / 100.0) + 1.0)),
        _ => None,
    });
    under.unwrap_or(Some(0.0))
}

/// How deep a treadmill's deck reaches.
fn deck(slope: f32) -> f32 {
    38.0 * slope + 5.0
}

fn furniture(things: &mut Outline, figure: &Figure, (left, right): (f32, f32)) {
    for prop in figure.props {
        match *prop {
            Prop::Mat { from, to } => {
                things.rod((units(from), MAT / 2.0), (units(to), MAT / 2.0), MAT / 2.0);
            }
            Prop::Chair { x, way, .. } => chair(things, figure.view, units(x), way),
            Prop::Wall { x } => {
                let x = units(x);
                let thick = if x < 0.0 { -3.0 } else { 3.0 };
                things.block((x.min(x + thick), -112.0), (x.max(x + thick), 0.0));
            }
            Prop::Step { x, width, height } => {
                let (x, top) = (units(x), -units(height));
                things.block((x, top), (x + units(width), top + 2.6));
                things.block((x + 2.0, top), (x + 4.5, 0.0));
                things.block((x + units(width) - 4.5, top), (x + units(width) - 2.0, 0.0));
            }
            Prop::Ground { slope, .. } if slope != 0 => {
                let [left, right] = [left, right].map(|x| (x, -x * f32::from(slope) / 100.0));
                things.corners(&[left, right, (right.0, 150.0), (left.0, 150.0)]);
            }
            Prop::Treadmill { slope, .. } => {
                let slope = f32::from(slope) / 100.0;
                let low = deck(slope);
                let top = |x: f32| (x, 2.2 - x * slope);
                things.hull(&[top(-38.0), top(40.0), (40.0, low), (-38.0, low)], 1.0);
                things.rod(top(37.0), (33.0, -60.0 - 33.0 * slope), 1.3);
                things.rod((33.0, -60.0 - 33.0 * slope), (26.0, -58.0 - 33.0 * slope), 1.5);
            }
            Prop::Bike { x, y } => bike(things, units(x), -units(y)),
            Prop::Rower { x } => {
                let x = units(x);
                things.rod((x - 70.0, -11.0), (x + 6.0, -11.0), 1.4);
                things.rod((x - 66.0, -11.0), (x - 66.0, -1.2), 1.2);
                things.rod((x + 8.0, -12.0), (x + 16.0, -1.2), 1.4);
                things.disc((x + 19.0, -19.0), 11.0);
                things.rod((x - 2.0, -10.0), (x + 7.5, -21.0), 1.2);
            }
            Prop::Pillow { x } => things.hull(&[(units(x) - 4.5, -1.4), (units(x) + 4.5, -1.4)], 1.4),
            _ => {}
        }
    }
}

pub(super) fn chair(things: &mut Outline, view: View, x: f32, way: Way) {
    if view != View::Side || way == Way::Facing {
        things.hull(
            &[
                (x - 11.5, -BACKREST + 1.5),
                (x + 11.5, -BACKREST + 1.5),
                (x + 11.5, -36.0),
                (x - 11.5, -36.0),
            ],
            1.5,
        );
        for side in [-1.0, 1.0] {
            things.rod((x + 11.9 * side, -BACKREST + 2.0), (x + 12.6 * side, -1.1), 1.1);
        }
        things.rod((x - 13.0, -SEAT + 1.5), (x + 13.0, -SEAT + 1.5), 1.5);
        return;
    }
    let way = if way == Way::Left { -1.0 } else { 1.0 };
    let at = |along: f32, up: f32| (x + along * way, -up);
    things.rod(at(1.2, SEAT - 1.3), at(DEPTH - 1.2, SEAT - 1.3), 1.3);
    things.rod(at(2.0, SEAT - 2.0), at(0.5, 1.1), 1.1);
    things.rod(at(DEPTH - 2.5, SEAT - 2.0), at(DEPTH - 1.0, 1.1), 1.1);
    things.rod(at(1.0, SEAT - 1.0), at(-1.5, BACKREST - 1.2), 1.2);
}

fn bike(things: &mut Outline, x: f32, y: f32) {
    // Foot bar, saddle on its post, frame, flywheel, handlebar.
    things.limb((x - 25.0, y - 33.0), 1.7, (x - 12.5, y - 32.6), 1.2);
    things.rod((x - 19.0, y - 32.0), (x, y), 1.6);
    things.rod((x - 26.0, -1.4), (x + 34.0, -1.4), 1.4);
    things.rod((x, y), (x + 2.0, -1.4), 1.6);
    things.rod((x, y), (x + 21.0, y - 20.0), 1.8);
    things.rod((x + 21.0, y - 20.0), (x + 26.0, -1.4), 1.6);
    things.disc((x + 25.0, y + 1.0), 10.0);
    things.rod((x + 21.0, y - 20.0), (x + 17.0, y - 42.0), 1.4);
    things.rod((x + 17.0, y - 42.0), (x + 24.0, y - 43.0), 1.6);
}
