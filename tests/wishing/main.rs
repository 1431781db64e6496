//! What the person wants, through the whole app: swaps for one exercise or for the whole plan, own exercises from the
//! first tap to the diary, and how all of it lasts.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)] // a test stops where it cannot go on

mod lasting;
mod mine;
#[path = "../scenes/mod.rs"]
mod scenes;
mod swaps;
