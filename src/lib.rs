//! Kraftpause: tailored training for the working day, in the browser.
//!
//! Start reading here, then `app/` (the loop), then `domain/` (what good training is).
//! Arrows point down only: main -> ui, browser -> app -> text, archive -> domain.
//! The two top layers exist only in the browser build, so everything below is tested natively in seconds.

pub mod app;
pub mod archive;
pub mod domain;
pub mod text;

#[cfg(target_arch = "wasm32")]
pub mod browser;
#[cfg(target_arch = "wasm32")]
pub mod ui;
