//! Parts that several screens share. Each is one small file; none knows a screen.

pub mod advice;
pub mod answers;
pub mod body_map;
pub mod chart;
pub mod choice;
pub mod dialog;
pub mod equipment_icon;
pub mod figure;
pub mod icon;
pub mod in_sight;
pub mod movement;
pub mod notice;
pub mod place;
pub mod problem;
pub mod progress_bar;
pub mod range;
pub mod reason_list;
pub mod ring;
pub mod scale;
pub mod screen;
pub mod source;
pub mod stepper;
pub mod stop_signs;
pub mod swap;
pub mod tab_bar;
pub mod week;
