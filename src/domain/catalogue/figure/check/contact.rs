//! What touches what. A body is a few balls and the bones between them; they may rest on a thing, but not sink into it,
//! not slip along it, and not stop a finger's breadth before it.

use super::super::rig::{Body, V};
use super::super::{Figure, Prop};
use super::room::{Solid, room};
use super::{Frame, Say, part};

/// Units a part may be in a thing: what presses on something gives way.
pub(super) const SINK: f32 = 0.5;
/// Nearer than this a part touches.
pub(super) const TOUCH: f32 = 0.55;
/// A part that rests this near, but does not touch, was meant to.
const HOVER: f32 = 1.8;
/// Units a part may wander while it touches.
const SLIP: f32 = 0.5;

/// A part of the body as a ball.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ball {
    pub name: &'static str,
    pub at: V,
    pub radius: f32,
}

/// What can touch something. As thick as it is drawn.
#[must_use]
pub fn points(body: &Body) -> [Ball; 13] {
    let ball = |name, at, radius| Ball { name, at, radius };
    let trunk = &body.trunk;
    [
        ball("head", trunk.head, 7.2),
        ball("shoulders", trunk.chest, 6.5),
        ball("hip", trunk.hip, 6.1),
        ball("near hand", body.near_arm.end, 2.7),
        ball("far hand", body.far_arm.end, 2.7),
        ball("near elbow", body.near_arm.mid, 3.1),
        ball("far elbow", body.far_arm.mid, 3.1),
        ball("near knee", body.near_leg.mid, 3.9),
        ball("far knee", body.far_leg.mid, 3.9),
        ball("near heel", body.near_leg.end, 3.3),
        ball("far heel", body.far_leg.end, 3.3),
        ball("near toe", body.near_toe, 2.5),
        ball("far toe", body.far_toe, 2.5),
    ]
}

