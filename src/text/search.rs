//! Finding an exercise by words as they are typed: begun, misspelt, in the neighbour's spelling, run together or apart.
//! Each word must be found with an exercise; what stands in its name counts most, and what is misspelt least. Knows
//! nothing of the screen.

use super::spelling::{apart, folded, mistakes, push, words};
use super::{Text, catalogue, name};
use crate::domain::catalogue::{ExerciseId, Target, library};
use crate::domain::order;
use core::ops::Range;

/// The words of all exercises in one language, folded once.
#[derive(Debug)]
pub struct Index {
    /// In the order in which they stand beside each other.
    exercises: Vec<ExerciseId>,
    /// Their names, in the same order.
    names: Vec<Vec<u8>>,
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
    /// The first of its text.
    first: bool,
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
    /// What it needs and of which kind it is.
    Means,
    /// In Latin, for those who type it on purpose.
    Muscle,
}

impl Index {
    #[must_use]
    pub fn new(text: &Text) -> Index {
        let mut index = Index {
            exercises: library::in_order(),
            names: Vec::new(),
            letters: Vec::new(),
            words: Vec::new(),
            fillers: folded(text.library_fillers()),
        };
        for (place, id) in index.exercises.clone().into_iter().enumerate() {
            let exercise = id.get();
            let words = text.exercise(id);
            index.names.push(folded(words.name));
            index.add(place, Part::Name, words.name);
            words.also().for_each(|also| index.add(place, Part::Also, also));
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
                index.add(place, Part::Muscle, muscle);
            }
        }
        index
    }

    fn add(&mut self, exercise: usize, part: Part, text: &str) {
        let folded = folded(text);
        let mut before: Option<&[u8]> = None;
        for word in words(&folded) {
            let start = self.letters.len();
            self.letters.extend_from_slice(word);
            self.words.push(Word {
                exercise,
                letters: start..self.letters.len(),
                part,
                first: before.is_none(),
                joined: false,
            });
            if let Some(before) = before {
                let start = self.letters.len();
                for letter in before.iter().chain(word) {
                    push(&mut self.letters, start, *letter);
                }
                self.words.push(Word {
                    exercise,
                    letters: start..self.letters.len(),
                    part,
                    first: false,
                    joined: true,
                });
            }
            before = Some(word);
        }
    }

    /// The exercises that fit, best first; equals as they stand beside each other. `None` when nothing was asked.
    #[must_use]
    pub fn find(&self, asked: &str) -> Option<Vec<ExerciseId>> {
        let folded = folded(asked);
        let asked: Vec<&[u8]> = words(&folded).collect();
        if asked.is_empty() {
            return None;
        }
        let mut costs = vec![Some(0_u16); self.exercises.len()];
        for word in &asked {
            // A word that says nothing, or begins as one does while more is typed, keeps nothing out.
            let filler =
                words(&self.fillers).any(|known| known == *word || (asked.len() > 1 && known.starts_with(word)));
            for (cost, more) in costs.iter_mut().zip(self.costs(word)) {
                *cost = cost
                    .zip(if filler { Some(0) } else { more })
                    .map(|(cost, more)| cost + more);
            }
        }
        let mut found: Vec<(u16, usize)> = costs
            .into_iter()
            .zip(0..)
            .filter_map(|(cost, at)| Some((cost?, at)))
            .collect();
        // Whoever types a whole name means that one.
        let named = |at: usize| self.names.get(at).is_some_and(|name| words(name).eq(words(&folded)));
        order::by_key(&mut found, |(cost, at)| (!named(*at), *cost));
        Some(
            found
                .into_iter()
                .filter_map(|(_, at)| self.exercises.get(at).copied())
                .collect(),
        )
    }

    /// How far each exercise is from a word; `None` when it has nothing like it. Nobody who types a word of a name
    /// has misspelt another one.
    fn costs(&self, asked: &[u8]) -> Vec<Option<u16>> {
        let mut costs = vec![None; self.exercises.len()];
        let mut is_a_name = false;
        for known in &self.words {
            let Some(word) = self.letters.get(known.letters.clone()) else {
                continue;
            };
            let Some(likeness) = likeness(asked, word, known) else {
                continue;
            };
            let name = matches!(known.part, Part::Name);
            is_a_name |= name && word == asked;
            let later = u16::from(name && !known.first);
            let cost = likeness + known.part as u16 * 8 + later;
            if let Some(best) = costs.get_mut(known.exercise) {
                *best = Some(best.map_or(cost, |best: u16| best.min(cost)));
            }
        }
        if is_a_name {
            for cost in &mut costs {
                *cost = cost.filter(|cost| *cost < MISTAKE);
            }
        }
        costs
    }
}

/// What a mistake costs: more than any place in which the word stands as it was asked.
const MISTAKE: u16 = 50;

/// How far a known word is from what was asked, 0 when it is the same; `None` when it is another word.
fn likeness(asked: &[u8], word: &[u8], known: &Word) -> Option<u16> {
    if matches!(known.part, Part::Muscle) && asked.len() < LATIN {
        return None;
    }
    if word.starts_with(asked) {
        return Some(if word.len() == asked.len() { 0 } else { 2 });
    }
    let inside = || asked.len() >= INSIDE && word.windows(asked.len()).any(|window| window == asked);
    if !known.joined && inside() {
        return Some(4);
    }
    let most = mistakes(asked.len());
    if most == 0 {
        return None;
    }
    if asked.len().abs_diff(word.len()) <= usize::from(most)
        && let Some(mistakes) = apart(asked, word, most, false)
    {
        return Some(u16::from(mistakes) * MISTAKE);
    }
    // What is only begun is misspelt after its first letter.
    if known.joined || asked.first() != word.first() {
        return None;
    }
    let mistakes = apart(asked, word, most, true)?;
    Some(u16::from(mistakes) * MISTAKE + 2)
}

