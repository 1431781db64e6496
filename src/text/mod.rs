//! What is said. Typed lookup over a language pack: every sentence of `src/content/` is a method here,
//! so a sentence that does not exist does not compile. The pack itself is a file that is fetched once;
//! the program holds only the places of the lines.

pub mod because;
pub mod date;
pub mod dose;
pub mod name;
pub mod say;
pub mod zone;

use crate::domain::catalogue::ExerciseId;
use crate::domain::evidence::RuleId;
use core::fmt::Display;

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

/// File name of a language's pack. It changes with every change of a word, so program and pack always fit.
#[must_use]
pub const fn pack_name(lang: Lang) -> &'static str {
    let [nb, da, en] = PACK_NAMES;
    match lang {
        Lang::Nb => nb,
        Lang::Da => da,
        Lang::En => en,
    }
}

/// The pack as the build made it; only host tools and tests carry it inside.
#[cfg(not(target_arch = "wasm32"))]
#[must_use]
pub const fn embedded_pack(lang: Lang) -> &'static str {
    match lang {
        Lang::Nb => include_str!(concat!(env!("OUT_DIR"), "/nb.txt")),
        Lang::Da => include_str!(concat!(env!("OUT_DIR"), "/da.txt")),
        Lang::En => include_str!(concat!(env!("OUT_DIR"), "/en.txt")),
    }
}

/// Everything that can be said, in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    pub lang: Lang,
    pack: String,
    /// Byte places where lines begin, and the end of the last.
    starts: Vec<u32>,
}

/// The words of an exercise.
#[derive(Clone, Copy, Debug)]
pub struct ExerciseWords<'a> {
    pub name: &'a str,
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
    /// What to do, two or three sentences.
    pub fn steps(&self) -> impl Iterator<Item = &'a str> {
        self.steps.split('\u{1f}')
    }

    /// What to think of, two short phrases.
    pub fn cues(&self) -> impl Iterator<Item = &'a str> {
        self.cues.split('\u{1f}')
    }
}

impl Text {
    /// Takes a fetched pack; `None` when it is not the one this program was built with.
    #[must_use]
    pub fn from_pack(lang: Lang, pack: String) -> Option<Text> {
        let mut starts = vec![0];
        for (at, _) in pack.match_indices('\n') {
            starts.push(u32::try_from(at + 1).ok()?);
        }
        (starts.len() == LINES + 1).then_some(Text { lang, pack, starts })
    }

    #[cfg(not(target_arch = "wasm32"))]
    #[must_use]
    pub fn embedded(lang: Lang) -> Text {
        Text::from_pack(lang, embedded_pack(lang).to_owned()).unwrap_or(Text {
            lang,
            pack: String::new(),
            starts: Vec::new(),
        })
    }

    /// The words of an exercise.
    #[must_use]
    pub fn exercise(&self, id: ExerciseId) -> ExerciseWords<'_> {
        let at = EXERCISES_AT + id.index() * WORDS;
        ExerciseWords {
            name: self.line(at),
            start: self.line(at + 1),
            steps: self.line(at + 2),
            cues: self.line(at + 3),
            mistake: self.line(at + 4),
            easier: self.line(at + 5),
            harder: self.line(at + 6),
            breathing: self.line(at + 7),
            movement: self.line(at + 8),
        }
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
        let pack = embedded_pack(Lang::Nb);
        assert!(Text::from_pack(Lang::Nb, format!("{pack}one more\n")).is_none());
        assert!(Text::from_pack(Lang::Nb, String::new()).is_none());
    }

    #[test]
    fn counting_uses_singular_and_plural() {
        let text = Text::embedded(Lang::En);
        assert_eq!(text.unit_minutes(1), "1 minute");
        assert_eq!(text.unit_minutes(5), "5 minutes");
    }
}
