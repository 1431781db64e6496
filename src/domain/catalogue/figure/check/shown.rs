//! What a person really sees: the browser takes each piece's matrix apart at every keyframe, goes straight from part to
//! part, and puts up 25 pictures a second on the way. Knows how browsers do that, and how far it may be from the truth.

use super::super::draw::Scene;
use super::super::motion::{PICTURE, pictures};
use super::super::outline::{Spot, seen};
use super::super::piece::{Place, Stage};
use super::super::rig::{Body, V};
use super::super::{Figure, View};
use super::contact::{TOUCH, points};
use super::room::room;

/// Milliseconds between two keyframes that are tried, the cheapest first.
const STRIDES: [u16; 8] = [320, 240, 200, 160, 120, 100, 80, 60];
/// Units. A joint is in two pieces or more: so far apart they may show it.
const JOINT: f32 = 0.8;
/// So far from its true place it may be shown while it touches something, and while it does not.
const CONTACT: f32 = 0.4;
const ANYWHERE: f32 = 1.2;

/// The worst of all pictures, in units, each with words that say where.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Worst {
    pub joint: (f32, String),
    pub contact: (f32, String),
    pub anywhere: (f32, String),
}

impl Worst {
    #[must_use]
    pub fn is_good(&self) -> bool {
        self.joint.0 <= JOINT && self.contact.0 <= CONTACT && self.anywhere.0 <= ANYWHERE
    }
}

/// The longest stride with which nobody sees that the browser fills in pictures; at worst every picture is computed.
#[must_use]
pub fn stride(figure: &'static Figure, tempo: [u32; 3]) -> u16 {
    if matches!(figure.view, View::Palm | View::Fingers) {
        return 100;
    }
    let good = |stride: &u16| worst(figure, tempo, u32::from(*stride)).is_good();
    let every = u16::try_from(PICTURE).unwrap_or_default();
    STRIDES.into_iter().find(good).unwrap_or(every)
}

/// A matrix as browsers interpolate it (CSS Transforms 1, "Decomposing a 2D matrix").
#[derive(Clone, Copy)]
struct Parts {
    at: Spot,
    scale: Spot,
    degrees: f32,
    rest: [f32; 4],
}

impl Parts {
    /// Nothing for a place that is flat.
    fn of(place: &Place) -> Option<Parts> {
        let [(ax, ay), (bx, by)] = [place.x, place.y];
        let det = ax * by - ay * bx;
        if det.abs() < 1e-6 {
            return None;
        }
        let mut scale = (ax.hypot(ay), bx.hypot(by));
        if det < 0.0 {
            if ax < by {
                scale.0 = -scale.0;
            } else {
                scale.1 = -scale.1;
            }
        }
        let (ax, ay, bx, by) = (ax / scale.0, ay / scale.0, bx / scale.1, by / scale.1);
        let (sin, cos) = (-ay, ax);
        Some(Parts {
            at: place.at,
            scale,
            degrees: ay.atan2(ax).to_degrees(),
            rest: [
                cos * ax + sin * bx,
                cos * ay + sin * by,
                -sin * ax + cos * bx,
                -sin * ay + cos * by,
            ],
        })
    }

    /// As if seen from behind, twice: the same place.
    fn over(self) -> Parts {
        Parts {
            scale: (-self.scale.0, -self.scale.1),
            degrees: self.degrees + if self.degrees < 0.0 { 180.0 } else { -180.0 },
            ..self
        }
    }
}

/// What is shown `share` of the way from one place to the next.
#[must_use]
pub fn between(from: &Place, to: &Place, share: f32) -> Place {
    let (Some(mut a), Some(mut b)) = (Parts::of(from), Parts::of(to)) else {
        return if share < 0.5 { *from } else { *to };
    };
    if (a.scale.0 < 0.0 && b.scale.1 < 0.0) || (a.scale.1 < 0.0 && b.scale.0 < 0.0) {
        a = a.over();
    }
    if (a.degrees - b.degrees).abs() > 180.0 {
        if a.degrees > b.degrees {
            a.degrees -= 360.0;
        } else {
            b.degrees -= 360.0;
        }
    }
    let mix = |a: f32, b: f32| a + (b - a) * share;
    let ([a0, a1, a2, a3], [b0, b1, b2, b3]) = (a.rest, b.rest);
    let [r0, r1, r2, r3] = [mix(a0, b0), mix(a1, b1), mix(a2, b2), mix(a3, b3)];
    let (sin, cos) = mix(a.degrees, b.degrees).to_radians().sin_cos();
    let (sx, sy) = (mix(a.scale.0, b.scale.0), mix(a.scale.1, b.scale.1));
    Place {
        at: (mix(a.at.0, b.at.0), mix(a.at.1, b.at.1)),
        x: ((cos * r0 - sin * r1) * sx, (sin * r0 + cos * r1) * sx),
        y: ((cos * r2 - sin * r3) * sy, (sin * r2 + cos * r3) * sy),
    }
}

/// A spot of the picture on the piece; nothing while the piece is (almost) flat.
fn on_piece(place: &Place, spot: Spot) -> Option<Spot> {
    let det = place.x.0 * place.y.1 - place.x.1 * place.y.0;
    let (dx, dy) = (spot.0 - place.at.0, spot.1 - place.at.1);
    (det.abs() > 0.05).then(|| {
        (
            (dx * place.y.1 - dy * place.y.0) / det,
            (dy * place.x.0 - dx * place.x.1) / det,
        )
    })
}

