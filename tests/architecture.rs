//! What the compiler cannot see: who uses whom, how long files get, whether every rule has its test, and that nothing
//! of the machine it was built on came along.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)] // a guard stops where it cannot read

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// The layers with what each may name besides itself. Arrows point down only.
const LAYERS: [(&str, &[&str]); 7] = [
    ("domain", &[]),
    ("text", &["domain"]),
    ("archive", &["domain"]),
    ("app", &["text", "archive", "domain"]),
    ("ui", &["app", "text", "archive", "domain"]),
    ("browser", &["app", "text", "archive", "domain"]),
    ("main", &["ui", "browser", "app", "text", "archive", "domain"]),
];

/// Whose code may name these crates; everything else is built without them, but a macro or a feature could smuggle.
const CRATES: [(&str, &[&str]); 8] = [
    ("leptos", &["ui", "main"]),
    ("web_sys", &["browser", "ui"]),
    ("js_sys", &["browser", "ui"]),
    ("wasm_bindgen", &["browser", "ui"]),
    ("wasm_bindgen_futures", &["browser"]),
    ("gloo_storage", &["browser"]),
    ("indexed_db_futures", &["browser"]),
    ("serde_json", &["archive"]),
];

/// A file with its tests gets a hard look beyond this many lines, and is split.
const MOST_LINES: usize = 400;

struct Source {
    path: String,
    layer: &'static str,
    /// Lines without comments, each with its number.
    code: Vec<(usize, String)>,
}

