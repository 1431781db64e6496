//! The backup file: what is written can be read on any phone, merging is the same in any order, and a file that was cut off,
//! edited or made up does no harm and says what is wrong with it.

mod scenes;

use kraftpause::archive::backup::{self, Counts, MOST_BYTES, Opened, Refused, Settings};
use kraftpause::archive::merge::{merge, preview};
use kraftpause::archive::sealed::{self, Sealed};
use kraftpause::archive::{self, Contents, Record};
use kraftpause::domain::units::Instant;
use proptest::prelude::*;
use scenes::values::*;
use scenes::*;

fn settings() -> Settings {
    Settings {
        lang: Some("da".into()),
        sound: Some(true),
        also_muted: Some(false),
        ..Settings::default()
    }
}

/// As a database gives them: by their instants, each once.
fn log(records: &[Record]) -> Vec<String> {
    merge(&records.iter().map(archive::encode).collect::<Vec<_>>(), &[])
}

fn contents(log: &[String]) -> Contents {
    Contents {
        log: log.iter().cloned().map(Some).collect(),
        ..Contents::default()
    }
}

fn written(log: &[String]) -> String {
    backup::write(&contents(log), &settings(), "0.1.0", START).text
}

fn any_log() -> impl Strategy<Value = Vec<String>> {
    prop::collection::vec(any_record(), 0..20).prop_map(|records| log(&records))
}

proptest! {
    // Histories are long; what breaks a law does so in few of them. `tests/fuzz.rs` tries many.
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn any_history_comes_back_as_it_was(log in any_log(), run in prop::option::of(any_run())) {
        let run_text = run.as_ref().map(archive::encode_run);
        let contents = Contents { run: run_text.map(Some), ..contents(&log) };
        let file = backup::write(&contents, &settings(), "0.1.0", START);
        let opened = backup::open(&file.text).unwrap();
        prop_assert_eq!(&opened.log, &log);
        prop_assert_eq!(&opened.run, &run);
        prop_assert_eq!((opened.settings, opened.written), (settings(), Some(START)));
        prop_assert_eq!((opened.broken, opened.newer, opened.missing, opened.altered), (0, 0, 0, false));
        prop_assert_eq!(opened.counts, file.counts);
        // And what was read and written again is the same file.
        let again = Contents { log: opened.log.into_iter().map(Some).collect(), ..contents };
        prop_assert_eq!(backup::write(&again, &settings(), "0.1.0", START).text, file.text);
    }

    #[test]
    fn it_does_not_matter_whose_log_is_first(one in any_log(), other in any_log()) {
        prop_assert_eq!(merge(&one, &other), merge(&other, &one));
    }

    #[test]
    fn it_does_not_matter_which_two_of_three_are_merged_first(one in any_log(), two in any_log(), three in any_log()) {
        prop_assert_eq!(merge(&merge(&one, &two), &three), merge(&one, &merge(&two, &three)));
    }

    #[test]
    fn merging_the_same_file_twice_changes_nothing(here in any_log(), file in any_log()) {
        let once = merge(&here, &file);
        prop_assert_eq!(merge(&once, &file), once.clone());
        prop_assert_eq!(merge(&once, &once), once.clone());
        let opened = backup::open(&written(&file)).unwrap();
        let looked = preview(&contents(&once), &opened);
        prop_assert_eq!((looked.new.len(), looked.new_sessions), (0, 0));
    }

    /// Wide, as an editor sets it, it is the same; the sum is over the texts, not over the spaces.
    #[test]
    fn a_file_that_an_editor_set_wide_is_the_same_file(log in any_log()) {
        let wide: serde_json::Value = serde_json::from_str(&written(&log)).unwrap();
        let wide = serde_json::to_string_pretty(&wide).unwrap();
        // Only where the editor keeps the order of members; serde's map sorts them, so only whole logs are compared.
        let opened = backup::open(&wide).unwrap();
        prop_assert_eq!(opened.log.len(), log.len());
    }

    #[test]
    fn a_file_that_was_cut_off_keeps_every_whole_line(log in any_log(), place in any::<prop::sample::Index>()) {
        let text = written(&log);
        let mut end = place.index(text.len());
        while !text.is_char_boundary(end) {
            end -= 1;
        }
        let cut = &text[..end];
        let lines = cut.lines().filter(|line| line.starts_with("{\"v\"")).count();
        match backup::open(cut) {
            Ok(opened) => {
                prop_assert!(opened.log.len() + 1 >= lines, "all but the last line are whole");
                prop_assert!(opened.log.iter().all(|text| log.contains(text)));
                prop_assert!(opened.altered || cut.trim_end() == text.trim_end());
            }
            Err(_) => prop_assert!(lines <= 1),
        }
    }

    #[test]
    fn a_wound_costs_its_own_line_and_is_told(
        log in any_log().prop_filter("something to wound", |log| log.len() > 1),
        place in any::<prop::sample::Index>(),
        new in "[\\[\\]{}\",:x]",
    ) {
        let victim = place.index(log.len());
        let at = place.index(log[victim].chars().count());
        let wounded: String = log[victim].chars().enumerate().map(|(i, c)| if i == at { new.clone() } else { c.to_string() }).collect();
        prop_assume!(wounded != log[victim]);
        let text = written(&log).replace(&log[victim], &wounded);
        let opened = backup::open(&text).unwrap();
        prop_assert!(opened.altered);
        for (place, record) in log.iter().enumerate() {
            prop_assert!(place == victim || opened.log.contains(record));
        }
    }
}

