//! How data lasts: what is written can be read, what was written once can be read for ever, and what comes from a
//! broken disk, a newer program or a stranger does no harm.

mod scenes;

use kraftpause::archive::{self, ActiveRun, MOST_BYTES, Record, Unreadable, What};
use kraftpause::domain::diary::{After, Entry};
use kraftpause::domain::pain::{Duration, Pain, Region, Side, Site};
use kraftpause::domain::profile::{
    Answer, BoutLength, Equipment, Field, Frequency, Habits, Intensity, Sex, Slot, Split, WorkDay, WorkKind,
};
use kraftpause::domain::program::Focus;
use kraftpause::domain::screening::Screening;
use kraftpause::domain::session::bout::Done;
use kraftpause::domain::session::run::{Run, Step};
use kraftpause::domain::session::score::{Score, Task};
use kraftpause::domain::units::{Day, Instant, Span};
use proptest::prelude::*;
use proptest::sample::select;
use scenes::*;

const EQUIPMENT: [Equipment; 11] = [
    Equipment::Chair,
    Equipment::Wall,
    Equipment::Band,
    Equipment::Dumbbell,
    Equipment::Kettlebell,
    Equipment::Barbell,
    Equipment::Step,
    Equipment::Stairs,
    Equipment::Treadmill,
    Equipment::Bike,
    Equipment::Rower,
];

fn any_instant() -> impl Strategy<Value = Instant> {
    (0..253_402_300_799_999_i64).prop_map(Instant)
}

fn any_site() -> impl Strategy<Value = Site> {
    (select(Region::ALL.to_vec()), select(vec![Side::Left, Side::Right]))
        .prop_map(|(region, side)| Site { region, side })
}

fn any_pain() -> impl Strategy<Value = Pain> {
    let durations = vec![
        Duration::UnderSixWeeks,
        Duration::SixWeeksToThreeMonths,
        Duration::OverThreeMonths,
    ];
    (any_site(), 0..=10_u8, select(durations)).prop_map(|(site, worst, duration)| Pain { site, worst, duration })
}

fn any_habits() -> impl Strategy<Value = Habits> {
    (
        select(vec![
            Frequency::Never,
            Frequency::Once,
            Frequency::TwoOrThree,
            Frequency::AlmostDaily,
        ]),
        select(vec![Intensity::Easy, Intensity::Breathless, Intensity::Exhausting]),
        select(vec![BoutLength::UnderHalfHour, BoutLength::HalfHourOrMore]),
    )
        .prop_map(|(frequency, intensity, length)| Habits {
            frequency,
            intensity,
            length,
        })
}

fn any_screening() -> impl Strategy<Value = Screening> {
    let regions = prop::collection::vec(select(Region::ALL.to_vec()), 0..9);
    (any::<[Option<bool>; 7]>(), regions, any::<bool>()).prop_map(|(yes, stable_regions, cleared)| Screening {
        yes,
        stable_regions,
        cleared_by_professional: cleared,
    })
}

fn any_number(field: Field) -> impl Strategy<Value = u16> {
    let (min, max, _) = field.range();
    min..=max
}

fn any_answer() -> impl Strategy<Value = Answer> {
    let share = || 0..=100_u8;
    let work = (share(), share(), share(), share(), share());
    prop_oneof![
        select(WorkKind::ALL.to_vec()).prop_map(Answer::Kind),
        work.prop_map(|(sitting, standing, walking, heavy, repetitive)| Answer::Work(WorkDay {
            sitting,
            standing,
            walking,
            heavy,
            repetitive,
        })),
        any_number(Field::Age).prop_map(|age| Answer::Age(u8::try_from(age).unwrap())),
        select(vec![Sex::Female, Sex::Male]).prop_map(Answer::Sex),
        any_number(Field::HeightCm).prop_map(Answer::HeightCm),
        any_number(Field::WeightKg).prop_map(Answer::WeightKg),
        prop::option::of(any_number(Field::WaistCm)).prop_map(Answer::WaistCm),
        prop::option::of(any_number(Field::RestingPulse)).prop_map(Answer::RestingPulse),
        any_habits().prop_map(Answer::Habits),
        prop::collection::vec(any_pain(), 0..18).prop_map(Answer::Pains),
        any_screening().prop_map(Answer::Screening),
        prop::collection::vec(select(EQUIPMENT.to_vec()), 0..11).prop_map(Answer::Equipment),
        (1..2000_u16).prop_map(Answer::WeekMinutes),
        select(Split::ALL.to_vec()).prop_map(Answer::Split),
        select(Slot::ALL.to_vec()).prop_map(Answer::Slot),
    ]
}

