//! What holds for every past there can be: no step beyond the limits, and nothing that speaks for care ever asks for more.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)] // what is missing must stop the test

mod scenes;

use kraftpause::domain::catalogue::ExerciseId;
use kraftpause::domain::diary::{After, Diary, Entry};
use kraftpause::domain::pain::Region;
use kraftpause::domain::pain_monitor;
use kraftpause::domain::profile::{Equipment, Profile, Split, WorkKind};
use kraftpause::domain::program::assess::Assessment;
use kraftpause::domain::program::past::{Illness, Time, Trail};
use kraftpause::domain::program::proposals::ALIKE_DAYS;
use kraftpause::domain::program::{self, Dose, Focus, Past, Preset, Wishes};
use kraftpause::domain::progression::Next;
use kraftpause::domain::progression::rack::Rack;
use kraftpause::domain::screening::Screening;
use kraftpause::domain::session::bout::{Done, Set};
use kraftpause::domain::session::steering::Steered;
use kraftpause::domain::session::told::{Load, Told};
use kraftpause::domain::units::{Day, Instant, Span};
use proptest::prelude::*;
use scenes::exercise;

const TODAY: Day = Day(20_780);

fn owner() -> Profile {
    Profile {
        work: Some(WorkKind::Sitting.typical()),
        equipment: Some(vec![
            Equipment::Band,
            Equipment::Dumbbell,
            Equipment::Kettlebell,
            Equipment::Barbell,
        ]),
        ..Profile::default()
    }
}

fn weighted() -> impl Strategy<Value = ExerciseId> {
    prop::sample::select(vec!["row-db", "lat-raise-db", "goblet-squat", "squat-bb", "row-bb"]).prop_map(exercise)
}

prop_compose! {
    /// So many days before today.
    fn any_time()(
        day in 0_i32..95,
        reps in 4_u16..=20,
        reserve in 0_u8..=4,
        done in 0_u16..=24,
        load in prop::option::of(10_u16..=1200),
        told in prop::option::of(0_u8..=6),
        pain in prop::option::of(0_u8..=10),
    ) -> Time {
        Time {
            day: TODAY.plus(-day),
            dose: Dose::Reps { sets: 2, reps, rest: 60, reserve },
            sets: 2,
            reps: done,
            seconds: 30,
            load: load.map(Load::Weight),
            reserve: told,
            pain,
        }
    }
}

fn past(exercise: ExerciseId, mut times: Vec<Time>) -> Past {
    times.sort_by_key(|time| time.day);
    let mut days: Vec<Day> = times.iter().map(|time| time.day).collect();
    days.dedup();
    Past {
        today: Some(TODAY),
        first: days.first().copied(),
        days,
        trails: vec![Trail { exercise, times }],
        ..Past::default()
    }
}

fn next(past: &Past, exercise: ExerciseId) -> Next {
    let who = Assessment::of(&owner(), past, TODAY);
    who.progress.next(exercise).cloned().unwrap_or_default()
}

