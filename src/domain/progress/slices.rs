//! Time cut into weeks, months, quarters or years: the finest cut that leaves no more marks than a phone can show.
//! Knows no values; whoever has some asks for their place.

use super::tenths;
use crate::domain::units::Day;

/// More marks than this cannot be told apart on a phone.
pub const MOST: usize = 60;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Grain {
    Week,
    Month,
    Quarter,
    Year,
}

/// How far back a chart looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Period {
    /// Twelve weeks with this one.
    Weeks,
    /// A year with this week.
    Year,
    All,
}

impl Period {
    pub const ALL: [Period; 3] = [Period::Weeks, Period::Year, Period::All];

    const fn weeks(self) -> Option<i32> {
        match self {
            Period::Weeks => Some(12),
            Period::Year => Some(52),
            Period::All => None,
        }
    }

    /// Whether looking further back than this shows more.
    #[must_use]
    pub fn hides(self, first: Day, today: Day) -> bool {
        self.weeks().is_some_and(|weeks| first < from(today, weeks))
    }
}

/// The Monday from which so many weeks reach to today's.
const fn from(today: Day, weeks: i32) -> Day {
    today.monday().plus(-7 * (weeks - 1))
}

/// A piece of time, both days included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Slice {
    pub first: Day,
    pub last: Day,
}

impl Slice {
    /// Its days up to today.
    #[must_use]
    pub fn days(self, today: Day) -> u32 {
        let last = self.last.min(today).0;
        u32::try_from(last.saturating_sub(self.first.0).saturating_add(1)).unwrap_or(0)
    }
}

/// Pieces of equal kind without a gap, oldest first, today's last; never none, never more than [`MOST`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slices {
    pub grain: Grain,
    pub all: Vec<Slice>,
}

impl Grain {
    const ALL: [Grain; 4] = [Grain::Week, Grain::Month, Grain::Quarter, Grain::Year];

    /// The first day of the piece that holds this day.
    #[must_use]
    pub fn start(self, day: Day) -> Day {
        let (year, month, _) = day.date();
        let month = match self {
            Grain::Week => return day.monday(),
            Grain::Month => month,
            Grain::Quarter => month - (month - 1) % 3,
            Grain::Year => 1,
        };
        Day::of_date(year, month, 1).unwrap_or(day)
    }

    /// The first day of the next piece, seen from the first day of one.
    fn next(self, start: Day) -> Day {
        // No month is longer than 31 days, and none is so short that 31 days reach over the next.
        let beyond = match self {
            Grain::Week => return start.plus(7),
            Grain::Month => 31,
            Grain::Quarter => 92,
            Grain::Year => 366,
        };
        self.start(start.plus(beyond)).max(start.plus(1))
    }

    fn cut(self, first: Day, today: Day) -> Vec<Slice> {
        let mut all = Vec::new();
        let mut start = self.start(first.min(today));
        while start <= today && all.len() <= MOST {
            let next = self.next(start);
            all.push(Slice {
                first: start,
                last: next.plus(-1),
            });
            start = next;
        }
        all
    }
}

impl Slices {
    /// `first`: the day from which there is something to show.
    #[must_use]
    pub fn of(period: Period, first: Day, today: Day) -> Slices {
        // Whoever has trained for a century has set the clock back.
        let first = first.max(today.plus(-366 * 59));
        let first = period.weeks().map_or(first, |weeks| first.max(from(today, weeks)));
        let finest = Grain::ALL.into_iter().map(|grain| (grain, grain.cut(first, today)));
        let fits = finest.into_iter().find(|(_, all)| all.len() <= MOST);
        let (grain, all) = fits.unwrap_or_else(|| (Grain::Year, Grain::Year.cut(today, today)));
        Slices { grain, all }
    }

    /// Which piece holds this day.
    #[must_use]
    pub fn place(&self, day: Day) -> Option<usize> {
        let after = self.all.partition_point(|slice| slice.first <= day);
        let place = after.checked_sub(1)?;
        self.all.get(place).filter(|slice| day <= slice.last).map(|_| place)
    }

    /// Puts each value where it belongs; what lies outside is left out.
    pub fn gather<T: Clone, V>(
        &self,
        empty: T,
        told: impl IntoIterator<Item = (Day, V)>,
        mut put: impl FnMut(&mut T, V),
    ) -> Vec<T> {
        let mut all = vec![empty; self.all.len()];
        for (day, value) in told {
            if let Some(slot) = self.place(day).and_then(|place| all.get_mut(place)) {
                put(slot, value);
            }
        }
        all
    }

    /// The mean of each piece in tenths; `None` where nothing was told.
    #[must_use]
    pub fn means(&self, told: impl IntoIterator<Item = (Day, u8)>) -> Vec<Option<u16>> {
        let sums = self.gather((0_u32, 0_u32), told, |(sum, count), value| {
            *sum += u32::from(value);
            *count += 1;
        });
        sums.into_iter().map(|(sum, count)| tenths(sum, count)).collect()
    }

