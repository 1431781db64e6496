//! Pieces of a picture: shapes that never change, each with a place that does. The browser moves the pieces
//! by itself between places, so a moving figure costs the program nothing. Knows no bodies.

use super::outline::{Outline, Spot};

/// What a path is, for the style sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    Floor,
    /// A wall that one looks at, behind everything.
    Wall,
    Furniture,
    Prop,
    Far,
    Near,
    Work,
    Gap,
    Band,
}

impl Class {
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Class::Floor => "fig-floor",
            Class::Wall => "fig-wall",
            Class::Furniture => "fig-furniture",
            Class::Prop => "fig-prop",
            Class::Far => "fig-far",
            Class::Near => "fig-near",
            Class::Work => "fig-work",
            Class::Gap => "fig-gap",
            Class::Band => "fig-band",
        }
    }
}

/// Where a piece is: its origin, and where its own x and y axes point (and how much they are stretched).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Place {
    pub at: Spot,
    pub x: Spot,
    pub y: Spot,
}

impl Place {
    /// Drawn where it is.
    pub const HERE: Place = Place::at((0.0, 0.0));

    /// Moved, not turned.
    #[must_use]
    pub const fn at(at: Spot) -> Place {
        Place {
            at,
            x: (1.0, 0.0),
            y: (0.0, 1.0),
        }
    }

    /// Turned so that its x axis points from one spot to another.
    #[must_use]
    pub fn along(from: Spot, to: Spot) -> Place {
        let (dx, dy) = (to.0 - from.0, to.1 - from.1);
        let far = (dx * dx + dy * dy).sqrt();
        let (dx, dy) = if far > 1e-3 { (dx / far, dy / far) } else { (1.0, 0.0) };
        Place {
            at: from,
            x: (dx, dy),
            y: (-dy, dx),
        }
    }

    /// Turned, and stretched so that what is `long` on its x axis reaches from one spot to the other.
    #[must_use]
    pub fn stretched(from: Spot, to: Spot, long: f32) -> Place {
        Place {
            x: ((to.0 - from.0) / long, (to.1 - from.1) / long),
            ..Place::along(from, to)
        }
    }

    /// The place as the value of `transform`, for a picture in tenths of a unit.
    #[must_use]
    pub fn matrix(&self) -> String {
        let mut text = String::from("matrix(");
        for (number, places) in [
            (self.x.0, 4),
            (self.x.1, 4),
            (self.y.0, 4),
            (self.y.1, 4),
            (self.at.0 * 10.0, 1),
            (self.at.1 * 10.0, 1),
        ] {
            if !text.ends_with('(') {
                text.push(',');
            }
            decimal(&mut text, number, places);
        }
        text.push(')');
        text
    }

    /// A spot of the piece on the picture.
    #[must_use]
    pub fn seen(&self, (x, y): Spot) -> Spot {
        (
            self.at.0 + self.x.0 * x + self.y.0 * y,
            self.at.1 + self.x.1 * x + self.y.1 * y,
        )
    }
}

/// A number with this many decimals. (`format!` of floats would cost 7 kB of wasm.)
fn decimal(text: &mut String, number: f32, places: u32) {
    let scale = 10_u32.pow(places);
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_precision_loss,
        clippy::cast_sign_loss
    )]
    let whole = (number.abs() * scale as f32 + 0.5) as u32;
    if number < 0.0 && whole > 0 {
        text.push('-');
    }
    digits(text, whole / scale);
    if !whole.is_multiple_of(scale) {
        text.push('.');
        let mut rest = whole % scale;
        let mut unit = scale / 10;
        while rest > 0 && unit > 0 {
            digits(text, rest / unit);
            rest %= unit;
            unit /= 10;
        }
    }
}

/// A whole number.
pub(super) fn digits(text: &mut String, number: u32) {
    if number >= 10 {
        digits(text, number / 10);
    }
    text.push(char::from(b'0' + u8::try_from(number % 10).unwrap_or_default()));
}

/// Shapes that move as one.
#[derive(Clone, Debug, PartialEq)]
pub struct Piece {
    pub shapes: Vec<(Class, Outline)>,
    pub place: Place,
    none: Outline,
}

impl Piece {
    /// The outline of this class, on top of the ones before.
    pub fn shape(&mut self, class: Class) -> &mut Outline {
        if self.shapes.last().is_none_or(|(last, _)| *last != class) {
            self.shapes.push((class, Outline::default()));
        }
        self.shapes.last_mut().map_or(&mut self.none, |(_, outline)| outline)
    }
}

/// The pieces of a picture in the order of painting. Painting again moves them: the same pieces in the same order,
/// so whether a piece is there may depend on the figure, never on the pose.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Stage {
    pub pieces: Vec<Piece>,
    next: usize,
}

impl Stage {
    /// Before painting once more.
    pub fn rewind(&mut self) {
        self.next = 0;
    }

    /// The next piece. Its shapes are made when it is new.
    pub fn put(&mut self, place: Place, shapes: impl FnOnce(&mut Piece)) {
        if let Some(piece) = self.pieces.get_mut(self.next) {
            piece.place = place;
        } else {
            let mut piece = Piece {
                shapes: Vec::new(),
                place,
                none: Outline::default(),
            };
            shapes(&mut piece);
            self.pieces.push(piece);
        }
        self.next += 1;
    }
}
