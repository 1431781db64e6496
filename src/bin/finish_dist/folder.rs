//! The folder that is shipped: files named by their bytes, and which of them are kept for use without network.
//! Knows nothing of what is in the files.

use std::fs;
use std::path::{Path, PathBuf};

/// What the browser fetches only when it installs the app: no person needs it offline.
const NOT_KEPT: [&str; 2] = ["icons/", "screenshots/"];

pub struct Folder {
    root: PathBuf,
}

/// A file of the project as text, with a sentence when it is not there.
pub fn read(path: &str) -> Result<String, String> {
    fs::read_to_string(path).map_err(|error| format!("{path}: {error}"))
}

/// `app.js` becomes `app-0123456789abcdef.js`: the name follows the bytes, so it may be cached for ever.
pub fn stamped(name: &str, bytes: &[u8]) -> String {
    let (stem, extension) = name.rsplit_once('.').unwrap_or((name, ""));
    format!("{stem}-{:016x}.{extension}", fnv1a(bytes, START))
}

const START: u64 = 0xcbf2_9ce4_8422_2325;

/// FNV-1a, 64 bits: tells versions apart; not for security.
fn fnv1a(bytes: &[u8], start: u64) -> u64 {
    bytes.iter().fold(start, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

impl Folder {
    pub fn new(root: &str) -> Folder {
        Folder {
            root: PathBuf::from(root),
        }
    }

    fn at(&self, name: &str) -> PathBuf {
        self.root.join(name)
    }

    pub fn write(&self, name: &str, bytes: &[u8]) -> Result<(), String> {
        fs::write(self.at(name), bytes).map_err(|error| self.problem(name, &error))
    }

    /// Writes the file under its stamped name, which is returned.
    pub fn add(&self, name: &str, bytes: &[u8]) -> Result<String, String> {
        let stamped = stamped(name, bytes);
        self.write(&stamped, bytes)?;
        Ok(stamped)
    }

    /// Reads a text file and removes it.
    pub fn take(&self, name: &str) -> Result<String, String> {
        let text = fs::read_to_string(self.at(name)).map_err(|error| self.problem(name, &error))?;
        fs::remove_file(self.at(name)).map_err(|error| self.problem(name, &error))?;
        Ok(text)
    }

    /// Gives the file a name stamped with its bytes, and returns it.
    pub fn rename(&self, from: &str, to: &str) -> Result<String, String> {
        let bytes = fs::read(self.at(from)).map_err(|error| self.problem(from, &error))?;
        let to = stamped(to, &bytes);
        fs::rename(self.at(from), self.at(&to)).map_err(|error| self.problem(from, &error))?;
        Ok(to)
    }

    /// What the service worker keeps, sorted: everything but itself and what `NOT_KEPT` names; the icon of the tab stays.
    pub fn kept_offline(&self) -> Result<Vec<String>, String> {
        let mut names = Vec::new();
        self.walk(&self.root, &mut names)?;
        names.retain(|name| {
            name != "sw.js" && (name == "icons/icon.svg" || !NOT_KEPT.iter().any(|folder| name.starts_with(folder)))
        });
        names.sort();
        Ok(names)
    }

    fn walk(&self, folder: &Path, names: &mut Vec<String>) -> Result<(), String> {
        for entry in fs::read_dir(folder).map_err(|error| self.problem("", &error))? {
            let path = entry.map_err(|error| self.problem("", &error))?.path();
            if path.is_dir() {
                self.walk(&path, names)?;
            } else if let Ok(name) = path.strip_prefix(&self.root) {
                names.push(name.to_string_lossy().replace('\\', "/"));
            }
        }
        Ok(())
    }

    /// One number for the bytes and names of all these files.
    pub fn version(&self, names: &[String]) -> Result<String, String> {
        let mut hash = START;
        for name in names {
            let bytes = fs::read(self.at(name)).map_err(|error| self.problem(name, &error))?;
            hash = fnv1a(&bytes, fnv1a(name.as_bytes(), hash));
        }
        Ok(format!("{hash:016x}"))
    }

    fn problem(&self, name: &str, error: &std::io::Error) -> String {
        format!("{}: {error}", self.at(name).display())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_follows_the_bytes() {
        assert_eq!(stamped("app.js", b""), "app-cbf29ce484222325.js");
        assert_ne!(stamped("app.js", b"a"), stamped("app.js", b"b"));
    }
}
