//! Colours of elastic bands. They differ from brand to brand: a level says how strong a band is, a colour only what the owner
//! calls it.

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum BandColour {
    Beige,
    Yellow,
    Red,
    Green,
    Blue,
    Black,
    Silver,
    Gold,
    White,
    Pink,
    Orange,
    Purple,
    Grey,
}

impl BandColour {
    /// The usual ones first, from the lightest band to the heaviest.
    pub const ALL: [BandColour; 13] = [
        BandColour::Beige,
        BandColour::Yellow,
        BandColour::Red,
        BandColour::Green,
        BandColour::Blue,
        BandColour::Black,
        BandColour::Silver,
        BandColour::Gold,
        BandColour::White,
        BandColour::Pink,
        BandColour::Orange,
        BandColour::Purple,
        BandColour::Grey,
    ];

    /// The most widespread colour of a level, 1 to 8 (evidence 7.3).
    #[must_use]
    pub fn usual(level: u8) -> BandColour {
        let place = usize::from(level.clamp(1, 8) - 1);
        BandColour::ALL.get(place).copied().unwrap_or(BandColour::Gold)
    }
}

/// What the owner calls their bands: a level, 1 to 8, and its colour.
pub type BandColours = Vec<(u8, BandColour)>;
