//! What is printed: programmes, lists, texts, ready-made sessions; and how the command itself behaves.

use super::{made, office_worker, people, plan, printed, refused};
use serde_json::{Value, json};
use std::collections::BTreeSet;

#[test]
fn a_file_a_dash_and_standard_input_give_the_same_bytes_each_time() {
    let answers = office_worker().to_string();
    let file = std::env::temp_dir().join(format!("kraftpause-plan-{}.json", std::process::id()));
    std::fs::write(&file, &answers).unwrap();
    let first = printed(&[file.to_str().unwrap()], b"");
    std::fs::remove_file(&file).unwrap();
    for _ in 0..2 {
        assert_eq!(printed(&[], answers.as_bytes()), first);
        assert_eq!(printed(&["-"], answers.as_bytes()), first);
    }
    let with_mark = [b"\xef\xbb\xbf", answers.as_bytes()].concat();
    assert_eq!(printed(&[], &with_mark), first);
}

#[test]
fn a_programme_has_its_sessions_reasons_and_sources() {
    let made = made(&[], &office_worker());
    assert_eq!(made["case"], "office");
    assert_eq!(made["today"], "2026-11-23");
    assert_eq!(made["exposure"], "sedentary");
    assert_eq!(made["clearance"], json!({ "kind": "cleared" }));
    let sessions = made["sessions"].as_array().unwrap();
    assert_eq!(sessions.len(), 5);
    let minutes: u64 = sessions
        .iter()
        .map(|session| session["minutes"].as_u64().unwrap())
        .sum();
    assert_eq!(made["week_minutes"].as_u64(), Some(minutes));
    let parts = made["blocks"].as_array().unwrap().iter();
    assert_eq!(parts.map(|block| block["parts"].as_u64().unwrap()).sum::<u64>(), 6);
    let neck = json!({ "fact": "pain", "region": "neck", "worst": 6, "duration": "over_three_months" });
    assert!(
        reasons(&made)
            .iter()
            .any(|reason| reason["because"].as_array().unwrap().contains(&neck))
    );
}

#[test]
fn every_reason_names_its_rule_in_words_and_sources_that_are_there() {
    for person in people() {
        let made = made(&[], &person);
        let sources = made["sources"].as_array().unwrap().iter();
        let ids: Vec<&str> = sources.map(|source| source["id"].as_str().unwrap()).collect();
        let mut named = BTreeSet::new();
        for reason in reasons(&made) {
            assert!(!reason["says"].as_str().unwrap().is_empty(), "{reason}");
            for source in reason["sources"].as_array().unwrap() {
                assert!(ids.contains(&source.as_str().unwrap()), "{source}");
                named.insert(source.as_str().unwrap());
            }
        }
        assert_eq!(
            ids.iter().copied().collect::<BTreeSet<_>>(),
            named,
            "no source too many"
        );
        assert_eq!(ids.len(), named.len(), "none twice");
        for session in made["sessions"].as_array().unwrap() {
            assert!(!session["items"].as_array().unwrap().is_empty());
            for item in session["items"].as_array().unwrap() {
                assert!(!item["reasons"].as_array().unwrap().is_empty(), "{item}");
            }
        }
    }
}

/// Every object below that is a reason.
fn reasons(value: &Value) -> Vec<&Value> {
    let below = match value {
        Value::Object(members) => members.values().flat_map(reasons).collect(),
        Value::Array(items) => items.iter().flat_map(reasons).collect(),
        _ => Vec::new(),
    };
    let own = value.get("rule").and(value.get("because")).map(|_| value);
    own.into_iter().chain(below).collect()
}

