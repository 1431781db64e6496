//! What the charts say, in every language and every state a person can bring them to.

#![allow(clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)] // a wrong place must stop the test

mod scenes;

use kraftpause::domain::diary::Share;
use kraftpause::domain::fitness_test::Results;
use kraftpause::domain::pain::Region;
use kraftpause::domain::profile::Profile;
use kraftpause::domain::program::Wishes;
use kraftpause::domain::progress::Chart;
use kraftpause::domain::progress::ahead::{Way, play};
use kraftpause::domain::progress::change::{At, Change, Compared, Of, Verdict, change};
use kraftpause::domain::progress::fitness::{estimates, lines};
use kraftpause::domain::progress::keeping::keeping;
use kraftpause::domain::progress::kept_out::KeptOut;
use kraftpause::domain::progress::loads::{Unit, exercises, loads};
use kraftpause::domain::progress::minutes::{Goal, before, minutes};
use kraftpause::domain::progress::slices::{Period, Slices};
use kraftpause::domain::progress::wellbeing::{Beside, Feeling};
use kraftpause::domain::units::Day;
use kraftpause::text::progress::{self as say, change as of_change, fitness, loads as of_loads, slices};
use kraftpause::text::{Lang, Text};
use scenes::years::{TODAY, diary, profile};

const GOAL: Goal = Goal { all: 60, hard: 16 };

fn text(lang: Lang) -> Text {
    Text::embedded(lang)
}

/// All that the charts say of a life of so many days.
fn everything(t: &Text, days: i32) -> Vec<String> {
    let (diary, profile, out) = (diary(days), profile(days), KeptOut::default());
    let mut all: Vec<String> = Chart::ALL.map(|chart| say::title(t, chart).to_owned()).to_vec();
    for period in Period::ALL {
        let shown = minutes(&diary, GOAL, period, TODAY).unwrap();
        all.extend([
            say::this_week(t, &shown, before(&diary, TODAY)),
            say::weekly(t, &shown),
            say::hard(t, &shown),
        ]);
        if let Some(kept) = keeping(&diary, &out, 3, period, TODAY) {
            all.push(say::share(t, kept.sum));
        }
        for (exercise, _) in exercises(&diary) {
            let shown = loads(&diary, exercise, period, TODAY).unwrap();
            all.extend([of_loads::summary(t, &shown), of_loads::column(t, shown.unit).to_owned()]);
        }
        let pieces = Slices::of(period, diary.entries[0].day, TODAY);
        all.extend(pieces.all.iter().map(|slice| slices::slice(t, pieces.grain, *slice)));
        all.push(slices::column(t, pieces.grain).to_owned());
    }
    all.extend(say::pain(t, &diary.pain_over_time(Region::Neck)));
    all.extend(fitness::summary(t, &estimates(&profile.history).unwrap()));
    for line in lines(&profile.history, &Results::default()) {
        all.push(fitness::test(t, line.test, line.exercise));
        all.extend(fitness::results(t, &line, &profile));
    }
    for feeling in Feeling::ALL {
        all.extend([
            say::feeling(t, feeling).to_owned(),
            say::feeling_ends(t, feeling).to_owned(),
        ]);
    }
    for at in At::ALL {
        if let Some(Change::Told(told)) = change(&diary, &profile, &Results::default(), &out, at, TODAY) {
            all.extend(of_change::summary(t, &told));
            all.extend(told.iter().map(|one| of_change::verdict(t, one.verdict).to_owned()));
        }
    }
    let played = Way::ALL.map(|way| play(&profile, &Wishes::default(), &diary, TODAY, way));
    all.extend(played.iter().map(|played| say::played(t, played)));
    all
}

#[test]
fn everything_is_said_in_every_language_and_nothing_is_shouted() {
    for lang in Lang::ALL {
        let t = text(lang);
        for days in [1, 2, 9, 60, 400, 3_650] {
            for words in everything(&t, days) {
                assert!(!words.is_empty(), "{lang:?}, {days} days");
                assert!(!words.contains(['{', '}', '!']), "{lang:?}, {days} days: {words}");
            }
        }
    }
}

#[test]
fn the_languages_do_not_say_the_same() {
    let said = |lang| everything(&text(lang), 60);
    let [nb, da, en] = Lang::ALL.map(said);
    assert_eq!((nb.len(), da.len()), (da.len(), en.len()));
    let same = nb.iter().zip(&en).filter(|(nb, en)| nb == en).count();
    assert!(same * 2 < nb.len(), "{same} of {}", nb.len());
}

#[test]
fn a_week_is_said_with_those_before_it() {
    let shown = minutes(&diary(30), GOAL, Period::All, TODAY).unwrap();
    assert_eq!(
        say::this_week(&text(Lang::Nb), &shown, Some((40, 3))),
        "Denne uka 150 minutter. De 3 ukene før 40 i snitt. Målet er 60."
    );
    assert_eq!(
        say::this_week(&text(Lang::Da), &shown, None),
        "Denne uge 150 af 60 minutter."
    );
    assert!(say::hard(&text(Lang::Nb), &shown).starts_with("Denne uka 32 av 16 planlagte harde minutter."));
}

