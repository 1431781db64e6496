//! One line of a calendar file: its name, the parameters that matter, its value; and text with its escapes.

/// `DTSTART;TZID=Europe/Oslo:20261122T080000`
pub struct Line<'a> {
    pub name: String,
    /// Name and value of each parameter; names in upper case.
    pub parameters: Vec<(String, &'a str)>,
    pub value: &'a str,
}

/// More parameters has no line that is meant.
const MOST_PARAMETERS: usize = 10;

impl<'a> Line<'a> {
    /// `None` when there is no colon outside quotation marks.
    pub fn of(line: &'a str) -> Option<Line<'a>> {
        let (mut quoted, mut pieces, mut begin) = (false, Vec::new(), 0);
        for (at, letter) in line.char_indices() {
            match letter {
                '"' => quoted = !quoted,
                ';' | ':' if !quoted => {
                    pieces.push(line.get(begin..at)?);
                    begin = at + 1;
                    if letter == ':' {
                        break;
                    }
                }
                _ => {}
            }
            if pieces.len() > MOST_PARAMETERS {
                return None;
            }
        }
        // Only a colon ends the last piece.
        let has_colon = line.get(..begin)?.ends_with(':');
        let (name, parameters) = pieces.split_first()?;
        let parameters = parameters.iter().filter_map(|piece| piece.split_once('='));
        has_colon.then(|| Line {
            name: name.to_ascii_uppercase(),
            parameters: parameters
                .map(|(name, value)| (name.to_ascii_uppercase(), value.trim_matches('"')))
                .collect(),
            value: line.get(begin..).unwrap_or_default(),
        })
    }

    pub fn parameter(&self, name: &str) -> Option<&'a str> {
        let told = self.parameters.iter().find(|(told, _)| told == name);
        told.map(|(_, value)| *value)
    }
}

/// Text as it is meant; control signs are left out.
pub fn unescaped(value: &str) -> String {
    let mut text = String::new();
    let mut letters = value.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => match letters.next() {
                Some('n' | 'N') => text.push('\n'),
                Some(other) => text.push(other),
                None => {}
            },
            letter if letter.is_control() => {}
            letter => text.push(letter),
        }
    }
    text
}

/// Text as it is written.
pub fn escaped(text: &str) -> String {
    let mut value = String::new();
    for letter in text.chars() {
        match letter {
            '\n' => value.push_str("\\n"),
            '\\' | ';' | ',' => value.extend(['\\', letter]),
            letter if letter.is_control() => {}
            letter => value.push(letter),
        }
    }
    value
}
