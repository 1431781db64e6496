//! What an exercise was done with, in words: by its unit.

use super::super::{Text, dose, told};
use crate::domain::progress::loads::{Loads, Unit};
use crate::domain::session::told::Load;

/// `6,5 kg`, `strikk 3 av 8`, `12 repetisjoner`, `30 sek`.
#[must_use]
pub fn amount(text: &Text, unit: Unit, value: u16) -> String {
    match unit {
        Unit::Weight => told::load(text, Load::Weight(value)),
        Unit::Band => told::load(text, Load::Band(u8::try_from(value).unwrap_or(u8::MAX))),
        Unit::Reps => text.progress_reps(u32::from(value)),
        Unit::Seconds => dose::length(text, value),
    }
}

/// The number alone, for an axis and a table.
#[must_use]
pub fn number(text: &Text, unit: Unit, value: u16) -> String {
    match unit {
        Unit::Weight => told::kilos(text, value),
        Unit::Band | Unit::Reps | Unit::Seconds => value.to_string(),
    }
}

#[must_use]
pub fn column(text: &Text, unit: Unit) -> &str {
    match unit {
        Unit::Weight => text.progress_chart_col_weight(),
        Unit::Band => text.progress_chart_col_band(),
        Unit::Reps => text.progress_chart_col_reps(),
        Unit::Seconds => text.progress_chart_col_seconds(),
    }
}

#[must_use]
pub fn summary(text: &Text, loads: &Loads) -> String {
    let say = |value: u16| amount(text, loads.unit, value);
    let values = || loads.days.iter().map(|(_, value)| *value);
    let [first, last, most] = [values().next(), values().next_back(), values().max()].map(Option::unwrap_or_default);
    match loads.days.len() {
        0 | 1 => text.progress_chart_loads_once(&say(first)),
        _ => text.progress_chart_loads_sum(&say(first), &say(last), &say(most)),
    }
}
