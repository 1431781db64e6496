//! Days in the files, as ISO 8601 writes them. The calendar is the domain's; which day is today is not known here.

use crate::json::Json;
use crate::kind::{Kind, refuse};
use crate::problem::Problems;
use kraftpause::domain::units::Day;

/// `2026-11-23`, up to a latest day.
#[derive(Clone, Copy)]
pub struct Date {
    pub latest: Day,
}

impl Date {
    pub fn holds(self, day: Day) -> bool {
        (EARLIEST..=self.latest).contains(&day)
    }
}

/// Any day that a week may be made for.
pub const ANY_DAY: Date = Date { latest: LATEST };
/// 2199-12-31.
const LATEST: Day = Day(84_005);
/// 1900-01-01.
const EARLIEST: Day = Day(-25_567);

impl Kind for Date {
    type Told = Day;

    fn schema(&self) -> Json {
        Json::object([("type", Json::text("string")), ("format", Json::text("date"))])
    }

    fn allowed(&self) -> String {
        let (earliest, latest) = (iso(EARLIEST), iso(self.latest));
        format!("a date like \"2026-01-05\", from {earliest} to {latest}")
    }

    fn read(&self, given: &Json, at: &str, problems: &mut Problems) -> Option<Day> {
        let day = match given {
            Json::Text(text) => day_of(text).filter(|day| self.holds(*day)),
            _ => None,
        };
        if day.is_none() {
            refuse(self, given, at, problems);
        }
        day
    }

    fn stand_in(&self) -> Day {
        self.latest
    }
}

/// `2026-11-23`.
pub fn iso(day: Day) -> String {
    let (year, month, of_month) = day.date();
    format!("{year:04}-{month:02}-{of_month:02}")
}

/// The day of `2026-11-23`, if there is one.
pub fn day_of(text: &str) -> Option<Day> {
    let digits = text.chars().all(|letter| letter.is_ascii_digit() || letter == '-');
    let mut parts = text.split('-');
    let mut part = |length: usize| parts.next().filter(|part| part.len() == length);
    let (year, month, of_month) = (part(4)?, part(2)?, part(2)?);
    if !digits || parts.next().is_some() {
        return None;
    }
    Day::of_date(year.parse().ok()?, month.parse().ok()?, of_month.parse().ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_real_days_are_read() {
        assert_eq!(day_of("1970-01-01"), Some(Day(0)));
        assert_eq!(day_of("1900-01-01"), Some(EARLIEST));
        assert_eq!(day_of("2028-02-29").map(iso).as_deref(), Some("2028-02-29"));
        for wrong in [
            "2026-02-29",
            "2026-13-01",
            "2026-00-10",
            "2026-1-05",
            "05.01.2026",
            "2026-01-05T10:00",
            "",
            "-",
        ] {
            assert_eq!(day_of(wrong), None, "{wrong}");
        }
    }
}
