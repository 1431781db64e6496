//! What is done with the whole of what is stored: reading it all, files that come in, packing, copies, deleting. Of the
//! later half; [`super::Database`] gives each its turn.

use super::connection::Connection;
use super::stores::{COPIES, COPIES_NAME};
use super::{Database, copies, packing, whole};
use crate::app::effect::{Effect, Ticket, Write};
use crate::app::event::{Event, Trouble};
use crate::browser::Send;
use crate::browser::clock::{after, now};
use crate::domain::units::Instant;
use std::cell::Cell;
use std::rc::Rc;

/// Milliseconds before tidying begins, and between its pieces: the person comes first.
const LATER: i32 = 4_000;
const BETWEEN: i32 = 150;

#[derive(Clone)]
pub struct Keeping {
    database: Database,
    copies: Rc<Connection>,
    name: String,
    tidying: Rc<Cell<bool>>,
    send: Send,
}

impl Keeping {
    #[must_use]
    pub fn new(name: &str, database: &Database, send: &Send) -> Keeping {
        Keeping {
            copies: Rc::new(Connection::new(&[name, COPIES_NAME].concat(), COPIES)),
            database: database.clone(),
            name: name.to_owned(),
            tidying: Rc::default(),
            send: send.clone(),
        }
    }

    pub fn perform(&self, effect: Effect) {
        match effect {
            Effect::Save(ticket, write) => self.take_in(ticket, write),
            Effect::ReadAll => self.read_all(),
            Effect::ReadPacks => self.read_packs(),
            Effect::FindCopy => self.find_copy(),
            Effect::Tidy => self.tidy(),
            Effect::DeleteEverything => self.delete_everything(),
            _ => {}
        }
    }

    fn take_in(&self, ticket: Ticket, write: Write) {
        let (send, copies) = (self.send.clone(), self.copies.clone());
        self.database.work(move |main| {
            Box::pin(async move {
                let now = now().at;
                // What was there until now is copied first. Without a copy it can be taken back as well: records are only added.
                let _ = copies::copy(&main, &copies, now, true).await;
                send(match whole::take_in(&main, &write, now).await {
                    Ok(()) => Event::Saved(ticket),
                    Err(trouble) => Event::SaveFailed(ticket, trouble),
                });
            })
        });
    }

    fn read_all(&self) {
        let send = self.send.clone();
        self.database.work(move |main| {
            Box::pin(async move {
                send(Event::AllRead(whole::read(&main).await.ok()));
            })
        });
    }

    fn read_packs(&self) {
        let send = self.send.clone();
        self.database.work(move |main| {
            Box::pin(async move {
                match whole::understood(&main).await {
                    Ok((stored, _)) => send(Event::PacksRead(Box::new(stored))),
                    Err(_) => send(Event::StorageDenied),
                }
            })
        });
    }

    fn find_copy(&self) {
        let (send, copies) = (self.send.clone(), self.copies.clone());
        self.database.work(move |main| {
            Box::pin(async move {
                let found = copies::restore(&main, &copies).await.ok().flatten();
                send(Event::CopyFound(found));
            })
        });
    }

    /// First a copy, then packs of what is old, piece by piece, then what stands for them.
    fn tidy(&self) {
        if self.tidying.replace(true) {
            return;
        }
        let keeping = self.clone();
        after(LATER, move || {
            let (copies, next) = (keeping.copies.clone(), keeping.clone());
            keeping.database.work(move |main| {
                Box::pin(async move {
                    if copies::copy(&main, &copies, now().at, false).await.is_ok() {
                        next.pack(now().at);
                    } else {
                        next.tidying.set(false);
                    }
                })
            });
        });
    }

    fn pack(self, now: Instant) {
        let database = self.database.clone();
        database.work(move |main| {
            Box::pin(async move {
                match packing::pack_some(&main, now).await {
                    Ok(true) => after(BETWEEN, move || self.pack(now)),
                    Ok(false) => {
                        let _: Result<(), Trouble> = packing::essence(&main).await;
                        self.tidying.set(false);
                    }
                    Err(_) => self.tidying.set(false),
                }
            })
        });
    }

    fn delete_everything(&self) {
        let (send, copies, name) = (self.send.clone(), self.copies.clone(), self.name.clone());
        self.database.work(move |main| {
            Box::pin(async move {
                let copies_gone = whole::delete(&copies, &[&name, COPIES_NAME].concat()).await;
                let main_gone = whole::delete(&main, &name).await;
                send(Event::EverythingDeleted(copies_gone && main_gone));
            })
        });
    }
}