    /// The newest value of each piece.
    #[must_use]
    pub fn newest(&self, told: impl IntoIterator<Item = (Day, u16)>) -> Vec<Option<u16>> {
        self.gather(None, told, |slot, value| *slot = Some(value))
    }

    /// The largest value of each piece.
    #[must_use]
    pub fn largest(&self, told: impl IntoIterator<Item = (Day, u16)>) -> Vec<Option<u16>> {
        self.gather(None, told, |slot, value| *slot = (*slot).max(Some(value)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Saturday 21 November 2026.
    const TODAY: Day = Day(20_778);

    fn days(date: (i32, u8, u8)) -> Day {
        Day::of_date(date.0, date.1, date.2).unwrap()
    }

    #[test]
    fn the_cut_gets_coarser_as_the_years_pass() {
        let grain = |first| Slices::of(Period::All, first, TODAY).grain;
        assert_eq!(grain(TODAY), Grain::Week);
        assert_eq!(grain(TODAY.plus(-7 * 58)), Grain::Week);
        assert_eq!(grain(TODAY.plus(-7 * 61)), Grain::Month);
        assert_eq!(grain(days((2022, 1, 1))), Grain::Month);
        assert_eq!(grain(days((2016, 11, 21))), Grain::Quarter, "ten years");
        assert_eq!(grain(days((1990, 1, 1))), Grain::Year);
        assert_eq!(Slices::of(Period::Year, days((1990, 1, 1)), TODAY).all.len(), 52);
        assert_eq!(Slices::of(Period::Weeks, days((1990, 1, 1)), TODAY).all.len(), 12);
    }

    #[test]
    fn a_quarter_begins_where_the_calendar_says() {
        let starts = |grain: Grain, day| grain.start(days(day)).date();
        assert_eq!(starts(Grain::Quarter, (2026, 11, 21)), (2026, 10, 1));
        assert_eq!(starts(Grain::Quarter, (2026, 3, 31)), (2026, 1, 1));
        assert_eq!(starts(Grain::Year, (2024, 12, 31)), (2024, 1, 1));
        assert_eq!(Grain::Month.next(days((2026, 2, 1))).date(), (2026, 3, 1));
        assert_eq!(Grain::Month.next(days((2026, 1, 1))).date(), (2026, 2, 1));
        assert_eq!(Grain::Year.next(days((2026, 1, 1))).date(), (2027, 1, 1));
    }

    #[test]
    fn means_are_rounded_and_nothing_is_not_nought() {
        let slices = Slices::of(Period::All, TODAY.plus(-7), TODAY);
        let told = [(TODAY, 1), (TODAY, 2), (TODAY, 2)];
        assert_eq!(slices.means(told), [None, Some(17)]);
        assert_eq!(slices.means([]), [None, None]);
    }

    #[test]
    fn only_a_period_that_leaves_something_out_hides() {
        assert!(!Period::Weeks.hides(TODAY.monday().plus(-7 * 11), TODAY));
        assert!(Period::Weeks.hides(TODAY.monday().plus(-7 * 11 - 1), TODAY));
        assert!(!Period::All.hides(Day(0), TODAY));
    }

    proptest! {
        #[test]
        fn every_day_has_exactly_one_place_and_there_are_never_too_many(
            first in -40_000..40_000_i32, length in 0..40_000_i32, period in prop::sample::select(Period::ALL.to_vec()),
        ) {
            let (first, today) = (Day(first), Day(first + length));
            let slices = Slices::of(period, first, today);
            prop_assert!((1..=MOST).contains(&slices.all.len()));
            prop_assert!(slices.all.windows(2).all(|pair| pair[0].last.plus(1) == pair[1].first));
            prop_assert_eq!(slices.place(today), Some(slices.all.len() - 1));
            if period == Period::All && length < 366 * 59 {
                prop_assert_eq!(slices.place(first), Some(0));
            }
            for (place, slice) in slices.all.iter().enumerate() {
                prop_assert_eq!(slices.place(slice.first), Some(place));
                prop_assert_eq!(slices.place(slice.last), Some(place));
            }
            prop_assert_eq!(slices.place(slices.all[0].first.plus(-1)), None);
        }

        #[test]
        fn a_mean_lies_between_what_was_told(values in prop::collection::vec((0..400_i32, 0..=10_u8), 1..200)) {
            let slices = Slices::of(Period::All, TODAY.plus(-400), TODAY);
            let told: Vec<(Day, u8)> = values.iter().map(|(back, value)| (TODAY.plus(-back), *value)).collect();
            let means = slices.means(told.iter().copied());
            for (place, mean) in means.iter().enumerate() {
                let here = || told.iter().filter(|(day, _)| slices.place(*day) == Some(place)).map(|(_, value)| u16::from(*value) * 10);
                prop_assert_eq!(mean.is_some(), here().next().is_some());
                if let (Some(mean), Some(least), Some(most)) = (mean, here().min(), here().max()) {
                    prop_assert!(least <= *mean && *mean <= most);
                }
            }
        }
    }
}
