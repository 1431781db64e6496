//! The larger machines, one file each.

pub mod backup;
pub mod carrying;
pub mod diary;
pub mod heart;
pub mod lock;
pub mod opening;
pub mod phone;
pub mod pocket;
pub mod questions;
pub mod reminders;
pub mod renewal;
pub mod roster;
pub mod safety;
pub mod saving;
pub mod session;
pub mod signs;
pub mod sound;
pub mod steer;
pub mod testing;
pub mod transfer;
pub mod undo;
pub mod way;
pub mod wishing;
