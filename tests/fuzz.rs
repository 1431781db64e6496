//! Hostile input: files, codes and records that were bent, cut, spliced and made up. Nothing panics, nothing hangs, nothing grows,
//! and what is read in spite of it is something the app could have written. A fixed number of cases with a fixed seed;
//! `FUZZ_CASES=1000000 cargo test --profile fast --test fuzz -- --nocapture` tries that many and prints what it took
//! (22 November 2026: a million inputs, no panic, none hung; `ARCHITECTURE.md` has the line).

#![allow(clippy::unwrap_used, clippy::indexing_slicing)] // a test of our own numbers
#![allow(clippy::disallowed_methods)] // whether an input hangs can only be told by the clock

mod scenes;

use kraftpause::archive::backup::{self, Settings};
use kraftpause::archive::csv::{self, Cell, Style};
use kraftpause::archive::{self, Contents, carry, merge, sealed};
use kraftpause::domain::ics;
use kraftpause::domain::units::{self, Day, Now};
use scenes::START;
use std::time::Instant;

const CASES: u32 = 1_500;
/// No single input may take longer, in the slowest build.
const LONGEST_MS: u128 = 2_000;

/// Marsaglia's xorshift: the same numbers everywhere.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % (sides.max(1) as u64)).unwrap()
    }
}

/// What parsers trip over.
const TOKENS: [&str; 30] = [
    "{",
    "}",
    "[",
    "]",
    "\"",
    "\\",
    ",",
    ":",
    "null",
    "-1",
    "1e999",
    "99999999999999999999",
    "\u{0}",
    "\n",
    "\u{feff}",
    "\\u0000",
    "\\ud800",
    "{\"v\":1",
    "\"log\":[",
    "\"counts\":",
    "\"format\":\"kraftpause-backup\"",
    "\"v\":4294967295",
    "=cmd",
    "\u{202e}",
    "🙂",
    "æ",
    "==",
    "0",
    "UUUU",
    " ",
];

fn bent(dice: &mut Dice, seeds: &[String]) -> String {
    let mut bytes = seeds[dice.roll(seeds.len())].clone().into_bytes();
    for _ in 0..=dice.roll(6) {
        let (at, length) = (dice.roll(bytes.len() + 1), dice.roll(40));
        let end = (at + length).min(bytes.len());
        match dice.roll(7) {
            0 => bytes.truncate(at),
            1 => drop(bytes.drain(at..end)),
            2 => {
                let piece = bytes[at..end].to_vec();
                let times = 1 + dice.roll(20);
                bytes.splice(at..at, piece.repeat(times));
            }
            3 => drop(bytes.splice(at..at, TOKENS[dice.roll(TOKENS.len())].bytes())),
            4 => {
                if let Some(byte) = bytes.get_mut(at) {
                    *byte ^= 1 << dice.roll(8);
                }
            }
            5 => {
                let other = seeds[dice.roll(seeds.len())].as_bytes();
                let from = dice.roll(other.len() + 1);
                let to = (from + dice.roll(400)).min(other.len());
                bytes.splice(at..end, other[from..to].iter().copied());
            }
            _ => {
                let digits = TOKENS[dice.roll(TOKENS.len())].bytes().cycle().take(dice.roll(200));
                bytes.splice(at..end, digits);
            }
        }
        // Small inputs reach deeper in the same time; large ones have a test of their own.
        bytes.truncate(6_000);
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// Lines of a roster with all that the reader knows.
const SHIFTS: &str = "BEGIN:VCALENDAR\r\nBEGIN:VTIMEZONE\r\nTZID:Europe/Oslo\r\nEND:VTIMEZONE\r\nBEGIN:VEVENT\r\nUID:a\r\n\
    DTSTART;TZID=\"Europe/Oslo\":20260302T220000\r\nDURATION:PT9H30M\r\nRRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TU;COUNT=400\r\n\
    EXDATE:20260316T220000,20260317T220000\r\nSUMMARY:Natt\\, post\r\n  3\r\nBEGIN:VALARM\r\nTRIGGER:-PT30M\r\nEND:VALARM\r\n\
    END:VEVENT\r\nBEGIN:VEVENT\r\nUID:a\r\nRECURRENCE-ID:20260303T220000\r\nDTSTART:20260303T140000Z\r\nDTEND:20260303T220000Z\r\n\
    END:VEVENT\r\nBEGIN:VEVENT\r\nUID:b\r\nDTSTART;VALUE=DATE:20260310\r\nRRULE:FREQ=MONTHLY;BYDAY=-1FR;UNTIL=20270101\r\n\
    STATUS:CONFIRMED\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

fn seeds() -> Vec<String> {
    let records = include_str!("fixtures/told-v1.jsonl").lines().take(6);
    let sets = include_str!("fixtures/sets-v1.jsonl").lines().take(3);
    let log: Vec<String> = records.chain(sets).map(str::to_owned).collect();
    let contents = Contents {
        log: log.iter().cloned().map(Some).collect(),
        ..Contents::default()
    };
    let file = backup::write(&contents, &Settings::default(), "0.1.0", START).text;
    let shell = sealed::write(&sealed::Sealed {
        rounds: sealed::ROUNDS,
        salt: vec![7; sealed::SALT_BYTES],
        nonce: vec![9; sealed::NONCE_BYTES],
        data: vec![5; 90],
    });
    let code = carry::write(&log).unwrap();
    let run = include_str!("fixtures/run-v1.json").trim_end().to_owned();
    let mut seeds = vec![file, shell, code, run, SHIFTS.to_owned(), String::new()];
    seeds.extend(log);
    seeds
}

fn try_all(text: &str) {
    if let Ok(opened) = backup::open(text) {
        assert!(opened.log.iter().all(|text| archive::decode(text).is_ok()));
        let contents = Contents {
            log: opened.log.iter().cloned().map(Some).collect(),
            ..Contents::default()
        };
        let looked = merge::preview(&contents, &opened);
        assert!(looked.new.is_empty() && looked.new_sessions == 0 && looked.only_here == 0);
        let again = backup::open(&backup::write(&contents, &opened.settings, &opened.app, START).text).unwrap();
        assert_eq!(
            (again.log, again.counts, again.altered),
            (opened.log, opened.counts, false)
        );
    }
    if let Some(texts) = carry::read(text) {
        assert!(texts.iter().all(|text| archive::decode(text).is_ok()));
    }
    if let Ok(record) = archive::decode(text) {
        // A set of an exercise whose line is unreadable is not written again; the stored text never is, either.
        assert!(archive::decode(&archive::encode(&record)).is_ok());
    }
    let _ = archive::decode_run(text);
    if let Some(shell) = sealed::read(text) {
        assert_eq!(sealed::read(&sealed::write(&shell)), Some(shell));
    }
    calendar(text);
    no_formula(text);
}

/// What is found lies where it was looked for, and what is understood can be written and read again.
fn calendar(text: &str) {
    let (first, last) = (Day(20_454), Day(20_900));
    let zone = ics::Zone::of(Now {
        at: START,
        offset_minutes: 60,
    });
    if let Ok(calendar) = ics::read(text, (first, last), zone) {
        let mut walls = calendar.found.iter().map(|found| found.from.day());
        assert!(walls.all(|day: units::Day| first <= day && day <= last));
    }
    if let Ok(events) = ics::appointments(text) {
        let again = ics::write(&events, START, "");
        // What was short for each line may be long as whole appointments.
        if again.len() > ics::MOST_BYTES {
            return;
        }
        let again = ics::appointments(&again);
        assert_eq!(again.map(|again| again.len()), Ok(events.len()));
    }
}

/// Read as spreadsheets do: the words are one cell, and no cell begins with what is calculated.
fn no_formula(words: &str) {
    for (style, separator) in [(Style::Semicolon, ';'), (Style::Comma, ',')] {
        let text = csv::write(
            style,
            &[vec![
                Cell::Words(words.to_owned()),
                Cell::Number(-5),
                Cell::Words("x".into()),
            ]],
        );
        let cells = row(text.strip_prefix('\u{feff}').unwrap(), separator);
        assert_eq!(cells.len(), 3);
        assert_eq!(
            cells[0].trim_start_matches('\''),
            words.replace('\0', "").trim_start_matches('\'')
        );
        assert!(!cells[0].starts_with(['=', '+', '-', '@', '\t', '\r', '\n']));
        assert_eq!((cells[1].as_str(), cells[2].as_str()), ("-5", "x"));
    }
}

fn row(text: &str, separator: char) -> Vec<String> {
    let mut cells = vec![String::new()];
    let mut quoted = false;
    let mut letters = text.strip_suffix("\r\n").unwrap().chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '"' if quoted && letters.peek() == Some(&'"') => {
                letters.next();
                cells.last_mut().unwrap().push('"');
            }
            '"' => quoted = !quoted,
            letter if letter == separator && !quoted => cells.push(String::new()),
            letter => cells.last_mut().unwrap().push(letter),
        }
    }
    assert!(!quoted);
    cells
}

