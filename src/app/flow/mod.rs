//! The larger machines, one file each.

pub mod questions;
pub mod saving;
pub mod session;
