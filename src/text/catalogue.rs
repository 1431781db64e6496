//! Exercises in words: what they train, how hard they are, how much is usual, when not. Words stand in
//! `content/text/library.toml`; how one is done is the exercise's own text.

use super::{Text, dose, name, zone};
use crate::domain::catalogue::library::{Things, Wanted};
use crate::domain::catalogue::{Caution, Exercise, Kind, Position, Target, Unsuited, Work};
use crate::domain::pain::Region;
use crate::domain::program::allowed::strains;
use core::fmt::Display;

/// `nakke`, `balanse`: lower case.
#[must_use]
pub fn target(text: &Text, target: Target) -> &str {
    match target {
        Target::Region(region) => name::region(text, region),
        Target::Core => text.library_target_core(),
        Target::Balance => text.library_target_balance(),
        Target::Cardio => text.library_target_cardio(),
        Target::Relax => text.library_target_relax(),
    }
}

/// `Nakke, skulder`.
#[must_use]
pub fn targets(text: &Text, exercise: &Exercise) -> String {
    let names: Vec<&str> = exercise.trains.iter().map(|one| target(text, *one)).collect();
    name::capital(&names.join(", "))
}

/// `lett`.
#[must_use]
pub fn level(text: &Text, level: u8) -> &str {
    match level {
        0 | 1 => text.library_level_1(),
        2 => text.library_level_2(),
        _ => text.library_level_3(),
    }
}

/// `styrke`.
#[must_use]
pub fn kind(text: &Text, kind: Kind) -> &str {
    match kind {
        Kind::Strength => text.library_kind_strength(),
        Kind::Balance => text.library_target_balance(),
        Kind::Mobility => text.library_kind_mobility(),
        Kind::Relaxation => text.library_target_relax(),
        Kind::Cardio => text.library_target_cardio(),
    }
}

#[must_use]
pub fn things(text: &Text, things: Things) -> String {
    match things {
        Things::Mine => text.library_things_mine().to_owned(),
        Things::Nothing => text.library_things_nothing().to_owned(),
        Things::One(thing) => name::capital(name::equipment(text, thing)),
    }
}

/// What is looked for, as it stands on its button.
#[must_use]
pub fn wanted(text: &Text, wanted: Wanted) -> String {
    match wanted {
        Wanted::Trains(one) => name::capital(target(text, one)),
        Wanted::With(one) => things(text, one),
        Wanted::Level(one) => name::capital(level(text, one)),
        Wanted::Family(place) => text.family(place).to_owned(),
    }
}

/// `Stående. Lager lite lyd.`
#[must_use]
pub fn position(text: &Text, exercise: &Exercise) -> String {
    let position = match exercise.position {
        Position::Standing => text.library_position_standing(),
        Position::Sitting => text.library_position_sitting(),
        Position::Lying => text.library_position_lying(),
        Position::AllFours => text.library_position_all_fours(),
        Position::Moving => text.library_position_moving(),
    };
    let noise = if exercise.quiet {
        text.library_noise_quiet()
    } else {
        text.library_noise_loud()
    };
    [position, ". ", noise, "."].concat()
}

/// How much of it is usual, line by line: amount, tempo, load, effort.
#[must_use]
pub fn usual(text: &Text, exercise: &Exercise) -> Vec<String> {
    let lines = [
        Some(amount(text, exercise)),
        dose::tempo(text, exercise.tempo).filter(|_| matches!(exercise.work, Work::Reps { .. })),
        exercise.rm.map(|(start, end)| text.library_load(&start, &end)),
        exercise
            .effort
            .map(|effort| text.library_effort(&zone::effort(text, effort))),
    ];
    lines.into_iter().flatten().collect()
}

/// `2–3 × 12–15, 1 min hvile imellom`.
fn amount(text: &Text, exercise: &Exercise) -> String {
    let sets = range(exercise.sets);
    let amount = match exercise.work {
        Work::Reps { low, high } if exercise.per_side => text.dose_reps_side(&sets, &range((low, high))),
        Work::Reps { low, high } => text.dose_reps(&sets, &range((low, high))),
        Work::Hold { low, high } if exercise.per_side => text.dose_hold_side(&sets, &lengths(text, low, high)),
        Work::Hold { low, high } => text.dose_hold(&sets, &lengths(text, low, high)),
        Work::Minutes { low, high } => {
            let minutes = text.dose_minutes_short(&range((low, high)));
            // Breathing has no pace.
            return if exercise.kind == Kind::Relaxation {
                minutes
            } else {
                text.dose_minutes(&minutes)
            };
        }
        Work::Intervals { work, rest, rounds, .. } => {
            return text.dose_intervals(&rounds, &dose::length(text, work), &dose::length(text, rest));
        }
    };
    if exercise.sets.1 > 1 && exercise.rest > 0 {
        return [amount, text.dose_rest(&dose::length(text, exercise.rest))].join(", ");
    }
    amount
}

