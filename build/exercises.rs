//! `exercises/<id>.toml` -> the static table of facts, and the words for the packs.

use crate::evidence::Sources;
use crate::figures;
use crate::read::{Document, Keys, LANGUAGES, camel, files, stem};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::path::Path;
use toml::{Table, Value};

const REGIONS: [&str; 9] = [
    "neck",
    "shoulder",
    "elbow",
    "wrist-hand",
    "upper-back",
    "low-back",
    "hip",
    "knee",
    "ankle-foot",
];
const EQUIPMENT: [&str; 11] = [
    "chair",
    "wall",
    "band",
    "dumbbell",
    "kettlebell",
    "barbell",
    "step",
    "stairs",
    "treadmill",
    "bike",
    "rower",
];
const FACTS: [&str; 25] = [
    "id",
    "kind",
    "family",
    "level",
    "trains",
    "muscles",
    "equipment",
    "position",
    "noise",
    "avoid",
    "per_side",
    "work",
    "sets",
    "rest_s",
    "tempo_ds",
    "rm",
    "effort",
    "unsuited",
    "sources",
    "figure",
    "nb",
    "da",
    "en",
    "note",
    "doubt",
];
/// The words of an exercise in the order of the pack; lists are joined by a unit separator.
pub const WORDS: [&str; 10] = [
    "name",
    "also",
    "start",
    "steps",
    "cues",
    "mistake",
    "easier",
    "harder",
    "breathing",
    "movement",
];

pub struct Exercises {
    entries: Vec<Entry>,
}

struct Entry {
    id: String,
    /// Stands before the table.
    constant: String,
    code: String,
    family: String,
    /// By language, in the order of [`WORDS`].
    words: Vec<Vec<String>>,
}

impl Exercises {
    pub fn read(folder: &Path, sources: &Sources) -> Result<Exercises, String> {
        let mut entries = Vec::new();
        let mut problems = Vec::new();
        for path in files(folder)? {
            let document = Document::read(&path);
            let parsed = document.and_then(|document| entry(&document.keys(), &stem(&path), sources));
            match parsed {
                Ok(entry) => entries.push(entry),
                Err(problem) => problems.push(problem),
            }
        }
        if entries.is_empty() && problems.is_empty() {
            problems.push(format!("{}: no exercises", folder.display()));
        }
        if problems.is_empty() {
            Ok(Exercises { entries })
        } else {
            Err(problems.join("\n"))
        }
    }

    pub fn code(&self) -> String {
        let mut code = String::from("use crate::domain::profile::Equipment as E;\n");
        code.extend(self.entries.iter().map(|entry| entry.constant.as_str()));
        let _ = writeln!(
            code,
            "/// All exercises, in the order of their ids.\npub static EXERCISES: [Exercise; {}] = [",
            self.entries.len()
        );
        let names = self.family_names();
        for entry in &self.entries {
            let ladder = names.iter().position(|name| *name == entry.family).unwrap_or_default();
            code += &entry.code.replace("{ladder}", &ladder.to_string());
        }
        code += "];\nstatic FIRST: &Exercise = &EXERCISES[0];\n";
        let ids: Vec<&str> = self.entries.iter().map(|entry| entry.id.as_str()).collect();
        let _ = writeln!(code, "const IDS: &str = {:?};", ids.join(" "));
        code + &self.families()
    }

    /// The ladders' names in their order.
    pub fn family_names(&self) -> BTreeSet<&str> {
        self.entries.iter().map(|entry| entry.family.as_str()).collect()
    }

    /// The ladders by name, each with the places of its members.
    fn families(&self) -> String {
        let mut families: BTreeMap<&str, Vec<String>> = BTreeMap::new();
        for (place, entry) in self.entries.iter().enumerate() {
            families
                .entry(&entry.family)
                .or_default()
                .push(format!("ExerciseId({place})"));
        }
        let mut code = format!(
            "/// All ladders, in the order of their names.\npub static FAMILIES: [Family; {}] = [",
            families.len()
        );
        for (place, (name, members)) in families.into_iter().enumerate() {
            let _ = writeln!(
                code,
                "Family {{ name: {name:?}, place: {place}, members: &[{}] }},",
                members.join(", ")
            );
        }
        code + "];\n"
    }

