//! Parts that several screens share. Each is one small file; none knows a screen.

pub mod choice;
pub mod icon;
pub mod notice;
pub mod problem;
pub mod progress_bar;
pub mod range;
pub mod screen;
pub mod stepper;
pub mod tab_bar;
