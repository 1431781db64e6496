//! One page for somebody who treats the person: what is ticked, in short lines. The same lines are shown, printed and shared.

use crate::app::model::Model;
use crate::domain::catalogue::ExerciseId;
use crate::domain::diary::{Diary, Entry};
use crate::domain::fitness_test::Tested;
use crate::domain::profile::Profile;
use crate::domain::screening::SafetyQuestion;
use crate::domain::units::{Day, Instant, Now};
use crate::text::{Text, fitness_test, name, told};

/// Weeks that are told one by one.
const WEEKS: u8 = 8;
/// Exercises with their last load, the newest first: one page.
const EXERCISES: usize = 15;

/// What is ticked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Parts {
    pub goals: bool,
    pub pains: bool,
    pub sessions: bool,
    pub sets: bool,
    pub tests: bool,
    pub health: bool,
}

/// Illness and medicine are nobody's business unless the person says so.
impl Default for Parts {
    fn default() -> Parts {
        Parts {
            goals: true,
            pains: true,
            sessions: true,
            sets: true,
            tests: true,
            health: false,
        }
    }
}

/// A heading and its lines.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    pub title: String,
    pub lines: Vec<String>,
}

#[must_use]
pub fn sections(model: &Model, t: &Text, parts: Parts) -> Vec<Section> {
    let all = [
        (parts.goals, t.report_goals(), goals(t, &model.profile)),
        (parts.pains, t.report_pains(), pains(t, model)),
        (
            parts.sessions,
            t.report_sessions(),
            sessions(t, &model.diary, model.now),
        ),
        (parts.sets, t.report_sets(), sets(t, &model.diary)),
        (parts.tests, t.report_tests(), tests(t, model)),
        (parts.health, t.report_health(), health(t, &model.profile)),
    ];
    let ticked = all.into_iter().filter(|(ticked, ..)| *ticked);
    ticked
        .map(|(_, title, mut lines)| {
            if lines.is_empty() {
                lines.push(t.report_nothing().to_owned());
            }
            let title = title.to_owned();
            Section { title, lines }
        })
        .collect()
}

/// As text that can be sent.
#[must_use]
pub fn words(t: &Text, sections: &[Section], today: Day) -> String {
    let mut text = format!("{}\n{}\n", t.report_heading(), t.report_made(&date(t, today)));
    for section in sections {
        text.push_str(&format!("\n{}\n", section.title));
        for line in &section.lines {
            text.push_str(&format!("- {line}\n"));
        }
    }
    text
}

/// With its year: such a page is kept.
#[must_use]
pub fn date(t: &Text, day: Day) -> String {
    let (year, month, of_month) = day.date();
    t.data_date(&of_month, &month, &year)
}

/// The day of an instant, with its year.
#[must_use]
pub fn date_of(t: &Text, now: Now, at: Instant) -> String {
    date(t, now.day_of(at))
}

fn goals(t: &Text, profile: &Profile) -> Vec<String> {
    let goal = profile.week_minutes.zip(profile.split);
    let line = goal.map(|(minutes, split)| t.report_goal_minutes(&minutes, &name::split(t, split)));
    line.into_iter().collect()
}

fn pains(t: &Text, model: &Model) -> Vec<String> {
    let told = model.profile.pains.iter().flatten().map(|pain| {
        let site = name::capital(&name::site(t, pain.site));
        t.report_pain_told(&site, &pain.worst, &name::duration(t, pain.duration))
    });
    let diary = &model.diary;
    let lately = diary.regions_told().into_iter().filter_map(|region| {
        let days = diary.pain_over_time(region);
        let values = || days.iter().map(|(_, value)| *value);
        let (first, last) = (values().next()?, values().next_back()?);
        let count = u32::try_from(days.len()).unwrap_or(u32::MAX);
        let region = name::capital(name::region(t, region));
        Some(t.report_pain_line(count, &region, &first, &last, &values().min()?, &values().max()?))
    });
    let flare_ups = model.profile.life.flare_ups.all();
    let flared = flare_ups.last().map(|last| {
        let count = u32::try_from(flare_ups.len()).unwrap_or(u32::MAX);
        t.report_flare_ups(count, &date(t, last.from))
    });
    told.chain(lately).chain(flared).collect()
}

