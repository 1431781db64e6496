//! Outlines as SVG path data in whole tenths of a unit. Every shape runs clockwise on the screen,
//! so overlapping shapes of one path fill as one. Knows no bodies.

use super::View;
use super::piece::digits;
use super::rig::V;

/// A point on the screen in units: x to the right, y down, the ground at y = 0.
pub type Spot = (f32, f32);

/// Where a point of space is seen.
#[must_use]
pub fn seen(view: View, point: V) -> Spot {
    match view {
        View::Front => (-point.z, -point.y),
        View::Back => (point.z, -point.y),
        _ => (point.x, -point.y),
    }
}

/// Path data that grows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Outline {
    pub data: String,
}

impl Outline {
    fn number(&mut self, value: f32) {
        #[allow(clippy::cast_possible_truncation)] // a few thousand at most
        let tenths = (value * 10.0 + if value < 0.0 { -0.5 } else { 0.5 }) as i32;
        self.data.push(' ');
        if tenths < 0 {
            self.data.push('-');
        }
        digits(&mut self.data, tenths.unsigned_abs());
    }

    fn spot(&mut self, command: char, (x, y): Spot) {
        self.data.push(command);
        self.number(x);
        self.number(y);
    }

    fn arc(&mut self, radius: f32, large: bool, to: Spot) {
        self.data.push('A');
        self.number(radius);
        self.number(radius);
        self.data.push_str(if large { " 0 1 1" } else { " 0 0 1" });
        self.number(to.0);
        self.number(to.1);
    }

    pub fn disc(&mut self, at: Spot, radius: f32) {
        self.spot('M', (at.0 - radius, at.1));
        self.arc(radius, false, (at.0 + radius, at.1));
        self.arc(radius, false, (at.0 - radius, at.1));
        self.data.push('Z');
    }

    /// A disc one sees through in the middle: the hole runs the other way round.
    pub fn ring(&mut self, at: Spot, radius: f32, hole: f32) {
        self.disc(at, radius);
        self.spot('M', (at.0 - hole, at.1));
        for side in [1.0, -1.0] {
            self.data.push('A');
            self.number(hole);
            self.number(hole);
            self.data.push_str(" 0 0 0");
            self.number(at.0 + hole * side);
            self.number(at.1);
        }
        self.data.push('Z');
    }

    /// A limb: round at both ends, as thick there as the radii say.
    pub fn limb(&mut self, from: Spot, radius: f32, to: Spot, end_radius: f32) {
        let (dx, dy) = (to.0 - from.0, to.1 - from.1);
        let long = (dx * dx + dy * dy).sqrt();
        if long <= (radius - end_radius).abs() + 0.05 {
            let (at, radius) = if radius >= end_radius {
                (from, radius)
            } else {
                (to, end_radius)
            };
            return self.disc(at, radius);
        }
        let (dx, dy) = (dx / long, dy / long);
        let sin = (radius - end_radius) / long;
        let cos = (1.0 - sin * sin).sqrt();
        let left = (dy * cos + dx * sin, dy * sin - dx * cos);
        let right = (dx * sin - dy * cos, dy * sin + dx * cos);
        let by = |at: Spot, way: Spot, radius: f32| (at.0 + way.0 * radius, at.1 + way.1 * radius);
        self.spot('M', by(from, left, radius));
        self.spot('L', by(to, left, end_radius));
        self.arc(end_radius, end_radius > radius, by(to, right, end_radius));
        self.spot('L', by(from, right, radius));
        self.arc(radius, radius > end_radius, by(from, left, radius));
        self.data.push('Z');
    }

    /// A limb without its round ends, from `from` to `to` on the x axis.
    pub fn sleeve(&mut self, from: f32, radius: f32, to: f32, end_radius: f32) {
        self.corners(&[(from, -radius), (to, -end_radius), (to, end_radius), (from, radius)]);
    }

    /// A finger without its round ends, from y 0 to 10 at this x.
    pub fn taper(&mut self, x: f32, radius: f32, end_radius: f32) {
        self.corners(&[
            (x - radius, 0.0),
            (x + radius, 0.0),
            (x + end_radius, 10.0),
            (x - end_radius, 10.0),
        ]);
    }

    /// A rod of one thickness.
    pub fn rod(&mut self, from: Spot, to: Spot, radius: f32) {
        self.limb(from, radius, to, radius);
    }

    /// A shape with corners, turned clockwise if it is not.
    pub fn corners(&mut self, spots: &[Spot]) {
        let next = spots.iter().cycle().skip(1);
        let area: f32 = spots.iter().zip(next).map(|(a, b)| a.0 * b.1 - b.0 * a.1).sum();
        let mut command = 'M';
        let mut add = |spot: &Spot| {
            self.spot(command, *spot);
            command = 'L';
        };
        if area >= 0.0 {
            spots.iter().for_each(&mut add)
        } else {
            spots.iter().rev().for_each(&mut add)
        }
        self.data.push('Z');
    }

    /// Left, top, right, bottom.
    pub fn block(&mut self, (left, top): Spot, (right, bottom): Spot) {
        self.corners(&[(left, top), (right, top), (right, bottom), (left, bottom)]);
    }

    /// A body between discs of one radius: their hull, corners in order round it.
    pub fn hull(&mut self, spots: &[Spot], radius: f32) {
        self.corners(spots);
        for (from, to) in spots.iter().zip(spots.iter().cycle().skip(1)) {
            self.rod(*from, *to, radius);
        }
    }
}
