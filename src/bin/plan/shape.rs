//! How a value of the engine is written, and how the schema describes what is written: both from one table for each
//! type. The tables take each value apart without `..`, so that a new field or variant stops compiling until it is
//! written. Knows nothing of programmes.

use crate::date::iso;
use crate::json::Json;
use crate::kind::{Choice, Kind};
use crate::word::{WEEKDAYS, Word};
use kraftpause::domain::units::Day;

/// Schemas that stand once under `$defs` and are named elsewhere.
pub type Defs = Vec<(&'static str, Json)>;

pub trait Described {
    /// JSON Schema.
    fn schema(&self, defs: &mut Defs) -> Json;
}

pub trait Shape<T: ?Sized>: Described {
    fn write(&self, value: &T) -> Json;
}

fn of_type(name: &'static str) -> Json {
    Json::object([("type", Json::text(name))])
}

/// A whole number.
pub struct Number;

impl Described for Number {
    fn schema(&self, _: &mut Defs) -> Json {
        of_type("integer")
    }
}

impl<T: Copy + Into<i64>> Shape<T> for Number {
    fn write(&self, value: &T) -> Json {
        Json::Whole((*value).into())
    }
}

/// Tenths, written with one decimal.
pub struct Tenths;

impl Described for Tenths {
    fn schema(&self, _: &mut Defs) -> Json {
        of_type("number")
    }
}

impl Shape<u16> for Tenths {
    fn write(&self, value: &u16) -> Json {
        Json::Real(f64::from(*value) / 10.0)
    }
}

pub struct Truth;

impl Described for Truth {
    fn schema(&self, _: &mut Defs) -> Json {
        of_type("boolean")
    }
}

impl Shape<bool> for Truth {
    fn write(&self, value: &bool) -> Json {
        Json::Flag(*value)
    }
}

pub struct Line;

impl Described for Line {
    fn schema(&self, _: &mut Defs) -> Json {
        of_type("string")
    }
}

impl Shape<str> for Line {
    fn write(&self, value: &str) -> Json {
        Json::text(value.to_owned())
    }
}

impl Shape<String> for Line {
    fn write(&self, value: &String) -> Json {
        Json::text(value.clone())
    }
}

impl<T: Word> Described for Choice<T> {
    fn schema(&self, _: &mut Defs) -> Json {
        Kind::schema(self)
    }
}

impl<T: Word> Shape<T> for Choice<T> {
    fn write(&self, value: &T) -> Json {
        Json::text(value.word())
    }
}

/// `2026-11-23`.
pub struct Date;

impl Described for Date {
    fn schema(&self, _: &mut Defs) -> Json {
        Json::object([("type", Json::text("string")), ("format", Json::text("date"))])
    }
}

impl Shape<Day> for Date {
    fn write(&self, value: &Day) -> Json {
        Json::text(iso(*value))
    }
}

/// Monday is 0.
pub struct Weekday;

impl Described for Weekday {
    fn schema(&self, _: &mut Defs) -> Json {
        Json::object([("type", Json::text("string")), ("enum", Json::texts(WEEKDAYS))])
    }
}

impl Shape<u8> for Weekday {
    fn write(&self, value: &u8) -> Json {
        Json::text(WEEKDAYS.get(usize::from(*value)).copied().unwrap_or("sunday"))
    }
}

/// From and to.
pub struct Range;

impl Described for Range {
    fn schema(&self, _: &mut Defs) -> Json {
        Json::object([
            ("type", Json::text("array")),
            ("items", of_type("integer")),
            ("minItems", Json::Whole(2)),
            ("maxItems", Json::Whole(2)),
        ])
    }
}

impl Shape<(u8, u8)> for Range {
    fn write(&self, (low, high): &(u8, u8)) -> Json {
        Json::List(vec![Json::Whole((*low).into()), Json::Whole((*high).into())])
    }
}

pub struct Each<S>(pub S);

impl<S: Described> Described for Each<S> {
    fn schema(&self, defs: &mut Defs) -> Json {
        Json::object([("type", Json::text("array")), ("items", self.0.schema(defs))])
    }
}

impl<T, S: Shape<T>> Shape<[T]> for Each<S> {
    fn write(&self, values: &[T]) -> Json {
        Json::List(values.iter().map(|value| self.0.write(value)).collect())
    }
}

/// `null` where there is none.
pub struct Maybe<S>(pub S);

impl<S: Described> Described for Maybe<S> {
    fn schema(&self, defs: &mut Defs) -> Json {
        let either = vec![self.0.schema(defs), of_type("null")];
        Json::object([("anyOf", Json::List(either))])
    }
}

impl<T, S: Shape<T>> Shape<Option<T>> for Maybe<S> {
    fn write(&self, value: &Option<T>) -> Json {
        value.as_ref().map_or(Json::Null, |value| self.0.write(value))
    }
}

/// Puts a schema under its name, once, and points to it.
pub fn named(defs: &mut Defs, name: &'static str, schema: impl FnOnce(&mut Defs) -> Json) -> Json {
    if !defs.iter().any(|(known, _)| *known == name) {
        let schema = schema(defs);
        defs.push((name, schema));
    }
    Json::object([("$ref", Json::text(format!("#/$defs/{name}")))])
}

/// An object of which every field is always there.
pub fn all_there(about: &'static str, fields: Vec<(&'static str, Json)>) -> Json {
    let names = Json::texts(fields.iter().map(|(name, _)| *name));
    let properties = fields.into_iter().map(|(name, schema)| (name.into(), schema)).collect();
    let mut members = vec![("type".into(), Json::text("object"))];
    if !about.is_empty() {
        members.push(("description".into(), Json::text(about)));
    }
    members.push(("properties".into(), Json::Object(properties)));
    members.push(("required".into(), names));
    members.push(("additionalProperties".into(), Json::Flag(false)));
    Json::Object(members)
}

