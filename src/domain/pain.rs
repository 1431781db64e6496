//! Where and how much it hurts: regions, sides, 0 to 10, how long. Cut-points and what they mean for training.

/// The nine areas of the Nordic Musculoskeletal Questionnaire (Kuorinka 1987).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Region {
    Neck,
    Shoulder,
    Elbow,
    WristHand,
    UpperBack,
    LowBack,
    Hip,
    Knee,
    AnkleFoot,
}

impl Region {
    pub const ALL: [Region; 9] = [
        Region::Neck,
        Region::Shoulder,
        Region::Elbow,
        Region::WristHand,
        Region::UpperBack,
        Region::LowBack,
        Region::Hip,
        Region::Knee,
        Region::AnkleFoot,
    ];
}

/// The person's own left and right.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Side {
    Left,
    Right,
}

/// A place on the body map: nine regions, each left and right.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Site {
    pub region: Region,
    pub side: Side,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Duration {
    UnderSixWeeks,
    SixWeeksToThreeMonths,
    OverThreeMonths,
}

/// One complaint: worst in the last seven days on the numeric rating scale 0 to 10.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pain {
    pub site: Site,
    pub worst: u8,
    pub duration: Duration,
    /// Average of the last seven days, 0 to 10.
    pub average: Option<u8>,
    /// Days of the last seven on which it hurt.
    pub days: Option<u8>,
}

impl Pain {
    /// A complaint as it is first told: place, worst, how long.
    #[must_use]
    pub const fn new(site: Site, worst: u8, duration: Duration) -> Pain {
        Pain {
            site,
            worst,
            duration,
            average: None,
            days: None,
        }
    }

    /// A complaint of the trials: 3 or more, for more than three months, on three days a week or more (Sundstrup's
    /// protocol of 2013). Days that were not told count as many.
    #[must_use]
    pub fn is_long_lasting(&self) -> bool {
        self.worst >= PAIN_CASE
            && self.duration == Duration::OverThreeMonths
            && self.days.is_none_or(|days| days >= LONG_LASTING_DAYS)
    }
}

/// Days a week from which a pain of months counts as long-lasting.
pub const LONG_LASTING_DAYS: u8 = 3;

/// How strong a pain is for the rules: cut 3 from the trials (Zebis 2011), cut 6 a proposal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    None,
    Moderate,
    High,
}

/// Numeric rating from which a region counts as painful.
pub const PAIN_CASE: u8 = 3;
/// Numeric rating from which only the easiest exercises of the region are used.
pub const PAIN_HIGH: u8 = 6;

impl Severity {
    #[must_use]
    pub const fn of(worst: u8) -> Severity {
        match worst {
            0..PAIN_CASE => Severity::None,
            PAIN_CASE..PAIN_HIGH => Severity::Moderate,
            _ => Severity::High,
        }
    }
}

/// The worst rating told for a region over both sides; 0 when nothing was told.
#[must_use]
pub fn worst_in(pains: &[Pain], region: Region) -> u8 {
    pains
        .iter()
        .filter(|pain| pain.site.region == region)
        .map(|pain| pain.worst)
        .max()
        .unwrap_or(0)
}