fn range((low, high): (u16, u16)) -> String {
    if low == high {
        low.to_string()
    } else {
        format!("{low}–{high}")
    }
}

/// Whole minutes as minutes, all else in seconds.
fn lengths(text: &Text, low: u16, high: u16) -> String {
    let short: &dyn Fn(&dyn Display) -> String = &|range| text.dose_minutes_short(range);
    match (low.is_multiple_of(60) && high.is_multiple_of(60), low == high) {
        (_, true) => dose::length(text, low),
        (true, _) => short(&range((low / 60, high / 60))),
        _ => text.dose_seconds(&range((low, high))),
    }
}

/// What to do when a place hurts, each in a sentence; the same limits as in `domain::program::allowed`.
#[must_use]
pub fn cautions(text: &Text, exercise: &Exercise) -> Vec<String> {
    let places = |wanted: &dyn Fn(Region) -> bool| {
        let all = Region::ALL.into_iter().filter(|region| wanted(*region));
        let names: Vec<&str> = all.map(|region| name::region_definite(text, region)).collect();
        (!names.is_empty()).then(|| or(text, &names))
    };
    let with = |caution: Caution| places(&|region| exercise.avoid.contains(&(region, caution)));
    let high = places(&|region| {
        let trained = exercise.level > 1 && exercise.trains(region);
        trained || exercise.avoid.iter().any(|(avoided, _)| *avoided == region)
    });
    let said = [
        with(Caution::Shorten).map(|places| text.library_pain_shorten(&places)),
        with(Caution::Swap).map(|places| text.library_pain_swap(&places)),
        high.map(|places| text.library_pain_high(&places)),
    ];
    said.into_iter().flatten().collect()
}

/// `nakken, skulderen eller albuen`.
fn or(text: &Text, names: &[&str]) -> String {
    match names {
        [before @ .., last] if !before.is_empty() => text.library_or(&before.join(", "), last),
        _ => names.join(", "),
    }
}

/// For whom it is not, each in a sentence.
#[must_use]
pub fn unsuited<'a>(text: &'a Text, exercise: &Exercise) -> Vec<&'a str> {
    let mut said: Vec<&str> = exercise
        .unsuited
        .iter()
        .map(|state| match state {
            Unsuited::Pregnancy => text.library_unsuited_pregnancy(),
            Unsuited::LatePregnancy => text.library_unsuited_late(),
            Unsuited::Falls => text.library_unsuited_falls(),
        })
        .collect();
    if strains(exercise) {
        said.push(text.library_unsuited_strain());
    }
    said
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::catalogue::{EXERCISES, ExerciseId, FAMILIES};
    use crate::text::Lang;

    fn exercise(id: &str) -> &'static Exercise {
        ExerciseId::from_str_id(id).unwrap().get()
    }

    #[test]
    fn the_usual_amount_is_a_range_with_its_rest() {
        let text = Text::embedded(Lang::Nb);
        assert_eq!(
            usual(&text, exercise("split-squat-chair")),
            [
                "2 × 8–10 på hver side, 1 min hvile imellom",
                "2 sek ut, 1,5 sek tilbake"
            ]
        );
        assert_eq!(amount(&text, exercise("walk-easy")), "15–30 min i jevnt tempo");
        assert!(
            usual(&text, exercise("squat-bb"))
                .iter()
                .any(|line| line.contains("vekt"))
        );
        assert!(
            usual(&text, exercise("bike-4x4"))
                .iter()
                .any(|line| line.contains("av 10"))
        );
    }

    #[test]
    fn everything_of_every_exercise_can_be_said_in_every_language() {
        for text in Lang::ALL.map(Text::embedded) {
            for exercise in &EXERCISES {
                let mut said = usual(&text, exercise);
                said.extend(cautions(&text, exercise));
                said.extend(unsuited(&text, exercise).into_iter().map(str::to_owned));
                said.push(targets(&text, exercise));
                said.push(position(&text, exercise));
                let whole = |line: &String| !line.is_empty() && !line.contains(['{', '}']) && !line.contains(", ,");
                assert!(said.iter().all(whole), "{}: {said:?}", exercise.id);
            }
            assert!(FAMILIES.iter().all(|family| !text.family(family.place).is_empty()));
        }
    }

    #[test]
    fn what_is_said_about_pain_is_what_the_engine_does() {
        let text = Text::embedded(Lang::En);
        let squat = cautions(&text, exercise("squat-bw"));
        assert!(squat[0].contains("the knee") && squat[0].contains("smaller"));
        let high = squat.last().unwrap();
        assert!(
            high.contains("the hip or the knee"),
            "from level 2 what is trained rests, too: {high}"
        );
        assert!(cautions(&text, exercise("row-band")).is_empty());
    }
}
