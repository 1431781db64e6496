//! What the charts show of a diary of days, of months and of ten years.

#![allow(clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)] // a wrong place must stop the test

mod scenes;

use kraftpause::domain::diary::{Diary, Share};
use kraftpause::domain::fitness_test::{Results, Test, Tested};
use kraftpause::domain::pain::{Region, Side};
use kraftpause::domain::profile::{Answer, Profile};
use kraftpause::domain::program::{self, Past, Wishes};
use kraftpause::domain::progress::ahead::{Way, play};
use kraftpause::domain::progress::fitness::{estimates, lines};
use kraftpause::domain::progress::keeping::{keeping, kept_going};
use kraftpause::domain::progress::kept_out::KeptOut;
use kraftpause::domain::progress::loads::{Unit, exercises, loads};
use kraftpause::domain::progress::minutes::{Goal, before, minutes};
use kraftpause::domain::progress::pain::{months, told};
use kraftpause::domain::progress::slices::{Grain, MOST, Period, Slices};
use kraftpause::domain::progress::wellbeing::{self, Feeling, beside};
use kraftpause::domain::return_after::Away;
use kraftpause::domain::units::Day;
use scenes::years::{TODAY, diary, entry, profile, site};
use scenes::*;

const NOTHING: KeptOut = KeptOut(Vec::new());
const GOAL: Goal = Goal { all: 60, hard: 16 };
const TEN_YEARS: i32 = 3_650;

#[test]
fn pain_of_a_region_is_the_worst_of_both_sides_of_a_day() {
    let mut diary = diary(1);
    diary.entries[0].after.pains.push((site(Region::Neck, Side::Right), 9));
    let told = told(&diary, &NOTHING);
    assert_eq!(told[0].region, Region::Neck);
    assert_eq!(told[0].days, [(TODAY, 9)]);
}

#[test]
fn a_week_that_is_kept_out_is_in_no_trend_but_on_the_body() {
    let diary = diary(21);
    let week = (TODAY.plus(-13), TODAY.plus(-7));
    let out = KeptOut(vec![week]);
    let neck = &told(&diary, &out)[0];
    assert_eq!((neck.days.len(), neck.kept_out), (14, 7));
    assert!(neck.days.iter().all(|(day, _)| !out.holds(*day)));
    assert_eq!(months(&diary).iter().map(|month| month.places.len()).max(), Some(2));
    assert!(told(&diary, &KeptOut(vec![(Day(0), TODAY)])).is_empty());
}

#[test]
fn a_month_in_which_nothing_was_told_stands_empty_between_the_others() {
    let days = [TODAY.plus(-75), TODAY];
    let mut diary = Diary::default();
    for (number, day) in (0_u8..).zip(days) {
        diary.put(entry(day, number, 1));
    }
    let months = months(&diary);
    let firsts: Vec<(i32, u8, u8)> = months.iter().map(|month| month.first.date()).collect();
    assert_eq!(firsts, [(2026, 9, 1), (2026, 10, 1), (2026, 11, 1)]);
    assert_eq!(months[1].places, []);
    assert_eq!(months[2].places, [(site(Region::Neck, Side::Left), 60)]);
}

#[test]
fn minutes_of_a_week_are_its_sum_and_of_a_month_its_weekly_mean() {
    let weeks = minutes(&diary(7 * 10), GOAL, Period::All, TODAY).unwrap();
    assert_eq!(weeks.slices.grain, Grain::Week);
    // Seven sessions of 20 minutes, every third 35.
    assert!(
        weeks.all[3..9].iter().all(|week| (170..=185).contains(week)),
        "{:?}",
        weeks.all
    );
    assert!(
        weeks.hard[3..9].iter().all(|week| (32..=48).contains(week)),
        "{:?}",
        weeks.hard
    );
    let years = minutes(&diary(TEN_YEARS), GOAL, Period::All, TODAY).unwrap();
    assert_eq!(years.slices.grain, Grain::Quarter);
    assert!(
        years.all[1..].iter().all(|week| (100..=185).contains(week)),
        "{:?}",
        years.all
    );
    assert_eq!(minutes(&Diary::default(), GOAL, Period::All, TODAY), None);
}

#[test]
fn the_goal_of_hard_minutes_is_what_the_plan_asks_for() {
    let program = program::make(&profile(1), &Wishes::default(), &Past::default(), TODAY.monday());
    let goal = Goal::of(&program);
    assert_eq!(goal.all, program.week_minutes);
    assert!(goal.hard <= goal.all);
}

#[test]
fn the_weeks_before_this_one_have_a_mean_and_the_first_week_has_none() {
    let mut one = Diary::default();
    one.put(entry(TODAY, 0, 1));
    assert_eq!(before(&one, TODAY), None);
    one.put(entry(TODAY.plus(-14), 0, 1));
    assert_eq!(before(&one, TODAY), Some((10, 2)));
}

