//! Answers as a code: what is typed elsewhere is what was answered here, and a slip is found.

#![allow(clippy::unwrap_used)] // a text of ours that cannot be read must stop the test

mod scenes;

use kraftpause::archive::carry;
use kraftpause::archive::{self, Record, What};
use kraftpause::domain::profile::{Answer, Profile};
use kraftpause::domain::units::{Day, Instant};
use proptest::prelude::*;
use scenes::values::*;
use scenes::*;

fn profile(log: &[String]) -> Profile {
    let mut profile = Profile::default();
    for record in log.iter().map(|text| archive::decode(text).unwrap()) {
        if let What::Answered(answer) = record.what {
            let day = record.at.0.div_euclid(86_400_000);
            profile.accept(answer, Day(i32::try_from(day).unwrap()));
        }
    }
    profile
}

fn answers(answers: Vec<Answer>) -> Vec<String> {
    let record = |(place, answer): (i64, Answer)| Record {
        at: Instant(START.0 + place * 40_000_000),
        what: What::Answered(answer),
    };
    (0..)
        .zip(answers)
        .map(record)
        .map(|record| archive::encode(&record))
        .collect()
}

/// Neither the weekly check-ins and earlier tests, of which only the newest goes, nor a course, which would begin anew, nor how a day
/// was are answers to begin with.
fn without_history(mut profile: Profile) -> Profile {
    profile.check_ins = Profile::default().check_ins;
    profile.history = Profile::default().history;
    profile.course = None;
    profile.life = Profile::default().life;
    profile.cleared_on = None;
    profile
}

proptest! {
    #[test]
    fn what_was_answered_arrives(told in prop::collection::vec(any_answer(), 1..40)) {
        let here = answers(told);
        let code = carry::write(&here).unwrap();
        let there = carry::read(&code).unwrap();
        prop_assert_eq!(without_history(profile(&there)), without_history(profile(&here)));
        // Twice is once, and what arrived can be carried on.
        prop_assert_eq!(carry::read(&code).unwrap(), there.clone());
        prop_assert_eq!(carry::write(&there).unwrap(), code);
    }

    #[test]
    fn any_letters_at_all_are_refused_or_read(text in ".*", letters in "[0-9A-Z ]{0,80}") {
        let _ = (carry::read(&text), carry::read(&letters));
    }
}

/// What a person on an iPhone would have to type when copying does not work.
#[test]
fn the_first_questions_fit_a_code_that_can_be_typed() {
    let log: Vec<String> = include_str!("fixtures/records-v1.jsonl")
        .lines()
        .map(str::to_owned)
        .collect();
    let code = carry::write(&log).unwrap();
    assert!(code.len() <= 120, "{} letters with spaces: {code}", code.len());
    assert_eq!(carry::read(&code).unwrap().len(), 15);
    assert_eq!(
        without_history(profile(&carry::read(&code).unwrap())),
        without_history(profile(&log))
    );
}

/// A code that stands on somebody's paper. It is never changed.
#[test]
fn a_code_of_version_1_is_still_read() {
    let texts = carry::read(
        "3TQM 0090 0NDM GQ1E 600W C00G 00FC 400Y J401 SC80 001J 2008 2M32 E4R1 1480 408G 2WR2 4W01 RW01 400K GWWT C",
    )
    .unwrap();
    assert_eq!(texts.len(), 15);
}

#[test]
fn nothing_answered_is_no_code() {
    assert_eq!(carry::write(&[]), None);
    assert_eq!(carry::write(&[r#"{"v":1,"at":5,"did":"moot"}"#.into()]), None);
    assert_eq!(carry::read(&"0".repeat(3_000)), None);
}
