//! The log as a set of texts: where each belongs, what counts of it, and what is to be added when another log comes in.
//! Knows nothing of databases, and of the model only the diary.

use super::v1::MOST_NAMED;
use super::{MOST_BYTES, Record, What, encode, pack};
use crate::domain::diary::Diary;
use crate::domain::order;
use crate::domain::units::Instant;
use serde::Deserialize;
use std::collections::BTreeSet;

/// Its place in time can be read from a record of every version, also of those to come.
#[must_use]
pub fn place(text: &str) -> Option<Instant> {
    #[derive(Deserialize)]
    struct Placed {
        at: i64,
    }
    let Placed { at } = (text.len() <= MOST_BYTES).then(|| serde_json::from_str(text).ok())??;
    (0..=LAST).contains(&at).then_some(Instant(at))
}

/// The year 9999: later instants have longer keys.
const LAST: i64 = 253_402_300_799_999;

/// The key of this instant in the database. Keys sort as the instants do.
#[must_use]
pub fn key_of(at: Instant) -> String {
    format!("{:015}", at.0)
}

/// The key of another record of the same instant, which came later from another phone; sorts right after the first.
#[must_use]
pub fn second_key(key: &str, text: &str) -> String {
    let sum = pack::sum(text.as_bytes());
    format!("{key}-{:08x}", (sum >> 32) ^ (sum & 0xffff_ffff))
}

/// What counts, in the order of (instant, text), each record once.
#[must_use]
pub fn living(mut records: Vec<Record>) -> Vec<Record> {
    let text = |record: &Record| encode(record);
    records.sort_by(|one, other| one.at.cmp(&other.at).then_with(|| text(one).cmp(&text(other))));
    records.dedup();
    let dead = dead(&records);
    records.retain(|record| !dead.contains(&record.at));
    records
}

/// The instants that do not count. The newest record has the last word: from it backwards it is known of each whether
/// it counts before it is listened to.
fn dead(records: &[Record]) -> BTreeSet<Instant> {
    let mut dead = BTreeSet::new();
    for record in records.iter().rev() {
        if let What::Undone(of) = &record.what
            && !dead.contains(&record.at)
        {
            dead.extend(of.iter().copied().filter(|at| *at < record.at));
        }
    }
    dead
}

/// Takes in what concerns the diary; anything else comes back.
pub fn tell(diary: &mut Diary, what: What) -> Option<What> {
    match what {
        What::Finished(entry) => diary.put(entry),
        What::After { id, after } => drop(diary.correct(id, after)),
        What::Retold {
            id,
            exercise,
            set,
            told,
        } => drop(diary.correct_set(id, exercise, set, told)),
        What::Morning { id, morning } => drop(diary.morning(id, morning)),
        What::Dropped(id) => drop(diary.drop_entry(id)),
        What::Restored(id) => drop(diary.restore(id)),
        other => return Some(other),
    }
    None
}

/// What is to be written so that these texts are in the log too: those that are not there, and a record that says
/// which came. Nothing when all are there.
#[must_use]
pub fn merging<'a>(known: impl Iterator<Item = &'a str>, texts: Vec<String>, now: Instant) -> Vec<String> {
    let known = order::set(known);
    let news = news(&known, texts);
    let named: Vec<Instant> = news.iter().filter_map(|text| place(text)).collect();
    if news.is_empty() {
        return news;
    }
    let first = after_all(known.into_iter().chain(news.iter().map(String::as_str)), now);
    let marks = marks(What::Brought, &named, first);
    news.into_iter().chain(marks).collect()
}

/// What is to be written so that only these texts count: those that are not there, and records that undo all others.
/// So a replaced log is not lost: whoever undoes it has the old one back.
#[must_use]
pub fn replacing<'a>(known: impl Iterator<Item = &'a str>, texts: Vec<String>, now: Instant) -> Vec<String> {
    let known = order::set(known);
    let wanted = order::set(texts.iter().map(String::as_str));
    let kept = order::set(texts.iter().filter_map(|text| place(text)));
    let others = known.iter().filter(|text| !wanted.contains(**text));
    let mut gone: Vec<Instant> = others.filter_map(|text| place(text)).collect();
    gone.retain(|at| !kept.contains(at));
    gone.sort_unstable();
    gone.dedup();
    let first = after_all(known.iter().copied().chain(wanted.iter().copied()), now);
    drop(wanted);
    let news = news(&known, texts);
    let named: Vec<Instant> = news.iter().filter_map(|text| place(text)).collect();
    let undone = marks(What::Undone, &gone, first);
    let then = Instant(first.0.saturating_add(i64::try_from(undone.len()).unwrap_or_default()));
    let mut brought = marks(What::Brought, &named, then);
    if brought.is_empty() && !undone.is_empty() {
        // Says that it was a file, and not the person one by one, that took all of it back.
        let what = What::Brought(Vec::new());
        brought.push(encode(&Record { at: then, what }));
    }
    news.into_iter().chain(undone).chain(brought).collect()
}

/// What has a place in time and is not known, each once.
fn news(known: &BTreeSet<&str>, texts: Vec<String>) -> Vec<String> {
    let mut seen = BTreeSet::new();
    texts
        .into_iter()
        .filter(|text| place(text).is_some() && !known.contains(text.as_str()) && seen.insert(text.clone()))
        .collect()
}

fn after_all<'a>(texts: impl Iterator<Item = &'a str>, now: Instant) -> Instant {
    let newest = texts
        .filter_map(place)
        .max()
        .map_or(0, |newest| newest.0.saturating_add(1));
    Instant(now.0.max(newest))
}

/// One record for so many instants, at consecutive places.
fn marks(what: fn(Vec<Instant>) -> What, all: &[Instant], first: Instant) -> Vec<String> {
    let parts = (first.0..).zip(all.chunks(MOST_NAMED));
    let record = |(at, part): (i64, &[Instant])| {
        encode(&Record {
            at: Instant(at),
            what: what(part.to_vec()),
        })
    };
    parts.map(record).collect()
}
