//! What good training is. Pure: no clock, no input or output, no framework, no sentences.

pub mod body_map;
pub mod catalogue;
pub mod check_in;
pub mod circumstances;
pub mod diary;
pub mod evidence;
pub mod exposure;
pub mod field;
pub mod fitness;
pub mod fitness_age;
pub mod max_load;
pub mod order;
pub mod pacing;
pub mod pain;
pub mod pain_monitor;
pub mod pressure;
pub mod profile;
pub mod program;
pub mod red_flag;
pub mod screening;
pub mod self_test;
pub mod series;
pub mod session;
pub mod small_question;
pub mod units;
pub mod work_day;
