//! What was done: finished sessions, and what they add up to. Knows nothing of plans except the goal it is given.
//! Entries are kept by the instant their session began, so nothing is ever counted twice.

use super::catalogue::ExerciseId;
use super::pain::{Region, Site};
use super::program::Focus;
use super::session::bout::{self, Done, Set};
use super::session::steering::Steered;
use super::session::told::{Load, StopReason, Told};
use super::units::{Day, Instant, Span};

/// A finished session. `id` is its start instant: two sessions cannot start in the same millisecond.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    pub id: Instant,
    pub day: Day,
    /// Place in the week's sequence of sessions.
    pub number: u8,
    pub focus: Focus,
    /// From start to end without pauses.
    pub length: Span,
    /// Whether all phases were reached, or the person stopped before.
    pub complete: bool,
    pub done: Vec<Done>,
    /// Each piece of work, in the order in which they were done; none in sessions from before they were kept.
    pub sets: Vec<Set>,
    /// The answers after the session; all may be missing.
    pub after: After,
    /// How it was the next morning; `None` until that is answered or put away.
    pub morning: Option<Morning>,
    /// What breath and pulse told on the way.
    pub steered: Steered,
}

impl Entry {
    /// One of the sets of an exercise, from 0.
    #[must_use]
    pub fn set(&self, exercise: ExerciseId, set: u16) -> Option<&Set> {
        let mut sets = self.sets.iter().filter(|set| set.exercise == exercise);
        sets.nth(set.into())
    }
}

/// How it was: asked right after the session, can be corrected later.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct After {
    /// Own effort scale 0 to 10.
    pub effort: Option<u8>,
    /// 0 (bad) to 4 (good).
    pub mood: Option<u8>,
    /// Why it ended before its end.
    pub stopped: Option<StopReason>,
    /// 0 to 10 by place, now.
    pub pains: Vec<(Site, u8)>,
    pub note: String,
}

/// The morning after against the usual pain (evidence 6.3). Soreness of muscles is told apart: it is not pain to be
/// afraid of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Morning {
    NoPain,
    /// Only the muscles are sore.
    OnlySore,
    AsUsual,
    /// More than usual: 0 to 10 by place, where told.
    More(Vec<(Site, u8)>),
    /// The same, told when more than a day had passed: it had not settled.
    Still(Vec<(Site, u8)>),
    /// The question was put away; it does not come again.
    Unsaid,
}

/// The best mood.
pub const BEST_MOOD: u8 = 4;

/// After so many days nobody remembers the morning after.
const MORNING_DAYS: i32 = 3;

/// All finished sessions, oldest first.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Diary {
    pub entries: Vec<Entry>,
    /// What the person took out, in that order; it can come back.
    pub dropped: Vec<Entry>,
    /// What sessions add up to that are too old to be read at each start; nothing once they are among the entries.
    pub early: Early,
}

/// What old sessions add up to, without each of them.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Early {
    pub sessions: u32,
    pub length: Span,
    pub first: Option<Day>,
    /// What each exercise was done with the last time it was told.
    pub loads: Vec<(ExerciseId, Load)>,
}

/// What all sessions add up to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Totals {
    pub sessions: u32,
    pub minutes: u32,
    /// Day of the first session.
    pub first: Option<Day>,
}

/// How much of what was planned was done; sessions stopped early and sessions done twice add nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Share {
    pub done: u16,
    pub planned: u16,
}

impl Share {
    #[must_use]
    pub fn per_cent(self) -> u8 {
        let per_cent = u32::from(self.done) * 100 / u32::from(self.planned.max(1));
        u8::try_from(per_cent.min(100)).unwrap_or(100)
    }
}

impl Diary {
    /// Puts an entry in its place; one with the same id is replaced, but what was told after it stays
    /// unless the new one tells something itself.
    pub fn put(&mut self, mut entry: Entry) {
        match self.entries.binary_search_by_key(&entry.id, |other| other.id) {
            Ok(at) => {
                if let Some(slot) = self.entries.get_mut(at) {
                    if entry.after == After::default() {
                        entry.after = core::mem::take(&mut slot.after);
                    }
                    entry.morning = entry.morning.or_else(|| slot.morning.take());
                    *slot = entry;
                }
            }
            Err(at) => self.entries.insert(at, entry),
        }
    }