fn any_focus() -> impl Strategy<Value = Focus> {
    let region = || select(Region::ALL.to_vec());
    prop_oneof![
        Just(Focus::WholeBody),
        Just(Focus::Cardio),
        Just(Focus::Balance),
        Just(Focus::Easy),
        (region(), prop::option::of(region())).prop_map(|(first, second)| Focus::Regions(first, second)),
    ]
}

fn any_after() -> impl Strategy<Value = After> {
    let pains = prop::collection::vec((any_site(), 0..=10_u8), 0..18);
    (prop::option::of(0..=10_u8), pains, ".{0,60}").prop_map(|(effort, pains, note)| After { effort, pains, note })
}

fn any_done() -> impl Strategy<Value = Done> {
    let counts = (any::<u16>(), any::<u16>(), any::<Option<u8>>(), 0..86_400_000_i64);
    (any_item(), counts).prop_map(|((exercise, dose), (sets, reps, reserve, worked))| Done {
        exercise,
        dose,
        sets,
        reps,
        reserve,
        worked: Span(worked),
    })
}

fn any_entry() -> impl Strategy<Value = Entry> {
    let done = prop::collection::vec(any_done(), 0..9);
    let place = (any_instant(), 0..84_000_i32, any::<u8>(), any_focus());
    (place, 0..86_400_000_i64, any::<bool>(), done, any_after()).prop_map(
        |((id, day, number, focus), length, complete, done, after)| Entry {
            id,
            day: Day(day),
            number,
            focus,
            length: Span(length),
            complete,
            done,
            after,
        },
    )
}

fn any_record() -> impl Strategy<Value = Record> {
    let what = prop_oneof![
        any_answer().prop_map(What::Answered),
        (any_exercise(), any_exercise()).prop_map(|(from, to)| What::Swapped { from, to }),
        any_entry().prop_map(What::Finished),
        (any_instant(), any_after()).prop_map(|(id, after)| What::After { id, after }),
        Just(What::Moot),
    ];
    (any_instant(), what).prop_map(|(at, what)| Record { at, what })
}

