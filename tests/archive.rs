//! How data lasts: what is written can be read, what was written once can be read for ever, and what comes from a
//! broken disk, a newer program or a stranger does no harm.

#[path = "scenes/print_fixtures.rs"]
mod print_fixtures;
#[path = "scenes/print_planned.rs"]
mod print_planned;
mod scenes;

use kraftpause::archive::{self, MOST_BYTES, Record, Unreadable, What};
use kraftpause::domain::diary::Morning;
use kraftpause::domain::life::DayState;
use kraftpause::domain::pain::{Duration, Pain, Region, Side, Site};
use kraftpause::domain::profile::{Answer, Pregnancy, WorkKind};
use kraftpause::domain::program::{Focus, Liking};
use kraftpause::domain::pulse::Place;
use kraftpause::domain::return_after::Away;
use kraftpause::domain::session::run::Step;
use kraftpause::domain::session::score::Task;
use kraftpause::domain::session::steering::Talk;
use kraftpause::domain::session::told::{Load, StopReason};
use kraftpause::domain::small_question::SmallQuestion;
use kraftpause::domain::units::{Day, Span};
use proptest::prelude::*;
use scenes::values::*;
use scenes::*;

proptest! {
    #[test]
    fn what_is_written_can_be_read(record in any_record()) {
        prop_assert_eq!(archive::decode(&archive::encode(&record)), Ok(record));
    }

    #[test]
    fn a_running_session_is_read_as_it_was_written(run in any_run()) {
        prop_assert_eq!(archive::decode_run(&archive::encode_run(&run)), Ok(run));
    }

    #[test]
    fn keys_sort_as_the_records_were_written(one in any_instant(), other in any_instant()) {
        let key = |at| Record { at, what: What::Moot }.key();
        prop_assert_eq!(key(one).cmp(&key(other)), one.cmp(&other));
    }

    #[test]
    fn any_text_at_all_is_refused_or_read(text in ".*") {
        let _ = archive::decode(&text);
        let _ = archive::decode_run(&text);
    }

    /// A disk that lost or changed some bytes: whatever comes back is refused or can at least be lived with.
    #[test]
    fn damaged_texts_do_no_harm(
        record in any_record(),
        active in any_run(),
        wounds in prop::collection::vec((any::<prop::sample::Index>(), "[0-9\\[\\]{}\",:a-z-]{0,3}"), 1..6),
        later in 0..400_000_000_i64,
    ) {
        if let Ok(record) = archive::decode(&damaged(archive::encode(&record), &wounds)) {
            let _ = (record.key(), archive::encode(&record));
        }
        if let Ok(mut active) = archive::decode_run(&damaged(archive::encode_run(&active), &wounds)) {
            let now = START + Span(later);
            for step in [Step::Tick, Step::Back, Step::Done { reps: None }, Step::Skip, Step::Pause, Step::Resume, Step::Stop] {
                active.run.take(step, now);
                let _ = (active.run.cues(now), active.run.active_time(now), active.run.total_left(now), active.run.done());
            }
        }
    }
}

fn damaged(text: String, wounds: &[(prop::sample::Index, String)]) -> String {
    wounds.iter().fold(text, |text, (place, new)| {
        let letters: Vec<char> = text.chars().collect();
        let place = place.index(letters.len().max(1));
        let mut damaged: String = letters.iter().take(place).collect();
        damaged.push_str(new);
        damaged.extend(letters.iter().skip(place + 1));
        damaged
    })
}

// Fixtures: texts as they lie on phones out there. These files are NEVER edited; a new version adds new files.

#[test]
fn every_record_of_version_1_is_still_read() {
    let records = still_read(include_str!("fixtures/records-v1.jsonl"));
    let answers = |record: &&Record| matches!(record.what, What::Answered(_));
    assert_eq!(records.iter().filter(answers).count(), 15, "one of each question");
    assert_eq!(records[0].what, What::Answered(Answer::Kind(WorkKind::OnFeet)));
    assert_eq!(
        records[9].what,
        What::Answered(Answer::Pains(vec![
            Pain::new(
                Site {
                    region: Region::LowBack,
                    side: Side::Left
                },
                6,
                Duration::OverThreeMonths
            ),
            Pain::new(
                Site {
                    region: Region::Knee,
                    side: Side::Right
                },
                3,
                Duration::UnderSixWeeks
            ),
        ]))
    );
    let Some(Record {
        what: What::Finished(entry),
        ..
    }) = records.get(16)
    else {
        panic!("line 17 is a finished session");
    };
    assert_eq!(entry.focus, Focus::Regions(Region::LowBack, Some(Region::Knee)));
    assert_eq!(
        (entry.done[0].sets, entry.done[0].reps, entry.done[0].reserve),
        (3, 36, Some(2))
    );
    assert_eq!(entry.length, Span::seconds(1_207));
    assert!(entry.complete);
}

