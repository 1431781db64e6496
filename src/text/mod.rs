//! What is said. Typed lookup over a language pack: every sentence of `src/content/` is a method here,
//! so a sentence that does not exist does not compile. A language is two files that are fetched once, the sentences of
//! the first screens and all other words, which those can do without; the program holds only the places of the lines.

pub mod ask;
pub mod because;
pub mod catalogue;
pub mod date;
pub mod dose;
pub mod fitness_test;
pub mod heart;
pub mod hours;
pub mod limit;
pub mod name;
pub mod news;
pub mod next;
pub mod progress;
pub mod say;
pub mod search;
mod spelling;
pub mod steer;
pub mod told;
pub mod voice;
pub mod zone;

use crate::domain::band_colour::{BandColour, BandColours};
use crate::domain::catalogue::ExerciseId;
use crate::domain::catalogue::own::OwnExercise;
use crate::domain::evidence::RuleId;
use core::fmt::Display;
use std::sync::Arc;

include!(concat!(env!("OUT_DIR"), "/text.rs"));

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Lang {
    #[default]
    Nb,
    Da,
    En,
}

impl Lang {
    pub const ALL: [Lang; 3] = [Lang::Nb, Lang::Da, Lang::En];

    /// The code used in `lang` attributes, file names and stored preferences.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Lang::Nb => "nb",
            Lang::Da => "da",
            Lang::En => "en",
        }
    }

    #[must_use]
    pub fn from_code(code: &str) -> Option<Lang> {
        Lang::ALL.into_iter().find(|lang| lang.code() == code)
    }
}

/// File names of a language's packs: the sentences of the first screens, and all other words. They change with every
/// change of a word, so program and packs always fit.
#[must_use]
pub const fn pack_names(lang: Lang) -> [&'static str; 2] {
    let [nb, da, en] = PACK_NAMES;
    match lang {
        Lang::Nb => nb,
        Lang::Da => da,
        Lang::En => en,
    }
}

/// The packs as the build made them; only host tools and tests carry them inside.
#[cfg(not(target_arch = "wasm32"))]
#[must_use]
pub const fn embedded_packs(lang: Lang) -> [&'static str; 2] {
    macro_rules! packs {
        ($lang:literal) => {
            [
                include_str!(concat!(env!("OUT_DIR"), "/text-", $lang, ".txt")),
                include_str!(concat!(env!("OUT_DIR"), "/words-", $lang, ".txt")),
            ]
        };
    }
    match lang {
        Lang::Nb => packs!("nb"),
        Lang::Da => packs!("da"),
        Lang::En => packs!("en"),
    }
}

/// Everything that can be said, in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    pub lang: Lang,
    pack: Arc<str>,
    /// Byte places where lines begin, and the end of the last.
    starts: Arc<[u32]>,
    /// The person's own exercises, in their own words.
    own: Vec<OwnExercise>,
    /// What the person calls their bands.
    bands: BandColours,
}

/// The words of an exercise.
#[derive(Clone, Copy, Debug)]
pub struct ExerciseWords<'a> {
    pub name: &'a str,
    also: &'a str,
    pub start: &'a str,
    steps: &'a str,
    cues: &'a str,
    pub mistake: &'a str,
    pub easier: &'a str,
    pub harder: &'a str,
    pub breathing: &'a str,
    /// The movement in one sentence, for those who do not see the figure.
    pub movement: &'a str,
}

impl<'a> ExerciseWords<'a> {
    /// What else people call it or look for it by, in lower case: for searching, not for showing.
    pub fn also(&self) -> impl Iterator<Item = &'a str> {
        self.also.split('\u{1f}').filter(|word| !word.is_empty())
    }

    /// What to do, two or three sentences.
    pub fn steps(&self) -> impl Iterator<Item = &'a str> {
        self.steps.split('\u{1f}').filter(|step| !step.is_empty())
    }

    /// What to think of, two short phrases.
    pub fn cues(&self) -> impl Iterator<Item = &'a str> {
        self.cues.split('\u{1f}').filter(|cue| !cue.is_empty())
    }
}

impl Text {
    /// Takes the sentences as they were fetched, and the words too if there are any; `None` when they are not the ones this
    /// program was built with.
    #[must_use]
    pub fn from_packs(lang: Lang, sentences: String, words: Option<&str>) -> Option<Text> {
        let mut pack = sentences;
        pack.push_str(words.unwrap_or_default());
        let mut starts = vec![0];
        for (at, _) in pack.match_indices('\n') {
            starts.push(u32::try_from(at + 1).ok()?);
        }
        let lines = if words.is_some() { LINES } else { SENTENCES };
        (starts.len() == lines + 1).then(|| Text {
            lang,
            pack: pack.into(),
            starts: starts.into(),
            own: Vec::new(),
            bands: Vec::new(),
        })
    }

