//! Tables for spreadsheets: RFC 4180 with a byte order mark, so that every program sees UTF-8, and separated as the programs
//! of the language expect. Words of a person cannot become a formula. Knows nothing of what the columns mean.

/// How a language's spreadsheets want it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// `;` between cells, `,` in numbers: Norway, Denmark.
    Semicolon,
    /// `,` between cells, `.` in numbers.
    Comma,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    Words(String),
    Number(i64),
    /// Tenths of the number.
    Tenths(i64),
    Nothing,
}

impl Cell {
    #[must_use]
    pub fn number(number: Option<impl Into<i64>>) -> Cell {
        number.map_or(Cell::Nothing, |number| Cell::Number(number.into()))
    }
}

/// The whole file.
#[must_use]
pub fn write(style: Style, rows: &[Vec<Cell>]) -> String {
    let mut text = String::from("\u{feff}");
    let separator = match style {
        Style::Semicolon => ";",
        Style::Comma => ",",
    };
    for row in rows {
        let cells: Vec<String> = row.iter().map(|cell| written(style, cell)).collect();
        text.push_str(&cells.join(separator));
        text.push_str("\r\n");
    }
    text
}

fn written(style: Style, cell: &Cell) -> String {
    match cell {
        Cell::Words(words) => quoted(words),
        Cell::Number(number) => number.to_string(),
        Cell::Tenths(tenths) => {
            let point = match style {
                Style::Semicolon => ',',
                Style::Comma => '.',
            };
            let (sign, tenths) = (if *tenths < 0 { "-" } else { "" }, tenths.unsigned_abs());
            format!("{sign}{}{point}{}", tenths / 10, tenths % 10)
        }
        Cell::Nothing => String::new(),
    }
}

/// In quotes, and with an apostrophe before what a spreadsheet would calculate (OWASP on formula injection). What cannot be seen
/// before it does not help a formula past this.
fn quoted(words: &str) -> String {
    // A zero ends the file for some programs.
    let words = words.replace('\0', "");
    let seen =
        words.trim_start_matches(|letter: char| letter.is_whitespace() || letter.is_control() || is_unseen(letter));
    let dangerous =
        seen.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']) || words.starts_with(['\t', '\r', '\n']);
    let apostrophe = if dangerous { "'" } else { "" };
    format!("\"{apostrophe}{}\"", words.replace('"', "\"\""))
}

/// Letters without a body: marks of direction, of order, of joining.
const fn is_unseen(letter: char) -> bool {
    matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_words_are_as_the_language_writes_them() {
        let rows = [vec![
            Cell::Words("Ro, \"lett\"; fin".into()),
            Cell::Tenths(125),
            Cell::Nothing,
            Cell::number(Some(3_u8)),
            Cell::Tenths(-5),
        ]];
        assert_eq!(
            write(Style::Semicolon, &rows),
            "\u{feff}\"Ro, \"\"lett\"\"; fin\";12,5;;3;-0,5\r\n"
        );
        assert_eq!(
            write(Style::Comma, &rows),
            "\u{feff}\"Ro, \"\"lett\"\"; fin\",12.5,,3,-0.5\r\n"
        );
    }

    #[test]
    fn no_words_become_a_formula() {
        for words in [
            "=1+1",
            "+1",
            "-1",
            "@sum",
            "\t=1",
            "\r=1",
            "  =1",
            "\u{a0}=1",
            "＝1",
            "\0=1",
            "\u{202e}=1",
            "\u{1}=1",
        ] {
            let text = write(Style::Comma, &[vec![Cell::Words(words.into())]]);
            assert!(text.starts_with("\u{feff}\"'"), "{words}");
        }
        let harmless = write(Style::Comma, &[vec![Cell::Words("5 = 5".into())]]);
        assert_eq!(harmless, "\u{feff}\"5 = 5\"\r\n");
    }
}
