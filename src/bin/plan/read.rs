//! A file of answers: bytes -> JSON -> one case, or one for each item of a list. Refuses the whole file when anything
//! in it is wrong, so that nobody works with half of the cases unaware.

use crate::answers::{Case, case};
use crate::compound::record;
use crate::json::Json;
use crate::kind::Kind;
use crate::problem::Problems;
use kraftpause::domain::units::Day;

#[derive(Debug)]
pub enum Cases {
    One(Box<Case>),
    Many(Vec<Case>),
}

/// # Errors
/// What is wrong, ready to be printed.
pub fn cases(bytes: &[u8], today: Option<Day>) -> Result<Cases, String> {
    // Editors on Windows begin a file with it.
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let json: Json = serde_json::from_slice(bytes).map_err(|error| not_json(&error))?;
    let mut problems = Problems::default();
    let person = record(|form| case(form, today));
    let cases = match &json {
        Json::List(people) => {
            let people = people.iter().enumerate();
            let read = people.filter_map(|(at, given)| person.read(given, &format!("[{at}]"), &mut problems));
            Some(Cases::Many(read.collect()))
        }
        given => person
            .read(given, "", &mut problems)
            .map(|case| Cases::One(Box::new(case))),
    };
    match (cases, problems.count()) {
        (Some(cases), 0) => Ok(cases),
        (_, 1) => Err(format!("1 problem\n{}", problems.said())),
        (_, count) => Err(format!("{count} problems\n{}", problems.said())),
    }
}

/// The library's message ends with the place; here it comes first, as with compilers.
fn not_json(error: &serde_json::Error) -> String {
    let (line, column) = (error.line(), error.column());
    let said = error.to_string();
    let place = format!(" at line {line} column {column}");
    let said = said.strip_suffix(&place).unwrap_or(&said);
    format!("not JSON: line {line}, column {column}: {said}\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn any_bytes_are_read_or_refused_with_a_sentence(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
            if let Err(said) = cases(&bytes, None) {
                prop_assert!(!said.is_empty());
            }
        }

        /// The example with a piece cut out or doubled: mostly no JSON, sometimes other answers.
        #[test]
        fn a_damaged_example_is_read_or_refused_with_a_sentence(from in 0_usize..2600, length in 0_usize..60, twice: bool) {
            let example = include_bytes!("example.json");
            let from = from.min(example.len());
            let to = (from + length).min(example.len());
            let again = if twice { from } else { to };
            let damaged = [&example[..if twice { to } else { from }], &example[again..]].concat();
            if let Err(said) = cases(&damaged, None) {
                prop_assert!(!said.is_empty());
            }
        }
    }
}