fn weight(next: &Next) -> Option<u16> {
    match next.load {
        Some(Load::Weight(load)) => Some(load),
        _ => None,
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_load_grows_by_more_than_a_tenth_or_the_next_weight_there_is(
        exercise in weighted(),
        times in prop::collection::vec(any_time(), 1..8),
    ) {
        let past = past(exercise, times);
        let told = |time: &Time| match time.load {
            Some(Load::Weight(load)) => Some(load),
            _ => None,
        };
        // A circuit's light load in between is no measure of what comes: the heaviest of four weeks is, or the last.
        let lately = past.times(exercise).iter().filter(|time| time.day.plus(ALIKE_DAYS) > TODAY);
        let last = lately.filter_map(told).max().or(past.times(exercise).iter().rev().find_map(told));
        if let (Some(last), Some(now)) = (last, weight(&next(&past, exercise))) {
            let above = Rack::of(exercise.get(), &[]).above(last).unwrap_or(last);
            prop_assert!(now <= (last + last / 10).max(above), "{last} -> {now}");
        }
    }

    #[test]
    fn more_pain_never_brings_a_heavier_load(
        exercise in weighted(),
        times in prop::collection::vec(any_time(), 1..8),
        more in 1_u8..=10,
    ) {
        let calm = past(exercise, times);
        let mut sore = calm.clone();
        let last = sore.trails[0].times.last_mut().unwrap();
        last.pain = Some(last.pain.unwrap_or(0).saturating_add(more).min(10));
        prop_assert!(weight(&next(&sore, exercise)) <= weight(&next(&calm, exercise)));
    }

    #[test]
    fn less_in_reserve_never_brings_a_heavier_load(
        exercise in weighted(),
        times in prop::collection::vec(any_time(), 1..8),
        less in 1_u8..=6,
    ) {
        let easy = past(exercise, times);
        let mut hard = easy.clone();
        for time in &mut hard.trails[0].times {
            time.reserve = time.reserve.map(|told| told.saturating_sub(less));
        }
        prop_assert!(weight(&next(&hard, exercise)) <= weight(&next(&easy, exercise)));
    }

    #[test]
    fn a_longer_pause_never_brings_a_heavier_load(
        exercise in weighted(),
        mut times in prop::collection::vec(any_time(), 1..8),
        reps in 4_u16..=20,
        longer in 1_i32..60,
    ) {
        // Of one kind: which of several kinds counts depends on the stage, and a pause sets the stage back.
        let dose = Dose::Reps { sets: 2, reps, rest: 60, reserve: 2 };
        times.iter_mut().for_each(|time| time.dose = dose);
        let soon = past(exercise, times.clone());
        let later: Vec<Time> = times.iter().map(|time| Time { day: time.day.plus(-longer), ..*time }).collect();
        let late = past(exercise, later);
        // From two weeks on; before that the two weeks of a beginner and the step a week count.
        let away = |past: &Past| TODAY.0 - past.days.last().unwrap().0;
        if away(&soon) >= 14 {
            prop_assert!(weight(&next(&late, exercise)) <= weight(&next(&soon, exercise)));
        }
    }

    #[test]
    fn a_verdict_that_asks_for_care_never_brings_a_heavier_load(
        exercise in weighted(),
        times in prop::collection::vec(any_time(), 1..8),
        per_cent in 10_u8..=30,
        region in prop::sample::select(Region::ALL.to_vec()),
    ) {
        let fine = past(exercise, times);
        let mut verdict = fine.clone();
        verdict.verdicts = vec![(region, pain_monitor::Next::Easier { per_cent })];
        prop_assert!(weight(&next(&verdict, exercise)) <= weight(&next(&fine, exercise)));
    }
}

fn entry(days_ago: i32, load: u16) -> Entry {
    let day = TODAY.plus(-days_ago);
    let row = exercise("row-db");
    let told = Told {
        reps: 10,
        load: Some(Load::Weight(load)),
        reserve: Some(5),
        pain: None,
    };
    let set = Set {
        exercise: row,
        side: None,
        finished: true,
        told,
        worked: Span::seconds(40),
    };
    Entry {
        id: Instant(i64::from(day.0) * 86_400_000),
        day,
        number: 0,
        focus: Focus::WholeBody,
        length: Span::minutes(20),
        complete: true,
        done: vec![Done {
            exercise: row,
            dose: scenes::REPS,
            sets: 2,
            reps: 20,
            reserve: Some(5),
            worked: Span::seconds(80),
        }],
        sets: vec![set, set],
        after: After::default(),
        morning: None,
        steered: Steered::default(),
    }
}

#[test]
fn what_lies_in_packs_or_not_gives_the_same_past() {
    let mut whole = Diary::default();
    for (at, days_ago) in [400, 300, 200, 120, 101, 90, 60, 30, 10, 3].into_iter().enumerate() {
        whole.put(entry(days_ago, 60 + 10 * u16::try_from(at).unwrap()));
    }
    let mut packed = Diary::default();
    let mut old = Diary::default();
    for one in &whole.entries {
        let diary = if one.day.plus(100) < TODAY {
            &mut old
        } else {
            &mut packed
        };
        diary.put(one.clone());
    }
    packed.early = old.as_early();
    assert_eq!(Past::of(&owner(), &whole, TODAY), Past::of(&owner(), &packed, TODAY));
}

#[test]
fn nothing_done_is_not_the_same_as_nothing_known_but_makes_the_same_week() {
    let nothing = Past::of(&owner(), &Diary::default(), TODAY);
    assert_ne!(nothing, Past::default());
    let make = |past: &Past| {
        let wishes = Wishes::default();
        program::make(&owner(), &wishes, past, TODAY)
    };
    assert_eq!(make(&nothing), make(&Past::default()));
}

fn time(days_ago: i32, reps: u16, load: Option<u16>) -> Time {
    Time {
        day: TODAY.plus(-days_ago),
        dose: Dose::Reps {
            sets: 2,
            reps,
            rest: 60,
            reserve: 2,
        },
        sets: 2,
        reps,
        seconds: 30,
        load: load.map(Load::Weight),
        reserve: Some(5),
        pain: Some(0),
    }
}

#[test]
fn strong_pain_is_answered_also_where_pain_has_risen_for_weeks() {
    let pushup = exercise("pushup-wall");
    let hurt = Time {
        pain: Some(8),
        ..time(2, 14, None)
    };
    let mut past = past(pushup, vec![time(9, 14, None), hurt]);
    past.verdicts = vec![(Region::Shoulder, pain_monitor::Next::Pace)];
    let next = next(&past, pushup);
    assert!(next.cut && next.reps < Some(14), "{next:?}");
}

#[test]
fn what_hurt_too_much_is_less_in_every_form_of_a_session() {
    let cleared = Profile {
        equipment: Some(Vec::new()),
        screening: Screening {
            yes: [Some(false); 7],
            ..Screening::default()
        },
        screened_on: Some(TODAY),
        ..owner()
    };
    let wishes = Wishes::default();
    let m12 = |past: &Past| {
        program::preset(&cleared, &wishes, past, TODAY, Preset::M12)
            .unwrap()
            .items[0]
            .clone()
    };
    let fresh = m12(&Past::default());
    let Dose::Reps { reps, .. } = fresh.dose else {
        panic!("a set every second minute: {fresh:?}");
    };
    let hurt = Time {
        pain: Some(8),
        ..time(2, 6, None)
    };
    let after = m12(&past(fresh.exercise, vec![time(9, 6, None), hurt]));
    let less = match after.dose {
        Dose::Reps { reps: now, .. } => after.exercise != fresh.exercise || now < 6.min(reps),
        _ => after.exercise != fresh.exercise,
    };
    assert!(less, "{after:?}");
}

#[test]
fn the_first_session_after_a_fever_is_no_measure_of_the_next() {
    let row = exercise("row-db");
    let times = vec![time(14, 10, Some(200)), time(8, 10, Some(100))];
    let mut lived = past(row, times);
    lived.ill = Some(Illness {
        from: TODAY.plus(-12),
        well: Some(TODAY.plus(-8)),
        fever: true,
    });
    assert_eq!(weight(&next(&lived, row)), Some(200), "as before, and no more");
    lived.trails[0].times.truncate(1);
    lived.days.truncate(1);
    lived.ill = Some(Illness {
        from: TODAY.plus(-6),
        well: Some(TODAY.plus(-1)),
        fever: true,
    });
    assert_eq!(weight(&next(&lived, row)), Some(100), "the first time half");
}

#[test]
fn a_lighter_load_in_sets_of_the_same_length_is_the_one_that_counts() {
    let row = exercise("row-db");
    let heavy = |days_ago| Time {
        reserve: Some(0),
        ..time(days_ago, 10, Some(220))
    };
    let lived = past(
        row,
        vec![heavy(20), heavy(17), time(10, 10, Some(180)), time(3, 10, Some(180))],
    );
    assert!(weight(&next(&lived, row)) < Some(220));
}

#[test]
fn sets_until_tired_move_by_one_weight_however_long_the_other_sets_become() {
    let squat = exercise("goblet-squat");
    let tired = |days_ago, load| Time {
        dose: Dose::ToFatigue { seconds: 120 },
        ..time(days_ago, 0, Some(load))
    };
    let lived = past(squat, vec![time(5, 12, Some(320)), tired(3, 160)]);
    let load = next(&lived, squat).load_for(squat, Dose::ToFatigue { seconds: 120 }, &[]);
    assert_eq!(load, Some(Load::Weight(200)), "one weight more than the last such set");
}

#[test]
fn a_missed_few_minutes_are_not_made_up_for_and_a_missed_session_is() {
    let micro = Profile {
        split: Some(Split::Micro),
        week_minutes: Some(120),
        ..owner()
    };
    let week = program::make(&micro, &Wishes::default(), &Past::default(), TODAY);
    let monday = TODAY.monday();
    let mut diary = Diary::default();
    let next = |diary: &Diary, weekday: i32| week.next(diary, monday.plus(weekday)).cloned();
    let tuesday = next(&diary, 1).unwrap();
    assert!(tuesday.daily && tuesday.weekday == 1, "Monday's few minutes are gone");
    let mut done = entry(0, 100);
    (done.day, done.number) = (monday.plus(1), tuesday.number);
    diary.put(done);
    let left = next(&diary, 1).unwrap();
    assert!(!left.daily, "then the long one of the day");
    let wednesday = next(&diary, 2).unwrap();
    assert!(
        wednesday.daily && wednesday.weekday == 2,
        "each day its own few minutes first"
    );
    let mut done = entry(0, 100);
    (done.id, done.day, done.number) = (Instant(1), monday.plus(2), wednesday.number);
    diary.put(done);
    assert_eq!(next(&diary, 2).map(|session| session.number), Some(left.number));
}
