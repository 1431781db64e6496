//! The words of `--explain` that the app itself does not say. They stand here because what is in `src/content` is
//! fetched by every phone, and no phone needs these.

use kraftpause::domain::program::Milestone;
use kraftpause::text::Lang;

/// Norwegian, Danish, English.
pub type Said = [&'static str; 3];

pub const LEFT_OUT: Said = ["Det som er utelatt", "Det, der er udeladt", "What is left out"];
pub const WORTH_KNOWING: Said = ["Verdt å vite", "Værd at vide", "Worth knowing"];
pub const OTHERWISE: Said = ["Bevegelse ellers", "Bevægelse ellers", "Moving otherwise"];
pub const DUE: Said = ["Det som kommer", "Det, der kommer", "Coming up"];
pub const RULES: Said = ["Reglene", "Reglerne", "The rules"];
pub const AGAINST: Said = ["Det som er i veien", "Det, der er i vejen", "What stands in its way"];
pub const FOR: Said = ["Uka fra", "Ugen fra", "The week of"];
pub const PARTS: Said = ["deler av 6", "dele af 6", "parts of 6"];
pub const MODERATE: Said = [
    "moderate minutter i uka i alt, øktene medregnet",
    "moderate minutter om ugen i alt, pas medregnet",
    "moderate minutes a week in all, sessions included",
];
pub const STRENGTH_DAYS: Said = [
    "dager med styrke i uka",
    "dage med styrke om ugen",
    "days with strength a week",
];
pub const BREAKS: Said = [
    "Reis deg et par minutter hver halve til hele time når du sitter.",
    "Rejs dig et par minutter hver halve til hele time, når du sidder.",
    "When sitting, get up for a couple of minutes every half to whole hour.",
];

pub fn milestone(milestone: Milestone) -> Said {
    match milestone {
        Milestone::TechniqueCheck => ["se på teknikken", "se på teknikken", "look at the technique"],
        Milestone::Retest => ["test deg på nytt", "test dig igen", "repeat the self-tests"],
        Milestone::CourseEnd => ["kurset er slutt", "kurset er slut", "the course ends"],
        Milestone::Rescreen => [
            "svar på sikkerhetsspørsmålene igjen",
            "svar på sikkerhedsspørgsmålene igen",
            "answer the safety questions again",
        ],
        Milestone::MeasurePressure => [
            "mål blodtrykket igjen",
            "mål blodtrykket igen",
            "measure the blood pressure again",
        ],
    }
}

pub const fn say(said: Said, lang: Lang) -> &'static str {
    let [nb, da, en] = said;
    match lang {
        Lang::Nb => nb,
        Lang::Da => da,
        Lang::En => en,
    }
}
