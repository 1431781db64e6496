//! A dose in words: how much of an exercise, as it stands in the plan and on the session's screens.
//! Knows nothing of why; the reasons are said elsewhere.

use super::{Text, told};
use crate::domain::catalogue::own::OwnExercise;
use crate::domain::catalogue::{Exercise, Kind, Tempo};
use crate::domain::program::{self, Dose, Item};

/// `3 × 12, 60 sek hvile imellom`. `exercise` tells whether each side is trained by itself.
#[must_use]
pub fn dose(text: &Text, exercise: &Exercise, dose: Dose) -> String {
    let amount = amount(text, exercise, dose);
    match dose {
        Dose::Reps { sets, rest, .. } | Dose::Hold { sets, rest, .. } | Dose::Timed { sets, rest, .. }
            if sets > 1 && rest > 0 =>
        {
            format!("{amount}, {}", text.dose_rest(&length(text, rest)))
        }
        _ => amount,
    }
}

/// The dose with what to do it with: `3 × 12, 60 sek hvile imellom, 7 kg`.
#[must_use]
pub fn item(text: &Text, item: &Item) -> String {
    let parts = [
        Some(dose(text, item.exercise.get(), item.dose)),
        item.load.map(|load| told::load(text, load)),
        item.shorter.then(|| text.dose_shorter().to_owned()),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// The same without the rests: `3 × 12`.
#[must_use]
pub fn amount(text: &Text, exercise: &Exercise, dose: Dose) -> String {
    match dose {
        Dose::Reps { sets, reps, .. } if exercise.per_side => text.dose_reps_side(&sets, &reps),
        Dose::Reps { sets, reps, .. } => text.dose_reps(&sets, &reps),
        Dose::Hold { sets, seconds, .. } if exercise.per_side => text.dose_hold_side(&sets, &length(text, seconds)),
        Dose::Hold { sets, seconds, .. } => text.dose_hold(&sets, &length(text, seconds)),
        Dose::Timed { sets, seconds, .. } => text.dose_timed(&sets, &length(text, seconds)),
        Dose::ToFatigue { seconds } => text.dose_fatigue(&length(text, seconds)),
        // Breathing has no pace.
        Dose::Minutes { minutes, .. } if exercise.kind == Kind::Relaxation => text.dose_minutes_short(&minutes),
        Dose::Minutes { minutes, .. } => text.dose_minutes(&text.dose_minutes_short(&minutes)),
        Dose::Intervals { work, rest, rounds, .. } => {
            text.dose_intervals(&rounds, &length(text, work), &length(text, rest))
        }
    }
}

/// The amount of an exercise of the person's own.
#[must_use]
pub fn own(text: &Text, own: &OwnExercise) -> String {
    amount(text, own.id.get(), program::own::dose(own))
}

/// `Stopp når du kunne ha tatt 2 til.`; nothing where no repetitions are left in reserve.
#[must_use]
pub fn reserve(text: &Text, dose: Dose) -> Option<String> {
    match dose {
        Dose::Reps { reserve, .. } if reserve > 0 => Some(text.dose_reserve(u32::from(reserve))),
        _ => None,
    }
}

/// Seconds in words: whole minutes as minutes, minutes and a half as `2:30 min`, the rest as seconds.
#[must_use]
pub fn length(text: &Text, seconds: u16) -> String {
    match (seconds / 60, seconds % 60) {
        (0, _) => text.dose_seconds(&seconds),
        (1, 30) => text.dose_seconds(&seconds),
        (minutes, 0) => text.dose_minutes_short(&minutes),
        (minutes, rest) => text.dose_minutes_short(&format!("{minutes}:{rest:02}")),
    }
}

/// `2 sek ut, 1 sek hold, 2 sek tilbake`; nothing when the exercise has no tempo.
#[must_use]
pub fn tempo(text: &Text, tempo: Tempo) -> Option<String> {
    let decimal = if text.lang == super::Lang::En { '.' } else { ',' };
    let seconds = |tenths: u16| match tenths % 10 {
        0 => format!("{}", tenths / 10),
        rest => format!("{}{decimal}{rest}", tenths / 10),
    };
    match tempo {
        Tempo { out: 0, .. } | Tempo { back: 0, .. } => None,
        Tempo { out, hold: 0, back } => Some(text.dose_tempo_out(&seconds(out), &seconds(back))),
        Tempo { out, hold, back } => Some(text.dose_tempo_hold(&seconds(out), &seconds(hold), &seconds(back))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::catalogue::ExerciseId;
    use crate::text::Lang;

    const THREE_TWELVE: Dose = Dose::Reps {
        sets: 3,
        reps: 12,
        rest: 60,
        reserve: 2,
    };

    fn row() -> &'static Exercise {
        ExerciseId::from_str_id("row-band").unwrap().get()
    }

    #[test]
    fn a_dose_says_sets_repetitions_and_rest() {
        let said = |lang| dose(&Text::embedded(lang), row(), THREE_TWELVE);
        assert_eq!(said(Lang::Nb), "3 × 12, 1 min hvile imellom");
        assert_eq!(said(Lang::Da), "3 × 12, 1 min. hvil imellem");
        assert_eq!(said(Lang::En), "3 × 12, 1 min rest between");
    }

    #[test]
    fn a_single_set_says_no_rest() {
        let once = Dose::Hold {
            sets: 1,
            seconds: 30,
            rest: 45,
        };
        assert_eq!(dose(&Text::embedded(Lang::Nb), row(), once), "1 × 30 sek");
    }

    #[test]
    fn lengths_are_said_the_shortest_way_that_is_exact() {
        let text = Text::embedded(Lang::En);
        let said: Vec<String> = [45, 60, 90, 150, 240].iter().map(|s| length(&text, *s)).collect();
        assert_eq!(said, ["45 sec", "1 min", "90 sec", "2:30 min", "4 min"]);
    }

    #[test]
    fn tenths_of_a_second_have_the_decimal_sign_of_the_language() {
        let slow = Tempo {
            out: 20,
            hold: 5,
            back: 30,
        };
        assert_eq!(
            tempo(&Text::embedded(Lang::Nb), slow).unwrap(),
            "2 sek ut, 0,5 sek hold, 3 sek tilbake"
        );
        assert_eq!(
            tempo(&Text::embedded(Lang::En), slow).unwrap(),
            "2 sec out, 0.5 sec hold, 3 sec back"
        );
        assert_eq!(tempo(&Text::embedded(Lang::En), Tempo::default()), None);
    }
}