    /// Whether the words of the later half are here, too.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.starts.len() == LINES + 1
    }

    #[cfg(not(target_arch = "wasm32"))]
    #[must_use]
    pub fn embedded(lang: Lang) -> Text {
        let [sentences, words] = embedded_packs(lang);
        Text::from_packs(lang, sentences.to_owned(), Some(words)).unwrap_or(Text {
            lang,
            pack: String::new().into(),
            starts: Vec::new().into(),
            own: Vec::new(),
            bands: Vec::new(),
        })
    }

    /// The same with what the person calls their own exercises and their bands.
    #[must_use]
    pub fn with_names(&self, own: &[OwnExercise], bands: &[(u8, BandColour)]) -> Text {
        Text {
            own: own.to_vec(),
            bands: bands.to_vec(),
            ..self.clone()
        }
    }

    /// Whether it says these names already.
    #[must_use]
    pub fn has_names(&self, own: &[OwnExercise], bands: &[(u8, BandColour)]) -> bool {
        self.own == own && self.bands == bands
    }

    /// The colour of the person's band of this level, when they have told it.
    #[must_use]
    pub fn band_colour(&self, level: u8) -> Option<BandColour> {
        self.bands
            .iter()
            .find_map(|(known, colour)| (*known == level).then_some(*colour))
    }

    /// The words of an exercise.
    #[must_use]
    pub fn exercise(&self, id: ExerciseId) -> ExerciseWords<'_> {
        if id.is_own() {
            return self.own_words(id);
        }
        let at = EXERCISES_AT + id.index() * WORDS;
        ExerciseWords {
            name: self.line(at),
            also: self.line(at + 1),
            start: self.line(at + 2),
            steps: self.line(at + 3),
            cues: self.line(at + 4),
            mistake: self.line(at + 5),
            easier: self.line(at + 6),
            harder: self.line(at + 7),
            breathing: self.line(at + 8),
            movement: self.line(at + 9),
        }
    }

    /// What the person has written; nobody else knows how it is done.
    fn own_words(&self, id: ExerciseId) -> ExerciseWords<'_> {
        let own = self.own.iter().find(|own| own.id == id);
        let name = own.map_or(self.mine_nameless(), |own| &own.name);
        let note = own.map(|own| own.note.as_str()).filter(|note| !note.is_empty());
        ExerciseWords {
            name,
            also: "",
            start: note.unwrap_or_else(|| self.mine_start()),
            steps: "",
            cues: "",
            mistake: "",
            easier: "",
            harder: "",
            breathing: "",
            movement: name,
        }
    }

    /// The name of a ladder, by its place in `FAMILIES`; nothing for a place that is none.
    #[must_use]
    pub fn family(&self, place: u8) -> &str {
        FAMILY_NAMES.get(usize::from(place)).map_or("", |line| self.line(*line))
    }

    /// What a rule says.
    #[must_use]
    pub fn rule(&self, id: RuleId) -> &str {
        self.line(RULES_AT + id as usize * 2)
    }

    /// What research found.
    #[must_use]
    pub fn research(&self, id: RuleId) -> &str {
        self.line(RULES_AT + id as usize * 2 + 1)
    }

    fn line(&self, at: usize) -> &str {
        let place = |at: usize| self.starts.get(at).map(|start| *start as usize);
        let (Some(start), Some(end)) = (place(at), place(at + 1)) else {
            return "";
        };
        self.pack.get(start..end - 1).unwrap_or("")
    }

    /// The line with `{name}` replaced by its value.
    fn fill(&self, at: usize, values: &[(&str, &dyn Display)]) -> String {
        use core::fmt::Write;
        let mut filled = String::new();
        let mut rest = self.line(at);
        while let Some((before, after)) = rest.split_once('{') {
            filled.push_str(before);
            let (name, later) = after.split_once('}').unwrap_or((after, ""));
            if let Some((_, value)) = values.iter().find(|(known, _)| *known == name) {
                let _ = write!(filled, "{value}");
            }
            rest = later;
        }
        filled.push_str(rest);
        filled
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_has_every_line() {
        for lang in Lang::ALL {
            let text = Text::embedded(lang);
            assert!((0..LINES).all(|at| !text.line(at).is_empty()), "{lang:?}");
        }
    }

    #[test]
    fn a_pack_of_another_build_is_refused() {
        let [sentences, words] = embedded_packs(Lang::Nb);
        let text = |sentences: &str, words| Text::from_packs(Lang::Nb, sentences.to_owned(), words);
        assert!(text(&format!("{sentences}one more\n"), None).is_none());
        assert!(text("", None).is_none());
        assert!(text(sentences, Some("")).is_none());
        assert!(text(sentences, Some(words)).is_some_and(|text| text.is_whole()));
    }

    #[test]
    fn the_sentences_can_be_said_before_the_words_are_here() {
        let [sentences, _] = embedded_packs(Lang::Nb);
        let text = Text::from_packs(Lang::Nb, sentences.to_owned(), None).expect("our own");
        assert!(!text.is_whole());
        assert_eq!(text.question_next(), Text::embedded(Lang::Nb).question_next());
        assert_eq!(text.rule(RuleId::ALL[0]), "");
    }

    #[test]
    fn an_exercise_has_other_names_to_be_found_by() {
        let squat = ExerciseId::from_str_id("squat-bb").expect("in the catalogue");
        let text = Text::embedded(Lang::Nb);
        let words = text.exercise(squat);
        assert!(words.also().any(|word| word == "squat"), "{words:?}");
        assert_eq!((words.cues().count(), words.steps().count()), (2, 2));
        let [sentences, _] = embedded_packs(Lang::Nb);
        let bare = Text::from_packs(Lang::Nb, sentences.to_owned(), None).expect("our own");
        assert_eq!(bare.exercise(squat).also().count(), 0);
    }

    #[test]
    fn counting_uses_singular_and_plural() {
        let text = Text::embedded(Lang::En);
        assert_eq!(text.unit_minutes(1), "1 minute");
        assert_eq!(text.unit_minutes(5), "5 minutes");
    }
}
