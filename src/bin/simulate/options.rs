//! The command line of `simulate`. Knows nothing of persons.

pub const HELP: &str = "\
Lets virtual employees live with the engine: cargo run --release --bin simulate -- [OPTIONS]

  --persons N   how many, 1 to 1000000; 10000 when missing
  --weeks N     how long, 1 to 520; 52 when missing
  --seed N      another crowd; the same seed gives the same year; 1 when missing
  --help        this text

Exit status: 0 every requirement held; 1 one was broken, the first cases are named; 2 the options are wrong.
";

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Options {
    pub persons: u32,
    pub weeks: u16,
    pub seed: u64,
}

/// What the words ask for: `Ok(None)` is help.
pub fn read(words: impl IntoIterator<Item = String>) -> Result<Option<Options>, String> {
    let mut options = Options {
        persons: 10_000,
        weeks: 52,
        seed: 1,
    };
    let mut words = words.into_iter();
    while let Some(word) = words.next() {
        if word == "--help" {
            return Ok(None);
        }
        let value = words.next().ok_or_else(|| format!("{word} needs a number"))?;
        let wrong = |_| format!("{word} {value}: not a number that is allowed");
        let within = |allowed: bool| {
            if allowed {
                Ok(())
            } else {
                Err(format!("{word} {value}: out of range"))
            }
        };
        match word.as_str() {
            "--persons" => {
                options.persons = value.parse().map_err(wrong)?;
                within((1..=1_000_000).contains(&options.persons))?;
            }
            "--weeks" => {
                options.weeks = value.parse().map_err(wrong)?;
                within((1..=520).contains(&options.weeks))?;
            }
            "--seed" => options.seed = value.parse().map_err(wrong)?,
            _ => return Err(format!("{word} is no option")),
        }
    }
    Ok(Some(options))
}
