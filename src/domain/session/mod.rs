//! A session as timed phases (`score`), what happens in it (`run`), what is heard (`cue`).

pub mod cue;
pub mod outlook;
pub mod run;
pub mod score;
