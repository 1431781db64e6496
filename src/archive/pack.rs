//! Many records in one text: a line with their number and checksum, then a line for each. Reading 3 650 sessions one by one takes a
//! phone a second and more; as some forty packs it takes a moment, and a start reads none of them.
//!
//! `{"v":1,"count":300,"sum":"…16 hexadecimal digits…"}`, the sum over everything after the first line.
//! The name of a pack holds number and sum too: whether a list of packs is still the same is known without reading one.

use crate::domain::units::Instant;
use serde::{Deserialize, Serialize};

/// So many records of sessions are some 200 kB: read and understood in less than a frame or two.
pub const MOST: usize = 200;

#[derive(Serialize, Deserialize)]
struct Head {
    v: u32,
    count: usize,
    sum: String,
}

/// What a pack held. A damaged one gives what it still has.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Unpacked {
    pub texts: Vec<String>,
    /// Number and checksum are right.
    pub whole: bool,
}

/// FNV-1a over 64 bits: tells damage, not malice.
#[must_use]
pub fn sum(bytes: &[u8]) -> u64 {
    let step = |sum: u64, byte: &u8| (sum ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, step)
}

#[must_use]
pub fn write(texts: &[String]) -> String {
    let body: String = texts.iter().flat_map(|text| [line(text), "\n".to_owned()]).collect();
    let head = Head {
        v: 1,
        count: texts.len(),
        sum: format!("{:016x}", sum(body.as_bytes())),
    };
    [serde_json::to_string(&head).unwrap_or_default(), "\n".to_owned(), body].concat()
}

/// The name of a pack: its first instant, how many it holds, its sum. Names sort as the packs follow each other.
#[must_use]
pub fn name(first: Instant, pack: &str) -> String {
    let head = pack.lines().next().and_then(head);
    let (count, sum) = head.map_or((0, String::new()), |head| (head.count, head.sum));
    format!("{:015}-{count}-{sum}", first.0)
}

/// How many records a pack of this name holds.
#[must_use]
pub fn count(name: &str) -> u32 {
    name.split('-')
        .nth(1)
        .and_then(|count| count.parse().ok())
        .unwrap_or_default()
}

/// Reads what is there; of another version nothing.
#[must_use]
pub fn read(pack: &str) -> Unpacked {
    let (first, body) = pack.split_once('\n').unwrap_or((pack, ""));
    let head = head(first);
    if head.as_ref().is_some_and(|head| head.v != 1) {
        return Unpacked::default();
    }
    let texts: Vec<String> = body.lines().map(text).collect();
    let whole =
        head.is_some_and(|head| head.count == texts.len() && head.sum == format!("{:016x}", sum(body.as_bytes())));
    Unpacked { texts, whole }
}

fn head(line: &str) -> Option<Head> {
    serde_json::from_str(line).ok()
}

/// Our own texts have no line breaks. Others are written as a JSON text, which has none either.
fn line(text: &str) -> String {
    if text.starts_with('{') && !text.contains(['\n', '\r']) {
        return text.to_owned();
    }
    serde_json::to_string(text).unwrap_or_default()
}

fn text(line: &str) -> String {
    if line.starts_with('"')
        && let Ok(text) = serde_json::from_str(line)
    {
        return text;
    }
    line.to_owned()
}
