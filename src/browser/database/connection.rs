//! IndexedDB itself: one connection, opened when it is needed and again when it died; texts under keys.
//! Knows nothing of records. Each call is one transaction, and nothing but its own requests is awaited inside.

use super::stores::Shape;
use crate::app::event::Trouble;
use crate::archive::second_key;
use crate::browser::clock::within;
use crate::browser::on;
use indexed_db_futures::database::Database;
use indexed_db_futures::internals::SystemRepr;
use indexed_db_futures::object_store::ObjectStore;
use indexed_db_futures::prelude::*;
use indexed_db_futures::transaction::{Transaction, TransactionDurability, TransactionMode, TransactionOptions};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, future_to_promise};
use web_sys::IdbTransaction;

/// Phones have connections that never answer; after so many milliseconds one counts as dead.
const PATIENCE: i32 = 3_000;

/// The same for what moves hundreds of records.
pub(super) const LONG_ENOUGH: i32 = 15_000;

/// What a transaction changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// Under a key that is free or holds the same text, so a repeated write does no harm; beside another text that is
    /// there already.
    Add {
        store: &'static str,
        key: String,
        text: String,
    },
    /// In the place of what is there.
    Put {
        store: &'static str,
        key: String,
        text: String,
    },
    Delete {
        store: &'static str,
        key: String,
    },
}

/// What lies in a store: key and text; `None` stands for something that is not even a text.
pub type Rows = Vec<(String, Option<String>)>;

/// How much of a store is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    All,
    /// The first so many, by their keys.
    First(u32),
    /// Keys alone.
    Keys,
}

pub struct Connection {
    name: String,
    shape: Shape,
    open: Slot,
}

type Slot = Rc<RefCell<Option<Database>>>;

impl Connection {
    #[must_use]
    pub fn new(name: &str, shape: Shape) -> Connection {
        Connection {
            name: name.to_owned(),
            shape,
            open: Rc::default(),
        }
    }

