//! Heavier, more, harder, and back again: each rule by its id, on pasts that are written out.

use crate::lived::*;
use crate::people::{exercise, fit, items, office_worker, pain};
use kraftpause::domain::evidence::RuleId;
use kraftpause::domain::pain::Region;
use kraftpause::domain::pain_monitor;
use kraftpause::domain::profile::Profile;
use kraftpause::domain::program::assess::Assessment;
use kraftpause::domain::program::past::Time;
use kraftpause::domain::program::reason::Fact;
use kraftpause::domain::program::{Dose, Past};
use kraftpause::domain::progression::far::reps_for;
use kraftpause::domain::session::told::Load;

use crate::people::TODAY;

#[test]
fn progress_load() {
    let dose = twelve(9, 3);
    let bar = |reserve: u8, days| with_reserve(reserve, time(days, dose, kilos(500)));
    let two = past(vec![("squat-bb", vec![bar(5, 10), bar(5, 3)])]);
    let next = next(&owner(), &two, "squat-bb");
    assert_eq!(next.load, kilos(550), "legs: ten per cent");
    let facts = said(&next, RuleId::ProgressLoad).unwrap();
    assert_eq!(
        facts,
        &[
            Fact::Lifted(Load::Weight(500)),
            Fact::NextLoad(Load::Weight(550)),
            Fact::Spare(2)
        ]
    );
    let small = |load| {
        past(vec![(
            "row-db",
            vec![
                with_reserve(5, time(10, dose, kilos(load))),
                with_reserve(5, time(3, dose, kilos(load))),
            ],
        )])
    };
    let far = self::next(&owner(), &small(100), "row-db");
    assert_eq!(
        (far.load, said(&far, RuleId::ProgressLoad)),
        (kilos(100), None),
        "10 to 12 is too much for an arm: more repetitions first"
    );
    let shown = self::next(&owner(), &small(200), "row-db");
    assert_eq!(
        (shown.load, shown.reps),
        (kilos(220), Some(5)),
        "20 to 22 too, but fourteen in the arm show it: with fewer repetitions"
    );
    let once = past(vec![("squat-bb", vec![bar(3, 10), bar(5, 3)])]);
    assert_eq!(
        self::next(&owner(), &once, "squat-bb").load,
        kilos(500),
        "once is no answer"
    );
    let one_session = past(vec![("squat-bb", vec![bar(5, 3)])]);
    assert_eq!(self::next(&owner(), &one_session, "squat-bb").load, kilos(500));
    let this_week = past(vec![(
        "squat-bb",
        vec![with_reserve(5, time(6, dose, kilos(450))), bar(5, 4), bar(5, 1)],
    )]);
    assert_eq!(
        self::next(&owner(), &this_week, "squat-bb").load,
        kilos(500),
        "one step a week is enough"
    );
}

#[test]
fn progress_equipment() {
    let first = next(&owner(), &twice(5), "goblet-squat");
    assert_eq!(first.load, kilos(200), "the next kettlebell is 24 kg");
    let at = |reps: u16, reserve, days| with_reserve(reserve, time(days, twelve(reps, 3), kilos(200)));
    let many = |reserve| past(vec![("goblet-squat", vec![at(15, reserve, 10), at(15, reserve, 3)])]);
    let more = next(&owner(), &many(5), "goblet-squat");
    assert!(said(&more, RuleId::ProgressEquipment).is_some() || more.load == kilos(240));
    assert_eq!(
        reps_for(200, 240, 12),
        21,
        "as many by Epley: 24 x (1 + 12/30) = 20 x (1 + 20.4/30)"
    );
    let shown = past(vec![("goblet-squat", vec![at(20, 5, 10), at(20, 5, 3)])]);
    assert_eq!(
        next(&owner(), &shown, "goblet-squat").load,
        kilos(240),
        "that was enough to show it"
    );
}

