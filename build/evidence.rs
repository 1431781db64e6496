//! `sources.toml` and `rules.toml` -> `SourceId`, `RuleId` and their tables.

use crate::read::{Document, Keys, LANGUAGES, camel};
use std::fmt::Write;
use std::path::Path;
use toml::{Table, Value};

pub struct Sources {
    table: Table,
}

impl Sources {
    pub fn read(path: &Path) -> Result<Sources, String> {
        let document = Document::read(path)?;
        for id in document.table.keys() {
            let keys = document.keys().keys(id)?;
            keys.only(&[
                "authors",
                "year",
                "title",
                "lang",
                "where",
                "doi",
                "design",
                "interests",
                "seen",
            ])?;
            for key in ["authors", "title", "where", "interests", "design"] {
                keys.text(key)?;
            }
            keys.number("year")?;
            keys.flag("seen")?;
        }
        Ok(Sources { table: document.table })
    }

    /// The path of a source's variant, or a complaint when there is no such source.
    pub fn variant(&self, keys: &Keys, id: &str) -> Result<String, String> {
        if self.table.contains_key(id) {
            Ok(format!("crate::domain::evidence::SourceId::{}", camel(id)))
        } else {
            keys.fail(
                "sources",
                format!("unknown source `{id}`; add it to src/content/sources.toml"),
            )
        }
    }

    /// A list of sources as Rust code; a rule or an exercise without any is refused.
    pub fn list(&self, keys: &Keys) -> Result<String, String> {
        let ids = keys.texts("sources")?;
        if ids.is_empty() {
            return keys.fail("sources", "`sources` is empty; name at least `proposal`");
        }
        let variants: Result<Vec<String>, String> = ids.iter().map(|id| self.variant(keys, id)).collect();
        Ok(format!("&[{}]", variants?.join(", ")))
    }

    pub fn code(&self) -> String {
        let mut code = enumeration("SourceId", "A study, guideline or document.", self.table.keys());
        let _ = writeln!(code, "pub static SOURCES: [Source; {}] = [", self.table.len());
        for (id, value) in &self.table {
            let text = |key: &str| value.get(key).and_then(Value::as_str).unwrap_or_default();
            let year = value.get("year").and_then(Value::as_integer).unwrap_or_default();
            let seen = value.get("seen").and_then(Value::as_bool).unwrap_or_default();
            let _ = writeln!(
                code,
                "Source {{ id: {id:?}, authors: {:?}, year: {year}, title: {:?}, lang: {:?}, place: {:?}, doi: {:?}, interests: {:?}, seen: {seen} }},",
                text("authors"),
                text("title"),
                value.get("lang").and_then(Value::as_str).unwrap_or("en"),
                text("where"),
                text("doi"),
                text("interests"),
            );
        }
        code + "];\n"
    }
}

pub struct Rules {
    table: Table,
    code: String,
}

impl Rules {
    pub fn read(path: &Path, sources: &Sources) -> Result<Rules, String> {
        let document = Document::read(path)?;
        let table = &document.table;
        let mut code = enumeration("RuleId", "A rule of the engine.", table.keys());
        let _ = writeln!(code, "pub static RULES: [Rule; {}] = [", table.len());
        for id in table.keys() {
            let keys = document.keys().keys(id)?;
            keys.only(&["strength", "sources", "nb", "da", "en"])?;
            let strength = keys.text("strength")?;
            if !["strong", "limited", "guideline", "proposal"].contains(&strength.as_str()) {
                return keys.fail(
                    "strength",
                    format!("strength `{strength}`; allowed: strong, limited, guideline, proposal"),
                );
            }
            for language in LANGUAGES {
                let words = keys.keys(language)?;
                words.only(&["rule", "research"])?;
                words.text("rule")?;
                words.text("research")?;
            }
            let list = sources.list(&keys)?;
            let _ = writeln!(
                code,
                "Rule {{ id: {id:?}, strength: Strength::{}, sources: {list} }},",
                camel(&strength)
            );
        }
        code += "];\n";
        Ok(Rules {
            table: document.table,
            code,
        })
    }

    pub fn code(&self) -> String {
        self.code.clone()
    }

    /// The lines of the pack: two for each rule.
    pub fn lines(&self, language: &str) -> Vec<String> {
        let text = |value: &Value, key: &str| {
            value
                .get(language)
                .and_then(|words| words.get(key))
                .and_then(Value::as_str)
                .unwrap_or_default()
                .trim()
                .to_owned()
        };
        self.table
            .iter()
            .flat_map(|(_, value)| [text(value, "rule"), text(value, "research")])
            .collect()
    }
}

fn enumeration<'a>(name: &str, what: &str, ids: impl Iterator<Item = &'a String>) -> String {
    let table = if name == "RuleId" { "RULES" } else { "SOURCES" };
    let item = if name == "RuleId" { "Rule" } else { "Source" };
    let variants: Vec<String> = ids.map(|id| camel(id)).collect();
    format!(
        "/// {what}\n#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]\npub enum {name} {{ {} }}\n\
         impl {name} {{\n    pub const ALL: [{name}; {}] = [{}];\n\
             /// Its entry in the table.\n    #[must_use]\n    pub fn get(self) -> &'static {item} {{ &{table}[self as usize] }}\n}}\n",
        variants.join(", "),
        variants.len(),
        variants.iter().map(|variant| format!("{name}::{variant}")).collect::<Vec<_>>().join(", "),
    )
    .replace("#[must_use]\n    pub fn get", "#[must_use]\n    #[allow(clippy::indexing_slicing)] // one entry for each variant, made together\n    pub fn get")
}
