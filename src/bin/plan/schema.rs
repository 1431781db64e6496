//! The JSON Schema of both sides, made of the tables by which they are read and written.

use crate::answers::case;
use crate::form::{Described, Form};
use crate::json::{Json, Member};
use crate::programme::{Presets, Programmes};
use crate::shape::Described as _;
use kraftpause::text::{Lang, Text};

/// `{"properties": {"answers": …, "programme": …, "preset": …}}`.
pub fn document() -> Json {
    let text = Text::embedded(Lang::En);
    let mut defs = Vec::new();
    let programme = Programmes(&text).schema(&mut defs);
    let preset = Presets(&text).schema(&mut defs);
    let defs = defs.into_iter().map(|(name, schema)| (name.into(), schema)).collect();
    Json::object([
        ("$schema", Json::text("https://json-schema.org/draft/2020-12/schema")),
        (
            "title",
            Json::text("Kraftpause: answers and the programme made from them"),
        ),
        (
            "description",
            Json::text(
                "`answers`: what `plan` reads, one object or a list of them. `programme`: what it prints for each; \
                 `preset`: what it prints with --preset.",
            ),
        ),
        ("type", Json::text("object")),
        (
            "properties",
            Json::object([
                ("answers", object(&fields())),
                ("programme", programme),
                ("preset", preset),
            ]),
        ),
        ("$defs", Json::Object(defs)),
    ])
}

/// The fields of the answers.
pub fn fields() -> Vec<Described> {
    Form::describe(|form| case(form, None)).0
}

/// The schema of an object that is read.
pub fn object(fields: &[Described]) -> Json {
    let properties = fields.iter().map(property).collect();
    let required = fields.iter().filter(|field| field.required);
    let required: Vec<&'static str> = required.map(|field| field.name).collect();
    let mut members = vec![
        ("type".into(), Json::text("object")),
        ("properties".into(), Json::Object(properties)),
    ];
    if !required.is_empty() {
        members.push(("required".into(), Json::texts(required)));
    }
    members.push(("additionalProperties".into(), Json::Flag(false)));
    Json::Object(members)
}

fn property(field: &Described) -> Member {
    let mut schema = field.schema.clone();
    if !field.required {
        schema = or_null(schema);
    }
    if let Json::Object(members) = &mut schema {
        members.push(("description".into(), Json::text(field.about)));
    }
    (field.name.into(), schema)
}

/// What may be missing may be `null`, too.
fn or_null(mut schema: Json) -> Json {
    if let Json::Object(members) = &mut schema {
        for (name, value) in members {
            match (name.as_ref(), &mut *value) {
                ("type", Json::Text(_)) => *value = Json::List(vec![value.clone(), Json::text("null")]),
                ("enum", Json::List(words)) => words.push(Json::Null),
                _ => {}
            }
        }
    }
    schema
}
