//! The lock for a phone that several people use: a word without which the app shows nothing. It hides and does not encrypt; the
//! page that offers it says so. Of the word only a slow hash is kept. Knows nothing of how it is made.

use crate::domain::units::{Instant, Span};

/// How long the page may be out of sight before it is locked again.
pub const UNSEEN: Span = Span::seconds(300);

/// Fewer letters than this are no word.
pub const SHORTEST: usize = 4;

/// PBKDF2 with HMAC and SHA-256 over the word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seal {
    pub rounds: u32,
    pub salt: [u8; 16],
    pub hash: [u8; 32],
}

impl Seal {
    /// `600000.<salt>.<hash>`, both as hexadecimal digits. `public/repair.js` reads it too.
    #[must_use]
    pub fn text(&self) -> String {
        let mut text = self.rounds.to_string();
        for bytes in [self.salt.as_slice(), self.hash.as_slice()] {
            text.push('.');
            for byte in bytes {
                for digit in [byte >> 4, byte & 15] {
                    text.extend(char::from_digit(u32::from(digit), 16));
                }
            }
        }
        text
    }

    #[must_use]
    pub fn read(text: &str) -> Option<Seal> {
        let mut parts = text.split('.');
        let seal = Seal {
            rounds: parts.next()?.parse().ok()?,
            salt: bytes(parts.next()?)?,
            hash: bytes(parts.next()?)?,
        };
        parts.next().is_none().then_some(seal)
    }
}

fn bytes<const N: usize>(hex: &str) -> Option<[u8; N]> {
    let digits: Vec<u8> = hex
        .chars()
        .map(|digit| digit.to_digit(16).and_then(|digit| u8::try_from(digit).ok()))
        .collect::<Option<_>>()?;
    if digits.len() != 2 * N {
        return None;
    }
    let bytes: Vec<u8> = digits
        .chunks(2)
        .map(|pair| pair.iter().fold(0, |byte, digit| byte << 4 | digit))
        .collect();
    bytes.try_into().ok()
}

/// What can happen.
#[derive(Clone, Debug, PartialEq)]
pub enum LockEvent {
    /// From now on this word opens the app.
    Wanted(String),
    /// Its hash; `None`: this browser cannot make one.
    Made(Option<Seal>),
    /// The word was typed.
    Tried(String),
    Checked(bool),
    /// Shut it now.
    Shut,
    /// No lock any more.
    Removed,
}

/// What is done outside; the answer is an event.
#[derive(Clone, Debug, PartialEq)]
pub enum LockEffect {
    Make(String),
    Check(String, Seal),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Lock {
    /// Nothing is shown but the way in.
    pub shut: bool,
    /// A word is being checked or made.
    pub busy: bool,
    /// The last word was not the right one.
    pub wrong: bool,
    /// The browser has no means for it.
    pub failed: bool,
    /// Out of sight since then.
    pub unseen: Option<Instant>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seal_survives_its_text() {
        let seal = Seal {
            rounds: 600_000,
            salt: core::array::from_fn(|at| u8::try_from(at * 16).unwrap_or(255)),
            hash: core::array::from_fn(|at| u8::try_from(at * 8 + 7).unwrap_or(255)),
        };
        assert_eq!(Seal::read(&seal.text()), Some(seal));
        assert!(seal.text().starts_with("600000.00102030"), "{}", seal.text());
    }

    #[test]
    fn what_is_no_seal_is_none() {
        for text in ["", "1", "1.00.00", "x.00.00", "600000.zz.zz", "600000.é.é"] {
            assert_eq!(Seal::read(text), None, "{text}");
        }
    }
}
