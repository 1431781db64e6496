//! How an object of a file is read. A form is filled in by a closure that asks for each field by name; the same
//! closure, run without a file, tells which fields there are. So what is read, what the schema says and what
//! `--fields` lists are one description and cannot drift apart. Knows nothing of which fields there are.

use crate::json::{Json, Member};
use crate::kind::Kind;
use crate::problem::{Problems, nearest};

/// What is known of a field without a file.
pub struct Described {
    pub name: &'static str,
    pub about: &'static str,
    pub required: bool,
    pub schema: Json,
}

/// One object: read, or only described.
pub struct Form<'a> {
    path: String,
    /// `None`: nobody fills it in.
    given: Option<&'a [Member]>,
    problems: &'a mut Problems,
    /// How many problems there were when this object was begun.
    before: usize,
    fields: Vec<Described>,
}

impl<'a> Form<'a> {
    /// Fills in what is given; complains about names that nobody asked for.
    pub fn read<T>(
        path: &str,
        given: &'a [Member],
        problems: &'a mut Problems,
        fill: impl FnOnce(&mut Form<'_>) -> T,
    ) -> T {
        let before = problems.count();
        let mut form = Form {
            path: path.to_owned(),
            given: Some(given),
            problems,
            before,
            fields: Vec::new(),
        };
        let told = fill(&mut form);
        form.complain_about_unknown(given);
        told
    }

    /// The fields, in the order in which they are asked for, and what an empty form gives.
    pub fn describe<T>(fill: impl FnOnce(&mut Form<'_>) -> T) -> (Vec<Described>, T) {
        let mut problems = Problems::default();
        let mut form = Form {
            path: String::new(),
            given: None,
            problems: &mut problems,
            before: 0,
            fields: Vec::new(),
        };
        let stand_in = fill(&mut form);
        (form.fields, stand_in)
    }

    /// A field that may be missing or `null`: nothing was told.
    pub fn optional<K: Kind>(&mut self, name: &'static str, kind: &K, about: &'static str) -> Option<K::Told> {
        self.describe_field(name, kind, about, false);
        let given = self.given_as(name).filter(|given| **given != Json::Null)?;
        let at = self.path_to(name);
        kind.read(given, &at, self.problems)
    }

    /// A field without which its object means nothing. Where it is missing a problem is noted and a stand-in returned
    /// that nobody will use.
    pub fn required<K: Kind>(&mut self, name: &'static str, kind: &K, about: &'static str) -> K::Told {
        self.describe_field(name, kind, about, true);
        if self.given.is_none() {
            return kind.stand_in();
        }
        let at = self.path_to(name);
        match self.given_as(name) {
            Some(given) => kind.read(given, &at, self.problems),
            None => {
                self.problems.put(&at, || "is missing".to_owned(), || kind.allowed());
                None
            }
        }
        .unwrap_or_else(|| kind.stand_in())
    }

    /// What must hold between fields; asked only when each field of the object is right by itself.
    pub fn check(&mut self, name: &str, holds: bool, found: impl FnOnce() -> String, allowed: &str) {
        if self.given.is_some() && self.is_right() && !holds {
            let at = if name.is_empty() {
                self.path.clone()
            } else {
                self.path_to(name)
            };
            self.problems.put(&at, found, || allowed.to_owned());
        }
    }

    /// No problem so far.
    pub const fn is_right(&self) -> bool {
        self.problems.count() == self.before
    }

    fn given_as(&self, name: &str) -> Option<&'a Json> {
        let mut given = self.given?.iter();
        given.find(|(known, _)| known == name).map(|(_, value)| value)
    }

    fn path_to(&self, name: &str) -> String {
        if self.path.is_empty() {
            name.to_owned()
        } else {
            format!("{}.{name}", self.path)
        }
    }

    fn describe_field<K: Kind>(&mut self, name: &'static str, kind: &K, about: &'static str, required: bool) {
        self.fields.push(Described {
            name,
            about,
            required,
            // Not needed for reading, and not free.
            schema: if self.given.is_none() {
                kind.schema()
            } else {
                Json::Null
            },
        });
    }

    fn complain_about_unknown(&mut self, given: &[Member]) {
        for (name, _) in given {
            let known = self.fields.iter().map(|field| field.name);
            if known.clone().any(|known| known == name) {
                continue;
            }
            // The name comes from the file and may be anything: said as JSON, so that it cannot break the line.
            let said = Json::Text(name.clone()).said();
            let at = if self.path.is_empty() { "answers" } else { &self.path };
            let found = || match nearest(name, known.clone()) {
                Some(near) => format!("unknown field {said}; did you mean \"{near}\"?"),
                None => format!("unknown field {said}"),
            };
            let all = || known.clone().collect::<Vec<_>>().join(", ");
            self.problems.put(at, found, all);
        }
    }
}
