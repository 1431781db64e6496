//! Reading TOML with errors that name the file and the key.

use std::path::{Path, PathBuf};
use toml::{Table, Value};

/// The languages, in the order in which sentences are written.
pub const LANGUAGES: [&str; 3] = ["nb", "da", "en"];

pub fn table(path: &Path) -> Result<Table, String> {
    let text = std::fs::read_to_string(path).map_err(|e| format!("{}: {e}", path.display()))?;
    text.parse::<Table>()
        .map_err(|e| format!("{}: {}", path.display(), e.to_string().replace('\n', " ")))
}

/// All TOML files of a folder, in the order of their names.
pub fn files(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let entries = std::fs::read_dir(folder).map_err(|e| format!("{}: {e}", folder.display()))?;
    let mut paths: Vec<PathBuf> = entries
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .filter(|path| path.extension().is_some_and(|extension| extension == "toml"))
        .collect();
    paths.sort();
    Ok(paths)
}

pub fn stem(path: &Path) -> String {
    path.file_stem()
        .map(|stem| stem.to_string_lossy().into_owned())
        .unwrap_or_default()
}

pub fn write(path: &Path, text: &str) -> Result<(), String> {
    std::fs::write(path, text).map_err(|e| format!("{}: {e}", path.display()))
}

/// `lat-raise-band` -> `LatRaiseBand`, for generated enums.
pub fn camel(id: &str) -> String {
    id.split(['-', '_', '.'])
        .map(|part| {
            let mut chars = part.chars();
            chars
                .next()
                .map(|first| first.to_ascii_uppercase().to_string() + chars.as_str())
                .unwrap_or_default()
        })
        .collect()
}

/// A table with its file's name, so that every complaint says where.
pub struct Keys<'a> {
    pub file: &'a str,
    pub table: &'a Table,
}

impl Keys<'_> {
    pub fn fail<T>(&self, what: impl AsRef<str>) -> Result<T, String> {
        Err(format!("{}: {}", self.file, what.as_ref()))
    }

    /// Complains about keys nobody reads: a misspelt key must not be ignored.
    pub fn only(&self, known: &[&str]) -> Result<(), String> {
        match self.table.keys().find(|key| !known.contains(&key.as_str())) {
            Some(key) => self.fail(format!("unknown key `{key}`; known are: {}", known.join(", "))),
            None => Ok(()),
        }
    }

    pub fn text(&self, key: &str) -> Result<String, String> {
        match self.table.get(key) {
            Some(Value::String(text)) if !text.trim().is_empty() => {
                clean(text).or_else(|e| self.fail(format!("`{key}` {e}")))
            }
            Some(_) => self.fail(format!("`{key}` must be a non-empty text")),
            None => self.fail(format!("`{key}` is missing")),
        }
    }

    pub fn number(&self, key: &str) -> Result<u16, String> {
        match self
            .table
            .get(key)
            .and_then(Value::as_integer)
            .and_then(|n| u16::try_from(n).ok())
        {
            Some(number) => Ok(number),
            None => self.fail(format!("`{key}` must be a whole number from 0 to 65535")),
        }
    }

    pub fn flag(&self, key: &str) -> Result<bool, String> {
        match self.table.get(key).and_then(Value::as_bool) {
            Some(flag) => Ok(flag),
            None => self.fail(format!("`{key}` must be true or false")),
        }
    }

    pub fn texts(&self, key: &str) -> Result<Vec<String>, String> {
        let Some(Value::Array(values)) = self.table.get(key) else {
            return self.fail(format!("`{key}` must be a list"));
        };
        values
            .iter()
            .map(|value| match value {
                Value::String(text) if !text.trim().is_empty() => {
                    clean(text).or_else(|e| self.fail(format!("`{key}` {e}")))
                }
                _ => self.fail(format!("`{key}` must hold non-empty texts")),
            })
            .collect()
    }

    pub fn pair(&self, key: &str) -> Result<(u16, u16), String> {
        let numbers: Vec<u16> = match self.table.get(key) {
            Some(Value::Array(values)) => values
                .iter()
                .filter_map(|v| v.as_integer().and_then(|n| u16::try_from(n).ok()))
                .collect(),
            _ => Vec::new(),
        };
        match numbers.as_slice() {
            [low, high] => Ok((*low, *high)),
            _ => self.fail(format!("`{key}` must be two whole numbers, like [8, 12]")),
        }
    }

    pub fn keys(&self, key: &str) -> Result<Keys<'_>, String> {
        match self.table.get(key) {
            Some(Value::Table(table)) => Ok(Keys { file: self.file, table }),
            _ => self.fail(format!("the part [{key}] is missing")),
        }
    }
}

/// The packs are lines, lists are joined by a unit separator: neither may stand in a text.
fn clean(text: &str) -> Result<String, String> {
    let text = text.trim();
    if text.chars().any(char::is_control) {
        return Err("must be one line".to_owned());
    }
    Ok(text.to_owned())
}