    #[must_use]
    pub fn get(&self, id: Instant) -> Option<&Entry> {
        let at = self.entries.binary_search_by_key(&id, |entry| entry.id).ok()?;
        self.entries.get(at)
    }

    /// Replaces what was told after a session; false when there is no such session.
    pub fn correct(&mut self, id: Instant, after: After) -> bool {
        let entry = self.entry(id);
        entry.map(|entry| entry.after = after).is_some()
    }

    /// Replaces what was told of one set of an exercise (from 0) and adds up anew; false when there is no such set, or nobody can have done that.
    pub fn correct_set(&mut self, id: Instant, exercise: ExerciseId, set: u16, told: Told) -> bool {
        let Some(entry) = self.entry(id).filter(|_| told.is_possible()) else {
            return false;
        };
        let mut sets = entry.sets.iter_mut().filter(|set| set.exercise == exercise);
        let Some(slot) = sets.nth(set.into()) else {
            return false;
        };
        slot.told = told;
        bout::retell(&mut entry.done, &entry.sets);
        true
    }

    /// How it was the morning after; false when there is no such session.
    pub fn morning(&mut self, id: Instant, morning: Morning) -> bool {
        let entry = self.entry(id);
        entry.map(|entry| entry.morning = Some(morning)).is_some()
    }

    /// Takes a session out; false when there is none.
    pub fn drop_entry(&mut self, id: Instant) -> bool {
        let Ok(at) = self.entries.binary_search_by_key(&id, |entry| entry.id) else {
            return false;
        };
        self.dropped.push(self.entries.remove(at));
        true
    }

    /// Brings it back as it was.
    pub fn restore(&mut self, id: Instant) -> bool {
        let Some(at) = self.dropped.iter().position(|entry| entry.id == id) else {
            return false;
        };
        let entry = self.dropped.remove(at);
        self.put(entry);
        true
    }

    /// Whether this session stands here or stood here once.
    #[must_use]
    pub fn knows(&self, id: Instant) -> bool {
        self.get(id).is_some() || self.dropped.iter().any(|entry| entry.id == id)
    }

    /// The session of which the morning after is worth asking today: the last one before today, at most three days ago,
    /// in which something was done. Not after training today, because then nobody can tell the two apart.
    #[must_use]
    pub fn asks_morning(&self, today: Day) -> Option<&Entry> {
        let trained_today = self.entries.iter().any(|entry| entry.day == today);
        let before = self.entries.iter().rfind(|entry| entry.day < today);
        before.filter(|entry| {
            let lately = entry.day.plus(MORNING_DAYS) >= today;
            !trained_today && lately && entry.morning.is_none() && !entry.done.is_empty()
        })
    }

    /// What an exercise was done with the last time it was told.
    #[must_use]
    pub fn last_load(&self, exercise: ExerciseId) -> Option<Load> {
        let sets = self.entries.iter().rev().flat_map(|entry| entry.sets.iter().rev());
        let early = || {
            let told = self.early.loads.iter().find(|(told, _)| *told == exercise);
            told.map(|(_, load)| *load)
        };
        sets.filter(|set| set.exercise == exercise)
            .find_map(|set| set.told.load)
            .or_else(early)
    }

    /// What all of it adds up to.
    #[must_use]
    pub fn as_early(&self) -> Early {
        let mut loads: Vec<(ExerciseId, Load)> = Vec::new();
        for set in self.entries.iter().rev().flat_map(|entry| entry.sets.iter().rev()) {
            if let Some(load) = set.told.load
                && !loads.iter().any(|(known, _)| *known == set.exercise)
            {
                loads.push((set.exercise, load));
            }
        }
        let totals = self.totals();
        Early {
            sessions: totals.sessions,
            length: self.length(),
            first: totals.first,
            loads,
        }
    }

    fn length(&self) -> Span {
        self.early.length + self.entries.iter().map(|entry| entry.length).sum()
    }

    /// Pain told after the last session and the morning after it, by place.
    #[must_use]
    pub fn last_pains(&self) -> Vec<(Site, u8)> {
        let Some(last) = self.entries.last() else {
            return Vec::new();
        };
        let mut pains = last.after.pains.clone();
        if let Some(Morning::More(more) | Morning::Still(more)) = &last.morning {
            pains.extend_from_slice(more);
        }
        pains
    }

