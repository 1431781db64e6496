//! Where the program is cut in two (`scripts/split.sh` does it): what only these functions lead to becomes a file of its own,
//! fetched while the first question is read. It holds the screens behind the first question, the engine with its
//! exercises and rules, the reading of the diary, and the powers of the browser that
//! only a session needs.

// The macro binds the halves by symbols of the linker. This is the only unsafe code of the app.
#![allow(unsafe_code)]

use kraftpause::app::Later;
use kraftpause::browser::later as powers;
use kraftpause::ui::Pages;
use leptos::wasm_split::{SplitLoaderError, wasm_split};

/// Fetches the later half; a failed try may be repeated.
#[wasm_split(later, wasm_split_path = ::leptos::wasm_split, fallible)]
pub fn half() -> Result<(Later, Pages, powers::Make), SplitLoaderError> {
    Ok((Later::here(), kraftpause::ui::page::later, powers::powers))
}
