//! A database that lives for one look: texts go in, the connection is closed, another one reads them, and it is deleted. What
//! comes back was really on the disk once, without touching what is kept.

use crate::browser::clock::within;
use indexed_db_futures::database::Database;
use indexed_db_futures::prelude::*;
use indexed_db_futures::transaction::TransactionMode;
use wasm_bindgen::JsValue;

const STORE: &str = "texts";
/// Texts in one value: thousands of values take seconds.
const TOGETHER: usize = 500;
/// Stands in no JSON.
const BETWEEN: &str = "\0";
/// Milliseconds; ten years on a slow phone.
const PATIENCE: i32 = 30_000;

type Error = indexed_db_futures::error::Error;

/// `None` when the database did not give them back.
pub async fn through(name: &str, texts: &[String]) -> Option<Vec<String>> {
    delete(name).await;
    let back = within(PATIENCE, async {
        write(name, texts).await?;
        read(name).await
    })
    .await;
    delete(name).await;
    back?
}

pub async fn delete(name: &str) {
    if let Ok(deleting) = Database::delete_by_name(name) {
        let _ = within(PATIENCE, std::future::IntoFuture::into_future(deleting)).await;
    }
}

async fn write(name: &str, texts: &[String]) -> Option<()> {
    let database = open(name).await.ok()?;
    put(&database, texts).await.ok()?;
    database.close();
    Some(())
}

async fn put(database: &Database, texts: &[String]) -> Result<(), Error> {
    let transaction = database
        .transaction(STORE)
        .with_mode(TransactionMode::Readwrite)
        .build()?;
    let store = transaction.object_store(STORE)?;
    for (place, part) in texts.chunks(TOGETHER).enumerate() {
        let key = format!("{place:06}");
        drop(
            store
                .put(part.join(BETWEEN))
                .with_key(key)
                .without_key_type()
                .primitive()?,
        );
    }
    transaction.commit().await
}

async fn read(name: &str) -> Option<Vec<String>> {
    let database = open(name).await.ok()?;
    let texts = get(&database).await.ok()?;
    database.close();
    Some(texts)
}

async fn get(database: &Database) -> Result<Vec<String>, Error> {
    let transaction = database.transaction(STORE).build()?;
    let parts = transaction.object_store(STORE)?.get_all::<JsValue>().primitive()?;
    let mut texts = Vec::new();
    for part in parts.await? {
        let part = part?.as_string().unwrap_or_default();
        texts.extend(part.split(BETWEEN).map(str::to_owned));
    }
    Ok(texts)
}

async fn open(name: &str) -> indexed_db_futures::OpenDbResult<Database> {
    Database::open(name)
        .with_version(1_u8)
        .with_on_upgrade_needed(|_, database| {
            database.create_object_store(STORE).build()?;
            Ok(())
        })
        .await
}
