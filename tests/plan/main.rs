//! The command for experts as a person at a terminal meets it: what it prints, what it refuses and how, and that what it
//! prints is what its schema says. What the programmes hold is tested in `rules`.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)] // a test stops where it cannot go on

mod output;
mod schema;
mod wrong;

use serde_json::{Value, json};
use std::io::Write;
use std::process::{Command, Output, Stdio};

/// Runs the command with arguments and something on its standard input.
pub fn plan(arguments: &[&str], input: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_plan"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let input = input.to_vec();
    // By itself, because a command that prints while it is being fed would wait for ever; one that reads nothing is fine.
    let feeding = std::thread::spawn(move || stdin.write_all(&input).is_ok());
    let output = child.wait_with_output().unwrap();
    feeding.join().unwrap();
    output
}

pub fn printed(arguments: &[&str], input: &[u8]) -> String {
    let output = plan(arguments, input);
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!((output.status.code(), said.as_str()), (Some(0), ""), "{arguments:?}");
    String::from_utf8(output.stdout).unwrap()
}

pub fn made(arguments: &[&str], answers: &Value) -> Value {
    serde_json::from_str(&printed(arguments, answers.to_string().as_bytes())).unwrap()
}

/// What is said of a wrong input; nothing is printed and the status is 2.
pub fn refused(arguments: &[&str], input: &[u8]) -> String {
    let output = plan(arguments, input);
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(2), "{said}");
    assert_eq!(output.stdout, b"", "nothing is printed for a wrong input");
    said
}

pub fn example() -> Value {
    serde_json::from_str(&printed(&["--example"], b"")).unwrap()
}

pub fn schema() -> Value {
    serde_json::from_str(&printed(&["--schema"], b"")).unwrap()
}

/// Sits, neck hurts, a band: an ordinary person of the model.
pub fn office_worker() -> Value {
    json!({
        "case": "office",
        "today": "2026-11-23",
        "work": { "sitting": 80, "standing": 10, "walking": 10, "heavy": 0, "repetitive": 10 },
        "age": 44,
        "pains": [{ "region": "neck", "side": "left", "worst": 6, "duration": "over_three_months" }],
        "screening": no_to_all(),
        "equipment": ["band"],
        "split": "five"
    })
}

pub fn no_to_all() -> Value {
    json!({
        "heart_or_pressure": false, "chest_pain": false, "fainting": false, "other_disease": false,
        "medicine": false, "bone_or_joint": false, "supervised": false
    })
}

/// People who bring out much of what can be printed: limits, help, courses, intervals, pregnancy, hurdles.
pub fn people() -> Vec<Value> {
    let cleared = |more: Value| {
        let mut person = json!({ "screening": no_to_all(), "kind": "sitting", "age": 35, "sex": "male" });
        for (name, value) in more.as_object().unwrap() {
            person[name] = value.clone();
        }
        person
    };
    let fit = json!({ "frequency": "almost_daily", "intensity": "exhausting", "length": "half_hour_or_more" });
    vec![
        json!({}),
        example(),
        office_worker(),
        cleared(
            json!({ "habits": fit, "height_cm": 180, "weight_kg": 75, "split": "two", "equipment": ["treadmill"] }),
        ),
        cleared(json!({ "kind": "heavy", "pressure": { "systolic": 165, "diastolic": 100 }, "split": "six" })),
        cleared(json!({ "pressure": { "systolic": 190, "diastolic": 100 } })),
        cleared(json!({ "pregnancy": { "state": "pregnant", "week_16_or_later": true }, "sex": "female" })),
        cleared(json!({ "pregnancy": { "state": "born" }, "sex": "female" })),
        cleared(json!({
            "pains": [{ "region": "low_back", "side": "left", "worst": 8, "duration": "over_three_months" }],
            "red_flags": ["back_numb"]
        })),
        cleared(json!({ "course": { "name": "intervals" }, "habits": fit, "week_minutes": 120 })),
        cleared(json!({ "place": "desk", "hurdles": ["clothes", "fear", "shape"], "split": "micro" })),
        cleared(json!({ "age": 70, "tests": { "one_leg_s": 3 }, "week_minutes": 180 })),
    ]
}
