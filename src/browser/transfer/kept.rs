//! When the last backup was made, in `localStorage`: beside the database, because a backup that is brought back must not say
//! of this phone that it has one.

use crate::app::data::Kept;
use crate::domain::units::Instant;
use gloo_storage::{LocalStorage, Storage};
use serde::{Deserialize, Serialize};

const KEY: &str = "kraftpause-backup";

#[derive(Deserialize, Serialize)]
struct Stored {
    backed_up: Option<i64>,
    put_off: Option<i64>,
}

pub fn read() -> Kept {
    let stored: Option<Stored> = usable().then(|| LocalStorage::get(KEY).ok()).flatten();
    stored.map_or_else(Kept::default, |stored| Kept {
        backed_up: stored.backed_up.map(Instant),
        put_off: stored.put_off.map(Instant),
    })
}

pub fn write(kept: Kept) {
    if usable() {
        let stored = Stored {
            backed_up: kept.backed_up.map(|at| at.0),
            put_off: kept.put_off.map(|at| at.0),
        };
        let _ = LocalStorage::set(KEY, stored);
    }
}

/// gloo-storage panics when there is no storage, so that is asked first.
fn usable() -> bool {
    web_sys::window().is_some_and(|window| matches!(window.local_storage(), Ok(Some(_))))
}
