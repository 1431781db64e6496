//! What a start needs of the records that lie in packs: the answers and wishes that still say something, and what the
//! sessions add up to. A cache: whoever does not trust it reads the packs and makes it anew.
//!
//! One text: a line `{"v":2,"upto":…,"made":…,"packs":…,…}`, then a pack of the records that are kept as they are.
//! [`VERSION`] goes up when another kind of record must be kept, or is read otherwise: then it is made anew by itself.

use super::{Record, What, decode, encode, living, pack, tell, v1};
use crate::domain::catalogue::ExerciseId;
use crate::domain::diary::{Diary, Early};
use crate::domain::profile::Answer;
use crate::domain::progress::history;
use crate::domain::units::{Day, Instant, Span};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

const VERSION: u32 = 2;

#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Essence {
    /// The newest record that lies in a pack.
    upto: Instant,
    /// The newest record there was at all: what undoes something and is newer was not yet known.
    made: Instant,
    /// Over the names of the packs.
    packs: u64,
    pub early: Early,
    /// Texts of the records that are kept as they are.
    pub records: Vec<String>,
}

#[derive(Serialize, Deserialize)]
struct Head {
    v: u32,
    upto: i64,
    made: i64,
    packs: String,
    sessions: u32,
    /// Milliseconds.
    length: i64,
    first: Option<i32>,
    loads: Vec<(String, [u16; 2])>,
}

impl Essence {
    /// Of all records there are, of which those up to an instant lie in packs of these names.
    #[must_use]
    pub fn of(records: Vec<Record>, upto: Instant, packs: &[String]) -> Essence {
        let made = records.iter().map(|record| record.at).max().unwrap_or_default();
        let mut kept = Vec::new();
        let mut diary = Diary::default();
        let mut packed = BTreeSet::new();
        for record in living(records) {
            let is_early = record.at <= upto;
            if let (What::Finished(entry), true) = (&record.what, is_early) {
                packed.insert(entry.id);
            }
            let at = record.at;
            if let Some(what) = tell(&mut diary, record.what)
                && is_early
                && !matches!(what, What::Undone(_) | What::Brought(_) | What::Moot)
            {
                kept.push(Record { at, what });
            }
        }
        diary.entries.retain(|entry| packed.contains(&entry.id));
        Essence {
            upto,
            made,
            packs: names(packs),
            early: diary.as_early(),
            records: without_the_superseded(&kept).map(encode).collect(),
        }
    }

    /// Whether it says the same as these packs, and nothing that came since changes what is in them.
    #[must_use]
    pub fn fits(&self, packs: &[String], since: &[Record]) -> bool {
        // Whoever takes back what changed something early changes it once more: directly, or by a chain of taking back.
        let reaches_back = since.iter().any(|record| self.changes_early(record));
        let changes = |record: &Record| matches!(record.what, What::Undone(_)) || self.changes_early(record);
        let of_a_change = |at: &Instant| since.iter().any(|other| other.at == *at && changes(other));
        let chained = since.iter().any(|record| match &record.what {
            What::Undone(of) => record.at > self.made && of.iter().any(of_a_change),
            _ => false,
        });
        self.packs == names(packs) && !(reaches_back && chained) && since.iter().all(|record| self.bears(record))
    }

    fn changes_early(&self, record: &Record) -> bool {
        let early = |at: &Instant| *at <= self.upto;
        match &record.what {
            What::Undone(of) => of.iter().any(early),
            What::Dropped(id) | What::Restored(id) | What::Retold { id, .. } => early(id),
            _ => false,
        }
    }

    fn bears(&self, record: &Record) -> bool {
        let is_new = record.at > self.made;
        // What came from another phone may itself undo what is in packs; and a session of theirs is in no list now,
        // so the sums would not know of it.
        let unheard = matches!(record.what, What::Brought(_)) || self.changes_early(record);
        record.at > self.upto && !(is_new && unheard)
    }

    #[must_use]
    pub fn write(&self) -> String {
        let load = |(exercise, load): &(ExerciseId, _)| (exercise.stored(), v1::write_load(*load));
        let head = Head {
            v: VERSION,
            upto: self.upto.0,
            made: self.made.0,
            packs: format!("{:016x}", self.packs),
            sessions: self.early.sessions,
            length: self.early.length.0,
            first: self.early.first.map(|day| day.0),
            loads: self.early.loads.iter().map(load).collect(),
        };
        let head = serde_json::to_string(&head).unwrap_or_default();
        let body = pack::write(&self.records);
        let whole = [head, "\n".to_owned(), body].concat();
        [format!("{:016x}\n", pack::sum(whole.as_bytes())), whole].concat()
    }

    /// Nothing when it is damaged or of another version.
    #[must_use]
    pub fn read(text: &str) -> Option<Essence> {
        let (sum, whole) = text.split_once('\n')?;
        (sum == format!("{:016x}", pack::sum(whole.as_bytes()))).then_some(())?;
        let (head, body) = whole.split_once('\n')?;
        let head: Head = serde_json::from_str(head)
            .ok()
            .filter(|head: &Head| head.v == VERSION)?;
        let load =
            |(exercise, load): &(String, [u16; 2])| Some((ExerciseId::from_str_id(exercise)?, v1::read_load(*load)?));
        Some(Essence {
            upto: Instant(head.upto),
            made: Instant(head.made),
            packs: u64::from_str_radix(&head.packs, 16).ok()?,
            early: Early {
                sessions: head.sessions,
                length: Span(head.length),
                first: head.first.map(Day),
                loads: head.loads.iter().filter_map(load).collect(),
            },
            records: Some(pack::read(body)).filter(|body| body.whole)?.texts,
        })
    }

    /// The records that are kept as they are; nothing when one of them cannot be read.
    #[must_use]
    pub fn kept(&self) -> Option<Vec<Record>> {
        self.records.iter().map(|text| decode(text).ok()).collect()
    }

    /// The newest record it knows of.
    #[must_use]
    pub const fn newest(&self) -> Instant {
        self.made
    }
}

fn names(packs: &[String]) -> u64 {
    pack::sum(packs.join("\n").as_bytes())
}

/// Without answers that were given anew later, of the kinds where only the last one counts.
fn without_the_superseded(kept: &[Record]) -> impl Iterator<Item = &Record> {
    let mut seen = BTreeSet::new();
    let mut reminded = false;
    let mut last: Vec<&Record> = kept
        .iter()
        .rev()
        .filter(|record| match &record.what {
            // These look back at what was said before.
            What::Answered(
                Answer::Screening(_) | Answer::Course(_) | Answer::CheckIn(_) | Answer::FlareUp(_) | Answer::Away(_),
            ) => true,
            What::Answered(answer) if history::is_kept(answer) => true,
            What::Answered(answer) => seen.insert(v1::name_of(answer)),
            // The last file says which series there are.
            What::Reminded(_) => !core::mem::replace(&mut reminded, true),
            _ => true,
        })
        .collect();
    last.reverse();
    last.into_iter()
}