/// What people tell beside the first questions, as the first program that asked for it wrote it.
#[test]
fn what_is_told_bit_by_bit_is_still_read() {
    let records = still_read(include_str!("fixtures/told-v1.jsonl"));
    let what: Vec<&What> = records.iter().map(|record| &record.what).collect();
    assert!(what.contains(&&What::Answered(Answer::SittingHours(9))));
    assert!(what.contains(&&What::Answered(Answer::Pregnancy(Pregnancy::Born { checked: false }))));
    let (exercise, liking) = (exercise("row-band"), Liking::Disliked);
    assert!(what.contains(&&What::Rated { exercise, liking }));
    let (question, answered) = (SmallQuestion::Pressure, false);
    assert!(what.contains(&&What::Asked { question, answered }));
}

#[test]
fn a_liking_of_an_exercise_that_is_gone_has_no_meaning_and_does_no_harm() {
    let gone = r#"{"v":1,"at":5,"did":{"rated":["air-guitar",0]}}"#;
    assert_eq!(archive::decode(gone).map(|record| record.what), Ok(What::Moot));
}

#[test]
fn the_running_session_of_version_1_goes_on() {
    let text = include_str!("fixtures/run-v1.json").trim_end();
    let mut active = archive::decode_run(text).unwrap();
    assert_eq!(archive::encode_run(&active), text);
    assert!(matches!(
        active.run.phase().map(|phase| phase.task),
        Some(Task::Reps {
            set: 2,
            sets: 3,
            reps: 12,
            side: Some(Side::Left)
        })
    ));
    let sets: Vec<u16> = active.run.done().iter().map(|done| done.sets).collect();
    assert_eq!(sets, [3, 1]);
    active.run.take(Step::Done { reps: Some(12) }, active.run.since);
    assert!(matches!(
        active.run.phase().map(|phase| phase.task),
        Some(Task::ChangeSide)
    ));
}

/// Sets one by one, early ends, mornings, corrections, as the first program that kept them wrote them.
#[test]
fn what_was_told_of_sets_is_still_read() {
    let records = still_read(include_str!("fixtures/sets-v1.jsonl"));
    let What::Finished(entry) = &records[0].what else {
        panic!("line 1 is a finished session");
    };
    assert_eq!(entry.after.stopped, Some(StopReason::Pain(Some(Region::Knee))));
    assert_eq!(entry.sets.len(), 5);
    let told = entry.set(exercise("row-db"), 0).unwrap().told;
    assert_eq!((told.reps, told.load, told.pain), (9, Some(Load::Weight(125)), Some(3)));
    // A set of an exercise that is gone goes; those of the others keep their numbers.
    let gone = archive::decode(&archive::encode(&records[0]).replacen("squat-bw", "air-guitar", 1)).unwrap();
    let What::Finished(gone) = gone.what else {
        panic!("still a finished session");
    };
    assert_eq!(gone.set(exercise("row-db"), 0).unwrap().told, told);
    assert_eq!(gone.sets.len(), 2);
}

