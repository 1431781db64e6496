//! The diary and its sets as tables: what stands in which column. How a table is written is `archive::csv`.

use crate::app::data::{File, Table};
use crate::app::flow::backup::file_name;
use crate::app::model::Model;
use crate::archive::csv::{self, Cell, Style};
use crate::domain::diary::{Diary, Entry, Morning};
use crate::domain::session::bout::Set;
use crate::domain::session::told::Load;
use crate::domain::units::Day;
use crate::text::{Lang, Text, name};

/// Nothing without sentences.
pub fn file(model: &Model, table: Table) -> Option<File> {
    let t = model.text.as_deref()?;
    let (rows, what) = match table {
        Table::Diary => (diary(t, &model.diary), t.report_file_diary()),
        Table::Sets => (sets(t, &model.diary), t.report_file_sets()),
    };
    let style = match t.lang {
        Lang::Nb | Lang::Da => Style::Semicolon,
        Lang::En => Style::Comma,
    };
    Some(File {
        name: file_name(what, model.now.day(), "csv"),
        kind: "text/csv",
        text: csv::write(style, &rows),
    })
}

fn diary(t: &Text, diary: &Diary) -> Vec<Vec<Cell>> {
    let head = [
        t.report_column_date(),
        t.report_column_session(),
        t.report_column_minutes(),
        t.report_column_complete(),
        t.report_column_exercises(),
        t.report_column_sets(),
        t.report_column_effort(),
        t.report_column_mood(),
        t.report_column_pain(),
        t.report_column_morning(),
        t.report_column_note(),
    ];
    table(&head, diary.entries.iter().map(|entry| session(t, entry)))
}

fn session(t: &Text, entry: &Entry) -> Vec<Cell> {
    let after = &entry.after;
    let complete = if entry.complete { t.report_yes() } else { t.report_no() };
    let exercises: Vec<&str> = entry.done.iter().map(|done| t.exercise(done.exercise).name).collect();
    let sets: u32 = entry.done.iter().map(|done| u32::from(done.sets)).sum();
    let pains: Vec<String> = after
        .pains
        .iter()
        .map(|(site, worst)| format!("{}: {worst}", name::site(t, *site)))
        .collect();
    vec![
        date(entry.day),
        words(&name::focus(t, entry.focus)),
        Cell::Number((entry.length.0 + 30_000) / 60_000),
        words(complete),
        words(&exercises.join(", ")),
        Cell::Number(sets.into()),
        Cell::number(after.effort),
        after.mood.map_or(Cell::Nothing, |mood| words(mood_word(t, mood))),
        words(&pains.join(", ")),
        entry
            .morning
            .as_ref()
            .map_or(Cell::Nothing, |morning| words(morning_word(t, morning))),
        words(&after.note),
    ]
}

fn sets(t: &Text, diary: &Diary) -> Vec<Vec<Cell>> {
    let head = [
        t.report_column_date(),
        t.report_column_session(),
        t.report_column_exercise(),
        t.report_column_set(),
        t.report_column_side(),
        t.report_column_complete(),
        t.report_column_reps(),
        t.report_column_kilos(),
        t.report_column_band(),
        t.report_column_reserve(),
        t.report_column_pain(),
        t.report_column_seconds(),
    ];
    let rows = diary.entries.iter().flat_map(|entry| {
        let number = |place: usize, set: &Set| {
            let before = entry.sets.iter().take(place + 1);
            before.filter(|other| other.exercise == set.exercise).count()
        };
        let sets = entry.sets.iter().enumerate();
        sets.map(move |(place, set)| one_set(t, entry, set, number(place, set)))
    });
    table(&head, rows)
}

fn one_set(t: &Text, entry: &Entry, set: &Set, number: usize) -> Vec<Cell> {
    let (kilos, band) = match set.told.load {
        Some(Load::Weight(tenths)) => (Cell::Tenths(tenths.into()), Cell::Nothing),
        Some(Load::Band(level)) => (Cell::Nothing, Cell::Number(level.into())),
        None => (Cell::Nothing, Cell::Nothing),
    };
    let finished = if set.finished { t.report_yes() } else { t.report_no() };
    vec![
        date(entry.day),
        words(&name::focus(t, entry.focus)),
        words(t.exercise(set.exercise).name),
        Cell::Number(i64::try_from(number).unwrap_or(i64::MAX)),
        set.side.map_or(Cell::Nothing, |side| words(name::side(t, side))),
        words(finished),
        Cell::Number(set.told.reps.into()),
        kilos,
        band,
        Cell::number(set.told.reserve),
        Cell::number(set.told.pain),
        Cell::Number(set.worked.seconds_up()),
    ]
}

fn table(head: &[&str], rows: impl Iterator<Item = Vec<Cell>>) -> Vec<Vec<Cell>> {
    let head = head.iter().map(|heading| words(heading)).collect();
    core::iter::once(head).chain(rows).collect()
}

fn words(words: &str) -> Cell {
    if words.is_empty() {
        return Cell::Nothing;
    }
    Cell::Words(words.to_owned())
}

/// As every spreadsheet reads it.
fn date(day: Day) -> Cell {
    let (year, month, of_month) = day.date();
    Cell::Words(format!("{year:04}-{month:02}-{of_month:02}"))
}

fn mood_word(t: &Text, mood: u8) -> &str {
    match mood {
        0 => t.after_mood_bad(),
        1 => t.after_mood_low(),
        2 => t.after_mood_middle(),
        3 => t.after_mood_good(),
        _ => t.after_mood_best(),
    }
}

fn morning_word<'a>(t: &'a Text, morning: &Morning) -> &'a str {
    match morning {
        Morning::NoPain => t.morning_none(),
        Morning::OnlySore => t.morning_sore(),
        Morning::AsUsual => t.morning_usual(),
        Morning::More(_) | Morning::Still(_) => t.morning_more(),
        Morning::Unsaid => "",
    }
}