    /// What lies in these stores, each in the order of its keys, all at the same moment.
    ///
    /// # Errors
    /// No IndexedDB here, not allowed, of a newer version, or no answer: after a second try on a new connection.
    pub async fn read(&self, parts: &[(&'static str, Part)]) -> Result<Vec<Rows>, Trouble> {
        match self.try_read(parts).await {
            Err(_) => {
                self.close();
                self.try_read(parts).await
            }
            read => read,
        }
    }

    /// One text; `None` when there is none.
    ///
    /// # Errors
    /// As for [`Connection::read`].
    pub async fn text(&self, store: &'static str, key: &str) -> Result<Option<String>, Trouble> {
        let database = self.connect().await?;
        answered(async {
            let transaction = database.transaction(store).build()?;
            let value = transaction.object_store(store)?.get::<JsValue, _, _>(key).primitive()?;
            Ok(value.await?.and_then(|text| text.as_string()))
        })
        .await
    }

    /// Writes all changes or none of them, and returns when they are on the disk.
    ///
    /// # Errors
    /// The disk is full, or the write failed twice, the second time on a new connection.
    pub async fn write(&self, stores: &[&'static str], changes: &[Change]) -> Result<(), Trouble> {
        match self.try_write(stores, changes).await {
            Err(_) => {
                self.close();
                self.try_write(stores, changes).await
            }
            written => written,
        }
    }

    /// Replaces a connection that no longer answers, before it is needed.
    pub async fn wake(&self) {
        let Some(database) = self.open.borrow().clone() else {
            return;
        };
        let Some(store) = self.shape.stores.last().copied() else {
            return;
        };
        let answer = answered(async {
            let transaction = database.transaction(store).build()?;
            let any = transaction.object_store(store)?.get::<JsValue, _, _>("?").primitive()?;
            any.await
        });
        if answer.await.is_err() {
            self.close();
            let _ = self.connect().await;
        }
    }

    async fn try_read(&self, parts: &[(&'static str, Part)]) -> Result<Vec<Rows>, Trouble> {
        let database = self.connect().await?;
        let stores: Vec<&str> = parts.iter().map(|(store, _)| *store).collect();
        answered(async {
            let transaction = database.transaction(stores.as_slice()).build()?;
            rows(&transaction, parts).await
        })
        .await
    }

    async fn try_write(&self, stores: &[&'static str], changes: &[Change]) -> Result<(), Trouble> {
        let database = self.connect().await?;
        answered(async {
            let transaction = strict(&database, stores)?;
            for change in changes {
                change.go(&transaction).await?;
            }
            committed(transaction).await
        })
        .await
    }

    /// The open database; opens it when it is not.
    pub(super) async fn connect(&self) -> Result<Database, Trouble> {
        if let Some(database) = self.open.borrow().clone() {
            return Ok(database);
        }
        // Goes on when nobody waits any longer: opening may have to wait until another page lets go, and an upgrade that
        // nobody attends to would leave a database without stores.
        let (opening, slot) = (open(self.name.clone(), self.shape), self.open.clone());
        let opening = future_to_promise(async move {
            opening
                .await
                .map(|database| keep(&slot, database))
                .map_err(|_| JsValue::NULL)?;
            Ok(JsValue::NULL)
        });
        within(PATIENCE, JsFuture::from(opening)).await;
        self.open.borrow().clone().ok_or(Trouble::Interrupted)
    }

    /// The next call opens it anew.
    pub(super) fn close(&self) {
        if let Some(database) = self.open.borrow_mut().take() {
            database.close();
        }
    }
}

pub(super) type Error = indexed_db_futures::error::Error;

impl Change {
    pub(super) async fn go(&self, transaction: &Transaction<'_>) -> Result<(), Error> {
        match self {
            Change::Add { store, key, text } => {
                let store = transaction.object_store(store)?;
                let there = store.get::<JsValue, _, _>(key.as_str()).primitive()?.await?;
                match there {
                    None => put(&store, key, text),
                    Some(there) if there.as_string().as_ref() == Some(text) => Ok(()),
                    Some(_) => put(&store, &second_key(key, text), text),
                }
            }
            Change::Put { store, key, text } => put(&transaction.object_store(store)?, key, text),
            Change::Delete { store, key } => {
                drop(transaction.object_store(store)?.delete(key.as_str()).primitive()?);
                Ok(())
            }
        }
    }
}

/// One that came late makes way for the one that is used by now.
fn keep(slot: &Slot, database: Database) {
    if slot.borrow().is_some() {
        return database.close();
    }
    // Another tab has a newer version, or the browser took the database away: do not stand in the way.
    for event in ["versionchange", "close"] {
        let slot = slot.clone();
        let gone = database.as_sys().clone();
        on(database.as_sys(), event, move |_| {
            gone.close();
            slot.borrow_mut().take_if(|database| *database.as_sys() == gone);
        });
    }
    *slot.borrow_mut() = Some(database);
}

async fn open(name: String, shape: Shape) -> indexed_db_futures::OpenDbResult<Database> {
    Database::open(&*name)
        .with_version(shape.version)
        .with_on_upgrade_needed(move |_, database| {
            // An older one has fewer stores. What lies in them is left as it is.
            let there: Vec<String> = database.object_store_names().collect();
            for store in shape
                .stores
                .iter()
                .filter(|store| !there.iter().any(|there| there == *store))
            {
                database.create_object_store(*store).build()?;
            }
            Ok(())
        })
        .await
}

/// A transaction that is on the disk when it says so.
pub(super) fn strict<'a>(database: &'a Database, stores: &[&'static str]) -> Result<Transaction<'a>, Error> {
    let durable = TransactionOptions::new().with_durability(TransactionDurability::Strict);
    database
        .transaction(stores)
        .with_mode(TransactionMode::Readwrite)
        .with_options(durable)
        .build()
}

pub(super) async fn committed(transaction: Transaction<'_>) -> Result<(), Error> {
    let raw: IdbTransaction = transaction.as_sys().clone().unchecked_into();
    transaction.commit().await.map_err(|error| {
        // A disk that fills up while committing shows only here.
        raw.error().map_or(error, Error::from)
    })
}

pub(super) async fn rows(transaction: &Transaction<'_>, parts: &[(&'static str, Part)]) -> Result<Vec<Rows>, Error> {
    // All requests go out before the first answer is awaited.
    let mut under_way = Vec::new();
    for (store, part) in parts {
        let store = transaction.object_store(store)?;
        let most = match part {
            Part::First(most) => *most,
            Part::All | Part::Keys => u32::MAX,
        };
        let keys = store.get_all_keys::<JsValue>().with_limit(most).primitive()?;
        let texts = match part {
            Part::Keys => None,
            _ => Some(store.get_all::<JsValue>().with_limit(most).primitive()?),
        };
        under_way.push((keys, texts));
    }
    let mut read = Vec::new();
    for (keys, texts) in under_way {
        let keys: Vec<String> = keys
            .await?
            .map(|key| Ok(key?.as_string().unwrap_or_default()))
            .collect::<Result<_, Error>>()?;
        let mut found: Vec<Option<String>> = Vec::new();
        if let Some(texts) = texts {
            for text in texts.await? {
                found.push(text?.as_string());
            }
        }
        found.resize(keys.len(), None);
        read.push(keys.into_iter().zip(found).collect());
    }
    Ok(read)
}

fn put(store: &ObjectStore<'_>, key: &str, text: &str) -> Result<(), Error> {
    // The request goes out here; the transaction tells whether it succeeded.
    drop(store.put(text).with_key(key).without_key_type().primitive()?);
    Ok(())
}

async fn answered<T>(work: impl Future<Output = Result<T, Error>>) -> Result<T, Trouble> {
    answered_in(PATIENCE, work).await
}

pub(super) async fn answered_in<T>(patience: i32, work: impl Future<Output = Result<T, Error>>) -> Result<T, Trouble> {
    match within(patience, work).await {
        Some(done) => done.map_err(|error| trouble(&error)),
        None => Err(Trouble::Interrupted),
    }
}

/// A full disk is told apart, because the person can do something about it.
#[must_use]
pub fn trouble(error: &Error) -> Trouble {
    match error {
        Error::DomException(exception) => match exception.as_sys().name().as_str() {
            "QuotaExceededError" => Trouble::DiskFull,
            _ => Trouble::Interrupted,
        },
        _ => Trouble::Interrupted,
    }
}
