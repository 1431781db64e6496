//! Law 9: every rule has an id, a source and a test with that id.

use kraftpause::domain::evidence::RuleId;
use kraftpause::text::{Lang, Text};
use std::collections::BTreeSet;

const TESTS: [&str; 22] = [
    include_str!("advice.rs"),
    include_str!("comeback.rs"),
    include_str!("courses.rs"),
    include_str!("days.rs"),
    include_str!("exercises.rs"),
    include_str!("hurdles.rs"),
    include_str!("intervals.rs"),
    include_str!("limits.rs"),
    include_str!("needs.rs"),
    include_str!("own.rs"),
    include_str!("pregnancy.rs"),
    include_str!("presets.rs"),
    include_str!("pressure.rs"),
    include_str!("progress.rs"),
    include_str!("safety.rs"),
    include_str!("roster.rs"),
    include_str!("state.rs"),
    include_str!("steer.rs"),
    include_str!("steering.rs"),
    include_str!("tests.rs"),
    include_str!("week.rs"),
    include_str!("wishes.rs"),
];

fn tests() -> BTreeSet<&'static str> {
    TESTS
        .iter()
        .flat_map(|file| file.split("#[test]\nfn ").skip(1))
        .filter_map(|test| test.split_once('(').map(|(name, _)| name))
        .collect()
}

#[test]
fn every_rule_has_a_test_of_its_name() {
    let tests = tests();
    let untested: Vec<&str> = RuleId::ALL
        .iter()
        .map(|rule| rule.get().id)
        .filter(|id| !tests.contains(id.replace('-', "_").as_str()))
        .collect();
    assert!(untested.is_empty(), "rules without a test of their name: {untested:?}");
}

#[test]
fn every_rule_can_be_read_on_a_small_screen() {
    for lang in Lang::ALL {
        let text = Text::embedded(lang);
        for rule in RuleId::ALL {
            let (says, found) = (text.rule(rule), text.research(rule));
            assert!(says.chars().count() <= 180, "{lang:?} {says}");
            assert!(found.chars().count() <= 220, "{lang:?} {found}");
            assert!(!says.contains('!') && !found.contains('!'), "{lang:?} {says} {found}");
        }
    }
}
