//! The schema is what is read and what is printed, field for field.

use super::{example, made, office_worker, people, plan, printed, schema};
use serde_json::{Value, json};
use std::collections::BTreeSet;

#[test]
fn the_schema_the_reader_and_the_example_know_the_same_fields() {
    let mut described = BTreeSet::new();
    described_paths("", &schema()["properties"]["answers"], &mut described);
    let mut given = BTreeSet::new();
    given_paths("", &example(), &mut given);
    // What belongs to another state than the example's is refused there; the reader's own tests have it.
    for other in ["week_16_or_later", "complicated", "hard_training_agreed", "checked"] {
        assert!(described.remove(&format!("pregnancy.{other}")), "{other}");
    }
    assert_eq!(described, given);
    assert!(described.len() > 70, "the fields were found");
    // The reader takes the example, and `--fields` lists exactly these.
    made(&[], &example());
    let listed = printed(&["--fields"], b"");
    for path in &described {
        assert!(listed.contains(&format!("{path}: ")), "{path} is not listed");
    }
}

fn described_paths(path: &str, schema: &Value, paths: &mut BTreeSet<String>) {
    for (name, field) in schema["properties"].as_object().into_iter().flatten() {
        let path = format!("{path}{name}");
        assert!(
            field["description"].as_str().is_some_and(|about| !about.is_empty()),
            "{path} is not described"
        );
        described_paths(&format!("{path}."), field, paths);
        described_paths(&format!("{path}[]."), &field["items"], paths);
        paths.insert(path);
    }
}

fn given_paths(path: &str, given: &Value, paths: &mut BTreeSet<String>) {
    for (name, value) in given.as_object().into_iter().flatten() {
        let path = format!("{path}{name}");
        given_paths(&format!("{path}."), value, paths);
        for item in value.as_array().into_iter().flatten() {
            given_paths(&format!("{path}[]."), item, paths);
        }
        paths.insert(path);
    }
}

#[test]
fn what_is_read_and_printed_is_what_the_schema_says() {
    let schema = schema();
    let check = |part: &str, value: &Value| {
        let faults = faults(&schema, &schema["properties"][part], value, part);
        assert_eq!(faults, Vec::<String>::new());
    };
    for person in people() {
        check("answers", &person);
        check("programme", &made(&[], &person));
        for preset in ["M2", "M5", "M12", "M30", "HIT40", "HIT-start", "MST", "PACE", "EASY"] {
            check("preset", &made(&["--preset", preset], &person));
        }
    }
    // The check is not blind.
    let fault = |part: &str, value: Value| !faults(&schema, &schema["properties"][part], &value, part).is_empty();
    assert!(fault("answers", json!({ "age": 7 })));
    assert!(fault("answers", json!({ "agee": 44 })));
    assert!(fault("answers", json!({ "sex": "other" })));
    assert!(!fault("answers", json!({ "sex": null })));
    let mut programme = made(&[], &office_worker());
    programme["sessions"][0]["items"][0]["dose"]["sets"] = json!("three");
    assert!(fault("programme", programme));
}

/// Each value of the example, and each object and list, replaced by each of these: what the schema refuses the reader
/// refuses, and what the reader refuses beyond it is a date or something between fields.
#[test]
fn the_reader_refuses_what_the_schema_refuses() {
    let schema = schema();
    let others = [
        json!(null),
        json!(true),
        json!(-1),
        json!(3),
        json!(1_000_000),
        json!(4.5),
        json!("neck"),
        json!([]),
        json!([{}]),
        json!({}),
    ];
    let beyond = [
        "a date like",
        "add up to 100",
        "diastolic below",
        "with pregnant",
        "only with screening",
        "each ",
        "exactly one of",
    ];
    let mut pointers = Vec::new();
    every_pointer("", &example(), &mut pointers);
    assert!(pointers.len() > 90, "{} places", pointers.len());
    for pointer in pointers {
        let changed = others.clone().map(|other| {
            let mut answers = example();
            *answers.pointer_mut(&pointer).unwrap() = other;
            answers
        });
        // One list for all, so that a place costs one run; the index tells which is refused.
        let output = plan(&[], json!(changed).to_string().as_bytes());
        let said = String::from_utf8(output.stderr).unwrap();
        for (at, answers) in changed.iter().enumerate() {
            let faults = faults(&schema, &schema["properties"]["answers"], answers, "");
            let lines = said
                .lines()
                .filter(|line| line.trim_start().starts_with(&format!("[{at}]")));
            let lines: Vec<&str> = lines.collect();
            let what = &others[at];
            assert!(
                faults.is_empty() || !lines.is_empty(),
                "{pointer} as {what} is read, but {faults:?}"
            );
            if faults.is_empty() {
                let known = |line: &&str| beyond.iter().any(|rule| line.contains(rule));
                assert!(lines.iter().all(known), "{pointer} as {what} is refused: {lines:?}");
            }
        }
    }
}

