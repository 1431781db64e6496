//! Words as they are compared when somebody searches: without accents, in the neighbour's spelling, with mistakes.
//! Knows no exercises.

/// How many mistakes a word of so many letters may have.
pub(super) const fn mistakes(letters: usize) -> u8 {
    match letters {
        0..=3 => 0,
        4..=6 => 1,
        _ => 2,
    }
}

/// How many letters are missing, too many, wrong or in the place of their neighbour; `None` when more than `most`. `begun`: what
/// the known word has beyond does not count.
pub(super) fn apart(asked: &[u8], known: &[u8], most: u8, begun: bool) -> Option<u8> {
    let (Some((one, asked_rest)), Some((other, known_rest))) = (asked.split_first(), known.split_first()) else {
        let left = if begun { asked.len() } else { asked.len() + known.len() };
        return u8::try_from(left).ok().filter(|left| *left <= most);
    };
    if one == other {
        return apart(asked_rest, known_rest, most, begun);
    }
    let less = most.checked_sub(1)?;
    let swapped = match (asked, known) {
        ([a, b, asked @ ..], [c, d, known @ ..]) if a == d && b == c => apart(asked, known, less, begun),
        _ => None,
    };
    let ways = [
        swapped,
        apart(asked_rest, known_rest, less, begun),
        apart(asked_rest, known, less, begun),
        apart(asked, known_rest, less, begun),
    ];
    ways.into_iter().flatten().min().map(|mistakes| mistakes + 1)
}

pub(super) fn words(folded: &[u8]) -> impl Iterator<Item = &[u8]> {
    folded.split(|letter| *letter == b' ').filter(|word| !word.is_empty())
}

/// Small letters without accents: `Knebøy` is `kneboy`. Spellings that differ between neighbours or are often mistaken fall
/// together: æ and ae with e, ø and oe with o, å and aa with a, a letter twice with once. What is in none of our alphabets
/// stays a letter that nothing has.
pub(super) fn folded(text: &str) -> Vec<u8> {
    let mut letters = Vec::with_capacity(text.len());
    let mut start = 0;
    // The two letters before, as they stand in the text: `stående` has no æ, `staaende` neither.
    let mut before = [' ', ' '];
    for letter in text.chars() {
        let folded = match letter {
            'æ' | 'Æ' | 'ä' | 'Ä' | 'é' | 'É' | 'è' | 'È' | 'ê' | 'ë' => b'e',
            'ø' | 'Ø' | 'ö' | 'Ö' | 'ó' | 'ò' | 'ô' => b'o',
            'å' | 'Å' | 'á' | 'à' | 'â' | 'ã' => b'a',
            'ü' | 'Ü' | 'ú' | 'ù' | 'û' => b'u',
            'í' | 'ì' | 'î' | 'ï' => b'i',
            'ç' => b'c',
            'ñ' => b'n',
            '×' => b'x',
            // Accents that stand behind their letter, and marks inside of words.
            '\u{300}'..='\u{36f}' | '\'' | '’' | '´' | '`' => continue,
            'a'..='z' | 'A'..='Z' | '0'..='9' => letter.to_ascii_lowercase() as u8,
            '\0'..='\u{bf}' | '\u{2000}'..='\u{206f}' => b' ',
            _ => b'?',
        };
        match (before.map(|letter| letter.to_ascii_lowercase()), folded) {
            (_, b' ') => {
                letters.push(b' ');
                start = letters.len();
            }
            (['a', 'a'], b'e') => letters.push(b'e'),
            ([_, 'a'], b'e') => {
                letters.pop();
                push(&mut letters, start, b'e');
            }
            ([_, 'o'], b'e') => {}
            _ => push(&mut letters, start, folded),
        }
        before = [before[1], letter];
    }
    letters
}

/// Adds a letter to the word that begins at `start`, unless it is the last one once more.
pub(super) fn push(letters: &mut Vec<u8>, start: usize, letter: u8) {
    let before = letters.get(start..).and_then(<[u8]>::last);
    if before != Some(&letter) || !letter.is_ascii_alphabetic() {
        letters.push(letter);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mistakes_are_counted_as_people_make_them() {
        let apart = |asked: &str, known: &str| apart(asked.as_bytes(), known.as_bytes(), 2, false);
        assert_eq!(apart("planke", "planke"), Some(0));
        assert_eq!(apart("plnake", "planke"), Some(1), "two letters changed places");
        assert_eq!(apart("plake", "planke"), Some(1));
        assert_eq!(apart("plaanke", "planke"), Some(1));
        assert_eq!(apart("blanke", "planke"), Some(1));
        assert_eq!(apart("blaanke", "planke"), Some(2));
        assert_eq!(apart("sklie", "planke"), None);
    }

    #[test]
    fn of_what_is_only_begun_the_rest_does_not_count() {
        assert_eq!(apart(b"plnak", b"planke", 1, true), Some(1));
        assert_eq!(apart(b"plnak", b"planke", 1, false), None);
        assert_eq!(apart(b"", b"planke", 0, true), Some(0));
    }

    #[test]
    fn short_words_must_be_right() {
        assert_eq!([1, 3, 4, 6, 7, 20].map(mistakes), [0, 0, 1, 1, 2, 2]);
    }

    #[test]
    fn the_neighbours_spelling_is_the_same_word() {
        let same = |one: &str, other: &str| assert_eq!(folded(one), folded(other), "{one}, {other}");
        same("Knebøy", "kneboy");
        same("knæ", "kne");
        same("Håndledd", "haandled");
        same("dødløft", "doedloeft");
        same("Armhævning", "armhaevning");
        same("ryggstrekk", "rygstrek");
        same("skulderlöft", "skulderløft");
        same("4×4", "4x4");
        same("ha\u{30a}nd", "hånd");
        same("farmer’s walk", "farmers walk");
        same("stående", "staaende");
        assert!(folded("stående").starts_with(&folded("stå")));
        assert_ne!(folded("44"), folded("4"));
    }

    #[test]
    fn marks_part_words_and_other_alphabets_are_letters_that_nothing_has() {
        let parts = |text: &str| words(&folded(text)).map(<[u8]>::len).collect::<Vec<_>>();
        assert_eq!(parts("push-up, (W)…"), [4, 2, 1]);
        assert_eq!(parts(" - "), [0; 0]);
        assert!(words(&folded("упр")).all(|word| word == b"???"));
    }
}
