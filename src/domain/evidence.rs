//! Rules and sources: every decision of the engine names a rule, every rule its sources.
//! The tables come from `src/content/rules.toml` and `sources.toml`; the words for them are in the language packs.

include!(concat!(env!("OUT_DIR"), "/evidence.rs"));

/// How well a rule stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Strength {
    /// Several trials or a review agree.
    Strong,
    /// One trial, or trials that disagree.
    Limited,
    /// A guideline or expert consensus.
    Guideline,
    /// Our own decision where research gives no number; a clinician may change it.
    Proposal,
}

/// A rule of the engine. `id` is also the name of its test.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rule {
    pub id: &'static str,
    pub strength: Strength,
    pub sources: &'static [SourceId],
}

/// A study, guideline or document. Bibliographic data is the same in every language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Source {
    pub id: &'static str,
    pub authors: &'static str,
    pub year: u16,
    pub title: &'static str,
    /// Language of the title, as in `lang` attributes.
    pub lang: &'static str,
    /// Journal with volume and page, or the site.
    pub place: &'static str,
    /// Empty when unknown.
    pub doi: &'static str,
    /// Authors' interests as far as we could read them.
    pub interests: &'static str,
    /// We have read it, at least its abstract; otherwise it is remembered and must be checked.
    pub seen: bool,
}
