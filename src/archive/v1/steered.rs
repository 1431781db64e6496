//! What steering by breath and pulse left behind, in version 1: part of a running and of a finished session, absent where
//! there was none, as in all texts from before it existed.

use super::parts;
use crate::archive::codes::{self, choice, code};
use crate::domain::catalogue::ExerciseId;
use crate::domain::pulse::TimeInBand;
use crate::domain::session::steering;
use serde::{Deserialize, Serialize};

#[derive(Serialize, Deserialize)]
pub struct Steered {
    said: Vec<Said>,
    /// Milliseconds below, in and above the band.
    pulse: [i64; 3],
}

/// Phase, moment, exercise, answer, place of the pulse counted from 1 (0: not known).
#[derive(Serialize, Deserialize)]
struct Said(usize, u16, String, u16, u16);

/// More answers come in no session: one for each interval, one for each five minutes.
const MOST: usize = 500;

pub fn write(steered: &steering::Steered) -> Option<Steered> {
    if steered.is_empty() {
        return None;
    }
    let pulse = steered.pulse;
    Some(Steered {
        said: steered.said.iter().map(write_said).collect(),
        pulse: [pulse.below.0, pulse.inside.0, pulse.above.0],
    })
}

/// Answers about exercises that are gone are left out; `before` says where a phase stands without those.
pub fn read(stored: Option<Steered>, before: impl Fn(usize) -> usize) -> Option<steering::Steered> {
    let Some(stored) = stored else {
        return Some(steering::Steered::default());
    };
    if stored.said.len() > MOST {
        return None;
    }
    let [below, inside, above] = stored.pulse;
    let said = stored.said.iter().map(read_said).collect::<Option<Vec<_>>>()?;
    Some(steering::Steered {
        said: said
            .into_iter()
            .flatten()
            .map(|said| steering::Said {
                phase: before(said.phase),
                ..said
            })
            .collect(),
        pulse: TimeInBand {
            below: parts::span(below)?,
            inside: parts::span(inside)?,
            above: parts::span(above)?,
        },
    })
}

fn write_said(said: &steering::Said) -> Said {
    let place = said.pulse.map_or(0, |place| code(&codes::PULSE_PLACES, &place) + 1);
    Said(
        said.phase,
        said.moment,
        said.exercise.stored(),
        code(&codes::TALKS, &said.talk),
        place,
    )
}

/// `None`: impossible. `Some(None)`: about an exercise that is gone.
fn read_said(Said(phase, moment, exercise, talk, place): &Said) -> Option<Option<steering::Said>> {
    let talk = choice(&codes::TALKS, *talk)?;
    let pulse = match place.checked_sub(1) {
        None => None,
        Some(place) => Some(choice(&codes::PULSE_PLACES, place)?),
    };
    let known = |exercise| steering::Said {
        phase: *phase,
        moment: *moment,
        exercise,
        talk,
        pulse,
    };
    Some(ExerciseId::from_str_id(exercise).map(known))
}
