//! Lines of a calendar file: broken at 75 octets when written, put together again when read. Knows octets, not meanings.

/// No line of ours or of a calendar that a person keeps is longer; what is beyond is cut off.
const MOST_LINE: usize = 8_000;
/// RFC 5545, 3.1: octets of a line without its end.
const WIDTH: usize = 75;

/// The whole lines of a text: those that begin with a blank belong to the line before. Any kind of line end is understood.
pub fn unfold(text: &str) -> impl Iterator<Item = String> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut raw = text.split(['\n', '\r']).filter(|line| !line.is_empty()).peekable();
    core::iter::from_fn(move || {
        let mut line = raw.next()?.to_owned();
        while let Some(more) = raw.peek().and_then(|next| next.strip_prefix([' ', '\t'])) {
            if line.len() + more.len() <= MOST_LINE {
                line.push_str(more);
            }
            raw.next();
        }
        Some(line)
    })
}

/// Adds a line, broken where it is too long and never within a letter.
pub fn fold(text: &mut String, line: &str) {
    let mut width = 0;
    for letter in line.chars() {
        if width + letter.len_utf8() > WIDTH {
            text.push_str("\r\n ");
            width = 1;
        }
        text.push(letter);
        width += letter.len_utf8();
    }
    text.push_str("\r\n");
}