// Fixture: a file as it lies in people's folders. It is NEVER edited; a new version adds a new file.

#[test]
fn the_backup_of_version_1_is_still_read() {
    let fixture = include_str!("fixtures/backup-v1.json");
    let opened = backup::open(fixture).unwrap();
    let Opened { counts, log, run, .. } = &opened;
    let expected = Counts {
        records: 47,
        sessions: 1,
        sets: 5,
        days: 1,
    };
    assert_eq!((*counts, log.len()), (expected, 47));
    assert!(run.is_some() && !opened.altered);
    assert_eq!((opened.broken, opened.newer, opened.missing), (0, 0, 0));
    assert_eq!(opened.settings, settings());
    let contents = Contents {
        run: Some(Some(include_str!("fixtures/run-v1.json").trim_end().to_owned())),
        ..contents(log)
    };
    assert_eq!(backup::write(&contents, &settings(), "0.1.0", START).text, fixture);
}

#[test]
fn each_kind_of_wrong_file_has_its_own_answer() {
    let good = written(&log(&still_read(include_str!("fixtures/records-v1.jsonl"))));
    for (text, why) in [
        (String::new(), Refused::NotOurs),
        ("{}".into(), Refused::NotOurs),
        ("<!doctype html><script>alert(1)</script>".into(), Refused::NotOurs),
        ("date;exercise\r\n2026-01-01;squat".into(), Refused::NotOurs),
        ("{\"format\":\"kraftpause-sealed\",\"v\":1}".into(), Refused::Sealed),
        (good.replace("\"v\":1,\n", "\"v\":2,\n"), Refused::Newer(2)),
        (good.lines().take(5).collect::<Vec<_>>().join("\n"), Refused::Nothing),
        (" ".repeat(MOST_BYTES + 1), Refused::TooLarge),
        ("[".repeat(1_000_000), Refused::NotOurs),
    ] {
        assert_eq!(
            backup::open(&text).err(),
            Some(why),
            "{}",
            text.get(..60).unwrap_or(&text)
        );
    }
    assert_eq!(
        backup::open(&written(&[])).unwrap().log.len(),
        0,
        "an empty diary is no damage"
    );
    assert!(
        !backup::open(&format!("\u{feff}{good}\n")).unwrap().altered,
        "a mark of Windows"
    );
}

#[test]
fn records_of_a_newer_app_are_counted_and_left() {
    let newer = r#"{"v":2,"at":7,"did":{"dreamt":true}}"#.to_owned();
    let mut log = log(&still_read(include_str!("fixtures/records-v1.jsonl")));
    log.push(newer);
    let opened = backup::open(&written(&log)).unwrap();
    assert_eq!(
        (opened.newer, opened.broken, opened.missing, opened.altered),
        (1, 0, 0, false)
    );
    assert_eq!(opened.log.len(), 19);
}

#[test]
fn what_a_broken_disk_held_is_in_the_file_too() {
    let broken = [
        "{\"v\":1,\"at\":5,\"did\":\"mo",
        "",
        "\u{0}\n\"",
        "{\"v\":1, \"at\":5,\"did\":\"moot\"}",
    ];
    let log: Vec<String> = broken.map(str::to_owned).to_vec();
    let text = written(&log);
    for record in &broken[..3] {
        let embedded = serde_json::to_string(record).unwrap();
        assert!(text.contains(&embedded), "{embedded}");
    }
    let opened = backup::open(&text).unwrap();
    assert_eq!((opened.broken, opened.altered), (3, false));
    // One with odd spaces is a record letter by letter, so it comes back letter by letter.
    assert_eq!(opened.log, [broken[3]]);
}

