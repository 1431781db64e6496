//! The database: what the app wants kept goes in, in the order in which it was said, one transaction each.
//! The shapes of what is stored belong to `archive`; the ways of IndexedDB to [`connection`].

pub mod connection;
pub mod copies;
pub mod keeping;
pub mod packing;
pub mod stores;
pub mod whole;

use super::Send;
use crate::app::effect::{Ticket, Write};
use crate::app::event::{Event, Trouble};
use crate::archive::{Contents, Record, encode, encode_run};
use connection::{Change, Connection, Part, Rows};
use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;
use stores::{ASIDE, ESSENCE, LOG, MAIN, PACKS, RUNNING, THE_RUN};
use wasm_bindgen_futures::spawn_local;

enum Job {
    Open,
    Save(Ticket, Write),
    /// See whether the connection still lives.
    Wake,
    /// What the later half of the program does with the database, in its turn.
    Do(Box<dyn FnOnce(Rc<Connection>) -> Done>),
}

/// Work under way.
type Done = Pin<Box<dyn Future<Output = ()>>>;

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    /// Nothing is written before everything was read, and not while another tab writes.
    Unopened,
    Open,
    Denied,
}

#[derive(Clone)]
pub struct Database(Rc<Inner>);

struct Inner {
    connection: Rc<Connection>,
    state: Cell<State>,
    jobs: RefCell<VecDeque<Job>>,
    busy: Cell<bool>,
    /// The running session that was found at the start.
    found_run: RefCell<Option<String>>,
    /// The same when nobody can read it: put aside before its place is taken.
    unreadable_run: RefCell<Option<String>>,
    send: Send,
}

impl Database {
    /// A database of this name; nothing is opened yet.
    #[must_use]
    pub fn new(name: &str, send: &Send) -> Database {
        Database(Rc::new(Inner {
            connection: Rc::new(Connection::new(name, MAIN)),
            state: Cell::new(State::Unopened),
            jobs: RefCell::default(),
            busy: Cell::new(false),
            found_run: RefCell::default(),
            unreadable_run: RefCell::default(),
            send: send.clone(),
        }))
    }

    /// Reads everything: [`Event::Opened`] or [`Event::StorageDenied`].
    pub fn open(&self) {
        if self.0.state.get() == State::Unopened {
            self.0.state.set(State::Open);
        }
        self.job(Job::Open);
    }

    /// Writes after all that was to be written before: [`Event::Saved`] or [`Event::SaveFailed`].
    pub fn save(&self, ticket: Ticket, write: Write) {
        self.job(Job::Save(ticket, write));
    }

    /// The running session that was found cannot be read: the next one must not destroy it.
    pub fn set_run_aside(&self) {
        self.0.unreadable_run.replace(self.0.found_run.take());
    }

    /// The page came back: a connection that died meanwhile is replaced before it is needed.
    pub fn wake(&self) {
        if self.0.state.get() == State::Open {
            self.job(Job::Wake);
        }
    }

    /// Something of the later half, after all that was asked for before.
    pub fn work(&self, work: impl FnOnce(Rc<Connection>) -> Done + 'static) {
        self.job(Job::Do(Box::new(work)));
    }

    fn job(&self, job: Job) {
        self.0.jobs.borrow_mut().push_back(job);
        if self.0.state.get() != State::Unopened && !self.0.busy.replace(true) {
            let inner = self.0.clone();
            spawn_local(async move {
                while let Some(job) = inner.next() {
                    inner.perform(job).await;
                }
                inner.busy.set(false);
            });
        }
    }
}

impl Inner {
    fn next(&self) -> Option<Job> {
        self.jobs.borrow_mut().pop_front()
    }

    async fn perform(&self, job: Job) {
        match job {
            Job::Open => match start(&self.connection).await {
                Ok(contents) => {
                    self.state.set(State::Open);
                    self.found_run.replace(contents.run.clone().flatten());
                    (self.send)(Event::Opened(contents));
                }
                Err(_) => {
                    self.state.set(State::Denied);
                    (self.send)(Event::StorageDenied);
                }
            },
            // What could not be read must not be overwritten.
            Job::Save(ticket, _) if self.state.get() == State::Denied => {
                (self.send)(Event::SaveFailed(ticket, Trouble::Interrupted));
            }
            Job::Save(ticket, write) => match self.connection.write(&[LOG, RUNNING], &self.changes(&write)).await {
                Ok(()) => {
                    if matches!(write, Write::Run(_)) {
                        self.unreadable_run.borrow_mut().take();
                    }
                    (self.send)(Event::Saved(ticket));
                }
                Err(trouble) => (self.send)(Event::SaveFailed(ticket, trouble)),
            },
            Job::Wake => self.connection.wake().await,
            Job::Do(work) => work(self.connection.clone()).await,
        }
    }

    fn changes(&self, write: &Write) -> Vec<Change> {
        let log = |record: &Record| Change::Add {
            store: LOG,
            key: record.key(),
            text: encode(record),
        };
        let running = |key, text| stores::put(RUNNING, key, text);
        match write {
            Write::Append(records) => records.iter().map(log).collect(),
            Write::Run(active) => {
                let aside = self.unreadable_run.borrow().clone().map(|text| running(ASIDE, text));
                let run = running(THE_RUN, encode_run(active));
                aside.into_iter().chain([run]).collect()
            }
            Write::Finish(record) => vec![log(record), stores::delete(RUNNING, THE_RUN)],
            Write::Forget => vec![stores::delete(RUNNING, THE_RUN)],
            // These look at everything first: `keeping` does them.
            Write::Merge(_) | Write::Replace { .. } => Vec::new(),
        }
    }
}

/// What a start needs: the packs by their names only.
///
/// # Errors
/// As for [`Connection::read`].
pub async fn start(connection: &Connection) -> Result<Contents, Trouble> {
    let parts = [(LOG, Part::All), (RUNNING, Part::All), (PACKS, Part::Keys)];
    let read = connection.read(&parts).await?;
    Ok(contents(read))
}

/// From log, running session and packs.
fn contents(read: Vec<Rows>) -> Contents {
    let [log, running, packs] = <[Rows; 3]>::try_from(read).unwrap_or_default();
    let mut contents = Contents {
        log: log.into_iter().map(|(_, text)| text).collect(),
        packs: packs.into_iter().map(|(name, _)| name).collect(),
        ..Contents::default()
    };
    for (key, text) in running {
        match key.as_str() {
            THE_RUN => contents.run = Some(text),
            ESSENCE => contents.essence = text,
            _ => {}
        }
    }
    contents
}