#[test]
fn six_weeks_forget_what_was_before_and_nobody_has_a_row_to_lose() {
    let weeks = |back: &[i32]| {
        let mut diary = Diary::default();
        for back in back {
            diary.put(entry(TODAY.plus(-7 * back), 0, 1));
        }
        kept_going(&diary, &NOTHING, TODAY)
    };
    assert_eq!(weeks(&[]), None);
    assert_eq!(weeks(&[0]), Some((1, 1)));
    assert_eq!(weeks(&[0, 1, 2, 4, 5, 9]), Some((5, 6)));
    assert_eq!(
        weeks(&[1, 2, 4, 5, 6, 9]),
        Some((5, 6)),
        "this week has not begun and is not counted"
    );
    let out = KeptOut(vec![(TODAY.plus(-21).monday(), TODAY.plus(-21).monday().plus(6))]);
    let mut diary = Diary::default();
    for back in [0, 1, 2, 4, 5, 6] {
        diary.put(entry(TODAY.plus(-7 * back), 0, 1));
    }
    assert_eq!(
        kept_going(&diary, &out, TODAY),
        Some((6, 6)),
        "a flare-up is no missed week"
    );
}

#[test]
fn the_share_of_all_pieces_adds_up_and_agrees_with_the_diary() {
    let diary = diary(7 * 9);
    let kept = keeping(&diary, &NOTHING, 3, Period::All, TODAY).unwrap();
    let sums = kept.shares.iter().flatten();
    let (done, planned) = sums.fold((0, 0), |sum, share| (sum.0 + share.done, sum.1 + share.planned));
    assert_eq!(kept.sum, Share { done, planned });
    assert_eq!(Some(kept.sum), diary.share_done(TODAY, 12, 3));
    assert_eq!(keeping(&diary, &NOTHING, 0, Period::All, TODAY), None);
}

#[test]
fn an_exercise_counts_by_its_load_and_without_one_by_its_repetitions() {
    let diary = diary(90);
    let all = exercises(&diary);
    let names: Vec<_> = all.iter().map(|(exercise, _)| *exercise).collect();
    assert_eq!(names.len(), 3, "cardio is not lifted");
    let of = |name| loads(&diary, exercise(name), Period::All, TODAY).unwrap();
    let row = of("row-db");
    assert_eq!(row.unit, Unit::Weight);
    assert_eq!((row.days[0].1, row.days.last().unwrap().1), (50, 60));
    assert_eq!(of("squat-bw").unit, Unit::Reps);
    assert_eq!(of("plank").unit, Unit::Seconds);
    assert_eq!(of("plank").values.last(), Some(&Some(30)));
    assert_eq!(loads(&diary, exercise("hill-4x4"), Period::All, TODAY), None);
}

#[test]
fn the_estimate_follows_the_answers_and_is_a_band() {
    let profile = profile(200);
    let all = estimates(&profile.history).unwrap();
    assert!(all.days.windows(2).all(|pair| pair[0].0 < pair[1].0));
    let (young, old) = all.age().unwrap();
    assert!(young < old);
    assert_eq!(estimates(&Profile::default().history), None);
    let tests = lines(&profile.history, &Results::default());
    assert_eq!(tests.len(), 1);
    assert_eq!(
        tests[0].days.iter().map(|(_, value)| *value).collect::<Vec<_>>(),
        [10, 11, 12]
    );
}

#[test]
fn weeks_with_and_without_training_are_compared_only_when_there_are_enough() {
    let slices = Slices::of(Period::Year, TODAY.plus(-400), TODAY);
    let every = |back: i32| (TODAY.plus(-7 * back), if back % 2 == 0 { 8 } else { 4 });
    let told: Vec<(Day, u8)> = (0..8).map(every).collect();
    let mut diary = Diary::default();
    for back in [0, 2, 4] {
        diary.put(entry(TODAY.plus(-7 * back), 0, 1));
    }
    assert_eq!(beside(&told, &diary, &slices), None);
    diary.put(entry(TODAY.plus(-42), 0, 1));
    let both = beside(&told, &diary, &slices).unwrap();
    assert_eq!((both.with, both.without, both.weeks), (80, 40, (4, 4)));
}

