//! `make figures`: every exercise's figure at its start, middle and end, by family, so that a physiotherapist (and a
//! reviewer) can look at all of them at once: target/figures/index.html, and sheet.html, of which `tools/figures.mjs`
//! takes the picture in docs. With beginnings of ids as arguments: these only, larger, at five moments.

#[cfg(not(target_arch = "wasm32"))]
mod page;
#[cfg(not(target_arch = "wasm32"))]
mod picture;
#[cfg(not(target_arch = "wasm32"))]
mod sheets;

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    sheets::write()
}

// Tests in the browser build every program; the words that this one needs are inside host builds only.
#[cfg(target_arch = "wasm32")]
fn main() {}