#[test]
fn weeks_kept_going_are_never_a_row() {
    let going = |lang, kept| say::going(&text(lang), kept);
    assert_eq!(going(Lang::Nb, (5, 6)), "I gang i 5 av de siste 6 ukene.");
    assert_eq!(going(Lang::Da, (5, 6)), "I gang i 5 af de seneste 6 uger.");
    assert_eq!(going(Lang::En, (1, 1)), "You have begun.");
    assert_eq!(
        going(Lang::Nb, (0, 6)),
        "Velkommen tilbake når det passer. Planen venter."
    );
    assert_eq!(
        say::share(&text(Lang::En), Share { done: 7, planned: 9 }),
        "7 of 9 planned sessions. That is 77%."
    );
}

#[test]
fn one_value_is_no_curve_and_none_is_no_sentence() {
    let t = text(Lang::Nb);
    assert_eq!(say::pain(&t, &[]), None);
    assert_eq!(
        say::pain(&t, &[(TODAY, 4)]).unwrap(),
        "4 av 10 etter den første økten. Kurven begynner ved den neste."
    );
    assert_eq!(
        say::pain(&t, &[(TODAY, 6), (TODAY.plus(1), 7), (TODAY.plus(9), 2)]).unwrap(),
        "Første gang 6 av 10, sist 2 av 10. Laveste 2, høyeste 7."
    );
    assert_eq!(say::felt(&t, &[]), None);
    assert_eq!(say::felt(&t, &[(TODAY, 4)]).unwrap(), "4 den første gangen.");
}

#[test]
fn loads_are_said_in_the_unit_they_count_by() {
    let t = text(Lang::Nb);
    let said = |unit, value| of_loads::amount(&t, unit, value);
    assert_eq!(said(Unit::Weight, 65), "6,5 kg");
    assert_eq!(said(Unit::Band, 3), "strikk 3 av 8");
    assert_eq!(said(Unit::Reps, 1), "1 repetisjon");
    assert_eq!(said(Unit::Seconds, 30), "30 sek");
    let row = loads(&diary(90), scenes::exercise("row-db"), Period::All, TODAY).unwrap();
    assert_eq!(of_loads::summary(&t, &row), "Første gang 5 kg, sist 6 kg. Mest 6 kg.");
}

#[test]
fn a_difference_inside_the_estimates_error_is_said_to_be_none() {
    let lines = fitness::summary(&text(Lang::En), &estimates(&profile(400).history).unwrap());
    assert!(
        lines[0].starts_with("Latest ") && lines[0].contains("likely between"),
        "{lines:?}"
    );
    assert!(lines[1].starts_with("Fitness age: between"), "{lines:?}");
    assert!(lines[2].contains("says nothing for certain"), "{lines:?}");
    assert_eq!(estimates(&Profile::default().history), None);
}

fn compared(of: Of, verdict: Verdict) -> Compared {
    Compared {
        of,
        before: 60,
        after: 40,
        verdict,
    }
}

#[test]
fn before_and_after_name_what_changed_and_only_that() {
    let t = text(Lang::Nb);
    let said = |all: &[Compared]| of_change::summary(&t, all).join(" ");
    assert_eq!(said(&[]), "Det er svart for lite til å sammenligne.");
    let same = compared(Of::Feeling(Feeling::Sleep), Verdict::Same);
    assert_eq!(said(&[same]), "Ingen forskjell er større enn usikkerheten.");
    let better = compared(Of::Pain(Region::Neck), Verdict::Better);
    let worse = compared(Of::Feeling(Feeling::Stress), Verdict::Worse);
    assert_eq!(
        said(&[better, same, worse]),
        "Bedre: smerte (nakke). Ikke så bra som før: stress."
    );
}

#[test]
fn what_goes_together_is_never_called_a_cause() {
    let both = Beside {
        with: 62,
        without: 51,
        weeks: (5, 4),
    };
    assert_eq!(
        say::beside(&text(Lang::Nb), both),
        "I uker med trening 6,2 i snitt, i uker uten 5,1. Hva som er årsaken, vet vi ikke."
    );
}

#[test]
fn twelve_weeks_are_said_in_hours() {
    let played = play(&profile(1), &Wishes::default(), &diary(1), TODAY, Way::All);
    let said = say::played(&text(Lang::Nb), &played);
    let hours = format!("{} t {} min", played.minutes() / 60, played.minutes() % 60);
    assert!(said.contains(&hours), "{said}");
    let nothing = play(&profile(1), &Wishes::default(), &diary(1), TODAY, Way::Nothing);
    assert_eq!(say::played(&text(Lang::Da), &nothing), "0 træninger, 0 min. i alt.");
    assert_eq!(played.weeks[0].monday.weekday(), 0);
    assert!(played.weeks[0].monday > Day(TODAY.0));
}
