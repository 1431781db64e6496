//! How an appointment repeats: daily, weekly, monthly, with steps, ends and weekdays. Written out between two days only, and
//! with a bounded number of steps.

use super::wall::Wall;
use super::{Start, Zone};
use crate::domain::units::Day;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Every {
    Day,
    Week,
    Month,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Until {
    Never,
    /// So many times in all, the first included.
    Count(u32),
    /// The last time at which it may begin.
    Time(Start),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    pub every: Every,
    pub interval: u16,
    pub until: Until,
    /// Which of them in the month (0: each; negative from its end), and the weekday (Monday 0).
    pub days: Vec<(i8, u8)>,
    /// Days of the month, negative from its end.
    pub of_month: Vec<i8>,
    /// First day of a week, Monday 0.
    pub week_starts: u8,
}

/// Lists of days are no longer.
const MOST_DAYS: usize = 40;
/// More times are no reminder and no shift.
const MOST_COUNT: u32 = 20_000;
/// Steps for one appointment: more than a hundred years of days.
const MOST_STEPS: u32 = 40_000;

impl Rule {
    #[must_use]
    pub const fn new(every: Every) -> Rule {
        Rule {
            every,
            interval: 1,
            until: Until::Never,
            days: Vec::new(),
            of_month: Vec::new(),
            week_starts: 0,
        }
    }

    /// Which of a month only a month can have.
    #[must_use]
    pub fn is_understood(&self) -> bool {
        let monthly = self.every == Every::Month;
        let short = self.days.len() <= MOST_DAYS && self.of_month.len() <= MOST_DAYS;
        let counted = !matches!(self.until, Until::Count(count) if count > MOST_COUNT || count == 0);
        short && counted && (monthly || (self.of_month.is_empty() && self.days.iter().all(|(which, _)| *which == 0)))
    }

    /// The times from `first` on that lie on the days from `days.0` to `days.1`. Takes its steps from `budget`.
    pub fn times(&self, first: Wall, days: (Day, Day), zone: Zone, budget: &mut u32) -> Vec<Wall> {
        let begin = first.day();
        let last = match self.until {
            Until::Time(Start::Day(day)) => Wall::at(day, 1439),
            Until::Time(Start::Wall(wall)) => wall,
            Until::Time(Start::Utc(minutes)) => zone.wall(minutes),
            Until::Never | Until::Count(_) => Wall(i64::MAX),
        };
        let mut left = match self.until {
            Until::Count(count) => count,
            _ => u32::MAX,
        };
        let mut day = match self.until {
            // What is counted must be counted from its beginning.
            Until::Count(_) => begin,
            _ => begin.max(days.0),
        };
        let mut times = Vec::new();
        let mut steps = MOST_STEPS.min(*budget);
        while day <= days.1 && left > 0 && steps > 0 {
            steps -= 1;
            *budget = budget.saturating_sub(1);
            let at = Wall::at(day, first.minute());
            if at > last {
                break;
            }
            // The first time counts, whether the rule names its day or not.
            if day == begin || self.names(begin, day) {
                left -= 1;
                if day >= days.0 {
                    times.push(at);
                }
            }
            day = day.plus(1);
        }
        times
    }

    /// Whether the rule of a series that begins on a day names another, later one.
    fn names(&self, begin: Day, day: Day) -> bool {
        let every = i64::from(self.interval.max(1));
        let on_turn = |periods: i64| periods.rem_euclid(every) == 0;
        match self.every {
            Every::Day => on_turn(i64::from(day.0) - i64::from(begin.0)) && self.names_weekday(day, None),
            Every::Week => {
                let week = |day: Day| {
                    let into = (i64::from(day.weekday()) + 7 - i64::from(self.week_starts)) % 7;
                    (i64::from(day.0) - into).div_euclid(7)
                };
                let same = self.days.is_empty() && day.weekday() != begin.weekday();
                on_turn(week(day) - week(begin)) && !same && self.names_weekday(day, None)
            }
            Every::Month => {
                let (year, month, of_month) = day.date();
                let (first_year, first_month, first_of_month) = begin.date();
                let months = |year: i32, month: u8| i64::from(year) * 12 + i64::from(month);
                let next = Day::of_date(year + i32::from(month == 12), month % 12 + 1, 1);
                let length = next.map_or(31, |next| i8::try_from(next.plus(-1).date().2).unwrap_or(31));
                let of_month = i8::try_from(of_month).unwrap_or(31);
                let from_end = of_month - length - 1;
                let plain = self.days.is_empty() && self.of_month.is_empty();
                let named =
                    self.of_month.is_empty() || self.of_month.contains(&of_month) || self.of_month.contains(&from_end);
                on_turn(months(year, month) - months(first_year, first_month))
                    && (!plain || i8::try_from(first_of_month) == Ok(of_month))
                    && named
                    && self.names_weekday(day, Some((of_month, from_end)))
            }
        }
    }

    /// `place`: the day of the month, from its begin and from its end.
    fn names_weekday(&self, day: Day, place: Option<(i8, i8)>) -> bool {
        let mut named = self.days.iter().filter(|(_, weekday)| *weekday == day.weekday());
        self.days.is_empty()
            || named.any(|(which, _)| match (which, place) {
                (0, _) | (_, None) => true,
                (which @ 1.., Some((from_begin, _))) => (from_begin - 1) / 7 + 1 == *which,
                (which, Some((_, from_end))) => (from_end + 1) / 7 - 1 == *which,
            })
    }
}
