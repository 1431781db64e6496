//! Reads a backup that somebody hands over. It may be whole, cut off, edited, of a newer program, sealed or nothing of ours:
//! each has its own answer, and whatever is readable in it is read.

use super::checksum::Checksum;
use super::tally::small;
use super::{Counted, Counts, FORMAT, MOST_BYTES, Settings, Tally, VERSION, raw, scan};
use crate::archive::{ActiveRun, Unreadable, decode, decode_run, sealed};
use crate::domain::units::Instant;
use std::borrow::Cow;
use std::collections::BTreeMap;

/// What could be read of a file.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Opened {
    pub written: Option<Instant>,
    /// Version of the app that wrote it.
    pub app: String,
    pub settings: Settings,
    /// Texts of the records that this version can read, by (instant, text), each once.
    pub log: Vec<String>,
    /// What those hold.
    pub counts: Counts,
    pub run: Option<ActiveRun>,
    /// Records that are there and cannot be read.
    pub broken: u32,
    /// Records of a newer version of the app.
    pub newer: u32,
    /// How many fewer than the file itself says.
    pub missing: u32,
    /// The file is not as it was written, though nothing may be missing.
    pub altered: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    TooLarge,
    /// Some other file.
    NotOurs,
    /// A newer program wrote it in a shape we do not know.
    Newer(u32),
    /// A passphrase is needed first.
    Sealed,
    /// Ours, and nothing in it can be read.
    Nothing,
}

/// # Errors
/// When there is nothing in it for this program.
pub fn open(text: &str) -> Result<Opened, Refused> {
    if text.len() > MOST_BYTES {
        return Err(Refused::TooLarge);
    }
    let text = text.trim_start_matches('\u{feff}').trim();
    if sealed::is_sealed(text) {
        return Err(Refused::Sealed);
    }
    let pieces = whole(text).unwrap_or_else(|| by_lines(text));
    let head = |name: &str| pieces.head.get(name).copied();
    let is_ours = head("format").and_then(string).as_deref() == Some(FORMAT);
    match head("v").and_then(|value| value.parse().ok()) {
        Some(version) if is_ours && version > VERSION => return Err(Refused::Newer(version)),
        _ => {}
    }
    let opened = match raw::read(&pieces.head) {
        Some(raw) => read_raw(&raw),
        None => read(&pieces),
    };
    if opened.log.is_empty() {
        let empty = is_ours && !pieces.wounded && opened.broken + opened.newer + opened.missing == 0;
        return match is_ours {
            _ if empty => Ok(opened),
            true => Err(Refused::Nothing),
            false => Err(Refused::NotOurs),
        };
    }
    Ok(opened)
}

impl Opened {
    /// Answers that came as a code, not as a file.
    #[must_use]
    pub fn is_code(&self) -> bool {
        self.written.is_none() && self.app.is_empty() && !self.altered
    }
}

/// A document in pieces.
struct Pieces<'a> {
    head: BTreeMap<&'a str, &'a str>,
    log: Vec<&'a str>,
    /// Lines that are no piece any more.
    lost: u32,
    wounded: bool,
}

fn whole(text: &str) -> Option<Pieces<'_>> {
    let head = scan::members(text)?;
    let log = match head.get("log") {
        Some(log) => scan::elements(log)?,
        None if head.contains_key("database") => Vec::new(),
        None => return None,
    };
    Some(Pieces {
        head,
        log,
        lost: 0,
        wounded: false,
    })
}

/// Every record has its own line, so a wound is over at the end of the line.
fn by_lines(text: &str) -> Pieces<'_> {
    let mut pieces = Pieces {
        head: BTreeMap::new(),
        log: Vec::new(),
        lost: 0,
        wounded: true,
    };
    let mut in_log = false;
    for line in text.lines() {
        let line = line.trim();
        let line = line.strip_suffix(',').unwrap_or(line);
        if line.starts_with("\"log\"") {
            in_log = true;
        } else if let Some((name, rest)) = line
            .strip_prefix('"')
            .and_then(|line| line.split_once("\":"))
            .filter(|_| !in_log)
        {
            pieces.put_line(name, rest);
        } else if !matches!(line, "" | "{" | "}" | "]") {
            match scan::value(line) {
                Some((record, "")) => pieces.log.push(record),
                _ => pieces.lost = pieces.lost.saturating_add(1),
            }
        }
    }
    pieces
}

