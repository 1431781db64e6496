//! Runs the crowd on all cores and says what came of it. The figures of `docs/simulation.md` are printed here.

use crate::options::{self, HELP, Options};
use crate::watch::{Requirement, Watched};
use crate::year::live;
use std::process::ExitCode;

/// Broken cases that are named.
const NAMED: usize = 5;
/// One person in so many lives the year twice.
const TWICE: u32 = 97;
/// Of loads at the end: per cent of the right one between which most must lie, how many of a hundred, and the middle. The
/// rest is lighter, never heavier: after a pause or pain loads come back by the rules' small steps.
const NEAR: (u16, u16) = (60, 115);
const MOST_NEAR: usize = 75;
const MIDDLE: (u16, u16) = (65, 105);

pub fn run() -> ExitCode {
    match options::read(std::env::args().skip(1)) {
        Ok(None) => {
            print!("{HELP}");
            ExitCode::SUCCESS
        }
        Ok(Some(options)) => {
            let (text, held) = report(options);
            print!("{text}");
            if held { ExitCode::SUCCESS } else { ExitCode::from(1) }
        }
        Err(why) => {
            eprintln!("{why}\n\n{HELP}");
            ExitCode::from(2)
        }
    }
}

/// What the crowd showed, in words, and whether all requirements held.
fn report(options: Options) -> (String, bool) {
    let mut all = crowd(options);
    let mut converged: Vec<u16> = all
        .iter_mut()
        .flat_map(|one| std::mem::take(&mut one.converged))
        .collect();
    converged.sort_unstable();
    let sum = |of: fn(&Watched) -> u32| all.iter().map(|one| u64::from(of(one))).sum::<u64>();
    let mut text = format!(
        "{} persons, {} weeks, seed {}\n\n| what | figure |\n|---|---:|\n",
        options.persons, options.weeks, options.seed
    );
    let mut row = |what: &str, figure: String| text.push_str(&format!("| {what} | {figure} |\n"));
    row("sessions done", sum(|one| one.sessions).to_string());
    row("hours trained", (sum(|one| one.minutes) / 60).to_string());
    row("loads raised", sum(|one| one.steps_up).to_string());
    row("loads lowered", sum(|one| one.steps_down).to_string());
    let part = |per_cent: usize| converged.get(converged.len() * per_cent / 100).copied().unwrap_or(0);
    row("loads at the end, honest and above 70 %", converged.len().to_string());
    row(
        "their per cent of the right load: a tenth below, middle, a tenth above",
        format!("{}, {}, {}", part(10), part(50), part(90)),
    );
    let met = all
        .iter()
        .filter(|one| one.goal_week.is_some_and(|week| week <= 8))
        .count();
    row(
        "met the weekly goal by week 8, whatever the adherence",
        format!("{met} of {}", all.len()),
    );
    text.push_str("\n| requirement | broken |\n|---|---:|\n");
    let mut held = true;
    let mut cases = String::new();
    for requirement in Requirement::ALL {
        let broken = || {
            let numbered = all.iter().enumerate();
            numbered
                .flat_map(|(number, one)| one.broken.iter().map(move |(what, how)| (number, *what, how)))
                .filter(|(_, what, _)| *what == requirement)
        };
        let count = broken().count();
        held &= count == 0;
        text.push_str(&format!("| {} | {count} |\n", requirement.words()));
        for (number, _, how) in broken().take(NAMED) {
            cases.push_str(&format!("{requirement:?}, person {number}: {how}\n"));
        }
    }
    let near = converged
        .iter()
        .filter(|share| (NEAR.0..=NEAR.1).contains(share))
        .count();
    let enough = converged.len() >= 30;
    let heavy = converged.last().is_some_and(|most| *most > NEAR.1);
    let most_are_near = near * 100 >= converged.len() * MOST_NEAR && (MIDDLE.0..=MIDDLE.1).contains(&part(50));
    let converges = !heavy && (!enough || most_are_near);
    held &= converges;
    text.push_str(&format!(
        "| loads near the body's capacity ({} to {} %): {near} of {} | {} |\n",
        NEAR.0,
        NEAR.1,
        converged.len(),
        u8::from(!converges)
    ));
    if !cases.is_empty() {
        text.push_str(&format!("\n{cases}"));
    }
    (text, held)
}

/// Everybody's year, in the order of their numbers whatever core was quicker.
fn crowd(options: Options) -> Vec<Watched> {
    let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    let cores = u32::try_from(cores).unwrap_or(1);
    let one = move |number: u32| {
        let mut lived = live(options.seed, number, options.weeks);
        if number.is_multiple_of(TWICE) && live(options.seed, number, options.weeks) != lived {
            lived.broke(Requirement::Same, format!("person {number}"));
        }
        lived
    };
    let share = |core: u32| {
        (0..options.persons)
            .skip(usize::try_from(core).unwrap_or(0))
            .step_by(usize::try_from(cores).unwrap_or(1))
    };
    let mut all: Vec<(u32, Watched)> = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..cores)
            .map(|core| scope.spawn(move || share(core).map(|number| (number, one(number))).collect::<Vec<_>>()))
            .collect();
        threads
            .into_iter()
            .flat_map(|thread| thread.join().unwrap_or_default())
            .collect()
    });
    all.sort_by_key(|(number, _)| *number);
    all.into_iter().map(|(_, lived)| lived).collect()
}