#[test]
fn hostile_input_does_no_harm() {
    let cases = std::env::var("FUZZ_CASES")
        .ok()
        .and_then(|cases| cases.parse().ok())
        .unwrap_or(CASES);
    let (seeds, mut dice, began) = (seeds(), Dice(0x9E37_79B9_7F4A_7C15), Instant::now());
    let (mut longest, mut opened) = (0, 0_u32);
    for _ in 0..cases {
        let text = bent(&mut dice, &seeds);
        let began = Instant::now();
        try_all(&text);
        opened += u32::from(backup::open(&text).is_ok());
        longest = longest.max(began.elapsed().as_millis());
        assert!(longest < LONGEST_MS, "{longest} ms for {} bytes", text.len());
    }
    let memory = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = memory
        .lines()
        .find(|line| line.starts_with("VmHWM"))
        .unwrap_or("VmHWM unknown");
    println!(
        "fuzz: {cases} inputs, {opened} of them opened as backups, longest {longest} ms, {:?}, {peak}",
        began.elapsed()
    );
}

/// As large as a file may be, of what costs most.
#[test]
fn large_hostile_input_ends_soon() {
    for piece in [
        "[",
        "{\"v\":1,",
        "\"",
        "\\\"",
        "\n",
        "{\"v\":1}\n",
        "{},",
        "\"a\":1,\n",
        "9",
        "🙂",
        "{\"v\":1,\"at\":5,\"did\":\"moot\"},\n",
        "BEGIN:VEVENT\nDTSTART:20260101\nRRULE:FREQ=DAILY\nEXDATE:20260102,20260103\n",
        "BEGIN:VEVENT\nUID:a\nRECURRENCE-ID:20260101\nDTSTART:20260101\nRRULE:FREQ=MONTHLY;BYDAY=5SU;COUNT=9999\n",
        "\n ",
        "a;b=c:",
    ] {
        let text = format!(
            "{{\"format\":\"kraftpause-backup\",\"v\":1,\n\"log\":[\n{}",
            piece.repeat(1_500_000 / piece.len())
        );
        let began = Instant::now();
        let _ = backup::open(&text);
        let _ = carry::read(&text);
        let events = piece.repeat(ics::MOST_BYTES / piece.len() - 1);
        calendar(&format!("BEGIN:VCALENDAR\n{events}"));
        assert!(began.elapsed().as_secs() < 20, "{piece} took {:?}", began.elapsed());
    }
}
