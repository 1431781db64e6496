//! Two logs become one: the union of their records, ordered by (instant, text). A record is what its letters are, so the same
//! file twice changes nothing, and it does not matter which phone's log is first. Also what a person must know before it
//! is done.

use super::backup::{Opened, Tally};
use super::{Contents, decode};
use crate::domain::units::{Day, Instant};
use std::collections::BTreeSet;

/// What would become of the diary here.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Preview {
    /// Records of the file that are not here.
    pub new: Vec<String>,
    /// Sessions that would come into the diary.
    pub new_sessions: u32,
    /// Sessions of the file that are here already.
    pub known_sessions: u32,
    /// Sessions in the diary here that the file does not hold: replacing would take them out.
    pub only_here: u32,
    /// Records of any kind that the file does not hold.
    pub records_only_here: u32,
    /// First and last day trained, of the file.
    pub days: Option<(Day, Day)>,
}

impl Preview {
    #[must_use]
    pub fn new_records(&self) -> u32 {
        u32::try_from(self.new.len()).unwrap_or(u32::MAX)
    }
}

/// All records of both, each once, in their order.
#[must_use]
pub fn merge(one: &[String], other: &[String]) -> Vec<String> {
    let all = one.iter().chain(other);
    let placed: BTreeSet<(Instant, &str)> = all
        .filter_map(|text| Some((decode(text).ok()?.at, text.as_str())))
        .collect();
    placed.into_iter().map(|(_, text)| text.to_owned()).collect()
}

/// What this file would change here. `here` is what the database holds.
#[must_use]
pub fn preview(here: &Contents, file: &Opened) -> Preview {
    let known: BTreeSet<&str> = here.log.iter().flatten().map(String::as_str).collect();
    let in_file: BTreeSet<&str> = file.log.iter().map(String::as_str).collect();
    let new: Vec<String> = file
        .log
        .iter()
        .filter(|text| !known.contains(text.as_str()))
        .cloned()
        .collect();
    let readable: Vec<String> = here
        .log
        .iter()
        .flatten()
        .filter(|text| decode(text).is_ok())
        .cloned()
        .collect();
    let (before, of_file) = (sessions(&readable), sessions(&file.log));
    let after = sessions(&merge(&readable, &new));
    let ids = |sessions: &[(Instant, Day)]| -> BTreeSet<Instant> { sessions.iter().map(|(id, _)| *id).collect() };
    let (before, after, in_files) = (ids(&before), ids(&after), ids(&of_file));
    let count = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    Preview {
        new_sessions: count(after.difference(&before).count()),
        known_sessions: count(in_files.intersection(&before).count()),
        only_here: count(before.difference(&in_files).count()),
        records_only_here: count(known.difference(&in_file).count()),
        days: of_file
            .iter()
            .map(|(_, day)| *day)
            .min()
            .zip(of_file.iter().map(|(_, day)| *day).max()),
        new,
    }
}

fn sessions(log: &[String]) -> Vec<(Instant, Day)> {
    let records = log.iter().filter_map(|text| decode(text).ok()).collect();
    Tally::of(records).sessions().collect()
}