#[test]
fn guided_tests_and_told_ones_are_one_line_and_a_day_counts_once() {
    let mut results = Results::default();
    let mut put = |day: i32, test, value, exercise| {
        let told = Vec::new();
        results.put(
            TODAY.plus(day),
            Tested {
                test,
                value,
                told,
                exercise,
            },
        );
    };
    put(-50, Test::PushUps, 15, None);
    put(-9, Test::Walk, 560, None);
    put(-9, Test::Lift, 400, Some(exercise("row-db")));
    put(-8, Test::Lift, 900, Some(exercise("goblet-squat")));
    put(-8, Test::Estimate, 330, None);
    let mut profile = Profile::default();
    for (day, count) in [(-100, 12), (-50, 15), (-1, 18)] {
        profile.accept(Answer::PushUps(count), TODAY.plus(day));
    }
    let lines = lines(&profile.history, &results);
    let tests: Vec<Test> = lines.iter().map(|line| line.test).collect();
    assert_eq!(tests, [Test::Walk, Test::PushUps, Test::Lift, Test::Lift]);
    assert_eq!(
        lines[1].days,
        [(TODAY.plus(-100), 12), (TODAY.plus(-50), 15), (TODAY.plus(-1), 18)]
    );
}

#[test]
fn flare_ups_illness_and_holidays_are_kept_out_and_nothing_else() {
    let mut profile = Profile::default();
    profile.accept(Answer::FlareUp(true), TODAY.plus(-60));
    profile.accept(Answer::Away(Some(Away::Holiday)), TODAY.plus(-30));
    profile.accept(Answer::Away(None), TODAY.plus(-20));
    profile.accept(Answer::Away(Some(Away::Ill)), TODAY.plus(-2));
    let out = KeptOut::of(&profile.life, TODAY);
    let held: Vec<i32> = (-70..=1).filter(|day| out.holds(TODAY.plus(*day))).collect();
    let expected: Vec<i32> = (-60..-53).chain(-30..-20).chain(-2..=0).collect();
    assert_eq!(held, expected);
    assert!(out.holds_week(TODAY.plus(-30).monday().plus(7)));
    assert_eq!(KeptOut::of(&Profile::default().life, TODAY), NOTHING);
}

#[test]
fn twelve_weeks_ahead_follow_the_plan_and_half_is_half() {
    let (profile, wishes) = (profile(1), Wishes::default());
    let [all, half, nothing] = Way::ALL.map(|way| play(&profile, &wishes, &diary(30), TODAY, way));
    assert!([&all, &half, &nothing].iter().all(|played| played.weeks.len() == 12));
    assert_eq!(all.weeks[0].monday, TODAY.monday().plus(7));
    assert!(
        all.weeks
            .iter()
            .all(|week| week.sessions == week.planned && week.planned > 0)
    );
    assert_eq!(half.sessions(), all.sessions().div_ceil(2));
    assert!(half.minutes() > 0 && half.minutes() < all.minutes());
    assert_eq!((nothing.minutes(), nothing.hard(), nothing.sessions()), (0, 0, 0));
    assert!(all.gathered().is_sorted());
    assert_eq!(u32::from(*all.gathered().last().unwrap()), all.minutes());
}

/// The played weeks must not touch what they begin with, nor depend on when they are played again.
#[test]
fn playing_ahead_is_the_same_each_time() {
    let (profile, wishes, diary) = (profile(400), Wishes::default(), diary(400));
    let once = play(&profile, &wishes, &diary, TODAY, Way::All);
    assert_eq!(once, play(&profile, &wishes, &diary, TODAY, Way::All));
}

#[test]
fn ten_years_are_never_more_marks_than_a_phone_can_show() {
    let (diary, profile) = (diary(TEN_YEARS), profile(TEN_YEARS));
    for period in Period::ALL {
        let marks = [
            minutes(&diary, GOAL, period, TODAY).unwrap().all.len(),
            keeping(&diary, &NOTHING, 3, period, TODAY).unwrap().shares.len(),
            loads(&diary, exercise("row-db"), period, TODAY).unwrap().values.len(),
            Slices::of(period, diary.entries[0].day, TODAY).all.len(),
        ];
        assert!(
            marks.iter().all(|marks| (1..=MOST).contains(marks)),
            "{period:?}: {marks:?}"
        );
    }
    assert_eq!(profile.check_ins.all().len(), 522, "a check-in a week");
    let sleep = wellbeing::told(&profile.check_ins, &diary, &NOTHING, Feeling::Sleep);
    assert_eq!(sleep.len(), 522);
    assert_eq!(months(&diary).len(), 121);
}

#[test]
fn the_same_result_after_three_months_is_a_result() {
    let mut profile = Profile::default();
    for (day, count) in [(0, 20), (91, 20), (182, 24)] {
        profile.accept(Answer::PushUps(count), TODAY.plus(day));
    }
    let all = lines(&profile.history, &Results::default());
    let values: Vec<u16> = all[0].days.iter().map(|(_, value)| *value).collect();
    assert_eq!(values, [20, 20, 24]);
    assert_eq!(profile.tests.push_ups, Some(24));
}
