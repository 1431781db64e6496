//! What is learned over the first weeks, one small question at a time: whom each concerns, and which one is due today.
//! People who meet much at the start use little afterwards, so nothing here stands in the way of the first session.
//! Knows nothing of screens. All intervals are proposals.

use super::exposure::{Exposure, explained};
use super::pain::PAIN_CASE;
use super::pressure::Band;
use super::profile::{Equipment, Place, Profile};
use super::program::proposals as p;
use super::screening::ASK_AGAIN_DAYS;
use super::units::Day;

/// One page each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SmallQuestion {
    /// The safety questions again, or the part of them that was never asked.
    Rescreen,
    Pressure,
    /// Sleep, stress, energy, work ability of the last week.
    CheckIn,
    Place,
    Fear,
    PainLimitsWork,
    SelfEfficacy,
    WorkEffort,
    SittingHours,
    StrengthPractice,
    Company,
    Hurdles,
    /// Balance, legs, arms, trunk.
    Tests,
    /// Never asked; begun and ended by those who want one.
    Course,
    /// Never asked; told by those who have measured it.
    MaxPulse,
    /// Never asked; told by those who want loads rounded to what they have.
    Loads,
}

/// What became of the small questions: for each the day it was last answered or put off.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Asked(Vec<(SmallQuestion, Day, bool)>);

/// What comes in several weights.
const OWN_LOADS: [Equipment; 3] = [Equipment::Band, Equipment::Dumbbell, Equipment::Kettlebell];
const CHECK_IN_DAYS: i32 = 7;
/// The first look back comes when there is something to look back at.
const FIRST_CHECK_IN: i32 = 3;
/// Self-tests come in the second week, when the movements are known.
const FIRST_TESTS: i32 = 7;
/// What is put off rests for so long.
const PUT_OFF_DAYS: i32 = 7;
/// What only makes the week fit better is asked every other day at most.
const QUIET_DAYS: i32 = 2;

impl SmallQuestion {
    /// In the order in which they matter.
    pub const ALL: [SmallQuestion; 16] = [
        SmallQuestion::Rescreen,
        SmallQuestion::Pressure,
        SmallQuestion::CheckIn,
        SmallQuestion::Place,
        SmallQuestion::Fear,
        SmallQuestion::PainLimitsWork,
        SmallQuestion::SelfEfficacy,
        SmallQuestion::WorkEffort,
        SmallQuestion::SittingHours,
        SmallQuestion::StrengthPractice,
        SmallQuestion::Company,
        SmallQuestion::Hurdles,
        SmallQuestion::Tests,
        SmallQuestion::Course,
        SmallQuestion::MaxPulse,
        SmallQuestion::Loads,
    ];

    /// Its name in the address.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            SmallQuestion::Rescreen => "safety",
            SmallQuestion::Pressure => "pressure",
            SmallQuestion::CheckIn => "check-in",
            SmallQuestion::Place => "place",
            SmallQuestion::Fear => "fear",
            SmallQuestion::PainLimitsWork => "pain-limits-work",
            SmallQuestion::SelfEfficacy => "self-efficacy",
            SmallQuestion::WorkEffort => "work-effort",
            SmallQuestion::SittingHours => "sitting-hours",
            SmallQuestion::StrengthPractice => "strength-practice",
            SmallQuestion::Company => "company",
            SmallQuestion::Hurdles => "hurdles",
            SmallQuestion::Tests => "tests",
            SmallQuestion::Course => "course",
            SmallQuestion::MaxPulse => "max-pulse",
            SmallQuestion::Loads => "loads",
        }
    }

    #[must_use]
    pub fn from_id(id: &str) -> Option<SmallQuestion> {
        SmallQuestion::ALL.into_iter().find(|question| question.id() == id)
    }

    /// Whether it concerns this person at all. What pain does is asked only of those in pain.
    #[must_use]
    pub fn applies(self, profile: &Profile) -> bool {
        match self {
            SmallQuestion::Fear | SmallQuestion::PainLimitsWork | SmallQuestion::SelfEfficacy => {
                profile.pains.iter().flatten().any(|pain| pain.worst >= PAIN_CASE)
            }
            SmallQuestion::Loads => {
                let has = |thing: &Equipment| OWN_LOADS.contains(thing);
                profile.equipment.iter().flatten().any(has)
            }
            _ => true,
        }
    }

    /// Whether the app asks for it by itself; the rest waits in the list of answers.
    fn is_wanted(self, profile: &Profile) -> bool {
        match self {
            SmallQuestion::Pressure => is_heavy(profile) || was_high(profile),
            // Only who has something heavy to lift can go on to heavy strength.
            SmallQuestion::StrengthPractice => {
                let owns = |thing| profile.equipment.iter().flatten().any(|owned| *owned == thing);
                owns(Equipment::Barbell) || profile.place == Some(Place::Gym)
            }
            SmallQuestion::Course | SmallQuestion::MaxPulse | SmallQuestion::Loads => false,
            _ => self.applies(profile),
        }
    }

    /// Waits for nothing and for no gap.
    const fn is_urgent(self) -> bool {
        matches!(self, SmallQuestion::Rescreen | SmallQuestion::Pressure)
    }

    /// Days after the first session on which it may come first.
    const fn earliest(self) -> i32 {
        match self {
            SmallQuestion::CheckIn => FIRST_CHECK_IN,
            SmallQuestion::Tests => FIRST_TESTS,
            _ => 0,
        }
    }

    /// Days after which the same is asked again; `None` for what is asked once.
    const fn again(self) -> Option<i32> {
        match self {
            SmallQuestion::CheckIn => Some(CHECK_IN_DAYS),
            SmallQuestion::Pressure => Some(p::PRESSURE_DAYS),
            SmallQuestion::Rescreen => Some(ASK_AGAIN_DAYS),
            SmallQuestion::Tests
            | SmallQuestion::Fear
            | SmallQuestion::PainLimitsWork
            | SmallQuestion::SelfEfficacy => Some(p::RETEST_DAYS),
            _ => None,
        }
    }

    /// The day from which an answer counts, where the profile itself knows it.
    fn known_day(self, profile: &Profile) -> Option<Day> {
        match self {
            SmallQuestion::Rescreen => profile.screened_on,
            SmallQuestion::Pressure => profile.pressure.map(|(day, _)| day),
            SmallQuestion::CheckIn => profile.check_ins.all().last().map(|(day, _)| *day),
            _ => None,
        }
    }
}

