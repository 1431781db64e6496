//! Values of the domain in words: durations, doses, regions, reasons. Sentences come from `Text`; this picks them.

use super::Text;
use crate::domain::units::Span;

/// `2:34` for a countdown, rounded up.
#[must_use]
pub fn clock(span: Span) -> String {
    let seconds = span.seconds_up().max(0);
    format!("{}:{:02}", seconds / 60, seconds % 60)
}

/// Whole minutes in words, rounded up to at least one.
#[must_use]
pub fn minutes(text: &Text, span: Span) -> String {
    let minutes = (span.0 + 59_999) / 60_000;
    text.unit_minutes(u32::try_from(minutes.max(1)).unwrap_or(u32::MAX))
}
