//! The command line of `plan`: what is asked for. Knows nothing of files or programmes.

use crate::date::{ANY_DAY, day_of};
use crate::problem::nearest;
use crate::word::{Word, words};
use kraftpause::domain::program::Preset;
use kraftpause::domain::units::Day;
use kraftpause::text::Lang;

pub const HELP: &str = "\
Makes a week of training from answers and says why: cargo run --bin plan -- [OPTIONS] [FILE]

FILE holds the answers of one person as JSON, or of many in a list; `-` or none: standard input.
Prints the programme with its reasons as JSON, for a list of answers a list of programmes.

  --explain           readable text instead of JSON
  --preset NAME       that ready-made session instead of the week: M2, M5, M10, M12, M20, M30,
                      HIT35, HIT40, HIT-start, MST, PACE, EASY
  --lang nb|da|en     language of names and sentences; en when missing
  --today YYYY-MM-DD  the day for which the week is made. When missing: the field `today` of the
                      answers, else 2026-01-05. Never the clock: the same answers always give
                      the same bytes
  --example           a complete example of answers
  --fields            every field of the answers with what is allowed
  --schema            JSON Schema (2020-12) of both sides, answers and programme
  --help              this text

Exit status: 0 done; 1 a file could not be read or the output not written; 2 the answers or the
options are wrong: each field that is wrong is named with its value and what is allowed.
";

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wanted {
    Programme,
    Preset(Preset),
    Example,
    Fields,
    Schema,
    Help,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    pub wanted: Wanted,
    pub explain: bool,
    pub lang: Lang,
    pub today: Option<Day>,
    /// `None`: standard input.
    pub file: Option<String>,
}

const NAMES: [&str; 8] = [
    "--explain",
    "--preset",
    "--lang",
    "--today",
    "--example",
    "--fields",
    "--schema",
    "--help",
];

/// What the arguments ask for.
///
/// # Errors
/// The argument, and what is allowed.
pub fn read(arguments: impl IntoIterator<Item = String>) -> Result<Options, String> {
    let mut options = Options {
        wanted: Wanted::Programme,
        explain: false,
        lang: Lang::En,
        today: None,
        file: None,
    };
    let mut named_file = false;
    let mut arguments = arguments.into_iter();
    while let Some(argument) = arguments.next() {
        // `--lang=nb` is `--lang nb`.
        let (name, mut inline) = match argument.split_once('=') {
            Some((name, value)) if name.starts_with("--") => (name.to_owned(), Some(value.to_owned())),
            _ => (argument, None),
        };
        let mut value = |allowed: &str| {
            let value = inline.take().or_else(|| arguments.next());
            value.ok_or_else(|| format!("{name}: is missing its value; allowed: {allowed}"))
        };
        match name.as_str() {
            "--explain" => options.explain = true,
            "--preset" => options.wanted = Wanted::Preset(preset(&value(&presets())?)?),
            "--lang" => options.lang = lang(&value(LANGUAGES)?)?,
            "--today" => options.today = Some(today(&value(DAYS)?)?),
            "--example" => options.wanted = Wanted::Example,
            "--fields" => options.wanted = Wanted::Fields,
            "--schema" => options.wanted = Wanted::Schema,
            "--help" | "-h" => options.wanted = Wanted::Help,
            name if name.starts_with('-') && name != "-" => return Err(unknown(name)),
            _ if named_file => return Err(format!("{name}: a second file; allowed: one")),
            name => {
                named_file = true;
                options.file = (name != "-").then(|| name.to_owned());
            }
        }
        if let Some(value) = inline {
            return Err(format!("{name}: takes no value, but has {value:?}"));
        }
    }
    Ok(options)
}

const LANGUAGES: &str = "nb, da, en";
const DAYS: &str = "a date like 2026-11-23";

fn presets() -> String {
    words::<Preset>().collect::<Vec<_>>().join(", ")
}

fn preset(value: &str) -> Result<Preset, String> {
    let mut all = Preset::ALL.iter();
    let found = all.find(|preset| preset.word().eq_ignore_ascii_case(value)).copied();
    found.ok_or_else(|| format!("--preset: {value:?}; allowed: {}", presets()))
}

fn lang(value: &str) -> Result<Lang, String> {
    Lang::from_code(value).ok_or_else(|| format!("--lang: {value:?}; allowed: {LANGUAGES}"))
}

fn today(value: &str) -> Result<Day, String> {
    let day = day_of(value).filter(|day| ANY_DAY.holds(*day));
    day.ok_or_else(|| format!("--today: {value:?}; allowed: {DAYS}"))
}

fn unknown(name: &str) -> String {
    let near = nearest(name, NAMES).map_or(String::new(), |near| format!("; did you mean {near}?"));
    format!("{name:?}: unknown option{near}; allowed: {}", NAMES.join(", "))
}
