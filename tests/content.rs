//! The build refuses what is incomplete, and says in which file and line. The build script's own reading is run here on
//! files that were damaged on purpose.
#![allow(clippy::unwrap_used, clippy::expect_used)] // the files are the project's own; a missing one must stop the test

#[path = "../build/evidence.rs"]
#[allow(dead_code)]
mod evidence;
#[path = "../build/exercises.rs"]
#[allow(dead_code)]
mod exercises;
#[path = "../build/figures.rs"]
#[allow(dead_code, clippy::duplicate_mod)]
mod figures;
#[path = "../build/read.rs"]
#[allow(dead_code)]
mod read;
#[path = "../build/text.rs"]
#[allow(dead_code)]
mod text;

use evidence::{Rules, Sources};
use exercises::Exercises;
use std::path::{Path, PathBuf};
use text::Sentences;

/// A folder of its own with one file in it.
struct Folder(PathBuf);

impl Folder {
    fn with(name: &str, file: &str, text: &str) -> Folder {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        let _ = std::fs::remove_dir_all(&folder);
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(folder.join(file), text).unwrap();
        Folder(folder)
    }
}

fn sources() -> Sources {
    Sources::read(Path::new("src/content/sources.toml")).unwrap()
}

fn plank() -> String {
    std::fs::read_to_string("src/content/exercises/plank.toml").unwrap()
}

/// What the build says to this text of an exercise, without the folder's name.
fn refused(name: &str, text: &str) -> String {
    let folder = Folder::with(name, "plank.toml", text);
    let problem = Exercises::read(&folder.0, &sources()).err().expect("it is not whole");
    let place = format!("{}/", folder.0.display());
    problem.replace(&place, "")
}

/// The line (from 1) that begins like this, in this part of the file.
fn line(text: &str, part: &str, begins: &str) -> usize {
    let from = if part.is_empty() {
        0
    } else {
        text.lines().position(|line| line == part).unwrap()
    };
    let found = text.lines().skip(from).position(|line| line.starts_with(begins));
    from + found.unwrap() + 1
}

#[test]
fn a_whole_file_is_taken() {
    let folder = Folder::with("whole", "plank.toml", &plank());
    assert!(Exercises::read(&folder.0, &sources()).is_ok());
}

/// Every key of the facts and of the words, one after the other: without it the file is refused by name and line.
#[test]
fn an_exercise_without_one_of_its_keys_is_refused_with_file_line_and_key() {
    let whole = plank();
    let mut part = String::new();
    let mut tried = 0;
    for (at, removed) in whole.lines().enumerate() {
        if removed.starts_with('[') {
            part = removed.trim_matches(['[', ']']).to_owned();
        }
        let Some((key, _)) = removed.split_once(" = ").filter(|_| !part.starts_with("figure")) else {
            continue;
        };
        // Only these may be missing.
        if ["unsuited", "rm", "effort"].contains(&key) {
            continue;
        }
        let lines = whole.lines().enumerate().filter(|(place, _)| *place != at);
        let text: Vec<&str> = lines.map(|(_, line)| line).collect();
        let text = text.join("\n");
        let header = if part.is_empty() {
            1
        } else {
            line(&text, "", &format!("[{part}]"))
        };
        let problem = refused("missing", &text);
        assert!(
            problem.starts_with(&format!("plank.toml:{header}: ")),
            "{part} {key}: {problem}"
        );
        assert!(
            problem.contains(&format!("`{key}`")) || problem.contains(&format!("[{key}]")),
            "{key}: {problem}"
        );
        tried += 1;
    }
    assert!(tried > 40, "{tried}");
}

