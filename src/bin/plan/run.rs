//! From arguments to exit status: reads the input, writes the output, says what went wrong.

use crate::answers::Case;
use crate::options::{self, Options, Wanted};
use crate::programme::{Made, MadePreset, Presets, Programmes};
use crate::read::{Cases, cases};
use crate::shape::Shape;
use crate::{explain, fields, json, schema};
use kraftpause::text::Text;
use std::fs::File;
use std::io::{self, BufWriter, IsTerminal, Read, Write};
use std::process::ExitCode;

const EXAMPLE: &str = include_str!("example.json");

enum Failure {
    /// A file or stream; status 1.
    Io(String),
    /// What was asked or answered; status 2.
    Wrong(String),
}

pub fn run() -> ExitCode {
    // Names of files need not be Unicode; those that are not are not found, and said.
    let arguments = std::env::args_os().skip(1);
    let arguments = arguments.map(|argument| argument.to_string_lossy().into_owned());
    match perform(arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(Failure::Io(said)) => failed(1, &said),
        Err(Failure::Wrong(said)) => failed(2, &said),
    }
}

fn failed(status: u8, said: &str) -> ExitCode {
    if !said.is_empty() {
        // Nobody may be listening.
        let _ = writeln!(io::stderr(), "plan: {}", said.trim_end());
    }
    ExitCode::from(status)
}

fn perform(arguments: impl IntoIterator<Item = String>) -> Result<(), Failure> {
    let options = options::read(arguments).map_err(Failure::Wrong)?;
    let mut out = BufWriter::new(io::stdout().lock());
    let done = match options.wanted {
        Wanted::Help => out.write_all(options::HELP.as_bytes()),
        Wanted::Example => out.write_all(EXAMPLE.as_bytes()),
        Wanted::Fields => out.write_all(fields::list().as_bytes()),
        Wanted::Schema => json(&mut out, &schema::document()).and_then(|()| out.write_all(b"\n")),
        Wanted::Programme | Wanted::Preset(_) => {
            let name = options.file.as_deref().unwrap_or("standard input");
            let bytes = input(options.file.as_deref()).map_err(|error| Failure::Io(format!("{name}: {error}")))?;
            let cases = cases(&bytes, options.today).map_err(|said| Failure::Wrong(format!("{name}: {said}")))?;
            drop(bytes);
            print(&mut out, &options, &cases)
        }
    };
    done.and_then(|()| out.flush()).map_err(|error| match error.kind() {
        // `plan … | head` is no mistake worth a sentence.
        io::ErrorKind::BrokenPipe => Failure::Io(String::new()),
        _ => Failure::Io(format!("standard output: {error}")),
    })
}

fn input(file: Option<&str>) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    match file {
        Some(file) => File::open(file)?.read_to_end(&mut bytes)?,
        None => {
            let mut keyboard = io::stdin().lock();
            if keyboard.is_terminal() {
                let _ = writeln!(
                    io::stderr(),
                    "plan: reading answers from the keyboard; --help says more"
                );
            }
            keyboard.read_to_end(&mut bytes)?
        }
    };
    Ok(bytes)
}

/// One case after the other, so that thousands need no more memory than one.
fn print(out: &mut impl Write, options: &Options, cases: &Cases) -> io::Result<()> {
    let text = Text::embedded(options.lang);
    let (between, open, close) = match (cases, options.explain) {
        (_, true) => ("\n", "", ""),
        (Cases::One(_), false) => ("", "", "\n"),
        (Cases::Many(_), false) => (",\n", "[\n", "\n]\n"),
    };
    let cases = match cases {
        Cases::One(case) => std::slice::from_ref(case.as_ref()),
        Cases::Many(cases) => cases.as_slice(),
    };
    out.write_all(open.as_bytes())?;
    for (at, case) in cases.iter().enumerate() {
        if at > 0 {
            out.write_all(between.as_bytes())?;
        }
        one(out, options, &text, case)?;
    }
    out.write_all(close.as_bytes())
}

fn one(out: &mut impl Write, options: &Options, text: &Text, case: &Case) -> io::Result<()> {
    let text = &text.with_names(&case.wishes.own, &[]);
    match (&options.wanted, options.explain) {
        (Wanted::Preset(preset), true) => {
            let made = MadePreset::of(case, *preset);
            out.write_all(explain::preset(text, &made).as_bytes())
        }
        (Wanted::Preset(preset), false) => json(out, &Presets(text).write(&MadePreset::of(case, *preset))),
        (_, true) => out.write_all(explain::programme(text, &Made::of(case)).as_bytes()),
        (_, false) => json(out, &Programmes(text).write(&Made::of(case))),
    }
}

fn json(out: &mut impl Write, value: &json::Json) -> io::Result<()> {
    serde_json::to_writer_pretty(out, value).map_err(io::Error::from)
}