/// Letters from which on somebody means a muscle's Latin name: `trapp` is no trapezius.
const LATIN: usize = 5;

/// Letters that must stand together to be found inside of a longer word: `hev` in `sidehev`.
const INSIDE: usize = 3;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::catalogue::EXERCISES;
    use crate::domain::pain::Region;
    use crate::text::Lang;

    fn index(lang: Lang) -> Index {
        Index::new(&Text::embedded(lang))
    }

    fn found(index: &Index, asked: &str) -> Vec<&'static str> {
        let found = index.find(asked).unwrap();
        found.into_iter().map(|id| id.get().id).collect()
    }

    /// Who types this finds that first.
    fn finds_first(lang: Lang, pairs: &[(&str, &str)]) {
        let index = index(lang);
        for (asked, id) in pairs {
            assert_eq!(found(&index, asked).first(), Some(id), "{lang:?}: {asked}");
        }
    }

    #[test]
    fn norwegian_is_found_as_it_is_misspelt() {
        finds_first(
            Lang::Nb,
            &[
                ("knebøj", "squat-bw"),
                ("knebøyy", "squat-bw"),
                ("nebøy", "squat-bw"),
                ("kneboy", "squat-bw"),
                ("KNEBØY ", "squat-bw"),
                ("skuldrehev", "shrug-band"),
                ("plnake", "plank-knee"),
                ("planke", "plank"),
                ("lunges", "split-squat-chair"),
                ("rygg strekk", "back-ext-prone"),
                ("armhævning", "pushup-wall"),
                ("push up", "pushup-wall"),
                ("pushup", "pushup-wall"),
                ("markloft kettelbell", "deadlift-kb"),
                ("taahev", "calf-two"),
                ("trapp", "stairs-4x4"),
            ],
        );
    }

    #[test]
    fn danish_is_found_as_it_is_misspelt() {
        finds_first(
            Lang::Da,
            &[
                ("armbojninger", "pushup-wall"),
                ("armbøjning", "pushup-wall"),
                ("knebøj", "squat-bw"),
                ("doedloeft", "deadlift-kb"),
                ("haandvaegt skulder", "shrug-db"),
                ("skulderlöft", "shrug-band"),
                ("plnake", "plank-knee"),
                ("vejrtrækning", "breathing"),
                ("trappe", "stairs-4x4"),
            ],
        );
    }

    #[test]
    fn english_is_found_as_it_is_misspelt() {
        finds_first(
            Lang::En,
            &[
                ("sqaut", "squat-bw"),
                ("squats", "squat-bw"),
                ("sideplank", "sideplank-wall"),
                ("push-ups", "pushup-wall"),
                ("dead lift", "deadlift-kb"),
                ("kettelbell swing", "swing-kb"),
                ("sholder shrug", "shrug-band"),
                ("rows", "row-band"),
            ],
        );
    }

    #[test]
    fn every_exercise_is_found_by_its_name_while_it_is_typed() {
        for lang in Lang::ALL {
            let (text, index) = (Text::embedded(lang), index(lang));
            for id in ExerciseId::all() {
                let name = text.exercise(id).name;
                assert_eq!(index.find(name).unwrap().first(), Some(&id), "{lang:?}: {name}");
                for (end, _) in name.char_indices().skip(1).take(10) {
                    let begun = &name[..end];
                    let found = index.find(begun);
                    assert!(
                        found.is_none_or(|found| found.contains(&id)),
                        "{lang:?}: {begun} of {name}"
                    );
                }
            }
        }
    }

    #[test]
    fn every_region_finds_what_trains_it() {
        for lang in Lang::ALL {
            let (text, index) = (Text::embedded(lang), index(lang));
            for region in Region::ALL {
                for asked in [name::region(&text, region), name::region_definite(&text, region)] {
                    let found = index.find(asked).unwrap();
                    let trains = ExerciseId::all().filter(|id| id.get().trains(region));
                    let missing: Vec<_> = trains.filter(|id| !found.contains(id)).collect();
                    assert!(missing.is_empty(), "{lang:?}: {asked} does not find {missing:?}");
                }
            }
        }
    }

    #[test]
    fn nonsense_finds_nothing_and_nothing_asks_for_nothing() {
        for lang in Lang::ALL {
            let index = index(lang);
            for asked in ["asdfgh", "xyzzy", "pizza", "brzkt", "упражнение", "knebøy pizza"] {
                assert_eq!(found(&index, asked), Vec::<&str>::new(), "{lang:?}: {asked}");
            }
            for asked in ["", "  ", "-", "…!"] {
                assert_eq!(index.find(asked), None);
            }
        }
    }

    #[test]
    fn words_that_say_nothing_keep_nothing_out() {
        let index = index(Lang::Nb);
        assert_eq!(found(&index, "øvelser").len(), EXERCISES.len());
        assert_eq!(found(&index, "vondt i nakken"), found(&index, "nakken"));
        assert_eq!(found(&index, "øvelser for knebøy me"), found(&index, "knebøy"));
    }

    #[test]
    fn what_is_exact_comes_before_what_is_misspelt_and_names_before_all_else() {
        let index = index(Lang::Nb);
        let squats = found(&index, "knebøy");
        assert_eq!(squats[0], "squat-bw");
        assert!(squats.contains(&"goblet-squat") && squats.contains(&"squat-bb"));
        let breath = found(&index, "pust");
        assert_eq!(breath[0], "breathing");
        assert_eq!(found(&index, "planke")[..2], ["plank", "plank-knee"]);
    }
}