/// The bones between them, with their ends' radii.
fn bones(body: &Body) -> [(&'static str, V, f32, V, f32); 11] {
    let trunk = &body.trunk;
    let leg = |leg: &super::super::rig::Limb| [leg.root, leg.mid, leg.end];
    let ([nh, nk, na], [fh, fk, fa]) = (leg(&body.near_leg), leg(&body.far_leg));
    let ([ns, ne, nw], [fs, fe, fw]) = (leg(&body.near_arm), leg(&body.far_arm));
    [
        ("trunk", trunk.hip, 6.1, part(trunk.hip, trunk.chest, 0.87), 6.5),
        ("near upper arm", ns, 3.6, ne, 3.1),
        ("near forearm", ne, 3.1, nw, 2.7),
        ("far upper arm", fs, 3.6, fe, 3.1),
        ("far forearm", fe, 3.1, fw, 2.7),
        ("near thigh", nh, 4.6, nk, 3.9),
        ("near shin", nk, 3.9, na, 3.3),
        ("near foot", na, 2.9, body.near_toe, 2.5),
        ("far thigh", fh, 4.6, fk, 3.9),
        ("far shin", fk, 3.9, fa, 3.3),
        ("far foot", fa, 2.9, body.far_toe, 2.5),
    ]
}

/// Where a part came to rest on a thing, on the thing's own ground.
#[derive(Clone, Copy, Debug)]
struct Rest {
    part: usize,
    solid: usize,
    at: V,
    gap: f32,
    /// One frame before.
    last: f32,
}

/// Follows what rests where from frame to frame.
#[derive(Debug, Default)]
pub(super) struct Contacts {
    rests: Vec<Rest>,
}

impl Contacts {
    pub fn look(&mut self, frame: &Frame, say: &mut Say) {
        let room = room(frame.figure, frame.phase);
        let balls = points(&frame.body);
        for (part, ball) in balls.iter().enumerate() {
            let near: Vec<(usize, &Solid, f32)> = room
                .iter()
                .enumerate()
                .map(|(place, solid)| (place, solid, solid.gap(ball.at, ball.radius)))
                .collect();
            let Ball { name, .. } = ball;
            for (place, solid, gap) in &near {
                if *gap < -SINK {
                    say(format!("the {name} is {:.1} units in the {}", -gap, solid.name));
                }
                self.follow(frame, (part, ball), (*place, solid), *gap, say);
            }
            let nearest = near.iter().min_by(|a, b| a.2.total_cmp(&b.2));
            if let Some((_, solid, gap)) = nearest
                && frame.rests
                && means_to_touch(&balls, part, solid)
                && (TOUCH..HOVER).contains(gap)
            {
                say(format!(
                    "the {name} rests {gap:.1} units before the {} without touching it",
                    solid.name
                ));
            }
        }
        self.mat(frame, &balls, say);
        for (name, from, thick, to, thin) in bones(&frame.body) {
            for solid in &room {
                let deepest = (1_u8..8)
                    .map(|eighth| {
                        let share = f32::from(eighth) / 8.0;
                        solid.gap(part(from, to, share), thick + (thin - thick) * share)
                    })
                    .fold(f32::MAX, f32::min);
                if deepest < -SINK - 0.2 {
                    say(format!("the {name} is {:.1} units in the {}", -deepest, solid.name));
                }
            }
        }
    }

    /// What touches stays where it touched; who still sinks in or already lifts off may move along.
    fn follow(
        &mut self,
        frame: &Frame,
        (part, ball): (usize, &Ball),
        (place, solid): (usize, &Solid),
        gap: f32,
        say: &mut Say,
    ) {
        const LIFT: f32 = 0.15;
        let at = ball.at - solid.carries * frame.phase;
        // An elbow that carries nothing may follow its hand.
        let leans = !ball.name.ends_with("elbow")
            || self
                .rests
                .iter()
                .any(|rest| rest.part + 2 == part && rest.solid == place);
        let known = self
            .rests
            .iter()
            .position(|rest| rest.part == part && rest.solid == place);
        let here = Rest {
            part,
            solid: place,
            at,
            gap,
            last: gap,
        };
        let Some(rest) = known.and_then(|known| self.rests.get_mut(known)) else {
            if gap < TOUCH {
                self.rests.push(here);
            }
            return;
        };
        let lifts = gap > rest.last + 0.01;
        rest.last = gap;
        if gap > TOUCH {
            return self.rests.retain(|rest| rest.part != part || rest.solid != place);
        }
        if gap > rest.gap + LIFT {
            if !lifts {
                *rest = here;
            }
            return;
        }
        let moved = at - rest.at;
        let out = solid.outward(ball.at);
        let slip = (moved - out * moved.dot(out)).len();
        let slides = may_slide(frame.figure) && ["hand", "toe", "heel"].iter().any(|end| ball.name.ends_with(end));
        // A knee that kneels leaves on an arc whose lowest point is the floor.
        let most = if ball.name.ends_with("knee") { 6.0 * SLIP } else { SLIP };
        if gap < rest.gap - 0.1 {
            *rest = here;
        } else if slip > most && !slides && leans {
            say(format!(
                "the {} slides on the {} by {slip:.1} units",
                ball.name, solid.name
            ));
            rest.at = at;
        }
    }

    /// Where there is a mat, who touches the ground touches the mat.
    fn mat(&self, frame: &Frame, balls: &[Ball], say: &mut Say) {
        for prop in frame.figure.props {
            let Prop::Mat { from, to } = *prop else { continue };
            let (from, to) = (f32::from(from) / 10.0, f32::from(to) / 10.0);
            for ball in balls.iter().filter(|ball| ball.at.y - ball.radius < TOUCH) {
                let along = super::super::outline::seen(frame.figure.home, ball.at).0;
                if !(from..=to).contains(&along) {
                    say(format!("the {} lies beside the mat", ball.name));
                }
            }
        }
    }
}

/// Hands, feet, hips and shoulders; an elbow when its hand is on the same thing: a forearm that carries lies on it.
fn means_to_touch(balls: &[Ball], part: usize, solid: &Solid) -> bool {
    let Some(ball) = balls.get(part) else { return false };
    if ball.name.ends_with("elbow") {
        let hand = part.checked_sub(2).and_then(|hand| balls.get(hand));
        return hand.is_some_and(|hand| solid.gap(hand.at, hand.radius) < TOUCH);
    }
    !ball.name.ends_with("knee")
}

/// A foot or hand on a towel.
fn may_slide(figure: &Figure) -> bool {
    figure.props.contains(&Prop::Slide)
}
