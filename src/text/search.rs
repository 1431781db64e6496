//! Finding an exercise by words as they are typed: begun, misspelt, in the neighbour's spelling, run together or apart.
//! Each word must be found with an exercise; what stands in its name counts most, and what is misspelt least. Knows
//! nothing of the screen.

use super::{Text, catalogue, name};
use crate::domain::catalogue::{ExerciseId, Target, library};
use crate::domain::order;
use core::ops::Range;

/// The words of all exercises in one language, folded once.
#[derive(Debug)]
pub struct Index {
    /// In the order in which they stand beside each other.
    exercises: Vec<ExerciseId>,
    /// Words one after the other.
    letters: Vec<u8>,
    words: Vec<Word>,
    /// Words that say nothing.
    fillers: Vec<u8>,
}

#[derive(Debug)]
struct Word {
    /// In [`Index::exercises`].
    exercise: usize,
    /// In [`Index::letters`].
    letters: Range<usize>,
    part: Part,
    /// Two words of the text run together: what begins inside them is no word.
    joined: bool,
}

/// What of an exercise a word says, the most telling first.
#[derive(Clone, Copy, Debug)]
enum Part {
    Name,
    /// Other names for it.
    Also,
    /// What it is for: family, regions.
    Purpose,
    /// What it needs and where it is felt: equipment, kind, muscles in Latin.
    Means,
}

impl Index {
    #[must_use]
    pub fn new(text: &Text) -> Index {
        let mut index = Index {
            exercises: library::in_order(),
            letters: Vec::new(),
            words: Vec::new(),
            fillers: folded(text.library_fillers()),
        };
        for (place, id) in index.exercises.clone().into_iter().enumerate() {
            let exercise = id.get();
            index.add(place, Part::Name, text.exercise(id).name);
            index.add(place, Part::Purpose, text.family(exercise.ladder));
            for target in exercise.trains {
                index.add(place, Part::Purpose, catalogue::target(text, *target));
                if let Target::Region(region) = target {
                    index.add(place, Part::Purpose, name::region_definite(text, *region));
                }
            }
            index.add(place, Part::Means, catalogue::kind(text, exercise.kind));
            index.add(place, Part::Means, &name::equipment_list(text, exercise.equipment));
            for muscle in exercise.muscles {
                index.add(place, Part::Means, muscle);
            }
        }
        index
    }

    fn add(&mut self, exercise: usize, part: Part, text: &str) {
        let folded = folded(text);
        let mut before: Option<&[u8]> = None;
        for word in words(&folded) {
            self.put(exercise, part, &[word], false);
            if let Some(before) = before {
                self.put(exercise, part, &[before, word], true);
            }
            before = Some(word);
        }
    }

    fn put(&mut self, exercise: usize, part: Part, parts: &[&[u8]], joined: bool) {
        let start = self.letters.len();
        for part in parts {
            part.iter().for_each(|letter| push(&mut self.letters, start, *letter));
        }
        self.words.push(Word {
            exercise,
            letters: start..self.letters.len(),
            part,
            joined,
        });
    }

    /// The exercises that fit, best first; equals as they stand beside each other. `None` when nothing was asked.
    #[must_use]
    pub fn find(&self, asked: &str) -> Option<Vec<ExerciseId>> {
        let asked = folded(asked);
        let asked: Vec<&[u8]> = words(&asked).collect();
        if asked.is_empty() {
            return None;
        }
        let mut costs = vec![Some(0_u16); self.exercises.len()];
        for word in &asked {
            // A word that says nothing, or begins as one does while more is typed, keeps nothing out.
            let filler =
                words(&self.fillers).any(|known| known == *word || (asked.len() > 1 && known.starts_with(word)));
            let least = if filler { Some(0) } else { None };
            let mut found = vec![least; self.exercises.len()];
            for known in &self.words {
                if let Some(best) = found.get_mut(known.exercise)
                    && *best != Some(0)
                    && let Some(cost) = self.cost(word, known)
                    && best.is_none_or(|best| cost < best)
                {
                    *best = Some(cost);
                }
            }
            for (cost, more) in costs.iter_mut().zip(found) {
                *cost = cost.zip(more).map(|(cost, more)| cost + more);
            }
        }
        let mut found: Vec<(u16, ExerciseId)> = costs
            .into_iter()
            .zip(&self.exercises)
            .filter_map(|(cost, id)| Some((cost?, *id)))
            .collect();
        order::by_key(&mut found, |(cost, _)| *cost);
        Some(found.into_iter().map(|(_, id)| id).collect())
    }

    /// How far a word of an exercise is from what was asked; `None` when it is another word.
    fn cost(&self, asked: &[u8], known: &Word) -> Option<u16> {
        let word = self.letters.get(known.letters.clone())?;
        let part = known.part as u16 * 3;
        if word.starts_with(asked) {
            return Some(part + u16::from(word.len() > asked.len()));
        }
        let inside = |asked: &[u8]| asked.len() >= INSIDE && word.windows(asked.len()).any(|window| window == asked);
        if !known.joined && inside(asked) {
            return Some(part + 2);
        }
        let most = mistakes(asked.len());
        if let Some(mistakes) = apart(asked, word, most, false) {
            return Some(part + 20 * u16::from(mistakes));
        }
        // What is only begun is misspelt after its first letter.
        let begun = !known.joined && asked.first() == word.first();
        let mistakes = apart(asked, word, most, true).filter(|_| begun)?;
        Some(part + 20 * u16::from(mistakes) + 1)
    }
}

/// Letters that must stand together to be found inside of a longer word: `hev` in `sidehev`.
const INSIDE: usize = 3;

/// How many mistakes a word of so many letters may have.
const fn mistakes(letters: usize) -> u8 {
    match letters {
        0..=3 => 0,
        4..=6 => 1,
        _ => 2,
    }
}

/// How many letters are missing, too many, wrong or in the place of their neighbour; `None` when more than `most`. `begun`: what
/// the known word has beyond does not count.
fn apart(asked: &[u8], known: &[u8], most: u8, begun: bool) -> Option<u8> {
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

fn words(folded: &[u8]) -> impl Iterator<Item = &[u8]> {
    folded.split(|letter| *letter == b' ').filter(|word| !word.is_empty())
}

/// Small letters without accents: `Knebøy` is `kneboy`. Spellings that differ between neighbours or are often mistaken fall
/// together: æ with e, ø with o, å and aa with a, a letter twice with once. What is in none of our alphabets stays a letter
/// that nothing has.
fn folded(text: &str) -> Vec<u8> {
    let mut letters = Vec::with_capacity(text.len());
    let mut start = 0;
    for letter in text.chars() {
        let letter = match letter {
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
        if letter == b' ' {
            start = letters.len() + 1;
            letters.push(letter);
        } else {
            push(&mut letters, start, letter);
        }
    }
    letters
}

/// Adds a letter to the word that begins at `start`.
fn push(letters: &mut Vec<u8>, start: usize, letter: u8) {
    let before = letters.get(start..).and_then(<[u8]>::last).copied();
    match (before, letter) {
        (Some(before), _) if before == letter && letter.is_ascii_alphabetic() => {}
        (Some(b'o'), b'e') => {}
        (Some(b'a'), b'e') => {
            letters.pop();
            push(letters, start, b'e');
        }
        _ => letters.push(letter),
    }
}
