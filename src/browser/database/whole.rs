//! The whole log at once: read for a file or for the diary, merged with another, replaced, deleted. Of the later half.

use super::connection::{Change, Connection, Part, Rows, answered_in, committed, rows, strict};
use super::stores::{self, LOG, MAIN, PACKS, RUNNING, THE_RUN};
use super::{contents, start};
use crate::app::effect::Write;
use crate::app::event::Trouble;
use crate::archive::{self, Contents, Record, Stored, key_of, merging, pack, place, replacing, second_key};
use crate::browser::clock::within;
use crate::domain::units::Instant;
use indexed_db_futures::database::Database;
use std::collections::BTreeMap;

/// Ten years are written in some seconds.
pub(super) const LONG: i32 = 60_000;

const EVERYTHING: [(&str, Part); 3] = [(LOG, Part::All), (RUNNING, Part::All), (PACKS, Part::All)];

/// Everything as texts, nothing in packs, in the order of (instant, text); what has no place comes first.
///
/// # Errors
/// As for [`Connection::read`].
pub async fn read(connection: &Connection) -> Result<Contents, Trouble> {
    let read = connection.read(&EVERYTHING).await?;
    let packed = unpacked(read.last());
    let mut all = contents(read);
    all.log.splice(0..0, packed.into_iter().map(Some));
    all.log
        .sort_by_cached_key(|text| (text.as_deref().and_then(place), text.clone()));
    all.log.dedup();
    Ok(Contents {
        packs: Vec::new(),
        essence: None,
        ..all
    })
}

fn unpacked(packs: Option<&Rows>) -> Vec<String> {
    let texts = packs.into_iter().flatten().filter_map(|(_, text)| text.as_deref());
    texts.flat_map(|text| pack::read(text).texts).collect()
}

/// Everything, understood: pack by pack, so that the page can answer in between.
///
/// # Errors
/// As for [`Connection::read`].
pub async fn understood(connection: &Connection) -> Result<(Stored, Vec<String>), Trouble> {
    let mut lying = start(connection).await?;
    let names = core::mem::take(&mut lying.packs);
    lying.essence = None;
    let mut records: Vec<Record> = Vec::new();
    let mut unreadable = 0;
    for name in &names {
        match connection.text(PACKS, name).await? {
            Some(text) => {
                for text in pack::read(&text).texts {
                    match archive::decode(&text) {
                        Ok(record) => records.push(record),
                        Err(_) => unreadable += 1,
                    }
                }
            }
            None => unreadable += pack::count(name),
        }
    }
    let mut stored = archive::read(lying);
    records.append(&mut stored.records);
    stored.records = records;
    stored.unreadable += unreadable;
    Ok((stored, names))
}

/// Adds what another log has, or lets only that count: one transaction.
///
/// # Errors
/// The disk is full, or the transaction broke off: then nothing was changed.
pub async fn take_in(connection: &Connection, write: &Write, now: Instant) -> Result<(), Trouble> {
    let database = connection.connect().await?;
    answered_in(LONG, async {
        let transaction = strict(&database, MAIN.stores)?;
        let read = rows(&transaction, &EVERYTHING).await?;
        for change in changes(&read, write, now) {
            change.go(&transaction).await?;
        }
        committed(transaction).await
    })
    .await
}

fn changes(read: &[Rows], write: &Write, now: Instant) -> Vec<Change> {
    let packed = unpacked(read.last());
    let log = read.first().into_iter().flatten();
    let texts = log.clone().filter_map(|(_, text)| text.as_deref());
    let known = || texts.clone().chain(packed.iter().map(String::as_str));
    let mut there = BTreeMap::new();
    for (key, text) in log {
        there.insert(key.clone(), text.as_deref().unwrap_or_default());
    }
    match write {
        Write::Merge(texts) => add(&mut there, &merging(known(), texts.clone(), now)),
        Write::Replace { texts, run } => {
            let mut changes = add(&mut there, &replacing(known(), texts.clone(), now));
            changes.push(match run {
                Some(run) => stores::put(RUNNING, THE_RUN, run.clone()),
                None => stores::delete(RUNNING, THE_RUN),
            });
            changes
        }
        _ => Vec::new(),
    }
}

/// Each under a key that is free.
pub(super) fn add<'a>(there: &mut BTreeMap<String, &'a str>, texts: &'a [String]) -> Vec<Change> {
    let mut changes = Vec::new();
    for text in texts {
        let mut key = key_of(place(text).unwrap_or_default());
        if there.get(&key).is_some_and(|other| *other != text) {
            key = second_key(&key, text);
        }
        there.insert(key.clone(), text);
        changes.push(stores::put(LOG, &key, text.clone()));
    }
    changes
}

/// Deletes a database. False when that did not succeed: another tab may hold on to it.
pub async fn delete(connection: &Connection, name: &str) -> bool {
    connection.close();
    let Ok(deleting) = Database::delete_by_name(name) else {
        return false;
    };
    within(LONG / 10, std::future::IntoFuture::into_future(deleting))
        .await
        .is_some_and(|deleted| deleted.is_ok())
}
