//! Lists and objects in a file of answers, made of the simple kinds.

use crate::form::Form;
use crate::json::Json;
use crate::kind::{Choice, Kind, refuse};
use crate::problem::Problems;
use crate::schema;
use crate::word::Word;
use std::marker::PhantomData;

/// Whether two items must not stand in one list.
type Same<T> = fn(&T, &T) -> bool;

/// A list without repetition.
pub struct List<K: Kind> {
    of: K,
    most: usize,
    same: Same<K::Told>,
    what: &'static str,
}

/// Words, each once.
pub fn choices<T: Word>(of: Choice<T>) -> List<Choice<T>> {
    list(of, of.0.len(), |one, other| one == other, "word")
}

/// `what` says what may stand in the list only once.
pub fn list<K: Kind>(of: K, most: usize, same: Same<K::Told>, what: &'static str) -> List<K> {
    List { of, most, same, what }
}

impl<K: Kind> Kind for List<K> {
    type Told = Vec<K::Told>;

    fn schema(&self) -> Json {
        Json::object([
            ("type", Json::text("array")),
            ("items", self.of.schema()),
            ("maxItems", Json::Whole(i64::try_from(self.most).unwrap_or(i64::MAX))),
            ("uniqueItems", Json::Flag(true)),
        ])
    }

    fn allowed(&self) -> String {
        format!("a list of up to {} of: {}", self.most, self.of.allowed())
    }

    fn read(&self, given: &Json, at: &str, problems: &mut Problems) -> Option<Self::Told> {
        let Json::List(items) = given else {
            refuse(self, given, at, problems);
            return None;
        };
        if items.len() > self.most {
            refuse(self, given, at, problems);
            return None;
        }
        let before = problems.count();
        let mut told: Vec<K::Told> = Vec::new();
        for (place, item) in items.iter().enumerate() {
            let at = format!("{at}[{place}]");
            let Some(item_told) = self.of.read(item, &at, problems) else {
                continue;
            };
            if told.iter().any(|known| (self.same)(known, &item_told)) {
                let found = || match item {
                    Json::Object(_) => "the same again".to_owned(),
                    item => format!("{} again", item.said()),
                };
                problems.put(&at, found, || format!("each {} once", self.what));
            }
            told.push(item_told);
        }
        (problems.count() == before).then_some(told)
    }

    fn stand_in(&self) -> Self::Told {
        Vec::new()
    }
}

/// An object, filled in by a closure.
pub struct Record<T, F> {
    fill: F,
    told: PhantomData<T>,
}

pub const fn record<T, F: Fn(&mut Form<'_>) -> T>(fill: F) -> Record<T, F> {
    let told = PhantomData;
    Record { fill, told }
}

impl<T, F: Fn(&mut Form<'_>) -> T> Kind for Record<T, F> {
    type Told = T;

    fn schema(&self) -> Json {
        schema::object(&Form::describe(&self.fill).0)
    }

    fn allowed(&self) -> String {
        let (fields, _) = Form::describe(&self.fill);
        let names: Vec<&str> = fields.iter().map(|field| field.name).collect();
        format!("an object with {}", names.join(", "))
    }

    fn read(&self, given: &Json, at: &str, problems: &mut Problems) -> Option<T> {
        let Json::Object(members) = given else {
            refuse(self, given, at, problems);
            return None;
        };
        let before = problems.count();
        let told = Form::read(at, members, problems, &self.fill);
        (problems.count() == before).then_some(told)
    }

    fn stand_in(&self) -> T {
        Form::describe(&self.fill).1
    }
}
