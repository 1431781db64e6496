//! A session as timed phases (`score`), what happens in it (`run`), how that reads the clock
//! (`time`), what was done (`bout`), what is heard (`cue`), how hard it should be (`steering`), when to breathe (`breath`).

pub mod bout;
pub mod breath;
pub mod cue;
pub mod outlook;
pub mod run;
pub mod score;
pub mod steering;
mod time;
