//! Turns `src/content/` into static tables and language packs, and refuses what is incomplete:
//! a missing language, an unknown source, an exercise without a figure. One module for each kind of content.

#[path = "build/evidence.rs"]
mod evidence;
#[path = "build/exercises.rs"]
mod exercises;
#[path = "build/figures.rs"]
mod figures;
#[path = "build/read.rs"]
mod read;
#[path = "build/text.rs"]
mod text;

use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    println!("cargo:rerun-if-changed=src/content");
    println!("cargo:rerun-if-changed=src/domain/catalogue/figure");
    println!("cargo:rerun-if-changed=build");
    match compile() {
        Ok(()) => ExitCode::SUCCESS,
        Err(problems) => {
            for problem in problems.lines() {
                println!("cargo:error={problem}");
            }
            ExitCode::FAILURE
        }
    }
}

fn compile() -> Result<(), String> {
    let out = std::env::var("OUT_DIR").map_err(|e| e.to_string())?;
    let out = Path::new(&out);
    let content = Path::new("src/content");

    let sources = evidence::Sources::read(&content.join("sources.toml"))?;
    let rules = evidence::Rules::read(&content.join("rules.toml"), &sources)?;
    let exercises = exercises::Exercises::read(&content.join("exercises"), &sources)?;
    let sentences = text::Sentences::read(&content.join("text"))?;

    read::write(
        &out.join("evidence.rs"),
        &format!("{}\n{}", sources.code(), rules.code()),
    )?;
    read::write(&out.join("exercises.rs"), &exercises.code())?;
    text::write(out, &sentences, &rules, &exercises)
}