/// The schema with what it means; beside a `$ref` too.
pub fn meaning(schema: Json, about: &'static str) -> Json {
    match schema {
        Json::Object(mut members) if !about.is_empty() => {
            members.push(("description".into(), Json::text(about)));
            Json::Object(members)
        }
        schema => schema,
    }
}

/// A table for a struct: name in the file, shape, value, meaning.
macro_rules! object {
    ($shape:ty, $of:ty, $name:literal, $about:literal; |$me:ident, $whole:pat_param| {
        $($field:ident: $kind:expr, $value:expr, $said:literal;)*
    }) => {
        impl $crate::shape::Described for $shape {
            #[allow(unused_variables)]
            fn schema(&self, defs: &mut $crate::shape::Defs) -> $crate::json::Json {
                let $me = self;
                $crate::shape::named(defs, $name, |defs| {
                    let fields = vec![$({
                        let schema = $crate::shape::Described::schema(&$kind, defs);
                        (stringify!($field), $crate::shape::meaning(schema, $said))
                    }),*];
                    $crate::shape::all_there($about, fields)
                })
            }
        }

        impl $crate::shape::Shape<$of> for $shape {
            #[allow(unused_variables)]
            fn write(&self, whole: &$of) -> $crate::json::Json {
                let $me = self;
                let $whole = whole;
                $crate::json::Json::object([$((stringify!($field), $crate::shape::Shape::write(&$kind, $value))),*])
            }
        }
    };
}
pub(crate) use object;

/// A table for an enum: variant, its word, and its fields with shape and value.
macro_rules! tagged {
    ($shape:ty, $of:ty, $name:literal, $tag:literal, $about:literal; {
        $($variant:pat_param => $word:literal { $($field:ident: $kind:expr, $value:expr;)* })*
    }) => {
        impl $crate::shape::Described for $shape {
            fn schema(&self, defs: &mut $crate::shape::Defs) -> $crate::json::Json {
                $crate::shape::named(defs, $name, |defs| {
                    let variants = vec![$({
                        let word = $crate::json::Json::object([("const", $crate::json::Json::text($word))]);
                        $crate::shape::all_there("", vec![
                            ($tag, word),
                            $((stringify!($field), $crate::shape::Described::schema(&$kind, defs)),)*
                        ])
                    }),*];
                    $crate::json::Json::object([
                        ("description", $crate::json::Json::text($about)),
                        ("anyOf", $crate::json::Json::List(variants)),
                    ])
                })
            }
        }

        impl $crate::shape::Shape<$of> for $shape {
            fn write(&self, value: &$of) -> $crate::json::Json {
                match value {
                    $($variant => $crate::json::Json::object([
                        ($tag, $crate::json::Json::text($word)),
                        $((stringify!($field), $crate::shape::Shape::write(&$kind, $value)),)*
                    ])),*
                }
            }
        }
    };
}
pub(crate) use tagged;