#[test]
fn own_exercises_have_their_names_and_amounts_and_swaps_their_reasons() {
    let mut answers = office_worker();
    answers["own"] = json!([
        { "name": "Wall sit", "region": "hip", "hold_s": 30, "sets": 1 },
        { "name": "Long one", "region": "hip", "hold_s": 300, "sets": 5, "note": "Slowly." }
    ]);
    answers["swaps"] = json!([{ "from": "row-band", "to": "pushup-wall", "because": "hurts" }]);
    let made = made(&[], &answers);
    let sessions = made["sessions"].as_array().unwrap().iter();
    let items: Vec<&Value> = sessions
        .flat_map(|session| session["items"].as_array().unwrap())
        .collect();
    let own: Vec<&&Value> = items
        .iter()
        .filter(|item| item["exercise"] == "own/hip/hold/0")
        .collect();
    assert_eq!(own.len(), 3);
    for item in own {
        assert_eq!(item["name"], "Wall sit");
        assert_eq!(
            item["dose"],
            json!({ "kind": "hold", "sets": 1, "hold_s": 30, "rest_s": 45 })
        );
        assert_eq!(
            item["reasons"][0]["because"],
            json!([{ "fact": "own", "exercise": "own/hip/hold/0" }])
        );
    }
    let limits = made["limits"].as_array().unwrap();
    let limit = |kind: Value| {
        limits
            .iter()
            .find(|limit| limit["limit"] == kind)
            .unwrap_or(&Value::Null)
    };
    let long = limit(json!({ "kind": "own", "exercise": "own/hip/hold/1" }));
    assert_eq!(long["says"], "Your own “Long one” waits.");
    assert_eq!(long["reason"]["rule"], "own-exercise");
    let hurt = limit(json!({ "kind": "hurt", "exercise": "row-band" }));
    assert_eq!(
        hurt["reason"]["because"][1],
        json!({ "fact": "swap_reason", "because": "hurts" })
    );
    assert!(items.iter().all(|item| item["exercise"] != "row-band"));
    let text = printed(&["--explain", "--lang", "nb"], answers.to_string().as_bytes());
    for said in [
        "Wall sit (own/hip/hold/0",
        "Din egen «Long one» venter",
        "own-exercise",
        "swap-hurts",
    ] {
        assert!(text.contains(said), "{said} is not in\n{text}");
    }
}

#[test]
fn a_list_gives_the_programme_of_each_in_its_order() {
    let people = people();
    let all = made(&[], &Value::Array(people.clone()));
    let each: Vec<Value> = people.iter().map(|person| made(&[], person)).collect();
    assert_eq!(all, Value::Array(each));
    assert_eq!(made(&[], &json!([])), json!([]));
}

#[test]
fn the_day_is_that_of_the_command_or_of_the_file_and_never_of_a_clock() {
    let day = |arguments: &[&str], answers: Value| made(arguments, &answers)["today"].clone();
    assert_eq!(day(&[], json!({})), "2026-01-05");
    assert_eq!(day(&[], json!({ "today": "2026-11-23" })), "2026-11-23");
    assert_eq!(
        day(&["--today", "2027-02-28"], json!({ "today": "2026-11-23" })),
        "2027-02-28"
    );
    assert_eq!(day(&["--today=2027-02-28"], json!({})), "2027-02-28");
}

#[test]
fn explained_it_is_text_in_each_language() {
    let answers = office_worker().to_string();
    for (lang, title, exercise, facts) in [
        ("nb", "Uka", "Roing", "Smerte 6 av 10 i nakken"),
        ("da", "uge", "Roning", "Smerter 6 af 10 i nakken"),
        (
            "en",
            "Your week, 2026-11-23",
            "Row with band",
            "Pain 6 of 10 in the neck",
        ),
    ] {
        let text = printed(&["--explain", "--lang", lang], answers.as_bytes());
        for said in [title, exercise, facts, "[pain-strength, ", "row-band", "{proposal}"] {
            assert!(text.contains(said), "{lang}: {said} is not in\n{text}");
        }
        let longest = text.lines().map(|line| line.chars().count()).max().unwrap();
        assert!(longest <= 120, "{longest} letters");
    }
    assert!(
        printed(&["--explain"], answers.as_bytes()).contains("Row with band"),
        "English when nothing is said"
    );
    let names = made(&["--lang", "nb"], &office_worker()).to_string();
    assert!(names.contains("Roing"), "names in the JSON follow the language, too");
}

