//! The backup: one readable JSON document with everything, one record a line, so that a person can look into it and a
//! wound costs only its own line. Version 1, frozen: `tests/fixtures/backup-v1.json` is read for ever.
//!
//! ```json
//! {
//! "format":"kraftpause-backup","v":1,
//! "written":1795420800000,"app":"0.1.0",
//! "counts":{"records":2,"sessions":1,"sets":5,"days":1},
//! "checksum":"crc32:…",
//! "settings":{"lang":"nb",…},
//! "run":null,
//! "log":[
//! {"v":1,"at":…,"did":…},
//! {"v":1,"at":…,"did":…}
//! ]
//! }
//! ```
//!
//! The texts of the log are the stored ones, letter by letter: their letters are what makes them the same record on two
//! phones ([`super::merge`]). What comes in is hostile until it is read: [`open`] refuses, counts and names, never panics.

mod checksum;
mod open;
mod raw;
pub(super) mod scan;
mod tally;

pub use open::{Opened, Refused, open};
pub use tally::{Counts, Tally};

use super::{Contents, decode};
use crate::domain::units::Instant;
use checksum::Checksum;
use serde::{Deserialize, Serialize};

/// What the first line says, for ever.
pub const FORMAT: &str = "kraftpause-backup";
pub const VERSION: u32 = 1;

/// Ten years of daily training are below ten million bytes; a larger file is not ours and is not looked at.
pub const MOST_BYTES: usize = 64_000_000;

/// What is kept beside the log and worth taking to another phone. Each may be missing.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Settings {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lang: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sound: Option<bool>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub also_muted: Option<bool>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub vibration: Option<bool>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub speech: Option<bool>,
}

#[derive(Serialize, Deserialize)]
struct Counted {
    records: u32,
    sessions: u32,
    sets: u32,
    days: u32,
}

/// A finished file and what is in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    pub text: String,
    pub counts: Counts,
}

/// Writes everything down, what this version cannot read too: it may be of a newer one.
#[must_use]
pub fn write(contents: &Contents, settings: &Settings, app: &str, now: Instant) -> Written {
    let mut sum = Checksum::new();
    let texts = || contents.log.iter().flatten();
    texts().for_each(|text| sum.line(text));
    let tally = Tally::of(texts().filter_map(|text| decode(text).ok()).collect());
    let run = contents.run.as_ref().and_then(Option::as_ref);
    if let Some(run) = run {
        sum.line(run);
    }
    let counts = Counts {
        records: tally::small(texts().count()),
        ..tally.counts()
    };
    let mut text = String::with_capacity(contents.log.iter().flatten().map(|text| text.len() + 2).sum());
    for line in [
        format!("{{\n\"format\":{},\"v\":{VERSION},\n", json(&FORMAT)),
        format!("\"written\":{},\"app\":{},\n", now.0, json(&app)),
        format!("\"counts\":{},\n", json(&Counted::from(counts))),
        format!("\"checksum\":{},\n", json(&sum.written())),
        format!("\"settings\":{},\n", json(settings)),
        format!(
            "\"run\":{},\n\"log\":[\n",
            run.map_or("null".into(), |run| embedded(run))
        ),
    ] {
        text.push_str(&line);
    }
    let mut first = true;
    for record in texts() {
        if !core::mem::take(&mut first) {
            text.push_str(",\n");
        }
        text.push_str(&embedded(record));
    }
    text.push_str("\n]\n}\n");
    Written { text, counts }
}

/// A text as a JSON value, so that it can be taken out again letter by letter: as it is, or, when it is no value (a broken
/// disk), as a string.
fn embedded(text: &str) -> std::borrow::Cow<'_, str> {
    let whole = text.starts_with('{') && scan::value(text).is_some_and(|(_, rest)| rest.is_empty());
    if whole && !text.contains('\n') && scan::compact(text).len() == text.len() {
        text.into()
    } else {
        json(&text).into()
    }
}

fn json<T: Serialize>(value: &T) -> String {
    // Only maps with strange keys and failing writers can fail here; there are none.
    serde_json::to_string(value).unwrap_or_default()
}

impl From<Counts> for Counted {
    fn from(counts: Counts) -> Counted {
        let Counts {
            records,
            sessions,
            sets,
            days,
        } = counts;
        Counted {
            records,
            sessions,
            sets,
            days,
        }
    }
}