fn sessions(t: &Text, diary: &Diary, now: Now) -> Vec<String> {
    let totals = diary.totals();
    let (Some(first), Some(last)) = (totals.first, diary.entries.last()) else {
        return Vec::new();
    };
    let (first, last) = (date(t, first), date(t, last.day));
    let sum = t.report_sessions_sum(totals.sessions, &totals.minutes, &first, &last);
    let weeks = diary.minutes_per_week(now.day(), WEEKS).into_iter();
    let weeks = weeks.skip_while(|(_, minutes)| *minutes == 0);
    let weeks = weeks.map(|(monday, minutes)| t.report_week_line(&date(t, monday), &minutes));
    core::iter::once(sum).chain(weeks).collect()
}

/// Each exercise as it was done the last time.
fn sets(t: &Text, diary: &Diary) -> Vec<String> {
    let mut seen: Vec<ExerciseId> = Vec::new();
    let mut lines = Vec::new();
    for entry in diary.entries.iter().rev() {
        for done in entry.done.iter().filter(|done| done.sets > 0) {
            if lines.len() < EXERCISES && !seen.contains(&done.exercise) {
                seen.push(done.exercise);
                lines.extend(set_line(t, entry, done.exercise, done.sets));
            }
        }
    }
    lines
}

fn set_line(t: &Text, entry: &Entry, exercise: ExerciseId, sets: u16) -> Option<String> {
    let last = entry.sets.iter().rfind(|set| set.exercise == exercise)?;
    let told = told::set(t, last);
    let sets = t.progress_sets(u32::from(sets));
    Some(t.report_set_line(&t.exercise(exercise).name, &date(t, entry.day), &sets, &told))
}

/// The newest result of each test and exercise, and the one before it.
fn tests(t: &Text, model: &Model) -> Vec<String> {
    let mut seen = Vec::new();
    let mut lines = Vec::new();
    for (_, told) in model.results.all().iter().rev() {
        let what = (told.test, told.exercise);
        if seen.contains(&what) {
            continue;
        }
        seen.push(what);
        let same = |(day, other): &(Day, Tested)| {
            ((other.test, other.exercise) == what)
                .then(|| t.fitness_test_last(&fitness_test::value(t, other.test, other.value), &date(t, *day)))
        };
        let values: Vec<String> = model.results.all().iter().rev().filter_map(same).take(2).collect();
        let exercise = told.exercise.map(|exercise| t.exercise(exercise).name.to_owned());
        let name = exercise.unwrap_or_else(|| fitness_test::name(t, told.test));
        lines.push(t.report_test_line(&name, &values.join("; ")));
    }
    lines
}

fn health(t: &Text, profile: &Profile) -> Vec<String> {
    let screening = &profile.screening;
    let answers = || SafetyQuestion::ALL.into_iter().zip(screening.yes);
    if answers().all(|(_, yes)| yes.is_none()) {
        return vec![t.report_health_open().to_owned()];
    }
    let yes = answers().filter(|(_, yes)| *yes == Some(true));
    let mut lines: Vec<String> = yes
        .map(|(question, _)| t.report_health_yes(&asked(t, question)))
        .collect();
    if answers().all(|(_, yes)| yes == Some(false)) {
        lines.push(t.report_health_no().to_owned());
    }
    if screening.cleared_by_professional {
        lines.push(t.report_health_cleared().to_owned());
    }
    lines
}

fn asked(t: &Text, question: SafetyQuestion) -> &str {
    match question {
        SafetyQuestion::HeartOrPressure => t.safety_heart(),
        SafetyQuestion::ChestPain => t.safety_chest(),
        SafetyQuestion::Fainting => t.safety_faint(),
        SafetyQuestion::OtherDisease => t.safety_disease(),
        SafetyQuestion::Medicine => t.safety_medicine(),
        SafetyQuestion::BoneOrJoint => t.safety_bone(),
        SafetyQuestion::Supervised => t.safety_supervised(),
    }
}
