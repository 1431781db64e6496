//! What the sessions of the last weeks say about each sore region: every session's answer is put through the table, one after
//! the other, and what follows adds up: a level down stays until two calm sessions have been. Knows no programme.
//!
//! Only regions that are sore, or were told sore lately, stand here: nobody else is asked about pain, and silence must not
//! hold them back. Twelve weeks are read, which every start has (older records lie in packs).

use super::{ACCEPTABLE, Next, Response, next, rises};
use crate::domain::catalogue::{Exercise, ExerciseId, Kind};
use crate::domain::diary::{Diary, Entry, Morning};
use crate::domain::flare_up::FlareUps;
use crate::domain::pain::{PAIN_CASE, Pain, Region, Site};
use crate::domain::session::told::StopReason;
use crate::domain::units::Day;

/// Where a region has come to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Steered {
    pub region: Region,
    /// What the last session that touched it asks of the next.
    pub next: Next,
    /// How it answered that session.
    pub response: Response,
    pub day: Day,
    /// Rungs easier than usual, 0 to 2.
    pub levels_down: u8,
    /// One set less.
    pub set_less: bool,
    /// Per cent of the usual load.
    pub load_per_cent: u8,
    /// Its pain rose for two weeks, lately: amounts go by the calendar.
    pub paced: bool,
}

/// Days that are looked back on.
pub const LOOK_BACK: i32 = 84;
/// After so many days without a session for it nothing is known any more; the rules of coming back take over.
const STALE: i32 = 28;
/// So long amounts go by the calendar after two weeks of rising pain.
const PACED: i32 = 28;
/// Rungs a region can be eased by: three rungs are all there are.
const MOST_DOWN: u8 = 2;
/// "More pain than usual" without a number: so much more than before.
const UNTOLD_MORE: u8 = 2;

/// All regions that something is known of, in the order of the body.
#[must_use]
pub fn regions(
    pains: &[Pain],
    red_flag: impl Fn(Region) -> bool,
    diary: &Diary,
    flare_ups: &FlareUps,
    today: Day,
) -> Vec<Steered> {
    let lately = |entry: &&Entry| entry.day.plus(LOOK_BACK) >= today && entry.day <= today;
    let entries: Vec<&Entry> = diary.entries.iter().filter(lately).collect();
    let sore = |region: &Region| is_sore(pains, &entries, *region, today);
    let known: Vec<Region> = Region::ALL.into_iter().filter(sore).collect();
    known
        .iter()
        .filter_map(|region| {
            let mut steps = Steps::new(*region, red_flag(*region));
            for entry in entries.iter().filter(|entry| !flare_ups.covers(entry.day)) {
                if let Some(response) = response(entry, *region, usual(pains, *region), &known) {
                    let rising = rises(&averages(&entries, *region, flare_ups, entry.day));
                    steps.take(entry.day, response, rising);
                }
            }
            steps.done(today)
        })
        .collect()
}

/// What one session after the other has led to.
struct Steps {
    region: Region,
    red_flag: bool,
    last: Option<(Day, Response, Next)>,
    before_it: Option<Response>,
    calm: u8,
    levels_down: u8,
    set_less: bool,
    load_per_cent: u8,
    paced_since: Option<Day>,
}

impl Steps {
    const fn new(region: Region, red_flag: bool) -> Steps {
        Steps {
            region,
            red_flag,
            last: None,
            before_it: None,
            calm: 0,
            levels_down: 0,
            set_less: false,
            load_per_cent: 100,
            paced_since: None,
        }
    }

    fn take(&mut self, day: Day, response: Response, rising: bool) {
        let next = next(response, self.before_it, rising, self.red_flag);
        match next {
            Next::Stop { per_cent } | Next::Easier { per_cent } => {
                self.calm = 0;
                self.levels_down = (self.levels_down + 1).min(MOST_DOWN);
                self.load_per_cent = 100 - per_cent;
            }
            Next::Less { per_cent } => {
                self.calm = 0;
                self.set_less = true;
                self.load_per_cent = self.load_per_cent.min(100 - per_cent);
            }
            Next::Pace => {
                self.calm = 0;
                self.paced_since = Some(day);
            }
            Next::Progress => self.settle(),
            Next::Repeat | Next::ProgressAfterTwo | Next::RedFlag => {}
        }
        self.before_it = Some(response);
        self.last = Some((day, response, next));
    }

    /// A calm session gives the load and the set back; a second one in a row gives a level.
    fn settle(&mut self) {
        self.load_per_cent = 100;
        self.set_less = false;
        self.calm += 1;
        if self.calm >= 2 && self.levels_down > 0 {
            self.levels_down -= 1;
            self.calm = 0;
        }
    }

    fn done(self, today: Day) -> Option<Steered> {
        let (day, response, next) = self.last.filter(|(day, ..)| day.plus(STALE) >= today)?;
        Some(Steered {
            region: self.region,
            next,
            response,
            day,
            levels_down: self.levels_down,
            set_less: self.set_less,
            load_per_cent: self.load_per_cent,
            paced: self.paced_since.is_some_and(|since| since.plus(PACED) >= today),
        })
    }
}

