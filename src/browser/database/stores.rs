//! Which databases there are, which stores they have and what lies where. Names are for ever.

use super::connection::Change;

/// A database: its version and its stores. A newer version is refused by the browser and never touched; an older one gets the
/// stores that it lacks and keeps what it has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shape {
    pub version: u8,
    pub stores: &'static [&'static str],
}

/// The database. Version 1 had no packs.
pub const MAIN: Shape = Shape {
    version: 2,
    stores: &[LOG, RUNNING, PACKS],
};

/// Records, in the order of their keys.
pub const LOG: &str = "log";
/// The running session, and what stands for the packs.
pub const RUNNING: &str = "running";
pub const THE_RUN: &str = "run";
pub const ASIDE: &str = "unreadable";
pub const ESSENCE: &str = "essence";
/// Old records, many in one text; in the order of their names.
pub const PACKS: &str = "packs";

/// Copies of the log, in a database of its own: what befalls one need not befall the other.
pub const COPIES: Shape = Shape {
    version: 1,
    stores: &[PACKS, GENERATIONS],
};
pub const COPIES_NAME: &str = "-copies";
/// Two of them; the packs they name lie beside.
pub const GENERATIONS: &str = "generations";

#[must_use]
pub fn put(store: &'static str, key: &str, text: String) -> Change {
    let key = key.to_owned();
    Change::Put { store, key, text }
}

#[must_use]
pub fn delete(store: &'static str, key: &str) -> Change {
    let key = key.to_owned();
    Change::Delete { store, key }
}
