//! The database: what the app wants kept goes in, in the order in which it was said, one transaction each.
//! The shapes of what is stored belong to `archive`; the ways of IndexedDB to [`connection`].

pub mod connection;

use super::Send;
use crate::app::effect::{Ticket, Write};
use crate::app::event::{Event, Trouble};
use crate::archive::{Record, encode, encode_run};
use connection::{Change, Connection};
use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;

enum Job {
    Open,
    Save(Ticket, Write),
    /// See whether the connection still lives.
    Wake,
}

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
    connection: Connection,
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
            connection: Connection::new(name),
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
            Job::Open => match self.connection.read().await {
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
            Job::Save(ticket, write) => match self.connection.write(&self.changes(&write)).await {
                Ok(()) => {
                    if matches!(write, Write::Run(_)) {
                        self.unreadable_run.borrow_mut().take();
                    }
                    (self.send)(Event::Saved(ticket));
                }
                Err(trouble) => (self.send)(Event::SaveFailed(ticket, trouble)),
            },
            Job::Wake => self.connection.wake().await,
        }
    }

    fn changes(&self, write: &Write) -> Vec<Change> {
        let log = |record: &Record| Change::Log {
            key: record.key(),
            text: encode(record),
        };
        match write {
            Write::Append(records) => records.iter().map(log).collect(),
            Write::Run(active) => {
                let aside = self
                    .unreadable_run
                    .borrow()
                    .clone()
                    .map(|text| Change::SetAside { text });
                let run = Change::Run {
                    text: encode_run(active),
                };
                aside.into_iter().chain([run]).collect()
            }
            Write::Finish(record) => vec![log(record), Change::ForgetRun],
            Write::Forget => vec![Change::ForgetRun],
            // These look at everything first.
            Write::Merge(_) | Write::Replace { .. } => Vec::new(),
        }
    }
}
