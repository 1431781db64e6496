//! Reminders as series in a calendar: which ones the plan asks for, whether the file that was handed over still says so, and
//! what the next file must say, with everything that is gone called off. Knows no words but those it is given.

use super::ics::{Event, Every, Rule, Start, Wall};
use super::units::{Day, Instant};

/// One session that comes again, or once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Series {
    /// Its name among those of one person: the same session of the same week keeps it.
    pub number: u32,
    /// Its first day.
    pub day: Day,
    /// Minute of the day.
    pub minute: u16,
    /// Length in minutes.
    pub minutes: u16,
    /// Weeks until it comes again; 0: it does not.
    pub weeks: u8,
}

/// The file that was handed over last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Handed {
    /// The first file's instant: makes the names of its series unlike anybody else's.
    pub base: Instant,
    /// Goes up with every file.
    pub sequence: u16,
    /// The minute of the day that was chosen; `None`: that of the part of the day.
    pub minute: Option<u16>,
    /// Minutes before a session at which the calendar calls.
    pub ahead: u16,
    pub series: Vec<Series>,
}

/// Most series of one file: a rotation of eight weeks with eight sessions each, or a quarter of a year of single ones.
pub const MOST_SERIES: usize = 120;
/// Minutes before a session that can be chosen.
pub const AHEAD: [u16; 4] = [0, 15, 60, 720];

impl Series {
    /// Asks for the same as another, whichever of its days comes first. Its length is no reason for a new file: it grows with
    /// the person.
    #[must_use]
    pub fn is_like(&self, other: &Series) -> bool {
        let same = (self.number, self.minute, self.weeks) == (other.number, other.minute, other.weeks);
        let apart = self.day.0.saturating_sub(other.day.0);
        same && match i32::from(self.weeks) * 7 {
            0 => apart == 0,
            cycle => apart.rem_euclid(cycle) == 0,
        }
    }

    /// Nothing of it lies ahead.
    const fn is_over(&self, today: Day) -> bool {
        self.weeks == 0 && self.day.0 < today.0
    }

    fn event(&self, handed: &Handed, title: &str) -> Event {
        let uid = format!("{}-{}@kraftpause", handed.base.0, self.number);
        let start = Start::Wall(Wall::at(self.day, self.minute));
        Event {
            sequence: handed.sequence.into(),
            title: title.to_owned(),
            ..Event::once(uid, start, self.minutes.into())
        }
    }
}

impl Handed {
    /// Whether the plan still asks for what this file says, in what lies ahead.
    #[must_use]
    pub fn fits(&self, wanted: &[Series], today: Day) -> bool {
        let of = |series: &[Series]| -> Vec<Series> {
            let ahead = series.iter().filter(|series| !series.is_over(today));
            ahead.copied().collect()
        };
        let (here, there) = (of(&self.series), of(wanted));
        let in_both = |one: &Series, all: &[Series]| all.iter().any(|other| one.is_like(other));
        here.iter().all(|one| in_both(one, &there)) && there.iter().all(|one| in_both(one, &here))
    }
}

/// The next file: what will be known of it once it is handed over, and its appointments. What the file before said and this
/// one does not is called off. `titles` stand in the order of `wanted`.
#[must_use]
pub fn next(
    before: Option<&Handed>,
    wanted: &[(Series, String)],
    choice: (Option<u16>, u16),
    now: (Instant, Day),
    gone: &str,
) -> (Handed, Vec<Event>) {
    let (minute, ahead) = choice;
    let (at, today) = now;
    let handed = Handed {
        base: before.map_or(at, |before| before.base),
        sequence: before.map_or(0, |before| before.sequence.saturating_add(1)),
        minute,
        ahead,
        series: wanted.iter().take(MOST_SERIES).map(|(series, _)| *series).collect(),
    };
    let kept = wanted.iter().take(MOST_SERIES).map(|(series, title)| {
        let rule = (series.weeks > 0).then(|| Rule {
            interval: series.weeks.into(),
            ..Rule::new(Every::Week)
        });
        Event {
            rule,
            alarm: Some(ahead),
            ..series.event(&handed, title)
        }
    });
    let off = before.into_iter().flat_map(|before| &before.series).filter(|old| {
        let stays = handed.series.iter().any(|series| series.number == old.number);
        !stays && !old.is_over(today)
    });
    let off = off.map(|old| Event {
        cancelled: true,
        ..old.event(&handed, gone)
    });
    let events = kept.chain(off).collect();
    (handed, events)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ics::{appointments, write};

    /// A Monday.
    const MONDAY: Day = Day(20_780);

    const fn weekly(number: u32, weekday: i32, minute: u16) -> Series {
        Series {
            number,
            day: MONDAY.plus(weekday),
            minute,
            minutes: 20,
            weeks: 1,
        }
    }

    fn titled(series: &[Series]) -> Vec<(Series, String)> {
        series.iter().map(|series| (*series, "Økt".to_owned())).collect()
    }

    fn first(series: &[Series]) -> (Handed, Vec<Event>) {
        next(None, &titled(series), (None, 15), (Instant(7_000), MONDAY), "")
    }

    #[test]
    fn a_new_file_keeps_names_and_calls_off_what_is_gone() {
        let (before, _) = first(&[weekly(0, 0, 660), weekly(1, 3, 660)]);
        let wanted = [weekly(0, 1, 660)];
        assert!(!before.fits(&wanted, MONDAY));
        let (after, events) = next(
            Some(&before),
            &titled(&wanted),
            (None, 15),
            (Instant(9_000), MONDAY),
            "Avlyst",
        );
        let told: Vec<(&str, u32, bool)> = events
            .iter()
            .map(|event| (event.uid.as_str(), event.sequence, event.cancelled))
            .collect();
        assert_eq!(told, [("7000-0@kraftpause", 1, false), ("7000-1@kraftpause", 1, true)]);
        assert_eq!((events[0].alarm, events[1].alarm), (Some(15), None));
        assert!(events[1].rule.is_none() && after.fits(&wanted, MONDAY));
        let read = appointments(&write(&events, Instant(9_000), "Kraftpause")).unwrap();
        assert_eq!(read, events, "the file says it as well");
    }

    #[test]
    fn the_same_plan_a_week_later_needs_no_new_file() {
        let (before, _) = first(&[weekly(0, 0, 660)]);
        assert!(before.fits(&[weekly(0, 7, 660)], MONDAY.plus(7)));
        assert!(!before.fits(&[weekly(0, 0, 661)], MONDAY));
        assert!(!before.fits(&[], MONDAY));
        let two_weeks = Series {
            weeks: 2,
            ..weekly(0, 0, 660)
        };
        let (before, _) = first(&[two_weeks]);
        let later = |days: i32| Series {
            day: MONDAY.plus(days),
            ..two_weeks
        };
        assert!(before.fits(&[later(14)], MONDAY) && !before.fits(&[later(7)], MONDAY));
    }

    #[test]
    fn single_sessions_that_are_over_matter_to_nobody() {
        let once = |day: i32| Series {
            weeks: 0,
            number: 1_000 + day.unsigned_abs(),
            ..weekly(0, day, 660)
        };
        let (before, _) = first(&[once(0), once(3)]);
        assert!(before.fits(&[once(3)], MONDAY.plus(2)));
        assert!(!before.fits(&[once(3), once(9)], MONDAY.plus(2)));
        let later = (Instant(9_000), MONDAY.plus(2));
        let (_, events) = next(Some(&before), &[], (None, 15), later, "");
        assert_eq!(events.len(), 1, "only what lies ahead is called off");
    }
}
