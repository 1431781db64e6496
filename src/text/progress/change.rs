//! Before and after in words: what is better, what is harder, and that the rest is about as before.

use super::super::{Text, fitness_test, name};
use super::{feeling, fitness, tenths};
use crate::domain::progress::change::{At, Compared, Of, Verdict};

#[must_use]
pub fn at(text: &Text, at: At) -> &str {
    match at {
        At::FourWeeks => text.progress_change_four(),
        At::ThreeMonths => text.progress_change_three(),
    }
}

/// `Smerte: nakke`, `Søvn`, `Kondisjon`, `Armhevinger`.
#[must_use]
pub fn of(text: &Text, of: Of) -> String {
    match of {
        Of::Pain(region) => text.progress_pain(&name::region(text, region)),
        Of::Feeling(felt) => feeling(text, felt).to_owned(),
        Of::Uptake => text.progress_change_uptake().to_owned(),
        Of::Test(test, exercise) => fitness::test(text, test, exercise),
    }
}

/// A side of a comparison as a number.
#[must_use]
pub fn value(text: &Text, of: Of, value: u16) -> String {
    match of {
        Of::Test(test, _) => fitness_test::value(text, test, value),
        Of::Pain(_) | Of::Feeling(_) | Of::Uptake => tenths(text, value),
    }
}

#[must_use]
pub fn verdict(text: &Text, verdict: Verdict) -> &str {
    match verdict {
        Verdict::Better => text.progress_change_better(),
        Verdict::Worse => text.progress_change_worse(),
        Verdict::Same => text.progress_change_same(),
    }
}

/// What can be said of all of it.
#[must_use]
pub fn summary(text: &Text, all: &[Compared]) -> Vec<String> {
    if all.is_empty() {
        return vec![text.progress_change_nothing().to_owned()];
    }
    let list = |wanted: Verdict| {
        let named = all.iter().filter(|compared| compared.verdict == wanted);
        let names: Vec<String> = named.map(|compared| in_a_list(of(text, compared.of))).collect();
        (!names.is_empty()).then(|| names.join(", "))
    };
    let better = list(Verdict::Better).map(|list| text.progress_change_sum_better(&list));
    let worse = list(Verdict::Worse).map(|list| text.progress_change_sum_worse(&list));
    let lines: Vec<String> = better.into_iter().chain(worse).collect();
    match lines.is_empty() {
        true => vec![text.progress_change_sum_nothing().to_owned()],
        false => lines,
    }
}

/// `Smerte: nakke` after a colon and between commas: `smerte i …` would need a grammar, brackets do not.
fn in_a_list(name: String) -> String {
    match name.split_once(": ") {
        Some((what, which)) => format!("{} ({which})", what.to_lowercase()),
        None => name.to_lowercase(),
    }
}
