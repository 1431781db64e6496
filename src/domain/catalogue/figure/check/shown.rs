//! What a person really sees: the browser takes each piece's matrix apart at every keyframe, goes straight from part to
//! part, and puts up 25 pictures a second on the way. Knows how browsers do that, and how far it may be from the truth.

use super::super::draw::Scene;
use super::super::motion::pictures;
use super::super::outline::{Spot, seen};
use super::super::piece::{Place, Stage};
use super::super::rig::{Body, V};
use super::super::{Figure, View};
use super::contact::{TOUCH, points};
use super::room::room;

/// Pictures from one computed place to the next that are tried, the cheapest first.
const STRIDES: [u8; 5] = [5, 4, 3, 2, 1];
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

/// For each stretch the longest stride with which nobody sees that the browser fills in pictures.
#[must_use]
pub fn strides(figure: &'static Figure, tempo: [u32; 3]) -> Vec<u8> {
    let mut film = Film::new(figure, tempo);
    let mut strides = Vec::new();
    for place in 0..film.scene.motion.stretches() {
        let good = |stride: &u8| {
            let moments = film.scene.motion.stretch(place, *stride);
            film.worst(&moments).is_good()
        };
        strides.push(STRIDES.into_iter().find(good).unwrap_or(1));
    }
    // The last number stands for all that follow.
    while strides.len() > 1 && strides.last() == strides.get(strides.len() - 2) {
        strides.pop();
    }
    strides
}

/// All pictures of a movement as they are shown, against the truth and against each other.
#[must_use]
pub fn worst(figure: &'static Figure, tempo: [u32; 3]) -> Worst {
    let mut film = Film::new(figure, tempo);
    let moments = film.scene.motion.strides(figure.strides);
    film.worst(&moments)
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

/// A moment as it truly is: where the pieces are, and the joints.
struct Moment {
    places: Vec<Place>,
    body: Body,
    phase: f32,
}

/// A figure with what of it belongs together.
struct Film {
    scene: Scene,
    stage: Stage,
    /// For each joint the pieces that it belongs to, and where on them: it never moves on them.
    holders: Vec<Vec<(usize, Spot)>>,
}

impl Film {
    fn new(figure: &'static Figure, tempo: [u32; 3]) -> Film {
        let mut film = Film {
            scene: Scene::new(figure, tempo),
            stage: Stage::default(),
            holders: Vec::new(),
        };
        if matches!(figure.view, View::Palm | View::Fingers) {
            return film;
        }
        let moments: Vec<Moment> = film
            .scene
            .motion
            .strides(&[4])
            .into_iter()
            .map(|at| film.truth(at))
            .collect();
        film.holders = (0..17).map(|joint| holders(figure, &moments, joint)).collect();
        film
    }

    fn truth(&mut self, at: u32) -> Moment {
        self.scene.paint(&mut self.stage, at);
        Moment {
            places: self.stage.pieces.iter().map(|piece| piece.place).collect(),
            body: self.scene.motion.body(at),
            phase: self.scene.motion.phase(at),
        }
    }

    /// The worst picture between keyframes at these moments.
    fn worst(&mut self, moments: &[u32]) -> Worst {
        let mut worst = Worst::default();
        let keys: Vec<(u32, Moment)> = moments.iter().map(|at| (*at, self.truth(*at))).collect();
        for ((at, from), (end, to)) in keys.iter().zip(keys.iter().skip(1)) {
            let count = pictures(end - at);
            for picture in 0..count {
                #[allow(clippy::cast_precision_loss)] // a few
                let share = picture as f32 / count as f32;
                let at = at + (end - at) * picture / count;
                self.picture(at, (from, to, share), &mut worst);
            }
        }
        worst
    }

    /// One picture, `share` of the way from one keyframe to the next.
    fn picture(&mut self, at: u32, (from, to, share): (&Moment, &Moment, f32), worst: &mut Worst) {
        let figure = self.scene.figure;
        let truth = self.truth(at);
        for ((a, b), place) in from.places.iter().zip(&to.places).zip(&truth.places) {
            for spot in [(0.0, 0.0), (8.0, 0.0)] {
                let off = far(between(a, b, share).seen(spot), place.seen(spot));
                note(&mut worst.anywhere, off, || format!("a piece at {at} ms"));
            }
        }
        for ((name, place, ball), holders) in joints(&truth.body).into_iter().zip(&self.holders) {
            let place = seen(figure.view, place);
            let shown: Vec<Spot> = holders
                .iter()
                .filter_map(|(piece, spot)| {
                    let (a, b) = from.places.get(*piece).zip(to.places.get(*piece))?;
                    Some(between(a, b, share).seen(*spot))
                })
                .collect();
            let apart = shown.iter().flat_map(|a| shown.iter().map(|b| far(*a, *b)));
            let off = shown.iter().map(|spot| far(*spot, place)).fold(0.0, f32::max);
            let say = || format!("{name} at {at} ms");
            note(&mut worst.joint, apart.fold(0.0, f32::max), say);
            note(&mut worst.anywhere, off, say);
            let rests = |ball| touches(figure, from, ball) && touches(figure, to, ball);
            if off > worst.contact.0 && ball.is_some_and(rests) {
                note(&mut worst.contact, off, say);
            }
        }
    }
}

fn note(worst: &mut (f32, String), found: f32, say: impl Fn() -> String) {
    if found > worst.0 {
        *worst = (found, say());
    }
}

fn holders(figure: &Figure, moments: &[Moment], joint: usize) -> Vec<(usize, Spot)> {
    let at = |moment: &Moment| {
        let joint = joints(&moment.body).into_iter().nth(joint);
        seen(figure.view, joint.map(|(_, at, _)| at).unwrap_or_default())
    };
    let count = moments.first().map_or(0, |moment| moment.places.len());
    (0..count)
        .filter_map(|piece| {
            let place = |moment: &Moment| moment.places.get(piece).copied().unwrap_or(Place::HERE);
            let spot = moments.iter().find_map(|moment| on_piece(&place(moment), at(moment)))?;
            let stays = |moment: &Moment| far(place(moment).seen(spot), at(moment)) < 0.05;
            (far(spot, (0.0, 0.0)) < 40.0 && moments.iter().all(stays)).then_some((piece, spot))
        })
        .collect()
}

fn touches(figure: &Figure, moment: &Moment, ball: &str) -> bool {
    let ball = points(&moment.body).into_iter().find(|part| part.name == ball);
    ball.is_some_and(|ball| {
        room(figure, moment.phase)
            .iter()
            .any(|solid| solid.gap(ball.at, ball.radius) < TOUCH)
    })
}
