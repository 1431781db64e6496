//! Two generations of copies of the whole log in a database of their own, and the way back from them when the log is
//! gone. Packs are shared by both and copied once. Of the later half.

use super::connection::{Change, Connection, Part, Rows, answered_in, committed, rows, strict};
use super::start;
use super::stores::{self, GENERATIONS, LOG, MAIN, PACKS};
use super::whole::{LONG, add};
use crate::app::event::Trouble;
use crate::archive::copies::{Generation, SLOTS, best, is_due, slot};
use crate::archive::{Contents, pack, place};
use crate::domain::order;
use crate::domain::units::Instant;
use std::collections::BTreeMap;

/// Copies the log, if it is time or `now_at_once`; never over a fuller copy.
///
/// # Errors
/// As for [`Connection::read`] and [`Connection::write`].
pub async fn copy(main: &Connection, copies: &Connection, now: Instant, at_once: bool) -> Result<(), Trouble> {
    let read = copies.read(&[(GENERATIONS, Part::All), (PACKS, Part::Keys)]).await?;
    let mut generations = [None, None];
    for (place, generation) in SLOTS.iter().zip(&mut generations) {
        *generation = generation_in(&read, place);
    }
    let known = || [0, 1].map(|at| generations.get(at).and_then(Option::as_ref));
    if !at_once && !is_due(known(), now) {
        return Ok(());
    }
    let lying = start(main).await?;
    let Some(at) = slot(known(), lying.count()) else {
        return Ok(());
    };
    let there = order::set(read.last().into_iter().flatten().map(|(name, _)| name));
    for name in lying.packs.iter().filter(|name| !there.contains(name)) {
        let text = main.text(PACKS, name).await?.ok_or(Trouble::Interrupted)?;
        copies.write(&[PACKS], &[stores::put(PACKS, name, text)]).await?;
    }
    let (generation, mut changes) = generation(&lying, now);
    if let Some(slot) = generations.get_mut(at) {
        *slot = Some(generation.clone());
    }
    let needed = order::set(generations.iter().flatten().flat_map(Generation::names));
    changes.extend(
        there
            .iter()
            .filter(|name| !needed.contains(**name))
            .map(|name| stores::delete(PACKS, name)),
    );
    let place = SLOTS.get(at).copied().unwrap_or_default();
    changes.push(stores::put(GENERATIONS, place, generation.write()));
    copies.write(&[PACKS, GENERATIONS], &changes).await
}

/// A generation of what lies there, and the packs that it needs besides those of the database.
fn generation(lying: &Contents, now: Instant) -> (Generation, Vec<Change>) {
    let tail: Vec<String> = lying.log.iter().flatten().cloned().collect();
    let mut names = Vec::new();
    let mut changes = Vec::new();
    for part in tail.chunks(pack::MOST) {
        let text = pack::write(part);
        let first = part.first().and_then(|text| place(text)).unwrap_or_default();
        let name = pack::name(first, &text);
        changes.push(stores::put(PACKS, &name, text));
        names.push(name);
    }
    let generation = Generation {
        at: now,
        count: lying.count(),
        packs: lying.packs.clone(),
        tail: names,
    };
    (generation, changes)
}

fn generation_in(read: &[Rows], place: &str) -> Option<Generation> {
    let (_, text) = read.first()?.iter().find(|(key, _)| key == place)?;
    Generation::read(text.as_deref()?)
}

/// The database is empty: writes back the best copy there is, in one transaction. `None`: there is none, or the database
/// is not empty after all.
///
/// # Errors
/// As for [`Connection::read`] and [`Connection::write`].
pub async fn restore(main: &Connection, copies: &Connection) -> Result<Option<Contents>, Trouble> {
    let read = copies.read(&[(GENERATIONS, Part::All)]).await?;
    let generations = SLOTS.iter().filter_map(|place| generation_in(&read, place)).collect();
    let mut damaged = None;
    for generation in best(generations) {
        let (packs, whole) = packs_of(copies, &generation).await?;
        if whole {
            return write_back(main, &generation, packs).await;
        }
        damaged = damaged.or(Some((generation, packs)));
    }
    match damaged {
        // Better what is left of it than nothing.
        Some((generation, packs)) => write_back(main, &generation, packs).await,
        None => Ok(None),
    }
}

type Packs = Vec<(String, String)>;

/// The packs of a generation, and whether all of them are there and undamaged.
async fn packs_of(copies: &Connection, generation: &Generation) -> Result<(Packs, bool), Trouble> {
    let mut packs = Vec::new();
    let mut whole = true;
    for name in generation.names() {
        let text = copies.text(PACKS, name).await?.unwrap_or_default();
        whole &= pack::read(&text).whole;
        packs.push((name.clone(), text));
    }
    Ok((packs, whole))
}

async fn write_back(main: &Connection, generation: &Generation, packs: Packs) -> Result<Option<Contents>, Trouble> {
    let mut tail: Vec<String> = Vec::new();
    let mut changes = Vec::new();
    for (name, text) in packs {
        let unpacked = pack::read(&text);
        if unpacked.whole && generation.packs.contains(&name) {
            changes.push(stores::put(PACKS, &name, text));
        } else {
            tail.extend(unpacked.texts);
        }
    }
    changes.extend(add(&mut BTreeMap::new(), &tail));
    let database = main.connect().await?;
    let parts = [(LOG, Part::First(1)), (PACKS, Part::First(1))];
    let empty = answered_in(LONG, async {
        let transaction = strict(&database, MAIN.stores)?;
        let empty = rows(&transaction, &parts).await?.iter().all(Vec::is_empty);
        if empty {
            for change in &changes {
                change.go(&transaction).await?;
            }
        }
        committed(transaction).await?;
        Ok(empty)
    })
    .await?;
    Ok(if empty { Some(start(main).await?) } else { None })
}
