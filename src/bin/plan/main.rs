//! The command for experts: answers in, the whole programme with its reasons out (`docs/plan.md`). Reads, asks the
//! engine, prints; decides nothing about training and never looks at a clock.

#[cfg(not(target_arch = "wasm32"))]
mod about;
#[cfg(not(target_arch = "wasm32"))]
mod answers;
#[cfg(not(target_arch = "wasm32"))]
mod compound;
#[cfg(not(target_arch = "wasm32"))]
mod date;
#[cfg(not(target_arch = "wasm32"))]
mod explain;
#[cfg(not(target_arch = "wasm32"))]
mod fields;
#[cfg(not(target_arch = "wasm32"))]
mod form;
#[cfg(not(target_arch = "wasm32"))]
mod json;
#[cfg(not(target_arch = "wasm32"))]
mod kind;
#[cfg(not(target_arch = "wasm32"))]
mod options;
#[cfg(not(target_arch = "wasm32"))]
mod part;
#[cfg(not(target_arch = "wasm32"))]
mod problem;
#[cfg(not(target_arch = "wasm32"))]
mod programme;
#[cfg(not(target_arch = "wasm32"))]
mod read;
#[cfg(not(target_arch = "wasm32"))]
mod reason;
#[cfg(not(target_arch = "wasm32"))]
mod run;
#[cfg(not(target_arch = "wasm32"))]
mod schema;
#[cfg(not(target_arch = "wasm32"))]
mod shape;
#[cfg(not(target_arch = "wasm32"))]
mod wish;
#[cfg(not(target_arch = "wasm32"))]
mod word;

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    run::run()
}

/// A host tool; the lints of the browser build pass over it.
#[cfg(target_arch = "wasm32")]
fn main() {}
