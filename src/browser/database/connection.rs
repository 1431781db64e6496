//! IndexedDB itself: one connection, opened when it is needed and again when it died; texts under keys.
//! Knows nothing of records. Each call is one transaction, and nothing but its own requests is awaited inside.

use crate::app::event::Trouble;
use crate::archive::Contents;
use crate::browser::clock::within;
use crate::browser::on;
use indexed_db_futures::database::Database;
use indexed_db_futures::internals::SystemRepr;
use indexed_db_futures::object_store::ObjectStore;
use indexed_db_futures::prelude::*;
use indexed_db_futures::transaction::{TransactionDurability, TransactionMode, TransactionOptions};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::IdbTransaction;

/// Store of the records, in the order of their keys.
const LOG: &str = "log";
/// Store of the running session, under one key.
const RUNNING: &str = "running";
const THE_RUN: &str = "run";
const ASIDE: &str = "unreadable";

/// The shape of the database. A newer one is refused by the browser and never touched.
const VERSION: u8 = 1;

/// Phones have connections that never answer; after so many milliseconds one counts as dead.
const PATIENCE: i32 = 3_000;

/// What a transaction changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// Under the same key again it replaces, so a repeated write does no harm.
    Log {
        key: String,
        text: String,
    },
    Run {
        text: String,
    },
    ForgetRun,
    /// A running session that cannot be read makes room for a new one, and is not lost.
    SetAside {
        text: String,
    },
}

pub struct Connection {
    name: String,
    open: Rc<RefCell<Option<Database>>>,
}

impl Connection {
    #[must_use]
    pub fn new(name: &str) -> Connection {
        Connection {
            name: name.to_owned(),
            open: Rc::default(),
        }
    }

    /// Everything, in the order of the keys.
    ///
    /// # Errors
    /// No IndexedDB here, not allowed, of a newer version, or no answer: after a second try on a new connection.
    pub async fn read(&self) -> Result<Contents, Trouble> {
        match self.try_read().await {
            Err(_) => {
                self.drop_connection();
                self.try_read().await
            }
            read => read,
        }
    }

    /// Writes all changes or none of them, and returns when they are on the disk.
    ///
    /// # Errors
    /// The disk is full, or the write failed twice, the second time on a new connection.
    pub async fn write(&self, changes: &[Change]) -> Result<(), Trouble> {
        match self.try_write(changes).await {
            Err(_) => {
                self.drop_connection();
                self.try_write(changes).await
            }
            written => written,
        }
    }

    /// Replaces a connection that no longer answers, before it is needed.
    pub async fn wake(&self) {
        let Some(database) = self.open.borrow().clone() else {
            return;
        };
        let answer = answered(async {
            let transaction = database.transaction(RUNNING).build()?;
            let run = transaction
                .object_store(RUNNING)?
                .get::<JsValue, _, _>(THE_RUN)
                .primitive()?;
            run.await
        });
        if answer.await.is_err() {
            self.drop_connection();
            let _ = self.connect().await;
        }
    }

    async fn try_read(&self) -> Result<Contents, Trouble> {
        let database = self.connect().await?;
        answered(async {
            let transaction = database.transaction([LOG, RUNNING]).build()?;
            let log = transaction.object_store(LOG)?.get_all::<JsValue>().primitive()?;
            let run = transaction
                .object_store(RUNNING)?
                .get::<JsValue, _, _>(THE_RUN)
                .primitive()?;
            let log = log
                .await?
                .map(|text| Ok(text?.as_string()))
                .collect::<Result<_, Error>>()?;
            let run = run.await?.map(|text| text.as_string());
            Ok(Contents { log, run })
        })
        .await
    }

    async fn try_write(&self, changes: &[Change]) -> Result<(), Trouble> {
        let database = self.connect().await?;
        answered(async {
            let durable = TransactionOptions::new().with_durability(TransactionDurability::Strict);
            let transaction = database
                .transaction([LOG, RUNNING])
                .with_mode(TransactionMode::Readwrite)
                .with_options(durable)
                .build()?;
            let log = transaction.object_store(LOG)?;
            let running = transaction.object_store(RUNNING)?;
            for change in changes {
                match change {
                    Change::Log { key, text } => put(&log, key, text)?,
                    Change::Run { text } => put(&running, THE_RUN, text)?,
                    Change::SetAside { text } => put(&running, ASIDE, text)?,
                    Change::ForgetRun => drop(running.delete(THE_RUN).primitive()?),
                }
            }
            let raw: IdbTransaction = transaction.as_sys().clone().unchecked_into();
            transaction.commit().await.map_err(|error| {
                // A disk that fills up while committing shows only here.
                raw.error().map_or(error, Error::from)
            })
        })
        .await
    }

    async fn connect(&self) -> Result<Database, Trouble> {
        if let Some(database) = self.open.borrow().clone() {
            return Ok(database);
        }
        let database = within(PATIENCE, open(&self.name))
            .await
            .and_then(Result::ok)
            .ok_or(Trouble::Interrupted)?;
        // Another tab has a newer version, or the browser took the database away: do not stand in the way.
        for event in ["versionchange", "close"] {
            let open = self.open.clone();
            let gone = database.as_sys().clone();
            on(database.as_sys(), event, move |_| {
                gone.close();
                open.borrow_mut().take_if(|database| *database.as_sys() == gone);
            });
        }
        *self.open.borrow_mut() = Some(database.clone());
        Ok(database)
    }

    fn drop_connection(&self) {
        if let Some(database) = self.open.borrow_mut().take() {
            database.close();
        }
    }
}

type Error = indexed_db_futures::error::Error;

async fn open(name: &str) -> indexed_db_futures::OpenDbResult<Database> {
    Database::open(name)
        .with_version(VERSION)
        .with_on_upgrade_needed(|event, database| {
            if event.old_version() < 1.0 {
                database.create_object_store(LOG).build()?;
                database.create_object_store(RUNNING).build()?;
            }
            Ok(())
        })
        .await
}

fn put(store: &ObjectStore<'_>, key: &str, text: &str) -> Result<(), Error> {
    // The request goes out here; the transaction tells whether it succeeded.
    drop(store.put(text).with_key(key).without_key_type().primitive()?);
    Ok(())
}

async fn answered<T>(work: impl Future<Output = Result<T, Error>>) -> Result<T, Trouble> {
    match within(PATIENCE, work).await {
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