#[test]
fn progress_band() {
    let band = Some(Load::Band(3));
    let done = |days| with_reserve(6, time(days, twelve(15, 4), band));
    let fewer = |days| with_reserve(6, time(days, twelve(12, 4), band));
    let more = next(&fit(), &past(vec![("row-band", vec![fewer(10), fewer(3)])]), "row-band");
    assert_eq!(
        (more.reps, more.load, more.grip),
        (Some(15), band, false),
        "more repetitions first"
    );
    let days = |days: &[i32]| past(vec![("row-band", days.iter().map(|day| done(*day)).collect())]);
    let shorter = next(&fit(), &days(&[10, 3]), "row-band");
    assert!(shorter.grip && shorter.load == band, "first a shorter grip");
    assert!(
        said(&shorter, RuleId::ProgressBand)
            .unwrap()
            .contains(&Fact::ShorterGrip)
    );
    let further = next(&fit(), &days(&[17, 12, 10, 3]), "row-band");
    assert_eq!(further.load, Some(Load::Band(4)), "then the next band, one at a time");
    assert_eq!(next(&fit(), &days(&[3]), "row-band").load, band);
    let to_the_end = |days| time(days, Dose::ToFatigue { seconds: 120 }, band);
    let two_minutes = past(vec![("lat-raise-band", vec![to_the_end(4), to_the_end(3)])]);
    assert!(
        next(&fit(), &two_minutes, "lat-raise-band").grip,
        "twice two whole minutes"
    );
}

#[test]
fn progress_reps() {
    let done = |reserve, days| with_reserve(reserve, time(days, twelve(10, 4), None));
    let easy = next(&fit(), &past(vec![("lunge", vec![done(6, 10), done(6, 3)])]), "lunge");
    assert_eq!(easy.reps, Some(12));
    assert!(said(&easy, RuleId::ProgressReps).unwrap().contains(&Fact::RepsNow(12)));
    let hold = |days| {
        time(
            days,
            Dose::Hold {
                sets: 2,
                seconds: 20,
                rest: 45,
            },
            None,
        )
    };
    let longer = next(
        &fit(),
        &past(vec![("plank-knee", vec![hold(10), hold(3)])]),
        "plank-knee",
    );
    assert_eq!(longer.seconds, Some(25));
    let this_week = past(vec![("lunge", vec![done(6, 10), done(6, 0)])]);
    assert_eq!(
        next(&fit(), &this_week, "lunge").reps,
        Some(10),
        "sessions of a week do not get longer in it"
    );
}

#[test]
fn progress_stage() {
    let reps = |count: i32| {
        let done = |days| with_reserve(3, time(days, twelve(7, 3), kilos(600)));
        let lived = weeks(past(vec![("row-bb", vec![done(10), done(3)])]), count, 0);
        let next = next(&owner(), &lived, "row-bb");
        (next.reps, next.reserve)
    };
    assert_eq!(reps(1), (None, None), "the first weeks are as they were");
    assert_eq!(
        reps(2),
        (Some(7), Some(3)),
        "10 RM, as heavy as it begins, with three in reserve"
    );
    assert_eq!(reps(7), (Some(8), Some(2)));
    assert_eq!(reps(10), (Some(6), Some(2)));
    let lived = weeks(twice(3), 7, 0);
    let week = made(&owner(), &lived);
    let staged = items(&week).filter(|item| item.reasons.iter().any(|reason| reason.rule == RuleId::ProgressStage));
    assert!(staged.count() > 0);
}

#[test]
fn progress_level() {
    let done = |days| with_reserve(3, time(days, twelve(15, 3), None));
    let level = |profile: &Profile, past: &Past| {
        let who = Assessment::of(profile, past, TODAY);
        who.progress
            .rung(exercise("squat-bw").get().ladder)
            .map(|rung| rung.rung)
    };
    let beginner = office_worker();
    let beginner = Profile {
        pains: Some(Vec::new()),
        ..beginner
    };
    let base = Assessment::of(&beginner, &Past::default(), TODAY).level;
    let member = if base == 1 { "sit-to-stand" } else { "squat-bw" };
    assert_eq!(
        level(&beginner, &past(vec![(member, vec![done(10), done(3)])])),
        Some(base + 1)
    );
    assert_eq!(
        level(&beginner, &past(vec![(member, vec![done(3)])])),
        None,
        "once is no answer"
    );
    let sore = |days| Time {
        pain: Some(3),
        ..done(days)
    };
    assert_eq!(
        level(&beginner, &past(vec![(member, vec![sore(10), sore(3)])])),
        None,
        "not with pain"
    );
    let afraid = Profile {
        fear: Some(8),
        pains: Some(vec![pain(Region::Knee, 4)]),
        ..beginner
    };
    assert_eq!(
        level(&afraid, &past(vec![("sit-to-stand", vec![done(10), done(3)])])),
        None,
        "fear has its own steps"
    );
}

