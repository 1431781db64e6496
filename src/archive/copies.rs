//! Copies of the whole log beside the database, in two generations, and which of them makes way for a new one.
//! Texts only; where they lie and when they are made is decided elsewhere.
//!
//! A generation is a list of names of packs (those of the database, and packs of what was not packed there), which may
//! share packs with the other one: `{"v":1,"at":…,"count":…,"packs":[…],"tail":[…]}`.

use crate::domain::order;
use crate::domain::units::Instant;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Generation {
    /// When it was made.
    pub at: Instant,
    /// How many records it holds.
    pub count: u32,
    /// Names of packs as they lie in the database.
    pub packs: Vec<String>,
    /// Names of packs of the records that lay there one by one.
    pub tail: Vec<String>,
}

#[derive(Serialize, Deserialize)]
struct Kept {
    v: u32,
    at: i64,
    count: u32,
    packs: Vec<String>,
    tail: Vec<String>,
}

/// Where the two lie.
pub const SLOTS: [&str; 2] = ["one", "other"];

/// A copy older than this is followed by a new one, in milliseconds.
const OLD: i64 = 20 * 3_600_000;

impl Generation {
    #[must_use]
    pub fn write(self) -> String {
        let kept = Kept {
            v: 1,
            at: self.at.0,
            count: self.count,
            packs: self.packs,
            tail: self.tail,
        };
        serde_json::to_string(&kept).unwrap_or_default()
    }

    #[must_use]
    pub fn read(text: &str) -> Option<Generation> {
        let kept: Kept = serde_json::from_str(text).ok()?;
        (kept.v == 1).then_some(Generation {
            at: Instant(kept.at),
            count: kept.count,
            packs: kept.packs,
            tail: kept.tail,
        })
    }

    /// All packs it needs.
    pub fn names(&self) -> impl Iterator<Item = &String> {
        self.packs.iter().chain(&self.tail)
    }
}

/// Whether something this full may take the place of what was there: never when it is empty or much smaller. The log
/// only grows, so whatever shrank has lost something.
#[must_use]
pub const fn may_replace(old: u32, new: u32) -> bool {
    new > 0 && new as u64 * 4 >= old as u64 * 3
}

/// Whether it is time for a new copy; the clock may have been set back.
#[must_use]
pub fn is_due(generations: [Option<&Generation>; 2], now: Instant) -> bool {
    let newest = generations.into_iter().flatten().map(|generation| generation.at).max();
    newest.is_none_or(|newest| now.0 - newest.0 > OLD || newest > now)
}

/// Which place a new copy takes: a free one, else that of the older, but never that of one that is much fuller. Nothing
/// when it may take none.
#[must_use]
pub fn slot(generations: [Option<&Generation>; 2], new: u32) -> Option<usize> {
    if new == 0 {
        return None;
    }
    match generations {
        [None, _] => Some(0),
        [_, None] => Some(1),
        [Some(one), Some(other)] => {
            let places = if one.at <= other.at { [0, 1] } else { [1, 0] };
            let count = |place: usize| if place == 0 { one.count } else { other.count };
            places.into_iter().find(|place| may_replace(count(*place), new))
        }
    }
}

/// In which order they are tried when the log is gone: the fullest first, of equals the newest.
#[must_use]
pub fn best(mut generations: Vec<Generation>) -> Vec<Generation> {
    order::by_key(&mut generations, |generation| {
        core::cmp::Reverse((generation.count, generation.at))
    });
    generations
}
