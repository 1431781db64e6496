//! Old records move from the log into packs, and one text is made of what a start needs of them. Nothing here hurries: it
//! is done in small pieces, and stopping between two of them does no harm. Of the later half.

use super::connection::{Connection, LONG_ENOUGH, Part, answered_in, committed, rows, strict};
use super::stores::{self, ESSENCE, LOG, PACKS, RUNNING};
use super::{start, whole};
use crate::app::event::Trouble;
use crate::archive::essence::Essence;
use crate::archive::{self, decode, pack};
use crate::domain::units::Instant;

/// So long records lie one by one: what can be undone, what the charts of the first screens tell, and some more.
const OLD: i64 = 100 * 86_400_000;
/// And so many of the newest, however old: the last sessions say with what the next one begins.
const KEPT: usize = 60;
/// Fewer are not worth a pack.
const LEAST: usize = 100;

/// Packs the oldest records, if enough of them are old; whether there may be more. One transaction: a record lies in the
/// log or in a pack, never in neither.
///
/// # Errors
/// The transaction broke off: then nothing was changed.
pub async fn pack_some(connection: &Connection, now: Instant) -> Result<bool, Trouble> {
    let database = connection.connect().await?;
    answered_in(LONG_ENOUGH, async {
        let transaction = strict(&database, &[LOG, PACKS])?;
        let most = u32::try_from(pack::MOST).unwrap_or(u32::MAX);
        let read = rows(&transaction, &[(LOG, Part::First(most)), (LOG, Part::Keys)]).await?;
        let all = read.last().map_or(0, Vec::len);
        let mut old = Vec::new();
        for (key, text) in read.into_iter().take(1).flatten().take(all.saturating_sub(KEPT)) {
            // What this version cannot read stays where it is: a later one may know what is old of it.
            if let Some(text) = text
                && let Ok(record) = decode(&text)
                && record.at.0 < now.0 - OLD
            {
                old.push((record.at, key, text));
            }
        }
        if old.len() < LEAST {
            return Ok(false);
        }
        let texts: Vec<String> = old.iter().map(|(.., text)| text.clone()).collect();
        let pack = pack::write(&texts);
        let first = old.first().map_or(Instant(0), |(at, ..)| *at);
        stores::put(PACKS, &pack::name(first, &pack), pack)
            .go(&transaction)
            .await?;
        for (_, key, _) in &old {
            stores::delete(LOG, key).go(&transaction).await?;
        }
        committed(transaction).await?;
        Ok(true)
    })
    .await
}

/// Makes anew what stands for the packs, when it does not say the same as they do.
///
/// # Errors
/// As for [`Connection::read`].
pub async fn essence(connection: &Connection) -> Result<(), Trouble> {
    if !archive::read(start(connection).await?).needs_packs {
        return Ok(());
    }
    let (stored, names) = whole::understood(connection).await?;
    let Some(upto) = newest_packed(connection, &names).await? else {
        return Ok(());
    };
    let essence = Essence::of(stored.records, upto, &names).write();
    let database = connection.connect().await?;
    answered_in(LONG_ENOUGH, async {
        let transaction = strict(&database, &[RUNNING, PACKS])?;
        let packs = rows(&transaction, &[(PACKS, Part::Keys)]).await?;
        // More was packed meanwhile: the next one will know it.
        if packs.iter().flatten().map(|(name, _)| name).eq(&names) {
            stores::put(RUNNING, ESSENCE, essence).go(&transaction).await?;
        }
        committed(transaction).await
    })
    .await
}

/// The newest record that lies in a pack. Packs follow each other, but old records may have come from elsewhere.
async fn newest_packed(connection: &Connection, names: &[String]) -> Result<Option<Instant>, Trouble> {
    let mut newest = None;
    for name in names {
        let text = connection.text(PACKS, name).await?.unwrap_or_default();
        let texts = pack::read(&text).texts;
        newest = newest.max(texts.iter().filter_map(|text| archive::place(text)).max());
    }
    Ok(newest)
}
