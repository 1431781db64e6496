//! Pieces of time in words: the ends of an axis and the first column of a table.

use crate::domain::progress::slices::{Grain, Slice};
use crate::text::{Text, date};

/// `21.11.2026` for a week (its Monday), `november 2026`, `4. kvartal 2026`, `2026`.
#[must_use]
pub fn slice(text: &Text, grain: Grain, slice: Slice) -> String {
    let (year, month, of_month) = slice.first.date();
    match grain {
        Grain::Week => text.data_date(&of_month, &month, &year),
        Grain::Month => text.progress_chart_month(&date::month(text, month), &year),
        Grain::Quarter => text.progress_chart_quarter(&(month.div_ceil(3)), &year),
        Grain::Year => year.to_string(),
    }
}

/// What stands over the pieces in a table.
#[must_use]
pub fn column(text: &Text, grain: Grain) -> &str {
    match grain {
        Grain::Week => text.progress_week(),
        Grain::Month => text.progress_chart_col_month(),
        Grain::Quarter => text.progress_chart_col_quarter(),
        Grain::Year => text.progress_chart_col_year(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::units::Day;
    use crate::text::Lang;

    #[test]
    fn pieces_of_time_are_named_as_people_name_them() {
        let first = Day::of_date(2026, 10, 1).unwrap();
        let said = |lang, grain| slice(&Text::embedded(lang), grain, Slice { first, last: first });
        assert_eq!(said(Lang::Nb, Grain::Week), "1.10.2026");
        assert_eq!(said(Lang::Nb, Grain::Month), "oktober 2026");
        assert_eq!(said(Lang::Da, Grain::Quarter), "4. kvartal 2026");
        assert_eq!(said(Lang::En, Grain::Quarter), "Quarter 4, 2026");
        assert_eq!(said(Lang::En, Grain::Year), "2026");
    }
}