/// Where each value stands below the whole.
fn every_pointer(at: &str, value: &Value, pointers: &mut Vec<String>) {
    let below: Vec<(String, &Value)> = match value {
        Value::Object(members) => members.iter().map(|(name, value)| (name.clone(), value)).collect(),
        Value::Array(items) => (0..).map(|at: usize| at.to_string()).zip(items).collect(),
        _ => Vec::new(),
    };
    for (name, value) in below {
        let at = format!("{at}/{name}");
        every_pointer(&at, value, pointers);
        pointers.push(at);
    }
}

/// The part of JSON Schema that our schema uses.
fn faults(document: &Value, schema: &Value, value: &Value, at: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut fault = |what: String| found.push(format!("{at}: {what}"));
    for (word, wanted) in schema.as_object().unwrap() {
        match word.as_str() {
            "$ref" => {
                let target = document
                    .pointer(wanted.as_str().unwrap().trim_start_matches('#'))
                    .unwrap();
                let inside = faults(document, target, value, at);
                inside.into_iter().for_each(&mut fault);
            }
            "anyOf" => {
                let any = wanted.as_array().unwrap().iter();
                if !any.clone().any(|one| faults(document, one, value, at).is_empty()) {
                    fault(format!("{value} fits none"));
                }
            }
            "type" => {
                let types = wanted.as_array().cloned().unwrap_or_else(|| vec![wanted.clone()]);
                if !types.iter().any(|name| is(value, name.as_str().unwrap())) {
                    fault(format!("{value} is not {wanted}"));
                }
            }
            "const" if value != wanted => fault(format!("{value} is not {wanted}")),
            "enum" if !wanted.as_array().unwrap().contains(value) => fault(format!("{value} is not in {wanted}")),
            "minimum" if value.as_i64().is_some_and(|number| number < wanted.as_i64().unwrap()) => {
                fault(format!("{value} < {wanted}"));
            }
            "maximum" if value.as_i64().is_some_and(|number| number > wanted.as_i64().unwrap()) => {
                fault(format!("{value} > {wanted}"));
            }
            "required" => {
                for name in wanted.as_array().unwrap() {
                    if value.is_object() && value.get(name.as_str().unwrap()).is_none() {
                        fault(format!("{name} is missing"));
                    }
                }
            }
            "additionalProperties" => {
                for name in value.as_object().into_iter().flatten().map(|(name, _)| name) {
                    if schema["properties"].get(name).is_none() {
                        fault(format!("{name} is unknown"));
                    }
                }
            }
            "properties" => {
                for (name, schema) in wanted.as_object().unwrap() {
                    if let Some(value) = value.get(name) {
                        let inside = faults(document, schema, value, &format!("{at}.{name}"));
                        inside.into_iter().for_each(&mut fault);
                    }
                }
            }
            "items" => {
                for item in value.as_array().into_iter().flatten() {
                    let inside = faults(document, wanted, item, at);
                    inside.into_iter().for_each(&mut fault);
                }
            }
            "minLength"
                if value
                    .as_str()
                    .is_some_and(|text| (text.chars().count() as u64) < wanted.as_u64().unwrap()) =>
            {
                fault(format!("less than {wanted} letters"));
            }
            "maxItems"
                if value
                    .as_array()
                    .is_some_and(|items| items.len() as u64 > wanted.as_u64().unwrap()) =>
            {
                fault(format!("more than {wanted}"));
            }
            "const" | "enum" | "minimum" | "maximum" | "format" | "description" | "maxItems" | "minItems"
            | "minLength" | "maxLength" | "uniqueItems" => {}
            other => fault(format!("the test does not know {other}")),
        }
    }
    found
}

fn is(value: &Value, name: &str) -> bool {
    match name {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "integer" => value.is_i64(),
        "number" => value.is_number(),
        "boolean" => value.is_boolean(),
        "null" => value.is_null(),
        _ => false,
    }
}
