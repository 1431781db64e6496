//! What was done lately, as the engine needs it: one value, worked out from the diary. Nothing of it is stored.
//! Knows no rule: what follows from the past is decided in `progression`. Reads only as far back as every start can
//! (older records lie in packs), so that the same log always gives the same week.

use super::families::family_of;
use crate::domain::catalogue::{ExerciseId, Kind};
use crate::domain::diary::{Diary, Entry, Morning};
use crate::domain::exposure_ladder::{self, Standing};
use crate::domain::order;
use crate::domain::pacing::quota::{self, Quota};
use crate::domain::pain::Region;
use crate::domain::pain_monitor;
use crate::domain::pain_monitor::regions::{self, Steered};
use crate::domain::profile::{Profile, Split};
use crate::domain::program::Dose;
use crate::domain::red_flag::RedFlag;
use crate::domain::return_after::Away;
use crate::domain::session::bout::{Done, Set};
use crate::domain::session::steering::{self, Turn};
use crate::domain::session::told::Load;
use crate::domain::units::Day;

/// Whole weeks looked back on, beside the one that runs. With it they are less than the hundred days after which
/// records move into packs.
pub const WEEKS: u8 = 13;
/// Times kept of one exercise, the newest.
const TIMES: usize = 12;

/// The past of one person. The default is none: nothing is known, and the plan is that of the first week.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Past {
    /// The day it is seen from; `None` where nobody looked.
    pub today: Option<Day>,
    /// The first day trained at all, however long ago.
    pub first: Option<Day>,
    /// Sessions before the week that runs, however long ago.
    pub sessions_before: u32,
    /// Days with training, oldest first, each once.
    pub days: Vec<Day>,
    /// Weeks with training, oldest first.
    pub weeks: Vec<WeekDone>,
    /// The exercises done, each with its times.
    pub trails: Vec<Trail>,
    /// Loads told longer ago than the trails reach.
    pub old_loads: Vec<(ExerciseId, Load)>,
    /// How each session felt, oldest first.
    pub felt: Vec<Felt>,
    /// What the last answer about breath meant for the next time, oldest first.
    pub breath: Vec<(Day, ExerciseId, Turn)>,
    /// What is next for a region by the pain in and after its last session.
    pub verdicts: Vec<(Region, pain_monitor::Next)>,
    /// The newest illness that kept from training.
    pub ill: Option<Illness>,
    /// The sessions of this week that are done, by their numbers.
    pub done: Vec<u8>,
    /// What the sessions add up to for each sore region: easier, a set less, by the calendar.
    pub regions: Vec<Steered>,
    /// The amount the calendar gives each exercise that was done, for those who go by it.
    pub quotas: Vec<(ExerciseId, Quota)>,
    /// Where the movement that is feared stands on its ladder.
    pub ladder: Option<Standing>,
}

/// An illness that keeps from training.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Illness {
    pub from: Day,
    /// The first day without signs of it; `None` while it lasts.
    pub well: Option<Day>,
    pub fever: bool,
}

/// What one calendar week held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WeekDone {
    pub monday: Day,
    pub sessions: u16,
    /// Sessions with strength.
    pub strength: u16,
    /// Sessions with whole hard intervals.
    pub hard: u16,
    /// Of all sessions.
    pub minutes: u16,
}

/// How a session felt afterwards.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Felt {
    pub day: Day,
    /// 0 to 10.
    pub effort: Option<u8>,
    /// The morning after the muscles were sore.
    pub sore: bool,
}

/// An exercise through time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trail {
    pub exercise: ExerciseId,
    /// Oldest first.
    pub times: Vec<Time>,
}

/// One session's work on an exercise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Time {
    pub day: Day,
    /// What was asked for.
    pub dose: Dose,
    /// Sets done to their end.
    pub sets: u16,
    /// Of the last set; the weaker side counts.
    pub reps: u16,
    /// Seconds of the last set.
    pub seconds: u16,
    /// Of the last set for which it was told.
    pub load: Option<Load>,
    /// The least that was told.
    pub reserve: Option<u8>,
    /// The strongest pain in any set.
    pub pain: Option<u8>,
}