#[test]
fn the_preview_tells_what_would_come_and_what_would_go() {
    let all = log(&still_read(include_str!("fixtures/records-v1.jsonl")));
    let answers: Vec<String> = all.iter().filter(|text| text.contains("answered")).cloned().collect();
    let file = backup::open(&written(&all)).unwrap();
    let looked = preview(&contents(&answers), &file);
    assert_eq!(
        (looked.new_sessions, looked.known_sessions, looked.only_here),
        (1, 0, 0)
    );
    assert_eq!(looked.new.len(), all.len() - answers.len());
    let days = looked.days.unwrap();
    assert_eq!((days.0, days.1.0), (days.1, 20_780));
    let file = backup::open(&written(&answers)).unwrap();
    let looked = preview(&contents(&all), &file);
    assert_eq!((looked.new_sessions, looked.only_here, looked.new.len()), (0, 1, 0));
    assert_eq!(looked.days, None);
}

/// Two phones may write at the same millisecond.
#[test]
fn records_of_the_same_instant_both_stay() {
    let [one, other] = ["row-band", "plank"].map(|id| {
        let what = archive::What::Unswapped(exercise(id));
        archive::encode(&Record { at: Instant(5), what })
    });
    let both = [one, other];
    assert_eq!(merge(&both[..1], &both[1..]).len(), 2);
    let file = backup::open(&written(&both)).unwrap();
    assert_eq!(file.log.len(), 2);
}

#[test]
fn a_sealed_file_is_read_as_it_was_written_and_a_made_up_one_is_not() {
    let sealed = Sealed {
        rounds: sealed::ROUNDS,
        salt: (0..16).collect(),
        nonce: (0..12).collect(),
        data: (0..200).collect(),
    };
    let text = sealed::write(&sealed);
    assert_eq!(sealed::read(&text), Some(sealed));
    assert_eq!(backup::open(&text), Err(Refused::Sealed));
    for (from, to) in [
        ("\"rounds\":600000", "\"rounds\":1"),
        ("\"rounds\":600000", "\"rounds\":4000000000"),
        ("\"v\":1", "\"v\":2"),
        ("AAECAwQFBgcICQoL", "AAEC"),
        ("kraftpause-sealed", "kraftpause-backup"),
    ] {
        assert_eq!(sealed::read(&text.replacen(from, to, 1)), None, "{to}");
    }
}

/// What the repair page writes when the program does not start, as `JSON.stringify` sets it.
#[test]
fn the_raw_copy_of_the_repair_page_comes_in_too() {
    let log = log(&still_read(include_str!("fixtures/records-v1.jsonl")));
    let (packed, loose) = log.split_at(10);
    let rows = |rows: &[(String, String)]| serde_json::to_string(rows).unwrap();
    let keyed = |texts: &[String]| {
        texts
            .iter()
            .map(|text| ("k".to_owned(), text.clone()))
            .collect::<Vec<_>>()
    };
    let run = include_str!("fixtures/run-v1.json").trim_end().to_owned();
    let raw = format!(
        "{{\"kraftpause\":\"raw\",\"program\":\"0.1.0\",\"database\":{{\"version\":2,\"stores\":{{\"log\":{},\"packs\":{},\"running\":{}}}}},\"copies\":null}}",
        rows(&keyed(loose)),
        rows(&[("p".to_owned(), archive::pack::write(packed))]),
        rows(&[("run".to_owned(), run.clone()), ("essence".to_owned(), "{}".to_owned())]),
    );
    let wide: serde_json::Value = serde_json::from_str(&raw).unwrap();
    for text in [raw.clone(), serde_json::to_string_pretty(&wide).unwrap()] {
        let opened = backup::open(&text).unwrap();
        assert_eq!((&opened.log, opened.broken), (&log, 0));
        assert_eq!(opened.run.as_ref().map(archive::encode_run), Some(run.clone()));
    }
    let none = "{\"kraftpause\":\"raw\",\"database\":{\"stores\":{\"log\":[7,[\"k\",null]]}}}";
    assert_eq!(backup::open(none).err(), Some(Refused::NotOurs));
}
