//! Ready-made sessions by their length and kind: two minutes, five, ten, twelve, twenty, thirty; intervals; heavy
//! strength; a set amount; an easy walk. Their timelines are those of evidence 3.6 (proposals but where marked there).

use crate::domain::units::Span;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Preset {
    M2,
    M5,
    M10,
    M12,
    M20,
    M30,
    Hit35,
    Hit40,
    HitStart,
    Mst,
    Pace,
    Easy,
}

impl Preset {
    pub const ALL: [Preset; 12] = [
        Preset::M2,
        Preset::M5,
        Preset::M10,
        Preset::M12,
        Preset::M20,
        Preset::M30,
        Preset::Hit35,
        Preset::Hit40,
        Preset::HitStart,
        Preset::Mst,
        Preset::Pace,
        Preset::Easy,
    ];

    /// Number of a session that is not of the week: the week's own begin at 0 and stay below this.
    pub const FIRST_NUMBER: u8 = 100;

    #[must_use]
    pub const fn number(self) -> u8 {
        Preset::FIRST_NUMBER + self as u8
    }

    #[must_use]
    pub fn of_number(number: u8) -> Option<Preset> {
        let place = number.checked_sub(Preset::FIRST_NUMBER)?;
        Preset::ALL.get(usize::from(place)).copied()
    }

    /// What it takes, from the first second to the last.
    #[must_use]
    pub const fn length(self) -> Span {
        match self {
            Preset::M2 => Span::minutes(2),
            Preset::M5 => Span::minutes(5),
            Preset::M10 => Span::minutes(10),
            Preset::M12 => Span::minutes(12),
            Preset::M20 => Span::minutes(20),
            Preset::M30 => Span::minutes(30),
            Preset::Hit35 => Span::minutes(35),
            Preset::Hit40 => Span::minutes(40),
            Preset::HitStart => Span::seconds(23 * 60 + 20),
            Preset::Mst => Span::minutes(23),
            Preset::Pace | Preset::Easy => Span::minutes(15),
        }
    }
}
