//! The number fields of the questions: what is possible in each, and how typed text is read.

/// The number fields of the questions, with what is possible in each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    Age,
    HeightCm,
    WeightKg,
    WaistCm,
    RestingPulse,
    MaxPulse,
    /// Beats counted in fifteen seconds.
    BeatsInFifteen,
    Systolic,
    Diastolic,
    SittingHours,
    OneLeg,
    SitToStand,
    PushUps,
    TrunkHold,
    /// An own exercise: repetitions or seconds in a set, sets.
    OwnReps,
    OwnSeconds,
    OwnSets,
    /// Pulse after a stage of a test; metres walked; what was lifted.
    TestPulse,
    Metres,
    LiftKg,
    LiftReps,
    LiftReserve,
}

/// Why a typed value was refused; the sentence is in `content/text/problems.toml`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    Empty,
    NotANumber,
    OutOfRange { min: u16, max: u16 },
}

impl Field {
    /// Smallest, largest and the value a stepper starts from. The limits are those of plausible adults at
    /// work (proposal), not medical limits.
    #[must_use]
    pub const fn range(self) -> (u16, u16, u16) {
        match self {
            Field::Age => (16, 90, 40),
            Field::HeightCm => (120, 230, 172),
            Field::WeightKg => (35, 250, 75),
            Field::WaistCm => (50, 200, 90),
            Field::RestingPulse => (35, 120, 65),
            Field::MaxPulse => (120, 230, 180),
            Field::BeatsInFifteen => (8, 60, 35),
            Field::Systolic => (70, 260, 125),
            Field::Diastolic => (40, 160, 80),
            Field::SittingHours => (0, 20, 8),
            Field::OneLeg => (0, 120, 30),
            Field::SitToStand => (0, 100, 35),
            Field::PushUps => (0, 100, 10),
            Field::TrunkHold => (0, 600, 45),
            Field::OwnReps => (1, 50, 12),
            Field::OwnSeconds => (5, 300, 30),
            Field::OwnSets => (1, 5, 2),
            Field::TestPulse => (40, 230, 120),
            Field::Metres => (50, 1_500, 500),
            Field::LiftKg => (1, 400, 20),
            Field::LiftReps => (1, 10, 8),
            Field::LiftReserve => (0, 5, 2),
        }
    }

    /// Reads what a person typed. Spaces around, and a decimal part after `,` or `.`, are accepted and rounded down.
    ///
    /// # Errors
    /// Nothing typed, not a number, or outside [`Field::range`].
    pub fn parse(self, typed: &str) -> Result<u16, Refused> {
        let typed = typed.trim();
        if typed.is_empty() {
            return Err(Refused::Empty);
        }
        let (whole, decimals) = typed.split_once([',', '.']).unwrap_or((typed, ""));
        let digits = |part: &str| part.chars().all(|c| c.is_ascii_digit());
        if whole.is_empty() || !digits(whole) || !digits(decimals) {
            return Err(Refused::NotANumber);
        }
        let (min, max, _) = self.range();
        match whole.parse::<u16>() {
            Ok(value) if (min..=max).contains(&value) => Ok(value),
            _ => Err(Refused::OutOfRange { min, max }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn impossible_ages_are_refused_with_the_range() {
        assert_eq!(Field::Age.parse("0"), Err(Refused::OutOfRange { min: 16, max: 90 }));
        assert_eq!(Field::Age.parse("300"), Err(Refused::OutOfRange { min: 16, max: 90 }));
        assert_eq!(
            Field::Age.parse("99999999999999"),
            Err(Refused::OutOfRange { min: 16, max: 90 })
        );
        assert_eq!(Field::Age.parse("forty"), Err(Refused::NotANumber));
        assert_eq!(Field::Age.parse("-5"), Err(Refused::NotANumber));
        assert_eq!(Field::Age.parse("  "), Err(Refused::Empty));
        assert_eq!(Field::Age.parse(" 45 "), Ok(45));
        assert_eq!(Field::WeightKg.parse("82,5"), Ok(82));
    }
}