impl<'a> Pieces<'a> {
    /// The members that stand on one line of the head.
    fn put_line(&mut self, name: &'a str, rest: &'a str) {
        let (mut name, mut rest) = (name, rest);
        while let Some((value, after)) = scan::value(rest) {
            self.head.entry(name).or_insert(value);
            let next = after
                .trim_start()
                .strip_prefix(",\"")
                .and_then(|next| next.split_once("\":"));
            let Some(next) = next else { return };
            (name, rest) = next;
        }
    }
}

/// The texts as they lay in the database.
fn read_raw(raw: &raw::Raw) -> Opened {
    let embedded: Vec<String> = raw.log.iter().map(super::json).collect();
    let run = raw.run.as_ref().map(super::json);
    let mut pieces = Pieces {
        head: BTreeMap::new(),
        log: embedded.iter().map(String::as_str).collect(),
        lost: small(raw.lost),
        wounded: true,
    };
    pieces.head.extend(run.as_deref().map(|run| ("run", run)));
    read(&pieces)
}

fn read(pieces: &Pieces<'_>) -> Opened {
    let head = |name: &str| pieces.head.get(name).copied();
    let mut opened = Opened {
        written: head("written").and_then(|value| value.parse().ok()).map(Instant),
        app: head("app")
            .and_then(string)
            .map(|app| app.chars().take(20).collect())
            .unwrap_or_default(),
        settings: head("settings")
            .and_then(|value| serde_json::from_str(value).ok())
            .unwrap_or_default(),
        broken: pieces.lost,
        ..Opened::default()
    };
    let mut sum = Checksum::new();
    let mut records = Vec::new();
    for piece in &pieces.log {
        let Some(text) = taken_out(piece) else {
            opened.broken = opened.broken.saturating_add(1);
            continue;
        };
        sum.line(&text);
        match decode(&text) {
            Ok(record) => records.push((record, text.into_owned())),
            Err(Unreadable::Newer(_)) => opened.newer = opened.newer.saturating_add(1),
            Err(Unreadable::Broken) => opened.broken = opened.broken.saturating_add(1),
        }
    }
    if let Some(run) = head("run").filter(|run| *run != "null").and_then(taken_out) {
        sum.line(&run);
        opened.run = decode_run(&run).ok();
    }
    let stated: Option<Counted> = head("counts").and_then(|value| serde_json::from_str(value).ok());
    let found = small(records.len())
        .saturating_add(opened.broken)
        .saturating_add(opened.newer);
    opened.missing = stated.map_or(0, |stated| stated.records.saturating_sub(found));
    opened.altered = pieces.wounded || head("checksum").and_then(string) != Some(sum.written());
    records.sort_by(|(one, one_text), (other, other_text)| (one.at, one_text).cmp(&(other.at, other_text)));
    records.dedup_by(|(_, one), (_, other)| one == other);
    let (records, log) = records.into_iter().unzip();
    opened.log = log;
    opened.counts = Tally::of(records).counts();
    opened
}

/// A stored text as it was before it was embedded.
fn taken_out(piece: &str) -> Option<Cow<'_, str>> {
    match piece.as_bytes().first() {
        Some(b'"') => string(piece).map(Cow::Owned),
        // An editor may have set it wide.
        Some(b'{') => {
            let compact = scan::compact(piece);
            Some(if compact.len() == piece.len() {
                piece.into()
            } else {
                compact.into()
            })
        }
        _ => None,
    }
}

fn string(value: &str) -> Option<String> {
    serde_json::from_str(value).ok()
}
