//! A year of many virtual employees with the engine (`docs/simulation.md`): they train, skip, fall ill, hurt, exaggerate.
//! Looks whether what must always hold does. Decides nothing about training; the same seed gives the same year.

#[cfg(not(target_arch = "wasm32"))]
mod body;
#[cfg(not(target_arch = "wasm32"))]
mod dice;
#[cfg(not(target_arch = "wasm32"))]
mod options;
#[cfg(not(target_arch = "wasm32"))]
mod person;
#[cfg(not(target_arch = "wasm32"))]
mod report;
#[cfg(not(target_arch = "wasm32"))]
mod session;
#[cfg(not(target_arch = "wasm32"))]
mod steps;
#[cfg(not(target_arch = "wasm32"))]
mod watch;
#[cfg(not(target_arch = "wasm32"))]
mod year;

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    report::run()
}

/// A host tool; the lints of the browser build pass over it.
#[cfg(target_arch = "wasm32")]
fn main() {}
