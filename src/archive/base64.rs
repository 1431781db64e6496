//! Base64 with padding (RFC 4648), strict: what is read would be written the same.

const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

pub fn write(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for group in bytes.chunks(3) {
        let bits = (0..3).fold(0_usize, |bits, place| {
            bits << 8 | usize::from(group.get(place).copied().unwrap_or(0))
        });
        for place in 0..4 {
            let letter = LETTERS.get(bits >> (18 - 6 * place) & 63).copied().unwrap_or(b'=');
            text.push(if place > group.len() { '=' } else { char::from(letter) });
        }
    }
    text
}

pub fn read(text: &str) -> Option<Vec<u8>> {
    let letters = text.as_bytes();
    if !letters.len().is_multiple_of(4) {
        return None;
    }
    let mut bytes = Vec::with_capacity(letters.len() / 4 * 3);
    for (place, group) in letters.chunks(4).enumerate() {
        let last = (place + 1) * 4 == letters.len();
        let padding = if last {
            group.iter().rev().take_while(|letter| **letter == b'=').count()
        } else {
            0
        };
        let known = group.iter().take(4 - padding);
        let mut bits = 0_u32;
        for letter in known {
            bits = bits << 6 | u32::from(number(*letter)?);
        }
        bits <<= 6 * u32::try_from(padding).ok()?;
        let (kept, spare) = match padding {
            0 => (3, 0),
            1 => (2, bits & 0xff),
            2 => (1, bits & 0xffff),
            _ => return None,
        };
        if spare != 0 {
            return None;
        }
        let [_, group @ ..] = bits.to_be_bytes();
        bytes.extend(group.iter().take(kept));
    }
    Some(bytes)
}

fn number(letter: u8) -> Option<u8> {
    match letter {
        b'A'..=b'Z' => Some(letter - b'A'),
        b'a'..=b'z' => Some(letter - b'a' + 26),
        b'0'..=b'9' => Some(letter - b'0' + 52),
        b'+' => Some(62),
        b'/' => Some(63),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_examples_of_the_standard() {
        for (bytes, text) in [
            ("", ""),
            ("f", "Zg=="),
            ("fo", "Zm8="),
            ("foo", "Zm9v"),
            ("foob", "Zm9vYg=="),
            ("fooba", "Zm9vYmE="),
            ("foobar", "Zm9vYmFy"),
        ] {
            assert_eq!(write(bytes.as_bytes()), text);
            assert_eq!(read(text).as_deref(), Some(bytes.as_bytes()));
        }
    }

    #[test]
    fn what_is_not_written_so_is_not_read() {
        for text in ["Zg", "Zg=", "Z===", "====", "Zh==", "Zm9=", "Zg==Zg==", "Zm 9", "Zæ=="] {
            assert_eq!(read(text), None, "{text}");
        }
        let all: Vec<u8> = (0..=255).collect();
        assert_eq!(read(&write(&all)), Some(all));
    }
}
