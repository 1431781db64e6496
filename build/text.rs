//! `text/<area>.toml` -> one method of `Text` for each sentence, and the language packs: what the first screens say, and the rest.
//! A sentence is a table with every language, or, when it counts something, two of them: `one` and `other`.

use crate::evidence::Rules;
use crate::exercises::{Exercises, WORDS};
use crate::read::{Document, Keys, LANGUAGES, files, stem, write as write_file};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::path::Path;

/// The areas that the first screens speak from; `tests/architecture.rs` holds them to it. All other sentences travel
/// with the words of rules and exercises.
const FIRST_AREAS: [&str; 5] = ["first", "nav", "notice", "question", "shares"];

pub struct Sentences {
    entries: Vec<Sentence>,
}

struct Sentence {
    /// `<area>_<key>`
    name: String,
    /// One form, or two for `one` and `other`; each in the order of the languages.
    forms: Vec<Vec<String>>,
}

impl Sentences {
    pub fn read(folder: &Path) -> Result<Sentences, String> {
        let mut entries = Vec::new();
        let mut problems = Vec::new();
        for path in files(folder)? {
            let area = stem(&path);
            let document = Document::read(&path)?;
            for key in document.table.keys() {
                match document.keys().keys(key).and_then(|keys| forms(&keys)) {
                    Ok(forms) => entries.push(Sentence {
                        name: format!("{area}_{key}"),
                        forms,
                    }),
                    Err(problem) => problems.push(problem),
                }
            }
        }
        // Stable: inside each half the areas stay in the order of their files.
        entries.sort_by_key(|sentence: &Sentence| !sentence.is_first());
        if problems.is_empty() {
            Ok(Sentences { entries })
        } else {
            Err(problems.join("\n"))
        }
    }
}

impl Sentence {
    /// Whether a first visitor meets it before the later half of the program is here.
    fn is_first(&self) -> bool {
        let area = self.name.split('_').next().unwrap_or_default();
        FIRST_AREAS.contains(&area)
    }
}

fn forms(keys: &Keys) -> Result<Vec<Vec<String>>, String> {
    if keys.table.contains_key("other") {
        keys.only(&["one", "other"])?;
        let forms = vec![languages(&keys.keys("one")?)?, languages(&keys.keys("other")?)?];
        let counts = |form: &Vec<String>| form.iter().all(|text| text.contains("{n}"));
        if !forms.last().is_some_and(counts) {
            return keys.fail("", "a sentence with `one` and `other` must say {n} in `other`");
        }
        return Ok(forms);
    }
    Ok(vec![languages(keys)?])
}

fn languages(keys: &Keys) -> Result<Vec<String>, String> {
    keys.only(&LANGUAGES)?;
    let texts: Vec<String> = LANGUAGES
        .iter()
        .map(|language| keys.text(language))
        .collect::<Result<_, _>>()?;
    let first = texts
        .first()
        .map(|text| arguments(text).into_iter().collect::<BTreeSet<_>>());
    for (language, text) in LANGUAGES.iter().zip(&texts) {
        if Some(arguments(text).into_iter().collect()) != first {
            return keys.fail(language, format!("`{language}` has other {{arguments}} than `nb`"));
        }
    }
    Ok(texts)
}

/// The names in braces, in the order in which they stand.
fn arguments(text: &str) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for part in text.split('{').skip(1) {
        if let Some((name, _)) = part.split_once('}')
            && !names.iter().any(|known| known == name)
        {
            names.push(name.to_owned());
        }
    }
    names
}

pub fn write(out: &Path, sentences: &Sentences, rules: &Rules, exercises: &Exercises) -> Result<(), String> {
    let mut code = String::from("impl Text {\n");
    let mut line = 0;
    let mut first = 0;
    let mut families: BTreeMap<String, usize> = BTreeMap::new();
    for sentence in &sentences.entries {
        code += &method(sentence, line);
        if let Some(family) = sentence.name.strip_prefix("name_family_") {
            families.insert(family.to_owned(), line);
        }
        line += sentence.forms.len();
        if sentence.is_first() {
            first = line;
        }
    }
    code += "}\n";
    let rules_at = line;
    let exercises_at = rules_at + rules.lines("nb").len();
    let lines = exercises_at + exercises.lines(0).len();
    let _ = writeln!(
        code,
        "const RULES_AT: usize = {rules_at};\nconst EXERCISES_AT: usize = {exercises_at};\nconst WORDS: usize = {};\nconst SENTENCES: usize = {first};\nconst LINES: usize = {lines};",
        WORDS.len()
    );
    let names = exercises.family_names().into_iter().map(|family| {
        let known = families.get(&family.replace('-', "_")).copied();
        known.ok_or_else(|| {
            format!(
                "text/name.toml: the family {family} has no name: [family_{}] is missing",
                family.replace('-', "_")
            )
        })
    });
    let names: Vec<usize> = names.collect::<Result<_, _>>()?;
    let _ = writeln!(
        code,
        "/// The lines of the families' names, in the order of the ladders.\nconst FAMILY_NAMES: [usize; {}] = {names:?};",
        names.len()
    );

    let mut names = Vec::new();
    for (place, language) in LANGUAGES.iter().enumerate() {
        let mut pack: Vec<String> = Vec::new();
        for sentence in &sentences.entries {
            pack.extend(sentence.forms.iter().filter_map(|form| form.get(place)).cloned());
        }
        let mut words = pack.split_off(first);
        words.extend(rules.lines(language));
        words.extend(exercises.lines(place));
        let mut both = Vec::new();
        for (kind, lines) in [("text", pack), ("words", words)] {
            let pack = lines.join("\n") + "\n";
            both.push(format!("{kind}-{language}.{:016x}.txt", fnv1a(pack.as_bytes())));
            write_file(&out.join(format!("{kind}-{language}.txt")), &pack)?;
        }
        names.push(both);
    }
    let _ = writeln!(
        code,
        "/// Names of the packs; they change with every change of a word.\nconst PACK_NAMES: [[&str; 2]; {}] = {names:?};",
        names.len()
    );
    write_file(&out.join("text.rs"), &code)
}

fn method(sentence: &Sentence, line: usize) -> String {
    let name = &sentence.name;
    let shown = sentence
        .forms
        .last()
        .and_then(|form| form.first())
        .cloned()
        .unwrap_or_default();
    let doc = format!(
        "    /// {}\n    #[must_use]\n",
        shown.replace('[', "\\[").replace('<', "\\<")
    );
    let arguments = arguments(&shown);
    let extra: Vec<&String> = arguments
        .iter()
        .filter(|name| sentence.forms.len() == 1 || *name != "n")
        .collect();
    let parameters: String = extra
        .iter()
        .map(|name| format!(", {name}: &dyn core::fmt::Display"))
        .collect();
    let values: String = extra.iter().map(|name| format!("({name:?}, {name}), ")).collect();
    if sentence.forms.len() == 2 {
        return format!(
            "{doc}    pub fn {name}(&self, n: u32{parameters}) -> String {{ self.fill(if n == 1 {{ {line} }} else {{ {} }}, &[(\"n\", &n), {values}]) }}\n",
            line + 1
        );
    }
    if arguments.is_empty() {
        return format!("{doc}    pub fn {name}(&self) -> &str {{ self.line({line}) }}\n");
    }
    format!("{doc}    pub fn {name}(&self{parameters}) -> String {{ self.fill({line}, &[{values}]) }}\n")
}

/// A small stable hash for file names (FNV-1a, 64 bits); not for security.
fn fnv1a(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
    })
}
