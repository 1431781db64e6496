//! Wrong and hostile input: refused with status 2, the field, its value and what is allowed; never a panic.

use super::{made, refused};
use serde_json::{Value, json};

/// Answers -> what must be said: field, value, what is allowed.
#[test]
fn a_wrong_answer_is_named_with_its_value_and_what_is_allowed() {
    let work = |sitting: u8| json!({ "sitting": sitting, "standing": 0, "walking": 0, "heavy": 0, "repetitive": 0 });
    let pain =
        |worst: Value| json!({ "region": "neck", "side": "left", "worst": worst, "duration": "under_six_weeks" });
    let own = |more: Value| {
        let mut own = json!({ "name": "Twist", "region": "neck" });
        for (name, value) in more.as_object().unwrap() {
            own[name] = value.clone();
        }
        own
    };
    for (answers, said) in [
        (json!({ "age": 12 }), ["age: 12;", "a whole number from 16 to 90"]),
        (json!({ "age": 44.5 }), ["age: 44.5;", "a whole number from 16 to 90"]),
        (json!({ "age": "44" }), ["age: \"44\";", "a whole number from 16 to 90"]),
        (json!({ "age": -1 }), ["age: -1;", "a whole number from 16 to 90"]),
        (
            json!({ "age": 1e300 }),
            ["age: 1e+300;", "a whole number from 16 to 90"],
        ),
        (
            json!({ "age": u64::MAX }),
            ["age: 1.8446744073709552e+19;", "a whole number from 16 to 90"],
        ),
        (
            json!({ "hieght_cm": 170 }),
            ["unknown field \"hieght_cm\"; did you mean \"height_cm\"?", "weight_kg"],
        ),
        (json!({ "colour": "red" }), ["unknown field \"colour\";", "age, sex"]),
        (
            json!({ "pains": [pain(json!(3)), pain(json!(3))] }),
            ["pains[1]: the same again;", "each place once"],
        ),
        (
            json!({ "pains": [pain(json!(11))] }),
            ["pains[0].worst: 11;", "a whole number from 0 to 10"],
        ),
        (
            json!({ "pains": [{ "side": "left" }] }),
            ["pains[0].region: is missing;", "neck, shoulder"],
        ),
        (
            json!({ "pains": "neck" }),
            ["pains: \"neck\";", "a list of up to 18 of: an object with region, side"],
        ),
        (
            json!({ "split": "thre" }),
            [
                "split: \"thre\"; did you mean \"three\"?",
                "one, two, three, five, six, micro",
            ],
        ),
        (json!({ "slot": 3 }), ["slot: 3;", "before_lunch"]),
        (
            json!({ "equipment": ["band", "chair"] }),
            ["equipment[1]: \"chair\";", "band, dumbbell"],
        ),
        (
            json!({ "hurdles": ["time", "time"] }),
            ["hurdles[1]: \"time\" again;", "each word once"],
        ),
        (json!({ "work": work(90) }), ["work: 90 in all;", "add up to 100"]),
        (
            json!({ "work": { "sitting": 100 } }),
            ["work.heavy: is missing;", "a whole number from 0 to 100"],
        ),
        (
            json!({ "screening": { "chest_pain": "no" } }),
            ["screening.chest_pain: \"no\";", "true, false"],
        ),
        (
            json!({ "cleared_on": "2026-01-01" }),
            ["cleared_on: a date without a yes;", "cleared_by_professional"],
        ),
        (
            json!({ "screened_on": "2026-02-01" }),
            ["screened_on: \"2026-02-01\";", "from 1900-01-01 to 2026-01-05"],
        ),
        (
            json!({ "today": "23.11.2026" }),
            ["today: \"23.11.2026\";", "a date like \"2026-01-05\""],
        ),
        (
            json!({ "pressure": { "systolic": 80, "diastolic": 90 } }),
            ["pressure: 80 over 90;", "diastolic below systolic"],
        ),
        (
            json!({ "pregnancy": { "state": "no", "checked": true } }),
            ["pregnancy: fields that do not belong to", "born"],
        ),
        (
            json!({ "tests": { "one_leg": 9 } }),
            [
                "tests: unknown field \"one_leg\"; did you mean \"one_leg_s\"?",
                "push_ups",
            ],
        ),
        (
            json!({ "check_ins": [{ "day": "2026-01-05", "stress": 0 }] }),
            ["check_ins[0].stress: 0;", "from 1 to 5"],
        ),
        (
            json!({ "swaps": [{ "from": "row-bnd", "to": "row-db" }] }),
            ["did you mean \"row-band\"?", "swaps[0].from"],
        ),
        (
            json!({ "swaps": [{ "from": "row-band", "to": "row-db", "because": "bord" }] }),
            [
                "swaps[0].because: \"bord\"; did you mean \"bored\"?",
                "no_equipment_here, floor",
            ],
        ),
        (
            json!({ "swaps": [{ "from": "own/neck/reps/0", "to": "row-db" }] }),
            ["swaps[0].from: \"own/neck/reps/0\";", "row-band, row-bb, row-db"],
        ),
        (
            json!({ "own": [own(json!({ "reps": 8, "hold_s": 20 }))] }),
            ["own[0]: both reps and hold_s;", "exactly one of reps and hold_s"],
        ),
        (
            json!({ "own": [own(json!({ "sets": 2 }))] }),
            ["own[0]: none of reps and hold_s;", "exactly one of reps and hold_s"],
        ),
        (
            json!({ "own": [own(json!({ "reps": 51 }))] }),
            ["own[0].reps: 51;", "a whole number from 1 to 50"],
        ),
        (
            json!({ "own": [own(json!({ "hold_s": 4 }))] }),
            ["own[0].hold_s: 4;", "a whole number from 5 to 300"],
        ),
        (
            json!({ "own": [own(json!({ "reps": 8, "sets": 6 }))] }),
            ["own[0].sets: 6;", "a whole number from 1 to 5"],
        ),
        (
            json!({ "own": [own(json!({ "reps": 8, "name": "" }))] }),
            ["own[0].name: \"\";", "a text of 1 to 60 letters"],
        ),
        (
            json!({ "own": [own(json!({ "reps": 8, "name": "  \t" }))] }),
            ["own[0].name: ", "a text of 1 to 60 letters"],
        ),
        (
            json!({ "own": [own(json!({ "reps": 8, "name": "\u{7}\u{1b}" }))] }),
            ["own[0].name: nothing that can be seen;", "a name in letters"],
        ),
        (
            json!({ "own": [own(json!({ "reps": 8, "name": "å".repeat(61) }))] }),
            ["own[0].name: ", "a text of 1 to 60 letters"],
        ),
        (
            json!({ "own": [own(json!({ "reps": 8, "note": "x".repeat(301) }))] }),
            ["own[0].note: ", "a text of up to 300 letters"],
        ),
        (
            json!({ "own": [own(json!({ "reps": 8 })), own(json!({ "hold_s": 20, "name": " Twist " }))] }),
            ["own[1]: the same again;", "each name once"],
        ),
        (
            json!({ "own": (0..31).map(|at| own(json!({ "reps": 8, "name": at.to_string() }))).collect::<Vec<_>>() }),
            [
                "own: a list of 31;",
                "a list of up to 30 of: an object with name, region",
            ],
        ),
        (
            json!({ "case": "x".repeat(201) }),
            ["case: \"xxx", "a text of up to 200 letters"],
        ),
        (json!("neck"), ["answers: \"neck\";", "an object with case, today"]),
        (
            json!([{}, { "age": 12 }]),
            ["[1].age: 12;", "a whole number from 16 to 90"],
        ),
        (
            json!([{}, { "pains": [pain(json!(null))] }]),
            ["[1].pains[0].worst: null;", "from 0 to 10"],
        ),
        (json!([[]]), ["[0]: a list of 0;", "an object with"]),
    ] {
        let all = refused(&[], answers.to_string().as_bytes());
        for part in said {
            assert!(all.contains(part), "{part:?} is not in\n{all}");
        }
        assert!(all.contains("allowed: "), "{all}");
    }
}