#[test]
fn who_should_seek_help_reads_that_first() {
    let [chest, calf] = ["chest", "calf"].map(|flag| {
        let shoulder = json!([{ "region": "shoulder", "side": "left", "worst": 5, "duration": "under_six_weeks" }]);
        let answers = json!({ "case": "a\u{1b}[2Jb", "pains": shoulder, "red_flags": [flag] });
        printed(&["--explain"], answers.to_string().as_bytes())
    });
    let place = |text: &str, said: &str| text.find(said).unwrap_or_else(|| panic!("{said} is not in\n{text}"));
    assert!(place(&chest, "This needs help now") < place(&chest, "Calm belly breathing"));
    assert!(place(&calf, "Talk to a doctor today") < place(&calf, "Calm belly breathing"));
    assert!(
        !chest.contains('\u{1b}'),
        "a name from the file does not steer the terminal"
    );
}

#[test]
fn a_ready_made_session_or_what_stands_in_its_way() {
    let five = made(&["--preset", "M5"], &office_worker());
    assert_eq!(five["preset"], "M5");
    assert_eq!(five["session"]["minutes"], 5);
    assert_eq!(five["against"], json!([]));
    let heavy = made(&["--preset", "mst"], &office_worker());
    assert_eq!(heavy["session"], Value::Null);
    assert_eq!(heavy["against"][0]["rule"], "mst-gate");
    let both = made(&["--preset", "EASY"], &json!([office_worker(), {}]));
    assert_eq!(both.as_array().unwrap().len(), 2);
    assert!(printed(&["--preset", "M5", "--explain"], b"{}").contains("[screen-low-only]"));
}

#[test]
fn wrong_options_are_named_with_what_is_allowed() {
    for (arguments, said) in [
        (&["--explian"][..], "did you mean --explain?"),
        (&["--preset", "M7"], "M2, M5, M10"),
        (&["--preset"], "missing"),
        (&["--lang", "sv"], "nb, da, en"),
        (&["--today", "tomorrow"], "a date like 2026-11-23"),
        (&["--explain=yes"], "takes no value"),
        (&["one.json", "two.json"], "allowed: one"),
    ] {
        let all = refused(arguments, b"{}");
        assert!(all.contains(said), "{said:?} is not in\n{all}");
    }
}

#[test]
fn a_file_that_is_not_there_is_status_1() {
    let output = plan(&["no/such/file.json"], b"");
    assert_eq!(output.status.code(), Some(1));
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.starts_with("plan: no/such/file.json: "), "{said}");
}

/// The page about the command shows answers that are read, and a reason that is printed for them.
#[test]
fn the_example_in_the_docs_is_what_happens() {
    let docs = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/plan.md")).unwrap();
    let blocks = docs
        .split("```json\n")
        .skip(1)
        .map(|rest| rest.split("```").next().unwrap());
    let blocks: Vec<Value> = blocks.map(|block| serde_json::from_str(block).unwrap()).collect();
    let [answers, reason] = blocks.as_slice() else {
        panic!("two pieces of JSON, not {}", blocks.len());
    };
    let made = made(&[], answers);
    assert!(reasons(&made).contains(&reason), "{reason} is not among the reasons");
}

#[test]
fn help_names_every_option_and_the_statuses() {
    let help = printed(&["--help"], b"");
    for word in [
        "--explain",
        "--preset",
        "--lang",
        "--today",
        "--example",
        "--fields",
        "--schema",
        "2026-01-05",
        "Exit",
    ] {
        assert!(help.contains(word), "{word}");
    }
    let longest = help.lines().map(|line| line.chars().count()).max().unwrap();
    assert!(longest <= 100, "{longest}");
}