#[test]
fn every_layer_names_only_those_below_it() {
    let mut wrong = Vec::new();
    for source in sources() {
        let (_, below) = LAYERS.into_iter().find(|(layer, _)| *layer == source.layer).unwrap();
        for (line, named) in source.named_layers() {
            if named != source.layer && !below.contains(&named.as_str()) {
                wrong.push(format!("{}:{line} names {named}", source.path));
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

#[test]
fn leptos_and_the_browser_stay_in_their_rooms() {
    let mut wrong = Vec::new();
    for source in sources() {
        for (line, code) in &source.code {
            for (name, rooms) in CRATES {
                if words(code).any(|word| word == name) && !rooms.contains(&source.layer) {
                    wrong.push(format!("{}:{line} names {name}", source.path));
                }
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

/// The guard must be able to see: each kind of name is found where it is known to stand.
#[test]
fn the_tests_above_are_not_blind() {
    let sources = sources();
    let names = |layer: &str, named: &str| {
        let of_layer = sources.iter().filter(|source| source.layer == layer);
        of_layer.flat_map(Source::named_layers).any(|(_, name)| name == named)
    };
    for (layer, below) in [
        ("text", "domain"),
        ("archive", "domain"),
        ("app", "archive"),
        ("ui", "app"),
        ("browser", "app"),
        ("main", "ui"),
    ] {
        assert!(names(layer, below), "{layer} names {below}");
    }
    assert_eq!(
        layers_of("use crate::{app::Event, text::{Lang, Text}, domain};"),
        ["app", "text", "domain"]
    );
    assert_eq!(layers_of("use super::super::browser::clock;"), ["browser"]);
    assert_eq!(layers_of("let browser = crate::ui::app();"), ["ui"]);
    assert!(layers_of("self.browser.perform(); // crate::browser").is_empty());
}

#[test]
fn every_file_opens_by_saying_what_it_is() {
    let silent: Vec<String> = rust_files()
        .into_iter()
        .filter(|path| !read(path).starts_with("//! "))
        .map(|path| relative(&path))
        .collect();
    assert_eq!(silent, Vec::<String>::new());
}

#[test]
fn no_file_is_too_long_to_be_read_at_once() {
    let long: Vec<String> = rust_files()
        .into_iter()
        .map(|path| (read(&path).lines().count(), relative(&path)))
        .filter(|(lines, _)| *lines > MOST_LINES)
        .map(|(lines, path)| format!("{path}: {lines} lines"))
        .collect();
    assert_eq!(long, Vec::<String>::new());
}

#[test]
fn every_rule_of_the_engine_has_a_test_with_its_id() {
    let tests: BTreeSet<String> = rust_files()
        .into_iter()
        .filter(|path| !relative(path).starts_with("src/ui") && !relative(path).starts_with("src/browser"))
        .flat_map(|path| test_names(&read(&path)))
        .collect();
    let rules: toml::Table = read(&root().join("src/content/rules.toml")).parse().unwrap();
    let without: Vec<&String> = rules
        .keys()
        .filter(|id| !tests.contains(&id.replace('-', "_")))
        .collect();
    assert!(rules.len() > 20, "the rules were found");
    assert_eq!(without, Vec::<&String>::new());
}

#[test]
fn the_readme_begins_with_the_two_commands() {
    let readme = read(&root().join("README.md"));
    for command in ["make run", "make test"] {
        assert!(readme.contains(command), "README.md does not name `{command}`");
    }
}

/// Built from nothing but what stands here and the public registries.
#[test]
fn nothing_points_at_the_machine_it_was_made_on() {
    let mut wrong = Vec::new();
    for path in files(&root(), &|_| true) {
        let name = relative(&path);
        // This file names what it looks for.
        let Ok(text) = fs::read_to_string(&path) else { continue };
        if name == "tests/architecture.rs" {
            continue;
        }
        for (line, content) in text.lines().enumerate() {
            for place in ["/work/", "/root/", "/home/", "/Users/", "C:\\Users"] {
                if content.contains(place) {
                    wrong.push(format!("{name}:{} names {place}", line + 1));
                }
            }
        }
        let registry = |line: &&str| match name.as_str() {
            "Cargo.lock" => line.starts_with("source = ") && *line != CRATES_IO,
            // Where npm fetches from is the machine's matter; the lock holds versions and checksums.
            "package-lock.json" => line.contains("\"resolved\""),
            ".cargo/config.toml" => line.starts_with("[source") || line.starts_with("[registr"),
            ".npmrc" => line.contains("registry"),
            _ => false,
        };
        wrong.extend(
            text.lines()
                .map(str::trim)
                .filter(registry)
                .map(|line| format!("{name}: {line}")),
        );
    }
    assert_eq!(wrong, Vec::<String>::new());
}

const CRATES_IO: &str = "source = \"registry+https://github.com/rust-lang/crates.io-index\"";

impl Source {
    fn named_layers(&self) -> Vec<(usize, String)> {
        let lines = self.code.iter();
        lines
            .flat_map(|(line, code)| layers_of(code).into_iter().map(|name| (*line, name)))
            .collect()
    }
}

/// The layers a piece of code names, as `crate::app`, `kraftpause::app`, `super::super::app` or inside `crate::{…}`.
fn layers_of(code: &str) -> Vec<String> {
    let code = without_comment(code);
    let mut named = Vec::new();
    for root in ["crate::", "kraftpause::", "super::"] {
        for (at, _) in code.match_indices(root) {
            let rest = &code[at + root.len()..];
            let firsts: Vec<&str> = match rest.strip_prefix('{') {
                Some(group) => top_level(group),
                None => vec![rest],
            };
            named.extend(
                firsts
                    .into_iter()
                    .filter_map(|path| words(path).next())
                    .map(str::to_owned),
            );
        }
    }
    named.retain(|name| LAYERS.iter().any(|(layer, _)| layer == name));
    named
}

/// The parts of `a::{b, c}, d}` between the commas of the outermost level.
fn top_level(group: &str) -> Vec<&str> {
    let (mut depth, mut begin, mut parts) = (0, 0, Vec::new());
    for (at, letter) in group.char_indices() {
        match letter {
            '{' => depth += 1,
            '}' if depth == 0 => {
                parts.push(&group[begin..at]);
                return parts;
            }
            '}' => depth -= 1,
            ',' if depth == 0 => {
                parts.push(&group[begin..at]);
                begin = at + 1;
            }
            _ => {}
        }
    }
    parts.push(&group[begin..]);
    parts
}

fn words(code: &str) -> impl Iterator<Item = &str> {
    code.split(|letter: char| !letter.is_alphanumeric() && letter != '_')
        .filter(|word| !word.is_empty())
}

/// Names of the functions under `#[test]`, in `proptest!` too.
fn test_names(text: &str) -> Vec<String> {
    let mut names = Vec::new();
    let mut is_test = false;
    for line in text.lines().map(str::trim) {
        if line.starts_with("#[test]") {
            is_test = true;
        } else if let Some(function) = line.strip_prefix("fn ").filter(|_| is_test) {
            names.extend(words(function).next().map(str::to_owned));
            is_test = false;
        }
    }
    names
}

fn without_comment(line: &str) -> &str {
    line.split("//").next().unwrap_or("")
}

fn sources() -> Vec<Source> {
    let read_source = |path: PathBuf| {
        let name = relative(&path);
        let room = name
            .trim_start_matches("src/")
            .split(['/', '.'])
            .next()
            .unwrap_or("")
            .to_owned();
        let (layer, _) = LAYERS.into_iter().find(|(layer, _)| *layer == room)?;
        let code = statements(&read(&path));
        Some(Source {
            path: name,
            layer,
            code,
        })
    };
    files(&root().join("src"), &|path| path.ends_with(".rs"))
        .into_iter()
        .filter_map(read_source)
        .collect()
}

/// Code without comments; a `use` over several lines counts as one.
fn statements(text: &str) -> Vec<(usize, String)> {
    let mut statements: Vec<(usize, String)> = Vec::new();
    let mut open = false;
    for (number, line) in (1..).zip(text.lines()) {
        let line = without_comment(line);
        match statements.last_mut() {
            Some((_, use_so_far)) if open => use_so_far.push_str(line.trim()),
            _ => statements.push((number, line.to_owned())),
        }
        let starts = line.trim_start().trim_start_matches("pub ").starts_with("use ");
        open = (open || starts) && !line.contains(';');
    }
    statements
}

fn rust_files() -> Vec<PathBuf> {
    ["src", "build", "tests"]
        .iter()
        .flat_map(|folder| files(&root().join(folder), &|path| path.ends_with(".rs")))
        .chain([root().join("build.rs")])
        .collect()
}

/// All files below a folder that are part of the project.
fn files(folder: &Path, wanted: &dyn Fn(&str) -> bool) -> Vec<PathBuf> {
    const MADE: [&str; 9] = [
        ".git",
        "target",
        "dist",
        "node_modules",
        "bundle",
        "test-results",
        "playwright-report",
        "screenshots",
        ".cache",
    ];
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        let name = entry
            .file_name()
            .and_then(|name| name.to_str())
            .unwrap_or("")
            .to_owned();
        if entry.is_dir() {
            if !MADE.contains(&name.as_str()) {
                found.extend(files(&entry, wanted));
            }
        } else if wanted(&name) && name != ".git" && !name.ends_with(".log") {
            found.push(entry);
        }
    }
    found.sort();
    found
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn relative(path: &Path) -> String {
    path.strip_prefix(root()).unwrap_or(path).display().to_string()
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|problem| panic!("{}: {problem}", path.display()))
}