#[test]
fn all_problems_of_a_file_are_said_at_once_and_not_too_many() {
    let said = refused(&[], br#"{ "age": 7, "sex": "f", "slot": "noon" }"#);
    assert!(said.contains("3 problems"), "{said}");
    assert_eq!(said.lines().count(), 4);
    let many = Value::Array(vec![json!({ "age": 7 }); 3000]).to_string();
    let said = refused(&[], many.as_bytes());
    assert!(
        said.contains("3000 problems") && said.contains("and 2980 more"),
        "{said}"
    );
    assert!(said.len() < 4000, "{} letters", said.len());
}

#[test]
fn what_may_be_missing_may_be_null_and_whole_numbers_may_have_a_point() {
    let plain = made(&[], &json!({ "age": 44 }));
    assert_eq!(
        made(&[], &json!({ "age": 44.0, "sex": null, "pains": null, "tests": null })),
        plain
    );
}

#[test]
fn what_is_not_json_is_named_with_line_and_column() {
    for (input, said) in [
        (&b"{\n  \"age\": 44,\n}"[..], "line 3, column 1"),
        (b"", "line 1, column 0"),
        (b"{ \"age\": 44 } x", "line 1, column 15"),
        (b"{ \"age\": 44, \"age\": 45 }", "\"age\" is given twice"),
        (b"{ \"age\": NaN }", "line 1, column 10"),
        (b"{ \"case\": \"\xff\xfe\" }", "line 1, column"),
        (b"\xff\xfe{\x00}\x00", "line 1, column 1"),
        (b"{ \"age\": 1e999 }", "number out of range"),
    ] {
        let all = refused(&[], input);
        assert!(
            all.contains("not JSON") && all.contains(said),
            "{said:?} is not in\n{all}"
        );
    }
}

#[test]
fn hostile_input_is_refused_and_never_a_panic() {
    let deep = "[".repeat(200_000);
    assert!(refused(&[], deep.as_bytes()).contains("recursion limit"));
    let nested = format!("{{\"work\":{}{}}}", "[".repeat(100), "]".repeat(100));
    assert!(refused(&[], nested.as_bytes()).contains("work: a list of 1"));
    let long = format!("{{\"{}\": 1}}", "a".repeat(10_000_000));
    assert!(
        refused(&[], long.as_bytes()).len() < 2000,
        "a long name is not repeated"
    );
    let members: Vec<String> = (0..50_000).map(|at| format!("\"f{at}\":{at}")).collect();
    assert!(refused(&[], format!("{{{}}}", members.join(",")).as_bytes()).contains("50000 problems"));
    let items = format!("{{\"hurdles\": [{}0]}}", "\"time\",".repeat(200_000));
    assert!(refused(&[], items.as_bytes()).contains("hurdles: a list of 200001;"));
    let control = refused(&[], br#"{ "age\u001b[2J\n": 1, "case": "\u0007" }"#);
    assert!(
        !control.contains('\u{1b}'),
        "what comes from the file does not steer the terminal: {control:?}"
    );
}
