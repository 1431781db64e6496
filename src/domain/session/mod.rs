//! A session as timed phases (`score`), what happens in it (`run`), how that reads the clock
//! (`time`), what was done (`bout`), what is heard (`cue`, `tone`), and all of that as one file of sound
//! (`track`, `follow`).

pub mod bout;
pub mod cue;
mod follow;
pub mod outlook;
pub mod run;
pub mod score;
mod time;
pub mod tone;
pub mod track;