    /// The lines of the pack: one for each of [`WORDS`], exercise by exercise.
    pub fn lines(&self, language: usize) -> Vec<String> {
        self.entries
            .iter()
            .filter_map(|entry| entry.words.get(language))
            .flatten()
            .cloned()
            .collect()
    }
}

fn entry(keys: &Keys, name: &str, sources: &Sources) -> Result<Entry, String> {
    keys.only(&FACTS)?;
    let id = keys.text("id")?;
    if id != name {
        return keys.fail("id", format!("`id` is {id}, but the file is called {name}.toml"));
    }
    let kind = one_of(
        keys,
        "kind",
        &["strength", "balance", "mobility", "relaxation", "cardio"],
    )?;
    let position = one_of(
        keys,
        "position",
        &["standing", "sitting", "lying", "all-fours", "moving"],
    )?;
    let quiet = one_of(keys, "noise", &["quiet", "loud"])? == "Quiet";
    let level = keys.number("level")?;
    if !(1..=3).contains(&level) {
        return keys.fail("level", format!("`level` is {level}; allowed: 1, 2, 3"));
    }
    let trains: Vec<String> = keys
        .texts("trains")?
        .iter()
        .map(|target| match target.as_str() {
            "core" | "balance" | "cardio" | "relax" => Ok(format!("Target::{}", camel(target))),
            region => named(keys, "trains", region, &REGIONS).map(|region| format!("Target::Region(Region::{region})")),
        })
        .collect::<Result<_, _>>()?;
    let equipment: Vec<String> = keys
        .texts("equipment")?
        .iter()
        .map(|thing| named(keys, "equipment", thing, &EQUIPMENT).map(|thing| format!("E::{thing}")))
        .collect::<Result<_, _>>()?;
    let muscles = keys.texts("muscles")?;
    let (tempo, sets) = (keys.keys("tempo_ds")?, keys.pair("sets")?);
    tempo.only(&["out", "hold", "back"])?;
    let optional = |key: &str| match keys.table.contains_key(key) {
        true => keys.pair(key).map(|(low, high)| format!("Some(({low}, {high}))")),
        false => Ok("None".to_owned()),
    };
    let mut millis = [0; 3];
    for (slot, part) in millis.iter_mut().zip(["out", "hold", "back"]) {
        *slot = u32::from(tempo.number(part)?) * 100;
    }
    let figures::Figures {
        constant,
        fields: figures,
    } = match keys.table.get("figure") {
        Some(Value::Table(figure)) => {
            figures::compile(&id, figure, millis).or_else(|problem| keys.part("figure", figure).fail("", problem))?
        }
        _ => return keys.fail("", "the part [figure] is missing"),
    };
    let unsuited: Vec<String> = match keys.table.contains_key("unsuited") {
        true => keys
            .texts("unsuited")?
            .iter()
            .map(|state| named(keys, "unsuited", state, &["pregnancy", "late-pregnancy", "falls"]))
            .map(|state| state.map(|state| format!("Unsuited::{state}")))
            .collect::<Result<_, _>>()?,
        false => Vec::new(),
    };
    let family = keys.text("family")?;
    let code = format!(
        "Exercise {{ id: {id:?}, kind: Kind::{kind}, family: {:?}, ladder: {{ladder}}, level: {level}, trains: &[{}], muscles: &{muscles:?}, \
         equipment: &[{}], position: Position::{position}, quiet: {quiet}, avoid: &[{}], per_side: {}, work: {}, \
         sets: ({}, {}), rest: {}, tempo: Tempo {{ out: {}, hold: {}, back: {} }}, rm: {}, effort: {}, unsuited: &[{}], sources: {}, {figures} }},\n",
        family,
        trains.join(", "),
        equipment.join(", "),
        avoid(keys)?.join(", "),
        keys.flag("per_side")?,
        work(keys)?,
        sets.0,
        sets.1,
        keys.number("rest_s")?,
        tempo.number("out")?,
        tempo.number("hold")?,
        tempo.number("back")?,
        optional("rm")?,
        optional("effort")?,
        unsuited.join(", "),
        sources.list(keys)?,
    );
    let words = LANGUAGES
        .iter()
        .map(|language| words(&keys.keys(language)?))
        .collect::<Result<_, _>>()?;
    Ok(Entry {
        id,
        constant,
        code,
        family,
        words,
    })
}

