//! Days in words. The calendar is in `domain::units`; which day is today is not known here.

use super::{Text, name};
use crate::domain::units::Day;

/// `lørdag 21. november`.
#[must_use]
pub fn full(text: &Text, day: Day) -> String {
    let (_, month_number, of_month) = day.date();
    text.date_full(
        &name::weekday(text, day.weekday()),
        &of_month,
        &month(text, month_number),
    )
}

/// `21.11.`, for tables and the ends of an axis.
#[must_use]
pub fn short(text: &Text, day: Day) -> String {
    let (_, month, of_month) = day.date();
    text.date_day_month(&of_month, &month)
}

/// `ma`, to stand over a column.
#[must_use]
pub fn weekday_short(text: &Text, weekday: u8) -> &str {
    match weekday {
        0 => text.date_short_monday(),
        1 => text.date_short_tuesday(),
        2 => text.date_short_wednesday(),
        3 => text.date_short_thursday(),
        4 => text.date_short_friday(),
        5 => text.date_short_saturday(),
        _ => text.date_short_sunday(),
    }
}

/// `november`.
#[must_use]
pub fn month(text: &Text, month: u8) -> &str {
    match month {
        1 => text.date_january(),
        2 => text.date_february(),
        3 => text.date_march(),
        4 => text.date_april(),
        5 => text.date_may(),
        6 => text.date_june(),
        7 => text.date_july(),
        8 => text.date_august(),
        9 => text.date_september(),
        10 => text.date_october(),
        11 => text.date_november(),
        _ => text.date_december(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Lang;

    /// A Saturday.
    const DAY: Day = Day(20_778);

    #[test]
    fn a_day_is_said_as_people_say_it() {
        assert_eq!(DAY.date(), (2026, 11, 21));
        let said = |lang| full(&Text::embedded(lang), DAY);
        assert_eq!(said(Lang::Nb), "lørdag 21. november");
        assert_eq!(said(Lang::Da), "lørdag den 21. november");
        assert_eq!(said(Lang::En), "Saturday 21 November");
    }

    #[test]
    fn a_short_day_has_no_year() {
        assert_eq!(short(&Text::embedded(Lang::Nb), DAY), "21.11.");
        assert_eq!(short(&Text::embedded(Lang::En), DAY), "21/11");
    }
}
