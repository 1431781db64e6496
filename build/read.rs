//! Reading TOML with errors that name the file, the line and the key.

use std::path::{Path, PathBuf};
use toml::{Table, Value};

/// The languages, in the order in which sentences are written.
pub const LANGUAGES: [&str; 3] = ["nb", "da", "en"];

/// A file, as it was written and as it was understood.
pub struct Document {
    path: String,
    text: String,
    pub table: Table,
}

impl Document {
    pub fn read(path: &Path) -> Result<Document, String> {
        let path_said = path.display().to_string();
        let text = std::fs::read_to_string(path).map_err(|e| format!("{path_said}: {e}"))?;
        let table = text.parse::<Table>().map_err(|e| {
            let at = e.span().map_or(0, |span| span.start);
            let line = text.get(..at).map_or(1, |before| before.lines().count().max(1));
            format!("{path_said}:{line}: {}", e.message())
        })?;
        Ok(Document {
            path: path_said,
            text,
            table,
        })
    }

    /// The whole file.
    pub fn keys(&self) -> Keys<'_> {
        Keys {
            document: self,
            part: String::new(),
            table: &self.table,
        }
    }

    /// The line of a key in a part (`""`: the file's beginning); where the key is missing the line of the part.
    /// Found by reading the text, because the parsed table has forgotten it.
    fn line(&self, part: &str, key: &str) -> usize {
        let mut here = String::new();
        let mut of_part = None;
        for (line, number) in self.text.lines().zip(1..) {
            let line = line.trim_start();
            if let Some(header) = line.strip_prefix('[') {
                let header = header.trim_start_matches('[');
                here = header.split(']').next().unwrap_or_default().trim().to_owned();
                if here == part && of_part.is_none() {
                    of_part = Some(number);
                }
            }
            let named = |name: &str| line.split_once('=').is_some_and(|(found, _)| found.trim() == name);
            if here == part && !key.is_empty() && named(key) {
                return number;
            }
        }
        match (of_part, part.rsplit_once('.')) {
            (Some(line), _) => line,
            // An inline table: `work = { … }` in the part around it.
            (None, Some((around, key))) => self.line(around, key),
            (None, None) if !part.is_empty() => self.line("", part),
            (None, None) => 1,
        }
    }
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

/// A table of a file, so that every complaint says where.
pub struct Keys<'a> {
    document: &'a Document,
    /// Name of the part, as its header says it.
    part: String,
    pub table: &'a Table,
}

impl<'a> Keys<'a> {
    /// A complaint about a key of this part; about the part itself when the key is empty.
    pub fn fail<T>(&self, key: &str, what: impl AsRef<str>) -> Result<T, String> {
        let line = self.document.line(&self.part, key);
        let part = match self.part.as_str() {
            "" => String::new(),
            part => format!("[{part}] "),
        };
        Err(format!("{}:{line}: {part}{}", self.document.path, what.as_ref()))
    }

    /// Complains about keys nobody reads: a misspelt key must not be ignored.
    pub fn only(&self, known: &[&str]) -> Result<(), String> {
        match self.table.keys().find(|key| !known.contains(&key.as_str())) {
            Some(key) => self.fail(key, format!("unknown key `{key}`; known are: {}", known.join(", "))),
            None => Ok(()),
        }
    }

    pub fn text(&self, key: &str) -> Result<String, String> {
        match self.table.get(key) {
            Some(Value::String(text)) if !text.trim().is_empty() => {
                clean(text).or_else(|e| self.fail(key, format!("`{key}` {e}")))
            }
            Some(_) => self.fail(key, format!("`{key}` must be a non-empty text")),
            None => self.fail(key, format!("`{key}` is missing")),
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
            None => self.fail(key, format!("`{key}` must be a whole number from 0 to 65535")),
        }
    }

    pub fn flag(&self, key: &str) -> Result<bool, String> {
        match self.table.get(key).and_then(Value::as_bool) {
            Some(flag) => Ok(flag),
            None => self.fail(key, format!("`{key}` must be true or false")),
        }
    }

    pub fn texts(&self, key: &str) -> Result<Vec<String>, String> {
        let Some(Value::Array(values)) = self.table.get(key) else {
            return self.fail(key, format!("`{key}` must be a list"));
        };
        values
            .iter()
            .map(|value| match value {
                Value::String(text) if !text.trim().is_empty() => {
                    clean(text).or_else(|e| self.fail(key, format!("`{key}` {e}")))
                }
                _ => self.fail(key, format!("`{key}` must hold non-empty texts")),
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
            _ => self.fail(key, format!("`{key}` must be two whole numbers, like [8, 12]")),
        }
    }

    /// A part of this one.
    pub fn keys(&self, key: &str) -> Result<Keys<'a>, String> {
        match self.table.get(key) {
            Some(Value::Table(table)) => Ok(self.part(key, table)),
            _ => self.fail(key, format!("the part [{key}] is missing")),
        }
    }

    /// A table that stands under this key, or in the list under it.
    pub fn part(&self, key: &str, table: &'a Table) -> Keys<'a> {
        let part = if self.part.is_empty() {
            key.to_owned()
        } else {
            format!("{}.{key}", self.part)
        };
        Keys {
            document: self.document,
            part,
            table,
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