    fn entry(&mut self, id: Instant) -> Option<&mut Entry> {
        let at = self.entries.binary_search_by_key(&id, |entry| entry.id).ok()?;
        self.entries.get_mut(at)
    }

    #[must_use]
    pub fn totals(&self) -> Totals {
        Totals {
            sessions: u32::try_from(self.entries.len())
                .unwrap_or(u32::MAX)
                .saturating_add(self.early.sessions),
            minutes: whole_minutes(self.length()),
            first: self.entries.iter().map(|entry| entry.day).chain(self.early.first).min(),
        }
    }

    /// Whole minutes trained in the week that begins on this Monday.
    #[must_use]
    pub fn minutes_in_week(&self, monday: Day) -> u16 {
        let minutes = whole_minutes(self.in_week(monday).map(|entry| entry.length).sum());
        u16::try_from(minutes).unwrap_or(u16::MAX)
    }

    /// Minutes of each of the last `weeks` weeks by their Mondays, oldest first, today's week last.
    /// Weeks without training are there too, with 0.
    #[must_use]
    pub fn minutes_per_week(&self, today: Day, weeks: u8) -> Vec<(Day, u16)> {
        mondays(today, weeks)
            .map(|monday| (monday, self.minutes_in_week(monday)))
            .collect()
    }

    /// Entries of the week that begins on this Monday.
    pub fn in_week(&self, monday: Day) -> impl Iterator<Item = &Entry> {
        self.entries.iter().filter(move |entry| entry.day.monday() == monday)
    }

    /// How many of the planned sessions were done in the last `weeks` weeks, beginning with the first week trained at
    /// all. Today's week is not over and counts only as far as it is done. `None` before the first session.
    #[must_use]
    pub fn share_done(&self, today: Day, weeks: u8, planned_a_week: u8) -> Option<Share> {
        let first = self.totals().first?.monday();
        let mut share = Share { done: 0, planned: 0 };
        for monday in mondays(today, weeks).filter(|monday| *monday >= first) {
            let done = self.sessions_done(monday, planned_a_week);
            let over = monday < today.monday();
            share.done += done;
            share.planned += if over { u16::from(planned_a_week) } else { done };
        }
        (share.planned > 0).then_some(share)
    }

    /// Different sessions of the plan completed in a week.
    fn sessions_done(&self, monday: Day, planned: u8) -> u16 {
        let done = (0..planned).filter(|number| self.is_done(monday, *number)).count();
        u16::try_from(done).unwrap_or_default()
    }

    /// Whether this session of the plan was completed in the week that begins on this Monday.
    #[must_use]
    pub fn is_done(&self, monday: Day, number: u8) -> bool {
        self.in_week(monday)
            .any(|entry| entry.complete && entry.number == number)
    }

    /// The worst pain told after the sessions of each day, for one region over both sides: (day, 0 to 10), oldest first.
    #[must_use]
    pub fn pain_over_time(&self, region: Region) -> Vec<(Day, u8)> {
        let mut days: Vec<(Day, u8)> = Vec::new();
        for entry in &self.entries {
            let told = entry.after.pains.iter().filter(|(site, _)| site.region == region);
            let Some(worst) = told.map(|(_, worst)| *worst).max() else {
                continue;
            };
            match days.last_mut() {
                Some((day, known)) if *day == entry.day => *known = worst.max(*known),
                _ => days.push((entry.day, worst)),
            }
        }
        days
    }

    /// The regions for which pain was told after any session, in the order of the body map.
    #[must_use]
    pub fn regions_told(&self) -> Vec<Region> {
        let told = |region: &Region| {
            let mut sites = self.entries.iter().flat_map(|entry| &entry.after.pains);
            sites.any(|(site, _)| site.region == *region)
        };
        Region::ALL.into_iter().filter(told).collect()
    }
}

/// Rounded to the nearest.
fn whole_minutes(span: Span) -> u32 {
    u32::try_from(span.0.saturating_add(30_000) / 60_000).unwrap_or(u32::MAX)
}

/// The Mondays of the last weeks, oldest first, today's week last.
fn mondays(today: Day, weeks: u8) -> impl Iterator<Item = Day> {
    (0..i32::from(weeks))
        .rev()
        .map(move |back| today.monday().plus(-7 * back))
}
