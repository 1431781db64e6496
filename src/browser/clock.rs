//! What time it is here.

use crate::domain::units::{Instant, Now};

#[must_use]
pub fn now() -> Now {
    let date = js_sys::Date::new_0();
    #[allow(clippy::cast_possible_truncation)] // milliseconds since 1970 fit an i64, offsets fit an i32
    Now {
        at: Instant(date.get_time() as i64),
        offset_minutes: -(date.get_timezone_offset() as i32),
    }
}