/// Runs as they come about: by steps.
fn any_run() -> impl Strategy<Value = ActiveRun> {
    let steps = prop::collection::vec((any_step(), 0..200_000_i64), 0..30);
    (any_session(), steps, any::<u8>(), any_focus()).prop_map(|(session, steps, number, focus)| {
        let mut run = Run::start(Score::of(&session), START);
        let mut now = START;
        for (step, later) in steps {
            now = now + Span(later);
            run.take(step, now);
        }
        ActiveRun { number, focus, run }
    })
}

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
    let lines: Vec<&str> = include_str!("fixtures/records-v1.jsonl").lines().collect();
    let records: Vec<Record> = lines
        .iter()
        .map(|line| archive::decode(line).unwrap_or_else(|why| panic!("{why:?}: {line}")))
        .collect();
    // Not only readable, but understood as then: written again it is letter by letter the same.
    for (record, line) in records.iter().zip(&lines) {
        assert_eq!(archive::encode(record), *line);
    }
    let answers = |record: &&Record| matches!(record.what, What::Answered(_));
    assert_eq!(records.iter().filter(answers).count(), 15, "one of each question");
    assert_eq!(records[0].what, What::Answered(Answer::Kind(WorkKind::OnFeet)));
    assert_eq!(
        records[9].what,
        What::Answered(Answer::Pains(vec![
            Pain {
                site: Site {
                    region: Region::LowBack,
                    side: Side::Left
                },
                worst: 6,
                duration: Duration::OverThreeMonths
            },
            Pain {
                site: Site {
                    region: Region::Knee,
                    side: Side::Right
                },
                worst: 3,
                duration: Duration::UnderSixWeeks
            },
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

/// Prints the fixtures; run by hand for a new version: `cargo test --test archive print_fixtures -- --ignored --nocapture`.
#[test]
#[ignore = "prints fixtures for a new version; the old ones are never edited"]
fn print_fixtures() {
    let region = |region, side| Site { region, side };
    let answers = [
        Answer::Kind(WorkKind::OnFeet),
        Answer::Work(WorkDay {
            sitting: 5,
            standing: 35,
            walking: 40,
            heavy: 20,
            repetitive: 30,
        }),
        Answer::Age(52),
        Answer::Sex(Sex::Female),
        Answer::HeightCm(166),
        Answer::WeightKg(78),
        Answer::WaistCm(Some(92)),
        Answer::RestingPulse(None),
        Answer::Habits(Habits {
            frequency: Frequency::TwoOrThree,
            intensity: Intensity::Breathless,
            length: BoutLength::UnderHalfHour,
        }),
        Answer::Pains(vec![
            Pain {
                site: region(Region::LowBack, Side::Left),
                worst: 6,
                duration: Duration::OverThreeMonths,
            },
            Pain {
                site: region(Region::Knee, Side::Right),
                worst: 3,
                duration: Duration::UnderSixWeeks,
            },
        ]),
        Answer::Screening(Screening {
            yes: [
                Some(false),
                Some(false),
                None,
                Some(false),
                Some(true),
                Some(true),
                Some(false),
            ],
            stable_regions: vec![Region::Knee],
            cleared_by_professional: true,
        }),
        Answer::Equipment(vec![Equipment::Band, Equipment::Stairs]),
        Answer::WeekMinutes(60),
        Answer::Split(Split::Three),
        Answer::Slot(Slot::AfterWork),
    ];
    let run = fixture_run();
    let after = After {
        effort: Some(6),
        pains: vec![
            (region(Region::LowBack, Side::Left), 4),
            (region(Region::Knee, Side::Right), 2),
        ],
        note: "Litt stiv, men \"bedre\" etterpå 🙂".to_owned(),
    };
    let entry = Entry {
        id: START,
        day: Day(20_780),
        number: 1,
        focus: Focus::Regions(Region::LowBack, Some(Region::Knee)),
        length: Span::seconds(1_207),
        complete: true,
        done: run.done(),
        after: After::default(),
    };
    let what = answers.into_iter().map(What::Answered).chain([
        What::Swapped {
            from: exercise("goblet-squat"),
            to: exercise("sit-to-stand"),
        },
        What::Finished(entry.clone()),
        What::After { id: entry.id, after },
        What::Moot,
    ]);
    for (later, what) in what.enumerate() {
        let at = START + Span(i64::try_from(later).unwrap() * 977);
        println!("{}", archive::encode(&Record { at, what }));
    }
    let number = 1;
    let focus = entry.focus;
    println!("{}", archive::encode_run(&ActiveRun { number, focus, run }));
}

fn fixture_run() -> Run {
    let mut run = run(&strength());
    let mut now = START;
    while run.done().len() < 2 || !matches!(run.phase().map(|phase| phase.task), Some(Task::Reps { set: 2, .. })) {
        now = now + Span::seconds(30);
        run.take(Step::Tick, now);
        let is_reps = matches!(run.phase().map(|phase| phase.task), Some(Task::Reps { .. }));
        run.take(
            if is_reps {
                Step::Done { reps: Some(12) }
            } else {
                Step::Skip
            },
            now,
        );
        run.take(Step::Reserve(2), now);
    }
    run.take(Step::Pause, now + Span::seconds(5));
    run.take(Step::Resume, now + Span::seconds(65));
    run
}
