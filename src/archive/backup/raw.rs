//! What the repair page hands over when the program does not start (`public/repair.js`): the stores of the database as they lie
//! there. It can be brought in like a backup; it has no counts and no checksum, so it counts as altered.
//!
//! `{"kraftpause":"raw",…,"database":{"version":2,"stores":{"log":[[key,text],…],"packs":[…],"running":[…]}}}`

use super::scan::{compact, elements, members};
use crate::archive::pack;
use std::collections::BTreeMap;

/// The texts of the log and of the running session.
pub struct Raw {
    pub log: Vec<String>,
    pub run: Option<String>,
    /// Rows that are no text.
    pub lost: usize,
}

/// `None` when it is no such file.
pub fn read(head: &BTreeMap<&str, &str>) -> Option<Raw> {
    if head.get("kraftpause") != Some(&"\"raw\"") {
        return None;
    }
    let database = members(head.get("database")?)?;
    let stores = members(database.get("stores")?)?;
    let rows = |store: &str| stores.get(store).and_then(|rows| elements(rows)).unwrap_or_default();
    let (mut log, mut run, mut lost) = (Vec::new(), None, 0);
    for row in rows("packs").into_iter().chain(rows("log")).map(row) {
        match row {
            Some((_, text)) if text.starts_with("{\"v\":") && text.contains('\n') => {
                log.extend(pack::read(&text).texts)
            }
            Some((_, text)) => log.push(text),
            None => lost += 1,
        }
    }
    for (key, text) in rows("running").into_iter().filter_map(row) {
        if key == "run" {
            run = Some(text);
        }
    }
    Some(Raw { log, run, lost })
}

/// Key and text; nothing when it is anything else.
fn row(row: &str) -> Option<(String, String)> {
    serde_json::from_str(&compact(row)).ok()
}
