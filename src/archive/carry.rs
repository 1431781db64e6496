//! Answers as a code that can be copied, read aloud or typed: for an iPhone, where what was answered in the browser does not
//! come along to the home screen. Only answers, never the diary; that is what the backup is for.
//!
//! The code is base 32 of half bytes, in groups of four letters: version, day of the first answer, then for each kind of answer
//! its number (as the step from the one before), days since that first day, how many numbers, the numbers; last a sum.
//! A number is three bits at a time, the lowest first; a fourth bit says that more follow.
//! What is read becomes records at fixed instants of those days, so that the same code twice is the same records.

mod base32;

use super::{Record, What, decode, encode, v1};
use crate::domain::units::Instant;
use std::collections::BTreeMap;

const VERSION: u32 = 1;

/// The names of answers as codes know them. May only grow at the end.
const NAMES: [&str; 44] = [
    "kind",
    "work",
    "age",
    "sex",
    "height_cm",
    "weight_kg",
    "waist_cm",
    "resting_pulse",
    "habits",
    "pains",
    "complaints",
    "screening",
    "red_flags",
    "flag_groups",
    "pregnancy",
    "equipment",
    "week_minutes",
    "split",
    "slot",
    "pressure",
    "max_pulse",
    "work_effort",
    "sitting_hours",
    "place",
    "company",
    "hurdles",
    "fear",
    "feared_task",
    "self_efficacy",
    "pain_limits_work",
    "check_in",
    "one_leg",
    "sit_to_stand",
    "push_ups",
    "trunk_hold",
    "strength_practice",
    "course",
    "avoids_floor",
    "needs_quiet",
    "roster",
    "dumbbells",
    "kettlebells",
    "bands",
    "band_colours",
];

/// 2020-01-01, before any of our answers.
const FIRST_DAY: i32 = 18_262;
const DAY: i64 = 86_400_000;
/// Noon: the same day everywhere in Europe.
const NOON: i64 = DAY / 2;
/// Longer is no code of ours.
const MOST_LETTERS: usize = 2_000;
/// No answer has more numbers.
const MOST_NUMBERS: u32 = 120;

/// The newest answer of each kind as a code, in groups of four; nothing when nothing was answered.
#[must_use]
pub fn write(log: &[String]) -> Option<String> {
    let mut newest: BTreeMap<usize, (i32, Vec<u16>)> = BTreeMap::new();
    for record in log.iter().filter_map(|text| decode(text).ok()) {
        let What::Answered(answer) = &record.what else { continue };
        let (name, numbers) = v1::write_answer(answer);
        // What was told of pain in one way takes the place of the other.
        for other in same_question(name) {
            newest.remove(&place(other)?);
        }
        // The shifts of a file are many: they are read from the file again.
        let short = u32::try_from(numbers.len()).is_ok_and(|count| count <= MOST_NUMBERS);
        if let Some(place) = place(name).filter(|_| short) {
            newest.insert(place, (day_of(record.at), numbers));
        }
    }
    let first = newest.values().map(|(day, _)| *day).min()?;
    let mut halves = Vec::new();
    put(&mut halves, VERSION);
    put(&mut halves, u32::try_from(first - FIRST_DAY).ok()?);
    let mut next = 0;
    for (place, (day, numbers)) in newest {
        put(&mut halves, u32::try_from(place - next).ok()?);
        put(&mut halves, u32::try_from(day - first).ok()?);
        put(&mut halves, u32::try_from(numbers.len()).ok()?);
        for number in numbers {
            put(&mut halves, u32::from(number));
        }
        next = place + 1;
    }
    Some(grouped(&base32::write(&halves)))
}

/// Texts of records with the answers of a code, in their order. Spaces, dashes, lower case and letters that look alike do not
/// matter. `None` when a letter is wrong, or it is no code.
#[must_use]
pub fn read(code: &str) -> Option<Vec<String>> {
    if code.len() > MOST_LETTERS {
        return None;
    }
    let halves = base32::read(code)?;
    let mut halves = halves.into_iter().peekable();
    let mut next = || take(&mut halves);
    if next()?? != VERSION {
        return None;
    }
    let first = FIRST_DAY.checked_add(i32::try_from(next()??).ok()?)?;
    let (mut texts, mut place) = (Vec::new(), 0_usize);
    while let Some(step) = next()? {
        place = place.checked_add(usize::try_from(step).ok()?)?;
        let name = NAMES.get(place)?;
        let day = first.checked_add(i32::try_from(next()??).ok()?)?;
        let count = next()??;
        let numbers: Option<Vec<u16>> = (0..count.min(MOST_NUMBERS + 1))
            .map(|_| u16::try_from(next()??).ok())
            .collect();
        let numbers = numbers.filter(|numbers| numbers.len() <= MOST_NUMBERS as usize)?;
        let at = Instant(i64::from(day) * DAY + NOON + i64::try_from(place).ok()?);
        let what = What::Answered(v1::read_answer(name, &numbers)?);
        let text = encode(&Record { at, what });
        // Whatever can be read must be something that could have been stored.
        decode(&text).ok()?;
        texts.push((at, text));
        place += 1;
    }
    texts.sort();
    Some(texts.into_iter().map(|(_, text)| text).collect())
}

fn place(name: &str) -> Option<usize> {
    NAMES.iter().position(|known| *known == name)
}

fn same_question(name: &str) -> &'static [&'static str] {
    match name {
        "pains" => &["complaints"],
        "complaints" => &["pains"],
        _ => &[],
    }
}

fn day_of(at: Instant) -> i32 {
    i32::try_from(at.0.div_euclid(DAY)).unwrap_or(FIRST_DAY).max(FIRST_DAY)
}

/// `ABCD EFGH …`: what can be compared letter by letter.
fn grouped(letters: &str) -> String {
    let mut text = String::with_capacity(letters.len() * 5 / 4);
    for (place, letter) in letters.chars().enumerate() {
        if place > 0 && place.is_multiple_of(4) {
            text.push(' ');
        }
        text.push(letter);
    }
    text
}

fn put(halves: &mut Vec<u8>, mut number: u32) {
    loop {
        let [lowest, ..] = (number & 7).to_le_bytes();
        number >>= 3;
        halves.push(if number == 0 { lowest } else { lowest | 8 });
        if number == 0 {
            return;
        }
    }
}

/// `None`: cut off in the middle of a number. `Some(None)`: nothing is left.
fn take(halves: &mut core::iter::Peekable<impl Iterator<Item = u8>>) -> Option<Option<u32>> {
    if halves.peek().is_none() {
        return Some(None);
    }
    let mut number = 0_u32;
    for place in 0..10 {
        let half = halves.next()?;
        number |= u32::from(half & 7).checked_shl(3 * place)?;
        if half & 8 == 0 {
            return Some(Some(number));
        }
    }
    None
}
