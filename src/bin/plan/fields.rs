//! `--fields`: every field of the answers on a line of its own, taken from the schema by which the answers are read.

use crate::json::{Json, Member};
use crate::schema;

/// Path, what is allowed, meaning.
pub fn list() -> String {
    let mut lines = String::new();
    object("", &schema::object(&schema::fields()), &mut lines);
    lines
}

fn object(path: &str, schema: &Json, lines: &mut String) {
    let required: Vec<&Json> = match member(schema, "required") {
        Some(Json::List(names)) => names.iter().collect(),
        _ => Vec::new(),
    };
    let Some(Json::Object(properties)) = member(schema, "properties") else {
        return;
    };
    for (name, field) in properties {
        let path = format!("{path}{name}");
        let must = if required.contains(&&Json::Text(name.clone())) {
            ", required"
        } else {
            ""
        };
        let about = match member(field, "description") {
            Some(Json::Text(about)) => about.as_ref(),
            _ => "",
        };
        lines.push_str(&format!("{path}: {}{must}\n    {about}\n", allowed(field)));
        match member(field, "items") {
            Some(items) => object(&format!("{path}[]."), items, lines),
            None => object(&format!("{path}."), field, lines),
        }
    }
}

fn allowed(schema: &Json) -> String {
    if let Some(Json::List(words)) = member(schema, "enum") {
        let words = words.iter().filter_map(|word| match word {
            Json::Text(word) => Some(word.as_ref()),
            _ => None,
        });
        return words.collect::<Vec<_>>().join(" | ");
    }
    let number = |name: &str| member(schema, name).and_then(Json::whole);
    let kind = match member(schema, "type") {
        Some(Json::List(kinds)) => kinds.first(),
        kind => kind,
    };
    let kind = match kind {
        Some(Json::Text(kind)) => kind.as_ref(),
        _ => "",
    };
    match (kind, number("minimum"), number("maximum")) {
        ("integer", Some(low), Some(high)) => format!("{low} to {high}"),
        ("boolean", ..) => "true | false".to_owned(),
        ("string", ..) if member(schema, "format").is_some() => "YYYY-MM-DD".to_owned(),
        ("string", ..) => "text".to_owned(),
        ("array", ..) => match member(schema, "items") {
            Some(items) if member(items, "properties").is_none() => format!("list of {}", allowed(items)),
            _ => "list of objects".to_owned(),
        },
        (kind, ..) => kind.to_owned(),
    }
}

fn member<'a>(schema: &'a Json, name: &str) -> Option<&'a Json> {
    let Json::Object(members) = schema else { return None };
    let found = members.iter().find(|(known, _): &&Member| known == name);
    found.map(|(_, value)| value)
}
