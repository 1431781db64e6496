//! What each release brings, in a sentence: shown by the version before it, which learns of it from the worker that waits,
//! and by the version itself.

use super::Text;

/// A release's number and its sentence.
type Release = (&'static str, fn(&Text) -> &str);

/// Releases, newest first, each with its sentence in `text/update.toml`. The first is this program.
pub const RELEASES: [Release; 1] = [("0.1.0", Text::update_new_0_1_0)];

/// What this version brings.
#[must_use]
pub fn in_this(text: &Text) -> &str {
    let [(_, words), ..] = RELEASES;
    words(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_release_says_what_it_brings() {
        let [(newest, _), ..] = RELEASES;
        assert_eq!(
            newest,
            env!("CARGO_PKG_VERSION"),
            "a new version gets a sentence in text/update.toml"
        );
    }
}