impl Past {
    /// What a diary tells of this person, seen from a day. The answers say what hurts, what is feared and which days were
    /// ill.
    #[must_use]
    pub fn of(profile: &Profile, diary: &Diary, today: Day) -> Past {
        let mut past = Past::done(diary, today);
        past.regions = sore(profile, diary, today);
        past.verdicts = past.regions.iter().map(|told| (told.region, told.next)).collect();
        past.quotas = quotas(profile, diary, today);
        let task = profile.feared_task;
        past.ladder = task.map(|task| exposure_ladder::standing(diary, family_of(task), today));
        let ill = profile.life.aways.all().filter(|(_, away)| away.is_ill());
        past.ill = ill.last().map(|(stretch, away)| Illness {
            from: stretch.from,
            well: stretch.to,
            fever: away == Away::Fever,
        });
        let week = diary.in_week(today.monday()).filter(|entry| entry.complete);
        past.done = week.map(|entry| entry.number).collect();
        past
    }

    /// What was done, whoever did it.
    fn done(diary: &Diary, today: Day) -> Past {
        let from = today.monday().plus(-7 * i32::from(WEEKS));
        let mut past = Past {
            today: Some(today),
            first: diary.totals().first,
            old_loads: diary.early.loads.clone(),
            ..Past::default()
        };
        let this_week = diary.in_week(today.monday()).count();
        let all = diary.totals().sessions;
        past.sessions_before = all.saturating_sub(u32::try_from(this_week).unwrap_or(u32::MAX));
        for entry in &diary.entries {
            if entry.day < from {
                for set in &entry.sets {
                    past.old_load(set);
                }
            } else if entry.day <= today && !entry.done.is_empty() {
                past.take(entry);
            }
        }
        past
    }

    fn old_load(&mut self, set: &Set) {
        let Some(load) = set.told.load else { return };
        let known = self
            .old_loads
            .iter_mut()
            .find(|(exercise, _)| *exercise == set.exercise);
        match known {
            Some((_, known)) => *known = load,
            None => self.old_loads.push((set.exercise, load)),
        }
    }

    fn take(&mut self, entry: &Entry) {
        let day = entry.day;
        if self.days.last().is_none_or(|last| *last < day) {
            self.days.push(day);
        }
        let monday = day.monday();
        if self.weeks.last().is_none_or(|week| week.monday < monday) {
            self.weeks.push(WeekDone {
                monday,
                sessions: 0,
                strength: 0,
                hard: 0,
                minutes: 0,
            });
        }
        if let Some(week) = self.weeks.last_mut() {
            let is_strength = |done: &Done| done.exercise.get().kind == Kind::Strength && done.sets > 0;
            let minutes = u16::try_from(entry.length.0 / 60_000).unwrap_or(u16::MAX);
            week.sessions += 1;
            week.strength += u16::from(entry.done.iter().any(is_strength));
            week.hard += u16::from(entry.done.iter().any(is_hard));
            week.minutes = week.minutes.saturating_add(minutes);
        }
        self.felt.push(Felt {
            day,
            effort: entry.after.effort,
            sore: entry.morning == Some(Morning::OnlySore),
        });
        if let Some((exercise, turn)) = steering::next_time(&entry.steered, &entry.done) {
            self.breath.push((day, exercise, turn));
        }
        for done in &entry.done {
            let time = Time::of(entry, done);
            match self.trails.iter_mut().find(|trail| trail.exercise == done.exercise) {
                Some(trail) => {
                    if trail.times.len() == TIMES {
                        trail.times.remove(0);
                    }
                    trail.times.push(time);
                }
                None => self.trails.push(Trail {
                    exercise: done.exercise,
                    times: vec![time],
                }),
            }
        }
    }