fn is_heavy(profile: &Profile) -> bool {
    explained(profile.work, profile.work_effort).0.exposure == Exposure::Heavy
}

fn was_high(profile: &Profile) -> bool {
    let high = |band| matches!(band, Band::High | Band::VeryHigh | Band::Stop);
    profile.pressure.is_some_and(|(_, pressure)| high(pressure.band()))
}

impl Asked {
    /// Takes in that a question was answered, or put off, on a day.
    pub fn put(&mut self, question: SmallQuestion, day: Day, answered: bool) {
        self.0.push((question, day, answered));
    }

    fn last(&self, question: SmallQuestion, answered: bool) -> Option<Day> {
        let mut all = self.0.iter().rev();
        all.find(|(other, _, was)| *other == question && *was == answered)
            .map(|(_, day, _)| *day)
    }

    /// The last day on which anything was answered or put off.
    fn newest(&self) -> Option<Day> {
        self.0.iter().map(|(_, day, _)| *day).max()
    }
}

/// The one question of today, if there is one. `first`: the day of the first session. `open`: a part of the safety
/// questions was never answered.
#[must_use]
pub fn due(profile: &Profile, asked: &Asked, first: Option<Day>, open: bool, today: Day) -> Option<SmallQuestion> {
    let since = |day: Day| today.0.saturating_sub(day.0);
    let open = open || profile.screening_is_stale(today);
    let quiet = asked.newest().map_or(i32::MAX, since);
    // One a day; a clock that was set back asks nothing until it has caught up.
    if quiet < 1 {
        return None;
    }
    let is_due = |question: &SmallQuestion| {
        let question = *question;
        if !question.is_wanted(profile) || asked.last(question, false).is_some_and(|day| since(day) < PUT_OFF_DAYS) {
            return false;
        }
        let answered = asked.last(question, true).max(question.known_day(profile));
        let never_or_again = match (answered, question.again()) {
            _ if open && question == SmallQuestion::Rescreen => true,
            (None, _) => question != SmallQuestion::Rescreen,
            (Some(day), Some(again)) => since(day) >= again,
            (Some(_), None) => false,
        };
        let its_time = first.is_some_and(|first| since(first) >= question.earliest());
        let gap = question == SmallQuestion::CheckIn || quiet >= QUIET_DAYS;
        never_or_again && (question.is_urgent() || (its_time && gap))
    };
    SmallQuestion::ALL.into_iter().find(is_due)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::check_in::CheckIn;
    use crate::domain::pain::{Duration, Pain, Region, Side, Site};
    use crate::domain::pressure::Pressure;
    use crate::domain::profile::{Answer, WorkKind};
    use SmallQuestion as Q;

    const FIRST: Day = Day(20_000);

    fn profile() -> Profile {
        Profile {
            work: Some(WorkKind::Sitting.typical()),
            screened_on: Some(FIRST),
            ..Profile::default()
        }
    }

    fn sore(worst: u8) -> Profile {
        let (region, side) = (Region::Neck, Side::Left);
        Profile {
            pains: Some(vec![Pain::new(Site { region, side }, worst, Duration::UnderSixWeeks)]),
            ..profile()
        }
    }

    fn heavy() -> Profile {
        Profile {
            work: Some(WorkKind::Heavy.typical()),
            ..profile()
        }
    }

    /// The questions of these days for one who answers all; the day is counted from the first session.
    fn answering(profile: &mut Profile, days: i32) -> Vec<(i32, SmallQuestion)> {
        let mut asked = Asked::default();
        let mut all = Vec::new();
        for day in 0..days {
            let today = FIRST.plus(day);
            let Some(question) = due(profile, &asked, Some(FIRST), false, today) else {
                continue;
            };
            all.push((day, question));
            asked.put(question, today, true);
            let healthy = Pressure {
                systolic: 120,
                diastolic: 80,
            };
            match question {
                Q::CheckIn => profile.accept(Answer::CheckIn(CheckIn::default()), today),
                Q::Pressure => profile.accept(Answer::Pressure(Some(healthy)), today),
                Q::Rescreen => profile.screened_on = Some(today),
                _ => {}
            }
            assert_eq!(due(profile, &asked, Some(FIRST), true, today), None, "one a day");
        }
        all
    }

    #[test]
    fn the_first_month_of_one_who_sits_and_has_no_pain() {
        let all = answering(&mut profile(), 28);
        let expected = [
            (0, Q::Place),
            (2, Q::WorkEffort),
            (3, Q::CheckIn),
            (5, Q::SittingHours),
            (7, Q::Company),
            (9, Q::Hurdles),
            (10, Q::CheckIn),
            (12, Q::Tests),
            (17, Q::CheckIn),
            (24, Q::CheckIn),
        ];
        assert_eq!(all, expected);
    }

    #[test]
    fn what_pain_does_is_asked_only_of_those_in_pain_and_early() {
        let asks = |profile: &mut Profile| {
            answering(profile, 10)
                .into_iter()
                .any(|(_, question)| question == Q::Fear)
        };
        assert!(!asks(&mut sore(2)));
        assert!(asks(&mut sore(3)));
        assert!(!Q::Fear.applies(&sore(2)));
        assert!(Q::SelfEfficacy.applies(&sore(3)));
    }

    #[test]
    fn heavy_workers_are_asked_for_their_blood_pressure_at_once_and_every_four_weeks() {
        let before = due(&heavy(), &Asked::default(), None, false, FIRST);
        assert_eq!(before, Some(Q::Pressure), "before the first session");
        let days: Vec<i32> = answering(&mut heavy(), 60)
            .into_iter()
            .filter_map(|(day, question)| (question == Q::Pressure).then_some(day))
            .collect();
        assert_eq!(days, [0, 28, 56]);
        assert_eq!(due(&profile(), &Asked::default(), None, false, FIRST), None);
    }

    #[test]
    fn a_high_pressure_is_measured_again_whatever_the_work() {
        let mut profile = profile();
        let high = Pressure {
            systolic: 150,
            diastolic: 85,
        };
        profile.accept(Answer::Pressure(Some(high)), FIRST);
        let asks = |day| due(&profile, &Asked::default(), None, false, FIRST.plus(day));
        assert_eq!(asks(27), None);
        assert_eq!(asks(28), Some(Q::Pressure));
    }

    #[test]
    fn not_now_is_quiet_for_the_day_and_for_the_question_a_week() {
        let mut asked = Asked::default();
        asked.put(Q::Pressure, FIRST, false);
        let asks = |day| due(&heavy(), &asked, Some(FIRST), false, FIRST.plus(day));
        assert_eq!(asks(0), None);
        assert_eq!(asks(1), None, "nor the next one on the next day");
        assert_eq!(asks(2), Some(Q::Place));
        assert_ne!(asks(6), Some(Q::Pressure));
        assert_eq!(asks(7), Some(Q::Pressure));
    }

    #[test]
    fn safety_is_asked_again_after_three_months_and_at_once_when_a_part_is_new() {
        let asks = |open, day| due(&profile(), &Asked::default(), None, open, FIRST.plus(day));
        assert_eq!(asks(false, 90), None);
        assert_eq!(asks(false, 91), Some(Q::Rescreen));
        assert_eq!(asks(true, 1), Some(Q::Rescreen));
    }

    #[test]
    fn tests_come_in_the_second_week_and_again_after_three_months() {
        let mut days = answering(&mut profile(), 130);
        days.retain(|(_, question)| *question == Q::Tests);
        let days: Vec<i32> = days.into_iter().map(|(day, _)| day).collect();
        let [first, second] = days[..] else { panic!("{days:?}") };
        assert!(first >= 7);
        assert!((90..97).contains(&(second - first)), "{first} {second}");
    }

    #[test]
    fn every_question_has_its_own_address() {
        for question in Q::ALL {
            assert_eq!(Q::from_id(question.id()), Some(question));
        }
        assert_eq!(Q::from_id("soul"), None);
    }
}
