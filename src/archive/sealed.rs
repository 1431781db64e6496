//! The shell of a backup under a passphrase: what is needed to open it, in the clear, and the rest as one ciphertext.
//! Version 1: PBKDF2 with SHA-256 makes the key, AES-256-GCM seals and authenticates. Knows nothing of how that is done;
//! `browser::transfer::sealing` asks the browser.

use super::backup::scan;
use super::base64;
use serde::{Deserialize, Serialize};

const FORMAT: &str = "kraftpause-sealed";
const VERSION: u32 = 1;

/// What a new file is sealed with (OWASP 2023 for PBKDF2-HMAC-SHA-256): some tenths of a second on a phone.
pub const ROUNDS: u32 = 600_000;
/// A file from a stranger must not keep the phone busy for minutes, nor pretend that one round is enough.
const ROUNDS_ALLOWED: core::ops::RangeInclusive<u32> = 100_000..=5_000_000;
pub const SALT_BYTES: usize = 16;
pub const NONCE_BYTES: usize = 12;
/// GCM's tag alone.
const FEWEST_BYTES: usize = 16;
/// A backup in base64.
const MOST_BYTES: usize = super::backup::MOST_BYTES / 3 * 4 + 1_000;

/// Everything but the passphrase.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sealed {
    pub rounds: u32,
    pub salt: Vec<u8>,
    pub nonce: Vec<u8>,
    pub data: Vec<u8>,
}

#[derive(Serialize, Deserialize)]
struct Shell {
    format: String,
    v: u32,
    rounds: u32,
    salt: String,
    nonce: String,
    data: String,
}

/// Whether this is such a file, whole or not.
#[must_use]
pub fn is_sealed(text: &str) -> bool {
    let start: String = text.chars().take(60).collect();
    scan::compact(&start).starts_with(&format!("{{\"format\":\"{FORMAT}\""))
}

#[must_use]
pub fn write(sealed: &Sealed) -> String {
    let shell = Shell {
        format: FORMAT.to_owned(),
        v: VERSION,
        rounds: sealed.rounds,
        salt: base64::write(&sealed.salt),
        nonce: base64::write(&sealed.nonce),
        data: base64::write(&sealed.data),
    };
    serde_json::to_string(&shell).unwrap_or_default()
}

/// `None` when it cannot be such a file, or not one that was made in earnest.
#[must_use]
pub fn read(text: &str) -> Option<Sealed> {
    if text.len() > MOST_BYTES {
        return None;
    }
    let shell: Shell = serde_json::from_str(text.trim_start_matches('\u{feff}')).ok()?;
    let sealed = Sealed {
        rounds: shell.rounds,
        salt: base64::read(&shell.salt)?,
        nonce: base64::read(&shell.nonce)?,
        data: base64::read(&shell.data)?,
    };
    let possible = shell.format == FORMAT
        && shell.v == VERSION
        && ROUNDS_ALLOWED.contains(&sealed.rounds)
        && sealed.salt.len() == SALT_BYTES
        && sealed.nonce.len() == NONCE_BYTES
        && sealed.data.len() >= FEWEST_BYTES;
    possible.then_some(sealed)
}

/// What the cipher authenticates beside the contents: nobody can lower the rounds unseen.
#[must_use]
pub fn bound(sealed: &Sealed) -> String {
    format!("{FORMAT} {VERSION} {} {}", sealed.rounds, base64::write(&sealed.salt))
}
