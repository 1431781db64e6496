//! What the charts show: values over time from diary and answers, pure and small, so that ten years are sixty marks.
//! Knows no colours, no sentences and no plan of the future except what the engine says of it.

pub mod ahead;
pub mod change;
pub mod fitness;
pub mod history;
pub mod keeping;
pub mod kept_out;
pub mod loads;
pub mod minutes;
pub mod pain;
pub mod slices;
pub mod wellbeing;

/// The charts; each is a page of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Chart {
    Pain,
    Minutes,
    /// Of the planned sessions, how many were done.
    Sessions,
    /// What each exercise was done with.
    Loads,
    Fitness,
    /// Sleep, stress, energy, mood and work ability.
    Wellbeing,
    /// Before and after.
    Change,
    /// The coming weeks as if all, half or none were done.
    Ahead,
}

impl Chart {
    /// In the order in which they are offered.
    pub const ALL: [Chart; 8] = [
        Chart::Pain,
        Chart::Minutes,
        Chart::Sessions,
        Chart::Loads,
        Chart::Fitness,
        Chart::Wellbeing,
        Chart::Change,
        Chart::Ahead,
    ];

    /// Its name in the address.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Chart::Pain => "pain",
            Chart::Minutes => "minutes",
            Chart::Sessions => "sessions",
            Chart::Loads => "loads",
            Chart::Fitness => "fitness",
            Chart::Wellbeing => "wellbeing",
            Chart::Change => "change",
            Chart::Ahead => "ahead",
        }
    }

    #[must_use]
    pub fn from_id(id: &str) -> Option<Chart> {
        Chart::ALL.into_iter().find(|chart| chart.id() == id)
    }
}

/// A mean in tenths, rounded half up; `None` of nothing.
#[must_use]
pub fn tenths(sum: u32, count: u32) -> Option<u16> {
    let twice = sum.saturating_mul(20).saturating_add(count);
    u16::try_from(twice.checked_div(count.saturating_mul(2))?).ok()
}