fn far(a: Spot, b: Spot) -> f32 {
    (a.0 - b.0).hypot(a.1 - b.1)
}

/// The joints of a body, and the ball that touches for it.
fn joints(body: &Body) -> [(&'static str, V, Option<&'static str>); 17] {
    let (na, fa, nl, fl) = (&body.near_arm, &body.far_arm, &body.near_leg, &body.far_leg);
    [
        ("hip", body.trunk.hip, Some("hip")),
        ("chest", body.trunk.chest, Some("shoulders")),
        ("head", body.trunk.head, Some("head")),
        ("near shoulder", na.root, None),
        ("near elbow", na.mid, None),
        ("near hand", na.end, Some("near hand")),
        ("far shoulder", fa.root, None),
        ("far elbow", fa.mid, None),
        ("far hand", fa.end, Some("far hand")),
        ("near hip", nl.root, None),
        ("near knee", nl.mid, Some("near knee")),
        ("near ankle", nl.end, Some("near heel")),
        ("near toe", body.near_toe, Some("near toe")),
        ("far hip", fl.root, None),
        ("far knee", fl.mid, Some("far knee")),
        ("far ankle", fl.end, Some("far heel")),
        ("far toe", body.far_toe, Some("far toe")),
    ]
}

/// A keyframe: where the pieces are, and the joints.
struct Key {
    at: u32,
    places: Vec<Place>,
    body: Body,
    phase: f32,
}

/// All pictures of a movement against the truth, and against each other.
#[must_use]
pub fn worst(figure: &'static Figure, tempo: [u32; 3], stride: u32) -> Worst {
    let scene = Scene::new(figure, tempo);
    let mut stage = Stage::default();
    let keys: Vec<Key> = scene
        .motion
        .strides(stride)
        .into_iter()
        .map(|at| {
            scene.paint(&mut stage, at);
            Key {
                at,
                places: stage.pieces.iter().map(|piece| piece.place).collect(),
                body: scene.motion.body(at),
                phase: scene.motion.phase(at),
            }
        })
        .collect();
    let holders: Vec<Vec<(usize, Spot)>> = (0..17).map(|joint| holders(figure, &keys, joint)).collect();
    let mut worst = Worst::default();
    for (from, to) in keys.iter().zip(keys.iter().skip(1)) {
        let count = pictures(to.at - from.at);
        for picture in 0..count {
            let at = from.at + (to.at - from.at) * picture / count;
            let body = scene.motion.body(at);
            #[allow(clippy::cast_precision_loss)] // a few
            let share = picture as f32 / count as f32;
            for ((name, truth, ball), holders) in joints(&body).into_iter().zip(&holders) {
                let truth = seen(figure.view, truth);
                let shown: Vec<Spot> = holders
                    .iter()
                    .filter_map(|(piece, spot)| {
                        let (a, b) = from.places.get(*piece).zip(to.places.get(*piece))?;
                        Some(between(a, b, share).seen(*spot))
                    })
                    .collect();
                let widest = shown
                    .iter()
                    .flat_map(|a| shown.iter().map(|b| far(*a, *b)))
                    .fold(0.0, f32::max);
                let off = shown.iter().map(|spot| far(*spot, truth)).fold(0.0, f32::max);
                let say = || format!("{name} at {at} ms");
                note(&mut worst.joint, widest, say);
                note(&mut worst.anywhere, off, say);
                if off > worst.contact.0 && ball.is_some_and(|ball| [from, to].iter().all(|key| touches(figure, key, ball))) {
                    note(&mut worst.contact, off, say);
                }
            }
        }
    }
    worst
}

fn note(worst: &mut (f32, String), found: f32, say: impl Fn() -> String) {
    if found > worst.0 {
        *worst = (found, say());
    }
}

/// The pieces that a joint belongs to, and where on them: it never moves on them.
fn holders(figure: &Figure, keys: &[Key], joint: usize) -> Vec<(usize, Spot)> {
    let at = |key: &Key| {
        let joint = joints(&key.body).into_iter().nth(joint);
        seen(figure.view, joint.map(|(_, at, _)| at).unwrap_or_default())
    };
    let count = keys.first().map_or(0, |key| key.places.len());
    (0..count)
        .filter_map(|piece| {
            let place = |key: &Key| key.places.get(piece).copied().unwrap_or(Place::HERE);
            let spot = keys.iter().find_map(|key| on_piece(&place(key), at(key)))?;
            let stays = |key: &Key| far(place(key).seen(spot), at(key)) < 0.05;
            (far(spot, (0.0, 0.0)) < 40.0 && keys.iter().all(stays)).then_some((piece, spot))
        })
        .collect()
}

fn touches(figure: &Figure, key: &Key, ball: &str) -> bool {
    let ball = points(&key.body).into_iter().find(|part| part.name == ball);
    ball.is_some_and(|ball| {
        room(figure, key.phase)
            .iter()
            .any(|solid| solid.gap(ball.at, ball.radius) < TOUCH)
    })
}
