//! The kinds of values a file of answers may hold: how each is read, described and refused.
//! Knows nothing of which field has which kind.

use crate::json::Json;
use crate::problem::{Problems, nearest};
use crate::word::Word;
use kraftpause::domain::catalogue::{EXERCISES, ExerciseId};
use kraftpause::domain::profile::Field;

pub trait Kind {
    type Told;

    /// JSON Schema.
    fn schema(&self) -> Json;

    /// What may be given, in words.
    fn allowed(&self) -> String;

    /// `None` after a problem was noted.
    fn read(&self, given: &Json, at: &str, problems: &mut Problems) -> Option<Self::Told>;

    /// Any value, for an object that is only described or already refused.
    fn stand_in(&self) -> Self::Told;
}

/// Notes that a value is not allowed.
pub fn refuse<K: Kind + ?Sized>(kind: &K, given: &Json, at: &str, problems: &mut Problems) {
    problems.put(at, || given.said(), || kind.allowed());
}

/// A whole number within limits.
#[derive(Clone, Copy)]
pub struct Whole<T> {
    pub low: T,
    pub high: T,
}

/// 0 to 10.
pub const SCORE: Whole<u8> = Whole { low: 0, high: 10 };
pub const PER_CENT: Whole<u8> = Whole { low: 0, high: 100 };

/// A number field of the app's own questions, with its limits.
pub fn field<T: TryFrom<u16> + Default>(field: Field) -> Whole<T> {
    let (low, high, _) = field.range();
    let [low, high] = [low, high].map(|limit| T::try_from(limit).unwrap_or_default());
    Whole { low, high }
}

impl<T: Copy + Into<i64> + TryFrom<i64>> Kind for Whole<T> {
    type Told = T;

    fn schema(&self) -> Json {
        Json::object([
            ("type", Json::text("integer")),
            ("minimum", Json::Whole(self.low.into())),
            ("maximum", Json::Whole(self.high.into())),
        ])
    }

    fn allowed(&self) -> String {
        format!("a whole number from {} to {}", self.low.into(), self.high.into())
    }

    fn read(&self, given: &Json, at: &str, problems: &mut Problems) -> Option<T> {
        let limits = self.low.into()..=self.high.into();
        let told = given.whole().filter(|number| limits.contains(number));
        let told = told.and_then(|number| T::try_from(number).ok());
        if told.is_none() {
            refuse(self, given, at, problems);
        }
        told
    }

    fn stand_in(&self) -> T {
        self.low
    }
}

#[derive(Clone, Copy)]
pub struct Flag;

impl Kind for Flag {
    type Told = bool;

    fn schema(&self) -> Json {
        Json::object([("type", Json::text("boolean"))])
    }

    fn allowed(&self) -> String {
        "true, false".to_owned()
    }

    fn read(&self, given: &Json, at: &str, problems: &mut Problems) -> Option<bool> {
        if let Json::Flag(flag) = given {
            return Some(*flag);
        }
        refuse(self, given, at, problems);
        None
    }

    fn stand_in(&self) -> bool {
        false
    }
}

/// A text of so many letters.
#[derive(Clone, Copy)]
pub struct Letters {
    pub least: usize,
    pub most: usize,
}

impl Kind for Letters {
    type Told = String;

    fn schema(&self) -> Json {
        let whole = |letters: usize| Json::Whole(i64::try_from(letters).unwrap_or_default());
        Json::object([
            ("type", Json::text("string")),
            ("minLength", whole(self.least)),
            ("maxLength", whole(self.most)),
        ])
    }

    fn allowed(&self) -> String {
        match self.least {
            0 => format!("a text of up to {} letters", self.most),
            least => format!("a text of {least} to {} letters", self.most),
        }
    }

    fn read(&self, given: &Json, at: &str, problems: &mut Problems) -> Option<String> {
        if let Json::Text(text) = given
            && text.chars().count() <= self.most
            && text.trim().chars().count() >= self.least
        {
            return Some(text.clone().into_owned());
        }
        refuse(self, given, at, problems);
        None
    }

    fn stand_in(&self) -> String {
        String::new()
    }
}

/// One word of some: all of its kind, or those that are asked for.
#[derive(Clone, Copy)]
pub struct Choice<T: 'static>(pub &'static [T]);

pub fn choice<T: Word>() -> Choice<T> {
    Choice(T::ALL)
}

impl<T: Word> Choice<T> {
    fn words(&self) -> impl Iterator<Item = &'static str> {
        self.0.iter().map(|choice| choice.word())
    }
}

impl<T: Word> Kind for Choice<T> {
    type Told = T;

    fn schema(&self) -> Json {
        Json::object([("type", Json::text("string")), ("enum", Json::texts(self.words()))])
    }

    fn allowed(&self) -> String {
        self.words().collect::<Vec<_>>().join(", ")
    }

    fn read(&self, given: &Json, at: &str, problems: &mut Problems) -> Option<T> {
        if let Json::Text(text) = given
            && let Some(choice) = self.0.iter().find(|choice| choice.word() == text)
        {
            return Some(*choice);
        }
        problems.put(at, || not_a_word(given, self.words()), || self.allowed());
        None
    }

    fn stand_in(&self) -> T {
        T::FIRST
    }
}

fn not_a_word<'a>(given: &Json, known: impl Iterator<Item = &'a str>) -> String {
    let near = match given {
        Json::Text(text) => nearest(text, known),
        _ => None,
    };
    match near {
        Some(near) => format!("{}; did you mean \"{near}\"?", given.said()),
        None => given.said(),
    }
}

/// An exercise of the catalogue by its id; `None` only stands in.
#[derive(Clone, Copy)]
pub struct Exercise;

fn exercise_ids() -> impl Iterator<Item = &'static str> {
    EXERCISES.iter().map(|exercise| exercise.id)
}

impl Kind for Exercise {
    type Told = Option<ExerciseId>;

    fn schema(&self) -> Json {
        Json::object([("type", Json::text("string")), ("enum", Json::texts(exercise_ids()))])
    }

    fn allowed(&self) -> String {
        exercise_ids().collect::<Vec<_>>().join(", ")
    }

    fn read(&self, given: &Json, at: &str, problems: &mut Problems) -> Option<Self::Told> {
        if let Json::Text(text) = given
            && let Some(exercise) = ExerciseId::from_str_id(text).filter(|id| !id.is_own())
        {
            return Some(Some(exercise));
        }
        problems.put(at, || not_a_word(given, exercise_ids()), || self.allowed());
        None
    }

    fn stand_in(&self) -> Self::Told {
        None
    }
}