fn words(keys: &Keys) -> Result<Vec<String>, String> {
    keys.only(&WORDS)?;
    WORDS
        .iter()
        .map(|key| match *key {
            "also" | "steps" | "cues" => {
                let list = keys.texts(key)?;
                let allowed = match *key {
                    "also" => 2..=6,
                    "steps" => 2..=3,
                    _ => 2..=2,
                };
                if !allowed.contains(&list.len()) {
                    return keys.fail(key, format!("`{key}` has {} entries; allowed: {allowed:?}", list.len()));
                }
                if *key == "also" {
                    search_words(keys, &list)?;
                }
                Ok(list.join("\u{1f}"))
            }
            _ => keys.text(key),
        })
        .collect()
}

/// Other names are there to be searched: in lower case, each once, and none that the name itself holds.
fn search_words(keys: &Keys, also: &[String]) -> Result<(), String> {
    let name = keys.text("name")?.to_lowercase();
    for (place, word) in also.iter().enumerate() {
        if *word != word.to_lowercase() {
            return keys.fail("also", format!("`also` holds `{word}`; it must be in lower case"));
        }
        if name.contains(word.as_str()) {
            return keys.fail(
                "also",
                format!("`also` holds `{word}`, which stands in the name already"),
            );
        }
        if also.iter().take(place).any(|earlier| earlier == word) {
            return keys.fail("also", format!("`also` holds `{word}` twice"));
        }
    }
    Ok(())
}

fn avoid(keys: &Keys) -> Result<Vec<String>, String> {
    let Some(Value::Array(values)) = keys.table.get("avoid") else {
        return keys.fail("avoid", "`avoid` must be a list; [] when nothing speaks against it");
    };
    let empty = Table::new();
    values
        .iter()
        .map(|value| {
            let entry = keys.part("avoid", value.as_table().unwrap_or(&empty));
            let region = named(&entry, "region", &entry.text("region")?, &REGIONS)?;
            let how = one_of(&entry, "how", &["shorten", "swap"])?;
            Ok(format!("(Region::{region}, Caution::{how})"))
        })
        .collect()
}

fn work(keys: &Keys) -> Result<String, String> {
    let work = keys.keys("work")?;
    let range = |key: &str, variant: &str| {
        work.pair(key)
            .map(|(low, high)| format!("Work::{variant} {{ low: {low}, high: {high} }}"))
    };
    match work.table.keys().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["reps"] => range("reps", "Reps"),
        ["hold_s"] => range("hold_s", "Hold"),
        ["minutes"] => range("minutes", "Minutes"),
        ["intervals"] => {
            let parts = work.keys("intervals")?;
            parts.only(&["work_s", "rest_s", "rounds", "warm_s", "cool_s"])?;
            Ok(format!(
                "Work::Intervals {{ warm: {}, work: {}, rest: {}, rounds: {}, cool: {} }}",
                parts.number("warm_s")?,
                parts.number("work_s")?,
                parts.number("rest_s")?,
                parts.number("rounds")?,
                parts.number("cool_s")?
            ))
        }
        _ => keys.fail("work", "`work` must be exactly one of reps, hold_s, minutes, intervals"),
    }
}

fn one_of(keys: &Keys, key: &str, allowed: &[&str]) -> Result<String, String> {
    named(keys, key, &keys.text(key)?, allowed)
}

fn named(keys: &Keys, key: &str, value: &str, allowed: &[&str]) -> Result<String, String> {
    if allowed.contains(&value) {
        Ok(camel(value))
    } else {
        keys.fail(key, format!("`{key}` is `{value}`; allowed: {}", allowed.join(", ")))
    }
}