#[test]
fn a_value_that_is_not_allowed_is_refused_at_its_own_line() {
    let whole = plank();
    let bent = |from: &str, to: &str| {
        assert!(whole.contains(from), "{from}");
        whole.replacen(from, to, 1)
    };
    for (text, part, key, says) in [
        (bent("level = 3", "level = 4"), "", "level", "allowed: 1, 2, 3"),
        (
            bent("kind = \"strength\"", "kind = \"power\""),
            "",
            "kind",
            "allowed: strength",
        ),
        (
            bent("family = \"plank\"", "famly = \"plank\""),
            "",
            "famly",
            "unknown key `famly`",
        ),
        (
            bent("sources = [\"", "sources = [\"hearsay\", \""),
            "",
            "sources",
            "unknown source `hearsay`",
        ),
        (bent("work = { hold_s", "work = { hold"), "", "work", "exactly one of"),
        (
            bent("avoid = [{ region = \"shoulder\"", "avoid = [{ region = \"soul\""),
            "",
            "avoid",
            "`soul`",
        ),
        (bent("name = \"Plank\"", "name = \"\""), "[en]", "name", "non-empty"),
        (
            bent("cues = [\"Body straight\", ", "cues = ["),
            "[en]",
            "cues",
            "allowed: 2..=2",
        ),
        (
            bent("view = \"side\"", "view = \"above\""),
            "",
            "[figure]",
            "view `above`",
        ),
        (
            bent("hands = [140, 30]", "hands = [900, 30]"),
            "",
            "[figure]",
            "out of reach",
        ),
    ] {
        let problem = refused("bent", &text);
        let place = format!("plank.toml:{}: ", line(&text, part, key));
        assert!(
            problem.starts_with(&place) && problem.contains(says),
            "{place}{says}\n{problem}"
        );
    }
}

#[test]
fn a_file_that_is_no_toml_is_refused_at_the_line_where_it_stops_being_one() {
    let text = plank().replacen("level = 3", "level = = 3", 1);
    let place = format!("plank.toml:{}: ", line(&text, "", "level"));
    assert!(
        refused("broken", &text).starts_with(&place),
        "{}",
        refused("broken", &text)
    );
}

#[test]
fn a_language_without_its_part_and_a_figure_without_its_own_are_missed_by_name() {
    let whole = plank();
    let without = |part: &str| {
        let from = whole.find(&format!("\n[{part}]\n")).unwrap() + 1;
        let to = whole[from + 1..]
            .find("\n[")
            .map_or(whole.len(), |at| from + 1 + at + 1);
        format!("{}{}", &whole[..from], &whole[to..])
    };
    assert!(refused("language", &without("da")).contains("the part [da] is missing"));
    let to = whole.find("\n[figure]\n").unwrap() + 1;
    assert!(refused("figure", &whole[..to]).contains("the part [figure] is missing"));
}

#[test]
fn sentences_rules_and_sources_are_refused_at_their_lines_too() {
    let sentence = "[one]\nnb = \"a\"\nda = \"b\"\nen = \"c\"\n\n[two]\nnb = \"{n} a\"\nda = \"{n} b\"\nen = \"c\"\n";
    let folder = Folder::with("sentences", "area.toml", sentence);
    let problem = Sentences::read(&folder.0).err().unwrap();
    assert!(problem.contains("area.toml:9: [two] `en` has other"), "{problem}");
    let rule = "[a]\nstrength = \"proposal\"\nsources = [\"proposal\"]\n[a.nb]\nrule = \"a\"\nresearch = \"a\"\n[a.da]\nrule = \"a\"\n";
    let folder = Folder::with("rules", "rules.toml", rule);
    let problem = Rules::read(&folder.0.join("rules.toml"), &sources()).err().unwrap();
    assert!(
        problem.contains("rules.toml:7: [a.da] `research` is missing"),
        "{problem}"
    );
    let folder = Folder::with("sources", "sources.toml", "[a]\nauthors = \"A\"\nyear = \"1999\"\n");
    let problem = Sources::read(&folder.0.join("sources.toml")).err().unwrap();
    assert!(
        problem.contains("sources.toml:2: ") || problem.contains("sources.toml:1: "),
        "{problem}"
    );
}
