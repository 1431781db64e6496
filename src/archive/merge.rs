//! Two logs become one: the union of their records, ordered by (instant, text). A record is what its letters are, so the same
//! file twice changes nothing, and it does not matter which phone's log is first. Also what a person must know before it
//! is done.

use super::backup::{Opened, Tally};
use super::{Contents, Record, decode};
use crate::domain::order;
use crate::domain::units::{Day, Instant};

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
    let placed = order::set(all.filter_map(|text| Some((decode(text).ok()?.at, text.as_str()))));
    placed.into_iter().map(|(_, text)| text.to_owned()).collect()
}

/// What this file would change here. `here` is what the database holds.
#[must_use]
pub fn preview(here: &Contents, file: &Opened) -> Preview {
    let known = order::set(here.log.iter().flatten().map(String::as_str));
    let in_file = order::set(file.log.iter().map(String::as_str));
    let is_new = |text: &String| !known.contains(text.as_str());
    let read = |text: &String| decode(text).ok();
    // Each is read once: there may be ten years of them.
    let here_read: Vec<Record> = here.log.iter().flatten().filter_map(read).collect();
    let (new_read, known_read): (Vec<_>, Vec<_>) = file.log.iter().partition(|text| is_new(text));
    let [new_read, known_read] =
        [new_read, known_read].map(|texts| -> Vec<Record> { texts.into_iter().filter_map(read).collect() });
    let before = sessions(here_read.clone());
    let of_file = sessions(known_read.into_iter().chain(new_read.iter().cloned()).collect());
    let after = sessions(here_read.into_iter().chain(new_read).collect());
    let ids = |sessions: &[(Instant, Day)]| order::set(sessions.iter().map(|(id, _)| *id));
    let (before, after, in_files) = (ids(&before), ids(&after), ids(&of_file));
    let count = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    let days = || of_file.iter().map(|(_, day)| *day);
    Preview {
        new_sessions: count(after.difference(&before).count()),
        known_sessions: count(in_files.intersection(&before).count()),
        only_here: count(before.difference(&in_files).count()),
        records_only_here: count(known.difference(&in_file).count()),
        days: days().min().zip(days().max()),
        new: file.log.iter().filter(|text| is_new(text)).cloned().collect(),
    }
}

/// In the order of their instants, whichever log they come from.
fn sessions(mut records: Vec<Record>) -> Vec<(Instant, Day)> {
    records.sort_by_key(|record| record.at);
    Tally::of(records).sessions().collect()
}
