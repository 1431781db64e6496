//! How wishes last: what was written once can be read for ever, and what a stranger or a newer program wrote does no harm.
//! The fixture is printed by `print_wishes` in `tests/scenes/print_fixtures.rs` and NEVER edited.

use crate::scenes::{exercise, still_read};
use kraftpause::archive::{self, Unreadable, What};
use kraftpause::domain::catalogue::ExerciseId;
use kraftpause::domain::catalogue::own::{OwnExercise, OwnWork};
use kraftpause::domain::pain::Region;
use kraftpause::domain::profile::Answer;
use kraftpause::domain::program::SwapReason;
use kraftpause::domain::units::Span;

/// Swaps with their reasons and own exercises, as the first program that knew them wrote them.
#[test]
fn what_was_wished_is_still_read() {
    let records = still_read(include_str!("../fixtures/wishes-v1.jsonl"));
    let what: Vec<What> = records.into_iter().map(|record| record.what).collect();
    let reasons: Vec<Option<SwapReason>> = what.iter().filter_map(reason).collect();
    let all = SwapReason::ALL.map(Some);
    assert_eq!(reasons[..7], all, "one swap for each reason");
    let hold = ExerciseId::own(Region::Knee, true, 7);
    let told = |own: &OwnExercise| (own.id, own.name.clone(), own.work, own.sets, own.note.clone());
    let own: Vec<_> = what.iter().filter_map(put).map(told).collect();
    let note = "Fra fysioterapeuten: \"rolig\" 🙂".to_owned();
    let twist = ExerciseId::own(Region::WristHand, false, 0);
    assert_eq!(own[0], (twist, "Vri håndkleet".to_owned(), OwnWork::Reps(12), 2, note));
    assert_eq!(
        own[1],
        (hold, "Sitte mot vegg".to_owned(), OwnWork::Hold(45), 5, String::new())
    );
    assert!(what.contains(&What::OwnDropped(hold)) && what.contains(&What::Unswapped(hold)));
    assert!(what.contains(&What::Unswapped(exercise("squat-bw"))));
    for flag in [true, false] {
        assert!(what.contains(&What::Answered(Answer::AvoidsFloor(flag))));
        assert!(what.contains(&What::Answered(Answer::NeedsQuiet(flag))));
    }
}

fn reason(what: &What) -> Option<Option<SwapReason>> {
    match what {
        What::Swapped(swap) => Some(swap.because),
        _ => None,
    }
}

fn put(what: &What) -> Option<&OwnExercise> {
    match what {
        What::OwnPut(own) => Some(own),
        _ => None,
    }
}

