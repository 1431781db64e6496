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
