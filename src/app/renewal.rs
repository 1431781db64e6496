//! A newer version of the program: what it brings, how far it has come, and what can happen around it.
//! Knows nothing of workers or files, and nothing of when it may be offered (`flow::renewal`).

use crate::text::Lang;

/// Number of a release, as in `Cargo.toml`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Number([u16; 3]);

impl Number {
    /// The program that runs.
    #[must_use]
    pub fn ours() -> Number {
        Number::read(OURS).unwrap_or_default()
    }

    /// `1.20.3`; `None` for anything else.
    #[must_use]
    pub fn read(text: &str) -> Option<Number> {
        let mut parts = text.split('.').map(|part| part.parse().ok());
        let number = [parts.next()??, parts.next()??, parts.next()??];
        parts.next().is_none().then_some(Number(number))
    }
}

/// Version of the program that runs, in words.
pub const OURS: &str = env!("CARGO_PKG_VERSION");

/// One release and what it brings, one sentence in each language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Release {
    pub number: Number,
    pub words: [String; Lang::ALL.len()],
}

/// The version that waits, newest release first, as its own worker tells it.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct News {
    pub releases: Vec<Release>,
}

/// So many lines of news are read; more are not.
const LINES: usize = 2;

impl News {
    /// What it brings beyond `own`, newest first, two lines at most. Empty when it only mends.
    #[must_use]
    pub fn since(&self, own: Number, lang: Lang) -> Vec<String> {
        let place = Lang::ALL.iter().position(|known| *known == lang).unwrap_or_default();
        let newer = self.releases.iter().filter(|release| release.number > own);
        newer
            .filter_map(|release| release.words.get(place))
            .filter(|words| !words.is_empty())
            .take(LINES)
            .cloned()
            .collect()
    }
}

/// What can happen.
#[derive(Clone, Debug, PartialEq)]
pub enum Renewing {
    /// A newer version lies whole on this phone and waits.
    Waits(News),
    /// Another window took the new version: this page is the old one's, and what it has not fetched yet may be gone.
    TakenElsewhere,
    /// "Look for an update".
    Wanted,
    /// What came of looking; what was found comes as [`Renewing::Waits`].
    Looked(Looking),
    /// "Update now".
    Taken,
    /// "Later".
    PutOff,
    /// The app behaves oddly: the page that repairs it.
    RepairWanted,
}

/// How it stands with looking for an update.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Looking {
    #[default]
    Not,
    Now,
    /// It is on its way to this phone.
    Fetching,
    /// This is the newest.
    Nothing,
    /// No network, or this browser keeps no files.
    Unreachable,
}

/// What is done outside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Renew {
    Look,
    /// The waiting version takes over and the page is loaded anew.
    Take,
    /// The page is loaded anew: the new version is in charge already.
    Reload,
    /// Opens the page that works without the program.
    Repair,
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct Renewal {
    pub waiting: Option<News>,
    pub looking: Looking,
    /// "Later" holds for the visit.
    pub put_off: bool,
    /// It was tapped; the page is about to be loaded anew.
    pub taken: bool,
    /// The new version is in charge already.
    pub elsewhere: bool,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn news(numbers: &[&str]) -> News {
        let release = |number: &&str| Release {
            number: Number::read(number).expect("a number"),
            words: ["nb", "da", "en"].map(|lang| format!("{number} {lang}")),
        };
        News {
            releases: numbers.iter().map(release).collect(),
        }
    }

    #[test]
    fn the_version_of_the_program_is_a_number() {
        assert_ne!(Number::ours(), Number::default());
    }

    #[test]
    fn what_is_new_counts_from_the_version_the_person_has() {
        let news = news(&["0.10.0", "0.9.0", "0.2.0"]);
        let own = Number::read("0.9.0").expect("a number");
        assert_eq!(news.since(own, Lang::Da), ["0.10.0 da"]);
        assert_eq!(news.since(Number::default(), Lang::En), ["0.10.0 en", "0.9.0 en"]);
        assert!(
            news.since(Number::read("0.10.0").expect("a number"), Lang::Nb)
                .is_empty()
        );
    }

    #[test]
    fn what_is_no_number_is_none() {
        for text in ["", "1", "1.2", "1.2.3.4", "1.2.x", "1.2.-3", "1.2.70000", "v1.2.3"] {
            assert_eq!(Number::read(text), None, "{text}");
        }
    }
}