#[test]
fn an_own_exercise_that_nobody_can_have_told_is_broken() {
    let own = |id: &str, name: &str, numbers: &str, note: &str| {
        let (name, note) = (serde_json::json!(name), serde_json::json!(note));
        let did = format!(r#"{{"own_put":["{id}",{name},{numbers},{note}]}}"#);
        archive::decode(&format!(r#"{{"v":1,"at":5,"did":{did}}}"#)).map(|record| record.what)
    };
    let knee = "own/knee/reps/3";
    let fits = own(knee, &"å".repeat(60), "[5,50]", &"x".repeat(300));
    assert!(matches!(fits, Ok(What::OwnPut(_))), "{fits:?}");
    for (id, name, numbers, note) in [
        ("squat-bw", "Squat", "[2,12]", ""),
        ("air-guitar", "Solo", "[2,12]", ""),
        (knee, "", "[2,12]", ""),
        (knee, " \u{7}\n\u{1b} ", "[2,12]", ""),
        (knee, &"å".repeat(61), "[2,12]", ""),
        (knee, "Long", "[2,12]", &"x".repeat(301)),
        (knee, "Sets", "[0,12]", ""),
        (knee, "Sets", "[6,12]", ""),
        (knee, "Reps", "[2,0]", ""),
        (knee, "Reps", "[2,51]", ""),
        (knee, "Reps", "[2,-1]", ""),
        (knee, "Reps", "[2,65536]", ""),
        (knee, "Reps", "[2]", ""),
        (knee, "Reps", "[2,12,1]", ""),
        ("own/knee/hold/3", "Hold", "[2,4]", ""),
        ("own/knee/hold/3", "Hold", "[2,301]", ""),
        ("own/knee/reps/256", "Number", "[2,12]", ""),
        ("own/knee/reps/03", "Number", "[2,12]", ""),
        ("own/knee/reps/3/4", "Number", "[2,12]", ""),
    ] {
        assert_eq!(
            own(id, name, numbers, note),
            Err(Unreadable::Broken),
            "{id} {name:?} {numbers}"
        );
    }
    // What only looks strange is put right.
    let Ok(What::OwnPut(clean)) = own(knee, "\tWall\u{1b}[2J\n", "[2,12]", "one\ntwo") else {
        panic!("still an exercise");
    };
    assert_eq!((clean.name.as_str(), clean.note.as_str()), ("Wall [2J", "one two"));
}

#[test]
fn a_wish_about_what_nobody_knows_has_no_meaning_or_is_broken() {
    let did = |did: &str| archive::decode(&format!(r#"{{"v":1,"at":5,"did":{did}}}"#)).map(|record| record.what);
    for gone in [
        r#"{"swapped_for":["squat-bw","air-guitar",3]}"#,
        r#"{"swapped_for":["own/soul/reps/1","squat-bw",3]}"#,
        r#"{"unswapped":"air-guitar"}"#,
        r#"{"rated":["own/knee/dance/1",0]}"#,
    ] {
        assert_eq!(did(gone), Ok(What::Moot), "{gone}");
    }
    for broken in [
        r#"{"swapped_for":["squat-bw","bridge",7]}"#,
        r#"{"swapped_for":["squat-bw","bridge",-1]}"#,
        r#"{"swapped_for":["squat-bw","bridge","hurts"]}"#,
        r#"{"swapped_for":["squat-bw","bridge"]}"#,
        r#"{"own_dropped":"squat-bw"}"#,
        r#"{"own_dropped":["own/knee/reps/1"]}"#,
        r#"{"answered":["avoids_floor",[2]]}"#,
        r#"{"answered":["avoids_floor",[]]}"#,
        r#"{"answered":["needs_quiet",[1,1]]}"#,
    ] {
        assert_eq!(did(broken), Err(Unreadable::Broken), "{broken}");
    }
}

/// A newer program may know other kinds of own exercises. What it wrote is kept and told as unreadable; what it has to do
/// with the rest is left out.
#[test]
fn an_own_exercise_of_a_newer_program_does_no_harm() {
    for id in ["own/soul/reps/1", "own/knee/dance/1", "own/knee/reps/1000"] {
        let put = format!(r#"{{"v":1,"at":5,"did":{{"own_put":["{id}","New",[2,12],""]}}}}"#);
        assert_eq!(archive::decode(&put), Err(Unreadable::Broken));
        let dropped = format!(r#"{{"v":1,"at":5,"did":{{"own_dropped":"{id}"}}}}"#);
        assert_eq!(archive::decode(&dropped), Err(Unreadable::Broken));
        let finished = include_str!("../fixtures/records-v1.jsonl").lines().nth(16).unwrap();
        let What::Finished(entry) = archive::decode(&finished.replacen("squat-bw", id, 1)).unwrap().what else {
            panic!("still a finished session");
        };
        assert_eq!((entry.done.len(), entry.length), (1, Span::seconds(1_207)));
        let run = include_str!("../fixtures/run-v1.json").replace("\"squat-bw\"", &format!("\"{id}\""));
        assert_eq!(archive::decode_run(&run).unwrap().run.score.items.len(), 2);
    }
    // One that this program knows stays in both.
    let id = "own/knee/reps/200";
    let run = include_str!("../fixtures/run-v1.json").replace("\"squat-bw\"", &format!("\"{id}\""));
    let run = archive::decode_run(&run).unwrap();
    assert_eq!(run.run.score.items.len(), 3);
    assert_eq!(archive::decode_run(&archive::encode_run(&run)), Ok(run));
}
