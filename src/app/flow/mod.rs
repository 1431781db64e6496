//! The larger machines, one file each.

pub mod carrying;
pub mod heart;
pub mod opening;
pub mod questions;
pub mod safety;
pub mod saving;
pub mod session;
pub mod signs;
pub mod way;
pub mod wishing;
