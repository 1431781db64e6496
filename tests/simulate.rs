//! A small crowd lives a year with the engine; the large one is run by hand (`docs/simulation.md`).

#![allow(clippy::expect_used)] // what is missing must stop the test

use std::process::{Command, Output};

fn simulate(options: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_simulate"))
        .args(options)
        .output()
        .expect("the simulator runs")
}

#[test]
fn a_small_crowd_lives_a_year_and_every_requirement_holds() {
    let lived = simulate(&["--persons", "40", "--weeks", "52", "--seed", "7"]);
    let said = String::from_utf8_lossy(&lived.stdout);
    assert!(lived.status.success(), "{said}");
    assert!(said.contains("40 persons, 52 weeks, seed 7"), "{said}");
}

#[test]
fn the_same_seed_says_the_same_and_another_something_else() {
    let run = |seed| simulate(&["--persons", "6", "--weeks", "12", "--seed", seed]).stdout;
    assert_eq!(run("3"), run("3"));
    assert_ne!(run("3"), run("4"));
}

#[test]
fn wrong_options_are_named() {
    for wrong in [["--persons", "0"], ["--weeks", "x"], ["--crowd", "9"]] {
        let said = simulate(&wrong);
        assert_eq!(said.status.code(), Some(2));
        assert!(String::from_utf8_lossy(&said.stderr).contains(wrong[0]));
    }
    let help = simulate(&["--help"]);
    assert!(help.status.success() && String::from_utf8_lossy(&help.stdout).contains("--seed"));
}
