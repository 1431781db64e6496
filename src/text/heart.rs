//! Breath and pulse in words: what an answer to the talk test means for what comes next, and what is done while breathing.

use super::Text;
use crate::domain::catalogue::ExerciseId;
use crate::domain::profile::Equipment;
use crate::domain::pulse::{Place, TimeInBand};
use crate::domain::session::breath::{self, Muscles};
use crate::domain::session::steering::{Talk, Turn};
use crate::domain::units::Span;

/// When an advice is meant for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    Now,
    NextInterval,
    NextTime,
}

#[must_use]
pub fn talk(t: &Text, talk: Talk) -> &str {
    match talk {
        Talk::Easily => t.pulse_talk_easily(),
        Talk::Barely => t.pulse_talk_barely(),
        Talk::No => t.pulse_talk_no(),
    }
}

/// `Neste drag: litt raskere. Prøv 0,3 km/t mer.`
#[must_use]
pub fn advice(t: &Text, turn: Turn, when: When, exercise: ExerciseId) -> String {
    let words = match (when, turn) {
        (When::Now, Turn::Faster) => t.pulse_now_faster(),
        (When::Now, Turn::Same) => t.pulse_now_same(),
        (When::Now, Turn::Slower) => t.pulse_now_slower(),
        (When::NextInterval, Turn::Faster) => t.pulse_next_faster(),
        (When::NextInterval, Turn::Same) => t.pulse_next_same(),
        (When::NextInterval, Turn::Slower) => t.pulse_next_slower(),
        (When::NextTime, Turn::Faster) => t.pulse_later_faster(),
        (When::NextTime, Turn::Same) => t.pulse_later_same(),
        (When::NextTime, Turn::Slower) => t.pulse_later_slower(),
    };
    match by_machine(t, turn, exercise) {
        Some(how) => format!("{words} {how}"),
        None => words.to_owned(),
    }
}

/// Machines have numbers for it; feet do not.
fn by_machine(t: &Text, turn: Turn, exercise: ExerciseId) -> Option<&str> {
    let on = |thing: Equipment| exercise.get().equipment.contains(&thing);
    let treadmill = on(Equipment::Treadmill);
    match turn {
        _ if !treadmill && !on(Equipment::Bike) && !on(Equipment::Rower) => None,
        Turn::Same => None,
        Turn::Faster if treadmill => Some(t.pulse_treadmill_faster()),
        Turn::Slower if treadmill => Some(t.pulse_treadmill_slower()),
        Turn::Faster => Some(t.pulse_watts_faster()),
        Turn::Slower => Some(t.pulse_watts_slower()),
    }
}

/// `under målet`.
#[must_use]
pub fn place(t: &Text, place: Place) -> &str {
    match place {
        Place::Below => t.pulse_below(),
        Place::Inside => t.pulse_inside(),
        Place::Above => t.pulse_above(),
    }
}

/// How long the pulse was where, in whole minutes.
#[must_use]
pub fn sum(t: &Text, time: TimeInBand) -> String {
    let minutes = |span: Span| {
        let minutes = (span.0 + 30_000) / 60_000;
        t.dose_minutes_short(&minutes)
    };
    t.pulse_sum(&minutes(time.inside), &minutes(time.below), &minutes(time.above))
}

/// The word in the shape, and what it is done with.
#[must_use]
pub fn breath(t: &Text, turn: breath::Turn) -> (&str, Option<&str>) {
    match turn {
        breath::Turn::In => (t.breath_in(), None),
        breath::Turn::Out => (t.breath_out(), None),
        breath::Turn::Tense(part) => (t.breath_tense(), Some(muscles(t, part))),
        breath::Turn::LetGo(part) => (t.breath_let_go(), Some(muscles(t, part))),
    }
}

fn muscles(t: &Text, part: Muscles) -> &str {
    match part {
        Muscles::Hands => t.breath_hands(),
        Muscles::Arms => t.breath_arms(),
        Muscles::Shoulders => t.breath_shoulders(),
        Muscles::Face => t.breath_face(),
        Muscles::Belly => t.breath_belly(),
        Muscles::Seat => t.breath_seat(),
        Muscles::Thighs => t.breath_thighs(),
        Muscles::Calves => t.breath_calves(),
        Muscles::Feet => t.breath_feet(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Lang;

    #[test]
    fn machines_get_a_number_and_feet_do_not() {
        let t = Text::embedded(Lang::Nb);
        let says = |id| {
            let exercise = ExerciseId::from_str_id(id).unwrap();
            advice(&t, Turn::Faster, When::NextInterval, exercise)
        };
        assert_eq!(says("tread-4x4"), "Neste drag: litt raskere. Prøv 0,3 km/t mer.");
        assert_eq!(
            says("row-4x4"),
            "Neste drag: litt raskere. Prøv 10 watt mer, eller ett trinn tyngre."
        );
        assert_eq!(says("hill-4x4"), "Neste drag: litt raskere.");
        let bike = ExerciseId::from_str_id("bike-4x4").unwrap();
        assert_eq!(advice(&t, Turn::Same, When::Now, bike), "Fint. Hold dette tempoet.");
    }

    #[test]
    fn the_time_in_the_band_is_told_in_whole_minutes() {
        let time = TimeInBand {
            below: Span::seconds(89),
            inside: Span::minutes(9),
            above: Span::ZERO,
        };
        let t = Text::embedded(Lang::Nb);
        assert!(
            sum(&t, time).contains("9 min i målet, 1 min under, 0 min over"),
            "{}",
            sum(&t, time)
        );
    }
}
