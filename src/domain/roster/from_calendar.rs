//! Shifts out of a calendar file. A calendar holds more than work, so what was found is grouped by its title and the person
//! says which are shifts; what looks like one is offered first.

use super::{MOST_SHIFTS, SHIFT_MINUTES, Shift, Turn};
use crate::domain::ics::Found;
use crate::domain::order;

/// Appointments of one title.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    pub title: String,
    pub shifts: Vec<Shift>,
    /// Looks like work: half a day or more, or a whole day whose title says so.
    pub likely: bool,
}

/// Titles that are shown.
const MOST_GROUPS: usize = 30;
/// Minutes from which something with hours is taken for a shift at first.
const LIKELY: i64 = 4 * 60;

/// Words by which whole days are known in rosters of Norway, Denmark and elsewhere; a single letter must stand alone.
const WORDS: [(&str, Turn); 26] = [
    ("nattevagt", Turn::Night),
    ("nattvakt", Turn::Night),
    ("natt", Turn::Night),
    ("nat", Turn::Night),
    ("night", Turn::Night),
    ("n", Turn::Night),
    ("aftenvagt", Turn::Late),
    ("aftenvakt", Turn::Late),
    ("kveldsvakt", Turn::Late),
    ("seinvakt", Turn::Late),
    ("senvakt", Turn::Late),
    ("aften", Turn::Late),
    ("kveld", Turn::Late),
    ("late", Turn::Late),
    ("evening", Turn::Late),
    ("a", Turn::Late),
    ("k", Turn::Late),
    ("tidligvakt", Turn::Early),
    ("tidlig", Turn::Early),
    ("early", Turn::Early),
    ("t", Turn::Early),
    ("dagvagt", Turn::Day),
    ("dagvakt", Turn::Day),
    ("dag", Turn::Day),
    ("day", Turn::Day),
    ("d", Turn::Day),
];

/// By title; what looks like work first, then the most frequent.
#[must_use]
pub fn groups(found: &[Found]) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for one in found {
        let Some(shift) = shift(one) else { continue };
        let length = shift.to.0 - shift.from.0;
        let at = groups.iter().position(|group| group.title == one.title);
        let at = match at {
            Some(at) => at,
            None if groups.len() < MOST_GROUPS => {
                groups.push(Group {
                    title: one.title.clone(),
                    shifts: Vec::new(),
                    likely: false,
                });
                groups.len() - 1
            }
            None => continue,
        };
        if let Some(group) = groups.get_mut(at)
            && group.shifts.len() < MOST_SHIFTS
        {
            group.shifts.push(shift);
            group.likely |= one.all_day || length >= LIKELY;
        }
    }
    order::by_key(&mut groups, |group| {
        (!group.likely, core::cmp::Reverse(group.shifts.len()))
    });
    groups
}

/// Nothing when it cannot be a shift.
fn shift(found: &Found) -> Option<Shift> {
    if found.all_day {
        return turn(&found.title)?.on(found.from.day());
    }
    let (least, most) = SHIFT_MINUTES;
    (least..=most).contains(&(found.to.0 - found.from.0)).then_some(Shift {
        from: found.from,
        to: found.to,
    })
}

/// What a title means, when a word of it is one of rosters.
fn turn(title: &str) -> Option<Turn> {
    let title = title.to_lowercase();
    let mut words = title
        .split(|letter: char| !letter.is_alphabetic())
        .filter(|word| !word.is_empty());
    words.find_map(|word| {
        let known = WORDS.iter().find(|(known, _)| *known == word);
        known.map(|(_, turn)| *turn)
    })
}
