//! Finds the pieces of a JSON document without understanding them, so that each can be kept letter by letter and a
//! damaged one spoils only itself. Never climbs: the depth is counted, not recursed into. Whether a piece means
//! anything is for others to say.

use std::collections::BTreeMap;

/// Deeper nests nothing of ours, and nothing of ours that a later version may write.
const DEEPEST: usize = 64;

/// The members of an object, of equal names the last: names as they stand between the quotes, values as they stand.
/// `None` when it is not one whole object and nothing else.
pub fn members(text: &str) -> Option<BTreeMap<&str, &str>> {
    let mut rest = text.trim().strip_prefix('{')?.trim_start();
    let mut members = BTreeMap::new();
    while let Some(after) = rest.strip_prefix('"') {
        let (name, after) = after.split_once('"')?;
        let (value, after) = value(after.trim_start().strip_prefix(':')?)?;
        members.insert(name, value);
        rest = separated(after, '}')?;
    }
    (rest == "}").then_some(members)
}

/// The elements of a list in their order. `None` when it is not one whole list and nothing else.
pub fn elements(text: &str) -> Option<Vec<&str>> {
    let mut rest = text.trim().strip_prefix('[')?.trim_start();
    let mut elements = Vec::new();
    while rest != "]" {
        let (element, after) = value(rest)?;
        elements.push(element);
        rest = separated(after, ']')?;
    }
    Some(elements)
}

/// One value and what follows it. Brackets match and strings end; what stands between is not looked at.
pub fn value(text: &str) -> Option<(&str, &str)> {
    let text = text.trim_start();
    let mut open: Vec<u8> = Vec::new();
    let (mut in_string, mut escaped) = (false, false);
    for (place, letter) in text.bytes().enumerate() {
        let mut ends_here = false;
        match letter {
            _ if in_string && escaped => escaped = false,
            b'\\' if in_string => escaped = true,
            b'"' if in_string => {
                in_string = false;
                ends_here = open.is_empty();
            }
            0..=0x1f if in_string => return None,
            _ if in_string => {}
            b'"' => in_string = true,
            b'{' | b'[' if open.len() >= DEEPEST => return None,
            b'{' => open.push(b'}'),
            b'[' => open.push(b']'),
            b'}' | b']' if open.last() == Some(&letter) => {
                open.pop();
                ends_here = open.is_empty();
            }
            // A number or a word ends where something else begins.
            b',' | b'}' | b']' | b' ' | b'\n' | b'\r' | b'\t' if open.is_empty() => {
                return (place > 0).then(|| text.split_at(place));
            }
            b'}' | b']' => return None,
            _ => {}
        }
        if ends_here {
            return text.split_at_checked(place + 1);
        }
    }
    (open.is_empty() && !in_string && !text.is_empty()).then_some((text, ""))
}

/// The same without the spaces that mean nothing; editors add them.
pub fn compact(text: &str) -> String {
    let (mut in_string, mut escaped) = (false, false);
    let means = |letter: &char| {
        if in_string {
            in_string = escaped || *letter != '"';
            escaped = !escaped && *letter == '\\';
            return true;
        }
        in_string = *letter == '"';
        !letter.is_ascii_whitespace()
    };
    text.chars().filter(means).collect()
}

/// What follows a comma, or stands before the end.
fn separated(after: &str, end: char) -> Option<&str> {
    let after = after.trim_start();
    match after.strip_prefix(',') {
        // A comma before the end is a piece that was lost.
        Some(next) => Some(next.trim_start()).filter(|next| !next.starts_with(end)),
        None => after.starts_with(end).then(|| after.trim_end()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_are_kept_letter_by_letter() {
        let text = "{ \"a\" : 1,\n\"b\":[{\"c\":\"}\\\"]\"}, true ,\"x\"] , \"d\":null}\n";
        let found = members(text).unwrap();
        assert_eq!(
            found.clone().into_iter().collect::<Vec<_>>(),
            [("a", "1"), ("b", "[{\"c\":\"}\\\"]\"}, true ,\"x\"]"), ("d", "null")]
        );
        assert_eq!(elements(found["b"]).unwrap(), ["{\"c\":\"}\\\"]\"}", "true", "\"x\""]);
        assert_eq!(members("{}"), Some(BTreeMap::new()));
        assert_eq!(elements(" [ ] "), Some(vec![]));
    }

    #[test]
    fn what_is_not_whole_is_nothing() {
        for text in [
            "",
            "{",
            "}",
            "{]",
            "{\"a\":}",
            "{\"a\":1",
            "{\"a\":1,}",
            "{\"a\":1}x",
            "{\"a\":\"1}",
            "{a:1}",
            "[]",
            "{\"a\":1 2}",
        ] {
            assert_eq!(members(text), None, "{text}");
        }
        for text in [
            "", "[", "]", "[1", "[1,]", "[1]2", "[,1]", "[{]", "[\"\n\"]", "{}", "[1 2]",
        ] {
            assert_eq!(elements(text), None, "{text}");
        }
    }

    #[test]
    fn a_deep_nest_is_refused_without_climbing_into_it() {
        let deep = |depth: usize| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
        assert!(value(&deep(DEEPEST)).is_some());
        assert!(value(&deep(DEEPEST + 1)).is_none());
        assert!(value(&deep(1_000_000)).is_none());
    }

    #[test]
    fn only_spaces_without_meaning_go() {
        assert_eq!(
            compact("{ \"a b\" : [ 1 ,\n2 ] , \"c\" : \"x \\\" y\" }"),
            "{\"a b\":[1,2],\"c\":\"x \\\" y\"}"
        );
    }
}