/// The talk test, time in the band of pulse and the highest pulse of one's own, as the first program that knew them wrote
/// them.
#[test]
fn what_breath_and_pulse_told_is_still_read() {
    let records = still_read(include_str!("fixtures/steered-v1.jsonl"));
    assert_eq!(records[0].what, What::Answered(Answer::MaxPulse(Some(187))));
    let [What::Finished(both), What::Finished(pulse)] = [&records[3].what, &records[4].what] else {
        panic!("the last two lines are finished sessions");
    };
    let talks: Vec<Talk> = both.steered.said.iter().map(|said| said.talk).collect();
    assert_eq!(talks, [Talk::Easily, Talk::Barely, Talk::No, Talk::Easily]);
    let walked = both
        .steered
        .said
        .iter()
        .all(|said| said.exercise == exercise("walk-easy"));
    assert!(walked && both.steered.said[3].pulse == Some(Place::Above));
    assert_eq!(both.steered.pulse.inside, Span(842_000));
    assert_eq!((pulse.steered.said.len(), pulse.steered.pulse), (0, both.steered.pulse));

    let text = include_str!("fixtures/run-steered-v1.json").trim_end();
    let active = archive::decode_run(text).unwrap();
    assert_eq!(archive::encode_run(&active), text);
    let said = &active.run.steered.said;
    assert_eq!((said[0].talk, said[0].pulse), (Talk::Barely, Some(Place::Inside)));
}

/// How a day was, flare-ups, illness, pain that had not settled, as the first program that asked for them wrote them.
#[test]
fn what_was_told_of_days_is_still_read() {
    let records = still_read(include_str!("fixtures/days-v1.jsonl"));
    let what: Vec<&What> = records.iter().map(|record| &record.what).collect();
    for answer in [
        Answer::DayState(Some(DayState::Night)),
        Answer::DayState(None),
        Answer::FlareUp(true),
        Answer::FlareUp(false),
        Answer::Away(Some(Away::Fever)),
        Answer::Away(None),
    ] {
        assert!(what.contains(&&What::Answered(answer.clone())), "{answer:?}");
    }
    let site = Site {
        region: Region::LowBack,
        side: Side::Right,
    };
    let (id, morning) = (START, Morning::Still(vec![(site, 6)]));
    assert!(what.contains(&&What::Morning { id, morning }));
}

/// What was taken back, and what came in from elsewhere.
#[test]
fn what_was_undone_and_brought_is_still_read() {
    let records = still_read(include_str!("fixtures/changed-v1.jsonl"));
    assert_eq!(records[1].what, What::Undone(vec![START]));
    assert_eq!(records[2].what, What::Brought(Vec::new()));
    let counts: Vec<&Record> = records[1..].iter().collect();
    let living = archive::living(records.clone());
    assert_eq!(
        living.iter().collect::<Vec<_>>(),
        counts,
        "the first was taken back by the second"
    );
}

#[test]
fn a_session_that_was_asking_still_asks() {
    let text = include_str!("fixtures/run-away-v1.json").trim_end();
    let mut active = archive::decode_run(text).unwrap();
    assert_eq!(archive::encode_run(&active), text);
    let missed = active.run.missed().unwrap();
    assert_eq!((missed.gone, missed.work.len()), (Span::seconds(1_000), 3));
    assert_eq!(active.run.score.items[0].load, Some(Load::Weight(80)));
    active.run.take(Step::GoBack, after(1_400));
    assert_eq!(active.run.left(after(1_400)), Span::seconds(150));
    // Places that do not exist are broken, not believed.
    for wrong in ["[0,4],7", "[2,1],7", "[0,3],8", "[0,3],1"] {
        let text = text.replace("[0,3],7", wrong);
        assert_eq!(archive::decode_run(&text), Err(Unreadable::Broken), "{wrong}");
    }
}

