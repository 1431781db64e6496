//! A JSON value that keeps the order of its members and refuses a name that is given twice. `serde_json::Value` sorts
//! the members and takes the last of two, which would hide a mistake in a file of answers. Knows nothing of training.

use serde::de::{Deserialize, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde::ser::{Serialize, Serializer};
use std::borrow::Cow;
use std::collections::HashSet;
use std::fmt;

#[derive(Clone, Debug, PartialEq)]
pub enum Json {
    Null,
    Flag(bool),
    Whole(i64),
    /// With a fraction, or beyond 64 bits.
    Real(f64),
    Text(Cow<'static, str>),
    List(Vec<Json>),
    Object(Vec<Member>),
}

pub type Member = (Cow<'static, str>, Json);

/// Most letters of a value that a message repeats.
const MOST_SAID: usize = 60;
/// Up to here every whole number is exact in a double.
const EXACT: f64 = 9_007_199_254_740_992.0;

impl Json {
    pub fn text(text: impl Into<Cow<'static, str>>) -> Json {
        Json::Text(text.into())
    }

    pub fn texts(texts: impl IntoIterator<Item = &'static str>) -> Json {
        Json::List(texts.into_iter().map(Json::text).collect())
    }

    pub fn object<const N: usize>(members: [(&'static str, Json); N]) -> Json {
        Json::Object(members.map(|(name, value)| (name.into(), value)).to_vec())
    }

    /// A whole number, however it is written: `44.0` is 44, as in JSON Schema.
    #[allow(clippy::cast_possible_truncation)] // checked to be exact
    pub fn whole(&self) -> Option<i64> {
        match self {
            Json::Whole(number) => Some(*number),
            Json::Real(number) if number.fract() == 0.0 && number.abs() <= EXACT => Some(*number as i64),
            _ => None,
        }
    }

    /// The value as it stands in a message: short, on one line.
    pub fn said(&self) -> String {
        match self {
            Json::List(items) => format!("a list of {}", items.len()),
            Json::Object(_) => "an object".to_owned(),
            simple => {
                let written = serde_json::to_string(simple).unwrap_or_default();
                match written.char_indices().nth(MOST_SAID) {
                    Some((end, _)) => format!("{}…", written.get(..end).unwrap_or_default()),
                    None => written,
                }
            }
        }
    }
}

impl Serialize for Json {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Json::Null => serializer.serialize_unit(),
            Json::Flag(flag) => serializer.serialize_bool(*flag),
            Json::Whole(number) => serializer.serialize_i64(*number),
            Json::Real(number) => serializer.serialize_f64(*number),
            Json::Text(text) => serializer.serialize_str(text),
            Json::List(items) => serializer.collect_seq(items),
            Json::Object(members) => serializer.collect_map(members.iter().map(|(name, value)| (name, value))),
        }
    }
}

impl<'de> Deserialize<'de> for Json {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Json, D::Error> {
        deserializer.deserialize_any(Reader)
    }
}

struct Reader;

impl<'de> Visitor<'de> for Reader {
    type Value = Json;

    fn expecting(&self, out: &mut fmt::Formatter) -> fmt::Result {
        out.write_str("a JSON value")
    }

    fn visit_unit<E: Error>(self) -> Result<Json, E> {
        Ok(Json::Null)
    }

    fn visit_bool<E: Error>(self, flag: bool) -> Result<Json, E> {
        Ok(Json::Flag(flag))
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<Json, E> {
        Ok(Json::Whole(number))
    }

    #[allow(clippy::cast_precision_loss)] // only said in a message: no field goes so far
    fn visit_u64<E: Error>(self, number: u64) -> Result<Json, E> {
        Ok(i64::try_from(number).map_or(Json::Real(number as f64), Json::Whole))
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<Json, E> {
        Ok(Json::Real(number))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Json, E> {
        Ok(Json::text(text.to_owned()))
    }

    fn visit_string<E: Error>(self, text: String) -> Result<Json, E> {
        Ok(Json::text(text))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Json, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = list.next_element()? {
            items.push(item);
        }
        Ok(Json::List(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Json, A::Error> {
        let mut members: Vec<Member> = Vec::new();
        let mut seen = HashSet::new();
        while let Some(name) = map.next_key::<String>()? {
            if !seen.insert(name.clone()) {
                return Err(A::Error::custom(format_args!(
                    "{} is given twice",
                    Json::text(name).said()
                )));
            }
            members.push((name.into(), map.next_value()?));
        }
        Ok(Json::Object(members))
    }
}
