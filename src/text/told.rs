//! What was told of a set, in words: loads and reserves. Knows nothing of how it is asked.

use super::{Lang, Text, name};
use crate::domain::session::bout::Set;
use crate::domain::session::told::Load;

/// `6,5 kg`, `strikk 3 av 8`, `strikk 3 av 8 (rød)`.
#[must_use]
pub fn load(text: &Text, load: Load) -> String {
    match load {
        Load::Weight(tenths) => text.told_kilos(&kilos(text, tenths)),
        Load::Band(level) => match text.band_colour(level) {
            Some(colour) => text.told_band_coloured(&level, &name::band_colour(text, colour)),
            None => text.told_band_level(&level),
        },
    }
}

/// `3`, `3, rød`.
#[must_use]
pub fn band(text: &Text, level: u8) -> String {
    match text.band_colour(level) {
        Some(colour) => format!("{level}, {}", name::band_colour(text, colour)),
        None => level.to_string(),
    }
}

/// Tenths of a kilogram as a number: `6`, `6,5`.
#[must_use]
pub fn kilos(text: &Text, tenths: u16) -> String {
    let decimal = if text.lang == Lang::En { '.' } else { ',' };
    match tenths % 10 {
        0 => (tenths / 10).to_string(),
        rest => format!("{}{decimal}{rest}", tenths / 10),
    }
}

/// The range that a reserve was told as; the least of it is what is kept.
#[must_use]
pub fn reserve(text: &Text, reserve: u8) -> &str {
    match reserve {
        0 => text.session_reserve_none(),
        1..=2 => text.session_reserve_some(),
        3..=4 => text.session_reserve_more(),
        _ => text.session_reserve_many(),
    }
}

/// `12 repetisjoner, 6 kg, kunne ha tatt 2 til`; seconds for what is not counted.
#[must_use]
pub fn set(text: &Text, set: &Set) -> String {
    let told = set.told;
    let amount = match told.reps {
        0 => super::dose::length(text, u16::try_from(set.worked.seconds_up()).unwrap_or(u16::MAX)),
        reps => text.progress_reps(u32::from(reps)),
    };
    let parts = [
        Some(amount),
        told.load.map(|told| load(text, told)),
        told.reserve.map(|reserve| text.progress_reserve(&reserve)),
        told.pain.map(|pain| text.told_pain_of(&pain)),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::band_colour::BandColour;
    use crate::domain::catalogue::ExerciseId;
    use crate::domain::session::told::Told;
    use crate::domain::units::Span;

    #[test]
    fn half_kilos_have_the_decimal_sign_of_the_language() {
        let said = |lang, tenths| load(&Text::embedded(lang), Load::Weight(tenths));
        assert_eq!(said(Lang::Nb, 65), "6,5 kg");
        assert_eq!(said(Lang::Da, 60), "6 kg");
        assert_eq!(said(Lang::En, 125), "12.5 kg");
    }

    #[test]
    fn a_band_is_called_what_its_owner_calls_it() {
        let text = Text::embedded(Lang::Nb);
        assert_eq!(
            (load(&text, Load::Band(3)), band(&text, 3)),
            ("strikk 3 av 8".to_owned(), "3".to_owned())
        );
        let text = text.with_names(&[], &[(3, BandColour::Purple)]);
        assert_eq!(load(&text, Load::Band(3)), "strikk 3 av 8 (lilla)");
        assert_eq!(band(&text, 3), "3, lilla");
        assert_eq!(load(&text, Load::Band(4)), "strikk 4 av 8", "the others are not named");
    }

    #[test]
    fn a_set_says_what_was_told_and_no_more() {
        let mut one = Set {
            exercise: ExerciseId::from_str_id("row-db").unwrap(),
            side: None,
            finished: true,
            told: Told {
                reps: 12,
                load: Some(Load::Weight(60)),
                reserve: Some(1),
                pain: None,
            },
            worked: Span::seconds(48),
        };
        let text = Text::embedded(Lang::Nb);
        assert_eq!(set(&text, &one), "12 repetisjoner, 6 kg, kunne ha tatt 1 til");
        one.told = Told::default();
        assert_eq!(set(&text, &one), "48 sek");
    }

    #[test]
    fn every_reserve_has_its_range() {
        let text = Text::embedded(Lang::En);
        let said: Vec<&str> = [0, 1, 2, 3, 4, 5, 10].map(|value| reserve(&text, value)).to_vec();
        assert_eq!(said, ["None", "1–2", "1–2", "3–4", "3–4", "5 or more", "5 or more"]);
    }
}
