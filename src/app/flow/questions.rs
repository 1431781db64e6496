//! The questions: their order, what each asks for, and the defaults that count when Next is pressed without a change.

use super::safety;
use crate::domain::profile::{Answer, BoutLength, Field, Frequency, Habits, Intensity, Profile, Slot, Split, WorkKind};

/// One screen each, in the order in which they are asked. The first page asks for language and work kind before these.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Question {
    /// Shares of the work day, filled in from the first page's answer.
    Shares,
    /// Age and sex.
    Person,
    /// Height, weight, waist, resting pulse.
    Measures,
    Habits,
    /// The body map.
    Pain,
    Safety,
    Equipment,
    /// Minutes a week and how to split them.
    Time,
    /// When in the day.
    When,
}

impl Question {
    pub const ALL: [Question; 9] = [
        Question::Shares,
        Question::Person,
        Question::Measures,
        Question::Habits,
        Question::Pain,
        Question::Safety,
        Question::Equipment,
        Question::Time,
        Question::When,
    ];

    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Question::Shares => "shares",
            Question::Person => "person",
            Question::Measures => "measures",
            Question::Habits => "habits",
            Question::Pain => "pain",
            Question::Safety => "safety",
            Question::Equipment => "equipment",
            Question::Time => "time",
            Question::When => "when",
        }
    }

    #[must_use]
    pub fn from_id(id: &str) -> Option<Question> {
        Question::ALL.into_iter().find(|question| question.id() == id)
    }

    /// Place among all questions, the first page being number 1: (2, 10) for the second of ten.
    #[must_use]
    pub fn progress(self) -> (u8, u8) {
        (self as u8 + 2, Question::ALL.len() as u8 + 1)
    }

    #[must_use]
    pub fn next(self) -> Option<Question> {
        Question::ALL.get(self as usize + 1).copied()
    }

    /// `None` before the first page.
    #[must_use]
    pub fn previous(self) -> Option<Question> {
        (self as usize)
            .checked_sub(1)
            .and_then(|at| Question::ALL.get(at).copied())
    }

    /// The answers that count when the person goes on without having touched something on this screen.
    #[must_use]
    pub fn defaults(self, profile: &Profile) -> Vec<Answer> {
        let mut answers = Vec::new();
        let mut missing = |is_missing: bool, answer: Answer| {
            if is_missing {
                answers.push(answer);
            }
        };
        match self {
            Question::Shares => missing(profile.work.is_none(), Answer::Work(WorkKind::Sitting.typical())),
            Question::Person => {
                // Sex has no default: a guess would be wrong half the time, and figures are compared by it.
                missing(profile.age.is_none(), Answer::Age(DEFAULT_AGE));
            }
            Question::Measures => {
                missing(profile.height_cm.is_none(), Answer::HeightCm(Field::HeightCm.range().2));
                missing(profile.weight_kg.is_none(), Answer::WeightKg(Field::WeightKg.range().2));
            }
            Question::Habits => missing(profile.habits.is_none(), Answer::Habits(DEFAULT_HABITS)),
            Question::Pain => missing(profile.pains.is_none(), Answer::Pains(Vec::new())),
            // Safety has no default: the screen asks for all seven before it lets go.
            Question::Safety => {}
            Question::Equipment => missing(profile.equipment.is_none(), Answer::Equipment(Vec::new())),
            Question::Time => {
                missing(profile.week_minutes.is_none(), Answer::WeekMinutes(60));
                missing(profile.split.is_none(), Answer::Split(Split::Three));
            }
            Question::When => missing(profile.slot.is_none(), Answer::Slot(Slot::BeforeLunch)),
        }
        answers
    }

    /// Whether this screen may be left forwards.
    #[must_use]
    pub fn complete(self, profile: &Profile) -> bool {
        match self {
            Question::Shares => profile.work.is_none_or(|work| work.adds_up()),
            Question::Person => profile.sex.is_some(),
            // Who has a week already keeps it: what came to this screen later is asked beside it (`small_question`).
            Question::Safety => {
                profile.screening.yes.iter().all(Option::is_some)
                    && (profile.slot.is_some() || safety::complete(profile))
            }
            _ => true,
        }
    }
}

/// What the age stepper starts from.
pub const DEFAULT_AGE: u8 = 40;

/// What the habit choices start from.
pub const DEFAULT_HABITS: Habits = Habits {
    frequency: Frequency::Once,
    intensity: Intensity::Easy,
    length: BoutLength::HalfHourOrMore,
};

/// The questions are done when those without a default are and the last one was passed.
#[must_use]
pub fn finished(profile: &Profile) -> bool {
    profile.work.is_some()
        && profile.slot.is_some()
        && Question::ALL.into_iter().all(|question| question.complete(profile))
}

/// Where a person who comes back goes on.
#[must_use]
pub fn first_open(profile: &Profile) -> Option<Question> {
    let open = |question: &Question| match question {
        Question::Shares => !profile.work.is_some_and(|work| work.adds_up()),
        Question::Person => profile.age.is_none() || profile.sex.is_none(),
        Question::Measures => profile.height_cm.is_none(),
        Question::Habits => profile.habits.is_none(),
        Question::Pain => profile.pains.is_none(),
        Question::Safety => !Question::Safety.complete(profile),
        Question::Equipment => profile.equipment.is_none(),
        Question::Time => profile.week_minutes.is_none(),
        Question::When => profile.slot.is_none(),
    };
    Question::ALL.into_iter().find(open)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::profile::{Pregnancy, Sex};
    use crate::domain::units::Day;

    #[test]
    fn going_on_with_defaults_answers_everything_but_sex_and_safety() {
        let mut profile = Profile::default();
        for question in Question::ALL {
            for answer in question.defaults(&profile) {
                profile.accept(answer, Day(20_000));
            }
        }
        assert_eq!(first_open(&profile), Some(Question::Person));
        profile.sex = Some(Sex::Female);
        assert_eq!(first_open(&profile), Some(Question::Safety));
        profile.screening.yes = [Some(false); 7];
        assert!(
            finished(&profile),
            "who has come to the end is not sent back for what was not asked before"
        );
        assert_eq!(first_open(&profile), None);
        profile.slot = None;
        assert_eq!(
            first_open(&profile),
            Some(Question::Safety),
            "pregnancy is a part of it"
        );
        profile.accept(Answer::Pregnancy(Pregnancy::No), Day(20_000));
        assert_eq!(first_open(&profile), Some(Question::When));
    }

    #[test]
    fn shares_that_do_not_add_up_keep_the_screen() {
        let mut profile = Profile::default();
        profile.work = Some(crate::domain::profile::WorkDay {
            sitting: 90,
            walking: 20,
            ..Default::default()
        });
        assert!(!Question::Shares.complete(&profile));
        assert_eq!(first_open(&profile), Some(Question::Shares));
    }
}