    /// The times of an exercise, oldest first.
    #[must_use]
    pub fn times(&self, exercise: ExerciseId) -> &[Time] {
        let trail = self.trails.iter().find(|trail| trail.exercise == exercise);
        trail.map_or(&[], |trail| trail.times.as_slice())
    }

    /// The longest stretch without training after a day, in days, up to the day it is seen from: 1 is the day after.
    #[must_use]
    pub fn longest_gap_since(&self, since: Day, until: Day) -> u16 {
        let mut last = since;
        let mut longest = 0;
        let days = self.days.iter().filter(|day| **day > since && **day < until);
        for day in days.chain([&until]) {
            longest = longest.max(day.0.saturating_sub(last.0));
            last = *day;
        }
        u16::try_from(longest).unwrap_or(0)
    }

    /// Weeks with training before a Monday.
    pub fn weeks_before(&self, monday: Day) -> impl DoubleEndedIterator<Item = &WeekDone> {
        self.weeks.iter().filter(move |week| week.monday < monday)
    }

    /// The strictest verdict of these regions.
    #[must_use]
    pub fn verdict(&self, of: impl Fn(Region) -> bool) -> Option<pain_monitor::Next> {
        let found = self.verdicts.iter().filter(|(region, _)| of(*region));
        found.map(|(_, next)| *next).max()
    }
}

/// At least half of the hard rounds were done.
fn is_hard(done: &Done) -> bool {
    matches!(done.dose, Dose::Intervals { rounds, .. } if done.dose.is_hard() && done.sets * 2 >= rounds)
}

impl Time {
    fn of(entry: &Entry, done: &Done) -> Time {
        let sets = || {
            entry
                .sets
                .iter()
                .rev()
                .filter(|set| set.exercise == done.exercise && set.finished)
        };
        let last = sets().next();
        // The other side of the same set, if there is one.
        let other = last.and_then(|last| sets().find(|set| set.side != last.side));
        let weaker = |of: fn(&Set) -> u16| {
            let (last, other) = (last.map(of), other.map(of));
            last.into_iter().chain(other).min()
        };
        let seconds = |set: &Set| u16::try_from(set.worked.0 / 1000).unwrap_or(u16::MAX);
        Time {
            day: entry.day,
            dose: done.dose,
            sets: done.sets,
            reps: weaker(|set| set.told.reps).unwrap_or_else(|| done.reps / done.sets.max(1)),
            seconds: weaker(seconds).unwrap_or(0),
            load: sets().find_map(|set| set.told.load),
            reserve: sets().filter_map(|set| set.told.reserve).min(),
            pain: entry
                .sets
                .iter()
                .filter(|set| set.exercise == done.exercise)
                .filter_map(|set| set.told.pain)
                .max(),
        }
    }
}

/// What the sessions add up to for each sore region.
fn sore(profile: &Profile, diary: &Diary, today: Day) -> Vec<Steered> {
    let pains = profile.pains.as_deref().unwrap_or_default();
    let flags = profile.red_flags.as_deref().unwrap_or_default();
    let flagged = |region: Region| {
        let of_region = |flag: &RedFlag| flag.group().regions().contains(&region);
        flags.iter().any(of_region)
    };
    regions::regions(pains, flagged, diary, &profile.life.flare_ups, today)
}

/// How often a week the same exercise should come: twice, or as often as there are sessions.
const fn planned(split: Option<Split>) -> usize {
    match split {
        Some(Split::One) => 1,
        _ => 2,
    }
}

fn quotas(profile: &Profile, diary: &Diary, today: Day) -> Vec<(ExerciseId, Quota)> {
    let done = diary.entries.iter().flat_map(|entry| entry.done.iter());
    let exercises = order::set(done.map(|done| done.exercise));
    let planned = planned(profile.split);
    exercises
        .into_iter()
        .map(|exercise| (exercise, quota::of(diary, exercise, planned, today)))
        .collect()
}