#[test]
fn a_newer_version_is_kept_and_not_misread() {
    let record = r#"{"v":2,"at":"in another shape","did":{"dreamt":["of",{"things":true}]}}"#;
    assert_eq!(archive::decode(record), Err(Unreadable::Newer(2)));
    assert_eq!(archive::decode_run(r#"{"v":77}"#), Err(Unreadable::Newer(77)));
}

#[test]
fn a_record_about_an_exercise_that_is_gone_keeps_what_can_be_kept() {
    let swap = r#"{"v":1,"at":5,"did":{"swapped":["squat-bw","air-guitar"]}}"#;
    assert_eq!(archive::decode(swap).map(|record| record.what), Ok(What::Moot));

    let finished = include_str!("fixtures/records-v1.jsonl").lines().nth(16).unwrap();
    let gone = finished.replacen("squat-bw", "air-guitar", 1);
    let What::Finished(entry) = archive::decode(&gone).unwrap().what else {
        panic!("still a finished session");
    };
    assert_eq!(entry.done.len(), 1);
    assert_eq!(entry.length, Span::seconds(1_207));
}

#[test]
fn a_running_session_goes_on_without_the_exercise_that_is_gone() {
    let text = include_str!("fixtures/run-v1.json");
    let whole = archive::decode_run(text).unwrap().run;
    let run = archive::decode_run(&text.replace("\"squat-bw\"", "\"air-guitar\""))
        .unwrap()
        .run;
    assert_eq!(
        run.phase().map(|phase| phase.task),
        whole.phase().map(|phase| phase.task)
    );
    assert_eq!(run.score.items.len(), whole.score.items.len() - 1);
    assert_eq!(run.phase().and_then(|phase| phase.item), Some(0));
    assert_eq!(run.done().len(), 1);
    // The same when the exercise that is gone is the one that was running.
    let mut next = archive::decode_run(&text.replace("\"row-db\"", "\"air-guitar\""))
        .unwrap()
        .run;
    assert_eq!(next.phase().and_then(|phase| phase.item), Some(1));
    next.take(Step::Skip, next.since);
    assert_eq!(next.done().len(), 1);
}

#[test]
fn what_no_person_can_have_answered_is_broken() {
    for did in [
        r#"{"answered":["age",[300]]}"#,
        r#"{"answered":["age",[0]]}"#,
        r#"{"answered":["age",[]]}"#,
        r#"{"answered":["height_cm",[0]]}"#,
        r#"{"answered":["work",[120,0,0,0,0]]}"#,
        r#"{"answered":["pains",[0,0,11,0]]}"#,
        r#"{"answered":["pains",[0,0,5]]}"#,
        r#"{"answered":["sex",[7]]}"#,
        r#"{"answered":["shoe_size",[42]]}"#,
        r#"{"answered":["screening",[0,0,0]]}"#,
        r#"{"answered":["pressure",[80,120]]}"#,
        r#"{"answered":["flag_groups",[4]]}"#,
        r#"{"rated":["row-band",9]}"#,
        r#"{"asked":[99,true]}"#,
        r#"{"retold":[5,"squat-bw",0,[12,[1,9],null,null]]}"#,
        r#"{"retold":[5,"squat-bw",0,[12,null,null,11]]}"#,
        r#"{"morning":[5,0,[[7,1,5]]]}"#,
        r#"{"morning":[5,6,[]]}"#,
        r#"{"answered":["day_state",[6]]}"#,
        r#"{"answered":["flare_up",[]]}"#,
        r#"{"answered":["away",[0,1]]}"#,
        r#"{"answered":["band_colours",[3]]}"#,
        r#"{"answered":["band_colours",[3,13]]}"#,
        r#"{"answered":["band_colours",[9,1]]}"#,
        r#"{"dropped":-5}"#,
        r#"{"finished":{}}"#,
        r#""nothing""#,
    ] {
        let text = format!(r#"{{"v":1,"at":5,"did":{did}}}"#);
        assert_eq!(archive::decode(&text), Err(Unreadable::Broken), "{text}");
    }
    assert_eq!(
        archive::decode(r#"{"v":1,"at":-5,"did":"moot"}"#),
        Err(Unreadable::Broken)
    );
    assert_eq!(
        archive::decode(r#"{"v":0,"at":5,"did":"moot"}"#),
        Err(Unreadable::Broken)
    );
    assert_eq!(archive::decode(""), Err(Unreadable::Broken));
}

#[test]
fn a_text_that_is_far_too_long_is_not_even_looked_at() {
    let long = format!(r#"{{"v":1,"at":5,"did":"moot","more":"{}"}}"#, "x".repeat(MOST_BYTES));
    assert_eq!(archive::decode(&long), Err(Unreadable::Broken));
    // Deep nesting in a field that nobody knows is passed over without climbing into it.
    let deep = format!(
        r#"{{"v":1,"at":5,"did":"moot","more":{}{}}}"#,
        "[".repeat(90_000),
        "]".repeat(90_000)
    );
    assert_eq!(archive::decode(&deep).map(|record| record.what), Ok(What::Moot));
    let deep = format!(r#"{{"v":1,"at":5,"did":{}{}}}"#, "[".repeat(90_000), "]".repeat(90_000));
    assert_eq!(archive::decode(&deep), Err(Unreadable::Broken));
}
