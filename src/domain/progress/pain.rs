//! Pain as it was told after sessions: by region as a line, and by month on the body. The line leaves out what is kept out;
//! the months show all that was told. Knows nothing of what pain changes in the plan.

use super::kept_out::KeptOut;
use super::slices::Grain;
use super::tenths;
use crate::domain::diary::Diary;
use crate::domain::pain::{Region, Site};
use crate::domain::units::Day;

/// What was told of one region, the worst of each day over both sides, oldest first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    pub region: Region,
    pub days: Vec<(Day, u8)>,
    /// How many days were told and are kept out.
    pub kept_out: u32,
}

/// The regions that were told of, in the order of the body map.
#[must_use]
pub fn told(diary: &Diary, kept_out: &KeptOut) -> Vec<Told> {
    let mut all: Vec<Told> = Region::ALL
        .into_iter()
        .map(|region| Told {
            region,
            days: Vec::new(),
            kept_out: 0,
        })
        .collect();
    for entry in &diary.entries {
        let out = kept_out.holds(entry.day);
        for (site, worst) in &entry.after.pains {
            let Some(told) = all.iter_mut().find(|told| told.region == site.region) else {
                continue;
            };
            match told.days.last_mut() {
                _ if out => told.kept_out += 1,
                Some((day, known)) if *day == entry.day => *known = (*worst).max(*known),
                _ => told.days.push((entry.day, *worst)),
            }
        }
    }
    all.retain(|told| !told.days.is_empty());
    all
}

/// A month on the body map.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Month {
    /// Its first day.
    pub first: Day,
    /// Mean of what was told, tenths, by place; in the order of the places.
    pub places: Vec<(Site, u16)>,
}

/// Sum and number of what was told of each place.
type Sums = Vec<(Site, u32, u32)>;

/// Each month from the first in which pain was told to the last, also those in which nothing was.
#[must_use]
pub fn months(diary: &Diary) -> Vec<Month> {
    let mut months: Vec<(Day, Sums)> = Vec::new();
    for entry in diary.entries.iter().filter(|entry| !entry.after.pains.is_empty()) {
        let first = Grain::Month.start(entry.day);
        while let Some(next) = months
            .last()
            .map(|(last, _)| Grain::Month.start(last.plus(31)))
            .filter(|next| *next < first)
        {
            months.push((next, Vec::new()));
        }
        if months.last().is_none_or(|(last, _)| *last < first) {
            months.push((first, Vec::new()));
        }
        let Some((_, places)) = months.last_mut() else { continue };
        for (site, worst) in &entry.after.pains {
            match places.iter_mut().find(|(known, ..)| known == site) {
                Some((_, sum, count)) => (*sum, *count) = (*sum + u32::from(*worst), *count + 1),
                None => places.push((*site, u32::from(*worst), 1)),
            }
        }
    }
    months
        .into_iter()
        .map(|(first, mut places)| {
            places.sort_unstable();
            let mean = |(site, sum, count)| Some((site, tenths(sum, count)?));
            Month {
                first,
                places: places.into_iter().filter_map(mean).collect(),
            }
        })
        .collect()
}
