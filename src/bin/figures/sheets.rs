//! Which exercises, which files, and what is said about them.

use super::{page, picture};
use kraftpause::domain::catalogue::{EXERCISES, Exercise};
use std::fs;
use std::path::Path;
use std::process::ExitCode;

pub fn write() -> ExitCode {
    let wanted: Vec<String> = std::env::args().skip(1).collect();
    let close = !wanted.is_empty();
    let wants = |exercise: &Exercise| !close || wanted.iter().any(|id| exercise.id.starts_with(id.as_str()));
    let chosen: Vec<&'static Exercise> = EXERCISES.iter().filter(|exercise| wants(exercise)).collect();
    let folder = std::env::var("CARGO_TARGET_DIR").unwrap_or_else(|_| "target".to_owned());
    let folder = Path::new(&folder).join("figures");
    let file = folder.join("index.html");
    let written = fs::create_dir_all(&folder)
        .and_then(|()| fs::write(&file, page::all(&chosen, close)))
        .and_then(|()| match close {
            true => Ok(()),
            false => fs::write(folder.join("sheet.html"), page::sheet(&chosen))
                .and_then(|()| fs::write(folder.join("digest"), picture::digest())),
        });
    match written {
        Ok(()) => {
            let bytes: usize = chosen.iter().map(|exercise| picture::bytes(exercise)).sum();
            println!("{} ({bytes} bytes of static data)", file.display());
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{}: {error}", file.display());
            ExitCode::FAILURE
        }
    }
}