/// Whether an exercise has to do with a region: trains it, or asks for care with it.
#[must_use]
pub fn touches(exercise: &Exercise, region: Region) -> bool {
    let trained = exercise.kind != Kind::Relaxation && exercise.trains(region);
    trained || exercise.avoid.iter().any(|(avoided, _)| *avoided == region)
}

/// The pain that belongs to the region on an ordinary day: its average where that was told, else its worst.
fn usual(pains: &[Pain], region: Region) -> u8 {
    let of_region = pains.iter().filter(|pain| pain.site.region == region);
    of_region
        .map(|pain| pain.average.unwrap_or(pain.worst))
        .max()
        .unwrap_or(0)
}

fn is_sore(pains: &[Pain], entries: &[&Entry], region: Region, today: Day) -> bool {
    let told = |pains: &[(Site, u8)]| pains.iter().any(|(site, worst)| site.region == region && *worst > 0);
    let lately = entries.iter().filter(|entry| entry.day.plus(STALE) >= today);
    usual(pains, region) > 0
        || lately.into_iter().any(|entry| {
            let stopped = entry.after.stopped == Some(StopReason::Pain(Some(region)));
            // Pain in an exercise belongs to a sore place that it touches; where there is none, to what it trains.
            let elsewhere = |exercise: &Exercise| pains.iter().any(|pain| touches(exercise, pain.site.region));
            let hurt = entry.sets.iter().any(|set| {
                let exercise = set.exercise.get();
                set.told.pain >= Some(PAIN_CASE) && exercise.trains(region) && !elsewhere(exercise)
            });
            stopped || hurt || told(&entry.after.pains) || told(more(entry).unwrap_or_default())
        })
}

/// Where it was more than usual the morning after; empty where that was said without places.
fn more(entry: &Entry) -> Option<&[(Site, u8)]> {
    match &entry.morning {
        Some(Morning::More(pains) | Morning::Still(pains)) => Some(pains),
        _ => None,
    }
}

fn worst(pains: &[(Site, u8)], region: Region) -> Option<u8> {
    let of_region = pains.iter().filter(|(site, _)| site.region == region);
    of_region.map(|(_, worst)| *worst).max()
}

/// How a region answered a session; `None` when the session had nothing to do with it. `known`: the sore regions; pain in an
/// exercise belongs to those of them that it touches.
fn response(entry: &Entry, region: Region, before: u8, known: &[Region]) -> Option<Response> {
    let done = |exercise: ExerciseId| touches(exercise.get(), region);
    let told = worst(&entry.after.pains, region).or_else(|| worst(more(entry).unwrap_or_default(), region));
    if told.is_none() && !entry.done.iter().any(|done_of| done(done_of.exercise)) {
        return None;
    }
    let in_sets = entry
        .sets
        .iter()
        .filter(|set| done(set.exercise))
        .filter_map(|set| set.told.pain);
    let stopped = match entry.after.stopped {
        // Who stops because of pain has had more than was acceptable.
        Some(StopReason::Pain(place)) if place.is_none_or(|place| place == region) => ACCEPTABLE + 1,
        _ => 0,
    };
    let after = worst(&entry.after.pains, region).unwrap_or(0);
    let during = in_sets.max().unwrap_or(0).max(after).max(stopped);
    let morning = match &entry.morning {
        None | Some(Morning::Unsaid) => None,
        Some(Morning::NoPain) => Some(0),
        // Soreness of muscles is not pain, and "as usual" is what it was before.
        Some(Morning::OnlySore | Morning::AsUsual) => Some(before),
        Some(Morning::More(places) | Morning::Still(places)) => Some(match worst(places, region) {
            // Whoever says more means more, whatever the number was before.
            Some(worst) => worst.max((before + 1).min(10)),
            None if places.is_empty() || !known.iter().any(|known| worst_of(places, *known)) => {
                (before + UNTOLD_MORE).min(10)
            }
            None => before,
        }),
    };
    let unsettled =
        matches!(&entry.morning, Some(Morning::Still(places)) if places.is_empty() || worst(places, region).is_some());
    Some(Response {
        before,
        during,
        morning,
        unsettled,
    })
}

fn worst_of(pains: &[(Site, u8)], region: Region) -> bool {
    worst(pains, region).is_some()
}

/// The averages of the three weeks up to a day, in tenths, oldest first; fewer where a week told nothing.
fn averages(entries: &[&Entry], region: Region, flare_ups: &FlareUps, day: Day) -> Vec<u16> {
    let monday = day.monday();
    let weeks = [monday.plus(-14), monday.plus(-7), monday];
    let mean = |week: &Day| {
        let of_week = entries
            .iter()
            .filter(|entry| entry.day.monday() == *week && entry.day <= day && !flare_ups.covers(entry.day));
        let told = of_week.filter_map(|entry| {
            let morning = more(entry).and_then(|pains| worst(pains, region));
            worst(&entry.after.pains, region).max(morning)
        });
        let (count, sum) = told.fold((0_u16, 0_u16), |(count, sum), worst| {
            (count + 1, sum + u16::from(worst))
        });
        (count > 0).then(|| sum * 10 / count)
    };
    weeks.iter().filter_map(mean).collect()
}

#[cfg(test)]
mod tests;
