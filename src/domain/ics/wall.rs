//! Wall-clock time, and the way to it from universal time. One zone is known: the person's own, with Europe's summer time.

use crate::domain::units::{Day, Instant, Now};

/// A moment on the wall clock: minutes since 1970-01-01T00:00 where the person is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Wall(pub i64);

/// Minutes in a day.
const DAY: i64 = 1440;

impl Wall {
    /// A minute of a day; more than 1440 lies on a later one.
    #[must_use]
    pub const fn at(day: Day, minute: u16) -> Wall {
        Wall(day.0 as i64 * DAY + minute as i64)
    }

    #[must_use]
    pub fn day(self) -> Day {
        Day(i32::try_from(self.0.div_euclid(DAY)).unwrap_or_default())
    }

    /// Minutes since midnight, 0 to 1439.
    #[must_use]
    pub fn minute(self) -> u16 {
        u16::try_from(self.0.rem_euclid(DAY)).unwrap_or_default()
    }

    #[must_use]
    pub const fn plus(self, minutes: i64) -> Wall {
        Wall(self.0.saturating_add(minutes))
    }
}

/// The person's zone as far as one offset tells it: in Europe's zones from Lisbon to Athens summer time begins and ends at the
/// same instant everywhere. Elsewhere today's offset holds for all days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Zone {
    /// Minutes to add to universal time in winter.
    standard: i64,
    /// Whether the clock is put forward in summer.
    summer: bool,
}

impl Zone {
    #[must_use]
    pub fn of(now: Now) -> Zone {
        let offset = i64::from(now.offset_minutes);
        let hour = if is_summer(now.at.0.div_euclid(60_000)) { 60 } else { 0 };
        let standard = offset - hour;
        if matches!(standard, 0 | 60 | 120) {
            return Zone { standard, summer: true };
        }
        Zone {
            standard: offset,
            summer: false,
        }
    }

    /// The wall clock at so many minutes since 1970-01-01T00:00Z.
    #[must_use]
    pub fn wall(self, utc: i64) -> Wall {
        let hour = if self.summer && is_summer(utc) { 60 } else { 0 };
        Wall(utc.saturating_add(self.standard + hour))
    }

    /// The same of an instant.
    #[must_use]
    pub fn wall_of(self, at: Instant) -> Wall {
        self.wall(at.0.div_euclid(60_000))
    }
}

/// From the last Sunday of March to the last Sunday of October, each at 01:00 universal time (directive 2000/84/EC).
fn is_summer(utc: i64) -> bool {
    let (year, ..) = Wall(utc).day().date();
    let turns = |month: u8| {
        let last = Day::of_date(year, month, 31)?;
        let sunday = last.plus(-((i32::from(last.weekday()) + 1) % 7));
        Some(Wall::at(sunday, 60).0)
    };
    match (turns(3), turns(10)) {
        (Some(begins), Some(ends)) => begins <= utc && utc < ends,
        _ => false,
    }
}
