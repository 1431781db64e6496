//! Blood pressure at rest, as the person measured it, and what it allows. Cut-points: evidence 5.4.

/// Upper and lower value in mmHg.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Pressure {
    pub systolic: u16,
    pub diastolic: u16,
}

/// What a value means for training. Doubt: the two upper limits are remembered from ESC 2020 and AACVPR, not seen;
/// a rehabilitation page draws the highest at 180/100. The limit of 140/90 for effort is a proposal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Band {
    Fine,
    /// 130 to 139 with less than 90 below: more cardio, no limit of effort.
    Raised,
    /// 140 to 159, or 90 to 99: not harder than somewhat hard.
    High,
    /// 160 to 179, or 100 to 109: moderate cardio and light strength.
    VeryHigh,
    /// From 180, or from 110: no training.
    Stop,
}

impl Pressure {
    #[must_use]
    pub const fn band(self) -> Band {
        match (self.systolic, self.diastolic) {
            (180.., _) | (_, 110..) => Band::Stop,
            (160.., _) | (_, 100..) => Band::VeryHigh,
            (140.., _) | (_, 90..) => Band::High,
            (130.., _) => Band::Raised,
            _ => Band::Fine,
        }
    }

    /// Values that a cuff can show for a living adult.
    #[must_use]
    pub const fn plausible(self) -> bool {
        matches!(self.systolic, 70..=260) && matches!(self.diastolic, 40..=160) && self.diastolic < self.systolic
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn either_value_alone_decides() {
        let band = |systolic, diastolic| Pressure { systolic, diastolic }.band();
        assert_eq!(band(129, 89), Band::Fine);
        assert_eq!(band(130, 89), Band::Raised);
        assert_eq!(band(139, 90), Band::High);
        assert_eq!(band(140, 80), Band::High);
        assert_eq!(band(159, 99), Band::High);
        assert_eq!(band(120, 100), Band::VeryHigh);
        assert_eq!(band(160, 70), Band::VeryHigh);
        assert_eq!(band(179, 109), Band::VeryHigh);
        assert_eq!(band(180, 70), Band::Stop);
        assert_eq!(band(120, 110), Band::Stop);
    }
}
