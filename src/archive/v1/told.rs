//! What is told of sets, early ends and mornings in version 1. Came after the first shapes: where they hold it, it may be
//! missing, and is left out when there is nothing to say, so that what was written before is written the same.

use super::parts;
use crate::archive::codes::{self, choice, code};
use crate::domain::catalogue::ExerciseId;
use crate::domain::diary;
use crate::domain::pain::{Side, Site};
use crate::domain::session::bout::{self, Done};
use crate::domain::session::told::{self, StopReason};
use serde::{Deserialize, Serialize};

/// 0: tenths of a kilogram, 1: level of a band; then the number.
pub type Load = [u16; 2];

/// Repetitions, load, reserve, pain.
#[derive(Serialize, Deserialize)]
pub struct Told(u16, Option<Load>, Option<u8>, Option<u8>);

/// Place of its exercise in what was done, side counted from 1 (0: none), whether it was finished, what was told,
/// milliseconds under work.
#[derive(Serialize, Deserialize)]
pub struct Set(u16, u16, bool, Told, i64);

/// Region, side, 0 to 10.
pub type Place = (u16, u16, u8);

/// Nine regions on two sides.
const MOST_PLACES: usize = 18;

pub fn write_load(load: told::Load) -> Load {
    match load {
        told::Load::Weight(tenths) => [0, tenths],
        told::Load::Band(level) => [1, level.into()],
    }
}

pub fn read_load([kind, amount]: Load) -> Option<told::Load> {
    let load = match kind {
        0 => told::Load::Weight(amount),
        1 => told::Load::Band(u8::try_from(amount).ok()?),
        _ => return None,
    };
    load.is_possible().then_some(load)
}

pub fn write_told(told: told::Told) -> Told {
    Told(told.reps, told.load.map(write_load), told.reserve, told.pain)
}

pub fn read_told(Told(reps, load, reserve, pain): &Told) -> Option<told::Told> {
    let told = told::Told {
        reps: *reps,
        load: match load {
            Some(load) => Some(read_load(*load)?),
            None => None,
        },
        reserve: *reserve,
        pain: *pain,
    };
    told.is_possible().then_some(told)
}

pub fn write_set(set: &bout::Set, done: &[Done]) -> Set {
    let place = done.iter().position(|done| done.exercise == set.exercise);
    let place = place.and_then(|place| u16::try_from(place).ok());
    // Every set is of something that was done; a place that does not exist is passed over when it is read.
    let (place, side) = (place.unwrap_or(u16::MAX), write_side(set.side));
    Set(place, side, set.finished, write_told(set.told), set.worked.0)
}

/// A set of an exercise that is gone cannot be named any more.
pub fn read_set(Set(place, side, finished, told, worked): &Set, done: &[parts::Done]) -> Option<bout::Set> {
    Some(bout::Set {
        exercise: ExerciseId::from_str_id(&done.get(usize::from(*place))?.exercise)?,
        side: read_side(*side)?,
        finished: *finished,
        told: read_told(told)?,
        worked: parts::span(*worked)?,
    })
}

pub fn write_side(side: Option<Side>) -> u16 {
    side.map_or(0, |side| code(&codes::SIDES, &side) + 1)
}

pub fn read_side(number: u16) -> Option<Option<Side>> {
    match number.checked_sub(1) {
        None => Some(None),
        Some(number) => choice(&codes::SIDES, number).map(Some),
    }
}

/// 0: tired. 1: pain, and the region if told. 2: a stop sign. 3: no time. 4: something else.
pub fn write_stop(reason: StopReason) -> Vec<u16> {
    match reason {
        StopReason::Tired => vec![0],
        StopReason::Pain(None) => vec![1],
        StopReason::Pain(Some(region)) => vec![1, code(&codes::REGIONS, &region)],
        StopReason::Sign => vec![2],
        StopReason::Time => vec![3],
        StopReason::Other => vec![4],
    }
}

pub fn read_stop(numbers: &[u16]) -> Option<StopReason> {
    match *numbers {
        [0] => Some(StopReason::Tired),
        [1] => Some(StopReason::Pain(None)),
        [1, region] => choice(&codes::REGIONS, region).map(|region| StopReason::Pain(Some(region))),
        [2] => Some(StopReason::Sign),
        [3] => Some(StopReason::Time),
        [4] => Some(StopReason::Other),
        _ => None,
    }
}

pub fn write_places(places: &[(Site, u8)]) -> Vec<Place> {
    let write = |(site, worst): &(Site, u8)| {
        let region = code(&codes::REGIONS, &site.region);
        (region, code(&codes::SIDES, &site.side), *worst)
    };
    places.iter().map(write).collect()
}

pub fn read_places(places: &[Place]) -> Option<Vec<(Site, u8)>> {
    let read = |(region, side, worst): &Place| {
        let site = Site {
            region: choice(&codes::REGIONS, *region)?,
            side: choice(&codes::SIDES, *side)?,
        };
        (*worst <= 10).then_some((site, *worst))
    };
    let few = places.len() <= MOST_PLACES;
    few.then(|| places.iter().map(read).collect()).flatten()
}

/// 0: no pain, 1: only sore, 2: as usual, 3: more, and where, 4: not said, 5: more, and where, after more than a day.
pub fn write_morning(morning: &diary::Morning) -> (u16, Vec<Place>) {
    match morning {
        diary::Morning::NoPain => (0, Vec::new()),
        diary::Morning::OnlySore => (1, Vec::new()),
        diary::Morning::AsUsual => (2, Vec::new()),
        diary::Morning::More(places) => (3, write_places(places)),
        diary::Morning::Unsaid => (4, Vec::new()),
        diary::Morning::Still(places) => (5, write_places(places)),
    }
}

pub fn read_morning(kind: u16, places: &[Place]) -> Option<diary::Morning> {
    match (kind, places) {
        (0, []) => Some(diary::Morning::NoPain),
        (1, []) => Some(diary::Morning::OnlySore),
        (2, []) => Some(diary::Morning::AsUsual),
        (3, places) => read_places(places).map(diary::Morning::More),
        (4, []) => Some(diary::Morning::Unsaid),
        (5, places) => read_places(places).map(diary::Morning::Still),
        _ => None,
    }
}
