//! A session as timed phases (`score`), what happens in it (`run`, its `moves`), how that reads the clock (`time`) and
//! what passed while nobody was there (`away`), what was done (`bout`) and told of it (`told`), what is heard (`cue`,
//! `tone`), the whole as a list (`timeline`) and as one file of sound (`track`, `follow`),
//! how hard it should be (`steering`), when to breathe (`breath`).

pub mod away;
pub mod bout;
pub mod breath;
pub mod cue;
mod follow;
mod moves;
pub mod outlook;
pub mod run;
pub mod score;
pub mod steering;
mod time;
pub mod timeline;
pub mod told;
pub mod tone;
pub mod track;
