//! Days, instants and spans as integers. Knows nothing of clocks: whoever needs the time is given it.

use serde::{Deserialize, Serialize};

/// A point in time: milliseconds since 1970-01-01T00:00Z.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
pub struct Instant(pub i64);

/// A length of time in milliseconds; may be negative after a clock change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
pub struct Span(pub i64);

/// A calendar day where the person is: days since 1970-01-01.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
pub struct Day(pub i32);

/// The time as the browser tells it: an instant and the zone's offset from UTC there and then.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Now {
    pub at: Instant,
    /// Minutes to add to UTC to get local time (Oslo in winter: 60).
    pub offset_minutes: i32,
}

impl Span {
    pub const ZERO: Span = Span(0);

    #[must_use]
    pub const fn seconds(seconds: i64) -> Span {
        Span(seconds * 1000)
    }

    #[must_use]
    pub const fn minutes(minutes: i64) -> Span {
        Span(minutes * 60_000)
    }

    /// Whole seconds, rounded up: what a countdown shows.
    #[must_use]
    pub const fn seconds_up(self) -> i64 {
        (self.0 + 999).div_euclid(1000)
    }
}

impl core::ops::Add<Span> for Instant {
    type Output = Instant;
    fn add(self, span: Span) -> Instant {
        Instant(self.0.saturating_add(span.0))
    }
}

impl core::ops::Sub for Instant {
    type Output = Span;
    fn sub(self, earlier: Instant) -> Span {
        Span(self.0.saturating_sub(earlier.0))
    }
}

impl core::ops::Add for Span {
    type Output = Span;
    fn add(self, other: Span) -> Span {
        Span(self.0.saturating_add(other.0))
    }
}

impl core::iter::Sum for Span {
    fn sum<I: Iterator<Item = Span>>(spans: I) -> Span {
        spans.fold(Span::ZERO, |total, span| total + span)
    }
}

impl Now {
    /// The local calendar day.
    #[must_use]
    pub fn day(self) -> Day {
        self.day_of(self.at)
    }

    /// The calendar day of another instant, seen with today's offset.
    #[must_use]
    pub fn day_of(self, at: Instant) -> Day {
        let local = at.0.saturating_add(i64::from(self.offset_minutes) * 60_000);
        Day(i32::try_from(local.div_euclid(86_400_000)).unwrap_or_default())
    }

    /// Local hour of the day, 0 to 23.
    #[must_use]
    pub fn hour(self) -> u8 {
        let local = self.at.0.saturating_add(i64::from(self.offset_minutes) * 60_000);
        u8::try_from(local.rem_euclid(86_400_000) / 3_600_000).unwrap_or_default()
    }
}

impl Day {
    /// Monday is 0, Sunday is 6 (1970-01-01 was a Thursday).
    #[must_use]
    pub const fn weekday(self) -> u8 {
        ((self.0 as i64 + 3).rem_euclid(7)) as u8
    }

    /// The Monday of this day's week.
    #[must_use]
    pub const fn monday(self) -> Day {
        Day(self.0.saturating_sub(self.weekday() as i32))
    }

    #[must_use]
    pub const fn plus(self, days: i32) -> Day {
        Day(self.0.saturating_add(days))
    }

    /// The day of a date, if the calendar has it (the inverse of [`Day::date`], by the same author).
    #[must_use]
    pub fn of_date(year: i32, month: u8, of_month: u8) -> Option<Day> {
        let shifted_year = i64::from(year) - i64::from(month <= 2);
        let era = shifted_year.div_euclid(400);
        let year_of_era = shifted_year.rem_euclid(400);
        let day_of_year = (153 * ((i64::from(month) + 9) % 12) + 2) / 5 + i64::from(of_month) - 1;
        let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
        let day = Day(i32::try_from(era * 146_097 + day_of_era - 719_468).ok()?);
        (day.date() == (year, month, of_month)).then_some(day)
    }

    /// Year, month (1 to 12) and day of the month in the Gregorian calendar
    /// (Howard Hinnant's civil-from-days algorithm; checked against jiff in the tests).
    #[must_use]
    pub const fn date(self) -> (i32, u8, u8) {
        let z = self.0 as i64 + 719_468;
        let era = z.div_euclid(146_097);
        let day_of_era = z.rem_euclid(146_097);
        let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let shifted = (5 * day_of_year + 2) / 153;
        let day = (day_of_year - (153 * shifted + 2) / 5 + 1) as u8;
        let month = if shifted < 10 { shifted + 3 } else { shifted - 9 } as u8;
        let year = year_of_era + era * 400 + if month <= 2 { 1 } else { 0 };
        (year as i32, month, day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_agree_with_jiff_over_three_centuries() {
        let mut date = jiff::civil::date(1850, 1, 1);
        let first = jiff::civil::date(1970, 1, 1);
        while date < jiff::civil::date(2150, 1, 1) {
            let days = date.since((jiff::Unit::Day, first)).unwrap().get_days();
            let day = Day(days);
            assert_eq!(
                day.date(),
                (i32::from(date.year()), date.month() as u8, date.day() as u8)
            );
            assert_eq!(day.weekday() as i8, date.weekday().to_monday_zero_offset());
            let (year, month, of_month) = day.date();
            assert_eq!(Day::of_date(year, month, of_month), Some(day));
            date = date.checked_add(jiff::Span::new().days(13)).unwrap();
        }
    }

    #[test]
    fn dates_that_the_calendar_does_not_have_are_no_days() {
        for (year, month, of_month) in [
            (2026, 2, 29),
            (2100, 2, 29),
            (2026, 0, 1),
            (2026, 13, 1),
            (2026, 4, 31),
            (2026, 1, 0),
        ] {
            assert_eq!(Day::of_date(year, month, of_month), None, "{year}-{month}-{of_month}");
        }
        assert_eq!(Day::of_date(i32::MAX, 12, 31), None);
        assert_eq!(Day::of_date(i32::MIN, 1, 1), None);
    }

    #[test]
    fn just_after_local_midnight_is_the_new_day() {
        let utc_evening = Instant(1_700_000_000_000 / 86_400_000 * 86_400_000 + 23 * 3_600_000 + 60_000);
        let oslo = Now {
            at: utc_evening,
            offset_minutes: 60,
        };
        let utc = Now {
            at: utc_evening,
            offset_minutes: 0,
        };
        assert_eq!(oslo.day(), utc.day().plus(1));
        assert_eq!(oslo.hour(), 0);
    }

    #[test]
    fn a_countdown_rounds_up() {
        assert_eq!(Span(1).seconds_up(), 1);
        assert_eq!(Span(1000).seconds_up(), 1);
        assert_eq!(Span(0).seconds_up(), 0);
        assert_eq!(Span(-5).seconds_up(), 0);
    }
}
