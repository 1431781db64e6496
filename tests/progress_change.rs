//! Before and after: what is called a change, and what is not.

#![allow(clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)] // a wrong place must stop the test

mod scenes;

use kraftpause::domain::check_in::{CheckIn, CheckIns};
use kraftpause::domain::diary::Diary;
use kraftpause::domain::fitness_test::{Results, Test};
use kraftpause::domain::pain::Region;
use kraftpause::domain::profile::{Answer, Profile};
use kraftpause::domain::progress::change::{At, Change, Of, Verdict, change};
use kraftpause::domain::progress::kept_out::KeptOut;
use kraftpause::domain::progress::wellbeing::Feeling;
use scenes::years::{TODAY, diary, profile};

const NOTHING: KeptOut = KeptOut(Vec::new());

/// Two months with check-ins: sleep from `before` to `after`.
fn slept(before: u8, after: u8) -> Verdict {
    let mut check_ins = CheckIns::default();
    for age in (0..60).step_by(7) {
        let sleep = Some(if age < 14 { before } else { after });
        check_ins.put(
            TODAY.plus(age - 59),
            CheckIn {
                sleep,
                ..CheckIn::default()
            },
        );
    }
    let profile = Profile {
        check_ins,
        ..Profile::default()
    };
    let Some(Change::Told(all)) = change(
        &diary(60),
        &profile,
        &Results::default(),
        &NOTHING,
        At::FourWeeks,
        TODAY,
    ) else {
        panic!("nothing to compare");
    };
    let sleep = all.iter().find(|compared| compared.of == Of::Feeling(Feeling::Sleep));
    sleep.unwrap().verdict
}

#[test]
fn only_a_difference_beyond_the_error_is_called_a_change() {
    assert_eq!(slept(5, 4), Verdict::Same);
    assert_eq!(slept(5, 3), Verdict::Better);
    assert_eq!(slept(5, 7), Verdict::Worse);
    assert_eq!(slept(5, 6), Verdict::Same);
}

#[test]
fn before_and_after_wait_for_their_day_and_leave_flare_ups_out() {
    let after = |days: i32, out: &KeptOut| {
        change(
            &diary(days),
            &profile(days),
            &Results::default(),
            out,
            At::ThreeMonths,
            TODAY,
        )
    };
    assert_eq!(after(91, &NOTHING), Some(Change::NotYet(TODAY.plus(1))));
    let Some(Change::Told(all)) = after(110, &NOTHING) else {
        panic!("told")
    };
    let neck = all
        .iter()
        .find(|compared| compared.of == Of::Pain(Region::Neck))
        .unwrap();
    assert_eq!((neck.before, neck.after, neck.verdict), (60, 40, Verdict::Better));
    let first = TODAY.plus(-109);
    let Some(Change::Told(all)) = after(110, &KeptOut(vec![(first, first.plus(13))])) else {
        panic!("told")
    };
    assert!(
        all.iter().all(|compared| compared.of != Of::Pain(Region::Neck)),
        "nothing is left of before"
    );
    assert_eq!(
        change(
            &Diary::default(),
            &Profile::default(),
            &Results::default(),
            &NOTHING,
            At::FourWeeks,
            TODAY
        ),
        None
    );
}

#[test]
fn a_test_changes_only_beyond_its_own_error() {
    let verdict = |after: u16| {
        let mut profile = Profile::default();
        profile.accept(Answer::PushUps(10), TODAY.plus(-110));
        profile.accept(Answer::PushUps(after), TODAY.plus(-20));
        let told = change(
            &diary(110),
            &profile,
            &Results::default(),
            &NOTHING,
            At::ThreeMonths,
            TODAY,
        );
        let Some(Change::Told(all)) = told else { panic!("told") };
        let push = all.iter().find(|compared| compared.of == Of::Test(Test::PushUps, None));
        push.map(|push| (push.before, push.after, push.verdict))
    };
    assert_eq!(verdict(13), Some((10, 13, Verdict::Same)));
    assert_eq!(verdict(14), Some((10, 14, Verdict::Better)));
    assert_eq!(verdict(6), Some((10, 6, Verdict::Worse)));
}