#[test]
fn progress_easier() {
    let short = |days| Time {
        reps: 5,
        ..time(days, twelve(8, 4), None)
    };
    let base = Assessment::of(&fit(), &Past::default(), TODAY).level;
    let member = if base == 3 { "pushup-floor" } else { "pushup-chair" };
    let short = |days| {
        if base == 3 {
            Time {
                reps: 3,
                ..time(days, twelve(6, 4), None)
            }
        } else {
            short(days)
        }
    };
    let lived = past(vec![(member, vec![short(10), short(3)])]);
    let who = Assessment::of(&fit(), &lived, TODAY);
    let rung = who.progress.rung(exercise(member).get().ladder).unwrap();
    assert_eq!((rung.rung, rung.reason.rule), (base - 1, RuleId::ProgressEasier));
}

#[test]
fn progress_back() {
    let short = |days| Time {
        reps: 6,
        ..time(days, twelve(9, 3), kilos(500))
    };
    let lived = past(vec![("squat-bb", vec![short(10), short(3)])]);
    let next = next(&owner(), &lived, "squat-bb");
    assert_eq!(next.load, kilos(450));
    assert!(said(&next, RuleId::ProgressBack).unwrap().contains(&Fact::Short(3)));
    let once = past(vec![("squat-bb", vec![time(10, twelve(9, 3), kilos(500)), short(3)])]);
    assert_eq!(
        self::next(&owner(), &once, "squat-bb").load,
        kilos(500),
        "one bad day changes nothing"
    );
}

#[test]
fn progress_pain() {
    let sore = |score| {
        let easy = with_reserve(5, time(10, twelve(9, 3), kilos(500)));
        let last = Time {
            pain: Some(score),
            ..with_reserve(5, time(3, twelve(9, 3), kilos(500)))
        };
        next(&owner(), &past(vec![("squat-bb", vec![easy, last])]), "squat-bb")
    };
    assert_eq!(sore(2).load, kilos(550));
    assert_eq!(sore(4).load, kilos(500), "no more while it hurts a little");
    assert_eq!(sore(6).load, kilos(350), "thirty per cent less the next time");
    assert!(
        said(&sore(6), RuleId::ProgressPain)
            .unwrap()
            .contains(&Fact::PainDuring(6))
    );
    let mut told = past(vec![(
        "squat-bb",
        vec![
            with_reserve(5, time(10, twelve(9, 3), kilos(500))),
            with_reserve(5, time(3, twelve(9, 3), kilos(500))),
        ],
    )]);
    for (verdict, load) in [
        (pain_monitor::Next::Progress, 550),
        (pain_monitor::Next::Repeat, 500),
        (pain_monitor::Next::Less { per_cent: 10 }, 450),
        (pain_monitor::Next::Easier { per_cent: 25 }, 375),
    ] {
        told.verdicts = vec![(Region::Knee, verdict)];
        assert_eq!(next(&owner(), &told, "squat-bb").load, kilos(load), "{verdict:?}");
    }
    told.verdicts = vec![(Region::Elbow, pain_monitor::Next::Stop { per_cent: 30 })];
    assert_eq!(
        next(&owner(), &told, "squat-bb").load,
        kilos(550),
        "what it does not train has no say"
    );
}

#[test]
fn strong_pain_with_the_lightest_band_means_fewer_repetitions_also_after_a_pause() {
    let banded = |days: i32, level: u8, pain: u8| Time {
        pain: Some(pain),
        ..time(days, twelve(10, 3), Some(Load::Band(level)))
    };
    let after = |times: Vec<Time>| next(&fit(), &past(vec![("row-band", times)]), "row-band");
    for last in [2, 40] {
        let lightest = after(vec![banded(last + 7, 1, 0), banded(last, 1, 7)]);
        let told = (lightest.load, lightest.reps, lightest.cut);
        assert_eq!(told, (Some(Load::Band(1)), Some(8), true), "{last} days ago");
    }
    let other = after(vec![banded(9, 3, 0), banded(2, 3, 7)]);
    assert_eq!(other.load, Some(Load::Band(2)), "a lighter band first");
}
