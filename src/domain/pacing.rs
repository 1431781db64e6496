//! Graded activity: an amount that the calendar raises and the pain of the day does not change. Evidence 6.2.
//! The start and the strictness are those of the protocol ISRCTN28478651 (BMC Public Health 7:254); step, cap, floor
//! and what follows missed sessions are proposals on the Norwegian article about pain and activity. Knows no exercises; what
//! was done of each is looked up in [`quota`].

pub mod quota;

/// What an amount counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Unit {
    Minutes,
    Reps,
}

/// Per cent of the mean of the first tries with which the plan begins. Other texts say 50 to 80.
pub const START_PER_CENT: u32 = 70;
/// Per cent more each week, and per cent less when most sessions were missed.
pub const STEP_PER_CENT: u16 = 10;
pub const BACK_PER_CENT: u16 = 20;
/// Sessions looked back on.
pub const LAST_SESSIONS: usize = 4;

/// What the calendar asks for next week.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NextWeek {
    More(u16),
    /// Fewer than three of the last four sessions were done: the same once more.
    Same(u16),
    /// Fewer than two: less, and a physiotherapist may be worth a visit.
    Less(u16),
}

/// What counts as today's amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Today {
    /// Enough on a bad day: half.
    pub least: u16,
    /// No more than this on a good day: the amount itself.
    pub most: u16,
}

/// The amount to begin with, after three tries in which the person stopped when they wanted: 70 per cent of their mean,
/// rounded down, one at least.
#[must_use]
pub fn start(tries: [u16; 3]) -> u16 {
    let sum: u32 = tries.into_iter().map(u32::from).sum();
    u16::try_from(sum * START_PER_CENT / 300).unwrap_or(u16::MAX).max(1)
}

/// Half on a bad day, rounded up, and never more than the whole.
#[must_use]
pub const fn today(quota: u16) -> Today {
    Today {
        least: quota.div_ceil(2),
        most: quota,
    }
}

/// Next week's amount. `done`: the sessions so far, newest last; only the last four count. Those that have not been yet
/// were not missed.
#[must_use]
pub fn next_week(quota: u16, unit: Unit, done: &[bool]) -> NextWeek {
    let missed = done.iter().rev().take(LAST_SESSIONS).filter(|done| !**done).count();
    match missed {
        0 | 1 => NextWeek::More(quota.saturating_add(step(quota, unit))),
        2 => NextWeek::Same(quota),
        _ => NextWeek::Less((quota - share(quota, BACK_PER_CENT)).max(1)),
    }
}

/// A tenth rounded down; where that is nothing to speak of, a minute or two repetitions.
fn step(quota: u16, unit: Unit) -> u16 {
    let least = match unit {
        Unit::Minutes => 1,
        Unit::Reps => 2,
    };
    share(quota, STEP_PER_CENT).max(least)
}

fn share(quota: u16, per_cent: u16) -> u16 {
    let exact = u32::from(quota) * u32::from(per_cent) / 100;
    u16::try_from(exact).unwrap_or(quota)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_plan_begins_with_seventy_per_cent_of_the_mean() {
        assert_eq!(start([10, 20, 30]), 14);
        assert_eq!(start([10, 10, 11]), 7, "7.2, rounded down");
        assert_eq!(start([0, 0, 0]), 1, "never nothing");
        assert_eq!(start([u16::MAX; 3]), 45_874);
    }

    #[test]
    fn a_week_that_was_done_brings_five_to_ten_per_cent_or_the_smallest_step() {
        let after = |quota, unit| next_week(quota, unit, &[true; 4]);
        assert_eq!(after(20, Unit::Minutes), NextWeek::More(22));
        assert_eq!(after(15, Unit::Minutes), NextWeek::More(16), "1.5, rounded down");
        assert_eq!(after(5, Unit::Minutes), NextWeek::More(6), "a minute at least");
        assert_eq!(after(12, Unit::Reps), NextWeek::More(14), "two repetitions at least");
        assert_eq!(after(40, Unit::Reps), NextWeek::More(44));
        for quota in 20..200 {
            let NextWeek::More(more) = after(quota, Unit::Minutes) else {
                panic!("{quota}")
            };
            let step = more - quota;
            assert!(step * 100 >= quota * 5 && step * 10 <= quota, "{quota} {more}");
        }
    }

    #[test]
    fn a_good_day_allows_no_more_and_a_bad_day_asks_for_half() {
        assert_eq!(today(20), Today { least: 10, most: 20 });
        assert_eq!(today(15), Today { least: 8, most: 15 });
        assert_eq!(today(1), Today { least: 1, most: 1 });
    }

    #[test]
    fn missed_sessions_keep_the_amount_or_take_it_back() {
        let after = |done: &[bool]| next_week(20, Unit::Minutes, done);
        assert_eq!(after(&[true, false, true, true]), NextWeek::More(22), "three of four");
        assert_eq!(after(&[true, false, true, false]), NextWeek::Same(20), "two of four");
        assert_eq!(after(&[false, false, true, false]), NextWeek::Less(16), "one of four");
        assert_eq!(after(&[false; 4]), NextWeek::Less(16));
    }

    #[test]
    fn only_the_last_four_count_and_what_has_not_been_was_not_missed() {
        let after = |done: &[bool]| next_week(20, Unit::Minutes, done);
        assert_eq!(
            after(&[false, false, false, true, true, true, true]),
            NextWeek::More(22)
        );
        assert_eq!(after(&[true, true]), NextWeek::More(22), "the first week");
        assert_eq!(after(&[false, false]), NextWeek::Same(20));
        assert_eq!(after(&[]), NextWeek::More(22));
    }

    proptest! {
        #[test]
        fn every_amount_stays_in_its_bounds(quota in 1_u16.., done in prop::collection::vec(any::<bool>(), 0..9)) {
            match next_week(quota, Unit::Reps, &done) {
                NextWeek::More(next) => prop_assert!(next >= quota),
                NextWeek::Same(next) => prop_assert_eq!(next, quota),
                NextWeek::Less(next) => prop_assert!(next >= 1 && next <= quota),
            }
            let day = today(quota);
            prop_assert!(day.least >= 1 && day.least <= day.most && day.most == quota);
        }
    }
}
